"""World Bank World Development Indicators: population."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from etl.countries import to_iso3
from etl.reading import read_table, to_number

POPULATION = "worldbank_population_total.csv"
COLUMNS = ("Country Name", "Country Code", "Year", "Value")

AGGREGATES = (
    "AFE",  # Africa, Eastern and Southern
    "AFW",  # Africa, Western and Central
    "ARB",  # Arab world
    "CEB",  # Central Europe and the Baltics
    "CHI",  # Channel Islands: Jersey and Guernsey together
    "CSS",  # Caribbean small states
    "EAP",  # East Asia and Pacific, excluding high income
    "EAR",  # early-demographic dividend
    "EAS",  # East Asia and Pacific
    "ECA",  # Europe and Central Asia, excluding high income
    "ECS",  # Europe and Central Asia
    "EMU",  # euro area
    "EUU",  # European Union: the sum of its members
    "FCS",  # fragile and conflict-affected situations
    "HIC",  # high income
    "HPC",  # heavily indebted poor countries
    "IBD",  # IBRD only
    "IBT",  # IDA and IBRD total
    "IDA",  # IDA total
    "IDB",  # IDA blend
    "IDX",  # IDA only
    "LAC",  # Latin America and Caribbean, excluding high income
    "LCN",  # Latin America and Caribbean
    "LDC",  # least developed countries
    "LIC",  # low income
    "LMC",  # lower middle income
    "LMY",  # low and middle income
    "LTE",  # late-demographic dividend
    "MEA",  # Middle East, North Africa, Afghanistan and Pakistan
    "MIC",  # middle income
    "MNA",  # Middle East, North Africa, Afghanistan and Pakistan, excluding high income
    "NAC",  # North America
    "OED",  # OECD members
    "OSS",  # other small states
    "PRE",  # pre-demographic dividend
    "PSS",  # Pacific island small states
    "PST",  # post-demographic dividend
    "SAS",  # South Asia
    "SSA",  # Sub-Saharan Africa, excluding high income
    "SSF",  # Sub-Saharan Africa
    "SST",  # small states
    "TEA",  # East Asia and Pacific, IDA and IBRD countries
    "TEC",  # Europe and Central Asia, IDA and IBRD countries
    "TLA",  # Latin America and the Caribbean, IDA and IBRD countries
    "TMN",  # Middle East, North Africa, Afghanistan and Pakistan, IDA and IBRD countries
    "TSA",  # South Asia, IDA and IBRD countries
    "TSS",  # Sub-Saharan Africa, IDA and IBRD countries
    "UMC",  # upper middle income
)


def parse(raw: Path) -> dict[str, pd.DataFrame]:
    """Read mid-year population, persons.

    Aggregates are left out but for the world (``WLD``). Taiwan is not in this source; the WEO
    has its population.

    Parameters
    ----------
    raw : Path
        Folder of this source.

    Returns
    -------
    dict of str to pandas.DataFrame
        ``population``: iso3, year, persons (+ line, file).
    """
    frame = read_table(raw / POPULATION, COLUMNS)
    frame = frame[~frame["Country Code"].isin(AGGREGATES)]
    table = frame.assign(
        iso3=to_iso3(frame, "Country Code", scheme="iso3"),
        year=to_number(frame, "Year", missing=()).astype(int),
        persons=to_number(frame, "Value", missing=()),
    )
    return {"population": table[["iso3", "year", "persons", "line", "file"]]}
