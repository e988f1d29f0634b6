"""The profile page, drawn: opening sentences, both great powers, then everything around."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import streamlit as st

from ui import nav
from ui.blocks import country_around, country_cards, country_detail
from ui.blocks.country_data import chart_of, profile_of, table_of
from ui.blocks.country_facts import number_list
from ui.blocks.country_sections import SHOW, section, set_open
from ui.blocks.score_dialog import of_line, score_button
from ui.charts.config import chart_config
from ui.provenance import figure_button, figure_picker
from ui.views.country import Profile
from ui.views.country_panes import Pane
from ui.views.figures import Figure
from ui.warehouse import Warehouse
from ui.wording import country as words
from ui.wording import country_beside as beside
from ui.wording import country_conduct as conduct
from ui.wording import country_scores as scores
from ui.wording import country_strip as say
from ui.wording.country_labels import row_label

__all__ = ["SHOW", "draw", "heading"]

DIVIDERS = {"leverage": "green", "exposure": "orange"}
HEADINGS = {
    "leverage": ":green[●] Leverage",
    "exposure": ":orange[◆] Exposure",
}
PLACES = {"USA": "us", "CHN": "china"}


def heading(warehouse: Warehouse, iso3: str) -> tuple[str, tuple[str, ...]]:
    """Return the country's name and the marks under it."""
    profile = profile_of(warehouse, iso3)
    return profile.country.name, words.tags(
        profile.clubs,
        is_ally=profile.is_ally,
        is_union_member=profile.is_union_member,
        tier=profile.country.tier,
        kind=profile.country.kind,
    )


def draw(warehouse: Warehouse, iso3: str, power: str, opened: Collection[str]) -> None:
    """Draw the page under its heading.

    Parameters
    ----------
    warehouse : Warehouse
        The build on show.
    iso3 : str
        The country.
    power : str
        The great power that opens first; both always show.
    opened : collection of str
        Names of the sections that are open.
    """
    set_open(opened)
    profile = profile_of(warehouse, iso3)
    powers = profile.powers(power)
    _opening(profile, powers)
    # A caption fades its links below readable contrast.
    st.markdown(words.contents_line(powers))
    for one in powers:
        _towards(warehouse, profile, one)
    st.caption(say.SCALE_NOTE)
    country_cards.draw(warehouse, profile)
    country_around.advice(profile)
    country_around.statement(warehouse, profile)
    country_around.actor_or_terrain(warehouse, profile)
    country_detail.draw(warehouse, profile)
    country_around.limits(profile)


def _opening(profile: Profile, powers: Sequence[str]) -> None:
    """Say the first answer in words, then where the country stands in the roster."""
    name, power = profile.country.name_in_text, powers[0]
    leverage, exposure = profile.pane(power, "leverage"), profile.pane(power, "exposure")
    if leverage is not None and exposure is not None:
        sales = {one: profile.figure("export_exposure_gdp", one) for one in profile.powers(power)}
        for sentence in words.opening(name, leverage, exposure, sales):
            st.markdown(sentence)
    if len(powers) == 1:
        st.caption(words.power_profile_sentence(name))
        return
    country = profile.country
    st.caption(words.roster_sentence(name, country.tier, country.tier_reason))
    if profile.is_union_member:
        link = nav.link("country", iso="EUU")
        said = f"{words.union_sentence(name)} [Open the European Union's profile]({link})."
        st.markdown(said)


def _towards(warehouse: Warehouse, profile: Profile, power: str) -> None:
    """Draw one great power: the asymmetry in a line, then both panes."""
    st.header(words.power_title(power), anchor=power.lower())
    both = profile.figure("trade_asymmetry", power)
    st.markdown(words.asymmetry(
        profile.country.name_in_text,
        profile.figure("export_exposure_gdp", power),
        profile.figure("import_supply_share", power),
        both,
    ))  # fmt: skip
    if both is not None and both.value is not None:
        _button(both, power)
    for column, lens in zip(st.columns(2, gap="large"), ("leverage", "exposure"), strict=True):
        pane = profile.pane(power, lens)
        if pane is not None:
            with column:
                _pane(warehouse, profile, pane)


