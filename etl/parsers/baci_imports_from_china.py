"""CEPII BACI: goods imports from China and their share of all imports, mean of 2022 and 2023."""

from __future__ import annotations

import json
from pathlib import Path

import pandas as pd

from etl.countries import to_iso3
from etl.errors import ChangedColumns
from etl.reading import read_table, to_number

INDEX = "china_import_share_by_country_index.json"
HEADINGS = "imports_from_china_hs4_2022_2023avg.csv.gz"
KEYS = frozenset({"iso", "name", "china_bn", "n", "nA", "nU", "share", "pci_coverage"})
HEADING_COLUMNS = (
    "importer_iso3", "hs4", "imports_from_china_musd", "imports_from_world_musd",
)  # fmt: skip
PERIOD = "2022-23"
# By definition: a heading is concentrated where China supplies more than half, half itself apart.
HALF = 0.5


def parse(raw: Path) -> dict[str, pd.DataFrame]:
    """Read imports from China by importer.

    ``value_busd``: imports from China, billion current USD FOB. ``share_pct``: their share of all
    goods imports, in whole percent (so +-0.5 points). Importers that buy less than 0.2 billion
    USD from China are not listed. Of the headings only sums are kept.

    Parameters
    ----------
    raw : Path
        Folder of this source.

    Returns
    -------
    dict of str to pandas.DataFrame
        ``imports_from_china``: importer, period, value_busd, share_pct (+ line, file); ``line`` is
        the position of the importer in the list, counted from 1. ``imports_from_china_hs4``:
        importer, period, headings, headings_over_half, value_musd, value_over_half_musd.

    Raises
    ------
    ChangedColumns
        If an entry has other fields than the parser knows.
    """
    frame = _entries(raw / INDEX)
    table = frame.assign(
        importer=to_iso3(frame, "iso", scheme="iso3"),
        period=PERIOD,
        value_busd=to_number(frame, "china_bn", missing=()),
        share_pct=to_number(frame, "share", missing=()),
    )
    columns = ["importer", "period", "value_busd", "share_pct", "line", "file"]
    return {
        "imports_from_china": table[columns],
        "imports_from_china_hs4": _headings(read_table(raw / HEADINGS, HEADING_COLUMNS)),
    }


def _headings(lines: pd.DataFrame) -> pd.DataFrame:
    """Sum the headings of each importer: all, and those where China supplies over half."""
    from_china = to_number(lines, "imports_from_china_musd", missing=())
    is_over = from_china > HALF * to_number(lines, "imports_from_world_musd", missing=())
    rows = lines.assign(
        value_musd=from_china, value_over_half_musd=from_china.where(is_over, 0.0), is_over=is_over
    )
    sums = rows.groupby("importer_iso3", as_index=False).agg(
        headings=("hs4", "nunique"),
        headings_over_half=("is_over", "sum"),
        value_musd=("value_musd", "sum"),
        value_over_half_musd=("value_over_half_musd", "sum"),
        line=("line", "min"),
        file=("file", "first"),
    )
    # The file is printed to a hundred dollars; what is beyond is binary noise of the sum.
    sums = sums.round({"value_musd": 4, "value_over_half_musd": 4})
    sums["importer"] = to_iso3(sums, "importer_iso3", scheme="iso3")
    return sums.assign(period=PERIOD).drop(columns="importer_iso3")


def _entries(path: Path) -> pd.DataFrame:
    # Numbers stay the text of the file, so that a bad cell is named as it is printed.
    entries = json.loads(path.read_text(encoding="utf-8"), parse_float=str, parse_int=str)
    for position, entry in enumerate(entries, start=1):
        if set(entry) != KEYS:
            raise ChangedColumns(
                f"{path.name}, entry {position}: fields changed; missing "
                f"{sorted(KEYS - set(entry))}, unexpected {sorted(set(entry) - KEYS)}"
            )
    frame = pd.DataFrame(entries, dtype=str)
    return frame.assign(line=range(1, len(frame) + 1), file=path.name)
