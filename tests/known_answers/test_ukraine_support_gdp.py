"""Known answers for ``ukraine_support_gdp``, worked by hand.

GDP of 2021 comes out of the allocations by year and their shares of GDP:
AAA  years 2 + 3 = 5 bn, shares 0.2 + 0.3 = 0.5 % -> GDP 1,000 bn; summary 5 -> 0.5 %.
BBB  years 1 bn, share 0.25 % -> GDP 400 bn; summary 2 (not 1: the files differ) -> 0.5 %.
CCC  years 4 bn, share 0.8 % -> GDP 500 bn; summary 4 -> 0.8 %.
EU = AAA 5 + BBB 2 + institutions 7 = 14 bn over 1,000 + 400 -> 1.0 %. The bank's 3 bn stand in the
file by year only and are already in the 7: counted twice the value would be 1.21 %.
"""

from __future__ import annotations

import pandas as pd
import pytest

from tests.conftest import World

ID = "ukraine_support_gdp"


def given(donor: str, billion: float) -> dict[str, object]:
    return {
        "donor": donor, "period": "Jan 2022 - Feb 2026", "total_allocation_bn_eur": billion,
    }  # fmt: skip


def in_year(donor: str, year: int, billion: float, share: float | None) -> dict[str, object]:
    return {
        "donor": donor, "year": year, "total_allocation_bn_eur": billion,
        "share_gdp_2021_pct": share,
    }  # fmt: skip


@pytest.fixture
def filled(world: World) -> World:
    world.countries(
        {"iso3": "AAA", "is_eu_member": True},
        {"iso3": "BBB", "is_eu_member": True},
        {"iso3": "CCC"},
        {"iso3": "DDD"},
        {"iso3": "EEE"},
        {"iso3": "UKR"},
    )
    world.insert(
        "fact_ukraine_support",
        [
            given("AAA", 5.0), given("BBB", 2.0), given("CCC", 4.0), given("EEE", 1.0),
            given("EU_INSTITUTIONS", 7.0), given("USA", 100.0),
        ],
    )  # fmt: skip
    return world.insert(
        "fact_ukraine_support_year",
        [
            in_year("AAA", 2022, 2.0, 0.2),
            in_year("AAA", 2023, 3.0, 0.3),
            in_year("BBB", 2022, 1.0, 0.25),
            in_year("CCC", 2024, 4.0, 0.8),
            in_year("EU_INSTITUTIONS", 2022, 4.0, 0.4),
            in_year("EIB", 2022, 3.0, None),
            in_year("USA", 2022, 100.0, 0.5),
        ],
    )


@pytest.mark.parametrize(("iso3", "share"), [("AAA", 0.5), ("BBB", 0.5), ("CCC", 0.8)])
def test_aid_over_the_publishers_own_gdp(filled: World, iso3: str, share: float) -> None:
    row = filled.value(filled.run(ID), iso3, "USA")
    assert row["value"] == pytest.approx(share)
    assert (row["status"], row["year"], row["period"]) == ("ok", 2026, "Jan 2022 - Feb 2026")


def test_the_union_is_members_and_institutions_without_the_bank_again(filled: World) -> None:
    row = filled.value(filled.run(ID), "EUU", "USA")
    assert row["value"] == pytest.approx(1.0)
    assert (row["status"], row["coverage"]) == ("ok", 1.0)
    members, institutions, gdp = row["components"]
    assert (members["value"], institutions["value"], gdp["value"]) == (7.0, 7.0, 1400.0)
    assert "European Investment Bank" in institutions["label"]


def test_notes_say_what_is_missing_and_where_the_files_differ(filled: World) -> None:
    frame = filled.run(ID)
    assert (
        "gives through the European Union is not in it" in filled.value(frame, "AAA", "USA")["note"]
    )
    assert (
        "sum to 1,000.0 million EUR, its summary says 2,000.0"
        in (filled.value(frame, "BBB", "USA")["note"])
    )
    assert filled.value(frame, "CCC", "USA")["note"] == ""


@pytest.mark.parametrize(
    ("iso3", "status", "words"),
    [
        ("USA", "not_applicable", "itself"),
        ("UKR", "not_applicable", "receives the aid"),
        ("DDD", "not_reported", "does not list Ddd among the donors"),
        ("EEE", "not_reported", "no share of GDP"),
        ("CHN", "not_reported", "does not list"),
    ],
)
def test_where_there_is_no_value(filled: World, iso3: str, status: str, words: str) -> None:
    row = filled.value(filled.run(ID), iso3, "USA")
    assert row["status"] == status
    assert pd.isna(row["value"])
    assert words in row["note"]
    assert len(row["components"]) == 0


def test_a_member_that_is_not_in_the_source_makes_the_union_weak(filled: World) -> None:
    filled.countries({"iso3": "XEU", "is_eu_member": True})
    row = filled.value(filled.run(ID), "EUU", "USA")
    assert row["status"] == "low_coverage"
    assert row["coverage"] == pytest.approx(2 / 3)
    assert "Not every member" in row["note"]


def test_components_give_the_value_again(filled: World) -> None:
    row = filled.value(filled.run(ID), "BBB", "USA")
    aid, gdp = row["components"]
    assert 100 * aid["value"] / gdp["value"] == pytest.approx(row["value"])
