"""The two annexes of Regulation (EU) 2024/1252."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from etl.parsers import eu_crma_lists

pytestmark = pytest.mark.needs_raw


@pytest.fixture(scope="module")
def frame(raw_dir: Path) -> pd.DataFrame:
    return eu_crma_lists.parse(raw_dir / "eu_crma_lists")["eu_raw_material"]


def test_34_critical_and_17_strategic(frame: pd.DataFrame) -> None:
    assert len(frame) == 34
    # The magnets' entry of Annex I stands at both rare earth entries of Annex II.
    assert frame["is_strategic"].sum() == 18
    assert frame.loc[frame["is_strategic"], "strategic_scope"].nunique() == 17


def test_every_mineral_named_is_one_of_ours(frame: pd.DataFrame) -> None:
    ours = pd.read_csv("data/reference/mineral_map.csv", keep_default_na=False)["mineral_group"]
    named = {m for cell in frame["minerals"] for m in cell.split(";") if m}
    assert named <= set(ours)
    # 34 entries, 4 of them not ours, rare earths twice, the platinum group as five: 34 - 4 - 1 + 4.
    assert len(named) == 33
    without = frame.loc[frame["minerals"] == "", "material"]
    assert sorted(without) == ["Feldspar", "Helium", "Phosphorus", "Strontium"]
