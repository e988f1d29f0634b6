"""The real WEO file: published totals, known values, traps."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pandas as pd
import pytest

from etl import contracts
from etl.parsers.imf_weo import parse

pytestmark = pytest.mark.needs_raw
SOURCE = "imf_weo"
EU27 = [
    "AUT", "BEL", "BGR", "CYP", "CZE", "DEU", "DNK", "ESP", "EST", "FIN", "FRA", "GRC",
    "HRV", "HUN", "IRL", "ITA", "LTU", "LUX", "LVA", "MLT", "NLD", "POL", "PRT", "ROU",
    "SVK", "SVN", "SWE",
]  # fmt: skip


@pytest.fixture(scope="module")
def macro(raw_dir: Path) -> pd.DataFrame:
    """Return the parsed table."""
    return parse(raw_dir / SOURCE)["macro"]


@pytest.fixture(scope="module")
def values(macro: pd.DataFrame) -> pd.Series[float]:
    """Return values by measure, economy and year."""
    return macro.set_index(["measure", "economy", "year"])["value"].sort_index()


def test_every_row_keeps_the_rules_of_the_table(macro: pd.DataFrame) -> None:
    con = duckdb.connect(":memory:")
    contracts.create_all(con)
    schema = contracts.schema_of(con, "fact_macro")
    contracts.check_frame(con, macro.assign(source_id=SOURCE, vintage="x"), schema)


@pytest.mark.parametrize(
    ("measure", "economy", "year", "value"),
    # IMF, World Economic Outlook, October 2025, statistical tables; rounded to billions.
    [("gdp_busd", "USA", 2024, 29_298), ("gdp_busd", "CHN", 2024, 18_750),
     ("gdp_busd", "IND", 2024, 3_910), ("gdp_busd", "FRA", 2024, 3_161),
     ("gdp_busd", "TUR", 2024, 1_358), ("gdp_busd", "DEU", 2025, 5_014),
     ("gdp_busd", "JPN", 2025, 4_280), ("gdp_busd", "WLD", 2025, 117_165),
     ("gdp_ppp_bintl", "CHN", 2024, 38_210), ("gdp_ppp_bintl", "IND", 2024, 16_216),
     ("gdp_ppp_bintl", "USA", 2024, 29_298)],
)  # fmt: skip
def test_values_are_the_published_ones(
    values: pd.Series[float], measure: str, economy: str, year: int, value: int
) -> None:
    assert values[measure, economy, year] == pytest.approx(value, abs=1)


@pytest.mark.parametrize("measure", ["gdp_busd", "gdp_ppp_bintl"])
def test_g998_is_the_european_union_of_27(values: pd.Series[float], measure: str) -> None:
    for year in (2000, 2013, 2024, 2030):
        of_year = values[measure].xs(year, level="year")
        assert of_year[EU27].sum() == pytest.approx(of_year["EUU"], abs=0.5), year


def test_population_is_in_millions(values: pd.Series[float]) -> None:
    # World Bank, 2024: India 1,450.9 million; the WEO takes the same order of magnitude.
    assert 1400 < values["population_m", "IND", 2024] < 1500
    assert values["population_m", "TWN", 2024] == pytest.approx(23.4, abs=0.05)


def test_kosovo_palestine_and_taiwan_are_there(values: pd.Series[float]) -> None:
    assert values["gdp_busd", "XKX", 2024] == 11.2
    assert values["gdp_busd", "PSE", 2024] == 13.711
    assert values["gdp_busd", "TWN", 2024] == 797.004


def test_economies_and_rows_are_as_known(macro: pd.DataFrame) -> None:
    assert macro["economy"].nunique() == 210 - 11
    assert (macro["year"].min(), macro["year"].max(), len(macro)) == (2000, 2030, 18141)
    assert not {"CUB", "PRK"} & set(macro["economy"])
    assert macro.loc[macro["economy"] == "SYR", "year"].max() == 2010


def test_estimates_are_flagged(macro: pd.DataFrame) -> None:
    flag = macro.set_index(["measure", "economy", "year"])["is_estimate"].sort_index()
    assert not flag["gdp_busd", "USA", 2024]
    assert flag["gdp_busd", "USA", 2025]
    assert not flag["gdp_busd", "IND", 2024]  # FY2024/25
    assert flag["gdp_busd", "IND", 2025]
    assert flag["gdp_ppp_bintl"].all()
    assert flag["gdp_busd"]["WLD"].all()
    # Economies whose 2024 figure is itself an estimate.
    assert flag["gdp_busd", "ARE", 2024]
    assert flag["gdp_busd", "KAZ", 2024]
