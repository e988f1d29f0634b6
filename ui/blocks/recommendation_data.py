"""What the recommendations page keeps between readers: the board, figures and charts, per build.

They are never changed after they are made, so all readers share them instead of copying.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import streamlit as st

from ui.charts.recommendations import Dot, ranked_dots
from ui.views.figures import Figure, load_figures
from ui.views.mineral_atlas import load_atlas
from ui.views.minerals import Atlas
from ui.views.recommendation_detail import (
    AgreementPair,
    ArmsBuyer,
    DefenceGap,
    MineralRow,
    Supplier,
    load_arms_buyers,
    load_defence_gaps,
    load_minerals,
    load_pairs,
    load_suppliers,
    load_widest_pairs,
)
from ui.views.recommendation_parts import (
    Comparison,
    Held,
    MeasureKey,
    PairParts,
    SideParts,
    compare_minerals,
    load_held,
    load_pair_parts,
    load_parts_of_union,
    load_side_parts,
)
from ui.views.recommendation_ranking import Ranking
from ui.views.recommendations import Board, load_board
from ui.warehouse import Warehouse
from ui.wording import recommendation_numbers as numbers

KEPT = 96

Figures = dict[tuple[str, str], Figure]


def is_dark() -> bool:
    """Whether the reader's theme is dark."""
    return st.context.theme.type == "dark"


def board_of(warehouse: Warehouse) -> Board:
    """Return the advice and every answer of this build."""
    return _board(warehouse.build.build_id, warehouse)


def figures_of(warehouse: Warehouse, iso3: str) -> Figures:
    """Return a country's figures by measure and power."""
    return _figures(warehouse.build.build_id, iso3, warehouse)


def minerals_of(warehouse: Warehouse, iso3: str) -> tuple[MineralRow, ...]:
    """Return a country's minerals."""
    return _minerals(warehouse.build.build_id, iso3, warehouse)


def suppliers_of(warehouse: Warehouse, iso3: str) -> tuple[Supplier, ...]:
    """Return who supplied a country's arms imports."""
    return _suppliers(warehouse.build.build_id, iso3, warehouse)


def pairs_of(warehouse: Warehouse, iso3: str) -> tuple[AgreementPair, ...]:
    """Return with whom a country has no trade agreement."""
    return _pairs(warehouse.build.build_id, iso3, warehouse)


def widest_of(warehouse: Warehouse) -> tuple[AgreementPair, ...]:
    """Return the pairs without an agreement that trade most."""
    return _widest(warehouse.build.build_id, warehouse)


def gaps_of(warehouse: Warehouse) -> tuple[DefenceGap, ...]:
    """Return the gaps of Europe's Allies."""
    return _gaps(warehouse.build.build_id, warehouse)


def buyers_of(warehouse: Warehouse) -> tuple[ArmsBuyer, ...]:
    """Return who depends on US arms."""
    return _buyers(warehouse.build.build_id, warehouse)


def compared_of(warehouse: Warehouse, iso3: str) -> dict[str, Comparison]:
    """Return what a country mines beside what it refines, by mineral."""
    return _compared(warehouse.build.build_id, iso3, warehouse)


def held_of(warehouse: Warehouse, iso3: str) -> Mapping[MeasureKey, Held]:
    """Return a country's numbers by measure and power, without what made them."""
    return _held(warehouse.build.build_id, warehouse).get(iso3, {})


def side_parts_of(warehouse: Warehouse) -> SideParts:
    """Return what made the numbers beside the catalogue."""
    return _side_parts(warehouse.build.build_id, warehouse)


def pair_parts_of(warehouse: Warehouse, *countries: str) -> PairParts:
    """Return the exports both ways of pairs without a trade agreement."""
    return _pair_parts(warehouse.build.build_id, countries, warehouse)


def dots_of(ranking: Ranking, chosen: str, build_id: str) -> Any:
    """Return the chart of a ranking in the reader's theme."""
    return _dots(build_id, ranking, chosen, is_dark())


@st.cache_resource(max_entries=2, show_spinner=False)
def _board(build_id: str, _warehouse: Warehouse) -> Board:
    del build_id  # it is the key of the cache
    return load_board(_warehouse)


