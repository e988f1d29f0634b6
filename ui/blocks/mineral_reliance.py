"""The minerals page over all minerals: what both great powers buy abroad, and from whom."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

import pandas as pd
import streamlit as st

from ui.blocks.mineral_shares import data_links
from ui.blocks.minerals import View, choose_mineral
from ui.blocks.overview import is_dark
from ui.charts.config import chart_config
from ui.charts.minerals import CampRow, camps
from ui.provenance_facts import fact_select
from ui.views.facts import Fact
from ui.views.mineral_reliance import ChineseImports, Reliance, UsReliance
from ui.views.minerals import slug_of
from ui.wording import mineral_reliance as reliance_words
from ui.wording import mineral_trade as words
from ui.wording import mineral_trade_facts as facts
from ui.wording.mineral_phrases import mineral_name
from ui.wording.minerals import TABLE_TWIN

RANKED_SHOWN: Final = 12


def reliance(shown: View) -> None:
    """Draw both great powers over all minerals."""
    st.header(reliance_words.RANKING_HEADING, anchor="reliance")
    drawn = {"USA": _us_ranking, "CHN": _chinese_ranking}
    for column, power in zip(st.columns(2, gap="large"), shown.powers, strict=True):
        with column:
            drawn[power](shown)
    fact_select(_reliance_facts(shown.build_id, shown.mineral.id, shown), "pick.reliance")
    data_links(
        (reliance_words.DATA_RELIANCE, {"table": "fact_us_mineral_reliance"}),
        (words.DATA_SOURCES, {"table": "fact_us_mineral_source"}),
    )


@st.cache_resource(max_entries=96, show_spinner=False)
def _reliance_facts(build_id: str, mineral: str, _shown: View) -> list[Fact]:
    """Return every number of the two rankings, the chosen mineral's first."""
    del build_id
    found = [facts.reliance_fact(one) for one in _shown.reliance.united_states]
    found += [facts.chinese_fact(one) for one in _shown.reliance.china]
    first = (f"reliance.{mineral}", f"china.{mineral}")
    return sorted(found, key=lambda one: one.key not in first)


@st.cache_resource(max_entries=4, show_spinner=False)
def _ranking_table(build_id: str, power: str, _reliance: Reliance) -> pd.DataFrame:
    del build_id
    if power == "USA":
        return pd.DataFrame([reliance_words.us_ranking_row(one) for one in _reliance.united_states])
    return pd.DataFrame([reliance_words.chinese_ranking_row(one) for one in _reliance.china])


def _us_ranking(shown: View) -> None:
    rows = shown.reliance.united_states
    title = reliance_words.us_ranking_title(rows)
    st.markdown(f"**{title}**")
    known = [one for one in rows if one.nir_pct]
    drawn = known[:RANKED_SHOWN]
    drawn += [one for one in known[RANKED_SHOWN:] if one.mineral == shown.mineral.id]
    st.plotly_chart(
        _us_figure(shown.build_id, shown.mineral.id, is_dark(), drawn),
        key="mineral_us_ranking",
        theme=None,
        on_select=lambda: choose_mineral(shown, "mineral_us_ranking"),
        selection_mode="points",
        config=chart_config("us-mineral-reliance"),
        alt=reliance_words.us_ranking_alt(drawn),
    )
    more = reliance_words.ranking_more(len(rows) - len(drawn))
    st.caption(f"{more} {reliance_words.US_RANKING_NOTE}".strip())
    with st.expander(TABLE_TWIN):
        table = _ranking_table(shown.build_id, "USA", shown.reliance)
        st.dataframe(table, hide_index=True, alt=title)


@st.cache_resource(max_entries=128, show_spinner=False)
def _us_figure(build_id: str, mineral: str, dark: bool, _rows: Sequence[UsReliance]) -> Any:
    del build_id
    rows = [
        CampRow(
            label=mineral_name(one.mineral),
            value=reliance_words.us_ranking_label(one),
            parts=[
                (
                    camp,
                    size,
                    reliance_words.camp_hover(one.mineral, text, size, reliance_words.US_USE),
                )
                for camp, text in reliance_words.US_CAMP_WORDS.items()
                if (size := one.camps[camp]) > 0
            ],
            slug=slug_of(one.mineral),
            is_chosen=one.mineral == mineral,
        )
        for one in _rows
    ]
    return camps(rows, reliance_words.US_CAMP_WORDS, dark)


def _chinese_ranking(shown: View) -> None:
    rows = shown.reliance.china
    title = reliance_words.chinese_ranking_title(rows)
    st.markdown(f"**{title}**")
    buys = [one for one in rows if one.is_net_importer]
    drawn = buys[:RANKED_SHOWN]
    drawn += [one for one in rows if one.mineral == shown.mineral.id and one not in drawn]
    st.plotly_chart(
        _chinese_figure(shown.build_id, shown.mineral.id, is_dark(), drawn),
        key="mineral_chinese_ranking",
        theme=None,
        on_select=lambda: choose_mineral(shown, "mineral_chinese_ranking"),
        selection_mode="points",
        config=chart_config("chinese-mineral-imports"),
        alt=reliance_words.chinese_ranking_alt(drawn),
    )
    more = reliance_words.ranking_more(len(rows) - len(drawn))
    st.caption(f"{more} {reliance_words.CHINESE_RANKING_NOTE}".strip())
    st.caption(reliance_words.without_flows_sentence(shown.reliance.without_flows))
    with st.expander(TABLE_TWIN):
        table = _ranking_table(shown.build_id, "CHN", shown.reliance)
        st.dataframe(table, hide_index=True, alt=title)


@st.cache_resource(max_entries=128, show_spinner=False)
def _chinese_figure(
    build_id: str, mineral: str, dark: bool, _rows: Sequence[ChineseImports]
) -> Any:
    del build_id
    rows = [
        CampRow(
            label=reliance_words.traded_name(one.mineral),
            value=reliance_words.chinese_ranking_label(one),
            parts=[
                (
                    camp,
                    size,
                    reliance_words.camp_hover(
                        one.mineral, text, size, reliance_words.CHINESE_IMPORTS
                    ),
                )
                for camp, text in reliance_words.CHINESE_CAMP_WORDS.items()
                if (size := one.camps[camp]) > 0
            ],
            slug=slug_of(one.mineral),
            is_chosen=one.mineral == mineral,
        )
        for one in _rows
    ]
    return camps(rows, reliance_words.CHINESE_CAMP_WORDS, dark)
