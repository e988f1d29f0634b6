"""The recommendations page, opened as a reader would, against queries on the database."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from indicators.advice.rules import RULES
from indicators.numbers import dollars, percent
from tests.app.dialogs import value_of
from ui.warehouse import Warehouse

Open = Callable[..., AppTest]


def texts(app: AppTest) -> str:
    blocks = (*app.title, *app.subheader, *app.markdown, *app.caption, *app.info)
    return "\n".join(str(block.value) for block in blocks)


def cells(app: AppTest) -> str:
    return "\n".join(table.value.to_csv(index=False) for table in app.table)


def one(warehouse: Warehouse, sql: str, *params: object) -> object:
    rows = warehouse.rows(sql, params)
    assert len(rows) == 1, rows
    return next(iter(rows[0].values()))


def value(warehouse: Warehouse, iso3: str, indicator_id: str, power: str = "USA") -> float:
    found = one(
        warehouse,
        "SELECT value FROM out_indicator WHERE iso3 = ? AND indicator_id = ? AND power = ?",
        iso3, indicator_id, power,
    )  # fmt: skip
    assert isinstance(found, float)
    return found


def advice(warehouse: Warehouse, iso3: str, rec: str, column: str = "sentence") -> str:
    text = one(
        warehouse,
        f"SELECT {column} FROM out_recommendation WHERE iso3 = ? AND recommendation_id = ?",
        iso3, rec,
    )  # fmt: skip
    # The page writes periods with an en dash.
    return re.sub(r"(?<=\d)-(?=\d)", "\u2013", str(text))


def test_default_page_answers_for_the_first_country(open_page: Open, warehouse: Warehouse) -> None:
    app = open_page("recommendations")
    assert not app.exception
    shown = texts(app)
    assert advice(warehouse, "KOR", "T1") in shown
    assert advice(warehouse, "KOR", "T1", "state") == "act"
    assert "▲ Acts here: South Korea" in shown
    sold = one(
        warehouse,
        "SELECT value FROM out_component WHERE iso3 = 'KOR' AND power = 'USA' "
        "AND indicator_id = 'export_exposure_gdp' AND role = 'numerator'",
    )
    assert isinstance(sold, float)
    stake = f"goods worth {dollars(sold)} went to the United States".replace("$", r"\$")
    assert stake in shown
    table = cells(app)
    assert f"{value(warehouse, 'KOR', 'tariff_level'):.1f}\u00a0%" in table
    assert f"{value(warehouse, 'KOR', 'import_supply_share'):.1f}\u00a0%" in table
    assert "✓ met: 10\u00a0% or more" in table


def test_count_in_words_is_the_databases(open_page: Open, warehouse: Warehouse) -> None:
    app = open_page("recommendations", rec="S4", iso="POL")
    counts = {
        row["state"]: row["n"]
        for row in warehouse.rows(
            "SELECT state, count(*) AS n FROM out_recommendation JOIN dim_country USING (iso3) "
            "WHERE is_roster AND recommendation_id = 'S4' GROUP BY state"
        )
    }
    assert f"It bites for {counts['act']} of 57\u00a0middle powers" in texts(app)


def test_deep_link_to_minerals_shows_what_is_mined_but_not_refined(
    open_page: Open, warehouse: Warehouse
) -> None:
    app = open_page("recommendations", rec="C3", iso="CHL")
    shares = {
        row["stage"]: row["share_pct"]
        for row in warehouse.rows(
            "SELECT stage, share_pct FROM out_mineral_share WHERE iso3 = 'CHL' "
            "AND mineral = 'Copper' AND stage IN ('mine', 'refining')"
        )
    }
    table = cells(app)
    assert f"Copper: {percent(shares['mine'])}" in table
    assert f"Refined copper: {percent(shares['refining'])}" in table
    assert f"{shares['mine'] - shares['refining']:.1f}\u00a0points" in table
    assert advice(warehouse, "CHL", "C3") in texts(app)


def test_defence_gap_stands_in_points_and_dollars(open_page: Open, warehouse: Warehouse) -> None:
    app = open_page("recommendations", rec="S1", iso="DEU")
    gap = value(warehouse, "DEU", "defence_gap_points")
    cost = value(warehouse, "DEU", "defence_gap_musd")
    shown = texts(app)
    assert f"{gap:.1f}\u00a0points of GDP are {dollars(cost)}".replace("$", r"\$") in shown
    assert f"{gap:.1f}\u00a0points" in cells(app)


def test_arms_show_the_other_suppliers(open_page: Open, warehouse: Warehouse) -> None:
    app = open_page("recommendations", rec="S4", iso="KOR")
    rows = warehouse.rows(
        "SELECT c.name, a.share_pct FROM fact_arms_share a JOIN dim_country c "
        "ON c.iso3 = a.supplier WHERE a.recipient = 'KOR' ORDER BY a.share_pct DESC LIMIT 2"
    )
    table = cells(app)
    for row in rows:
        assert f"{row['name']},{percent(row['share_pct'])}" in table


def test_members_show_the_unions_number_as_the_unions(
    open_page: Open, warehouse: Warehouse
) -> None:
    app = open_page("recommendations", rec="T1", iso="DEU")
    table = cells(app)
    assert f"{value(warehouse, 'EUU', 'import_supply_share'):.1f}\u00a0%" in table
    assert "number of the European Union, which acts for its members" in table


def test_a_country_without_the_deciding_number_says_why(open_page: Open) -> None:
    app = open_page("recommendations", rec="T3", iso="KEN")
    shown = texts(app)
    assert "? No data: Kenya" in shown
    assert "The tables cover 80 economies, and Kenya is not among them." in shown
    assert "no data" in cells(app)


@pytest.mark.parametrize(("rec", "iso"), [("T1", "FJI"), ("C3", "USA")])
def test_a_country_without_advice_says_so(open_page: Open, rec: str, iso: str) -> None:
    app = open_page("recommendations", rec=rec, iso=iso)
    assert not app.exception
    assert "… Not profiled" in texts(app)


@pytest.mark.parametrize("rec", list(RULES))
def test_every_recommendation_opens(open_page: Open, warehouse: Warehouse, rec: str) -> None:
    app = open_page("recommendations", rec=rec, iso="BRA")
    assert not app.exception
    assert advice(warehouse, "BRA", rec).replace("$", r"\$") in texts(app)


def test_partners_without_an_agreement_are_named_by_trade(
    open_page: Open, warehouse: Warehouse
) -> None:
    app = open_page("recommendations", rec="T2", iso="BRA")
    first = warehouse.rows(
        "SELECT c.name, o.trade_musd FROM out_missing_agreement o JOIN dim_country c "
        "ON c.iso3 = o.partner_iso3 WHERE o.iso3 = 'BRA' AND o.trade_musd IS NOT NULL "
        "ORDER BY o.trade_musd DESC LIMIT 1"
    )[0]
    table = cells(app)
    assert f"{first['name']},{dollars(first['trade_musd'])}".replace("$", r"\$") in table


def test_one_country_shows_all_its_answers(open_page: Open, warehouse: Warehouse) -> None:
    app = open_page("recommendations", view="country", iso="POL")
    assert not app.exception
    shown = texts(app)
    count = one(
        warehouse,
        "SELECT count(*) FROM out_recommendation WHERE iso3 = 'POL' AND state = 'act'",
    )
    assert f"Of 21\u00a0recommendations, {count} act for Poland" in shown
    for rec in RULES:
        assert advice(warehouse, "POL", rec).replace("$", r"\$") in shown
    app.button(key="open.S2").click().run()
    assert not app.exception
    assert "The numbers that decide" in texts(app)


def test_refused_link_opens_the_first_recommendation(open_page: Open) -> None:
    app = open_page("recommendations", rec="Q9", view="cube", test="T9.none", state="maybe")
    assert not app.exception
    notice = app.warning[0].value
    assert "`Q9` is not a recommendation we hold" in notice
    assert "`cube` is not a view of this page we hold" in notice
    assert "`T9.none` is not a number of this recommendation we hold" in notice
    assert "▲ Acts here: South Korea" in texts(app)


def test_the_tension_between_the_texts_and_the_standpoint_are_said(open_page: Open) -> None:
    shown = texts(open_page("recommendations"))
    assert "ad hoc coalitions" in shown
    assert "withholding also costs the one who withholds" in shown
    assert "checked here, not endorsed" in shown


def test_matrix_holds_every_country_and_state(open_page: Open, warehouse: Warehouse) -> None:
    app = open_page("recommendations", view="all")
    assert not app.exception
    matrix = app.dataframe[0].value
    assert len(matrix) == 72
    signs = {"act": "▲", "in_place": "✓", "less_relevant": "–", "no_data": "?"}
    by_name = matrix.set_index("Country")
    for name, iso3 in (("South Korea", "KOR"), ("Poland", "POL"), ("Kazakhstan", "KAZ")):
        for rec in RULES:
            assert by_name.loc[name, rec] == signs[advice(warehouse, iso3, rec, "state")]


def test_matrix_filters_come_from_the_link(open_page: Open, warehouse: Warehouse) -> None:
    app = open_page("recommendations", view="all", theme="trade", state="act", club="MIKTA")
    expected = warehouse.rows(
        "SELECT DISTINCT c.name FROM out_recommendation r JOIN dim_country c USING (iso3) "
        "JOIN fact_membership m USING (iso3) WHERE m.club = 'MIKTA' AND r.state = 'act' "
        "AND r.recommendation_id IN ('T1', 'T2', 'T3')"
    )
    matrix = app.dataframe[0].value
    assert set(matrix["Country"]) == {row["name"] for row in expected}
    assert [name for name in matrix.columns if name not in ("Country", "Group")] == [
        "T1", "T2", "T3",
    ]  # fmt: skip


def test_a_filter_that_leaves_nothing_says_so(open_page: Open) -> None:
    app = open_page("recommendations", view="all", state="in_place", club="Quad", who="POL")
    assert not app.exception
    assert "No country passes all filters." in texts(app)


def test_all_recommendations_of_the_country_open_by_a_button(open_page: Open) -> None:
    app = open_page("recommendations", iso="BRA")
    app.button(key="to.country").click().run()
    assert not app.exception
    assert "Of 21\u00a0recommendations" in texts(app)


def test_a_minerals_number_opens_its_own_arithmetic(open_page: Open, warehouse: Warehouse) -> None:
    app = open_page("recommendations", rec="C3", iso="CHL")
    quantities = {
        (row["stage"], row["part"]): row["quantity"]
        for row in warehouse.rows(
            "SELECT stage, CASE iso3 WHEN 'CHL' THEN 'own' ELSE 'world' END AS part, "
            "sum(quantity) AS quantity FROM fact_mineral_output WHERE mineral = 'Copper' "
            "AND year = 2025 AND stage IN ('mine', 'refining') AND iso3 <> 'WLD' "
            "AND source_id = 'usgs_mcs' GROUP BY ALL"
        )
    }
    mined, refined = quantities["mine", "own"], quantities["refining", "own"]
    world_mined = mined + quantities["mine", "world"]
    world_refined = refined + quantities["refining", "world"]
    key = "pick.facts.C3.CHL"
    app.selectbox(key=key).select("CHL.Copper.mine").run()
    shown = texts(app)
    assert f"{100 * mined / world_mined:.2f}\u00a0%" == value_of(app)
    assert f"Numerator: {mined:,.0f}\u00a0thousand metric tons" in shown
    assert f"Denominator: {world_mined:,.0f}\u00a0thousand metric tons" in shown
    assert "`usgs_mcs`" in shown
    app.selectbox(key=key).select("CHL.Copper.gap").run()
    gap = 100 * mined / world_mined - 100 * refined / world_refined
    assert value_of(app) == f"{gap:.2f}\u00a0points"
    assert f"Numerator: {refined:,.0f}\u00a0thousand metric tons" in texts(app)
    assert "✓ met" in texts(app)


def test_a_number_beside_the_catalogue_opens_numerator_and_denominator(
    open_page: Open, warehouse: Warehouse
) -> None:
    app = open_page("recommendations", rec="D4", iso="IND")
    app.selectbox(key="pick.facts.D4.IND").select("IND.us_medicine_supply").run()
    assert not app.exception
    rows = warehouse.rows(
        "SELECT iso3, value_usd / 1e6 AS musd FROM fact_us_imports_hs2 "
        "WHERE chapter = '30' AND year = 2024 AND iso3 <> 'EUU'"
    )
    own = next(row["musd"] for row in rows if row["iso3"] == "IND")
    world = sum(row["musd"] for row in rows)
    assert value_of(app) == f"{100 * own / world:.2f}\u00a0%"
    shown = texts(app)
    assert f"**Numerator: {own:,.1f}\u00a0million USD**" in shown
    assert f"**Denominator: {world:,.1f}\u00a0million USD**" in shown
    assert "`census_us_imports_hs`" in shown
    assert "Cite as:" in shown


def test_solar_and_warheads_open_their_terms(open_page: Open, warehouse: Warehouse) -> None:
    app = open_page("recommendations", rec="C2", iso="BRA")
    app.selectbox(key="pick.facts.C2.BRA").select("BRA.solar_from_china").run()
    panels = one(
        warehouse,
        "SELECT value_usd / 1e6 FROM fact_solar_exports "
        "WHERE iso3 = 'BRA' AND year = 2024 AND product = 'panels'",
    )
    assert f"**Term: {panels:,.1f}\u00a0million USD** · solar panels from China to Brazil" in texts(
        app
    )
    app = open_page("recommendations", rec="S3", iso="FRA")
    app.selectbox(key="pick.facts.S3.FRA").select("FRA.nuclear_warheads").run()
    assert value_of(app) == "290"
    assert "**Term: 280\u00a0count** · deployed (2023)" in texts(app)


def test_a_partners_trade_opens_both_directions(open_page: Open, warehouse: Warehouse) -> None:
    app = open_page("recommendations", rec="T2", iso="ZAF")
    first = warehouse.rows(
        "SELECT * FROM out_missing_agreement WHERE iso3 = 'ZAF' AND exports_musd IS NOT NULL "
        "AND imports_musd IS NOT NULL ORDER BY trade_musd DESC LIMIT 1"
    )[0]
    key = f"pair.ZAF.{first['partner_iso3']}"
    app.selectbox(key="pick.facts.T2.ZAF").select(key).run()
    shown = texts(app)
    total = first["exports_musd"] + first["imports_musd"]
    assert value_of(app) == f"{total:,.1f}\u00a0million USD"
    assert f"{first['exports_musd']:,.1f}\u00a0million USD** · goods exports of South Af" in shown
    assert "`oecd_btige`" in shown
    assert "World Trade Organization" in shown or "WTO" in shown


def test_rows_of_the_tables_open(open_page: Open, warehouse: Warehouse) -> None:
    app = open_page("recommendations", rec="S1", iso="POL")
    app.selectbox(key="pick.gaps").select("ITA").run()
    assert not app.exception
    own = value(warehouse, "ITA", "defence_gap_points")
    core = value(warehouse, "ITA", "defence_effort_nato_core", "")
    metrics = [metric.value for metric in app.metric]
    assert {f"{own:.2f}\u00a0pts", f"{core:.2f}\u00a0%"} <= set(metrics)
    assert len(metrics) == 3
    app.selectbox(key="pick.gaps").select("gaps.total").run()
    total = sum(
        row["value"]
        for row in warehouse.rows(
            "SELECT o.value FROM out_indicator o JOIN dim_country c USING (iso3) "
            "WHERE o.indicator_id = 'defence_gap_musd' AND c.is_nato_member AND o.value > 0 "
            "AND c.iso3 NOT IN ('USA', 'CAN') AND (c.is_roster OR c.tier = 'pivotal')"
        )
    )
    assert value_of(app) == f"{total:,.1f}\u00a0million USD a year"
    app = open_page("recommendations", rec="S4", iso="KOR")
    app.selectbox(key="pick.buyers").select("JPN").run()
    share = value(warehouse, "JPN", "arms_import_dependence")
    assert f"{share:.2f}\u00a0%" in [metric.value for metric in app.metric]
    app.selectbox(key="pick.facts.S4.KOR").select("arms.South Korea.Germany").run()
    assert "Numerator: 9.203\u00a0percent of all deliveries" in texts(app)


def test_a_country_of_the_ranking_opens_its_number(open_page: Open, warehouse: Warehouse) -> None:
    app = open_page("recommendations", rec="C3", iso="CHL", test="C3.gap.refining")
    app.selectbox(key="pick.rank.C3.gap.refining.CHL").select("MEX").run()
    assert not app.exception
    widest = max(
        row["gap"]
        for row in warehouse.rows(
            "SELECT m.share_pct - coalesce(r.share_pct, 0) AS gap FROM out_mineral_share m "
            "JOIN (SELECT DISTINCT mineral FROM out_mineral_share WHERE stage = 'refining') "
            "USING (mineral) LEFT JOIN out_mineral_share r ON r.iso3 = m.iso3 "
            "AND r.mineral = m.mineral AND r.stage = 'refining' "
            "WHERE m.iso3 = 'MEX' AND m.stage = 'mine' AND m.share_pct >= 1"
        )
    )
    assert value_of(app).endswith(f"{widest:.2f}\u00a0points")
    assert "**Mexico, " in texts(app)
    app.selectbox(key="pick.processing").select("AUS.Lithium.gap").run()
    assert value_of(app) == "30.11\u00a0points"


def test_a_number_of_a_countrys_answers_opens(open_page: Open, warehouse: Warehouse) -> None:
    app = open_page("recommendations", view="country", iso="BRA")
    select = app.selectbox(key="pick.country.BRA")
    select.select("BRA.USA.import_supply_share").run()
    assert not app.exception
    share = value(warehouse, "BRA", "import_supply_share")
    assert value_of(app) == f"{share:.2f}\u00a0%"
    app.selectbox(key="pick.country.BRA").select("BRA.bridge_clubs").run()
    assert "**Term: 1\u00a0clubs** · member of IBSA" in texts(app)
