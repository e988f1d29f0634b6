"""The real TOP500 list: the published statistics of June 2025."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pandas as pd
import pytest

from etl import contracts
from etl.parsers.top500 import parse

pytestmark = pytest.mark.needs_raw
SOURCE = "top500"


@pytest.fixture(scope="module")
def systems(raw_dir: Path) -> pd.DataFrame:
    """Return the parsed table by country."""
    return parse(raw_dir / SOURCE)["supercomputer"].set_index("iso3")


def test_every_row_keeps_the_rules_of_the_table(systems: pd.DataFrame) -> None:
    con = duckdb.connect(":memory:")
    contracts.create_all(con)
    schema = contracts.schema_of(con, "fact_supercomputer")
    frame = systems.reset_index().assign(source_id=SOURCE, vintage="x")
    contracts.check_frame(con, frame, schema)


def test_counts_are_the_published_ones(systems: pd.DataFrame) -> None:
    """TOP500.org, list statistics by country, June 2025."""
    assert systems["systems"].sum() == 500
    assert systems.loc[["USA", "CHN", "DEU", "JPN", "FRA"], "systems"].to_list() == [
        175, 47, 41, 39, 25,
    ]  # fmt: skip


def test_the_whole_list_is_13_84_exaflops(systems: pd.DataFrame) -> None:
    """TOP500.org, June 2025: combined performance of all 500 systems."""
    assert systems["rmax_tflops"].sum() / 1e6 == pytest.approx(13.84, abs=0.005)


def test_the_united_states_holds_at_least_its_three_exascale_systems(
    systems: pd.DataFrame,
) -> None:
    # El Capitan 1,742, Frontier 1,353, Aurora 1,012 petaflops.
    assert systems.loc["USA", "rmax_tflops"] / 1000 > 1742 + 1353 + 1012
