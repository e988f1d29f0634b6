"""What makes the restraint score of a year: its measures, their goalposts and their ratings."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from indicators.catalog import BY_MEASURE
from indicators.results import sql_of
from ui.views.agency import RESTRAINT
from ui.views.agency_years import points_of
from ui.views.figures import Component
from ui.warehouse import Warehouse


@dataclass(frozen=True)
class RestraintPart:
    """One measure of one year.

    Attributes
    ----------
    points : float
        0 to 100 between the goalposts `low` and `high`.
    weight, domain_weight : float
        In its domain, and the domain's in the score.
    formula : str
        How the measure is worked out from what was rated.
    components : tuple of Component
        What was rated.
    """

    indicator_id: str
    year: int
    value: float
    unit: str
    points: float
    weight: float
    domain: str
    domain_weight: float
    low: float
    high: float
    formula: str
    components: tuple[Component, ...]


def load_restraint_parts(
    warehouse: Warehouse, iso3: str, years: Collection[int]
) -> tuple[RestraintPart, ...]:
    """Work out the measures of some years of a country anew, in the order of years and index.

    Parameters
    ----------
    warehouse : Warehouse
        The open database.
    iso3 : str
        The country.
    years : collection of int
        The years; a measure without a value in a year is left out.
    """
    posts = {row["indicator_id"]: row for row in warehouse.rows(_TREE, [RESTRAINT])}
    statements = [
        f"SELECT indicator_id, year, value, unit, components FROM ({_STATEMENT.format(sql=sql)})"
        for sql in (sql_of(BY_MEASURE[one].id) for one in posts)
    ]
    wanted = [iso3, sorted(years)] * len(statements)
    found = warehouse.rows(" UNION ALL ".join(statements), wanted)
    order = list(posts)
    kept = [row for row in found if row["indicator_id"] in posts and row["value"] is not None]
    kept.sort(key=lambda row: (row["year"], order.index(row["indicator_id"])))
    return tuple(_part(row, posts[row["indicator_id"]]) for row in kept)


def _part(row: dict[str, Any], post: dict[str, Any]) -> RestraintPart:
    indicator = BY_MEASURE[row["indicator_id"]]
    return RestraintPart(
        indicator_id=row["indicator_id"],
        year=int(row["year"]),
        value=float(row["value"]),
        unit=row["unit"],
        points=points_of(float(row["value"]), post),
        weight=float(post["weight"]),
        domain=post["domain"],
        domain_weight=float(post["domain_weight"]),
        low=float(post["low"]),
        high=float(post["high"]),
        formula=indicator.formula,
        components=tuple(Component(**part) for part in row["components"]),
    )


_STATEMENT = """
SELECT r.indicator_id, r.year, r.value, m.unit, r.components
FROM ({sql}) r JOIN meta_indicator m USING (indicator_id)
WHERE r.iso3 = ? AND r.power = '' AND list_contains(?, r.year)
"""
_TREE = """
SELECT domain, domain_weight, indicator_id, weight, low, high
FROM ref_index_tree WHERE lens = ? AND power = '' ORDER BY rowid
"""
