"""A build of openly licensed sources only: what is left out says so, everything else stands."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest
from streamlit.testing.v1 import AppTest

from etl import __main__ as command
from etl import build as builder
from etl.sources import SOURCES
from indicators.catalog import INDICATORS
from ui.warehouse import open_warehouse

ROOT = builder.ROOT
CLOSED = {source_id for source_id, s in SOURCES.items() if s.licence_class != "open"}
SIPRI = (
    "The source “SIPRI Military Expenditure Database” is left out of this build, which holds "
    "openly licensed sources only."
)


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the open part of the snapshot by the command."""
    database = tmp_path_factory.mktemp("open") / "leverage.duckdb"
    options = ["--database", str(database), "--licences", "open", "--progress", "none"]
    assert command.main(["build", *options]) == 0
    return database


@pytest.fixture(scope="module")
def con(path: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """Return the open build."""
    with duckdb.connect(str(path), read_only=True) as opened:
        yield opened


def test_no_row_of_another_class_is_in_any_table(con) -> None:
    assert {"sipri_milex", "imf_weo", "vdem", "wto_rta", "top500"} <= CLOSED
    tables = con.execute(
        "SELECT DISTINCT table_name FROM duckdb_columns() WHERE column_name = 'source_id' "
        "AND table_name <> 'meta_source' AND table_name <> 'meta_withheld'"
    ).fetchall()
    assert len(tables) > 40
    for (table,) in tables:
        held = {row[0] for row in con.execute(f"SELECT DISTINCT source_id FROM {table}").fetchall()}
        assert not held & CLOSED, table


def test_no_number_rests_on_a_source_of_another_class(con) -> None:
    for table in ("out_indicator", "out_trend", "out_missing_agreement"):
        named = con.execute(
            f"SELECT DISTINCT unnest(string_split(source_ids, ';')) FROM {table} "
            f"WHERE {'trade_musd' if table == 'out_missing_agreement' else 'value'} IS NOT NULL"
        ).fetchall()
        assert not {source_id for (source_id,) in named} & CLOSED, table


def test_a_measure_whose_only_source_is_left_out_says_which(con) -> None:
    rows = con.execute(
        "SELECT DISTINCT status, note FROM out_indicator WHERE indicator_id = 'defence_effort'"
    ).fetchall()
    assert ("not_reported", SIPRI) in rows
    assert {status for status, _ in rows} == {"not_reported"}
    only_closed = {m.id for i in INDICATORS if set(i.source_ids) <= CLOSED for m in i.measures}
    assert len(only_closed) >= 10
    assert con.execute(
        "SELECT count(*) FROM out_indicator WHERE list_contains(?, indicator_id) "
        "AND value IS NOT NULL",
        [sorted(only_closed)],
    ).fetchone() == (0,)


def test_numbers_of_open_sources_are_those_of_the_complete_build(con, database: Path) -> None:
    con.execute(f"ATTACH IF NOT EXISTS '{database}' AS complete (READ_ONLY)")
    differing = con.execute(
        "SELECT o.indicator_id, count(*) FROM out_indicator o "
        "JOIN complete.out_indicator c USING (iso3, power, indicator_id) "
        "WHERE o.value IS NOT NULL AND (o.value, o.year, o.status) IS DISTINCT FROM "
        "(c.value, c.year, c.status) GROUP BY ALL"
    ).fetchall()
    assert differing == []
    kept = con.execute(
        "SELECT count(*) FROM out_indicator WHERE indicator_id IN "
        "('us_troops_hosted', 'mine_share', 'tariff_level') AND value IS NOT NULL"
    ).fetchone()
    assert kept[0] > 300


def test_the_build_says_what_it_holds_and_has_an_id_of_its_own(
    path: Path, con, capsys: pytest.CaptureFixture[str]
) -> None:
    facts = dict(con.execute("SELECT key, value FROM meta_build").fetchall())
    assert facts["licences"] == "open"
    assert set(facts["left_out_licence"].split(";")) == CLOSED
    assert builder.is_current(path, licences="open")
    assert not builder.is_current(path)
    command._say_left_out("open")
    summary = capsys.readouterr().out
    assert f"not openly licensed ({len(CLOSED)} of {len(SOURCES)} sources)" in summary
    assert all(source_id in summary for source_id in CLOSED)


def test_the_warehouse_counts_the_sources_it_holds(path: Path) -> None:
    build = open_warehouse(path).build
    assert build.source_count == len(SOURCES) - len(CLOSED)
    assert len(build.not_open) == len(CLOSED)
    assert build.unavailable == ()


@pytest.mark.parametrize("page", ["country", "overview", "recommendations", "methods"])
def test_pages_open_and_say_that_sources_are_left_out(
    path: Path, monkeypatch: pytest.MonkeyPatch, page: str
) -> None:
    monkeypatch.setenv("LEVERAGE_DB", str(path))
    monkeypatch.delenv("LEVERAGE_ANY_BUILD", raising=False)
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=20)
    app.switch_page(f"pages/{page}.py").run()
    assert not app.exception
    captions = " ".join(str(caption.value) for caption in app.caption)
    assert "openly licensed sources only" in captions
    assert f"{len(CLOSED)} others are left out" in captions


def test_a_recommendation_whose_only_number_is_left_out_still_opens(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """S4 is decided by SIPRI's arms transfers alone."""
    monkeypatch.setenv("LEVERAGE_DB", str(path))
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=20)
    app.query_params["rec"] = "S4"
    app.switch_page("pages/recommendations.py").run()
    assert not app.exception
    words = " ".join(str(one.value) for one in app.markdown)
    assert "SIPRI Arms Transfers Database" in words
