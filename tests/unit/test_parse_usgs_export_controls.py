"""The parser of table 4 and its reading by hand, on an invented table."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from etl.errors import BadValue, EtlError, UnmatchedCountry
from etl.parsers.usgs_export_controls import COLUMNS, READING_COLUMNS, export_control

TABLE = [
    ("Laos", "Export ban", "Raw minerals, including copper and zinc (2024).", "https://a", "Notes"),
    # The publisher prints a blank after some kinds of control.
    ("Congo (Kinshasa)", "Export quota ", "Cobalt (2025).", "https://b", "Notes"),
]
READING = [
    ("Laos", "Export ban", TABLE[0][2], "copper", "2024", "Copper", "table 4"),
    ("Laos", "Export ban", TABLE[0][2], "zinc", "2024", "", "table 4"),
    ("Congo (Kinshasa)", "Export quota", TABLE[1][2], "Cobalt", "2025", "Cobalt", "table 4"),
]


def write(path: Path, columns: tuple[str, ...], rows: list[tuple[str, ...]], encoding: str) -> Path:
    """Write one of the two tables."""
    with path.open("w", newline="", encoding=encoding) as file:
        writer = csv.writer(file)
        writer.writerow(columns)
        writer.writerows(rows)
    return path


def parsed(folder: Path, table: list = TABLE, reading: list = READING):
    """Parse the invented table with its reading."""
    return export_control(
        write(folder / "t4.csv", COLUMNS, table, "utf-8-sig"),
        write(folder / "reading.csv", READING_COLUMNS, reading, "utf-8"),
    )


def test_one_row_per_commodity_with_the_line_of_the_publisher(tmp_path: Path) -> None:
    frame = parsed(tmp_path)
    columns = ["iso3", "control_type", "commodity", "since_year", "mineral_groups", "line"]
    assert frame[columns].values.tolist() == [
        ["LAO", "Export ban", "copper", 2024, "Copper", 2],
        ["LAO", "Export ban", "zinc", 2024, "", 2],
        ["COD", "Export quota", "Cobalt", 2025, "Cobalt", 3],
    ]
    assert frame["announcement_url"].tolist() == ["https://a", "https://a", "https://b"]


def test_a_text_that_changed_stops_the_harvest(tmp_path: Path) -> None:
    changed = [TABLE[0], (*TABLE[1][:2], "Cobalt and tin (2026).", *TABLE[1][3:])]
    with pytest.raises(EtlError, match=r"1 texts are not in .*1 of its texts are gone.*Congo"):
        parsed(tmp_path, table=changed)


def test_a_new_country_stops_the_harvest(tmp_path: Path) -> None:
    more = [*TABLE, ("Gabon", "Export ban", "Manganese (2029).", "https://c", "Notes")]
    with pytest.raises(EtlError, match="1 texts are not in .*Gabon.*Manganese"):
        parsed(tmp_path, table=more)


@pytest.mark.parametrize(("commodity", "year"), [("gold", "2024"), ("zinc", "2019")])
def test_the_reading_must_stand_in_the_text(tmp_path: Path, commodity: str, year: str) -> None:
    wrong = [READING[0], (*READING[1][:3], commodity, year, "", "table 4"), READING[2]]
    with pytest.raises(BadValue, match=rf"reading.csv, line 3: '{commodity}' \({year}\)"):
        parsed(tmp_path, reading=wrong)


def test_an_unknown_country_is_named(tmp_path: Path) -> None:
    table = [(("Atlantis", *row[1:]) if row[0] == "Laos" else row) for row in TABLE]
    reading = [(("Atlantis", *row[1:]) if row[0] == "Laos" else row) for row in READING]
    with pytest.raises(UnmatchedCountry, match="Atlantis"):
        parsed(tmp_path, table=table, reading=reading)
