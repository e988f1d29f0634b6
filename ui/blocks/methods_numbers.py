"""The ways from the methods page to the arithmetic of its correlations, weights and counts."""

from __future__ import annotations

import math
from collections.abc import Sequence

import streamlit as st

from ui.openings import number_select
from ui.provenance_facts import show_fact
from ui.views.coverage_states import load_states
from ui.views.facts import Fact
from ui.views.methods import Correlations, Coverage
from ui.views.overview import LENSES
from ui.views.terms import load_lens_sources, load_measure_sources, load_scored
from ui.views.validation import Validation
from ui.warehouse import Warehouse
from ui.wording import coverage_facts, overview_facts
from ui.wording import validation_facts as words

POWER = "USA"


def size_numbers(warehouse: Warehouse, found: Correlations | None) -> None:
    """Draw the list of the correlations of leverage over the United States."""

    def show(one: str) -> None:
        # The sentence rests on the countries that have all three numbers.
        rows = [
            row for row in load_scored(warehouse, POWER)
            if None not in (row.first, row.second, row.gdp)
        ]  # fmt: skip
        sources = load_lens_sources(warehouse, POWER, LENSES)
        _show(overview_facts.leverage_correlation(one, POWER, rows, _period(warehouse), sources))

    size, lenses = (found.with_gdp, found.with_exposure) if found else (math.nan, math.nan)
    number_select(overview_facts.correlation_labels(POWER, size, lenses), "pick.size", show)


def outside_numbers(warehouse: Warehouse, check: Validation) -> None:
    """Draw the list of the numbers beside size and capability."""

    def show(one: str) -> None:
        _show([words.outside_fact(one, check, _period(warehouse))])

    number_select(words.outside_labels(check), f"pick.outside.{_side(check)}", show)


def pair_numbers(warehouse: Warehouse, check: Validation) -> None:
    """Draw the list of the pairs of indicators."""

    def show(one: str) -> None:
        place = one.removeprefix("pair.")
        pair = check.pairs[int(place)] if place.isdigit() else None
        sources = load_measure_sources(warehouse, [pair.first_id, pair.second_id] if pair else [])
        _show([words.pair_fact(one, check, _period(warehouse), sources)])

    number_select(words.pair_labels(check), f"pick.pairs.{_side(check)}", show)


def part_numbers(warehouse: Warehouse, check: Validation) -> None:
    """Draw the list of the indicators' weights in practice."""

    def show(one: str) -> None:
        part = check.parts[int(one.rpartition(".")[2])]
        sources = load_measure_sources(warehouse, [part.indicator_id])
        _show([words.part_fact(one, check, _period(warehouse), sources)])

    number_select(words.part_labels(check), f"pick.parts.{_side(check)}", show)


def coverage_numbers(warehouse: Warehouse, rows: tuple[Coverage, ...]) -> None:
    """Draw the list of the counts of coverage, the summary first."""
    n_roster = len(warehouse.roster)

    def show(one: str) -> None:
        if one == coverage_facts.ALL:
            _show([coverage_facts.summary_fact(rows, n_roster, _period(warehouse))])
            return
        row = rows[int(one)]
        states = load_states(warehouse, row.indicator_id, row.power)
        _show([coverage_facts.coverage_fact(row, states, n_roster)])

    labels = _coverage_labels(warehouse.build.build_id, n_roster, rows)
    number_select(labels, "pick.coverage", show)


def _show(facts: Sequence[Fact | None]) -> None:
    for fact in facts:
        if fact is not None:
            show_fact(fact)


def _period(warehouse: Warehouse) -> str:
    return f"build {warehouse.build.build_id}"


def _side(check: Validation) -> str:
    return f"{check.lens}.{check.power}"


@st.cache_resource(max_entries=2, show_spinner=False)
def _coverage_labels(
    build_id: str, n_roster: int, _rows: tuple[Coverage, ...]
) -> dict[str, str]:  # fmt: skip
    del build_id
    return coverage_facts.coverage_labels(_rows, n_roster)
