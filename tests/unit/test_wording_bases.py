"""Sentences of the page on bases, by hand and for every ranked country and both great powers."""

from __future__ import annotations

import re
from itertools import chain

import pytest

from tests.unit.test_views_bases import host, world
from ui.blocks.bases import HOSTING
from ui.views.bases import Benchmark, Force, Hosting, Report
from ui.views.bases_defence import (
    EFFORT,
    MEASURES,
    Cell,
    Defence,
    Personnel,
    Spender,
    Target,
    Warheads,
    load_defence,
)
from ui.views.bases_loading import load_hosting, load_reports
from ui.views.bases_ties import Alliance, EffortPoint, Tie, load_country_ties
from ui.views.facts import Fact
from ui.views.figures import load_figures
from ui.warehouse import Warehouse
from ui.wording import bases as say
from ui.wording import bases_defence_facts as facts
from ui.wording import bases_forces as force_words
from ui.wording import bases_hosts as host_words
from ui.wording import bases_map as map_words
from ui.wording import bases_ranking as ranking_words
from ui.wording import bases_series as series_words
from ui.wording import bases_spenders as table_words
from ui.wording import bases_spending as pay
from ui.wording import bases_ties as tie_words
from ui.wording import bases_years as year_words
from ui.wording.provenance import part_line

BROKEN = re.compile(
    r"\bnan\b|\bNone\b|\{|\}|  |\b1\s(?:countries|persons|sites|places|reports|members)\b|\(\)"
    r"|\bthe the\b|\.\.|: \.|\?$|−0\b"
)
WORLD = world(
    host("AAA", "Europe", 900, 3), host("BBB", "Europe", 80, 1), host("CCC", "", 20, None)
)
TARGETS = (Target(2.0, "from 2014"), Target(3.5, "for 2035"))


def _spender(value: float | None, note: str = "", *, ally: bool = True) -> Spender:
    cell = Cell(value, "pct", "2025", "ok" if value is not None else "not_reported", "", note)
    return Spender("AAA", "Aaa", "Aaa", ally, {EFFORT: cell}, 1234.0, None)


def test_a_host_is_said_with_share_and_place() -> None:
    line = say._host_sentence(WORLD, WORLD.hosts[1], "the Bbb")
    assert line == (
        "The Bbb hosts 80\u00a0US service members, 8.0\u00a0% of all 1,000 permanently stationed "
        "abroad (Dec 2025), 2nd of the 3 places in the report."
    )
    assert say._host_sentence(WORLD, WORLD.hosts[0], "Aaa").endswith(
        "(Dec 2025), the most of the 3 places in the report."
    )


def test_sites_are_said_as_older_with_their_theatre() -> None:
    assert say.sites_sentence(WORLD, WORLD.hosts[0]) == (
        "The list of about 2018, older than the other numbers here, has 3\u00a0US sites "
        "(3\u00a0major bases, 0\u00a0small sites and 0\u00a0sites of the host that the United "
        "States pays for), 75\u00a0% of the 4 in the theatre Europe."
    )
    assert say.sites_sentence(WORLD, WORLD.hosts[2]) == (
        "The list of about 2018 names no US site in Ccc."
    )


def test_the_other_count_shows_no_change_over_time() -> None:
    words = map_words.benchmark_sentence(WORLD, Benchmark("R48123", "10 July 2024", 128, 51))
    assert "at least 128 bases in at least 51 countries on 10 July 2024 (report R48123)" in words
    assert "do not show a change over time" in words


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (1.0, "below 2\u00a0% and 3.5\u00a0%"),
        (2.0, "at 2\u00a0% and below 3.5\u00a0%"),
        (3.499, "above 2\u00a0% and at 3.5\u00a0%"),
        (4.5, "above 2\u00a0% and 3.5\u00a0%"),
    ],
)
def test_spending_is_set_against_both_lines(value: float, expected: str) -> None:
    assert pay.effort_sentences("Aaa", _spender(value), TARGETS)[0] == (
        f"Aaa spends {value:.2f}\u00a0% of GDP on the military, $1.23\u00a0bn (SIPRI, 2025): "
        f"{expected} of GDP."
    )


