"""Known answers for ``refining_share`` and ``chokepoint_refining``, worked by hand.

Copper (USGS, 2025): AAA 30, other countries 70; its 2024 row (AAA 90 of 100) is older and out.
Lithium (IEA, 2024): AAA 10, BBB 30, rest of world 50, printed World total 200. The IEA total is
the denominator although the rows add up to 90; USGS totals never are.
"""

from __future__ import annotations

import pandas as pd
import pytest

from tests.conftest import World

ID = "refining_share"
CHOKE = "chokepoint_refining"


def output(
    mineral: str, iso3: str, quantity: float | None, year: int, source_id: str,
    status: str = "reported",
) -> dict:  # fmt: skip
    return {
        "mineral": mineral, "stage": "refining", "iso3": iso3, "year": year,
        "quantity": quantity, "unit": "kt", "value_status": status, "detail": "",
        "source_id": source_id,
    }  # fmt: skip


@pytest.fixture
def filled(world: World) -> World:
    world.countries(
        {"iso3": "AAA"}, {"iso3": "BBB", "is_eu_member": True}, {"iso3": "CCC"}, {"iso3": "DDD"}
    )
    usgs, iea = "usgs_mcs", "iea_critical_minerals"
    world.insert(
        "fact_mineral_output",
        [
            output("Copper", "AAA", 30.0, 2025, usgs),
            output("Copper", "CCC", None, 2025, usgs, "withheld"),
            output("Copper", "OTH", 70.0, 2025, usgs),
            output("Copper", "WLD", 60.0, 2025, usgs),
            output("Copper", "AAA", 90.0, 2024, usgs),
            output("Copper", "OTH", 10.0, 2024, usgs),
            output("Lithium", "AAA", 10.0, 2024, iea),
            output("Lithium", "BBB", 30.0, 2024, iea),
            output("Lithium", "OTH", 50.0, 2024, iea),
            output("Lithium", "WLD", 200.0, 2024, iea),
        ],
    )
    return world


def test_usgs_and_iea_minerals_are_averaged_each_over_its_own_world(filled: World) -> None:
    # AAA: copper 30 / 100 = 30 %, lithium 10 / 200 = 5 %: 35 / 2 = 17.5; one chokepoint.
    frame = filled.run(ID)
    row = filled.value(frame, "AAA", measure=ID)
    assert row["value"] == pytest.approx(17.5)
    assert (row["year"], row["period"], row["status"]) == (2025, "2024-25", "ok")
    assert row["source_ids"] == "iea_critical_minerals;usgs_mcs"
    assert filled.value(frame, "AAA", measure=CHOKE)["value"] == 1.0


def test_the_eu_is_the_sum_of_its_members(filled: World) -> None:
    # BBB alone: lithium 30 / 200 = 15 %: 15 / 2 = 7.5; no chokepoint.
    frame = filled.run(ID)
    assert filled.value(frame, "BBB", measure=ID)["value"] == pytest.approx(7.5)
    assert filled.value(frame, "EUU", measure=ID)["value"] == pytest.approx(7.5)
    assert filled.value(frame, "EUU", measure=CHOKE)["value"] == 0.0


@pytest.mark.parametrize(
    ("iso3", "words"), [("DDD", "none of the 2 minerals"), ("CCC", "without publishing a figure")]
)
def test_named_nowhere_or_without_a_figure_is_not_reported(
    filled: World, iso3: str, words: str
) -> None:
    row = filled.value(filled.run(ID), iso3, measure=ID)
    assert row["status"] == "not_reported"
    assert pd.isna(row["value"])
    assert words in row["note"]


def test_own_output_that_is_not_published_makes_a_floor(filled: World) -> None:
    # CCC now refines lithium: 20 / 200 = 10 %; its copper is withheld: 10 / 2 = 5, a floor.
    filled.insert(
        "fact_mineral_output", [output("Lithium", "CCC", 20.0, 2024, "iea_critical_minerals")]
    )
    row = filled.value(filled.run(ID), "CCC", measure=ID)
    assert row["value"] == pytest.approx(5.0)
    assert (row["status"], row["bound"]) == ("low_coverage", "floor")


def test_there_is_one_row_per_subject_and_measure(filled: World) -> None:
    # 4 invented countries, two powers and the EU; no trend, because the IEA has one year.
    assert len(filled.run(ID)) == 7 * 2


def test_components_give_the_value_again(filled: World) -> None:
    parts = filled.value(filled.run(ID), "AAA", measure=ID)["components"]
    shares = {p["label"]: p["value"] for p in parts if p["role"] == "numerator"}
    minerals = [p["value"] for p in parts if p["role"] == "denominator"]
    label = "share of world refined output"
    assert shares == pytest.approx({f"Copper: {label}": 30.0, f"Lithium: {label}": 5.0})
    assert sum(shares.values()) / minerals[0] == pytest.approx(17.5)
    periods = {p["label"][:6]: p["period"] for p in parts if p["role"] == "numerator"}
    assert periods == {"Copper": "2025", "Lithiu": "2024"}
