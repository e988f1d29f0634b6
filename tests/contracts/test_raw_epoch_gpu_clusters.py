"""The real list of AI clusters: counts and the shape of the publisher's own paper."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pandas as pd
import pytest

from etl import contracts
from etl.parsers.epoch_gpu_clusters import parse

pytestmark = pytest.mark.needs_raw
SOURCE = "epoch_gpu_clusters"


@pytest.fixture(scope="module")
def clusters(raw_dir: Path) -> pd.DataFrame:
    """Return the parsed table by country."""
    return parse(raw_dir / SOURCE)["gpu_cluster"].set_index("iso3")


def test_every_row_keeps_the_rules_of_the_table(clusters: pd.DataFrame) -> None:
    con = duckdb.connect(":memory:")
    contracts.create_all(con)
    schema = contracts.schema_of(con, "fact_gpu_cluster")
    frame = clusters.reset_index().assign(source_id=SOURCE, vintage="x")
    contracts.check_frame(con, frame, schema)


def test_516_existing_clusters_are_no_duplicate(clusters: pd.DataFrame) -> None:
    assert clusters["clusters"].sum() == 516
    assert clusters["clusters_without_size"].sum() == 35
    assert clusters.loc["UNK", "clusters"] == 19


def test_the_united_states_and_china_lead_as_in_the_publishers_paper(
    clusters: pd.DataFrame,
) -> None:
    """Epoch AI, Trends in AI Supercomputers, 2025: about 75 and 15 percent."""
    share = 100 * clusters["h100_equivalents"] / clusters["h100_equivalents"].sum()
    assert share["USA"] == pytest.approx(75, abs=3)
    assert share["CHN"] == pytest.approx(15, abs=5)
    assert share.drop(["USA", "CHN", "UNK"]).max() < 2


def test_planned_clusters_are_not_in_it(clusters: pd.DataFrame) -> None:
    """A single planned campus in the Emirates is larger than everything that exists."""
    assert clusters.loc["ARE", "h100_equivalents"] < 10_000
    assert clusters["h100_equivalents"].sum() < 2_000_000
