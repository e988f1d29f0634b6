"""US bases against the published counts of Vine's list."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from etl.countries import REFERENCE
from etl.parsers import vine_us_bases as vine

pytestmark = pytest.mark.needs_raw


@pytest.fixture(scope="module")
def frame(raw_dir: Path) -> pd.DataFrame:
    return vine.parse(raw_dir / "vine_us_bases")["us_bases"].set_index("iso3")


def test_382_sites_stand_in_five_theatres(frame: pd.DataFrame) -> None:
    assert frame.groupby("theatre")["n_sites"].sum().to_dict() == {
        "Europe": 119, "Indo-Pacific": 111, "Americas": 61, "Middle East": 59, "Africa": 32,
    }  # fmt: skip
    assert frame["n_sites"].sum() == 382


@pytest.mark.parametrize(
    ("iso3", "n_sites"),
    [("DEU", 44), ("JPN", 42), ("KOR", 32), ("GBR", 16), ("ITA", 15), ("SYR", 10), ("AFG", 9),
     ("PHL", 6), ("NOR", 2), ("POL", 2), ("NER", 2), ("GRL", 1), ("DNK", 1)],
)  # fmt: skip
def test_published_counts_per_host(frame: pd.DataFrame, iso3: str, n_sites: int) -> None:
    assert frame.loc[iso3, "n_sites"] == n_sites


def test_the_three_types_add_up_to_the_sites(frame: pd.DataFrame) -> None:
    # The list has 255 bases, 114 lilypads and 46 funded sites. Off come 28 bases and 3 lilypads
    # on US soil, one lilypad in Antarctica, and the lilypad flag of the site flagged twice.
    assert frame["n_base"].sum() == 255 - 28
    assert frame["n_lilypad"].sum() == 114 - 3 - 1 - 1
    assert frame["n_funded"].sum() == 46


def test_us_soil_is_31_sites(raw_dir: Path) -> None:
    raw = pd.read_csv(raw_dir / "vine_us_bases" / vine.FILE, keep_default_na=False)
    assert len(raw) == 414
    on_us_soil = raw["countryname"].isin(set(vine.NOT_HOSTS) - {"Antarctica"})
    assert on_us_soil.sum() == 31
    assert (raw["countryname"] == "Antarctica").sum() == 1
    assert (raw.loc[on_us_soil, "iso3c"] == "USA").all()


def test_every_theatre_row_is_used(frame: pd.DataFrame) -> None:
    theatres = pd.read_csv(REFERENCE / vine.THEATRES, dtype=str, keep_default_na=False)
    assert set(theatres["iso3"]) == set(frame.index)
