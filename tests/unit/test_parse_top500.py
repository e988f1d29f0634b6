"""The TOP500 parser on an invented file of the same layout."""

from __future__ import annotations

from pathlib import Path

import pytest

from etl.errors import BadValue, ChangedColumns, UnmatchedCountry
from etl.parsers.top500 import COLUMNS, LIST, PERFORMANCE, parse


def system(country: str, rmax: str) -> str:
    """Return one row with the two cells that are read."""
    filled = {"Country": country, PERFORMANCE: rmax}
    return ",".join(f'"{filled.get(column, "x")}"' for column in COLUMNS)


ROWS = (
    system("United States", "1,742,000.00"), system("South Korea", "2,500.50"),
    system("South Korea", "3,000.25"), system("Czechia", "2,435.00"),
)  # fmt: skip


def write(folder: Path, *rows: str, columns: tuple[str, ...] = COLUMNS) -> Path:
    """Write the list."""
    header = ",".join(f'"{column}"' for column in columns)
    (folder / LIST).write_text("\n".join([header, *rows]) + "\n", encoding="utf-8")
    return folder


def test_systems_are_counted_and_performance_added_by_country(tmp_path: Path) -> None:
    table = parse(write(tmp_path, *ROWS))["supercomputer"].set_index("iso3")
    assert table["systems"].to_dict() == {"CZE": 1, "KOR": 2, "USA": 1}
    assert table["rmax_tflops"].to_dict() == {"CZE": 2435.0, "KOR": 5500.75, "USA": 1742000.0}
    assert set(table["year"]) == {2025}


def test_a_performance_that_is_no_number_is_named(tmp_path: Path) -> None:
    with pytest.raises(BadValue, match=r"line 6: Rmax \[TFlop/s\] = ''"):
        parse(write(tmp_path, *ROWS, system("Japan", "")))


def test_an_unknown_country_is_named(tmp_path: Path) -> None:
    with pytest.raises(UnmatchedCountry, match="'Atlantis'"):
        parse(write(tmp_path, *ROWS, system("Atlantis", "2,500.00")))


def test_a_changed_column_is_named(tmp_path: Path) -> None:
    columns = tuple(c.replace("Rmax [TFlop/s]", "RMax") for c in COLUMNS)
    with pytest.raises(ChangedColumns, match=r"Rmax \[TFlop/s\].*RMax"):
        parse(write(tmp_path, *ROWS, columns=columns))
