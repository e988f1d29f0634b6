"""Kiel Ukraine Support Tracker: aid allocated, by donor, in all and by year.

Norwegian column names (``land`` country, ``aar`` year, ``andel_bnp_pct`` percent of GDP), billions
of EUR.
"""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from etl.countries import to_iso3
from etl.reading import read_table, to_number

SUMMARY = "kiel_ust_r28_summary.csv"
BY_YEAR = "kiel_ust_r28_summary_aar.csv"
AMOUNTS = tuple(
    f"{kind}_{stage}"
    for stage in ("allocation", "commitment")
    for kind in ("financial", "humanitarian", "military", "total")
)
SUMMARY_COLUMNS = ("land", "er_eu_medlem", "er_geografisk_europa", *AMOUNTS)
BY_YEAR_COLUMNS = ("land", "aar", *AMOUNTS, "per_capita_eur", "andel_bnp_pct")
PERIOD = "Jan 2022 - Feb 2026"

# Donors that are no state. The summary's EU row already holds the bank; the year file has it apart.
INSTITUTIONS = {
    "EU (Commission and Council)": "EU_INSTITUTIONS",
    "European Investment Bank": "EIB",
}
# A fund of the members, whose payments stand with them; its rows are zero.
LEFT_OUT = ("European Peace Facility",)


def parse(raw: Path) -> dict[str, pd.DataFrame]:
    """Read total allocations.

    Parameters
    ----------
    raw : Path
        Folder of the source.

    Returns
    -------
    dict of pandas.DataFrame
        ``ukraine_support`` (billion EUR, January 2022 to February 2026) and
        ``ukraine_support_year`` (billion EUR, and percent of the donor's GDP of 2021; none for the
        European Investment Bank).
    """
    summary = read_table(raw / SUMMARY, SUMMARY_COLUMNS)
    years = read_table(raw / BY_YEAR, BY_YEAR_COLUMNS)
    years = years[~years["land"].isin(LEFT_OUT)].reset_index(drop=True)
    totals = _allocation(summary)
    totals.insert(1, "period", PERIOD)
    by_year = _allocation(years)
    by_year.insert(1, "year", to_number(years, "aar", missing=()).astype("int64"))
    by_year["share_gdp_2021_pct"] = to_number(years, "andel_bnp_pct")
    return {"ukraine_support": totals, "ukraine_support_year": by_year}


def _allocation(frame: pd.DataFrame) -> pd.DataFrame:
    donor = frame["land"].map(INSTITUTIONS)
    states = donor.isna()
    donor.loc[states] = to_iso3(frame[states], "land")
    return pd.DataFrame(
        {
            "donor": donor,
            "total_allocation_bn_eur": to_number(frame, "total_allocation", missing=()),
            "line": frame["line"],
            "file": frame["file"],
        }
    )
