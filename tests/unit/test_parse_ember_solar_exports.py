"""The solar exports parser on an invented file of the same layout."""

from __future__ import annotations

from pathlib import Path

import pytest

from etl.errors import BadValue, ChangedColumns, UnmatchedCountry
from etl.parsers.ember_solar_exports import COLUMNS, EXPORTS, parse

ROWS = (
    "Taiwan (China),Asia,Panels,2024,10.0,1000.0,12",
    "Chile,Latin America and Caribbean,Panels,2024,5.0,500.0,3",
    "Chile,Latin America and Caribbean,Panels,2025,7.0,700.0,9",
    "Chile,Latin America and Caribbean,Cells,2025,1.5,10.0,2",
    "Other Africa,Africa,Panels,2024,0.5,50.0,1",
    "Other Oceania,Oceania,Panels,2024,0.25,25.0,2",
)


def write(folder: Path, *rows: str, header: str = ",".join(COLUMNS)) -> Path:
    """Write the exports as the file lays them out."""
    (folder / EXPORTS).write_text("\n".join([header, *rows]) + "\n", encoding="utf-8")
    return folder


def test_destinations_become_codes(tmp_path: Path) -> None:
    table = parse(write(tmp_path, *ROWS))["solar_exports"]
    assert set(table["iso3"]) == {"TWN", "CHL", "OTH"}
    assert set(table["product"]) == {"panels", "cells"}


def test_destinations_not_named_are_added(tmp_path: Path) -> None:
    table = parse(write(tmp_path, *ROWS))["solar_exports"].set_index("iso3")
    assert table.loc["OTH", ["capacity_mw", "value_usd"]].to_list() == [0.75, 75.0]


def test_the_months_are_those_of_the_year_not_of_the_destination(tmp_path: Path) -> None:
    table = parse(write(tmp_path, *ROWS))["solar_exports"]
    months = table.set_index(["iso3", "year", "product"])["months_covered"]
    assert months["CHL", 2024, "panels"] == 12
    assert months["CHL", 2025, "panels"] == 9


def test_an_unknown_commodity_stops_the_harvest(tmp_path: Path) -> None:
    with pytest.raises(BadValue, match="line 8: Commodity type = 'Inverters' is not known"):
        parse(write(tmp_path, *ROWS, "Chile,X,Inverters,2024,1.0,1.0,1"))


def test_an_aggregate_or_unknown_destination_is_named(tmp_path: Path) -> None:
    with pytest.raises(UnmatchedCountry, match="'Other Asia'"):
        parse(write(tmp_path, *ROWS, "Other Asia,Asia,Panels,2024,1.0,1.0,1"))


def test_a_changed_column_is_named(tmp_path: Path) -> None:
    header = ",".join(COLUMNS).replace("capacity_mw", "capacity_gw")
    with pytest.raises(ChangedColumns, match="capacity_mw.*capacity_gw"):
        parse(write(tmp_path, *ROWS, header=header))
