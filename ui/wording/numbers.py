"""Numbers as people read them, for the pages. The rules stand in `indicators.numbers`.

The build writes sentences too (the recommendations), so the rules live below the pages.
"""

from __future__ import annotations

from indicators.numbers import (
    NBSP,
    POWER_NAMES,
    POWER_POSSESSIVE,
    POWER_SHORT,
    counted,
    dollars,
    fixed,
    listed,
    ordinal,
    percent,
    plain,
    points,
    quantity,
    sentence_case,
    significant,
)

__all__ = [
    "NBSP", "POWER_NAMES", "POWER_POSSESSIVE", "POWER_SHORT", "counted", "dollars", "fixed",
    "listed",
    "ordinal", "percent", "plain", "points", "quantity", "sentence_case", "significant",
]  # fmt: skip
