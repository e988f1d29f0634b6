"""The real TIC file: published totals, known values, traps."""

from __future__ import annotations

import re
from pathlib import Path

import duckdb
import pandas as pd
import pytest

from etl import contracts
from etl.parsers.us_tic_treasury_holders import HOLDERS, MONTHS, parse

pytestmark = pytest.mark.needs_raw
SOURCE = "us_tic_treasury_holders"
TIDY = "ust_tic_mfh_combined_tidy_2000_2025.csv"


@pytest.fixture(scope="module")
def holdings(raw_dir: Path) -> pd.DataFrame:
    """Return the parsed table."""
    return parse(raw_dir / SOURCE)["treasury_holding"]


@pytest.fixture(scope="module")
def values(holdings: pd.DataFrame) -> pd.Series[float]:
    """Return values by holder, year and month."""
    return holdings.set_index(["iso3", "year", "month"])["value_busd"].sort_index()


def test_every_row_keeps_the_rules_of_the_table(holdings: pd.DataFrame) -> None:
    con = duckdb.connect(":memory:")
    contracts.create_all(con)
    schema = contracts.schema_of(con, "fact_treasury_holding")
    contracts.check_frame(con, holdings.assign(source_id=SOURCE, vintage="x"), schema)


@pytest.mark.parametrize(
    ("iso3", "year", "month", "busd"),
    # US Treasury, Major Foreign Holders, as revised on 18 March 2026.
    [("JPN", 2025, 12, 1185.5), ("GBR", 2025, 12, 866.0), ("CHN", 2025, 12, 683.5),
     ("BEL", 2025, 12, 477.3), ("CAN", 2025, 12, 468.2), ("WLD", 2025, 12, 9271.0),
     ("JPN", 2024, 12, 1061.5), ("CHN", 2013, 11, 1316.7), ("SLV", 2025, 2, 1.1),
     ("SLV", 2025, 3, 85.0)],
)  # fmt: skip
def test_values_are_the_published_ones(
    values: pd.Series[float], iso3: str, year: int, month: int, busd: float
) -> None:
    assert values[iso3, year, month] == busd


def test_36_holders_are_named_in_december_2025(holdings: pd.DataFrame) -> None:
    newest = holdings[(holdings["year"] == 2025) & (holdings["month"] == 12)]
    assert newest["iso3"].nunique() == 36 + 1
    assert newest["value_busd"].min() == 39.6  # Chile: the bound for those that are not named


def test_every_month_from_march_2000_has_a_total(values: pd.Series[float]) -> None:
    assert len(values["WLD"]) == 26 * 12 - 2
    assert values["WLD"].index[0] == (2000, 3)


def test_named_holders_and_groups_add_up_to_the_total(
    raw_dir: Path, values: pd.Series[float]
) -> None:
    """Read the groups apart from the parser: nothing may be lost between them and the holders."""
    groups = _printed_groups(raw_dir / SOURCE / HOLDERS)
    named = values.drop("WLD").groupby(level=["year", "month"]).sum()
    together = named.add(groups, fill_value=0)
    gap = (together - values["WLD"]).abs()
    # The Belgium row of early 2002 holds Luxembourg and is left out (about 22 billion USD).
    gap = gap.drop([(2002, month) for month in range(1, 6)])
    # Each of up to 46 lines is rounded to 0.1.
    assert gap.max() < 1.6


def test_belgium_and_luxembourg_are_apart_from_june_2002(values: pd.Series[float]) -> None:
    assert values["BEL"].index[0] == (2002, 6)
    assert values["LUX"].index[0] == (2002, 6)
    assert (values["BEL", 2002, 6], values["LUX", 2002, 6]) == (11.3, 23.1)


@pytest.mark.parametrize(
    ("year", "month", "iso3", "newest", "older"),
    [(2011, 6, "CHN", 1307.0, 1165.5), (2010, 6, "CHN", 1112.1, 843.7),
     (2000, 3, "GBR", 78.6, 235.7), (2002, 6, "WLD", 1123.1, 1097.5)],
)  # fmt: skip
def test_of_a_series_break_the_newest_is_kept(
    values: pd.Series[float], year: int, month: int, iso3: str, newest: float, older: float
) -> None:
    assert values[iso3, year, month] == newest != older


def test_rows_equal_an_independent_reading_of_the_same_file(
    raw_dir: Path, values: pd.Series[float]
) -> None:
    names = {"Japan": "JPN", "China, Mainland": "CHN", "Norway": "NOR", "India": "IND",
             "Korea, South": "KOR", "Brazil": "BRA", "Saudi Arabia": "SAU"}  # fmt: skip
    tidy = pd.read_csv(raw_dir / SOURCE / TIDY)
    tidy = tidy.assign(Country=tidy["Country"].str.strip())
    rows = tidy[tidy["Country"].isin(names) & (tidy["Year"] >= 2012)]
    assert len(rows) == 7 * 14
    for row in rows.to_dict("records"):
        for month, name in enumerate(MONTHS, start=1):
            assert values[names[row["Country"]], row["Year"], month] == row[name]


def _printed_groups(path: Path) -> pd.Series[float]:
    """Sum of the group lines by month, the first column of a month printed twice."""
    wanted = re.compile(r"^(All Other|Oil Exporters|Carib Bnkng Ctrs|Belgium-Luxembourg)\b")
    months: list[str] = []
    years: list[str] = []
    cells: dict[tuple[int, int], float] = {}
    lines = path.read_text(encoding="ascii").splitlines()
    for before, line in zip(lines, lines[1:], strict=False):
        if line.startswith("Country\t"):
            months, years = before.split("\t"), line.split("\t")
        elif wanted.match(line) and months:
            seen = set()
            for name, year, cell in zip(months, years, line.split("\t"), strict=True):
                key = (name, year)
                if name in MONTHS and key not in seen:
                    seen.add(key)
                    at = (int(year), MONTHS.index(name) + 1)
                    cells[at] = cells.get(at, 0.0) + float(cell)
    return pd.Series(cells).rename_axis(["year", "month"])
