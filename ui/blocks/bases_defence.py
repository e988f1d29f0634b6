"""The page on bases: spending against the lines, ranking, arms, ties, warheads."""

from __future__ import annotations

from functools import partial
from typing import Any, Final

import pandas as pd
import streamlit as st

from ui import provenance
from ui.blocks.bases import View, choose
from ui.blocks.bases_facts import sources_button
from ui.blocks.overview import is_dark
from ui.charts import bases_defence as charts
from ui.charts.config import chart_config
from ui.openings import Opening, open_pills, open_select
from ui.provenance_facts import fact_select, show_fact
from ui.views.bases_defence import CORE, EFFORT, MEASURES, Spender
from ui.views.figures import load_figures
from ui.views.trend_figures import load_year
from ui.wording import bases as say
from ui.wording import bases_defence_facts as facts
from ui.wording import bases_hosts as host_words
from ui.wording import bases_numbers as numbers
from ui.wording import bases_ranking as ranking_words
from ui.wording import bases_series as series_words
from ui.wording import bases_spenders as table_words
from ui.wording import bases_spending as pay
from ui.wording import bases_ties as tie_words
from ui.wording.provenance import OPEN_ROW, OPEN_YEAR

TABLE_HEIGHT: Final = 460


def spending(shown: View) -> None:
    """Draw the country's spending, arms and ties beside the ranking."""
    left, right = st.columns([1, 1], gap="large")
    with left:
        _series(shown)
        _measures(shown)
    with right:
        _ranking(shown)
    left, right = st.columns([1, 1], gap="large")
    with left:
        _ties(shown)
    with right:
        _warheads(shown)


@st.cache_resource(max_entries=256, show_spinner=False)
def _series_figure(build_id: str, iso3: str, dark: bool, _shown: View) -> Any:
    del build_id, iso3  # they are the key of the cache
    ties = _shown.ties
    return charts.effort_chart(ties.sipri, ties.nato_core, _shown.defence.targets, dark=dark)


def _series(shown: View) -> None:
    sipri, core = shown.ties.sipri, shown.ties.nato_core
    title = series_words.series_title(shown.name, sipri, core)
    st.subheader(title, anchor=False)
    spender = shown.defence.spenders.get(shown.iso3)
    if not (sipri or core):
        cell = spender.cells.get(EFFORT) if spender else None
        st.markdown(cell.note if cell and cell.note else say.NO_DATA)
        return
    st.plotly_chart(
        _series_figure(shown.build_id, shown.iso3, is_dark(), shown),
        key="effort_series",
        config=chart_config(f"defence-spending-{shown.iso3}"),
        alt=series_words.series_alt(title, core),
    )
    is_ally = spender is not None and spender.is_ally
    st.caption(series_words.series_caption(is_ally, bool(core)))
    with st.expander(say.SAME_AS_TABLE):
        st.dataframe(
            pd.DataFrame(series_words.series_rows(sipri, core)), hide_index=True, alt=title,
            key="effort_table",
        )  # fmt: skip
        open_select(_years(shown), f"years.{shown.iso3}", label=OPEN_YEAR)


def _years(shown: View) -> dict[str, Opening]:
    """Return every point of both lines, newest first."""
    points = [(EFFORT, one) for one in shown.ties.sipri]
    points += [(CORE, one) for one in shown.ties.nato_core]
    points.sort(key=lambda pair: -pair[1].year)
    return {
        f"{measure_id}.{one.year}": Opening(
            facts.year_label(one, is_core=measure_id == CORE),
            partial(_show_year, shown, measure_id, one.year),
        )
        for measure_id, one in points
    }


def _show_year(shown: View, measure_id: str, year: int) -> None:
    figure = load_year(shown.warehouse, measure_id, shown.iso3, "", year)
    if figure is not None:
        provenance.show_figure(figure)


def _measures(shown: View) -> None:
    """List arms, forces and burden with a pill for each number."""
    st.subheader(pay.FIGURES_TITLE, anchor=False)
    order = {measure_id: place for place, measure_id in enumerate(pay.SAID)}
    held = [one for one in shown.figures if one.indicator_id in order]
    held.sort(key=lambda one: (order[one.indicator_id], one.power not in ("", shown.power)))
    spender = shown.defence.spenders.get(shown.iso3)
    lines = [pay.figure_line(one) for one in held]
    lines.append(pay.personnel_line(shown.name, spender.personnel if spender else None))
    st.markdown("\n".join(f"- {line}" for line in lines))
    pills = {
        one.key: Opening(pay.effort_pill(one), partial(provenance.show_figure, one))
        for one in held
        if one.value is not None
    }
    if spender is not None:
        fact = facts.personnel_fact(spender)
        said = facts.personnel_pill(spender.personnel)
        pills[fact.key] = Opening(said, partial(show_fact, fact))
    open_pills(pills, f"arms.{shown.iso3}", label=say.OPEN_NUMBER)


