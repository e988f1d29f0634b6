"""The two totals of the report."""

from __future__ import annotations

from pathlib import Path

import pytest

from etl.parsers import crs_bases_benchmark

pytestmark = pytest.mark.needs_raw


def test_totals_of_the_report(raw_dir: Path) -> None:
    frame = crs_bases_benchmark.parse(raw_dir / "crs_bases_benchmark")["us_base_benchmark"]
    row = frame.iloc[0]
    assert (row["report"], row["published"]) == ("R48123", "2024-07-10")
    assert (row["bases_at_least"], row["countries_at_least"]) == (128, 51)
