"""The indicators page's parts: choice, finding, map, ranking, distribution, trend."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import plotly.graph_objects as go
import streamlit as st

from indicators.catalog import BY_MEASURE, MEASURES
from ui import filters, provenance, url_state
from ui.blocks.overview import clicked_country, is_dark
from ui.charts import indicator as charts
from ui.charts import world_map
from ui.charts.config import chart_config
from ui.url_state import Parameter, Value
from ui.views.figures import load_figures
from ui.views.indicator import (
    MeasurePage,
    Point,
    Row,
    effective_power,
    load_measure,
    quartiles,
)
from ui.views.overview import load_outlines
from ui.warehouse import Warehouse
from ui.wording import indicator as say
from ui.wording.overview import map_caption

RANKED_SHOWN: Final = 20
MOST_LINES: Final = 5
LINES_BY_DEFAULT: Final = 3
PILLS_SHOWN: Final = 5


@dataclass(frozen=True)
class View:
    """What the reader asked for, with the measure it needs.

    Attributes
    ----------
    members : tuple of str
        ISO3 of the countries shown.
    chosen : str
        ISO3 of the country to bring out.
    lines : tuple of str
        ISO3 of the countries in the trend.
    """

    warehouse: Warehouse
    page: MeasurePage
    members: tuple[str, ...]
    chosen: str
    lines: tuple[str, ...]

    @property
    def ranked(self) -> tuple[Row, ...]:
        """Members with a value, highest first."""
        return self.page.ranked(self.members)

    @property
    def title(self) -> str:
        """Return the page's finding."""
        return say.finding(self.page.measure, self.page.power, self.ranked)

    @property
    def key(self) -> tuple[str, ...]:
        """What a cached figure depends on."""
        return (
            self.warehouse.build.build_id, self.page.measure.id, self.page.power, self.chosen,
            *self.lines, "/", *self.members,
        )  # fmt: skip

    @property
    def file_name(self) -> str:
        """Name of downloaded images."""
        return "-".join(part for part in (self.page.measure.id, self.page.power) if part)


def lines_setting(warehouse: Warehouse) -> Parameter:
    """Return the setting ``lines``: the countries of the trend, none for a choice of ours."""
    return Parameter("lines", "country of the trend", (), filters.country(warehouse).options)


def view(warehouse: Warehouse, settings: Mapping[str, Value]) -> View:
    """Gather what the page shows from its settings."""
    measure_id = str(settings["id"])
    power = effective_power(measure_id, str(settings["power"]))
    page = _measure(warehouse.build.build_id, measure_id, power, warehouse)
    members, chosen = filters.members(warehouse, str(settings["set"])), str(settings["iso"])
    asked = tuple(settings["lines"])[:MOST_LINES]
    return View(warehouse, page, members, chosen, asked or _usual_lines(page, members, chosen))


def _usual_lines(page: MeasurePage, members: tuple[str, ...], chosen: str) -> tuple[str, ...]:
    firm = [row.iso3 for row in page.ranked(members) if row.status == "ok"]
    leading = [iso3 for iso3 in firm if iso3 in page.trends and iso3 != chosen][:LINES_BY_DEFAULT]
    return tuple(iso3 for iso3 in (chosen, *leading) if iso3 in page.trends)


@st.cache_resource(max_entries=64, show_spinner=False)
def _measure(build_id: str, measure_id: str, power: str, _warehouse: Warehouse) -> MeasurePage:
    del build_id  # it is the key of the cache
    return load_measure(_warehouse, measure_id, power)


@st.cache_resource(max_entries=2, show_spinner=False)
def _outlines(build_id: str, _warehouse: Warehouse) -> tuple[tuple[str, str], ...]:
    del build_id
    return load_outlines(_warehouse)


@st.cache_resource(max_entries=256, show_spinner=False)
def _figure(kind: str, key: tuple[str, ...], dark: bool, _shown: View) -> go.Figure:
    del key
    return _BUILDERS[kind](_shown, dark)


def power_switch(settings: Mapping[str, Value]) -> None:
    """Draw the switch between the great powers where the measure has both."""
    if len(BY_MEASURE[str(settings["id"])].powers) == 2:
        filters.power_switch()


def controls(shown: View) -> None:
    """Draw the choice of measure, country and set of countries, then what the measure asks."""
    measure, country, members = st.columns([6, 3, 3], vertical_alignment="bottom")
    with measure:
        st.selectbox(
            "Measure",
            sorted(MEASURES, key=_lens_order),
            format_func=lambda one: say.choice(MEASURES[one]),
            key="id",
        )
    with country:
        filters.country_select(shown.warehouse)
    with members:
        filters.country_set_select()
    only = say.not_dyadic(shown.page.indicator.powers)
    st.markdown(" ".join(part for part in (shown.page.indicator.question, only) if part))


def _lens_order(measure_id: str) -> int:
    return list(say.LENS_NAMES).index(BY_MEASURE[measure_id].lens)


def standing(shown: View) -> None:
    """Say what weak numbers stand above the leader, and where the chosen country stands."""
    weaker = say.weaker_above(shown.ranked)
    if weaker:
        st.markdown(weaker)
    row = shown.page.rows.get(shown.chosen)
    if row is not None:
        st.markdown(say.standing(row))
    _pills(shown)


