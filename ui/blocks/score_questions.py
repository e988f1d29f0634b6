"""Below the ranking: comparison with the default, what would have to change, what drives it."""

from __future__ import annotations

from typing import Final

import streamlit as st

from indicators.model import DOMAINS
from ui import filters
from ui.blocks.score_dialog import Asked, score_button
from ui.blocks.scores import View, sobol, table
from ui.views.score_what_if import WhatIf, what_if
from ui.views.scores import Ranking, moves
from ui.wording import score_changes, score_comparison, score_drivers

_MOVES: Final = {
    score_comparison.MOVE: st.column_config.NumberColumn(help=score_comparison.MOVE_HELP, width=70),
    "Place, now": st.column_config.TextColumn(width=215),
    "Place, default": st.column_config.TextColumn(width=215),
}


def comparison(shown: View) -> None:
    """Draw who moves against the default index."""
    st.subheader(score_comparison.COMPARISON_HEADING, anchor=False)
    if not shown.is_changed:
        st.markdown(score_comparison.no_comparison())
        return
    found, of = moves(shown.default, shown.ranking), len(shown.ranking.ranked)
    st.markdown(score_comparison.comparison_sentence(found, of))
    moved = sorted(
        (one for one in found if one.places), key=lambda one: (-abs(one.places), one.after.name)
    )
    if moved:
        table([score_comparison.move_row(one, of) for one in moved], key="moves",
              alt=score_comparison.move_alt(shown.inputs.weights.side), **_MOVES)  # fmt: skip


def what_would_change(shown: View) -> None:
    """Draw what would bring one country into the top five."""
    st.subheader(score_changes.WHAT_IF_HEADING, anchor=False)
    left, _ = st.columns([2, 3])
    with left:
        filters.country_select(shown.warehouse)
    country = shown.warehouse.countries[shown.chosen]
    score_button(shown.warehouse, _score(shown), "scores")
    asked = _asked(shown.key, country.iso3, shown.ranking)
    target = None
    if asked.target is not None and asked.fifth is not None:
        target = asked.target, asked.fifth.name_in_text
    of = len(shown.ranking.ranked)
    st.markdown(score_changes.what_if_sentence(country.name_in_text, asked.place, of, target))
    if not asked.changes:
        return
    name, enough = country.name_in_text, len(asked.enough)
    st.markdown(score_changes.what_if_answer(name, enough, len(asked.changes)))
    if enough:
        _changes(asked, name)
    else:
        with st.expander(score_changes.NOTHING_DOES):
            _changes(asked, name)
    st.caption(score_changes.WHAT_IF_CAPTION)


def _score(shown: View) -> Asked:
    """Ask for the chosen country's score with the weights of the page."""
    country, ranking = shown.warehouse.countries[shown.chosen], shown.ranking
    place = ranking.by_country.get(shown.chosen)
    return Asked(
        country.iso3, country.name, ranking.lens, ranking.power, place, len(ranking.ranked),
        place.reason if place else "",
        shown.inputs.weights.all(shown.text) if shown.is_changed else None,
    )  # fmt: skip


@st.cache_resource(max_entries=256, show_spinner=False)
def _asked(key: tuple[str, ...], iso3: str, _ranking: Ranking) -> WhatIf:
    del key  # it is part of the key of the cache
    return what_if(_ranking, iso3, score_changes.TOP)


def _changes(asked: WhatIf, name: str) -> None:
    ordered = sorted(asked.changes, key=lambda one: one.needed is None)
    st.table(
        [score_changes.change_row(one, DOMAINS[one.domain]) for one in ordered],
        alt=score_changes.what_if_alt(name),
    )


def drivers(shown: View) -> None:
    """Draw which assumption moves the places most."""
    st.subheader(score_drivers.DRIVERS_HEADING, anchor=False)
    indices = sobol(shown)
    found = {
        str(name): (float(row["first_order"]), float(row["total"]))
        for name, row in indices.iterrows()
    }
    counts = dict(shown.ranking.drivers)
    st.markdown(score_drivers.driver_sentence(found))
    st.markdown(score_drivers.country_drivers_sentence(counts, len(shown.ranking.ranked)))
    ordered = sorted(found.items(), key=lambda one: -one[1][1])
    if ordered:
        st.table(
            [score_drivers.driver_row(name, *pair, shown.ranking.lens) for name, pair in ordered],
            alt=score_drivers.DRIVERS_HEADING,
        )