def _ties(shown: View) -> None:
    st.subheader(tie_words.TIES_TITLE, anchor=False)
    ties = shown.ties.ties
    st.markdown("\n".join(f"- {tie_words.tie_sentence(one)}" for one in ties) or tie_words.NO_TIES)
    first = sorted(shown.ties.alliances, key=lambda one: one.power != shown.power)
    st.caption(tie_words.alliances_sentence(shown.name, first))
    explained = facts.tie_facts(shown.iso3, shown.name, ties, first)
    fact_select(explained, f"ties.{shown.iso3}", label=facts.OPEN_TIE)
    sources_button(shown.warehouse, "ties", ("us_security_ties", "atop_alliances"))


def _warheads(shown: View) -> None:
    holders = shown.defence.warheads
    if not holders:
        return
    st.subheader(tie_words.WARHEADS_TITLE, anchor=False)
    st.markdown(tie_words.warheads_sentence(shown.name, shown.iso3, holders))
    with st.expander(say.SAME_AS_TABLE):
        st.dataframe(
            pd.DataFrame([tie_words.warheads_row(one) for one in holders]),
            hide_index=True,
            alt=tie_words.WARHEADS_TITLE,
            key="warheads",
        )
        fact_select(numbers.warhead_facts(holders), "warheads.numbers")
    sources_button(shown.warehouse, "warheads", ("fas_nuclear",))


@st.cache_resource(max_entries=256, show_spinner=False)
def _ranking_figure(build_id: str, iso3: str, dark: bool, _shown: View) -> Any:
    del build_id
    defence = _shown.defence
    return charts.effort_ranking(
        defence.ranked, defence.beside(iso3), defence.targets, chosen=iso3, dark=dark
    )


def _ranking(shown: View) -> None:
    defence = shown.defence
    title, beside = ranking_words.ranking_title(defence), defence.beside(shown.iso3)
    st.subheader(title, anchor=False)
    st.plotly_chart(
        _ranking_figure(shown.build_id, shown.iso3, is_dark(), shown),
        key="effort_ranking",
        on_select=lambda: choose(shown, "effort_ranking"),
        selection_mode="points",
        config=chart_config("defence-spending-ranking"),
        alt=ranking_words.ranking_alt(title, defence),
    )
    end = ranking_words.axis_end([one.value(EFFORT) or 0.0 for one in (*defence.ranked, *beside)])
    beyond = [one for one in defence.ranked if (one.value(EFFORT) or 0.0) > end]
    st.caption(ranking_words.ranking_caption(defence, beyond, beside))


@st.cache_resource(max_entries=2, show_spinner=False)
def _table(build_id: str, _shown: View) -> pd.DataFrame:
    del build_id
    rows = (*_shown.defence.ranked, *_shown.defence.without_figure)
    return pd.DataFrame([_row(_shown, one) for one in rows])


def _row(shown: View, spender: Spender) -> dict[str, object]:
    return table_words.table_row(
        spender, host_words.tie_text(shown.hosting.ties.get(spender.iso3, ()))
    )


def everybody(shown: View) -> None:
    """Draw every ranked middle power with all measures of the page."""
    st.subheader(table_words.TABLE_TITLE, anchor=False)
    rows = _table(shown.build_id, shown)
    st.dataframe(
        rows,
        hide_index=True,
        height=TABLE_HEIGHT,
        column_config=_columns(),
        placeholder="–",
        alt=table_words.TABLE_TITLE,
        key="spenders",
    )
    st.caption(table_words.table_caption(len(rows)))
    open_select(_rows(shown), "spenders.numbers", label=OPEN_ROW)
    sources_button(
        shown.warehouse,
        "spenders",
        ("sipri_milex", "nato_defence_expenditure", "sipri_arms_transfers", "cia_factbook",
         "dmdc_us_troops", "us_security_ties"),
    )  # fmt: skip


def _rows(shown: View) -> dict[str, Opening]:
    """Return two choices for each row: its measures, and its active personnel."""
    found = {}
    for one in (*shown.defence.ranked, *shown.defence.without_figure):
        said = facts.personnel_label(one.name, one.personnel)
        found[one.iso3] = Opening(one.name, partial(_show_row, shown, one))
        found[f"personnel.{one.iso3}"] = Opening(said, partial(_show_personnel, one))
    return found


def _show_row(shown: View, spender: Spender) -> None:
    figures = load_figures(shown.warehouse, spender.iso3, measure_ids=MEASURES)
    provenance.show_figures(spender.name, figures)


def _show_personnel(spender: Spender) -> None:
    show_fact(facts.personnel_fact(spender))


def _columns() -> dict[str, Any]:
    config = st.column_config
    numbers = {
        title: config.NumberColumn(title, format=form)
        for title, form in table_words.table_formats().items()
    }
    wide = {
        "Country": config.TextColumn("Country", pinned=True, width=140),
        "Ties with the United States": config.TextColumn(width=260),
        "Why a cell is empty or weak": config.TextColumn(width="large"),
    }
    return {**numbers, **wide}
