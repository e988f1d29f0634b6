"""SIPRI Military Expenditure Database: the slice 2021-2025 that may be shipped."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from etl.countries import to_iso3
from etl.reading import read_table, to_number

FILE = "sipri_milex_slice_2021_2025.csv"
COLUMNS = (
    "sipri_country", "sipri_region", "year", "current_usd_m", "share_gdp",
    "sipri_colour_flag_current_usd",
)  # fmt: skip

# SIPRI's workbook prints "..." or ". ." for no data and "xxx" before or after a state existed.
MISSING = ("", "...", ". .", "…", "xxx")

# The EU row is the Union's own budget, not its members' spending: it must never become EUU.
EU_BUDGET = "European Union"

# Headings and totals of SIPRI's sheets; none is in the slice, all could slip into a new cut.
REGIONS = (
    "World", "Africa", "North Africa", "sub-Saharan Africa", "Americas",
    "Central America and the Caribbean", "North America", "South America", "Asia & Oceania",
    "Oceania", "South Asia", "East Asia", "South East Asia", "Central Asia", "Europe",
    "Central Europe", "Eastern Europe", "Western Europe", "Middle East",
)  # fmt: skip


def parse(raw: Path) -> dict[str, pd.DataFrame]:
    """Read military expenditure by country and year.

    Parameters
    ----------
    raw : Path
        Folder of the source.

    Returns
    -------
    dict of pandas.DataFrame
        ``military_expenditure``: spending in million current US dollars and in percent of GDP
        (SIPRI prints a fraction). A country-year without either figure has no row; a printed
        zero (Iceland has no armed forces) stays a zero.
    """
    frame = read_table(raw / FILE, COLUMNS)
    frame = frame[~frame["sipri_country"].isin((EU_BUDGET, *REGIONS))]
    tidy = pd.DataFrame(
        {
            "iso3": to_iso3(frame, "sipri_country"),
            "year": to_number(frame, "year", missing=()).astype("int64"),
            "current_usd_m": to_number(frame, "current_usd_m", missing=MISSING),
            "share_gdp_pct": 100 * to_number(frame, "share_gdp", missing=MISSING),
            "flag": frame["sipri_colour_flag_current_usd"],
            "line": frame["line"],
            "file": frame["file"],
        }
    )
    tidy = tidy.dropna(subset=["current_usd_m", "share_gdp_pct"], how="all")
    return {"military_expenditure": tidy.reset_index(drop=True)}
