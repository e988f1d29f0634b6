"""Vine's list of US base sites abroad (about 2018): counts by host and theatre."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from etl.countries import REFERENCE, to_iso3
from etl.errors import BrokenContract, UnmatchedCountry
from etl.reading import read_table, to_number

FILE = "us_bases_vine.csv"
COLUMNS = (
    "countryname", "ccode", "iso3c", "basename", "lat", "lon", "base", "lilypad", "fundedsite",
)  # fmt: skip
THEATRES = "base_theatres.csv"

# US soil and Antarctica host nothing for a foreign state. The file's own iso3c is not used: it
# gives dependencies their sovereign's code and DR Congo the code of the other Congo.
NOT_HOSTS = (
    "American Samoa", "Guam", "Johnston Atoll", "Northern Mariana Islands", "Puerto Rico",
    "Virgin Islands", "Wake Island", "Antarctica",
)  # fmt: skip

# Carries two of the three flags; counted once, as the funded site of the host state that it is,
# so that the three counts add up to the sites.
FLAGGED_TWICE = ("IMF Santa Rosa, Iquitos",)


def parse(raw: Path) -> dict[str, pd.DataFrame]:
    """Count sites by host; coordinates and site names stay behind.

    Parameters
    ----------
    raw : Path
        Folder of the source.

    Returns
    -------
    dict of pandas.DataFrame
        ``us_bases``: number of major bases, lilypads (small sites), funded sites (bases of the
        host that the United States pays for) and their sum, per host, with its theatre.

    Raises
    ------
    BrokenContract
        If a site carries no flag, or more than one without being listed.
    UnmatchedCountry
        If a host has no theatre in ``data/reference/base_theatres.csv``.
    """
    frame = read_table(raw / FILE, COLUMNS)
    frame = frame[~frame["countryname"].isin(NOT_HOSTS)]
    sites = _one_flag_each(frame).assign(iso3=to_iso3(frame, "countryname"))
    counts = sites.groupby("iso3", as_index=False)[["n_base", "n_lilypad", "n_funded"]].sum()
    counts["n_sites"] = counts[["n_base", "n_lilypad", "n_funded"]].sum(axis=1)
    counts["file"] = FILE
    return {"us_bases": _with_theatre(counts)}


def _one_flag_each(frame: pd.DataFrame) -> pd.DataFrame:
    """Return the flags as 0 or 1, exactly one per site."""
    flags = pd.DataFrame(
        {
            "n_base": to_number(frame, "base", missing=()),
            "n_lilypad": to_number(frame, "lilypad", missing=()),
            "n_funded": to_number(frame, "fundedsite", missing=()),
        }
    ).astype("int64")
    twice = frame["basename"].isin(FLAGGED_TWICE) & (flags["n_funded"] == 1)
    flags.loc[twice, "n_lilypad"] = 0
    wrong = (flags.sum(axis=1) != 1) | ~flags.isin((0, 1)).all(axis=1)
    if wrong.any():
        row = frame[wrong].iloc[0]
        raise BrokenContract(
            f"{row['file']}, line {row['line']}: {row['basename']!r} must carry exactly one of "
            f"base, lilypad, fundedsite; it has {list(flags.loc[row.name])}"
        )
    return flags


def _with_theatre(counts: pd.DataFrame) -> pd.DataFrame:
    theatres = pd.read_csv(REFERENCE / THEATRES, dtype=str, keep_default_na=False)
    placed = counts.merge(theatres, on="iso3", how="left", validate="one_to_one")
    homeless = placed.loc[placed["theatre"].isna(), "iso3"]
    if not homeless.empty:
        raise UnmatchedCountry(
            f"{FILE}: hosts without a theatre in data/reference/{THEATRES}: {', '.join(homeless)}"
        )
    columns = ["iso3", "host", "theatre", "n_base", "n_lilypad", "n_funded", "n_sites", "file"]
    return placed[columns]
