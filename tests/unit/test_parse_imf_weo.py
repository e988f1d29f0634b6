"""The WEO parser on an invented file of the same layout."""

from __future__ import annotations

import gzip
from pathlib import Path

import pandas as pd
import pytest

from etl.errors import BadValue, ChangedColumns, UnmatchedCountry
from etl.parsers.imf_weo import WEO, parse

HEADER = "ref_area,concept,unit,scale,lastactualdate,year,value"


def parsed(folder: Path, *rows: str, header: str = HEADER) -> pd.DataFrame:
    """Write the file as the publisher lays it out and parse it."""
    with gzip.open(folder / WEO, "wt", encoding="utf-8") as stream:
        stream.write("\n".join([header, *rows]) + "\n")
    return parse(folder)["macro"]


def test_three_concepts_become_three_measures_and_others_go(tmp_path: Path) -> None:
    table = parsed(
        tmp_path,
        "NAM,NGDPD,USD,9,2024,2024,13.5",
        "NAM,PPPGDP,na,9,,2024,30.25",
        "NAM,LP,na,6,2023,2024,3.1",
        "NAM,NGDP_RPCH,PT,0,2024,2024,3.7",
    )
    assert table[["economy", "measure", "year", "value"]].values.tolist() == [
        ["NAM", "gdp_busd", 2024, 13.5],
        ["NAM", "gdp_ppp_bintl", 2024, 30.25],
        ["NAM", "population_m", 2024, 3.1],
    ]


def test_the_scale_is_respected(tmp_path: Path) -> None:
    table = parsed(
        tmp_path,
        "NAM,NGDPD,USD,6,2024,2024,13500",
        "NAM,LP,na,0,2024,2024,3100000",
        "NAM,LP,na,9,2024,2023,0.003",
    )
    assert table["value"].tolist() == pytest.approx([13.5, 3.1, 3.0])


def test_world_and_european_union_stay_and_other_groups_go(tmp_path: Path) -> None:
    rows = [f"{area},NGDPD,USD,9,,2024,100" for area in ("G001", "G998", "G163", "GX123")]
    assert parsed(tmp_path, *rows)["economy"].tolist() == ["WLD", "EUU"]


def test_odd_codes_of_the_fund_are_understood(tmp_path: Path) -> None:
    rows = [f"{area},LP,na,6,2024,2024,2" for area in ("KOS", "WBG", "TWN")]
    assert parsed(tmp_path, *rows)["economy"].tolist() == ["XKX", "PSE", "TWN"]


@pytest.mark.parametrize(
    ("last_actual", "year", "estimate"),
    [
        ("2024", 2024, False),
        ("2024", 2025, True),
        ("FY2024/25", 2024, False),
        ("FY2024/25", 2025, True),
        ("FY1999/00", 1999, False),
        ("", 2001, True),
    ],
)
def test_a_value_is_an_estimate_after_the_last_actual_year(
    tmp_path: Path, last_actual: str, year: int, estimate: bool
) -> None:
    table = parsed(tmp_path, f"IND,NGDPD,USD,9,{last_actual},{year},3900")
    assert table["is_estimate"].tolist() == [estimate]


def test_a_last_actual_date_of_another_form_is_named(tmp_path: Path) -> None:
    with pytest.raises(BadValue, match="line 2: lastactualdate = '2024Q3'"):
        parsed(tmp_path, "IND,NGDPD,USD,9,2024Q3,2024,3900")


def test_a_new_group_stops_the_harvest(tmp_path: Path) -> None:
    with pytest.raises(UnmatchedCountry, match=rf"{WEO}.*'G777'"):
        parsed(tmp_path, "G777,NGDPD,USD,9,,2024,1")


@pytest.mark.parametrize("row", ["NAM,NGDPD,USD,9,2024,2024,", "NAM,NGDPD,USD,,2024,2024,13.5"])
def test_a_missing_value_or_scale_is_an_error(tmp_path: Path, row: str) -> None:
    with pytest.raises(BadValue, match="line 2: (value|scale) = ''"):
        parsed(tmp_path, row)


def test_a_changed_column_is_named(tmp_path: Path) -> None:
    with pytest.raises(ChangedColumns, match="missing .'ref_area'.*'country'"):
        parsed(tmp_path, header=HEADER.replace("ref_area", "country"))
