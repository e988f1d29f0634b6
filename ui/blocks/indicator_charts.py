"""The indicators page's charts: map, ranking, distribution, trend."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

import streamlit as st

from ui import filters, url_state
from ui.blocks.indicator import MOST_LINES, View, lines_setting
from ui.blocks.overview import clicked_country, is_dark
from ui.charts import indicator as charts
from ui.charts import trend as trends
from ui.charts import world_map
from ui.charts.config import chart_config
from ui.views.indicator import Point, Row, load_lines, quartiles
from ui.views.overview import load_outlines
from ui.warehouse import Warehouse
from ui.wording import indicator as indicator_words
from ui.wording import indicator_charts as say
from ui.wording import indicator_trend as trend_words
from ui.wording.overview_map import map_caption

RANKED_SHOWN: Final = 20


@st.cache_resource(max_entries=2, show_spinner=False)
def _outlines(build_id: str, _warehouse: Warehouse) -> tuple[tuple[str, str], ...]:
    del build_id
    return load_outlines(_warehouse)


@st.cache_resource(max_entries=256, show_spinner=False)
def _figure(kind: str, key: tuple[str, ...], dark: bool, _shown: View) -> Any:
    del key
    return _BUILDERS[kind](_shown, dark)


def _choose(shown: View, key: str) -> None:
    iso3 = clicked_country(st.session_state.get(key))
    setting = filters.country(shown.warehouse)
    if iso3 in setting.options:
        url_state.set_value(setting, iso3)


def map_of_values(shown: View) -> None:
    """Draw the map."""
    st.plotly_chart(
        _figure("map", shown.key, is_dark(), shown),
        key="measure_map",
        on_select=lambda: _choose(shown, "measure_map"),
        selection_mode="points",
        config=world_map.config(f"map-{shown.file_name}"),
        alt=say.map_alt(shown.title, len(shown.ranked)),
    )
    st.caption(map_caption())


def ranking(shown: View) -> None:
    """Draw the ranking: the highest, the chosen country, the yardsticks."""
    rows, beside = _in_ranking(shown), shown.page.beside(shown.members)
    added = shown.page.rows[shown.chosen].name if len(rows) > RANKED_SHOWN else ""
    shown_first = min(len(rows), RANKED_SHOWN)
    title = say.ranking_title(shown_first, len(shown.ranked), added)
    st.subheader(title, anchor=False)
    if not rows:
        return
    st.plotly_chart(
        _figure("ranking", shown.key, is_dark(), shown),
        key="measure_ranking",
        config=chart_config(f"ranking-{shown.file_name}"),
        alt=say.ranking_alt(title),
    )
    drawn = [*rows, *beside]
    st.caption(
        say.ranking_caption(
            any(row.status != "ok" for row in drawn),
            any(row.bound == "floor" for row in drawn),
            bool(shown.page.one_area & set(shown.members)),
            [row.name_in_text for row in beside],
        )
    )


def _in_ranking(shown: View) -> list[Row]:
    """Return the highest rows, and the chosen member where it stands lower."""
    first = list(shown.ranked[:RANKED_SHOWN])
    return first + [row for row in shown.ranked[RANKED_SHOWN:] if row.iso3 == shown.chosen]


def distribution(shown: View) -> None:
    """Draw how the values are spread."""
    values = [row.value for row in shown.ranked if row.value is not None]
    low, middle, high = quartiles(values) if values else (0.0, 0.0, 0.0)
    unit, firm = shown.page.measure.unit, [row for row in shown.ranked if row.status == "ok"]
    decimals = shown.page.measure.decimals
    top = next(iter(firm or shown.ranked), None)
    title = say.distribution_title(unit, middle, top, len(values), decimals)
    st.subheader(title, anchor=False)
    if values:
        st.plotly_chart(
            _figure("distribution", shown.key, is_dark(), shown),
            key="measure_distribution",
            config=chart_config(f"distribution-{shown.file_name}"),
            alt=say.distribution_alt(title),
        )
    st.caption(say.spread(unit, low, middle, high, len(values), decimals))


def trend(shown: View) -> None:
    """Draw the years of up to five countries with the roster's band, or say why there are none."""
    page = shown.page
    lines = load_lines(shown.warehouse, page, shown.lines)
    if not page.with_years:
        st.subheader("No earlier years", anchor=False)
        periods = {row.period for row in page.rows.values() if row.value is not None}
        st.markdown(trend_words.no_trend(sorted(periods)))
        return
    title = _trend_title(shown, lines)
    st.subheader(title, anchor=False)
    _line_choice(shown)
    if lines:
        st.plotly_chart(
            _figure("trend", shown.key, is_dark(), shown),
            key="measure_trend",
            config=chart_config(f"trend-{shown.file_name}"),
            alt=trend_words.trend_alt(title),
        )
    missing = [shown.warehouse.countries[one].name_in_text for one in _without_line(shown)]
    st.caption(trend_words.trend_caption(bool(page.band), missing))
    with st.expander(indicator_words.SAME_AS_TABLE):
        st.dataframe(_trend_table(shown, lines), hide_index=True, alt=trend_words.trend_alt(title),
                     placeholder=indicator_words.NO_DATA)  # fmt: skip


