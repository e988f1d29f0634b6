"""US ties against the regulation, NATO's membership and ATOP."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from etl.parsers import atop_alliances, bloc_memberships, us_security_ties

pytestmark = pytest.mark.needs_raw

# Designated under 22 U.S.C. 2321k and listed in 22 CFR 120.23(b); the rule of 7 July 2025 (Federal
# Register document 2025-12560) added Colombia, Kenya and Qatar and removed Afghanistan.
DESIGNATED = {
    "ARG", "AUS", "BHR", "BRA", "COL", "EGY", "ISR", "JPN", "JOR", "KEN", "KWT", "MAR", "NZL",
    "PAK", "PHL", "QAT", "KOR", "THA", "TUN",
}  # fmt: skip


@pytest.fixture(scope="module")
def frame(raw_dir: Path) -> pd.DataFrame:
    return us_security_ties.parse(raw_dir / "us_security_ties")["us_security_tie"]


def members(frame: pd.DataFrame, instrument: str) -> set[str]:
    return set(frame.loc[frame["instrument"] == instrument, "iso3"])


def test_designations_are_those_in_the_law_and_those_of_january_2026(frame: pd.DataFrame) -> None:
    designated = frame[frame["status"] == "designated"]
    assert set(designated["iso3"]) == DESIGNATED | {"SAU", "PER"}
    assert set(frame.loc[frame["status"] == "treated_as_designated", "iso3"]) == {"TWN"}


def test_treaty_allies(frame: pd.DataFrame, raw_dir: Path) -> None:
    nato = bloc_memberships.club_members(raw_dir / "bloc_memberships", "NATO")
    assert members(frame, "north_atlantic_treaty") == set(nato) - {"USA"}
    allies = set(frame.loc[frame["counts_as_treaty_ally"], "iso3"])
    assert allies == set(nato) - {"USA"} | {"JPN", "KOR", "PHL", "THA", "AUS"}
    assert len(allies) == 36


def test_new_zealand_and_the_rio_treaty_make_no_ally(frame: pd.DataFrame) -> None:
    new_zealand = frame[(frame["iso3"] == "NZL") & (frame["instrument"] == "anzus")].iloc[0]
    assert new_zealand["status"] == "suspended"
    assert len(members(frame, "rio_treaty")) == 17
    # Mexico, Bolivia, Ecuador and Nicaragua have denounced the Rio Treaty.
    assert not members(frame, "rio_treaty") & {"MEX", "BOL", "ECU", "NIC"}


def test_no_row_cites_a_secondary_page(frame: pd.DataFrame) -> None:
    assert not frame["citation"].str.contains("http|wiki").any()


def test_atop_knows_every_treaty_ally_of_2018(frame: pd.DataFrame, raw_dir: Path) -> None:
    alliance = atop_alliances.parse(raw_dir / "atop_alliances")["alliance"]
    defended = set(alliance.loc[(alliance["power"] == "USA") & alliance["defence"], "iso3"])
    allies = set(frame.loc[frame["counts_as_treaty_ally"], "iso3"])
    # Joined NATO in 2020, 2023 and 2024, after ATOP's last year.
    assert allies - defended == {"MKD", "FIN", "SWE"}
