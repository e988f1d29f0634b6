"""The profile in process: figures and sentences on the page against queries on the database."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from tests.app.dialogs import value_of
from ui.warehouse import Warehouse

Open = Callable[..., AppTest]


def words(app: AppTest) -> str:
    """All texts of the page in one line, no-break spaces as spaces."""
    blocks = (*app.title, *app.header, *app.subheader, *app.markdown, *app.caption, *app.code)
    labels = (section.label for section in app.expander)
    return " ".join([*(str(block.value) for block in blocks), *labels]).replace("\u00a0", " ")


def value(warehouse: Warehouse, iso3: str, power: str, indicator_id: str) -> float:
    """One number straight from the table of indicators."""
    (row,) = warehouse.rows(
        "SELECT value FROM out_indicator WHERE iso3 = ? AND power = ? AND indicator_id = ?",
        [iso3, power, indicator_id],
    )
    assert row["value"] is not None
    return float(row["value"])


def test_the_default_profile_repeats_the_database(open_page: Open, warehouse: Warehouse) -> None:
    app = open_page("country")
    assert not app.exception
    page = words(app)
    assert app.title[0].value == "South Korea"
    troops = value(warehouse, "KOR", "USA", "us_troops_hosted")
    arms = value(warehouse, "KOR", "USA", "arms_import_dependence")
    to_china = value(warehouse, "KOR", "CHN", "export_exposure_gdp")
    to_us = value(warehouse, "KOR", "USA", "export_exposure_gdp")
    assert f"basing: {round(troops):,} US service members" in page
    assert f"arms, {arms:.0f} % of whose imports came from the United States (2020–24)" in page
    assert (
        "Its goods sales to China weigh more in its economy than those to the United States: "
        f"{to_china:.1f} % of GDP against {to_us:.1f} % (2024)."
    ) in page


@pytest.mark.parametrize(("power", "first"), [("USA", "the United States"), ("CHN", "China")])
def test_both_powers_show_and_the_link_says_which_opens_first(
    open_page: Open, power: str, first: str
) -> None:
    app = open_page("country", iso="JPN", power=power)
    headings = [str(one.value) for one in app.header if str(one.value).startswith("Towards")]
    assert headings[0] == f"Towards {first}"
    assert len(headings) == 2
    assert "Leverage is not willingness to use it." in " ".join(str(i.value) for i in app.info)


def test_scores_are_whole_with_tier_and_band(open_page: Open, warehouse: Warehouse) -> None:
    page = words(open_page("country", iso="DEU"))
    for power in ("USA", "CHN"):
        for lens in ("leverage", "exposure"):
            (row,) = warehouse.rows(
                "SELECT score, tier, rank_p05, rank_p95 FROM out_score WHERE iso3 = 'DEU' "
                "AND power = ? AND lens = ? AND domain = ''",
                [power, lens],
            )
            assert f"[{round(row['score'])}] :small[of 100 · tier {row['tier']} · between " in page
    assert "In trade policy Germany acts through the European Union" in page


def test_a_thin_country_says_what_is_missing(open_page: Open, warehouse: Warehouse) -> None:
    app = open_page("country", iso="MNG", power="CHN", show="china_exposure")
    assert not app.exception
    page = words(app)
    exposed = value(warehouse, "MNG", "CHN", "export_exposure_gdp")
    assert f"goods sales to China, which equal {exposed:.0f} % of its GDP" in page
    assert "not ranked" in page
    tables = [one.value for one in app.dataframe if "Status" in one.value.columns]
    missing = [row for table in tables for row in table.to_dict("records")
               if row["Value"] == "no data"]  # fmt: skip
    (reason,) = warehouse.rows(
        "SELECT note FROM out_indicator WHERE iso3 = 'MNG' AND power = 'CHN' "
        "AND indicator_id = 'export_dependence'"
    )
    assert any(reason["note"].rstrip(".") in row["Status"] for row in missing)


def test_the_union_stands_apart_from_its_members(open_page: Open) -> None:
    app = open_page("country", iso="EUU", show="peers")
    assert not app.exception
    page = words(app)
    assert "shown apart, not ranked" in page
    assert "so it stands apart: no peers and no groups" in page
    assert "Nearest in scores" not in page


@pytest.mark.parametrize("iso3", ["USA", "CHN", "LUX", "GRL", "UKR", "TWN", "HKG", "PRK", "DNK"])
def test_unusual_subjects_open(open_page: Open, warehouse: Warehouse, iso3: str) -> None:
    app = open_page("country", iso=iso3)
    assert not app.exception
    assert app.title[0].value == warehouse.countries[iso3].name
    assert "Sources on this page" in words(app)


def test_denmark_points_to_greenland(open_page: Open) -> None:
    page = words(open_page("country", iso="DNK", show="bases"))
    assert "1 US site in Greenland (about 2018) is counted apart" in page
    assert "country?iso=GRL" in page


@pytest.mark.parametrize("iso3", ["XXX", "<script>", "'; DROP TABLE dim_country; --", ""])
def test_a_refused_country_shows_the_default_and_says_so(open_page: Open, iso3: str) -> None:
    app = open_page("country", iso=iso3)
    assert not app.exception
    assert app.title[0].value == "South Korea"
    assert any("could not be followed in full" in str(one.value) for one in app.warning)


def test_every_table_of_a_pane_has_a_row_for_each_measure(
    open_page: Open, warehouse: Warehouse
) -> None:
    panes = "us_leverage,us_exposure,china_leverage,china_exposure"
    app = open_page("country", iso="KOR", show=panes)
    tables = [one.value for one in app.dataframe if "On its scale" in one.value.columns]
    held = warehouse.rows(
        "SELECT lens, power, count(*) AS n FROM ref_index_tree t WHERE lens IN "
        "('leverage', 'exposure') AND EXISTS (FROM out_indicator o WHERE o.iso3 = 'KOR' "
        "AND o.indicator_id = t.indicator_id AND o.power IN (t.power, '')) GROUP BY ALL"
    )
    scored = sum(table["On its scale"].ne("").sum() for table in tables)
    missing = sum(table["Value"].isin(["no data", "does not apply"]).sum() for table in tables)
    assert len(tables) == 4
    assert scored + missing >= sum(row["n"] for row in held)


def test_a_number_opens_its_arithmetic(open_page: Open, warehouse: Warehouse) -> None:
    app = open_page("country", iso="KOR")
    button = next(one for one in app.button if one.label == "Source and arithmetic")
    button.click().run()
    assert not app.exception
    page = words(app)
    assert "**Formula.**" in page
    assert "**Numerator: 23,495 persons**" in page
    (total,) = warehouse.rows(
        "SELECT value FROM out_component WHERE iso3 = 'KOR' AND role = 'denominator' "
        "AND indicator_id = 'us_troops_hosted_pct'"
    )
    assert f"**Denominator: {round(total['value']):,} persons**" in page


SECTIONS = (
    "us_leverage,us_exposure,china_leverage,china_exposure,advice,products,inputs,minerals,bases,"
    "defence,trends,peers,weak,sources"
)


@pytest.mark.parametrize("iso3", ["KOR", "MNG", "DEU", "KAZ", "BRA", "POL", "EUU", "USA", "GRL"])
def test_every_section_opens_for_rich_and_thin_countries(open_page: Open, iso3: str) -> None:
    app = open_page("country", iso=iso3, show=SECTIONS)
    assert not app.exception
    assert "Which numbers are weak, and why" in words(app)


def test_closed_sections_send_nothing_but_their_finding(open_page: Open) -> None:
    app = open_page("country", iso="BRA")
    assert "Hard to replace: the US buys half or more from Brazil" in words(app)
    assert not app.dataframe
    assert [one.label for one in app.pills] == []


def test_product_lines_repeat_the_database(open_page: Open, warehouse: Warehouse) -> None:
    app = open_page("country", iso="BRA", show="products")
    (whole,) = warehouse.rows(
        "SELECT count(*) AS n, sum(value_musd) AS musd FROM out_product_line WHERE iso3 = 'BRA'"
    )
    page = words(app)
    assert f"in {whole['n']} product lines, ${whole['musd'] / 1000:.2f} bn (2024)" in page
    (table,) = [one.value for one in app.dataframe if "Next supplier" in one.value.columns]
    largest = warehouse.rows(
        "SELECT hs6, share_pct FROM out_product_line WHERE iso3 = 'BRA' ORDER BY value_musd DESC"
    )[0]
    assert table["Code"].iloc[0] == largest["hs6"]
    assert table["Share of US imports"].iloc[0] == f"{largest['share_pct']:.0f}\u00a0%"


def test_the_statement_repeats_the_database(open_page: Open, warehouse: Warehouse) -> None:
    page = words(open_page("country", iso="POL"))
    aid = value(warehouse, "POL", "USA", "ukraine_support_gdp")
    planes = value(warehouse, "POL", "USA", "f35_dependence_ordered")
    (bought,) = warehouse.rows(
        "SELECT value FROM out_component WHERE iso3 = 'POL' AND role = 'numerator' "
        "AND indicator_id = 'export_market_share' AND power = 'USA'"
    )
    assert f"{aid:.1f} % of its GDP of 2021 (Jan 2022 – Feb 2026" in page
    assert f"has ordered {planes:.0f} F-35 aircraft" in page
    assert f"Poland buys ${bought['value'] / 1000:.1f} bn of US goods a year" in page


def test_a_member_of_the_union_says_who_sets_its_tariffs(open_page: Open) -> None:
    page = words(open_page("country", iso="POL", show="products"))
    assert "Poland acts through the European Union, which sets its tariffs" in page
    assert "country?iso=EUU" in page
    assert "[Open the European Union's product lines](" in page
    assert "which sets its tariffs" not in words(open_page("country", iso="BRA"))


def test_groups_show_all_six_and_mark_membership(open_page: Open) -> None:
    app = open_page("country", iso="KOR", show="peers")
    (table,) = [one.value for one in app.dataframe if "Group" in one.value.columns]
    assert list(table["Group"]) == [
        "South Korea", "EU members", "NATO", "G7", "MIKTA", "ASEAN", "BRICS",
    ]  # fmt: skip
    belongs = dict(zip(table["Group"], table["Includes this country"], strict=True))
    assert (belongs["MIKTA"], belongs["NATO"]) == ("yes", "no")


def test_agency_and_size_repeat_the_database(open_page: Open, warehouse: Warehouse) -> None:
    page = words(open_page("country", iso="KAZ"))
    (agency,) = warehouse.rows(
        "SELECT score FROM out_score WHERE iso3 = 'KAZ' AND lens = 'agency' AND domain = ''"
    )
    assert f"acted upon: **{agency['score']:.0f}** of 100" in page
    assert "straight line of 57 scores on the logarithm of GDP" in page


def test_a_section_that_does_not_exist_is_refused_and_the_rest_opens(open_page: Open) -> None:
    app = open_page("country", iso="KOR", show="weak,<b>,sources")
    assert not app.exception
    assert any("could not be followed in full" in str(one.value) for one in app.warning)
    assert "More than three years older than this build" in words(app)


def test_a_link_without_open_sections_is_no_mistake(open_page: Open) -> None:
    app = open_page("country", iso="KOR", show="")
    assert not app.exception
    assert not app.warning


def test_the_context_section_repeats_the_tables_and_names_their_years(
    open_page: Open, warehouse: Warehouse
) -> None:
    app = open_page("country", iso="IDN", show="context")
    assert not app.exception
    page = words(app)
    (openness,) = warehouse.rows(
        "SELECT trade_gdp_pct AS value, year FROM fact_trade_openness WHERE iso3 = 'IDN' "
        "ORDER BY year DESC LIMIT 1"
    )
    (oil,) = warehouse.rows(
        "SELECT oil_mbd FROM fact_oil_chokepoint WHERE chokepoint = 'Strait of Malacca'"
    )
    (co2,) = warehouse.rows(
        "SELECT co2_mt, year FROM fact_co2_emissions WHERE iso3 = 'IDN' ORDER BY year DESC LIMIT 1"
    )
    assert f"together equal {openness['value']:.0f} % of GDP ({openness['year']}; " in page
    assert f"are {co2['co2_mt']:.0f} million tonnes a year" in page
    assert f"shared with Malaysia and Singapore, pass {oil['oil_mbd']:.1f} million barrels" in page
    assert "Aid given" not in page


def test_the_context_section_is_absent_where_nothing_is_held(open_page: Open) -> None:
    app = open_page("country", iso="VAT", show="context")
    assert not app.exception
    assert not any(section.label.startswith("Context") for section in app.expander)


def test_every_score_opens_with_its_parts(open_page: Open, warehouse: Warehouse) -> None:
    app = open_page("country", iso="KOR")
    for key, lens, power in (
        ("made.USA.leverage", "leverage", "USA"),
        ("made.CHN.exposure", "exposure", "CHN"),
        ("made.restraint", "restraint", ""),
    ):
        app.button(key=key).click().run()
        assert not app.exception
        parts = next(one.value for one in app.table if "0 to 100 points" in one.value.columns)
        held = warehouse.rows(
            "SELECT 1 FROM ref_index_tree WHERE lens = ? AND power = ?", [lens, power]
        )
        assert len(parts) == len(held)
        score = warehouse.rows(
            "SELECT score FROM out_score WHERE iso3 = 'KOR' AND lens = ? AND power = ? "
            "AND domain = ''",
            [lens, power],
        )[0]["score"]
        words = " ".join(str(one.value) for one in app.markdown)
        assert f"together {score:.1f}." in words


def choose(app: AppTest, key: str, option: str) -> str:
    """Choose in a list that opens a dialog; return the words then on the page."""
    app.selectbox(key=key).set_value(option).run()
    assert not app.exception
    return words(app)


def held_in(warehouse: Warehouse, sql: str) -> float:
    """One number of a table."""
    (row,) = warehouse.rows(sql)
    (number,) = row.values()
    return float(number)


def shown(number: float) -> str:
    """Write a part's amount as the dialog does from a thousand on."""
    return f"{number:,.1f}"


