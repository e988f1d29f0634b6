"""Known answers of club_memberships on invented clubs, and the list of clubs counted.

Counted: ALPHA, BETA, GAMMA. Not counted: DELTA.
XAA  member of ALPHA (named in both lists: once), of BETA, of DELTA (not counted) -> 2.
XBB  partner of ALPHA, suspended from BETA, observer of GAMMA -> 0, a true zero.
XCC  in no list -> 0.   EUU  member of ALPHA: not applicable.
XTT  a territory in no list, XUU a territory with a seat in ALPHA: not applicable.
"""

from __future__ import annotations

import csv

import pytest

from tests.conftest import ROOT, World

# Spelled out by the catalogue of indicators.
EIGHTEEN = {
    "MIKTA", "IBSA", "G7", "G20", "BRICS", "Quad", "AUKUS", "CPTPP", "RCEP", "NATO", "OECD",
    "ASEAN", "GCC", "OTS", "SCO", "MERCOSUR", "AU", "GCAP",
}  # fmt: skip


def seat(club: str, iso3: str, role: str = "member", extra: bool = False) -> dict[str, object]:
    """Return one country's place in one club."""
    return {
        "club": club, "iso3": iso3, "role": role, "since": "", "citation": "invented",
        "source_id": "bloc_memberships_extra" if extra else "bloc_memberships",
    }  # fmt: skip


@pytest.fixture
def clubs(world: World) -> World:
    """Build three clubs that count and one that does not."""
    world.countries(
        {"iso3": "XAA"}, {"iso3": "XBB"}, {"iso3": "XCC"},
        {"iso3": "XTT", "kind": "territory"}, {"iso3": "XUU", "kind": "territory"},
    )  # fmt: skip
    world.insert("dim_club", [
        {"club": club, "full_name": club.title(), "counted": club != "DELTA",
         "kind": "alliance", "reason": "invented", "secretariat_url": "https://example.org/"}
        for club in ("ALPHA", "BETA", "GAMMA", "DELTA")
    ], stamp=False)  # fmt: skip
    return world.insert("fact_membership", [
        seat("BETA", "XAA"), seat("ALPHA", "XAA"), seat("ALPHA", "XAA", extra=True),
        seat("DELTA", "XAA"),
        seat("ALPHA", "XBB", "partner"), seat("BETA", "XBB", "suspended"),
        seat("GAMMA", "XBB", "observer"), seat("ALPHA", "EUU"), seat("ALPHA", "XUU"),
    ])  # fmt: skip


def test_distinct_clubs_with_full_membership_are_counted(clubs: World) -> None:
    row = clubs.value(clubs.run("club_memberships"), "XAA")
    assert (row["value"], row["status"], row["period"]) == (2.0, "ok", "2026")
    assert row["note"] == "Member of ALPHA, BETA."


def test_components_add_up_to_the_value(clubs: World) -> None:
    row = clubs.value(clubs.run("club_memberships"), "XAA")
    assert [c["label"] for c in row["components"]] == ["membership of ALPHA", "membership of BETA"]
    assert sum(c["value"] for c in row["components"]) == row["value"]


@pytest.mark.parametrize("code", ["XBB", "XCC"])
def test_partners_observers_and_suspended_do_not_count(clubs: World, code: str) -> None:
    row = clubs.value(clubs.run("club_memberships"), code)
    assert (row["value"], row["status"]) == (0.0, "ok")
    assert row["note"] == "Member of none of the 3 clubs counted."
    assert len(row["components"]) == 0


@pytest.mark.parametrize(
    ("code", "note"),
    [
        ("XTT", "The count is for states; Xtt is a territory."),
        (
            "XUU",
            "The count is for states; Xuu is a territory. The seat the lists give it is not "
            "counted: ALPHA.",
        ),
    ],
)
def test_a_territory_is_not_applicable(clubs: World, code: str, note: str) -> None:
    row = clubs.value(clubs.run("club_memberships"), code)
    assert (row["status"], row["note"], len(row["components"])) == ("not_applicable", note, 0)
    assert row["value"] != row["value"]


def test_the_union_is_not_applicable(clubs: World) -> None:
    row = clubs.value(clubs.run("club_memberships"), "EUU")
    assert row["status"] == "not_applicable"
    assert row["value"] != row["value"]
    assert len(row["components"]) == 0


def test_the_clubs_counted_are_the_eighteen_of_the_definition() -> None:
    path = ROOT / "data" / "reference" / "clubs.csv"
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert {row["club"] for row in rows if row["counted"] == "true"} == EIGHTEEN
    assert all(row["reason"] and row["full_name"] for row in rows)


def test_the_list_of_clubs_fits_its_table(world: World) -> None:
    path = ROOT / "data" / "reference" / "clubs.csv"
    with path.open(encoding="utf-8", newline="") as file:
        rows: list[dict[str, object]] = [
            row | {"counted": row["counted"] == "true"} for row in csv.DictReader(file)
        ]
    world.insert("dim_club", rows, stamp=False)
    assert world.con.execute("SELECT count(*) FROM dim_club").fetchone() == (len(rows),)
