"""DESTA: country pairs with a trade agreement that has entered into force, up to 2021."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from etl.countries import to_iso3
from etl.reading import read_table, to_number

DYADS = "desta_v2_1_treaty_dyads.csv.gz"
COLUMNS = (
    "country1", "country2", "iso1", "iso2", "number", "base_treaty", "name", "entry_type",
    "consolidated", "year", "entryforceyear", "language", "typememb", "regioncon", "wto_listed",
    "wto_name",
)  # fmt: skip


def parse(raw: Path) -> dict[str, pd.DataFrame]:
    """Read the pairs, derived from treaty dyads.

    A pair counts when a treaty between the two has a year of entry into force. The file has no
    end dates and does not mark partial scope agreements, and it leaves out pairs of RCEP that
    an earlier treaty covers: a cross-check of the WTO list, no measure of its own.

    Parameters
    ----------
    raw : Path
        Folder of this source.

    Returns
    -------
    dict of str to pandas.DataFrame
        ``agreement_pair``: iso3 < partner_iso3, the number of treaties (accessions and
        consolidated versions of a treaty counted once with it), the first year in force.
    """
    dyads = read_table(raw / DYADS, COLUMNS)
    dyads = dyads.assign(in_force=to_number(dyads, "entryforceyear"))
    dyads = dyads[dyads["in_force"].notna()]
    first, second = to_iso3(dyads, "country1"), to_iso3(dyads, "country2")
    ordered = first < second
    pairs = dyads.assign(
        iso3=first.where(ordered, second), partner_iso3=second.where(ordered, first)
    )
    table = pairs.groupby(["iso3", "partner_iso3"], as_index=False).agg(
        agreements=("base_treaty", "nunique"),
        first_in_force_year=("in_force", "min"),
        line=("line", "min"),
        file=("file", "first"),
    )
    return {"agreement_pair": table.astype({"agreements": int, "first_in_force_year": int})}
