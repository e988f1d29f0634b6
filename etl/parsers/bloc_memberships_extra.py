"""Membership of clubs that the curated list leaves out or that changed since."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from etl.countries import to_iso3
from etl.reading import read_table

FILE = "bloc_memberships_gap_fill.csv"
# "source_id" is the compiler's own key of a member (Namibia is "NA"), not our source.
COLUMNS = ("bloc", "iso3", "source_id", "status", "source")

# Members that are no state and so have an empty iso3: the EU acts as EUU ...
UNIONS = {"european-union": "EUU"}
# ... and the African Union (a member of the G20) is not an actor of this project.
LEFT_OUT = ("african-union",)


def parse(raw: Path) -> dict[str, pd.DataFrame]:
    """Read who belongs to which club, and as what.

    Parameters
    ----------
    raw : Path
        Folder of the source.

    Returns
    -------
    dict of pandas.DataFrame
        ``membership``: one row per club and member (EUU for the European Union); ``since`` is
        empty, the source gives no dates.
    """
    frame = read_table(raw / FILE, COLUMNS)
    frame = frame[~((frame["iso3"] == "") & frame["source_id"].isin(LEFT_OUT))].copy()
    unions = frame["source_id"].map(UNIONS)
    frame["member"] = frame["iso3"].where(frame["iso3"] != "", unions.fillna(frame["source_id"]))
    tidy = pd.DataFrame(
        {
            "club": frame["bloc"],
            "iso3": to_iso3(frame, "member", scheme="iso3"),
            "role": frame["status"],
            "since": "",
            "citation": frame["source"],
            "line": frame["line"],
            "file": frame["file"],
        }
    )
    return {"membership": tidy.reset_index(drop=True)}
