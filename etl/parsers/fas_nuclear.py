"""Federation of American Scientists: nuclear warheads by state and status, 2023."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from etl.countries import to_iso3
from etl.reading import read_table, to_number

FILE = "fas_nuclear_warhead_inventories_2023.csv"
STATUSES = {
    "Deployed Strategic Warheads": "deployed_strategic",
    "Deployed Non-Strategic Warheads": "deployed_nonstrategic",
    "Non-Deployed Reserve Warheads": "reserve",
    "Retired Warheads": "retired",
}
COLUMNS = ("Country", *STATUSES)
YEAR = 2023


def parse(raw: Path) -> dict[str, pd.DataFrame]:
    """Read warheads.

    Parameters
    ----------
    raw : Path
        Folder of the source.

    Returns
    -------
    dict of pandas.DataFrame
        ``nuclear_warheads``: warheads by status and in all. A state without a row has none.
    """
    frame = read_table(raw / FILE, COLUMNS)
    tidy = pd.DataFrame({"iso3": to_iso3(frame, "Country"), "year": YEAR})
    for label, name in STATUSES.items():
        tidy[name] = to_number(frame, label, missing=()).astype("int64")
    tidy["total"] = tidy[list(STATUSES.values())].sum(axis=1)
    return {"nuclear_warheads": tidy.assign(line=frame["line"], file=frame["file"])}
