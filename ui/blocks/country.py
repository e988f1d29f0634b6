"""The profile page, drawn: from the opening sentences to the sources."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd
import streamlit as st

from ui import nav
from ui.blocks import country_around, country_cards, country_detail
from ui.blocks.country_data import figures_of, profile_of, tables_of
from ui.charts.config import chart_config
from ui.provenance import figure_picker
from ui.views.country import Profile
from ui.views.country_panes import Pane
from ui.views.figures import Figure
from ui.warehouse import Warehouse
from ui.wording import country as words
from ui.wording import country_strip as say
from ui.wording.provenance import OPEN_MANY

Tables = dict[str, pd.DataFrame]
DIVIDERS = {"leverage": "green", "exposure": "orange"}
HEADINGS = {
    "leverage": ":green[●] Leverage",
    "exposure": ":orange[◆] Exposure",
}


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


def draw(warehouse: Warehouse, iso3: str, power: str) -> None:
    """Draw the page under its heading.

    Parameters
    ----------
    warehouse : Warehouse
        The build on show.
    iso3 : str
        The country.
    power : str
        The great power that opens first; both always show.
    """
    dark = st.context.theme.type == "dark"
    profile = profile_of(warehouse, iso3)
    figures, tables = figures_of(warehouse, iso3, dark), tables_of(warehouse, iso3)
    powers = profile.powers(power)
    _opening(profile, powers)
    st.caption(words.contents_line())
    st.caption(say.SCALE_NOTE)
    for one in powers:
        _towards(profile, one, figures, tables)
    country_cards.draw(profile)
    _asymmetry(profile, powers)
    _domain_scores(profile, powers, tables)
    country_detail.draw(profile, figures, tables)
    country_around.draw(warehouse, profile, tables["groups"])


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
        st.caption(f"{words.union_sentence(name)} [Open the European Union's profile]({link}).")


def _towards(profile: Profile, power: str, figures: dict[str, Any], tables: Tables) -> None:
    """Draw both panes of one great power."""
    st.header(words.power_title(power), anchor=power.lower())
    for column, lens in zip(st.columns(2, gap="large"), ("leverage", "exposure"), strict=True):
        pane = profile.pane(power, lens)
        if pane is not None:
            with column:
                place = f"strip.{power}.{lens}"
                _pane(profile, pane, figures[place], tables[place])


def _pane(profile: Profile, pane: Pane, figure: Any, table: pd.DataFrame) -> None:
    name = profile.country.name_in_text
    colour = DIVIDERS[pane.lens]
    about = words.pane_heading(pane.lens, pane.power, name)
    st.subheader(f"{HEADINGS[pane.lens]} :small[· {about}]", divider=colour, anchor=False)
    place = say.score_text(pane.total, pane.n_ranked)
    st.markdown(f"## :{colour}[{say.score_number(pane.total)}] :small[of 100 · {place}]")
    if say.total_note(pane.total):
        st.caption(say.total_note(pane.total))
    st.plotly_chart(
        figure,
        key=f"strip.{pane.power}.{pane.lens}",
        theme=None,
        config=chart_config(f"{profile.country.iso3}-{pane.power}-{pane.lens}"),
        alt=say.strip_alt(pane, name),
    )
    st.caption(say.strip_caption(pane))
    _numbers(pane, table)


@st.fragment
def _numbers(pane: Pane, table: pd.DataFrame) -> None:
    """Draw the way to each number's source, and the table that says the same as the chart."""

    def name(figure: Figure) -> str:
        return say.row_label(figure, pane.power)

    with st.expander(OPEN_MANY, icon=":material/info:"):
        figure_picker(pane.figures, f"pick.{pane.power}.{pane.lens}", name=name)
    with st.expander("The same as a table"):
        st.dataframe(
            table,
            hide_index=True,
            alt=f"Table of {pane.lens} towards {words.short_power(pane.power)}",
        )


def _asymmetry(profile: Profile, powers: Sequence[str]) -> None:
    """Set both ends of the same trade side by side, one line a great power."""
    st.header("Who depends more on the same trade", anchor="asymmetry")
    for power in powers:
        sentence = words.asymmetry_sentence(
            profile.country.name_in_text,
            profile.figure("export_exposure_gdp", power),
            profile.figure("import_supply_share", power),
        )
        st.markdown(f"- {sentence}" if sentence else "")


def _domain_scores(profile: Profile, powers: Sequence[str], tables: Tables) -> None:
    """Draw the scores per domain, one table a great power."""
    st.header("Scores by domain", anchor="domains")
    for column, power in zip(st.columns(len(powers), gap="large"), powers, strict=True):
        with column:
            st.markdown(f"**{words.power_title(power)}**")
            panes = [pane for pane in profile.panes if pane.power == power]
            table = tables[f"domains.{power}"]
            st.table(table, border="horizontal", hide_index=True, alt="Scores by domain")
            st.caption("  \n".join(say.domain_notes(panes)))
