"""OECD bilateral trade in goods (BTiGE): exports by destination as the exporter reports them."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from etl.countries import to_iso3
from etl.reading import read_table, to_number

PAIRS = "oecd_btige_bilateral_totals_top_partners_2021_2025.csv.gz"
TOTALS = "oecd_btige_exports_to_world_2021_2025.csv"
PAIR_COLUMNS = (
    "year",
    "exporter",
    "importer",
    "value_kusd_as_published_in_page",
    "times_counted",
    "export_value_kusd",
)
TOTAL_COLUMNS = ("exporter", "year", "export_to_world_kusd")
# Russia stopped reporting; from 2022 on the figures are estimates that partner data contradict
# (57 billion USD to China in 2023, against 129 billion in Chinese imports).
LAST_REPORTED_YEAR = {"RUS": 2021}


def parse(raw: Path) -> dict[str, pd.DataFrame]:
    """Read goods exports by exporter and destination.

    Thousand current USD. ``importer`` is ``WLD`` for the exporter's total. A pair that is not
    listed is not zero: the file holds top partners only, and six exporters (BLR, GUY, HRV, IRL,
    KAZ, PRY) have pairs but no total. The pair value is ``export_value_kusd``; the other value
    column counts most pairs twice. Russia as exporter is left out after 2021.

    Parameters
    ----------
    raw : Path
        Folder of this source.

    Returns
    -------
    dict of str to pandas.DataFrame
        ``exports_reported``: exporter, importer, year, value_kusd (+ line, file).
    """
    pairs = read_table(raw / PAIRS, PAIR_COLUMNS)
    totals = read_table(raw / TOTALS, TOTAL_COLUMNS).assign(importer="WLD")
    frames = [_rows(pairs, "export_value_kusd"), _rows(totals, "export_to_world_kusd")]
    table = pd.concat(frames, ignore_index=True)
    last = table["exporter"].map(LAST_REPORTED_YEAR)
    return {"exports_reported": table[last.isna() | (table["year"] <= last)]}


def _rows(frame: pd.DataFrame, column: str) -> pd.DataFrame:
    rows = frame.assign(
        exporter=to_iso3(frame, "exporter", scheme="iso3"),
        importer=to_iso3(frame, "importer", scheme="iso3"),
        year=to_number(frame, "year", missing=()).astype(int),
        value_kusd=to_number(frame, column, missing=()),
    )
    return rows[["exporter", "importer", "year", "value_kusd", "line", "file"]]
