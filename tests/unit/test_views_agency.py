"""Restraint by year, moves, quadrants and personalism, on rows worked out by hand."""

from __future__ import annotations

from typing import Any

import pytest

from ui.views.agency import AgencyPage, Place
from ui.views.agency_regimes import Personalism, personalism_of
from ui.views.agency_years import YearScore, band_of, moves_of, restraint_years
from ui.views.overview import Score
from ui.warehouse import Country


def post(indicator_id: str, weight: float = 1.0, domain: str = "D", low: float = 0.0,
         high: float = 100.0, domain_weight: float = 1.0) -> dict[str, Any]:  # fmt: skip
    """Return one row of the index tree."""
    return {
        "domain": domain, "domain_weight": domain_weight, "indicator_id": indicator_id,
        "weight": weight, "low": low, "high": high,
    }  # fmt: skip


def rows(iso3: str, year: int, **values: float) -> list[dict[str, Any]]:
    """Return the values of one country and year."""
    return [
        {"iso3": iso3, "year": year, "indicator_id": name, "value": value}
        for name, value in values.items()
    ]


TREE = [post("a"), post("b"), post("c")]


def test_a_year_is_the_mean_of_its_measures() -> None:
    found = restraint_years(rows("AAA", 2000, a=30.0, b=60.0, c=90.0), TREE)
    assert found == {"AAA": (YearScore(2000, 60.0, 3),)}


def test_a_missing_measure_is_left_out_and_counted() -> None:
    found = restraint_years(rows("AAA", 2000, a=30.0, b=60.0), TREE)
    assert found == {"AAA": (YearScore(2000, 45.0, 2),)}


def test_a_year_with_less_than_half_of_the_weight_has_no_score() -> None:
    assert restraint_years(rows("AAA", 2000, a=30.0), TREE) == {}
    # Exactly half of the weight is enough.
    assert restraint_years(rows("AAA", 2000, a=30.0), [post("a", 2.0), *TREE[1:]]) == {
        "AAA": (YearScore(2000, 30.0, 1),)
    }


def test_goalposts_weights_and_domains_count_as_in_the_index() -> None:
    tree = [post("a", 3.0, "D", 0, 10, 1.0), post("b", 1.0, "D", 0, 10, 1.0),
            post("c", 1.0, "E", 50, 100, 2.0)]  # fmt: skip
    found = restraint_years(rows("AAA", 2000, a=5.0, b=25.0, c=75.0), tree)
    # D: (3 x 50 + 1 x 100, clipped) / 4 = 62.5; E: 50; (1 x 62.5 + 2 x 50) / 3.
    assert found["AAA"][0].score == pytest.approx(162.5 / 3)


def country(iso3: str) -> Country:
    """Return a ranked middle power."""
    return Country(iso3, iso3.title(), f"the {iso3}", "", "", "country", "middle_power", "", True)


def test_moves_compare_the_first_and_last_year_with_every_measure() -> None:
    history = {
        "AAA": (YearScore(2000, 80.0, 3), YearScore(2023, 50.0, 3)),
        "BBB": (YearScore(2000, 20.0, 3), YearScore(2023, 25.0, 3)),
        "CCC": (YearScore(2000, 20.0, 2), YearScore(2023, 90.0, 3)),
        "DDD": (YearScore(2001, 20.0, 3), YearScore(2023, 90.0, 3)),
    }
    roster = [country(iso3) for iso3 in (*history, "EEE")]
    moves, left_out = moves_of(history, roster, TREE)
    assert [(move.iso3, move.change) for move in moves] == [("AAA", -30.0), ("BBB", 5.0)]
    assert left_out == ("the CCC", "the DDD", "the EEE")


def test_the_band_is_of_the_ranked_only() -> None:
    history = {
        iso3: (YearScore(2000, score, 3),)
        for iso3, score in (("AAA", 0.0), ("BBB", 10.0), ("CCC", 20.0), ("XXX", 99.0))
    }
    (band,) = band_of(history, ("AAA", "BBB", "CCC"))
    assert (band.year, band.low, band.middle, band.high) == (2000, 5.0, 10.0, 15.0)


