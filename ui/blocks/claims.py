"""The page of checked claims, drawn: filters, verdicts, numbers, charts, sources."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import streamlit as st

from ui import nav, url_state
from ui.blocks.claim_data import chart_of, checks_of
from ui.charts.config import chart_config
from ui.provenance_facts import fact_select
from ui.url_state import Parameter, Value
from ui.views.claims import VERDICTS, Checks, Claim, choose
from ui.warehouse import Warehouse
from ui.wording import claims as words
from ui.wording.claim_facts import claim_facts

TITLE: Final = words.TITLE
EVERY: Final = "all"


def tools(warehouse: Warehouse) -> None:
    """Restore the settings of the page; its filters stand below the first answer."""
    url_state.restore(*parameters(checks_of(warehouse)))


def parameters(checks: Checks) -> tuple[Parameter, ...]:
    """Return the settings of the address."""
    claims = {EVERY: words.ALL, **{one.id: words.option(one) for one in checks.claims}}
    return (
        Parameter("claim", "claim", EVERY, claims),
        Parameter("verdict", "verdict", (), {one: words.verdict_text(one) for one in VERDICTS}),
        Parameter("origin", "text", (), words.ORIGINS),
    )


def draw(warehouse: Warehouse, settings: Mapping[str, Value]) -> None:
    """Draw the count in words, the filters and the claims."""
    checks = checks_of(warehouse)
    st.markdown(words.summary(checks.count()))
    st.markdown(words.STANDPOINT)
    _filters(checks)
    shown = _shown(checks, settings)
    if not shown:
        st.info(words.NOTHING_LEFT)
    else:
        st.caption(words.shown_note(len(shown), len(checks.claims)))
    draw_one = _claim if len(shown) == 1 else _folded
    for claim in shown:
        draw_one(warehouse, checks, claim)
    st.subheader(words.CORRECTIONS_TITLE, anchor="corrections")
    st.markdown(words.NO_CORRECTIONS.format(link=nav.link("methods")))


def _filters(checks: Checks) -> None:
    labels = {"claim": "Claim", "verdict": "Verdict", "origin": "Text"}
    one, verdict, origin = parameters(checks)
    left, middle, right = st.columns(3)
    with left:
        st.selectbox(
            labels["claim"], list(one.options), key="claim", format_func=one.options.__getitem__
        )
    for column, each in ((middle, verdict), (right, origin)):
        with column:
            st.multiselect(
                labels[each.name], list(each.options), key=each.name, placeholder="All",
                format_func=each.options.__getitem__, disabled=st.session_state["claim"] != EVERY,
            )  # fmt: skip


def _shown(checks: Checks, settings: Mapping[str, Value]) -> tuple[Claim, ...]:
    """Return the one claim asked for, or those that pass the filters."""
    asked = str(settings["claim"])
    if asked != EVERY:
        return tuple(one for one in checks.claims if one.id == asked)
    return choose(checks, verdicts=_ids(settings["verdict"]), origins=_ids(settings["origin"]))


def _ids(value: Value) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else value


def _claim(warehouse: Warehouse, checks: Checks, claim: Claim) -> None:
    """Draw one claim in full: verdict, claim, reason, our number, chart, provenance."""
    with st.container(border=True):
        _verdict(claim)
        _detail(warehouse, checks, claim)
        with st.expander(words.NUMBERS_TITLE):
            _provenance(checks, claim)


def _folded(warehouse: Warehouse, checks: Checks, claim: Claim) -> None:
    """Draw one claim of the list: verdict, claim and reason; the rest when it is opened."""
    with st.container(border=True):
        _verdict(claim)
        fold = st.expander(words.folded(claim), key=f"claim.{claim.id}.open", on_change="rerun")
        with fold:
            if fold.open:
                _detail(warehouse, checks, claim)
                _provenance(checks, claim)


def _verdict(claim: Claim) -> None:
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.subheader(words.heading(claim), anchor=f"claim-{claim.id}", width="content")
        st.badge(words.verdict_text(claim.verdict), color="gray")
    st.markdown(f"> {claim.claim}")
    st.markdown(words.markdown(claim.reason))


def _detail(warehouse: Warehouse, checks: Checks, claim: Claim) -> None:
    """Draw our number, the place in the text, the chart, and the way into each number."""
    publishers = list(dict.fromkeys(one.publisher for one in checks.sources_of(claim)))
    text, chart = st.columns([2, 3]) if claim.shown != "none" else (st.container(), None)
    with text:
        st.markdown(words.number_line(claim, publishers))
        st.caption(words.place(claim))
        fact_select(claim_facts(claim, checks), f"pick.claim.{claim.id}")
    if chart is not None and claim.numbers:
        with chart:
            _chart(warehouse, claim)


def _chart(warehouse: Warehouse, claim: Claim) -> None:
    st.caption(words.CHART_TITLES[claim.id])
    st.plotly_chart(
        chart_of(claim, warehouse.build.build_id), key=f"claim.{claim.id}",
        config=chart_config(f"claim_{claim.id}"), alt=words.chart_alt(claim, claim.numbers),
    )  # fmt: skip


def _provenance(checks: Checks, claim: Claim) -> None:
    """Draw rule, limits, numbers and sources of one claim."""
    st.markdown(f"**Rule.** {claim.rule}")
    if claim.limits:
        st.markdown("\n".join(words.limit_item(one) for one in claim.limits))
    if claim.numbers:
        st.table(
            [words.number_row(one) for one in claim.numbers], border="horizontal",
            hide_index=True, alt=words.chart_alt(claim, claim.numbers),
        )  # fmt: skip
    sources = checks.sources_of(claim)
    st.markdown("\n".join(words.source_item(one) for one in sources) or words.NO_NUMBERS)
