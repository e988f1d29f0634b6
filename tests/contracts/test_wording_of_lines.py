"""Every dialog behind lines, medians, correlations and counts: sound words, numbers that add up."""

from __future__ import annotations

import re

import pytest

from indicators.catalog import BY_MEASURE, MEASURES
from ui.views.agency import AgencyPage, load_agency
from ui.views.coverage_states import load_states
from ui.views.facts import Fact
from ui.views.indicator import load_measure
from ui.views.methods import load_coverage
from ui.views.overview import load_overview
from ui.views.restraint_parts import load_restraint_parts
from ui.views.terms import load_scored, load_terms, load_year_terms
from ui.views.validation import load_validation
from ui.warehouse import Warehouse
from ui.wording import (
    agency_facts,
    coverage_facts,
    measure_facts,
    overview_facts,
    regime_facts,
    restraint_facts,
    validation_facts,
)
from ui.wording.provenance import part_line
from ui.wording.spread_facts import spread_facts, unit_writer
from ui.wording.year_points import point_labels

UNSOUND = re.compile(
    r"\b(nan|None|inf)\b|[{}]|  |: \.|\b(?<![,.\d])1\s(countries|values|pairs|places)\b"
)
PERIOD = "build x"
SOURCES = ("vdem",)


def check(fact: Fact) -> Fact:
    """Refuse empty slots and unsound words in any text of a dialog."""
    lines = [part_line(one, "publisher") for one in fact.components]
    for text in (fact.label, fact.heading, fact.value_text, fact.formula, *fact.facts, *lines):
        assert text, fact.key
        assert not UNSOUND.search(text), (fact.key, text)
    assert not UNSOUND.search(f"{fact.note}{fact.definition}"), fact.key
    return fact


def ratio(fact: Fact) -> float:
    """Divide the numerator by the denominator."""
    top, bottom = fact.components[:2]
    assert (top.role, bottom.role) == ("numerator", "denominator")
    return (top.value or 0.0) / (bottom.value or 0.0)


@pytest.fixture(scope="module")
def page(warehouse: Warehouse) -> AgencyPage:
    """Return the page of agency and restraint."""
    return load_agency(warehouse)


def test_restraint_by_year_adds_up_for_every_country(
    warehouse: Warehouse, page: AgencyPage
) -> None:
    for iso3 in warehouse.roster:
        trail = page.history.get(iso3, ())
        name = warehouse.countries[iso3].name_in_text
        for one in trail[:1] + trail[-1:]:
            parts = load_restraint_parts(warehouse, iso3, [one.year])
            check(restraint_facts.year_fact(name, one, page.n_measures, parts))
            weight = sum(part.weight for part in parts)
            assert sum(part.points * part.weight for part in parts) / weight == (
                pytest.approx(one.score)
            )
        middles = [(one.year, one.middle) for one in page.band]
        for text in restraint_facts.year_labels(name, trail, middles).values():
            assert not UNSOUND.search(text), text


def test_moves_and_medians_of_restraint(warehouse: Warehouse, page: AgencyPage) -> None:
    for move in (*page.falls, *page.rises):
        years = [move.first.year, move.last.year]
        fact = check(
            restraint_facts.move_fact(move, load_restraint_parts(warehouse, move.iso3, years))
        )
        last, first = fact.components[:2]
        assert (last.value or 0) - (first.value or 0) == pytest.approx(move.change)


def test_the_finding_on_agency(page: AgencyPage) -> None:
    labels = agency_facts.finding_labels(page)
    for key in labels:
        check(agency_facts.finding_fact(key, page, PERIOD, SOURCES))
    fact = agency_facts.finding_fact("correlation", page, PERIOD, SOURCES)
    assert ratio(fact) == pytest.approx(page.correlation)


def test_the_types_of_regime(page: AgencyPage) -> None:
    keys = regime_facts.regime_labels(page.personalism)
    facts = {
        key: check(regime_facts.regime_fact(key, page.personalism))
        for key in keys
        if not key.startswith("country")
    }
    assert 100 * ratio(facts["explained"]) == pytest.approx(page.personalism.explained_pct)
    assert 100 * ratio(facts["crossed"]) == pytest.approx(page.personalism.crossed_pct)
    assert len(facts) == len(page.personalism.regimes) + 4


@pytest.mark.parametrize("power", ["USA", "CHN"])
def test_the_overview(warehouse: Warehouse, power: str) -> None:
    overview = load_overview(warehouse, power)
    for members in (warehouse.roster, ("KOR",), ()):
        for key in overview_facts.cut_labels(overview, members):
            check(overview_facts.cut_fact(key, overview, members, PERIOD, SOURCES))
    rows = load_scored(warehouse, power)
    found = {"size": overview.size_correlation, "lenses": overview.lens_correlation}
    for key, value in found.items():
        (fact,) = overview_facts.leverage_correlation(key, power, rows, PERIOD, SOURCES)
        assert ratio(check(fact)) == pytest.approx(value)


def test_the_validation(warehouse: Warehouse) -> None:
    for one in load_validation(warehouse):
        for key, label in validation_facts.outside_labels(one).items():
            fact = validation_facts.outside_fact(key, one, PERIOD)
            assert fact is not None
            assert check(fact).label == label
        for key in validation_facts.pair_labels(one):
            fact = validation_facts.pair_fact(key, one, PERIOD, SOURCES)
            assert fact is not None
            check(fact)
            if key != "close":
                pair = one.pairs[int(key.removeprefix("pair."))]
                assert ratio(fact) == pytest.approx(pair.correlation)
        for key in validation_facts.part_labels(one):
            fact = validation_facts.part_fact(key, one, PERIOD, SOURCES)
            assert fact is not None
            part = one.parts[int(key.rpartition(".")[2])]
            parts = [line.value or 0.0 for line in check(fact).components]
            if key.startswith("share"):
                assert 100 * parts[0] / parts[1] * parts[2] / parts[3] == (
                    pytest.approx(part.share_pct)
                )
            else:
                assert ratio(fact) == pytest.approx(part.correlation)


def test_the_coverage(warehouse: Warehouse) -> None:
    rows, n_roster = load_coverage(warehouse), len(warehouse.roster)
    check(coverage_facts.summary_fact(rows, n_roster, PERIOD))
    for one in rows:
        states = load_states(warehouse, one.indicator_id, one.power)
        fact = check(coverage_facts.coverage_fact(one, states, n_roster))
        assert sum(part.value or 0.0 for part in fact.components[2:]) == n_roster


def test_the_spread_and_the_medians_of_every_measure(warehouse: Warehouse) -> None:
    for measure_id, indicator in BY_MEASURE.items():
        for power in indicator.powers or ("",):
            page = load_measure(warehouse, measure_id, power)
            measure, write = MEASURES[measure_id], unit_writer(MEASURES[measure_id].unit)
            rows = page.ranked(warehouse.roster)
            what = measure_facts.spread_of(measure, power, "the countries shown")
            terms = load_terms(warehouse, measure_id, power, [row.iso3 for row in rows])
            assert len(terms) == len(rows)
            for fact in spread_facts("spread", what, terms, write):
                check(fact)
            for band in page.band[-1:]:
                held = load_year_terms(warehouse, measure_id, power, band.year)
                (fact,) = spread_facts("year", what, held, write, wanted=["middle"])
                assert check(fact).value_text == write(band.middle)
            labels = point_labels({}, {}, page.band, measure.unit, measure.decimals)
            assert labels == {}  # a median stands beside a line, never alone
