"""Oil through straits and canals, as the US Energy Information Administration counts it."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from etl.countries import REFERENCE
from etl.errors import BadValue
from etl.reading import read_table, to_number

FLOWS = "chokepointR_eia_oil_transit.csv"
PLACES = "chokepointR_chokepoints.csv"
FLOW_COLUMNS = ("location", "oil_transit_mbd", "oil_year", "oil_source")
PLACE_COLUMNS = ("location", "type", "region", "latitude", "longitude")
COASTS = "chokepoint_coasts.csv"
COAST_COLUMNS = ("chokepoint", "iso3", "reason")
WATERWAYS = {"Canal": "canal", "Maritime strait": "strait"}
# Straits of the list for which the EIA publishes no oil flow.
WITHOUT_FLOW = ("Strait of Gibraltar", "Dover Strait")
HALF_YEAR = "1H2025"
PERIOD = "Jan-Jun 2025"


def parse(raw: Path) -> dict[str, pd.DataFrame]:
    """Read the flow, the place and the coastal states of each chokepoint.

    Parameters
    ----------
    raw : Path
        Folder of the source.

    Returns
    -------
    dict of pandas.DataFrame
        ``oil_chokepoint``: million barrels a day in the first half of 2025.

    Raises
    ------
    BadValue
        For a flow of another period, and for a chokepoint without place or coastal states.
    """
    flows = read_table(raw / FLOWS, FLOW_COLUMNS)
    flows = flows[~flows["location"].isin(WITHOUT_FLOW)].reset_index(drop=True)
    _refuse(flows, ~flows["oil_source"].str.contains(HALF_YEAR, regex=False), f"not of {HALF_YEAR}")
    places = read_table(raw / PLACES, PLACE_COLUMNS).set_index("location")
    coasts = read_table(REFERENCE / COASTS, COAST_COLUMNS)
    states = coasts.groupby("chokepoint")["iso3"].agg(";".join)
    _refuse(flows, ~flows["location"].isin(places.index), f"not in {PLACES}")
    _refuse(flows, ~flows["location"].isin(states.index), f"not in {COASTS}")
    frame = pd.DataFrame(
        {
            "chokepoint": flows["location"],
            "waterway": flows["location"].map(places["type"]).map(WATERWAYS),
            "year": to_number(flows, "oil_year", missing=()).astype("int64"),
            "period": PERIOD,
            "oil_mbd": to_number(flows, "oil_transit_mbd", missing=()),
            "coastal_states": flows["location"].map(states),
            "line": flows["line"],
            "file": flows["file"],
        }
    )
    for column in ("latitude", "longitude"):
        frame[column] = flows["location"].map(to_number(places, column, missing=()))
    return {"oil_chokepoint": frame}


def _refuse(flows: pd.DataFrame, odd: pd.Series[bool], fault: str) -> None:
    if odd.any():
        row = flows[odd].iloc[0]
        raise BadValue(f"{row['file']}, line {row['line']}: {row['location']} is {fault}")
