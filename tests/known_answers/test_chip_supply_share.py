"""Known answers of chip_supply_share, worked by hand on four inputs.

N1: AAA 60, DDD 30, "Various" 10. N2: AAA 20, EEE 80. N3: DDD 50, "Various" 50. N4: "Various" 100.
Four inputs have shares. AAA: 80 / 4 = 20. DDD: 80 / 4 = 20, EEE: 80 / 4 = 20; the Union 160 / 4.
The mean over the inputs in which a country is named (AAA: 40) would be wrong.
"""

from __future__ import annotations

import pandas as pd
import pytest

from tests.conftest import World

ID = "chip_supply_share"
SHARES = [
    ("N1", "AAA", 60), ("N1", "DDD", 30), ("N1", "OTH", 10), ("N2", "AAA", 20), ("N2", "EEE", 80),
    ("N3", "DDD", 50), ("N3", "OTH", 50), ("N4", "OTH", 100),
]  # fmt: skip


@pytest.fixture
def inputs(world: World) -> World:
    """Build the shares of the docstring."""
    world.countries(
        {"iso3": "AAA"}, {"iso3": "BBB"},
        {"iso3": "DDD", "is_eu_member": True}, {"iso3": "EEE", "is_eu_member": True},
    )  # fmt: skip
    return world.insert("fact_chip_input_share", [
        {"input_id": input_id, "input_name": f"Tool {input_id}", "kind": "tool", "iso3": iso3,
         "share_pct": share, "source_id": "eto_chip_supply_chain"}
        for input_id, iso3, share in SHARES
    ])  # fmt: skip


@pytest.mark.parametrize(
    ("iso3", "share"), [("AAA", 20.0), ("DDD", 20.0), ("EEE", 20.0), ("EUU", 40.0)]
)
def test_shares_are_spread_over_all_inputs(inputs: World, iso3: str, share: float) -> None:
    row = inputs.value(inputs.run(ID), iso3)
    assert row["value"] == pytest.approx(share)
    assert (row["status"], row["year"], row["period"]) == ("ok", 2019, "about 2019")


def test_the_note_counts_the_inputs_and_names_the_largest(inputs: World) -> None:
    frame = inputs.run(ID)
    note = inputs.value(frame, "AAA")["note"]
    assert "a share in 2 of 4 inputs, the largest in Tool N1 (60 %)" in note
    assert inputs.value(frame, "EUU")["note"].startswith("Sum of the members. ")


def test_a_country_without_a_share_is_not_zero(inputs: World) -> None:
    frame = inputs.run(ID)
    row = inputs.value(frame, "BBB")
    assert (row["status"], pd.isna(row["value"])) == ("not_reported", True)
    assert "too small to print" in row["note"]
    assert "OTH" not in set(frame["iso3"])


def test_components_give_the_value_again(inputs: World) -> None:
    parts = inputs.value(inputs.run(ID), "AAA")["components"]
    shares = [part["value"] for part in parts if part["role"] == "numerator"]
    count = [part["value"] for part in parts if part["role"] == "denominator"]
    assert (shares, count) == ([60, 20], [4])
    assert sum(shares) / count[0] == 20
