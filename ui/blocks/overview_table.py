"""The overview's table: every ranked country with both lenses, then those without a place."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pandas as pd
import streamlit as st

from ui import nav
from ui.blocks.overview import View
from ui.views.overview import LENSES, Score, Standing
from ui.wording import overview_quadrants as quadrant_words
from ui.wording import overview_table as say
from ui.wording import score_phrases

CLICK = "overview_profile"
TABLE_HEIGHT = 620
THEME_COLOURS = {"leverage": "green", "exposure": "orange"}


def ranked_table(shown: View) -> None:
    """Draw the ranked members, sorted by the chosen lens or domain."""
    ranked = shown.overview.ranked(shown.members, shown.lens, shown.domain)
    st.subheader(say.table_title(shown.lens, shown.domain_name, len(ranked)), anchor=False)
    rows = pd.DataFrame([_row(shown, one) for one in ranked])
    if rows.empty:
        return
    by_name = {one.name: one.iso3 for one in ranked}

    def open_profile() -> None:
        click = st.session_state.get(CLICK)
        if click and click.label in by_name:
            nav.go(nav.pages()["country"], iso=by_name[click.label], power=shown.power)

    st.dataframe(
        rows,
        hide_index=True,
        height=min(TABLE_HEIGHT, 38 + 35 * len(rows)),
        column_config=_columns(shown, open_profile),
        alt=say.table_alt(shown.lens, shown.power),
        key="overview_table",
    )
    st.caption(say.table_caption(shown.domain_name))


def _row(shown: View, one: Standing) -> dict[str, object]:
    row: dict[str, object] = {"name": one.name}
    if shown.domain:
        row["domain"] = _whole(one.get(shown.lens, shown.domain))
    lenses = LENSES if shown.lens == "leverage" else LENSES[::-1]
    for lens in lenses:
        score = one.get(lens)
        row[f"{lens}_score"] = _whole(score)
        row[f"{lens}_place"] = score_phrases.short_place(score, shown.overview.n_ranked[lens])
    quadrant = shown.overview.quadrant(one)
    row["quadrant"] = quadrant_words.QUADRANTS[quadrant] if quadrant else score_phrases.NO_SCORE
    for lens in lenses:
        score = one.get(lens)
        row[f"{lens}_indicators"] = score.n_indicators if score else 0
    row["note"] = say.row_note(
        [(lens, score.reason) for lens in lenses if (score := one.get(lens))], shown.power
    )
    return row


def _whole(score: Score | None) -> int | None:
    return None if score is None or score.score is None else round(score.score)


def _columns(shown: View, open_profile: Callable[[], None]) -> dict[str, Any]:
    config = st.column_config
    columns: dict[str, Any] = {
        "name": config.ButtonColumn(
            "Country", type="tertiary", pinned=True, alignment="left", key=CLICK,
            on_click=open_profile, width=135,
        ),
        "domain": config.ProgressColumn(
            score_phrases.signed(shown.lens, shown.domain_name), min_value=0, max_value=100,
            format="%d", color=THEME_COLOURS[shown.lens], width=150,
        ),
        "quadrant": config.TextColumn("Quadrant", width=185),
        "note": config.TextColumn("Note", width="large"),
    }  # fmt: skip
    for lens in LENSES:
        title = score_phrases.signed(lens, score_phrases.LENS_NAMES[lens])
        columns[f"{lens}_score"] = config.ProgressColumn(
            title, min_value=0, max_value=100, format="%d", color=THEME_COLOURS[lens], width=105
        )
        columns[f"{lens}_place"] = config.TextColumn(
            say.place_heading(lens, shown.overview.n_ranked[lens]), width=240
        )
        columns[f"{lens}_indicators"] = config.NumberColumn(say.indicators_heading(lens), width=100)
    return columns


def without_place(shown: View) -> None:
    """List the yardsticks and the members without a place, each with its reason."""
    st.subheader("Shown, not ranked", anchor=False)
    overview = shown.overview
    apart = overview.apart()
    st.markdown(
        "\n".join(
            "- " + say.apart_sentence(one, shown.power, one.get("leverage"), one.get("exposure"))
            for one in apart
        )
    )
    unranked = overview.unranked(shown.members, shown.lens)
    if not unranked:
        st.caption(say.unranked_summary(0, 0, 0))
        return
    pivotal = sum(one.group == "pivotal" for one in unranked)
    no_score = sum(one.value(shown.lens, shown.domain) is None for one in unranked)
    st.markdown(say.unranked_summary(pivotal, len(unranked) - pivotal, no_score))
    with st.expander(say.unranked_heading(len(unranked))):
        st.dataframe(
            pd.DataFrame([_unranked_row(shown, one) for one in unranked]),
            hide_index=True,
            alt=say.unranked_heading(len(unranked)),
            key="overview_unranked",
        )


def _unranked_row(shown: View, one: Standing) -> dict[str, object]:
    scores = {lens: one.get(lens) for lens in LENSES}
    return {
        "Country": one.name,
        "Group": score_phrases.TIER_NAMES.get(one.group, ""),
        **{
            score_phrases.signed(lens, score_phrases.LENS_NAMES[lens]): _whole(score)
            for lens, score in scores.items()
        },
        "Why no place": say.row_note(
            [(lens, score.reason) for lens, score in scores.items() if score], shown.power
        ),
    }
