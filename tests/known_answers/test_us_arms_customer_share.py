"""Known answers for ``us_arms_customer_share``.

The United States delivers 12 % of its arms to AAA, 3 % to BBB, 9 % to UKR, 15 % to EU members.
DDD buys from others only and EEE from nobody: both true zeros. AAA's own imports come to 40 % from
the United States, which must not be taken for its share of what the United States sells.
"""

from __future__ import annotations

import pandas as pd
import pytest

from tests.conftest import World

ID = "us_arms_customer_share"


def delivery(
    recipient: str, supplier: str, share: float, of_supplier: float | None
) -> dict[str, object]:
    return {
        "recipient": recipient, "supplier": supplier, "period": "2020-24", "share_pct": share,
        "supplier_share_pct": of_supplier, "small_recipient": False,
    }  # fmt: skip


@pytest.fixture
def filled(world: World) -> World:
    world.countries(
        {"iso3": "AAA", "is_eu_member": True},
        {"iso3": "BBB"},
        {"iso3": "DDD"},
        {"iso3": "EEE"},
        {"iso3": "UKR", "name_in_text": "Ukraine"},
        {"iso3": "TTT", "kind": "territory"},
    )
    return world.insert(
        "fact_arms_share",
        [
            delivery("AAA", "USA", 40.0, 12.0),
            delivery("AAA", "CHN", 60.0, 5.0),
            delivery("BBB", "USA", 100.0, 3.0),
            delivery("DDD", "CHN", 100.0, 50.0),
            delivery("UKR", "USA", 45.0, 9.0),
            delivery("EUU", "USA", 54.0, 15.0),
            delivery("BBB", "UNK", 0.0, None),
        ],
    )


@pytest.mark.parametrize(
    ("iso3", "share"), [("AAA", 12.0), ("BBB", 3.0), ("EUU", 15.0), ("DDD", 0.0), ("EEE", 0.0)]
)
def test_share_of_what_the_united_states_delivers(filled: World, iso3: str, share: float) -> None:
    row = filled.value(filled.run(ID), iso3, "USA")
    assert (row["value"], row["status"]) == (share, "ok")
    assert (row["year"], row["period"]) == (2024, "2020-24")
    assert ("true zero" in row["note"]) == (share == 0)


@pytest.mark.parametrize(
    ("iso3", "words"),
    [("USA", "itself"), ("UKR", "Most deliveries to Ukraine were gifts"), ("TTT", "territory")],
)
def test_where_there_is_no_share(filled: World, iso3: str, words: str) -> None:
    row = filled.value(filled.run(ID), iso3, "USA")
    assert row["status"] == "not_applicable"
    assert pd.isna(row["value"])
    assert words in row["note"]
    assert len(row["components"]) == 0


def test_components_give_the_value_again(filled: World) -> None:
    over, under = filled.value(filled.run(ID), "AAA", "USA")["components"]
    assert 100 * over["value"] / under["value"] == 12.0
    assert over["unit"] == under["unit"]
