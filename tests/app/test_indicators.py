"""The indicators page: every measure opens; figures and sentences against the database."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from indicators.catalog import BY_MEASURE, MEASURES
from tests.app.dialogs import values_of
from ui.warehouse import Warehouse

Open = Callable[..., AppTest]


def _words(app: AppTest) -> str:
    blocks = (*app.title, *app.subheader, *app.markdown, *app.caption)
    return " ".join(str(block.value) for block in blocks)


def _table(app: AppTest) -> dict[str, dict[str, object]]:
    frame = next(one.value for one in app.dataframe if "sources" in one.value.columns)
    return {row["name"]: row for row in frame.to_dict("records")}


def _value(warehouse: Warehouse, iso3: str, power: str, measure: str) -> float:
    found = warehouse.rows(
        "SELECT value FROM out_indicator WHERE iso3 = ? AND power = ? AND indicator_id = ?",
        [iso3, power, measure],
    )
    return float(found[0]["value"])


def test_the_default_page_repeats_the_database(open_page: Open, warehouse: Warehouse) -> None:
    app = open_page("indicators")
    assert not app.exception
    mexico = _value(warehouse, "MEX", "USA", "export_dependence")
    assert str(app.title[0].value) == (
        "Mexico sends the largest share of its goods exports to the United States: "
        f"{round(mexico)}\u00a0% (2024)"
    )
    rows = _table(app)
    for iso3, name in (("MEX", "Mexico"), ("KOR", "South Korea"), ("CAN", "Canada")):
        assert rows[name]["value"] == pytest.approx(
            _value(warehouse, iso3, "USA", "export_dependence")
        )
    assert "Borders, names and groupings imply no view" in _words(app)


@pytest.mark.parametrize(
    ("measure", "power"),
    [
        (measure, power)
        for measure in MEASURES
        # What is about neither power is the same page beside both.
        for power in BY_MEASURE[measure].powers or ("CHN",)
    ],
)
def test_every_measure_opens(open_page: Open, measure: str, power: str) -> None:
    app = open_page("indicators", id=measure, power=power, set="all")
    assert not app.exception
    assert not app.warning
    assert str(app.title[0].value)


def test_rows_without_a_number_say_why(open_page: Open, warehouse: Warehouse) -> None:
    rows = _table(open_page("indicators", id="export_dependence", power="USA"))
    assert rows["Iran"]["status"] == "no data"
    assert "no total of the goods exports" in str(rows["Iran"]["note"])
    missing = warehouse.rows(
        "SELECT count(*) AS n FROM out_indicator o JOIN dim_country c USING (iso3) "
        "WHERE c.is_roster AND o.power = 'USA' AND o.value IS NULL "
        "AND o.indicator_id = 'export_dependence'"
    )[0]["n"]
    empty = [name for name, row in rows.items() if row["value"] != row["value"]]
    assert len(empty) == missing + 1  # and the European Union


def test_a_measure_of_one_power_shows_that_power(open_page: Open, warehouse: Warehouse) -> None:
    app = open_page("indicators", id="us_troops_hosted", power="CHN", iso="JPN")
    assert not app.exception
    assert "This measure exists for the United States only." in _words(app)
    japan = _value(warehouse, "JPN", "USA", "us_troops_hosted")
    assert f"{round(japan):,}\u00a0persons" in str(app.title[0].value)


def test_a_measure_without_earlier_years_says_so(open_page: Open) -> None:
    words = _words(open_page("indicators", id="us_bases_hosted"))
    assert "No trend is drawn: the source gives one period (about 2018)" in words
    assert "older" in words


def test_a_union_tariff_is_one_line(open_page: Open, warehouse: Warehouse) -> None:
    app = open_page("indicators", id="tariff_level", iso="DEU")
    assert not app.exception
    assert "EU members carry the Union’s value" in _words(app)
    assert _table(app)["European Union"]["value"] == pytest.approx(
        _value(warehouse, "EUU", "USA", "tariff_level")
    )


def test_chosen_lines_of_the_trend_come_from_the_link(
    open_page: Open, warehouse: Warehouse
) -> None:
    app = open_page(
        "indicators", id="export_exposure_gdp", power="CHN", iso="KOR", lines="KOR,AUS,CHL"
    )
    assert not app.exception
    frame = next(one.value for one in app.dataframe if "Year" in one.value.columns)
    assert {"South Korea", "Australia", "Chile"} <= set(frame.columns)
    earlier = warehouse.rows(
        "SELECT value FROM out_trend WHERE iso3 = 'AUS' AND power = 'CHN' AND year = 2019 "
        "AND indicator_id = 'export_exposure_gdp'"
    )[0]["value"]
    assert frame[frame["Year"] == "2019"]["Australia"].item() == f"{earlier:.1f}\u00a0%"


def test_too_many_lines_in_a_link_are_cut_to_five(open_page: Open) -> None:
    app = open_page("indicators", id="export_exposure_gdp", lines="KOR,AUS,CHL,JPN,DEU,FRA,ITA")
    assert not app.exception
    assert len(app.multiselect(key="lines").value) == 5


def test_a_hostile_link_opens_and_says_what_it_refused(open_page: Open) -> None:
    app = open_page("indicators", id="drop table out_score", lines="ZZZ,<b>", power="MARS")
    assert not app.exception
    assert len(app.warning) == 1
    assert "`drop table out_score` is not a measure we hold" in str(app.warning[0].value)


def test_a_number_opens_its_dialog(open_page: Open) -> None:
    app = open_page("indicators", id="export_dependence", power="USA", iso="KOR")
    pills = next(one for one in app.button_group if str(one.key).startswith("number."))
    pills.set_value("MEX").run()
    assert not app.exception
    assert "**Formula.** 100 x goods exports" in _words(app)
    assert "**Mexico: " in _words(app)


def test_state_pills_filter_the_table(open_page: Open) -> None:
    app = open_page("indicators", id="export_dependence")
    app.button_group(key="row_states").set_value(["none"]).run()
    assert not app.exception
    assert {row["status"] for row in _table(app).values()} == {"no data"}


def _shown(app: AppTest) -> str:
    return _words(app).replace("\u00a0", " ")


def _large(app: AppTest) -> set[str]:
    return values_of(app)


def _choose(app: AppTest, key: str, option: str) -> str:
    """Choose in a list that opens a dialog; return the words then on the page."""
    app.selectbox(key=key).set_value(option).run()
    assert not app.exception
    return _shown(app)


def test_an_earlier_year_opens_its_numerator_and_denominator(
    open_page: Open, warehouse: Warehouse
) -> None:
    app = open_page("indicators", id="export_dependence", power="USA", lines="CAN,DEU")
    words = _choose(app, "pick.years.export_dependence-USA", "DEU.2021")
    facts = warehouse.rows(
        "SELECT importer, value_kusd / 1000 AS musd FROM fact_exports_reported "
        "WHERE exporter = 'DEU' AND year = 2021 AND importer IN ('USA', 'WLD')"
    )
    musd = {row["importer"]: row["musd"] for row in facts}
    assert "**Germany: " in words
    assert f"**Numerator: {musd['USA']:,.1f} million USD**" in words
    assert f"**Denominator: {musd['WLD']:,.1f} million USD**" in words
    assert "Cite as:" in words


def test_the_median_of_a_year_opens_every_value(open_page: Open, warehouse: Warehouse) -> None:
    app = open_page("indicators", id="export_dependence", power="USA", lines="CAN")
    words = _choose(app, "pick.years.export_dependence-USA", "median.2021")
    (held,) = warehouse.rows(
        "SELECT count(*) AS n, median(value) AS middle FROM out_trend JOIN dim_country USING (iso3)"
        " WHERE is_roster AND indicator_id = 'export_dependence' AND power = 'USA' "
        "AND year = 2021"
    )
    assert f"{held['middle']:.2f} %" in values_of(app)
    assert f"2021 · {held['n']} values" in words
    assert f" · {held['n']}. " in words


@pytest.mark.parametrize(("kind", "share"), [("low", 0.25), ("middle", 0.5), ("high", 0.75)])
def test_the_spread_opens_every_value_and_its_rule(
    open_page: Open, warehouse: Warehouse, kind: str, share: float
) -> None:
    app = open_page("indicators", id="import_supply_share", power="CHN")
    words = _choose(app, "pick.spread.import_supply_share-CHN", kind)
    (held,) = warehouse.rows(
        "SELECT count(*) AS n, quantile_cont(value, ?) AS cut FROM out_indicator "
        "JOIN dim_country USING (iso3) WHERE is_roster AND indicator_id = 'import_supply_share' "
        "AND power = 'CHN' AND value IS NOT NULL",
        [share],
    )
    assert f"{held['cut']:.2f} %" in _large(app)
    assert f"Place 1 + {share:g} x ({held['n']} - 1)" in words
    assert words.count("**Term: ") == held["n"]


def test_the_count_of_covered_countries_opens(open_page: Open, warehouse: Warehouse) -> None:
    app = open_page("indicators", id="export_dependence", power="USA")
    app.selectbox(key="pick.coverage").set_value("coverage").run()
    assert not app.exception
    held = warehouse.rows(
        "SELECT o.status, count(*) AS n FROM out_indicator o JOIN dim_country c USING (iso3) "
        "WHERE c.is_roster AND o.indicator_id = 'export_dependence' AND o.power = 'USA' GROUP BY 1"
    )
    n = {row["status"]: row["n"] for row in held}
    with_value = n.get("ok", 0) + n.get("low_coverage", 0)
    assert f"{with_value} of {sum(n.values())}" in values_of(app)
    assert f"**Term: {n['ok']}\u00a0count**" in _words(app)
