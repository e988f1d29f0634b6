"""The IMTS parser on an invented file of the same layout."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from etl.errors import BadValue, ChangedColumns, UnmatchedCountry
from etl.parsers.imf_imts import TRADE, parse

HEADER = "year,reporter,flow,partner_code,partner_name,partner_is_iso3,value_usd_million"
ROWS = (
    "2024,CHN,imports_cif,G001,World,False,1000.5",
    "2024,CHN,imports_cif,G998,European Union (EU),False,200.0",
    "2024,CHN,imports_cif,TX899,Special Categories,False,40.0",
    "2024,CHN,imports_cif,TWN,Taiwan Province of China,True,90.0",
    "2024,CHN,exports_fob,WBG,West Bank and Gaza,True,0.25",
    "2004,CHN,exports_fob,SCG,Serbia and Montenegro,True,12.0",
    '2004,CHN,exports_fob,YUG,"Yugoslavia, Socialist Federal Republic of",True,16.0',
    "2020,CHN,exports_fob,ANT,Netherlands Antilles,True,3.0",
    "2024,USA,imports_cif,TWN,Taiwan Province of China,True,70.0",
)


def write(folder: Path, *rows: str, header: str = HEADER) -> Path:
    """Write the file as the publisher lays it out."""
    with gzip.open(folder / TRADE, "wt", encoding="utf-8") as stream:
        stream.write("\n".join([header, *rows]) + "\n")
    return folder


def test_only_china_reports_and_aggregates_and_lost_states_go(tmp_path: Path) -> None:
    table = parse(write(tmp_path, *ROWS))["goods_trade"]
    found = table[["reporter", "partner", "flow", "year", "value_musd"]].values.tolist()
    assert found == [
        ["CHN", "WLD", "imports", 2024, 1000.5],
        ["CHN", "TWN", "imports", 2024, 90.0],
        ["CHN", "PSE", "exports", 2024, 0.25],
        ["CHN", "ANT", "exports", 2020, 3.0],
    ]


def test_lines_are_those_of_the_file(tmp_path: Path) -> None:
    assert parse(write(tmp_path, *ROWS))["goods_trade"]["line"].tolist() == [2, 5, 6, 9]


def test_a_new_aggregate_stops_the_harvest(tmp_path: Path) -> None:
    with pytest.raises(UnmatchedCountry, match=rf"{TRADE}.*'GX999' \(1 rows\)"):
        parse(write(tmp_path, *ROWS, "2024,CHN,imports_cif,GX999,New Group,False,1.0"))


def test_an_empty_value_is_an_error_and_not_a_zero(tmp_path: Path) -> None:
    with pytest.raises(BadValue, match="line 2: value_usd_million = ''"):
        parse(write(tmp_path, "2024,CHN,imports_cif,JPN,Japan,True,"))


def test_a_changed_column_is_named(tmp_path: Path) -> None:
    with pytest.raises(ChangedColumns, match="missing .'value_usd_million'.*'value'"):
        parse(write(tmp_path, *ROWS, header=HEADER.replace("value_usd_million", "value")))