def test_a_product_line_opens_its_imports(open_page: Open, warehouse: Warehouse) -> None:
    app = open_page("country", iso="MEX", show="products")
    line = warehouse.rows(
        "SELECT hs6, iso3, value_usd / 1e6 AS musd FROM fact_us_imports_hs6 WHERE year = 2024 AND "
        "hs6 IN (SELECT hs6 FROM out_product_line WHERE iso3 = 'MEX' ORDER BY value_musd DESC "
        "LIMIT 1) ORDER BY value_usd DESC"
    )
    page = choose(app, "numbers.MEX.products", line[0]["hs6"])
    assert line[0]["iso3"] == "MEX"
    whole = sum(row["musd"] for row in line)
    assert f"**Numerator: {shown(line[0]['musd'])} million USD** · US imports from Mexico" in page
    assert f"**Denominator: {shown(whole)} million USD**" in page
    assert value_of(app) == f"{100 * line[0]['musd'] / whole:.2f}\u00a0%"
    assert f"**Term: {shown(line[1]['musd'])} million USD** · next supplier, " in page
    assert "`census_us_imports_hs`" in page


def test_the_sum_of_product_lines_opens(open_page: Open, warehouse: Warehouse) -> None:
    app = open_page("country", iso="MEX", show="products")
    page = choose(app, "numbers.MEX.products", "all")
    where = "FROM out_product_line WHERE iso3 = 'MEX'"
    musd = held_in(warehouse, f"SELECT sum(value_musd) {where}")
    lines = held_in(warehouse, f"SELECT count(*) {where}")
    rest = held_in(
        warehouse,
        f"SELECT sum(value_musd) FROM (SELECT value_musd {where} ORDER BY value_musd DESC "
        "OFFSET 10)",
    )
    assert value_of(app) == f"${musd:,.1f}\u00a0m"
    assert f"2024 · {lines:.0f} lines · worked out from the lines" in page
    assert f"**Term: {shown(rest)} million USD** · the other {lines - 10:.0f} lines" in page


