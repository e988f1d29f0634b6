"""Filters of the data page: the widgets, each holding one setting of the link."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final

import streamlit as st

from ui import url_state
from ui.blocks.data_settings import (
    ALL,
    Choice,
    YearSpans,
    column_parameter,
    orders,
    parameters,
    table_bound,
    values_of,
)
from ui.parameters import LONGEST_TEXT, Parameter
from ui.views.data_query import Column, ColumnFilter, write_column_filter
from ui.views.data_table import Table
from ui.warehouse import Warehouse
from ui.wording import data_columns, data_table, data_tables
from ui.wording import data_filters as words

COLUMNS_OF_FILTERS: Final = 3
# So many values fit into a link (`url_state` reads at most 400 signs and 60 values).
MOST_COUNTRIES: Final = 60
MOST_MEASURES: Final = 12
MOST_COLUMN_VALUES: Final = 60
LONGEST_COLUMN_FILTERS: Final = 380
TOO_MANY: Final = "column_filters_too_many"
# They have widgets of their own.
MAIN_KINDS: Final = frozenset({"power", "measure", "status", "year"})


def draw_table_choice(choice: Choice) -> None:
    """Draw the choice of the table."""
    st.selectbox(
        "Table", list(choice.tables), format_func=data_tables.table_choice, key="table",
        on_change=url_state.drop, args=table_bound(choice),
    )  # fmt: skip


def draw(warehouse: Warehouse, choice: Choice) -> None:
    """Draw the filters that the table has columns for."""
    with st.expander("Filters", expanded=True, icon=":material/filter_alt:"):
        wanted = _main_filters(choice)
        places = st.columns(COLUMNS_OF_FILTERS)
        for place, draw_one in enumerate(wanted):
            with places[place % COLUMNS_OF_FILTERS]:
                draw_one(choice)
        left, right = st.columns([2, 1])
        with right:
            _order(choice)
        with left:
            _more_columns(warehouse, choice)
        if choice.is_filtered:
            st.button("Clear all filters", key="clear_filters", type="tertiary",
                      icon=":material/filter_alt_off:", on_click=clear, args=(choice,))  # fmt: skip


def _main_filters(choice: Choice) -> list[Callable[[Choice], None]]:
    """Return what to draw: the filters that the table has columns for."""
    table, reach = choice.table, choice.reach
    wanted = [
        (_countries, table.holds("country")),
        (_measures, table.holds("measure")),
        (_text, True),
        (_years, reach is not None and reach[0] < reach[1]),
        (_powers, table.holds("power")),
        (_statuses, bool(choice.statuses)),
    ]
    return [draw_one for draw_one, is_wanted in wanted if is_wanted]


def _countries(choice: Choice) -> None:
    names = choice.meanings["country"]
    st.multiselect(
        words.FILTER_LABELS["country"], list(names), key="country", max_selections=MOST_COUNTRIES,
        format_func=lambda code: words.country_choice(code, names[code]),
        placeholder="All countries", select_all=False, wrap=True,
    )  # fmt: skip


def _measures(choice: Choice) -> None:
    titles = choice.meanings["measure"]
    st.multiselect(
        words.FILTER_LABELS["ind"], list(titles), key="ind", max_selections=MOST_MEASURES,
        format_func=lambda one: titles[one], placeholder="All measures", select_all=False,
        wrap=True,
    )  # fmt: skip


def _text(_choice: Choice) -> None:
    st.text_input(
        words.FILTER_LABELS["q"], key="q", max_chars=LONGEST_TEXT,
        placeholder="For instance: Korea",
    )  # fmt: skip


def _powers(_choice: Choice) -> None:
    st.pills(
        words.FILTER_LABELS["side"], list(words.POWER_CHOICES), selection_mode="multi", key="side",
        format_func=lambda one: words.POWER_CHOICES[one], wrap=True,
    )  # fmt: skip


def _statuses(choice: Choice) -> None:
    there = {*choice.statuses, *choice.selection.statuses}
    st.multiselect(
        words.FILTER_LABELS["status"], [one for one in words.STATUS_CHOICES if one in there],
        key="status", format_func=lambda one: words.STATUS_CHOICES[one],
        placeholder="Any status", select_all=False, wrap=True,
    )  # fmt: skip


def _years(choice: Choice) -> None:
    """Draw the span of years; the widget is a pair of numbers, the setting a text."""
    reach = choice.reach or (0, 0)
    key = f"years_of_{choice.table.name}"
    asked = choice.selection.years or reach
    span = max(asked[0], reach[0]), min(asked[1], reach[1])
    if st.session_state.get(key) != span:
        st.session_state[key] = span
    setting = Parameter("years", "", ALL, YearSpans(reach))

    def moved() -> None:
        first, last = st.session_state[key]
        is_all = (first, last) == reach
        url_state.set_value(setting, ALL if is_all else f"{first}-{last}")

    st.slider(words.FILTER_LABELS["years"], *reach, key=key, on_change=moved)


def _more_columns(warehouse: Warehouse, choice: Choice) -> None:
    """Draw one widget for each further column the reader picks."""
    table = choice.table
    in_use = {one.column: one for one in choice.selection.columns}
    offered = [
        name for name, column in table.columns.items()
        if name in in_use or column.kind not in MAIN_KINDS
    ]  # fmt: skip
    key = _picks_key(table)
    picks = [name for name in st.session_state.get(key, []) if name in offered]
    picks += [name for name in in_use if name not in picks]
    if st.session_state.get(key) != picks:
        st.session_state[key] = picks
    st.multiselect(
        words.FILTER_LABELS["f"], offered, key=key, on_change=_compose, args=(table,),
        format_func=lambda name: data_columns.column_words(table.name, name).label,
        placeholder="Filter by any other column", select_all=False,
    )  # fmt: skip
    for name in picks:
        if table.columns[name].is_number:
            _range(table, name, in_use.get(name))
        else:
            _any_of(warehouse, choice, table.columns[name], in_use.get(name))
    if st.session_state.pop(TOO_MANY, False):
        st.warning(words.too_many_column_filters())


def _range(table: Table, name: str, in_use: ColumnFilter | None) -> None:
    said = data_columns.column_words(table.name, name)
    left, right = st.columns(2)
    ends = (in_use.low, in_use.high) if in_use else (None, None)
    for place, end, value, way in zip((left, right), ("low", "high"), ends, ("at least", "at most"),
                                      strict=True):  # fmt: skip
        key = _value_key(table, name, end)
        if st.session_state.get(key) != value:
            st.session_state[key] = value
        label = f"{data_table.heading(said.label, said.unit)}, {way}"
        place.number_input(label, value=None, key=key, on_change=_compose, args=(table,))


def _any_of(
    warehouse: Warehouse, choice: Choice, column: Column, in_use: ColumnFilter | None
) -> None:
    table, key = choice.table, _value_key(choice.table, column.name, "values")
    held = list(in_use.values) if in_use else []
    if st.session_state.get(key) != held:
        st.session_state[key] = held
    listed = values_of(warehouse, table, column.name)
    options = list(dict.fromkeys([*(listed or ()), *held]))
    meant = choice.meanings.get(column.kind, {})
    said = data_columns.column_words(table.name, column.name)
    st.multiselect(
        said.label, options, key=key, on_change=_compose, args=(table,), select_all=False,
        accept_new_options=listed is None, max_selections=MOST_COLUMN_VALUES,
        format_func=lambda value: _value_label(value, column, meant),
        placeholder="Any value" if listed is not None else "Type an exact value",
    )  # fmt: skip


def _value_label(value: str, column: Column, meant: Mapping[str, str]) -> str:
    if column.kind == "flag":
        return words.YES_NO.get(value, value)
    return words.country_choice(value, meant[value]) if value in meant else words.value_words(value)


def _picks_key(table: Table) -> str:
    return f"columns_of_{table.name}"


def _value_key(table: Table, column: str, part: str) -> str:
    return f"{part}_of_{table.name}_{column}"


def _compose(table: Table) -> None:
    """Write what the widgets of the further columns hold into the setting ``f``."""
    filters = [_held(table, name) for name in st.session_state.get(_picks_key(table), [])]
    texts = [text for one in filters if one for text in write_column_filter(one)]
    if len(texts) > MOST_COLUMN_VALUES or len(",".join(texts)) > LONGEST_COLUMN_FILTERS:
        st.session_state[TOO_MANY] = True
        return
    url_state.set_value(column_parameter(table), tuple(texts))


def _held(table: Table, name: str) -> ColumnFilter | None:
    if not table.columns[name].is_number:
        values: Sequence[str] = st.session_state.get(_value_key(table, name, "values"), [])
        return ColumnFilter(name, tuple(values)) if values else None
    low, high = (st.session_state.get(_value_key(table, name, end)) for end in ("low", "high"))
    return None if low is None and high is None else ColumnFilter(name, low=low, high=high)


def clear(choice: Choice) -> None:
    """Set every filter back; table and order stay."""
    for parameter in parameters(choice.table, choice.meanings, choice.reach):
        if parameter.name != "sort":
            url_state.set_value(parameter, parameter.default)
    st.session_state[_picks_key(choice.table)] = []


def _order(choice: Choice) -> None:
    in_words = orders(choice.table)
    st.selectbox("Sorted by", list(in_words), format_func=lambda one: in_words[one], key="sort")
