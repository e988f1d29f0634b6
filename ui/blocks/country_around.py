"""Around a country: advice, contribution statement, agency and restraint, limits."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import streamlit as st

from ui import nav
from ui.blocks.country_sections import link_out, section
from ui.blocks.score_dialog import of_line, score_button
from ui.copy_button import copy_button
from ui.views.country import CONDUCT, Profile
from ui.views.country_context import Advice
from ui.warehouse import Warehouse
from ui.wording import country_conduct as conduct
from ui.wording import country_context as words
from ui.wording import country_limits as bounds
from ui.wording import country_statement as contribution
from ui.wording.country_phrases import span

# The strongest that act here are drawn in full, the others on demand.
DRAWN: Final = 3


def advice(profile: Profile) -> None:
    """Draw what the brief advises: the strongest that bite, then the others on demand."""
    st.header(words.ADVICE_TITLE, anchor="advice")
    st.markdown(words.advice_summary(profile.advice))
    first = [one for one in profile.advice if one.state == "act"][:DRAWN]
    for one in first:
        with st.container(border=True):
            _decided(profile, one)
    drawn = {one.recommendation_id for one in first}
    rest = [one for one in profile.advice if one.recommendation_id not in drawn]
    if rest:
        with section("advice", words.others_title(rest)) as is_open:
            if is_open:
                _others(profile, rest)
    st.caption(words.BITING_NOTE)


def _others(profile: Profile, rest: Sequence[Advice]) -> None:
    for one in rest:
        if one.state:
            _decided(profile, one)
        else:
            link = nav.link("recommendations", rec=one.recommendation_id)
            st.markdown(f"**[{one.title}]({link})** {one.gist} {words.UNDECIDED}")


def _decided(profile: Profile, one: Advice) -> None:
    """Draw one decided recommendation."""
    text, colour = words.state_badge(one.state)
    link = nav.link("recommendations", rec=one.recommendation_id, iso=profile.country.iso3)
    st.markdown(f":{colour}-badge[{text}] **[{one.title}]({link})**")
    st.markdown(span(one.sentence))
    st.caption(words.change_condition(one))


def statement(warehouse: Warehouse, profile: Profile) -> None:
    """Draw the contribution statement with a button that copies it."""
    if profile.country.tier == "reference":
        return
    name = profile.country.name_in_text
    parts = contribution.parts(name, profile.contributions, profile.sources)
    lines = contribution.paragraphs(parts)
    st.header(contribution.STATEMENT_TITLE, anchor="statement")
    st.caption(contribution.STATEMENT_NOTE)
    if not lines:
        st.markdown(contribution.no_contribution(name))
    else:
        with st.container(border=True):
            st.markdown("\n".join(f"- {contribution.part_line(p)}" for p in parts if p.sentences))
            text = contribution.full_text(
                name, lines, warehouse.build.build_id, nav.page_address(), profile.country.iso3
            )
            copy_button(contribution.COPY, text, done=contribution.COPIED, key="copy_statement")
    left_out = contribution.left_out_note(profile.left_out, profile.contributions)
    if left_out:
        st.caption(left_out)


def actor_or_terrain(warehouse: Warehouse, profile: Profile) -> None:
    """Draw agency and restraint, one line each, and the way to the op-ed's test."""
    st.header(conduct.CONDUCT_TITLE, anchor="agency")
    for lens in CONDUCT:
        st.markdown(conduct.conduct_line(lens, profile.conduct, profile.n_conduct))
    st.caption(conduct.CONDUCT_NOTE)
    totals = {line.lens: line for line in profile.conduct if not line.domain}
    for lens in CONDUCT:
        asked = of_line(profile.country, lens, "", totals.get(lens), profile.n_conduct[lens])
        score_button(warehouse, asked, lens)
    link_out("agency", "Open the op-ed's test", iso=profile.country.iso3)


def limits(profile: Profile) -> None:
    """Draw what is not measured, which numbers are weak and why, sources, corrections."""
    st.header("Limits", anchor="limits")
    st.info(bounds.not_measured_sentence(), icon=":material/visibility_off:")
    with section("weak", bounds.title(profile.panes)) as is_open:
        if is_open:
            lines = [*bounds.weak_lines(profile.panes), *bounds.missing_lines(profile.panes)]
            st.markdown("\n".join(f"- {line}" for line in lines) or bounds.NO_WEAKNESS)
    with section("sources", words.sources_title(profile.sources)) as is_open:
        if is_open:
            st.markdown("\n".join(words.source_item(card) for card in profile.sources))
    st.markdown(bounds.corrections_note(nav.link("methods")))
    st.caption(bounds.INDEPENDENCE)
