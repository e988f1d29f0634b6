"""Trade War Tracker (M. Waugh): US tariffs by partner and policy date."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pandas as pd

from etl.countries import to_iso3
from etl.errors import BadValue
from etl.reading import read_table, to_number

TARIFFS = "us_effective_tariff_by_partner_2025_2026.csv"
COLUMNS = ("date", "country_name", "effective tariff", "total imports", "2024 tariff")


def parse(raw: Path) -> dict[str, pd.DataFrame]:
    """Read US tariffs by partner.

    The column named "effective tariff" is the *increase* over the rate applied in 2024, in
    percentage points, weighted by 2024 imports: the level is ``base_pct + increase_pct``.
    ``imports_usd`` are US imports of 2024 in USD. The European Union has one row (``EUU``); so
    has Slovakia, which the EU row holds already: both are kept as printed. Dates after the
    snapshot of 22 July 2026 are policy announced in advance.

    Parameters
    ----------
    raw : Path
        Folder of this source.

    Returns
    -------
    dict of str to pandas.DataFrame
        ``us_tariff``: iso3, date, base_pct, increase_pct, imports_usd (+ line, file).
    """
    frame = read_table(raw / TARIFFS, COLUMNS)
    table = frame.assign(
        iso3=to_iso3(frame, "country_name"),
        date=_dates(frame),
        base_pct=to_number(frame, "2024 tariff", missing=()),
        increase_pct=to_number(frame, "effective tariff", missing=()),
        imports_usd=to_number(frame, "total imports", missing=()),
    )
    columns = ["iso3", "date", "base_pct", "increase_pct", "imports_usd", "line", "file"]
    return {"us_tariff": table[columns]}


def _dates(frame: pd.DataFrame) -> list[date]:
    days = pd.to_datetime(frame["date"], format="%Y-%m-%d", errors="coerce")
    bad = frame[days.isna()]
    if not bad.empty:
        first = bad.iloc[0]
        raise BadValue(
            f"{first['file']}, line {first['line']}: date = {first['date']!r} is not a date"
        )
    return [day.date() for day in days]
