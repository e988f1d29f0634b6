"""Around a country: advice, contribution statement, peers, groups, limits, sources."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from ui import nav
from ui.views.country import Profile
from ui.views.country_context import Advice
from ui.warehouse import Warehouse
from ui.wording import country as opening
from ui.wording import country_context as words


def draw(warehouse: Warehouse, profile: Profile, groups: pd.DataFrame) -> None:
    """Draw what the brief advises and everything after it."""
    _advice(profile)
    _statement(warehouse, profile)
    _peers(profile)
    _groups(profile, groups)
    st.header("Not measured", anchor="limits")
    st.info(opening.not_measured_sentence(), icon=":material/visibility_off:")
    _sources(profile)


def _advice(profile: Profile) -> None:
    st.header(words.ADVICE_TITLE, anchor="advice")
    st.markdown(words.advice_summary(profile.advice))
    decided = [one for one in profile.advice if one.state]
    for advice in decided:
        if advice.state in ("act", "in_place"):
            _decided(profile, advice)
    rest = [one for one in decided if one.state not in ("act", "in_place")]
    if rest:
        with st.expander(f"Less relevant here or without data ({len(rest)})"):
            for advice in rest:
                _decided(profile, advice)
    waiting = [one for one in profile.advice if not one.state]
    with st.expander(f"Not decided by the data ({len(waiting)})"):
        for advice in waiting:
            link = nav.link("recommendations", rec=advice.recommendation_id)
            st.markdown(f"**[{advice.title}]({link})** {advice.gist} {words.to_come(advice)}")
    st.caption(words.BITING_NOTE)


def _decided(profile: Profile, advice: Advice) -> None:
    """Draw one decided recommendation."""
    text, colour = words.state_badge(advice.state)
    link = nav.link("recommendations", rec=advice.recommendation_id, iso=profile.country.iso3)
    with st.container(border=True):
        with st.container(horizontal=True, vertical_alignment="center"):
            st.badge(text, color=colour)  # type: ignore[arg-type]
            st.markdown(f"**[{advice.title}]({link})**", width="content")
        st.markdown(advice.sentence)
        st.caption(words.change_condition(advice))


def _statement(warehouse: Warehouse, profile: Profile) -> None:
    if profile.country.iso3 == "USA":
        return
    name = profile.country.name_in_text
    lines = words.contribution_lines(name, profile.contributions, profile.sources)
    st.header(words.STATEMENT_TITLE, anchor="statement")
    if not lines:
        st.markdown(words.no_contribution(name))
        return
    st.caption(words.STATEMENT_NOTE)
    text = words.contribution_text(name, lines, warehouse.build.build_id, nav.page_address())
    st.code(text, language=None, wrap_lines=True)


def _peers(profile: Profile) -> None:
    st.header("Peers", anchor="peers")
    if profile.is_union:
        st.markdown(words.UNION_APART)
        return
    links = {peer.iso3: nav.link("country", iso=peer.iso3) for peer in profile.peers}
    for respect in words.PEER_HEADINGS:
        st.markdown(words.peers_line(respect, profile.peers, links))


def _groups(profile: Profile, table: pd.DataFrame) -> None:
    if not profile.groups:
        return
    st.subheader(words.groups_title(profile.country.name_in_text, profile.groups), anchor=False)
    st.table(table, border="horizontal", hide_index=True, alt="The country beside its groups")
    st.caption(words.GROUPS_NOTE)


def _sources(profile: Profile) -> None:
    st.header("Sources on this page", anchor="sources")
    with st.expander(f"{len(profile.sources)} sources, each with its licence"):
        st.markdown("\n".join(words.source_item(card) for card in profile.sources))
    st.caption(words.corrections_note(nav.link("methods")))
