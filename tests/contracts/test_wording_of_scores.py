"""Every sentence of the page of scores and of the validation, for every country and side."""

from __future__ import annotations

import re
from functools import cache

import pytest

from ui.charts.rank_bands import BandRow, BandTexts, rank_bands
from ui.views.score_export import export_context, export_rows
from ui.views.score_what_if import what_if
from ui.views.scores import Inputs, Ranking, load_inputs, load_ranking, moves
from ui.views.validation import load_validation
from ui.warehouse import Warehouse
from ui.wording import score_changes, score_comparison, score_drivers, score_ranking, score_weights
from ui.wording import scores as words
from ui.wording import validation as check

SIDES = [(lens, power) for lens in ("leverage", "exposure") for power in ("USA", "CHN")]
MOVED = {"leverage": "trade:3,minerals:0", "exposure": "markets:0.25,security:3"}
FAULTS = re.compile(
    r"\bnan\b|None|\b1\u00a0(countries|places|changes)|  |\.\.|\{|\}|\( ?\)|−0\b(?!\.)"
)


def assert_sound(*texts: object) -> None:
    for text in texts:
        assert not FAULTS.search(str(text)), text
        assert str(text).strip()


@pytest.fixture(scope="module")
def rankings(warehouse: Warehouse):
    @cache
    def make(lens: str, power: str) -> tuple[Inputs, Ranking, Ranking]:
        inputs = load_inputs(warehouse, power, lens)
        countries, roster = warehouse.countries, warehouse.roster
        return (
            inputs,
            load_ranking(inputs, countries, roster, ""),
            load_ranking(inputs, countries, roster, MOVED[lens]),
        )

    return make


@pytest.mark.parametrize(("lens", "power"), SIDES)
def test_ranking_and_comparison_for_every_country(rankings, lens, power):
    _, default, moved = rankings(lens, power)
    of = len(moved.ranked)
    for one in moved.ranked:
        assert_sound(
            score_ranking.hover(one, of),
            score_ranking.score_band(one),
            *score_ranking.place_row(one, of).keys(),
        )
        assert re.search(
            r"between \d+\w\w and|steadily", str(score_ranking.place_row(one, of)["Place"])
        )
    for one in moved.beside:
        assert_sound(*score_ranking.beside_row(one, power).values())
        assert one.rank is None
    found = moves(default, moved)
    assert_sound(score_comparison.comparison_sentence(found, of), score_comparison.no_comparison())
    for one in found:
        assert_sound(*score_comparison.move_row(one, of).values())
    assert score_comparison.comparison_sentence(moves(default, default), of).startswith(
        "No country changes"
    )


@pytest.mark.parametrize(("lens", "power"), SIDES)
def test_the_top_five_question_for_every_country(rankings, warehouse, lens, power):
    _, default, _ = rankings(lens, power)
    of = len(default.ranked)
    for iso3 in [*warehouse.roster, "EUU", "RUS", "TUV"]:
        asked = what_if(default, iso3, score_changes.TOP)
        name = warehouse.countries[iso3].name_in_text
        target = (asked.target, asked.fifth.name_in_text) if asked.fifth else None
        said = score_changes.what_if_sentence(name, asked.place, of, target)
        assert_sound(said)
        if asked.changes:
            assert_sound(score_changes.what_if_answer(name, len(asked.enough), len(asked.changes)))
            for one in asked.changes:
                assert_sound(*score_changes.change_row(one, "Trade").values())
                if one.needed is not None and one.value_now is not None:
                    assert one.needed >= one.value_now - 1e-9
        else:
            assert asked.place is None or asked.place.rank is None or asked.place.rank <= 5
    assert "not among the countries shown" in score_changes.what_if_sentence(
        "Tuvalu", None, of, None
    )


