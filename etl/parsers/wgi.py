"""Worldwide Governance Indicators: voice and accountability, political stability.

Political stability is spliced: 2023 and 2024 come from the release of 2025 and its new method, the
years before from the old one. Every row carries its method; the two must not be chained.
"""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from etl.countries import to_iso3
from etl.reading import read_table, to_number

VOICE = "wgi_voice_accountability_1996_2023.csv.gz"
STABILITY = "wgi_political_stability_1996_2024.csv.gz"
VOICE_COLUMNS = (
    "wb_country", "wb_code", "year", "Estimate", "StdErr", "NumSrc", "Rank", "Lower", "Upper",
    "extended_country_name", "GWn", "cown", "in_GW_system",
)  # fmt: skip
STABILITY_COLUMNS = ("Country/Territory", "Code", "country_code", "year", "estimate", "rank")
FIRST_YEAR = 2000
NEW_METHOD = 2023

# Rows that are no country: "Europe EFTA, nes" and "US Misc. Pacific Isds".
AGGREGATES = ("R20", "PUS")


def parse(raw: Path) -> dict[str, pd.DataFrame]:
    """Read two dimensions since 2000.

    Parameters
    ----------
    raw : Path
        Folder of the source.

    Returns
    -------
    dict of pandas.DataFrame
        ``governance``: estimates, about -2.5 to 2.5. Where the file gives one country two values
        for a year (Guyana up to 2022, mixed with another territory) neither is kept.
    """
    voice = _tidy(
        read_table(raw / VOICE, VOICE_COLUMNS), "wb_code", "Estimate", "voice_and_accountability"
    )
    stability = _tidy(
        read_table(raw / STABILITY, STABILITY_COLUMNS), "Code", "estimate", "political_stability"
    )
    stability["method"] = "old"
    stability.loc[stability["year"] >= NEW_METHOD, "method"] = "new"
    return {"governance": pd.concat([voice, stability], ignore_index=True)}


def _tidy(frame: pd.DataFrame, code: str, value: str, dimension: str) -> pd.DataFrame:
    years = to_number(frame, "year", missing=())
    kept = frame[~frame[code].isin(AGGREGATES) & (years >= FIRST_YEAR) & (frame[value] != "")]
    kept = kept.reset_index(drop=True)
    tidy = pd.DataFrame(
        {
            "iso3": to_iso3(kept, code, scheme="iso3"),
            "year": to_number(kept, "year", missing=()).astype("int64"),
            "dimension": dimension,
            "estimate": to_number(kept, value, missing=()),
            "method": "old",
            "line": kept["line"],
            "file": kept["file"],
        }
    )
    return _one_value(tidy)


def _one_value(frame: pd.DataFrame) -> pd.DataFrame:
    """Merge repeated rows and leave out countries that have two values in one year."""
    once = frame.drop_duplicates(["iso3", "year", "estimate"])
    return once[~once.duplicated(["iso3", "year"], keep=False)]
