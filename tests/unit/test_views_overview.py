"""Quadrants, order and yardsticks of the overview, on invented countries."""

from __future__ import annotations

import math

import pytest

from ui.views.overview import Domain, Overview, Score, Standing, _spearman, domain_key
from ui.views.score_parts import ScorePart


def _score(lens: str, value: float | None, domain: str = "") -> Score:
    status = "ok" if value is not None else "low_coverage"
    return Score(lens, domain, value, 1, 1, 2, 1, 3, status, "")


def _standing(iso3: str, leverage: float | None, exposure: float | None,
              group: str = "roster") -> Standing:  # fmt: skip
    scores = {
        ("leverage", ""): _score("leverage", leverage),
        ("exposure", ""): _score("exposure", exposure),
    }
    return Standing(iso3, iso3.title(), iso3.title(), group, scores)


@pytest.fixture
def overview() -> Overview:
    # Medians of the five ranked: 20 (of 5 10 20 60 80) and 30 (of 10 20 30 40 50).
    standings = [
        _standing("AAA", 80, 10), _standing("BBB", 60, 50), _standing("CCC", 20, 30),
        _standing("DDD", 10, 40), _standing("EEE", 5, 20),
        _standing("FFF", None, 90), _standing("EUU", 99, 99, "actor"),
        _standing("RUS", 1, 1, "reference"),
    ]  # fmt: skip
    return Overview(
        power="USA",
        standings={one.iso3: one for one in standings},
        medians={"leverage": 20, "exposure": 30},
        n_ranked={"leverage": 5, "exposure": 6},
        domains={"leverage": (Domain("trade", "Trade and markets", 2),), "exposure": ()},
        size_correlation=0.5,
        lens_correlation=0.5,
    )


ALL = ("AAA", "BBB", "CCC", "DDD", "EEE", "FFF")


@pytest.mark.parametrize(
    ("iso3", "quadrant"),
    [("AAA", "holder"), ("BBB", "mutual"), ("DDD", "exposed"), ("EEE", "little"), ("FFF", "")],
)
def test_quadrants_are_cut_at_the_medians(overview: Overview, iso3: str, quadrant: str) -> None:
    assert overview.quadrant(overview.standings[iso3]) == quadrant


def test_a_country_at_both_medians_counts_as_much(overview: Overview) -> None:
    assert overview.quadrant(overview.standings["CCC"]) == "mutual"


def test_the_ranked_come_highest_first_and_leave_out_who_has_no_score(overview: Overview) -> None:
    assert [one.iso3 for one in overview.ranked(ALL, "leverage")] == [
        "AAA",
        "BBB",
        "CCC",
        "DDD",
        "EEE",
    ]
    assert [one.iso3 for one in overview.ranked(("BBB", "EEE"), "exposure")] == ["BBB", "EEE"]
    assert [one.iso3 for one in overview.unranked(ALL, "leverage")] == ["FFF"]


def test_the_union_is_never_ranked_and_stands_first_among_the_yardsticks(
    overview: Overview,
) -> None:
    ranked = overview.ranked((*ALL, "EUU", "RUS"), "leverage")
    assert {"EUU", "RUS"} & {one.iso3 for one in ranked} == set()
    assert [one.iso3 for one in overview.apart()] == ["EUU", "RUS"]


def test_the_exposed_come_by_exposure_the_others_by_leverage(overview: Overview) -> None:
    assert [one.iso3 for one in overview.in_quadrant(ALL, "mutual")] == ["BBB", "CCC"]
    assert [one.iso3 for one in overview.in_quadrant(ALL, "exposed")] == ["DDD"]


def test_a_domain_of_the_other_lens_falls_back_to_the_total(overview: Overview) -> None:
    assert overview.domain_key("leverage", "trade") == "trade"
    assert overview.domain_key("exposure", "trade") == ""
    assert overview.domain_key("leverage", "total") == ""


def test_a_shortened_domain_name_finds_its_key() -> None:
    assert domain_key("Technology") == "technology"
    assert domain_key("Imports and inputs") == "inputs"
    with pytest.raises(KeyError, match="Weather"):
        domain_key("Weather")


def test_rank_correlation_of_a_reversed_order_is_minus_one() -> None:
    assert _spearman([(1, 30), (2, 20), (3, 10), (4, None)]) == pytest.approx(-1)
    assert math.isnan(_spearman([(1, 1)]))


@pytest.mark.parametrize(
    ("value", "as_zero", "points"),
    [(5.0, False, 25.0), (40.0, False, 100.0), (-3.0, False, 0.0), (None, True, 0.0),
     (None, False, None)],
)  # fmt: skip
def test_points_run_between_the_goalposts(
    value: float | None, as_zero: bool, points: float | None
) -> None:
    part = ScorePart(
        "trade", 1, "export_dependence", "export_dependence", 1, 0, 20, "USA", value, "pct", "2024",
        "ok" if value is not None else "not_reported", "", as_zero,
    )  # fmt: skip
    assert part.points == points
