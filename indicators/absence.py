"""Sources that are absent: what rests on one is not reported, never made from the others.

The rule is applied once, to the result of a formula and before it is checked, so that no formula
needs to know of it. ``Indicator.source_parts`` says where a source enters only some rows.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

import duckdb
import pandas as pd

from indicators.model import Indicator, SourcePart

SELF = "A country is not compared with itself."
# Columns of a result without rows, as a formula would leave them.
EMPTY_RESULT = """(
    iso3 VARCHAR, power VARCHAR, year INTEGER, period VARCHAR, indicator_id VARCHAR, value DOUBLE,
    status VARCHAR, coverage DOUBLE, bound VARCHAR, note VARCHAR, source_ids VARCHAR,
    components STRUCT(role VARCHAR, label VARCHAR, value DOUBLE, unit VARCHAR, period VARCHAR,
                      source_id VARCHAR)[])
"""


@dataclass(frozen=True)
class AbsentSource:
    """A source without rows in this build.

    Attributes
    ----------
    source_id : str
        The source.
    reason : str
        Full sentence for readers that names it.
    year : int
        Last year it would have covered: the year of the rows without a value.
    """

    source_id: str
    reason: str
    year: int


Absent = Mapping[str, AbsentSource]


def missing_sources(indicator: Indicator, absent: Collection[str]) -> tuple[str, ...]:
    """Return the absent ones among the sources of an indicator."""
    needed = (*indicator.source_ids, *indicator.eligibility_source_ids)
    return tuple(source_id for source_id in needed if source_id in absent)


def rests_wholly_on(indicator: Indicator, absent: Collection[str]) -> bool:
    """Whether no row of an indicator can be worked out without the absent sources."""
    parts = list(_parts(indicator, missing_sources(indicator, absent)))
    return all(
        any(not part.where_named and _covers(part, power, measure_id) for part in parts)
        for power in indicator.powers or ("",)
        for measure_id in indicator.measure_ids
    )


def withhold(
    con: duckdb.DuckDBPyConnection, indicator: Indicator, absent: Absent, *, table: str
) -> None:
    """Replace what rests on absent sources in the result of one indicator.

    Every such row of the current year becomes ``not_reported`` with the reason, earlier years
    go, and what was replaced is kept in ``meta_withheld``.

    Parameters
    ----------
    con : duckdb.DuckDBPyConnection
        Holds the result as the formula left it.
    indicator : Indicator
        Whose result it is.
    absent : mapping of str to AbsentSource
        Every source without rows in this build.
    table : str
        Where the result is.
    """
    missing = missing_sources(indicator, absent)
    if not missing:
        return
    con.register("incoming", _plan(indicator, missing))
    con.execute(_WITHHELD.format(table=table))
    con.unregister("incoming")
    con.register("incoming", pd.DataFrame([vars(absent[source_id]) for source_id in missing]))
    con.execute(
        f"DELETE FROM {table} r USING withheld w WHERE r.iso3 = w.iso3 "
        "AND r.power = w.power AND r.indicator_id = w.indicator_id"
    )
    con.execute(_REPLACEMENT.format(table=table), [SELF, ";".join(indicator.source_ids)])
    con.execute("INSERT INTO meta_withheld BY NAME SELECT * FROM withheld WHERE iso3 <> power")
    con.unregister("incoming")
    con.execute("DROP TABLE withheld")


def _parts(indicator: Indicator, missing: Collection[str]) -> Iterator[SourcePart]:
    """Yield the parts that the absent sources enter; the whole where no part is declared."""
    for source_id in missing:
        declared = [part for part in indicator.source_parts if part.source_id == source_id]
        yield from declared or [SourcePart(source_id)]


def _covers(part: SourcePart, power: str, measure_id: str) -> bool:
    return power in (part.powers or (power,)) and measure_id in (part.measures or (measure_id,))


def _plan(indicator: Indicator, missing: Collection[str]) -> pd.DataFrame:
    """Return one row for each measure, power and absent source that enters it."""
    rows = [
        (measure_id, power, part.source_id, part.where_named)
        for part in _parts(indicator, missing)
        for power in indicator.powers or ("",)
        for measure_id in indicator.measure_ids
        if _covers(part, power, measure_id)
    ]
    plan = pd.DataFrame(rows, columns=["indicator_id", "power", "source_id", "where_named"])
    apart = plan.groupby(["indicator_id", "power"])["where_named"].transform("all")
    return plan.assign(decides_missing=apart)


# A row that the formula could not even emit (no year, no row) rests on the absent source as well,
# unless a source without which there is no row at all explains it already.
_WITHHELD = """
CREATE TEMP TABLE withheld AS
SELECT DISTINCT s.iso3, i.power, i.indicator_id, i.source_id
FROM incoming i
CROSS JOIN dim_subject s
LEFT JOIN (
    SELECT iso3, power, indicator_id, arg_max(source_ids, year) AS source_ids
    FROM {table} WHERE year IS NOT NULL GROUP BY ALL
) r ON r.iso3 = s.iso3 AND r.power = i.power AND r.indicator_id = i.indicator_id
WHERE NOT i.where_named OR (i.decides_missing AND r.iso3 IS NULL)
   OR list_contains(string_split(r.source_ids, ';'), i.source_id)
"""
_REPLACEMENT = """
INSERT INTO {table} BY NAME
SELECT
    w.iso3, w.power, max(a.year) AS year, CAST(max(a.year) AS VARCHAR) AS period, w.indicator_id,
    NULL AS value,
    CASE WHEN w.iso3 = w.power THEN 'not_applicable' ELSE 'not_reported' END AS status,
    NULL AS coverage, '' AS bound,
    CASE WHEN w.iso3 = w.power THEN ? ELSE string_agg(a.reason, ' ' ORDER BY a.source_id) END
        AS note,
    ? AS source_ids,
    [] AS components
FROM withheld w JOIN incoming a USING (source_id)
GROUP BY w.iso3, w.power, w.indicator_id
"""
