"""The population parser on an invented file of the same layout."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from etl.errors import BadValue, ChangedColumns, UnmatchedCountry
from etl.parsers.worldbank_wdi import POPULATION, parse

HEADER = "Country Name,Country Code,Year,Value"


def parsed(folder: Path, *rows: str, header: str = HEADER) -> pd.DataFrame:
    """Write the file as the publisher lays it out and parse it."""
    (folder / POPULATION).write_text("\n".join([header, *rows]) + "\n", encoding="utf-8")
    return parse(folder)["population"]


def test_countries_and_the_world_stay_and_other_aggregates_go(tmp_path: Path) -> None:
    table = parsed(
        tmp_path,
        "Namibia,NAM,2024,3000000",
        "World,WLD,2024,8000000000",
        "Arab World,ARB,2024,400000000",
        '"East Asia & Pacific (excluding high income)",EAP,2024,2000000000',
        "Channel Islands,CHI,2024,170000",
        "Kosovo,XKX,2024,1500000",
    )
    assert table[["iso3", "year", "persons", "line"]].values.tolist() == [
        ["NAM", 2024, 3e6, 2],
        ["WLD", 2024, 8e9, 3],
        ["XKX", 2024, 1.5e6, 7],
    ]


def test_a_new_aggregate_stops_the_harvest(tmp_path: Path) -> None:
    with pytest.raises(UnmatchedCountry, match=rf"{POPULATION}.*'QQQ'"):
        parsed(tmp_path, "Some New Group,QQQ,2024,1")


def test_an_empty_value_is_an_error_and_not_a_zero(tmp_path: Path) -> None:
    with pytest.raises(BadValue, match="line 2: Value = ''"):
        parsed(tmp_path, "Namibia,NAM,2024,")


def test_a_changed_column_is_named(tmp_path: Path) -> None:
    with pytest.raises(ChangedColumns, match="missing .'Country Code'.*'Code'"):
        parsed(tmp_path, header=HEADER.replace("Country Code", "Code"))
