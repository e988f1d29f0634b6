"""Closed sections of the profile: each says its finding, opens on demand and stands in the link."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from typing import Final

import streamlit as st

from ui import nav, url_state
from ui.parameters import Parameter

SECTIONS: Final = {
    "us_leverage": "all measures of leverage over the United States",
    "us_exposure": "all measures of exposure to the United States",
    "china_leverage": "all measures of leverage over China",
    "china_exposure": "all measures of exposure to China",
    "advice": "the other recommendations",
    "products": "product lines",
    "inputs": "inputs of industries",
    "minerals": "minerals",
    "bases": "bases and troops",
    "defence": "own defence and arms",
    "trends": "changes over time",
    "peers": "peers and groups",
    "context": "context",
    "weak": "weak numbers",
    "sources": "sources",
}
SHOW: Final = Parameter("show", "section", (), SECTIONS)


def set_open(opened: Collection[str]) -> None:
    """Open what the address asks for and close the rest, before the sections are drawn."""
    for name in SECTIONS:
        st.session_state[_key(name)] = name in opened


@contextmanager
def section(name: str, label: str, *, icon: str | None = None) -> Iterator[bool]:
    """Draw a section; the block is told whether it is open and draws nothing while it is closed.

    Parameters
    ----------
    name : str
        One of `SECTIONS`.
    label : str
        What the section finds, in words.
    """
    place = st.expander(label, key=_key(name), icon=icon, on_change=_note_open)
    with place:
        yield bool(place.open)


def _key(name: str) -> str:
    return f"section.{name}"


def _note_open() -> None:
    """Write into the link which sections are open."""
    opened = tuple(name for name in SECTIONS if st.session_state.get(_key(name)))
    url_state.set_value(SHOW, opened)


def link_out(path: str, label: str, **settings: str) -> None:
    """Draw a link to another page of the product, where it exists."""
    if any(screen.path == path for screen in nav.SCREENS):
        st.page_link(
            nav.pages()[path],
            label=label,
            icon=":material/arrow_forward:",
            query_params={**url_state.non_default(("power",)), **settings},
        )
