"""The snapshot: tidy Parquet tables and the manifest that vouches for them."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from types import MappingProxyType
from typing import Any

import duckdb

from etl.contracts import TableSchema
from etl.coverage import measure
from etl.errors import BadSnapshot
from etl.sources.model import Source

MANIFEST = "MANIFEST.json"


def sha256_of(path: Path) -> str:
    """Checksum of a file's bytes, 64 hex digits."""
    digest = hashlib.sha256()
    with path.open("rb") as stream:
        for block in iter(lambda: stream.read(1 << 20), b""):
            digest.update(block)
    return digest.hexdigest()


def write_table(con: duckdb.DuckDBPyConnection, schema: TableSchema, folder: Path) -> Path:
    """Write a filled table as Parquet, rows in the order of the key, same input same bytes."""
    path = folder / f"{schema.name.removeprefix('fact_')}.parquet"
    order = ", ".join(f'"{column}"' for column in schema.key)
    con.execute(
        f"COPY (SELECT * FROM {schema.name} ORDER BY {order}) TO '{path}' "
        "(FORMAT parquet, COMPRESSION zstd, COMPRESSION_LEVEL 12)"
    )
    return path


def describe_table(
    con: duckdb.DuckDBPyConnection, schema: TableSchema, path: Path
) -> dict[str, Any]:
    """Manifest entry of one table: rows, coverage by source, columns, checksum and sources."""
    counts = con.execute(
        f"SELECT source_id, count(*) FROM {schema.name} GROUP BY source_id ORDER BY source_id"
    ).fetchall()
    rows = sum(count for _, count in counts)
    return {
        "file": path.name,
        "rows": rows,
        "coverage": measure(con, schema) if rows else {},
        "columns": schema.columns,
        "key": list(schema.key),
        "sha256": sha256_of(path),
        "sources": [source_id for source_id, _ in counts],
    }


def write_manifest(
    folder: Path,
    tables: Mapping[str, dict[str, Any]],
    sources: Mapping[str, Source],
    absent: Mapping[str, str] = MappingProxyType({}),
) -> None:
    """Write ``MANIFEST.json`` and the Frictionless ``datapackage.json`` beside the tables.

    ``absent`` says of each source without rows why it has none; the others get an empty reason.
    """
    entries = {
        key: asdict(source) | {"absent": absent.get(key, "")}
        for key, source in sorted(sources.items())
    }
    manifest = {"tables": dict(sorted(tables.items())), "sources": entries}
    _write_json(folder / MANIFEST, manifest)
    _write_json(folder / "datapackage.json", _datapackage(manifest))


def _write_json(path: Path, content: object) -> None:
    path.write_text(json.dumps(content, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def _datapackage(manifest: Mapping[str, Any]) -> dict[str, Any]:
    """Frictionless description of the snapshot, from the same declarations."""
    return {
        "name": "middle-power-leverage",
        "title": "Middle-Power Leverage: tidy facts",
        "resources": [
            {
                "name": name.replace("_", "-"),
                "path": table["file"],
                "format": "parquet",
                "hash": f"sha256:{table['sha256']}",
                "schema": {
                    "fields": [
                        {"name": column, "type": _frictionless_type(kind)}
                        for column, kind in table["columns"].items()
                    ],
                    "primaryKey": table["key"],
                },
                "sources": [
                    {
                        "title": manifest["sources"][s]["citation"],
                        "path": manifest["sources"][s]["url"],
                    }
                    for s in table["sources"]
                ],
            }
            for name, table in manifest["tables"].items()
        ],
    }


def _frictionless_type(kind: str) -> str:
    return {"DOUBLE": "number", "INTEGER": "integer", "BOOLEAN": "boolean", "DATE": "date"}.get(
        kind, "string"
    )


def read_manifest(folder: Path, *, verify: bool = True) -> dict[str, Any]:
    """Read the manifest and, by default, check every table's bytes against it.

    Raises
    ------
    BadSnapshot
        If the manifest or a table is missing, unreadable or altered.
    """
    path = folder / MANIFEST
    if not path.is_file():
        raise BadSnapshot(
            f"{path} is missing: restore data/snapshot or run 'python -m etl harvest'"
        )
    try:
        manifest: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        tables = manifest["tables"]
    except (json.JSONDecodeError, KeyError, UnicodeDecodeError) as error:
        raise BadSnapshot(f"{path} cannot be read: {error}") from error
    if verify:
        for table in tables.values():
            _verify(folder / table["file"], table["sha256"])
    return manifest


def _verify(path: Path, expected: str) -> None:
    if not path.is_file():
        raise BadSnapshot(f"{path} is missing from the snapshot")
    found = sha256_of(path)
    if found != expected:
        raise BadSnapshot(f"{path}: sha256 {found}, the manifest says {expected}")


def swap_in(new: Path, current: Path) -> None:
    """Put a finished folder in the place of the current one; the old one survives a failure."""
    old = current.with_name(current.name + ".old")
    shutil.rmtree(old, ignore_errors=True)
    if current.exists():
        os.replace(current, old)
    try:
        os.replace(new, current)
    except OSError:
        if old.exists():
            os.replace(old, current)
        raise
    shutil.rmtree(old, ignore_errors=True)
