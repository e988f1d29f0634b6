"""Cells of the USGS tables: figures, and the glyphs that stand where a figure is not printed.

Glyphs as explained in the Mineral Commodity Summaries: an em dash is zero, "s" less than half
a unit, "W" withheld to protect company data, "NA" not available, "E" net exporter. "Large" and
"Small" stand in reserve columns instead of a figure.
"""

from __future__ import annotations

import pandas as pd

from etl.reading import to_number

ZERO = ("—", "s")
STATUS_WITHOUT_FIGURE = {
    "W": "withheld",
    "NA": "not_available",
    "Large": "not_available",
    "Small": "not_available",
}
NET_EXPORTER = "E"


def read_quantities(frame: pd.DataFrame) -> pd.DataFrame:
    """Read the column ``value`` of production and reserve rows.

    Parameters
    ----------
    frame : pandas.DataFrame
        Has the text column ``value``, and ``line`` and ``file`` for the error message.

    Returns
    -------
    pandas.DataFrame
        Same index; ``quantity`` (float, NaN where no figure is printed) and ``value_status``:
        reported, zero, withheld, not_available, or floor (">n" stands as n).

    Raises
    ------
    BadValue
        For any other text, ranges included.
    """
    text = frame["value"].str.strip()
    is_floor = text.str.startswith(">")
    cells = frame.assign(value=text.mask(text.isin(ZERO), "0").str.removeprefix(">"))
    quantity = to_number(cells, "value", missing=tuple(STATUS_WITHOUT_FIGURE))
    status = text.map(STATUS_WITHOUT_FIGURE).astype("object")
    status = status.mask(quantity.notna(), "reported").mask(quantity == 0, "zero")
    return pd.DataFrame({"quantity": quantity, "value_status": status.mask(is_floor, "floor")})


def read_percentages(frame: pd.DataFrame) -> pd.DataFrame:
    """Read the column ``value`` of reliance and import-source rows, in percent.

    Returns
    -------
    pandas.DataFrame
        Same index; ``percent`` (float) and ``bound``: "" exact, "floor" (">75" stands as 75),
        "ceiling" ("<25" stands as 25), "net_exporter" ("E" stands as 0).

    Raises
    ------
    BadValue
        For any other text: a group without a printed percentage does not belong in the map.
    """
    text = frame["value"].str.strip()
    bounds = {">": "floor", "<": "ceiling", NET_EXPORTER: "net_exporter"}
    number = text.mask(text == NET_EXPORTER, "0").str.removeprefix(">").str.removeprefix("<")
    percent = to_number(frame.assign(value=number), "value", missing=())
    return pd.DataFrame({"percent": percent, "bound": text.str[:1].map(bounds).fillna("")})


def as_printed(detail: str, value: str) -> str:
    """Return the row's detail, with the printed cell where that is not a plain figure."""
    plain = value.replace(",", "").replace(".", "", 1).isdigit()
    return detail if plain else f"{detail} ({value})"
