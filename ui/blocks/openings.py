"""One list whose choices open dialogs of different kinds: figures, years of a line, facts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import streamlit as st


@dataclass(frozen=True)
class Opening:
    """One choice: what it is called, and what draws its dialog."""

    label: str
    show: Callable[[], None]


def open_select(openings: Mapping[str, Opening], key: str, *, label: str) -> None:
    """Draw a list of numbers; choosing one opens its dialog. Works by keyboard and touch.

    Parameters
    ----------
    openings : mapping of str to Opening
        By a key that is unique in the list, in the order of the table above.
    key : str
        Unique on the page.
    """
    if not openings:
        return
    st.selectbox(
        label,
        list(openings),
        index=None,
        key=key,
        format_func=lambda one: openings[one].label,
        placeholder=label,
        label_visibility="collapsed",
        on_change=_choose,
        args=(key,),
    )
    _show_chosen(openings, key)


def open_pills(openings: Mapping[str, Opening], key: str, *, label: str) -> None:
    """Draw a pill for each number; choosing one opens its dialog."""
    st.pills(
        label,
        list(openings),
        key=key,
        format_func=lambda one: openings[one].label,
        on_change=_choose,
        args=(key,),
        wrap=True,
    )
    _show_chosen(openings, key)


def _choose(key: str) -> None:
    """Take the choice and clear the list, so that the same number can be opened again."""
    st.session_state[f"{key}.chosen"] = st.session_state[key]
    st.session_state[key] = None


def _show_chosen(openings: Mapping[str, Opening], key: str) -> None:
    chosen = st.session_state.pop(f"{key}.chosen", None)
    if chosen in openings:
        openings[chosen].show()
