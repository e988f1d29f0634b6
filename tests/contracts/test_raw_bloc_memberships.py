"""Clubs against the numbers of members their secretariats give."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from etl.parsers import bloc_memberships as blocs

pytestmark = pytest.mark.needs_raw


@pytest.fixture(scope="module")
def frame(raw_dir: Path) -> pd.DataFrame:
    return blocs.parse(raw_dir / "bloc_memberships")["membership"]


@pytest.mark.parametrize(
    ("club", "n_members"),
    [("MIKTA", 5), ("NATO", 32), ("EU", 27), ("OECD", 38), ("G7", 7), ("APEC", 21), ("ASEAN", 11),
     ("GCC", 6), ("CPTPP", 12), ("RCEP", 15), ("SCO", 10), ("BRICS", 10), ("AUKUS", 3),
     ("Quad", 4), ("Five Eyes", 5), ("Council of Europe", 46), ("OTS", 5), ("CSTO", 6),
     ("EAEU", 5), ("I2U2", 4), ("Euro area", 20), ("G20", 20)],
)  # fmt: skip
def test_number_of_full_members(frame: pd.DataFrame, club: str, n_members: int) -> None:
    assert ((frame["club"] == club) & (frame["role"] == "member")).sum() == n_members


def test_mikta_is_the_five_it_is_named_after(raw_dir: Path) -> None:
    members = blocs.club_members(raw_dir / "bloc_memberships", "MIKTA")
    assert members == ["AUS", "IDN", "KOR", "MEX", "TUR"]


def test_every_row_is_kept_once_and_cited(frame: pd.DataFrame) -> None:
    assert len(frame) == 324
    assert not frame.duplicated(["club", "iso3"]).any()
    assert (frame["citation"] != "").all()
    assert set(frame["role"]) == {"member", "partner", "observer", "invited"}


def test_hard_cases(frame: pd.DataFrame) -> None:
    role = frame.set_index(["club", "iso3"])["role"]
    assert role[("BRICS", "SAU")] == "invited"
    assert role[("OTS", "XNC")] == "observer"
    assert role[("BRICS", "KAZ")] == "partner"
    assert role[("G20", "EUU")] == "member"
    saudi = frame[(frame["club"] == "BRICS") & (frame["iso3"] == "SAU")].iloc[0]
    assert "disagree" in saudi["citation"]
