"""The dialog behind numbers that are no indicators: the same questions answered the same way."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from ui.openings import number_select
from ui.provenance import draw_parts, draw_source, draw_value
from ui.session import warehouse
from ui.views.facts import Fact
from ui.views.figures import load_sources
from ui.wording.provenance import DEFINITION, OPEN_MANY


def fact_select(facts: Sequence[Fact], key: str, *, label: str = OPEN_MANY) -> None:
    """Draw a list of numbers; choosing one opens its dialog. Works by keyboard and touch.

    Parameters
    ----------
    facts : sequence of Fact
        The numbers on show above.
    key : str
        Unique on the page.
    """
    by_key = {one.key: one for one in facts}
    labels = {name: one.label for name, one in by_key.items()}
    number_select(labels, key, lambda one: show_fact(by_key[one]), label=label)


@st.dialog("How this number was made", width="large")
def show_fact(fact: Fact) -> None:
    """Show value, formula, numerator and denominator, year, status, note, sources and licence."""
    st.markdown(f"**{fact.heading}**")
    draw_value("Value", fact.value_text)
    st.caption(" · ".join(part for part in fact.facts if part))
    if fact.note:
        st.info(fact.note, icon=":material/sticky_note_2:")
    st.markdown(f"**Formula.** {fact.formula}")
    sources = [*fact.source_ids, *(part.source_id for part in fact.components)]
    cards = load_sources(warehouse(), sources)
    draw_parts(fact.components, cards, has_value=True)
    if fact.definition:
        with st.expander(DEFINITION):
            st.markdown(fact.definition)
    for card in cards:
        draw_source(card)
