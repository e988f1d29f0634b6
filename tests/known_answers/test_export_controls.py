"""Known answers of export_controls: AAA bans two and licenses one, BBB limits one, CCC nothing."""

from __future__ import annotations

import pytest

from tests.conftest import World

ID = "export_controls"
CONTROLS = [
    ("AAA", "Export ban", "nickel ore", 2020), ("AAA", "Export ban", "Bauxite", 2023),
    ("AAA", "Export licensing requirement", "tin", 2025), ("BBB", "Export quota", "Cobalt", 2025),
]  # fmt: skip


@pytest.fixture
def controls(world: World) -> World:
    """Build the rows of the docstring."""
    world.countries({"iso3": "AAA"}, {"iso3": "BBB"}, {"iso3": "CCC"})
    return world.insert("fact_export_control", [
        {"iso3": iso3, "control_type": kind, "commodity": commodity, "since_year": year,
         "mineral_groups": "", "announcement_url": "https://example.org/", "source_id": "usgs_mcs"}
        for iso3, kind, commodity, year in CONTROLS
    ])  # fmt: skip


@pytest.mark.parametrize(("iso3", "count"), [("AAA", 3), ("BBB", 1), ("CCC", 0), ("EUU", 0)])
def test_commodities_over_all_rows_and_a_true_zero(controls: World, iso3: str, count: int) -> None:
    row = controls.value(controls.run(ID), iso3)
    assert (row["value"], row["status"]) == (count, "ok")
    assert (row["year"], row["period"]) == (2025, "Nov 2025")
    assert sum(part["value"] for part in row["components"]) == count


def test_notes_name_the_kinds_or_that_there_are_none(controls: World) -> None:
    frame = controls.run(ID)
    note = controls.value(frame, "AAA")["note"]
    assert note == "Kind of control: export ban, export licensing requirement."
    assert controls.value(frame, "CCC")["note"] == (
        "USGS lists controls of 2 countries, and none of Ccc."
    )


def test_each_commodity_is_listed_with_its_kind_and_year(controls: World) -> None:
    parts = controls.value(controls.run(ID), "AAA")["components"]
    assert [(part["label"], part["period"]) for part in parts] == [
        ("Bauxite (export ban)", "2023"), ("Nickel ore (export ban)", "2020"),
        ("Tin (export licensing requirement)", "2025"),
    ]  # fmt: skip
