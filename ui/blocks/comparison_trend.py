"""The years of a measure the reader picks, for the compared countries."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import streamlit as st

from ui.blocks.comparison_data import lines_of, measure_of, measures_of, trend_of
from ui.charts.config import chart_config
from ui.parameters import Parameter, Value
from ui.views.comparison import Comparison
from ui.views.indicator import MeasurePage, Point, effective_power
from ui.warehouse import Warehouse
from ui.wording import comparison as comparison_words
from ui.wording import comparison_trend as words
from ui.wording import indicator as indicator_words
from ui.wording import indicator_trend as say

FIRST_TREND: Final = "export_exposure_gdp"


def measure_setting(warehouse: Warehouse) -> Parameter:
    """Return the setting ``id`` of this page: the measures with several years."""
    titles = {
        one: title.replace("{power}", "a great power")
        for one, title in measures_of(warehouse).items()
    }
    return Parameter("id", "measure with several years", FIRST_TREND, titles)


def draw(warehouse: Warehouse, shown: Comparison, settings: Mapping[str, Value]) -> None:
    """Draw the choice of a measure and its lines, one chart a great power."""
    st.header(words.TREND_TITLE, anchor="years")
    titles, measure_id = measure_setting(warehouse).options, str(settings["id"])
    st.selectbox(
        words.TREND_MEASURE, list(titles), format_func=lambda one: titles[one], key="id"
    )  # fmt: skip
    first = str(settings["power"])
    powers = dict.fromkeys(
        effective_power(measure_id, power) for power in (first, *{"USA", "CHN"} - {first})
    )
    chosen = tuple(country.iso3 for country in shown.countries)
    for column, power in zip(st.columns(len(powers), gap="large"), powers, strict=True):
        with column:
            _one(warehouse, chosen, measure_id, power)


def _one(warehouse: Warehouse, chosen: tuple[str, ...], measure_id: str, power: str) -> None:
    page = measure_of(warehouse, measure_id, power)
    lines = lines_of(warehouse, chosen, measure_id, power)
    st.subheader(_title(warehouse, page, lines), anchor=False)
    if not lines:
        st.markdown(words.no_lines())
        return
    title = words.trend_summary(
        [(warehouse.countries[one].name, points[0], points[-1]) for one, points in lines.items()],
        page.measure.unit,
    )
    st.caption(title)
    st.plotly_chart(
        trend_of(warehouse, chosen, measure_id, power, st.context.theme.type == "dark"),
        key=f"compare.trend.{power or 'own'}",
        config=chart_config(f"compare-{measure_id}-{power or 'own'}"),
        alt=say.trend_alt(title),
    )
    without = [warehouse.countries[one].name_in_text for one in chosen if one not in lines]
    st.caption(say.trend_caption(bool(page.band), without))
    with st.expander(comparison_words.SAME_AS_TABLE):
        st.dataframe(_table(warehouse, page, lines), hide_index=True, alt=say.trend_alt(title))


def _title(
    warehouse: Warehouse, page: MeasurePage, lines: Mapping[str, tuple[Point, ...]]
) -> str:  # fmt: skip
    """State how the first of the lines moved."""
    first = next(iter(lines), "")
    label = indicator_words.filled(page.measure.label, page.power)
    if not first:
        return words.trend_heading(label, page.power)
    begin, end = lines[first][0], lines[first][-1]
    moved = say.trend_title(
        page.measure, page.power, warehouse.countries[first].name,
        (begin.year, begin.value), (end.year, end.value),
    )  # fmt: skip
    return words.trend_heading(moved, page.power)


def _table(
    warehouse: Warehouse, page: MeasurePage, lines: Mapping[str, tuple[Point, ...]]
) -> list[dict[str, str]]:
    columns = {
        warehouse.countries[iso3].name: {point.year: point.value for point in points}
        for iso3, points in lines.items()
    }
    columns[say.MEDIAN_LINE] = {one.year: one.middle for one in page.band}
    years = sorted({point.year for points in lines.values() for point in points}, reverse=True)
    unit, decimals = page.measure.unit, page.measure.decimals
    return [
        {"Year": str(year)}
        | {name: say.cell(values.get(year), unit, decimals) for name, values in columns.items()}
        for year in years
    ]
