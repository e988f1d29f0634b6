"""Our figures beside other publishers' of the same thing, in percent and points only.

Two of them may not be carried into the project (World Mining Data, BGS World Mineral Statistics):
they are read here, compared and forgotten. Every difference beyond the tolerance is a named,
explained line of ``cross_source_exceptions.csv``; a line that no longer differs is a failure too.
Run with ``-s`` to read the lists of differences.
"""

from __future__ import annotations

from pathlib import Path

import duckdb
import pandas as pd
import pytest

pytestmark = pytest.mark.needs_raw

Con = duckdb.DuckDBPyConnection
EXCEPTIONS = pd.read_csv(
    Path(__file__).with_name("cross_source_exceptions.csv"), dtype=str, keep_default_na=False
)
KINDS = {"basis", "scope", "estimate", "year", "knock-on", "hub", "origin", "definition"}
# Producers of weight: with a twentieth of the world in one of the two lists.
OF_WEIGHT_PCT = 5.0
TOLERANCE_POINTS = 5.0

# Our mineral -> the other list's name of the same thing, for every mineral both hold.
WORLD_MINING_DATA = {
    "Aluminum": "Bauxite", "Antimony": "Antimony", "Barite": "Baryte",
    "Beryllium": "Beryllium (conc.)", "Chromium": "Chromium (Cr2O3)", "Cobalt": "Cobalt",
    "Copper": "Copper", "Fluorspar": "Fluorspar", "Graphite": "Graphite", "Lead": "Lead",
    "Lithium": "Lithium (Li2O)", "Manganese": "Manganese", "Nickel": "Nickel",
    "Niobium": "Niobium (Nb2O5)", "Palladium": "Palladium",
    "Phosphate Rock": "Phosphate Rock (P2O5)", "Platinum": "Platinum", "Potash": "Potash (K2O)",
    "Rare earths": "Rare Earths (REO)", "Rhenium": "Rhenium", "Silver": "Silver",
    "Tantalum": "Tantalum (Ta2O5)", "Tin": "Tin", "Titanium": "Titanium (TiO2)",
    "Tungsten": "Tungsten (W)", "Vanadium": "Vanadium (V)", "Zinc": "Zinc", "Zirconium": "Zircon",
}  # fmt: skip
# Lithium is left out: the list mixes gross weights of several minerals and salts.
BGS = {
    "Antimony": ("antimony, mine", ""), "Cobalt": ("cobalt, mine", ""),
    "Copper": ("copper, mine", ""), "Graphite": ("graphite", ""),
    "Manganese": ("manganese ore", ""), "Nickel": ("nickel, mine", ""),
    "Palladium": ("platinum group metals, mine", "Palladium"),
    "Platinum": ("platinum group metals, mine", "Platinum"),
    "Rare earths": ("rare earth oxides", ""), "Tungsten": ("tungsten, mine", ""),
}  # fmt: skip
ODD_CODES = {"S19": "TWN", "R20": "XKX", "1A0": "XKX"}


def shares(rows: pd.DataFrame) -> pd.Series:
    """Return each country's percentage of the sum of all."""
    tonnes = rows.groupby("iso3")["quantity"].sum()
    return 100 * tonnes / tonnes.sum()


def ours(built: Con, mineral: str) -> pd.Series:
    """Return our shares of mining in 2024 by country."""
    rows = built.execute(
        "SELECT iso3, share_pct FROM calc_mineral_share WHERE stage = 'mine' AND year = 2024 "
        "AND mineral = ? AND share_pct IS NOT NULL",
        [mineral],
    ).df()
    return rows.set_index("iso3")["share_pct"]


def differences(pairs: dict[str, tuple[pd.Series, pd.Series]]) -> pd.DataFrame:
    """Return our share less the other's, points, for the producers of weight."""
    frames = []
    for item, (mine, other) in pairs.items():
        both = pd.concat([mine, other], axis=1, keys=["ours", "other"]).fillna(0.0)
        both = both[both.max(axis=1) >= OF_WEIGHT_PCT]
        gap = (both["ours"] - both["other"]).rename("points").rename_axis("iso3")
        frames.append(gap.reset_index().assign(item=item))
    found = pd.concat(frames, ignore_index=True)
    print(found.sort_values("points", key=abs, ascending=False).round(1).to_string())
    return found


def named(comparison: str) -> set[tuple[str, str]]:
    """Return the exceptions listed for one comparison."""
    rows = EXCEPTIONS[EXCEPTIONS["comparison"] == comparison]
    return set(zip(rows["item"], rows["iso3"], strict=True))


def beyond(found: pd.DataFrame, column: str, tolerance: float) -> set[tuple[str, str]]:
    """Return item and country of the rows whose difference exceeds a tolerance."""
    rows = found[found[column].abs() > tolerance]
    return set(zip(rows["item"], rows["iso3"], strict=True))