def rated(*pairs: tuple[int, float]) -> list[dict[str, Any]]:
    """Return ranked middle powers of a type of regime with their value."""
    return [
        {"iso3": f"C{place:02d}", "name": f"c{place}", "value": value, "regime_type": code,
         "year": 2023}
        for place, (code, value) in enumerate(pairs)
    ]  # fmt: skip


def test_personalism_counts_who_crosses_the_line() -> None:
    found = personalism_of(rated((0, 10), (0, 20), (1, 60), (2, 15), (3, 50), (3, 70)))
    assert (found.autocracies_middle, found.democracies_middle) == (20, 50)
    assert [one.value for one in found.below_autocracies] == [15]
    assert [one.value for one in found.above_democracies] == [60]
    # Pairs in which the autocracy is higher: 20 > 15, 60 > 15, 60 > 50, of nine.
    assert found.crossed_pct == pytest.approx(100 * 3 / 9)
    assert (found.n_autocracies, found.n_democracies) == (3, 3)
    assert found.code_of("C02") == 1
    assert found.code_of("ZZZ") is None


def test_the_share_explained_is_eta_squared() -> None:
    # Means 10 and 30, centre 20: between 4 x 100; within 4 x 1.
    found = personalism_of(rated((0, 9), (0, 11), (3, 29), (3, 31)))
    assert found.explained_pct == pytest.approx(100 * 400 / 404)
    assert personalism_of(rated((0, 10), (0, 30), (3, 10), (3, 30))).explained_pct == 0
    assert personalism_of([]).explained_pct == 0


def test_missing_values_and_types_stay_out() -> None:
    blank: list[dict[str, Any]] = [
        {"iso3": "AAA", "name": "a", "value": None, "regime_type": 0, "year": 2023},
        {"iso3": "BBB", "name": "b", "value": 5.0, "regime_type": None, "year": 2023},
    ]
    assert personalism_of(blank).regimes == ()


def score(lens: str, value: float, low: int, high: int) -> Score:
    """Return one lens total."""
    return Score(lens, "", value, low, low, high, 1, 3, "ok", "")


def place(agency: float, restraint: float, low: int = 1, high: int = 2) -> Place:
    """Return a ranked middle power."""
    return Place("AAA", "A", "A", "roster", {
        "agency": score("agency", agency, low, high),
        "restraint": score("restraint", restraint, 1, 2),
    })  # fmt: skip


def page(personalism: Personalism | None = None) -> AgencyPage:
    """Return a page with medians 40 and 70 and nine ranked countries."""
    nine = {"agency": 9, "restraint": 9}
    return AgencyPage(
        places={}, medians={"agency": 40.0, "restraint": 70.0}, n_ranked=nine, correlation=0.5,
        history={}, band=(), n_measures=3, falls=(), rises=(), not_compared=(),
        personalism=personalism or personalism_of([]), measure_ids={},
    )  # fmt: skip


@pytest.mark.parametrize(
    ("agency", "restraint", "quadrant"),
    [(40, 70, "coherent"), (40, 69.9, "broker"), (39.9, 70, "bystander"), (0, 0, "terrain")],
)
def test_quadrants_are_cut_at_the_medians(agency: float, restraint: float, quadrant: str) -> None:
    assert page().quadrant(place(agency, restraint)) == quadrant


def test_a_country_without_a_score_is_in_no_quadrant() -> None:
    alone = Place("AAA", "A", "A", "roster", {"agency": score("agency", 50, 1, 2)})
    assert page().quadrant(alone) == ""


@pytest.mark.parametrize(("low", "high", "near"), [(1, 4, False), (1, 5, True), (6, 9, False)])
def test_a_band_over_the_middle_rank_is_near_a_cut(low: int, high: int, near: bool) -> None:
    assert page().is_near_cut(place(50, 80, low, high)) is near
