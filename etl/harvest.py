"""Harvest: publishers' raw files become the snapshot, or nothing changes."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd

from etl import contracts, coverage, snapshot
from etl.errors import BadSnapshot, MissingFile, WrongChecksum
from etl.sources import SOURCES
from etl.sources.model import Source

Progress = Callable[[int, int, str], None]
Parsed = dict[str, list[pd.DataFrame]]


def harvest(
    raw: Path,
    target: Path,
    *,
    only: Sequence[str] = (),
    accept_loss: bool = False,
    progress: Progress = lambda *_: None,
) -> dict[str, Any]:
    """Parse the raw files of the declared sources into the snapshot.

    A source with a file that is not there is left out: the manifest says so (``absent``), its rows
    are not in the snapshot, and the build gives its indicators that reason.

    Parameters
    ----------
    raw : Path
        Folder laid out as ``<source_id>/<file>``.
    target : Path
        The snapshot folder; replaced as a whole once everything has passed.
    only : sequence of str
        Source ids to parse anew; rows of the others are kept from the present snapshot. A source
        asked for by name must be there.
    accept_loss : bool
        Go on where a source now covers fewer countries or clearly fewer rows than before.
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
    before = _previous(target)
    absent = {} if only else absent_sources(raw, chosen)
    parsed = _parse(raw, [source for source in chosen if source.id not in absent], progress)
    staging = target.with_name(target.name + ".new")
    shutil.rmtree(staging, ignore_errors=True)
    staging.mkdir(parents=True)
    try:
        entries = _write(parsed, staging, target if only else None, [s.id for s in chosen])
        gone = {**_still_absent(before, only), **absent}
        if not accept_loss:
            coverage.refuse_loss(before.get("tables", {}), entries, gone)
        snapshot.write_manifest(staging, entries, SOURCES, gone)
        snapshot.swap_in(staging, target)
    finally:
        shutil.rmtree(staging, ignore_errors=True)
    return snapshot.read_manifest(target)


def absent_sources(raw: Path, sources: Sequence[Source]) -> dict[str, str]:
    """Return the sources that cannot be read because a file is not there, with the reason.

    Raises
    ------
    MissingFile
        When no file of any source is there: the folder is not the one meant.
    """
    reasons = {}
    for source in sources:
        missing = [f.name for f in source.files if not (raw / source.id / f.name).is_file()]
        if missing:
            reasons[source.id] = f"not in the raw folder: {', '.join(missing)}"
    if len(reasons) == len(sources):
        first = sources[0]
        raise MissingFile(
            f"{raw} holds no source: it should hold <source_id>/<file>, for example "
            f"{first.id}/{first.files[0].name} (see {first.download_url})"
        )
    return reasons


def _previous(target: Path) -> dict[str, Any]:
    """Manifest of the present snapshot; empty where there is none that can be read."""
    try:
        return snapshot.read_manifest(target, verify=False)
    except BadSnapshot:
        return {}


def _still_absent(before: Mapping[str, Any], parsed_anew: Sequence[str]) -> dict[str, str]:
    """Return what the present snapshot lacks, as far as its rows are kept."""
    return {
        source_id: source["absent"]
        for source_id, source in before.get("sources", {}).items()
        if parsed_anew and source_id not in parsed_anew and source.get("absent")
    }


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
) -> dict[str, dict[str, Any]]:
    con = duckdb.connect(":memory:")
    con.execute("SET threads = 1")
    contracts.create_all(con)
    entries, schemas = {}, contracts.schemas_of(con)
    for name in contracts.table_names():
        schema = schemas[f"fact_{name}"]
        if previous is not None:
            _keep_other_sources(con, schema, previous / f"{name}.parquet", replaced)
        for frame in parsed.get(name, []):
            contracts.check_frame(con, frame, schema)
            _insert(con, frame, schema)
        path = snapshot.write_table(con, schema, staging)
        entries[name] = snapshot.describe_table(con, schema, path)
    con.close()
    return entries


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
