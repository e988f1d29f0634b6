"""The real IMTS file: published totals, known values, traps, and the Census as a second witness."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pandas as pd
import pytest

from etl import contracts
from etl.parsers import census_us_partner_trade
from etl.parsers.imf_imts import AGGREGATES, COLUMNS, TRADE, WORLD, parse
from etl.reading import read_table, to_number

pytestmark = pytest.mark.needs_raw
SOURCE = "imf_imts"
EU27 = [
    "AUT", "BEL", "BGR", "CYP", "CZE", "DEU", "DNK", "ESP", "EST", "FIN", "FRA", "GRC",
    "HRV", "HUN", "IRL", "ITA", "LTU", "LUX", "LVA", "MLT", "NLD", "POL", "PRT", "ROU",
    "SVK", "SVN", "SWE",
]  # fmt: skip


@pytest.fixture(scope="module")
def raw(raw_dir: Path) -> pd.DataFrame:
    """Return the file as it is, with numbers."""
    frame = read_table(raw_dir / SOURCE / TRADE, COLUMNS)
    return frame.assign(value=to_number(frame, "value_usd_million"))


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
    ("flow", "partner", "musd"),
    # General Administration of Customs of China, 2024, million USD.
    [("imports", "TWN", 217_919), ("imports", "AUS", 141_988), ("imports", "BRA", 116_658),
     ("exports", "USA", 525_225), ("exports", "WLD", 3_580_263)],
)  # fmt: skip
def test_2024_values_are_the_published_ones(
    values: pd.Series[float], flow: str, partner: str, musd: int
) -> None:
    assert values[flow, partner, 2024] == pytest.approx(musd, abs=0.6)


def test_only_china_reports_and_years_and_rows_are_as_known(trade: pd.DataFrame) -> None:
    assert set(trade["reporter"]) == {"CHN"}
    assert (trade["year"].min(), trade["year"].max(), len(trade)) == (2001, 2024, 9476)


def test_the_dropped_aggregates_are_those_the_file_marks(raw: pd.DataFrame) -> None:
    marked = set(raw.loc[raw["partner_is_iso3"] == "False", "partner_code"])
    assert marked == {*AGGREGATES, *WORLD}


def test_imports_not_allocated_to_a_partner_stay_in_the_world(values: pd.Series[float]) -> None:
    imports = values["imports"].xs(2024, level="year")
    unallocated = imports["WLD"] - imports.drop("WLD").sum()
    # 76,232 special categories + 43,387 countries not specified + 625 not included elsewhere + 1.
    assert unallocated == pytest.approx(119_620, abs=630)
    exports = values["exports"].xs(2024, level="year")
    assert exports.drop("WLD").sum() / exports["WLD"] == pytest.approx(0.9999, abs=0.0001)


@pytest.mark.parametrize(
    ("flow", "label"), [("imports", "imports_cif"), ("exports", "exports_fob")]
)
def test_the_members_of_the_union_add_up_to_its_row(
    raw: pd.DataFrame, values: pd.Series[float], flow: str, label: str
) -> None:
    china = raw[(raw["reporter"] == "CHN") & (raw["flow"] == label)]
    rows = china[china["partner_code"] == "G998"]
    union = dict(zip(rows["year"].astype(int), rows["value"], strict=True))
    assert union.keys() == set(range(2001, 2025))
    for year, value in union.items():
        members = values[flow].xs(year, level="year").reindex(EU27).sum()
        assert members == pytest.approx(value, abs=0.01), year


def test_the_census_says_the_same_of_the_united_states(raw: pd.DataFrame, raw_dir: Path) -> None:
    census = census_us_partner_trade.parse(raw_dir / "census_us_partner_trade")["goods_trade"]
    # Exports to France were revised by 2.0 percent between the two vintages.
    bounds = (("imports", "imports_cif", 0.004), ("exports", "exports_fob", 0.021))
    for flow, label, bound in bounds:
        theirs = census[(census["flow"] == flow) & (census["year"] == 2024)]
        ours = raw[(raw["reporter"] == "USA") & (raw["flow"] == label) & (raw["year"] == "2024")]
        both = theirs.merge(ours, left_on="partner", right_on="partner_code")
        large = both[both["value_musd"] > 50]
        assert len(large) > 130
        gap = (large["value"] / large["value_musd"] - 1).abs()
        assert gap.max() <= bound, large.loc[gap.idxmax(), ["partner", "value", "value_musd"]]
        assert gap.median() < 0.0005
