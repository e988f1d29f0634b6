"""The comparison in process: figures and sentences on the page against queries on the database."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from tests.app.dialogs import values_of
from ui.warehouse import Warehouse

Open = Callable[..., AppTest]


def words(app: AppTest) -> str:
    """Return all texts of the page in one line, no-break spaces as spaces."""
    blocks = (*app.title, *app.header, *app.subheader, *app.markdown, *app.caption)
    return " ".join(str(block.value) for block in blocks).replace("\u00a0", " ")


def chosen(app: AppTest) -> list[str]:
    """Return the countries in the widget."""
    return list(app.multiselect(key="iso").value)


def test_the_link_of_three_repeats_the_database(open_page: Open, warehouse: Warehouse) -> None:
    app = open_page("compare", iso="JPN,KOR,AUS")
    assert not app.exception
    assert not app.warning
    assert app.title[0].value == "Japan, South Korea and Australia"
    page = words(app)
    scores = {
        row["iso3"]: row
        for row in warehouse.rows(
            "SELECT iso3, score, tier, rank_p05 AS low, rank_p95 AS high FROM out_score "
            "WHERE power = 'USA' AND lens = 'leverage' AND domain = '' "
            "AND iso3 IN ('JPN', 'KOR', 'AUS')"
        )
    }
    for name, iso3 in (("Japan", "JPN"), ("South Korea", "KOR"), ("Australia", "AUS")):
        score = scores[iso3]
        assert f"**{name}** {round(score['score'])} · tier {score['tier']} · between " in page
    order = sorted(scores, key=lambda iso3: -scores[iso3]["score"])
    first, second = (warehouse.countries[iso3].name_in_text for iso3 in order[:2])
    assert (
        f"Leverage over the United States]: {first} holds most "
        f"({round(scores[order[0]]['score'])}), then {second} ({round(scores[order[1]]['score'])})"
    ) in page
    sales = warehouse.rows(
        "SELECT c.name, o.value FROM out_indicator o JOIN dim_country c USING (iso3) WHERE "
        "indicator_id = 'export_exposure_gdp' AND power = 'CHN' "
        "AND iso3 IN ('JPN', 'KOR', 'AUS') ORDER BY o.value DESC"
    )
    one, other, last = (f"{row['value']:.1f} %" for row in sales)
    names = [row["name"] for row in sales]
    assert (
        f"Goods sales to China equal {one} of GDP in {names[0]}, {other} in {names[1]} and {last} "
        f"in {names[2]} (2024)."
    ) in page


def test_the_tables_hold_every_measure_and_its_dollars(
    open_page: Open, warehouse: Warehouse
) -> None:
    app = open_page("compare", iso="JPN,KOR")
    (headlines,) = [one.value for one in app.table if "Measure" in one.value.columns]
    (row,) = [row for row in headlines.to_dict("records")
              if row["Measure"] == "Share of US imports, 2024"]  # fmt: skip
    (held,) = warehouse.rows(
        "SELECT o.value, c.value AS million FROM out_indicator o JOIN out_component c "
        "USING (iso3, power, indicator_id) WHERE o.iso3 = 'KOR' AND o.power = 'USA' "
        "AND o.indicator_id = 'import_supply_share' AND c.role = 'numerator'"
    )
    cell = row["South Korea"].replace("\u00a0", " ")
    assert cell.startswith(f"{held['value']:.1f} % · $")
    assert f"${held['million'] / 1000:.0f} bn" in cell
    catalogue = next(one.value for one in app.dataframe if "Domain" in one.value.columns)
    (count,) = warehouse.rows("SELECT count(*) AS n FROM out_indicator WHERE iso3 = 'JPN'")
    assert len(catalogue) == count["n"]


@pytest.mark.parametrize(("power", "first"), [("USA", "the United States"), ("CHN", "China")])
def test_both_powers_show_and_the_link_says_which_opens_first(
    open_page: Open, power: str, first: str
) -> None:
    app = open_page("compare", iso="JPN,KOR", power=power)
    headings = [str(one.value) for one in app.header if str(one.value).startswith("Towards")]
    assert headings[0] == f"Towards {first}"
    assert len(headings) == 2


def test_a_single_country_gets_its_nearest_beside_it(open_page: Open) -> None:
    app = open_page("compare", iso="DEU")
    assert chosen(app) == ["DEU"]
    assert str(app.title[0].value).startswith("Germany, ")
    assert "nearest in scores among the ranked middle powers" in words(app)


def test_nothing_chosen_asks_for_countries(open_page: Open) -> None:
    app = open_page("compare", iso="JPN,KOR")
    app.multiselect(key="iso").set_value([]).run()
    assert not app.exception
    assert "Choose two to four countries" in str(app.info[0].value)


@pytest.mark.parametrize(
    ("link", "kept", "said"),
    [
        ("JPN,KOR,AUS,CAN,MEX", ["JPN", "KOR", "AUS", "CAN"], "`MEX` was left out: at most four"),
        ("JPN,KOR,JPN", ["JPN", "KOR"], "`JPN` was left out: Japan is named twice."),
        ("JPN,ZZZ,KOR", ["JPN", "KOR"], "`ZZZ` is not a country we hold"),
        ("DEU,EUU,KOR", ["DEU", "KOR"], "`EUU` was left out: the European Union never stands"),
        ("EUU,DEU,KOR", ["EUU", "KOR"], "`DEU` was left out: Germany is a member"),
        ("<script>", ["KOR", "JPN", "AUS"], "`<script>` is not a country we hold"),
    ],
)
def test_refused_countries_are_named(
    open_page: Open, link: str, kept: list[str], said: str
) -> None:
    app = open_page("compare", iso=link)
    assert not app.exception
    assert chosen(app) == kept
    assert said in str(app.warning[0].value)


def test_missing_numbers_have_their_reasons(open_page: Open, warehouse: Warehouse) -> None:
    app = open_page("compare", iso="NAM,KAZ")
    assert not app.exception
    page = words(app)
    (row,) = warehouse.rows(
        "SELECT note FROM out_indicator WHERE iso3 = 'NAM' AND power = 'USA' "
        "AND indicator_id = 'tariff_bill_gdp' AND value IS NULL"
    )
    assert row["note"].rstrip(".") in page
    assert "Namibia is scored apart, without a rank." in page
    sides = [one.value for one in app.table if "Domain" in one.value.columns]
    assert any("no score: too little data" in table["Namibia"].tolist() for table in sides)


def test_a_great_power_has_no_ties_to_itself(open_page: Open) -> None:
    app = open_page("compare", iso="USA,JPN")
    assert not app.exception
    assert "**United States**: no ties to itself" in words(app)


def test_the_union_stands_without_groups(open_page: Open) -> None:
    app = open_page("compare", iso="EUU,JPN")
    assert not app.exception
    assert "No groups stand here" in words(app)


def test_the_measure_of_the_trend_is_in_the_link(open_page: Open, warehouse: Warehouse) -> None:
    app = open_page("compare", iso="DEU,KOR", id="us_troops_hosted")
    assert not app.exception
    ends = warehouse.rows(
        "SELECT year, value FROM out_trend WHERE iso3 = 'DEU' AND power = 'USA' "
        "AND indicator_id = 'us_troops_hosted' ORDER BY year"
    )
    first, last = ends[0], ends[-1]
    assert (
        f"Germany {round(first['value']):,} persons in {first['year']}, "
        f"{round(last['value']):,} persons in {last['year']}"
    ) in words(app)
    app.selectbox(key="id").set_value("mine_share").run()
    assert not app.exception
    assert app.query_params["id"] == "mine_share"


def test_a_measure_without_years_is_refused(open_page: Open) -> None:
    app = open_page("compare", iso="DEU,KOR", id="tariff_level")
    assert not app.exception
    assert "`tariff_level` is not a measure with several years we hold" in app.warning[0].value


def test_a_score_opens_its_parts(open_page: Open) -> None:
    app = open_page("compare", iso="JPN,KOR")
    app.button_group(key="pick.score").set_value("KOR.USA.leverage").run()
    assert not app.exception
    tables = [one.value for one in app.table if "Weight" in one.value.columns]
    assert len(tables) == 1


def choose(app: AppTest, key: str, option: str) -> str:
    """Choose in a list that opens a dialog; return the words then on the page."""
    app.selectbox(key=key).set_value(option).run()
    assert not app.exception
    return words(app)


def test_every_row_of_the_long_table_opens_for_all_countries(
    open_page: Open, warehouse: Warehouse
) -> None:
    app = open_page("compare", iso="POL,KAZ")
    catalogue = next(one.value for one in app.dataframe if "Domain" in one.value.columns)
    rows = app.selectbox(key="pick.measure").options
    assert len(rows) == len(catalogue)
    page = choose(app, "pick.measure", "mineral_import_dependence.CHN")
    assert {"Poland", "Kazakhstan"} <= {tab.label for tab in app.tabs}
    parts = warehouse.rows(
        "SELECT iso3, role, value, unit FROM out_component WHERE iso3 IN ('POL', 'KAZ') "
        "AND indicator_id = 'mineral_import_dependence' AND power = 'CHN' "
        "AND role IN ('numerator', 'denominator') AND value >= 1000"
    )
    assert {row["iso3"] for row in parts} == {"POL", "KAZ"}
    for row in parts:
        assert f"**{row['role'].title()}: {row['value']:,.1f} {row['unit']}**" in page
    assert "**Kazakhstan: " in page


def test_a_median_of_a_group_opens_its_members(open_page: Open, warehouse: Warehouse) -> None:
    app = open_page("compare", iso="POL,KAZ")
    # The fourth group: EU, NATO, G7, MIKTA.
    page = choose(app, "pick.group", "3.defence_effort.")
    members = warehouse.rows(
        "SELECT c.name_in_text AS name, o.value FROM out_indicator o JOIN dim_country c "
        "USING (iso3) JOIN fact_membership m USING (iso3) WHERE m.club = 'MIKTA' "
        "AND m.role = 'member' AND o.indicator_id = 'defence_effort' ORDER BY o.value"
    )
    assert len(members) == 5
    for place, row in enumerate(members, start=1):
        assert f"**Term: {row['value']:.4g} percent** · {place}. {row['name']}" in page
    assert f"{members[2]['value']:.2f} %" in values_of(app)


def test_a_year_of_a_line_opens_its_arithmetic(open_page: Open, warehouse: Warehouse) -> None:
    app = open_page("compare", iso="POL,KAZ", id="import_supply_share")
    page = choose(app, "pick.years.CHN", "KAZ.2015")
    (row,) = warehouse.rows(
        "SELECT value FROM out_trend WHERE iso3 = 'KAZ' AND power = 'CHN' AND year = 2015 "
        "AND indicator_id = 'import_supply_share'"
    )
    assert f"{row['value']:.2f} %" in values_of(app)
    assert "**Numerator: " in page
    assert "**Denominator: " in page
