"""Whichever source is absent, no number changes: it stays as it is or is not reported, with why."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import duckdb
import pytest

from etl.sources import SOURCES
from indicators import engine, results
from indicators.absence import AbsentSource, missing_sources
from indicators.catalog import INDICATORS
from indicators.model import Indicator

Con = duckdb.DuckDBPyConnection
VIEWS = (Path(engine.__file__).parent / "views.sql").read_text(encoding="utf-8")
YEAR = 2020
OURS = "SELECT table_name FROM duckdb_tables() WHERE database_name = '{}' AND {}"


def reason(source_id: str) -> str:
    """Return an invented sentence that tells the sources apart."""
    return f"The source {source_id} was not available."


@cache
def tables_read(indicator_id: str) -> frozenset[str]:
    """Return the fact tables a formula reads, through views too."""
    views = dict(re.findall(r"CREATE OR REPLACE VIEW (\w+) AS(.*?);\n", VIEWS + "\n", re.S))
    todo, found = [results.sql_of(indicator_id)], set()
    while todo:
        names = set(re.findall(r"\b(?:fact|calc|dim)_\w+", todo.pop()))
        found |= {name for name in names if name.startswith("fact_")}
        todo += [views.pop(name) for name in names & views.keys()]
    return frozenset(found)


@cache
def affected(source_id: str) -> tuple[Indicator, ...]:
    """Return the indicators that name a source or read a table that it fills."""
    filled = {f"fact_{table}" for table in SOURCES[source_id].tables}
    return tuple(
        i for i in INDICATORS if tables_read(i.id) & filled or missing_sources(i, {source_id})
    )


def groups() -> list[list[str]]:
    """Put sources that no indicator shares together, so that few runs try them all."""
    found: list[list[str]] = []
    for source_id in sorted(SOURCES):
        mine = set(affected(source_id))
        free = [g for g in found if not any(mine & set(affected(other)) for other in g)]
        if free:
            free[0].append(source_id)
        else:
            found.append([source_id])
    return [[s for s in group if affected(s)] for group in found]


@pytest.fixture(scope="module")
def facts(database: Path) -> Iterator[Con]:
    """Return facts, dimensions and empty results in memory, the complete build beside them."""
    with duckdb.connect(":memory:") as con:
        con.execute("SET threads = 1")  # as the build does: sums differ in the last digit otherwise
        con.execute(f"ATTACH '{database}' AS complete (READ_ONLY)")
        kept = "regexp_matches(table_name, '^(fact|dim|ref)_')"
        for (name,) in con.execute(OURS.format("complete", kept)).fetchall():
            con.execute(f"CREATE TABLE {name} AS FROM complete.{name}")
        engine.create_views(con)
        engine.create_tables(con)
        yield con


@pytest.fixture(params=groups(), ids=lambda group: "+".join(group), scope="module")
def without(facts: Con, request: pytest.FixtureRequest) -> Iterator[tuple[Con, list[str]]]:
    """Take sources out, run what reads them, put them back."""
    gone = request.param
    filled = sorted({f"fact_{table}" for source_id in gone for table in SOURCES[source_id].tables})
    for table in filled:
        facts.execute(f"DELETE FROM {table} WHERE list_contains(?, source_id)", [gone])
    chosen = [i for i in INDICATORS if any(i in affected(source_id) for source_id in gone)]
    absent = {source_id: AbsentSource(source_id, reason(source_id), YEAR) for source_id in gone}
    engine.run_all(facts, chosen, absent=absent)
    yield facts, gone
    for table in filled:
        facts.execute(
            f"INSERT INTO {table} FROM complete.{table} WHERE list_contains(?, source_id)", [gone]
        )
    for (name,) in facts.execute(
        OURS.format("memory", "regexp_matches(table_name, '^(out|meta)_')")
    ).fetchall():
        facts.execute(f"DELETE FROM {name}")


def test_a_number_stays_as_it_is_or_is_not_reported_with_the_reason(without) -> None:
    con, gone = without
    changed = con.execute(
        """
        SELECT o.indicator_id, o.power, count(*), any_value(o.iso3), any_value(o.status),
               any_value(o.value), any_value(c.value), any_value(o.note), any_value(c.note)
        FROM memory.out_indicator o
        JOIN complete.out_indicator c USING (iso3, power, indicator_id)
        WHERE (o.value, o.status, o.year, o.note, o.source_ids)
                IS DISTINCT FROM (c.value, c.status, c.year, c.note, c.source_ids)
          AND NOT (o.status = 'not_reported' AND o.value IS NULL AND o.year = ?
                   AND list_contains(?, o.note))
          AND o.iso3 <> o.power
        GROUP BY o.indicator_id, o.power ORDER BY ALL
        """,
        [YEAR, [reason(source_id) for source_id in gone]],
    ).fetchall()
    assert changed == []


def test_a_row_without_its_source_has_no_past_and_no_arithmetic(without) -> None:
    con, _ = without
    for table in ("out_trend", "out_component"):
        left = con.execute(
            f"SELECT * FROM memory.{table} SEMI JOIN memory.meta_withheld "
            "USING (iso3, power, indicator_id)"
        ).fetchall()
        assert left == [], table
        new = con.execute(f"FROM memory.{table} EXCEPT FROM complete.{table}").fetchall()
        assert new == [], table


def test_every_source_of_a_group_is_felt(without) -> None:
    con, gone = without
    felt = con.execute("SELECT DISTINCT source_id FROM memory.meta_withheld").fetchall()
    assert {source_id for (source_id,) in felt} == set(gone)


def test_lists_beside_the_indicators_gain_no_row(without) -> None:
    con, gone = without
    for table in ("out_mineral_share", "out_product_line"):
        assert con.execute(f"FROM memory.{table} EXCEPT FROM complete.{table}").fetchall() == []
    new = con.execute(
        "FROM memory.out_missing_agreement o ANTI JOIN complete.out_missing_agreement c "
        "ON c.iso3 = o.iso3 AND c.partner_iso3 = o.partner_iso3 "
        "AND (o.trade_musd IS NOT DISTINCT FROM c.trade_musd OR list_contains(?, o.note))",
        [[reason(source_id) for source_id in gone]],
    ).fetchall()
    assert new == []


def test_a_declared_part_is_a_part(without) -> None:
    """A source with a declared part leaves some rows of its indicator with their numbers."""
    con, gone = without
    for indicator in INDICATORS:
        for part in indicator.source_parts:
            if part.source_id in gone:
                left = con.execute(
                    "SELECT count(*) FROM memory.out_indicator WHERE value IS NOT NULL "
                    "AND list_contains(?, indicator_id)",
                    [list(indicator.measure_ids)],
                ).fetchall()
                assert left[0][0] > 0, (indicator.id, part)
