"""The real tariff file: known values and traps."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import duckdb
import pandas as pd
import pytest

from etl import contracts
from etl.parsers.us_tariff_tracker import parse

pytestmark = pytest.mark.needs_raw
SOURCE = "us_tariff_tracker"
DAILY = "us_aggregate_daily_tariff_2025_2026.csv"


@pytest.fixture(scope="module")
def tariffs(raw_dir: Path) -> pd.DataFrame:
    """Return the parsed table."""
    return parse(raw_dir / SOURCE)["us_tariff"]


def test_every_row_keeps_the_rules_of_the_table(tariffs: pd.DataFrame) -> None:
    con = duckdb.connect(":memory:")
    contracts.create_all(con)
    schema = contracts.schema_of(con, "fact_us_tariff")
    contracts.check_frame(con, tariffs.assign(source_id=SOURCE, vintage="x"), schema)


def test_23_dates_and_51_partners(tariffs: pd.DataFrame) -> None:
    assert tariffs["date"].nunique() == 23
    assert tariffs["iso3"].nunique() == 51
    assert len(tariffs) == 23 * 51
    assert tariffs["date"].max() == date(2026, 8, 19)
    assert date(2026, 7, 22) in set(tariffs["date"])


@pytest.mark.parametrize(
    ("day", "iso3", "points"),
    [(date(2025, 8, 7), "BRA", 27), (date(2025, 8, 7), "IND", 43), (date(2025, 8, 7), "CHE", 39),
     (date(2025, 4, 9), "CHN", 112)],
)  # fmt: skip
def test_increases_are_those_of_the_time(
    tariffs: pd.DataFrame, day: date, iso3: str, points: int
) -> None:
    row = tariffs[(tariffs["date"] == day) & (tariffs["iso3"] == iso3)]
    assert row["increase_pct"].item() == pytest.approx(points, abs=1)


def test_the_emergency_tariffs_end_on_20_february_2026(tariffs: pd.DataFrame) -> None:
    india = tariffs[tariffs["iso3"] == "IND"].set_index("date")["increase_pct"]
    assert india[date(2026, 2, 20)] == pytest.approx(2.6, abs=0.1)
    assert india[date(2026, 2, 7)] > 2 * india[date(2026, 2, 20)]


def test_the_union_and_slovakia_have_a_row_each_and_members_none(tariffs: pd.DataFrame) -> None:
    partners = set(tariffs["iso3"])
    assert {"EUU", "SVK"} <= partners
    assert not partners & {"DEU", "FRA", "ITA", "NLD", "IRL", "POL", "ESP"}


def test_the_column_is_an_increase_over_the_rate_of_2024(
    tariffs: pd.DataFrame, raw_dir: Path
) -> None:
    """Weighted by imports and added to the 2.3 percent of 2024 it gives the national average."""
    daily = pd.read_csv(raw_dir / SOURCE / DAILY)
    national = dict(zip(daily["date"], daily["import_weighted_avg_tariff"], strict=True))
    assert national["2025-01-01"] == 2.3
    for day, rows in tariffs.groupby("date"):
        increase = (rows["increase_pct"] * rows["imports_usd"]).sum() / rows["imports_usd"].sum()
        assert increase + 2.3 == pytest.approx(national[day.isoformat()], abs=0.001), day
