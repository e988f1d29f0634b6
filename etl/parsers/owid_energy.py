"""Energy: fossil fuels produced, nuclear electricity, primary energy used per person.

Three charts joined by country and year. A country that a chart does not have stays without that
figure: not covered is not zero.
"""

from __future__ import annotations

from functools import reduce
from pathlib import Path

import pandas as pd

from etl.parsers.owid_entities import (
    CONTINENTS,
    FORMER_STATES,
    INCOME_GROUPS,
    read_countries,
)

PRODUCTION = "owid_ei_fossil_fuel_production_twh_1965_2024.csv"
NUCLEAR = "owid_nuclear_electricity_twh_1965_2024.csv"
USE = "owid_per_capita_primary_energy_kwh_1965_2024.csv"
FIRST_YEAR = 2010
KEY = ["iso3", "year"]
CHARTS = {
    PRODUCTION: {
        "Coal production - TWh": "coal_production_twh",
        "Oil production - TWh": "oil_production_twh",
        "Gas production - TWh": "gas_production_twh",
    },
    NUCLEAR: {"Electricity from nuclear - TWh": "nuclear_electricity_twh"},
    USE: {"Primary energy consumption per capita (kWh/person)": "use_per_person_kwh"},
}
LEFT_OUT = CONTINENTS | INCOME_GROUPS | FORMER_STATES | {
    "ASEAN (Ember)", "Africa (EI)", "Africa (Ember)", "Asia (Ember)", "Asia Pacific (EI)",
    "CIS (EI)", "Central America (EI)", "EU (Ember)", "Eastern Africa (EI)", "Europe (EI)",
    "Europe (Ember)", "G20 (Ember)", "G7 (Ember)", "Latin America and Caribbean (Ember)",
    "Middle Africa (EI)", "Middle East (EI)", "Middle East (Ember)", "Non-OECD (EI)",
    "Non-OPEC (EI)", "North America (EI)", "North America (Ember)", "OECD (EI)", "OECD (Ember)",
    "OPEC (EI)", "Oceania (Ember)", "Other Africa (EI)", "Other Asia Pacific (EI)",
    "Other CIS (EI)", "Other Caribbean (EI)", "Other Europe (EI)", "Other Middle East (EI)",
    "Other Northern Africa (EI)", "Other South America (EI)",
    "Other South and Central America (EI)", "Other Southern Africa (EI)",
    "South and Central America (EI)", "Western Africa (EI)",
}  # fmt: skip


def parse(raw: Path) -> dict[str, pd.DataFrame]:
    """Read energy since 2010.

    Parameters
    ----------
    raw : Path
        Folder of the source.

    Returns
    -------
    dict of pandas.DataFrame
        ``energy``: terawatt-hours, and kilowatt-hours per person; rows without any figure are left
        out. ``line`` and ``file`` are those of the first chart that has the country and year.
    """
    charts = [
        read_countries(raw / file, tuple(names), left_out=LEFT_OUT, first_year=FIRST_YEAR).rename(
            columns=names
        )
        for file, names in CHARTS.items()
    ]
    values = [name for names in CHARTS.values() for name in names.values()]
    frame = reduce(_join, charts)
    frame["line"] = frame["line"].astype("int64")
    return {"energy": frame.dropna(subset=values, how="all").reset_index(drop=True)}


def _join(left: pd.DataFrame, right: pd.DataFrame) -> pd.DataFrame:
    joined = left.merge(right, on=KEY, how="outer", suffixes=("", "_right"), validate="one_to_one")
    for column in ("line", "file"):
        joined[column] = joined[column].where(joined[column].notna(), joined[f"{column}_right"])
    return joined.drop(columns=["line_right", "file_right"])
