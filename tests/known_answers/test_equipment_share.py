"""Known answers for ``equipment_share``: what NATO prints, year by year, and nothing for others."""

from __future__ import annotations

import pandas as pd
import pytest

from tests.conftest import World

ID = "equipment_share"


def printed(member: str, year: int, share: float | None) -> dict[str, object]:
    return {
        "member": member, "year": year, "core_share_gdp_pct": 2.0, "core_usd_m": 1000.0,
        "equipment_share_pct": share, "is_estimate": year > 2024,
    }  # fmt: skip


@pytest.fixture
def filled(world: World) -> World:
    world.countries(
        {"iso3": "AAA", "is_nato_member": True},
        {"iso3": "BBB", "is_nato_member": True, "name_in_text": "Bebe"},
        {"iso3": "DDD"},
    )
    return world.insert(
        "fact_nato_defence",
        [
            printed("AAA", 2014, 12.5),
            printed("AAA", 2026, 55.91),
            printed("USA", 2026, 28.31),
            printed("BBB", 2014, 9.0),
            printed("BBB", 2026, None),
            # The lines of the Alliance have no share.
            printed("NATO_TOTAL", 2026, None),
        ],
    )


@pytest.mark.parametrize(("iso3", "share"), [("AAA", 55.91), ("USA", 28.31)])
def test_the_printed_share_is_the_value(filled: World, iso3: str, share: float) -> None:
    row = filled.value(filled.run(ID), iso3)
    assert (row["value"], row["status"], row["period"]) == (share, "ok", "2026e")
    assert row["note"] == "NATO's estimate."
    assert [c["value"] for c in row["components"]] == [share]


def test_earlier_years_are_the_trend(filled: World) -> None:
    row = filled.value(filled.run(ID), "AAA", year=2014)
    assert (row["value"], row["period"], row["note"]) == (12.5, "2014", "")


@pytest.mark.parametrize(
    ("iso3", "words"),
    [
        ("DDD", "Not a member of NATO"),
        ("CHN", "Not a member of NATO"),
        ("EUU", "European Union is not a member"),
        ("BBB", "NATO prints no defence expenditure for Bebe"),
    ],
)
def test_others_have_a_reason_in_the_newest_year(filled: World, iso3: str, words: str) -> None:
    row = filled.value(filled.run(ID), iso3)
    assert (row["status"], row["year"], row["period"]) == ("not_applicable", 2026, "2026e")
    assert pd.isna(row["value"])
    assert words in row["note"]
    assert len(row["components"]) == 0
