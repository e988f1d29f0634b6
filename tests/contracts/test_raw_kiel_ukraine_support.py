"""Ukraine Support Tracker, Release 28, against its own totals."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from etl.parsers import bloc_memberships, kiel_ukraine_support

pytestmark = pytest.mark.needs_raw


@pytest.fixture(scope="module")
def frames(raw_dir: Path) -> dict[str, pd.DataFrame]:
    return kiel_ukraine_support.parse(raw_dir / "kiel_ukraine_support")


@pytest.fixture(scope="module")
def total(frames: dict[str, pd.DataFrame]) -> pd.Series[float]:
    return frames["ukraine_support"].set_index("donor")["total_allocation_bn_eur"]


@pytest.fixture(scope="module")
def years(frames: dict[str, pd.DataFrame]) -> pd.DataFrame:
    return frames["ukraine_support_year"]


@pytest.mark.parametrize(
    ("donor", "billions"),
    [("USA", 115.4), ("EU_INSTITUTIONS", 84.4), ("DEU", 25.3), ("GBR", 20.0), ("CAN", 14.0),
     ("DNK", 11.0), ("JPN", 11.0), ("NOR", 10.0), ("TUR", 0.07), ("TWN", 0.05)],
)  # fmt: skip
def test_totals_as_published(total: pd.Series[float], donor: str, billions: float) -> None:
    assert total[donor] == pytest.approx(billions, abs=0.05)


def test_world_totals_of_the_two_sheets(total: pd.Series[float], years: pd.DataFrame) -> None:
    assert total.sum() == pytest.approx(349.9, abs=0.05)
    assert years["total_allocation_bn_eur"].sum() == pytest.approx(348.0, abs=0.05)


def test_the_summary_of_the_eu_already_holds_the_bank(
    total: pd.Series[float], years: pd.DataFrame
) -> None:
    by_donor = years.groupby("donor")["total_allocation_bn_eur"].sum()
    assert by_donor["EIB"] == pytest.approx(3.168, abs=0.001)
    assert by_donor["EU_INSTITUTIONS"] + by_donor["EIB"] == pytest.approx(total["EU_INSTITUTIONS"])


def test_donors_whose_years_do_not_sum_to_the_summary(
    total: pd.Series[float], years: pd.DataFrame
) -> None:
    by_donor = years.groupby("donor")["total_allocation_bn_eur"].sum()
    apart = (total - by_donor.reindex(total.index)).abs() / total > 0.01
    assert set(total[apart].index) == {
        "ITA", "FRA", "HUN", "IND", "LUX", "MLT", "SVN", "EU_INSTITUTIONS",
    }  # fmt: skip


def test_gdp_of_2021_that_follows_is_the_true_one(years: pd.DataFrame) -> None:
    by_donor = years.groupby("donor").sum(numeric_only=True)
    gdp = 100 * by_donor["total_allocation_bn_eur"] / by_donor["share_gdp_2021_pct"]
    # GDP of 2021, billion EUR, Eurostat and World Bank: Germany 3,602, France 2,501, EU 14,523.
    assert gdp["DEU"] == pytest.approx(3_602, rel=0.01)
    assert gdp["FRA"] == pytest.approx(2_501, rel=0.01)
    assert gdp["EU_INSTITUTIONS"] == pytest.approx(14_523, rel=0.01)


def test_all_members_of_the_eu_are_donors(total: pd.Series[float], raw_dir: Path) -> None:
    members = bloc_memberships.club_members(raw_dir / "bloc_memberships", "EU")
    assert set(members) <= set(total.index)
    assert len(total) == 42
    assert "UKR" not in total.index
