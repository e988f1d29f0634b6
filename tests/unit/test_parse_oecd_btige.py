"""The BTiGE parser on invented files of the same layout."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from etl.errors import BadValue, ChangedColumns, UnmatchedCountry
from etl.parsers.oecd_btige import PAIRS, TOTALS, parse

PAIR_HEADER = (
    "year,exporter,importer,value_kusd_as_published_in_page,times_counted,export_value_kusd"
)
PAIR_ROWS = (
    "2024,CAN,USA,1600.0,2,800.0",
    "2021,RUS,CHN,140.0,2,70.0",
    "2022,RUS,CHN,110.0,2,55.0",
    "2024,KAZ,CHN,30.0,1,30.0",
)
TOTAL_ROWS = ("CAN,2024,1000.0", "RUS,2021,500.0", "RUS,2023,400.0")


def write(
    folder: Path,
    pairs: tuple[str, ...] = PAIR_ROWS,
    totals: tuple[str, ...] = TOTAL_ROWS,
    total_column: str = "export_to_world_kusd",
) -> Path:
    """Write the two files as the publisher lays them out."""
    with gzip.open(folder / PAIRS, "wt", encoding="utf-8") as stream:
        stream.write("\n".join([PAIR_HEADER, *pairs]) + "\n")
    lines = [f"exporter,year,{total_column}", *totals]
    (folder / TOTALS).write_text("\n".join(lines) + "\n", encoding="utf-8")
    return folder


def test_the_value_counted_once_is_used_and_the_total_goes_to_the_world(tmp_path: Path) -> None:
    table = parse(write(tmp_path))["exports_reported"]
    canada = table[table["exporter"] == "CAN"].set_index("importer")["value_kusd"]
    assert canada.to_dict() == {"USA": 800.0, "WLD": 1000.0}


def test_russia_as_exporter_ends_in_2021(tmp_path: Path) -> None:
    table = parse(write(tmp_path))["exports_reported"]
    russia = table[table["exporter"] == "RUS"]
    assert russia[["importer", "year", "value_kusd"]].values.tolist() == [
        ["CHN", 2021, 70.0],
        ["WLD", 2021, 500.0],
    ]


def test_an_exporter_without_a_total_keeps_its_pairs(tmp_path: Path) -> None:
    table = parse(write(tmp_path))["exports_reported"]
    assert table.loc[table["exporter"] == "KAZ", "importer"].tolist() == ["CHN"]


def test_an_unknown_code_is_named_with_its_file(tmp_path: Path) -> None:
    with pytest.raises(UnmatchedCountry, match=rf"{PAIRS}.*'importer'.*'W_X'"):
        parse(write(tmp_path, pairs=("2024,CAN,W_X,1.0,1,1.0",)))


def test_a_cell_that_is_no_number_is_named_with_its_line(tmp_path: Path) -> None:
    with pytest.raises(BadValue, match=rf"{TOTALS}, line 2: export_to_world_kusd = 'n/a'"):
        parse(write(tmp_path, totals=("CAN,2024,n/a",)))


def test_a_changed_column_is_named(tmp_path: Path) -> None:
    with pytest.raises(ChangedColumns, match="missing .'export_to_world_kusd'"):
        parse(write(tmp_path, total_column="exports"))
