"""The data page: which tables may be opened, and which rows match."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import pandas as pd

from ui.views.data_query import (
    ADDED_SOURCES,
    Column,
    Conditions,
    Selection,
    conditions,
    order_sql,
    quoted,
    relation,
)
from ui.warehouse import Warehouse
from ui.wording import data_filters
from ui.wording import data_tables as words
from ui.wording.numbers import POWER_NAMES

FIRST_TABLES: Final = (
    "out_indicator", "out_trend", "out_component", "out_mineral_share", "out_score",
    "out_recommendation", "out_claim", "out_claim_figure",
    "out_product_line", "out_missing_agreement",
)  # fmt: skip
LAST_TABLES: Final = (
    "dim_country", "dim_club", "ref_index_tree", "ref_recommendation", "ref_threshold",
    "ref_claim", "ref_claim_limit", "ref_mineral", "ref_mineral_line", "ref_development_finance",
    "meta_indicator", "meta_source",
)  # fmt: skip
COUNTRY_COLUMNS: Final = frozenset({
    "iso3", "partner", "reporter", "importer", "exporter", "recipient", "supplier", "economy",
    "member", "partner_iso3", "source_iso3", "using_iso3", "guest", "donor", "next_iso3",
    "fact_foreign_forces_hosted.host",
})  # fmt: skip
KINDS_BY_NAME: Final = {
    "year": "year", "power": "power", "indicator_id": "measure",
    # The two use different editions of the Harmonized System, in which a code can change meaning.
    "fact_mineral_trade.hs6": "product", "fact_mineral_import_history.hs6": "product",
    "ref_mineral_line.hs6": "product",
    "fact_us_imports_hs6.hs6": "us_product",
}  # fmt: skip
KINDS_BY_TYPE: Final = {
    "DOUBLE": "number", "FLOAT": "number", "INTEGER": "integer", "BIGINT": "integer",
    "BOOLEAN": "flag", "DATE": "date",
}  # fmt: skip
READING_ORDER: Final = (
    "iso3", "power", "indicator_id", "value", "unit", "status", "year", "period", "note",
)  # fmt: skip
SOURCE_COLUMNS: Final = ("source_ids", "source_id")
MOST_CHOICES: Final = 300
UNNAMED_POWER: Final = "a great power"


@dataclass(frozen=True)
class Table:
    """A table that a reader may open.

    Attributes
    ----------
    columns : mapping of str to Column
        In the order of the table.
    n_rows : int
        Without filters.
    """

    name: str
    columns: Mapping[str, Column]
    n_rows: int

    @property
    def title(self) -> str:
        """Title in words."""
        return words.table_words(self.name).title

    @property
    def description(self) -> str:
        """What one row is."""
        return words.table_words(self.name).description

    def holds(self, kind: str) -> bool:
        """Whether a column of this kind is in the table."""
        return any(column.kind == kind for column in self.columns.values())


@dataclass(frozen=True)
class Answer:
    """What a selection found: how many rows, from which sources, in which units."""

    n_found: int
    source_ids: tuple[str, ...]
    units: tuple[str, ...]


def open_tables(warehouse: Warehouse) -> dict[str, Table]:
    """Return the tables with rows that a reader may open, in order of display."""
    facts = [name for name in warehouse.tables if name.startswith("fact_")]
    names = [n for n in (*FIRST_TABLES, *facts, *LAST_TABLES) if n in warehouse.tables]
    counts = warehouse.rows(
        " UNION ALL ".join(f"SELECT '{n}' AS name, count(*) AS n FROM {quoted(n)}" for n in names)
    )
    n_rows = {row["name"]: int(row["n"]) for row in counts}
    columns = _columns(warehouse)
    return {name: Table(name, columns[name], n_rows[name]) for name in names if n_rows[name]}


def _columns(warehouse: Warehouse) -> dict[str, dict[str, Column]]:
    found: dict[str, dict[str, Column]] = {}
    for row in warehouse.rows(
        "SELECT table_name, column_name, data_type FROM duckdb_columns() WHERE NOT internal "
        "ORDER BY table_name, column_index"
    ):
        table, name = row["table_name"], row["column_name"]
        kind = _kind(table, name, row["data_type"])
        found.setdefault(table, {})[name] = Column(name, kind)
    for name in ADDED_SOURCES & set(found):
        found[name]["source_ids"] = Column("source_ids", "text")
    return {table: _in_reading_order(columns) for table, columns in found.items()}


def _in_reading_order(columns: dict[str, Column]) -> dict[str, Column]:
    """Put who, what, how much and how sure first in tables of measures; else leave the order."""
    if "indicator_id" not in columns or "iso3" not in columns:
        return columns
    first = [name for name in READING_ORDER if name in columns]
    rest = [name for name in columns if name not in first]
    return {name: columns[name] for name in (*first, *rest)}


def _kind(table: str, name: str, data_type: str) -> str:
    if name in COUNTRY_COLUMNS or f"{table}.{name}" in COUNTRY_COLUMNS:
        return "country"
    # Publishers have columns called status too, with words of their own.
    if name == "status" and table.startswith("out_"):
        return "status"
    by_name = KINDS_BY_NAME.get(f"{table}.{name}") or KINDS_BY_NAME.get(name)
    return by_name or KINDS_BY_TYPE.get(data_type, "text")


# A warehouse is one build and never changes, so its words are read once.
@lru_cache(maxsize=2)
def meanings(warehouse: Warehouse) -> dict[str, dict[str, str]]:
    """Return the words of every code by the kind of its column.

    ``country``: names, groups such as the world total last; ``measure``: short titles without a
    great power's name; ``product`` and ``us_product``: names of product codes.
    """
    names = {code: one.name for code, one in warehouse.countries.items()} | data_filters.GROUP_NAMES
    measures = _pairs(warehouse, "meta_indicator", "indicator_id", "label")
    titles = {one: _unnamed(label) for one, label in measures.items()}
    return {
        "country": names,
        "measure": titles,
        "product": _pairs(warehouse, "fact_mineral_product", "hs6", "product"),
        "us_product": _pairs(warehouse, "fact_us_import_product", "hs6", "product"),
    }


def _unnamed(title: str) -> str:
    return title.replace("{power}", UNNAMED_POWER)


def _pairs(warehouse: Warehouse, table: str, code: str, said: str) -> dict[str, str]:
    if table not in warehouse.tables:
        return {}
    found = warehouse.rows(f"SELECT {code} AS code, {said} AS said FROM {table} ORDER BY rowid")
    return {row["code"]: row["said"] for row in found}


def year_range(warehouse: Warehouse, table: Table) -> tuple[int, int] | None:
    """Return the first and last year of a table, or None for a table without years."""
    if "year" not in table.columns or not table.n_rows:
        return None
    row = warehouse.rows(f'SELECT min("year") AS a, max("year") AS b FROM {quoted(table.name)}')[0]
    return None if row["a"] is None else (int(row["a"]), int(row["b"]))


def distinct_values(warehouse: Warehouse, table: Table, column: str) -> tuple[str, ...] | None:
    """Return the values of a column as text, or None where there are too many for a list."""
    name = quoted(table.columns[column].name)
    found = warehouse.rows(
        f"SELECT DISTINCT CAST({name} AS VARCHAR) AS one FROM {relation(table.name)} "
        f"WHERE {name} IS NOT NULL ORDER BY one LIMIT {MOST_CHOICES + 1}"
    )
    return tuple(row["one"] for row in found) if len(found) <= MOST_CHOICES else None


def _where(warehouse: Warehouse, table: Table, selection: Selection) -> Conditions:
    by_kind = meanings(warehouse)
    titles = {one: _unnamed(title) for one, title in warehouse.indicator_titles.items()}
    sought = {one: f"{label} {titles.get(one, '')}" for one, label in by_kind["measure"].items()}
    return conditions(selection, table.columns, by_kind | {"measure": sought})


def answer(warehouse: Warehouse, table: Table, selection: Selection) -> Answer:
    """Count the matching rows and collect their sources and units."""
    where = _where(warehouse, table, selection)
    sources = next((name for name in SOURCE_COLUMNS if name in table.columns), "''")
    unit = "unit" if "unit" in table.columns else "''"
    rows = warehouse.rows(
        f"SELECT {sources} AS sources, {unit} AS unit, count(*) AS n "
        f"FROM {relation(table.name)}{where.sql} GROUP BY ALL ORDER BY ALL",
        where.values,
    )
    ids = {one for row in rows for one in str(row["sources"]).split(";") if one}
    units = {str(row["unit"]) for row in rows if row["unit"]}
    return Answer(sum(int(row["n"]) for row in rows), tuple(sorted(ids)), tuple(sorted(units)))


def rows(
    warehouse: Warehouse, table: Table, selection: Selection, limit: int | None = None
) -> pd.DataFrame:
    """Return the matching rows in the chosen order, with names beside the codes.

    Parameters
    ----------
    limit : int or None
        At most so many rows; all by default.
    """
    where = _where(warehouse, table, selection)
    names = ", ".join(quoted(name) for name in table.columns)
    # The limit is our own number, never a reader's.
    last = "" if limit is None else f" LIMIT {int(limit)}"
    frame = warehouse.query(
        f"SELECT {names} FROM {relation(table.name)}{where.sql}"
        f"{order_sql(selection.order, table.columns)}{last}",
        where.values,
    )
    return _with_names(warehouse, table, frame)


def _with_names(warehouse: Warehouse, table: Table, frame: pd.DataFrame) -> pd.DataFrame:
    """Put a column with words after each column of codes, and days without hours into dates."""
    by_kind = meanings(warehouse)
    for column in table.columns.values():
        if column.kind == "date":
            frame[column.name] = frame[column.name].dt.date
        beside = name_column(table, column)
        if beside:
            place = int(frame.columns.get_indexer([column.name])[0]) + 1
            frame.insert(place, beside, _names(frame, column, by_kind[column.kind]))
    return frame


def name_column(table: Table, column: Column) -> str:
    """Return the name of the column of words beside a column of codes; empty for none."""
    beside = {
        "measure": ("title", "indicator"),
        "product": ("product", "product"),
        "us_product": ("product", "product"),
        "country": ("name", "country" if column.name == "iso3" else f"{column.name}_name"),
    }
    present, name = beside.get(column.kind, ("", ""))
    return "" if present in table.columns else name


def _names(frame: pd.DataFrame, column: Column, meant: Mapping[str, str]) -> pd.Series:
    named = frame[column.name].map(meant).fillna(frame[column.name]).astype("str")
    if column.kind != "measure" or "power" not in frame:
        return named
    powers = frame["power"].map(POWER_NAMES).fillna(UNNAMED_POWER)
    pairs = zip(named, powers, strict=True)
    filled = [title.replace(UNNAMED_POWER, power) for title, power in pairs]
    return pd.Series(filled, index=frame.index, dtype="str")
