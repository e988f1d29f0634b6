"""Known answers of export_diversification, worked by hand.

AAA 2024, total 100: buyers 30, 20, 10, 8, 7, 6, 5, 4, 3, 2. Named 95, rest 5 %, tenth 2 %.
Squares: 0.09 + 0.04 + 0.01 + 0.0064 + 0.0049 + 0.0036 + 0.0025 + 0.0016 + 0.0009 + 0.0004 = 0.1603.
H = 0.1603 + 0.05 x 0.02 = 0.1613: value 83.87, at most 83.97.
AAA 2023, total 200: ten buyers of 20 each: H = 10 x 0.01 = 0.1, rest 0: 90.
BBB: ten buyers of 5 each of 100: H = 10 x 0.0025 + 0.5 x 0.05 = 0.05: 95, at most 97.5; half of
exports is not listed, more than 45 %.
ARE has a partial return for 2024 that must not be used; RUS stopped after 2021. SAU publishes a
total without buyers, CCC nine buyers.
"""

from __future__ import annotations

import pandas as pd
import pytest

from tests.conftest import World

ID = "export_diversification"
FALLING = [30, 20, 10, 8, 7, 6, 5, 4, 3, 2]
RETURNS = [
    ("AAA", 2024, 100, FALLING), ("AAA", 2023, 200, [20] * 10), ("BBB", 2024, 100, [5] * 10),
    ("ARE", 2023, 100, [10] * 10), ("ARE", 2024, 100, [1] * 10),
    ("RUS", 2021, 100, [10] * 10), ("RUS", 2022, 100, [1] * 10),
    ("SAU", 2023, 100, []), ("CCC", 2024, 100, [10] * 9),
]  # fmt: skip


@pytest.fixture
def exports(world: World) -> World:
    """Build the returns of the docstring, thousand USD."""
    world.countries(
        {"iso3": "AAA"}, {"iso3": "BBB"}, {"iso3": "CCC"}, {"iso3": "FFF"}, {"iso3": "ARE"},
        {"iso3": "SAU"}, {"iso3": "RUS", "tier": "reference", "is_roster": False},
    )  # fmt: skip
    rows = []
    for exporter, year, total, sold in RETURNS:
        flows = {"WLD": total} | {f"X{place:02}": value for place, value in enumerate(sold)}
        rows += [{"exporter": exporter, "importer": importer, "year": year,
                  "value_kusd": 1000.0 * value, "source_id": "oecd_btige"}
                 for importer, value in flows.items()]  # fmt: skip
    return world.insert("fact_exports_reported", rows)


def test_the_lowest_spread_that_the_listed_buyers_allow(exports: World) -> None:
    row = exports.value(exports.run(ID), "AAA")
    assert row["value"] == pytest.approx(83.87)
    assert (row["status"], row["year"], row["bound"]) == ("ok", 2024, "floor")
    assert row["coverage"] == pytest.approx(0.95)
    assert row["note"].startswith("At most 84.0: 5 % of exports go to buyers that are not listed")


def test_earlier_years_are_the_trend(exports: World) -> None:
    frame = exports.run(ID)
    row = exports.value(frame, "AAA", year=2023)
    assert row["value"] == pytest.approx(90.0)


def test_much_that_is_not_listed_is_low_coverage(exports: World) -> None:
    row = exports.value(exports.run(ID), "BBB")
    assert row["value"] == pytest.approx(95.0)
    assert row["status"] == "low_coverage"
    assert "At most 97.5" in row["note"]


def test_unusable_returns_are_passed_over(exports: World) -> None:
    frame = exports.run(ID)
    emirates, russia = exports.value(frame, "ARE"), exports.value(frame, "RUS")
    assert (emirates["year"], emirates["status"]) == (2023, "ok")
    assert emirates["value"] == pytest.approx(90.0)
    assert (russia["year"], russia["status"]) == (2021, "low_coverage")
    assert russia["note"].startswith("Russia's last return")


@pytest.mark.parametrize(
    ("iso3", "words"),
    [
        ("SAU", "fewer than ten of the buyers"),
        ("CCC", "fewer than ten of the buyers"),
        ("FFF", "no total of the goods exports of Fff"),
        ("EUU", "not the Union as one exporter"),
    ],
)
def test_who_has_no_number_is_told_why(exports: World, iso3: str, words: str) -> None:
    row = exports.value(exports.run(ID), iso3)
    assert (row["status"], pd.isna(row["value"])) == ("not_reported", True)
    assert row["year"] == 2024
    assert words in row["note"]


def test_components_give_the_value_again(exports: World) -> None:
    squares, rest, tenth, _total = (
        part["value"] for part in exports.value(exports.run(ID), "AAA")["components"]
    )
    assert (squares, rest, tenth) == pytest.approx((0.1603, 5, 2))
    assert 100 * (1 - (squares + rest / 100 * tenth / 100)) == pytest.approx(83.87)
