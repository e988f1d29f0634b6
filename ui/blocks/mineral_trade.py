"""Trade on the minerals page: suppliers of one mineral, and the great powers over all minerals."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

import pandas as pd
import streamlit as st

from ui.blocks.mineral_shares import HOLDER_GROUPS, data_links
from ui.blocks.minerals import View, choose_mineral
from ui.blocks.overview import is_dark
from ui.charts.config import chart_config
from ui.charts.minerals import Bar, CampRow, bars, camps
from ui.provenance_facts import fact_select
from ui.views.facts import Fact
from ui.views.mineral_reliance import ChineseImports, Reliance, UsReliance
from ui.views.mineral_trade import UNNAMED, NamedSource, Purchases
from ui.views.minerals import slug_of
from ui.wording import mineral_facts
from ui.wording import mineral_reliance as reliance_words
from ui.wording import mineral_trade as words
from ui.wording.mineral_phrases import mineral_name
from ui.wording.minerals import TABLE_TWIN, filter_text

SUPPLIERS_SHOWN: Final = 6
RANKED_SHOWN: Final = 12


def suppliers(shown: View) -> None:
    """Draw who sells the mineral to the two great powers, the reader's power first."""
    st.header(words.suppliers_title(shown.mineral), anchor="suppliers")
    for column, power in zip(st.columns(2, gap="large"), shown.powers, strict=True):
        with column:
            if power == "USA":
                _us_sources(shown)
            if shown.trade.lines:
                _purchases(shown, power)
            elif power != "USA":
                st.markdown(f"**{words.purchases_title(None, shown.trade, power)}**")
                st.markdown(shown.trade.no_line)
    if shown.trade.lines:
        st.caption(words.lines_sentence(shown.trade))
    else:
        st.caption(words.NO_DOLLARS)
    _lines_table(shown)
    fact_select(_supplier_facts(shown), "pick.suppliers")
    codes = [line.hs6 for line in shown.trade.lines]
    links = []
    if shown.trade.us_sources:
        own = filter_text(shown.mineral.id)
        links.append((words.DATA_SOURCES, {"table": "fact_us_mineral_source", "f": own}))
    if codes:
        wanted = ",".join(filter_text(code, "hs6") for code in codes)
        links.append((words.DATA_TRADE, {"table": "fact_mineral_trade", "f": wanted}))
    data_links(*links)


def _supplier_facts(shown: View) -> list[Fact]:
    mineral, reliance = shown.mineral.id, shown.reliance.of(shown.mineral.id)
    facts = [mineral_facts.source_fact(one, mineral) for one in shown.trade.us_sources]
    if reliance is not None:
        facts.insert(0, mineral_facts.reliance_fact(reliance))
    for power in shown.powers:
        bought = shown.trade.purchases.get(power)
        if bought is not None:
            first = bought.suppliers[:SUPPLIERS_SHOWN]
            facts += [mineral_facts.supplier_fact(one, bought, mineral) for one in first]
    return facts


def _us_sources(shown: View) -> None:
    """Draw the sources of US imports that USGS prints."""
    sources, mineral = shown.trade.us_sources, shown.mineral
    title = words.us_sources_title(sources, mineral)
    st.markdown(f"**{title}**")
    reliance = shown.reliance.of(mineral.id)
    if not sources:
        st.markdown(words.no_sources(reliance, mineral))
        return
    st.plotly_chart(
        _source_bars(shown.build_id, mineral.id, is_dark(), sources),
        key="mineral_us_sources",
        theme=None,
        config=chart_config(f"{mineral.slug}-us-sources"),
        alt=words.sources_alt(sources, mineral),
    )
    st.caption(words.US_SOURCES_NOTE)
    with st.expander(TABLE_TWIN):
        rows = [words.source_row(one, reliance) for one in sources]
        st.dataframe(pd.DataFrame(rows), hide_index=True, alt=title)


@st.cache_resource(max_entries=128, show_spinner=False)
def _source_bars(build_id: str, mineral: str, dark: bool, _sources: Sequence[NamedSource]) -> Any:
    del build_id, mineral
    rows = [
        Bar(
            label=one.name if one.iso3 != UNNAMED else words.UNNAMED_LABEL,
            value=words.source_value(one),
            size=one.share_pct,
            is_holder=one.group in HOLDER_GROUPS,
            is_weak=bool(one.bound),
            is_first=place == 0 and one.iso3 != UNNAMED,
            hover=f"{one.name}: {words.source_value(one)}",
        )
        for place, one in enumerate(_sources)
    ]
    return bars(rows, dark)


def _purchases(shown: View, power: str) -> None:
    """Draw a great power's suppliers by value."""
    bought, mineral = shown.trade.purchases.get(power), shown.mineral
    title = words.purchases_title(bought, shown.trade, power)
    st.markdown(f"**{title}**")
    if bought is None:
        st.markdown(words.no_trade(shown.trade, power))
        return
    st.plotly_chart(
        _supplier_bars(shown.build_id, mineral.id, power, is_dark(), bought),
        key=f"mineral_suppliers.{power}",
        theme=None,
        config=chart_config(f"{mineral.slug}-suppliers-{power}"),
        alt=words.suppliers_alt(bought, mineral, SUPPLIERS_SHOWN),
    )
    st.caption(words.total_change(bought))
    with st.expander(TABLE_TWIN):
        rows = [words.supplier_row(one) for one in bought.suppliers]
        st.dataframe(pd.DataFrame(rows), hide_index=True, alt=title)


@st.cache_resource(max_entries=256, show_spinner=False)
def _supplier_bars(build_id: str, mineral: str, power: str, dark: bool, _bought: Purchases) -> Any:
    del build_id, mineral, power
    rows = [
        Bar(
            label=one.name,
            value=words.supplier_value(one),
            size=one.share_pct,
            is_holder=one.group in HOLDER_GROUPS,
            is_weak=False,
            is_first=place == 0,
            hover=f"{one.name}: {words.supplier_value(one)}",
            note=words.supplier_change(one),
        )
        for place, one in enumerate(_bought.suppliers[:SUPPLIERS_SHOWN])
    ]
    return bars(rows, dark)


def _lines_table(shown: View) -> None:
    """Show what stands under each code, for both great powers."""
    rows = [
        {"Buyer": words.BUYERS[power], **words.line_row(supply)}
        for power in shown.powers
        if (bought := shown.trade.purchases.get(power))
        for supply in bought.lines
    ]
    if rows:
        with st.expander(words.LINES_TABLE):
            st.dataframe(pd.DataFrame(rows), hide_index=True, alt=words.LINES_TABLE)


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
    facts = [mineral_facts.reliance_fact(one) for one in _shown.reliance.united_states]
    facts += [mineral_facts.chinese_fact(one) for one in _shown.reliance.china]
    first = (f"reliance.{mineral}", f"china.{mineral}")
    return sorted(facts, key=lambda one: one.key not in first)


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
