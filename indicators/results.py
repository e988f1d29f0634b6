"""Run the indicators' SQL, check what came out against the declarations, and store it.

Every result stays in an attached in-memory database until all are there, so that checking and
storing are a few statements over all of them instead of a few dozen over each.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from types import MappingProxyType

import duckdb
import pandas as pd

from indicators.absence import EMPTY_RESULT, Absent, rests_wholly_on, withhold
from indicators.model import Indicator

SQL = Path(__file__).resolve().parent / "sql"
COLUMNS = (
    "iso3", "power", "year", "period", "indicator_id", "value", "status", "coverage",
    "bound", "note", "source_ids", "components",
)  # fmt: skip
WORKERS = 2
NOTHING: Absent = MappingProxyType({})
# What no result may hold, with the words of the message. ``asked`` is the indicator that was run.
FAULTS = (
    ("undeclared measure", "d.measure IS NULL OR d.indicator <> r.asked"),
    ("undeclared power", "NOT list_contains(d.powers, r.power)"),
    ("value and status disagree",
     "(r.value IS NULL OR isnan(r.value)) <> (r.status IN ('not_reported', 'not_applicable'))"),
    ("no reason given", "r.status <> 'ok' AND coalesce(r.note, '') = ''"),
    ("value outside its range", "r.value NOT BETWEEN d.low AND d.high"),
)  # fmt: skip


class IndicatorError(ValueError):
    """An indicator's result breaks its own declaration."""


def compute(
    con: duckdb.DuckDBPyConnection,
    indicators: Sequence[Indicator],
    *,
    absent: Absent = NOTHING,
    progress: Callable[[str], None] = lambda _name: None,
) -> None:
    """Run every statement and leave the rows of all of them in the temporary table ``results``.

    Two statements run at a time, each on one thread, so that sums stay the same to the last digit.

    Parameters
    ----------
    con : duckdb.DuckDBPyConnection
        Holds the fact and dimension tables and the views.
    indicators : sequence of Indicator
        What to compute.
    absent : mapping of str to AbsentSource
        Sources without rows: what rests on them is not reported, with the reason.
    progress : callable
        Called with each indicator's id, in the order given.

    Raises
    ------
    IndicatorError
        For a statement that ends in other columns than the contract's.
    """
    con.execute("ATTACH ':memory:' AS work")
    try:
        with ThreadPoolExecutor(WORKERS) as pool:
            run = partial(_compute_one, con, absent)
            for indicator in pool.map(run, indicators):
                withhold(con, indicator, absent, table=f"work.{indicator.id}")
                progress(indicator.id)
        parts = " UNION ALL ".join(
            f"SELECT *, '{one.id}' AS asked FROM work.{one.id}" for one in indicators
        )
        con.execute(f"CREATE OR REPLACE TEMP TABLE results AS {parts}")
    finally:
        con.execute("DETACH work")


def _compute_one(con: duckdb.DuckDBPyConnection, absent: Absent, indicator: Indicator) -> Indicator:
    wholly = absent and rests_wholly_on(indicator, absent)
    contents = EMPTY_RESULT if wholly else f"AS {sql_of(indicator.id)}"
    with con.cursor() as cursor:
        cursor.execute(f"CREATE TABLE work.{indicator.id} {contents}")
        described = cursor.execute(f"DESCRIBE work.{indicator.id}").fetchall()
    columns = tuple(row[0] for row in described)
    if columns != COLUMNS:
        raise IndicatorError(f"{indicator.id}: SQL ends in {columns}, expected {COLUMNS}")
    return indicator


def sql_of(indicator_id: str) -> str:
    """Return the text of an indicator's one SQL statement, without a closing semicolon."""
    text = (SQL / f"{indicator_id}.sql").read_text(encoding="utf-8")
    return text.rstrip().removesuffix(";")


