"""Congressional Research Service: how many bases the United States uses abroad, in all."""

from __future__ import annotations

import json
from pathlib import Path

import pandas as pd

from etl.errors import ChangedColumns

FILE = "crs_r48123_us_overseas_bases_benchmark.json"
KEYS = (
    "publisher", "report", "date", "statement", "bases_at_least", "countries_at_least", "source",
    "note",
)  # fmt: skip


def parse(raw: Path) -> dict[str, pd.DataFrame]:
    """Read the two totals of the report's summary.

    Parameters
    ----------
    raw : Path
        Folder of the source.

    Returns
    -------
    dict of pandas.DataFrame
        ``us_base_benchmark``: one row, both numbers floors.

    Raises
    ------
    ChangedColumns
        If the file has other keys.
    """
    entry = json.loads((raw / FILE).read_text(encoding="utf-8"))
    if sorted(entry) != sorted(KEYS):
        raise ChangedColumns(f"{FILE}: keys changed: {sorted(set(entry) ^ set(KEYS))}")
    row = {
        "report": entry["report"].split(",")[0],
        "published": entry["date"],
        "bases_at_least": int(entry["bases_at_least"]),
        "countries_at_least": int(entry["countries_at_least"]),
        "line": 1,
        "file": FILE,
    }
    return {"us_base_benchmark": pd.DataFrame([row])}
