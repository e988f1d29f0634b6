"""ATOP's excerpt against what is known of the two powers' pacts."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from etl.parsers import atop_alliances

pytestmark = pytest.mark.needs_raw


@pytest.fixture(scope="module")
def frame(raw_dir: Path) -> pd.DataFrame:
    return atop_alliances.parse(raw_dir / "atop_alliances")["alliance"]


def test_the_united_states_has_66_defence_partners(frame: pd.DataFrame) -> None:
    usa = frame[frame["power"] == "USA"]
    assert len(usa) == 116
    assert usa["defence"].sum() == 66


def test_china_has_one_defence_partner(frame: pd.DataFrame) -> None:
    china = frame[frame["power"] == "CHN"]
    assert len(china) == 54
    assert list(china.loc[china["defence"], "iso3"]) == ["PRK"]
