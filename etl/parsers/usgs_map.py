"""The mineral map: which printed rows stand for which mineral group (data/reference)."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from etl.errors import EtlError
from etl.reading import read_table

MINERAL_MAP = Path(__file__).resolve().parents[2] / "data" / "reference" / "mineral_map.csv"
MAP_COLUMNS = (
    "mineral_group", "listed_minerals", "reliance", "import_sources", "mine", "mine_total",
    "refining", "refining_total", "refining_iea", "reserve", "reserve_total",
    "excluded_because", "note",
)  # fmt: skip


@dataclass(frozen=True)
class Selector:
    """Rows of the USGS commodities file that stand for one mineral group in one table.

    Attributes
    ----------
    mineral : str
        Mineral group.
    column : str
        Column of the mineral map the selector stands in ("mine", "reliance", ...).
    chapter, commodity : str
        USGS chapter and commodity, as printed.
    details : tuple of str
        Statistics details, as printed; several are parts of one sum.
    """

    mineral: str
    column: str
    chapter: str
    commodity: str
    details: tuple[str, ...]

    def __str__(self) -> str:
        """Return the selector as it stands in the map, with its place."""
        text = " | ".join((self.chapter, self.commodity, " + ".join(self.details)))
        return f"{text!r} (mineral_map.csv, {self.mineral}, column {self.column})"


def read_map(path: Path = MINERAL_MAP) -> pd.DataFrame:
    """Read the mineral map: one row per mineral group.

    Returns
    -------
    pandas.DataFrame
        Text columns `MAP_COLUMNS`; an empty cell means that the group has no such table.
    """
    return read_table(path, MAP_COLUMNS)


def selectors(mineral_map: pd.DataFrame, column: str) -> list[Selector]:
    """Return the selectors of one column of the map, one per group that has one.

    Raises
    ------
    EtlError
        If a cell is not of the form ``CHAPTER | Commodity | detail [+ detail ...]``.
    """
    filled = mineral_map[mineral_map[column] != ""]
    return [
        _selector(mineral, column, text)
        for mineral, text in zip(filled["mineral_group"], filled[column], strict=True)
    ]


def _selector(mineral: str, column: str, text: str) -> Selector:
    parts = text.split(" | ")
    if len(parts) != 3:
        raise EtlError(
            f"mineral_map.csv, {mineral}, column {column}: {text!r} is not of the form "
            "'CHAPTER | Commodity | detail'"
        )
    return Selector(mineral, column, parts[0], parts[1], tuple(parts[2].split(" + ")))


def group_of_mineral(mineral_map: pd.DataFrame) -> dict[str, str]:
    """Return mineral of the US list -> mineral group.

    Raises
    ------
    EtlError
        If a mineral stands in two groups.
    """
    pairs = [
        (mineral, group)
        for group, listed in zip(
            mineral_map["mineral_group"], mineral_map["listed_minerals"], strict=True
        )
        for mineral in listed.split("; ")
    ]
    twice = sorted({m for m, _ in pairs if [p[0] for p in pairs].count(m) > 1})
    if twice:
        raise EtlError(f"mineral_map.csv: in two groups: {', '.join(twice)}")
    return dict(pairs)