def _trend_title(shown: View, lines: Mapping[str, tuple[Point, ...]]) -> str:
    """State how the chosen country moved, or the first of the lines."""
    page = shown.page
    first = shown.chosen if shown.chosen in lines else next(iter(lines), "")
    if not first:
        return trend_words.trend_title(page.measure, page.power, "", None, None)
    begin, end = lines[first][0], lines[first][-1]
    return trend_words.trend_title(
        page.measure,
        page.power,
        shown.warehouse.countries[first].name,
        (begin.year, begin.value),
        (end.year, end.value),
    )


def _without_line(shown: View) -> list[str]:
    asked = list(dict.fromkeys([shown.chosen, *shown.lines]))
    return [iso3 for iso3 in asked if iso3 not in shown.page.with_years and iso3 in shown.page.rows]


def _line_choice(shown: View) -> None:
    held = st.session_state.get("lines") or []
    if len(held) > MOST_LINES:
        # A link may hold more than the widget takes.
        url_state.set_value(lines_setting(shown.warehouse), tuple(held[:MOST_LINES]))
    names = filters.country(shown.warehouse).options
    st.multiselect(
        "Countries in the trend",
        list(names),
        format_func=lambda iso3: names[iso3],
        key="lines",
        max_selections=MOST_LINES,
        placeholder=trend_words.lines_help(MOST_LINES),
    )


def _trend_table(shown: View, lines: Mapping[str, tuple[Point, ...]]) -> list[dict[str, object]]:
    unit, decimals = shown.page.measure.unit, shown.page.measure.decimals
    columns = {
        shown.warehouse.countries[iso3].name: {point.year: point.value for point in points}
        for iso3, points in lines.items()
    }
    columns[trend_words.MEDIAN_LINE] = {one.year: one.middle for one in shown.page.band}
    years = sorted({point.year for points in lines.values() for point in points}, reverse=True)
    return [
        {
            "Year": str(year),
            **{
                name: trend_words.cell(values.get(year), unit, decimals)
                for name, values in columns.items()
            },
        }
        for year in years
    ]


def _ranking_figure(shown: View, dark: bool) -> Any:
    page = shown.page
    return charts.ranking(
        _in_ranking(shown), page.beside(shown.members), lens=page.indicator.lens,
        decimals=page.measure.decimals, chosen=shown.chosen, dark=dark,
    )  # fmt: skip


def _map_figure(shown: View, dark: bool) -> Any:
    outlines = _outlines(shown.warehouse.build.build_id, shown.warehouse)
    return charts.measure_map(shown.page, shown.members, outlines, chosen=shown.chosen, dark=dark)


def _distribution_figure(shown: View, dark: bool) -> Any:
    page = shown.page
    middle = quartiles([row.value for row in shown.ranked if row.value is not None])[1]
    return charts.distribution(
        shown.ranked, middle, say.median_label(middle, page.measure.unit),
        lens=page.indicator.lens, unit=page.measure.unit, decimals=page.measure.decimals,
        chosen=shown.chosen, dark=dark,
    )  # fmt: skip


def _trend_figure(shown: View, dark: bool) -> Any:
    page = shown.page
    names = {iso3: shown.warehouse.countries[iso3].name for iso3 in shown.lines}
    lines = load_lines(shown.warehouse, page, shown.lines)
    return trends.trend(
        lines, names, page.band, lens=page.indicator.lens, unit=page.measure.unit,
        chosen=shown.chosen, dark=dark, words=trend_words.MEDIAN_LINE,
    )  # fmt: skip


_BUILDERS: Final = {
    "map": _map_figure,
    "ranking": _ranking_figure,
    "distribution": _distribution_figure,
    "trend": _trend_figure,
}
