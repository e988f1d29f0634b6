"""Known answers for ``legislative_constraints``: V-Dem's index times 100.

AAA 0.9 -> 90 (0.4 in 2000 -> 40), BBB 0.05 -> 5. GAP was rated two years before the newest year.
"""

from __future__ import annotations

import pandas as pd
import pytest

from tests.conftest import World

ID = "legislative_constraints"
NEWEST = 2023


def rated(iso3: str, year: int, rating: float | None) -> dict[str, object]:
    """Rate one country; the other columns hold values that must not be taken instead."""
    others = {
        "liberal_democracy": 0.11, "electoral_democracy": 0.12, "judicial_constraints": 0.13,
        "legislative_constraints": 0.14, "leader_legitimation": 0.15, "regime_type": 1,
    }  # fmt: skip
    return {"iso3": iso3, "year": year} | others | {"legislative_constraints": rating}


@pytest.fixture
def filled(world: World) -> World:
    world.countries(
        {"iso3": "AAA"},
        {"iso3": "BBB"},
        {"iso3": "GAP"},
        {"iso3": "PSE", "name_in_text": "Palestine"},
        {"iso3": "DDD"},
        {"iso3": "HKG", "kind": "territory"},
        {"iso3": "TTT", "kind": "territory"},
    )
    return world.insert(
        "fact_democracy",
        [
            rated("AAA", NEWEST, 0.9),
            rated("AAA", 2000, 0.4),
            rated("BBB", NEWEST, 0.05),
            rated("GAP", NEWEST - 2, 0.9),
            rated("GAP", NEWEST, None),
            rated("PSE", NEWEST, 0.05),
            rated("HKG", NEWEST, 0.9),
            # The newest edition has other columns for a year more; that year is not this one's.
            rated("AAA", 2024, None),
        ],
    )


@pytest.mark.parametrize(("iso3", "value"), [("AAA", 90.0), ("BBB", 5.0), ("HKG", 90.0)])
def test_the_rating_on_a_scale_of_100(filled: World, iso3: str, value: float) -> None:
    row = filled.value(filled.run(ID), iso3)
    assert row["value"] == pytest.approx(value)
    assert (row["status"], row["year"], row["period"]) == ("ok", NEWEST, str(NEWEST))


def test_the_west_bank_alone_is_weak(filled: World) -> None:
    row = filled.value(filled.run(ID), "PSE")
    assert row["value"] == pytest.approx(5.0)
    assert (row["status"], row["note"]) == ("low_coverage", "Covers the West Bank only.")


@pytest.mark.parametrize(
    ("iso3", "status", "words"),
    [
        (
            "GAP",
            "not_reported",
            f"no value for Gap in {NEWEST}; its newest is that of {NEWEST - 2}.",
        ),
        ("DDD", "not_reported", "V-Dem does not rate Ddd."),
        ("EUU", "not_applicable", "not the European Union"),
        ("TTT", "not_applicable", "territory"),
    ],
)
def test_where_there_is_no_rating(filled: World, iso3: str, status: str, words: str) -> None:
    row = filled.value(filled.run(ID), iso3)
    assert (row["status"], row["year"]) == (status, NEWEST)
    assert pd.isna(row["value"])
    assert words in row["note"]
    assert len(row["components"]) == 0


def test_earlier_years_are_the_trend(filled: World) -> None:
    frame = filled.run(ID)
    assert filled.value(frame, "AAA", year=2000)["value"] == pytest.approx(40.0)
    assert filled.value(frame, "GAP", year=NEWEST - 2)["value"] == pytest.approx(90.0)
    assert set(frame.loc[frame["iso3"] == "DDD", "year"]) == {NEWEST}


def test_the_component_gives_the_value_again(filled: World) -> None:
    (term,) = filled.value(filled.run(ID), "AAA")["components"]
    assert term["value"] == 0.9
    assert 100 * term["value"] == pytest.approx(90.0)