def check(con: duckdb.DuckDBPyConnection, indicators: Sequence[Indicator]) -> None:
    """Check the temporary table ``results`` against the declarations.

    Raises
    ------
    IndicatorError
        For an undeclared id or power, a value outside the measure's range, a status that does not
        fit the value, a missing note, or a subject without a row. Names the first rows at fault.
    """
    _declare(con, indicators)
    for fault, condition in FAULTS:
        rows = con.execute(
            "SELECT r.asked, r.iso3, r.power, r.year, r.indicator_id, r.value, d.low, d.high "
            "FROM results r LEFT JOIN declared d ON d.measure = r.indicator_id "
            f"WHERE {condition} ORDER BY ALL LIMIT 5"
        ).fetchall()
        if rows:
            raise IndicatorError(_message(fault, rows))
    _check_complete(con)


def _declare(con: duckdb.DuckDBPyConnection, indicators: Sequence[Indicator]) -> None:
    """Put the declarations beside the results: one row per measure."""
    rows = [
        {
            "indicator": one.id,
            "measure": measure.id,
            "unit": measure.unit,
            "powers": list(one.powers) or [""],
            "low": float("-inf" if measure.low is None else measure.low),
            "high": float("inf" if measure.high is None else measure.high),
            "has_trend": one.has_trend,
        }
        for one in indicators
        for measure in one.measures
    ]
    con.register("incoming", pd.DataFrame(rows))
    con.execute("CREATE OR REPLACE TEMP TABLE declared AS SELECT * FROM incoming")
    con.unregister("incoming")


def _message(fault: str, rows: Sequence[tuple[object, ...]]) -> str:
    asked, *_, low, high = rows[0]
    bounds = f" [{low}, {high}]" if "range" in fault else ""
    shown = ", ".join(
        f"{iso3}/{power or '-'}/{year} {measure} = {value}"
        for _, iso3, power, year, measure, value, *_ in rows
    )
    return f"{asked}: {fault}{bounds}: {shown}"


def _check_complete(con: duckdb.DuckDBPyConnection) -> None:
    """Every subject must have a row for every power that a measure declares."""
    missing = con.execute(
        "SELECT d.indicator, d.measure, s.iso3, d.power FROM dim_subject s "
        "CROSS JOIN (SELECT indicator, measure, unnest(powers) AS power FROM declared) d "
        "ANTI JOIN (SELECT iso3, power, indicator_id AS measure FROM results) r "
        "USING (iso3, power, measure) ORDER BY ALL LIMIT 8"
    ).fetchall()
    if missing:
        indicator, measure, *_ = missing[0]
        pairs = [(iso3, power) for _, of, iso3, power in missing if of == measure]
        raise IndicatorError(f"{indicator}: {measure} has no row for {pairs}")


def store(con: duckdb.DuckDBPyConnection) -> None:
    """Split the checked ``results`` into current rows, trend and components; drop them then."""
    con.execute(
        "CREATE OR REPLACE TEMP TABLE current_rows AS SELECT * FROM results "
        "QUALIFY row_number() OVER (PARTITION BY iso3, power, indicator_id ORDER BY year DESC) = 1"
    )
    con.execute(
        "INSERT INTO out_indicator BY NAME SELECT r.* EXCLUDE (components, asked), d.unit "
        "FROM current_rows r JOIN declared d ON d.measure = r.indicator_id "
        "ORDER BY indicator_id, iso3, power"
    )
    con.execute(
        "INSERT INTO out_trend BY NAME SELECT iso3, power, year, period, indicator_id, value, "
        "d.unit, status, source_ids FROM results r JOIN declared d ON d.measure = r.indicator_id "
        "WHERE d.has_trend AND value IS NOT NULL ORDER BY indicator_id, iso3, power, year"
    )
    con.execute(
        "INSERT INTO out_component BY NAME SELECT iso3, power, indicator_id, "
        "CAST(position AS INTEGER) AS position, c.role, c.label, c.value, c.unit, c.period, "
        "c.source_id FROM (SELECT iso3, power, indicator_id, unnest(components) AS c, "
        "generate_subscripts(components, 1) AS position FROM current_rows) "
        "ORDER BY indicator_id, iso3, power, position"
    )
    for table in ("results", "current_rows", "declared"):
        con.execute(f"DROP TABLE {table}")
