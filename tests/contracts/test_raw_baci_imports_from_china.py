"""The real index of imports from China: known values and traps."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pandas as pd
import pytest

from etl import contracts
from etl.parsers.baci_imports_from_china import parse

pytestmark = pytest.mark.needs_raw
SOURCE = "baci_imports_from_china"
BY_CHAPTER = "imports_from_china_hs2_2022_2023avg.csv.gz"


@pytest.fixture(scope="module")
def tables(raw_dir: Path) -> dict[str, pd.DataFrame]:
    """Return the parsed source."""
    return parse(raw_dir / SOURCE)


@pytest.fixture(scope="module")
def imports(tables: dict[str, pd.DataFrame]) -> pd.DataFrame:
    """Return the table of totals."""
    return tables["imports_from_china"]


@pytest.mark.parametrize("name", ["imports_from_china", "imports_from_china_hs4"])
def test_every_row_keeps_the_rules_of_the_table(tables: dict[str, pd.DataFrame], name: str) -> None:
    con = duckdb.connect(":memory:")
    contracts.create_all(con)
    schema = contracts.schema_of(con, f"fact_{name}")
    contracts.check_frame(con, tables[name].assign(source_id=SOURCE, vintage="x"), schema)


def test_164_importers_with_at_least_a_fifth_of_a_billion(imports: pd.DataFrame) -> None:
    assert len(imports) == 164
    assert imports["value_busd"].min() >= 0.2


@pytest.mark.parametrize(
    ("importer", "share"), [("USA", 16), ("JPN", 22), ("KOR", 22), ("VNM", 36), ("RUS", 46),
                            ("AUS", 26), ("MEX", 17)]
)  # fmt: skip
def test_shares_are_the_printed_ones(imports: pd.DataFrame, importer: str, share: int) -> None:
    assert imports.set_index("importer")["share_pct"][importer] == share


def test_shares_are_whole_percent(imports: pd.DataFrame) -> None:
    assert (imports["share_pct"] % 1 == 0).all()


def test_taiwan_is_there_under_its_own_code(imports: pd.DataFrame) -> None:
    assert imports.set_index("importer")["value_busd"]["TWN"] == 71.64


def test_values_equal_the_sum_of_the_chapters(imports: pd.DataFrame, raw_dir: Path) -> None:
    chapters = pd.read_csv(raw_dir / SOURCE / BY_CHAPTER, keep_default_na=False)
    total = chapters.groupby("importer_iso3")["imports_from_china_musd"].sum() / 1000
    total = total.rename(index={"S19": "TWN"})
    ours = imports.set_index("importer")["value_busd"]
    assert set(total.index) == set(ours.index)
    assert (ours - total).abs().max() < 0.0051


def test_the_headings_of_each_importer_add_up_to_its_total(
    tables: dict[str, pd.DataFrame], imports: pd.DataFrame
) -> None:
    headings = tables["imports_from_china_hs4"].set_index("importer")["value_musd"] / 1000
    ours = imports.set_index("importer")["value_busd"]
    assert set(headings.index) == set(ours.index)
    assert (ours - headings).abs().max() < 0.0051


def test_headings_over_half_of_japan_are_those_of_the_file(
    tables: dict[str, pd.DataFrame], raw_dir: Path
) -> None:
    """Counted once more with another tool."""
    file = raw_dir / SOURCE / "imports_from_china_hs4_2022_2023avg.csv.gz"
    counted = duckdb.sql(
        "SELECT count(*), sum(imports_from_china_musd) "
        f"FROM read_csv('{file}', types = {{'hs4': 'VARCHAR'}}) "
        "WHERE importer_iso3 = 'JPN' AND 2 * imports_from_china_musd > imports_from_world_musd"
    ).fetchall()[0]
    row = tables["imports_from_china_hs4"].set_index("importer").loc["JPN"]
    assert row["headings_over_half"] == counted[0]
    assert row["value_over_half_musd"] == pytest.approx(counted[1])
