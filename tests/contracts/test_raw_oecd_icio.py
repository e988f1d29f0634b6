"""The real ICIO file: known flows, coverage, traps."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pandas as pd
import pytest

from etl import contracts
from etl.parsers.oecd_icio import COLUMNS, FLOWS, SECTORS, parse

pytestmark = pytest.mark.needs_raw
SOURCE = "oecd_icio"


@pytest.fixture(scope="module")
def parsed(raw_dir: Path) -> dict[str, pd.DataFrame]:
    """Return the parsed tables."""
    return parse(raw_dir / SOURCE)


@pytest.fixture(scope="module")
def flows(parsed: dict[str, pd.DataFrame]) -> pd.Series[float]:
    """Return million USD by group, origin and user."""
    keys = ["sector_group", "source_iso3", "using_iso3"]
    return parsed["icio_flow"].set_index(keys)["value_musd"].sort_index()


@pytest.mark.parametrize("table", ["icio_flow", "icio_sector"])
def test_every_row_keeps_the_rules_of_its_table(
    parsed: dict[str, pd.DataFrame], table: str
) -> None:
    con = duckdb.connect(":memory:")
    contracts.create_all(con)
    schema = contracts.schema_of(con, f"fact_{table}")
    contracts.check_frame(con, parsed[table].assign(source_id=SOURCE, vintage="x"), schema)


def test_80_economies_supply_and_use(parsed: dict[str, pd.DataFrame]) -> None:
    table = parsed["icio_flow"]
    assert len(table) == 33800
    assert table["source_iso3"].nunique() == table["using_iso3"].nunique() == 80
    assert not {"IRN", "IRQ", "KWT", "QAT", "ETH", "KEN", "UZB"} & set(table["using_iso3"])
    assert {"KAZ", "TWN", "UKR", "ZAF"} <= set(table["using_iso3"])


@pytest.mark.parametrize(
    ("origin", "user", "billion"),
    [("CAN", "USA", 304), ("MEX", "USA", 155), ("CHN", "USA", 193), ("TWN", "CHN", 140),
     ("KOR", "CHN", 153), ("AUS", "CHN", 121)],
)  # fmt: skip
def test_known_flows(flows: pd.Series[float], origin: str, user: str, billion: int) -> None:
    assert flows["all", origin, user] / 1000 == pytest.approx(billion, abs=0.6)


def test_us_intermediate_inputs_are_gross_output_less_value_added(
    flows: pd.Series[float],
) -> None:
    """BEA, 2022: gross output about 45.4 trillion USD, value added about 25.7."""
    used = flows["all"].xs("USA", level="using_iso3").sum() / 1e6
    assert used == pytest.approx(45.4 - 25.7, abs=1.0)


def test_all_holds_every_cell_of_the_file(raw_dir: Path, flows: pd.Series[float]) -> None:
    raw = pd.read_csv(raw_dir / SOURCE / FLOWS, keep_default_na=False)
    assert list(raw.columns) == list(COLUMNS)
    assert flows["all"].sum() == pytest.approx(raw["intermediate_use_musd"].sum(), abs=1)
    chips = raw[raw["source_sector"] == "C26"].set_index(["source_iso3", "using_iso3"])
    expected = chips.loc[("TWN", "USA"), "intermediate_use_musd"]
    assert flows["electronics", "TWN", "USA"] == pytest.approx(expected, abs=0.001)


def test_the_information_group_is_its_three_sectors(raw_dir: Path, flows: pd.Series[float]) -> None:
    raw = pd.read_csv(raw_dir / SOURCE / FLOWS, keep_default_na=False)
    mine = raw[(raw["source_iso3"] == "IRL") & (raw["using_iso3"] == "USA")]
    three = mine.set_index("source_sector").loc[
        ["J58T60", "J61", "J62_63"], "intermediate_use_musd"
    ]
    assert flows["information_communication", "IRL", "USA"] == pytest.approx(three.sum(), abs=0.001)


def test_the_table_of_sectors_is_the_publishers(raw_dir: Path) -> None:
    theirs = pd.read_csv(
        raw_dir / SOURCE / "oecd_icio_2025_sector_code_mapping.csv", encoding="utf-8-sig"
    )
    ours = pd.read_csv(SECTORS, keep_default_na=False)
    assert ours["icio_sector"].to_list() == theirs["code"].to_list()
    assert ours["label"].to_list() == theirs["economic_activity"].to_list()
    groups = ours[ours["sector_group"] != ""].groupby("sector_group")["icio_sector"].agg(list)
    assert groups.to_dict() == {
        "electrical": ["C27"], "electronics": ["C26"],
        "information_communication": ["J58T60", "J61", "J62_63"], "machinery": ["C28"],
        "other_transport": ["C302T309"],
    }  # fmt: skip
