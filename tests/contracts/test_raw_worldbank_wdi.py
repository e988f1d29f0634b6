"""The real population file: published values and traps."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pandas as pd
import pytest

from etl import contracts
from etl.parsers.worldbank_wdi import AGGREGATES, COLUMNS, POPULATION, parse
from etl.reading import read_table

pytestmark = pytest.mark.needs_raw
SOURCE = "worldbank_wdi"


@pytest.fixture(scope="module")
def population(raw_dir: Path) -> pd.DataFrame:
    """Return the parsed table."""
    return parse(raw_dir / SOURCE)["population"]


def test_every_row_keeps_the_rules_of_the_table(population: pd.DataFrame) -> None:
    con = duckdb.connect(":memory:")
    contracts.create_all(con)
    schema = contracts.schema_of(con, "fact_population")
    contracts.check_frame(con, population.assign(source_id=SOURCE, vintage="x"), schema)


@pytest.mark.parametrize(
    ("iso3", "persons"),
    # World Bank, SP.POP.TOTL, 2024.
    [("IND", 1_450_935_791), ("CHN", 1_408_975_000), ("USA", 340_110_988), ("IDN", 283_487_931),
     ("FRA", 68_551_653), ("TUR", 85_518_661)],
)  # fmt: skip
def test_2024_values_are_the_published_ones(
    population: pd.DataFrame, iso3: str, persons: int
) -> None:
    row = population[(population["iso3"] == iso3) & (population["year"] == 2024)]
    assert row["persons"].item() == persons


def test_countries_add_up_to_the_world_but_for_taiwan_and_the_channel_islands(
    population: pd.DataFrame,
) -> None:
    of_year = population[population["year"] == 2024].set_index("iso3")["persons"]
    rest = of_year["WLD"] - of_year.drop("WLD").sum()
    # Taiwan has 23.4 million inhabitants, the Channel Islands 0.17.
    assert 0 <= rest < 25e6
    assert "TWN" not in of_year.index


def test_countries_and_rows_are_as_known(population: pd.DataFrame) -> None:
    assert population["iso3"].nunique() == 217
    assert (population["year"].min(), population["year"].max()) == (1960, 2024)
    # 217 series of 65 years; Palestine begins in 1990.
    assert len(population) == 217 * 65 - 30
    assert "NAM" in set(population["iso3"])


def test_every_listed_aggregate_is_in_the_file(raw_dir: Path) -> None:
    raw = read_table(raw_dir / SOURCE / POPULATION, COLUMNS)
    assert set(AGGREGATES) <= set(raw["Country Code"])
