"""The cards of a profile: three strongest assets, three weakest points."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from ui.provenance import figure_button
from ui.views.country import Profile
from ui.views.country_cards import CARDS, Card
from ui.wording import country_cards as words


def draw(profile: Profile) -> None:
    """Draw both rows of cards, each with its heading."""
    st.header(words.ASSETS_TITLE, anchor="assets")
    _row(profile, profile.assets, words.NO_ASSET)
    st.header(words.WEAK_POINTS_TITLE, anchor="weak-points")
    _row(profile, profile.weak_points, words.NO_WEAK_POINT)


def _row(profile: Profile, cards: Sequence[Card], otherwise: str) -> None:
    if not cards:
        st.markdown(otherwise)
        return
    for column, card in zip(st.columns(CARDS), cards, strict=False):
        with column, st.container(border=True, height="stretch"):
            _card(profile, card)


def _card(profile: Profile, card: Card) -> None:
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
    _button(card)


@st.fragment
def _button(card: Card) -> None:
    figure_button(card.figure, f"card.{card.lens}")
