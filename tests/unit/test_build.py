"""The build: all or nothing, and the same input gives the same tables."""

from __future__ import annotations

import shutil
from dataclasses import asdict
from pathlib import Path

import duckdb
import pytest

from etl import build as builder
from etl.__main__ import main
from etl.errors import BadSnapshot, EtlError
from etl.sources import SOURCES
from indicators.catalog import INDICATORS

ROOT = builder.ROOT
COLUMNS = """
SELECT table_name, column_name, data_type FROM duckdb_columns()
WHERE database_name = ? AND NOT internal AND table_name <> 'meta_build'
    AND table_name IN (SELECT table_name FROM duckdb_tables())
ORDER BY table_name, column_index
"""


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Copy what a build reads into a folder that may be damaged."""
    root = tmp_path_factory.mktemp("project")
    for part in ("data/snapshot", "data/reference", "etl", "indicators"):
        shutil.copytree(ROOT / part, root / part, ignore=shutil.ignore_patterns("__pycache__"))
    return root


@pytest.fixture(scope="module")
def built(project: Path) -> Path:
    """Build once into the copy."""
    database = project / "data" / "leverage.duckdb"
    builder.build(database, root=project)
    return database


def _tables(con: duckdb.DuckDBPyConnection, database: str) -> dict[str, list[tuple[str, str]]]:
    """Return names and types of the columns of each table, in order."""
    found: dict[str, list[tuple[str, str]]] = {}
    for table, column, kind in con.execute(COLUMNS, [database]).fetchall():
        found.setdefault(table, []).append((column, kind))
    return found


def test_two_builds_hold_the_same_rows_and_the_same_id(
    built: Path, database: Path, project: Path
) -> None:
    """The database of all tests is the other build: of the same files, in another place."""
    with duckdb.connect(":memory:") as con:
        con.execute(f"ATTACH '{database}' AS one (READ_ONLY)")
        con.execute(f"ATTACH '{built}' AS two (READ_ONLY)")
        tables = _tables(con, "one")
        assert len(tables) > 50
        assert tables == _tables(con, "two")
        for table in tables:
            # As text: 0.0 is not -0.0, and every digit counts.
            one, two = (f"(SELECT COLUMNS(*)::VARCHAR FROM {db}.{table})" for db in ("one", "two"))
            assert con.execute(f"FROM {one} EXCEPT ALL FROM {two}").fetchall() == [], table
            assert con.execute(f"FROM {two} EXCEPT ALL FROM {one}").fetchall() == [], table
    assert builder.is_current(built, root=project)
    assert builder.is_current(database, root=project)


def test_the_build_id_follows_data_judgement_and_code(project: Path, tmp_path: Path) -> None:
    root = tmp_path / "copy"
    shutil.copytree(project, root)
    before = builder.engine.code_id(root)
    for file in ("data/reference/roster.csv", "indicators/model.py", "etl/build.py"):
        path = root / file
        path.write_bytes(path.read_bytes() + b"\n")
        after = builder.engine.code_id(root)
        assert after != before, file
        before = after


def test_an_altered_snapshot_stops_the_build_and_the_old_database_stays(
    built: Path, project: Path, tmp_path: Path
) -> None:
    root = tmp_path / "copy"
    shutil.copytree(project, root)
    database = root / "data" / "leverage.duckdb"
    before = database.read_bytes()
    (root / "data" / "snapshot" / "us_tariff.parquet").write_bytes(b"damaged")
    with pytest.raises(BadSnapshot, match=r"us_tariff\.parquet"):
        builder.build(database, root=root)
    assert database.read_bytes() == before
    assert not list(database.parent.glob("*.new"))


def test_a_reference_table_that_does_not_fit_is_named(project: Path, tmp_path: Path) -> None:
    root = tmp_path / "copy"
    shutil.copytree(project, root)
    clubs = root / "data" / "reference" / "thresholds.csv"
    clubs.write_text(
        clubs.read_text(encoding="utf-8").replace("reason", "why", 1), encoding="utf-8"
    )
    with pytest.raises(EtlError, match=r"thresholds\.csv"):
        builder.build(root / "data" / "other.duckdb", root=root)


def test_a_database_of_other_code_is_stale(built: Path, project: Path, tmp_path: Path) -> None:
    root = tmp_path / "copy"
    shutil.copytree(project, root)
    roster = root / "data" / "reference" / "roster.csv"
    roster.write_bytes(roster.read_bytes() + b"\n")
    assert not builder.is_current(root / "data" / "leverage.duckdb", root=root)
    assert not builder.is_current(tmp_path / "absent.duckdb", root=root)


def test_the_command_says_what_was_wrong_and_returns_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["harvest", "--raw", str(tmp_path), "--progress", "none"]) == 1
    message = capsys.readouterr().err
    assert "MissingFile" in message
    assert "holds no source" in message
    assert "Nothing was changed" in message


@pytest.mark.parametrize("source_id", sorted(SOURCES))
def test_any_source_may_be_absent(source_id: str) -> None:
    """Its sentence names it, and its rows stand under a year that it covers."""
    entry = asdict(SOURCES[source_id]) | {"absent": "not in the raw folder: x"}
    manifest = {"sources": {source_id: entry}}
    absent = builder._absent(manifest, builder.left_out(manifest))[source_id]
    assert SOURCES[source_id].title in absent.reason
    assert absent.reason.endswith("was not available when the data were gathered.")
    used = any(source_id in (*i.source_ids, *i.eligibility_source_ids) for i in INDICATORS)
    assert 2015 <= absent.year <= 2026 or not used


def test_a_forecast_does_not_make_the_year_of_a_missing_value() -> None:
    assert builder._last_year({"years": "2000-2030", "vintage": "October 2025"}) == 2025
    assert builder._last_year({"years": "2021-2024", "vintage": "May 2026"}) == 2024


def test_an_unknown_source_is_refused_with_the_known_ones(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["harvest", "--source", "nonsense"]) == 1
    message = capsys.readouterr().err
    assert "nonsense" in message
    assert "imf_weo" in message
