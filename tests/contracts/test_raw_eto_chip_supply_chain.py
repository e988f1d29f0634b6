"""The real chip supply chain files: known shares, counts, traps."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pandas as pd
import pytest

from etl import contracts
from etl.parsers.eto_chip_supply_chain import parse

pytestmark = pytest.mark.needs_raw
SOURCE = "eto_chip_supply_chain"


@pytest.fixture(scope="module")
def shares(raw_dir: Path) -> pd.DataFrame:
    """Return the parsed table."""
    return parse(raw_dir / SOURCE)["chip_input_share"]


def test_every_row_keeps_the_rules_of_the_table(shares: pd.DataFrame) -> None:
    con = duckdb.connect(":memory:")
    contracts.create_all(con)
    schema = contracts.schema_of(con, "fact_chip_input_share")
    contracts.check_frame(con, shares.assign(source_id=SOURCE, vintage="x"), schema)


def test_40_inputs_have_shares_and_each_adds_up(shares: pd.DataFrame) -> None:
    assert len(shares) == 179
    total = shares.groupby("input_id")["share_pct"].sum()
    assert len(total) == 40
    assert total.between(99, 104).all()


@pytest.mark.parametrize(
    ("name", "iso3", "share"),
    # CSET, The Semiconductor Supply Chain, January 2021.
    [("EUV scanners", "NLD", 100), ("Electronic design automation software", "USA", 96),
     ("Wafer bonding and aligning tools", "AUT", 83)],
)  # fmt: skip
def test_known_shares(shares: pd.DataFrame, name: str, iso3: str, share: float) -> None:
    row = shares[(shares["input_name"] == name) & (shares["iso3"] == iso3)]
    assert row["share_pct"].item() == share


def test_malaysia_is_found_under_its_odd_code(shares: pd.DataFrame) -> None:
    assert (shares["iso3"] == "MYS").sum() == 4
    assert "MAL" not in set(shares["iso3"])


def test_design_fabrication_and_packaging_are_no_inputs(shares: pd.DataFrame) -> None:
    assert not shares["input_name"].isin(["Design", "Fabrication"]).any()
    assert set(shares["kind"]) == {"tool", "material"}
