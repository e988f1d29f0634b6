"""Emissions against the figures of the Global Carbon Budget 2025."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from etl.parsers import global_carbon_budget

pytestmark = pytest.mark.needs_raw


@pytest.fixture(scope="module")
def co2(raw_dir: Path) -> pd.Series[float]:
    frame = global_carbon_budget.parse(raw_dir / "global_carbon_budget")["co2_emissions"]
    return frame.set_index(["iso3", "year"])["co2_mt"]


@pytest.mark.parametrize(
    ("iso3", "gigatonnes"),
    [
        ("CHN", 12.289), ("USA", 4.904), ("IND", 3.193), ("RUS", 1.781), ("JPN", 0.962),
        ("DEU", 0.572), ("WLD", 38.599),
    ],
)  # fmt: skip
def test_emissions_of_2024(co2: pd.Series[float], iso3: str, gigatonnes: float) -> None:
    assert co2[(iso3, 2024)] / 1000 == pytest.approx(gigatonnes, abs=0.00051)


def test_countries_are_the_world_without_ships_and_aircraft(co2: pd.Series[float]) -> None:
    """International transport is 2 to 4 % of the world's emissions and belongs to no country."""
    newest = co2.xs(2024, level="year")
    countries = newest.drop(["WLD", "EUU"]).sum()
    assert 0.96 < countries / newest["WLD"] < 0.98


def test_years_and_coverage(co2: pd.Series[float]) -> None:
    years = co2.index.get_level_values("year")
    assert (years.min(), years.max()) == (1990, 2024)
    assert co2.xs(2024, level="year").size >= 215
    assert co2.xs("XKX", level="iso3").size > 0
