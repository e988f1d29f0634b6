"""What the profile page keeps between readers: view-models and figures, per build.

They are never changed after they are made, so all readers share them instead of copying.
"""

from __future__ import annotations

from typing import Any

import streamlit as st

from ui.charts import country as charts
from ui.views.country import Profile, World, load_profile, load_world
from ui.warehouse import Warehouse

KEPT_PROFILES = 96
KEPT_FIGURES = 96
TREND_SHARES = ("import_supply_share", "export_market_share")


def profile_of(warehouse: Warehouse, iso3: str) -> Profile:
    """Return a country's profile of this build."""
    return _profile(warehouse.build.build_id, iso3, warehouse)


def figures_of(warehouse: Warehouse, iso3: str, dark: bool) -> dict[str, Any]:
    """Return a country's charts by name ("strip.USA.leverage", "minerals", "troops", ...)."""
    return _figures(warehouse.build.build_id, iso3, dark, warehouse)


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
        made["troops"] = charts.lines_chart([troops], "leverage", dark)
    sales = [one for one in detail.series if one.indicator_id == "export_exposure_gdp"]
    if sales:
        made["sales"] = charts.lines_chart(sales, "exposure", dark)
    shares = [one for one in detail.series if one.indicator_id in TREND_SHARES]
    if shares:
        made["shares"] = charts.lines_chart(shares, "leverage", dark)
    return made


def _is_hosting(points: tuple[tuple[int, float, bool], ...], least: float) -> bool:
    """Whether there is a line worth drawing: several years, and a force once large enough."""
    return len(points) > 1 and max(value for _, value, _ in points) >= least
