"""Known answers of reserve_share, worked by hand on two tables.

Tin: AAA 60, DDD 30, others 10; the printed total of 120 is not used: 60 % and 30 %.
Zinc: AAA more than 20, EEE 60, others 20, BBB and DDD not available: 20 % and 60 %.
Two tables: AAA (60 + 20) / 2 = 40, DDD 15, EEE 30, the Union 45. Four critical groups: coverage a
half. Mine production of lead must not enter.
"""

from __future__ import annotations

import pandas as pd
import pytest

from tests.conftest import World

ID = "reserve_share"
TOO_HIGH = (
    "Some shares may be too high, because reserves of another country are not published in full"
)
TABLES = [
    ("Tin", "reserve", "AAA", 60, "reported"), ("Tin", "reserve", "DDD", 30, "reported"),
    ("Tin", "reserve", "OTH", 10, "reported"), ("Tin", "reserve", "WLD", 120, "reported"),
    ("Zinc", "reserve", "AAA", 20, "floor"), ("Zinc", "reserve", "EEE", 60, "reported"),
    ("Zinc", "reserve", "OTH", 20, "reported"), ("Zinc", "reserve", "BBB", None, "not_available"),
    ("Zinc", "reserve", "DDD", None, "not_available"), ("Lead", "mine", "CCC", 5, "reported"),
]  # fmt: skip


@pytest.fixture
def reserves(world: World) -> World:
    """Build the tables of the docstring."""
    world.countries(
        {"iso3": "AAA"}, {"iso3": "BBB"}, {"iso3": "CCC"},
        {"iso3": "DDD", "is_eu_member": True}, {"iso3": "EEE", "is_eu_member": True},
    )  # fmt: skip
    world.insert("fact_critical_mineral", [
        {"mineral": m, "mineral_group": m, "applications": "x"}
        for m in ("Tin", "Zinc", "Lead", "Gallium")
    ])  # fmt: skip
    return world.insert("fact_mineral_output", [
        {"mineral": mineral, "stage": stage, "iso3": iso3, "year": 2025, "quantity": quantity,
         "unit": "t", "value_status": status, "detail": stage, "source_id": "usgs_mcs"}
        for mineral, stage, iso3, quantity, status in TABLES
    ])  # fmt: skip


@pytest.mark.parametrize(
    ("iso3", "share", "status"),
    [("AAA", 40, "ok"), ("EEE", 30, "ok"), ("DDD", 15, "low_coverage"),
     ("EUU", 45, "low_coverage")],
)  # fmt: skip
def test_the_mean_over_all_tables(reserves: World, iso3: str, share: float, status: str) -> None:
    row = reserves.value(reserves.run(ID), iso3)
    assert row["value"] == pytest.approx(share)
    assert (row["status"], row["year"], row["coverage"]) == (status, 2025, 0.5)


def test_bounds_and_unknown_figures_are_said(reserves: World) -> None:
    frame = reserves.run(ID)
    both, unknown = reserves.value(frame, "AAA"), reserves.value(frame, "DDD")
    # A lower bound set against a world without BBB and DDD is bounded on neither side.
    assert (both["bound"], both["note"]) == (
        "", f"Printed as a lower bound for: zinc. {TOO_HIGH}: zinc."
    )  # fmt: skip
    assert unknown["note"] == "Reserves are not published for: zinc; counted as 0."
    assert unknown["bound"] == "floor"
    assert reserves.value(frame, "EEE")["bound"] == ""


@pytest.mark.parametrize(
    ("iso3", "words"),
    [("BBB", "without publishing a figure"), ("CCC", "in none of the 2 tables of reserves")],
)
def test_who_has_no_figure_is_told_why(reserves: World, iso3: str, words: str) -> None:
    row = reserves.value(reserves.run(ID), iso3)
    assert (row["status"], pd.isna(row["value"])) == ("not_reported", True)
    assert words in row["note"]


def test_components_give_the_mean_again(reserves: World) -> None:
    parts = reserves.value(reserves.run(ID), "AAA")["components"]
    shares = [part["value"] for part in parts if part["role"] == "numerator"]
    assert shares == pytest.approx([60, 20])
    assert [part["value"] for part in parts if part["role"] == "denominator"] == [2]
