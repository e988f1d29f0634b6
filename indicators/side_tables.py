"""Fill the ``out_*`` tables that hold no indicator but what pages list beside one."""

from __future__ import annotations

from pathlib import Path

import duckdb

STATEMENTS = Path(__file__).resolve().parent / "tables"


def side_tables() -> tuple[str, ...]:
    """Names of the side tables without their layer (``mineral_share``), in order of filling."""
    return tuple(sorted(path.stem for path in STATEMENTS.glob("*.sql")))


def fill_side_table(con: duckdb.DuckDBPyConnection, name: str) -> None:
    """Insert the rows of ``tables/<name>.sql`` into the table ``out_<name>``.

    Parameters
    ----------
    con : duckdb.DuckDBPyConnection
        Holds the facts and dimensions the statement reads, the views of ``views.sql`` and the
        empty table, whose keys and bounds refuse a second fill or a value outside its range.
    name : str
        One of `side_tables`.
    """
    text = (STATEMENTS / f"{name}.sql").read_text(encoding="utf-8")
    con.execute(f"INSERT INTO out_{name} BY NAME {text.rstrip().removesuffix(';')}")


def fill_side_tables(con: duckdb.DuckDBPyConnection) -> None:
    """Fill every side table; `fill_side_table` says what must be there."""
    for name in side_tables():
        fill_side_table(con, name)
