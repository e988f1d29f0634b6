"""V-Dem version 15 against values read from the published data."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from etl.parsers import vdem

pytestmark = pytest.mark.needs_raw


@pytest.fixture(scope="module")
def frame(raw_dir: Path) -> pd.DataFrame:
    return vdem.parse(raw_dir / "vdem")["democracy"].set_index(["iso3", "year"])


@pytest.mark.parametrize(
    ("iso3", "value"),
    [("PRK", 3.58), ("BLR", 2.87), ("TJK", 2.75), ("RUS", 2.56), ("IND", 2.40), ("CHN", 2.03),
     ("TUR", 1.91), ("BEL", -3.42), ("USA", -1.27), ("FRA", -0.81)],
)  # fmt: skip
def test_legitimation_by_the_leader_in_2023(frame: pd.DataFrame, iso3: str, value: float) -> None:
    assert frame.loc[(iso3, 2023), "leader_legitimation"] == pytest.approx(value, abs=0.0051)


@pytest.mark.parametrize(
    ("iso3", "year", "value"),
    [("TUR", 2023, 0.113), ("IND", 2023, 0.273), ("HUN", 2023, 0.323), ("USA", 2023, 0.771),
     ("BRA", 2023, 0.698), ("FRA", 2023, 0.810), ("USA", 2024, 0.748), ("TUR", 2024, 0.117),
     ("IND", 2024, 0.291), ("HUN", 2024, 0.318), ("POL", 2024, 0.616)],
)  # fmt: skip
def test_liberal_democracy(frame: pd.DataFrame, iso3: str, year: int, value: float) -> None:
    assert frame.loc[(iso3, year), "liberal_democracy"] == pytest.approx(value, abs=0.0006)


def test_counts_and_what_the_latest_year_lacks(frame: pd.DataFrame) -> None:
    counts = frame.groupby(level="year").size()
    assert counts[2023] == counts[2024] == 179 - 3
    latest = frame.xs(2024, level="year")
    assert latest["liberal_democracy"].notna().all()
    assert (
        latest[["judicial_constraints", "leader_legitimation", "regime_type"]].isna().all(axis=None)
    )


def test_who_lacks_what_in_2023(frame: pd.DataFrame) -> None:
    now = frame.xs(2023, level="year")
    assert set(now[now["leader_legitimation"].isna()].index) == {"GIN", "PSE", "VUT"}
    assert set(now[now["legislative_constraints"].isna()].index) == {"ERI", "HTI", "MMR", "SDN"}
    assert now["judicial_constraints"].notna().all()
    assert now["regime_type"].notna().all()


def test_taiwan_and_kosovo_are_there_and_the_eu_is_not(frame: pd.DataFrame) -> None:
    now = set(frame.xs(2023, level="year").index)
    assert {"TWN", "XKX", "HKG", "NAM"} <= now
    assert "EUU" not in now
