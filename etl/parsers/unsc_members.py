"""UN Security Council: permanent members and elected terms."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from etl.countries import to_iso3
from etl.reading import read_table

FILE = "unsc_members_2021_2027.csv"
COLUMNS = ("iso3", "term_start", "term_end", "seat", "source")


def parse(raw: Path) -> dict[str, pd.DataFrame]:
    """Read who sits on the Council.

    Parameters
    ----------
    raw : Path
        Folder of the source.

    Returns
    -------
    dict of pandas.DataFrame
        ``security_council_term``: one row a state and term ("2022-23", or "permanent").
    """
    frame = read_table(raw / FILE, COLUMNS)
    first = _year(frame["term_start"])
    last = _year(frame["term_end"])
    term = first.astype("str") + "-" + (last % 100).astype("str")
    tidy = pd.DataFrame(
        {
            "iso3": to_iso3(frame, "iso3", scheme="iso3"),
            "term": term.where(first.notna(), "permanent"),
            "seat": frame["seat"],
            "first_year": first,
            "last_year": last,
            "citation": frame["source"],
            "line": frame["line"],
            "file": frame["file"],
        }
    )
    return {"security_council_term": tidy}


def _year(date: pd.Series[str]) -> pd.Series[int]:
    """Year of a date such as 2022-01-01; none for a permanent seat."""
    return pd.to_numeric(date.str[:4].replace("", None)).astype("Int64")
