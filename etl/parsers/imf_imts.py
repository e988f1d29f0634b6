"""IMF International Trade in Goods by partner country: what China reports."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from etl.countries import to_iso3
from etl.reading import read_table, to_number

TRADE = "imf_imts_us_china_by_partner_2001_2024_long.csv.gz"
COLUMNS = (
    "year",
    "reporter",
    "flow",
    "partner_code",
    "partner_name",
    "partner_is_iso3",
    "value_usd_million",
)

AGGREGATES = (
    "G080",  # fuel exporters among the emerging and developing economies
    "G092",  # the other emerging and developing economies
    "G110",  # advanced economies
    "G163",  # euro area
    "G200",  # emerging market and developing economies
    "G205",  # Latin America and the Caribbean
    "G400",  # Middle East and Central Asia
    "G505",  # emerging and developing Asia
    "G603",  # Sub-Saharan Africa
    "G903",  # emerging and developing Europe
    "G998",  # European Union, equal to the sum of its 27 members in every year
    "GX170",  # "Europe", in fact emerging Europe
    "GX405",  # Middle East
    "GX440",  # Middle East, North Africa, Afghanistan and Pakistan
    "GX605",  # Africa
    "GX901",  # Commonwealth of Independent States
    "TX399",  # Western Hemisphere not specified
    "TX489",  # Middle East and Central Asia not specified
    "TX598",  # Asia not specified
    "TX799",  # Africa not specified
    "TX884",  # Europe not specified
    "TX898",  # countries and areas not specified
    "TX899",  # special categories
    "TX910",  # other countries not included elsewhere
)
# Yugoslavia; Serbia and Montenegro: no ISO 3166 code today.
HISTORIC = ("YUG", "SCG")
WORLD = {"G001": "WLD"}
FLOWS = {"imports_cif": "imports", "exports_fob": "exports"}


def parse(raw: Path) -> dict[str, pd.DataFrame]:
    """Read China's goods trade by partner.

    Imports CIF and exports FOB as China reports them, million current USD. The file also holds
    the United States as reporter; those rows are left out, since the US Census publishes the
    same flows itself. Groups and unallocated trade are left out; the world total (``WLD``) holds
    them, so China's imports from named partners add up to about 95 percent of it in 2024.

    Parameters
    ----------
    raw : Path
        Folder of this source.

    Returns
    -------
    dict of str to pandas.DataFrame
        ``goods_trade``: reporter, partner, flow, year, value_musd (+ line, file).
    """
    frame = read_table(raw / TRADE, COLUMNS)
    frame = frame[frame["reporter"] == "CHN"]
    frame = frame[~frame["partner_code"].isin([*AGGREGATES, *HISTORIC])]
    code = frame["partner_code"].replace(WORLD)
    table = frame.assign(
        partner=to_iso3(frame.assign(partner_code=code), "partner_code", scheme="iso3"),
        flow=frame["flow"].map(FLOWS),
        year=to_number(frame, "year", missing=()).astype(int),
        value_musd=to_number(frame, "value_usd_million", missing=()),
    )
    columns = ["reporter", "partner", "flow", "year", "value_musd", "line", "file"]
    return {"goods_trade": table[columns]}
