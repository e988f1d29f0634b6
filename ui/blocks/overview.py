"""The overview: settings, finding, filters, cards. Charts and table have their own modules."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

import streamlit as st

from indicators.model import DOMAINS
from ui import filters, nav, url_state
from ui.url_state import Parameter, Value
from ui.views.overview import LENSES, TOTAL, Overview, Standing, load_overview
from ui.warehouse import Warehouse
from ui.wording import overview as say
from ui.wording import overview_quadrants as quadrant_words
from ui.wording import score_phrases

ALL_DOMAINS: Final = "total"
LENS: Final = Parameter("lens", "side of the ledger", "leverage", score_phrases.LENS_NAMES)
SCORED_DOMAINS: Final = (
    "trade", "technology", "minerals", "defence", "finance", "markets", "inputs", "security",
)  # fmt: skip
DOMAIN: Final = Parameter(
    "domain",
    "domain",
    ALL_DOMAINS,
    {ALL_DOMAINS: say.TOTAL, **{key: DOMAINS[key] for key in SCORED_DOMAINS}},
)


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


def finding(shown: View) -> None:
    """Say who leads in both lenses, how surely, and who holds much while exposed little."""
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
            format_func=lambda lens: score_phrases.signed(lens, score_phrases.LENS_NAMES[lens]),
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
    columns = st.columns(len(quadrant_words.QUADRANTS))
    for column, quadrant in zip(columns, quadrant_words.QUADRANTS, strict=True):
        found = shown.overview.in_quadrant(shown.members, quadrant)
        with column, st.container(border=True, height="stretch"):
            st.markdown(f"**{quadrant_words.quadrant_heading(quadrant, len(found))}**")
            st.markdown(quadrant_words.quadrant_card(quadrant, [one.name_in_text for one in found]))
            st.caption(quadrant_words.quadrant_explained(quadrant, shown.power))


def clicked_country(event: Any) -> str:
    """Return the ISO3 of the first mark in a chart's selection; empty when there is none."""
    points = (event or {}).get("selection", {}).get("points", [])
    if not points:
        return ""
    found = points[0].get("customdata") or points[0].get("location") or ""
    return str(found[0] if isinstance(found, list | tuple) and found else found)


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
    st.page_link(
        nav.pages()["scores"], label=say.SCORES_LINK, icon=":material/tune:",
        query_params={"power": shown.power, "lens": shown.lens, "iso": shown.chosen},
    )  # fmt: skip
