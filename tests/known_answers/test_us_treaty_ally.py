"""Known answers for ``us_treaty_ally``: which treaty makes an ally, and which does not."""

from __future__ import annotations

import pandas as pd
import pytest

from tests.conftest import World

ID = "us_treaty_ally"


def tie(iso3: str, title: str, status: str = "in_force", counts: bool = True, note: str = "",
        kind: str = "treaty") -> dict[str, object]:  # fmt: skip
    return {
        "instrument": title, "iso3": iso3, "title": title, "kind": kind, "status": status,
        "counts_as_treaty_ally": counts, "since": "1951-08-30", "is_amended": False, "note": note,
        "citation": "an invented treaty",
    }  # fmt: skip


@pytest.fixture
def filled(world: World) -> World:
    world.countries(
        {"iso3": "AAA"},
        {"iso3": "RIO"},
        {"iso3": "NZL"},
        {"iso3": "UNC"},
        {"iso3": "MNA"},
        {"iso3": "DDD"},
        {"iso3": "TTT", "kind": "territory"},
    )
    return world.insert(
        "fact_us_security_tie",
        [
            tie("AAA", "North Atlantic Treaty"),
            tie("AAA", "Rio Treaty", counts=False),
            tie("RIO", "Rio Treaty", counts=False),
            tie("NZL", "ANZUS", "suspended", counts=False, note="Suspended on 11 August 1986."),
            tie("UNC", "Rio Treaty", "unclear", counts=False),
            tie("MNA", "Major non-NATO ally", "designated", counts=False, kind="designation"),
        ],
    )


@pytest.mark.parametrize(
    ("iso3", "value", "note"),
    [
        ("AAA", 1.0, "North Atlantic Treaty."),
        ("RIO", 0.0, "Party to the Rio Treaty, which does not make a treaty ally here."),
        ("NZL", 0.0, "Party to the ANZUS. Suspended on 11 August 1986."),
        ("UNC", 0.0,
         "Party to the Rio Treaty, which does not make a treaty ally here and whose status is "
         "unclear."),
        # A designation is no treaty.
        ("MNA", 0.0, "Party to none of the treaties listed."),
        ("DDD", 0.0, "Party to none of the treaties listed."),
        ("CHN", 0.0, "Party to none of the treaties listed."),
    ],
)  # fmt: skip
def test_only_a_counted_treaty_in_force_makes_an_ally(
    filled: World, iso3: str, value: float, note: str
) -> None:
    row = filled.value(filled.run(ID), iso3)
    assert (row["value"], row["status"], row["note"]) == (value, "ok", note)
    assert (row["year"], row["period"]) == (2026, "Jan 2026")
    assert sum(c["value"] for c in row["components"]) == value


@pytest.mark.parametrize(
    ("iso3", "words"), [("USA", "itself"), ("EUU", "party to none"), ("TTT", "territory")]
)
def test_where_no_treaty_applies(filled: World, iso3: str, words: str) -> None:
    row = filled.value(filled.run(ID), iso3)
    assert row["status"] == "not_applicable"
    assert pd.isna(row["value"])
    assert words in row["note"]


def test_the_component_names_the_treaty(filled: World) -> None:
    (treaty,) = filled.value(filled.run(ID), "AAA")["components"]
    assert (treaty["label"], treaty["period"]) == ("North Atlantic Treaty in force", "since 1951")
