"""Fill the ``out_*`` tables that hold no indicator but what pages list beside one."""

from __future__ import annotations

from pathlib import Path
from types import MappingProxyType

import duckdb

from indicators.absence import Absent

STATEMENTS = Path(__file__).resolve().parent / "tables"
# Without the list of agreements every pair would seem to lack one.
NEEDED = {"missing_agreement": frozenset({"wto_rta"})}


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


def fill_side_tables(con: duckdb.DuckDBPyConnection, absent: Absent = MappingProxyType({})) -> None:
    """Fill every side table; `fill_side_table` says what must be there.

    A list that would be wrong without an absent source stays empty, and a row without a figure
    says why.
    """
    for name in side_tables():
        if not absent.keys() & NEEDED.get(name, frozenset()):
            fill_side_table(con, name)
    if "oecd_btige" in absent:
        con.execute(
            "UPDATE out_missing_agreement SET note = ? WHERE status = 'not_reported'",
            [absent["oecd_btige"].reason],
        )
