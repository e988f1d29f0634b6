"""Checks of parsed rows, derived from the one declaration of each table in ``etl/facts/*.sql``.

Every ``CHECK``, ``NOT NULL`` and ``PRIMARY KEY`` of the table is tried on the parsed frame before
anything is written, so that the message can name file, line, value and bound.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import duckdb
import pandas as pd

from etl.errors import BrokenContract

FACTS = Path(__file__).resolve().parent / "facts"
KEY = re.compile(r",\s*PRIMARY KEY \([^)]*\)")
STAMPS = ("source_id", "vintage")
BOOKKEEPING = ("line", "file")


@dataclass(frozen=True)
class TableSchema:
    """What the database knows about a table.

    Attributes
    ----------
    name : str
        Table name with its layer (``fact_goods_trade``).
    columns : dict of str to str
        Column name to SQL type, in order.
    checks : tuple of str
        SQL expressions that every row must satisfy.
    required : tuple of str
        Columns that may not be null.
    key : tuple of str
        Primary key.
    """

    name: str
    columns: dict[str, str]
    checks: tuple[str, ...]
    required: tuple[str, ...]
    key: tuple[str, ...]


def create_all(con: duckdb.DuckDBPyConnection, *, keyed: bool = True) -> None:
    """Create every declared table, empty.

    Parameters
    ----------
    con : duckdb.DuckDBPyConnection
        Where they go.
    keyed : bool
        Whether facts carry their primary key. The build goes without: the harvest has tried the
        key, the manifest's checksum vouches for the rows, and the index would treble the time a
        large table takes to load.
    """
    for path in sorted(FACTS.glob("*.sql")):
        declaration = path.read_text(encoding="utf-8")
        if not keyed and path.stem in table_names():
            declaration = KEY.sub("", declaration)
        con.execute(declaration)


def table_names() -> tuple[str, ...]:
    """Names of the snapshot tables, without their layer (``goods_trade``)."""
    return tuple(
        sorted(
            path.stem for path in FACTS.glob("*.sql") if not path.stem.startswith(("dim_", "ref_"))
        )
    )


def schemas_of(con: duckdb.DuckDBPyConnection) -> dict[str, TableSchema]:
    """Read the declarations of all tables back from the database, by name with layer."""
    columns: dict[str, dict[str, str]] = {}
    for table, column, kind in con.execute(
        "SELECT table_name, column_name, data_type FROM duckdb_columns() "
        "ORDER BY table_name, column_index"
    ).fetchall():
        columns.setdefault(table, {})[column] = kind
    rules: dict[str, list[tuple[str, str, list[str]]]] = {}
    for table, kind, expression, names in con.execute(
        "SELECT table_name, constraint_type, expression, constraint_column_names "
        "FROM duckdb_constraints()"
    ).fetchall():
        rules.setdefault(table, []).append((kind, expression, names))
    return {table: _schema(table, held, rules.get(table, [])) for table, held in columns.items()}


def _schema(
    table: str, columns: dict[str, str], rules: Sequence[tuple[str, str, list[str]]]
) -> TableSchema:
    return TableSchema(
        name=table,
        columns=columns,
        checks=tuple(expression for kind, expression, _ in rules if kind == "CHECK"),
        required=tuple(names[0] for kind, _, names in rules if kind == "NOT NULL"),
        key=next((tuple(names) for kind, _, names in rules if kind == "PRIMARY KEY"), ()),
    )


def schema_of(con: duckdb.DuckDBPyConnection, table: str) -> TableSchema:
    """Read one table's declaration back from the database."""
    return schemas_of(con)[table]


def check_frame(con: duckdb.DuckDBPyConnection, frame: pd.DataFrame, schema: TableSchema) -> None:
    """Try every rule of a table on a parsed frame.

    Parameters
    ----------
    con : duckdb.DuckDBPyConnection
        Any connection; a temporary view is made and dropped.
    frame : pandas.DataFrame
        The table's columns, plus ``line`` and ``file`` where the parser kept them.
    schema : TableSchema
        The table.

    Raises
    ------
    BrokenContract
        Naming table, file, line, key, value and the rule that does not hold.
    """
    _check_columns(frame, schema)
    con.register("parsed", frame)
    try:
        for column in schema.required:
            _raise_for(con, schema, f'"{column}" IS NULL', f"{column} is missing")
        for check in schema.checks:
            _raise_for(con, schema, f"NOT coalesce({check}, true)", f"breaks {check}")
        _check_key(con, schema)
    finally:
        con.unregister("parsed")


def _check_columns(frame: pd.DataFrame, schema: TableSchema) -> None:
    found = {c for c in frame.columns if c not in BOOKKEEPING}
    expected = set(schema.columns)
    if found != expected:
        raise BrokenContract(
            f"{schema.name}: parser gives other columns; missing {sorted(expected - found)}, "
            f"unexpected {sorted(found - expected)}"
        )


def _raise_for(
    con: duckdb.DuckDBPyConnection, schema: TableSchema, condition: str, fault: str
) -> None:
    bad = con.execute(f"SELECT * FROM parsed WHERE {condition} LIMIT 3").df()
    if bad.empty:
        return
    total = con.execute(f"SELECT count(*) FROM parsed WHERE {condition}").fetchall()[0][0]
    shown = "; ".join(_describe(row, schema) for _, row in bad.iterrows())
    raise BrokenContract(f"{schema.name}: {total} rows where {fault}: {shown}")


def _check_key(con: duckdb.DuckDBPyConnection, schema: TableSchema) -> None:
    if not schema.key:
        return
    key = ", ".join(f'"{column}"' for column in schema.key)
    twice = f"({key}) IN (SELECT {key} FROM parsed GROUP BY ALL HAVING count(*) > 1)"
    if len(schema.key) == 1:
        twice = f"{key} IN (SELECT {key} FROM parsed GROUP BY ALL HAVING count(*) > 1)"
    _raise_for(con, schema, twice, f"the key ({', '.join(schema.key)}) stands more than once")


def _describe(row: pd.Series, schema: TableSchema) -> str:
    place = f"{row['file']}, line {row['line']}: " if "line" in row and "file" in row else ""
    cells = ", ".join(f"{c} = {row[c]}" for c in schema.columns if c not in STAMPS)
    return f"{place}{cells}"
