"""Ten elected and five permanent members in each year from 2022 to 2026."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from etl.parsers import unsc_members

pytestmark = pytest.mark.needs_raw


@pytest.fixture(scope="module")
def frame(raw_dir: Path) -> pd.DataFrame:
    return unsc_members.parse(raw_dir / "unsc_members")["security_council_term"]


@pytest.mark.parametrize(
    ("year", "elected"),
    [(2021, 5), (2022, 10), (2023, 10), (2024, 10), (2025, 10), (2026, 10), (2027, 5)],
)
def test_elected_members_by_year(frame: pd.DataFrame, year: int, elected: int) -> None:
    sitting = frame[(frame["first_year"] <= year) & (frame["last_year"] >= year)]
    assert len(sitting) == elected


def test_permanent_members(frame: pd.DataFrame) -> None:
    permanent = frame[frame["seat"] == "permanent"]
    assert set(permanent["iso3"]) == {"CHN", "FRA", "GBR", "RUS", "USA"}
    assert permanent["first_year"].isna().all()


def test_terms_known(frame: pd.DataFrame) -> None:
    term = frame.set_index("iso3")["term"]
    assert (term["KOR"], term["JPN"], term["BRA"]) == ("2024-25", "2023-24", "2022-23")
