"""Verdicts on the claims of the two texts."""

from __future__ import annotations

from indicators.claims.check import check_all

__all__ = ["check_all"]
