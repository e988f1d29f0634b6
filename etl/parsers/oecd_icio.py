"""OECD Inter-Country Input-Output tables: who uses whose goods and services as inputs."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from etl.countries import to_iso3
from etl.errors import BadValue
from etl.reading import read_table, to_number

YEAR = 2022
FLOWS = f"oecd_icio2025_intermediate_flows_{YEAR}.csv.gz"
COLUMNS = ("source_iso3", "source_sector", "using_iso3", "intermediate_use_musd")
SECTORS = Path(__file__).resolve().parents[2] / "data" / "reference" / "icio_sectors.csv"
SECTOR_COLUMNS = ("icio_sector", "label", "sector_group", "source")
ALL = "all"


def parse(raw: Path) -> dict[str, pd.DataFrame]:
    """Read intermediate use by origin and using country.

    Million USD at basic prices, goods and services used by industries (final demand is not in
    it), domestic inputs included. Summed over source sectors: all of them, and the groups that
    the table of sectors names.

    Parameters
    ----------
    raw : Path
        Folder of this source.

    Returns
    -------
    dict of str to pandas.DataFrame
        ``icio_flow`` and ``icio_sector`` (which sector is in which group).

    Raises
    ------
    BadValue
        If a sector is printed that the table of sectors does not hold.
    """
    sectors = read_table(SECTORS, SECTOR_COLUMNS)
    cells = read_table(raw / FLOWS, COLUMNS)
    _refuse_unknown_sectors(cells, sectors)
    groups = dict(zip(sectors["icio_sector"], sectors["sector_group"], strict=True))
    cells = cells.assign(
        year=YEAR,
        value_musd=to_number(cells, "intermediate_use_musd", missing=()),
        sector_group=cells["source_sector"].map(groups),
        **{column: _codes(cells, column) for column in ("source_iso3", "using_iso3")},
    )
    grouped = cells[cells["sector_group"] != ""]
    flows = pd.concat([_sum(cells.assign(sector_group=ALL)), _sum(grouped)], ignore_index=True)
    columns = ["icio_sector", "label", "sector_group", "line", "file"]
    return {"icio_flow": flows, "icio_sector": sectors[columns]}


def _refuse_unknown_sectors(cells: pd.DataFrame, sectors: pd.DataFrame) -> None:
    unknown = cells[~cells["source_sector"].isin(list(sectors["icio_sector"]))]
    if not unknown.empty:
        first = unknown.iloc[0]
        raise BadValue(
            f"{first['file']}, line {first['line']}: source_sector = {first['source_sector']!r} "
            f"is not in {SECTORS.name} ({len(unknown)} such rows)"
        )


def _codes(cells: pd.DataFrame, column: str) -> pd.Series[str]:
    """Match the 80 distinct codes once rather than a quarter of a million rows."""
    distinct = cells.drop_duplicates(column)
    matched = dict(zip(distinct[column], to_iso3(distinct, column, scheme="iso3"), strict=True))
    return cells[column].map(matched)


def _sum(cells: pd.DataFrame) -> pd.DataFrame:
    keys = ["year", "source_iso3", "using_iso3", "sector_group"]
    total = cells.groupby(keys, as_index=False).agg(
        value_musd=("value_musd", "sum"), line=("line", "min"), file=("file", "first")
    )
    # The file is printed to a thousand dollars; what is beyond is binary noise of the sum.
    return total.assign(value_musd=total["value_musd"].round(3))
