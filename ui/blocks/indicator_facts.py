"""The indicators page's lower half: the full table, what is covered, how it is made, sources."""

from __future__ import annotations

from typing import Any

import pandas as pd
import streamlit as st

from indicators.model import DOMAINS
from ui import nav
from ui.blocks.indicator import View
from ui.provenance_facts import fact_select
from ui.views.figures import SourceCard, fill_power, load_sources
from ui.views.indicator import EU, Row
from ui.wording import indicator as indicator_words
from ui.wording import indicator_facts as say
from ui.wording import provenance as words

TABLE_HEIGHT = 560
REASONS_SHOWN = 4


def table(shown: View) -> None:
    """Draw every country shown with its value, or with the reason there is none."""
    wanted = frozenset(shown.members) | {EU}
    rows = [row for row in shown.page.rows.values() if row.iso3 in wanted]
    st.subheader(say.table_heading(len(rows), len(shown.page.rows)), anchor=False)
    states = st.pills(
        "Rows", list(say.STATES), selection_mode="multi", key="row_states",
        format_func=lambda state: say.STATES[state],
    )  # fmt: skip
    kept = [row for row in rows if not states or _state(row) in states]
    # The Union is shown apart: last, never among its members.
    kept.sort(key=lambda row: (row.iso3 == EU, row.value is None, -(row.value or 0.0), row.name))
    money = any(row.amount_musd is not None for row in kept)
    st.dataframe(
        pd.DataFrame([_cells(row, money) for row in kept]),
        hide_index=True,
        height=min(TABLE_HEIGHT, 38 + 35 * max(len(kept), 1)),
        column_config=_columns(shown),
        placeholder=indicator_words.NO_DATA,
        alt=say.table_heading(len(kept), len(shown.page.rows)),
    )
    st.caption(say.table_caption(len(rows), len(shown.page.rows)))
    query = {"table": "out_indicator", "text": shown.page.measure.id}
    st.page_link(
        nav.pages()["data"], label=say.data_link(), icon=":material/table:", query_params=query
    )


def _state(row: Row) -> str:
    if row.value is None:
        return "none"
    return "value" if row.status == "ok" else "weak"


def _cells(row: Row, money: bool) -> dict[str, object]:
    amount = {"million": row.amount_musd} if money else {}
    return {
        "name": row.name,
        "value": row.value,
        "unit": say.UNIT_WORDS[row.unit],
        **amount,
        "period": row.period,
        "place": say.place(row),
        "status": say.status_words(row),
        "bound": say.bound_words(row) if row.value is not None else "",
        "note": row.note,
        "sources": row.source_ids.replace(";", ", "),
    }


def _columns(shown: View) -> dict[str, Any]:
    config = st.column_config
    number = f"%,.{shown.page.measure.decimals}f"
    return {
        "name": config.TextColumn("Country", pinned=True, width=160),
        "value": config.NumberColumn("Value", format=number, width=90),
        "unit": config.TextColumn("Unit", width=70),
        "million": config.NumberColumn("Million US dollars", format="%,.0f", width=120),
        "period": config.TextColumn("Period", width=115),
        "place": config.TextColumn("Place", width=90),
        "status": config.TextColumn("Status", width=150),
        "bound": config.TextColumn("Bound", width=110),
        "note": config.TextColumn("Note", width="large"),
        "sources": config.TextColumn("Sources", width="medium"),
    }


def coverage(shown: View) -> None:
    """Say for how many of the countries shown there is a number, and why not for the others."""
    page, members = shown.page, shown.members
    st.subheader("Who is covered", anchor=False)
    st.markdown(
        say.coverage_counts(
            firm=page.count(members, "ok"),
            weak=page.count(members, "low_coverage"),
            missing=page.count(members, "not_reported"),
            not_applicable=page.count(members, "not_applicable"),
        )
    )
    states = ("ok", "low_coverage", "not_reported", "not_applicable")
    fact_select(
        [
            say.coverage_fact(
                {status: page.count(members, status) for status in states},
                fill_power(page.measure.title, page.power),
                page.indicator.source_ids,
            )
        ],
        "pick.coverage",
    )
    reasons = page.reasons(members)
    lines = [say.reason_line(one.status, one.text, one.count) for one in reasons[:REASONS_SHOWN]]
    if len(reasons) > REASONS_SHOWN:
        lines.append(say.more_reasons(len(reasons) - REASONS_SHOWN))
    st.markdown("\n".join(f"- {line}" for line in lines))
    st.markdown(f"**Rule.** {page.indicator.coverage_rule}")


def method(shown: View) -> None:
    """Draw definition, formula, reference and caveats."""
    indicator = shown.page.indicator
    st.subheader("How it is made", anchor=False)
    st.markdown(f"**{indicator_words.filled(shown.page.measure.title, shown.page.power)}**")
    st.markdown(f"**Side and domain.** {say.side(indicator.lens, DOMAINS[indicator.domain])}")
    st.markdown(f"**Formula.** {indicator.formula_of(shown.page.measure)}")
    st.markdown(f"**Definition.** {indicator.definition}")
    st.markdown(f"**Reference.** {indicator.reference}")
    if indicator.caveats:
        st.markdown("**Before quoting it**")
        lines = [f"- {say.CAVEAT_WORDS[one.kind]}: {one.text}" for one in indicator.caveats]
        st.markdown("\n".join(lines))


def sources(shown: View) -> None:
    """Draw a card per source with its licence and the publisher's page."""
    st.subheader("Sources", anchor=False)
    for card in load_sources(shown.warehouse, shown.page.indicator.source_ids):
        _card(card)


def _card(card: SourceCard) -> None:
    with st.container(border=True):
        st.markdown(f"**{card.publisher}** · {card.title} · {card.vintage}")
        st.markdown(f"[Open the publisher's page]({card.url})")
        st.caption(f"{words.LICENCE_WORDS[card.licence_class]} {card.licence}")
        st.caption(f"Cite as: {card.citation}")
