"""IEA Critical Minerals Dataset, May 2025: refined output 2024 of five chains, by country."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from etl.errors import EtlError
from etl.parsers.usgs_map import read_map
from etl.parsers.usgs_tables import country_codes
from etl.reading import read_table, to_number

SUPPLY_FILE = "iea_supply_mining_refining_by_country.csv"
COLUMNS = ("mineral", "stage", "country", "year", "value", "unit")
# The dataset's later years are projections; 2024 is its base year.
BASE_YEAR = "2024"
UNIT = "kt"
AGGREGATES = {"Rest of world": "OTH", "World total": "WLD"}
OUTPUT_COLUMNS = [
    "mineral", "stage", "iso3", "year", "quantity", "unit", "value_status", "detail",
    "line", "file",
]  # fmt: skip


def parse(raw: Path) -> dict[str, pd.DataFrame]:
    """Read the folder of the source.

    Returns
    -------
    dict of str to pandas.DataFrame
        ``mineral_output``: stage refining, 2024, thousand tonnes (kt), for the groups whose
        column ``refining_iea`` in the mineral map names the mineral of the file. "Rest of
        world" is OTH, "World total" the printed total (WLD).

    Raises
    ------
    EtlError
        If a mineral named in the map has no row.
    """
    table = read_table(raw / SUPPLY_FILE, COLUMNS)
    return {"mineral_output": mineral_output(table, _groups())}


def mineral_output(table: pd.DataFrame, groups: dict[str, str]) -> pd.DataFrame:
    """Return refined output of the base year; ``groups`` is mineral of the file -> group."""
    rows = table[
        (table["stage"] == "refining")
        & (table["year"] == BASE_YEAR)
        & table["mineral"].isin(list(groups))
        # Leaves out the note row (no value) and the top-three shares (fractions).
        & (table["unit"] == UNIT)
        & (table["value"] != "")
    ]
    absent = sorted(set(groups) - set(rows["mineral"]))
    if absent:
        raise EtlError(
            f"{SUPPLY_FILE}: no refining row in {UNIT} for {BASE_YEAR} of {', '.join(absent)} "
            "(mineral_map.csv, column refining_iea)"
        )
    quantity = to_number(rows, "value", missing=())
    return rows.assign(
        detail="Refining, " + rows["mineral"],
        mineral=rows["mineral"].map(groups),
        iso3=country_codes(rows, AGGREGATES),
        year=rows["year"].astype("int64"),
        quantity=quantity,
        value_status=quantity.gt(0).map({True: "reported", False: "zero"}),
    )[OUTPUT_COLUMNS]


def _groups() -> dict[str, str]:
    mineral_map = read_map()
    named = mineral_map[mineral_map["refining_iea"] != ""]
    return dict(zip(named["refining_iea"], named["mineral_group"], strict=True))
