"""What an indicator's statement may not return, and how a good result is stored."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import duckdb
import pytest

from indicators import results
from indicators.engine import create_tables
from indicators.model import Indicator, Measure
from tests.conftest import World

INDICATOR = Indicator(
    id="invented", question="?", lens="leverage", domain="trade", powers=("USA",),
    measures=(Measure("invented_pct", "Invented", "Invented", "pct", low=0, high=100),),
    formula="a / b", definition="d", reference="r", source_ids=("invented",), coverage_rule="all",
    has_trend=True,
)  # fmt: skip
PART = {"role": "numerator", "label": "a", "value": 1.0, "unit": "million USD",
        "period": "2024", "source_id": "invented"}  # fmt: skip


def _row(**other: Any) -> dict[str, Any]:
    row = {
        "iso3": "KOR", "power": "USA", "year": 2024, "period": "2024",
        "indicator_id": "invented_pct", "value": 12.5, "status": "ok", "coverage": None,
        "bound": "", "note": "", "source_ids": "invented", "components": [PART],
        "asked": "invented",
    }  # fmt: skip
    return row | other


@pytest.fixture
def con(world: World) -> Iterator[duckdb.DuckDBPyConnection]:
    """Return a world of one subject, South Korea, with the tables to fill."""
    world.con.execute("CREATE OR REPLACE TEMP VIEW dim_subject AS SELECT 'KOR' AS iso3")
    create_tables(world.con)
    yield world.con
    world.con.execute("DROP VIEW temp.dim_subject")


def _hold(con: duckdb.DuckDBPyConnection, *rows: dict[str, Any]) -> None:
    con.execute(
        "CREATE OR REPLACE TEMP TABLE results (iso3 VARCHAR, power VARCHAR, year INTEGER, "
        "period VARCHAR, indicator_id VARCHAR, value DOUBLE, status VARCHAR, coverage DOUBLE, "
        "bound VARCHAR, note VARCHAR, source_ids VARCHAR, components STRUCT(role VARCHAR, "
        "label VARCHAR, value DOUBLE, unit VARCHAR, period VARCHAR, source_id VARCHAR)[], "
        "asked VARCHAR)"
    )
    for row in rows:
        places = ", ".join(f"${name}" for name in row)
        con.execute(f"INSERT INTO results VALUES ({places})", row)


@pytest.mark.parametrize(
    ("other", "message"),
    [
        ({"value": 100.5}, r"invented: value outside its range \[0.0, 100.0\]: "
                           r"KOR/USA/2024 invented_pct = 100.5"),
        ({"value": -0.5}, "value outside its range"),
        ({"power": "CHN"}, "undeclared power: KOR/CHN"),
        ({"indicator_id": "other_pct"}, "undeclared measure: KOR/USA/2024 other_pct"),
        ({"asked": "another"}, "another: undeclared measure"),
        ({"value": None}, "value and status disagree"),
        ({"value": float("nan")}, "value and status disagree"),
        ({"status": "not_reported", "note": "No."}, "value and status disagree"),
        ({"status": "low_coverage"}, "no reason given"),
        ({"iso3": "JPN"}, r"invented: invented_pct has no row for \[\('KOR', 'USA'\)\]"),
    ],
)  # fmt: skip
def test_a_broken_result_stops_the_build(
    con: duckdb.DuckDBPyConnection, other: dict[str, Any], message: str
) -> None:
    _hold(con, _row(**other))
    with pytest.raises(results.IndicatorError, match=message):
        results.check(con, [INDICATOR])


def test_a_good_result_is_stored_as_value_trend_and_components(
    con: duckdb.DuckDBPyConnection,
) -> None:
    _hold(con, _row(), _row(year=2023, period="2023", value=10.0))
    results.check(con, [INDICATOR])
    results.store(con)
    current = con.execute("SELECT iso3, year, value, unit FROM out_indicator").fetchall()
    assert current == [("KOR", 2024, 12.5, "pct")]
    trend = con.execute("SELECT year, value FROM out_trend ORDER BY year").fetchall()
    assert trend == [(2023, 10.0), (2024, 12.5)]
    parts = con.execute("SELECT position, label, value FROM out_component").fetchall()
    assert parts == [(1, "a", 1.0)]


def test_other_columns_than_the_contracts_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(results, "sql_of", lambda _id: "SELECT 1 AS iso3")
    with (
        duckdb.connect() as con,
        pytest.raises(results.IndicatorError, match=r"invented: SQL ends in \('iso3',\)"),
    ):
        results.compute(con, [INDICATOR])
