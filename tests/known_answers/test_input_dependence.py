"""Known answers of input_dependence, worked by hand on five economies.

Inputs used (all), million USD:
  AAA  from USA 10, CHN 20, AAA 60, DDD 10        100: 10 % from the USA, 20 % from China
  DDD  from USA 30, DDD 50, EEE 20                100: 30 % and 0
  EEE  from CHN 20, EEE 280                       300: 0 and 6.67 %
  USA  from USA 95, CHN 5                         100: 5 % from China
DDD and EEE are the Union: 30 of 400 from the USA = 7.5 % (the mean of the members' shares would be
15 %), 20 of 400 from China = 5 %.
Rows of another group of sectors must not enter.
"""

from __future__ import annotations

import pandas as pd
import pytest

from tests.conftest import World

ID = "input_dependence"
GROUP, OTHER = "all", "information_communication"
FLOWS = [
    ("USA", "AAA", 10), ("CHN", "AAA", 20), ("AAA", "AAA", 60), ("DDD", "AAA", 10),
    ("USA", "DDD", 30), ("DDD", "DDD", 50), ("EEE", "DDD", 20),
    ("CHN", "EEE", 20), ("EEE", "EEE", 280),
    ("USA", "USA", 95), ("CHN", "USA", 5),
    ("CHN", "CHN", 7), ("USA", "CHN", 1),
]  # fmt: skip


def flow(source: str, using: str, value: float, group: str, year: int = 2022) -> dict[str, object]:
    """Return one cell of the tables."""
    return {
        "year": year, "source_iso3": source, "using_iso3": using, "sector_group": group,
        "value_musd": value, "source_id": "oecd_icio",
    }  # fmt: skip


@pytest.fixture
def tables(world: World) -> World:
    """Build the flows of the docstring, and what must not enter."""
    world.countries(
        {"iso3": "AAA"}, {"iso3": "HHH"},
        {"iso3": "DDD", "is_eu_member": True}, {"iso3": "EEE", "is_eu_member": True},
    )  # fmt: skip
    return world.insert("fact_icio_flow", [
        *(flow(source, using, value, GROUP) for source, using, value in FLOWS),
        flow("USA", "AAA", 500, OTHER), flow("USA", "HHH", 500, OTHER),
        flow("USA", "AAA", 70, GROUP, 2021), flow("AAA", "AAA", 30, GROUP, 2021),
    ])  # fmt: skip


@pytest.mark.parametrize(
    ("iso3", "power", "share"),
    [
        ("AAA", "USA", 10), ("AAA", "CHN", 20), ("DDD", "USA", 30), ("EEE", "CHN", 20 / 3),
        ("USA", "CHN", 5), ("EUU", "USA", 7.5), ("EUU", "CHN", 5),
    ],
)  # fmt: skip
def test_share_of_all_inputs_used(tables: World, iso3: str, power: str, share: float) -> None:
    row = tables.value(tables.run(ID), iso3, power)
    assert row["value"] == pytest.approx(share)
    assert (row["status"], row["year"], row["period"]) == ("ok", 2022, "2022")


def test_an_absent_flow_between_listed_economies_is_zero(tables: World) -> None:
    row = tables.value(tables.run(ID), "DDD", "CHN")
    assert (row["value"], row["status"]) == (0.0, "ok")
    assert "up to 500 USD" in row["note"]


def test_an_economy_outside_the_tables_is_not_reported(tables: World) -> None:
    row = tables.value(tables.run(ID), "HHH", "USA")
    assert (row["status"], pd.isna(row["value"])) == ("not_reported", True)
    assert "cover 5 economies, and Hhh is not among them" in row["note"]


def test_a_union_with_a_member_outside_the_tables_is_not_reported(tables: World) -> None:
    tables.countries({"iso3": "GGG", "is_eu_member": True})
    assert tables.value(tables.run(ID), "EUU", "USA")["status"] == "not_reported"


@pytest.mark.parametrize("power", ["USA", "CHN"])
def test_a_power_is_not_compared_with_itself(tables: World, power: str) -> None:
    row = tables.value(tables.run(ID), power, power)
    assert (row["status"], pd.isna(row["value"])) == ("not_applicable", True)


def test_components_give_the_share_again(tables: World) -> None:
    over, under = tables.value(tables.run(ID), "EUU", "USA")["components"]
    assert (over["value"], under["value"]) == (30, 400)
    assert over["label"] == "intermediate inputs used by Euu that come from Usa"
    assert over["unit"] == under["unit"] == "million USD"
