"""Trade on the minerals page: suppliers of one mineral, code by code."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

import pandas as pd
import streamlit as st

from ui.blocks.mineral_shares import HOLDER_GROUPS, data_links
from ui.blocks.minerals import View
from ui.blocks.overview import is_dark
from ui.charts.config import chart_config
from ui.charts.minerals import Bar, bars
from ui.provenance_facts import fact_select
from ui.views.facts import Fact
from ui.views.mineral_trade import UNNAMED, NamedSource, Purchases
from ui.wording import mineral_trade as words
from ui.wording import mineral_trade_facts as facts
from ui.wording.minerals import TABLE_TWIN, filter_text

SUPPLIERS_SHOWN: Final = 6


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
    found = _supplier_facts(shown.build_id, shown.mineral.id, shown.powers, shown)
    fact_select(found, "pick.suppliers")
    codes = [line.hs6 for line in shown.trade.lines]
    links = []
    if shown.trade.us_sources:
        own = filter_text(shown.mineral.id)
        links.append((words.DATA_SOURCES, {"table": "fact_us_mineral_source", "f": own}))
    if codes:
        wanted = ",".join(filter_text(code, "hs6") for code in codes)
        links.append((words.DATA_TRADE, {"table": "fact_mineral_trade", "f": wanted}))
    data_links(*links)


@st.cache_resource(max_entries=192, show_spinner=False)
def _supplier_facts(
    build_id: str, mineral: str, powers: tuple[str, ...], _shown: View
) -> list[Fact]:
    """Return every number of the section: US sources, then suppliers and codes by power."""
    del build_id  # it is the key of the cache
    trade, reliance = _shown.trade, _shown.reliance.of(mineral)
    found = [facts.source_fact(one, mineral, reliance) for one in trade.us_sources]
    if reliance is not None:
        found.insert(0, facts.reliance_fact(reliance))
    for power in powers:
        bought = trade.purchases.get(power)
        if bought is not None:
            found.append(facts.total_fact(bought, mineral))
            found += [facts.supplier_fact(one, bought, mineral) for one in bought.suppliers]
            found += [facts.line_fact(one, bought) for one in bought.lines]
    return found


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
