"""The countries' values behind a median or a correlation, as terms of its arithmetic."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any, Final

from ui.views.figures import Component
from ui.warehouse import Warehouse

UNITS: Final = {
    "pct": "percent", "points": "percentage points", "persons": "persons", "count": "count",
    "musd": "million USD", "busd": "billion USD",
}  # fmt: skip
BOUNDS: Final = {"floor": ", at least", "ceiling": ", at most"}
WEAK: Final = ", weak"


@dataclass(frozen=True)
class Scored:
    """A ranked middle power with two scores over one power and the size of its economy.

    Attributes
    ----------
    first, second : float or None
        Scores, 0 to 100.
    gdp : float or None
        Gross domestic product, billion US dollars, newest year that is no estimate.
    """

    name: str
    first: float | None
    second: float | None
    gdp: float | None


def load_terms(
    warehouse: Warehouse, measure_id: str, power: str, iso3s: Collection[str]
) -> tuple[Component, ...]:
    """Load the newest values of some countries, the lowest first.

    Parameters
    ----------
    warehouse : Warehouse
        The open database.
    measure_id, power : str
        As in ``out_indicator``.
    iso3s : collection of str
        The countries; those without a value are left out.
    """
    return _terms(warehouse.rows(_VALUES, [measure_id, power, sorted(iso3s)]))


def load_year_terms(
    warehouse: Warehouse, measure_id: str, power: str, year: int
) -> tuple[Component, ...]:
    """Load the ranked middle powers' values of one year of a trend, the lowest first."""
    return _terms(warehouse.rows(_YEAR, [measure_id, power, year]))


def load_scored(
    warehouse: Warehouse, power: str, lenses: tuple[str, str] = ("leverage", "exposure")
) -> tuple[Scored, ...]:
    """Load two scores and the GDP of every ranked middle power.

    Parameters
    ----------
    power : str
        ``"USA"``, ``"CHN"``, or empty for scores that are no dyad.
    """
    return tuple(Scored(**row) for row in warehouse.rows(_SCORED, [*lenses, power]))


def load_lens_sources(
    warehouse: Warehouse, power: str, lenses: Sequence[str]
) -> tuple[str, ...]:  # fmt: skip
    """Load the sources of all indicators of some lenses over one power, in order of id."""
    rows = warehouse.rows(_LENS_SOURCES, [list(lenses), power, power])
    return distinct([str(row["source_ids"]) for row in rows])


def load_measure_sources(warehouse: Warehouse, measure_ids: Sequence[str]) -> tuple[str, ...]:
    """Load the sources of some measures, in order of id."""
    rows = warehouse.rows(_MEASURE_SOURCES, [list(measure_ids)])
    return distinct([str(row["source_ids"]) for row in rows])


def distinct(source_ids: Sequence[str]) -> tuple[str, ...]:
    """Split lists of ids, as tables hold them, and return each id once, in order."""
    return tuple(sorted({one for part in source_ids for one in part.split(";") if one}))


def has_weak(terms: Sequence[Component]) -> bool:
    """Whether a bound or a weak value is among some terms."""
    return any(one.label.endswith((*BOUNDS.values(), WEAK)) for one in terms)


def _terms(rows: Sequence[dict[str, Any]]) -> tuple[Component, ...]:
    return tuple(
        Component(
            "term",
            row["name"] + BOUNDS.get(row["bound"], "") + _weak(row["status"]),
            float(row["value"]),
            UNITS[row["unit"]],
            row["period"],
            str(row["source_ids"]).split(";")[0],
        )
        for row in rows
    )


def _weak(status: str) -> str:
    return WEAK if status == "low_coverage" else ""


_VALUES = """
SELECT c.name_in_text AS name, o.value, o.unit, o.period, o.status, o.bound, o.source_ids
FROM out_indicator o JOIN dim_country c USING (iso3)
WHERE o.indicator_id = ? AND o.power = ? AND list_contains(?, o.iso3) AND o.value IS NOT NULL
ORDER BY o.value, c.name_in_text
"""
_YEAR = """
SELECT c.name_in_text AS name, t.value, t.unit, t.period, t.status, '' AS bound, t.source_ids
FROM out_trend t JOIN dim_country c USING (iso3)
WHERE t.indicator_id = ? AND t.power = ? AND t.year = ? AND c.is_roster
ORDER BY t.value, c.name_in_text
"""
_SCORED = """
WITH gdp AS (
    SELECT economy AS iso3, arg_max(value, year) AS gdp FROM fact_macro
    WHERE measure = 'gdp_busd' AND NOT is_estimate GROUP BY economy
)
SELECT c.name_in_text AS name, max(s.score) FILTER (s.lens = ?) AS first,
       max(s.score) FILTER (s.lens = ?) AS second, any_value(g.gdp) AS gdp
FROM out_score s JOIN dim_country c USING (iso3) LEFT JOIN gdp g USING (iso3)
WHERE c.is_roster AND s.power = ? AND s.domain = ''
GROUP BY c.iso3, c.name_in_text ORDER BY c.name_in_text
"""
_LENS_SOURCES = """
SELECT DISTINCT o.source_ids FROM out_indicator o
JOIN ref_index_tree t ON t.indicator_id = o.indicator_id
WHERE list_contains(?, t.lens) AND t.power = ? AND o.power IN (?, '')
"""
_MEASURE_SOURCES = """
SELECT DISTINCT source_ids FROM out_indicator WHERE list_contains(?, indicator_id)
"""