def test_missing_spending_gives_its_reason() -> None:
    words = pay.effort_sentences("Aaa", _spender(None, "SIPRI publishes no figure."), TARGETS)
    assert words == ["Aaa: no figure for military expenditure. SIPRI publishes no figure."]


def test_values_keep_their_units() -> None:
    def cell(value: float, unit: str) -> Cell:
        return Cell(value, unit, "2025", "ok", "", "")

    assert pay.value_words("us_troops_hosted", cell(36436, "persons")) == "36,436\u00a0persons"
    assert pay.value_words("us_bases_hosted", cell(44, "count")) == "44"
    assert pay.value_words("f35_dependence_ordered", cell(1, "count")) == "1\u00a0aircraft"
    assert pay.value_words("defence_gap_musd", cell(44264.5, "musd")) == "$44.3\u00a0bn"
    assert pay.value_words("defence_gap_points", cell(0.81, "points")) == "0.81\u00a0pts"


def test_an_axis_ends_before_a_value_far_beyond_the_others() -> None:
    assert [ranking_words.axis_end(one) for one in ([39.6, 8.8, 7.8], [4.5, 3.5], [])] == [
        10.0,
        5.0,
        1.0,
    ]


def test_years_are_said_since_reports_compare() -> None:
    reports = [Report(2016, 12, 9), Report(2017, 12, 8), Report(2018, 3, None), Report(2025, 12, 7)]
    assert year_words.years_title("Aaa", reports, 2017) == (
        "US personnel in Aaa: 8 in Dec 2017, 7 in Dec 2025"
    )
    assert year_words.years_title("Aaa", reports[:1], 2017) == (
        "No report since December 2017 gives a number for Aaa"
    )
    assert "1\u00a0report since 2008 does not list the place" in year_words.years_caption(
        "", [], 1, False
    )


def test_the_factbook_stands_beside_the_report_not_in_it() -> None:
    force = Force(
        "AAA", "Aaa", "Aaa", "USA", "United States", "the United States", 2025, 28e3, 28e3, "X."
    )
    assert force_words.beside_dmdc(WORLD, [force], WORLD.hosts[0]) == (
        "The Factbook says about 28,000; the DMDC report of Dec 2025 has 900\u00a0persons "
        "permanently assigned. Different source, date and rule: no change over time."
    )
    other = Force("AAA", "Aaa", "Aaa", "FRA", "France", "France", None, 10e3, 12e3, "Y.")
    assert force_words.beside_dmdc(WORLD, [other], WORLD.hosts[0]) == ""
    assert force_words.persons_text(other) == "10,000 to 12,000"
    assert force_words.force_sentence(other) == "**France** (no year given): Y."


def test_ties_say_what_is_not_in_force() -> None:
    assert host_words.tie_text((("anzus", "suspended"), ("major_non_nato_ally", "designated"))) == (
        "ANZUS (suspended); major non-NATO ally"
    )
    assert host_words.tie_text(()) == "No tie on the list"
    tie = Tie("Rio Treaty", "treaty", "in_force", False, "1947-09-02", "", "62 Stat. 1681")
    assert tie_words.tie_sentence(tie) == (
        "**Rio Treaty** (in force, treaty of 1947; does not make a treaty ally here). "
        "62 Stat. 1681."
    )


def test_the_date_of_a_treaty_is_that_of_its_text() -> None:
    tie = Tie("ANZUS", "treaty", "suspended", False, "1951-09-01", "Suspended.", "3 U.S.T. 3420")
    fact = facts.tie_facts("AAA", "Aaa", [tie], [])[0]
    assert fact.value_text == "Suspended"
    assert fact.facts[0] == "treaty of 1 September 1951"
    assert "Cited: 3 U.S.T. 3420. In this product it does not by itself make" in fact.formula


