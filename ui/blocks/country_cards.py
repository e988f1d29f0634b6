"""The cards of a profile: three strongest assets, three weakest points."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from ui.blocks.country_facts import number_list
from ui.provenance import figure_button
from ui.views.country import Profile
from ui.views.country_cards import CARDS, Card
from ui.warehouse import Warehouse
from ui.wording import country_beside as beside
from ui.wording import country_cards as words


def draw(warehouse: Warehouse, profile: Profile) -> None:
    """Draw both rows of cards, each with its heading."""
    st.header(words.ASSETS_TITLE, anchor="assets")
    _row(warehouse, profile, profile.assets, words.NO_ASSET)
    st.header(words.WEAK_POINTS_TITLE, anchor="weak-points")
    _row(warehouse, profile, profile.weak_points, words.NO_WEAK_POINT)


def _row(warehouse: Warehouse, profile: Profile, cards: Sequence[Card], otherwise: str) -> None:
    if not cards:
        st.markdown(otherwise)
        return
    for place, (column, card) in enumerate(zip(st.columns(CARDS), cards, strict=False)):
        with column, st.container(border=True, height="stretch"):
            _card(warehouse, profile, card, place)


def _card(warehouse: Warehouse, profile: Profile, card: Card, place: int) -> None:
    st.markdown("\n".join([words.kicker(card), words.headline(card), words.facts(card)]))
    if card.lens == "leverage":
        said = [words.place_sentence(card), words.price_sentence(card)]
    else:
        said = [words.standing_sentence(card), words.alternatives_sentence(card)]
    st.markdown(" ".join(sentence for sentence in said if sentence))
    small = [
        words.changes_sentence(card.figure),
        words.weakness_sentence(card.figure),
        words.source_line(card.figure, profile.sources),
    ]
    st.caption("\n\n".join(line for line in small if line))
    _numbers(warehouse, profile.country.iso3, card, place)


@st.fragment
def _numbers(warehouse: Warehouse, iso3: str, card: Card, place: int) -> None:
    """Draw the way to the number of a card and to those beside it."""
    figure_button(card.figure, f"card.{card.lens}")
    number_list(warehouse, iso3, f"card.{card.lens}.{place}", beside.OPEN)