def _pills(shown: View) -> None:
    """Draw one pill per leading country and the chosen one; a pill opens the number's dialog."""
    first = [row.iso3 for row in shown.ranked[:PILLS_SHOWN]]
    wanted = list(dict.fromkeys([shown.chosen, *first]))
    rows = {iso3: shown.page.rows[iso3] for iso3 in wanted if iso3 in shown.page.rows}
    turn = st.session_state.setdefault("number.turn", 0)
    # A fresh key after each choice clears the pill, so that the same one can be opened again.
    opened = st.pills(
        say.OPEN_NUMBER,
        list(rows),
        key=f"number.{shown.file_name}.{turn}",
        format_func=lambda iso3: say.pill(rows[iso3].name, say.value_words(rows[iso3])),
    )
    if opened:
        st.session_state["number.turn"] = turn + 1
        page = shown.page
        found = load_figures(
            shown.warehouse, opened, measure_ids=[page.measure.id], power=page.power
        )
        for figure in found[:1]:
            provenance.show_figure(figure)


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
            bool(beside),
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
    top = next(iter(firm or shown.ranked), None)
    title = say.distribution_title(unit, middle, top, len(values))
    st.subheader(title, anchor=False)
    if values:
        st.plotly_chart(
            _figure("distribution", shown.key, is_dark(), shown),
            key="measure_distribution",
            config=chart_config(f"distribution-{shown.file_name}"),
            alt=say.distribution_alt(title),
        )
    st.caption(say.spread(unit, low, middle, high, len(values)))


def trend(shown: View) -> None:
    """Draw the years of up to five countries with the roster's band, or say why there are none."""
    page = shown.page
    lines = _lines(shown)
    if not page.trends:
        st.subheader("No earlier years", anchor=False)
        st.markdown(say.no_trend(sorted({r.period for r in page.rows.values() if r.value is not None})))
        return
    own = lines.get(shown.chosen) or next(iter(lines.values()), ())
    name = shown.warehouse.countries[shown.chosen if shown.chosen in lines else next(iter(lines), shown.chosen)].name
    ends = [(point.year, point.value) for point in (own[:1] + own[-1:])]
    title = say.trend_title(
        page.measure, page.power, name, page.measure.unit,
        ends[0] if len(ends) == 2 else None, ends[-1] if len(ends) == 2 else None,
    )  # fmt: skip
    st.subheader(title, anchor=False)
    _line_choice(shown)
    if lines:
        st.plotly_chart(
            _figure("trend", shown.key, is_dark(), shown),
            key="measure_trend",
            config=chart_config(f"trend-{shown.file_name}"),
            alt=say.trend_alt(title),
        )
    missing = [shown.warehouse.countries[one].name_in_text for one in _without_line(shown)]
    st.caption(say.trend_caption(bool(page.band), missing))
    with st.expander(say.SAME_AS_TABLE):
        st.dataframe(_trend_table(shown, lines), hide_index=True, alt=say.trend_alt(title),
                     placeholder=say.NO_DATA)  # fmt: skip


def _lines(shown: View) -> dict[str, tuple[Point, ...]]:
    return {iso3: shown.page.trends[iso3] for iso3 in shown.lines if iso3 in shown.page.trends}


def _without_line(shown: View) -> list[str]:
    asked = list(dict.fromkeys([shown.chosen, *shown.lines]))
    return [iso3 for iso3 in asked if iso3 not in shown.page.trends and iso3 in shown.page.rows]


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
        placeholder=say.lines_help(MOST_LINES),
    )


def _trend_table(
    shown: View, lines: Mapping[str, tuple[Point, ...]]
) -> list[dict[str, object]]:
    years = sorted({point.year for points in lines.values() for point in points}, reverse=True)
    medians = {one.year: one.middle for one in shown.page.band}
    names = shown.warehouse.countries
    by_year = {iso3: {p.year: p.value for p in points} for iso3, points in lines.items()}
    decimals = shown.page.measure.decimals
    return [
        {
            "Year": str(year),
            **{names[iso3].name: say.cell(by_year[iso3].get(year), shown.page.measure.unit, decimals)
               for iso3 in lines},
            say.MEDIAN_LINE: say.cell(medians.get(year), shown.page.measure.unit, decimals),
        }
        for year in years
    ]  # fmt: skip


def _ranking_figure(shown: View, dark: bool) -> go.Figure:
    page = shown.page
    return charts.ranking(
        _in_ranking(shown), page.beside(shown.members), lens=page.indicator.lens,
        decimals=page.measure.decimals, chosen=shown.chosen, dark=dark,
    )  # fmt: skip


def _map_figure(shown: View, dark: bool) -> go.Figure:
    outlines = _outlines(shown.warehouse.build.build_id, shown.warehouse)
    return charts.measure_map(
        shown.page, shown.members, outlines, chosen=shown.chosen, dark=dark
    )


def _distribution_figure(shown: View, dark: bool) -> go.Figure:
    page = shown.page
    middle = quartiles([row.value for row in shown.ranked if row.value is not None])[1]
    return charts.distribution(
        shown.ranked, middle, say.median_label(middle, page.measure.unit),
        lens=page.indicator.lens, unit=page.measure.unit, decimals=page.measure.decimals,
        chosen=shown.chosen, dark=dark,
    )  # fmt: skip


def _trend_figure(shown: View, dark: bool) -> go.Figure:
    page = shown.page
    names = {iso3: shown.warehouse.countries[iso3].name for iso3 in shown.lines}
    return charts.trend(
        _lines(shown), names, page.band, lens=page.indicator.lens, unit=page.measure.unit,
        chosen=shown.chosen, dark=dark, words=say.MEDIAN_LINE,
    )  # fmt: skip


_BUILDERS: Final = {
    "map": _map_figure,
    "ranking": _ranking_figure,
    "distribution": _distribution_figure,
    "trend": _trend_figure,
}
