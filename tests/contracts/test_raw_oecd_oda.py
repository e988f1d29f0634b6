"""Aid against the OECD's release on 2025 (April 2026)."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from etl.parsers import oecd_oda

pytestmark = pytest.mark.needs_raw


@pytest.fixture(scope="module")
def aid(raw_dir: Path) -> pd.DataFrame:
    frame = oecd_oda.parse(raw_dir / "oecd_oda")["development_aid"]
    return frame.set_index(["donor", "year"])


@pytest.mark.parametrize(
    ("donor", "musd"),
    [
        ("DAC_TOTAL", 174_262), ("DEU", 29_089), ("USA", 28_954), ("GBR", 17_176),
        ("JPN", 16_218), ("FRA", 14_533),
    ],
)  # fmt: skip
def test_amounts_of_2025(aid: pd.DataFrame, donor: str, musd: float) -> None:
    assert aid.loc[(donor, 2025), "amount_musd"] == pytest.approx(musd, abs=0.5)


@pytest.mark.parametrize(
    ("donor", "share"), [("NOR", 1.03), ("LUX", 0.99), ("SWE", 0.85), ("DNK", 0.72), ("USA", 0.09)]
)
def test_shares_of_2025(aid: pd.DataFrame, donor: str, share: float) -> None:
    assert aid.loc[(donor, 2025), "share_gni_pct"] == pytest.approx(share, abs=0.0051)


def test_the_members_add_up_to_the_total(aid: pd.DataFrame) -> None:
    newest = aid.xs(2025, level="year")["amount_musd"]
    members = newest.drop(["DAC_TOTAL", "EU_INSTITUTIONS"])
    assert len(members) == 33
    assert members.sum() == pytest.approx(newest["DAC_TOTAL"], rel=1e-4)


def test_japan_jumps_where_the_basis_changes(aid: pd.DataFrame) -> None:
    """Loans count as grant equivalents from 2018: 0.23 becomes 0.28 % of income."""
    share = aid.xs("JPN", level="donor")["share_gni_pct"]
    assert (round(share[2017], 2), round(share[2018], 2)) == (0.23, 0.28)


def test_shares_are_missing_only_where_none_is_printed(aid: pd.DataFrame) -> None:
    missing = aid[aid["share_gni_pct"].isna()]
    assert len(aid) == 891
    assert len(missing) == 35
    assert set(missing.index.get_level_values("donor")) == {
        "EU_INSTITUTIONS", "EST", "LVA", "LTU", "POL", "SVK",
    }  # fmt: skip
    countries = missing.drop("EU_INSTITUTIONS", level="donor")
    assert countries.index.get_level_values("year").max() == 2005
