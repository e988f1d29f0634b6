"""Clubs, second list, against the numbers of members their secretariats give."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from etl.parsers import bloc_memberships, bloc_memberships_extra

pytestmark = pytest.mark.needs_raw


@pytest.fixture(scope="module")
def frame(raw_dir: Path) -> pd.DataFrame:
    raw = raw_dir / "bloc_memberships_extra"
    return bloc_memberships_extra.parse(raw)["membership"]


@pytest.mark.parametrize(
    ("club", "role", "count"),
    [("AU", "member", 55), ("AfCFTA", "party", 49), ("AfCFTA", "signatory", 5),
     ("WTO", "member", 166), ("GCC", "member", 6), ("EFTA", "member", 4), ("USMCA", "party", 3),
     ("MERCOSUR", "member", 5), ("MERCOSUR", "suspended", 1), ("ASEAN", "member", 11),
     ("EU", "member", 27), ("IBSA", "member", 3), ("GCAP", "member", 3), ("G20", "member", 20),
     ("G7", "member", 8)],
)  # fmt: skip
def test_number_of_members(frame: pd.DataFrame, club: str, role: str, count: int) -> None:
    assert ((frame["club"] == club) & (frame["role"] == role)).sum() == count


def test_only_the_african_union_is_left_out(frame: pd.DataFrame) -> None:
    assert len(frame) == 367 - 1
    assert not frame.duplicated(["club", "iso3"]).any()


def test_namibia_is_there(frame: pd.DataFrame) -> None:
    assert set(frame.loc[frame["iso3"] == "NAM", "club"]) == {"AU", "AfCFTA", "WTO"}


def test_the_eu_sits_in_the_g7_the_g20_and_the_wto(frame: pd.DataFrame) -> None:
    assert set(frame.loc[frame["iso3"] == "EUU", "club"]) == {"G7", "G20", "WTO"}


@pytest.mark.parametrize("club", ["EU", "ASEAN", "GCC"])
def test_both_lists_name_the_same_members(frame: pd.DataFrame, raw_dir: Path, club: str) -> None:
    first = bloc_memberships.club_members(raw_dir / "bloc_memberships", club)
    assert sorted(frame.loc[frame["club"] == club, "iso3"]) == first
