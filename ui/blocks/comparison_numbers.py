"""The ways from the comparison's long tables to the arithmetic of each number."""

from __future__ import annotations

import streamlit as st

from ui.openings import number_select
from ui.provenance import show_figures
from ui.provenance_facts import show_fact
from ui.views.comparison import Comparison
from ui.views.comparison_rows import columns_of
from ui.views.terms import load_terms
from ui.warehouse import Warehouse
from ui.wording import comparison_facts as words


def every_measure(warehouse: Warehouse, shown: Comparison) -> None:
    """Draw the list of all measures; one opens with a tab a country."""
    iso3s = tuple(country.iso3 for country in shown.countries)
    labels = _measure_labels(warehouse.build.build_id, iso3s, shown)

    def show(one: str) -> None:
        show_figures(labels[one], columns_of(shown, *words.key_of(one)))

    number_select(labels, "pick.measure", show, label=words.OPEN_MEASURE)


def every_group(warehouse: Warehouse, shown: Comparison) -> None:
    """Draw the list of all medians of groups; one opens with its members' values."""

    def show(one: str) -> None:
        place, rest = one.split(".", 1)
        group, key = shown.groups[int(place)], words.key_of(rest)
        members = [placed.iso3 for placed in group.values.get(key, ())]
        show_fact(words.group_fact(group, key, load_terms(warehouse, *key, members)))

    labels = _group_labels(warehouse.build.build_id, shown)
    number_select(labels, "pick.group", show, label=words.OPEN_GROUP)


@st.cache_resource(max_entries=64, show_spinner=False)
def _measure_labels(
    build_id: str, iso3s: tuple[str, ...], _shown: Comparison
) -> dict[str, str]:  # fmt: skip
    del build_id, iso3s  # they are the key of the cache
    return words.measure_labels(_shown)


@st.cache_resource(max_entries=2, show_spinner=False)
def _group_labels(build_id: str, _shown: Comparison) -> dict[str, str]:
    # The groups are the same beside all countries; the Union, without groups, never asks.
    del build_id
    return words.group_labels(_shown.groups)
