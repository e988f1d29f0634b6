"""Correlates of War: each state's share of the world's material capabilities (CINC), latest year.

The files of the Correlates of War number states themselves (2 United States, 710 China); the
numbers are the scheme ``cow`` of the alias tables.
"""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from etl.countries import to_iso3
from etl.reading import read_table, to_number

FILE = "cow_nmc_cinc_v7_1990_2022.csv.gz"
COLUMNS = ("ccode", "year", "milex", "milper", "irst", "pec", "tpop", "upop", "cinc")
LATEST = 2022


def parse(raw: Path) -> dict[str, pd.DataFrame]:
    """Read the index of the latest year.

    Parameters
    ----------
    raw : Path
        Folder of the source.

    Returns
    -------
    dict of pandas.DataFrame
        ``national_capability``: percent of the world. The components stay out.
    """
    frame = read_table(raw / FILE, COLUMNS)
    frame = frame[to_number(frame, "year", missing=()) == LATEST].reset_index(drop=True)
    tidy = pd.DataFrame(
        {
            "iso3": state_numbers(frame, "ccode"),
            "year": LATEST,
            "share_pct": 100 * to_number(frame, "cinc", missing=()),
            "line": frame["line"],
            "file": frame["file"],
        }
    )
    return {"national_capability": tidy}


def state_numbers(frame: pd.DataFrame, column: str) -> pd.Series[str]:
    """Map Correlates of War state numbers, printed as "2.0", to ISO3."""
    whole = to_number(frame, column, missing=()).astype("int64").astype("str")
    return to_iso3(frame.assign(**{column: whole}), column, scheme="cow")
