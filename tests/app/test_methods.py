"""The methods page, section by section, against queries on the database."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.app.dialogs import values_of
from ui.warehouse import Warehouse
from ui.wording.methods import SECTIONS

Open = Callable[..., AppTest]
ROOT = Path(__file__).resolve().parents[2]


def texts(app: AppTest) -> str:
    blocks = (*app.title, *app.header, *app.subheader, *app.markdown, *app.caption, *app.code)
    return "\n".join(str(block.value) for block in blocks)


def count(warehouse: Warehouse, sql: str) -> int:
    return int(next(iter(warehouse.rows(sql)[0].values())))


def test_first_section_names_build_lenses_and_standpoint(
    open_page: Open, warehouse: Warehouse
) -> None:
    shown = texts(open_page("methods"))
    assert f"You see build `{warehouse.build.build_id}`" in shown
    n_sources = count(warehouse, "SELECT count(*) FROM meta_source")
    assert f"made from {n_sources}\u00a0sources." in shown
    assert "**Leverage** is what a great power needs from a country" in shown
    assert "not affiliated" in shown


@pytest.mark.parametrize("section", SECTIONS)
def test_every_section_opens_by_link(open_page: Open, section: str) -> None:
    app = open_page("methods", section=section)
    assert not app.exception
    assert not app.warning
    assert app.header[0].value == SECTIONS[section]


def test_refused_section_falls_back(open_page: Open) -> None:
    app = open_page("methods", section="'; DROP TABLE meta_source", find="x" * 5000)
    assert not app.exception
    assert app.header[0].value == "In short"
    assert "is not a section of this page we hold" in app.warning[0].value


def test_index_says_what_is_held_and_what_is_to_come(open_page: Open, warehouse: Warehouse) -> None:
    app = open_page("methods", section="scores")
    n_all = count(warehouse, "SELECT count(*) FROM ref_index_tree")
    n_held = count(
        warehouse,
        "SELECT count(*) FROM ref_index_tree SEMI JOIN meta_indicator USING (indicator_id)",
    )
    assert (
        f"Of {n_all} places for indicators in the index, {n_held} are held and "
        f"{n_all - n_held} are to come."
    ) in texts(app)
    assert sum(len(table.value) for table in app.dataframe) == n_all
    first = app.dataframe[0].value.iloc[0]
    row = warehouse.rows(
        "SELECT low, high FROM ref_index_tree WHERE lens = 'leverage' AND power = 'USA' "
        "AND indicator_id = 'import_supply_share'"
    )[0]
    assert first["Goalposts"] == f"{row['low']:g} to {row['high']:g}"
    assert first["State"] == "held"


def test_each_measure_links_to_its_page(open_page: Open, warehouse: Warehouse) -> None:
    table = open_page("methods", section="indicators").dataframe[0].value
    ids = {row["indicator_id"] for row in warehouse.rows("SELECT indicator_id FROM meta_indicator")}
    assert set(table["Id"]) == {f"indicators?id={one}" for one in ids}
    assert not table["Measure"].str.contains("{", regex=False).any()


def test_coverage_counts_the_roster(open_page: Open, warehouse: Warehouse) -> None:
    table = open_page("methods", section="coverage").dataframe[0].value
    n_valued = count(
        warehouse,
        "SELECT count(value) FROM out_indicator JOIN dim_country USING (iso3) WHERE is_roster "
        "AND indicator_id = 'export_dependence' AND power = 'USA'",
    )
    label = warehouse.rows(
        "SELECT label FROM meta_indicator WHERE indicator_id = 'export_dependence'"
    )[0]["label"]
    row = table[table["Measure"] == label.replace("{power}", "the United States")].iloc[0]
    assert row["With a value"] == n_valued
    assert (table["With a value"] + table["No data"] + table["Does not apply"] == 57).all()


def test_sources_are_found_by_words(open_page: Open, warehouse: Warehouse) -> None:
    app = open_page("methods", section="sources", find="SIPRI arms")
    assert len(app.expander) == 1
    assert "SIPRI Arms Transfers Database" in app.expander[0].label
    shown = texts(app)
    card = warehouse.rows(
        "SELECT citation, url FROM meta_source WHERE source_id = 'sipri_arms_transfers'"
    )[0]
    assert card["citation"].rstrip(".") in shown
    assert card["url"] in shown
    nothing = open_page("methods", section="sources", find="zzzz")
    assert nothing.info[0].value == "No source holds all of these words."


def test_roster_stands_with_its_reasons(open_page: Open, warehouse: Warehouse) -> None:
    table = open_page("methods", section="roster").dataframe[0].value
    ranked = table[table["Ranked"] == "yes"]
    assert len(ranked) == len(warehouse.roster) == 57
    reason = warehouse.countries["KAZ"].tier_reason
    assert reason
    assert table.set_index("Country").loc["Kazakhstan", "Reason"] == reason


def test_thresholds_stand_with_reason_and_source(open_page: Open, warehouse: Warehouse) -> None:
    shown = texts(open_page("methods", section="thresholds"))
    for row in warehouse.rows("SELECT reason, source FROM ref_threshold"):
        assert row["reason"] in shown
        assert row["source"] in shown


def test_changelog_and_citation_are_on_the_page(open_page: Open, warehouse: Warehouse) -> None:
    shown = texts(open_page("methods", section="changes"))
    assert f"build {warehouse.build.build_id}." in shown
    heading = next(
        line.removeprefix("## ")
        for line in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8").splitlines()
        if line.startswith("## ")
    )
    assert f"**{heading}**" in shown


def choose(app: AppTest, key: str, option: str) -> str:
    """Choose in a list that opens a dialog; return the words then on the page."""
    app.selectbox(key=key).set_value(option).run()
    assert not app.exception
    return texts(app).replace("\u00a0", " ")


def values(app: AppTest) -> set[str]:
    """Return the large numbers on show, no-break spaces as spaces."""
    return values_of(app)


def test_the_correlations_of_leverage_open_every_country(
    open_page: Open, warehouse: Warehouse
) -> None:
    app = open_page("methods", section="scores")
    shown = choose(app, "pick.size", "lenses")
    both = warehouse.rows(
        "WITH placed AS (SELECT iso3, rank() OVER (ORDER BY max(score) FILTER (lens = 'leverage')) "
        "AS a, rank() OVER (ORDER BY max(score) FILTER (lens = 'exposure')) AS b FROM out_score "
        "JOIN dim_country USING (iso3) WHERE is_roster AND domain = '' AND power = 'USA' "
        "GROUP BY iso3) SELECT corr(a, b) AS both FROM placed"
    )[0]["both"]
    assert any(abs(float(one) - both) < 0.001 for one in values(app))
    assert shown.count("**Term: ") == 57


def test_the_validation_opens_pairs_places_and_weights(
    open_page: Open, warehouse: Warehouse
) -> None:
    app = open_page("methods", section="validation")
    shown = choose(app, "pick.outside.exposure.CHN", "gap.gdp.ETH")
    gdp = warehouse.rows(
        "SELECT arg_max(value, year) AS gdp FROM fact_macro WHERE economy = 'ETH' "
        "AND measure = 'gdp_busd' AND NOT is_estimate"
    )[0]["gdp"]
    score = warehouse.rows(
        "SELECT score, rank FROM out_score WHERE iso3 = 'ETH' AND power = 'CHN' "
        "AND lens = 'exposure' AND domain = ''"
    )[0]
    assert f"**Term: {gdp:.1f} billion USD** · GDP" in shown
    assert f"**Term: {score['score']:.2f} of 100** · score" in shown
    assert f"**Term: {score['rank']}** · place by the score" in shown
    shown = choose(app, "pick.parts.exposure.CHN", "share.0")
    row = warehouse.rows(
        "SELECT weight, domain_weight, domain FROM ref_index_tree WHERE lens = 'exposure' "
        "AND power = 'CHN' AND indicator_id = 'export_exposure_gdp'"
    )[0]
    assert f"**Numerator: {row['weight']:g}** · weight of the indicator" in shown
    assert f"weight of the domain, {row['domain']}" in shown
    shown = choose(app, "pick.pairs.leverage.USA", "pair.0")
    assert "Spearman's rank correlation." in shown
    assert "Cite as:" in shown


def test_a_count_of_coverage_opens_its_countries(open_page: Open, warehouse: Warehouse) -> None:
    app = open_page("methods", section="coverage")
    table = app.dataframe[0].value
    place = int(table.index[table["No data"] > 0][0])
    shown = choose(app, "pick.coverage", str(place))
    assert f"**Numerator: {table.loc[place, 'With a value']} count** · with a value" in shown
    assert f"**Term: {table.loc[place, 'No data']} count** · no data: " in shown
    shown = choose(app, "pick.coverage", "all")
    assert f"**Denominator: {len(table)} count** · series" in shown
