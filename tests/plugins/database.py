"""Fixtures: the database that ``python -m etl build`` makes, and a warehouse on it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from ui.warehouse import Warehouse, open_warehouse

ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.fixture(scope="session")
def database() -> Path:
    """Path of the built database; built first where it is missing or older than the code."""
    path = Path(os.environ.get("LEVERAGE_DB") or ROOT / "data" / "leverage.duckdb")
    done = subprocess.run(
        [sys.executable, "-m", "etl", "build", "--if-stale", "--progress", "none"],
        cwd=ROOT,
        env={**os.environ, "LEVERAGE_DB": str(path)},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    if done.returncode:
        pytest.fail(f"the build failed:\n{done.stdout}\n{done.stderr}")
    return path


@pytest.fixture(scope="session")
def warehouse(database: Path) -> Warehouse:
    """Return the built database, opened as the product opens it."""
    return open_warehouse(database)
