"""The overview's parts: filters, finding, quadrants, map; the table stands in its own module."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

import plotly.graph_objects as go
import streamlit as st

from indicators.model import DOMAINS
from ui import filters, nav, url_state
from ui.blocks.score_dialog import show_score
from ui.charts import world_map
from ui.charts.config import chart_config
from ui.charts.overview import quadrant_chart, score_map
from ui.url_state import Parameter, Value
from ui.views.overview import LENSES, TOTAL, Overview, Standing, load_outlines, load_overview
from ui.warehouse import Warehouse
from ui.wording import overview as say

ALL_DOMAINS: Final = "total"
LENS: Final = Parameter("lens", "side of the ledger", "leverage", say.LENS_NAMES)
SCORED_DOMAINS: Final = (
    "trade", "technology", "minerals", "defence", "finance", "markets", "inputs", "security",
)  # fmt: skip
DOMAIN: Final = Parameter(
    "domain",
    "domain",
    ALL_DOMAINS,
    {ALL_DOMAINS: say.TOTAL, **{key: DOMAINS[key] for key in SCORED_DOMAINS}},
)
LEADERS_NAMED: Final = 3


@dataclass(frozen=True)
class View:
    """What the reader asked for, with the scores it needs.

    Attributes
    ----------
    domain : str
        Key of a domain that this lens has over this power; empty for the total.
    members : tuple of str
        ISO3 of the countries shown.
    chosen : str
        ISO3 of the country whose profile is one step away.
    """

    warehouse: Warehouse
    overview: Overview
    power: str
    lens: str
    domain: str
    domain_asked: str
    members: tuple[str, ...]
    chosen: str

    @property
    def domain_name(self) -> str:
        """Name of the domain, empty for the total."""
        return DOMAINS[self.domain] if self.domain else ""

    @property
    def dark(self) -> bool:
        """Whether the reader's theme is dark."""
        return is_dark()

    @property
    def key(self) -> tuple[str, ...]:
        """What a cached figure depends on."""
        return (
            self.warehouse.build.build_id, self.power, self.lens, self.domain, self.chosen,
            *self.members,
        )  # fmt: skip


def is_dark() -> bool:
    """Return whether the reader's theme is dark."""
    return st.context.theme.type == "dark"


def view(warehouse: Warehouse, settings: Mapping[str, Value]) -> View:
    """Gather what the page shows from its settings."""
    power, lens = str(settings["power"]), str(settings["lens"])
    overview = _overview(warehouse.build.build_id, power, warehouse)
    asked = str(settings["domain"])
    return View(
        warehouse=warehouse,
        overview=overview,
        power=power,
        lens=lens,
        domain=overview.domain_key(lens, asked),
        domain_asked=asked,
        members=filters.members(warehouse, str(settings["set"])),
        chosen=str(settings["iso"]),
    )


@st.cache_resource(max_entries=4, show_spinner=False)
def _overview(build_id: str, power: str, _warehouse: Warehouse) -> Overview:
    del build_id  # it is the key of the cache
    return load_overview(_warehouse, power)


@st.cache_resource(max_entries=2, show_spinner=False)
def _outlines(build_id: str, _warehouse: Warehouse) -> tuple[tuple[str, str], ...]:
    del build_id
    return load_outlines(_warehouse)


@st.cache_resource(max_entries=64, show_spinner=False)
def _scatter(key: tuple[str, ...], dark: bool, _view: View) -> go.Figure:
    del key
    return quadrant_chart(_view.overview, _view.members, chosen=_view.chosen, dark=dark)


@st.cache_resource(max_entries=64, show_spinner=False)
def _map(key: tuple[str, ...], dark: bool, _view: View) -> go.Figure:
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


def finding(shown: View) -> None:
    """Say who leads in both lenses, by how sure a margin, and who holds much while exposed little."""
    for lens in LENSES:
        ranked = shown.overview.ranked(shown.members, lens)
        if ranked:
            st.markdown(_leader(shown, lens, ranked))
    holders = shown.overview.in_quadrant(shown.members, "holder")
    st.markdown(say.holders_sentence(shown.power, [one.name_in_text for one in holders]))


def _leader(shown: View, lens: str, ranked: tuple[Standing, ...]) -> str:
    first, *others = ranked
    score = first.scores[lens, TOTAL]
    rivals = [
        one.name_in_text for one in others
        if (found := one.get(lens)) and found.rank_low == score.rank
    ]  # fmt: skip
    of = shown.overview.n_ranked[lens]
    return say.leader_sentence(
        shown.power, lens, (first.name_in_text, score), rivals if score.rank == 1 else [], of
    )


