"""Minerals, bases, defence and trends of a profile."""

from __future__ import annotations

from typing import Any

import pandas as pd
import streamlit as st

from ui import nav
from ui.blocks.country_data import SERIES
from ui.charts.config import chart_config
from ui.provenance import figure_picker
from ui.views.country import Profile
from ui.views.country_detail import Series
from ui.views.figures import Figure
from ui.wording import country_detail as words
from ui.wording import country_trends as trends
from ui.wording.provenance import OPEN_MANY

Tables = dict[str, pd.DataFrame]
TABLE_TWIN = "The same as a table"


def draw(profile: Profile, figures: dict[str, Any], tables: Tables) -> None:
    """Draw the four sections."""
    _minerals(profile, figures, tables)
    _bases(profile, figures, tables["troops"])
    _defence(profile, tables["suppliers"])
    _trends(profile, figures, tables)


def _minerals(profile: Profile, figures: dict[str, Any], tables: Tables) -> None:
    name, detail = profile.country.name_in_text, profile.detail
    title = words.minerals_title(name, detail.minerals, is_union=profile.is_union)
    st.header(title, anchor="minerals")
    left, right = st.columns(2, gap="large")
    with left:
        if detail.minerals:
            _chart(profile, figures["minerals"], "minerals",
                   words.minerals_alt(name, detail.minerals))  # fmt: skip
            st.caption(words.MINERALS_NOTE)
            with st.expander(TABLE_TWIN):
                st.dataframe(tables["minerals"], hide_index=True, alt="Shares of world output")
        else:
            st.markdown(words.no_minerals_sentence(name, is_union=profile.is_union))
    with right:
        sources = detail.import_sources
        st.markdown(words.sources_title(name, sources, is_union=profile.is_union))
        if sources:
            st.table(tables["import_sources"], border="horizontal",
                     hide_index=True, alt="Minerals the United States buys from here")  # fmt: skip
    _picker(profile, "minerals", ("us_mineral_reliance", "USA"), ("mineral_supply", "USA"),
            ("mineral_supply", "CHN"), ("mineral_lines_over_50", "USA"),
            ("mineral_lines_over_50", "CHN"), ("mine_share", ""), ("chokepoint_minerals", ""),
            ("refining_share", ""), ("chokepoint_refining", ""))  # fmt: skip


def _bases(profile: Profile, figures: dict[str, Any], table: pd.DataFrame) -> None:
    name, detail = profile.country.name_in_text, profile.detail
    troops = profile.figure("us_troops_hosted", "USA")
    if profile.country.iso3 == "USA":
        return
    st.header(words.bases_title(name, troops, detail.sites), anchor="bases")
    left, right = st.columns(2, gap="large")
    with left:
        share = profile.figure("us_troops_hosted_pct", "USA")
        hosted = profile.figure("us_bases_hosted", "USA")
        st.markdown(words.troops_sentence(troops, share, detail.hosting_from))
        st.markdown(words.sites_sentence(name, detail.sites, hosted))
        for sites in detail.sites_apart:
            st.markdown(words.apart_sentence(sites, nav.link("country", iso=sites.iso3)))
        st.caption(words.BASES_NOTE)
    with right:
        series = detail.trend("us_troops_hosted", "USA")
        if series is not None and "troops" in figures:
            title = trends.troops_title(name, series)
            st.markdown(f"**{title}**")
            _chart(profile, figures["troops"], "troops", trends.series_alt(title, [series]))
            with st.expander(TABLE_TWIN):
                st.dataframe(table, hide_index=True, alt=title)
        st.caption(words.TROOPS_NOTE)
    _picker(profile, "bases", ("us_troops_hosted", "USA"), ("us_troops_hosted_pct", "USA"),
            ("us_bases_hosted", "USA"), ("us_bases_hosted_theatre_pct", "USA"))  # fmt: skip


def _defence(profile: Profile, table: pd.DataFrame) -> None:
    name, detail = profile.country.name_in_text, profile.detail
    effort = profile.figure("defence_effort")
    st.header(words.defence_title(effort), anchor="defence")
    left, right = st.columns(2, gap="large")
    with left:
        for sentence in words.defence_sentences(
            effort,
            profile.figure("defence_effort_nato_core"),
            profile.figure("defence_gap_points", "USA"),
            profile.figure("defence_gap_musd", "USA"),
        ):
            st.markdown(sentence)
    with right:
        arms = profile.figure("arms_import_dependence", "USA")
        st.markdown(f"**{words.suppliers_title(name, detail, arms)}**")
        if detail.suppliers:
            st.table(table, border="horizontal", hide_index=True, alt="Largest suppliers of arms")
            st.caption(words.ARMS_NOTE)
    _picker(profile, "defence", ("defence_effort", ""), ("defence_effort_nato_core", ""),
            ("defence_gap_points", "USA"), ("defence_gap_musd", "USA"),
            ("arms_import_dependence", "USA"), ("arms_import_dependence", "CHN"))  # fmt: skip


def _trends(profile: Profile, figures: dict[str, Any], tables: Tables) -> None:
    name, series = profile.country.name_in_text, profile.detail.series
    st.header("Over time", anchor="trends")
    titles = {"sales": trends.sales_title, "shares": trends.shares_title}
    for column, (key, title) in zip(st.columns(2, gap="large"), titles.items(), strict=True):
        lines = [one for one in series if one.indicator_id in SERIES[key]]
        with column:
            _lines(profile, figures.get(key), key, title(name, lines), lines, tables[key])
    _picker(profile, "trends", ("export_exposure_gdp", "USA"), ("export_exposure_gdp", "CHN"),
            ("import_supply_share", "USA"), ("import_supply_share", "CHN"),
            ("export_market_share", "USA"), ("export_market_share", "CHN"))  # fmt: skip


def _lines(
    profile: Profile,
    figure: Any | None,
    key: str,
    title: str,
    lines: list[Series],
    table: pd.DataFrame,
) -> None:
    st.markdown(f"**{title}**")
    if figure is None:
        return
    _chart(profile, figure, key, trends.series_alt(title, lines))
    with st.expander(TABLE_TWIN):
        st.dataframe(table, hide_index=True, alt=title)


def _chart(profile: Profile, figure: Any, key: str, alt: str) -> None:
    config = chart_config(f"{profile.country.iso3}-{key}")
    st.plotly_chart(figure, key=f"chart.{key}", theme=None, config=config, alt=alt)


@st.fragment
def _picker(profile: Profile, key: str, *wanted: tuple[str, str]) -> None:
    """Draw the way to the sources of a section's figures."""
    found = [profile.figure(*one) for one in wanted]
    held: list[Figure] = [figure for figure in found if figure is not None]
    if held:
        with st.expander(OPEN_MANY, icon=":material/info:"):
            figure_picker(held, f"pick.{key}")
