"""A figure of an earlier year: worked out anew, so that it opens like the newest one.

The build keeps the parts of the newest figures only. The statement of an indicator is the same for
every year and takes a fraction of a second, so an earlier year is worked out when it is asked for.
"""

from __future__ import annotations

from indicators.catalog import BY_MEASURE
from indicators.results import sql_of
from ui.views.figures import Figure, figure_of
from ui.warehouse import Warehouse

YearKey = tuple[str, str, int]


def load_year(
    warehouse: Warehouse, measure_id: str, iso3: str, power: str, year: int
) -> Figure | None:
    """Work out one point of a trend with its parts.

    Parameters
    ----------
    warehouse : Warehouse
        The open database.
    measure_id, iso3, power : str
        As in ``out_trend``.
    year : int
        Of the point.

    Returns
    -------
    Figure or None
        Without a rank, which is worked out for the newest year only; None where ``out_trend``
        does not hold the point.
    """
    key = [iso3, power, measure_id]
    sql = _POINT.format(statement=sql_of(BY_MEASURE[measure_id].id))
    rows = warehouse.rows(sql, [*key, year])
    if not rows:
        return None
    parts = [_part(part, power, measure_id) for part in rows[0].pop("components")]
    trends = warehouse.rows(_TRENDS, key)
    return figure_of(
        rows[0],
        {(power, measure_id): parts},
        {(power, measure_id): [one for one in trends if one["year"] < year]},
    )


def _part(part: dict[str, object], power: str, measure_id: str) -> dict[str, object]:
    return {**part, "power": power, "indicator_id": measure_id}


_POINT = """
SELECT t.iso3, c.name, t.power, t.year, t.period, t.indicator_id, t.value, t.unit, t.status,
       coalesce(r.bound, '') AS bound, coalesce(r.note, '') AS note, t.source_ids,
       coalesce(r.components, []) AS components, NULL AS rank, 0 AS n_ranked,
       (SELECT CAST(left(value, 4) AS INTEGER) FROM meta_build WHERE key = 'built_at')
           AS build_year
FROM out_trend t
JOIN dim_country c USING (iso3)
LEFT JOIN ({statement}) r USING (iso3, power, indicator_id, year)
WHERE t.iso3 = ? AND t.power = ? AND t.indicator_id = ? AND t.year = ?
"""
_TRENDS = """
SELECT year, value FROM out_trend WHERE iso3 = ? AND power = ? AND indicator_id = ?
"""
