"""The database of this server: opened once per build, built first when it is not there."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import streamlit as st

from indicators.fingerprint import code_id
from ui import notices
from ui.warehouse import DatabaseUnusable, Warehouse, open_warehouse

ROOT = Path(__file__).resolve().parent.parent
BUILD = [sys.executable, "-m", "etl", "build", "--progress", "plain"]
LINES_OF_REASON = 12

# Two readers who arrive at once must not build twice.
_BUILDING = threading.Lock()


def database_path() -> Path:
    """Path of the database: LEVERAGE_DB, else ``data/leverage.duckdb``."""
    return Path(os.environ.get("LEVERAGE_DB") or ROOT / "data" / "leverage.duckdb")


def warehouse() -> Warehouse:
    """Return the database, or show a page that says what to do and end the run.

    Developers who edit formulas while they look at pages set LEVERAGE_ANY_BUILD to skip the check
    that the database was made by the code on disk.
    """
    path = database_path()
    if not path.is_file():
        _build_now(path)
    if not path.is_file():
        _show_problem(notices.MISSING_DATABASE)
    try:
        opened = _open(str(path), path.stat().st_mtime_ns)
    except (DatabaseUnusable, OSError):
        _show_problem(notices.UNUSABLE_DATABASE)
    if opened.build.build_id != _expected_build(opened.build.licences) and not os.environ.get(
        "LEVERAGE_ANY_BUILD"
    ):
        _show_problem(notices.OLDER_DATABASE)
    return opened


@st.cache_resource(max_entries=2, show_spinner=False)
def _open(path: str, _written_ns: int) -> Warehouse:
    return open_warehouse(Path(path))


@st.cache_data(ttl=30, show_spinner=False)
def _expected_build(licences: str) -> str:
    """Build id of the data and code on disk; empty where the data files are missing."""
    try:
        return code_id(ROOT, licences)
    except FileNotFoundError:
        return ""


def _build_now(path: Path) -> None:
    """Build the database while the reader watches; say why when that fails."""
    place = st.empty()
    with _BUILDING:
        if path.is_file():
            return
        bar = place.progress(0.0, text="Building the database from the data files")
        last_lines: list[str] = []
        for line in _run_build():
            step = progress_of(line)
            if step is None:
                last_lines = [*last_lines, line][-LINES_OF_REASON:]
                continue
            done, what = step
            bar.progress(done, text=f"Building the database: {what}")
    if path.is_file():
        place.empty()
        return
    place.error("The build did not finish:\n\n```\n" + "\n".join(last_lines) + "\n```")


def _run_build() -> Iterator[str]:
    """Run the build in a process of its own and yield its lines as they come."""
    with subprocess.Popen(
        BUILD,
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        errors="replace",
    ) as process:
        if process.stdout is not None:
            yield from (line.rstrip() for line in process.stdout)


def progress_of(line: str) -> tuple[float, str] | None:
    """Read a line ``PROGRESS <done> <total> <what>`` as (share done, what); else ``None``."""
    mark, *rest = line.split(maxsplit=3)[:4] or [""]
    if mark != "PROGRESS" or len(rest) != 3 or not (rest[0].isdigit() and rest[1].isdigit()):
        return None
    done, total = int(rest[0]), int(rest[1])
    return (min(done / total, 1.0) if total else 0.0), rest[2]


def _show_problem(problem: tuple[str, str]) -> None:
    """Show what is wrong and the command that helps, then end the run."""
    heading, explanation = problem
    st.title(heading)
    st.markdown(explanation)
    st.code(notices.BUILD_COMMAND, language=None)
    st.caption("Nothing is wrong with your browser or with the link you followed.")
    st.stop()