def test_shares_of_mining_agree_with_world_mining_data(built: Con, raw_dir: Path) -> None:
    """Both for 2024; median difference of the producers of weight is under 2 points."""
    table = pd.read_csv(
        raw_dir / "world_mining_data" / "wmd2026_production_long.csv",
        dtype=str, keep_default_na=False,
    )  # fmt: skip
    table = table[(table["year"] == "2024") & (table["iso3"] != "DELETE")]
    table = table.assign(
        quantity=pd.to_numeric(table["production"]), iso3=table["iso3"].replace(ODD_CODES)
    )
    pairs = {
        mineral: (ours(built, mineral), shares(table[table["commodity"] == name]))
        for mineral, name in WORLD_MINING_DATA.items()
    }
    held = built.execute(
        "SELECT DISTINCT mineral FROM calc_mineral_share WHERE stage = 'mine' AND year = 2024"
    ).fetchall()
    assert {mineral for (mineral,) in held} == set(pairs)
    found = differences(pairs)
    assert len(found) > 100
    assert found["points"].abs().median() < 2
    assert beyond(found, "points", TOLERANCE_POINTS) == named("world_mining_data")


def test_shares_of_mining_agree_with_world_mineral_statistics(built: Con, raw_dir: Path) -> None:
    """The other list ends in 2023, ours begins in 2024: a year of change is in the difference."""
    table = pd.read_csv(
        raw_dir / "bgs_world_mineral_statistics" / "bgs_world_mineral_production_1971_2023.csv.gz",
        dtype=str, keep_default_na=False,
    )  # fmt: skip
    table = table[table["year"] == "2023"]
    table = table.assign(
        quantity=pd.to_numeric(table["quantity"], errors="coerce").fillna(0),
        iso3=table["country_iso3_code"].replace(ODD_CODES),
    )
    kinds = ["bgs_commodity_trans", "bgs_sub_commodity_trans"]
    pairs = {
        mineral: (ours(built, mineral), shares(table[(table[kinds] == list(name)).all(axis=1)]))
        for mineral, name in BGS.items()
    }
    found = differences(pairs)
    assert len(found) >= 30
    assert found["points"].abs().median() < 3
    assert beyond(found, "points", TOLERANCE_POINTS) == named("bgs_world_mineral_statistics")


def _trade(built: Con, flow: str) -> pd.DataFrame:
    own, partner = ("importer", "exporter") if flow == "imports" else ("exporter", "importer")
    found = built.execute(
        f"SELECT e.{partner} AS iso3, 100 * (e.value_kusd / 1000 / g.value_musd - 1) AS pct "
        f"FROM fact_exports_reported e JOIN fact_goods_trade g ON g.partner = e.{partner} "
        f"AND g.year = e.year WHERE g.reporter = 'USA' AND g.flow = ? AND e.{own} = 'USA' "
        "AND e.year = 2024 AND g.value_musd > 0",
        [flow],
    ).df()
    print(found.sort_values("pct").round(1).to_string())
    return found.assign(item=flow)


def test_exports_of_the_united_states_are_the_same_in_census_and_oecd(built: Con) -> None:
    """Both come from the same declarations: within 1 %."""
    found = _trade(built, "exports")
    assert len(found) > 40
    assert beyond(found, "pct", 1.0) == named("census_oecd_exports")


def test_what_partners_report_as_sold_is_near_what_census_reports_as_bought(built: Con) -> None:
    """Two declarations of one flow: within 15 %, half of them within 12 %."""
    found = _trade(built, "imports")
    assert len(found) > 40
    assert found["pct"].abs().median() < 12
    assert beyond(found, "pct", 15.0) == named("census_oecd_imports")


def test_military_expenditure_is_near_natos_own_figure(built: Con) -> None:
    """Shares of GDP in 2025: within 15 % of NATO's core expenditure, half within 7 %."""
    found = built.execute(
        "SELECT s.iso3, 'share of GDP' AS item, "
        "100 * (s.share_gdp_pct / n.core_share_gdp_pct - 1) AS pct "
        "FROM fact_military_expenditure s JOIN fact_nato_defence n "
        "ON n.member = s.iso3 AND n.year = s.year WHERE s.year = 2025"
    ).df()
    print(found.sort_values("pct").round(1).to_string())
    assert len(found) >= 30
    assert found["pct"].abs().median() < 7
    assert beyond(found, "pct", 15.0) == named("sipri_nato")


def test_every_exception_has_a_kind_and_a_reason() -> None:
    assert set(EXCEPTIONS["kind"]) <= KINDS
    assert (EXCEPTIONS["reason"].str.len() > 12).all()
    assert not EXCEPTIONS.duplicated(["comparison", "item", "iso3"]).any()