def test_a_share_of_a_mineral_opens_its_table(open_page: Open, warehouse: Warehouse) -> None:
    app = open_page("country", iso="KAZ", show="minerals")
    page = choose(app, "numbers.KAZ.minerals", "Chromium.mine.KAZ")
    printed = (
        "FROM fact_mineral_output WHERE mineral = 'Chromium' AND stage = 'mine' AND year = 2025"
    )
    own = held_in(warehouse, f"SELECT quantity {printed} AND iso3 = 'KAZ'")
    first = held_in(warehouse, f"SELECT quantity {printed} AND iso3 = 'ZAF'")
    assert f"Numerator: {own:,.0f} " in page
    assert f"Term: {first:,.0f} " in page
    assert "South Africa (2025)" in page
    assert "`usgs_mcs`" in page


def test_a_source_of_us_imports_opens_as_printed(open_page: Open, warehouse: Warehouse) -> None:
    app = open_page("country", iso="CAN", show="minerals")
    share = held_in(
        warehouse,
        "SELECT share_pct FROM fact_us_mineral_source WHERE mineral = 'Aluminum' AND iso3 = 'CAN'",
    )
    page = choose(app, "numbers.CAN.import_sources", "source.Aluminum.CAN")
    assert f"Term: {share:.2f} percent** · share of US imports from Canada (2021-24)" in page
    assert "Reliance x share: US net import reliance" in page
    reliance = held_in(
        warehouse, "SELECT nir_pct FROM fact_us_mineral_reliance WHERE mineral = 'Aluminum'"
    )
    page = choose(app, "numbers.CAN.import_sources", "reliance.Aluminum")
    assert f"Term: {reliance:.2f} percent** · US net import reliance, as printed: " in page


