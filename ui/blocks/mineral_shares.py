"""One mineral on the minerals page: bars of shares, alternatives, export controls."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

import pandas as pd
import streamlit as st

from ui import nav
from ui.blocks.minerals import View
from ui.blocks.overview import is_dark
from ui.charts.config import chart_config
from ui.charts.minerals import Bar, CampRow, bars, camps
from ui.provenance_facts import fact_select
from ui.views.minerals import STAGES, Alternatives, Atlas, Holder
from ui.wording import mineral_alternatives as alternative_words
from ui.wording import mineral_controls as control_words
from ui.wording import mineral_facts, mineral_phrases
from ui.wording import mineral_matrix as matrix_words
from ui.wording import mineral_shares as say
from ui.wording import minerals as mineral_words

BARS_SHOWN: Final = 6
HOLDER_GROUPS: Final = ("middle", "pivotal")


def shares(shown: View) -> None:
    """Draw the shares of mining, refining and reserves side by side."""
    mineral = shown.mineral
    st.header(say.shares_title(shown.atlas, mineral), anchor="shares")
    for column, stage in zip(st.columns(len(STAGES), gap="large"), STAGES, strict=True):
        with column:
            _panel(shown, stage)
    st.caption(say.SHARES_CAPTION)
    holders = _all_holders(shown)
    if holders:
        with st.expander(mineral_words.TABLE_TWIN):
            st.dataframe(
                pd.DataFrame([say.holder_row(one) for one in holders]),
                hide_index=True,
                alt=say.shares_title(shown.atlas, mineral),
            )
    fact_select([mineral_facts.holder_fact(one) for one in holders], "pick.shares")
    if not holders:
        return
    data_links(
        (
            say.DATA_SHARES,
            {"table": "out_mineral_share", "f": mineral_words.filter_text(mineral.id)},
        ),
        (
            say.DATA_OUTPUT,
            {"table": "fact_mineral_output", "f": mineral_words.filter_text(mineral.id)},
        ),
    )


def _all_holders(shown: View) -> list[Holder]:
    return [one for stage in STAGES for one in shown.atlas.of(shown.mineral.id, stage)]


def _panel(shown: View, stage: str) -> None:
    mineral, holders = shown.mineral, shown.atlas.of(shown.mineral.id, stage)
    largest = shown.atlas.largest(mineral.id, stage)
    st.markdown(f"**{say.panel_title(stage, largest)}**")
    if not holders:
        st.markdown(mineral_phrases.no_table(stage))
        return
    drawn = shown_holders(holders, shown.chosen)
    st.plotly_chart(
        _bars(shown.build_id, mineral.id, stage, shown.chosen, is_dark(), drawn),
        key=f"mineral_bars.{stage}",
        theme=None,
        config=chart_config(f"{mineral.slug}-{stage}"),
        alt=say.shares_alt(mineral, stage, drawn),
    )
    hidden = say.more_holders(len(holders) - len(drawn))
    world = say.world_note(holders)
    st.caption(" ".join(part for part in (hidden, world) if part))


def shown_holders(holders: Sequence[Holder], chosen: str) -> list[Holder]:
    """Return the largest holders, then the chosen country and all without a figure."""
    first = [one for one in holders if one.share_pct][:BARS_SHOWN]
    rest = [
        one for one in holders
        if one not in first and (one.iso3 == chosen or one.share_pct is None)
    ]  # fmt: skip
    return [*first, *rest]


@st.cache_resource(max_entries=256, show_spinner=False)
def _bars(
    build_id: str, mineral: str, stage: str, chosen: str, dark: bool, _holders: Sequence[Holder]
) -> Any:
    del build_id, mineral, stage, chosen
    rows = [
        Bar(
            label=one.name,
            value=mineral_phrases.bar_value(one),
            size=one.share_pct,
            is_holder=one.group in HOLDER_GROUPS,
            is_weak=one.is_weak,
            is_first=place == 0 and bool(one.share_pct),
            hover=matrix_words.matrix_hover(one),
        )
        for place, one in enumerate(_holders)
    ]
    return bars(rows, dark)


def alternatives(shown: View) -> None:
    """Draw what is left outside the largest supplier, stage by stage."""
    atlas, mineral = shown.atlas, shown.mineral
    found = [one for stage in STAGES if (one := atlas.alternatives(mineral.id, stage))]
    st.header(alternative_words.alternatives_title(found), anchor="alternatives")
    if not found:
        st.markdown(alternative_words.NO_ALTERNATIVES)
        return
    left, right = st.columns(2, gap="large")
    with left:
        lines = [alternative_words.alternatives_sentence(one, atlas.n_middle) for one in found]
        st.markdown("\n".join(f"- {line}" for line in lines))
    with right:
        st.plotly_chart(
            _alternatives(shown.build_id, mineral.id, is_dark(), atlas, found),
            key="mineral_alternatives",
            theme=None,
            config=chart_config(f"{mineral.slug}-alternatives"),
            alt=alternative_words.alternatives_alt(found),
        )
        st.caption(alternative_words.ALTERNATIVES_CAPTION)
    with st.expander(mineral_words.TABLE_TWIN):
        st.dataframe(
            pd.DataFrame([alternative_words.alternatives_row(one) for one in found]),
            hide_index=True,
            alt=alternative_words.alternatives_alt(found),
        )
    named = [one for two in found for one in (two.largest, *two.next)]
    fact_select([mineral_facts.holder_fact(one) for one in named], "pick.alternatives")


@st.cache_resource(max_entries=128, show_spinner=False)
def _alternatives(
    build_id: str, mineral: str, dark: bool, _atlas: Atlas, _found: Sequence[Alternatives]
) -> Any:
    del build_id
    rows = [_alternatives_row(one, _atlas.of(mineral, one.stage)) for one in _found]
    return camps(rows, alternative_words.ALTERNATIVE_PARTS, dark)


def _alternatives_row(found: Alternatives, holders: Sequence[Holder]) -> CampRow:
    named = sum(one.size for one in holders)
    others = named - found.largest.size - found.other_middle_pct
    sizes = {
        "largest": found.largest.size,
        "middle": found.other_middle_pct,
        "others": max(0.0, others),
        "unnamed": max(0.0, 100.0 - named),
    }
    parts = [
        (part, size, alternative_words.part_hover(found, part, size))
        for part, size in sizes.items()
        if size > 0
    ]
    return CampRow(
        alternative_words.stage_and_year(found), alternative_words.largest_label(found), parts
    )


def export_controls(shown: View) -> None:
    """List the export controls on the mineral, each with its announcement."""
    mineral, listed = shown.mineral, shown.trade.controls
    title = control_words.controls_title(listed, mineral)
    st.header(title, anchor="controls")
    if listed:
        st.markdown("\n".join(f"- {control_words.control_line(one)}" for one in listed))
    else:
        st.markdown(control_words.controls_sentence(listed, mineral))
    st.caption(control_words.CONTROLS_NOTE)
    fact_select(
        [mineral_facts.control_fact(one, place) for place, one in enumerate(listed)],
        "pick.controls",
    )
    groups = sorted({one.mineral_groups for one in listed})
    if groups:
        chosen = ",".join(mineral_words.filter_text(one, "mineral_groups") for one in groups)
        data_links((control_words.DATA_CONTROLS, {"table": "fact_export_control", "f": chosen}))


def data_links(*links: tuple[str, dict[str, str]]) -> None:
    """Draw links to the rows behind a section, with export."""
    with st.container(horizontal=True):
        for label, query in links:
            st.page_link(
                nav.pages()["data"], label=label, icon=":material/table:", query_params=query
            )
