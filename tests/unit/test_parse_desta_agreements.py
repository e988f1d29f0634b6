"""The DESTA parser on an invented file of the same layout."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from etl.errors import BadValue, ChangedColumns, UnmatchedCountry
from etl.parsers.desta_agreements import COLUMNS, DYADS, parse


def dyad(first: str, second: str, treaty: int, base: int, in_force: str) -> str:
    """Return one row."""
    return f"{first},{second},1,2,{treaty},{base},T,base_treaty,0,2000,{in_force},E,1,Asia,1,"


ROWS = (
    dyad("Japan", "Chile", 1, 1, "2007.0"),
    dyad("Chile", "Japan", 2, 2, "1999.0"),
    dyad("Chile", "Japan", 3, 2, "2010.0"),
    dyad("Chile", "India", 4, 4, ""),
    dyad("Congo - Kinshasa", "Namibia", 5, 5, "2001.0"),
)


def write(folder: Path, *rows: str, header: str = ",".join(COLUMNS)) -> Path:
    """Write the dyads as the file lays them out."""
    with gzip.open(folder / DYADS, "wt", encoding="utf-8") as stream:
        stream.write("\n".join([header, *rows]) + "\n")
    return folder


def test_a_pair_stands_once_in_the_order_of_its_codes(tmp_path: Path) -> None:
    table = parse(write(tmp_path, *ROWS))["agreement_pair"]
    assert list(zip(table["iso3"], table["partner_iso3"], strict=True)) == [
        ("CHL", "JPN"), ("COD", "NAM"),
    ]  # fmt: skip


def test_versions_of_a_treaty_count_once_and_the_first_year_is_kept(tmp_path: Path) -> None:
    row = parse(write(tmp_path, *ROWS))["agreement_pair"].iloc[0]
    assert (row["agreements"], row["first_in_force_year"]) == (2, 1999)


def test_a_treaty_that_never_entered_into_force_makes_no_pair(tmp_path: Path) -> None:
    table = parse(write(tmp_path, *ROWS))["agreement_pair"]
    assert "IND" not in {*table["iso3"], *table["partner_iso3"]}


def test_a_year_that_is_no_number_is_named(tmp_path: Path) -> None:
    with pytest.raises(BadValue, match="line 7: entryforceyear = 'n.a.'"):
        parse(write(tmp_path, *ROWS, dyad("Chile", "Peru", 6, 6, "n.a.")))


def test_an_unknown_country_is_named(tmp_path: Path) -> None:
    with pytest.raises(UnmatchedCountry, match="'Atlantis'"):
        parse(write(tmp_path, *ROWS, dyad("Chile", "Atlantis", 6, 6, "2000.0")))


def test_a_changed_column_is_named(tmp_path: Path) -> None:
    header = ",".join(COLUMNS).replace("entryforceyear", "in_force")
    with pytest.raises(ChangedColumns, match="entryforceyear.*in_force"):
        parse(write(tmp_path, *ROWS, header=header))
