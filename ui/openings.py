"""Lists and pills of numbers that open a dialog each: one mechanism for all pages.

A choice is taken by callback and the widget cleared, so that the same number can be opened again.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import streamlit as st

from ui.wording.provenance import OPEN, OPEN_MANY


@dataclass(frozen=True)
class Opening:
    """One choice: what it is called, and what draws its dialog."""

    label: str
    show: Callable[[], None]


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
        on_change=_take,
        args=(key,),
    )
    _show_chosen(labels, key, show)


def number_pills(
    labels: Mapping[str, str], key: str, show: Callable[[str], None], *, label: str = OPEN,
    hides_label: bool = False,
) -> None:  # fmt: skip
    """Draw one pill per number; parameters as in `number_select`.

    Parameters
    ----------
    hides_label : bool
        Whether the label stands above already and is for screen readers only.
    """
    st.pills(
        label,
        list(labels),
        key=key,
        format_func=lambda one: labels[one],
        on_change=_take,
        args=(key,),
        wrap=True,
        label_visibility="collapsed" if hides_label else "visible",
    )
    _show_chosen(labels, key, show)


def open_select(openings: Mapping[str, Opening], key: str, *, label: str = OPEN_MANY) -> None:
    """Draw a list of numbers whose dialogs are of different kinds.

    Parameters
    ----------
    openings : mapping of str to Opening
        By a key that is unique in the list, in the order of the table above.
    key : str
        Unique on the page.
    """
    number_select(_labels(openings), key, lambda one: openings[one].show(), label=label)


def open_pills(openings: Mapping[str, Opening], key: str, *, label: str = OPEN) -> None:
    """Draw one pill per number; parameters as in `open_select`."""
    number_pills(_labels(openings), key, lambda one: openings[one].show(), label=label)


def _labels(openings: Mapping[str, Opening]) -> dict[str, str]:
    return {key: one.label for key, one in openings.items()}


def _take(key: str) -> None:
    st.session_state[f"{key}.chosen"] = st.session_state[key]
    st.session_state[key] = None


def _show_chosen(labels: Mapping[str, str], key: str, show: Callable[[str], None]) -> None:
    chosen = st.session_state.pop(f"{key}.chosen", None)
    if chosen in labels:
        show(chosen)
