"""Epoch AI: existing AI computing clusters, summed by country."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from etl.countries import to_iso3
from etl.errors import BadValue
from etl.reading import read_table, to_number

CLUSTERS = "epoch_gpu_clusters.csv.gz"
COLUMNS = (
    "Name", "Status", "Certainty", "Single cluster?", "H100 equivalents", "Max OP/s",
    "Chip type (primary)", "Chip quantity (primary)", "Country", "Owner",
    "First Operational Date", "Sector", "Power Capacity (MW)", "Include in Standard Analysis",
    "Exclude", "Possible Duplicate", "Superseded by", "Decommissioned Date (if applicable)",
)  # fmt: skip
EXISTING = "Existing"
KNOWN = {
    "Status": (EXISTING, "Planned", "Decommissioned"),
    "Possible Duplicate": ("", "True", "False"),
}
NO_COUNTRY = ""


def parse(raw: Path) -> dict[str, pd.DataFrame]:
    """Read existing clusters that are no possible duplicate, by country.

    Parameters
    ----------
    raw : Path
        Folder of this source.

    Returns
    -------
    dict of str to pandas.DataFrame
        ``gpu_cluster``: iso3 (``UNK`` where the publisher states no country), clusters,
        clusters_without_size, h100_equivalents (+ line, file).

    Raises
    ------
    BadValue
        If a status or a flag is printed that is not known.
    """
    frame = read_table(raw / CLUSTERS, COLUMNS)
    for column, values in KNOWN.items():
        _refuse_unknown(frame, column, values)
    frame = frame[(frame["Status"] == EXISTING) & (frame["Possible Duplicate"] != "True")]
    frame = frame.assign(size=to_number(frame, "H100 equivalents"), iso3=_country(frame))
    table = frame.groupby("iso3", as_index=False).agg(
        clusters=("iso3", "size"),
        sized=("size", "count"),
        h100_equivalents=("size", "sum"),
        line=("line", "min"),
        file=("file", "first"),
    )
    table["clusters_without_size"] = table["clusters"] - table["sized"]
    return {"gpu_cluster": table.drop(columns="sized")}


def _refuse_unknown(frame: pd.DataFrame, column: str, known: tuple[str, ...]) -> None:
    strange = frame[~frame[column].isin(known)]
    if not strange.empty:
        first = strange.iloc[0]
        raise BadValue(
            f"{first['file']}, line {first['line']}: {column} = {first[column]!r} is not known "
            f"({len(strange)} such rows)"
        )


def _country(frame: pd.DataFrame) -> pd.Series[str]:
    stated = frame[frame["Country"] != NO_COUNTRY]
    return to_iso3(stated, "Country").reindex(frame.index).fillna("UNK")
