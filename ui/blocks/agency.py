"""The page "Actor or terrain", drawn: the argument, the scatter, the years, regimes, moves."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from ui import filters, nav, url_state
from ui.blocks.agency_data import (
    chart_of,
    equidistance_of,
    figures_of,
    page_of,
    table_of,
)
from ui.blocks.overview import clicked_country, is_dark
from ui.blocks.score_dialog import Asked, score_button
from ui.charts.config import chart_config
from ui.provenance import figure_picker
from ui.views.agency import LENSES, AgencyPage, Place
from ui.warehouse import Warehouse
from ui.wording import agency as words
from ui.wording import agency_country as country_words
from ui.wording import agency_moves as move_words
from ui.wording import agency_quadrants as quadrant_words
from ui.wording import agency_regimes as regime_words
from ui.wording import agency_years as year_words
from ui.wording.overview import profile_link
from ui.wording.score_phrases import band_explained

TABLE_HEIGHT = 420


def draw(warehouse: Warehouse, iso3: str) -> None:
    """Draw the page under its heading.

    Parameters
    ----------
    warehouse : Warehouse
        The build on show.
    iso3 : str
        The country that is ringed, with its years and measures.
    """
    page = page_of(warehouse)
    st.markdown(words.argument())
    st.caption(words.CITATION)
    st.markdown("\n".join(f"- {sentence}" for sentence in quadrant_words.finding(page)))
    _scatter(warehouse, page, iso3)
    _cards(page)
    _years(warehouse, page, iso3)
    _regimes(warehouse, page, iso3)
    _moves(warehouse, page)
    _measures(warehouse, iso3)
    st.header("How to read this", anchor="reading")
    st.markdown("\n".join(f"- {line}" for line in words.CAVEATS))


def _scatter(warehouse: Warehouse, page: AgencyPage, iso3: str) -> None:
    title = quadrant_words.scatter_title(page)
    st.subheader(title, anchor=False)
    st.caption("  \n".join(words.LENS_MEANING[lens] for lens in LENSES))
    left, right = st.columns([5, 3], gap="medium")
    with left:
        st.plotly_chart(
            chart_of(warehouse, "scatter", iso3, is_dark()),
            key="agency_scatter",
            on_select=lambda: _choose(warehouse),
            selection_mode="points",
            theme=None,
            config=chart_config("agency-and-restraint"),
            alt=quadrant_words.scatter_alt(title),
        )
        name = warehouse.countries[iso3].name_in_text
        st.caption(quadrant_words.scatter_caption(page, name, page.history.get(iso3, ())))
        st.caption(band_explained())
    with right:
        _panel(warehouse, page, iso3)
    with st.expander(words.SAME_AS_TABLE):
        st.dataframe(
            table_of(warehouse, "places"), hide_index=True, height=TABLE_HEIGHT,
            alt=quadrant_words.scatter_alt(title),
        )  # fmt: skip


def _choose(warehouse: Warehouse) -> None:
    iso3 = clicked_country(st.session_state.get("agency_scatter"))
    setting = filters.country(warehouse)
    if iso3 in setting.options:
        url_state.set_value(setting, iso3)


def _panel(warehouse: Warehouse, page: AgencyPage, iso3: str) -> None:
    """Draw the chosen country: both scores, its place, what weakens it, the ways on."""
    filters.country_select(warehouse)
    country = warehouse.countries[iso3]
    place = page.places.get(iso3) or Place(iso3, country.name, country.name_in_text, "other", {})
    with st.container(border=True):
        for lens in LENSES:
            st.markdown(country_words.panel_line(page, place, lens))
        st.markdown(country_words.panel_quadrant(page, place))
        regime = regime_words.regime_line(country.name_in_text, page.personalism, iso3)
        if regime:
            st.markdown(regime)
        for reason in country_words.panel_reasons(place):
            st.caption(reason)
        for lens in LENSES:
            score = place.scores.get(lens)
            asked = Asked(
                iso3, country.name, lens, "", score, page.n_ranked[lens],
                score.reason if score else "",
            )  # fmt: skip
            score_button(warehouse, asked, lens)
        st.page_link(
            nav.pages()["country"],
            label=profile_link(country.name),
            icon=":material/arrow_forward:",
            query_params={"iso": iso3},
        )


def _cards(page: AgencyPage) -> None:
    """Draw a card a quadrant: what it means, who stands in it, who near a cut."""
    names = list(quadrant_words.QUADRANTS)
    for pair in (names[:2], names[2:]):
        for column, quadrant in zip(st.columns(2), pair, strict=True):
            with column, st.container(border=True, height="stretch"):
                count = len(page.in_quadrant(quadrant))
                st.markdown(f"**{quadrant_words.card_heading(quadrant, count)}**")
                st.caption(quadrant_words.EXPLAINED[quadrant])
                st.markdown("  \n".join(quadrant_words.card_names(page, quadrant)))
    st.caption(quadrant_words.NAMES_NOTE)


def _years(warehouse: Warehouse, page: AgencyPage, iso3: str) -> None:
    """Draw the chosen country's restraint by year, and the one measure of agency with years."""
    name = warehouse.countries[iso3].name_in_text
    trail = page.history.get(iso3, ())
    title = year_words.trail_title(name, trail)
    st.header(title, anchor="years")
    left, right = st.columns(2, gap="large")
    with left:
        st.markdown("**Restraint**")
        if len(trail) > 1:
            _line(warehouse, "trail", iso3, title)
            st.caption(year_words.trail_caption(trail, page.n_measures))
            with st.expander(words.SAME_AS_TABLE):
                rows = [year_words.trail_row(one, page.n_measures) for one in reversed(trail)]
                st.dataframe(pd.DataFrame(rows), hide_index=True, alt=title)
        else:
            st.markdown(year_words.no_trail(name))
    with right:
        _equidistance(warehouse, iso3, name)


