"""What "Actor or terrain" keeps between readers: scores, years, charts, tables, per build.

They are never changed after they are made, so all readers share them instead of copying.
"""

from __future__ import annotations

from typing import Any, Final

import pandas as pd
import streamlit as st

from ui.charts import agency_rows as rows_of
from ui.charts import trend as trends
from ui.charts.agency import agency_scatter
from ui.views.agency import AGENCY, LENSES, RESTRAINT, AgencyPage, load_agency
from ui.views.figures import Figure, load_figures
from ui.views.indicator import MeasurePage, Point, load_lines, load_measure
from ui.warehouse import Warehouse
from ui.wording import agency_moves as move_words
from ui.wording import agency_quadrants as quadrant_words
from ui.wording import agency_regimes as regime_words
from ui.wording import agency_years as year_words
from ui.wording.indicator_trend import MEDIAN_LINE

KEPT: Final = 96
# Scores are whole numbers without a unit, which is how the trend writes counts.
SCORE_UNIT: Final = "count"


def page_of(warehouse: Warehouse) -> AgencyPage:
    """Return both scores of every country."""
    return _page(warehouse.build.build_id, warehouse)


def chart_of(warehouse: Warehouse, name: str, iso3: str, dark: bool) -> Any:
    """Return a chart: "scatter", "trail", "equidistance", "regimes", "moves"."""
    return _chart(warehouse.build.build_id, name, iso3, dark, warehouse)


def figures_of(warehouse: Warehouse, iso3: str) -> list[Figure]:
    """Return the measures behind both scores of a country, agency first."""
    return _figures(warehouse.build.build_id, iso3, warehouse)


def table_of(warehouse: Warehouse, name: str) -> pd.DataFrame:
    """Return a table: "places", "regimes", "regime_countries", "moves"."""
    return _tables(warehouse.build.build_id, warehouse)[name]


def equidistance_of(warehouse: Warehouse, iso3: str) -> tuple[Point, ...]:
    """Return the years of equal distance; empty where there are none."""
    page = _equidistance(warehouse.build.build_id, warehouse)
    return load_lines(warehouse, page, [iso3]).get(iso3, ())


@st.cache_resource(max_entries=2, show_spinner=False)
def _page(build_id: str, _warehouse: Warehouse) -> AgencyPage:
    del build_id  # it is the key of the cache
    return load_agency(_warehouse)


@st.cache_resource(max_entries=2, show_spinner=False)
def _equidistance(build_id: str, _warehouse: Warehouse) -> MeasurePage:
    del build_id
    return load_measure(_warehouse, year_words.EQUIDISTANCE, "")


@st.cache_resource(max_entries=KEPT, show_spinner=False)
def _figures(build_id: str, iso3: str, _warehouse: Warehouse) -> list[Figure]:
    ids = _page(build_id, _warehouse).measure_ids
    wanted = [one for lens in LENSES for one in ids[lens]]
    found = {f.indicator_id: f for f in load_figures(_warehouse, iso3, power="")}
    return [found[one] for one in wanted if one in found]


@st.cache_resource(max_entries=KEPT, show_spinner=False)
def _chart(build_id: str, name: str, iso3: str, dark: bool, _warehouse: Warehouse) -> Any:
    page = _page(build_id, _warehouse)
    if name == "scatter":
        return agency_scatter(page, iso3, dark)
    if name == "regimes":
        return rows_of.regimes_chart(page.personalism, iso3, dark)
    if name == "moves":
        return rows_of.moves_chart([*page.falls, *page.rises], dark)
    if name == "trail":
        return _trail(page, iso3, _warehouse.countries[iso3].name, dark)
    measure = _equidistance(build_id, _warehouse)
    return _line(
        measure, equidistance_of(_warehouse, iso3), iso3, _warehouse.countries[iso3].name, dark
    )


def _trail(page: AgencyPage, iso3: str, name: str, dark: bool) -> Any:
    full = page.n_measures
    points = [
        Point(one.year, one.score, "ok" if one.n_measures == full else "low_coverage")
        for one in page.history[iso3]
    ]
    return trends.trend(
        {iso3: points}, {iso3: name}, page.band, lens=RESTRAINT, unit=SCORE_UNIT, chosen=iso3,
        dark=dark, words=MEDIAN_LINE,
    )  # fmt: skip


def _line(
    measure: MeasurePage, points: tuple[Point, ...], iso3: str, name: str, dark: bool
) -> Any:  # fmt: skip
    return trends.trend(
        {iso3: points}, {iso3: name}, measure.band, lens=AGENCY, unit=measure.measure.unit,
        chosen=iso3, dark=dark, words=MEDIAN_LINE,
    )  # fmt: skip


@st.cache_resource(max_entries=2, show_spinner=False)
def _tables(build_id: str, _warehouse: Warehouse) -> dict[str, pd.DataFrame]:
    page = _page(build_id, _warehouse)
    in_order = [
        place for quadrant in quadrant_words.QUADRANTS for place in page.in_quadrant(quadrant)
    ]  # fmt: skip
    apart = [one for one in page.places.values() if one.group in ("actor", "reference")]
    regimes = page.personalism.regimes
    rows: dict[str, list[dict[str, Any]]] = {
        "places": [quadrant_words.place_row(page, place) for place in [*in_order, *apart]],
        "regimes": [dict(regime_words.regime_row(one)) for one in regimes],
        "regime_countries": [
            dict(regime_words.regime_country_row(one, placed.name, placed.value))
            for one in regimes
            for placed in one.placed
        ],
        "moves": [dict(move_words.move_row(move)) for move in [*page.falls, *page.rises]],
    }
    return {name: pd.DataFrame(found) for name, found in rows.items()}
