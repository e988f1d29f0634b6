"""Known answers of irreplaceable_supply_50_pct_apportioned, worked by hand.

Lines that the Union dominates: 100120 with 50 of 100 (chapter 10), 840001 with 60 of 100 (chapter
84). 100110, where it has 10 of 100, stays out. All lines together 300 million USD.
Members by chapter: chapter 10 DDD 45, EEE 15 (75 % and 25 %); chapter 84 DDD 15, EEE 45.
DDD: 50 x 0.75 + 60 x 0.25 = 52.5, 17.5 % of 300. EEE: 12.5 + 45 = 57.5, 19.17 %. Together the
Union's 110. The Union's own row by chapter (60) must not enter the members' sum.
"""

from __future__ import annotations

import pandas as pd
import pytest

from tests.conftest import World

ID = "irreplaceable_supply_50_pct_apportioned"


@pytest.fixture
def imports(world: World) -> World:
    """Build the lines and chapters of the docstring."""
    world.countries(
        {"iso3": "AAA"},
        {"iso3": "DDD", "is_eu_member": True}, {"iso3": "EEE", "is_eu_member": True},
        {"iso3": "GGG", "is_eu_member": True},
    )  # fmt: skip
    lines = [("100110", "AAA", 90), ("100110", "EUU", 10), ("100120", "AAA", 50),
             ("100120", "EUU", 50), ("840001", "AAA", 40), ("840001", "EUU", 60)]  # fmt: skip
    world.insert("fact_us_imports_hs6", [
        {"year": 2024, "hs6": hs6, "iso3": iso3, "value_usd": million * 1e6}
        for hs6, iso3, million in lines
    ])  # fmt: skip
    chapters = [("10", "DDD", 45), ("10", "EEE", 15), ("10", "EUU", 60), ("10", "AAA", 140),
                ("84", "DDD", 15), ("84", "EEE", 45), ("84", "EUU", 60)]  # fmt: skip
    return world.insert("fact_us_imports_hs2", [
        {"year": 2024, "chapter": chapter, "iso3": iso3, "value_usd": million * 1e6}
        for chapter, iso3, million in chapters
    ])  # fmt: skip


@pytest.mark.parametrize(("iso3", "part"), [("DDD", 52.5), ("EEE", 57.5), ("GGG", 0)])
def test_each_line_is_split_by_the_parts_of_its_chapter(
    imports: World, iso3: str, part: float
) -> None:
    row = imports.value(imports.run(ID), iso3, "USA")
    assert row["value"] == pytest.approx(100 * part / 300)
    assert (row["status"], row["year"]) == ("low_coverage", 2024)
    assert row["note"].startswith("Estimate: ")


def test_the_note_names_the_chapter_that_weighs_most(imports: World) -> None:
    # EEE: 45 of 57.5 from chapter 84 is 78 %.
    frame = imports.run(ID)
    assert "chapter 84 (78 % of it)" in imports.value(frame, "EEE", "USA")["note"]
    assert "largest part" not in imports.value(frame, "GGG", "USA")["note"]


def test_the_members_add_up_to_the_union(imports: World) -> None:
    frame = imports.run(ID)
    assert frame["value"].sum() == pytest.approx(100 * 110 / 300)


@pytest.mark.parametrize("iso3", ["AAA", "EUU", "CHN", "USA"])
def test_nobody_else_is_apportioned(imports: World, iso3: str) -> None:
    row = imports.value(imports.run(ID), iso3, "USA")
    assert (row["status"], pd.isna(row["value"])) == ("not_applicable", True)
    wanted = "not compared with itself" if iso3 == "USA" else "only to its members"
    assert wanted in row["note"]


def test_components_give_the_value_again(imports: World) -> None:
    over, under, union = imports.value(imports.run(ID), "DDD", "USA")["components"]
    assert (over["value"], under["value"], union["value"]) == pytest.approx((52.5, 300, 110))
    assert 100 * over["value"] / under["value"] == pytest.approx(17.5)
