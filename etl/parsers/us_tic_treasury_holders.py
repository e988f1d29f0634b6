"""US Treasury International Capital: major foreign holders of Treasury securities, monthly."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from pathlib import Path

import pandas as pd

from etl.countries import to_iso3
from etl.errors import ChangedColumns
from etl.reading import to_number

HOLDERS = "ust_tic_mfhhis01_2000_2025.txt"
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
# "*" is explained in the file as "less than $50 million": known to be small, not to be zero.
NO_VALUE = ("n.a.", "*")
TOTAL = "Grand Total"
# Labels without their footnote marks.
GROUPS = (
    "All Other",
    "Belgium-Luxembourg",
    "Carib Bnkng Ctrs",
    "Oil Exporters",
    "Of which:",
    "For. Official",
    "Treasury Bills",
    "T-Bonds & Notes",
)
FOOT = "Department of the Treasury/Federal Reserve Board"
# Footnote 5: "Prior to June 2002, the Belgium line includes holdings for both Belgium and
# Luxembourg".
BELGIUM_ALONE_SINCE = (2002, 6)


def parse(raw: Path) -> dict[str, pd.DataFrame]:
    """Read holdings of US Treasury securities by holder and month.

    Billion USD at the end of the month; ``WLD`` is the printed grand total. Holders are those
    printed by name: a holder below the year's cut is inside "All Other" and has no row. Groups
    are left out, and so are holder-months without a value ("n.a."). Where a series break prints
    a month twice (March 2000, each June from 2002 to 2011), the newest series is kept, which the
    file prints first; the older one is there "for comparison only". The United Kingdom includes
    the Channel Islands and the Isle of Man up to 2011; Belgium begins in June 2002, since its
    row holds Luxembourg before.

    Parameters
    ----------
    raw : Path
        Folder of this source.

    Returns
    -------
    dict of str to pandas.DataFrame
        ``treasury_holding``: iso3, year, month, value_busd (+ line, file).

    Raises
    ------
    ChangedColumns
        If the file has no yearly blocks, or a block's months and years do not line up.
    """
    path = raw / HOLDERS
    frame = pd.DataFrame(
        _cells(path), columns=["holder", "year", "month", "holding", "line"]
    ).assign(file=path.name)
    frame = frame[~frame["holder"].isin(GROUPS) & ~_is_belgium_with_luxembourg(frame)]
    frame = frame.assign(
        value_busd=to_number(frame, "holding", missing=NO_VALUE),
        iso3=_holder_iso3(frame),
    )
    columns = ["iso3", "year", "month", "value_busd", "line", "file"]
    return {"treasury_holding": frame.loc[frame["value_busd"].notna(), columns]}


def _cells(path: Path) -> Iterator[tuple[str, int, int, str, int]]:
    """Yield holder, year, month, cell and line number for every block of the file."""
    rows = list(csv.reader(path.read_text(encoding="utf-8").splitlines(), delimiter="\t"))
    months: dict[tuple[int, int], int] = {}
    for line, row in enumerate(rows, start=1):
        label = _label(row)
        if label == FOOT:
            break
        if label == "Country":
            months = _columns(rows[line - 2], row, f"{path.name}, line {line}")
        elif label and months:
            for (year, month), column in months.items():
                yield label, year, month, row[column] if column < len(row) else "", line
    if not months:
        raise ChangedColumns(f"{path.name}: no line begins with 'Country'")


def _columns(names: list[str], years: list[str], where: str) -> dict[tuple[int, int], int]:
    """Map (year, month) to its column; of a month printed twice the first, newest series."""
    found: dict[tuple[int, int], int] = {}
    width = max(len(names), len(years))
    padded = (cells + [""] * (width - len(cells)) for cells in (names, years))
    for column, (name, year) in enumerate(zip(*padded, strict=True)):
        name, year = name.strip(), year.strip()
        if column == 0 or not (name or year):
            continue
        if name not in MONTHS or not re.fullmatch(r"\d{4}", year):
            raise ChangedColumns(f"{where}: column {column + 1} is headed {name!r} {year!r}")
        found.setdefault((int(year), MONTHS.index(name) + 1), column)
    return found


def _label(row: list[str]) -> str:
    """First cell without blanks and without a footnote mark such as ``3/``."""
    return re.sub(r"\s+\d+/$", "", row[0].strip()) if row else ""


def _is_belgium_with_luxembourg(frame: pd.DataFrame) -> pd.Series[bool]:
    since = BELGIUM_ALONE_SINCE[0] * 12 + BELGIUM_ALONE_SINCE[1]
    return (frame["holder"] == "Belgium") & (frame["year"] * 12 + frame["month"] < since)


def _holder_iso3(frame: pd.DataFrame) -> pd.Series[str]:
    total = frame["holder"] == TOTAL
    return to_iso3(frame[~total], "holder").reindex(frame.index, fill_value="WLD")
