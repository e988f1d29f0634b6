"""The numbers of the recommendations page that open: figures of the catalogue and others."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from typing import Final

import streamlit as st

from indicators.advice.beside import SIDE_MEASURES
from indicators.catalog import MEASURES
from ui.blocks.recommendation_data import (
    compared_of,
    figures_of,
    held_of,
    pair_parts_of,
    pairs_of,
    side_parts_of,
    suppliers_of,
)
from ui.openings import Opening
from ui.provenance import show_figure, show_figures
from ui.provenance_facts import show_fact
from ui.views.facts import Fact
from ui.views.figures import Figure, fill_power, load_figures
from ui.views.recommendation_ranking import Mark, Ranking
from ui.views.recommendations import UNION, Answer, Board, Evidence
from ui.warehouse import Warehouse
from ui.wording import recommendation_facts as words
from ui.wording import recommendation_table_facts as table_words
from ui.wording.figures import value_text
from ui.wording.recommendation_numbers import mark_value

KEPT: Final = 96
POWERS: Final = ("USA", "CHN", "")
# Said in the sentence of an answer, though neither tested nor among its indicators.
SAID_BESIDE: Final = {
    "T1": ("export_dependence",), "X2": ("export_dependence", "export_exposure_gdp"),
}  # fmt: skip
# How many of the facts of a table its sentence can name: of the partners three, and the Union's
# members together; of the suppliers of arms only the United States, whose share is an indicator.
MOST_FACTS_SAID: Final = {"T2": 4, "S4": 0}


Entries = Mapping[str, Opening]
# Country, measure and great power.
FigureKey = tuple[str, str, str]


def fact_entries(facts: Iterable[Fact]) -> dict[str, Opening]:
    """Return the entries of numbers that are no indicators."""
    return {one.key: Opening(one.label, partial(show_fact, one)) for one in facts}


def figure_entries(warehouse: Warehouse, keys: Iterable[FigureKey]) -> dict[str, Opening]:
    """Return the entries of figures, loaded when chosen; the European Union's say so."""
    return {
        f"{iso3}.{power or 'world'}.{measure_id}": Opening(
            _figure_label(warehouse, iso3, measure_id, power),
            partial(_open_figure, warehouse, iso3, measure_id, power),
        )
        for iso3, measure_id, power in keys
    }


def _figure_label(warehouse: Warehouse, iso3: str, measure_id: str, power: str) -> str:
    held = held_of(warehouse, iso3)[measure_id, power]
    whose = f"{warehouse.countries[iso3].name}: " if iso3 == UNION else ""
    return f"{whose}{fill_power(MEASURES[measure_id].label, power)}: {value_text(held)}"


def _open_figure(warehouse: Warehouse, iso3: str, measure_id: str, power: str) -> None:
    show_figure(figures_of(warehouse, iso3)[measure_id, power])


def row_entries(
    warehouse: Warehouse, rows: Mapping[str, str], measure_ids: Sequence[str]
) -> dict[str, Opening]:
    """Return the entries of a table's rows, each with all its figures; loaded when chosen."""
    return {
        iso3: Opening(name, partial(_open_row, warehouse, iso3, name, measure_ids))
        for iso3, name in rows.items()
    }


def _open_row(warehouse: Warehouse, iso3: str, name: str, measure_ids: Sequence[str]) -> None:
    figures = load_figures(warehouse, iso3, measure_ids=measure_ids)
    show_figures(name, figures)


def key_of(warehouse: Warehouse, iso3: str, each: Evidence) -> FigureKey | None:
    """Return where a deciding number stands: with the country, or the Union acting for it.

    None where the number is no figure of the catalogue: a mineral's, or one beside it.
    """
    key = (each.indicator_id, each.power)
    own = held_of(warehouse, iso3).get(key)
    if each.item or own is None:
        return None
    is_unions = own.value != each.value and key in held_of(warehouse, UNION)
    return (UNION if is_unions else iso3, *key)


def figure_of(warehouse: Warehouse, iso3: str, each: Evidence) -> Figure | None:
    """Return the figure of a deciding number, or None where it is none of the catalogue."""
    key = key_of(warehouse, iso3, each)
    return None if key is None else figures_of(warehouse, key[0])[key[1:]]


def fact_of(warehouse: Warehouse, board: Board, iso3: str, each: Evidence) -> Fact | None:
    """Return what explains a deciding number that is no figure of the catalogue."""
    threshold = board.thresholds[each.threshold_id]
    if each.item:
        compared = compared_of(warehouse, iso3).get(each.item)
        return words.item_fact(each, threshold, compared) if compared else None
    if each.indicator_id not in SIDE_MEASURES:
        return None
    country = warehouse.countries[iso3]
    parts = side_parts_of(warehouse).get((each.indicator_id, iso3), ())
    return words.side_fact(each, threshold, (iso3, country.name, country.name_in_text), parts)


def keys_behind(warehouse: Warehouse, board: Board, answer: Answer) -> list[FigureKey]:
    """Collect the figures behind an answer: those that decided first, then the context.

    A deciding number that is missing is among them: its dialog gives the reason.
    """
    iso3, recommendation_id = answer.iso3, answer.recommendation_id
    decided = [key_of(warehouse, iso3, each) for each in answer.evidence]
    used = board.recommendations[recommendation_id].indicators_used
    said = SAID_BESIDE.get(recommendation_id, ())
    own = held_of(warehouse, iso3)
    keys = [(name, power) for name in (*used, *said) for power in POWERS]
    context = [(iso3, *key) for key in keys if key in own and own[key].value is not None]
    return list(dict.fromkeys(one for one in [*decided, *context] if one is not None))


