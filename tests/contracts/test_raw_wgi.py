"""Worldwide Governance Indicators against published estimates."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from etl.parsers import wgi

pytestmark = pytest.mark.needs_raw


@pytest.fixture(scope="module")
def estimate(raw_dir: Path) -> pd.Series[float]:
    frame = wgi.parse(raw_dir / "wgi")["governance"]
    return frame.set_index(["dimension", "iso3", "year"])["estimate"]


@pytest.mark.parametrize(
    ("iso3", "value"), [("NOR", 1.78), ("CHN", -1.50), ("IND", 0.094), ("TUR", -0.861)]
)
def test_voice_in_2023(estimate: pd.Series[float], iso3: str, value: float) -> None:
    assert estimate[("voice_and_accountability", iso3, 2023)] == pytest.approx(value, abs=0.0051)


@pytest.mark.parametrize(
    ("iso3", "value"),
    [("CHN", -0.15), ("IND", -0.79), ("NOR", 0.90), ("TUR", -0.97), ("PAK", -2.06)],
)
def test_stability_in_2024(estimate: pd.Series[float], iso3: str, value: float) -> None:
    assert estimate[("political_stability", iso3, 2024)] == pytest.approx(value, abs=0.0051)


def test_guyana_is_left_out_where_it_is_mixed(estimate: pd.Series[float]) -> None:
    years = estimate.xs(("political_stability", "GUY"), level=("dimension", "iso3")).index
    assert list(years) == [2023, 2024]
    # Suriname, its neighbour, has every year since 2002.
    assert len(estimate.xs(("political_stability", "SUR"), level=("dimension", "iso3"))) > 20


def test_coverage(estimate: pd.Series[float]) -> None:
    per_year = estimate.groupby(level=["dimension", "year"]).size()
    assert per_year["voice_and_accountability"][2023] == 205
    assert per_year["political_stability"][2024] == 213
    assert 2001 not in per_year["voice_and_accountability"].index