@st.cache_resource(max_entries=KEPT, show_spinner=False)
def _figures(build_id: str, iso3: str, _warehouse: Warehouse) -> Figures:
    del build_id
    return {(one.indicator_id, one.power): one for one in load_figures(_warehouse, iso3)}


@st.cache_resource(max_entries=KEPT, show_spinner=False)
def _minerals(build_id: str, iso3: str, _warehouse: Warehouse) -> tuple[MineralRow, ...]:
    del build_id
    return load_minerals(_warehouse, iso3)


@st.cache_resource(max_entries=KEPT, show_spinner=False)
def _suppliers(build_id: str, iso3: str, _warehouse: Warehouse) -> tuple[Supplier, ...]:
    del build_id
    return load_suppliers(_warehouse, iso3)


@st.cache_resource(max_entries=KEPT, show_spinner=False)
def _pairs(build_id: str, iso3: str, _warehouse: Warehouse) -> tuple[AgreementPair, ...]:
    del build_id
    return load_pairs(_warehouse, iso3)


@st.cache_resource(max_entries=2, show_spinner=False)
def _widest(build_id: str, _warehouse: Warehouse) -> tuple[AgreementPair, ...]:
    del build_id
    return load_widest_pairs(_warehouse)


@st.cache_resource(max_entries=2, show_spinner=False)
def _gaps(build_id: str, _warehouse: Warehouse) -> tuple[DefenceGap, ...]:
    del build_id
    return load_defence_gaps(_warehouse)


@st.cache_resource(max_entries=2, show_spinner=False)
def _buyers(build_id: str, _warehouse: Warehouse) -> tuple[ArmsBuyer, ...]:
    del build_id
    return load_arms_buyers(_warehouse)


@st.cache_resource(max_entries=2, show_spinner=False)
def _atlas(build_id: str, _warehouse: Warehouse) -> tuple[Atlas, frozenset[str]]:
    del build_id
    return load_atlas(_warehouse), load_parts_of_union(_warehouse)


@st.cache_resource(max_entries=KEPT, show_spinner=False)
def _compared(build_id: str, iso3: str, _warehouse: Warehouse) -> dict[str, Comparison]:
    atlas, members = _atlas(build_id, _warehouse)
    country = _warehouse.countries[iso3]
    found = compare_minerals(atlas, iso3, country.name, country.name_in_text, members)
    return {one.mineral: one for one in found}


@st.cache_resource(max_entries=2, show_spinner=False)
def _held(build_id: str, _warehouse: Warehouse) -> Mapping[str, Mapping[MeasureKey, Held]]:
    del build_id
    return load_held(_warehouse)


@st.cache_resource(max_entries=2, show_spinner=False)
def _side_parts(build_id: str, _warehouse: Warehouse) -> SideParts:
    del build_id
    return load_side_parts(_warehouse)


@st.cache_resource(max_entries=KEPT, show_spinner=False)
def _pair_parts(build_id: str, countries: tuple[str, ...], _warehouse: Warehouse) -> PairParts:
    del build_id
    return load_pair_parts(_warehouse, countries)


def _dots(build_id: str, ranking: Ranking, chosen: str, dark: bool) -> Any:
    return _chart(build_id, ranking.threshold.id, chosen, dark, ranking)


@st.cache_resource(max_entries=KEPT, show_spinner=False)
def _chart(build_id: str, threshold_id: str, chosen: str, dark: bool, _ranking: Ranking) -> Any:
    del build_id, threshold_id
    dots = [
        Dot(
            name=mark.name, value=mark.value or 0.0, value_text=numbers.mark_label(_ranking, mark),
            hover=numbers.mark_hover(_ranking, mark), is_met=bool(mark.met),
            is_chosen=mark.iso3 == chosen,
        )
        for mark in _ranking.shown(chosen)
    ]  # fmt: skip
    threshold = _ranking.threshold
    lens = numbers.lens_of(threshold)
    return ranked_dots(dots, threshold.value, numbers.line_text(threshold), lens, dark=dark)
