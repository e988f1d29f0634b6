"""The Factbook's forces, hosts and partners against its own words and other sources."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from etl.parsers import cia_factbook

pytestmark = pytest.mark.needs_raw


@pytest.fixture(scope="module")
def frames(raw_dir: Path) -> dict[str, pd.DataFrame]:
    return cia_factbook.parse(raw_dir / "cia_factbook")


@pytest.fixture(scope="module")
def personnel(frames: dict[str, pd.DataFrame]) -> pd.DataFrame:
    return frames["active_personnel"].set_index("iso3")


@pytest.mark.parametrize(
    ("iso3", "low", "high"),
    [("USA", 1_280_000, 1_280_000), ("CHN", 2_000_000, 2_000_000), ("IND", 1_500_000, 1_500_000),
     ("KOR", 500_000, 500_000), ("JPN", 230_000, 240_000), ("DEU", 185_000, 185_000),
     ("AUS", 60_000, 60_000), ("CHE", 145_000, 145_000), ("UKR", 850_000, 1_000_000),
     ("RUS", 1_100_000, 1_200_000), ("NAM", 12_000, 12_000), ("TWN", 170_000, 170_000)],
)  # fmt: skip
def test_personnel_as_printed(personnel: pd.DataFrame, iso3: str, low: int, high: int) -> None:
    assert personnel.loc[iso3, ["persons_low", "persons_high"]].tolist() == [low, high]


def test_personnel_counts(personnel: pd.DataFrame) -> None:
    assert personnel["force_status"].value_counts().to_dict() == {
        "armed_forces": 170, "no_forces": 62, "no_estimate": 5, "public_security": 3,
    }  # fmt: skip
    # The printed world total is 20 to 21 million; five countries, North Korea's 1.3 m first, lack.
    forces = personnel[personnel["force_status"] == "armed_forces"]
    assert 17e6 < forces["persons_low"].sum() < 20e6


def test_paramilitary_in_and_out(personnel: pd.DataFrame) -> None:
    side = personnel["paramilitary"]
    assert side["DZA"] == side["MAR"] == side["SAU"] == "counted_in"
    assert side["ITA"] == side["FRA"] == side["ESP"] == side["TUR"] == "counted_out"
    assert side["DEU"] == "not_mentioned"


def test_every_text_on_paramilitary_forces_has_its_note(
    personnel: pd.DataFrame, raw_dir: Path
) -> None:
    text = pd.read_csv(
        raw_dir / "cia_factbook" / cia_factbook.MILITARY, dtype=str, keep_default_na=False
    )
    words = (
        "Gendarmerie|National Guard|Carabin|Guardia Civil|Home Guard|Militia|Police|paramilitary"
    )
    named = text[text["personnel_text"].str.contains(words) & ~text["gec_code"].isin(["gz", "xx"])]
    lines = personnel.reset_index().set_index("line")
    without = lines.loc[named.index + 2]
    # The Cypriot National Guard is the army itself.
    assert set(without.loc[without["note"] == "", "iso3"]) == {"CYP"}


def test_states_without_forces(personnel: pd.DataFrame) -> None:
    status = personnel["force_status"]
    assert {status[c] for c in ("ISL", "MUS", "GRD", "WSM", "LIE", "AND")} == {"no_forces"}
    assert {status[c] for c in ("CRI", "PAN", "PSE")} == {"public_security"}
    assert {status[c] for c in ("LBY", "PRK", "SYR", "YEM", "AFG")} == {"no_estimate"}


def test_every_country_of_the_roster_has_a_row(personnel: pd.DataFrame) -> None:
    roster = pd.read_csv("data/reference/roster.csv", keep_default_na=False)["iso3"]
    assert set(roster) - set(personnel.index) == {"EUU"}


def test_hosts(frames: dict[str, pd.DataFrame]) -> None:
    hosted = frames["foreign_forces_hosted"].set_index(["host", "guest"])
    assert hosted.loc[("KOR", "USA"), ["year", "persons_low"]].tolist() == [2025, 28_000]
    assert hosted.loc[("LTU", "DEU"), "persons_high"] == 1_700
    assert hosted.loc[("CYP", "TUR"), "persons_low"] == 30_000
    assert set(hosted[hosted["year"].isna()].index) == {("GRL", "USA"), ("IOT", "USA")}
    assert len(hosted) == 75


def test_partners(frames: dict[str, pd.DataFrame]) -> None:
    partners = frames["trade_partner_top"].set_index(["iso3", "flow", "partner"])["share_pct"]
    # Printed; US Census has Canada's and Mexico's imports from the US at about the same.
    assert partners[("CAN", "imports", "USA")] == 51
    assert partners[("MEX", "imports", "USA")] == 46
    assert partners[("BRA", "exports", "CHN")] == 30
    assert partners[("VNM", "exports", "USA")] == 28
    assert partners[("GAB", "exports", "COG")] == 5
    assert partners.groupby(level=["iso3", "flow"]).sum().max() <= 100


def test_partner_counts(frames: dict[str, pd.DataFrame]) -> None:
    partners = frames["trade_partner_top"]
    assert partners["iso3"].nunique() == 231
    assert partners.groupby("flow").size().to_dict() == {"exports": 1162, "imports": 1155}
    per_text = partners.groupby(["iso3", "flow"])["rank"].agg(["max", "size"])
    assert (per_text["max"] == per_text["size"]).all()
