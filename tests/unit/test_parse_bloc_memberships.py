"""Clubs: contested roles, notes, members that are no ISO country."""

from __future__ import annotations

from pathlib import Path

import pytest

from etl.errors import ChangedColumns, MissingFile, UnmatchedCountry
from etl.parsers import bloc_memberships as blocs

HEADER = "bloc,iso3,role,since,source,note"


def write(folder: Path, *rows: str, header: str = HEADER) -> Path:
    (folder / blocs.FILE).write_text("\n".join([header, *rows, ""]), encoding="utf-8")
    return folder


def test_a_contested_status_is_an_invitation_and_says_why(tmp_path: Path) -> None:
    raw = write(tmp_path, 'Club,SAU,invited / status contested,2024,a page,"sources, disagree"')
    row = blocs.parse(raw)["membership"].iloc[0]
    assert row["role"] == "invited"
    assert row["citation"] == "a page (sources, disagree)"


def test_other_roles_and_empty_dates_stay_as_they_are(tmp_path: Path) -> None:
    raw = write(
        tmp_path,
        "Club,NAM,partner,,a page,",
        "Club,XNC,observer,2022-11,a page,",
        "Club,EUU,member,1999,a page,",
    )
    frame = blocs.parse(raw)["membership"]
    assert list(frame["iso3"]) == ["NAM", "XNC", "EUU"]
    assert list(frame["role"]) == ["partner", "observer", "member"]
    assert list(frame["since"]) == ["", "2022-11", "1999"]
    assert list(frame["citation"]) == ["a page"] * 3


def test_club_members_counts_full_members_only(tmp_path: Path) -> None:
    raw = write(
        tmp_path,
        "Club,POL,member,,a page,",
        "Club,FRA,member,,a page,",
        "Club,TUR,partner,,a page,",
        "Other,ITA,member,,a page,",
    )
    assert blocs.club_members(raw, "Club") == ["FRA", "POL"]
    with pytest.raises(MissingFile, match="'Nobody'"):
        blocs.club_members(raw, "Nobody")


def test_errors_name_what_changed(tmp_path: Path) -> None:
    with pytest.raises(ChangedColumns, match="status"):
        blocs.parse(write(tmp_path, header=HEADER.replace("role", "status")))
    with pytest.raises(UnmatchedCountry, match="QQQ"):
        blocs.parse(write(tmp_path, "Club,QQQ,member,,a page,"))
    with pytest.raises(UnmatchedCountry, match="1 labels"):
        blocs.parse(write(tmp_path, "Club,,member,,a page,"))
