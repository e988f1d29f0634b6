"""What the profile page keeps between readers: view-models and figures, per build.

They are never changed after they are made, so all readers share them instead of copying.
"""

from __future__ import annotations

from typing import Any

import pandas as pd
import streamlit as st

from ui.charts import country as charts
from ui.charts.country_lines import lines_chart
from ui.views.country import Profile, World, load_profile, load_world
from ui.warehouse import Warehouse
from ui.wording import country_detail as words
from ui.wording import country_strip as strip
from ui.wording.country_context import groups_table
from ui.wording.country_trends import trend_table

KEPT_PROFILES = 96
KEPT_FIGURES = 96
SERIES = {
    "troops": ("us_troops_hosted",),
    "sales": ("export_exposure_gdp",),
    "shares": ("import_supply_share", "export_market_share"),
}


def world_of(warehouse: Warehouse) -> World:
    """Return what profiles of this build are read against."""
    return _world(warehouse.build.build_id, warehouse)


def profile_of(warehouse: Warehouse, iso3: str) -> Profile:
    """Return a country's profile of this build."""
    return _profile(warehouse.build.build_id, iso3, warehouse)


def figures_of(warehouse: Warehouse, iso3: str, dark: bool) -> dict[str, Any]:
    """Return a country's charts by name ("strip.USA.leverage", "minerals", "troops", ...)."""
    return _figures(warehouse.build.build_id, iso3, dark, warehouse)


def tables_of(warehouse: Warehouse, iso3: str) -> dict[str, pd.DataFrame]:
    """Return a country's tables by name, those of the charts under the charts' names."""
    return _tables(warehouse.build.build_id, iso3, warehouse)


@st.cache_resource(max_entries=2, show_spinner=False)
def _world(build_id: str, _warehouse: Warehouse) -> World:
    del build_id  # it is the key of the cache
    return load_world(_warehouse)


@st.cache_resource(max_entries=KEPT_PROFILES, show_spinner=False)
def _profile(build_id: str, iso3: str, _warehouse: Warehouse) -> Profile:
    return load_profile(_warehouse, _world(build_id, _warehouse), iso3)


@st.cache_resource(max_entries=KEPT_FIGURES, show_spinner=False)
def _figures(build_id: str, iso3: str, dark: bool, _warehouse: Warehouse) -> dict[str, Any]:
    del build_id  # it is the key of the cache
    profile = profile_of(_warehouse, iso3)
    detail = profile.detail
    made: dict[str, Any] = {
        f"strip.{pane.power}.{pane.lens}": charts.strip_chart(pane, dark) for pane in profile.panes
    }
    if detail.minerals:
        made["minerals"] = charts.minerals_chart(detail.minerals, dark)
    troops = detail.trend("us_troops_hosted", "USA")
    if troops is not None and _is_hosting(troops.points, detail.hosting_from):
        made["troops"] = lines_chart([troops], "leverage", dark)
    for name, lens in (("sales", "exposure"), ("shares", "leverage")):
        lines = [one for one in detail.series if one.indicator_id in SERIES[name]]
        if lines:
            made[name] = lines_chart(lines, lens, dark)
    return made


@st.cache_resource(max_entries=KEPT_PROFILES, show_spinner=False)
def _tables(build_id: str, iso3: str, _warehouse: Warehouse) -> dict[str, pd.DataFrame]:
    del build_id  # it is the key of the cache
    profile = profile_of(_warehouse, iso3)
    detail, series = profile.detail, profile.detail.series
    rows = {
        f"strip.{pane.power}.{pane.lens}": [strip.table_row(row, pane.power) for row in pane.rows]
        for pane in profile.panes
    }
    for power in profile.powers("USA"):
        panes = [pane for pane in profile.panes if pane.power == power]
        rows[f"domains.{power}"] = strip.domain_table(panes)
    rows["minerals"] = [words.mineral_row(line) for line in detail.minerals]
    rows["import_sources"] = [words.source_row(row) for row in detail.import_sources]
    rows["suppliers"] = [words.supplier_row(s.name, s.share_pct) for s in detail.suppliers]
    rows["groups"] = groups_table(profile.groups, profile.figures, profile.country.name)
    for name, measures in SERIES.items():
        rows[name] = trend_table([s for s in series if s.indicator_id in measures])
    return {name: pd.DataFrame(found) for name, found in rows.items()}


def _is_hosting(points: tuple[tuple[int, float, bool], ...], least: float) -> bool:
    """Whether there is a line worth drawing: several years, and a force once large enough."""
    return len(points) > 1 and max(value for _, value, _ in points) >= least
