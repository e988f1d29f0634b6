"""Obligations of the two powers only. Values are invented."""

from __future__ import annotations

from pathlib import Path

import pytest

from etl.errors import BadValue, ChangedColumns, UnmatchedCountry
from etl.parsers import atop_alliances as atop

HEADER = "ccode1,ccode2,year,atop_defense,atop_offense,atop_neutral,atop_nonagg,atop_consul"


@pytest.fixture(autouse=True)
def _plain_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(atop, "FILE", "atop.csv")


def write(folder: Path, *rows: str, header: str = HEADER) -> Path:
    (folder / atop.FILE).write_text("\n".join([header, *rows, ""]), encoding="utf-8")
    return folder


def test_what_the_powers_owe_and_nothing_else(tmp_path: Path) -> None:
    raw = write(
        tmp_path,
        "2.0,20.0,2018.0,1.0,0.0,0.0,1.0,0.0",
        "20.0,2.0,2018.0,1.0,0.0,0.0,1.0,1.0",
        "710.0,731.0,2018.0,1.0,0.0,0.0,0.0,1.0",
        "365.0,710.0,2018.0,0.0,0.0,1.0,1.0,1.0",
    )
    frame = atop.parse(raw)["alliance"].set_index(["power", "iso3"])
    assert set(frame.index) == {("USA", "CAN"), ("CHN", "PRK")}
    obligations = ["defence", "non_aggression", "consultation"]
    assert frame.loc[("USA", "CAN"), obligations].tolist() == [True, True, False]
    assert frame.loc[("CHN", "PRK"), obligations].tolist() == [True, False, True]
    assert list(frame["line"]) == [2, 4]


def test_errors_name_what_changed(tmp_path: Path) -> None:
    with pytest.raises(BadValue, match="atop_defense holds"):
        atop.parse(write(tmp_path, "2.0,20.0,2018.0,2.0,0.0,0.0,1.0,1.0"))
    with pytest.raises(UnmatchedCountry, match="'999'"):
        atop.parse(write(tmp_path, "2.0,999.0,2018.0,1.0,0.0,0.0,1.0,1.0"))
    with pytest.raises(ChangedColumns, match="atop_consul"):
        atop.parse(write(tmp_path, header=HEADER.replace("atop_consul", "consul")))