@pytest.mark.parametrize(("lens", "power"), SIDES)
def test_the_file_holds_every_country_and_every_weight(rankings, warehouse, lens, power):
    inputs, default, moved = rankings(lens, power)
    rows = export_rows(moved, default)
    context = export_context(warehouse, moved, "roster", "https://example.org")
    assert list(rows.columns) == [one.name for one in context.columns]
    assert rows["iso3"].is_unique
    assert len(rows) == len(moved.ranked) + len(moved.beside)
    chosen = dict(context.filters)
    for node in inputs.weights.nodes:
        key = node.key if node.parent else f"domain {node.key} ({node.name})"
        weight = inputs.weights.all(moved.text)[node.key]
        assert chosen[f"Weight of {key}"].startswith(f"{weight:g} (default {node.default:g})")
    assert (chosen["Draws"], chosen["Seed of the draws"]) == ("10,000", "20261122")
    assert context.sources


def test_the_chart_has_a_row_a_country_and_a_block_a_tier():
    rows = [
        BandRow("A", "Aland", 1, 1, 1, 2, None, "A"), BandRow("B", "Bland", 1, 2, 1, 3, 3, "B"),
        BandRow("C", "Cland", 2, 3, 3, 3, 2, "C"),
    ]  # fmt: skip
    texts = BandTexts("Place", {1: "tier 1", 2: "tier 2"})
    figure = rank_bands(rows, "exposure", texts, dark=True, chosen="B")
    bands, defaults, marks, ring = figure.data
    assert list(bands.x) == [1, 2, None, 1, 3, None, 3, 3, None]
    assert list(defaults.x) == [3, 2]
    assert list(marks.x) == [1, 2, 3]
    assert marks.marker.symbol == "diamond"
    assert list(ring.x) == [2]
    assert list(figure.layout.yaxis.ticktext) == ["Aland", "Bland", "Cland"]
    assert [one.text for one in figure.layout.annotations] == ["tier 1", "tier 2", "Place"]
    assert [(one.y0, one.y1) for one in figure.layout.shapes] == [(-0.5, 1.5)]


def test_drivers_and_states_in_words():
    said = score_drivers.driver_sentence({"weights": (-0.02, 0.1), "normalisation": (0.6, 1.2)})
    assert "**the scale indicators are put on**: alone it explains 60\u00a0%" in said
    assert "100\u00a0%" in said
    assert score_drivers.driver_row("weights", -0.02, 0.1)["Alone"] == "0\u00a0%"
    alone = score_drivers.driver_row("aggregation", 0.1, 0.2, "agency")
    assert "arithmetic and geometric mean" in alone["Assumption"]
    assert words.side("restraint", "") == "restraint"
    assert "no great power to choose" in words.reading_rules("agency", "")[-1]
    assert words.state_sentence([]) == "These are the **default weights**."
    assert words.state_sentence([("Trade", 2, 1), ("Finance", 0, 0.5)]) == (
        "**Your weights:** Trade 2 (default 1) and Finance left out."
    )
    assert score_weights.share_words(0) == "left out"
    assert_sound(score_drivers.country_drivers_sentence({"weights": 1}, 57))
    assert_sound(
        words.tiers_sentence(1, ["Chad"], "roster", 1), *words.reading_rules("exposure", "USA")
    )


def test_validation_in_words(warehouse):
    for one in load_validation(warehouse):
        assert_sound(
            words.side(one.lens, one.power), check.size_sentence(one.lens, one.more, one.less)
        )
        for beside in one.besides:
            assert_sound(
                check.agreement_sentence(beside.yardstick, beside.correlation, beside.count),
                check.disagreement_sentence(beside.yardstick, beside.higher, beside.lower),
            )
        assert_sound(check.pairs_sentence(one.pairs, one.n_close), check.parts_sentence(one.parts))
        assert sum(part.share_pct for part in one.parts) == pytest.approx(100)
        for row in (*map(check.pair_row, one.pairs), *map(check.part_row, one.parts)):
            assert_sound(*row.values())
