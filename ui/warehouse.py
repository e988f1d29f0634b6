"""The built database as the product reads it: an in-memory copy, one SELECT per query.

A shared DuckDB connection under threads gave wrong rows, so each query takes its own cursor on a
private copy. The copy leaves no lock on the file: a rebuild can replace it while this one serves.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd

# Without these the product has nothing to say; the rest of a database is checked by its build.
NEEDED_TABLES = (
    "meta_build", "meta_source", "meta_indicator", "dim_country", "dim_country_alias",
    "ref_recommendation", "out_indicator",
)  # fmt: skip


class DatabaseUnusable(RuntimeError):
    """The file is not a database that this product built."""


class NotOneSelect(ValueError):
    """A query was something else than one SELECT statement."""


@dataclass(frozen=True)
class BuildInfo:
    """What made the database.

    Attributes
    ----------
    build_id : str
        Twelve hex digits over data, reference tables and code.
    built_at : str
        Date and time of the build, UTC.
    first_year, last_year : int
        Oldest and newest reference year among the current values.
    source_count : int
        Number of sources with rows in the database.
    licences : str
        ``all``, or ``open`` where only openly licensed sources were let in.
    unavailable, not_open : tuple of str
        Titles of the sources left out: absent when the data were gathered, or for their licence.
    """

    build_id: str
    built_at: str
    first_year: int
    last_year: int
    source_count: int
    licences: str = "all"
    unavailable: tuple[str, ...] = ()
    not_open: tuple[str, ...] = ()


@dataclass(frozen=True)
class Country:
    """One country, territory or actor.

    Attributes
    ----------
    iso3 : str
        ISO 3166 alpha-3 code, or XKX for Kosovo and EUU for the European Union.
    name, name_in_text, adjective : str
        As a heading, inside a sentence ("the Netherlands"), as an adjective ("Dutch").
    kind : str
        ``country``, ``territory``, ``actor`` or ``map_only``.
    tier, tier_reason : str
        Place in the roster and why; empty outside it.
    is_roster : bool
        Whether the country is ranked.
    """

    iso3: str
    name: str
    name_in_text: str
    adjective: str
    region: str
    kind: str
    tier: str
    tier_reason: str
    is_roster: bool


class Warehouse:
    """Read-only access to one build.

    Parameters
    ----------
    con : duckdb.DuckDBPyConnection
        In-memory copy of the built database, as `open_warehouse` makes it.
    """

    def __init__(self, con: duckdb.DuckDBPyConnection) -> None:
        self._con = con

    def query(self, sql: str, params: Sequence[object] = ()) -> pd.DataFrame:
        """Run one SELECT and return its rows.

        Parameters
        ----------
        sql : str
            One SELECT statement; values go in by ``?`` only.
        params : sequence
            One value for each ``?``.

        Raises
        ------
        NotOneSelect
            For anything but one SELECT, and for a SELECT that would write.
        """
        with self._con.cursor() as cursor:
            statement = _one_select(cursor, sql)
            # A SELECT may hold DELETE ... RETURNING; the transaction refuses to write.
            cursor.execute("BEGIN TRANSACTION READ ONLY")
            try:
                return cursor.execute(statement, list(params)).df()
            except duckdb.TransactionException as error:
                raise NotOneSelect(f"the query would write: {error}") from error

    def rows(self, sql: str, params: Sequence[object] = ()) -> list[dict[str, Any]]:
        """Run one SELECT and return plain dictionaries (missing values are ``None``)."""
        frame = self.query(sql, params).astype(object)
        records = frame.where(frame.notna(), None).to_dict("records")
        return [{str(key): value for key, value in record.items()} for record in records]

    @cached_property
    def build(self) -> BuildInfo:
        """Identity and reach of this build."""
        facts = {row["key"]: row["value"] for row in self.rows("SELECT key, value FROM meta_build")}
        reach = self.rows(
            "SELECT min(year) AS first_year, max(year) AS last_year FROM out_indicator "
            "WHERE value IS NOT NULL"
        )[0]
        titles = dict(self._source_titles)
        unavailable = _named(titles, facts.get("left_out_unavailable"))
        not_open = _named(titles, facts.get("left_out_licence"))
        return BuildInfo(
            build_id=str(facts.get("build_id", "")),
            built_at=str(facts.get("built_at", "")),
            first_year=int(reach["first_year"] or 0),
            last_year=int(reach["last_year"] or 0),
            source_count=len(titles) - len(unavailable) - len(not_open),
            licences=str(facts.get("licences") or "all"),
            unavailable=unavailable,
            not_open=not_open,
        )

    @property
    def _source_titles(self) -> list[tuple[str, str]]:
        found = self.rows("SELECT source_id, title FROM meta_source ORDER BY title, source_id")
        return [(row["source_id"], row["title"]) for row in found]

    @cached_property
    def countries(self) -> Mapping[str, Country]:
        """Every country, territory and actor by ISO3, in order of name."""
        found = self.rows(
            "SELECT iso3, name, name_in_text, adjective, region, kind, tier, tier_reason, "
            "is_roster FROM dim_country ORDER BY name, iso3"
        )
        return {row["iso3"]: Country(**row) for row in found}

    @cached_property
    def roster(self) -> tuple[str, ...]:
        """ISO3 of the ranked middle powers, in order of name."""
        return tuple(c.iso3 for c in self.countries.values() if c.is_roster)

    @cached_property
    def aliases(self) -> Mapping[str, str]:
        """Other names a reader may type, each with its ISO3."""
        found = self.rows("SELECT alias, iso3 FROM dim_country_alias ORDER BY alias")
        return {row["alias"]: row["iso3"] for row in found}

    @cached_property
    def indicator_titles(self) -> Mapping[str, str]:
        """Title of every measure by id; ``{power}`` stands for the great power in text."""
        found = self.rows("SELECT indicator_id, title FROM meta_indicator ORDER BY rowid")
        return {row["indicator_id"]: row["title"] for row in found}

    @cached_property
    def recommendation_titles(self) -> Mapping[str, str]:
        """Title of every recommendation by id, in the order of the brief."""
        found = self.rows("SELECT id, title FROM ref_recommendation ORDER BY rowid")
        return {row["id"]: row["title"] for row in found}

    @cached_property
    def tables(self) -> tuple[str, ...]:
        """Names of the tables a reader may open, in order."""
        found = self.rows(
            "SELECT table_name FROM duckdb_tables() WHERE NOT internal AND NOT temporary "
            "ORDER BY table_name"
        )
        return tuple(row["table_name"] for row in found)


def _named(titles: Mapping[str, str], ids: object) -> tuple[str, ...]:
    """Return the titles of a list of source ids joined by semicolons."""
    wanted = str(ids or "").split(";")
    return tuple(title for source_id, title in titles.items() if source_id in wanted)


def open_warehouse(path: Path) -> Warehouse:
    """Copy a built database into memory and close the door behind it.

    Parameters
    ----------
    path : Path
        The file that ``python -m etl build`` wrote.

    Raises
    ------
    DatabaseUnusable
        When the file cannot be read as a database or lacks a needed table.
    """
    con = duckdb.connect(":memory:")
    try:
        _copy(con, path)
        warehouse = Warehouse(con)
        missing = [name for name in NEEDED_TABLES if name not in warehouse.tables]
    except duckdb.Error as error:
        raise DatabaseUnusable(f"{path.name} cannot be read as a database: {error}") from error
    if missing:
        raise DatabaseUnusable(f"{path.name} has no table {', '.join(missing)}")
    return warehouse


def _copy(con: duckdb.DuckDBPyConnection, path: Path) -> None:
    """Fill the in-memory database from the file, then forbid files and settings."""
    literal = str(path).replace("'", "''")  # ATTACH takes no parameters
    con.execute(f"ATTACH '{literal}' AS built (READ_ONLY)")
    con.execute("COPY FROM DATABASE built TO memory")
    con.execute("DETACH built")
    con.execute("SET enable_external_access = false")
    con.execute("SET lock_configuration = true")


def _one_select(cursor: duckdb.DuckDBPyConnection, sql: str) -> duckdb.Statement:
    statements = cursor.extract_statements(sql)
    if len(statements) != 1 or statements[0].type != duckdb.StatementType.SELECT:
        raise NotOneSelect(f"expected one SELECT, got: {sql[:80]!r}")
    return statements[0]
