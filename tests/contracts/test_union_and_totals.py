"""The EU never stands beside a member; parts add up to printed totals; nobody is lost unsaid."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pandas as pd
import pytest

from etl import contracts, coverage
from ui.filters import COUNTRY_SETS
from ui.filters import members as country_set
from ui.views.country_context import find_peers
from ui.views.country_groups import build_groups
from ui.views.country_world import load_world
from ui.views.indicator import load_measure
from ui.views.overview import load_overview
from ui.views.recommendation_ranking import rank
from ui.views.recommendations import load_board
from ui.warehouse import Warehouse

Con = duckdb.DuckDBPyConnection
UNION = "EUU"
ABSENT = pd.read_csv(
    Path(__file__).with_name("absent_countries.csv"), dtype=str, keep_default_na=False
)


def _rows(con: Con, sql: str) -> list[tuple[object, ...]]:
    return con.execute(sql).fetchall()


@pytest.fixture(scope="module")
def members(built: Con) -> frozenset[str]:
    """Return today's members of the European Union."""
    rows = built.execute("SELECT iso3 FROM dim_country WHERE is_eu_member").fetchall()
    assert len(rows) == 27
    return frozenset(iso3 for (iso3,) in rows)


def test_the_union_is_in_no_rank_and_no_ranked_set(built: Con) -> None:
    assert not _rows(
        built, "SELECT * FROM dim_country WHERE iso3 = 'EUU' AND (is_roster OR is_eu_member)"
    )
    assert not _rows(built, "SELECT * FROM out_score WHERE iso3 = 'EUU' AND "
                 "(rank IS NOT NULL OR rank_p05 IS NOT NULL OR tier IS NOT NULL)")  # fmt: skip
    # Without the Union the ranks of each lens run from 1 to the number of ranked countries.
    wrong = built.execute(
        "SELECT lens, power, domain FROM out_score WHERE rank IS NOT NULL GROUP BY ALL "
        "HAVING min(rank) <> 1 OR max(rank) > count(*)"
    ).fetchall()
    assert wrong == []


def test_the_union_is_in_no_list_beside_a_member(built: Con) -> None:
    """A product line, a supplier that comes next, a partner without an agreement, a mineral."""
    assert _rows(built, "SELECT 1 FROM out_product_line WHERE iso3 = 'EUU' LIMIT 1")
    assert _rows(built, "SELECT 1 FROM out_missing_agreement WHERE iso3 = 'EUU' LIMIT 1")
    assert _rows(built, "SELECT 1 FROM out_mineral_share JOIN dim_country USING (iso3) "
                 "WHERE is_eu_member LIMIT 1")  # fmt: skip
    assert not _rows(built, "SELECT hs6 FROM out_product_line l JOIN dim_country c USING (iso3) "
                 "GROUP BY hs6 HAVING bool_or(iso3 = 'EUU') AND bool_or(is_eu_member)")  # fmt: skip
    for column in ("iso3", "next_iso3"):
        found = _rows(built, "SELECT 1 FROM out_product_line l JOIN dim_country c "
                             f"ON c.iso3 = l.{column} WHERE c.is_eu_member")  # fmt: skip
        assert not found, column
    assert not _rows(built, "SELECT 1 FROM out_missing_agreement m JOIN dim_country c "
                 "ON c.iso3 = m.partner_iso3 WHERE m.partner_iso3 = 'EUU' "
                 "OR (m.iso3 = 'EUU' AND c.is_eu_member)")  # fmt: skip
    assert not _rows(built, "SELECT 1 FROM out_mineral_share WHERE iso3 = 'EUU'")
    assert not _rows(built, "SELECT 1 FROM fact_us_imports_hs6 h JOIN dim_country c USING (iso3) "
                 "WHERE c.is_eu_member")  # fmt: skip


def test_no_peer_set_and_no_group_holds_the_union_beside_a_member(
    warehouse: Warehouse, members: frozenset[str]
) -> None:
    world = load_world(warehouse)
    profiled = [c.iso3 for c in warehouse.countries.values() if c.tier]
    assert len(profiled) == 75
    for iso3 in profiled:
        peers = {peer.iso3 for peer in find_peers(world, iso3)}
        assert UNION not in peers, iso3
        assert iso3 != UNION or not peers & members
        for group in build_groups(world, iso3):
            size = len(
                (world.union_members if group.name == "EU" else world.clubs[group.name])
                - {"USA", "CHN", UNION}
            )
            # A median over the members alone: never over more values than there are members.
            assert group.n_members == size, (iso3, group)
            assert all(len(values) <= size for values in group.values.values()), (iso3, group)


