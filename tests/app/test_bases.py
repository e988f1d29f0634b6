"""The page on bases and defence: numbers and sentences against the database."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from tests.app.dialogs import value_of
from ui.warehouse import Warehouse

Open = Callable[..., AppTest]
BROKEN = re.compile(r"\bnan\b|\bNone\b|\{|\}|  |\b1\s(?:countries|persons|sites|places)\b|\(\)")


def _words(app: AppTest) -> str:
    blocks = (*app.title, *app.subheader, *app.markdown, *app.caption)
    return " ".join(str(block.value) for block in blocks)


def _one(warehouse: Warehouse, sql: str, *params: object) -> float:
    return float(next(iter(warehouse.rows(sql, params)[0].values())))


def _table(app: AppTest, column: str) -> pd.DataFrame:
    return next(one.value for one in app.dataframe if column in one.value.columns)


def _hosts(app: AppTest) -> dict[str, dict[str, Any]]:
    return {row["name"]: row for row in _table(app, "theatre_share").to_dict("records")}


DMDC = "FROM fact_us_troops WHERE report = 'December 2025' AND is_abroad"


def test_germany_repeats_the_facts(open_page: Open, warehouse: Warehouse) -> None:
    app = open_page("bases", iso="DEU")
    assert not app.exception
    assert not app.warning
    words = _words(app)
    persons = _one(warehouse, f"SELECT active_duty {DMDC} AND iso3 = 'DEU'")
    abroad = _one(warehouse, f"SELECT sum(active_duty) {DMDC}")
    spent = _one(
        warehouse,
        "SELECT share_gdp_pct FROM fact_military_expenditure WHERE iso3 = 'DEU' AND year = 2025",
    )
    core = _one(
        warehouse,
        "SELECT core_share_gdp_pct FROM fact_nato_defence WHERE member = 'DEU' AND year = 2026",
    )
    assert f"Germany hosts {persons:,.0f}\u00a0US service members" in words
    assert f"{100 * persons / abroad:.0f}\u00a0% of all {abroad:,.0f} permanently" in words
    assert f"Germany spends {spent:.2f}\u00a0% of GDP on the military" in words
    assert f"is {core:.2f}\u00a0% of GDP (2026, estimate)" in words
    assert "Borders, names and groupings imply no view" in words
    assert "The reports of December 2022 to June 2023 hold the United States only" in words


def test_the_table_of_hosts_is_the_facts(open_page: Open, warehouse: Warehouse) -> None:
    rows = _hosts(open_page("bases", iso="DEU"))
    sites = {
        row["host"]: row["n_sites"]
        for row in warehouse.rows("SELECT host, n_sites FROM fact_us_bases WHERE n_sites > 5")
    }
    assert {name: rows[name]["sites"] for name in sites} == sites
    assert sum(row["sites"] for row in rows.values() if row["sites"] == row["sites"]) == _one(
        warehouse, "SELECT sum(n_sites) FROM fact_us_bases"
    )
    persons = sum(row["persons"] for row in rows.values() if row["persons"] == row["persons"])
    assert persons == _one(warehouse, f"SELECT sum(active_duty) {DMDC}")
    assert rows["Germany"]["ties"] == "North Atlantic Treaty"
    assert rows["Japan"]["ties"] == "Treaty with Japan; major non-NATO ally"


def test_theatres_add_up_to_the_world(open_page: Open, warehouse: Warehouse) -> None:
    rows = _table(open_page("bases"), "Theatre").to_dict("records")
    assert [row["Theatre"] for row in rows][-1] == "No site on the list"
    held = {row["Theatre"]: row["US sites (about 2018, older)"] for row in rows}
    for row in warehouse.rows("SELECT theatre, sum(n_sites) AS n FROM fact_us_bases GROUP BY 1"):
        assert held[row["theatre"]] == f"{row['n']:.0f}"
    persons = [int(str(row["US personnel (Dec 2025)"]).replace(",", "")) for row in rows]
    assert sum(persons) == _one(warehouse, f"SELECT sum(active_duty) {DMDC}")


def test_a_country_without_us_forces_says_so_and_shows_the_world(
    open_page: Open, warehouse: Warehouse
) -> None:
    words = _words(open_page("bases", iso="BRA"))
    persons = _one(warehouse, f"SELECT active_duty {DMDC} AND iso3 = 'BRA'")
    abroad = _one(warehouse, f"SELECT sum(active_duty) {DMDC}")
    assert "Brazil hosts no US forces to speak of" in words
    assert f"the {persons:.0f}\u00a0US service members in the report of Dec 2025 are under" in words
    assert f"In the world, {abroad:,.0f}\u00a0US service members" in words


def test_a_place_the_report_does_not_list_has_a_reason(open_page: Open) -> None:
    words = _words(open_page("bases", iso="IRN"))
    assert "Iran hosts no US forces that the sources show" in words
    assert "the report of Dec 2025 does not list it" in words


def test_missing_spending_has_a_reason(open_page: Open) -> None:
    app = open_page("bases", iso="ARE")
    assert not app.exception
    assert "no figure for military expenditure. SIPRI publishes no figure" in _words(app)
    assert "No series of defence spending for the United Arab Emirates" in _words(app)


def test_foreign_forces_stand_apart_from_the_report(open_page: Open, warehouse: Warehouse) -> None:
    words = _words(open_page("bases", iso="DJI"))
    facts = warehouse.rows("SELECT fact FROM fact_foreign_forces_hosted WHERE host = 'DJI'")
    assert len(facts) == 5
    assert all(row["fact"] in words for row in facts)
    assert "China, France, Italy, Japan and the United States" in words
    assert "not to be added to the DMDC counts" in words


def test_the_spenders_are_the_roster_and_no_union(open_page: Open, warehouse: Warehouse) -> None:
    app = open_page("bases", iso="EUU")
    assert not app.exception
    frame = _table(app, "Why a cell is empty or weak")
    assert len(frame) == len(warehouse.roster)
    assert "European Union" not in set(frame["Country"])
    reaching = _one(
        warehouse,
        "SELECT count(*) FROM out_indicator JOIN dim_country USING (iso3) "
        "WHERE is_roster AND indicator_id = 'defence_effort' AND value >= 2",
    )
    assert f"{reaching:.0f} reach 2\u00a0%" in _words(app)
    # The Union's own line stands beside hosts outside it only.
    years = _table(app, "Report")
    assert list(years.columns) == [
        "Report", "European Union", "Japan", "South Korea", "United Kingdom",
    ]  # fmt: skip


def test_theatre_and_layer_come_from_the_link(open_page: Open, warehouse: Warehouse) -> None:
    app = open_page("bases", iso="KOR", layer="sites", theatre="africa")
    assert not app.warning
    n = _one(warehouse, "SELECT count(*) FROM fact_us_bases WHERE theatre = 'Africa'")
    assert len(_hosts(app)) == n
    assert "of the 382 US sites abroad (about 2018)" in _words(app)


def test_a_hostile_link_opens_and_says_what_it_refused(open_page: Open) -> None:
    app = open_page("bases", iso="<script>", layer="moon", theatre="'; drop table")
    assert not app.exception
    assert len(app.warning) == 1
    notice = str(app.warning[0].value)
    assert "`moon` is not a count on the map" in notice
    assert "`'; drop table` is not a theatre" in notice


@pytest.mark.parametrize(
    "iso3", ["USA", "CHN", "EUU", "GUM", "GRL", "SYC", "AFG", "CUB", "TWN", "ISL", "POL", "CRI"]
)
@pytest.mark.parametrize("power", ["USA", "CHN"])
def test_every_kind_of_place_opens(open_page: Open, iso3: str, power: str) -> None:
    app = open_page("bases", iso=iso3, power=power)
    assert not app.exception
    assert not app.warning
    words = [str(block.value) for block in (*app.subheader, *app.markdown, *app.caption)]
    assert [one for one in words if BROKEN.search(one)] == []


def test_a_number_opens_its_dialog(open_page: Open) -> None:
    app = open_page("bases", iso="DEU")
    pills = next(one for one in app.button_group if str(one.key) == "bases.DEU")
    pills.set_value("DEU.USA.us_bases_hosted_theatre_pct").run()
    assert not app.exception
    assert "US base sites in the theatre Europe" in _words(app)


def test_sources_of_facts_open(open_page: Open) -> None:
    app = open_page("bases", iso="DEU")
    app.button(key="sources.forces").click().run()
    assert not app.exception
    assert "The Factbook ended in February 2026" in _words(app)


def _choose(app: AppTest, key: str, option: str) -> str:
    """Choose in a list that opens a dialog; return the words then on the page."""
    app.selectbox(key=key).set_value(option).run()
    assert not app.exception
    return _words(app)


def test_every_row_of_the_hosts_opens_its_arithmetic(open_page: Open, warehouse: Warehouse) -> None:
    app = open_page("bases", iso="DEU")
    places = app.selectbox(key="hosts.all").options
    assert set(places) == set(_hosts(app))
    words = _choose(app, "hosts.all", "BHR")
    persons = _one(warehouse, f"SELECT active_duty {DMDC} AND iso3 = 'BHR'")
    abroad = _one(warehouse, f"SELECT sum(active_duty) {DMDC}")
    assert f"Numerator: {persons:,.0f}\u00a0persons" in words
    assert f"Denominator: {abroad:,.0f}\u00a0persons" in words
    sites = _one(warehouse, "SELECT n_sites FROM fact_us_bases WHERE host = 'Bahrain'")
    region = _one(warehouse, "SELECT sum(n_sites) FROM fact_us_bases WHERE theatre = 'Middle East'")
    assert f"Numerator: {sites:.0f}\u00a0sites" in words
    assert f"Denominator: {region:.0f}\u00a0sites" in words


def test_a_place_without_an_indicator_says_so(open_page: Open) -> None:
    app = open_page("bases", iso="DEU")
    words = _choose(app, "hosts.all", "ANT")
    assert "No indicator is worked out for Netherlands Antilles (dissolved 2010)" in words


def test_every_spender_opens_its_arithmetic(open_page: Open, warehouse: Warehouse) -> None:
    app = open_page("bases", iso="DEU")
    words = _choose(app, "spenders.numbers", "VNM")
    spent = _one(
        warehouse,
        "SELECT value FROM out_component WHERE iso3 = 'VNM' AND role = 'numerator' "
        "AND indicator_id = 'arms_import_dependence' AND power = 'USA'",
    )
    assert "Vietnam: share of" in words
    assert f"Numerator: {spent:.2f}\u00a0percent of deliveries" in words


def test_other_numbers_open_too(open_page: Open, warehouse: Warehouse) -> None:
    app = open_page("bases", iso="DEU")
    words = _choose(app, "theatre.numbers", "persons.Africa")
    # Persons of the theatre by hand: the list of sites says which places belong to it.
    persons = _one(
        warehouse,
        "SELECT sum(active_duty) FROM fact_us_troops WHERE report = 'December 2025' AND is_abroad "
        "AND iso3 IN (SELECT iso3 FROM fact_us_bases WHERE theatre = 'Africa')",
    )
    assert "US personnel, Africa" in words
    assert value_of(app).startswith(f"{persons:,.0f}\u00a0persons")
    words = _choose(app, "reports.DEU", "report.2014.3")
    march = _one(
        warehouse,
        "SELECT active_duty FROM fact_us_troops WHERE report = 'March 2014' AND iso3 = 'DEU'",
    )
    assert value_of(app) == f"{march:,.0f}\u00a0persons"
    words = _choose(app, "warheads.numbers", "warheads.FRA")
    assert "Term: 280\u00a0count** · deployed" in words


def test_every_year_of_both_lines_opens(open_page: Open, warehouse: Warehouse) -> None:
    app = open_page("bases", iso="POL")
    held = _one(
        warehouse,
        "SELECT (SELECT count(*) FROM fact_military_expenditure WHERE iso3 = 'POL' AND "
        "share_gdp_pct IS NOT NULL) + (SELECT count(*) FROM fact_nato_defence WHERE "
        "member = 'POL' AND core_share_gdp_pct IS NOT NULL)",
    )
    assert len(app.selectbox(key="years.POL").options) == held
    words = _choose(app, "years.POL", "defence_effort_nato_core.2018")
    core = _one(
        warehouse,
        "SELECT core_share_gdp_pct FROM fact_nato_defence WHERE member = 'POL' AND year = 2018",
    )
    assert f"Term: {core:.3f}\u00a0percent of GDP** · NATO core defence expenditure" in words
    assert app.metric[0].label == "2018"
    assert "`nato_defence_expenditure`" in words
    words = _choose(app, "years.POL", "defence_effort.2022")
    spent = _one(
        warehouse,
        "SELECT current_usd_m FROM fact_military_expenditure WHERE iso3 = 'POL' AND year = 2022",
    )
    assert f"Term: {spent:,.1f}\u00a0million USD** · military expenditure of Poland" in words
    assert app.metric[0].label == "2022"


def test_active_personnel_open_as_printed(open_page: Open, warehouse: Warehouse) -> None:
    app = open_page("bases", iso="DEU")
    held = warehouse.rows("SELECT * FROM fact_active_personnel WHERE iso3 IN ('DEU', 'UKR')")
    own, ranged = held
    words = _choose(app, "spenders.numbers", "personnel.UKR")
    low, high = ranged["persons_low"], ranged["persons_high"]
    assert low < high
    assert value_of(app) == f"{low:,.0f}–{high:,.0f}"
    assert f"Term: {low:,.0f}\u00a0persons** · lower end" in words
    assert "`cia_factbook`" in words
    pills = next(one for one in app.button_group if str(one.key) == "arms.DEU")
    pills.set_value("personnel.DEU").run()
    assert not app.exception
    assert value_of(app) == f"{own['persons_low']:,.0f}"


def test_ties_open_with_citation_and_codes(open_page: Open, warehouse: Warehouse) -> None:
    app = open_page("bases", iso="PHL")
    found = warehouse.rows("SELECT * FROM fact_us_security_tie WHERE iso3 = 'PHL' ORDER BY title")
    options = app.selectbox(key="ties.PHL").options
    assert len(options) == len(found) + 2
    place = next(at for at, text in enumerate(options) if "Mutual Defense Treaty" in text)
    words = _choose(app, "ties.PHL", f"tie.{place}")
    treaty = next(row for row in found if row["instrument"] == "us_philippines_treaty")
    assert treaty["citation"] in words
    assert "treaty of 30 August 1951" in words
    words = _choose(app, "ties.PHL", "alliance.USA")
    coded = warehouse.rows("SELECT * FROM fact_alliance WHERE iso3 = 'PHL' AND power = 'USA'")[0]
    assert f"Term: {int(coded['defence'])}\u00a0(code)** · defence (ATOP: defense) (2018)" in words
    assert f"Term: {int(coded['non_aggression'])}\u00a0(code)** · non-aggression" in words
    assert "`atop_alliances`" in words
