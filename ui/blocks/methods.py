"""The methods page, drawn: one section at a time, so that a phone never gets a wall."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import groupby
from typing import Any, Final

import streamlit as st

from ui import nav, notices, session, url_state
from ui.blocks import methods_numbers, validation
from ui.blocks.recommendation_data import board_of
from ui.url_state import Parameter, Value
from ui.views import methods as views
from ui.warehouse import Warehouse
from ui.wording import methods as words
from ui.wording import methods_text as texts
from ui.wording import recommendation_numbers as numbers
from ui.wording.overview import SCORES_LINK

TITLE: Final = words.TITLE
SECTION: Final = Parameter("section", "section of this page", "short", words.SECTIONS)
FIND: Final = Parameter("find", "words to find a source by", "")
ROW: Final = 35
MOST_HEIGHT: Final = 560


def restore() -> Mapping[str, Value]:
    """Read the page's settings from its address, before the notices are drawn."""
    return url_state.restore(SECTION, FIND)


def draw(warehouse: Warehouse, settings: Mapping[str, Value]) -> None:
    """Draw the choice of section and the section."""
    st.segmented_control(
        "Section", list(words.SECTIONS), required=True, key=SECTION.name,
        format_func=lambda one: words.SECTIONS[one], label_visibility="collapsed", wrap=True,
    )  # fmt: skip
    section = str(settings["section"])
    st.header(words.SECTIONS[section], anchor=section)
    _SECTIONS[section](warehouse, settings)


def _short(warehouse: Warehouse, _settings: Mapping[str, Value]) -> None:
    build = warehouse.build
    st.markdown(words.build_sentence(build.build_id, build.built_at, build.source_count))
    st.subheader("The two lenses", anchor=False)
    st.markdown(texts.LENSES)
    st.subheader("Why trust a number", anchor=False)
    st.markdown(texts.TRUST)
    st.subheader("What the marks on numbers mean", anchor=False)
    st.markdown(texts.STATUSES)
    st.subheader("Limits", anchor=False)
    st.markdown(texts.LIMITS)
    st.subheader("Independence", anchor=False)
    st.markdown(texts.INDEPENDENT)


def _scores(warehouse: Warehouse, _settings: Mapping[str, Value]) -> None:
    tree, correlations = _index(warehouse.build.build_id, warehouse)
    st.markdown(texts.SCORES)
    st.page_link(nav.pages()["scores"], label=SCORES_LINK, icon=":material/tune:")
    st.subheader("How to read them", anchor=False)
    st.markdown(texts.READING)
    st.markdown(words.size_sentence(correlations))
    methods_numbers.size_numbers(warehouse, correlations)
    st.subheader("The index, with goalposts and reasons", anchor=False)
    st.markdown(words.index_summary(tree))
    for (lens, power), branches in groupby(tree, key=lambda one: (one.lens, one.power)):
        heading = words.branch_heading(lens, power)
        st.markdown(f"**{heading}**")
        _table([words.branch_row(one) for one in branches], _TREE_COLUMNS, alt=heading)
    st.caption(texts.TREE_CAPTION)


def _validation(warehouse: Warehouse, _settings: Mapping[str, Value]) -> None:
    validation.draw(warehouse)


def _indicators(warehouse: Warehouse, _settings: Mapping[str, Value]) -> None:
    measures = _measures(warehouse.build.build_id, warehouse)
    st.caption(texts.INDICATORS_CAPTION)
    link = st.column_config.LinkColumn("Id", display_text=r"id=(.+)$", pinned=True, width=190)
    _table(
        [words.measure_row(one) for one in measures], {"Id": link}, alt="Measures of the catalogue"
    )


def _coverage(warehouse: Warehouse, _settings: Mapping[str, Value]) -> None:
    rows = _covered(warehouse.build.build_id, warehouse)
    st.markdown(words.coverage_summary(rows, len(warehouse.roster)))
    st.caption(texts.COVERAGE_CAPTION)
    bar = st.column_config.ProgressColumn(
        "With a value", min_value=0, max_value=len(warehouse.roster), format="%d", color="gray"
    )
    _table(
        [words.coverage_row(one) for one in rows], {"With a value": bar, "Measure": _PINNED},
        alt="Coverage of the middle powers by measure",
    )  # fmt: skip
    methods_numbers.coverage_numbers(warehouse, rows)