def test_codes_are_said_as_coded_and_no_power_with_itself() -> None:
    held = [Alliance("USA", 2018, True, False, True)]
    coded, none = facts.tie_facts("AAA", "Aaa", [], held)
    assert [(part.label, part.value) for part in coded.components] == [
        ("defence (ATOP: defense)", 1.0),
        ("non-aggression (ATOP: nonagg)", 0.0),
        ("consultation (ATOP: consul)", 1.0),
    ]
    assert coded.value_text == "2 of 3"
    assert coded.heading.endswith("as ATOP codes them: defence and consultation")
    assert none.value_text == "0 of 3"
    assert none.components == ()
    assert [one.key for one in facts.tie_facts("USA", "x", [], [])] == ["alliance.CHN"]


def test_both_great_powers_stand_in_the_alliances() -> None:
    words = tie_words.alliances_sentence("Aaa", [Alliance("USA", 2018, True, False, True)])
    assert "With the United States: defence and consultation (2018, older)." in words
    assert "With China: none coded." in words


def test_warheads_name_the_holders_and_the_country() -> None:
    holders = [Warheads("RUS", "Russia", "Russia", 2023, 1, 2, 3, 5889)]
    assert "Aaa holds none." in tie_words.warheads_sentence("Aaa", "AAA", holders)
    assert "1\u00a0state holds nuclear" in tie_words.warheads_sentence("Aaa", "AAA", holders)
    assert "Russia holds about 5,889." in tie_words.warheads_sentence("Russia", "RUS", holders)


def test_personnel_are_a_number_a_range_or_a_reason() -> None:
    ranged = Personnel(40e3, 45e3, "armed_forces", 2025, "")
    assert pay.personnel_line("Aaa", ranged).startswith("**40,000 to 45,000 active personnel**")
    none = Personnel(None, None, "no_forces", None, "")
    assert "Aaa has no armed forces of its own." in pay.personnel_line("Aaa", none)
    assert "The Factbook has no number for Aaa." in pay.personnel_line("Aaa", None)


def _with_personnel(personnel: Personnel | None) -> Spender:
    return Spender("AAA", "Aaa", "Aaa", True, {}, None, personnel)


def test_personnel_open_with_both_ends_of_a_range() -> None:
    ranged = Personnel(40e3, 45e3, "armed_forces", 2025, "A note.")
    fact = facts.personnel_fact(_with_personnel(ranged))
    assert fact.value_text == "40,000–45,000"
    assert [part.value for part in fact.components] == [40e3, 45e3]
    assert fact.facts == ("persons", "2025", "reported, a range")
    assert fact.note == "A note."
    one = facts.personnel_fact(_with_personnel(Personnel(9e3, 9e3, "armed_forces", 2025, "")))
    assert [part.value for part in one.components] == [9e3]


def test_personnel_without_a_number_open_with_the_reason() -> None:
    none = Personnel(None, None, "no_forces", None, "A police force only.")
    fact = facts.personnel_fact(_with_personnel(none))
    assert (fact.value_text, fact.components) == ("none", ())
    assert fact.note == "Aaa has no armed forces of its own. A police force only."
    absent = facts.personnel_fact(_with_personnel(None))
    assert absent.value_text == "no data"
    assert absent.note == "The Factbook has no number for Aaa."


def _fact_words(fact: Fact) -> list[str]:
    parts = [part_line(part, "P") for part in fact.components]
    return [fact.label, fact.heading, fact.value_text, fact.note, fact.formula, *fact.facts, *parts]


def test_a_world_without_reports_says_so() -> None:
    empty = world()
    assert map_words.map_title(empty, "personnel") == say.NO_REPORT
    assert say.world_sentence(empty) == say.NO_REPORT


@pytest.fixture(scope="module")
def hosting(warehouse: Warehouse) -> Hosting:
    return load_hosting(warehouse)


@pytest.fixture(scope="module")
def defence(warehouse: Warehouse) -> Defence:
    return load_defence(warehouse)


