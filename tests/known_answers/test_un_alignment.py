"""Known answers for ``un_alignment``: which session counts, who votes, and the trend.

AAA  session 78: 80 votes, 0.25 with the United States, 0.75 with China -> 25 and 75.
TUR  2 votes in session 78 (an artefact), 85 in session 77 -> session 77 stands.
OLD  40 votes in session 75 only: too old for the current value, good for the trend.
FEW  39 votes in session 78: one below the limit. LIM has exactly 40.
"""

from __future__ import annotations

import pandas as pd
import pytest

from tests.conftest import World

ID = "un_alignment"


def votes(iso3: str, session: int, number: int, us: float, china: float) -> dict[str, object]:
    return {
        "iso3": iso3, "session": session, "year": session + 1945, "votes": number,
        "us_agree": us, "china_agree": china, "ideal_point": 0.0,
    }  # fmt: skip


@pytest.fixture
def filled(world: World) -> World:
    for code in ("AAA", "TUR", "OLD", "FEW", "LIM", "TWN"):
        world.countries({"iso3": code})
    world.countries({"iso3": "HKG", "kind": "territory"})
    return world.insert(
        "fact_un_votes",
        [
            votes("AAA", 78, 80, 0.25, 0.75),
            votes("AAA", 60, 70, 0.5, 0.6),
            votes("AAA", 61, 12, 0.9, 0.9),
            votes("TUR", 77, 85, 0.5, 0.55),
            votes("TUR", 78, 2, 1.0, 0.0),
            votes("OLD", 75, 40, 0.3, 0.4),
            votes("FEW", 78, 39, 0.3, 0.4),
            votes("LIM", 76, 40, 0.2, 0.8),
            votes("USA", 78, 87, 1.0, 0.16),
            votes("CHN", 78, 86, 0.16, 1.0),
        ],
    )


@pytest.mark.parametrize(
    ("iso3", "usa", "china", "year"),
    [("AAA", 25.0, 75.0, 2023), ("TUR", 50.0, 55.0, 2022), ("LIM", 20.0, 80.0, 2021)],
)
def test_agreement_in_the_newest_session_with_forty_votes(
    filled: World, iso3: str, usa: float, china: float, year: int
) -> None:
    frame = filled.run(ID)
    for power, value in (("USA", usa), ("CHN", china)):
        row = filled.value(frame, iso3, power)
        assert row["value"] == pytest.approx(value)
        assert (row["status"], row["year"]) == ("ok", year)
        assert row["period"] == f"{year} (session {year - 1945})"
        assert [c["value"] for c in row["components"]] == [pytest.approx(value)]


def test_the_note_counts_the_votes_and_explains_an_older_session(filled: World) -> None:
    frame = filled.run(ID)
    assert filled.value(frame, "AAA", "USA")["note"] == "Over 80 recorded votes."
    assert (
        filled.value(frame, "TUR", "USA")["note"]
        == "Over 85 recorded votes. Fewer than 40 in later sessions, so session 77 stands."
    )


@pytest.mark.parametrize("iso3", ["OLD", "FEW"])
def test_too_old_or_too_few_votes_are_not_reported(filled: World, iso3: str) -> None:
    row = filled.value(filled.run(ID), iso3, "CHN")
    assert (row["status"], row["year"]) == ("not_reported", 2023)
    assert pd.isna(row["value"])
    assert "Fewer than 40 recorded votes" in row["note"]


@pytest.mark.parametrize(
    ("iso3", "power", "words"),
    [
        ("USA", "USA", "itself"),
        ("CHN", "CHN", "itself"),
        ("EUU", "USA", "European Union does not"),
        ("HKG", "CHN", "territory"),
        ("TWN", "CHN", "Without a vote"),
    ],
)
def test_who_does_not_vote(filled: World, iso3: str, power: str, words: str) -> None:
    row = filled.value(filled.run(ID), iso3, power)
    assert row["status"] == "not_applicable"
    assert pd.isna(row["value"])
    assert words in row["note"]
    assert len(row["components"]) == 0


def test_one_power_beside_the_other(filled: World) -> None:
    assert filled.value(filled.run(ID), "CHN", "USA")["value"] == pytest.approx(16.0)


def test_the_trend_takes_every_session_with_forty_votes(filled: World) -> None:
    frame = filled.run(ID)
    mine = frame[(frame["iso3"] == "AAA") & (frame["power"] == "USA")].set_index("year")["value"]
    assert mine.to_dict() == {2005: pytest.approx(50.0), 2023: pytest.approx(25.0)}
    old = frame[(frame["iso3"] == "OLD") & (frame["power"] == "USA")].set_index("year")["value"]
    assert old[2020] == pytest.approx(30.0)
