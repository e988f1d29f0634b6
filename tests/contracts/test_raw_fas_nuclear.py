"""Warheads against the totals the Federation published for 2023."""

from __future__ import annotations

from pathlib import Path

import pytest

from etl.parsers import fas_nuclear

pytestmark = pytest.mark.needs_raw


def test_published_totals(raw_dir: Path) -> None:
    frame = fas_nuclear.parse(raw_dir / "fas_nuclear")["nuclear_warheads"].set_index("iso3")
    assert frame["total"].to_dict() == {
        "RUS": 5889, "USA": 5244, "CHN": 410, "FRA": 290, "GBR": 225, "PAK": 170, "IND": 164,
        "ISR": 90, "PRK": 30,
    }  # fmt: skip
