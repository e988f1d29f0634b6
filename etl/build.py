"""Build: the snapshot becomes ``data/leverage.duckdb``, offline, all or nothing."""

from __future__ import annotations

import contextlib
import os
import re
from collections.abc import Callable, Mapping
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
LICENCES = ("all", "open")
UNAVAILABLE = "The source \u201c{title}\u201d was not available when the data were gathered."
NOT_OPEN = (
    "The source \u201c{title}\u201d is left out of this build, which holds openly licensed sources "
    "only."
)


def build(
    database: Path,
    *,
    root: Path = ROOT,
    licences: str = "all",
    progress: Progress = lambda *_: None,
) -> dict[str, int]:
    """Build the database from the committed snapshot.

    Parameters
    ----------
    database : Path
        Where it goes; an existing one keeps serving until the new one is complete.
    root : Path
        Top of the project (``data/snapshot``, ``data/reference``, ``static``).
    licences : {"all", "open"}
        ``open`` leaves out every source of another licence class; what rests on one is not
        reported, with that reason.
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
            rows = _fill(con, root, manifest, licences, progress)
        outlines.write(draft, root / "static" / "geo" / "countries.geojson")
        os.replace(draft, database)
    finally:
        _remove(draft)
    return rows


def left_out(manifest: Mapping[str, Any], licences: str = "all") -> dict[str, str]:
    """Return source id to why it has no rows in a build: ``unavailable`` or ``licence``."""
    sources = manifest["sources"].items()
    gone = {source_id: "unavailable" for source_id, s in sources if s.get("absent")}
    closed = {
        source_id: "licence"
        for source_id, s in sources
        if licences == "open" and s["licence_class"] != "open"
    }
    return closed | gone


def is_current(database: Path, *, root: Path = ROOT, licences: str = "all") -> bool:
    """Whether the database exists and was made by this data, this code and for these licences."""
    if not database.is_file():
        return False
    try:
        with duckdb.connect(str(database), read_only=True) as con:
            row = con.execute("SELECT value FROM meta_build WHERE key = 'build_id'").fetchone()
    except duckdb.Error:
        return False
    return row is not None and row[0] == engine.code_id(root, licences)


def _fill(
    con: duckdb.DuckDBPyConnection,
    root: Path,
    manifest: dict[str, Any],
    licences: str,
    progress: Progress,
) -> dict[str, int]:
    contracts.create_all(con, keyed=False)
    steps = len(manifest["tables"]) + len(engine.INDICATORS) + 3
    done = _Counter(steps, progress)
    reasons = left_out(manifest, licences)
    for name, table in manifest["tables"].items():
        _load(con, name, root / "data" / "snapshot" / table["file"], list(reasons))
        done(name)
    # One thread from here on: sums of doubles differ in the last digit otherwise.
    con.execute("SET threads = 1")
    dimensions.fill(con, root / "data" / "reference")
    done("reference tables")
    engine.create_views(con)
    engine.create_tables(con)
    engine.run_all(con, absent=_absent(manifest, reasons), progress=done)
    engine.fill_scores(con)
    done("scores")
    engine.fill_recommendations(con)
    engine.fill_claims(con)
    done("recommendations")
    _fill_meta(con, root, manifest, licences)
    return _row_counts(con)


class _Counter:
    """Counts finished steps and reports them."""

    def __init__(self, total: int, progress: Progress) -> None:
        self.done, self.total, self.progress = 0, total, progress

    def __call__(self, what: str) -> None:
        self.done += 1
        self.progress(self.done, self.total, what)


def _absent(
    manifest: Mapping[str, Any], reasons: Mapping[str, str]
) -> dict[str, engine.AbsentSource]:
    """Say of every source left out what readers are told, and for which year."""
    said = {"unavailable": UNAVAILABLE, "licence": NOT_OPEN}
    found = {}
    for source_id, kind in reasons.items():
        source = manifest["sources"][source_id]
        sentence = said[kind].format(title=source["title"])
        found[source_id] = engine.AbsentSource(source_id, sentence, _last_year(source))
    return found


def _last_year(source: Mapping[str, Any]) -> int:
    """Last year a source covers, as declared; a forecast counts as the year of its edition.

    0 for a source without dates (outlines of countries), on which no indicator rests.
    """
    covered, edition = (
        [int(year) for year in re.findall(r"\b(?:19|20)\d\d\b", source[key])]
        for key in ("years", "vintage")
    )
    return min((max(years) for years in (covered, edition) if years), default=0)


def _load(con: duckdb.DuckDBPyConnection, name: str, parquet: Path, without: list[str]) -> None:
    rows, values = "SELECT * FROM read_parquet(?)", [str(parquet), *([without] if without else [])]
    if without:
        rows += " WHERE NOT list_contains(?, source_id)"
    try:
        con.execute(f"INSERT INTO fact_{name} BY NAME {rows}", values)
    except duckdb.Error as error:
        raise BrokenContract(f"{parquet.name} does not fit fact_{name}: {error}") from error


def _fill_meta(
    con: duckdb.DuckDBPyConnection, root: Path, manifest: dict[str, Any], licences: str
) -> None:
    """Record what made this database: build id, time, tables, sources and those left out."""
    reasons = left_out(manifest, licences)
    facts = {
        "build_id": engine.code_id(root, licences),
        "licences": licences,
        "left_out_unavailable": _ids(reasons, "unavailable"),
        "left_out_licence": _ids(reasons, "licence"),
        "built_at": datetime.now(UTC).strftime("%Y-%m-%d %H:%M UTC"),
        "manifest_sha256": snapshot.sha256_of(root / "data" / "snapshot" / snapshot.MANIFEST),
        "duckdb_version": duckdb.__version__,
    }
    _create(con, "meta_build", pd.DataFrame(sorted(facts.items()), columns=["key", "value"]))
    sources = [
        _source_row(source) | {"left_out": reasons.get(source_id, "")}
        for source_id, source in manifest["sources"].items()
    ]
    _create(con, "meta_source", pd.DataFrame(sources))
    tables = [
        {"table_name": f"fact_{name}",
         "n_rows": con.execute(f"SELECT count(*) FROM fact_{name}").fetchall()[0][0],
         "sha256": table["sha256"],
         "source_ids": ";".join(s for s in table["sources"] if s not in reasons)}
        for name, table in manifest["tables"].items()
    ]  # fmt: skip
    _create(con, "meta_table", pd.DataFrame(tables))


def _ids(reasons: Mapping[str, str], kind: str) -> str:
    return ";".join(sorted(source_id for source_id, why in reasons.items() if why == kind))


def _source_row(source: dict[str, Any]) -> dict[str, str]:
    dropped = ("files", "tables", "caveats", "absent")
    row = {key: value for key, value in source.items() if key not in dropped}
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
