"""US defence treaties and major non-NATO allies: the compiled list, cited to the law itself.

Who belongs to what comes from the compiled list; the citation of every row is the treaty or
statute (``us_security_instruments.csv``), never the secondary page it was read from. What the list
could not know yet, or has without its suspension, is in ``us_security_amendments.csv``, each row
with its reason.
"""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from etl.countries import REFERENCE, to_iso3
from etl.errors import BadValue
from etl.reading import read_table

FILE = "us_security_ties_mnna_and_treaties.csv"
COLUMNS = ("instrument", "iso3", "status", "date", "source", "note")
INSTRUMENTS = "us_security_instruments.csv"
INSTRUMENT_COLUMNS = (
    "instrument", "label", "title", "kind", "since", "counts_as_treaty_ally", "citation", "reason",
)  # fmt: skip
AMENDMENTS = "us_security_amendments.csv"
AMENDMENT_COLUMNS = ("instrument", "iso3", "status", "since", "note", "citation", "reason")

# The list's words for a status, and ours.
STATUSES = {
    "member": "in_force",
    "party": "in_force",
    "unclear": "unclear",
    "designated": "designated",
    "de facto (treated as)": "treated_as_designated",
    "announced 2025-11-18": "designated",
}
NOTES = {"unclear": "The list says that the status is unclear: conflicting messages."}


def parse(raw: Path) -> dict[str, pd.DataFrame]:
    """Read who is a US treaty ally, and who a major non-NATO ally.

    Parameters
    ----------
    raw : Path
        Folder of the source.

    Returns
    -------
    dict of pandas.DataFrame
        ``us_security_tie``: one row an instrument and country, with the citation of the law.

    Raises
    ------
    BadValue
        For an instrument or a status the reference tables do not know, and for an announcement
        that no amendment confirms.
    """
    frame = read_table(raw / FILE, COLUMNS)
    instruments = read_table(REFERENCE / INSTRUMENTS, INSTRUMENT_COLUMNS).set_index("label")
    _refuse_unknown(frame, "instrument", list(instruments.index))
    _refuse_unknown(frame, "status", list(STATUSES))
    listed = pd.DataFrame(
        {
            "instrument": frame["instrument"].map(instruments["instrument"]),
            "iso3": to_iso3(frame, "iso3", scheme="iso3"),
            "status": frame["status"].map(STATUSES),
            "since": frame["instrument"].map(instruments["since"]),
            "is_amended": False,
            "note": frame["status"].map(NOTES).fillna(""),
            "citation": frame["instrument"].map(instruments["citation"]),
            "line": frame["line"],
            "file": frame["file"],
        }
    )
    amended = _amendments()
    _require_confirmation(frame[frame["status"].str.startswith("announced")], amended)
    ties = pd.concat([listed, amended]).drop_duplicates(["instrument", "iso3"], keep="last")
    return {"us_security_tie": _with_instrument(ties.reset_index(drop=True), instruments)}


def _amendments() -> pd.DataFrame:
    frame = read_table(REFERENCE / AMENDMENTS, AMENDMENT_COLUMNS)
    return frame.assign(is_amended=True).drop(columns="reason")


def _with_instrument(ties: pd.DataFrame, instruments: pd.DataFrame) -> pd.DataFrame:
    by_id = instruments.set_index("instrument")
    ties["title"] = ties["instrument"].map(by_id["title"])
    ties["kind"] = ties["instrument"].map(by_id["kind"])
    counts = ties["instrument"].map(by_id["counts_as_treaty_ally"]) == "true"
    ties["counts_as_treaty_ally"] = counts & (ties["status"] == "in_force")
    return ties


def _require_confirmation(announced: pd.DataFrame, amended: pd.DataFrame) -> None:
    """Refuse an announcement that no amendment confirms: it is no designation."""
    for row in announced.to_dict("records"):
        if row["iso3"] not in set(amended["iso3"]):
            raise BadValue(
                f"{row['file']}, line {row['line']}: {row['iso3']} is announced only; confirm the "
                f"designation in {AMENDMENTS} or leave it out"
            )


def _refuse_unknown(frame: pd.DataFrame, column: str, known: list[str]) -> None:
    odd = frame[~frame[column].isin(known)]
    if not odd.empty:
        row = odd.iloc[0]
        raise BadValue(f"{row['file']}, line {row['line']}: {column} {row[column]!r} is not known")
