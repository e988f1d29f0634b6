"""Known answers of advanced_input_supply, worked by hand.

Inputs the USA uses, million USD (its own 500 of electronics do not count):
  electronics      AAA 20, DDD 80    AAA 20 %
  electrical       AAA 50, CHN 50    AAA 50 %
  machinery        DDD 10            AAA 0
  other_transport  AAA 1, EEE 9      AAA 10 %
AAA: (20 + 50 + 0 + 10) / 4 = 20; all four together it would be 71 / 220 = 32. The Union (DDD, EEE):
(80 + 0 + 100 + 90) / 4 = 67.5. China uses 40 of AAA and 60 of the USA in each: 40 and 60.
HHH is in the tables with other goods only: 0. KKK is not in them.
"""

from __future__ import annotations

import pandas as pd
import pytest

from tests.conftest import World

ID = "advanced_input_supply"
GROUPS = ("electronics", "electrical", "machinery", "other_transport")
FLOWS = [
    ("electronics", "AAA", "USA", 20), ("electronics", "DDD", "USA", 80),
    ("electronics", "USA", "USA", 500),
    ("electrical", "AAA", "USA", 50), ("electrical", "CHN", "USA", 50),
    ("machinery", "DDD", "USA", 10),
    ("other_transport", "AAA", "USA", 1), ("other_transport", "EEE", "USA", 9),
    *((group, "AAA", "CHN", 40) for group in GROUPS),
    *((group, "USA", "CHN", 60) for group in GROUPS),
    *(("all", source, "AAA", 1000) for source in ("AAA", "DDD", "EEE", "HHH", "USA", "CHN")),
    ("information_communication", "AAA", "USA", 333),
]  # fmt: skip


@pytest.fixture
def tables(world: World) -> World:
    """Build the flows of the docstring."""
    world.countries(
        {"iso3": "AAA"}, {"iso3": "HHH"}, {"iso3": "KKK"},
        {"iso3": "DDD", "is_eu_member": True}, {"iso3": "EEE", "is_eu_member": True},
    )  # fmt: skip
    return world.insert("fact_icio_flow", [
        {"year": 2022, "source_iso3": source, "using_iso3": using, "sector_group": group,
         "value_musd": value, "source_id": "oecd_icio"}
        for group, source, using, value in FLOWS
    ])  # fmt: skip


@pytest.mark.parametrize(
    ("iso3", "power", "mean"),
    [("AAA", "USA", 20), ("EUU", "USA", 67.5), ("CHN", "USA", 12.5), ("AAA", "CHN", 40),
     ("USA", "CHN", 60), ("HHH", "USA", 0)],
)  # fmt: skip
def test_the_mean_of_four_industries(tables: World, iso3: str, power: str, mean: float) -> None:
    row = tables.value(tables.run(ID), iso3, power)
    assert row["value"] == pytest.approx(mean)
    assert (row["status"], row["year"]) == ("ok", 2022)


def test_the_note_names_the_strongest_industry(tables: World) -> None:
    frame = tables.run(ID)
    assert tables.value(frame, "AAA", "USA")["note"] == "Strongest in electrical equipment: 50.0 %."
    union = tables.value(frame, "EUU", "USA")["note"]
    assert union == "Sum of the members. Strongest in machinery: 100.0 %."
    assert "no such inputs from Hhh" in tables.value(frame, "HHH", "USA")["note"]


@pytest.mark.parametrize(
    ("iso3", "power", "status"),
    [("KKK", "USA", "not_reported"), ("USA", "USA", "not_applicable"),
     ("CHN", "CHN", "not_applicable")],
)  # fmt: skip
def test_who_has_no_number(tables: World, iso3: str, power: str, status: str) -> None:
    row = tables.value(tables.run(ID), iso3, power)
    assert (row["status"], pd.isna(row["value"])) == (status, True)
    assert row["note"]


def test_components_give_the_mean_again(tables: World) -> None:
    parts = tables.value(tables.run(ID), "AAA", "USA")["components"]
    shares = [part["value"] for part in parts if part["role"] == "numerator"]
    assert sorted(shares) == pytest.approx([0, 10, 20, 50])
    assert [part["value"] for part in parts if part["role"] == "denominator"] == [4]
