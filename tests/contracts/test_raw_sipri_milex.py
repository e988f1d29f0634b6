"""Military expenditure against figures SIPRI published."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from etl.parsers import sipri_milex

pytestmark = pytest.mark.needs_raw


@pytest.fixture(scope="module")
def frame(raw_dir: Path) -> pd.DataFrame:
    return sipri_milex.parse(raw_dir / "sipri_milex")["military_expenditure"]


@pytest.mark.parametrize(
    ("iso3", "usd_bn", "share_pct"),
    [  # SIPRI database v1.2, 2025
        ("USA", 954.4, 3.12),
        ("CHN", 335.5, None),
        ("RUS", 190.4, 7.5),
        ("DEU", 113.6, None),
        ("IND", 92.1, None),
        ("UKR", 84.1, 39.6),
        ("JPN", 62.2, None),
        ("NOR", 17.0336, 3.28),
        ("PHL", 6.3788, 1.30),
    ],
)
def test_published_figures_of_2025(
    frame: pd.DataFrame, iso3: str, usd_bn: float, share_pct: float | None
) -> None:
    row = frame[(frame["iso3"] == iso3) & (frame["year"] == 2025)].iloc[0]
    assert row["current_usd_m"] / 1000 == pytest.approx(usd_bn, abs=0.051)
    if share_pct is not None:
        assert row["share_gdp_pct"] == pytest.approx(share_pct, abs=0.051)


def test_only_the_four_rows_of_the_eu_budget_are_left_out(frame: pd.DataFrame) -> None:
    assert len(frame) == 773 - 4
    assert frame["iso3"].nunique() == 158 - 1
    assert not frame["iso3"].isin(["EUU", "WLD"]).any()


def test_the_slice_is_2021_to_2025_without_repeats_or_gaps(frame: pd.DataFrame) -> None:
    assert set(frame["year"]) == set(range(2021, 2026))
    assert not frame.duplicated(["iso3", "year"]).any()
    assert frame[["current_usd_m", "share_gdp_pct"]].notna().all(axis=None)


def test_zero_and_not_reported_are_told_apart(frame: pd.DataFrame) -> None:
    assert "ARE" not in set(frame["iso3"])
    assert frame.loc[frame["iso3"] == "QAT", "year"].max() == 2022
    iceland = frame[frame["iso3"] == "ISL"]
    assert len(iceland) == 5
    assert (iceland["share_gdp_pct"] == 0).all()


def test_china_and_russia_are_flagged_as_estimates(frame: pd.DataFrame) -> None:
    recent = frame[(frame["year"] == 2025) & frame["iso3"].isin(["CHN", "RUS"])]
    assert set(recent["flag"]) == {"estimate"}
    assert set(frame["flag"]) == {"", "estimate", "highly_uncertain"}
