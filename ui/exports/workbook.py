"""Rows as an Excel workbook: a sheet of data and a sheet about them."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any, Final

import pandas as pd
import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from ui.exports.context import ExportContext, metadata, with_provenance
from ui.wording import data_exports as words

# Beyond this a workbook takes the server longer than a reader waits; CSV and Parquet hold all.
EXCEL_MOST_ROWS: Final = 50_000
EXCEL_LONGEST_TEXT: Final = 32_767  # signs in one cell, a limit of Excel
WIDEST_COLUMN: Final = 60
ROWS_MEASURED_FOR_WIDTH: Final = 200
NUMBER_FORMATS: Final[Mapping[str, str]] = {
    "year": "0",
    "integer": "#,##0",
    "number": "[>=1000]#,##0.0;[>=0.1]0.00;General",
    "date": "yyyy-mm-dd",
}


def excel(rows: pd.DataFrame, context: ExportContext) -> bytes:
    """Return a workbook with the sheets ``Data`` and ``About``.

    Text is written as text, whatever it begins with: nothing in a cell is ever a formula or a
    link. Text beyond Excel's limit of 32,767 signs is cut, with a mark.

    Raises
    ------
    ValueError
        For more than `EXCEL_MOST_ROWS` rows.
    """
    if len(rows) > EXCEL_MOST_ROWS:
        raise ValueError(f"{len(rows)} rows, a workbook holds at most {EXCEL_MOST_ROWS}")
    complete = with_provenance(rows, context)
    kinds = {note.name: note.kind for note in context.columns}
    buffer = io.BytesIO()
    options = {
        "in_memory": True, "strings_to_formulas": False, "strings_to_urls": False,
        "strings_to_numbers": False,
    }  # fmt: skip
    with xlsxwriter.Workbook(buffer, options) as book:
        book.set_properties({"title": context.title, "created": _moment(context.built_at)})
        _data_sheet(book, complete, kinds)
        _about_sheet(book, metadata(len(rows), context))
    return buffer.getvalue()


def _moment(built_at: str) -> datetime:
    """Return the moment of the build for the workbook's properties, so that bytes repeat."""
    try:
        return datetime.strptime(built_at, "%Y-%m-%d %H:%M UTC")
    except ValueError:
        return datetime(1980, 1, 1)


def _data_sheet(book: Workbook, rows: pd.DataFrame, kinds: Mapping[str, str]) -> None:
    sheet = book.add_worksheet("Data")
    heading = book.add_format({"bold": True, "bottom": 1})
    formats = {kind: book.add_format({"num_format": text}) for kind, text in NUMBER_FORMATS.items()}
    for place, name in enumerate(rows.columns):
        cells = _cells(rows[name])
        sheet.write_string(0, place, name, heading)
        sheet.set_column(place, place, _width(name, cells))
        _write_column(sheet, place, cells, formats.get(kinds.get(name, "text")))
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, len(rows), len(rows.columns) - 1)


def _cells(column: pd.Series) -> list[Any]:
    values = column.astype(object)
    cells: list[Any] = values.where(column.notna(), None).tolist()
    return cells


def _width(name: str, cells: Sequence[Any]) -> int:
    texts = [str(cell) for cell in cells[:ROWS_MEASURED_FOR_WIDTH] if cell is not None]
    return min(WIDEST_COLUMN, max([len(name) + 3, *(len(text) + 1 for text in texts)]))


def _write_column(
    sheet: Worksheet, place: int, cells: Iterable[Any], number_format: Format | None
) -> None:
    for row, cell in enumerate(cells, start=1):
        write = _writer(sheet, cell)
        if write is not None:
            write(row, place, _fitting(cell), number_format)


def _writer(sheet: Worksheet, cell: object) -> Callable[..., int] | None:
    """Return the method that writes one cell as what it is; nothing for a missing value."""
    if cell is None:
        return None
    write: Callable[..., int] = sheet.write_string
    if isinstance(cell, bool):
        write = sheet.write_boolean
    elif isinstance(cell, int | float) and abs(cell) != float("inf"):
        write = sheet.write_number
    elif isinstance(cell, date):
        write = sheet.write_datetime
    return write


def _fitting(cell: object) -> object:
    if isinstance(cell, bool | int | date):
        return cell
    if isinstance(cell, float) and abs(cell) != float("inf"):
        return cell
    text = str(cell)
    if len(text) <= EXCEL_LONGEST_TEXT:
        return text
    return text[: EXCEL_LONGEST_TEXT - len(words.EXCEL_CUT)] + words.EXCEL_CUT


def _about_sheet(book: Workbook, described: Mapping[str, Any]) -> None:
    """Write the metadata as blocks under each other: facts, filters, columns, licences, sources."""
    sheet = book.add_worksheet("About")
    bold = book.add_format({"bold": True, "valign": "top"})
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    sheet.set_column(0, 0, 24)
    sheet.set_column(1, 9, 44)
    for row, cells in enumerate(_about_rows(described)):
        for place, cell in enumerate(cells):
            sheet.write_string(row, place, cell, bold if place == 0 else wrapped)


def _about_rows(described: Mapping[str, Any]) -> list[list[str]]:
    facts = [[name, str(value)] for name, value in described.items() if not _is_block(value)]
    chosen = [[one["what"], one["chosen"]] for one in described["filters"]]
    licences = [[name, text] for name, text in described["licences"].items()]
    return [
        *facts,
        *_block("filters", chosen or [["", words.NO_FILTERS]]),
        *_block("columns", _table(described["columns"])),
        *_block("licences", licences),
        *_block("sources", _table(described["sources"])),
    ]


def _is_block(value: object) -> bool:
    return isinstance(value, list | dict)


def _block(name: str, rows: list[list[str]]) -> list[list[str]]:
    return [[], [name], *rows]


def _table(records: Sequence[Mapping[str, str]]) -> list[list[str]]:
    if not records:
        return []
    return [list(records[0]), *([str(cell) for cell in record.values()] for record in records)]
