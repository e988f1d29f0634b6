"""Energy against the Statistical Review of World Energy 2025 and Ember."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from etl.parsers import owid_energy

pytestmark = pytest.mark.needs_raw


@pytest.fixture(scope="module")
def energy(raw_dir: Path) -> pd.DataFrame:
    frame = owid_energy.parse(raw_dir / "owid_energy")["energy"]
    return frame.set_index(["iso3", "year"])


@pytest.mark.parametrize(
    ("iso3", "column", "value"),
    [
        ("USA", "gas_production_twh", 10_330), ("RUS", "gas_production_twh", 6_299),
        ("QAT", "gas_production_twh", 1_795), ("AUS", "gas_production_twh", 1_501),
        ("NOR", "gas_production_twh", 1_132), ("USA", "oil_production_twh", 9_977),
        ("RUS", "oil_production_twh", 6_122), ("SAU", "oil_production_twh", 5_933),
        ("USA", "nuclear_electricity_twh", 782), ("CHN", "nuclear_electricity_twh", 445),
        ("FRA", "nuclear_electricity_twh", 379), ("KOR", "nuclear_electricity_twh", 189),
    ],
)  # fmt: skip
def test_figures_of_2024(energy: pd.DataFrame, iso3: str, column: str, value: float) -> None:
    assert energy.loc[(iso3, 2024), column] == pytest.approx(value, abs=1.01)


@pytest.mark.parametrize(
    ("iso3", "kwh"), [("USA", 76_327), ("DEU", 37_599), ("IND", 7_529), ("QAT", 208_042)]
)
def test_use_per_person_in_2023(energy: pd.DataFrame, iso3: str, kwh: float) -> None:
    assert energy.loc[(iso3, 2023), "use_per_person_kwh"] == pytest.approx(kwh, abs=0.51)


def test_one_cubic_metre_of_gas_is_ten_kilowatt_hours(energy: pd.DataFrame) -> None:
    """The Review prints 1,033 bn cubic metres for the United States in 2024."""
    assert energy.loc[("USA", 2024), "gas_production_twh"] / 10 == pytest.approx(1033, rel=0.001)


def test_coverage(energy: pd.DataFrame) -> None:
    newest = energy.xs(2024, level="year").drop(["WLD", "EUU"])
    produced = newest[["coal_production_twh", "oil_production_twh", "gas_production_twh"]]
    assert produced.notna().any(axis=1).sum() >= 70
    assert newest["use_per_person_kwh"].notna().sum() == 79
    assert energy.xs(2023, level="year")["use_per_person_kwh"].notna().sum() >= 210
    # Covered producers never exceed the world.
    world = energy.loc[("WLD", 2024)]
    assert (produced.sum() <= world[produced.columns] * 1.001).all()
