"""The USGS commodities file: reading it, and picking the rows that a selector names."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import Path

import pandas as pd

from etl.countries import to_iso3
from etl.errors import EtlError
from etl.parsers.usgs_map import Selector
from etl.reading import read_table

COMMODITIES_FILE = "MCS2026_Commodities_Data.csv"
COLUMNS = {
    "MCS chapter": "chapter",
    "Section": "section",
    "Commodity": "commodity",
    "Country": "country",
    "Statistics": "statistics",
    "Statistics_detail": "detail",
    "Unit": "unit",
    "Year": "year",
    "Value": "value",
    "Notes": "notes",
    "Is critical mineral 2025": "is_critical",
    "Other notes": "headnote",
}
# The two labels of the file that are no country; any other unknown label stops the harvest.
AGGREGATES = {"Other countries": "OTH", "World total": "WLD"}


def read_commodities(raw: Path) -> pd.DataFrame:
    """Read the file of all commodities; every cell as text, columns in plain names."""
    # The publisher writes this one file in Windows encoding (dashes, curly apostrophes).
    frame = read_table(raw / COMMODITIES_FILE, tuple(COLUMNS), encoding="cp1252")
    return frame.rename(columns=COLUMNS)


def pick(table: pd.DataFrame, selector: Selector, years: Collection[str]) -> pd.DataFrame:
    """Return the rows a selector names, in the given years, with ``mineral`` added.

    Parameters
    ----------
    table : pandas.DataFrame
        Commodities rows, already cut to the kind of table and statistics that apply.
    years : collection of str
        Years as printed.

    Raises
    ------
    EtlError
        If one of the selector's details finds no row, or a country stands twice in one detail.
    """
    rows = table[
        (table["chapter"] == selector.chapter)
        & (table["commodity"] == selector.commodity)
        & table["detail"].isin(selector.details)
        & table["year"].isin(list(years))
    ]
    absent = [detail for detail in selector.details if detail not in set(rows["detail"])]
    if absent:
        raise EtlError(f"{COMMODITIES_FILE}: no row for {absent} of the selector {selector}")
    twice = rows[rows.duplicated(["detail", "country", "year"])]
    if not twice.empty:
        first = twice.iloc[0]
        raise EtlError(
            f"{COMMODITIES_FILE}, line {first['line']}: {first['country']} stands twice in the "
            f"rows of the selector {selector}"
        )
    return rows.assign(mineral=selector.mineral)


def country_codes(rows: pd.DataFrame, aggregates: Mapping[str, str] = AGGREGATES) -> pd.Series[str]:
    """Return alpha-3 codes of the column ``country``; ``aggregates`` gives those of no country."""
    codes = rows["country"].map(aggregates).astype("object")
    named = codes.isna()
    codes[named] = to_iso3(rows[named], "country")
    return codes.astype("str")
