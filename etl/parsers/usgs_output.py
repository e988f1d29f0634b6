"""Production and reserves by country, from the world tables of the USGS commodities file."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from etl.errors import EtlError
from etl.parsers.usgs_map import selectors
from etl.parsers.usgs_tables import country_codes, pick
from etl.parsers.usgs_values import as_printed, read_quantities

STATISTICS_OF_STAGE = {"mine": "Production", "refining": "Production", "reserve": "Reserves"}
YEARS_OF_STAGE = {"mine": ("2024", "2025"), "refining": ("2024", "2025"), "reserve": ("2025",)}
KEY = ["mineral", "stage", "iso3", "year"]
COLUMNS = [*KEY, "quantity", "unit", "value_status", "detail", "line", "file"]


def mineral_output(commodities: pd.DataFrame, mineral_map: pd.DataFrame) -> pd.DataFrame:
    """Return one row per mineral group, stage, country and year.

    Where the map names several rows (ilmenite + rutile), their figures are added. A sum with an
    unknown part is a floor: the known parts, or unknown where nothing is known.

    Returns
    -------
    pandas.DataFrame
        Columns of ``fact_mineral_output`` less source and vintage; quantities in ``unit``.

    Raises
    ------
    EtlError
        If a selector finds nothing, or the rows of a group and stage differ in unit.
    """
    world = commodities[commodities["section"].str.startswith("World")]
    tables = [
        table for stage in STATISTICS_OF_STAGE for table in _stage_tables(world, mineral_map, stage)
    ]
    rows = pd.concat(tables, ignore_index=True)
    _require_one_unit(rows)
    rows["iso3"] = country_codes(rows)
    rows = rows.join(read_quantities(rows))
    return _add_parts(rows)


def _stage_tables(world: pd.DataFrame, mineral_map: pd.DataFrame, stage: str) -> list[pd.DataFrame]:
    """Country rows and the printed world total of every group that has the stage."""
    table = world[world["statistics"] == STATISTICS_OF_STAGE[stage]]
    is_total = table["country"] == "World total"
    return [
        pick(part, selector, YEARS_OF_STAGE[stage]).assign(stage=stage)
        for part, column in ((table[~is_total], stage), (table[is_total], f"{stage}_total"))
        for selector in selectors(mineral_map, column)
    ]


def _require_one_unit(rows: pd.DataFrame) -> None:
    units = rows.groupby(["mineral", "stage"])["unit"].agg(lambda unit: sorted(set(unit)))
    mixed = units[units.map(len) > 1]
    if not mixed.empty:
        listing = "; ".join(f"{key}: {unit}" for key, unit in mixed.items())
        raise EtlError(f"{rows['file'].iloc[0]}: several units in one table: {listing}")


def _add_parts(rows: pd.DataFrame) -> pd.DataFrame:
    """Add the parts of each mineral, stage, country and year."""
    printed = zip(rows["detail"], rows["value"], strict=True)
    rows = rows.assign(detail=[as_printed(detail, value) for detail, value in printed])
    summed = rows.groupby(KEY, sort=False, as_index=False).agg(
        quantity=("quantity", lambda parts: parts.sum(min_count=1)),
        unit=("unit", "first"),
        value_status=("value_status", lambda parts: _status_of_sum(list(parts))),
        detail=("detail", " + ".join),
        line=("line", "min"),
        file=("file", "first"),
    )
    unknown = summed["value_status"].isin(["withheld", "not_available"])
    summed["quantity"] = summed["quantity"].mask(unknown)
    summed["year"] = summed["year"].astype("int64")
    return summed[COLUMNS]


def _status_of_sum(parts: Sequence[str]) -> str:
    """Return the status of a sum from the statuses of its parts.

    A part that is not known makes a floor of what is known; beside zeros only, it leaves the
    sum unknown.
    """
    has_figure = any(part in ("reported", "floor") for part in parts)
    missing = [part for part in ("withheld", "not_available") if part in parts]
    if missing:
        return "floor" if has_figure else missing[0]
    if "floor" in parts:
        return "floor"
    return "reported" if has_figure else "zero"
