"""US net import reliance and the sources of US imports, from the USGS commodities file."""

from __future__ import annotations

import pandas as pd

from etl.parsers.usgs_map import selectors
from etl.parsers.usgs_tables import country_codes, pick
from etl.parsers.usgs_values import read_percentages

RELIANCE_YEAR = "2025"
# Printed with an en dash.
SOURCES_PERIOD = "2021–24"
RELIANCE_COLUMNS = ["mineral", "year", "nir_pct", "nir_bound", "nir_text", "line", "file"]
SOURCE_COLUMNS = ["mineral", "iso3", "period", "share_pct", "share_bound", "line", "file"]


def us_mineral_reliance(commodities: pd.DataFrame, mineral_map: pd.DataFrame) -> pd.DataFrame:
    """Return net import reliance 2025, in percent of apparent (or estimated) consumption.

    Returns
    -------
    pandas.DataFrame
        One row per mineral group; columns of ``fact_us_mineral_reliance`` less source and
        vintage. A bound stands as its number and is named in ``nir_bound``.

    Raises
    ------
    EtlError
        If a selector of the map finds no row.
    BadValue
        If a cell is neither a percentage nor a bound.
    """
    table = commodities[
        commodities["section"].str.startswith("Salient Statistics")
        & (commodities["statistics"] == "Net import reliance")
    ]
    found = [pick(table, s, (RELIANCE_YEAR,)) for s in selectors(mineral_map, "reliance")]
    rows = pd.concat(found, ignore_index=True)
    rows = rows.join(read_percentages(rows)).rename(
        columns={"percent": "nir_pct", "bound": "nir_bound", "value": "nir_text"}
    )
    return rows.assign(year=rows["year"].astype("int64"))[RELIANCE_COLUMNS]


def us_mineral_source(commodities: pd.DataFrame, mineral_map: pd.DataFrame) -> pd.DataFrame:
    """Return the countries USGS names as sources of US imports 2021-24, in percent of imports.

    Returns
    -------
    pandas.DataFrame
        One row per mineral group and named country, OTH for the printed rest; columns of
        ``fact_us_mineral_source`` less source and vintage.

    Raises
    ------
    EtlError
        If a selector of the map finds no row.
    BadValue
        If a cell is neither a percentage nor a bound.
    UnmatchedCountry
        For a joint label such as "China, Germany, and Russia".
    """
    table = commodities[commodities["section"] == "Import Sources"]
    found = [pick(table, s, (SOURCES_PERIOD,)) for s in selectors(mineral_map, "import_sources")]
    rows = pd.concat(found, ignore_index=True)
    rows["iso3"] = country_codes(rows)
    rows["period"] = rows["year"].str.replace("–", "-")
    rows = rows.join(read_percentages(rows)).rename(
        columns={"percent": "share_pct", "bound": "share_bound"}
    )
    return rows[SOURCE_COLUMNS]
