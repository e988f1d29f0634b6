"""The validation section of the methods page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

import streamlit as st

from ui.blocks import methods_numbers as numbers
from ui.views.validation import Validation, load_validation
from ui.warehouse import Warehouse
from ui.wording import validation as words

ROW: Final = 35
COLUMNS: Final = {
    "Together": st.column_config.TextColumn(pinned=True, width=75),
    "Indicator": st.column_config.TextColumn(width=270),
    "goes with": st.column_config.TextColumn(width=270),
    "Part of the index": st.column_config.TextColumn(width=115),
    "Goes with the score": st.column_config.TextColumn(width=130),
    "Weight": st.column_config.TextColumn(width=65),
}


def draw(warehouse: Warehouse) -> None:
    """Draw what was checked, one lens over one power after the other."""
    checks = _checks(warehouse.build.build_id, warehouse)
    st.markdown(words.INTRO)
    tabs = st.tabs([words.tab(one.lens, one.power) for one in checks])
    for place, one in zip(tabs, checks, strict=True):
        with place:
            _one(warehouse, one)
    st.subheader(words.LIMITS_HEADING, anchor=False)
    st.markdown(words.LIMITS)


def _one(warehouse: Warehouse, check: Validation) -> None:
    side = words.tab(check.lens, check.power)
    st.markdown(f"**{words.OUTSIDE_HEADING}**")
    for one in check.besides:
        said = words.agreement_sentence(one.yardstick, one.correlation, one.count)
        st.markdown(f"{said} {words.disagreement_sentence(one.yardstick, one.higher, one.lower)}")
    st.markdown(words.size_sentence(check.lens, check.more, check.less))
    numbers.outside_numbers(warehouse, check)
    st.markdown(f"**{words.PAIRS_HEADING}**")
    st.markdown(words.pairs_sentence(check.pairs, check.n_close))
    _table([words.pair_row(one) for one in check.pairs], f"{side}: {words.PAIRS_HEADING}")
    st.caption(words.PAIRS_CAPTION)
    numbers.pair_numbers(warehouse, check)
    st.markdown(f"**{words.PARTS_HEADING}**")
    st.markdown(words.parts_sentence(check.parts))
    _table([words.part_row(one) for one in check.parts], f"{side}: {words.PARTS_HEADING}")
    st.caption(words.PARTS_CAPTION)
    numbers.part_numbers(warehouse, check)


def _table(rows: Sequence[Mapping[str, object]], alt: str) -> None:
    st.dataframe(
        list(rows), hide_index=True, alt=alt, height=ROW * (len(rows) + 1) + 3,
        column_config=COLUMNS,
    )  # fmt: skip


@st.cache_resource(max_entries=2, show_spinner="Comparing the index with size and capability …")
def _checks(build_id: str, _warehouse: Warehouse) -> tuple[Validation, ...]:
    del build_id  # it is the key of the cache
    return load_validation(_warehouse)
