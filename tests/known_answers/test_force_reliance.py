"""Known answers for ``force_reliance``, worked by hand.

AAA  5,000 US persons over its own 20,000 to 30,000 (middle 25,000) -> 20.
BBB  1,000 over 10,000 -> 10.     EU = AAA + BBB = 6,000 over 35,000 -> 17.142857.
The newest report is December 2025; a report of June 2026 is not the end of a year.
"""

from __future__ import annotations

import pandas as pd
import pytest

from tests.conftest import World

ID = "force_reliance"


def stationed(iso3: str, persons: float, year: int = 2025, month: int = 12) -> dict[str, object]:
    return {
        "iso3": iso3, "location": iso3, "report": f"{month} {year}", "year": year, "month": month,
        "active_duty": persons, "is_abroad": iso3 not in ("USA", "GUM"),
    }  # fmt: skip


def force(iso3: str, low: float | None, high: float | None = None, status: str = "armed_forces",
          note: str = "") -> dict[str, object]:  # fmt: skip
    return {
        "iso3": iso3, "force_status": status, "persons_low": low, "persons_high": high or low,
        "year": 2025 if low else None, "paramilitary": "counted_in" if note else "not_mentioned",
        "note": note,
    }  # fmt: skip


@pytest.fixture
def filled(world: World) -> World:
    world.countries(
        {"iso3": "AAA", "is_eu_member": True},
        {"iso3": "BBB", "is_eu_member": True},
        {"iso3": "POL", "name_in_text": "Poland"},
        {"iso3": "DZA"},
        {"iso3": "ISL"},
        {"iso3": "CRI"},
        {"iso3": "LBY"},
        {"iso3": "IRN"},
        {"iso3": "ZZZ"},
        {"iso3": "GUM", "kind": "territory"},
        {"iso3": "TTT", "kind": "territory"},
    )
    world.insert(
        "fact_us_troops",
        [
            stationed("AAA", 5000), stationed("BBB", 1000), stationed("POL", 300),
            stationed("DZA", 0), stationed("ISL", 1), stationed("CRI", 12), stationed("LBY", 2),
            stationed("GUM", 6000), stationed("USA", 1_000_000), stationed("CHN", 40),
            stationed("AAA", 9000, 2024), stationed("AAA", 7000, 2026, 6),
            stationed("IRN", 5, 2024),
        ],
    )  # fmt: skip
    return world.insert(
        "fact_active_personnel",
        [
            force("AAA", 20e3, 30e3),
            force("BBB", 10e3),
            force("POL", 200e3),
            force("DZA", 200e3, note="The number includes the gendarmerie."),
            force("CRI", 15e3, status="public_security", note="No army."),
            force("ISL", None, status="no_forces"),
            force("GUM", None, status="no_forces", note="US territory."),
            force("LBY", None, status="no_estimate", note="The source gives no estimate."),
            force("IRN", 600e3),
            force("CHN", 2_000_000.0),
            force("USA", 1_300_000.0),
        ],
    )


@pytest.mark.parametrize(
    ("iso3", "value"), [("AAA", 20.0), ("BBB", 10.0), ("EUU", 100 * 6 / 35), ("CHN", 0.002)]
)
def test_us_persons_over_the_middle_of_the_estimate(filled: World, iso3: str, value: float) -> None:
    row = filled.value(filled.run(ID), iso3, "USA")
    assert row["value"] == pytest.approx(value)
    assert (row["status"], row["year"], row["period"]) == ("ok", 2025, "Dec 2025")


def test_hosts_of_rotating_forces_have_a_lower_bound(filled: World) -> None:
    row = filled.value(filled.run(ID), "POL", "USA")
    assert row["value"] == pytest.approx(0.15)
    assert (row["status"], row["bound"]) == ("low_coverage", "floor")
    assert "rotational forces in Poland" in row["note"]


def test_a_listed_zero_is_a_zero_and_the_note_says_what_the_number_covers(filled: World) -> None:
    row = filled.value(filled.run(ID), "DZA", "USA")
    assert (row["value"], row["status"]) == (0.0, "ok")
    assert "Own forces: the number includes the gendarmerie." in row["note"]


@pytest.mark.parametrize(
    ("iso3", "status", "words"),
    [
        ("USA", "not_applicable", "itself"),
        ("GUM", "not_applicable", "at home"),
        ("ISL", "not_applicable", "no armed forces"),
        ("CRI", "not_applicable", "no army to compare with"),
        ("TTT", "not_applicable", "a territory"),
        ("LBY", "not_reported", "not known. The source gives no estimate."),
        ("IRN", "not_reported", "does not list Irn"),
        ("ZZZ", "not_reported", "no number of active personnel"),
    ],
)
def test_where_there_is_no_ratio(filled: World, iso3: str, status: str, words: str) -> None:
    row = filled.value(filled.run(ID), iso3, "USA")
    assert row["status"] == status
    assert pd.isna(row["value"])
    assert words in row["note"]
    assert len(row["components"]) == 0


def test_a_member_without_a_number_makes_the_union_weak(filled: World) -> None:
    """XEU hosts nobody and its forces are not in the source: two of three members are."""
    filled.countries({"iso3": "XEU", "is_eu_member": True})
    row = filled.value(filled.run(ID), "EUU", "USA")
    assert row["status"] == "low_coverage"
    assert row["coverage"] == pytest.approx(2 / 3)


@pytest.mark.parametrize("iso3", ["AAA", "EUU"])
def test_components_give_the_value_again(filled: World, iso3: str) -> None:
    row = filled.value(filled.run(ID), iso3, "USA")
    over, under = row["components"]
    assert (over["source_id"], under["source_id"]) == ("dmdc_us_troops", "cia_factbook")
    assert 100 * over["value"] / under["value"] == pytest.approx(row["value"])
