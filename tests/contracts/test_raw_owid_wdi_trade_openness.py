"""Trade openness against the World Bank (World Development Indicators, January 2025)."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from etl.parsers import owid_wdi_trade_openness

pytestmark = pytest.mark.needs_raw


@pytest.fixture(scope="module")
def openness(raw_dir: Path) -> pd.Series[float]:
    folder = raw_dir / "owid_wdi_trade_openness"
    frame = owid_wdi_trade_openness.parse(folder)["trade_openness"]
    return frame.set_index(["iso3", "year"])["trade_gdp_pct"]


@pytest.mark.parametrize(
    ("iso3", "share"),
    [
        ("USA", 24.9), ("CHN", 37.3), ("DEU", 82.8), ("KOR", 87.9), ("BRA", 33.9), ("SGP", 311.2),
        ("VNM", 166.3),
    ],
)  # fmt: skip
def test_shares_of_2023(openness: pd.Series[float], iso3: str, share: float) -> None:
    assert openness[(iso3, 2023)] == pytest.approx(share, abs=0.051)


def test_years_coverage_and_no_union(openness: pd.Series[float]) -> None:
    years = openness.index.get_level_values("year")
    assert (years.min(), years.max()) == (1990, 2023)
    assert "EUU" not in openness.index.get_level_values("iso3")
    assert openness.xs(2022, level="year").size >= 175
    assert openness.xs(2023, level="year").size >= 155
