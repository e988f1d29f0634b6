"""Membership of clubs and alliances, compiled row by row from the pages each row cites."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from etl.countries import to_iso3
from etl.errors import MissingFile
from etl.reading import read_table

FILE = "bloc_memberships_curated.csv"
COLUMNS = ("bloc", "iso3", "role", "since", "source", "note")

# Sources disagree whether Saudi Arabia has joined BRICS; until they agree it is invited.
ROLES = {"invited / status contested": "invited"}


def parse(raw: Path) -> dict[str, pd.DataFrame]:
    """Read who belongs to which club, and as what.

    Parameters
    ----------
    raw : Path
        Folder of the source.

    Returns
    -------
    dict of pandas.DataFrame
        ``membership``: one row per club and country (EUU for the European Union, XNC for
        Northern Cyprus, an observer of the OTS). A note of the source, for example that a
        status is contested, follows the citation in brackets.
    """
    frame = read_table(raw / FILE, COLUMNS)
    note = (" (" + frame["note"] + ")").where(frame["note"] != "", "")
    tidy = pd.DataFrame(
        {
            "club": frame["bloc"],
            "iso3": to_iso3(frame, "iso3", scheme="iso3"),
            "role": frame["role"].replace(ROLES),
            "since": frame["since"],
            "citation": frame["source"] + note,
            "line": frame["line"],
            "file": frame["file"],
        }
    )
    return {"membership": tidy}


def club_members(raw: Path, club: str) -> list[str]:
    """Return the ISO3 codes of a club's members, sorted.

    Parameters
    ----------
    raw : Path
        Folder of this source.
    club : str
        Name of the club as the file has it ("EU").

    Raises
    ------
    MissingFile
        If the membership file is not there, or knows no member of the club.
    """
    if not (raw / FILE).is_file():
        raise MissingFile(f"{FILE} is not in {raw}: it says who belongs to {club!r}")
    membership = parse(raw)["membership"]
    members = membership[(membership["club"] == club) & (membership["role"] == "member")]
    if members.empty:
        raise MissingFile(f"{FILE} lists no member of {club!r}")
    return sorted(members["iso3"])
