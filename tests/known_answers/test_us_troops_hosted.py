"""Known answers for ``us_troops_hosted`` and its share, worked by hand.

December 2025: AAA 60, BBB 15 (EU), Denmark 5 (EU), Greenland 10, Poland 5, the former Netherlands
Antilles 5: 100 abroad. The United States (1,000) and Guam (500) are not abroad. September 2022,
the last report held of that year: AAA 40, BBB 40, CCC 20: 100 abroad.
"""

from __future__ import annotations

import pandas as pd
import pytest

from tests.conftest import World

ID = "us_troops_hosted"
SHARE = "us_troops_hosted_pct"


def post(iso3: str, persons: float, year: int, month: int, abroad: bool = True) -> dict:
    return {
        "iso3": iso3, "location": iso3, "report": f"{month}/{year}", "year": year, "month": month,
        "active_duty": persons, "is_abroad": abroad,
    }  # fmt: skip


@pytest.fixture
def filled(world: World) -> World:
    world.countries(
        {"iso3": "AAA"},
        {"iso3": "BBB", "is_eu_member": True},
        {"iso3": "CCC"},
        {"iso3": "DNK", "is_eu_member": True},
        {"iso3": "GRL", "kind": "territory"},
        {"iso3": "GUM", "kind": "territory"},
        {"iso3": "POL"},
    )
    world.insert(
        "fact_us_troops",
        [
            post("USA", 1000.0, 2025, 12, abroad=False),
            post("GUM", 500.0, 2025, 12, abroad=False),
            post("AAA", 60.0, 2025, 12),
            post("BBB", 15.0, 2025, 12),
            post("DNK", 5.0, 2025, 12),
            post("GRL", 10.0, 2025, 12),
            post("POL", 5.0, 2025, 12),
            post("ANT", 5.0, 2025, 12),
            post("AAA", 99.0, 2025, 9),
            post("AAA", 98.0, 2025, 3),
            post("AAA", 40.0, 2022, 9),
            post("BBB", 40.0, 2022, 9),
            post("CCC", 20.0, 2022, 9),
            post("AAA", 97.0, 2022, 6),
            post("AAA", 10.0, 2016, 12),
            post("BBB", 30.0, 2016, 12),
        ],
    )
    return world


def test_persons_and_their_share_of_all_abroad_come_from_the_december_report(filled: World) -> None:
    frame = filled.run(ID)
    persons = filled.value(frame, "AAA", "USA", ID)
    assert (persons["value"], persons["period"], persons["status"]) == (60.0, "Dec 2025", "ok")
    # 60 of 100 abroad; the 1,500 in the United States and Guam are not in the denominator.
    assert filled.value(frame, "AAA", "USA", SHARE)["value"] == pytest.approx(60.0)


def test_september_stands_for_a_year_without_december(filled: World) -> None:
    frame = filled.run(ID)
    row = filled.value(frame, "AAA", "USA", SHARE, year=2022)
    assert row["value"] == pytest.approx(40.0)
    assert row["period"] == "Sep 2022"


def test_years_that_count_deployed_forces_are_marked(filled: World) -> None:
    row = filled.value(filled.run(ID), "AAA", "USA", SHARE, year=2016)
    # 10 of 40.
    assert row["value"] == pytest.approx(25.0)
    assert row["status"] == "low_coverage"
    assert "not comparable" in row["note"]


def test_greenland_is_its_own_location(filled: World) -> None:
    frame = filled.run(ID)
    assert filled.value(frame, "GRL", "USA", ID)["value"] == 10.0
    denmark = filled.value(frame, "DNK", "USA", ID)
    assert denmark["value"] == 5.0
    assert denmark["note"] == "Listed apart and not counted here: Greenland."
    # In September 2022 nobody is listed in Greenland.
    filled.insert("fact_us_troops", [post("DNK", 3.0, 2022, 9), post("GRL", 0.0, 2022, 9)])
    assert filled.value(filled.run(ID), "DNK", "USA", ID, year=2022)["note"] == ""


def test_the_eu_is_the_sum_of_its_members(filled: World) -> None:
    # 15 + 5 = 20, without Greenland: 20 %.
    frame = filled.run(ID)
    assert filled.value(frame, "EUU", "USA", ID)["value"] == 20.0
    assert filled.value(frame, "EUU", "USA", SHARE)["value"] == pytest.approx(20.0)


def test_hosts_of_rotational_forces_are_a_floor(filled: World) -> None:
    row = filled.value(filled.run(ID), "POL", "USA", ID)
    assert (row["value"], row["status"], row["bound"]) == (5.0, "low_coverage", "floor")
    assert "Permanent assignments only" in row["note"]


def test_a_place_missing_from_the_newest_report_has_no_number_but_keeps_its_past(
    filled: World,
) -> None:
    frame = filled.run(ID)
    row = filled.value(frame, "CCC", "USA", ID)
    assert (row["year"], row["status"]) == (2025, "not_reported")
    assert pd.isna(row["value"])
    assert filled.value(frame, "CCC", "USA", ID, year=2022)["value"] == 20.0


@pytest.mark.parametrize(("iso3", "words"), [("USA", "itself"), ("GUM", "US territory")])
def test_the_united_states_hosts_nothing_at_home(filled: World, iso3: str, words: str) -> None:
    row = filled.value(filled.run(ID), iso3, "USA", SHARE)
    assert row["status"] == "not_applicable"
    assert words in row["note"]


def test_components_give_the_values_again(filled: World) -> None:
    frame = filled.run(ID)
    (only,) = filled.value(frame, "AAA", "USA", ID)["components"]
    assert (only["role"], only["value"], only["unit"]) == ("term", 60.0, "persons")
    there, abroad = filled.value(frame, "AAA", "USA", SHARE)["components"]
    assert (there["role"], abroad["role"]) == ("numerator", "denominator")
    assert 100 * there["value"] / abroad["value"] == pytest.approx(60.0)