def _sources(warehouse: Warehouse, settings: Mapping[str, Value]) -> None:
    every = _source_list(warehouse.build.build_id, warehouse)
    st.text_input(
        "Find a source", key=FIND.name, max_chars=url_state.LONGEST_TEXT,
        placeholder="publisher, subject, licence …",
    )  # fmt: skip
    found = views.find_sources(every, str(settings["find"]))
    st.caption(words.sources_summary(len(found), len(every)))
    for source in found:
        with st.expander(words.source_heading(source)):
            st.markdown(words.source_text(source))
    if not found:
        st.info(texts.NO_SOURCE)


def _roster(warehouse: Warehouse, _settings: Mapping[str, Value]) -> None:
    members = _members(warehouse.build.build_id, warehouse)
    st.markdown(words.roster_summary(members))
    st.caption(texts.ROSTER_NOTE)
    _table(
        [words.member_row(one) for one in members], {"Country": _PINNED},
        alt="Countries with tier and reason",
    )  # fmt: skip


def _thresholds(warehouse: Warehouse, _settings: Mapping[str, Value]) -> None:
    board = board_of(warehouse)
    st.markdown(texts.THRESHOLDS_NOTE)
    for one in board.recommendations.values():
        st.markdown(f"**{one.title}**")
        st.markdown("\n".join(numbers.threshold_item(t) for t in board.thresholds_of(one.id)))


def _changes(warehouse: Warehouse, _settings: Mapping[str, Value]) -> None:
    st.subheader("How to cite", anchor=False)
    st.code(notices.citation(warehouse.build), language=None, wrap_lines=True)
    st.subheader("Licence", anchor=False)
    st.markdown(texts.LICENCES)
    st.subheader("Independence", anchor=False)
    st.markdown(texts.INDEPENDENT)
    st.subheader("Changes and corrections", anchor="corrections")
    st.markdown(texts.REPORTING)
    st.markdown(words.changelog(views.read_changelog(session.ROOT / "CHANGELOG.md")))


_SECTIONS: Final[Mapping[str, Callable[[Warehouse, Mapping[str, Value]], None]]] = {
    "short": _short,
    "scores": _scores,
    "validation": _validation,
    "indicators": _indicators,
    "coverage": _coverage,
    "sources": _sources,
    "roster": _roster,
    "thresholds": _thresholds,
    "changes": _changes,
}
_TREE_COLUMNS: Final = {
    "Indicator": st.column_config.TextColumn(pinned=True, width=230),
    "State": st.column_config.TextColumn(width=75),
    "Domain": st.column_config.TextColumn(width=170),
    "Weight": st.column_config.TextColumn(width=65),
    "Goalposts": st.column_config.TextColumn(width=85),
    "Missing": st.column_config.TextColumn(width=70),
}
_PINNED: Final = st.column_config.TextColumn(pinned=True, width=210)


def _table(
    rows: Sequence[Mapping[str, Any]], columns: Mapping[str, Any] | None = None, *, alt: str
) -> None:
    st.dataframe(
        list(rows), hide_index=True, alt=alt, column_config=dict(columns or {}),
        height=min(MOST_HEIGHT, ROW * (len(rows) + 1) + 3),
    )  # fmt: skip


@st.cache_resource(max_entries=2, show_spinner=False)
def _index(
    build_id: str, _warehouse: Warehouse
) -> tuple[tuple[views.Branch, ...], views.Correlations | None]:
    del build_id  # it is the key of the cache
    return views.load_tree(_warehouse), views.load_correlations(_warehouse)


@st.cache_resource(max_entries=2, show_spinner=False)
def _measures(build_id: str, _warehouse: Warehouse) -> tuple[views.Measured, ...]:
    del build_id
    return views.load_measures(_warehouse)


@st.cache_resource(max_entries=2, show_spinner=False)
def _covered(build_id: str, _warehouse: Warehouse) -> tuple[views.Coverage, ...]:
    del build_id
    return views.load_coverage(_warehouse)


@st.cache_resource(max_entries=2, show_spinner=False)
def _source_list(build_id: str, _warehouse: Warehouse) -> tuple[views.Source, ...]:
    del build_id
    return views.load_source_list(_warehouse)


@st.cache_resource(max_entries=2, show_spinner=False)
def _members(build_id: str, _warehouse: Warehouse) -> tuple[views.Member, ...]:
    del build_id
    return views.load_roster(_warehouse)
