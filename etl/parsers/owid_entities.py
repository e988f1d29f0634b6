"""Entities of the charts of Our World in Data: which rows are countries, and of which years.

Groups of countries have no code, former states a code that begins with OWID. Both are left out by
name, so that a new group stops the harvest.
"""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path
from typing import Final

import pandas as pd

from etl.countries import to_iso3
from etl.reading import read_table, to_number

INCOME_GROUPS: Final = frozenset({
    "High-income countries", "Upper-middle-income countries", "Lower-middle-income countries",
    "Low-income countries",
})  # fmt: skip
CONTINENTS: Final = frozenset({
    "Africa", "Asia", "Europe", "North America", "Oceania", "South America",
})  # fmt: skip
FORMER_STATES: Final = frozenset({
    "Czechoslovakia", "East Germany", "Serbia and Montenegro", "USSR", "West Germany", "Yugoslavia",
})  # fmt: skip


def read_countries(
    path: Path, value_columns: tuple[str, ...], *, left_out: Collection[str], first_year: int
) -> pd.DataFrame:
    """Read a chart's file: countries, the European Union where kept, and the world.

    Parameters
    ----------
    path : Path
        File with the columns Entity, Code, Year and the values.
    value_columns : tuple of str
        Columns of numbers; an empty cell is NaN.
    left_out : collection of str
        Entities that are no country, by name.
    first_year : int
        First year kept.

    Returns
    -------
    pandas.DataFrame
        iso3, year, the values, line and file.
    """
    frame = read_table(path, ("Entity", "Code", "Year", *value_columns))
    years = to_number(frame, "Year", missing=())
    kept = frame[~frame["Entity"].isin(list(left_out)) & (years >= first_year)]
    kept = kept.reset_index(drop=True)
    kept["label"] = kept["Code"].where(kept["Code"] != "", kept["Entity"])
    tidy = pd.DataFrame(
        {
            "iso3": to_iso3(kept, "label", scheme="iso3"),
            "year": to_number(kept, "Year", missing=()).astype("int64"),
        }
    )
    for column in value_columns:
        tidy[column] = to_number(kept, column)
    return tidy.assign(line=kept["line"], file=kept["file"])