def test_every_supplier_of_arms_opens(open_page: Open, warehouse: Warehouse) -> None:
    app = open_page("country", iso="POL", show="defence")
    share = held_in(
        warehouse,
        "SELECT share_pct FROM fact_arms_share WHERE recipient = 'POL' AND supplier = 'KOR'",
    )
    page = choose(app, "numbers.POL.suppliers", "arms.South Korea")
    assert value_of(app) == f"{share:.2f}\u00a0%"
    assert "only shares are shipped" in page
    assert "Term: 100.0 percent of deliveries by TIV" in page
    assert "`sipri_arms_transfers`" in page


def test_the_context_opens_numerator_and_denominator(open_page: Open, warehouse: Warehouse) -> None:
    app = open_page("country", iso="IDN", show="context")
    page = choose(app, "numbers.IDN.context", "emissions.")
    newest = "FROM fact_co2_emissions WHERE year = (SELECT max(year) FROM fact_co2_emissions)"
    world = held_in(warehouse, f"SELECT co2_mt {newest} AND iso3 = 'WLD'")
    own = held_in(warehouse, f"SELECT co2_mt {newest} AND iso3 = 'IDN'")
    assert f"**Denominator: {shown(world)} million tonnes of CO2** · emissions of the world" in page
    assert f"{100 * own / world:.2f} % of the world; million tonnes (Mt) · " in page
    assert "`global_carbon_budget`" in page


