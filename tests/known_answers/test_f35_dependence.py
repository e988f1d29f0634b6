"""Known answers for ``f35_dependence_ordered`` and ``f35_dependence_delivered``.

AAA 40 ordered, 10 delivered; BBB 24 and 0; EU = AAA + BBB = 64 and 10. DDD is not in the register.
"""

from __future__ import annotations

import pandas as pd
import pytest

from tests.conftest import World

ID = "f35_dependence"
ORDERED, DELIVERED = f"{ID}_ordered", f"{ID}_delivered"


@pytest.fixture
def filled(world: World) -> World:
    world.countries(
        {"iso3": "AAA", "is_eu_member": True},
        {"iso3": "BBB", "is_eu_member": True},
        {"iso3": "CCC"},
        {"iso3": "DDD"},
        {"iso3": "TTT", "kind": "territory"},
    )
    counts = {
        "AAA": (40, 10, ""),
        "BBB": (24, 0, ""),
        "CCC": (138, 37, "138 is the planned total."),
    }
    return world.insert(
        "fact_f35_orders",
        [
            {"recipient": iso3, "year": 2024, "aircraft_ordered": ordered,
             "aircraft_delivered": delivered, "note": note}
            for iso3, (ordered, delivered, note) in counts.items()
        ],
    )  # fmt: skip


@pytest.mark.parametrize(
    ("iso3", "ordered", "delivered"),
    [("AAA", 40, 10), ("BBB", 24, 0), ("CCC", 138, 37), ("EUU", 64, 10), ("DDD", 0, 0)],
)
def test_aircraft_ordered_and_delivered(
    filled: World, iso3: str, ordered: int, delivered: int
) -> None:
    frame = filled.run(ID)
    for measure, aircraft in ((ORDERED, ordered), (DELIVERED, delivered)):
        row = filled.value(frame, iso3, "USA", measure)
        assert (row["value"], row["status"], row["year"]) == (aircraft, "ok", 2024)
        assert [c["value"] for c in row["components"]] == [aircraft]


def test_notes(filled: World) -> None:
    frame = filled.run(ID)
    assert filled.value(frame, "CCC", "USA", ORDERED)["note"] == "138 is the planned total."
    assert "true zero" in filled.value(frame, "DDD", "USA", ORDERED)["note"]
    # Ordered and none delivered yet: known to be zero, and not for want of an order.
    assert filled.value(frame, "BBB", "USA", DELIVERED)["note"] == ""
    assert filled.value(frame, "EUU", "USA", ORDERED)["note"] == "Sum of the 2 members with orders."


@pytest.mark.parametrize(("iso3", "words"), [("USA", "itself"), ("TTT", "territory")])
def test_where_there_is_no_count(filled: World, iso3: str, words: str) -> None:
    frame = filled.run(ID)
    for measure in (ORDERED, DELIVERED):
        row = filled.value(frame, iso3, "USA", measure)
        assert row["status"] == "not_applicable"
        assert pd.isna(row["value"])
        assert words in row["note"]
