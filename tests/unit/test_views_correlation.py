"""Correlations, places and medians that can be added up again, on values worked out by hand."""

from __future__ import annotations

import pytest

from ui.views.correlation import correlation_of
from ui.views.figures import Component
from ui.wording.spread_facts import place_words, spread_facts, unit_writer

# Ranks 1 2 3 4 against 2 1 4 3: sum of squared differences 4, so 1 - 6 x 4 / (4 x 15) = 0.6.
ROWS = [("A", 40.0, 30.0), ("B", 30.0, 40.0), ("C", 20.0, 10.0), ("D", 10.0, 20.0)]


def test_spearman_is_the_sum_of_the_products_over_the_root() -> None:
    found = correlation_of(ROWS)
    assert found is not None
    assert found.value == pytest.approx(0.6)
    assert [one.product for one in found.rows] == pytest.approx([0.75, 0.75, 0.75, 0.75])
    assert (found.numerator, found.denominator) == pytest.approx((3.0, 5.0))
    assert [one.first_place for one in found.rows] == [1, 2, 3, 4]


def test_equals_share_the_mean_of_their_places() -> None:
    found = correlation_of([("A", 5.0, 1.0), ("B", 5.0, 2.0), ("C", 1.0, 3.0)])
    assert found is not None
    assert [one.first_place for one in found.rows] == [1.5, 1.5, 3.0]
    # Distances -0.5 -0.5 1 and 1 0 -1: -1.5 / root of (1.5 x 2).
    assert found.value == pytest.approx(-1.5 / 3**0.5)


def test_pearson_rests_on_the_numbers() -> None:
    found = correlation_of([("A", 1.0, 2.0), ("B", 2.0, 4.0), ("C", 3.0, 9.0)], by_place=False)
    assert found is not None
    # Distances -1 0 1 and -3 -1 4: 7 / root of (2 x 26).
    assert found.value == pytest.approx(7 / 52**0.5)


@pytest.mark.parametrize(
    "rows", [[], ROWS[:2], [("A", 1.0, 1.0), ("B", 1.0, 2.0), ("C", 1.0, 3.0)],
             [("A", None, 1.0), ("B", 1.0, None), ("C", 1.0, 3.0), ("D", 2.0, 3.0)]],
)  # fmt: skip
def test_too_few_units_or_no_spread_give_none(
    rows: list[tuple[str, float | None, float | None]],
) -> None:
    assert correlation_of(rows) is None


def term(name: str, value: float) -> Component:
    """Return a country's value."""
    return Component("term", name, value, "percent", "2024", "source")


def test_a_quartile_names_the_places_it_lies_between() -> None:
    ordered = [term(name, value) for name, value in zip("ABCD", (1.0, 2.0, 4.0, 8.0), strict=True)]
    assert place_words("low", ordered) == (
        "Place 1 + 0.25 x (4 - 1) = 1.75 of the 4\u00a0values in order, lowest first: A (place 1), "
        "plus 0.75 of the distance to B (place 2)."
    )
    low, middle, high = spread_facts("x", "shares", ordered[::-1], unit_writer("pct"))
    # 1 + 0.75 x 1; 2 + 0.5 x 2; 4 + 0.25 x 4.
    assert [one.value_text for one in (low, middle, high)] == [
        "1.75\u00a0%", "3.00\u00a0%", "5.00\u00a0%",
    ]  # fmt: skip
    assert [part.label for part in middle.components] == ["1. A", "2. B", "3. C", "4. D"]


def test_a_median_of_one_value_is_that_value() -> None:
    (found,) = spread_facts("x", "seats", [term("A", 3.0)], unit_writer("count"), wanted=["middle"])
    assert found.value_text == "3"
    assert found.formula.endswith("of the 1\u00a0value in order, lowest first: A.")
    assert spread_facts("x", "seats", [], unit_writer("count")) == []


def test_a_median_between_two_whole_numbers_keeps_its_half() -> None:
    (found,) = spread_facts(
        "x", "seats", [term("A", 1.0), term("B", 2.0)], unit_writer("count"), wanted=["middle"]
    )
    assert found.value_text == "1.50"
