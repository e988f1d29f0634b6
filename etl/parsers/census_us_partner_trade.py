"""US Census: goods imports and exports of the United States by partner and year."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from etl.countries import to_iso3
from etl.errors import BadValue
from etl.reading import read_table, to_number

TRADE = "census_us_goods_trade_by_partner_annual_1985_2025.csv.gz"
CODES = "census_country_code_to_iso3.csv"

WORLD = "15 World, Not Seasonally Adjusted"
EUROPEAN_UNION = "3 European Union"
# The row follows the membership of its time: it holds the United Kingdom up to 2019 and equals
# the sum of today's 27 members from 2020 on.
FIRST_YEAR_OF_EU27 = 2020

AGGREGATES = (
    "4 World, Seasonally Adjusted",
    "5 NAFTA with Mexico (Consump)",
    "6 NAFTA with Canada (Consump)",
    "7 Advanced Technology Products",
    "9 South and Central America",
    "10 North America",
    "12 Europe",
    "13 Africa",
    "14 Pacific Rim",
    "16 Asia",
    "17 CAFTA-DR",
    "18 Australia and Oceania",
    "19 Sub Saharan Africa",
    "21 USMCA with Mexico (Consump)",
    "22 USMCA with Canada (Consump)",
    "8220 Unidentified Countries",
    "8500 International Organizations",
)
# States and zones with no ISO 3166 code today.
HISTORIC = (
    "4350 Czechoslovakia",
    "4610 USSR",
    "4790 Yugoslavia (former)",
    "4799 Serbia and Montenegro",
    "5160 Iraq-Saudi Arabia Neutral Zone",
)
FLOWS = {"us_imports_musd": "imports", "us_exports_musd": "exports"}


def parse(raw: Path) -> dict[str, pd.DataFrame]:
    """Read US goods trade by partner.

    General imports (customs value) and exports (free alongside ship, re-exports included), million
    current USD. Years with fewer than twelve months are left out, as are regional and product
    aggregates and historic states. The printed world total (not seasonally adjusted) becomes
    ``WLD``, the European Union row ``EUU`` from 2020 on. Rows of one country are added: Gaza
    and West Bank (``PSE``), the two codes Census used for Sudan in 2011 and for Ethiopia in 1993.
    ``SDN`` up to 2011 includes today's South Sudan, ``SRB`` in 2007 and 2008 includes Kosovo.

    Parameters
    ----------
    raw : Path
        Folder of this source.

    Returns
    -------
    dict of str to pandas.DataFrame
        ``goods_trade``: reporter, partner, flow, year, value_musd (+ line, file).

    Raises
    ------
    BadValue
        If a partner stands twice in one year.
    """
    frame = _full_years(raw / TRADE)
    frame = frame[~frame["label"].isin([*AGGREGATES, *HISTORIC])]
    frame = frame[(frame["label"] != EUROPEAN_UNION) | (frame["year"] >= FIRST_YEAR_OF_EU27)]
    frame = frame.assign(partner=_partner(frame, _code_table(raw / CODES)), reporter="USA")
    return {"goods_trade": pd.concat([_flow(frame, *item) for item in FLOWS.items()])}


def _full_years(path: Path) -> pd.DataFrame:
    frame = read_table(path, ["year", "cty_code", "cty_name", *FLOWS, "months"])
    frame = frame[to_number(frame, "months", missing=()) == 12]
    # Code and name together: a code given to something else must stop the harvest.
    label = frame["cty_code"] + " " + frame["cty_name"]
    frame = frame.assign(label=label, year=to_number(frame, "year", missing=()).astype(int))
    _refuse_repeated_rows(frame)
    return frame


def _refuse_repeated_rows(frame: pd.DataFrame) -> None:
    """Rows of one country are added later on, so a row printed twice would be counted twice."""
    twice = frame[frame.duplicated(["year", "cty_code"])]
    if not twice.empty:
        first = twice.iloc[0]
        raise BadValue(
            f"{first['file']}, line {first['line']}: {first['label']!r} stands more than once "
            f"in {first['year']} ({len(twice)} such rows)"
        )


def _code_table(path: Path) -> dict[str, str]:
    codes = read_table(path, ["CTY_CODE", "ISO3", "country"])
    codes = codes[codes["CTY_CODE"].str.strip() != ""]
    return dict(zip(codes["CTY_CODE"], to_iso3(codes, "ISO3", scheme="iso3"), strict=True))


def _partner(frame: pd.DataFrame, codes: dict[str, str]) -> pd.Series[str]:
    """Alpha-3 by Census code; where the code table has no row, by name."""
    printed = {WORLD: "WLD", EUROPEAN_UNION: "EUU"}
    partner = frame["label"].map(printed).fillna(frame["cty_code"].map(codes))
    by_name = to_iso3(frame[partner.isna()], "cty_name")
    return partner.fillna(by_name)


def _flow(frame: pd.DataFrame, column: str, flow: str) -> pd.DataFrame:
    rows = frame.assign(flow=flow, value_musd=to_number(frame, column, missing=()))
    keys = ["reporter", "partner", "flow", "year"]
    # The file carries binary noise beyond the dollar (27140.999999999996): rounded away.
    total = rows.groupby(keys, as_index=False).agg(
        value_musd=("value_musd", "sum"), line=("line", "min"), file=("file", "first")
    )
    return total.assign(value_musd=total["value_musd"].round(6))
