"""The full matrix: every country beside every recommendation."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

import pandas as pd
import streamlit as st

from ui.url_state import Parameter, Value
from ui.views.recommendations import STATES, Board, filter_countries
from ui.wording import recommendation_words as fixed
from ui.wording import recommendations as words

CLICK: Final = "matrix_country"
ROW: Final = 35
MOST_HEIGHT: Final = 640
# From more columns than this the cells hold signs alone, so that all fit on a screen.
MOST_WORDS: Final = 7
# Shown first among the clubs: those the two texts name or the reader is likely to look for.
FIRST_CLUBS: Final = ("EU", "NATO", "MIKTA", "IBSA", "G20", "G7", "Quad", "BRICS", "ASEAN")


def draw(board: Board, settings: Mapping[str, Value]) -> None:
    """Draw filters, the matrix and the count in words."""
    st.markdown(fixed.INTRODUCTION)
    _widgets(board)
    themes = _ids(settings["theme"])
    columns = [
        key for key, one in board.recommendations.items() if not themes or one.theme in themes
    ]
    shown = filter_countries(
        board, states=_ids(settings["state"]), columns=columns,
        clubs=_ids(settings["club"]), countries=_ids(settings["who"]),
    )  # fmt: skip
    st.markdown(words.matrix_summary(len(shown), len(board.names), len(columns)))
    st.markdown(words.states_legend())
    if shown:
        _table(board, shown, columns)
    else:
        st.info(fixed.MATRIX_EMPTY)
    _counts(board, columns)


def _ids(value: Value) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else value


def parameters(board: Board) -> tuple[Parameter, ...]:
    """Return the filters as settings of the address."""
    clubs = [club for club in FIRST_CLUBS if club in board.clubs]
    clubs += [club for club in board.clubs if club not in clubs]
    return (
        Parameter("theme", "theme", (), fixed.THEMES),
        Parameter("state", "state", (), {one: words.state_text(one) for one in STATES}),
        Parameter("club", "club", (), {club: club for club in clubs}),
        Parameter("who", "profiled country", (), board.names),
    )


def _widgets(board: Board) -> None:
    """Draw one multiple choice per filter; nothing chosen means all."""
    labels = {"theme": "Theme", "state": "State in any column", "club": "Member of",
              "who": "Countries"}  # fmt: skip
    for left, right in (("theme", "state"), ("club", "who")):
        for column, name in zip(st.columns(2), (left, right), strict=True):
            options = next(one.options for one in parameters(board) if one.name == name)
            with column:
                st.multiselect(
                    labels[name], list(options), key=name, placeholder="All",
                    format_func=options.__getitem__,
                )  # fmt: skip


def _table(board: Board, shown: tuple[str, ...], columns: list[str]) -> None:
    is_short = len(columns) > MOST_WORDS
    rows = pd.DataFrame(
        [
            words.matrix_row(
                board.names[iso3], board.groups[iso3],
                {one: board.answers[one, iso3].state for one in columns}, is_short=is_short,
            )
            for iso3 in shown
        ]
    )  # fmt: skip
    by_name = {board.names[iso3]: iso3 for iso3 in shown}

    def open_country() -> None:
        click = st.session_state.get(CLICK)
        if click and click.label in by_name:
            st.session_state["iso"] = by_name[click.label]
            st.session_state["view"] = "country"

    st.dataframe(
        rows, hide_index=True, height=min(MOST_HEIGHT, ROW * (len(rows) + 1) + 3),
        column_config=_columns(board, columns, open_country), key="matrix", alt=fixed.MATRIX_ALT,
    )  # fmt: skip


def _columns(board: Board, columns: list[str], open_country: Any) -> dict[str, Any]:
    config = st.column_config
    found: dict[str, Any] = {
        "Country": config.ButtonColumn(
            "Country", type="tertiary", pinned=True, alignment="left", key=CLICK,
            on_click=open_country, width=125,
        ),
        "Group": config.TextColumn("Group", width=95),
    }  # fmt: skip
    for one in columns:
        recommendation = board.recommendations[one]
        title = one if len(columns) > MOST_WORDS else words.column_title(recommendation)
        width = 38 if len(columns) > MOST_WORDS else 112
        found[one] = config.TextColumn(title, help=recommendation.title, width=width)
    return found


def _counts(board: Board, columns: list[str]) -> None:
    """Say, for each recommendation, for how many middle powers it bites."""
    st.subheader("In words", anchor="counts")
    st.markdown(
        "\n".join(
            f"- {words.count_line(board.recommendations[one], board.count(one))}" for one in columns
        )
    )