def test_medians_of_groups_open_their_members(open_page: Open, warehouse: Warehouse) -> None:
    app = open_page("country", iso="BRA", show="peers")
    key = "numbers.BRA.groups.import_supply_share.USA"
    values = warehouse.rows(
        "SELECT o.iso3, o.value FROM out_indicator o JOIN fact_membership m USING (iso3) WHERE "
        "m.club = 'MIKTA' AND m.role = 'member' AND o.power = 'USA' AND o.value IS NOT NULL "
        "AND o.indicator_id = 'import_supply_share' ORDER BY value"
    )
    page = choose(app, key, "median.MIKTA")
    assert len(values) == 5
    assert value_of(app) == f"{values[2]['value']:.2f}\u00a0%"
    assert page.count("`out_indicator`") == 5
    page = choose(app, key, "IDN.USA.import_supply_share")
    bought = held_in(
        warehouse,
        "SELECT value FROM out_component WHERE iso3 = 'IDN' AND role = 'numerator' AND "
        "power = 'USA' AND indicator_id = 'import_supply_share'",
    )
    assert f"**Numerator: {shown(bought)} million USD**" in page


def test_peers_open_the_scores_and_outputs_that_chose_them(
    open_page: Open, warehouse: Warehouse
) -> None:
    app = open_page("country", iso="BRA", show="peers")
    options = app.selectbox(key="numbers.BRA.peers").options
    assert len(options) == 9
    near = options[0].split(":")[0]
    (peer,) = [iso3 for iso3, held in warehouse.countries.items() if held.name == near]
    choose(app, "numbers.BRA.peers", f"near.{peer}")
    apart = held_in(
        warehouse,
        "SELECT avg(abs(a.score - b.score)) FROM out_score a JOIN out_score b "
        "USING (power, lens, domain) WHERE a.iso3 = 'BRA' AND power <> '' AND domain <> '' "
        f"AND b.iso3 = '{peer}'",
    )
    assert value_of(app) == f"{apart:.2f}\u00a0points"


