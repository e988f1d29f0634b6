"""The Census parser on an invented file of the same layout."""

from __future__ import annotations

import gzip
from pathlib import Path

import pandas as pd
import pytest

from etl.errors import BadValue, ChangedColumns, UnmatchedCountry
from etl.parsers.census_us_partner_trade import CODES, TRADE, parse

HEADER = "year,cty_code,cty_name,us_imports_musd,us_exports_musd,months"
ROWS = (
    '2024,15,"World, Not Seasonally Adjusted",1000.0,800.0,12',
    '2024,4,"World, Seasonally Adjusted",1001.0,801.0,12',
    "2024,3,European Union,300.0,200.0,12",
    "2019,3,European Union,350.0,250.0,12",
    "2024,10,North America,500.0,400.0,12",
    "2024,1220,Canada,140.0,110.0,12",
    "2025,1220,Canada,20.0,10.0,2",
    "2024,4803,Kosovo,2.0,1.0,12",
    "2024,5082,Gaza Strip admin. by Israel,0.25,0.5,12",
    "2024,5083,West Bank admin. by Israel,1.5,0.75,12",
    "1991,4610,USSR,90.0,95.0,12",
    "1985,9,South and Central America,27140.999999999996,1.0,12",
    "1985,7920,Namibia,0.30000000000000004,0,12",
)
CODE_ROWS = ("CTY_CODE,ISO3,country", "1220,CAN,Canada", "7920,NAM,Namibia", ",XKX,Kosovo")


def write(folder: Path, *rows: str, header: str = HEADER) -> Path:
    """Write the two files as the publisher lays them out."""
    with gzip.open(folder / TRADE, "wt", encoding="utf-8") as stream:
        stream.write("\n".join([header, *rows]) + "\n")
    (folder / CODES).write_text("\n".join(CODE_ROWS) + "\n", encoding="utf-8")
    return folder


def values(table: pd.DataFrame, flow: str) -> dict[tuple[str, int], float]:
    """Return partner and year -> value of one flow."""
    rows = table[table["flow"] == flow]
    return {(r.partner, r.year): r.value_musd for r in rows.itertuples()}


def test_imports_and_exports_become_one_row_each(tmp_path: Path) -> None:
    table = parse(write(tmp_path, *ROWS))["goods_trade"]
    assert values(table, "imports")["CAN", 2024] == 140.0
    assert values(table, "exports")["CAN", 2024] == 110.0
    assert set(table["reporter"]) == {"USA"}
    assert list(table.columns) == [
        "reporter", "partner", "flow", "year", "value_musd", "line", "file",
    ]  # fmt: skip


def test_world_is_the_unadjusted_row_and_other_aggregates_go(tmp_path: Path) -> None:
    imports = values(parse(write(tmp_path, *ROWS))["goods_trade"], "imports")
    assert imports["WLD", 2024] == 1000.0
    assert {partner for partner, _ in imports} == {"WLD", "EUU", "CAN", "XKX", "PSE", "NAM"}


def test_the_european_union_is_kept_only_where_it_is_the_27(tmp_path: Path) -> None:
    imports = values(parse(write(tmp_path, *ROWS))["goods_trade"], "imports")
    assert imports["EUU", 2024] == 300.0
    assert ("EUU", 2019) not in imports


def test_a_partial_year_is_left_out(tmp_path: Path) -> None:
    table = parse(write(tmp_path, *ROWS))["goods_trade"]
    assert 2025 not in set(table["year"])


def test_gaza_and_west_bank_are_added(tmp_path: Path) -> None:
    table = parse(write(tmp_path, *ROWS))["goods_trade"]
    assert values(table, "imports")["PSE", 2024] == 1.75
    assert values(table, "exports")["PSE", 2024] == 1.25


def test_binary_noise_beyond_the_dollar_is_rounded_away(tmp_path: Path) -> None:
    imports = values(parse(write(tmp_path, *ROWS))["goods_trade"], "imports")
    assert str(imports["NAM", 1985]) == "0.3"


def test_a_known_code_with_a_new_name_is_not_taken_for_the_old_aggregate(tmp_path: Path) -> None:
    folder = write(tmp_path, "2024,10,Northern Neighbours,500.0,400.0,12")
    with pytest.raises(UnmatchedCountry, match=r"Northern Neighbours' \(1 rows\)"):
        parse(folder)


def test_an_unknown_partner_is_named_with_its_file(tmp_path: Path) -> None:
    with pytest.raises(UnmatchedCountry, match=rf"{TRADE}.*'Atlantis'"):
        parse(write(tmp_path, *ROWS, "2024,9999,Atlantis,1.0,1.0,12"))


def test_a_row_printed_twice_is_refused_rather_than_counted_twice(tmp_path: Path) -> None:
    with pytest.raises(BadValue, match="line 3: '1220 Canada' stands more than once in 2024"):
        parse(write(tmp_path, ROWS[5], ROWS[5]))


def test_a_cell_that_is_no_number_is_named_with_its_line(tmp_path: Path) -> None:
    with pytest.raises(BadValue, match="line 3: us_exports_musd = '--'"):
        parse(write(tmp_path, ROWS[5], "2024,4803,Kosovo,2.0,--,12"))


def test_a_changed_column_is_named(tmp_path: Path) -> None:
    header = HEADER.replace("us_imports_musd", "imports_musd")
    with pytest.raises(ChangedColumns, match="us_imports_musd.*imports_musd"):
        parse(write(tmp_path, *ROWS, header=header))
