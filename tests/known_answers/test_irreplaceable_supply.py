"""Known answers of irreplaceable_supply, worked by hand on five listed partners.

US imports by line, million USD:
  100110 (chapter 10)  AAA 70, BBB 20, EUU 10   AAA has exactly 70 %
  100120 (chapter 10)  AAA 50, EUU 50           both have exactly 50 %
  840001 (chapter 84)  EUU 60, AAA 40           the Union has 60 %
  260100 (chapter 26)  BBB 9, CCC 1             BBB has 90 %
All lines: 100 + 100 + 100 + 10 = 310. By chapter all partners sell 200, 100 and 20: chapter 26 is
covered to 10 / 20 = 50 % and flagged; in all 310 / 320. Chapter 98 does not count.
At 50 %: AAA 70 + 50 = 120, EUU 50 + 60 = 110, BBB 9. At 70 %: AAA 70, EUU 0, BBB 9.
Only what the partner itself sold counts: the whole of AAA's two lines would be 200.
"""

from __future__ import annotations

import pandas as pd
import pytest

from tests.conftest import World

ID = "irreplaceable_supply"
LINES = {
    "100110": {"AAA": 70, "BBB": 20, "EUU": 10},
    "100120": {"AAA": 50, "EUU": 50},
    "840001": {"EUU": 60, "AAA": 40},
    "260100": {"BBB": 9, "CCC": 1},
}
CHAPTERS = {
    "10": {"AAA": 120, "BBB": 20, "DDD": 45, "EEE": 15, "EUU": 60},
    "84": {"AAA": 40, "DDD": 15, "EEE": 45, "EUU": 60},
    "26": {"BBB": 9, "CCC": 1, "FFF": 10},
    "98": {"FFF": 1000},
}


def rows(table: dict[str, dict[str, int]], code: str) -> list[dict[str, object]]:
    """Return one row per code and partner, USD."""
    return [
        {"year": 2024, code: key, "iso3": iso3, "value_usd": million * 1e6,
         "source_id": "census_us_imports_hs"}
        for key, partners in table.items() for iso3, million in partners.items()
    ]  # fmt: skip


@pytest.fixture
def imports(world: World) -> World:
    """Build the lines and chapters of the docstring; DDD and EEE are the Union."""
    world.countries(
        {"iso3": "AAA"}, {"iso3": "BBB"}, {"iso3": "CCC"}, {"iso3": "FFF"},
        {"iso3": "DDD", "is_eu_member": True}, {"iso3": "EEE", "is_eu_member": True},
    )  # fmt: skip
    world.insert("fact_us_imports_hs6", rows(LINES, "hs6"))
    world.insert("fact_us_imports_hs2", rows(CHAPTERS, "chapter"))
    return world.insert("fact_us_import_product", [
        {"hs6": "100110", "product": "Durum wheat", "technology_group": ""},
        {"hs6": "260100", "product": "Iron ore", "technology_group": ""},
    ])  # fmt: skip


@pytest.mark.parametrize(
    ("iso3", "at_50", "at_70"), [("AAA", 120, 70), ("EUU", 110, 0), ("BBB", 9, 9), ("CCC", 0, 0)]
)
def test_what_the_partner_sold_in_lines_it_dominates(
    imports: World, iso3: str, at_50: float, at_70: float
) -> None:
    frame = imports.run(ID)
    for least, expected in ((50, at_50), (70, at_70)):
        amount = imports.value(frame, iso3, "USA", f"{ID}_{least}_musd")
        share = imports.value(frame, iso3, "USA", f"{ID}_{least}_pct")
        assert amount["value"] == pytest.approx(expected)
        assert share["value"] == pytest.approx(100 * expected / 310)
        assert (amount["status"], share["status"]) == ("ok", "ok")
        assert (share["year"], share["coverage"]) == (2024, pytest.approx(310 / 320))


def test_the_note_names_the_largest_line_and_how_many_there_are(imports: World) -> None:
    frame = imports.run(ID)
    note = imports.value(frame, "AAA", "USA", f"{ID}_50_pct")["note"]
    assert note == "2 product lines, the largest: Durum wheat (70 million USD)."
    assert "HS 840001 (60" in imports.value(frame, "EUU", "USA", f"{ID}_50_musd")["note"]


def test_a_thinly_covered_chapter_is_said(imports: World) -> None:
    frame = imports.run(ID)
    note = imports.value(frame, "BBB", "USA", f"{ID}_70_pct")["note"]
    assert "9 million USD of it stand in HS chapters 26" in note
    assert "chapters 26" not in imports.value(frame, "AAA", "USA", f"{ID}_70_pct")["note"]


def test_members_point_to_the_union_and_others_to_the_list(imports: World) -> None:
    frame = imports.run(ID)
    member = imports.value(frame, "DDD", "USA", f"{ID}_50_pct")
    assert (member["status"], pd.isna(member["value"])) == ("not_reported", True)
    assert "its figure stands under the Union" in member["note"]
    other = imports.value(frame, "FFF", "USA", f"{ID}_50_pct")
    assert other["status"] == "not_reported"
    assert "only the 4 largest partners" in other["note"]
    assert imports.value(frame, "USA", "USA", f"{ID}_50_pct")["status"] == "not_applicable"
    assert len(frame) == 4 * 9


def test_components_give_the_share_again(imports: World) -> None:
    frame = imports.run(ID)
    parts = imports.value(frame, "AAA", "USA", f"{ID}_50_pct")["components"]
    by_role = {part["role"]: part["value"] for part in parts}
    assert (by_role["numerator"], by_role["denominator"]) == pytest.approx((120, 310))
    assert by_role["term"] == 2
    amount = imports.value(frame, "AAA", "USA", f"{ID}_50_musd")["components"]
    assert [part["value"] for part in amount] == pytest.approx([120, 2])
