"""Rules of the recommendations."""

from __future__ import annotations

from indicators.advice.decide import decide_all

__all__ = ["decide_all"]
