"""CINC shares of 2022."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from etl.parsers import cow_national_capabilities

pytestmark = pytest.mark.needs_raw


@pytest.fixture(scope="module")
def share(raw_dir: Path) -> pd.Series[float]:
    raw = raw_dir / "cow_national_capabilities"
    frame = cow_national_capabilities.parse(raw)["national_capability"]
    return frame.set_index("iso3")["share_pct"]


@pytest.mark.parametrize(
    ("iso3", "percent"),
    [("CHN", 23.4), ("USA", 12.4), ("IND", 9.9), ("RUS", 3.8), ("JPN", 2.5), ("BRA", 2.0),
     ("TUR", 1.2), ("FRA", 1.1)],
)  # fmt: skip
def test_published_shares(share: pd.Series[float], iso3: str, percent: float) -> None:
    assert share[iso3] == pytest.approx(percent, abs=0.051)


def test_the_shares_sum_to_a_little_over_the_world(share: pd.Series[float]) -> None:
    assert len(share) == 195
    assert share.sum() == pytest.approx(100.7, abs=0.05)


def test_every_state_of_the_roster_is_there(share: pd.Series[float]) -> None:
    roster = pd.read_csv("data/reference/roster.csv", keep_default_na=False)["iso3"]
    assert set(roster) - set(share.index) == {"EUU"}
