"""General Assembly votes against published scores, and the artefacts of few votes."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from etl.parsers import unga_voting

pytestmark = pytest.mark.needs_raw


@pytest.fixture(scope="module")
def frame(raw_dir: Path) -> pd.DataFrame:
    return unga_voting.parse(raw_dir / "unga_voting")["un_votes"].set_index(["iso3", "session"])


@pytest.mark.parametrize(
    ("iso3", "value"),
    [("ISR", 0.881), ("GBR", 0.718), ("BRA", 0.250), ("SAU", 0.141), ("CHN", 0.165),
     ("IND", 0.212), ("CAN", 0.686), ("USA", 1.0)],
)  # fmt: skip
def test_agreement_with_the_united_states_in_session_78(
    frame: pd.DataFrame, iso3: str, value: float
) -> None:
    assert frame.loc[(iso3, 78), "us_agree"] == pytest.approx(value, abs=0.0006)


def test_agreement_of_the_two_powers_is_mutual(frame: pd.DataFrame) -> None:
    for session in range(55, 79):
        between = frame.loc[("USA", session), "china_agree"]
        assert frame.loc[("CHN", session), "us_agree"] == pytest.approx(between)


def test_turkiye_has_two_votes_in_session_78(frame: pd.DataFrame) -> None:
    assert frame.loc[("TUR", 78), "votes"] == 2
    assert frame.loc[("TUR", 77), ["year", "votes"]].tolist() == [2022, 85]
    assert frame.loc[("TUR", 77), "us_agree"] == pytest.approx(0.541, abs=0.0006)
    assert frame.loc[("TUR", 77), "china_agree"] == pytest.approx(0.548, abs=0.0006)


def test_few_votes_in_the_three_latest_sessions(frame: pd.DataFrame) -> None:
    few = frame[(frame["votes"] < 40) & (frame.index.get_level_values("session") >= 76)]
    assert set(few.index) == {
        ("BEN", 76), ("TUV", 76), ("DMA", 77), ("STP", 77), ("SOM", 77), ("COM", 77), ("SYC", 77),
        ("SSD", 77), ("TON", 77), ("STP", 78), ("LBR", 78), ("SWZ", 78), ("TUR", 78), ("FJI", 78),
        ("WSM", 78),
    }  # fmt: skip


def test_states_per_session_and_serbia(frame: pd.DataFrame) -> None:
    assert frame.groupby(level="session").size()[[76, 77, 78]].tolist() == [192, 192, 192]
    assert frame.loc[("SRB", 78), "votes"] == 77
    assert ("SRB", 60) not in frame.index
    assert {"TWN", "HKG", "XKX", "EUU"} & set(frame.index.get_level_values("iso3")) == set()


def test_every_un_member_of_the_roster_has_a_usable_session(frame: pd.DataFrame) -> None:
    usable = frame[(frame["votes"] >= 40) & (frame.index.get_level_values("session") >= 76)]
    roster = pd.read_csv("data/reference/roster.csv", keep_default_na=False)["iso3"]
    assert set(roster) - set(usable.index.get_level_values("iso3")) == {"TWN", "EUU"}