def _equidistance(warehouse: Warehouse, iso3: str, name: str) -> None:
    points = equidistance_of(warehouse, iso3)
    if not points:
        st.markdown(year_words.no_equidistance(name))
        return
    first, last = points[0], points[-1]
    title = year_words.equidistance_title((first.year, first.value), (last.year, last.value))
    st.markdown(f"**{title}**")
    _line(warehouse, "equidistance", iso3, title)
    st.caption(year_words.equidistance_caption(name))
    with st.expander(words.SAME_AS_TABLE):
        rows = [year_words.equidistance_row(one.year, one.value) for one in reversed(points)]
        st.dataframe(pd.DataFrame(rows), hide_index=True, alt=title)


def _line(warehouse: Warehouse, chart: str, iso3: str, title: str) -> None:
    st.plotly_chart(
        chart_of(warehouse, chart, iso3, is_dark()),
        key=f"agency.{chart}",
        theme=None,
        config=chart_config(f"{chart}-{iso3}"),
        alt=year_words.line_alt(title),
    )


def _regimes(warehouse: Warehouse, page: AgencyPage, iso3: str) -> None:
    """Draw the spread of personalism by type of regime."""
    title = regime_words.regimes_title(page.personalism)
    st.header(title, anchor="regimes")
    st.markdown("\n".join(f"- {line}" for line in regime_words.regimes_finding(page.personalism)))
    st.plotly_chart(
        chart_of(warehouse, "regimes", iso3, is_dark()),
        key="agency.regimes",
        theme=None,
        config=chart_config("personalism-by-regime"),
        alt=regime_words.regimes_alt(title),
    )
    name = warehouse.countries[iso3].name_in_text
    st.caption(regime_words.regimes_caption(name, page.personalism.code_of(iso3) is not None))
    with st.expander(words.SAME_AS_TABLE):
        st.table(
            table_of(warehouse, "regimes"), border="horizontal", hide_index=True,
            alt=regime_words.regimes_alt(title),
        )  # fmt: skip
        st.dataframe(
            table_of(warehouse, "regime_countries"), hide_index=True, height=TABLE_HEIGHT,
            alt=regime_words.regimes_alt(title),
        )  # fmt: skip


def _moves(warehouse: Warehouse, page: AgencyPage) -> None:
    """Draw who moved most in each direction."""
    title = move_words.moves_title(page)
    st.header(title, anchor="moves")
    st.markdown(move_words.moves_sentence(page))
    left, right = st.columns(2, gap="large")
    with left:
        st.plotly_chart(
            chart_of(warehouse, "moves", "", is_dark()),
            key="agency.moves",
            theme=None,
            config=chart_config("restraint-moves"),
            alt=move_words.moves_alt(title),
        )
        st.caption(move_words.moves_caption(page))
    with right:
        st.table(
            table_of(warehouse, "moves"), border="horizontal", hide_index=True,
            alt=move_words.moves_alt(title),
        )  # fmt: skip
        st.caption(move_words.moves_note(page))


def _measures(warehouse: Warehouse, iso3: str) -> None:
    """Draw the measures behind the chosen country's scores, with the ways to their sources."""
    title = country_words.measures_title(warehouse.countries[iso3].name_in_text)
    st.header(title, anchor="measures")
    figures = figures_of(warehouse, iso3)
    for lens in LENSES:
        rows = [country_words.measure_row(one) for one in figures if one.indicator.lens == lens]
        st.markdown(f"**{words.LENS_NAMES[lens]}**")
        st.table(pd.DataFrame(rows), border="horizontal", hide_index=True, alt=title)
    with st.expander(country_words.OPEN_NUMBERS, icon=":material/info:"):
        figure_picker(figures, "pick.agency", name=country_words.pill)
    st.page_link(
        nav.pages()["data"],
        label=country_words.DATA_LINK,
        icon=":material/table:",
        query_params={"table": "out_indicator", "country": iso3},
    )
