"""Details of a profile, each closed under its finding: products, minerals, bases, trends, peers."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from ui import nav
from ui.blocks.country_data import SERIES, background_of, chart_of, has_troops_line, table_of
from ui.blocks.country_facts import number_list, numbers, years
from ui.blocks.country_sections import link_out, section
from ui.blocks.country_trade import inputs, products
from ui.charts.config import chart_config
from ui.provenance import figure_picker
from ui.views.country import Profile
from ui.views.country_groups import GROUP_MEASURES
from ui.views.country_world import Key
from ui.views.figures import Figure
from ui.views.minerals import slug_of
from ui.warehouse import Warehouse
from ui.wording import country_background as background
from ui.wording import country_detail as words
from ui.wording import country_groups as group_words
from ui.wording import country_trends as trends
from ui.wording.country_labels import pill_text

CHART_AND_TABLE = ("Chart", "Table")
GROUP_MEASURE = "group_measure"


def draw(warehouse: Warehouse, profile: Profile) -> None:
    """Draw the sections, closed unless the link opens them."""
    name = profile.country.name_in_text
    st.header("In detail", anchor="detail")
    products(warehouse, profile)
    inputs(warehouse, profile)
    title = words.minerals_title(name, profile.detail.minerals, is_union=profile.is_union)
    with section("minerals", title) as is_open:
        if is_open:
            _minerals(warehouse, profile)
    if profile.country.iso3 != "USA":
        troops = profile.figure("us_troops_hosted", "USA")
        with section("bases", words.bases_title(name, troops, profile.detail.sites)) as is_open:
            if is_open:
                _bases(warehouse, profile)
    effort, arms = profile.figure("defence_effort"), profile.figure("arms_import_dependence", "USA")
    with section("defence", words.arms_and_defence_title(effort, profile.detail)) as is_open:
        if is_open:
            _defence(warehouse, profile, arms)
    sales = [one for one in profile.detail.series if one.indicator_id in SERIES["sales"]]
    with section("trends", trends.sales_title(name, sales)) as is_open:
        if is_open:
            _trends(warehouse, profile)
    with section("peers", group_words.title(name, profile.peers)) as is_open:
        if is_open:
            _peers(warehouse, profile)
    _background(warehouse, profile)


def _background(warehouse: Warehouse, profile: Profile) -> None:
    """Draw what no score uses, where anything is held."""
    facts = background_of(warehouse, profile.country.iso3)
    if not facts:
        return
    with section("context", background.title(facts)) as is_open:
        if is_open:
            name = profile.country.name_in_text
            said = background.lines(name, facts, is_union=profile.is_union)
            st.markdown("\n".join(f"- {line}" for line in said))
            st.caption(background.NOTE)
            numbers(warehouse, profile.country.iso3, "context")


def _minerals(warehouse: Warehouse, profile: Profile) -> None:
    name, detail = profile.country.name_in_text, profile.detail
    iso3 = profile.country.iso3
    left, right = st.columns(2, gap="large")
    with left:
        if detail.minerals:
            alt = words.minerals_alt(name, detail.minerals)
            chart_and_table(warehouse, profile, "minerals", alt)
            st.caption(words.MINERALS_NOTE)
            numbers(warehouse, iso3, "minerals")
        else:
            st.markdown(words.no_minerals_sentence(name, is_union=profile.is_union))
    with right:
        sources = detail.import_sources
        st.markdown(words.sources_title(name, sources, is_union=profile.is_union))
        if sources:
            st.table(table_of(warehouse, iso3, "import_sources"), border="horizontal",
                     hide_index=True, alt="Minerals the United States buys from here")  # fmt: skip
            numbers(warehouse, iso3, "import_sources")
    picker(profile, "minerals", ("us_mineral_reliance", "USA"), ("mineral_supply", "USA"),
           ("mineral_supply", "CHN"), ("mineral_lines_over_50", "USA"),
           ("mineral_lines_over_50", "CHN"), ("mine_share", ""), ("chokepoint_minerals", ""),
           ("refining_share", ""), ("chokepoint_refining", ""), ("reserve_share", ""),
           ("processing_gap", ""), ("export_controls", ""))  # fmt: skip
    # The page opens on the country's largest share.
    first = {"mineral": slug_of(detail.minerals[0].mineral)} if detail.minerals else {}
    link_out("minerals", "Open the minerals page", iso=iso3, **first)


def _bases(warehouse: Warehouse, profile: Profile) -> None:
    name, detail = profile.country.name_in_text, profile.detail
    troops = profile.figure("us_troops_hosted", "USA")
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
        if series is not None and has_troops_line(profile):
            title = trends.troops_title(name, series)
            st.markdown(f"**{title}**")
            chart_and_table(warehouse, profile, "troops", trends.series_alt(title, [series]))
            years(warehouse, profile.country.iso3, "troops")
        st.caption(words.TROOPS_NOTE)
    picker(profile, "bases", ("us_troops_hosted", "USA"), ("us_troops_hosted_pct", "USA"),
           ("us_bases_hosted", "USA"), ("us_bases_hosted_theatre_pct", "USA"),
           ("force_reliance", "USA"))  # fmt: skip
    link_out("bases", "Open bases and defence", iso=profile.country.iso3)


def _defence(warehouse: Warehouse, profile: Profile, arms: Figure | None) -> None:
    name, detail = profile.country.name_in_text, profile.detail
    left, right = st.columns(2, gap="large")
    with left:
        st.markdown(f"**{words.defence_title(profile.figure('defence_effort'))}**")
        for sentence in words.defence_sentences(
            profile.figure("defence_effort"),
            profile.figure("defence_effort_nato_core"),
            profile.figure("defence_gap_points", "USA"),
            profile.figure("defence_gap_musd", "USA"),
        ):
            st.markdown(sentence)
    with right:
        st.markdown(f"**{words.suppliers_title(name, detail, arms)}**")
        if detail.suppliers:
            table = table_of(warehouse, profile.country.iso3, "suppliers")
            st.table(table, border="horizontal", hide_index=True, alt="Largest suppliers of arms")
            st.caption(words.ARMS_NOTE)
            numbers(warehouse, profile.country.iso3, "suppliers")
    picker(profile, "defence", ("defence_effort", ""), ("defence_effort_nato_core", ""),
           ("defence_gap_points", "USA"), ("defence_gap_musd", "USA"),
           ("arms_import_dependence", "USA"), ("arms_import_dependence", "CHN"),
           ("f35_dependence_ordered", "USA"), ("us_arms_customer_share", "USA"))  # fmt: skip


def _trends(warehouse: Warehouse, profile: Profile) -> None:
    name, series = profile.country.name_in_text, profile.detail.series
    titles = {"sales": trends.sales_title, "shares": trends.shares_title}
    for column, (key, title) in zip(st.columns(2, gap="large"), titles.items(), strict=True):
        lines = [one for one in series if one.indicator_id in SERIES[key]]
        said = title(name, lines)
        with column:
            st.markdown(f"**{said}**")
            if lines:
                chart_and_table(warehouse, profile, key, trends.series_alt(said, lines))
                years(warehouse, profile.country.iso3, key)
    picker(profile, "trends", ("export_exposure_gdp", "USA"), ("export_exposure_gdp", "CHN"),
           ("import_supply_share", "USA"), ("import_supply_share", "CHN"),
           ("export_market_share", "USA"), ("export_market_share", "CHN"))  # fmt: skip


def _peers(warehouse: Warehouse, profile: Profile) -> None:
    if profile.is_union:
        st.markdown(group_words.UNION_APART)
        return
    links = {peer.iso3: nav.link("country", iso=peer.iso3) for peer in profile.peers}
    for respect in group_words.PEER_HEADINGS:
        st.markdown(group_words.peers_line(respect, profile.peers, links, profile.subregion))
    st.caption(group_words.PEERS_NOTE)
    numbers(warehouse, profile.country.iso3, "peers")
    near = [peer.iso3 for peer in profile.peers if peer.respect == "profile"]
    link_out("compare", group_words.COMPARE, iso=",".join([profile.country.iso3, *near]))
    _groups(warehouse, profile)


@st.fragment
def _groups(warehouse: Warehouse, profile: Profile) -> None:
    """Draw the country beside six groups in one measure of the reader's choice."""
    held: dict[Key, Figure] = {}
    for key in GROUP_MEASURES:
        figure = profile.figure(*key)
        if figure is not None:
            held[key] = figure
    chosen = st.selectbox(
        "Beside the groups, in", list(held), key=GROUP_MEASURE, format_func=group_words.measure_name
    )
    if chosen not in held:
        return
    name, place = profile.country.name_in_text, f"group.{'.'.join(chosen)}"
    st.markdown(f"**{group_words.groups_title(name, profile.groups, held[chosen])}**")
    alt = group_words.groups_alt(name, profile.groups, held[chosen])
    chart_and_table(warehouse, profile, place, alt)
    st.caption(group_words.GROUPS_NOTE)
    number_list(warehouse, profile.country.iso3, f"groups.{'.'.join(chosen)}")


def chart_and_table(warehouse: Warehouse, profile: Profile, name: str, alt: str) -> None:
    """Draw a chart and, in a second tab, the table that says the same."""
    iso3, dark = profile.country.iso3, st.context.theme.type == "dark"
    chart, table = st.tabs(CHART_AND_TABLE)
    with chart:
        config = chart_config(f"{iso3}-{name}")
        figure = chart_of(warehouse, iso3, name, dark)
        st.plotly_chart(figure, key=f"chart.{name}", theme=None, config=config, alt=alt)
    with table:
        rows: pd.DataFrame = table_of(warehouse, iso3, name)
        st.dataframe(rows, hide_index=True, alt=alt)


@st.fragment
def picker(profile: Profile, key: str, *wanted: tuple[str, str]) -> None:
    """Draw the way to the sources of a section's figures."""
    found = [profile.figure(*one) for one in wanted]
    held: list[Figure] = [figure for figure in found if figure is not None]
    if held:
        figure_picker(held, f"pick.{key}", name=pill_text)
