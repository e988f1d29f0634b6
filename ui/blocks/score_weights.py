"""The sliders: one a domain, and one an indicator in the domain's expander."""

from __future__ import annotations

from typing import Final

import streamlit as st

from ui import url_state
from ui.blocks.scores import View
from ui.views.score_weights import HEAVIEST, WeightNode
from ui.wording import score_weights as words

COLUMNS: Final = 3
USUAL_MOST: Final = 5.0
STEP: Final = 0.25
PREFIX: Final = "weight_"


def draw(shown: View) -> None:
    """Draw the sliders and the button that resets them."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.subheader(words.WEIGHTS_HEADING, anchor=False)
        st.button(
            words.RESET, icon=":material/restart_alt:", disabled=not shown.is_changed,
            on_click=url_state.drop, args=(shown.parameter,), key="reset_weights",
        )  # fmt: skip
    st.caption(words.weights_intro(HEAVIEST))
    values = shown.inputs.weights.all(shown.text)
    shares = shown.inputs.weights.shares(shown.text)
    most = USUAL_MOST if max(values.values()) <= USUAL_MOST else HEAVIEST
    domains = shown.inputs.weights.domains
    for start in range(0, len(domains), COLUMNS):
        row = domains[start : start + COLUMNS]
        for column, domain in zip(st.columns(COLUMNS), row, strict=False):
            with column, st.container(border=True):
                _domain(shown, domain, values, shares, most)


def _domain(
    shown: View, domain: WeightNode, values: dict[str, float], shares: dict[str, float], most: float
) -> None:
    _slider(shown, domain, values[domain.key], most)
    st.caption(words.share_words(shares[domain.key]))
    parts = shown.inputs.weights.indicators(domain.key)
    moved = sum(values[one.key] != one.default for one in parts)
    with st.expander(words.indicators_label(len(parts), moved)):
        for one in parts:
            _slider(shown, one, values[one.key], most)
            st.caption(words.share_words(shares[one.key]))


def _slider(shown: View, node: WeightNode, value: float, most: float) -> None:
    key = PREFIX + node.key
    # The link decides; a slider only ever repeats it.
    if st.session_state.get(key) != value:
        st.session_state[key] = value
    st.slider(
        node.name, 0.0, most, step=STEP, key=key, format="%g", on_change=_moved,
        args=(shown, node.key),
    )  # fmt: skip


def _moved(shown: View, key: str) -> None:
    """Take up a slider's new value, unless it would leave no index."""
    weights = shown.inputs.weights
    values = {**weights.changes(shown.text), key: float(st.session_state[PREFIX + key])}
    if weights.leaves_something(values):
        url_state.set_value(shown.parameter, weights.text(values))
    else:
        st.toast(words.LAST_WEIGHT)
