"""The real file of solar exports: totals and traps."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pandas as pd
import pytest

from etl import contracts
from etl.parsers.ember_solar_exports import EXPORTS, parse

pytestmark = pytest.mark.needs_raw
SOURCE = "ember_solar_exports"


@pytest.fixture(scope="module")
def exports(raw_dir: Path) -> pd.DataFrame:
    """Return the parsed table."""
    return parse(raw_dir / SOURCE)["solar_exports"]


def test_every_row_keeps_the_rules_of_the_table(exports: pd.DataFrame) -> None:
    con = duckdb.connect(":memory:")
    contracts.create_all(con)
    schema = contracts.schema_of(con, "fact_solar_exports")
    contracts.check_frame(con, exports.assign(source_id=SOURCE, vintage="x"), schema)


@pytest.mark.parametrize(
    ("year", "gigawatt"),
    # InfoLink Consulting, from the same customs data: about 208 GW in 2023, 236 GW in 2024.
    [(2023, 208), (2024, 236)],
)
def test_panels_agree_with_a_second_count(
    exports: pd.DataFrame, year: int, gigawatt: float
) -> None:
    panels = exports[(exports["year"] == year) & (exports["product"] == "panels")]
    assert panels["capacity_mw"].sum() / 1000 == pytest.approx(gigawatt, rel=0.02)


def test_nothing_is_lost_on_the_way(raw_dir: Path, exports: pd.DataFrame) -> None:
    raw = pd.read_csv(raw_dir / SOURCE / EXPORTS, keep_default_na=False)
    assert exports["value_usd"].sum() == pytest.approx(raw["usd"].sum(), abs=1)
    assert exports["capacity_mw"].sum() == pytest.approx(raw["capacity_mw"].sum(), abs=0.01)


def test_2025_is_nine_months_and_the_other_years_are_full(exports: pd.DataFrame) -> None:
    months = exports.groupby("year")["months_covered"].agg(["min", "max"])
    assert months.loc[2025].to_list() == [9, 9]
    assert (months.drop(2025) == 12).all(axis=None)


def test_cells_and_wafers_start_in_2022(exports: pd.DataFrame) -> None:
    first = exports.groupby("product")["year"].min().to_dict()
    assert first == {"panels": 2017, "cells": 2022, "wafers": 2022}


def test_china_and_the_world_are_no_destinations(exports: pd.DataFrame) -> None:
    assert not {"CHN", "WLD", "EUU"} & set(exports["iso3"])
    assert {"TWN", "HKG", "MAC", "NLD"} <= set(exports["iso3"])
