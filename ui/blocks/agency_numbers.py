"""The ways from "Actor or terrain" to the arithmetic of its medians, years, regimes and moves."""

from __future__ import annotations

from typing import Final

import streamlit as st

from ui.openings import number_select
from ui.provenance import show_figure
from ui.provenance_facts import show_fact
from ui.views.agency import LENSES, PERSONALISM, AgencyPage
from ui.views.figures import load_figures
from ui.views.restraint_parts import load_restraint_parts
from ui.views.terms import load_lens_sources
from ui.warehouse import Warehouse
from ui.wording import agency_facts as words
from ui.wording import regime_facts as regime_words
from ui.wording import restraint_facts as restraint_words
from ui.wording.provenance import OPEN_YEAR
from ui.wording.year_points import MEDIAN

PERIOD: Final = "build {}"


def finding_numbers(warehouse: Warehouse, page: AgencyPage) -> None:
    """Draw the list of quadrants, cuts and the correlation."""

    def show(one: str) -> None:
        period = PERIOD.format(warehouse.build.build_id)
        sources = load_lens_sources(warehouse, "", LENSES)
        show_fact(words.finding_fact(one, page, period, sources))

    labels = _labels(warehouse.build.build_id, "finding", page)
    number_select(labels, "pick.finding", show)


def trail_numbers(warehouse: Warehouse, page: AgencyPage, iso3: str) -> None:
    """Draw the list of a country's years of restraint, each with the median beside it."""
    trail, name = page.history[iso3], warehouse.countries[iso3].name_in_text

    def show(one: str) -> None:
        who, _, year = one.rpartition(".")
        if who == MEDIAN:
            for fact in restraint_words.median_facts(int(year), _scores(warehouse, page, year)):
                show_fact(fact)
            return
        point = next(found for found in trail if found.year == int(year))
        parts = load_restraint_parts(warehouse, iso3, [point.year])
        show_fact(restraint_words.year_fact(name, point, page.n_measures, parts))

    middles = [(one.year, one.middle) for one in page.band]
    labels = restraint_words.year_labels(name, trail, middles)
    number_select(labels, f"pick.trail.{iso3}", show, label=OPEN_YEAR)


def _scores(warehouse: Warehouse, page: AgencyPage, year: str) -> list[tuple[str, float]]:
    return [
        (warehouse.countries[iso3].name_in_text, one.score)
        for iso3 in warehouse.roster
        for one in page.history.get(iso3, ())
        if one.year == int(year)
    ]


def regime_numbers(warehouse: Warehouse, page: AgencyPage) -> None:
    """Draw the list of medians, spread and explained part, then of every country's value."""

    def show(one: str) -> None:
        kind, _, iso3 = one.partition(".")
        if kind != "country":
            show_fact(regime_words.regime_fact(one, page.personalism))
            return
        figures = load_figures(warehouse, iso3, measure_ids=[PERSONALISM], power="")
        for figure in figures[:1]:
            show_figure(figure)

    labels = _labels(warehouse.build.build_id, "regimes", page)
    number_select(labels, "pick.regimes", show)


def move_numbers(warehouse: Warehouse, page: AgencyPage) -> None:
    """Draw the list of the moves of the table."""
    moves = {move.iso3: move for move in [*page.falls, *page.rises]}

    def show(one: str) -> None:
        move = moves[one]
        parts = load_restraint_parts(warehouse, one, [move.first.year, move.last.year])
        show_fact(restraint_words.move_fact(move, parts))

    labels = restraint_words.move_labels(list(moves.values()))
    number_select(labels, "pick.moves", show)


@st.cache_resource(max_entries=4, show_spinner=False)
def _labels(build_id: str, which: str, _page: AgencyPage) -> dict[str, str]:
    del build_id
    if which == "finding":
        return words.finding_labels(_page)
    return regime_words.regime_labels(_page.personalism)
