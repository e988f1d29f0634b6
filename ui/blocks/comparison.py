"""The comparison, drawn: finding, scores by domain, measures, years, groups."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd
import streamlit as st

from ui import filters, nav
from ui.blocks import comparison_trend
from ui.blocks.comparison_data import comparison_of, figures_of, overview_of, tables_of
from ui.blocks.score_dialog import of_standing, show_score
from ui.charts.config import chart_config
from ui.provenance import figure_picker
from ui.url_state import Value
from ui.views.comparison import HEADLINES, Comparison, Side
from ui.views.comparison_rule import MOST
from ui.views.country_world import LENSES, POWERS
from ui.warehouse import Warehouse
from ui.wording import comparison as words
from ui.wording import comparison_groups as group_words
from ui.wording import comparison_measures as measure_words
from ui.wording import comparison_sides as side_words
from ui.wording import score_phrases

TABLE_HEIGHT = 420


def heading(warehouse: Warehouse, settings: Mapping[str, Value]) -> str:
    """Return the heading: the countries by name."""
    shown = comparison_of(warehouse, tuple(settings["iso"]))
    return words.heading([country.name for country in shown.countries] if shown else [])


def draw(warehouse: Warehouse, settings: Mapping[str, Value]) -> None:
    """Draw the page under its heading.

    Parameters
    ----------
    warehouse : Warehouse
        The build on show.
    settings : mapping
        ``iso`` (one to four countries), ``power`` (opens first; both show) and ``id``.
    """
    filters.countries_select(warehouse, MOST)
    chosen = tuple(settings["iso"])
    shown = comparison_of(warehouse, chosen)
    if shown is None:
        st.info(words.CHOOSE_MORE, icon=":material/compare_arrows:")
        return
    if shown.companions:
        are_peers = bool(shown.profiles[0].peers)
        st.caption(words.companions_note(shown.countries[0], shown.companions, are_peers))
    first = str(settings["power"])
    powers = [first, *(power for power in POWERS if power != first)]
    for power in powers:
        st.markdown("\n".join(f"- {sentence}" for sentence in words.finding(shown, power)))
    st.caption(words.READING)
    tables = tables_of(warehouse, chosen)
    dark = st.context.theme.type == "dark"
    for power in powers:
        _towards(shown, power, figures_of(warehouse, chosen, dark), tables)
    _score_picker(warehouse, shown)
    _measures(shown, tables)
    comparison_trend.draw(warehouse, shown, settings)
    _groups(shown, tables["groups"])


def _towards(
    shown: Comparison, power: str, figures: Mapping[str, object], tables: Mapping[str, pd.DataFrame]
) -> None:
    """Draw both lenses of one great power beside each other."""
    st.header(words.power_heading(power), anchor=power.lower())
    for column, lens in zip(st.columns(2, gap="large"), LENSES, strict=True):
        with column:
            side, place = shown.side(power, lens), f"{power}.{lens}"
            _side(shown, side, figures[place], tables[place])


def _side(shown: Comparison, side: Side, figure: object, table: pd.DataFrame) -> None:
    names = [country.name_in_text for country in shown.countries]
    colour = score_phrases.COLOURS[side.lens]
    st.subheader(side_words.side_heading(side.power, side.lens), divider=colour, anchor=False)
    totals = [side_words.total_line(c, line, side.n_ranked) for c, line in side.total.lines]
    st.markdown("  \n".join(totals))
    st.plotly_chart(
        figure,
        key=f"compare.{side.power}.{side.lens}",
        theme=None,
        config=chart_config(f"compare-{side.power}-{side.lens}"),
        alt=side_words.chart_alt(side, names),
    )
    with st.expander(words.SAME_AS_TABLE):
        st.table(table, border="horizontal", hide_index=True, alt=side_words.chart_alt(side, names))
    notes = side_words.side_notes(side)
    if notes:
        with st.expander(side_words.notes_heading(len(notes))):
            st.markdown("\n".join(f"- {note}" for note in notes))


def _score_picker(warehouse: Warehouse, shown: Comparison) -> None:
    """Draw one pill per score; choosing one opens the dialog of how it was made."""
    by_key = {
        f"{country.iso3}.{side.power}.{side.lens}": (country, side)
        for country in shown.countries
        for side in shown.sides
        if country.iso3 != side.power
    }
    with st.expander(side_words.OPEN_SCORE, icon=":material/info:"):
        st.pills(
            side_words.OPEN_SCORE, list(by_key), key="pick.score", on_change=_take_score,
            format_func=lambda key: side_words.score_pill(*by_key[key]),
            label_visibility="collapsed",
        )  # fmt: skip
    asked = st.session_state.pop("pick.score.chosen", None)
    if asked in by_key:
        country, side = by_key[asked]
        overview = overview_of(warehouse, side.power)
        standing = overview.standings.get(country.iso3)
        if standing is not None:
            show_score(warehouse, of_standing(overview, standing, side.lens))
    st.caption(score_phrases.band_explained())


def _take_score() -> None:
    """Take the choice and clear the pill, so that the same one can be opened again."""
    st.session_state["pick.score.chosen"] = st.session_state["pick.score"]
    st.session_state["pick.score"] = None


def _measures(shown: Comparison, tables: Mapping[str, pd.DataFrame]) -> None:
    """Draw the aligned tables, why entries are empty, and the ways to sources and export."""
    st.header(measure_words.MEASURES_TITLE, anchor="measures")
    alt = measure_words.measures_alt([country.name_in_text for country in shown.countries])
    st.table(tables["headlines"], border="horizontal", hide_index=True, alt=alt)
    st.caption(measure_words.measures_note(len(shown.countries)))
    missing = measure_words.missing_lines(shown, HEADLINES)
    if missing:
        with st.expander(measure_words.missing_heading(len(missing))):
            st.markdown("\n".join(missing))
    _numbers(shown, HEADLINES)
    with st.expander(measure_words.EVERY_MEASURE):
        st.dataframe(
            tables["catalogue"],
            hide_index=True,
            height=TABLE_HEIGHT,
            column_config={"Measure": st.column_config.TextColumn(pinned=True)},
            alt=alt,
        )
    st.page_link(
        nav.pages()["data"],
        label=measure_words.DATA_LINK,
        icon=":material/table:",
        query_params={
            "table": "out_indicator", "country": ",".join(c.iso3 for c in shown.countries)
        },
    )  # fmt: skip


@st.fragment
def _numbers(shown: Comparison, keys: Sequence[tuple[str, str]]) -> None:
    """Draw the way to the arithmetic and the source of each number, country by country."""
    with st.expander(measure_words.OPEN_NUMBERS, icon=":material/info:"):
        for place, country in enumerate(shown.countries):
            held = [shown.figures(*key)[place] for key in keys]
            known = [figure for figure in held if figure is not None]
            figure_picker(
                known, f"pick.compare.{country.iso3}", label=country.name, name=measure_words.pill
            )


def _groups(shown: Comparison, table: pd.DataFrame) -> None:
    st.header(group_words.GROUPS_TITLE, anchor="groups")
    if not shown.groups:
        st.markdown(group_words.NO_GROUPS)
        return
    st.dataframe(
        table,
        hide_index=True,
        column_config={"Measure": st.column_config.TextColumn(pinned=True)},
        alt=group_words.groups_alt(),
    )
    st.caption(group_words.GROUPS_NOTE)
