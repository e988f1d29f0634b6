"""The dialog behind a score: the indicators in it, their goalposts, weights, points and sources."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import streamlit as st

from ui import nav
from ui.provenance import draw_figure
from ui.views.country_world import ScoreLine
from ui.views.figures import load_figures
from ui.views.overview import Overview, Standing
from ui.views.score_parts import ScorePart, domain_parts, load_score_parts, reweighted, total
from ui.warehouse import Country, Warehouse
from ui.wording import score_dialog as say
from ui.wording.country_phrases import span
from ui.wording.score_phrases import ScoreLike, band_explained, reason_text, score_words


@dataclass(frozen=True)
class Asked:
    """A score that a reader opens.

    Attributes
    ----------
    power : str
        The great power it is about; empty for agency and restraint.
    score : ScoreLike or None
        As it is on show.
    of : int
        Number of ranked countries.
    reason : str
        Why it is weak or has no place; empty when there is nothing to say.
    weights : mapping or None
        A reader's weights by key of the domain and id of the indicator; the default ones if None.
    """

    iso3: str
    name: str
    lens: str
    power: str
    score: ScoreLike | None
    of: int
    reason: str = ""
    weights: Mapping[str, float] | None = None


def of_standing(overview: Overview, standing: Standing, lens: str) -> Asked:
    """Ask for a score of the default index."""
    score = standing.get(lens)
    return Asked(
        standing.iso3, standing.name, lens, overview.power, score, overview.n_ranked[lens],
        score.reason if score else "",
    )  # fmt: skip


def of_line(country: Country, lens: str, power: str, line: ScoreLine | None, of: int) -> Asked:
    """Ask for a score as the profile holds it."""
    return Asked(
        country.iso3, country.name, lens, power, line, of, line.reason if line else ""
    )  # fmt: skip


def score_button(warehouse: Warehouse, asked: Asked, key: str) -> None:
    """Draw a small button that opens the dialog behind a score."""
    place = f"made.{key}"
    st.button(
        say.score_button(asked.lens), key=place, type="tertiary", icon=":material/info:",
        on_click=_press, args=(place,),
    )  # fmt: skip
    if st.session_state.pop(f"{place}.pressed", False):
        show_score(warehouse, asked)


def _press(place: str) -> None:
    """Take the press by callback: it survives a run that starts over before the button is drawn."""
    st.session_state[f"{place}.pressed"] = True


@st.dialog("How this score was made", width="large")
def show_score(warehouse: Warehouse, asked: Asked) -> None:
    """Show what a country's score in one lens is made of, down to each indicator's source."""
    words = score_words(asked.score, asked.of)
    st.markdown(f"**{say.score_made(asked.name, asked.lens, asked.power, words)}**")
    if asked.reason:
        st.info(reason_text(asked.reason, asked.power), icon=":material/sticky_note_2:")
    parts = load_score_parts(warehouse, asked.iso3, asked.power, asked.lens)
    if asked.weights is not None:
        parts = reweighted(parts, asked.weights)
    domains = domain_parts(parts)
    st.table([_row(part, asked) for part in parts], alt=say.parts_alt(asked.name))
    st.markdown(
        say.domains_sentence([(one.key, one.weight, one.points) for one in domains], total(domains))
    )
    st.caption(f"{say.SCORE_FORMULA} {band_explained()}")
    if asked.weights is not None:
        st.caption(say.READERS_WEIGHTS)
    _indicator(warehouse, asked, parts)


def _row(part: ScorePart, asked: Asked) -> dict[str, str]:
    address = nav.link("indicators", id=part.indicator_id, power=asked.power, iso=asked.iso3)
    return {
        "Domain": say.domain_name(part.domain, part.domain_weight),
        "Indicator": f"[{say.part_label(part.indicator_id, asked.power)}]({address})",
        "Value": say.part_value(part.value, part.unit, part.counts_as_zero),
        "Period": span(part.period),
        "0 to 100 points": say.goalposts(part.low, part.high, part.unit),
        "Weight": f"{part.weight:g}",
        "Points": say.points_words(part.points),
    }


def _indicator(warehouse: Warehouse, asked: Asked, parts: tuple[ScorePart, ...]) -> None:
    """Let the reader open one indicator: numerator, denominator, status, source, licence."""
    by_id = {one.indicator_id: one for one in parts}
    chosen = st.selectbox(
        say.OPEN_INDICATOR,
        list(by_id),
        index=None,
        key=f"indicator.{asked.iso3}.{asked.power}.{asked.lens}",
        format_func=lambda one: say.part_label(one, asked.power),
        placeholder=say.OPEN_INDICATOR,
        label_visibility="collapsed",
    )
    if chosen is None:
        return
    part = by_id[chosen]
    figures = load_figures(
        warehouse, asked.iso3, measure_ids=[chosen], power=part.value_power
    )  # fmt: skip
    for figure in figures:
        draw_figure(figure)
    if not figures:
        st.caption(say.NOTHING_HELD)
