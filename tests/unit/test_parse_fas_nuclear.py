"""Warheads by status. Values are invented."""

from __future__ import annotations

from pathlib import Path

import pytest

from etl.errors import BadValue, ChangedColumns, UnmatchedCountry
from etl.parsers import fas_nuclear

HEADER = ",".join(fas_nuclear.COLUMNS)


def write(folder: Path, *rows: str, header: str = HEADER) -> Path:
    (folder / fas_nuclear.FILE).write_text("\n".join([header, *rows, ""]), encoding="utf-8")
    return folder


def test_statuses_add_up(tmp_path: Path) -> None:
    raw = write(tmp_path, "North Korea,1,2,30,4", "Russia,10,0,0,7")
    frame = fas_nuclear.parse(raw)["nuclear_warheads"].set_index("iso3")
    assert frame.loc["PRK", "total"] == 37
    assert frame.loc["RUS", ["deployed_strategic", "retired", "total"]].tolist() == [10, 7, 17]
    assert set(frame["year"]) == {2023}


def test_errors_name_what_changed(tmp_path: Path) -> None:
    with pytest.raises(BadValue, match="'n/a'"):
        fas_nuclear.parse(write(tmp_path, "Russia,n/a,0,0,7"))
    with pytest.raises(UnmatchedCountry, match="Ruritania"):
        fas_nuclear.parse(write(tmp_path, "Ruritania,1,0,0,7"))
    with pytest.raises(ChangedColumns, match="Retired"):
        fas_nuclear.parse(write(tmp_path, header=HEADER.replace("Retired", "Old")))
