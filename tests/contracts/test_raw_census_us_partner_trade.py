"""The real Census file: published totals, known values, traps."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pandas as pd
import pytest

from etl import contracts
from etl.countries import to_iso3
from etl.parsers.census_us_partner_trade import CODES, EUROPEAN_UNION, TRADE, parse
from etl.reading import read_table, to_number

pytestmark = pytest.mark.needs_raw
SOURCE = "census_us_partner_trade"
EU27 = [
    "AUT", "BEL", "BGR", "CYP", "CZE", "DEU", "DNK", "ESP", "EST", "FIN", "FRA", "GRC",
    "HRV", "HUN", "IRL", "ITA", "LTU", "LUX", "LVA", "MLT", "NLD", "POL", "PRT", "ROU",
    "SVK", "SVN", "SWE",
]  # fmt: skip


@pytest.fixture(scope="module")
def trade(raw_dir: Path) -> pd.DataFrame:
    """Return the parsed table."""
    return parse(raw_dir / SOURCE)["goods_trade"]


@pytest.fixture(scope="module")
def values(trade: pd.DataFrame) -> pd.Series[float]:
    """Return values by flow, partner and year."""
    return trade.set_index(["flow", "partner", "year"])["value_musd"].sort_index()


def test_every_row_keeps_the_rules_of_the_table(trade: pd.DataFrame) -> None:
    con = duckdb.connect(":memory:")
    contracts.create_all(con)
    schema = contracts.schema_of(con, "fact_goods_trade")
    contracts.check_frame(con, trade.assign(source_id=SOURCE, vintage="x"), schema)


@pytest.mark.parametrize(
    ("partner", "imports_bn", "exports_bn"),
    # US Census Bureau, FT-900 annual 2024, not seasonally adjusted, billion USD.
    [("WLD", 3267.5, 2065.1), ("CAN", 412.7, 349.4), ("MEX", 505.9, 334.0), ("CHN", 438.9, 143.5),
     ("VNM", 136.6, 13.1)],
)  # fmt: skip
def test_2024_values_are_the_published_ones(
    values: pd.Series[float], partner: str, imports_bn: float, exports_bn: float
) -> None:
    assert values["imports", partner, 2024] / 1000 == pytest.approx(imports_bn, abs=0.06)
    assert values["exports", partner, 2024] / 1000 == pytest.approx(exports_bn, abs=0.06)


def test_years_are_full_years(trade: pd.DataFrame) -> None:
    assert (trade["year"].min(), trade["year"].max()) == (1985, 2024)


def test_row_counts(trade: pd.DataFrame) -> None:
    per_flow = trade.groupby(["year", "flow"]).size()
    # 233 partners in 2024, Gaza and West Bank together, plus WLD and EUU.
    assert per_flow[2024].tolist() == [234, 234]
    assert len(trade) == 16256


@pytest.mark.parametrize("flow", ["imports", "exports"])
def test_partners_add_up_to_the_printed_world(values: pd.Series[float], flow: str) -> None:
    for year in range(2014, 2024):
        of_year = values[flow].xs(year, level="year")
        named = of_year.drop(["WLD", "EUU"], errors="ignore").sum()
        # "Unidentified Countries" are left out: at most 1.8 million USD a year since 2014.
        assert named == pytest.approx(of_year["WLD"], abs=2.0), year


@pytest.mark.parametrize("flow", ["imports", "exports"])
def test_the_european_union_equals_its_27_members(values: pd.Series[float], flow: str) -> None:
    union = values[flow]["EUU"]
    assert union.index.tolist() == list(range(2020, 2025))
    for year, value in union.items():
        assert values[flow].xs(year, level="year")[EU27].sum() == pytest.approx(value, abs=0.01)


def test_the_union_row_of_2019_holds_the_united_kingdom(
    raw_dir: Path, values: pd.Series[float]
) -> None:
    columns = ["year", "cty_code", "cty_name", "us_imports_musd", "us_exports_musd", "months"]
    raw = read_table(raw_dir / SOURCE / TRADE, columns)
    row = raw[(raw["year"] == "2019") & (raw["cty_code"] + " " + raw["cty_name"] == EUROPEAN_UNION)]
    members = values["imports"].xs(2019, level="year")[[*EU27, "GBR"]].sum()
    assert to_number(row, "us_imports_musd").item() == pytest.approx(members, abs=0.01)


def test_names_and_codes_lead_to_the_same_country(raw_dir: Path) -> None:
    raw = read_table(
        raw_dir / SOURCE / TRADE,
        ["year", "cty_code", "cty_name", "us_imports_musd", "us_exports_musd", "months"],
    ).drop_duplicates("cty_code")
    codes = read_table(raw_dir / SOURCE / CODES, ["CTY_CODE", "ISO3", "country"])
    both = raw.merge(codes[["CTY_CODE", "ISO3"]], left_on="cty_code", right_on="CTY_CODE")
    # Census cuts this name off in the middle of a word.
    both = both[both["cty_name"] != "Falkland Islands(Islas Malvin"]
    assert len(both) == 222
    assert to_iso3(both, "cty_name").tolist() == both["ISO3"].tolist()


def test_kosovo_and_palestine_are_there(values: pd.Series[float]) -> None:
    # 34.02 million USD from Kosovo; 0.20 (Gaza) + 6.00 (West Bank).
    assert values["imports", "XKX", 2024] == pytest.approx(34.02, abs=0.01)
    assert values["imports", "PSE", 2024] == pytest.approx(6.20, abs=0.01)
