"""A list of numbers of several kinds under one table; each is explained only when it is opened."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import streamlit as st

from ui.wording.provenance import OPEN_MANY


def number_select(
    labels: Mapping[str, str], key: str, show: Callable[[str], None], *, label: str = OPEN_MANY
) -> None:
    """Draw a list of numbers; choosing one hands its key to what opens the dialog.

    Parameters
    ----------
    labels : mapping of str to str
        Name and value on show by key, in order; nothing is drawn where it is empty.
    key : str
        Unique on the page.
    show : callable
        Opens the dialog of one key.
    """
    if not labels:
        return
    st.selectbox(
        label,
        list(labels),
        index=None,
        key=key,
        format_func=lambda one: labels[one],
        placeholder=label,
        label_visibility="collapsed",
        on_change=take_choice,
        args=(key,),
    )
    chosen = st.session_state.pop(f"{key}.chosen", None)
    if chosen in labels:
        show(chosen)


def take_choice(key: str) -> None:
    """Take a choice by callback and clear the widget, so that the same one can be opened again."""
    st.session_state[f"{key}.chosen"] = st.session_state[key]
    st.session_state[key] = None
