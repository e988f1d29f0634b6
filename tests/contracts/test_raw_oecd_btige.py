"""The real BTiGE files: published totals, known values, traps."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pandas as pd
import pytest

from etl import contracts
from etl.parsers import census_us_partner_trade
from etl.parsers.oecd_btige import PAIR_COLUMNS, PAIRS, parse
from etl.reading import read_table, to_number

pytestmark = pytest.mark.needs_raw
SOURCE = "oecd_btige"


@pytest.fixture(scope="module")
def exports(raw_dir: Path) -> pd.DataFrame:
    """Return the parsed table."""
    return parse(raw_dir / SOURCE)["exports_reported"]


@pytest.fixture(scope="module")
def values(exports: pd.DataFrame) -> pd.Series[float]:
    """Return values by exporter, importer and year."""
    return exports.set_index(["exporter", "importer", "year"])["value_kusd"].sort_index()


def test_every_row_keeps_the_rules_of_the_table(exports: pd.DataFrame) -> None:
    con = duckdb.connect(":memory:")
    contracts.create_all(con)
    schema = contracts.schema_of(con, "fact_exports_reported")
    contracts.check_frame(con, exports.assign(source_id=SOURCE, vintage="x"), schema)


def test_canada_sends_about_76_percent_of_its_exports_to_the_united_states(
    values: pd.Series[float],
) -> None:
    share = 100 * values["CAN", "USA", 2024] / values["CAN", "WLD", 2024]
    # Statistics Canada, 2024: about three quarters.
    assert share == pytest.approx(76.4, abs=0.1)


@pytest.mark.parametrize(
    ("exporter", "importer", "year", "bn"),
    [("KOR", "CHN", 2024, 132.9), ("CHN", "USA", 2024, 525.65), ("CHN", "WLD", 2023, 3379.7),
     ("JPN", "WLD", 2024, 707.4), ("JPN", "USA", 2025, 131.7), ("BRA", "CHN", 2025, 100.0)],
)  # fmt: skip
def test_values_are_the_published_ones(
    values: pd.Series[float], exporter: str, importer: str, year: int, bn: float
) -> None:
    assert values[exporter, importer, year] / 1e6 == pytest.approx(bn, abs=0.06)


def test_the_value_is_the_page_value_over_the_times_it_was_counted(
    raw_dir: Path, values: pd.Series[float]
) -> None:
    raw = read_table(raw_dir / SOURCE / PAIRS, PAIR_COLUMNS)
    once = to_number(raw, "value_kusd_as_published_in_page") / to_number(raw, "times_counted")
    for row, value in zip(raw.itertuples(), once, strict=True):
        if row.exporter != "RUS" or row.year == "2021":
            key = (row.exporter, row.importer, int(row.year))
            assert values[key] == pytest.approx(value, abs=0.01)


def test_named_destinations_never_exceed_the_total(values: pd.Series[float]) -> None:
    table = values.reset_index()
    totals = table[table["importer"] == "WLD"].set_index(["exporter", "year"])["value_kusd"]
    named = table[table["importer"] != "WLD"].groupby(["exporter", "year"])["value_kusd"].sum()
    share = (named / totals).dropna()
    assert len(share) == 196 - 2  # Russia 2022 and 2023 are left out
    assert share.between(0.25, 1.0).all()


def test_exporters_and_years_are_as_known(exports: pd.DataFrame) -> None:
    totals = exports[exports["importer"] == "WLD"]
    assert totals["exporter"].nunique() == 49
    newest = totals.groupby("exporter")["year"].max()
    assert set(newest[newest == 2025].index) == {"JPN", "BRA", "IDN", "NOR", "ZAF"}
    assert newest[newest < 2024].to_dict() == {"RUS": 2021, "SAU": 2023}
    assert set(exports["exporter"]) - set(totals["exporter"]) == {
        "BLR", "GUY", "HRV", "IRL", "KAZ", "PRY",
    }  # fmt: skip
    assert len(exports) == 3469


def test_the_emirates_total_of_2024_is_the_partial_one(values: pd.Series[float]) -> None:
    assert values["ARE", "WLD", 2023] / 1e6 == pytest.approx(570.2, abs=0.1)
    assert values["ARE", "WLD", 2024] / 1e6 == pytest.approx(429.4, abs=0.1)


def test_us_exports_agree_with_the_census(values: pd.Series[float], raw_dir: Path) -> None:
    census = census_us_partner_trade.parse(raw_dir / "census_us_partner_trade")["goods_trade"]
    theirs = census[(census["flow"] == "exports") & (census["year"] == 2024)]
    theirs_bn = theirs.set_index("partner")["value_musd"] / 1e3
    ours_bn = values["USA"].xs(2024, level="year").drop("WLD") / 1e6
    gap = (ours_bn - theirs_bn.reindex(ours_bn.index)).abs()
    assert len(gap) == 43
    # All within 0.1 billion USD but three that one of the two revised since.
    assert set(gap[gap > 0.1].index) == {"CAN", "DEU", "FRA"}
    assert gap.max() == pytest.approx(1.0, abs=0.1)
