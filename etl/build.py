"""Build: the snapshot becomes ``data/leverage.duckdb``, offline, all or nothing."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd

from etl import contracts, dimensions, outlines, snapshot
from etl.errors import BrokenContract
from indicators import engine

ROOT = Path(__file__).resolve().parent.parent
Progress = Callable[[int, int, str], None]


def build(
    database: Path, *, root: Path = ROOT, progress: Progress = lambda *_: None
) -> dict[str, int]:
    """Build the database from the committed snapshot.

    Parameters
    ----------
    database : Path
        Where it goes; an existing one keeps serving until the new one is complete.
    root : Path
        Top of the project (``data/snapshot``, ``data/reference``, ``static``).
    progress : callable
        Called with (done, total, what).

    Returns
    -------
    dict
        Rows per table.

    Raises
    ------
    EtlError, IndicatorError
        With a message that names what was wrong. The present database is untouched then.
    """
    manifest = snapshot.read_manifest(root / "data" / "snapshot")
    database.parent.mkdir(parents=True, exist_ok=True)
    draft = database.with_name(f"{database.name}.{os.getpid()}.new")
    _remove(draft)
    try:
        with duckdb.connect(str(draft)) as con:
            rows = _fill(con, root, manifest, progress)
        outlines.write(draft, root / "static" / "geo" / "countries.geojson")
        os.replace(draft, database)
    finally:
        _remove(draft)
    return rows


def is_current(database: Path, *, root: Path = ROOT) -> bool:
    """Whether the database exists and was made by this data and this code."""
    if not database.is_file():
        return False
    try:
        with duckdb.connect(str(database), read_only=True) as con:
            row = con.execute("SELECT value FROM meta_build WHERE key = 'build_id'").fetchone()
    except duckdb.Error:
        return False
    return row is not None and row[0] == engine.code_id(root)


def _fill(
    con: duckdb.DuckDBPyConnection, root: Path, manifest: dict[str, Any], progress: Progress
) -> dict[str, int]:
    # One thread: sums of doubles differ in the last digit otherwise.
    con.execute("SET threads = 1")
    contracts.create_all(con)
    steps = len(manifest["tables"]) + len(engine.INDICATORS) + 3
    done = _Counter(steps, progress)
    for name, table in manifest["tables"].items():
        _load(con, name, root / "data" / "snapshot" / table["file"])
        done(name)
    dimensions.fill(con, root / "data" / "reference")
    done("reference tables")
    engine.create_views(con)
    engine.create_tables(con)
    engine.run_all(con, progress=done)
    engine.fill_scores(con)
    done("scores")
    engine.fill_recommendations(con)
    engine.fill_claims(con)
    done("recommendations")
    _fill_meta(con, root, manifest)
    return _row_counts(con)


class _Counter:
    """Counts finished steps and reports them."""

    def __init__(self, total: int, progress: Progress) -> None:
        self.done, self.total, self.progress = 0, total, progress

    def __call__(self, what: str) -> None:
        self.done += 1
        self.progress(self.done, self.total, what)


def _load(con: duckdb.DuckDBPyConnection, name: str, parquet: Path) -> None:
    try:
        con.execute(
            f"INSERT INTO fact_{name} BY NAME SELECT * FROM read_parquet(?)", [str(parquet)]
        )
    except duckdb.Error as error:
        raise BrokenContract(f"{parquet.name} does not fit fact_{name}: {error}") from error


def _fill_meta(con: duckdb.DuckDBPyConnection, root: Path, manifest: dict[str, Any]) -> None:
    """Record what made this database: build id, time, tables and sources."""
    facts = {
        "build_id": engine.code_id(root),
        "built_at": datetime.now(UTC).strftime("%Y-%m-%d %H:%M UTC"),
        "manifest_sha256": snapshot.sha256_of(root / "data" / "snapshot" / snapshot.MANIFEST),
        "duckdb_version": duckdb.__version__,
    }
    _create(con, "meta_build", pd.DataFrame(sorted(facts.items()), columns=["key", "value"]))
    sources = [_source_row(source) for source in manifest["sources"].values()]
    _create(con, "meta_source", pd.DataFrame(sources))
    tables = [
        {"table_name": f"fact_{name}", "n_rows": table["rows"], "sha256": table["sha256"],
         "source_ids": ";".join(table["sources"])}
        for name, table in manifest["tables"].items()
    ]  # fmt: skip
    _create(con, "meta_table", pd.DataFrame(tables))


def _source_row(source: dict[str, Any]) -> dict[str, str]:
    row = {key: value for key, value in source.items() if key not in ("files", "tables", "caveats")}
    row["source_id"] = row.pop("id")
    row["caveats"] = " ".join(source["caveats"])
    row["tables"] = ";".join(source["tables"])
    return row


def _create(con: duckdb.DuckDBPyConnection, table: str, frame: pd.DataFrame) -> None:
    con.register("incoming", frame)
    con.execute(f"CREATE TABLE {table} AS SELECT * FROM incoming")
    con.unregister("incoming")


def _row_counts(con: duckdb.DuckDBPyConnection) -> dict[str, int]:
    names = con.execute(
        "SELECT table_name FROM duckdb_tables() WHERE NOT temporary ORDER BY table_name"
    ).fetchall()
    return {n: con.execute(f"SELECT count(*) FROM {n}").fetchall()[0][0] for (n,) in names}


def _remove(path: Path) -> None:
    for file in (path, path.with_name(path.name + ".wal")):
        with contextlib.suppress(FileNotFoundError):
            file.unlink()
