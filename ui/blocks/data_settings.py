"""Settings of the data page as its link carries them, and the selection they make."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

import streamlit as st

from ui import url_state
from ui.filters import FIRST_TABLE
from ui.parameters import Parameter, Value
from ui.views import data_table as view
from ui.views.data_query import STORED, Selection, merged, read_column_filter
from ui.views.data_table import Table
from ui.warehouse import Warehouse
from ui.wording import data_columns, data_tables
from ui.wording import data_filters as words

ALL: Final = "all"


class YearSpans(Mapping[str, str]):
    """The spans of years a link may ask for: ``all``, ``2024`` or ``2020-2024``.

    Parameters
    ----------
    reach : (int, int) or None
        First and last year of the table; a span must touch them.
    """

    def __init__(self, reach: tuple[int, int] | None) -> None:
        self.reach = reach or (0, 9999)

    def __getitem__(self, text: str) -> str:
        """Return a span in words."""
        if text == ALL:
            return words.ALL_YEARS
        span = read_years(text)
        if span is None or span[1] < self.reach[0] or span[0] > self.reach[1]:
            raise KeyError(text)
        return words.years_words(*span)

    def __iter__(self) -> Iterator[str]:
        """Yield the one span that has a name."""
        yield ALL

    def __len__(self) -> int:
        """Return 1: spans are not listed."""
        return 1


class ColumnFilterTexts(Mapping[str, str]):
    """The column filters a link may ask for: ``stage:mine``, ``share_pct:10..50``."""

    def __init__(self, table: Table) -> None:
        self.table = table

    def __getitem__(self, text: str) -> str:
        """Return a filter in words."""
        if read_column_filter(text, self.table.columns) is None:
            raise KeyError(text)
        return text

    def __iter__(self) -> Iterator[str]:
        """Yield nothing: filters are not listed."""
        yield from ()

    def __len__(self) -> int:
        """Return 1, so that a filter is checked against the table."""
        return 1


@dataclass(frozen=True)
class Choice:
    """What the reader chose, and what there was to choose from."""

    table: Table
    tables: Mapping[str, Table]
    selection: Selection
    meanings: Mapping[str, Mapping[str, str]]
    reach: tuple[int, int] | None
    statuses: tuple[str, ...]

    @property
    def is_filtered(self) -> bool:
        """Whether any filter is in use."""
        return self.selection != Selection(self.table.name, order=self.selection.order)


@st.cache_data(max_entries=2, show_spinner=False)
def _tables(build_id: str, _warehouse: Warehouse) -> dict[str, Table]:
    del build_id  # it is the key of the cache
    return view.open_tables(_warehouse)


@st.cache_data(max_entries=64, show_spinner=False)
def _reach(
    build_id: str, table: str, _warehouse: Warehouse, _table: Table
) -> tuple[int, int] | None:
    del build_id, table
    return view.year_range(_warehouse, _table)


@st.cache_data(max_entries=256, show_spinner=False)
def _values(
    build_id: str, table: str, column: str, _warehouse: Warehouse, _table: Table
) -> tuple[str, ...] | None:
    del build_id, table
    return view.distinct_values(_warehouse, _table, column)


def values_of(warehouse: Warehouse, table: Table, column: str) -> tuple[str, ...] | None:
    """Return the values of a column as text, or None where there are too many for a list."""
    return _values(warehouse.build.build_id, table.name, column, warehouse, table)


def restore(warehouse: Warehouse) -> Choice:
    """Read the link and the widgets' state; call it before the widgets."""
    build_id = warehouse.build.build_id
    tables = _tables(build_id, warehouse)
    titles = {name: data_tables.table_choice(name) for name in tables}
    first = FIRST_TABLE if FIRST_TABLE in tables else next(iter(tables))
    settings = url_state.restore(Parameter("table", "table", first, titles))
    table = tables[str(settings["table"])]
    reach = _reach(build_id, table.name, warehouse, table)
    meanings = view.meanings(warehouse)
    settings = url_state.restore(*parameters(table, meanings, reach))
    held = values_of(warehouse, table, "status") if table.holds("status") else None
    return Choice(table, tables, _selection(table, settings), meanings, reach, held or ())


def parameters(
    table: Table, meanings: Mapping[str, Mapping[str, str]], reach: tuple[int, int] | None
) -> tuple[Parameter, ...]:
    """Return the settings beside the table itself."""
    return (
        Parameter("country", "country or group", (), meanings["country"]),
        Parameter("side", "great power", (), words.POWER_CHOICES),
        Parameter("ind", "measure", (), meanings["measure"]),
        Parameter("status", "status", (), words.STATUS_CHOICES),
        Parameter("years", "span of years", ALL, YearSpans(reach)),
        Parameter("q", "searchable text (at most 120 signs)", ""),
        column_parameter(table),
        Parameter("sort", "column of this table", STORED, orders(table)),
    )


def table_bound(choice: Choice) -> tuple[Parameter, ...]:
    """Return the settings in use that mean something in the present table only."""
    bound = ("f", "sort", "years")
    there = parameters(choice.table, choice.meanings, choice.reach)
    return tuple(one for one in there if one.name in bound)


def column_parameter(table: Table) -> Parameter:
    """Return the setting ``f``: filters on further columns of the table."""
    return Parameter("f", "filter of this table", (), ColumnFilterTexts(table))


def orders(table: Table) -> dict[str, str]:
    """Return the orders of rows a reader may choose, each in words."""
    found = {STORED: words.AS_STORED}
    for name in table.columns:
        label = data_columns.column_words(table.name, name).label
        found[name] = words.order_words(label, is_descending=False)
        found[f"-{name}"] = words.order_words(label, is_descending=True)
    return found


def _selection(table: Table, settings: Mapping[str, Value]) -> Selection:
    texts = [read_column_filter(text, table.columns) for text in settings["f"]]
    return Selection(
        table=table.name,
        countries=tuple(settings["country"]),
        powers=tuple(settings["side"]),
        measures=tuple(settings["ind"]),
        statuses=tuple(settings["status"]),
        years=read_years(str(settings["years"])),
        text=str(settings["q"]),
        columns=merged(one for one in texts if one is not None),
        order=str(settings["sort"]),
    )


def read_years(text: str) -> tuple[int, int] | None:
    """Read ``2024`` or ``2020-2024``; None for anything else."""
    first, _, last = text.partition("-")
    last = last or first
    if not (len(first) == len(last) == 4 and (first + last).isdecimal() and text.isascii()):
        return None
    span = int(first), int(last)
    return span if span[0] <= span[1] else None
