"""Fixtures shared by all tests: the raw folder, an invented world, the built database."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import duckdb
import pandas as pd
import pytest

pytest_plugins = ["tests.plugins.database", "tests.plugins.no_skips", "tests.plugins.scheduling"]

ROOT = Path(__file__).resolve().parent.parent


def raw_folder() -> Path | None:
    """Folder of the publishers' files: LEVERAGE_RAW, else the default place where present."""
    named = os.environ.get("LEVERAGE_RAW")
    candidate = Path(named) if named else ROOT.parent / "shared" / "data" / "raw"
    return candidate if candidate.is_dir() else None


def pytest_configure(config: pytest.Config) -> None:
    """Declare the marks used here."""
    config.addinivalue_line("markers", "needs_raw: reads the publishers' raw files")
    config.addinivalue_line("markers", "browser: drives a real Chromium")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip what needs raw files where there are none, and say why."""
    if raw_folder() is None:
        reason = (
            "raw files not present: set LEVERAGE_RAW to the folder that holds <source_id>/<file>"
        )
        for item in items:
            if "needs_raw" in item.keywords:
                item.add_marker(pytest.mark.skip(reason=reason))


@pytest.fixture(scope="session")
def raw_dir() -> Path:
    """Folder that holds ``<source_id>/<file>``."""
    folder = raw_folder()
    assert folder is not None, "mark the test with needs_raw"
    return folder


@pytest.fixture(scope="session")
def database() -> Path:
    """Path of the real database, built first where it is missing or stale."""
    from etl.__main__ import default_database
    from etl.build import build, is_current

    path = default_database()
    if not is_current(path):
        build(path)
    return path


@pytest.fixture(scope="session")
def built(database: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """Return a read-only connection to the real database."""
    with duckdb.connect(str(database), read_only=True) as con:
        yield con


def _with_defaults(country: dict[str, object]) -> dict[str, object]:
    iso3 = str(country["iso3"])
    defaults = {
        "iso2": iso3[:2], "name": iso3.title(), "name_in_text": iso3.title(),
        "adjective": "", "region": "", "subregion": "", "kind": "country",
        "tier": "middle_power", "tier_reason": "invented", "is_roster": True,
        "is_eu_member": False, "is_nato_member": False,
    }  # fmt: skip
    return defaults | country


class World:
    """An invented world: every fact and dimension table, empty, to be filled by hand.

    Used by the known answers: put in a few rows that can be worked out on paper, run one
    indicator's SQL, compare.
    """

    def __init__(self, con: duckdb.DuckDBPyConnection) -> None:
        self.con = con

    def countries(self, *rows: dict[str, object]) -> World:
        """Add countries; ``iso3`` is enough, the rest has plain defaults."""
        return self.insert("dim_country", [_with_defaults(row) for row in rows], stamp=False)

    def insert(self, table: str, rows: list[dict[str, object]], *, stamp: bool = True) -> World:
        """Insert rows by column name; ``source_id`` and ``vintage`` are filled for facts."""
        frame = pd.DataFrame(rows)
        if stamp:
            for column in ("source_id", "vintage"):
                if column not in frame:
                    frame[column] = "invented"
        self.con.register("incoming", frame)
        self.con.execute(f"INSERT INTO {table} BY NAME SELECT * FROM incoming")
        self.con.unregister("incoming")
        return self

    def run(self, indicator_id: str) -> pd.DataFrame:
        """Run ``indicators/sql/<id>.sql`` as it stands; one row per value."""
        sql = (ROOT / "indicators" / "sql" / f"{indicator_id}.sql").read_text(encoding="utf-8")
        return self.con.execute(sql).df()

    def value(self, frame: pd.DataFrame, iso3: str, power: str = "", measure: str = "",
              year: int | None = None) -> pd.Series:  # fmt: skip
        """Return the newest row (or that of ``year``) of one country, power and measure."""
        rows = frame[(frame["iso3"] == iso3) & (frame["power"] == power)]
        if measure:
            rows = rows[rows["indicator_id"] == measure]
        if year is not None:
            rows = rows[rows["year"] == year]
        assert not rows.empty, f"no row for {iso3}/{power}/{measure}/{year}"
        return rows.sort_values("year").iloc[-1]


@pytest.fixture(scope="session")
def empty_tables() -> Iterator[duckdb.DuckDBPyConnection]:
    """Return a database with every declared table and view, empty."""
    from etl.contracts import create_all
    from indicators.engine import create_views

    with duckdb.connect(":memory:") as con:
        create_all(con)
        create_views(con)
        yield con


@pytest.fixture
def world(empty_tables: duckdb.DuckDBPyConnection) -> Iterator[World]:
    """Return an empty world with the two great powers and the EU as an actor.

    What a test puts in is rolled back after it: creating them anew takes longer than a test.
    """
    empty_tables.begin()
    yield World(empty_tables).countries(
        {"iso3": "USA", "tier": "reference", "is_roster": False},
        {"iso3": "CHN", "tier": "reference", "is_roster": False},
        {"iso3": "EUU", "kind": "actor", "tier": "actor", "is_roster": False},
    )
    empty_tables.rollback()


@pytest.fixture
def make_world(world: World) -> Callable[..., World]:
    """Return a builder that adds countries to an empty world."""
    return lambda *rows: world.countries(*rows)
