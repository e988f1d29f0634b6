"""Trade as a share of GDP, World Development Indicators, by country and year."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from etl.parsers.owid_entities import INCOME_GROUPS, read_countries

FILE = "owid_wdi_trade_as_share_of_gdp_1960_2023.csv"
VALUE = "Trade (% of GDP)"
FIRST_YEAR = 1990
# The figure of the European Union counts trade among its members, so it is left out too.
LEFT_OUT = INCOME_GROUPS | {
    "East Asia and Pacific (WB)", "Europe and Central Asia (WB)", "European Union (27)",
    "Latin America and Caribbean (WB)", "Middle East and North Africa (WB)",
    "Middle-income countries", "North America (WB)", "South Asia (WB)", "Sub-Saharan Africa (WB)",
}  # fmt: skip


def parse(raw: Path) -> dict[str, pd.DataFrame]:
    """Read trade openness since 1990.

    Parameters
    ----------
    raw : Path
        Folder of the source.

    Returns
    -------
    dict of pandas.DataFrame
        ``trade_openness``: percent of GDP; countries and the world.
    """
    frame = read_countries(raw / FILE, (VALUE,), left_out=LEFT_OUT, first_year=FIRST_YEAR)
    return {"trade_openness": frame.rename(columns={VALUE: "trade_gdp_pct"})}
