"""US troops against figures of DMDC's reports."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from etl.parsers import dmdc_us_troops as dmdc

pytestmark = pytest.mark.needs_raw


@pytest.fixture(scope="module")
def frame(raw_dir: Path) -> pd.DataFrame:
    return dmdc.parse(raw_dir / "dmdc_us_troops")["us_troops"]


@pytest.mark.parametrize(
    ("iso3", "persons"),
    [  # DMDC, December 2025, active duty
        ("JPN", 54288), ("DEU", 36436), ("KOR", 23495), ("ITA", 12662), ("GBR", 10156),
        ("ESP", 3814), ("TUR", 1661), ("POL", 369), ("KWT", 533), ("QAT", 239), ("ROU", 153),
    ],
)  # fmt: skip
def test_published_figures_of_december_2025(frame: pd.DataFrame, iso3: str, persons: int) -> None:
    report = frame[frame["report"] == "December 2025"].set_index("iso3")
    assert report.loc[iso3, "active_duty"] == persons


def test_december_2025_abroad_is_the_sum_without_us_soil(frame: pd.DataFrame) -> None:
    report = frame[frame["report"] == "December 2025"]
    assert len(report) == 166
    assert set(report.loc[~report["is_abroad"], "iso3"]) == set(dmdc.NOT_ABROAD)
    # Worked from the raw rows: all locations less the United States (1,137,935), Guam (7,086),
    # Puerto Rico (663) and the four small territories.
    assert report.loc[report["is_abroad"], "active_duty"].sum() == 154_617


def test_52_reports_remain_of_55(frame: pd.DataFrame) -> None:
    assert frame["report"].nunique() == 52
    assert not set(dmdc.US_ROW_ONLY) & set(frame["report"])
    assert (frame["report"] == frame["report"].str.split().str[0] + " "
            + frame["year"].astype(str)).all()  # fmt: skip


def test_every_raw_row_is_accounted_for(frame: pd.DataFrame) -> None:
    assert len(frame) == 8606 - len(dmdc.US_ROW_ONLY) - len(dmdc.LEFT_OUT)


def test_one_row_per_place_and_report(frame: pd.DataFrame) -> None:
    assert not frame.duplicated(["iso3", "report"]).any()


def test_places_without_an_iso_code_are_kept(frame: pd.DataFrame) -> None:
    places = frame.groupby("iso3")["location"].unique().map(set)
    assert places["XKX"] == {"KOSOVO"}
    assert places["XWK"] == {"WAKE ISLAND"}
    assert places["ANT"] == {"NETHERLANDS ANTILLES", "NETHERLANDS ANTILLES (1991 - 2010)"}
    assert places["CIV"] == {"COTE DIVOIRE"}


def test_iso_codes_agree_with_the_compilers_wherever_they_give_one(
    frame: pd.DataFrame, raw_dir: Path
) -> None:
    raw = pd.read_csv(raw_dir / "dmdc_us_troops" / dmdc.FILE, dtype=str, keep_default_na=False)
    theirs = dict(zip(raw["Location"], raw["iso3c"], strict=True))
    compared = frame.assign(theirs=frame["location"].map(theirs)).query("theirs != ''")
    assert len(compared) > 8000
    assert (compared["iso3"] == compared["theirs"]).all()
