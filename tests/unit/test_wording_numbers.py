"""Numbers in prose: rounding, units, plurals."""

from __future__ import annotations

import doctest

import pytest

from indicators import numbers as n


def test_examples_in_the_docstrings_hold() -> None:
    result = doctest.testmod(n)
    assert result.attempted == 3
    assert result.failed == 0


@pytest.mark.parametrize(
    ("value", "expected"),
    [(9.96, "10\u00a0%"), (9.94, "9.9\u00a0%"), (99.6, "100\u00a0%"), (0.05, "0.1\u00a0%"),
     (0.049, "under 0.1\u00a0%"), (0, "0\u00a0%")],
)  # fmt: skip
def test_percent_rounds_by_size(value: float, expected: str) -> None:
    assert n.percent(value) == expected


@pytest.mark.parametrize(
    ("million", "expected"),
    [(999.9, "$1.00\u00a0bn"), (1000, "$1.00\u00a0bn"), (999_900, "$1.00\u00a0tn"),
     (0, "$0\u00a0m"), (-1500, "$\u22121.50\u00a0bn")],
)  # fmt: skip
def test_dollars_change_scale_without_four_digits(million: float, expected: str) -> None:
    assert n.dollars(million) == expected


def test_counted_agrees_in_number() -> None:
    assert n.counted(1, "country", "countries") == "1\u00a0country"
    assert n.counted(2, "country", "countries") == "2\u00a0countries"
    assert n.counted(54288, "person") == "54,288\u00a0persons"


def test_points_agree_in_number_and_carry_no_sign() -> None:
    assert n.points(-1.0) == "1.0\u00a0point"
    assert n.points(2.34) == "2.3\u00a0points"


def test_a_value_that_is_no_number_is_refused() -> None:
    with pytest.raises(ValueError, match="not a number"):
        n.significant(float("nan"))


def test_ordinals_and_lists() -> None:
    assert [n.ordinal(i) for i in (1, 2, 3, 4, 11, 12, 13, 21, 57, 111)] == [
        "1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "57th", "111th"]  # fmt: skip
    assert n.listed([]) == ""
    assert n.listed(["a"]) == "a"
    assert n.listed(["a", "b", "c"]) == "a, b and c"


def test_no_negative_zero() -> None:
    assert n.fixed(-0.04, 1) == "0.0"
