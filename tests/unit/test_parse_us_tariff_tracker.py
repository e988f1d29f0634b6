"""The tariff parser on an invented file of the same layout."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from etl.errors import BadValue, ChangedColumns, UnmatchedCountry
from etl.parsers.us_tariff_tracker import TARIFFS, parse

HEADER = "date,country_name,effective tariff,total imports,2024 tariff"
ROWS = (
    '2025-04-09,"KOREA, SOUTH",12.5,1000.0,0.25',
    "2025-04-09,EUROPEAN UNION,10.0,5000.0,1.25",
    "2025-04-09,SLOVAKIA,20.0,80.0,2.5",
)


def write(folder: Path, *rows: str, header: str = HEADER) -> Path:
    """Write the file as the publisher lays it out."""
    (folder / TARIFFS).write_text("\n".join([header, *rows]) + "\n", encoding="utf-8")
    return folder


def test_base_and_increase_stay_apart(tmp_path: Path) -> None:
    table = parse(write(tmp_path, *ROWS))["us_tariff"]
    korea = table[table["iso3"] == "KOR"].iloc[0]
    assert (korea["base_pct"], korea["increase_pct"]) == (0.25, 12.5)
    assert korea["imports_usd"] == 1000.0
    assert korea["date"] == date(2025, 4, 9)


def test_the_european_union_and_slovakia_keep_a_row_each(tmp_path: Path) -> None:
    table = parse(write(tmp_path, *ROWS))["us_tariff"].set_index("iso3")
    assert table["increase_pct"].to_dict() == {"KOR": 12.5, "EUU": 10.0, "SVK": 20.0}


def test_an_unknown_partner_is_named(tmp_path: Path) -> None:
    with pytest.raises(UnmatchedCountry, match=rf"{TARIFFS}.*'REST OF WORLD'"):
        parse(write(tmp_path, "2025-04-09,REST OF WORLD,10.0,1.0,1.0"))


def test_a_cell_that_is_no_number_is_named_with_its_line(tmp_path: Path) -> None:
    with pytest.raises(BadValue, match="line 3: effective tariff = ''"):
        parse(write(tmp_path, ROWS[0], "2025-04-09,JAPAN,,1.0,1.0"))


def test_a_date_of_another_form_is_named_with_its_line(tmp_path: Path) -> None:
    with pytest.raises(BadValue, match="line 2: date = '04/09/2025'"):
        parse(write(tmp_path, "04/09/2025,JAPAN,1.0,1.0,1.0"))


def test_a_changed_column_is_named(tmp_path: Path) -> None:
    with pytest.raises(ChangedColumns, match="missing .'2024 tariff'.*'2025 tariff'"):
        parse(write(tmp_path, *ROWS, header=HEADER.replace("2024 tariff", "2025 tariff")))
