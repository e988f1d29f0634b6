"""What the profile page keeps between readers: view-models, charts and tables, per build.

They are never changed after they are made, so all readers share them instead of copying. Charts
and tables are made one by one, when a section that shows them is first opened.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pandas as pd
import streamlit as st

from ui.charts import country as charts
from ui.charts import country_bars as bars
from ui.charts.country_lines import lines_chart
from ui.views.country import Profile, World, load_profile, load_world
from ui.views.country_background import Fact, load_background
from ui.views.country_panes import Pane
from ui.views.country_world import Key
from ui.warehouse import Warehouse
from ui.wording import country_detail as words
from ui.wording import country_groups as groups
from ui.wording import country_products as products
from ui.wording import country_scores as scores
from ui.wording import country_strip as strip
from ui.wording.country_trends import trend_table

KEPT_PROFILES = 96
KEPT_PARTS = 1200
SERIES = {
    "troops": ("us_troops_hosted",),
    "sales": ("export_exposure_gdp",),
    "shares": ("import_supply_share", "export_market_share"),
}
LENS_OF_SERIES = {"troops": "leverage", "sales": "exposure", "shares": "leverage"}


def world_of(warehouse: Warehouse) -> World:
    """Return what profiles of this build are read against."""
    return _world(warehouse.build.build_id, warehouse)


def profile_of(warehouse: Warehouse, iso3: str) -> Profile:
    """Return a country's profile of this build."""
    return _profile(warehouse.build.build_id, iso3, warehouse)


def background_of(warehouse: Warehouse, iso3: str) -> tuple[Fact, ...]:
    """Return the facts around a country's profile that no score uses."""
    return _background(warehouse.build.build_id, iso3, warehouse)


def chart_of(warehouse: Warehouse, iso3: str, name: str, dark: bool) -> Any:
    """Return one of a country's charts ("main.USA.leverage", "minerals", "group.0", ...)."""
    return _chart(warehouse.build.build_id, iso3, name, dark, warehouse)


def table_of(warehouse: Warehouse, iso3: str, name: str) -> pd.DataFrame:
    """Return one of a country's tables, those of the charts under the charts' names."""
    return _table(warehouse.build.build_id, iso3, name, warehouse)


def has_troops_line(profile: Profile) -> bool:
    """Whether there is a line worth drawing: several years, and a force once large enough."""
    troops = profile.detail.trend("us_troops_hosted", "USA")
    least = profile.detail.hosting_from
    return (
        troops is not None
        and len(troops.points) > 1
        and max(value for _, value, _ in troops.points) >= least
    )


@st.cache_resource(max_entries=2, show_spinner=False)
def _world(build_id: str, _warehouse: Warehouse) -> World:
    del build_id  # it is the key of the cache
    return load_world(_warehouse)


@st.cache_resource(max_entries=KEPT_PROFILES, show_spinner=False)
def _profile(build_id: str, iso3: str, _warehouse: Warehouse) -> Profile:
    return load_profile(_warehouse, _world(build_id, _warehouse), iso3)


@st.cache_resource(max_entries=KEPT_PROFILES, show_spinner=False)
def _background(build_id: str, iso3: str, _warehouse: Warehouse) -> tuple[Fact, ...]:
    del build_id  # it is the key of the cache
    return load_background(_warehouse, iso3)


@st.cache_resource(max_entries=KEPT_PARTS, show_spinner=False)
def _chart(build_id: str, iso3: str, name: str, dark: bool, _warehouse: Warehouse) -> Any:
    del build_id  # it is the key of the cache
    profile = profile_of(_warehouse, iso3)
    kind, _, rest = name.partition(".")
    if kind in ("main", "strip"):
        return charts.strip_chart(_pane(profile, rest), dark, is_whole=kind == "strip")
    if kind == "minerals":
        return bars.minerals_chart(profile.detail.minerals, dark)
    if kind == "products":
        return bars.products_chart(profile.products.lines, dark)
    if kind == "group":
        figure = profile.figure(*_key(rest))
        assert figure is not None
        return bars.groups_chart(profile.groups, figure, dark)
    lines = [one for one in profile.detail.series if one.indicator_id in SERIES[kind]]
    return lines_chart(lines, LENS_OF_SERIES[kind], dark)


@st.cache_resource(max_entries=KEPT_PARTS, show_spinner=False)
def _table(build_id: str, iso3: str, name: str, _warehouse: Warehouse) -> pd.DataFrame:
    del build_id  # it is the key of the cache
    profile = profile_of(_warehouse, iso3)
    kind, _, rest = name.partition(".")
    rows = _series_rows if kind in SERIES else ROWS[kind]
    return pd.DataFrame(rows(profile, rest or kind))


def _pane(profile: Profile, place: str) -> Pane:
    power, lens = place.split(".")
    pane = profile.pane(power, lens)
    assert pane is not None
    return pane


def _key(text: str) -> Key:
    indicator_id, _, power = text.partition(".")
    return indicator_id, power


Rows = Callable[[Profile, str], list[dict[str, str]]]


def _strip_rows(profile: Profile, place: str) -> list[dict[str, str]]:
    pane = _pane(profile, place)
    return [strip.table_row(row, pane.power) for row in pane.rows]


def _group_rows(profile: Profile, place: str) -> list[dict[str, str]]:
    figure = profile.figure(*_key(place))
    assert figure is not None
    own = groups.own_row(profile.country.name, figure)
    return [own, *(groups.group_row(group, figure) for group in profile.groups)]


def _input_rows(profile: Profile, _place: str) -> list[dict[str, str]]:
    held = {
        measure: [f for f in profile.figures if f.indicator_id == measure]
        for measure in products.INPUT_MEASURES
    }
    return [products.input_row(measure, figures) for measure, figures in held.items() if figures]


def _technology_rows(profile: Profile, _place: str) -> list[dict[str, str]]:
    found = [profile.figure(measure, "USA") for measure in products.TECHNOLOGY_MEASURES]
    return [products.technology_row(figure) for figure in found if figure is not None]


def _series_rows(profile: Profile, name: str) -> list[dict[str, str]]:
    return trend_table([s for s in profile.detail.series if s.indicator_id in SERIES[name]])


ROWS: dict[str, Rows] = {
    "strip": _strip_rows,
    "domains": lambda profile, place: scores.domain_table([_pane(profile, place)]),
    "minerals": lambda p, _: [words.mineral_row(line) for line in p.detail.minerals],
    "import_sources": lambda p, _: [words.source_row(row) for row in p.detail.import_sources],
    "suppliers": lambda p, _: [
        words.supplier_row(one.name, one.share_pct) for one in p.detail.suppliers
    ],
    "products": lambda p, _: [products.product_row(line) for line in p.products.lines],
    "inputs": _input_rows,
    "technology": _technology_rows,
    "group": _group_rows,
}
