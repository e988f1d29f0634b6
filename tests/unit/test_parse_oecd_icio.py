"""The ICIO parser on an invented file of the same layout."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from etl.errors import BadValue, ChangedColumns, UnmatchedCountry
from etl.parsers import oecd_icio
from etl.parsers.oecd_icio import COLUMNS, FLOWS, parse

ROWS = (
    "CAN,A01,USA,10.0",
    "CAN,J61,USA,2.0",
    "CAN,J62_63,USA,3.5",
    "CAN,C26,USA,1.0",
    "USA,C26,USA,40.1",
    "USA,A01,USA,0.2",
    "KOR,A01,USA,0.001",
)
SECTORS = (
    "icio_sector,label,sector_group,source",
    "A01,Invented farming,,invented",
    "J61,Invented telephones,information_communication,invented",
    "J62_63,Invented software,information_communication,invented",
    "C26,Invented chips,electronics,invented",
)


@pytest.fixture(autouse=True)
def sectors(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Put an invented table of sectors in the place of the real one."""
    path = tmp_path / "icio_sectors.csv"
    path.write_text("\n".join(SECTORS) + "\n", encoding="utf-8")
    monkeypatch.setattr(oecd_icio, "SECTORS", path)


def write(folder: Path, *rows: str, header: str = ",".join(COLUMNS)) -> Path:
    """Write the flows as the file lays them out."""
    with gzip.open(folder / FLOWS, "wt", encoding="utf-8") as stream:
        stream.write("\n".join([header, *rows]) + "\n")
    return folder


def flows(folder: Path) -> dict[tuple[str, str, str], float]:
    """Return origin, user and group -> value."""
    table = parse(folder)["icio_flow"]
    return {(r.source_iso3, r.using_iso3, r.sector_group): r.value_musd for r in table.itertuples()}


def test_all_sectors_are_added_and_groups_apart(tmp_path: Path) -> None:
    values = flows(write(tmp_path, *ROWS))
    assert values["CAN", "USA", "all"] == 16.5
    assert values["CAN", "USA", "information_communication"] == 5.5
    assert values["CAN", "USA", "electronics"] == 1.0


def test_a_sector_without_a_group_is_only_in_all(tmp_path: Path) -> None:
    values = flows(write(tmp_path, *ROWS))
    assert {group for _, _, group in values} == {"all", "information_communication", "electronics"}


def test_domestic_inputs_stay(tmp_path: Path) -> None:
    # 40.1 + 0.2 is 40.300000000000004 in binary; the file is good to a thousand dollars.
    assert str(flows(write(tmp_path, *ROWS))["USA", "USA", "all"]) == "40.3"


def test_an_absent_flow_has_no_row(tmp_path: Path) -> None:
    assert ("KOR", "USA", "electronics") not in flows(write(tmp_path, *ROWS))


def test_the_table_of_sectors_goes_with_it(tmp_path: Path) -> None:
    table = parse(write(tmp_path, *ROWS))["icio_sector"]
    assert dict(zip(table["icio_sector"], table["sector_group"], strict=True)) == {
        "A01": "", "J61": "information_communication", "J62_63": "information_communication",
        "C26": "electronics",
    }  # fmt: skip


def test_an_unknown_sector_stops_the_harvest(tmp_path: Path) -> None:
    with pytest.raises(BadValue, match="line 9: source_sector = 'J58' is not in icio_sectors.csv"):
        parse(write(tmp_path, *ROWS, "CAN,J58,USA,1.0"))


def test_an_unknown_country_is_named(tmp_path: Path) -> None:
    with pytest.raises(UnmatchedCountry, match="'ROW'"):
        parse(write(tmp_path, *ROWS, "ROW,A01,USA,1.0"))


def test_a_changed_column_is_named(tmp_path: Path) -> None:
    header = ",".join(COLUMNS).replace("musd", "usd")
    with pytest.raises(ChangedColumns, match="intermediate_use_musd.*intermediate_use_usd"):
        parse(write(tmp_path, *ROWS, header=header))
