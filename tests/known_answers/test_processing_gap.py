"""Known answers of processing_gap, worked by hand on two minerals with both stages.

Copper: mined AAA 60, DDD 40; refined AAA 10, EEE 90. Cobalt: mined DDD 100; refined DDD 100.
Tin is mined by CCC only and has no table of refining: it is not among the minerals.
AAA: max(0, 60 - 10) = 50, cobalt 0: raw 25, value 75. DDD: copper 40, cobalt 0: raw 20, value 80.
EEE: 0 - 90 is negative and counts as 0: raw 0, value 100 (a mean of differences would be -45).
The Union: copper 40 mined, 90 refined: 0; cobalt 0: raw 0, not the members' mean.
"""

from __future__ import annotations

import pandas as pd
import pytest

from tests.conftest import World

ID, RAW = "processing_gap", "processing_gap_raw"
TABLES = [
    ("Copper", "mine", "AAA", 60), ("Copper", "mine", "DDD", 40),
    ("Copper", "refining", "AAA", 10), ("Copper", "refining", "EEE", 90),
    ("Cobalt", "mine", "DDD", 100), ("Cobalt", "refining", "DDD", 100),
    ("Tin", "mine", "CCC", 100),
]  # fmt: skip


def row_of(
    mineral: str, stage: str, iso3: str, quantity: float | None, year: int = 2025
) -> dict[str, object]:
    """Return one figure; without a quantity it is withheld."""
    return {
        "mineral": mineral, "stage": stage, "iso3": iso3, "year": year, "quantity": quantity,
        "unit": "t", "value_status": "withheld" if quantity is None else "reported",
        "detail": stage, "source_id": "usgs_mcs",
    }  # fmt: skip


@pytest.fixture
def stages(world: World) -> World:
    """Build the tables of the docstring, and an older copper year that does not count."""
    world.countries(
        {"iso3": "AAA"}, {"iso3": "BBB"}, {"iso3": "CCC"},
        {"iso3": "DDD", "is_eu_member": True}, {"iso3": "EEE", "is_eu_member": True},
    )  # fmt: skip
    world.insert("fact_critical_mineral", [
        {"mineral": m, "mineral_group": m, "applications": "x"}
        for m in ("Copper", "Cobalt", "Tin", "Gallium")
    ])  # fmt: skip
    return world.insert("fact_mineral_output", [
        *(row_of(*figure) for figure in TABLES), row_of("Copper", "mine", "BBB", 500, 2024),
    ])  # fmt: skip


@pytest.mark.parametrize(
    ("iso3", "raw"), [("AAA", 25.0), ("DDD", 20.0), ("EEE", 0.0), ("EUU", 0.0)]
)
def test_what_is_mined_beyond_what_is_refined(stages: World, iso3: str, raw: float) -> None:
    frame = stages.run(ID)
    assert stages.value(frame, iso3, "", RAW)["value"] == pytest.approx(raw)
    row = stages.value(frame, iso3, "", ID)
    assert row["value"] == pytest.approx(100 - raw)
    assert (row["status"], row["year"], row["coverage"]) == ("ok", 2025, 0.5)


def test_the_note_names_the_widest_gap(stages: World) -> None:
    frame = stages.run(ID)
    note = stages.value(frame, "AAA", "", ID)["note"]
    assert note == "The widest gap is in copper: 50.0 points of the world."
    assert "at least its share of mining" in stages.value(frame, "EEE", "", ID)["note"]


@pytest.mark.parametrize("iso3", ["BBB", "CCC"])
def test_in_none_of_the_minerals_there_is_nothing_to_compare(stages: World, iso3: str) -> None:
    row = stages.value(stages.run(ID), iso3, "", ID)
    assert (row["status"], pd.isna(row["value"])) == ("not_applicable", True)
    assert row["note"].startswith("Of the 2 minerals with figures for both stages, none is")


def test_withheld_output_counts_as_zero_and_is_said(stages: World) -> None:
    # BBB: withheld at the mine, 100 of 200 refined: gap 0, but the mine is unknown.
    stages.insert("fact_mineral_output", [
        row_of("Cobalt", "mine", "BBB", None), row_of("Cobalt", "refining", "BBB", 100),
    ])  # fmt: skip
    row = stages.value(stages.run(ID), "BBB", "", RAW)
    assert (row["value"], row["status"]) == (0.0, "low_coverage")
    assert "not published for: cobalt; counted as 0" in row["note"]
    assert [part["label"] for part in row["components"]][0] == "Cobalt: share of world refining"


def test_components_give_the_gap_again(stages: World) -> None:
    parts = stages.value(stages.run(ID), "DDD", "", RAW)["components"]
    by_label = {part["label"]: part["value"] for part in parts}
    assert by_label == pytest.approx({
        "Cobalt: share of world mine production": 100, "Cobalt: share of world refining": 100,
        "Copper: share of world mine production": 40,
        "mineral groups with figures for mining and refining": 2,
    })  # fmt: skip
