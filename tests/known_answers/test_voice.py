"""Known answers for ``unsc_terms``, ``g20_seat``, ``g7_seat`` and ``voice_seats``.

JPN  G20, G7 (named in both lists: once) and a term 2023-24 -> 3 seats.
GBR  a permanent seat counts as one term -> 1 + G20 + G7 = 3.
IND  G20 and 2021-22, which touches 2022 -> 2.   TWO  terms 2022-23 and 2026-27 -> 2 terms, 1 seat.
OLD  2020-21 only -> 0.   TWN  not in the United Nations: terms not applicable, 0 seats.
EUU  member of G20 and G7 -> 2 seats; only states sit on the Council.   GST  guest of the G20 -> 0.
"""

from __future__ import annotations

import pandas as pd
import pytest

from tests.conftest import World

ID = "voice"
TERMS, G20, G7, SEATS = "unsc_terms", "g20_seat", "g7_seat", "voice_seats"


def club(name: str, iso3: str, role: str = "member", extra: bool = False) -> dict[str, object]:
    return {
        "club": name, "iso3": iso3, "role": role, "since": "", "citation": "invented",
        "source_id": "bloc_memberships_extra" if extra else "bloc_memberships",
    }  # fmt: skip


def term(iso3: str, first: int | None) -> dict[str, object]:
    return {
        "iso3": iso3, "term": f"{first}-{(first + 1) % 100}" if first else "permanent",
        "seat": "elected" if first else "permanent", "first_year": first,
        "last_year": first + 1 if first else None, "citation": "an invented election",
    }  # fmt: skip


def voter(iso3: str) -> dict[str, object]:
    return {
        "iso3": iso3, "session": 78, "year": 2023, "votes": 80, "us_agree": 0.5,
        "china_agree": 0.5, "ideal_point": 0.0,
    }  # fmt: skip


@pytest.fixture
def filled(world: World) -> World:
    codes = ("JPN", "GBR", "IND", "TWO", "OLD", "GST", "DDD", "TWN")
    for code in codes:
        world.countries({"iso3": code})
    world.countries(
        {"iso3": "AUT", "is_eu_member": True},
        {"iso3": "TTT", "kind": "territory"},
    )
    world.insert("fact_un_votes", [voter(code) for code in (*codes[:-1], "AUT", "USA", "CHN")])
    world.insert(
        "fact_membership",
        [
            club("G20", "JPN"), club("G7", "JPN"), club("G7", "JPN", extra=True),
            club("G20", "GBR"), club("G7", "GBR"), club("G20", "IND"),
            club("G20", "EUU"), club("G7", "EUU", extra=True),
            club("G20", "GST", "invited"), club("NATO", "DDD"),
        ],
    )  # fmt: skip
    return world.insert(
        "fact_security_council_term",
        [
            term("JPN", 2023), term("GBR", None), term("IND", 2021), term("TWO", 2022),
            term("TWO", 2026), term("OLD", 2020),
        ],
    )  # fmt: skip


@pytest.mark.parametrize(
    ("iso3", "terms", "g20", "g7", "seats"),
    [
        ("JPN", 1, 1, 1, 3),
        ("GBR", 1, 1, 1, 3),
        ("IND", 1, 1, 0, 2),
        ("TWO", 2, 0, 0, 1),
        ("OLD", 0, 0, 0, 0),
        ("GST", 0, 0, 0, 0),
        ("DDD", 0, 0, 0, 0),
    ],
)
def test_terms_and_seats(
    filled: World, iso3: str, terms: int, g20: int, g7: int, seats: int
) -> None:
    frame = filled.run(ID)
    for measure, value in ((TERMS, terms), (G20, g20), (G7, g7), (SEATS, seats)):
        row = filled.value(frame, iso3, "", measure)
        assert (row["value"], row["status"], row["year"]) == (value, "ok", 2026), measure
        assert sum(c["value"] for c in row["components"]) == value, measure


def test_notes_name_the_terms(filled: World) -> None:
    frame = filled.run(ID)
    assert filled.value(frame, "TWO", "", TERMS)["note"] == (
        "On the Security Council in 2022-23, 2026-27."
    )
    assert filled.value(frame, "GBR", "", TERMS)["note"] == "Permanent member, counted as one term."
    assert filled.value(frame, "OLD", "", TERMS)["note"] == (
        "No term on the Security Council in 2022-26."
    )


def test_the_union_has_two_seats_and_cannot_sit_on_the_council(filled: World) -> None:
    frame = filled.run(ID)
    assert filled.value(frame, "EUU", "", TERMS)["status"] == "not_applicable"
    for measure, value, status in ((G20, 1, "ok"), (G7, 1, "low_coverage"),
                                   (SEATS, 2, "low_coverage")):  # fmt: skip
        row = filled.value(frame, "EUU", "", measure)
        assert (row["value"], row["status"]) == (value, status)
    assert "not counted among the seven" in filled.value(frame, "EUU", "", SEATS)["note"]


def test_a_member_of_the_union_has_no_seat_through_it(filled: World) -> None:
    row = filled.value(filled.run(ID), "AUT", "", G20)
    assert (row["value"], row["status"]) == (0.0, "ok")
    assert row["note"] == "No seat of its own; the European Union is a member."


def test_outside_the_united_nations_there_are_no_terms(filled: World) -> None:
    frame = filled.run(ID)
    row = filled.value(frame, "TWN", "", TERMS)
    assert row["status"] == "not_applicable"
    assert pd.isna(row["value"])
    assert "Not a member of the United Nations" in row["note"]
    seats = filled.value(frame, "TWN", "", SEATS)
    assert (seats["value"], seats["status"]) == (0.0, "ok")


@pytest.mark.parametrize("measure", [TERMS, G20, G7, SEATS])
def test_territories_hold_no_seats(filled: World, measure: str) -> None:
    row = filled.value(filled.run(ID), "TTT", "", measure)
    assert row["status"] == "not_applicable"
    assert pd.isna(row["value"])
    assert "territory" in row["note"]
    assert len(row["components"]) == 0
