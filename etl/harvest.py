"""Harvest: publishers' raw files become the snapshot, or nothing changes."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd

from etl import contracts, snapshot
from etl.errors import MissingFile, WrongChecksum
from etl.sources import SOURCES
from etl.sources.model import Source

Progress = Callable[[int, int, str], None]
Parsed = dict[str, list[pd.DataFrame]]


def harvest(
    raw: Path, target: Path, *, only: Sequence[str] = (), progress: Progress = lambda *_: None
) -> dict[str, Any]:
    """Parse the raw files of the declared sources into the snapshot.

    Parameters
    ----------
    raw : Path
        Folder laid out as ``<source_id>/<file>``.
    target : Path
        The snapshot folder; replaced as a whole once everything has passed.
    only : sequence of str
        Source ids to parse anew; rows of the others are kept from the present snapshot.
    progress : callable
        Called with (done, total, what).

    Returns
    -------
    dict
        The new manifest.

    Raises
    ------
    EtlError
        Naming file, line, value and bound. The present snapshot is untouched then.
    """
    chosen = [SOURCES[source_id] for source_id in (only or sorted(SOURCES))]
    parsed = _parse(raw, chosen, progress)
    staging = target.with_name(target.name + ".new")
    shutil.rmtree(staging, ignore_errors=True)
    staging.mkdir(parents=True)
    try:
        manifest = _write(parsed, staging, target if only else None, [s.id for s in chosen])
        snapshot.swap_in(staging, target)
    finally:
        shutil.rmtree(staging, ignore_errors=True)
    return manifest


def check_files(raw: Path, source: Source) -> None:
    """Check that a source's files are there and are the ones the parser was written for."""
    for file in source.files:
        path = raw / source.id / file.name
        if not path.is_file():
            raise MissingFile(f"{path} is missing: see {source.download_url}")
        found = snapshot.sha256_of(path)
        if found != file.sha256:
            raise WrongChecksum(f"{path}: sha256 {found}, expected {file.sha256}")


def parse_source(raw: Path, source: Source) -> dict[str, pd.DataFrame]:
    """Check, parse and stamp one source; frames by snapshot table name."""
    check_files(raw, source)
    frames: dict[str, pd.DataFrame] = import_module(f"etl.parsers.{source.id}").parse(
        raw / source.id
    )
    if set(frames) != set(source.tables):
        raise ValueError(f"{source.id}: parser fills {sorted(frames)}, declared {source.tables}")
    return {
        table: frame.assign(source_id=source.id, vintage=source.vintage)
        for table, frame in frames.items()
    }


def _parse(raw: Path, sources: Sequence[Source], progress: Progress) -> Parsed:
    parsed: Parsed = {}
    for done, source in enumerate(sources):
        progress(done, len(sources), source.id)
        for table, frame in parse_source(raw, source).items():
            parsed.setdefault(table, []).append(frame)
    progress(len(sources), len(sources), "parsed")
    return parsed


def _write(
    parsed: Parsed, staging: Path, previous: Path | None, replaced: Sequence[str]
) -> dict[str, Any]:
    con = duckdb.connect(":memory:")
    con.execute("SET threads = 1")
    contracts.create_all(con)
    entries = {}
    for name in contracts.table_names():
        schema = contracts.schema_of(con, f"fact_{name}")
        if previous is not None:
            _keep_other_sources(con, schema, previous / f"{name}.parquet", replaced)
        for frame in parsed.get(name, []):
            contracts.check_frame(con, frame, schema)
            _insert(con, frame, schema)
        path = snapshot.write_table(con, schema, staging)
        entries[name] = snapshot.describe_table(con, schema, path)
    con.close()
    snapshot.write_manifest(staging, entries, SOURCES)
    return snapshot.read_manifest(staging)


def _keep_other_sources(
    con: duckdb.DuckDBPyConnection,
    schema: contracts.TableSchema,
    parquet: Path,
    replaced: Sequence[str],
) -> None:
    if parquet.is_file():
        con.execute(
            f"INSERT INTO {schema.name} BY NAME SELECT * FROM read_parquet(?) "
            "WHERE NOT list_contains(?, source_id)",
            [str(parquet), list(replaced)],
        )


def _insert(
    con: duckdb.DuckDBPyConnection, frame: pd.DataFrame, schema: contracts.TableSchema
) -> None:
    con.register("incoming", frame[list(schema.columns)])
    con.execute(f"INSERT INTO {schema.name} BY NAME SELECT * FROM incoming")
    con.unregister("incoming")
