"""Sentences of the overview, by hand and for every country of the built database."""

from __future__ import annotations

import re

import pytest

from ui.views.overview import LENSES, Score, Standing, load_overview
from ui.warehouse import Warehouse
from ui.wording import overview as say
from ui.wording import overview_map as map_words
from ui.wording import overview_quadrants as quadrant_words
from ui.wording import overview_table as table_words
from ui.wording import score_dialog, score_phrases

BROKEN = re.compile(
    r"\bnan\b|\bNone\b|\{|\}|  |\b1\s(?:countries|indicators|pivotal states)\b|\(\)|, ,|_[a-z]+_"
)


def _score(score: float | None, low: int | None = 4, high: int | None = 7) -> Score:
    rank = None if low is None else low
    return Score("leverage", "", score, rank, low, high, 2, 9, "ok", "")


@pytest.mark.parametrize(
    ("score", "words"),
    [(33.4, "33"), (0.2, "under 1"), (0.0, "0"), (0.5, "0"), (99.6, "100"),
     (None, "no score: too little data")],
)  # fmt: skip
def test_scores_are_whole_numbers(score: float | None, words: str) -> None:
    assert score_phrases.whole(score) == words


def test_a_score_comes_with_tier_and_band() -> None:
    assert score_phrases.score_words(_score(33.4), 57) == "33 · tier 2 · between 4th and 7th of 57"
    assert score_phrases.score_words(_score(33.4, 1, 1), 57) == "33 · tier 2 · steadily 1st of 57"
    assert score_phrases.score_words(_score(12.0, None, None), 57) == "12 · not ranked"
    assert score_phrases.score_words(None, 57) == "no score: too little data"


def test_the_heading_says_out_of_how_many_so_the_cell_need_not() -> None:
    assert score_phrases.short_place(_score(33.4), 57) == "tier 2 · between 4th and 7th"


def test_the_leader_is_named_with_those_whose_bands_reach_first_place() -> None:
    leader = ("Japan", _score(66.3, 1, 3))
    assert say.leader_sentence("USA", "leverage", leader, ["Canada", "Germany"], 57) == (
        "**Japan** scores highest in **:green[leverage]** over the United States (66 · tier 2 · "
        "between 1st and 3rd of 57); the bands of Canada and Germany also reach 1st place."
    )
    assert say.leader_sentence("CHN", "exposure", leader, [], 57) == (
        "**Japan** is the most **:orange[exposed]** to China "
        "(66 · tier 2 · between 1st and 3rd of 57)."
    )
    assert "the band of Canada also reaches" in say.leader_sentence(
        "USA", "leverage", leader, ["Canada"], 57
    )
    many = say.leader_sentence("USA", "leverage", leader, ["A", "B", "C", "D"], 57)
    assert "the bands of 4\u00a0other countries also reach" in many


@pytest.mark.parametrize(
    ("names", "sentence"),
    [
        ([], "None of the countries shown holds much over China while exposed little."),
        (["the Netherlands"], "The Netherlands holds much while exposed little."),
        (["India", "France"], "India and France hold much while exposed little."),
    ],
)
def test_holders_are_named(names: list[str], sentence: str) -> None:
    assert say.holders_sentence("CHN", names) == sentence


def test_a_long_quadrant_names_six_and_counts_the_rest() -> None:
    names = ["the Netherlands", "B", "C", "D", "E", "F", "G", "H"]
    assert (
        quadrant_words.quadrant_card("mutual", names)
        == "The Netherlands, B, C, D, E, F and 2 more."
    )
    assert quadrant_words.quadrant_card("mutual", names[:2]) == "The Netherlands and B."
    assert quadrant_words.quadrant_heading("exposed", 1) == "Exposed · 1\u00a0country"


def test_classes_of_the_map_are_named() -> None:
    at = (2.0, 5.0, 20.0)
    assert [map_words.score_class(at, place) for place in range(4)] == [
        "under 2", "2 to 5", "5 to 20", "20 and more",
    ]  # fmt: skip


def test_stored_reasons_lose_their_ids() -> None:
    reason = "Not ranked: data for 0% of the weight. Missing: export_dependence, odd_new_id."
    assert score_phrases.reason_text(reason, "CHN") == (
        "Not ranked: data for 0\u00a0% of the weight. "
        "Missing: Exports to China, % of exports, odd_new_id."
    )


def test_an_equal_reason_is_said_once() -> None:
    assert table_words.row_note([("leverage", "Same."), ("exposure", "Same.")], "USA") == "Same."
    assert table_words.row_note([("leverage", "One."), ("exposure", "")], "USA") == "Leverage: One."


def test_missing_values_say_what_they_mean_for_the_score() -> None:
    assert score_dialog.part_value(None, "pct", True) == "below the published cut, counts as 0"
    assert score_dialog.part_value(None, "pct", False) == "unknown, left out"
    assert score_dialog.part_value(4.04, "pct", False) == "4.0\u00a0%"


@pytest.mark.parametrize("power", ["USA", "CHN"])
def test_every_country_reads_well_beside_both_powers(warehouse: Warehouse, power: str) -> None:
    overview = load_overview(warehouse, power)
    for one in overview.standings.values():
        for text in _sentences(one, overview.quadrant(one), power):
            assert not BROKEN.search(text), f"{one.iso3}/{power}: {text}"
    rules = say.reading_rules(
        power,
        {lens: [(d.name, d.n_indicators) for d in overview.domains[lens]] for lens in LENSES},
        overview.size_correlation,
        overview.lens_correlation,
    )
    assert len(rules) == 5
    assert not [rule for rule in rules if BROKEN.search(rule)]


def _sentences(one: Standing, quadrant: str, power: str) -> list[str]:
    scores = {lens: one.get(lens) for lens in LENSES}
    reasons = [(lens, score.reason) for lens, score in scores.items() if score]
    return [
        *(quadrant_words.panel_line(lens, power, score, 57) for lens, score in scores.items()),
        quadrant_words.panel_quadrant(quadrant, one.group),
        table_words.apart_sentence(one, power, scores["leverage"], scores["exposure"]),
        table_words.row_note(reasons, power),
        map_words.map_title(
            power, "leverage", "", [(one.name_in_text, one.value("leverage") or 0.0)]
        ),
        quadrant_words.hover(one.name, "1", "2", quadrant),
    ]
