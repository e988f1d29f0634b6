"""The overview's charts: the quadrants with the chosen country beside them, the world map."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

import streamlit as st

from ui import filters, nav, url_state
from ui.blocks.overview import View, clicked_country
from ui.blocks.score_dialog import of_standing, score_button
from ui.charts import world_map
from ui.charts.config import chart_config
from ui.charts.overview import quadrant_chart, score_map
from ui.views.overview import LENSES, load_outlines
from ui.warehouse import Warehouse
from ui.wording import overview_map as map_words
from ui.wording import overview_quadrants as quadrant_words
from ui.wording import score_phrases
from ui.wording.overview import profile_link

LEADERS_NAMED: Final = 3


@st.cache_resource(max_entries=2, show_spinner=False)
def _outlines(build_id: str, _warehouse: Warehouse) -> tuple[tuple[str, str], ...]:
    del build_id
    return load_outlines(_warehouse)


@st.cache_resource(max_entries=64, show_spinner=False)
def _scatter(key: tuple[str, ...], dark: bool, _view: View) -> Any:
    del key
    return quadrant_chart(_view.overview, _view.members, chosen=_view.chosen, dark=dark)


@st.cache_resource(max_entries=64, show_spinner=False)
def _map(key: tuple[str, ...], dark: bool, _view: View) -> Any:
    del key
    return score_map(
        _view.overview,
        _view.members,
        _outlines(_view.warehouse.build.build_id, _view.warehouse),
        lens=_view.lens,
        domain=_view.domain,
        chosen=_view.chosen,
        dark=dark,
    )


def quadrants(shown: View) -> None:
    """Draw the scatter, and the chosen country's panel beside it."""
    counts = {
        quadrant: len(shown.overview.in_quadrant(shown.members, quadrant))
        for quadrant in quadrant_words.QUADRANTS
    }
    title = quadrant_words.scatter_title(
        shown.power, counts["holder"], counts["exposed"], sum(counts.values())
    )
    st.subheader(title, anchor=False)
    left, right = st.columns([5, 3], gap="medium")
    with left:
        st.plotly_chart(
            _scatter(shown.key, shown.dark, shown),
            key="quadrants",
            on_select=_choose("quadrants", shown.warehouse),
            selection_mode="points",
            config=chart_config(f"leverage-and-exposure-{shown.power}"),
            alt=quadrant_words.scatter_alt(title),
        )
        st.caption(quadrant_words.scatter_caption(shown.power, shown.overview.medians))
    with right:
        panel(shown)


def _choose(key: str, warehouse: Warehouse) -> Callable[[], None]:
    """Return a callback that takes the country under a click as the chosen one."""

    def chosen() -> None:
        iso3 = clicked_country(st.session_state.get(key))
        setting = filters.country(warehouse)
        if iso3 in setting.options:
            url_state.set_value(setting, iso3)

    return chosen


def panel(shown: View) -> None:
    """Draw the chosen country: both scores, the quadrant, and the ways on."""
    filters.country_select(shown.warehouse)
    standing = shown.overview.standings.get(shown.chosen)
    with st.container(border=True):
        if standing is None:
            st.markdown(quadrant_words.panel_quadrant("", "self"))
        else:
            for lens in LENSES:
                words = quadrant_words.panel_line(
                    lens, shown.power, standing.get(lens), shown.overview.n_ranked[lens]
                )
                st.markdown(words)
            st.markdown(
                quadrant_words.panel_quadrant(shown.overview.quadrant(standing), standing.group)
            )
            for lens in LENSES:
                asked = of_standing(shown.overview, standing, lens)
                score_button(shown.warehouse, asked, lens)
        st.page_link(
            nav.pages()["country"],
            label=profile_link(shown.warehouse.countries[shown.chosen].name),
            icon=":material/arrow_forward:",
            query_params={"iso": shown.chosen, "power": shown.power},
        )
    st.caption(score_phrases.band_explained())


def score_world_map(shown: View) -> None:
    """Draw the map of the chosen lens or domain, with its finding above."""
    ranked = shown.overview.ranked(shown.members, shown.lens, shown.domain)[:LEADERS_NAMED]
    leaders = [(one.name_in_text, one.value(shown.lens, shown.domain) or 0.0) for one in ranked]
    title = map_words.map_title(shown.power, shown.lens, shown.domain_name, leaders)
    st.subheader(title, anchor=False)
    st.plotly_chart(
        _map(shown.key, shown.dark, shown),
        key="map",
        on_select=_choose("map", shown.warehouse),
        selection_mode="points",
        config=world_map.config(f"map-{shown.lens}-{shown.power}"),
        alt=map_words.map_alt(title, len(shown.members)),
    )
    st.caption(map_words.map_caption())
