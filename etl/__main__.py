"""Command line of the ETL: ``python -m etl harvest`` and ``python -m etl build``."""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import duckdb
from tqdm import tqdm

from etl import build as builder
from etl import harvest as harvester
from etl.docs import write_documents
from etl.errors import EtlError
from etl.snapshot import read_manifest
from indicators.engine import IndicatorError

ROOT = builder.ROOT
Progress = Callable[[int, int, str], None]


def main(arguments: list[str] | None = None) -> int:
    """Run one command; 0 when it worked, 1 with a message that says what was wrong."""
    options = _parser().parse_args(arguments)
    try:
        return int(options.run(options))
    except (EtlError, IndicatorError) as error:
        return _fail(f"{type(error).__name__}: {error}")
    except OSError as error:
        return _fail(f"cannot write or read {error.filename or ''}: {error.strerror or error}")
    except duckdb.IOException as error:
        return _fail(f"the database could not be written (disk full?): {error}")


def _fail(message: str) -> int:
    print(f"Stopped. {message}\nNothing was changed.", file=sys.stderr)
    return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m etl", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="command")
    harvest = commands.add_parser("harvest", help="publishers' raw files -> data/snapshot")
    harvest.add_argument(
        "--raw",
        type=Path,
        default=_default_raw(),
        help="folder laid out as <source_id>/<file> (LEVERAGE_RAW)",
    )
    harvest.add_argument(
        "--source",
        action="append",
        default=[],
        metavar="ID",
        help="only this source (may be repeated)",
    )
    harvest.add_argument(
        "--accept-loss",
        action="store_true",
        help="go on where a source covers fewer countries or rows than in the present snapshot",
    )
    harvest.set_defaults(run=_harvest)
    build = commands.add_parser("build", help="data/snapshot -> data/leverage.duckdb, offline")
    build.add_argument("--database", type=Path, default=default_database())
    build.add_argument(
        "--licences",
        choices=builder.LICENCES,
        default="all",
        help="'open': leave out every source that is not openly licensed",
    )
    build.add_argument("--if-stale", action="store_true", help="do nothing when it is current")
    build.set_defaults(run=_build)
    docs = commands.add_parser("docs", help="database -> data/README.md, tables of docs/methods.md")
    docs.add_argument("--database", type=Path, default=default_database())
    docs.set_defaults(run=_docs)
    for command in (harvest, build):
        command.add_argument("--progress", choices=["bar", "plain", "none"], default="bar")
    return parser


def default_database() -> Path:
    """Path of the database: LEVERAGE_DB, else ``data/leverage.duckdb``."""
    return Path(os.environ.get("LEVERAGE_DB") or ROOT / "data" / "leverage.duckdb")


def _default_raw() -> Path:
    return Path(os.environ.get("LEVERAGE_RAW") or ROOT.parent / "shared" / "data" / "raw")


def _harvest(options: argparse.Namespace) -> int:
    from etl.sources import SOURCES

    unknown = [source_id for source_id in options.source if source_id not in SOURCES]
    if unknown:
        raise EtlError(f"unknown source {unknown}; known: {', '.join(sorted(SOURCES))}")
    manifest = harvester.harvest(
        options.raw,
        ROOT / "data" / "snapshot",
        only=options.source,
        accept_loss=options.accept_loss,
        progress=_reporter(options.progress),
    )
    rows = {name: table["rows"] for name, table in manifest["tables"].items()}
    _print_table("snapshot table", rows)
    _warn_of_absent(manifest)
    return 0


def _warn_of_absent(manifest: dict[str, Any]) -> None:
    """One line for each source that the snapshot lacks."""
    for source_id, source in manifest["sources"].items():
        if source["absent"]:
            print(
                f"Warning: source {source_id} is left out ({source['absent']}); its indicators "
                f"will be 'not reported'. It is to be had from {source['download_url']}",
                file=sys.stderr,
            )


def _build(options: argparse.Namespace) -> int:
    if options.if_stale and builder.is_current(options.database, licences=options.licences):
        print(f"{options.database} is current.")
        return 0
    started = time.perf_counter()
    rows = builder.build(
        options.database, licences=options.licences, progress=_reporter(options.progress)
    )
    _print_table("table", rows)
    _say_left_out(options.licences)
    print(f"{options.database}: built in {time.perf_counter() - started:.1f} s")
    return 0


def _say_left_out(licences: str) -> None:
    """Name the sources the build does without."""
    manifest = read_manifest(ROOT / "data" / "snapshot", verify=False)
    reasons = builder.left_out(manifest, licences)
    for kind, why in (("unavailable", "not available at the harvest"),
                      ("licence", "not openly licensed")):  # fmt: skip
        ids = sorted(source_id for source_id, reason in reasons.items() if reason == kind)
        if ids:
            print(f"left out, {why} ({len(ids)} of {len(manifest['sources'])} sources): "
                  f"{', '.join(ids)}")  # fmt: skip


def _docs(options: argparse.Namespace) -> int:
    if not builder.is_current(options.database):
        raise EtlError(f"{options.database} is missing or stale: run 'python -m etl build' first")
    for path in write_documents(options.database, ROOT):
        print(f"{path.relative_to(ROOT)} written")
    return 0


def _print_table(heading: str, rows: dict[str, int]) -> None:
    width = max(len(name) for name in [heading, *rows])
    print(f"{heading:<{width}}  {'rows':>9}")
    for name, count in rows.items():
        print(f"{name:<{width}}  {count:>9,}")


def _reporter(style: str) -> Progress:
    """Progress as a bar, as plain lines ``PROGRESS <done> <total> <what>``, or not at all."""
    if style == "none":
        return lambda *_: None
    if style == "plain":
        return lambda done, total, what: print(f"PROGRESS {done} {total} {what}", flush=True)
    bar = tqdm(total=1, unit="step", leave=False)

    def report(done: int, total: int, what: str) -> None:
        bar.total, bar.n = total, done
        bar.set_description(what)
        if done >= total:
            bar.close()

    return report


if __name__ == "__main__":
    sys.exit(main())
