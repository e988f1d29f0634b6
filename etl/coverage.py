"""Coverage contract: a new snapshot may not quietly hold less than the one before."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from typing import Any

import duckdb

from etl.contracts import TableSchema
from etl.errors import LostCoverage

# Editions drop a few rows as publishers revise; beyond this a file is more likely cut off.
TOLERATED_ROW_LOSS = 0.02
_COUNTRY = re.compile(r"length\(\"?(\w+)\"?\) = 3")

Tables = Mapping[str, Mapping[str, Any]]


def country_columns(schema: TableSchema) -> tuple[str, ...]:
    """Return the columns that hold ISO 3166 alpha-3 codes: those declared three letters long."""
    found = (_COUNTRY.search(check) for check in schema.checks)
    return tuple(match[1] for match in found if match)


def measure(con: duckdb.DuckDBPyConnection, schema: TableSchema) -> dict[str, dict[str, int]]:
    """Count a filled table's rows and countries by source.

    Returns
    -------
    dict
        Source id to ``{"rows": ..., "countries": ...}``; countries are counted once over all
        columns that hold one (exporter and importer).
    """
    columns = ", ".join(f'"{name}"' for name in country_columns(schema)) or "NULL"
    counted = con.execute(
        f"SELECT source_id, count(*) AS n_rows, (SELECT count(DISTINCT iso3) FROM "
        f"(SELECT source_id AS other_id, unnest([{columns}]) AS iso3 FROM {schema.name}) "
        f"WHERE other_id = t.source_id) AS n_countries "
        f"FROM {schema.name} t GROUP BY source_id ORDER BY source_id"
    ).fetchall()
    return {
        source_id: {"rows": rows, "countries": countries} for source_id, rows, countries in counted
    }


def refuse_loss(before: Tables, after: Tables, absent: Collection[str]) -> None:
    """Compare two manifests' tables.

    Parameters
    ----------
    before, after : mapping
        Table name to its manifest entry; one without ``coverage`` is not compared.
    absent : collection of str
        Sources that are known to be left out: their rows are expected to be gone.

    Raises
    ------
    LostCoverage
        Naming table, source, before and after of every loss.
    """
    losses = list(_losses(before, after, absent))
    if losses:
        raise LostCoverage(
            "the new snapshot would hold less than the present one: "
            + "; ".join(losses)
            + ". If that is right, run again with --accept-loss."
        )


def _losses(before: Tables, after: Tables, absent: Collection[str]) -> Iterator[str]:
    for table, entry in sorted(before.items()):
        now = after.get(table, {}).get("coverage", {})
        for source_id, held in sorted(entry.get("coverage", {}).items()):
            if source_id in absent:
                continue
            found = now.get(source_id, {"rows": 0, "countries": 0})
            place = f"{table} (source {source_id})"
            if found["countries"] < held["countries"]:
                yield f"{place}: {held['countries']} countries before, {found['countries']} after"
            if found["rows"] < held["rows"] * (1 - TOLERATED_ROW_LOSS):
                yield f"{place}: {held['rows']} rows before, {found['rows']} after"
