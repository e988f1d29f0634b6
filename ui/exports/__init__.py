"""Rows on the screen as files: CSV with metadata in one ZIP, Excel, Parquet.

Every file carries what a reader needs to quote a number: unit, source, licence, filters, link and
build. The same rows and context give the same bytes, so a file can be checked by its checksum.
"""

from ui.exports.context import (
    LICENCE_ORDER,
    ColumnNote,
    ExportContext,
    added_columns,
    file_name,
    metadata,
    with_provenance,
)
from ui.exports.flat import PARQUET_KEY, csv_text, csv_zip, parquet
from ui.exports.workbook import EXCEL_MOST_ROWS, excel

__all__ = [
    "EXCEL_MOST_ROWS", "LICENCE_ORDER", "PARQUET_KEY", "ColumnNote", "ExportContext",
    "added_columns", "csv_text",
    "csv_zip", "excel", "file_name", "metadata", "parquet", "with_provenance",
]  # fmt: skip