def _pane(warehouse: Warehouse, profile: Profile, pane: Pane) -> None:
    name = profile.country.name_in_text
    colour = DIVIDERS[pane.lens]
    about = words.pane_heading(pane.lens, pane.power, name)
    st.subheader(f"{HEADINGS[pane.lens]} :small[· {about}]", divider=colour, anchor=False)
    place = scores.score_text(pane.total, pane.n_ranked)
    st.markdown(f"## :{colour}[{scores.score_number(pane.total)}] :small[of 100 · {place}]")
    if scores.total_note(pane.total):
        st.caption(scores.total_note(pane.total))
    if pane.lens == "leverage":
        for reading in profile.sizes:
            if reading.power == pane.power:
                st.caption(conduct.size_sentence(reading))
    asked = of_line(profile.country, pane.lens, pane.power, pane.total, pane.n_ranked)
    score_button(warehouse, asked, f"{pane.power}.{pane.lens}")
    _chart(warehouse, profile, pane, "main")
    st.caption(say.strip_caption(pane, pane.main))
    moved = say.changes_line(pane)
    if moved:
        st.caption(moved)
    lens = f"{PLACES[pane.power]}_{pane.lens}"
    with section(lens, say.all_measures(pane), icon=":material/info:") as is_open:
        if is_open:
            _whole(warehouse, profile, pane)


def _whole(warehouse: Warehouse, profile: Profile, pane: Pane) -> None:
    """Draw every measure of a pane: its source, its row of dots, its line of the table."""
    _picker(pane)
    _chart(warehouse, profile, pane, "strip")
    st.caption(say.strip_caption(pane, pane.drawn))
    notes = scores.domain_notes([pane])
    if notes:
        st.caption("  \n".join(notes))
    alt = f"Table of {pane.lens} towards {words.short_power(pane.power)}"
    place = f"{pane.power}.{pane.lens}"
    table = table_of(warehouse, profile.country.iso3, f"strip.{place}")
    st.dataframe(table, hide_index=True, alt=alt)
    _yardsticks(warehouse, profile.country.iso3, f"yardsticks.{place}")
    domains = table_of(warehouse, profile.country.iso3, f"domains.{place}")
    if len(domains):
        st.table(domains, border="horizontal", hide_index=True, alt="Scores by domain")


def _chart(warehouse: Warehouse, profile: Profile, pane: Pane, kind: str) -> None:
    iso3, place = profile.country.iso3, f"{pane.power}.{pane.lens}"
    dark = st.context.theme.type == "dark"
    rows = pane.main if kind == "main" else pane.drawn
    st.plotly_chart(
        chart_of(warehouse, iso3, f"{kind}.{place}", dark),
        key=f"{kind}.{place}",
        theme=None,
        config=chart_config(f"{iso3}-{pane.power}-{pane.lens}"),
        alt=say.strip_alt(pane, profile.country.name_in_text, rows),
    )


@st.fragment
def _button(figure: Figure, power: str) -> None:
    """Draw the way to the numbers of a sentence."""
    figure_button(figure, f"both.{power}", text=words.HOW_BOTH_WAYS)


@st.fragment
def _yardsticks(warehouse: Warehouse, iso3: str, name: str) -> None:
    """Draw the way to the other great power's numbers in the table above."""
    number_list(warehouse, iso3, name, beside.OPEN_YARDSTICK)


@st.fragment
def _picker(pane: Pane) -> None:
    """Draw the way to each number's source."""

    def name(figure: Figure) -> str:
        return row_label(figure, pane.power)

    figure_picker(pane.figures, f"pick.{pane.power}.{pane.lens}", name=name)
