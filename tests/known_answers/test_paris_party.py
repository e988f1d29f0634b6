"""Known answers for ``paris_party``: a signature alone makes no party, a withdrawal ends it.

AAA  ratified -> 1.   USA  accepted, left in January 2026 -> 0, of that month.
BBB  signed, did not ratify -> 0.   CCC  on the list, neither signed nor ratified -> 0.
DDD  not on the list -> not applicable.   TTT  a territory that is a party of its own -> 1.
UUU  a territory that is none -> not applicable.   EUU  approved -> 1, as a party itself.
"""

from __future__ import annotations

from datetime import date

import pandas as pd
import pytest

from tests.conftest import World

ID = "paris_party"
LISTED = date(2023, 2, 28)
SIGNED = date(2016, 4, 22)
JOINED = date(2016, 10, 5)


def party(
    iso3: str,
    joined_by: str,
    signed: date | None = SIGNED,
    left: date | None = None,
) -> dict[str, object]:
    joined = JOINED if joined_by else None
    return {
        "iso3": iso3, "signed_date": signed, "joined_date": joined, "joined_by": joined_by,
        "in_force_date": date(2016, 11, 4) if joined else None, "withdrawal_date": left,
        "is_party": joined is not None and left is None, "as_of_date": left or LISTED,
        "citation": "an invented list",
    }  # fmt: skip


@pytest.fixture
def filled(world: World) -> World:
    world.countries(
        {"iso3": "AAA"}, {"iso3": "BBB"}, {"iso3": "CCC"}, {"iso3": "DDD"},
        {"iso3": "TTT", "kind": "territory"}, {"iso3": "UUU", "kind": "territory"},
    )  # fmt: skip
    return world.insert(
        "fact_paris_agreement",
        [
            party("AAA", "ratification"),
            party("BBB", ""),
            party("CCC", "", signed=None),
            party("TTT", "accession", signed=None),
            party("EUU", "approval"),
            party("CHN", "ratification"),
            party("USA", "acceptance", left=date(2026, 1, 27)),
        ],
    )


@pytest.mark.parametrize(
    ("iso3", "value", "period", "note"),
    [
        ("AAA", 1.0, "Feb 2023", "Ratification on 5 October 2016."),
        ("TTT", 1.0, "Feb 2023", "Accession on 5 October 2016."),
        ("EUU", 1.0, "Feb 2023", "Approval on 5 October 2016."),
        ("BBB", 0.0, "Feb 2023", "Signed on 22 April 2016, not ratified by February 2023."),
        ("CCC", 0.0, "Feb 2023", "Neither signed nor ratified by February 2023."),
        ("USA", 0.0, "Jan 2026", "Left on 27 January 2026."),
    ],
)
def test_only_ratification_makes_a_party_until_it_leaves(
    filled: World, iso3: str, value: float, period: str, note: str
) -> None:
    row = filled.value(filled.run(ID), iso3)
    assert (row["value"], row["status"], row["period"], row["note"]) == (value, "ok", period, note)
    assert row["year"] == int(period[-4:])
    (only,) = row["components"]
    assert (only["value"], only["period"]) == (value, period)


@pytest.mark.parametrize(
    ("iso3", "words"), [("DDD", "Ddd is not one of them"), ("UUU", "not a party of its own")]
)
def test_who_cannot_join_is_not_counted_as_absent(filled: World, iso3: str, words: str) -> None:
    row = filled.value(filled.run(ID), iso3)
    assert (row["status"], row["year"]) == ("not_applicable", 2023)
    assert pd.isna(row["value"])
    assert words in row["note"]
    assert len(row["components"]) == 0


def test_everyone_has_one_row(filled: World) -> None:
    iso3 = filled.run(ID)["iso3"]
    assert sorted(iso3) == ["AAA", "BBB", "CCC", "CHN", "DDD", "EUU", "TTT", "USA", "UUU"]
