"""Fill ``out_mineral_share``: the share of one mineral's world output or reserves per country."""

from __future__ import annotations

from pathlib import Path

import duckdb

STATEMENT = Path(__file__).resolve().parent / "tables" / "mineral_share.sql"


def fill_mineral_share(con: duckdb.DuckDBPyConnection) -> None:
    """Insert the newest share of every country, mineral and stage into ``out_mineral_share``.

    Parameters
    ----------
    con : duckdb.DuckDBPyConnection
        Holds ``fact_mineral_output``, ``dim_country``, the views of ``views.sql`` and the empty
        table ``out_mineral_share``, whose keys and bounds refuse a second fill or a share outside
        0-100.
    """
    select = STATEMENT.read_text(encoding="utf-8").rstrip().removesuffix(";")
    con.execute(f"INSERT INTO out_mineral_share BY NAME {select}")
