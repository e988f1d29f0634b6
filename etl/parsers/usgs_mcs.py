"""USGS Mineral Commodity Summaries 2026: production, reserves, US reliance and list, controls."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from etl.errors import EtlError
from etl.parsers.usgs_export_controls import CONTROLS_FILE, export_control
from etl.parsers.usgs_map import group_of_mineral, read_map
from etl.parsers.usgs_output import mineral_output
from etl.parsers.usgs_reliance import us_mineral_reliance, us_mineral_source
from etl.parsers.usgs_tables import read_commodities
from etl.reading import read_table

CRITICAL_LIST_FILE = "MCS2026_T6_Critical_Minerals_End_Use.csv"
CRITICAL_LIST_COLUMNS = ("Source", "Critical_Mineral", "Primary_Applications", "Category_Note")


def parse(raw: Path) -> dict[str, pd.DataFrame]:
    """Read the folder of the source.

    Parameters
    ----------
    raw : Path
        Folder with the commodities file and tables 4 and 6.

    Returns
    -------
    dict of str to pandas.DataFrame
        ``mineral_output`` (world tables), ``us_mineral_reliance`` and ``us_mineral_source``
        (percent), ``critical_mineral`` (the US list of 2025), ``export_control``.
    """
    mineral_map = read_map()
    commodities = read_commodities(raw)
    return {
        "mineral_output": mineral_output(commodities, mineral_map),
        "us_mineral_reliance": us_mineral_reliance(commodities, mineral_map),
        "us_mineral_source": us_mineral_source(commodities, mineral_map),
        "critical_mineral": critical_mineral(raw / CRITICAL_LIST_FILE, mineral_map),
        "export_control": export_control(raw / CONTROLS_FILE),
    }


def critical_mineral(path: Path, mineral_map: pd.DataFrame) -> pd.DataFrame:
    """Return the US list of critical minerals with the group each stands for here.

    Raises
    ------
    EtlError
        If the list and the mineral map do not hold the same minerals.
    """
    table = read_table(path, CRITICAL_LIST_COLUMNS, encoding="utf-8-sig")
    listed = table["Critical_Mineral"].str.strip()
    groups = group_of_mineral(mineral_map)
    differing = sorted(set(listed) ^ set(groups))
    if differing:
        raise EtlError(
            f"{path.name}: the list and mineral_map.csv differ in: {', '.join(differing)}"
        )
    return pd.DataFrame(
        {
            "mineral": listed,
            "mineral_group": listed.map(groups),
            "applications": table["Primary_Applications"].str.strip(),
            "line": table["line"],
            "file": table["file"],
        }
    )
