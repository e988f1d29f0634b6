"""NATO, Defence Investment of NATO Countries: core defence expenditure, 2014-2026e."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from etl.countries import to_iso3
from etl.errors import BadValue
from etl.reading import read_table, to_number

FILE = "nato_core_defence_2014_2026e.csv"
COLUMNS = (
    "nato_code", "iso3", "country", "year", "is_estimate", "core_share_gdp_pct",
    "core_usd_current_m", "equipment_share_pct",
)  # fmt: skip

# NATO's printed lines for the Alliance; they leave out members before their accession.
AGGREGATES = ("NATO_TOTAL", "NATO_EUR_CAN")


def parse(raw: Path) -> dict[str, pd.DataFrame]:
    """Read core defence expenditure of the Allies and of NATO's two aggregates.

    Parameters
    ----------
    raw : Path
        Folder of the source.

    Returns
    -------
    dict of pandas.DataFrame
        ``nato_defence``: percent of GDP, million current US dollars, equipment share in percent
        (not given for the aggregates); ``member`` is an ISO3 code or an aggregate's code.
    """
    frame = read_table(raw / FILE, COLUMNS)
    tidy = pd.DataFrame(
        {
            "member": _member(frame),
            "year": to_number(frame, "year", missing=()).astype("int64"),
            "core_share_gdp_pct": to_number(frame, "core_share_gdp_pct"),
            "core_usd_m": to_number(frame, "core_usd_current_m"),
            "equipment_share_pct": to_number(frame, "equipment_share_pct"),
            "is_estimate": _is_estimate(frame),
            "line": frame["line"],
            "file": frame["file"],
        }
    )
    return {"nato_defence": tidy}


def _member(frame: pd.DataFrame) -> pd.Series[str]:
    """ISO3 of an Ally, or the code of an aggregate (which has no ISO3 in the file)."""
    aggregate = frame["nato_code"].isin(AGGREGATES)
    member = frame["nato_code"].where(aggregate, "")
    member.loc[~aggregate] = to_iso3(frame[~aggregate], "iso3", scheme="iso3")
    return member


def _is_estimate(frame: pd.DataFrame) -> pd.Series[bool]:
    known = frame["is_estimate"].isin(("0", "1"))
    if not known.all():
        row = frame[~known].iloc[0]
        raise BadValue(
            f"{row['file']}, line {row['line']}: is_estimate = {row['is_estimate']!r}, "
            "expected 0 or 1"
        )
    return frame["is_estimate"] == "1"