def test_what_stands_beside_a_card_opens(open_page: Open, warehouse: Warehouse) -> None:
    app = open_page("country", iso="JPN")
    key = "numbers.JPN.card.leverage.2"
    page = words(app)
    assert "First of 158 countries and territories with data; next: Germany (23.6 %)" in page
    assert "Germany: 23.6\u00a0%" in app.selectbox(key=key).options
    page = choose(app, key, "DEU.USA.us_troops_hosted_pct")
    reported = "FROM fact_us_troops WHERE report = 'December 2025' AND iso3 = "
    germany = held_in(warehouse, f"SELECT active_duty {reported} 'DEU'")
    assert f"**Numerator: {germany:,.0f} persons**" in page
    page = choose(app, key, "place")
    assert value_of(app) == "1st of 158"
    assert "countries and territories with data · Dec 2025 · worked out from the values" in page
    page = choose(app, key, "stake")
    japan = held_in(warehouse, f"SELECT active_duty {reported} 'JPN'")
    assert f"**Numerator: {japan:,.0f} persons**" in page
    assert "**Denominator: 235,000 persons** · active military personnel of Japan" in page


def test_the_yardstick_opens_too(open_page: Open, warehouse: Warehouse) -> None:
    app = open_page("country", iso="BRA", show="us_leverage")
    page = choose(app, "numbers.BRA.yardsticks.USA.leverage", "CHN.USA.import_supply_share")
    china = held_in(
        warehouse,
        "SELECT value FROM out_component WHERE iso3 = 'CHN' AND role = 'numerator' AND "
        "power = 'USA' AND indicator_id = 'import_supply_share'",
    )
    assert f"**Numerator: {shown(china)} million USD**" in page


def test_every_year_of_a_line_opens(open_page: Open, warehouse: Warehouse) -> None:
    app = open_page("country", iso="BRA", show="trends,bases")
    page = choose(app, "years.BRA.import_supply_share", "BRA.CHN.2015")
    value = held_in(
        warehouse,
        "SELECT value FROM out_trend WHERE iso3 = 'BRA' AND power = 'CHN' AND year = 2015 "
        "AND indicator_id = 'import_supply_share'",
    )
    assert value_of(app) == f"{value:.2f}\u00a0%"
    assert "**Numerator:" in page
    assert "**Denominator:" in page
    assert choose(app, "years.BRA.export_market_share", "BRA.USA.2010").count("**Denominator:") == 1
    assert "**Numerator:" in choose(app, "years.BRA.export_exposure_gdp", "BRA.USA.2010")


def test_trade_counted_both_ways_opens_where_it_stands(
    open_page: Open, warehouse: Warehouse
) -> None:
    app = open_page("country", iso="BRA")
    ways = [one for one in app.button if one.label == "How both ways are counted"]
    assert len(ways) == 2
    ways[1].click().run()
    (held,) = warehouse.rows(
        "SELECT value FROM out_component WHERE iso3 = 'BRA' AND power = 'CHN' AND position = 2 "
        "AND indicator_id = 'trade_asymmetry'"
    )
    assert f"**Term: {shown(held['value'])} million USD**" in words(app)


def test_each_sentence_of_the_brief_links_to_its_recommendation(
    open_page: Open, warehouse: Warehouse
) -> None:
    app = open_page("country", iso="KOR", show="advice")
    said = " ".join(str(one.value) for one in app.markdown)
    for row in warehouse.rows("SELECT id FROM ref_recommendation"):
        assert f"recommendations?rec={row['id']}" in said
