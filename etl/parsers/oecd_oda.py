"""Official development assistance by donor: amounts, and shares of gross national income.

Two cuts of one table: one has amounts as numbers and shares with two decimals, the other the shares
with five. The exact share is carried, and must round to the printed one.
"""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from etl.countries import to_iso3
from etl.errors import BadValue
from etl.reading import read_table, to_number

AMOUNTS = "oecd_oda_gni_ts_2000_2025.csv"
SHARES = "oecd_oda_gni_single_year_2000_2025.csv"
AMOUNT_COLUMNS = ("name", "year", "ODA (left-axis)", "ODA/GNI (right-axis)")
SHARE_COLUMNS = ("Donor", "Year", "Total ODA", "ODA short of 0.7% commitment", "ODA/GNI")

GROUPS = {"DAC countries": "DAC_TOTAL", "EU Institutions": "EU_INSTITUTIONS"}
FIRST_GRANT_EQUIVALENT = 2018
HALF_A_HUNDREDTH = 0.005


def parse(raw: Path) -> dict[str, pd.DataFrame]:
    """Read aid by donor and year.

    Parameters
    ----------
    raw : Path
        Folder of the source.

    Returns
    -------
    dict of pandas.DataFrame
        ``development_aid``: million USD of 2025 and percent of gross national income. The share is
        missing where neither file has one.

    Raises
    ------
    BadValue
        Where the two files disagree on a share.
    """
    amounts = read_table(raw / AMOUNTS, AMOUNT_COLUMNS)
    shares = read_table(raw / SHARES, SHARE_COLUMNS).rename(
        columns={"Donor": "name", "Year": "year"}
    )
    shares["share_gni_pct"] = to_number(shares, "ODA/GNI")
    frame = amounts.merge(
        shares[["name", "year", "share_gni_pct"]], on=["name", "year"], how="left",
        validate="one_to_one",
    )  # fmt: skip
    _require_agreement(frame)
    year = to_number(frame, "year", missing=()).astype("int64")
    tidy = pd.DataFrame(
        {
            "donor": _donor(frame),
            "year": year,
            "amount_musd": to_number(frame, "ODA (left-axis)", missing=()),
            "share_gni_pct": frame["share_gni_pct"],
            "basis": "net_flows",
            "line": frame["line"],
            "file": frame["file"],
        }
    )
    tidy.loc[year >= FIRST_GRANT_EQUIVALENT, "basis"] = "grant_equivalent"
    return {"development_aid": tidy}


def _donor(frame: pd.DataFrame) -> pd.Series[str]:
    donor = frame["name"].map(GROUPS)
    countries = frame[donor.isna()]
    donor.loc[countries.index] = to_iso3(countries, "name")
    return donor.astype("str")


def _require_agreement(frame: pd.DataFrame) -> None:
    """Refuse a share that does not round to the printed one, or that only one file has."""
    printed = to_number(frame, "ODA/GNI (right-axis)")
    exact = frame["share_gni_pct"]
    apart = (printed - exact).abs() > HALF_A_HUNDREDTH + 1e-9
    odd = frame[apart | (printed.isna() != exact.isna())]
    if not odd.empty:
        row = odd.iloc[0]
        raise BadValue(
            f"{row['file']}, line {row['line']}: {row['name']} {row['year']}: share "
            f"{row['ODA/GNI (right-axis)']!r} here, {row['share_gni_pct']} in {SHARES}"
        )
