"""Fixture: a warehouse on the built database, opened as the product opens it."""

from __future__ import annotations

from pathlib import Path

import pytest

from ui.warehouse import Warehouse, open_warehouse


@pytest.fixture(scope="session")
def warehouse(database: Path) -> Warehouse:
    """Return the built database, opened as the product opens it."""
    return open_warehouse(database)
