"""The sentences that say why there is no score, or what a score leaves out."""

from __future__ import annotations

import pytest

from indicators.scores.reasons import NBSP, Gaps, label_in_sentence, label_of, reason


@pytest.mark.parametrize(
    ("label", "said"),
    [
        ("Exports to China, % of exports", "exports to China (% of exports)"),
        ("Share of foreign-held Treasuries, %", "share of foreign-held Treasuries"),
        ("US troops hosted", "US troops hosted"),
        ("NATO core defence expenditure", "NATO core defence expenditure"),
        ("Club memberships", "club memberships"),
    ],
)
def test_a_label_is_fitted_into_a_sentence(label: str, said: str) -> None:
    assert label_in_sentence(label) == said


def test_an_indicator_nobody_named_keeps_its_id() -> None:
    assert label_of(None, "mine_share", "USA") == "mine_share"
    assert label_of({("mine_share", "USA"): "mining"}, "mine_share", "USA") == "mining"
    assert label_of({("mine_share", "USA"): "mining"}, "mine_share", "CHN") == "mine_share"


def test_without_a_score_it_is_said_what_is_missing() -> None:
    gaps = Gaps("domains", 1 / 3, missing=["Own means", "Room for manoeuvre"], unnamed=["mining"])
    assert reason("low_coverage", gaps, is_eu=False) == (
        f"Not scored: there are data for 33{NBSP}% of the weight of its domains and half is "
        "needed. Missing: Own means, Room for manoeuvre."
    )


def test_a_ranked_country_without_gaps_needs_no_word() -> None:
    assert reason("ok", Gaps("domains", 1.0), is_eu=False) == ""


def test_zeros_are_told_by_their_kind() -> None:
    gaps = Gaps("indicators", 1.0, unnamed=["mining", "refining", "Treasuries"],
                inapplicable=["arms from China"])  # fmt: skip
    assert reason("ok", gaps, is_eu=False) == (
        "Counted as 0, because no figure is published and whoever is not named is known to be "
        "small: mining, refining, Treasuries. Counted as 0, because it does not apply: arms from "
        "China."
    )


def test_who_is_scored_and_not_ranked_is_told_first() -> None:
    gaps = Gaps("domains", 0.8, missing=["Security"])
    assert reason("unranked", gaps, is_eu=False) == (
        "Scored, not ranked: outside the set of countries that is ranked. Scored without: Security."
    )
    union = reason("unranked", gaps, is_eu=True)
    assert union.startswith("Scored, not ranked: the EU is one actor")
