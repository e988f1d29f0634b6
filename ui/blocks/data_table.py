"""The table of the data page, its files and its citation."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final, Literal

import pandas as pd
import streamlit as st

from ui import exports, nav, url_state
from ui.blocks.data_settings import Choice
from ui.exports import ColumnNote, ExportContext
from ui.views import data_export, data_table
from ui.views.data_query import Selection
from ui.views.data_table import Answer, Table
from ui.warehouse import Warehouse
from ui.wording import data_columns, data_exports
from ui.wording import data_table as words

MOST_ROWS_ON_SCREEN: Final = 10_000
TABLE_HEIGHT_PX: Final = 520
FEW_ROWS: Final = 10
SMALLEST_PRINTED: Final = 0.0005
LONG_TEXT: Final = 30
ROWS_MEASURED: Final = 100
NO_VALUE: Final = "–"
LINKS: Final = frozenset({"url", "download_url", "secretariat_url"})
MIME: Final = {
    "zip": "application/zip",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "parquet": "application/vnd.apache.parquet",
}


@dataclass(frozen=True)
class Shown:
    """What the page shows: the choice, what it found and what an export tells."""

    choice: Choice
    found: Answer
    context: ExportContext


@st.cache_data(max_entries=128, show_spinner=False)
def _answer(build_id: str, selection: Selection, _warehouse: Warehouse, _table: Table) -> Answer:
    del build_id  # it is part of the key of the cache
    return data_table.answer(_warehouse, _table, selection)


# Shared between readers without a copy: nobody may write to it.
@st.cache_resource(max_entries=16, show_spinner=False)
def _first_rows(
    build_id: str, selection: Selection, _warehouse: Warehouse, _table: Table,
    _context: ExportContext,
) -> pd.DataFrame:  # fmt: skip
    del build_id
    rows = data_table.rows(_warehouse, _table, selection, MOST_ROWS_ON_SCREEN)
    # Streamlit's own small download button writes what is on screen, so licence and build are.
    return exports.with_provenance(rows, _context)


def find(warehouse: Warehouse, choice: Choice) -> Shown:
    """Look up what the choice finds; settings must be restored."""
    build = warehouse.build
    found = _answer(build.build_id, choice.selection, warehouse, choice.table)
    link = url_state.copy_link(build, nav.page_address())
    context = data_export.export_context(warehouse, choice.table, choice.selection, found, link)
    return Shown(choice, found, context)


def draw_summary(shown: Shown) -> None:
    """Say in words what the table holds and how many rows match."""
    table, found = shown.choice.table, shown.found.n_found
    st.markdown(f"**{words.count_sentence(found, table.n_rows)}.** {table.description}")
    left_out = words.unused_sentence(data_export.unused(table, shown.choice.selection))
    if left_out:
        st.caption(left_out)


def draw_rows(warehouse: Warehouse, shown: Shown) -> None:
    """Draw the rows, or say what to loosen."""
    choice, found = shown.choice, shown.found.n_found
    if not found:
        looser = data_export.loosened(warehouse, choice.table, choice.selection)
        st.info(words.empty_sentence(choice.table.n_rows, looser), icon=":material/search_off:")
        return
    build_id, table = warehouse.build.build_id, choice.table
    frame = _first_rows(build_id, choice.selection, warehouse, table, shown.context)
    st.dataframe(
        frame,
        hide_index=True,
        height="auto" if found <= FEW_ROWS else TABLE_HEIGHT_PX,
        column_config=_column_config(shown, frame),
        placeholder=NO_VALUE,
        lazy=True,
        alt=words.table_alt(choice.table.title, found),
    )
    said = words.on_screen(len(frame), found)
    if said:
        st.caption(said)


def _column_config(shown: Shown, frame: pd.DataFrame) -> dict[str, Any]:
    table, units = shown.context.table, shown.found.units
    notes = (*shown.context.columns, *exports.added_columns(shown.context))
    return {note.name: _column(table, note, units, frame[note.name]) for note in notes}


def _column(table: str, note: ColumnNote, units: tuple[str, ...], values: pd.Series) -> Any:
    label = data_columns.column_words(table, note.name).label
    only = words.UNIT_WORDS.get(units[0], units[0]) if len(units) == 1 else note.unit
    heading = words.heading(label, only if note.unit == "see unit" else note.unit)
    told: dict[str, Any] = {"help": words.column_help(note.name, note.description)}
    if note.name in LINKS:
        return st.column_config.LinkColumn(heading, **told)
    if note.kind == "flag":
        return st.column_config.CheckboxColumn(heading, **told)
    if note.kind == "date":
        return st.column_config.DateColumn(heading, format="D MMM YYYY", **told)
    if note.kind in ("year", "integer", "number"):
        shape = "%d" if note.kind == "year" else _number_shape(values)
        return st.column_config.NumberColumn(heading, format=shape, **told)
    return st.column_config.TextColumn(heading, width=_text_width(note, values), **told)


def _number_shape(values: pd.Series) -> str | None:
    """Return the format of a column: thousands separators, unless they would print 0 for a little.

    That format has three decimals; without a format Streamlit shows as many as are needed.
    """
    sizes = values.abs()
    return None if ((sizes > 0) & (sizes < SMALLEST_PRINTED)).any() else "localized"


def _text_width(note: ColumnNote, values: pd.Series) -> Literal["medium"] | None:
    """Keep long texts from pushing the figures off the screen."""
    if note.kind not in ("text", "measure"):
        return None
    return "medium" if values.head(ROWS_MEASURED).str.len().max() > LONG_TEXT else None


def draw_exports(warehouse: Warehouse, shown: Shown) -> None:
    """Draw the buttons for the files; each file is made when its button is pressed."""
    choice, context = shown.choice, shown.context
    if not shown.found.n_found:
        return

    def made(write: Callable[[pd.DataFrame, ExportContext], bytes]) -> Callable[[], bytes]:
        return lambda: write(data_table.rows(warehouse, choice.table, choice.selection), context)

    is_long = shown.found.n_found > exports.EXCEL_MOST_ROWS
    _button("CSV", "zip", context, made(exports.csv_zip), "CSV with its metadata, in one ZIP")
    _button("Excel", "xlsx", context, made(exports.excel),
            data_exports.excel_too_long(exports.EXCEL_MOST_ROWS) if is_long
            else "A sheet of data and a sheet about them", is_disabled=is_long)  # fmt: skip
    _button("Parquet", "parquet", context, made(exports.parquet), "Metadata in the schema")


def _button(
    label: str, ending: str, context: ExportContext, made: Callable[[], bytes], told: str,
    *, is_disabled: bool = False,
) -> None:  # fmt: skip
    st.download_button(
        label, made, exports.file_name(context, ending), MIME[ending], key=f"export_{ending}",
        help=told, on_click="ignore", icon=":material/download:", disabled=is_disabled,
    )  # fmt: skip


def draw_citation(shown: Shown) -> None:
    """Draw licence and citation of these rows."""
    if not shown.found.n_found:
        return
    sources = shown.context.sources
    classes = sorted({card.licence_class for card in sources}, key=exports.LICENCE_ORDER.index)
    st.caption(data_exports.licence_sentence(classes))
    with st.expander("How to cite these rows", icon=":material/format_quote:"):
        text = data_exports.citation_text(
            shown.context.citation, [card.citation for card in sources]
        )
        st.code(text, language=None, wrap_lines=True)
