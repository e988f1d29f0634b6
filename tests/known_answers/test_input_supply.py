"""Known answers of input_supply, worked by hand on six economies.

The USA uses from itself 1,000, CHN 50, AAA 30, DDD 15, EEE 5: its own do not count, so 100 from the
others. AAA 30 %, CHN 50 %, the Union (DDD + EEE) 20 %. China uses AAA 60, USA 40: DDD has 0 there.
FFF is in the tables (AAA uses 1 of it) and sells neither power anything. Electronics alone must
not enter.
"""

from __future__ import annotations

import pandas as pd
import pytest

from tests.conftest import World

ID = "input_supply"
FLOWS = [
    ("USA", "USA", 1000), ("CHN", "USA", 50), ("AAA", "USA", 30), ("DDD", "USA", 15),
    ("EEE", "USA", 5), ("AAA", "CHN", 60), ("USA", "CHN", 40), ("CHN", "CHN", 900),
    ("FFF", "AAA", 1),
]  # fmt: skip


@pytest.fixture
def tables(world: World) -> World:
    """Build the flows of the docstring."""
    world.countries(
        {"iso3": "AAA"}, {"iso3": "FFF"}, {"iso3": "HHH"},
        {"iso3": "DDD", "is_eu_member": True}, {"iso3": "EEE", "is_eu_member": True},
    )  # fmt: skip
    rows = [(*flow, "all") for flow in FLOWS]
    rows.append(("AAA", "USA", 777, "electronics"))
    return world.insert("fact_icio_flow", [
        {"year": 2022, "source_iso3": source, "using_iso3": using, "sector_group": group,
         "value_musd": value, "source_id": "oecd_icio"}
        for source, using, value, group in rows
    ])  # fmt: skip


@pytest.mark.parametrize(
    ("iso3", "power", "share"),
    [("AAA", "USA", 30), ("CHN", "USA", 50), ("EUU", "USA", 20), ("AAA", "CHN", 60),
     ("USA", "CHN", 40), ("EUU", "CHN", 0), ("FFF", "USA", 0)],
)  # fmt: skip
def test_share_of_the_foreign_inputs(tables: World, iso3: str, power: str, share: float) -> None:
    row = tables.value(tables.run(ID), iso3, power)
    assert row["value"] == pytest.approx(share)
    assert (row["status"], row["year"]) == ("ok", 2022)


def test_nothing_sold_is_said(tables: World) -> None:
    frame = tables.run(ID)
    assert "no inputs from Fff" in tables.value(frame, "FFF", "CHN")["note"]
    assert tables.value(frame, "EUU", "USA")["note"] == "Sum of the members."


def test_an_economy_outside_the_tables_is_not_reported(tables: World) -> None:
    row = tables.value(tables.run(ID), "HHH", "USA")
    assert (row["status"], pd.isna(row["value"])) == ("not_reported", True)
    assert "6 economies" in row["note"]


def test_a_union_with_a_member_outside_the_tables_is_not_reported(tables: World) -> None:
    tables.countries({"iso3": "GGG", "is_eu_member": True})
    assert tables.value(tables.run(ID), "EUU", "USA")["status"] == "not_reported"


def test_a_power_is_not_compared_with_itself(tables: World) -> None:
    frame = tables.run(ID)
    assert tables.value(frame, "USA", "USA")["status"] == "not_applicable"
    assert len(frame) == 2 * 8


def test_components_give_the_share_again(tables: World) -> None:
    over, under = tables.value(tables.run(ID), "AAA", "USA")["components"]
    assert (over["value"], under["value"]) == (30, 100)
    assert under["label"].endswith("from the other 5 economies")
