"""Ember: China's exports of solar panels, cells and wafers by destination."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from etl.countries import to_iso3
from etl.errors import BadValue
from etl.reading import read_table, to_number

EXPORTS = "ember_china_solar_exports_annual_by_destination_derived.csv"
COLUMNS = ("Area", "Region", "Commodity type", "year", "capacity_mw", "usd", "months")
PRODUCTS = {"Panels": "panels", "Cells": "cells", "Wafers": "wafers"}
# Destinations the customs statistics do not name one by one.
REST = ("Other Africa", "Other Latin America", "Other Oceania")


def parse(raw: Path) -> dict[str, pd.DataFrame]:
    """Read China's solar exports.

    Capacity in megawatts and value in current USD by destination and year; a destination
    without exports has no row. The last year can be partial: ``months_covered`` is the largest
    number of months any destination has in that year and product.

    Parameters
    ----------
    raw : Path
        Folder of this source.

    Returns
    -------
    dict of str to pandas.DataFrame
        ``solar_exports``: iso3 (``OTH`` for destinations not named), year, product,
        capacity_mw, value_usd, months_covered (+ line, file).

    Raises
    ------
    BadValue
        If a commodity is printed that is not known.
    """
    frame = read_table(raw / EXPORTS, COLUMNS)
    _refuse_unknown(frame)
    frame = frame.assign(
        product=frame["Commodity type"].map(PRODUCTS),
        **{name: to_number(frame, name, missing=()) for name in COLUMNS[3:]},
    )
    frame["months_covered"] = frame.groupby(["year", "product"])["months"].transform("max")
    frame["iso3"] = _destination(frame)
    table = frame.groupby(["iso3", "year", "product"], as_index=False).agg(
        capacity_mw=("capacity_mw", "sum"),
        value_usd=("usd", "sum"),
        months_covered=("months_covered", "max"),
        line=("line", "min"),
        file=("file", "first"),
    )
    return {"solar_exports": table.astype({"year": int, "months_covered": int})}


def _refuse_unknown(frame: pd.DataFrame) -> None:
    strange = frame[~frame["Commodity type"].isin(list(PRODUCTS))]
    if not strange.empty:
        first = strange.iloc[0]
        raise BadValue(
            f"{first['file']}, line {first['line']}: Commodity type = "
            f"{first['Commodity type']!r} is not known ({len(strange)} such rows)"
        )


def _destination(frame: pd.DataFrame) -> pd.Series[str]:
    named = frame[~frame["Area"].isin(REST)]
    return to_iso3(named, "Area").reindex(frame.index).fillna("OTH")
