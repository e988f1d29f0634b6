"""Product lines that are hard to replace, and inputs of industries, on a profile."""

from __future__ import annotations

import streamlit as st

from ui import nav
from ui.blocks.country_data import chart_of, table_of
from ui.blocks.country_facts import numbers
from ui.blocks.country_sections import section
from ui.charts.config import chart_config
from ui.provenance import figure_picker
from ui.views.country import Profile
from ui.warehouse import Warehouse
from ui.wording import country_products as words
from ui.wording.country_labels import pill_text


def products(warehouse: Warehouse, profile: Profile) -> None:
    """Draw the product lines of which the country supplies half or more of US imports."""
    share = profile.figure("irreplaceable_supply_50_pct", "USA")
    if share is None:
        return
    title = words.products_title(profile.country.name_in_text, profile.products, share)
    with section("products", title) as is_open:
        if is_open:
            _products(warehouse, profile)


def _products(warehouse: Warehouse, profile: Profile) -> None:
    share = profile.figure("irreplaceable_supply_50_pct", "USA")
    apart = profile.figure("irreplaceable_supply_50_pct_apportioned", "USA")
    iso3, lines = profile.country.iso3, profile.products.lines
    st.markdown(words.products_sentence(profile.products, share, apart))
    if profile.is_union_member:
        link = nav.link("country", iso="EUU", show="products")
        st.markdown(f"[Open the European Union's product lines]({link}).")
    if lines:
        alt = words.products_alt(profile.country.name_in_text, lines)
        chart, table = st.tabs(["Chart", "Table"])
        with chart:
            dark = st.context.theme.type == "dark"
            figure = chart_of(warehouse, iso3, "products", dark)
            config = chart_config(f"{iso3}-products")
            st.plotly_chart(figure, key="chart.products", theme=None, config=config, alt=alt)
        with table:
            st.dataframe(table_of(warehouse, iso3, "products"), hide_index=True, alt=alt)
    st.caption(words.PRODUCTS_NOTE)
    numbers(warehouse, iso3, "products")
    _picker(profile, "products", "irreplaceable_supply_50_pct", "irreplaceable_supply_70_pct",
            "irreplaceable_supply_50_pct_apportioned")  # fmt: skip


def inputs(warehouse: Warehouse, profile: Profile) -> None:
    """Draw what industries take from and supply to the great powers, and technology goods."""
    dependence = [f for f in profile.figures if f.indicator_id == "input_dependence"]
    with section("inputs", words.inputs_title(profile.country.name, dependence)) as is_open:
        if is_open:
            _inputs(warehouse, profile)


def _inputs(warehouse: Warehouse, profile: Profile) -> None:
    left, right = st.columns(2, gap="large")
    with left:
        _table_or_reason(warehouse, profile, "inputs", words.INPUT_MEASURES, words.INPUTS_NOTE)
    with right:
        groups = tuple(words.TECHNOLOGY_MEASURES)
        _table_or_reason(warehouse, profile, "technology", groups, words.TECHNOLOGY_NOTE)
    _picker(profile, "inputs", *words.INPUT_MEASURES, "technology_supply",
            "technology_supply_apportioned", *words.TECHNOLOGY_MEASURES)  # fmt: skip


def _table_or_reason(
    warehouse: Warehouse, profile: Profile, name: str, measures: tuple[str, ...], note: str
) -> None:
    """Draw a table, or the reason where no number of it is held."""
    figures = [figure for figure in profile.figures if figure.indicator_id in measures]
    if any(figure.value is not None for figure in figures):
        table = table_of(warehouse, profile.country.iso3, name)
        st.table(table, border="horizontal", hide_index=True, alt=note)
        st.caption(note)
    elif figures:
        apart = profile.figure(f"{name}_supply_apportioned", "USA")
        st.markdown(words.reason(figures[0], apart))


@st.fragment
def _picker(profile: Profile, key: str, *measures: str) -> None:
    held = [
        figure
        for figure in profile.figures
        if figure.indicator_id in measures and figure.value is not None
    ]
    if held:
        figure_picker(held, f"pick.{key}", name=pill_text)
