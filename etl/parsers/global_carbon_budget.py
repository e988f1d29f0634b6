"""Carbon dioxide from fossil fuels and industry, by country and year."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from etl.parsers.owid_entities import CONTINENTS, INCOME_GROUPS, read_countries

FILE = "owid_annual_co2_emissions_per_country.csv"
VALUE = "Emissions"
FIRST_YEAR = 1990
TONNES_PER_MILLION_TONNES = 1e6
LEFT_OUT = CONTINENTS | INCOME_GROUPS | {
    "Africa (GCP)", "Asia (GCP)", "Asia (excl. China and India)", "Central America (GCP)",
    "Europe (GCP)", "Europe (excl. EU-27)", "Europe (excl. EU-28)", "European Union (28)",
    "International aviation", "International shipping", "Kuwaiti Oil Fires (GCP)",
    "Middle East (GCP)", "Non-OECD (GCP)", "North America (GCP)", "North America (excl. USA)",
    "OECD (GCP)", "Oceania (GCP)", "Ryukyu Islands (GCP)", "South America (GCP)",
}  # fmt: skip


def parse(raw: Path) -> dict[str, pd.DataFrame]:
    """Read emissions since 1990.

    Parameters
    ----------
    raw : Path
        Folder of the source.

    Returns
    -------
    dict of pandas.DataFrame
        ``co2_emissions``: million tonnes; countries, the 27 of the European Union, the world.
    """
    frame = read_countries(raw / FILE, (VALUE,), left_out=LEFT_OUT, first_year=FIRST_YEAR)
    frame["co2_mt"] = frame[VALUE] / TONNES_PER_MILLION_TONNES
    return {"co2_emissions": frame.drop(columns=VALUE)}
