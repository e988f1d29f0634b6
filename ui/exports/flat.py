"""Rows as CSV with its metadata in one ZIP, and as Parquet."""

from __future__ import annotations

import io
import json
import zipfile
from typing import Final

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from ui.exports.context import (
    ColumnNote,
    ExportContext,
    added_columns,
    metadata,
    with_provenance,
)

PARQUET_KEY: Final = b"middle_power_leverage"
# ZIP knows no earlier moment; a fixed one keeps the bytes the same.
ZIP_MOMENT: Final = (1980, 1, 1, 0, 0, 0)


def csv_text(rows: pd.DataFrame) -> bytes:
    """Return rows as RFC 4180: CRLF, quoted where needed, UTF-8, a header and nothing else."""
    plain = rows.copy()
    for name in plain.columns:
        if pd.api.types.is_bool_dtype(plain[name]):
            plain[name] = plain[name].map({True: "true", False: "false"})
    text: str = plain.to_csv(index=False, lineterminator="\r\n")
    return text.encode("utf-8")


def csv_zip(rows: pd.DataFrame, context: ExportContext) -> bytes:
    """Return a ZIP with ``<table>.csv`` and ``<table>.metadata.json``."""
    complete = with_provenance(rows, context)
    described = json.dumps(metadata(len(rows), context), ensure_ascii=False, indent=2)
    parts = {
        f"{context.table}.csv": csv_text(complete),
        f"{context.table}.metadata.json": f"{described}\n".encode(),
    }
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in parts.items():
            archive.writestr(_zip_entry(name), content, compresslevel=6)
    return buffer.getvalue()


def _zip_entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, ZIP_MOMENT)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.create_system = 3  # the same on every system
    entry.external_attr = 0o644 << 16
    return entry


def parquet(rows: pd.DataFrame, context: ExportContext) -> bytes:
    """Return Parquet with the metadata as JSON under the schema key ``middle_power_leverage``.

    Each field carries its description and unit as well.
    """
    table = pa.Table.from_pandas(with_provenance(rows, context), preserve_index=False)
    notes = {note.name: note for note in (*context.columns, *added_columns(context))}
    fields = [_field(field, notes.get(field.name)) for field in table.schema]
    described = json.dumps(metadata(len(rows), context), ensure_ascii=False).encode()
    schema = pa.schema(fields, metadata={PARQUET_KEY: described})
    buffer = io.BytesIO()
    pq.write_table(table.cast(schema), buffer, compression="zstd")
    return buffer.getvalue()


def _field(field: pa.Field, note: ColumnNote | None) -> pa.Field:
    if pa.types.is_null(field.type):  # a column without a single value
        field = field.with_type(pa.float64() if note and note.kind == "number" else pa.string())
    if note is None:
        return field
    return field.with_metadata({"description": note.description, "unit": note.unit})
