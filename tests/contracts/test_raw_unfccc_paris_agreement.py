"""Parties to the Paris Agreement against the United Nations' own counts."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from etl.parsers import unfccc_paris_agreement

pytestmark = pytest.mark.needs_raw


@pytest.fixture(scope="module")
def parties(raw_dir: Path) -> pd.DataFrame:
    frame = unfccc_paris_agreement.parse(raw_dir / "unfccc_paris_agreement")["paris_agreement"]
    return frame.set_index("iso3")


def test_195_of_198_had_joined_and_one_has_left(parties: pd.DataFrame) -> None:
    assert len(parties) == 198
    assert parties["joined_date"].notna().sum() == 195
    assert set(parties.index[parties["joined_date"].isna()]) == {"IRN", "LBY", "YEM"}
    assert set(parties.index[~parties["is_party"]]) == {"IRN", "LBY", "YEM", "USA"}


def test_signatories_are_195(parties: pd.DataFrame) -> None:
    """The Holy See, Nicaragua and Syria acceded without a signature."""
    unsigned = parties[parties["signed_date"].isna()]
    assert set(unsigned.index) == {"VAT", "NIC", "SYR"}
    assert set(unsigned["joined_by"]) == {"accession"}


@pytest.mark.parametrize(
    ("iso3", "joined"),
    [("TUR", date(2021, 10, 11)), ("USA", date(2021, 1, 20)), ("EUU", date(2016, 10, 5))],
)
def test_known_days(parties: pd.DataFrame, iso3: str, joined: date) -> None:
    assert parties.loc[iso3, "joined_date"] == joined


def test_the_withdrawal_is_cited_to_the_united_nations(parties: pd.DataFrame) -> None:
    row = parties.loc["USA"]
    assert row["withdrawal_date"] == date(2026, 1, 27)
    assert row["citation"].startswith("United Nations")


def test_the_agreement_entered_into_force_on_4_november_2016(parties: pd.DataFrame) -> None:
    assert parties["in_force_date"].dropna().min() == date(2016, 11, 4)
