"""One country beside all recommendations, those that bite first."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from ui import filters
from ui.blocks.recommendation_entries import entries_of_country
from ui.openings import open_select
from ui.url_state import Value
from ui.views.recommendations import Answer, Board
from ui.warehouse import Warehouse
from ui.wording import recommendation_numbers as numbers
from ui.wording import recommendation_words as fixed
from ui.wording import recommendations as words


def draw(warehouse: Warehouse, board: Board, settings: Mapping[str, Value]) -> None:
    """Draw the choice of a country, the count in words and every answer."""
    iso3 = str(settings["iso"])
    filters.country_select(warehouse)
    country = warehouse.countries[iso3]
    answers = board.of_country(iso3)
    if not answers:
        st.info(words.not_profiled(country.name_in_text))
        return
    states = [one.state for one in answers]
    st.markdown(words.country_summary(country.name_in_text, states))
    entries = entries_of_country(warehouse, board, iso3)
    open_select(entries, f"pick.country.{iso3}", label=fixed.OPEN_OF_COUNTRY)
    for answer in answers:
        if answer.state != "less_relevant":
            _answer(board, answer)
    rest = [one for one in answers if one.state == "less_relevant"]
    if rest:
        with st.expander(f"{fixed.LESS_RELEVANT_HEADING} ({len(rest)})"):
            for answer in rest:
                _answer(board, answer)


def _answer(board: Board, answer: Answer) -> None:
    one = board.recommendations[answer.recommendation_id]
    _, _, colour = fixed.STATES[answer.state]
    with st.container(border=True):
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            st.badge(words.state_text(answer.state), color=colour)  # type: ignore[arg-type]
            # A button cuts a long label on a phone; the full title stands below it.
            st.button(
                words.open_label(one), key=f"open.{one.id}", type="tertiary",
                icon=":material/chevron_right:", on_click=open_one, args=(one.id,),
            )  # fmt: skip
        st.markdown(f"**{one.title}**")
        st.markdown(numbers.said(answer.sentence))
        st.caption(numbers.markdown(words.change_condition(answer)))


def open_one(recommendation_id: str) -> None:
    """Show one recommendation for the same country, from a callback."""
    st.session_state["rec"] = recommendation_id
    st.session_state["view"] = "one"
