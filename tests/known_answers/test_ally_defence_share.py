"""Known answers for ``ally_defence_share``, worked by hand.

Treaty allies: AAA 60,000, BBB 30,000, PHL 10,000 million USD in 2025, together 100,000 -> 60, 30
and 10 %. DDD spends 900,000 and is no ally: a true zero, and nothing in the sum. ZZZ is an ally
that spends nothing: zero. EU = AAA 60 % (XEU is a member and no ally). In 2024: 20,000 of 80,000.
"""

from __future__ import annotations

import pandas as pd
import pytest

from tests.conftest import World

ID = "ally_defence_share"
NO_FIGURE = "SIPRI publishes no figure for Bbb in 2025."


def spent(iso3: str, year: int, musd: float, flag: str = "") -> dict[str, object]:
    return {
        "iso3": iso3, "year": year, "current_usd_m": musd, "share_gdp_pct": 2.0, "flag": flag,
    }  # fmt: skip


def treaty(iso3: str, instrument: str = "north_atlantic_treaty", status: str = "in_force",
           counts: bool = True) -> dict[str, object]:  # fmt: skip
    return {
        "instrument": instrument, "iso3": iso3, "title": instrument.title(), "kind": "treaty",
        "status": status, "counts_as_treaty_ally": counts, "since": "1949-04-04",
        "is_amended": False, "note": "", "citation": "an invented treaty",
    }  # fmt: skip


@pytest.fixture
def filled(world: World) -> World:
    world.countries(
        {"iso3": "AAA", "is_eu_member": True},
        {"iso3": "BBB"},
        {"iso3": "PHL"},
        {"iso3": "ZZZ"},
        {"iso3": "DDD"},
        {"iso3": "NNN"},
        {"iso3": "XEU", "is_eu_member": True},
        {"iso3": "TTT", "kind": "territory"},
    )
    world.insert(
        "fact_us_security_tie",
        [
            treaty("AAA"),
            treaty("BBB"),
            treaty("ZZZ"),
            treaty("PHL", "us_philippines_treaty"),
            treaty("NNN", "anzus", "suspended", counts=False),
            treaty("DDD", "rio_treaty", counts=False),
        ],
    )
    return world.insert(
        "fact_military_expenditure",
        [
            spent("AAA", 2024, 20e3), spent("BBB", 2024, 55e3), spent("PHL", 2024, 5e3),
            spent("ZZZ", 2024, 0.0),
            spent("AAA", 2025, 60e3), spent("BBB", 2025, 30e3, "highly_uncertain"),
            spent("PHL", 2025, 10e3, "estimate"), spent("ZZZ", 2025, 0.0),
            spent("DDD", 2025, 900e3), spent("NNN", 2025, 4e3), spent("XEU", 2025, 7e3),
            spent("USA", 2025, 900e3),
        ],
    )  # fmt: skip


@pytest.mark.parametrize(
    ("iso3", "share", "status"),
    [("AAA", 60.0, "ok"), ("BBB", 30.0, "low_coverage"), ("PHL", 10.0, "ok"), ("EUU", 60.0, "ok")],
)
def test_share_of_all_treaty_allies(filled: World, iso3: str, share: float, status: str) -> None:
    row = filled.value(filled.run(ID), iso3, "USA")
    assert row["value"] == pytest.approx(share)
    assert (row["status"], row["period"], row["coverage"]) == (status, "2025", 1.0)


@pytest.mark.parametrize("iso3", ["DDD", "NNN", "XEU", "CHN"])
def test_no_treaty_ally_is_a_true_zero(filled: World, iso3: str) -> None:
    row = filled.value(filled.run(ID), iso3, "USA")
    assert (row["value"], row["status"]) == (0.0, "ok")
    assert row["note"] == "Not a treaty ally of the United States: a true zero."


def test_an_ally_without_forces_has_zero_too(filled: World) -> None:
    row = filled.value(filled.run(ID), "ZZZ", "USA")
    assert (row["value"], row["status"]) == (0.0, "ok")
    assert "no military expenditure" in row["note"]


@pytest.mark.parametrize(("iso3", "words"), [("USA", "itself"), ("TTT", "territory")])
def test_where_there_is_no_share(filled: World, iso3: str, words: str) -> None:
    row = filled.value(filled.run(ID), iso3, "USA")
    assert row["status"] == "not_applicable"
    assert pd.isna(row["value"])
    assert words in row["note"]


def test_an_ally_without_a_figure_makes_the_others_weak(filled: World) -> None:
    """Without BBB the group is 70,000: AAA seems to carry 85.7 %, an upper bound."""
    filled.con.execute("DELETE FROM fact_military_expenditure WHERE iso3 = 'BBB' AND year = 2025")
    frame = filled.run(ID)
    missing = filled.value(frame, "BBB", "USA", year=2025)
    assert (missing["status"], missing["note"]) == ("not_reported", NO_FIGURE)
    assert pd.isna(missing["value"])
    row = filled.value(frame, "AAA", "USA")
    assert row["value"] == pytest.approx(100 * 60 / 70)
    assert (row["status"], row["bound"], row["coverage"]) == ("low_coverage", "ceiling", 0.75)


def test_earlier_years_hold_allies_only(filled: World) -> None:
    frame = filled.run(ID)
    # 20,000 of 20,000 + 55,000 + 5,000.
    assert filled.value(frame, "AAA", "USA", year=2024)["value"] == pytest.approx(25.0)
    assert filled.value(frame, "EUU", "USA", year=2024)["value"] == pytest.approx(25.0)
    assert set(frame.loc[frame["iso3"] == "DDD", "year"]) == {2025}


@pytest.mark.parametrize("iso3", ["AAA", "DDD", "EUU"])
def test_components_give_the_value_again(filled: World, iso3: str) -> None:
    row = filled.value(filled.run(ID), iso3, "USA")
    over, under = row["components"]
    assert under["value"] == 100e3
    assert 100 * over["value"] / under["value"] == pytest.approx(row["value"])
