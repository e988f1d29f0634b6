"""The dialog behind numbers that are printed as a source gives them: publisher, date, licence."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from ui.views.figures import load_sources
from ui.warehouse import Warehouse
from ui.wording.provenance import LICENCE_WORDS

LABEL = "Sources, dates and licences"


def sources_button(warehouse: Warehouse, key: str, source_ids: Sequence[str]) -> None:
    """Draw a small button that opens what a reader is told about some sources.

    Parameters
    ----------
    key : str
        Unique on the page.
    """
    place = f"sources.{key}"
    st.button(
        LABEL, key=place, type="tertiary", icon=":material/info:", on_click=_press, args=(place,)
    )
    if st.session_state.pop(f"{place}.pressed", False):
        _show(warehouse, source_ids)


def _press(place: str) -> None:
    st.session_state[f"{place}.pressed"] = True


@st.dialog(LABEL, width="large")
def _show(warehouse: Warehouse, source_ids: Sequence[str]) -> None:
    for card in load_sources(warehouse, source_ids):
        with st.container(border=True):
            st.markdown(f"**{card.publisher}** · {card.title} · {card.vintage}")
            st.markdown(f"[Open the publisher's page]({card.url})")
            if card.caveats:
                st.markdown(card.caveats)
            st.caption(f"{LICENCE_WORDS[card.licence_class]} {card.licence}")
            st.caption(f"Cite as: {card.citation}")
