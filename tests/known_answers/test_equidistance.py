"""Known answers for ``equidistance``: 100 - |agreement with one power - agreement with the other|.

AAA 25 and 75 -> 50.   BBB 60 and 60 -> 100.   CCC 90 and 20 -> 30: the sign does not matter.
TUR has 2 votes in session 78, so session 77 stands: 50 and 55 -> 95.
"""

from __future__ import annotations

import pandas as pd
import pytest

from tests.conftest import World

ID = "equidistance"


def votes(iso3: str, session: int, number: int, us: float, china: float) -> dict[str, object]:
    return {
        "iso3": iso3, "session": session, "year": session + 1945, "votes": number,
        "us_agree": us, "china_agree": china, "ideal_point": 0.0,
    }  # fmt: skip


@pytest.fixture
def filled(world: World) -> World:
    for code in ("AAA", "BBB", "CCC", "TUR", "OLD", "TWN"):
        world.countries({"iso3": code})
    world.countries({"iso3": "HKG", "kind": "territory"})
    return world.insert(
        "fact_un_votes",
        [
            votes("AAA", 78, 80, 0.25, 0.75),
            votes("AAA", 70, 80, 0.3, 0.7),
            votes("BBB", 78, 80, 0.6, 0.6),
            votes("CCC", 78, 80, 0.9, 0.2),
            votes("TUR", 77, 85, 0.5, 0.55),
            votes("TUR", 78, 2, 1.0, 0.0),
            votes("OLD", 75, 90, 0.3, 0.4),
            votes("USA", 78, 87, 1.0, 0.16),
            votes("CHN", 78, 86, 0.16, 1.0),
        ],
    )


@pytest.mark.parametrize(
    ("iso3", "value", "year"),
    [("AAA", 50.0, 2023), ("BBB", 100.0, 2023), ("CCC", 30.0, 2023), ("TUR", 95.0, 2022)],
)
def test_distance_between_the_two_agreements(
    filled: World, iso3: str, value: float, year: int
) -> None:
    row = filled.value(filled.run(ID), iso3)
    assert row["value"] == pytest.approx(value)
    assert (row["status"], row["year"]) == ("ok", year)
    usa, china = (c["value"] for c in row["components"])
    assert 100 - abs(usa - china) == pytest.approx(value)


def test_the_note_names_both_agreements(filled: World) -> None:
    note = filled.value(filled.run(ID), "CCC")["note"]
    assert note == "Agreement of 90 % with the United States and 20 % with China."


@pytest.mark.parametrize(
    ("iso3", "status", "words"),
    [
        ("USA", "not_applicable", "One of the two powers"),
        ("CHN", "not_applicable", "One of the two powers"),
        ("EUU", "not_applicable", "European Union does not"),
        ("HKG", "not_applicable", "territory"),
        ("TWN", "not_applicable", "Without a vote"),
        ("OLD", "not_reported", "Fewer than 40 recorded votes"),
    ],
)
def test_where_there_is_no_distance(filled: World, iso3: str, status: str, words: str) -> None:
    row = filled.value(filled.run(ID), iso3)
    assert row["status"] == status
    assert pd.isna(row["value"])
    assert words in row["note"]
    assert len(row["components"]) == 0


def test_earlier_sessions_are_the_trend(filled: World) -> None:
    assert filled.value(filled.run(ID), "AAA", year=2015)["value"] == pytest.approx(60.0)