def controls(shown: View) -> None:
    """Draw the filters of map and table: lens, domain, set of countries."""
    left, middle, right = st.columns([2, 3, 3], vertical_alignment="bottom")
    with left:
        st.segmented_control(
            "Side of the ledger",
            list(LENS.options),
            required=True,
            format_func=lambda lens: say.signed(lens, say.LENS_NAMES[lens]),
            key=LENS.name,
            on_change=url_state.set_value,
            args=(DOMAIN, ALL_DOMAINS),
        )
    with middle:
        _domain_select(shown)
    with right:
        filters.country_set_select()
    if shown.domain_asked not in (ALL_DOMAINS, shown.domain):
        name = DOMAINS[shown.domain_asked]
        st.info(say.domain_not_scored(name, shown.lens, shown.power), icon=":material/info:")


def _domain_select(shown: View) -> None:
    held = {one.key: one.n_indicators for one in shown.overview.domains[shown.lens]}
    options = [ALL_DOMAINS, *held]
    if shown.domain_asked not in options:
        options.append(shown.domain_asked)
    st.selectbox(
        "Domain",
        options,
        format_func=lambda key: (
            say.domain_choice(DOMAINS[key], held[key]) if key in held else DOMAIN.options[key]
        ),
        key=DOMAIN.name,
    )


def quadrant_cards(shown: View) -> None:
    """Draw one card per quadrant: its name, its count, its first countries."""
    columns = st.columns(len(say.QUADRANTS))
    for column, quadrant in zip(columns, say.QUADRANTS, strict=True):
        found = shown.overview.in_quadrant(shown.members, quadrant)
        with column, st.container(border=True, height="stretch"):
            st.markdown(f"**{say.quadrant_heading(quadrant, len(found))}**")
            st.markdown(say.quadrant_card(quadrant, [one.name_in_text for one in found]))
            st.caption(say.quadrant_explained(quadrant, shown.power))


def quadrants(shown: View) -> None:
    """Draw the scatter, and the chosen country's panel beside it."""
    counts = {
        quadrant: len(shown.overview.in_quadrant(shown.members, quadrant))
        for quadrant in say.QUADRANTS
    }
    title = say.scatter_title(
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
            alt=say.scatter_alt(title),
        )
        st.caption(say.scatter_caption(shown.power, shown.overview.medians))
    with right:
        panel(shown)


def _choose(key: str, warehouse: Warehouse) -> Any:
    """Return a callback that takes the country under a click as the chosen one."""

    def chosen() -> None:
        iso3 = clicked_country(st.session_state.get(key))
        setting = filters.country(warehouse)
        if iso3 in setting.options:
            url_state.set_value(setting, iso3)

    return chosen


def clicked_country(event: Any) -> str:
    """Return the ISO3 of the first mark in a chart's selection; empty when there is none."""
    points = (event or {}).get("selection", {}).get("points", [])
    if not points:
        return ""
    found = points[0].get("customdata") or points[0].get("location") or ""
    return str(found[0] if isinstance(found, list | tuple) and found else found)


def panel(shown: View) -> None:
    """Draw the chosen country: both scores, the quadrant, and the ways on."""
    filters.country_select(shown.warehouse)
    standing = shown.overview.standings.get(shown.chosen)
    with st.container(border=True):
        if standing is None:
            st.markdown(say.panel_quadrant("", "self"))
        else:
            for lens in LENSES:
                words = say.panel_line(
                    lens, shown.power, standing.get(lens), shown.overview.n_ranked[lens]
                )
                st.markdown(words)
            st.markdown(say.panel_quadrant(shown.overview.quadrant(standing), standing.group))
            for lens in LENSES:
                if st.button(say.score_button(lens), key=f"made.{lens}", type="tertiary",
                             icon=":material/info:"):  # fmt: skip
                    show_score(shown.warehouse, shown.overview, standing, lens)
        st.page_link(
            nav.pages()["country"],
            label=say.profile_link(shown.warehouse.countries[shown.chosen].name),
            icon=":material/arrow_forward:",
            query_params={"iso": shown.chosen, "power": shown.power},
        )
    st.caption(say.band_explained())


def score_world_map(shown: View) -> None:
    """Draw the map of the chosen lens or domain, with its finding above."""
    ranked = shown.overview.ranked(shown.members, shown.lens, shown.domain)[:LEADERS_NAMED]
    leaders = [(one.name_in_text, one.value(shown.lens, shown.domain) or 0.0) for one in ranked]
    title = say.map_title(shown.power, shown.lens, shown.domain_name, leaders)
    st.subheader(title, anchor=False)
    st.plotly_chart(
        _map(shown.key, shown.dark, shown),
        key="map",
        on_select=_choose("map", shown.warehouse),
        selection_mode="points",
        config=world_map.config(f"map-{shown.lens}-{shown.power}"),
        alt=say.map_alt(title, len(shown.members)),
    )
    st.caption(say.map_caption())


def reading_rules(shown: View) -> None:
    """Draw how the scores may be read, one line each."""
    parts = {
        lens: [(one.name, one.n_indicators) for one in shown.overview.domains[lens]]
        for lens in LENSES
    }
    rules = say.reading_rules(
        shown.power, parts, shown.overview.size_correlation, shown.overview.lens_correlation
    )
    st.subheader("How to read the scores", anchor=False)
    st.markdown("\n".join(f"- {rule}" for rule in rules))