def test_places_and_medians_of_a_measure_leave_the_union_out(
    warehouse: Warehouse, members: frozenset[str]
) -> None:
    roster, world = frozenset(warehouse.roster), load_world(warehouse)
    assert roster & members
    for measure in warehouse.rows(
        "SELECT DISTINCT indicator_id, power FROM out_indicator WHERE iso3 = 'EUU' "
        "AND value IS NOT NULL ORDER BY ALL"
    ):
        page = load_measure(warehouse, measure["indicator_id"], measure["power"])
        assert UNION not in {row.iso3 for row in page.ranked(roster)}, measure
        placed = world.roster_values(measure["indicator_id"], measure["power"])
        assert UNION not in {one.iso3 for one in placed}, measure


@pytest.mark.parametrize("power", ["USA", "CHN"])
def test_the_overview_shows_the_union_apart(
    warehouse: Warehouse, members: frozenset[str], power: str
) -> None:
    overview = load_overview(warehouse, power)
    everyone = {*warehouse.roster, UNION}
    for lens in ("leverage", "exposure"):
        ranked = {standing.iso3 for standing in overview.ranked(everyone, lens)}
        assert UNION not in ranked
        assert ranked & members
    assert UNION in {standing.iso3 for standing in overview.apart()}


def test_parts_add_up_to_the_unions_own_row_where_a_publisher_prints_both(built: Con) -> None:
    """Census prints the Union beside its members, by partner and by chapter; IMF its GDP."""
    census = built.execute(
        "SELECT sum(m.value_musd) / any_value(g.value_musd) FROM fact_goods_trade g "
        "JOIN fact_goods_trade m USING (reporter, flow, year) "
        "JOIN dim_country c ON c.iso3 = m.partner AND c.is_eu_member "
        "WHERE g.partner = 'EUU' AND g.year >= 2020 GROUP BY g.flow, g.year"
    ).fetchall()
    assert [part for (part,) in census] == pytest.approx([1.0] * len(census), rel=1e-9)
    assert len(census) >= 10
    chapters = built.execute(
        "SELECT sum(m.value_usd) / any_value(e.value_usd) FROM fact_us_imports_hs2 e "
        "JOIN fact_us_imports_hs2 m USING (year, chapter) "
        "JOIN dim_country c ON c.iso3 = m.iso3 AND c.is_eu_member "
        "WHERE e.iso3 = 'EUU' GROUP BY year, chapter"
    ).fetchall()
    assert [part for (part,) in chapters] == pytest.approx([1.0] * len(chapters), rel=1e-9)
    gdp = built.execute(
        "SELECT sum(m.value) / any_value(e.value) FROM fact_macro e "
        "JOIN fact_macro m USING (measure, year) "
        "JOIN dim_country c ON c.iso3 = m.economy AND c.is_eu_member "
        "WHERE e.economy = 'EUU' AND measure = 'gdp_busd' AND year BETWEEN 2005 AND 2024 "
        "GROUP BY year"
    ).fetchall()
    assert [part for (part,) in gdp] == pytest.approx([1.0] * 20, rel=1e-5)


