"""What the comparison keeps between readers: the countries together, charts, tables, per build.

They are never changed after they are made, so all readers share them instead of copying.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

import pandas as pd
import streamlit as st

from ui import filters
from ui.blocks.country_data import profile_of, world_of
from ui.charts import trend as trends
from ui.charts.comparison import domains_chart
from ui.views.comparison import (
    HEADLINES,
    Comparison,
    build_comparison,
    complete,
    trend_measures,
)
from ui.views.country_groups import GROUP_MEASURES
from ui.views.indicator import MeasurePage, Point, load_lines, load_measure
from ui.views.overview import Overview, load_overview
from ui.warehouse import Warehouse
from ui.wording import comparison_groups as group_words
from ui.wording import comparison_measures as measure_words
from ui.wording import comparison_sides as side_words
from ui.wording.indicator_trend import MEDIAN_LINE

KEPT: Final = 64

Key = tuple[str, ...]


def comparison_of(warehouse: Warehouse, chosen: Key) -> Comparison | None:
    """Return the comparison of one to four countries, or None where none is chosen."""
    return _comparison(warehouse.build.build_id, chosen, warehouse) if chosen else None


def figures_of(warehouse: Warehouse, chosen: Key, dark: bool) -> dict[str, Any]:
    """Return the charts by name ("USA.leverage", ...)."""
    return _figures(warehouse.build.build_id, chosen, dark, warehouse)


def tables_of(warehouse: Warehouse, chosen: Key) -> dict[str, pd.DataFrame]:
    """Return the tables by name: each chart's, "headlines", "catalogue", "groups"."""
    return _tables(warehouse.build.build_id, chosen, warehouse)


def overview_of(warehouse: Warehouse, power: str) -> Overview:
    """Return every country's scores beside one great power, for the dialog behind a score."""
    return _overview(warehouse.build.build_id, power, warehouse)


def measures_of(warehouse: Warehouse) -> Mapping[str, str]:
    """Return the measures that a trend can show."""
    return _measures(warehouse.build.build_id, warehouse)


def measure_of(warehouse: Warehouse, measure_id: str, power: str) -> MeasurePage:
    """Return one measure of all countries."""
    return _measure(warehouse.build.build_id, measure_id, power, warehouse)


def trend_of(warehouse: Warehouse, chosen: Key, measure_id: str, power: str, dark: bool) -> Any:
    """Return the lines of the chosen countries."""
    return _trend(warehouse.build.build_id, chosen, measure_id, power, dark, warehouse)


def lines_of(
    warehouse: Warehouse, chosen: Key, measure_id: str, power: str
) -> dict[str, tuple[Point, ...]]:
    """Return the years of the chosen countries; those with one year are left out."""
    return load_lines(warehouse, measure_of(warehouse, measure_id, power), chosen)


@st.cache_resource(max_entries=KEPT, show_spinner=False)
def _comparison(build_id: str, chosen: Key, _warehouse: Warehouse) -> Comparison:
    del build_id  # it is the key of the cache
    first = profile_of(_warehouse, chosen[0])
    added = complete(chosen, first, filters.FIRST_COMPARED)
    profiles = [profile_of(_warehouse, iso3) for iso3 in (*chosen, *added)]
    return build_comparison(world_of(_warehouse), profiles, added)


@st.cache_resource(max_entries=KEPT, show_spinner=False)
def _figures(build_id: str, chosen: Key, dark: bool, _warehouse: Warehouse) -> dict[str, Any]:
    sides = _comparison(build_id, chosen, _warehouse).sides
    return {f"{side.power}.{side.lens}": domains_chart(side, dark) for side in sides}


@st.cache_resource(max_entries=KEPT, show_spinner=False)
def _tables(build_id: str, chosen: Key, _warehouse: Warehouse) -> dict[str, pd.DataFrame]:
    shown = _comparison(build_id, chosen, _warehouse)
    rows = {
        f"{side.power}.{side.lens}": [
            side_words.domain_row(side, domain) for domain in (side.total, *side.domains)
        ]
        for side in shown.sides
    }
    rows["headlines"] = [measure_words.measure_row(shown, *key) for key in HEADLINES]
    rows["catalogue"] = [measure_words.catalogue_row(shown, *key) for key in shown.measures()]
    names = [country.name for country in shown.countries]
    rows["groups"] = [
        group_words.group_row(shown.groups, key, dict(zip(names, shown.figures(*key), strict=True)))
        for key in GROUP_MEASURES
    ]
    return {name: pd.DataFrame(found) for name, found in rows.items()}


@st.cache_resource(max_entries=4, show_spinner=False)
def _overview(build_id: str, power: str, _warehouse: Warehouse) -> Overview:
    del build_id
    return load_overview(_warehouse, power)


@st.cache_resource(max_entries=2, show_spinner=False)
def _measures(build_id: str, _warehouse: Warehouse) -> Mapping[str, str]:
    del build_id
    return trend_measures(_warehouse)


@st.cache_resource(max_entries=KEPT, show_spinner=False)
def _measure(build_id: str, measure_id: str, power: str, _warehouse: Warehouse) -> MeasurePage:
    del build_id
    return load_measure(_warehouse, measure_id, power)


@st.cache_resource(max_entries=KEPT, show_spinner=False)
def _trend(
    build_id: str, chosen: Key, measure_id: str, power: str, dark: bool, _warehouse: Warehouse
) -> Any:
    page = _measure(build_id, measure_id, power, _warehouse)
    lines = load_lines(_warehouse, page, chosen)
    names = {iso3: side_words.short_name(_warehouse.countries[iso3].name) for iso3 in lines}
    return trends.trend(
        lines, names, page.band, lens=page.indicator.lens, unit=page.measure.unit,
        chosen=chosen[0], dark=dark, words=MEDIAN_LINE,
    )  # fmt: skip
