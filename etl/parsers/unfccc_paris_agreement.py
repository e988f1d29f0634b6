"""Who is a party to the Paris Agreement: the list of ratifications, and withdrawals since."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pandas as pd

from etl.countries import REFERENCE, to_iso3
from etl.errors import BadValue
from etl.reading import read_table

FILE = "unfccc_paris_agreement_parties.csv"
COLUMNS = (
    "Code", "Name", "Signature", "Ratification", "Kind", "Date-Of-Effect", "Emissions",
    "Percentage", "Year",
)  # fmt: skip
WITHDRAWALS = "paris_withdrawals.csv"
WITHDRAWAL_COLUMNS = ("iso3", "notified", "effective", "citation", "reason")
LIST_READ = date(2023, 2, 28)
LIST_CITATION = "United Nations Treaty Collection, chapter XXVII, 7.d, as listed in February 2023"


def parse(raw: Path) -> dict[str, pd.DataFrame]:
    """Read the status of all parties to the climate convention.

    Parameters
    ----------
    raw : Path
        Folder of the source.

    Returns
    -------
    dict of pandas.DataFrame
        ``paris_agreement``: one row a signatory or party, with the withdrawals of the reference
        table entered.

    Raises
    ------
    BadValue
        For a cell that is not a date, and for a withdrawal of one who is not a party.
    """
    frame = read_table(raw / FILE, COLUMNS)
    tidy = pd.DataFrame(
        {
            "iso3": to_iso3(frame, "Code", scheme="iso3"),
            "signed_date": _dates(frame, "Signature"),
            "joined_date": _dates(frame, "Ratification"),
            "joined_by": frame["Kind"].str.lower(),
            "in_force_date": _dates(frame, "Date-Of-Effect"),
            "withdrawal_date": pd.Series([None] * len(frame), dtype="object"),
            "as_of_date": pd.Series([LIST_READ] * len(frame), dtype="object"),
            "citation": LIST_CITATION,
            "line": frame["line"],
            "file": frame["file"],
        }
    )
    _enter_withdrawals(tidy)
    tidy["is_party"] = tidy["joined_date"].notna() & tidy["withdrawal_date"].isna()
    return {"paris_agreement": tidy}


def _enter_withdrawals(tidy: pd.DataFrame) -> None:
    withdrawn = read_table(REFERENCE / WITHDRAWALS, WITHDRAWAL_COLUMNS)
    days = _dates(withdrawn, "effective")
    for position, row in enumerate(withdrawn.to_dict("records")):
        party = (tidy["iso3"] == row["iso3"]) & tidy["joined_date"].notna()
        if not party.any():
            raise BadValue(f"{WITHDRAWALS}, line {row['line']}: {row['iso3']} is not a party")
        index = tidy.index[party][0]
        tidy.at[index, "withdrawal_date"] = days.iloc[position]
        tidy.at[index, "as_of_date"] = days.iloc[position]
        tidy.at[index, "citation"] = row["citation"]


def _dates(frame: pd.DataFrame, column: str) -> pd.Series[object]:
    """Days of a text column; None where the cell is empty."""
    return pd.Series(
        [_day(row, column) for row in frame.to_dict("records")], index=frame.index, dtype="object"
    )


def _day(row: dict[str, object], column: str) -> date | None:
    text = str(row[column]).strip()
    if not text:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise BadValue(
            f"{row['file']}, line {row['line']}: {column} = {text!r} is not a date"
        ) from error
