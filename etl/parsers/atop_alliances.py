"""Alliance Treaty Obligations and Provisions (ATOP): what the United States and China owe, 2018."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from etl.errors import BadValue
from etl.parsers.cow_national_capabilities import state_numbers
from etl.reading import read_table, to_number

FILE = "atop_alliance_latest.csv.gz"
OBLIGATIONS = {
    "atop_defense": "defence",
    "atop_nonagg": "non_aggression",
    "atop_consul": "consultation",
}
COLUMNS = ("ccode1", "ccode2", "year", "atop_offense", "atop_neutral", *OBLIGATIONS)
POWERS = {2: "USA", 710: "CHN"}


def parse(raw: Path) -> dict[str, pd.DataFrame]:
    """Read the obligations of the two great powers.

    Parameters
    ----------
    raw : Path
        Folder of the source.

    Returns
    -------
    dict of pandas.DataFrame
        ``alliance``: one row a power and partner; other dyads stay out.

    Raises
    ------
    BadValue
        If an obligation is neither 0 nor 1.
    """
    frame = read_table(raw / FILE, COLUMNS)
    power = to_number(frame, "ccode1", missing=()).map(POWERS)
    kept = frame[power.notna()].reset_index(drop=True)
    tidy = pd.DataFrame(
        {
            "power": power.dropna().reset_index(drop=True),
            "iso3": state_numbers(kept, "ccode2"),
            "year": to_number(kept, "year", missing=()).astype("int64"),
        }
    )
    for column, name in OBLIGATIONS.items():
        tidy[name] = _flag(kept, column)
    return {"alliance": tidy.assign(line=kept["line"], file=kept["file"])}


def _flag(frame: pd.DataFrame, column: str) -> pd.Series[bool]:
    number = to_number(frame, column, missing=())
    if not number.isin([0, 1]).all():
        raise BadValue(f"{FILE}: {column} holds {sorted(set(number) - {0, 1})}, not 0 or 1")
    return number == 1
