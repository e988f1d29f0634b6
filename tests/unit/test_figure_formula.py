"""A figure shows the formula of its own measure, not that of the first one beside it."""

from __future__ import annotations

import pytest

from indicators.catalog import BY_MEASURE
from indicators.engine import _catalogue_row
from ui.views.figures import Figure


def figure(indicator_id: str) -> Figure:
    return Figure(
        "KOR", "South Korea", "USA", indicator_id, 1.0, "count", 2024, "2024", "ok", "", "", (),
        None, 0, False, (), (),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("indicator_id", "words"),
    [
        ("mineral_supply", "all imports over three years"),
        ("mineral_lines_over_50", "number of the 63 product codes"),
        ("defence_gap_musd", "million USD"),
        ("us_troops_hosted_pct", "all locations abroad"),
        ("us_bases_hosted_theatre_pct", "in its theatre"),
        ("chokepoint_refining", "20 or more"),
    ],
)
def test_figure_and_table_give_the_formula_of_the_measure(indicator_id: str, words: str) -> None:
    shown = figure(indicator_id)
    assert words in shown.formula
    row = _catalogue_row(BY_MEASURE[indicator_id], shown.measure)
    assert row["formula"] == shown.formula
