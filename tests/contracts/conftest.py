"""Profiles of all countries, loaded once for every contract that reads them."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import pytest

from ui.views.country import Profile, load_profile, load_world
from ui.views.country_world import World
from ui.warehouse import Warehouse


@pytest.fixture(scope="session")
def world(warehouse: Warehouse) -> World:
    """Return what countries are read against."""
    return load_world(warehouse)


@pytest.fixture(scope="session")
def profile_of(warehouse: Warehouse, world: World) -> Callable[[str], Profile]:
    """Return a function that gives a country's profile, loaded the first time it is asked for."""
    return cache(lambda iso3: load_profile(warehouse, world, iso3))
