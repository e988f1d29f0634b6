"""Words of the recommendations page: on hand-made values, and for every country and number held."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from ui.charts.recommendations import Dot, ranked_dots
from ui.views.recommendation_detail import (
    AgreementPair,
    MineralRow,
    Supplier,
    load_arms_buyers,
    load_defence_gaps,
    load_minerals,
    load_pairs,
    load_suppliers,
    load_widest_pairs,
)
from ui.views.recommendation_ranking import deciding, rank
from ui.views.recommendations import Board, Threshold, load_board
from ui.warehouse import Warehouse
from ui.wording import recommendation_numbers as numbers
from ui.wording import recommendation_tables as tables
from ui.wording import recommendations as words
from ui.wording.recommendation_words import SHORT_TITLES, STATES, THEMES

UNREADABLE = re.compile(
    r"\bnan\b|\bNone\b|\{|\}|  (?!\n)|(?<![\d.,])1\u00a0(countries|middle powers|others|points)"
    r"|%\s*%|\.\.|,,|(?<!\\)\$"
)


def threshold(unit: str = "pct", value: float = 10.0, operator: str = ">=") -> Threshold:
    return Threshold(
        "T1.exposed.tariff", "T1", "tariff_level", "USA", operator, value, unit, "R.", "S"
    )


@pytest.mark.parametrize(
    ("unit", "value", "operator", "words_"),
    [("pct", 10.0, ">=", "10\u00a0% or more"), ("pct of GDP", 5.0, ">=", "5\u00a0% of GDP or more"),
     ("persons", 300.0, ">=", "300 or more"), ("points", 1.0, "<", "less than 1\u00a0point"),
     ("points of GDP", 0.0, ">", "more than 0\u00a0points"),
     ("pct", 0.5, "<=", "0.5\u00a0% or less")],
)  # fmt: skip
def test_a_threshold_reads_as_a_limit(unit: str, value: float, operator: str, words_: str) -> None:
    assert numbers.limit_text(threshold(unit, value, operator)) == words_


@pytest.mark.parametrize(
    ("value", "unit", "limit", "text"),
    [(11.7, "pct", 1.0, "11.7\u00a0%"), (4.991, "pct", 5.0, "4.99\u00a0%"),
     (54288.4, "persons", 300.0, "54,288"),
     (1.0, "points", 5.0, "1.0\u00a0point"), (0.01, "points of GDP", 0.0, "0.01\u00a0points"),
     (-0.2, "points", 1.0, "\u22120.2\u00a0points")],
)  # fmt: skip
def test_an_amount_can_be_told_from_its_threshold(
    value: float, unit: str, limit: float, text: str
) -> None:
    assert numbers.amount(value, unit, limit) == text


def test_counting_leaves_out_empty_states() -> None:
    counts = {"act": 21, "in_place": 2, "less_relevant": 30, "no_data": 4}
    assert words.count_sentence(counts) == (
        "It bites for 21 of 57\u00a0middle powers, is in place in 2, is less relevant for 30 and "
        "is undecided for 4 for want of data."
    )
    only = {"act": 1, "in_place": 0, "less_relevant": 0, "no_data": 0}
    assert words.count_sentence(only) == "It bites for 1 of 1\u00a0middle power."


def test_minerals_are_ordered_by_the_gap_and_a_missing_refiner_is_an_upper_bound() -> None:
    rows = (
        MineralRow("Copper", 23.0, 5.9, True, "2025"),
        MineralRow("Cobalt", 73.0, None, True, "2025"),
        MineralRow("Lithium", 19.0, 20.4, True, "2025"),
        MineralRow("Rhenium", 37.0, None, False, "2025"),
        MineralRow("Nickel", 0.4, 0.0, True, "2025"),
    )  # fmt: skip
    assert words.mineral_rows(rows, 1.0) == [
        {"Mined": "Cobalt: 73\u00a0%", "Refined": "Refined cobalt: not named",
         "Difference": "up to 73.0\u00a0points"},
        {"Mined": "Copper: 23\u00a0%", "Refined": "Refined copper: 5.9\u00a0%",
         "Difference": "17.1\u00a0points"},
        {"Mined": "Lithium: 19\u00a0%", "Refined": "Refined lithium: 20\u00a0%",
         "Difference": "refines 1.4\u00a0points more"},
    ]  # fmt: skip
    assert "rhenium (37\u00a0%)" in words.other_minerals(rows, 1.0)


def test_suppliers_beyond_the_largest_are_summed() -> None:
    suppliers = [Supplier(f"S{place}", 20.0 - place, "2020-24") for place in range(8)]
    rows = words.supplier_rows(suppliers)
    assert len(rows) == 7
    # 14 + 13 per cent.
    assert rows[-1] == {"Supplier": "2\u00a0other suppliers", "Share": "27\u00a0%"}
    assert words.supplier_sentence("Ruritania", []) == (
        "No supplier of major arms to Ruritania is named for 2020–24."
    )


def test_a_dollar_sign_never_starts_a_formula() -> None:
    assert numbers.markdown("$1 bn and $2 bn") == r"\$1 bn and \$2 bn"


@pytest.mark.parametrize("dark", [False, True])
def test_chart_fills_what_meets_the_test_and_draws_the_line(dark: bool) -> None:
    dots = [Dot("Alland", 20.0, "20.0 %", "Alland", True, False),
            Dot("Borduria", 4.0, "4.0 %", "Borduria", False, True)]  # fmt: skip
    figure = ranked_dots(dots, 10.0, "threshold: 10 % or more", "exposure", dark=dark)
    marks = figure.data[-1]
    assert list(marks.x) == [20.0, 4.0]
    assert list(marks.marker.symbol) == ["diamond", "diamond-open"]
    assert figure.layout.shapes[0].x0 == 10.0
    assert any(note.text == "<b>Borduria</b>" for note in figure.layout.annotations)


def test_chart_of_numbers_far_beyond_the_line_is_logarithmic() -> None:
    dots = [
        Dot("Japan", 54288.0, "54,288", "", True, False),
        Dot("Poland", 369.0, "369", "", True, False),
    ]
    figure = ranked_dots(dots, 300.0, "threshold: 300 or more", "leverage", dark=False)
    assert figure.layout.xaxis.type == "log"
    assert figure.data[-1].marker.symbol[0] == "circle"


@pytest.fixture(scope="module")
def real(warehouse: Warehouse) -> Board:
    """Board of the built database."""
    return load_board(warehouse)


def test_every_theme_and_title_has_words(real: Board) -> None:
    for one in real.recommendations.values():
        assert one.theme in THEMES
        assert one.id in SHORT_TITLES
    assert {one.state for one in real.answers.values()} <= set(STATES)


def said(real: Board, warehouse: Warehouse, iso3: str) -> Iterator[str]:
    """Everything the page writes on one country, both powers."""
    name = warehouse.countries[iso3].name_in_text
    names = {one.iso3: one.name_in_text for one in warehouse.countries.values()}
    for one in real.recommendations.values():
        yield from (words.option(one), words.source_line(one))
        yield words.named_sentence(one, iso3, names)
    for one in real.recommendations.values():
        answer = real.answers[one.id, iso3]
        yield from (words.answer_heading(name, answer.state), words.change_condition(answer))
        for each in answer.evidence:
            test = real.thresholds[each.threshold_id]
            yield from numbers.evidence_row(each, test, None, ["Publisher"]).values()
        for power in ("USA", "CHN"):
            for key in deciding(real, one.id, iso3, power):
                ranking = rank(real, key, iso3)
                shown = ranking.shown(iso3)
                yield numbers.markdown(numbers.ranking_title(ranking))
                yield numbers.ranking_note(ranking, len(shown))
                yield numbers.markdown(numbers.ranking_alt(ranking, shown))
    for row in words.mineral_rows(load_minerals(warehouse, iso3), 1.0):
        yield from row.values()
    yield words.supplier_sentence(name, load_suppliers(warehouse, iso3))
    yield words.country_summary(name, [one.state for one in real.of_country(iso3)])
    pairs = load_pairs(warehouse, iso3)
    for row in tables.pair_rows(pairs):
        yield from row.values()


def test_tables_for_everyone_read_well(real: Board, warehouse: Warehouse) -> None:
    rows = [
        *tables.widest_rows(load_widest_pairs(warehouse)),
        *tables.gap_rows(load_defence_gaps(warehouse)),
        *tables.buyer_rows(load_arms_buyers(warehouse)),
        *tables.processing_rows(real), *tables.member_rows(real),
        {"": tables.gap_sentence(load_defence_gaps(warehouse))},
    ]  # fmt: skip
    assert len(rows) > 50
    said = [text for row in rows for text in row.values()]
    assert [text for text in said if UNREADABLE.search(text) or not text.strip()] == []


def test_partners_are_listed_by_trade_and_the_others_named() -> None:
    pairs = [
        AgreementPair("Alland", "Borduria", "BBB", 2500.0, False, 2024),
        AgreementPair("Alland", "Carpania", "CCC", 900.0, True, 2023),
        AgreementPair("Alland", "Dorne", "DDD", None, True, None),
    ]
    assert tables.pair_rows(pairs) == [
        {"Partner": "Borduria", "Goods trade": "\\$2.50\u00a0bn", "Year": "2024"},
        {"Partner": "Carpania", "Goods trade": "\\$900\u00a0m or more",
         "Year": "2023"},
    ]  # fmt: skip
    assert tables.pairs_left(pairs) == "Without trade listed: Dorne."
    assert tables.pairs_left(pairs, most=1).startswith("1 more partner with less trade.")


def test_a_countrys_answers_are_counted() -> None:
    assert words.country_summary("Alland", ["act", "act", "no_data"]) == (
        "Of 3 recommendations, 2 act for Alland and 1 lacks the data to decide."
    )


def test_everything_reads_well_for_every_profiled_country(
    real: Board, warehouse: Warehouse
) -> None:
    bad = [
        (iso3, text)
        for iso3 in real.names
        for text in said(real, warehouse, iso3)
        if UNREADABLE.search(text) or not text.strip()
    ]
    assert bad == []
