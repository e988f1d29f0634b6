"""Dimension and reference tables: from ``data/reference/*.csv`` into the database."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pandas as pd

from etl.errors import EtlError

# Tables that are a reference file as it stands, with the same columns.
AS_IT_STANDS = {
    "dim_club": "clubs.csv",
    "ref_claim": "claims.csv",
    "ref_claim_limit": "claim_limits.csv",
    "ref_development_finance": "development_finance.csv",
    "ref_index_tree": "index_tree.csv",
    "ref_mineral": "mineral_map.csv",
    "ref_mineral_line": "mineral_lines.csv",
    "ref_recommendation": "recommendations.csv",
    "ref_threshold": "thresholds.csv",
}


def fill(con: duckdb.DuckDBPyConnection, reference: Path) -> None:
    """Fill ``dim_*`` and ``ref_*`` from the reference files.

    Raises
    ------
    EtlError
        Naming the reference file that does not fit its table.
    """
    for table, file in AS_IT_STANDS.items():
        _insert(con, table, read_reference(reference / file), file)
    _fill_countries(con, reference)
    _fill_aliases(con, reference)


def read_reference(path: Path) -> pd.DataFrame:
    """Read a reference table as text ("NA" is Namibia, not a missing value)."""
    return pd.read_csv(path, dtype=str, keep_default_na=False, na_filter=False)


def _insert(con: duckdb.DuckDBPyConnection, table: str, frame: pd.DataFrame, file: str) -> None:
    con.register("incoming", frame)
    try:
        con.execute(f"INSERT INTO {table} BY NAME SELECT * FROM incoming")
    except duckdb.Error as error:
        raise EtlError(f"data/reference/{file} does not fit {table}: {error}") from error
    finally:
        con.unregister("incoming")


def _fill_countries(con: duckdb.DuckDBPyConnection, reference: Path) -> None:
    countries = read_reference(reference / "countries.csv")
    roster = read_reference(reference / "roster.csv")[["iso3", "tier", "reason"]]
    frame = countries.merge(roster, on="iso3", how="left").rename(columns={"reason": "tier_reason"})
    frame[["tier", "tier_reason"]] = frame[["tier", "tier_reason"]].fillna("")
    frame["is_roster"] = ~frame["tier"].isin(["", "pivotal", "reference", "actor"])
    # Not from the club lists: who is in the Union must stay known where that source is absent.
    unions = read_reference(reference / "unions.csv")
    for club, column in (("EU", "is_eu_member"), ("NATO", "is_nato_member")):
        frame[column] = frame["iso3"].isin(list(unions.loc[unions["club"] == club, "iso3"]))
    _insert(con, "dim_country", frame.sort_values("iso3"), "countries.csv, roster.csv")


def _fill_aliases(con: duckdb.DuckDBPyConnection, reference: Path) -> None:
    aliases = read_reference(reference / "country_aliases.csv").query("scheme == 'name'")
    frame = aliases[["alias", "iso3"]].drop_duplicates("alias").sort_values("alias")
    _insert(con, "dim_country_alias", frame, "country_aliases.csv")
