"""USGS Mineral Commodity Summaries 2026, table 4: export controls on minerals, read by hand."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from etl.countries import to_iso3
from etl.errors import BadValue, EtlError
from etl.reading import read_table, to_number

CONTROLS_FILE = "MCS2026_T4_Country_Export_Control.csv"
COLUMNS = ("Country", "Control_Type", "Commodity_Year", "Data_source", "Notes")
READING = Path(__file__).resolve().parents[2] / "data" / "reference" / "export_controls.csv"
READING_COLUMNS = (
    "country", "control_type", "printed", "commodity", "since_year", "mineral_groups", "source",
)  # fmt: skip
KEY = ["country", "control_type", "printed"]


def export_control(path: Path, reading: Path = READING) -> pd.DataFrame:
    """Return one row per country, type of control and commodity.

    The publisher prints one running text a country, which commas do not split ("ores and
    concentrates of cobalt, ..."), so it was read by hand. The reading quotes the text it was made
    from, and a text that changed stops the harvest.

    Parameters
    ----------
    path : Path
        Table 4 of the publisher.
    reading : Path
        The reading, one row a commodity.

    Returns
    -------
    pandas.DataFrame
        ``export_control``: iso3, control_type, commodity, since_year, mineral_groups,
        announcement_url (+ line, file of table 4).

    Raises
    ------
    EtlError
        If the table and the reading do not hold the same texts.
    BadValue
        If a commodity of the reading does not stand in its text.
    """
    table = read_table(path, COLUMNS, encoding="utf-8-sig").rename(
        columns={
            "Country": "country",
            "Commodity_Year": "printed",
            "Data_source": "announcement_url",
        }
    )
    table["control_type"] = table["Control_Type"].str.strip()
    read = read_table(reading, READING_COLUMNS)
    _refuse_other_texts(table, read)
    _refuse_unprinted(read)
    rows = read.drop(columns=["line", "file"]).merge(table, on=KEY)
    return pd.DataFrame(
        {
            "iso3": to_iso3(rows, "country"),
            "control_type": rows["control_type"],
            "commodity": rows["commodity"],
            "since_year": to_number(rows, "since_year", missing=()).astype("int64"),
            "mineral_groups": rows["mineral_groups"],
            "announcement_url": rows["announcement_url"],
            "line": rows["line"],
            "file": rows["file"],
        }
    )


def _refuse_other_texts(table: pd.DataFrame, read: pd.DataFrame) -> None:
    printed = set(table[KEY].itertuples(index=False, name=None))
    known = set(read[KEY].itertuples(index=False, name=None))
    if printed != known:
        first = sorted(printed ^ known)[0]
        raise EtlError(
            f"{table['file'].iloc[0]}: {len(printed - known)} texts are not in export_controls.csv "
            f"and {len(known - printed)} of its texts are gone, first {first[0]}, {first[1]}: "
            f"{first[2]!r}. Read the table anew."
        )


def _refuse_unprinted(read: pd.DataFrame) -> None:
    for row in read.itertuples():
        if row.commodity not in row.printed or f"({row.since_year})" not in row.printed:
            raise BadValue(
                f"{row.file}, line {row.line}: {row.commodity!r} ({row.since_year}) does not stand "
                f"in the text of {row.country}: {row.printed!r}"
            )
