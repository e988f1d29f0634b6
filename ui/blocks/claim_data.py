"""What the page of claims keeps between readers: the checks and their charts, per build."""

from __future__ import annotations

from typing import Any, Final

import streamlit as st

from ui.blocks.recommendation_data import is_dark
from ui.charts.claims import Bar, Line, claim_bars, claim_lines
from ui.charts.config import KeptFigure
from ui.views.claims import Checks, Claim, ClaimNumber, load_checks
from ui.warehouse import Warehouse
from ui.wording import claims as words

KEPT: Final = 48
# The line in a claim's chart: the text's number, or the limit of the verdict.
LINES: Final = {
    "1": "us_share.stated", "2": "sites.stated", "3": "surplus.stated", "4": "spending.least",
    "5": "purchases.stated", "6": "share.least", "8": "share.least", "9": "guideline.share",
}  # fmt: skip
MOST_BARS: Final = 8
# Bars of one series only; the others stand in the table.
DRAWN_SERIES: Final = {"2": "sites", "13": "median", "15": "f35"}
# Drawn strong: those the claim is about.
STRONG: Final = {
    "2": {"Europe"}, "4": {"DEU", "POL"}, "7": {"allies"},
}  # fmt: skip


def checks_of(warehouse: Warehouse) -> Checks:
    """Return every claim with its verdict in this build."""
    return _checks(warehouse.build.build_id, warehouse)


def chart_of(claim: Claim, build_id: str) -> Any:
    """Return a claim's chart in the reader's theme."""
    return _chart(build_id, claim.id, is_dark(), claim)


@st.cache_resource(max_entries=2, show_spinner=False)
def _checks(build_id: str, _warehouse: Warehouse) -> Checks:
    del build_id  # it is the key of the cache
    return load_checks(_warehouse)


@st.cache_resource(max_entries=KEPT, show_spinner=False)
def _chart(build_id: str, claim_id: str, dark: bool, _claim: Claim) -> Any:
    del build_id, claim_id
    return KeptFigure(draw_claim(_claim, dark=dark))


def draw_claim(claim: Claim, *, dark: bool) -> Any:
    """Draw a claim's bars or lines."""
    limit = claim.limit(LINES[claim.id]) if claim.id in LINES else None
    unit = claim.numbers[0].unit if claim.numbers else ""
    text = words.limit_label(claim, limit, unit) if limit is not None else ""
    if claim.shown == "lines":
        return claim_lines(_lines(claim), limit, text, dark=dark)
    return claim_bars(_bars(claim), limit, text, dark=dark)


def _bars(claim: Claim) -> list[Bar]:
    series, strong = DRAWN_SERIES.get(claim.id), STRONG.get(claim.id)
    shown = [one for one in claim.numbers if series is None or one.series == series]
    if strong:
        first = shown[:MOST_BARS]
        shown = first + [one for one in shown[MOST_BARS:] if _names(one) & strong]
    else:
        shown = shown[:MOST_BARS]
    return [
        Bar(one.label, one.value, words.amount(one.value, one.unit),
            strong is None or bool(_names(one) & strong))
        for one in shown
    ]  # fmt: skip


def _names(one: ClaimNumber) -> set[str]:
    return {one.series, one.label}


def _lines(claim: Claim) -> list[Line]:
    names = list(dict.fromkeys(one.series for one in claim.numbers))
    found = []
    for name in names:
        of_series = [one for one in claim.numbers if one.series == name]
        found.append(
            Line(
                of_series[0].label,
                [one.year for one in of_series],
                [one.value for one in of_series],
                [words.amount(one.value, one.unit) for one in of_series],
            )
        )
    return found
