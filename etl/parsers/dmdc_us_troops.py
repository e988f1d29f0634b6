"""DMDC reports of US personnel by location: active duty, permanently assigned."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from etl.countries import to_iso3
from etl.errors import BrokenContract
from etl.reading import read_table, to_number

FILE = "us_troops_dmdc_reports_2008_2025.csv.gz"
COLUMNS = (
    "source", "year", "month", "quarter", "Location", "Macro Location", "countryname", "iso3c",
    "ccode", "region", "Total", "troops_ad", "Total Active Duty", "Army Active Duty",
    "Navy Active Duty", "Marine Corps Active Duty", "Air Force Active Duty",
    "Space Force Active Duty", "Coast Guard Active Duty", "Total Selected Reserve",
    "Total Civilian", "Grand Total",
)  # fmt: skip
MONTHS = {"March": 3, "June": 6, "September": 9, "December": 12}

# The compiled reports of these dates hold the United States row only: every other location is
# missing, not empty of troops, so nothing of them is kept.
US_ROW_ONLY = ("December 2022", "March 2023", "June 2023")

# The United States and its territories; everywhere else is abroad.
NOT_ABROAD = ("USA", "GUM", "PRI", "MNP", "VIR", "ASM", "XWK")

# Rows that are no count of their own: (location, report, which of several equal rows) -> reason.
LEFT_OUT = {
    ("IRAQ*", "September 2021", 0): "footnote mark: figure withheld, the printed 0 is no count",
    ("SYRIA*", "September 2021", 0): "footnote mark: figure withheld, the printed 0 is no count",
    ("ZIMBABWE", "September 2013", 1): "printed twice with the same total of 8",
    ("MONTENEGRO (1992 - 2001)", "September 2008", 0): "0 under an old name beside MONTENEGRO",
}


def parse(raw: Path) -> dict[str, pd.DataFrame]:
    """Read active-duty personnel by location and report.

    Parameters
    ----------
    raw : Path
        Folder of the source.

    Returns
    -------
    dict of pandas.DataFrame
        ``us_troops``: persons permanently assigned, one row per place and report. A place
        absent from a report has no row.

    Raises
    ------
    BrokenContract
        If a place appears twice in a report, or a report outside `US_ROW_ONLY` holds the
        United States row only.
    """
    frame = _kept(read_table(raw / FILE, COLUMNS))
    iso3 = to_iso3(frame, "Location")
    tidy = pd.DataFrame(
        {
            "iso3": iso3,
            "location": frame["Location"],
            "report": frame["source"],
            "year": to_number(frame, "year", missing=()).astype("int64"),
            "month": frame["month"].map(MONTHS),
            "active_duty": to_number(frame, "Total Active Duty", missing=()),
            "is_abroad": ~iso3.isin(NOT_ABROAD),
            "line": frame["line"],
            "file": frame["file"],
        }
    )
    _require_one_row_per_place(tidy)
    return {"us_troops": tidy.reset_index(drop=True)}


def _kept(frame: pd.DataFrame) -> pd.DataFrame:
    """Drop the reports with the US row only and the rows of `LEFT_OUT`."""
    size = frame.groupby("source")["source"].transform("size")
    lonely = sorted(set(frame.loc[size == 1, "source"]) - set(US_ROW_ONLY))
    if lonely:
        raise BrokenContract(f"{FILE}: reports with a single location: {', '.join(lonely)}")
    repeat = frame.groupby(["Location", "source"]).cumcount()
    keys = zip(frame["Location"], frame["source"], repeat, strict=True)
    left_out = pd.Series([key in LEFT_OUT for key in keys], index=frame.index)
    return frame[(size > 1) & ~left_out]


def _require_one_row_per_place(tidy: pd.DataFrame) -> None:
    twice = tidy[tidy.duplicated(["iso3", "report"], keep=False)]
    if not twice.empty:
        listing = "; ".join(
            f"line {row.line}: {row.location}, {row.report} = {row.active_duty:.0f}"
            for row in twice.itertuples()
        )
        raise BrokenContract(f"{FILE}: a place appears twice in a report: {listing}")
