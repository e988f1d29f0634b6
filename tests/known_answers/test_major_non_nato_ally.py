"""Known answers for ``major_non_nato_ally``: designated, added later, treated as such, not."""

from __future__ import annotations

import pandas as pd
import pytest

from tests.conftest import World

ID = "major_non_nato_ally"


def tie(iso3: str, status: str = "designated", amended: bool = False, note: str = "",
        kind: str = "designation") -> dict[str, object]:  # fmt: skip
    return {
        "instrument": kind, "iso3": iso3, "title": kind, "kind": kind, "status": status,
        "counts_as_treaty_ally": kind == "treaty", "since": "", "is_amended": amended,
        "note": note, "citation": "22 CFR 120.23(b)",
    }  # fmt: skip


@pytest.fixture
def filled(world: World) -> World:
    world.countries(
        {"iso3": "AAA"},
        {"iso3": "PER"},
        {"iso3": "TWN"},
        {"iso3": "NAT", "is_nato_member": True},
        {"iso3": "DDD"},
        {"iso3": "TTT", "kind": "territory"},
    )
    return world.insert(
        "fact_us_security_tie",
        [
            tie("AAA"),
            tie("PER", amended=True, note="Designated in January 2026."),
            tie("TWN", "treated_as_designated", amended=True, note="Treated as though it were."),
            tie("NAT", "in_force", kind="treaty"),
        ],
    )


@pytest.mark.parametrize(
    ("iso3", "value", "status", "words"),
    [
        ("AAA", 1.0, "ok", ""),
        ("PER", 1.0, "low_coverage", "Designated in January 2026. Later than the compiled list"),
        ("TWN", 1.0, "low_coverage", "Treated as though it were."),
        ("NAT", 0.0, "ok", "for states outside NATO"),
        ("DDD", 0.0, "ok", "Not designated."),
        ("CHN", 0.0, "ok", "Not designated."),
    ],
)
def test_designations(filled: World, iso3: str, value: float, status: str, words: str) -> None:
    row = filled.value(filled.run(ID), iso3)
    assert (row["value"], row["status"], row["year"]) == (value, status, 2026)
    assert words in row["note"]
    assert [c["value"] for c in row["components"]] == [value]


@pytest.mark.parametrize(
    ("iso3", "words"), [("USA", "itself"), ("EUU", "European Union"), ("TTT", "territory")]
)
def test_where_no_designation_applies(filled: World, iso3: str, words: str) -> None:
    row = filled.value(filled.run(ID), iso3)
    assert row["status"] == "not_applicable"
    assert pd.isna(row["value"])
    assert words in row["note"]
