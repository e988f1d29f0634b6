"""Known answers for ``oda_effort``: the share as published, and who is left without one.

AAA  gave 0.21 % of income in 2017 (net flows), 0.5 % in 2018 and 0.625 % in 2025 -> 0.625, with a
     trend of 2018 and 2025 only.
BBB  a donor whose newest share is of 2024 -> not reported in 2025, its 0.125 % stays in the trend.
CCC  no donor.   TTT  a territory.   EUU  gives through its institutions: not applicable.
"""

from __future__ import annotations

import pandas as pd
import pytest

from tests.conftest import World

ID = "oda_effort"


def aid(donor: str, year: int, share: float | None) -> dict[str, object]:
    basis = "grant_equivalent" if year >= 2018 else "net_flows"
    return {
        "donor": donor, "year": year, "amount_musd": 100.0, "share_gni_pct": share, "basis": basis,
    }  # fmt: skip


@pytest.fixture
def filled(world: World) -> World:
    world.countries(
        {"iso3": "AAA"}, {"iso3": "BBB"}, {"iso3": "CCC"}, {"iso3": "TTT", "kind": "territory"}
    )
    return world.insert(
        "fact_development_aid",
        [
            aid("AAA", 2017, 0.21),
            aid("AAA", 2018, 0.5),
            aid("AAA", 2025, 0.625),
            aid("BBB", 2024, 0.125),
            aid("DAC_TOTAL", 2025, 0.25),
            aid("EU_INSTITUTIONS", 2025, None),
        ],
    )


def test_the_share_is_the_published_one_and_its_component(filled: World) -> None:
    row = filled.value(filled.run(ID), "AAA")
    assert (row["value"], row["status"], row["period"]) == (0.625, "ok", "2025")
    assert row["note"] == "Preliminary figure."
    (only,) = row["components"]
    assert (only["value"], only["unit"]) == (0.625, "percent of gross national income")


def test_net_flows_are_never_chained_to_grant_equivalents(filled: World) -> None:
    frame = filled.run(ID)
    years = frame[(frame["iso3"] == "AAA") & frame["value"].notna()].set_index("year")["value"]
    assert years.to_dict() == {2018: 0.5, 2025: 0.625}
    assert filled.value(frame, "AAA", year=2018)["note"] == ""


def test_an_older_share_stays_in_the_trend_and_is_not_passed_off_as_new(filled: World) -> None:
    frame = filled.run(ID)
    row = filled.value(frame, "BBB")
    assert (row["year"], row["status"]) == (2025, "not_reported")
    assert row["note"] == "The OECD gives no share for Bbb in 2025; its newest is that of 2024."
    assert filled.value(frame, "BBB", year=2024)["value"] == 0.125


@pytest.mark.parametrize(
    ("iso3", "status", "words"),
    [
        ("CCC", "not_reported", "Ccc is not among them"),
        ("CHN", "not_reported", "does not mean that it gives no aid"),
        ("TTT", "not_applicable", "is a territory"),
        ("EUU", "not_applicable", "EU institutions"),
    ],
)
def test_no_number_has_a_reason(filled: World, iso3: str, status: str, words: str) -> None:
    row = filled.value(filled.run(ID), iso3)
    assert row["status"] == status
    assert pd.isna(row["value"])
    assert words in row["note"]
    assert len(row["components"]) == 0


def test_the_groups_of_donors_get_no_row(filled: World) -> None:
    assert set(filled.run(ID)["iso3"]) == {"AAA", "BBB", "CCC", "TTT", "USA", "CHN", "EUU"}
