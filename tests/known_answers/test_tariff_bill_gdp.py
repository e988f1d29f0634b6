"""Known answers of tariff_bill_gdp, worked by hand.

AAA  2 + 13 = 15 % on 20,000 million USD is 3,000; output 100,000 million: 3 %.
EUU  1 + 9 = 10 % on 60,000 is 6,000; output 1,000,000: 0.6 %.
SVK  member: the Union's 10 % on its own 5,000 (4,000 in chapter 10, 1,000 in chapter 98) is 500;
     output 50,000: 1 %. Its own row in the tracker (22 %) must not be used: 2.2 %.
BBB  has a rate, but no output. CCC has no row. XEE is a member that sells nothing listed.
An earlier date (AAA 82 %) does not count.
"""

from __future__ import annotations

import pandas as pd
import pytest

from tests.conftest import World

ID = "tariff_bill_gdp"
RATES = [
    ("AAA", "2025-04-09", 2, 80, 20), ("AAA", "2026-08-19", 2, 13, 20),
    ("EUU", "2026-08-19", 1, 9, 60), ("SVK", "2026-08-19", 2, 20, 5),
    ("BBB", "2026-08-19", 1, 9, 1), ("CHN", "2026-08-19", 5, 25, 400),
]  # fmt: skip


@pytest.fixture
def tariffs(world: World) -> World:
    """Build rates, imports and outputs of the docstring."""
    world.countries(
        {"iso3": "AAA"}, {"iso3": "BBB"}, {"iso3": "CCC"},
        {"iso3": "SVK", "is_eu_member": True}, {"iso3": "XEE", "is_eu_member": True},
    )  # fmt: skip
    world.insert("fact_us_tariff", [
        {"iso3": iso3, "date": date, "base_pct": base, "increase_pct": increase,
         "imports_usd": billion * 1e9, "source_id": "us_tariff_tracker"}
        for iso3, date, base, increase, billion in RATES
    ])  # fmt: skip
    world.insert("fact_us_imports_hs2", [
        {"year": 2024, "iso3": "SVK", "chapter": chapter, "value_usd": billion * 1e9,
         "source_id": "census_us_imports_hs"}
        for chapter, billion in (("10", 4), ("98", 1))
    ])  # fmt: skip
    outputs = [("AAA", 2024, 100), ("AAA", 2025, 200), ("EUU", 2024, 1000), ("SVK", 2024, 50),
               ("CCC", 2024, 10), ("XEE", 2024, 10)]  # fmt: skip
    return world.insert("fact_macro", [
        {"economy": iso3, "measure": "gdp_busd", "year": year, "value": value,
         "is_estimate": iso3 == "SVK", "source_id": "imf_weo"}
        for iso3, year, value in outputs
    ])  # fmt: skip


@pytest.mark.parametrize(
    ("iso3", "share", "status"),
    [("AAA", 3.0, "ok"), ("EUU", 0.6, "ok"), ("SVK", 1.0, "low_coverage")],
)
def test_the_bill_over_output(tariffs: World, iso3: str, share: float, status: str) -> None:
    row = tariffs.value(tariffs.run(ID), iso3, "USA")
    assert row["value"] == pytest.approx(share)
    assert (row["status"], row["year"], row["period"]) == (status, 2026, "19 Aug 2026")
    assert "19 August 2026 on the trade of 2024" in row["note"]


def test_a_members_note_names_the_unions_rate_and_the_estimate(tariffs: World) -> None:
    row = tariffs.value(tariffs.run(ID), "SVK", "USA")
    assert "European Union as a whole" in row["note"]
    assert "estimate by IMF staff" in row["note"]
    assert row["source_ids"] == "us_tariff_tracker;census_us_imports_hs;imf_weo"


@pytest.mark.parametrize(
    ("iso3", "status", "words"),
    [
        ("BBB", "not_reported", "no gross domestic product of Bbb"),
        ("CCC", "not_reported", "no row for Ccc"),
        ("XEE", "not_reported", "no imports of the United States from Xee"),
        ("USA", "not_applicable", "not compared with itself"),
    ],
)
def test_who_has_no_number_is_told_why(tariffs: World, iso3: str, status: str, words: str) -> None:
    row = tariffs.value(tariffs.run(ID), iso3, "USA")
    assert (row["status"], pd.isna(row["value"])) == (status, True)
    assert words in row["note"]


def test_components_give_the_value_again(tariffs: World) -> None:
    bill, output, level, imports = tariffs.value(tariffs.run(ID), "SVK", "USA")["components"]
    assert (level["value"], imports["value"]) == pytest.approx((10, 5_000))
    assert level["value"] / 100 * imports["value"] == pytest.approx(bill["value"])
    assert 100 * bill["value"] / output["value"] == pytest.approx(1.0)
