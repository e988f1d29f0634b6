"""Known answers of technology_supply_apportioned, worked by hand.

The Union's share of US imports: chip-making machines 60 % (chapter 84), chips 0, optics 100 %
(chapter 90), aircraft 80 % (chapter 88), telecoms 0.
Members by chapter: 84 DDD 10, EEE 30 (25 % and 75 %); 90 DDD 7 alone; 88 DDD 4, EEE 4.
DDD: (60 x 0.25 + 0 + 100 x 1 + 80 x 0.5 + 0) / 5 = 155 / 5 = 31. EEE: (45 + 40) / 5 = 17.
Together 48, which is the Union's (60 + 100 + 80) / 5.
"""

from __future__ import annotations

import pandas as pd
import pytest

from tests.conftest import World

ID = "technology_supply_apportioned"
LINES = {
    "848610": ("chip_machines", {"AAA": 40, "EUU": 60}),
    "854231": ("chips", {"AAA": 100}),
    "900110": ("optics", {"EUU": 100}),
    "880240": ("aircraft", {"AAA": 20, "EUU": 80}),
    "851762": ("telecoms", {"AAA": 100}),
    "847130": ("", {"EUU": 999}),
}
CHAPTERS = [("84", "DDD", 10), ("84", "EEE", 30), ("84", "EUU", 40), ("84", "AAA", 500),
            ("90", "DDD", 7), ("88", "DDD", 4), ("88", "EEE", 4), ("85", "EEE", 1)]  # fmt: skip


@pytest.fixture
def imports(world: World) -> World:
    """Build the lines and chapters of the docstring."""
    world.countries(
        {"iso3": "AAA"},
        {"iso3": "DDD", "is_eu_member": True}, {"iso3": "EEE", "is_eu_member": True},
    )  # fmt: skip
    world.insert("fact_us_imports_hs6", [
        {"year": 2024, "hs6": hs6, "iso3": iso3, "value_usd": million * 1e6}
        for hs6, (_, partners) in LINES.items() for iso3, million in partners.items()
    ])  # fmt: skip
    world.insert("fact_us_imports_hs2", [
        {"year": 2024, "chapter": chapter, "iso3": iso3, "value_usd": million * 1e6}
        for chapter, iso3, million in CHAPTERS
    ])  # fmt: skip
    return world.insert("fact_us_import_product", [
        {"hs6": hs6, "product": f"Product {hs6}", "technology_group": group}
        for hs6, (group, _) in LINES.items()
    ])  # fmt: skip


@pytest.mark.parametrize(("iso3", "mean"), [("DDD", 31.0), ("EEE", 17.0)])
def test_groups_are_split_by_the_parts_of_their_chapter(
    imports: World, iso3: str, mean: float
) -> None:
    row = imports.value(imports.run(ID), iso3, "USA")
    assert row["value"] == pytest.approx(mean)
    assert (row["status"], row["year"]) == ("low_coverage", 2024)
    assert row["note"].startswith("Estimate: ")


def test_the_members_add_up_to_the_union(imports: World) -> None:
    assert imports.run(ID)["value"].sum() == pytest.approx(48)


def test_the_note_names_the_strongest_group(imports: World) -> None:
    note = imports.value(imports.run(ID), "EEE", "USA")["note"]
    assert note.endswith("Strongest in chip-making machines.")


@pytest.mark.parametrize("iso3", ["AAA", "EUU", "USA"])
def test_nobody_else_is_apportioned(imports: World, iso3: str) -> None:
    row = imports.value(imports.run(ID), iso3, "USA")
    assert (row["status"], pd.isna(row["value"])) == ("not_applicable", True)


def test_components_give_the_value_and_its_making(imports: World) -> None:
    parts = imports.value(imports.run(ID), "DDD", "USA")["components"]
    shares = [part["value"] for part in parts if part["role"] == "numerator"]
    assert sum(shares) / 5 == pytest.approx(31)
    terms = {part["label"]: part["value"] for part in parts if part["role"] == "term"}
    assert terms["chip-making machines: share of the European Union, HS chapter 84"] == 60
    part_of_84 = "part of the members' sum in HS chapter 84 that is from Ddd"
    assert terms[part_of_84] == pytest.approx(25)
