"""One SELECT for a filtered table: names come from the table, values go in by ``?`` only."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Final
from urllib.parse import quote, unquote

MOST_WORDS: Final = 8
STORED: Final = "stored"
NEITHER: Final = "neither"
POSITION: Final = "row_position"
RANGE: Final = re.compile(r"(-?\d+(?:\.\d+)?)?\.\.(-?\d+(?:\.\d+)?)?")
NUMBER: Final = re.compile(r"-?\d+(?:\.\d+)?")
# Tables without a column of sources get one: the sources of the rows that a row was made from.
RELATIONS: Final[Mapping[str, str]] = {
    "out_score": """
        WITH entered AS (
            SELECT t.lens, t.power, t.domain, o.iso3, unnest(string_split(o.source_ids, ';')) AS one
            FROM ref_index_tree t
            JOIN out_indicator o
                ON o.indicator_id IN (t.indicator_id, t.eu_member_indicator_id)
                AND o.power IN (t.power, '')
            WHERE o.value IS NOT NULL OR t.absent = 'zero'
        ), named AS (
            SELECT iso3, lens, power, coalesce(domain, '') AS domain,
                string_agg(DISTINCT one, ';' ORDER BY one) AS source_ids
            FROM entered WHERE one <> ''
            GROUP BY GROUPING SETS ((iso3, lens, power, domain), (iso3, lens, power))
        )
        SELECT s.*, s.rowid AS row_position, coalesce(n.source_ids, '') AS source_ids
        FROM out_score s LEFT JOIN named n USING (iso3, lens, power, domain)
    """,
    "out_recommendation": """
        SELECT r.*, r.rowid AS row_position, array_to_string(list_sort(list_filter(list_distinct(
            string_split(array_to_string(
                json_extract_string(r.evidence, '$[*].source_ids'), ';'), ';')),
            lambda one: one <> '')), ';') AS source_ids
        FROM out_recommendation r
    """,
}
ADDED_SOURCES: Final = frozenset(RELATIONS)
Meanings = Mapping[str, Mapping[str, str]]


@dataclass(frozen=True)
class Column:
    """A column of a table.

    Attributes
    ----------
    kind : str
        ``text``, ``country``, ``power``, ``measure``, ``product``, ``us_product``, ``status``,
        ``year``, ``integer``, ``number``, ``flag`` or ``date``.
    """

    name: str
    kind: str

    @property
    def is_number(self) -> bool:
        """Whether a filter on it is a range."""
        return self.kind in ("year", "integer", "number")

    @property
    def is_text(self) -> bool:
        """Whether the free text is looked for in it."""
        return self.kind in ("text", "measure", "product", "us_product", "status")


@dataclass(frozen=True)
class ColumnFilter:
    """A condition on one column: any of some values, or a range with one or two ends."""

    column: str
    values: tuple[str, ...] = ()
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True)
class Selection:
    """Which rows of which table, in which order.

    Attributes
    ----------
    countries : tuple of str
        Codes; a row matches when any of its country columns holds one of them.
    powers : tuple of str
        ``USA``, ``CHN`` or ``neither``.
    years : (int, int) or None
        First and last year.
    text : str
        Words that must all occur in a row.
    order : str
        ``stored``, a column, or a column after a minus for the highest first.
    """

    table: str
    countries: tuple[str, ...] = ()
    powers: tuple[str, ...] = ()
    measures: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    years: tuple[int, int] | None = None
    text: str = ""
    columns: tuple[ColumnFilter, ...] = ()
    order: str = STORED


@dataclass
class Conditions:
    """Parts of a WHERE with their values."""

    parts: list[str] = field(default_factory=list)
    values: list[object] = field(default_factory=list)

    def add(self, part: str, *values: object) -> None:
        """Add one condition with one value for each ``?`` in it."""
        self.parts.append(part)
        self.values += values

    @property
    def sql(self) -> str:
        """The WHERE clause; empty without conditions."""
        return f" WHERE {' AND '.join(self.parts)}" if self.parts else ""


def relation(table: str) -> str:
    """Return the rows of a table with their position, as a subquery."""
    sql = RELATIONS.get(table)
    return f"({sql})" if sql else f"(SELECT *, rowid AS {POSITION} FROM {quoted(table)})"


def quoted(name: str) -> str:
    """Quote an identifier."""
    return '"' + name.replace('"', '""') + '"'


def conditions(
    selection: Selection, columns: Mapping[str, Column], meanings: Meanings
) -> Conditions:
    """Turn a selection into conditions; a filter without its column in the table does nothing.

    Parameters
    ----------
    selection : Selection
        What the reader chose.
    columns : mapping of str to Column
        The columns of the table: no other name can enter the SQL.
    meanings : mapping of mapping
        Words of each code by the kind of its column (country, measure, product): the free text is
        looked for in them too.
    """
    found = Conditions()
    _countries(found, selection, columns)
    _members(found, columns, "power", [_power(one) for one in selection.powers])
    _members(found, columns, "measure", list(selection.measures))
    _members(found, columns, "status", list(selection.statuses))
    if selection.years and "year" in columns:
        found.add('"year" BETWEEN ? AND ?', *selection.years)
    for word in words_of(selection.text):
        _word(found, word, columns, meanings)
    for one in selection.columns:
        if one.column in columns:
            _column(found, one, columns[one.column])
    return found


def _power(chosen: str) -> str:
    return "" if chosen == NEITHER else chosen


def _countries(found: Conditions, selection: Selection, columns: Mapping[str, Column]) -> None:
    places = [name for name, column in columns.items() if column.kind == "country"]
    if selection.countries and places:
        codes = list(selection.countries)
        parts = [f"list_contains(?, {quoted(name)})" for name in places]
        found.add(f"({' OR '.join(parts)})", *([codes] * len(places)))


def _members(
    found: Conditions, columns: Mapping[str, Column], kind: str, values: list[str]
) -> None:
    for column in columns.values():
        if values and column.kind == kind:
            found.add(f"list_contains(?, {quoted(column.name)})", values)


def words_of(text: str) -> list[str]:
    """Split a free text into at most eight words, in lower case and without accents."""
    return [folded(word) for word in text.split()[:MOST_WORDS]]


def folded(text: str) -> str:
    """Return a text in lower case without accents ("Côte" -> "cote")."""
    apart = unicodedata.normalize("NFD", text.lower())
    return "".join(sign for sign in apart if not unicodedata.combining(sign))


def _word(found: Conditions, word: str, columns: Mapping[str, Column], meanings: Meanings) -> None:
    """Add that a word occurs in a text of the row or in the words of one of its codes."""
    texts = ", ".join(quoted(one.name) for one in columns.values() if one.is_text)
    parts: list[str] = []
    values: list[object] = []
    if texts:
        parts.append(f"contains(strip_accents(lower(concat_ws(' ', {texts}))), ?)")
        values.append(word)
    meant = {
        kind: [code for code, said in by_code.items() if word in folded(f"{said} {code}")]
        for kind, by_code in meanings.items()
    }
    for column in columns.values():
        if meant.get(column.kind):
            parts.append(f"list_contains(?, {quoted(column.name)})")
            values.append(meant[column.kind])
    found.add(f"({' OR '.join(parts) or 'false'})", *values)


def _column(found: Conditions, one: ColumnFilter, column: Column) -> None:
    name = quoted(one.column)
    if not column.is_number:
        found.add(f"list_contains(?, CAST({name} AS VARCHAR))", list(one.values))
        return
    if one.low is not None:
        found.add(f"{name} >= ?", one.low)
    if one.high is not None:
        found.add(f"{name} <= ?", one.high)


def order_sql(order: str, columns: Mapping[str, Column]) -> str:
    """Return the ORDER BY; rows that tie keep their place in the table."""
    name = order.removeprefix("-")
    if name not in columns:
        return f" ORDER BY {POSITION}"
    way = "DESC" if order.startswith("-") else "ASC"
    return f" ORDER BY {quoted(name)} {way} NULLS LAST, {POSITION}"


def read_column_filter(text: str, columns: Mapping[str, Column]) -> ColumnFilter | None:
    """Read one filter of a link on a table's columns: ``column:value`` or ``column:low..high``.

    Returns
    -------
    ColumnFilter or None
        None for an unknown column, and for a number column without a number.
    """
    name, colon, value = text.partition(":")
    column = columns.get(name)
    if column is None or not colon:
        return None
    if not column.is_number:
        return ColumnFilter(name, (unquote(value),))
    ends = RANGE.fullmatch(value)
    if ends and any(ends.groups()):
        low, high = (None if end is None else float(end) for end in ends.groups())
        return ColumnFilter(name, low=low, high=high)
    if not NUMBER.fullmatch(value):
        return None
    return ColumnFilter(name, low=float(value), high=float(value))


def write_column_filter(one: ColumnFilter) -> list[str]:
    """Write a filter as a link carries it, one text for each value; commas are escaped."""
    if one.values:
        return [f"{one.column}:{quote(value, safe=' ')}" for value in one.values]
    low, high = ("" if end is None else f"{end:.15g}" for end in (one.low, one.high))
    return [f"{one.column}:{low}..{high}"]


def merged(filters: Iterable[ColumnFilter]) -> tuple[ColumnFilter, ...]:
    """Join filters on the same column: any of all their values; a later range replaces a range."""
    found: dict[str, ColumnFilter] = {}
    for one in filters:
        before = found.get(one.column)
        both = (*before.values, *one.values) if before else one.values
        found[one.column] = replace(one, values=tuple(dict.fromkeys(both)))
    return tuple(found.values())
