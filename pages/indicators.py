"""Indicators: one measure in full."""

import streamlit as st

from ui import filters, nav, session, url_state
from ui.blocks import indicator, indicator_charts, indicator_facts

nav.routed()
warehouse = session.warehouse()
settings = url_state.restore(filters.indicator(warehouse), indicator.lines_setting(warehouse))
shown = indicator.view(warehouse, settings)

with nav.header(warehouse, shown.title, tab="Indicators"):
    indicator.power_switch(settings)

indicator.controls(shown)
indicator.standing(shown)
indicator_charts.map_of_values(shown)
left, right = st.columns([1, 1], gap="large")
with left:
    indicator_charts.ranking(shown)
with right:
    indicator_charts.distribution(shown)
    indicator_charts.trend(shown)
indicator_facts.table(shown)
indicator_facts.coverage(shown)
indicator_facts.method(shown)
indicator_facts.sources(shown)