def _all_words(
    warehouse: Warehouse, hosting: Hosting, defence: Defence, iso3: str, power: str
) -> list[str]:
    name = warehouse.countries[iso3].name_in_text
    figures = load_figures(warehouse, iso3, measure_ids=(*HOSTING, *MEASURES))
    troops = next(one for one in figures if one.indicator_id == "us_troops_hosted")
    ties, spender = load_country_ties(warehouse, iso3), defence.spenders[iso3]
    own = load_reports(warehouse, [iso3]).get(iso3, ())
    hosted = hosting.hosted_by(iso3)
    said = [one for one in figures if one.indicator_id in pay.SAID and one.power in ("", power)]
    return [
        *say.hosting_sentences(hosting, name, troops, iso3),
        *pay.effort_sentences(name, spender, defence.targets),
        *(pay.figure_line(one) for one in said),
        *(pay.effort_pill(one) for one in figures),
        pay.personnel_line(name, spender.personnel),
        *_fact_words(facts.personnel_fact(spender)),
        facts.personnel_pill(spender.personnel),
        *(facts.year_label(one, is_core=False) for one in ties.sipri),
        *(facts.year_label(one, is_core=True) for one in ties.nato_core),
        *chain.from_iterable(
            map(_fact_words, facts.tie_facts(iso3, name, ties.ties, ties.alliances))
        ),
        year_words.years_title(name, own, hosting.first_comparable_year),
        year_words.years_caption("", [], sum(one.persons is None for one in own), False),
        force_words.forces_title(name, hosted),
        force_words.beside_dmdc(hosting, hosted, hosting.by_iso3.get(iso3)),
        *(force_words.force_sentence(one) for one in hosted),
        *(force_words.sent_sentence(one) for one in hosting.sent_by(iso3)),
        series_words.series_title(name, ties.sipri, ties.nato_core),
        *(tie_words.tie_sentence(one) for one in ties.ties),
        tie_words.alliances_sentence(name, ties.alliances),
        tie_words.warheads_sentence(name, iso3, defence.warheads),
        table_words.table_note(spender),
        *(
            str(one)
            for one in table_words.table_row(
                spender, host_words.tie_text(hosting.ties.get(iso3, ()))
            ).values()
            if isinstance(one, str)
        ),
    ]


@pytest.mark.parametrize("power", ["USA", "CHN"])
def test_every_country_reads_well(
    warehouse: Warehouse, hosting: Hosting, defence: Defence, power: str
) -> None:
    places = [*warehouse.roster, "USA", "CHN", "EUU", "GUM", "GRL"]
    words = chain.from_iterable(
        _all_words(warehouse, hosting, defence, iso3, power) for iso3 in places
    )
    assert [one for one in words if BROKEN.search(one)] == []


def test_every_host_and_theatre_reads_well(hosting: Hosting) -> None:
    words = [
        *(map_words.map_hover(hosting, one) for one in hosting.hosts),
        *(host_words.tie_text(one.ties) for one in hosting.hosts),
        *(host_words.site_types(one) for one in hosting.hosts),
        *(
            text
            for one in hosting.theatres
            for text in map_words.theatre_row(hosting, one).values()
        ),
        *(text for one in hosting.forces for text in force_words.force_row(one).values()),
        force_words.china_sentence(hosting.forces),
        *(
            map_words.map_alt(hosting, layer, map_words.map_title(hosting, layer))
            for layer in say.LAYERS
        ),
    ]
    assert [one for one in words if BROKEN.search(one)] == []


def test_points_are_printed_with_their_state() -> None:
    core = [EffortPoint(2025, 2.2, True, False)]
    assert series_words.series_rows([EffortPoint(2024, 1.8, False, False)], core) == [
        {
            "Year": "2025",
            "Military expenditure, % of GDP (SIPRI)": "no data",
            "Core defence, % of GDP (NATO)": "2.20\u00a0% (estimate)",
        },
        {
            "Year": "2024",
            "Military expenditure, % of GDP (SIPRI)": "1.80\u00a0%",
            "Core defence, % of GDP (NATO)": "no data",
        },
    ]