def figures_behind(warehouse: Warehouse, board: Board, answer: Answer) -> list[Figure]:
    """Load the figures behind an answer."""
    keys = keys_behind(warehouse, board, answer)
    return [figures_of(warehouse, iso3)[measure, power] for iso3, measure, power in keys]


def facts_behind(warehouse: Warehouse, board: Board, answer: Answer) -> list[Fact]:
    """Collect the numbers behind an answer and its tables that are no figures."""
    iso3 = answer.iso3
    decided = [fact_of(warehouse, board, iso3, each) for each in answer.evidence]
    beside = OWN_FACTS.get(answer.recommendation_id)
    facts = [*decided, *(beside(warehouse, board, iso3) if beside else ())]
    found: dict[str, Fact] = {}
    for one in facts:
        if one is not None:
            # A deciding number says how it stood against its threshold.
            found.setdefault(one.key, one)
    return list(found.values())


def _mineral_facts(warehouse: Warehouse, board: Board, iso3: str) -> list[Fact]:
    """Explain refining beside what decided, and the minerals without a table of refiners."""
    from_pct = board.thresholds["C3.mines.share"].value
    compared = [one for one in compared_of(warehouse, iso3).values() if one.mine_pct >= from_pct]
    refined = [words.refining_fact(one) for one in compared if one.refines]
    return [*refined, *(words.mine_fact(one) for one in compared if not one.has_refiners)]


def _pair_facts(warehouse: Warehouse, board: Board, iso3: str) -> list[Fact]:
    del board
    pairs, parts = pairs_of(warehouse, iso3), pair_parts_of(warehouse, iso3)
    together = table_words.members_fact(pairs)
    facts = table_words.pair_facts(pairs, parts)
    return [*([together] if together else []), *facts]


def _supplier_facts(warehouse: Warehouse, board: Board, iso3: str) -> list[Fact]:
    del board
    name = warehouse.countries[iso3].name
    return table_words.supplier_facts(name, suppliers_of(warehouse, iso3))


OWN_FACTS: Final[dict[str, Callable[[Warehouse, Board, str], list[Fact]]]] = {
    "C3": _mineral_facts, "T2": _pair_facts, "S4": _supplier_facts,
}  # fmt: skip


def entries_of_country(warehouse: Warehouse, board: Board, iso3: str) -> Entries:
    """Return all numbers that decided one country's answers or stand in their sentences."""
    return _of_country(warehouse.build.build_id, iso3, warehouse, board)


@st.cache_resource(max_entries=KEPT, show_spinner=False)
def _of_country(build_id: str, iso3: str, _warehouse: Warehouse, _board: Board) -> Entries:
    del build_id  # it is the key of the cache
    found: dict[str, Opening] = {}
    for answer in _board.of_country(iso3):
        most = MOST_FACTS_SAID.get(answer.recommendation_id)
        facts = [] if most == 0 else facts_behind(_warehouse, _board, answer)[:most]
        found.update(figure_entries(_warehouse, keys_behind(_warehouse, _board, answer)))
        found.update(fact_entries(facts))
    return found


def ranking_entries(warehouse: Warehouse, board: Board, ranking: Ranking) -> Entries:
    """Return the number of every country of a ranking, looked up when it is chosen."""
    return {
        mark.iso3: Opening(
            f"{mark.name}: {mark_value(ranking, mark)}",
            partial(_open_mark, warehouse, board, ranking, mark),
        )
        for mark in ranking.marks
    }


def _open_mark(warehouse: Warehouse, board: Board, ranking: Ranking, mark: Mark) -> None:
    answer = board.answers[ranking.threshold.recommendation_id, mark.iso3]
    for each in answer.evidence:
        if (each.threshold_id, each.item) == (ranking.threshold.id, mark.item):
            figure = figure_of(warehouse, mark.iso3, each)
            fact = fact_of(warehouse, board, mark.iso3, each)
            if figure is not None:
                show_figure(figure)
            elif fact is not None:
                show_fact(fact)
            return


def processing_entries(warehouse: Warehouse, board: Board) -> Entries:
    """Return the gaps between mining and refining that decide, widest first."""
    return _processing(warehouse.build.build_id, warehouse, board)


@st.cache_resource(max_entries=2, show_spinner=False)
def _processing(build_id: str, _warehouse: Warehouse, _board: Board) -> Entries:
    del build_id
    decided = [
        (each, iso3)
        for iso3 in _board.names
        if iso3 != UNION
        for each in _board.answers["C3", iso3].evidence
        if each.unit == "points" and each.met and each.value is not None
    ]
    decided.sort(key=lambda row: (-(row[0].value or 0.0), _board.names[row[1]]))
    found: dict[str, Opening] = {}
    for each, iso3 in decided:
        fact = fact_of(_warehouse, _board, iso3, each)
        if fact is not None:
            label = f"{_board.names[iso3]}: {fact.label[:1].lower()}{fact.label[1:]}"
            found[fact.key] = Opening(label, partial(show_fact, fact))
    return found
