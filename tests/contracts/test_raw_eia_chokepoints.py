"""Oil flows against the EIA's World Oil Transit Chokepoints, first half of 2025."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from etl.parsers import eia_chokepoints

pytestmark = pytest.mark.needs_raw

PUBLISHED = {
    "Strait of Malacca": 23.2, "Strait of Hormuz": 20.9, "Suez Canal": 4.9,
    "Strait of Bab el-Mandeb": 4.2, "Turkish Straits": 3.7, "Panama Canal": 2.3,
}  # fmt: skip


@pytest.fixture(scope="module")
def chokepoints(raw_dir: Path) -> pd.DataFrame:
    frame = eia_chokepoints.parse(raw_dir / "eia_chokepoints")["oil_chokepoint"]
    return frame.set_index("chokepoint")


def test_flows_are_those_the_agency_prints(chokepoints: pd.DataFrame) -> None:
    assert chokepoints["oil_mbd"].to_dict() == PUBLISHED
    assert set(chokepoints["period"]) == {"Jan-Jun 2025"}


def test_shores_are_known_countries_and_each_strait_has_some(chokepoints: pd.DataFrame) -> None:
    shores = chokepoints["coastal_states"].str.split(";").explode()
    assert shores["Strait of Hormuz"].tolist() == ["IRN", "OMN"]
    assert shores["Turkish Straits"] == "TUR"
    assert len(shores) == 11
