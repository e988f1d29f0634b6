"""The dialog behind a row of the data page: its arithmetic, or its cells, sources and licence."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Final

import pandas as pd
import streamlit as st

from ui import provenance
from ui.blocks.score_dialog import Asked, show_score
from ui.exports import ExportContext
from ui.openings import Opening, open_select
from ui.provenance_facts import show_fact
from ui.views import data_rows
from ui.views.data_query import Selection
from ui.views.data_rows import Row, ScoreRow
from ui.views.figures import load_sources
from ui.warehouse import Warehouse
from ui.wording import data_columns
from ui.wording import data_rows as words
from ui.wording.mineral_facts import holder_fact
from ui.wording.provenance import DEFINITION

MOST_ROWS_TO_OPEN: Final = 300
SOURCE_CELLS: Final = ("source_ids", "source_id")


@st.cache_resource(max_entries=64, show_spinner=False)
def _labels(
    build_id: str, selection: Selection, _frame: pd.DataFrame, _context: ExportContext
) -> list[str]:
    """Name the first rows, in their order."""
    del build_id, selection  # they are the key of the cache
    rows = _frame.head(MOST_ROWS_TO_OPEN).to_dict("records")
    return [words.row_label(_context.columns, row, at + 1) for at, row in enumerate(rows)]


def draw_open_row(
    warehouse: Warehouse, selection: Selection, frame: pd.DataFrame, context: ExportContext
) -> int:
    """Draw a list of the first rows; choosing one opens what is behind it. Return their number."""
    labels = _labels(warehouse.build.build_id, selection, frame, context)
    openings = {
        str(at): Opening(label, partial(_open, warehouse, frame, at, label, context))
        for at, label in enumerate(labels)
    }
    open_select(openings, f"row_of_{context.table}", label=words.OPEN_ROW)
    return len(labels)


def _open(
    warehouse: Warehouse, frame: pd.DataFrame, at: int, label: str, context: ExportContext
) -> None:
    """Open the dialog that fits the row: a figure, a share, a score, or its cells."""
    row: Row = {str(name): value for name, value in frame.iloc[at].to_dict().items()}
    figure = data_rows.figure_of_row(warehouse, context.table, row)
    holder = data_rows.holder_of_row(warehouse, context.table, row)
    score = data_rows.score_of_row(warehouse, context.table, row)
    if figure is not None:
        provenance.show_figure(figure)
    elif holder is not None:
        show_fact(holder_fact(holder))
    elif score is not None:
        show_score(warehouse, _asked(warehouse, score))
    else:
        _show_cells(warehouse, row, label, context)


def _asked(warehouse: Warehouse, row: ScoreRow) -> Asked:
    name = warehouse.countries[row.iso3].name
    return Asked(row.iso3, name, row.lens, row.power, row, row.of, row.reason)


@st.dialog("What this row holds", width="large")
def _show_cells(warehouse: Warehouse, row: Row, label: str, context: ExportContext) -> None:
    """Show every cell with its unit, what one row is, and the sources with their licences."""
    st.markdown(f"**{words.plain_text(f'{context.title}: {label}')}**")
    st.caption(f"{context.table} · {context.build_id} · {words.plain_text(str(row['licence']))}")
    st.markdown("\n".join(f"- {line}" for line in _cells(row, context)))
    st.markdown(words.ONE_ROW + words.plain_text(context.description))
    with st.expander(DEFINITION):
        st.markdown("\n".join(f"- {line}" for line in _meanings(context)))
    cards = load_sources(warehouse, _source_ids(row))
    if not cards:
        st.caption(words.OWN_ROW)
    for card in cards:
        provenance.draw_source(card)


def _cells(row: Row, context: ExportContext) -> list[str]:
    return [
        words.row_line(_label(context, one.name), words.cell_text(one, row))
        for one in context.columns
        if one.name not in SOURCE_CELLS
    ]


def _meanings(context: ExportContext) -> list[str]:
    told = [one for one in context.columns if one.description]
    return [words.row_line(_label(context, one.name), one.description) for one in told]


def _label(context: ExportContext, column: str) -> str:
    return data_columns.column_words(context.table, column).label


def _source_ids(row: Row) -> Sequence[str]:
    texts = [row[name] for name in SOURCE_CELLS if name in row]
    known = [str(text) for text in texts if not words.is_missing(text)]
    return [one for text in known for one in text.split(";") if one]