# Least and most that the parts make of the printed total, and why not exactly all of it.
TOTALS = [
    ("the world's GDP", 0.99999, 1.00001,
     "SELECT sum(value) FILTER (economy NOT IN ('WLD', 'EUU')) / max(value) "
     "FILTER (economy = 'WLD') FROM fact_macro WHERE measure = 'gdp_busd' "
     "AND year BETWEEN 2005 AND 2024 GROUP BY year"),
    # Channel Islands and Taiwan are in the world's total without a row.
    ("the world's people", 0.9955, 1.0,
     "SELECT sum(persons) FILTER (iso3 <> 'WLD') / max(persons) FILTER (iso3 = 'WLD') "
     "FROM fact_population WHERE year <= 2024 GROUP BY year"),
    # Early totals leave out the Allies that joined later.
    ("NATO's total since 2024", 0.99999, 1.00001,
     "SELECT sum(n.core_usd_m) / any_value(t.core_usd_m) FROM fact_nato_defence t "
     "JOIN fact_nato_defence n ON n.year = t.year AND length(n.member) = 3 "
     "WHERE t.member = 'NATO_TOTAL' AND t.year >= 2024 GROUP BY t.year"),
    ("NATO Europe and Canada since 2024", 0.99999, 1.00001,
     "SELECT sum(n.core_usd_m) / any_value(t.core_usd_m) FROM fact_nato_defence t "
     "JOIN fact_nato_defence n ON n.year = t.year AND length(n.member) = 3 AND n.member <> 'USA' "
     "WHERE t.member = 'NATO_EUR_CAN' AND t.year >= 2024 GROUP BY t.year"),
    # "All other" holders have no row.
    ("foreign holdings of Treasuries", 0.70, 1.0,
     "SELECT sum(value_busd) FILTER (iso3 <> 'WLD') / max(value_busd) FILTER (iso3 = 'WLD') "
     "FROM fact_treasury_holding GROUP BY year, month"),
    # Only the largest partners have a row.
    ("exports of those who report", 0.25, 1.0,
     "SELECT sum(value_kusd) FILTER (importer <> 'WLD') / max(value_kusd) "
     "FILTER (importer = 'WLD') FROM fact_exports_reported GROUP BY exporter, year"),
    # Printed totals are rounded and can leave out the United States.
    ("the world's mining by USGS", 0.96, 1.04,
     "SELECT sum(quantity) FILTER (iso3 <> 'WLD') / max(quantity) FILTER (iso3 = 'WLD') "
     "FROM fact_mineral_output WHERE source_id = 'usgs_mcs' AND stage = 'mine' "
     "GROUP BY mineral, year HAVING max(quantity) FILTER (iso3 = 'WLD') IS NOT NULL"),
    # Nickel: the countries exceed the IEA's total by Canada's.
    ("the world's refining by the IEA", 0.99999, 1.0325,
     "SELECT sum(quantity) FILTER (iso3 <> 'WLD') / max(quantity) FILTER (iso3 = 'WLD') "
     "FROM fact_mineral_output WHERE source_id = 'iea_critical_minerals' GROUP BY mineral"),
    # Imports for consumption by chapter against general imports.
    ("US imports by chapter", 0.99, 1.0,
     "SELECT sum(h.value_usd) / 1e6 / any_value(g.value_musd) FROM fact_us_imports_hs2 h "
     "JOIN fact_goods_trade g ON g.year = h.year AND g.reporter = 'USA' AND g.flow = 'imports' "
     "AND g.partner = 'WLD' WHERE h.iso3 <> 'EUU' GROUP BY h.year"),
    # SIPRI's small recipients are in the total of each recipient as they are.
    ("a recipient's arms imports", 0.99, 1.01,
     "SELECT sum(share_pct) / 100 FROM fact_arms_share WHERE recipient <> 'EUU' "
     "GROUP BY recipient, period"),
]  # fmt: skip


@pytest.mark.parametrize(("least", "most", "sql"), [t[1:] for t in TOTALS],
                         ids=[t[0] for t in TOTALS])  # fmt: skip
def test_parts_add_up_to_the_printed_total(built: Con, least: float, most: float, sql: str) -> None:
    parts = [part for (part,) in built.execute(sql).fetchall() if part is not None]
    assert parts
    assert least <= min(parts)
    assert max(parts) <= most


def test_every_roster_country_is_in_each_source_or_listed_absent(built: Con) -> None:
    """A country that a source gains or loses changes the list, so that somebody looks."""
    roster = {row[0] for row in built.execute(
        "SELECT iso3 FROM dim_country WHERE is_roster").fetchall()}  # fmt: skip
    found = {}
    for name in contracts.table_names():
        columns = coverage.country_columns(contracts.schema_of(built, f"fact_{name}"))
        if not columns:
            continue
        unpivoted = " UNION ALL ".join(
            f"SELECT source_id, {column} AS iso3 FROM fact_{name}" for column in columns
        )
        held = built.execute(
            f"SELECT source_id, list(DISTINCT iso3) FROM ({unpivoted}) GROUP BY source_id"
        ).fetchall()
        for source_id, present in held:
            if gone := roster - set(present):
                found[name, source_id] = ";".join(sorted(gone))
    listed = {(row.table, row.source_id): row.absent for row in ABSENT.itertuples()}
    assert found == listed
    assert (ABSENT["reason"].str.len() > 15).all()


def test_in_the_rankings_of_advice_the_union_stands_for_its_members_not_beside_them(
    warehouse: Warehouse, members: frozenset[str]
) -> None:
    board = load_board(warehouse)
    thresholds = [row["id"] for row in warehouse.rows("SELECT id FROM ref_threshold ORDER BY id")]
    tried = 0
    for threshold_id in thresholds:
        ranking = rank(board, threshold_id, "DEU")
        ranked = {mark.iso3 for mark in ranking.marks}
        tried += UNION in ranked
        assert not (UNION in ranked and ranked & members), threshold_id
    assert tried


@pytest.mark.parametrize("name", list(COUNTRY_SETS))
def test_no_set_of_countries_to_choose_from_holds_the_union(
    warehouse: Warehouse, name: str
) -> None:
    """Whatever set a page ranks, the Union is not in it."""
    assert UNION not in country_set(warehouse, name)
