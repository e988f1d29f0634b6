"""Known answers of concentrated_imports_from_china, worked by hand.

AAA buys 10 billion USD from China, printed as 20 % of its imports: all imports 10,000 x 100 / 20 =
50,000 million. Headings that China dominates hold 5,000: 10 % of all imports, 50 % of what it buys
from China. The printed share may be 19.5 to 20.5 %: 9.75 to 10.25 %.
BBB's printed share is 8 %: 1 billion, all imports 12,500; 250 in such headings is 2 %, weak.
"""

from __future__ import annotations

import pandas as pd
import pytest

from tests.conftest import World

ID = "concentrated_imports_from_china"


@pytest.fixture
def imports(world: World) -> World:
    """Build two importers of the docstring."""
    world.countries(
        {"iso3": "AAA"}, {"iso3": "BBB"}, {"iso3": "CCC"}, {"iso3": "DDD", "is_eu_member": True}
    )
    world.insert("fact_imports_from_china", [
        {"importer": iso3, "period": "2022-23", "value_busd": value, "share_pct": share,
         "source_id": "baci_imports_from_china"}
        for iso3, value, share in (("AAA", 10, 20), ("BBB", 1, 8))
    ])  # fmt: skip
    return world.insert("fact_imports_from_china_hs4", [
        {"importer": iso3, "period": "2022-23", "headings": 1100, "headings_over_half": over,
         "value_musd": value, "value_over_half_musd": part, "source_id": "baci_imports_from_china"}
        for iso3, over, value, part in (("AAA", 300, 10_000, 5_000), ("BBB", 40, 1_000, 250))
    ])  # fmt: skip


def test_the_share_of_all_imports(imports: World) -> None:
    row = imports.value(imports.run(ID), "AAA", "CHN")
    assert row["value"] == pytest.approx(10.0)
    assert (row["status"], row["bound"]) == ("ok", "ceiling")
    assert (row["year"], row["period"]) == (2023, "2022-23")


def test_the_note_gives_the_range_and_the_share_of_what_china_sells(imports: World) -> None:
    note = imports.value(imports.run(ID), "AAA", "CHN")["note"]
    assert "in 300 of 1,100 headings, which hold 50 % of all that Aaa buys from China" in note
    assert "between 9.8 and 10.2 %" in note


def test_a_small_printed_share_is_low_coverage(imports: World) -> None:
    row = imports.value(imports.run(ID), "BBB", "CHN")
    assert row["value"] == pytest.approx(2.0)
    assert row["status"] == "low_coverage"


@pytest.mark.parametrize(
    ("iso3", "status", "words"),
    [
        ("CCC", "not_reported", "at least 200 million USD"),
        ("EUU", "not_reported", "trade inside the Union"),
        ("CHN", "not_applicable", "not compared with itself"),
    ],
)
def test_who_has_no_number_is_told_why(imports: World, iso3: str, status: str, words: str) -> None:
    row = imports.value(imports.run(ID), iso3, "CHN")
    assert (row["status"], pd.isna(row["value"])) == (status, True)
    assert words in row["note"]


def test_components_give_the_value_again(imports: World) -> None:
    over, under, china, share = imports.value(imports.run(ID), "AAA", "CHN")["components"]
    assert (over["value"], under["value"]) == pytest.approx((5_000, 50_000))
    assert china["value"] * 100 / share["value"] == pytest.approx(under["value"])
