"""Two dimensions, a break of method, mixed territories. Values are invented."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from etl.errors import BadValue, ChangedColumns, UnmatchedCountry
from etl.parsers import wgi


@pytest.fixture(autouse=True)
def _plain_files(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wgi, "VOICE", "voice.csv")
    monkeypatch.setattr(wgi, "STABILITY", "stability.csv")


def write(folder: Path, voice: tuple[str, ...] = (), stability: tuple[str, ...] = ()) -> Path:
    """Rows are code,year,estimate[,rank]."""
    lines = [",".join(wgi.VOICE_COLUMNS)]
    for row in voice:
        code, year, value = row.split(",")
        lines.append(f"Name,{code},{year},{value},9,9,9,9,9,Name,9,9,True")
    (folder / wgi.VOICE).write_text("\n".join([*lines, ""]), encoding="utf-8")
    lines = [",".join(wgi.STABILITY_COLUMNS)]
    for row in stability:
        code, year, value, rank = row.split(",")
        lines.append(f"Name,{code},9,{year},{value},{rank}")
    (folder / wgi.STABILITY).write_text("\n".join([*lines, ""]), encoding="utf-8")
    return folder


def parsed(raw: Path) -> pd.DataFrame:
    return wgi.parse(raw)["governance"].set_index(["dimension", "iso3", "year"])


def test_the_method_changes_with_2023_in_stability_only(tmp_path: Path) -> None:
    frame = parsed(
        write(tmp_path, ("KOR,2022,1.5", "KOR,2023,1.25"), ("KOR,2022,1,50", "KOR,2023,2,80"))
    )
    method = frame["method"]
    assert method["voice_and_accountability"].to_dict() == {
        ("KOR", 2022): "old",
        ("KOR", 2023): "old",
    }
    assert method["political_stability"].to_dict() == {("KOR", 2022): "old", ("KOR", 2023): "new"}


def test_a_country_with_two_values_in_a_year_keeps_neither(tmp_path: Path) -> None:
    frame = parsed(
        write(
            tmp_path,
            stability=(
                "GUY,2022,0.5,60", "GUY,2022,0.5,30", "GUY,2022,-0.25,60", "GUY,2022,-0.25,30",
                "GUY,2023,0.75,70", "GUY,2023,0.75,70", "SUR,2022,0.5,60",
            ),
        )
    )  # fmt: skip
    assert set(frame.index) == {
        ("political_stability", "GUY", 2023), ("political_stability", "SUR", 2022),
    }  # fmt: skip


def test_odd_codes_gaps_aggregates_and_early_years(tmp_path: Path) -> None:
    frame = parsed(
        write(
            tmp_path,
            ("ZAR,2003,-1", "KSV,2003,-0.5", "WBG,2003,-0.75", "FJI,2003,", "KOR,1998,1"),
            ("R20,2010,1,50", "PUS,2010,1,50"),
        )
    )
    assert frame["estimate"].to_dict() == {
        ("voice_and_accountability", "COD", 2003): -1,
        ("voice_and_accountability", "XKX", 2003): -0.5,
        ("voice_and_accountability", "PSE", 2003): -0.75,
    }


def test_errors_name_what_changed(tmp_path: Path) -> None:
    with pytest.raises(UnmatchedCountry, match="QQQ"):
        wgi.parse(write(tmp_path, ("QQQ,2003,1",)))
    with pytest.raises(BadValue, match=r"Estimate = '\.\.'"):
        wgi.parse(write(tmp_path, ("KOR,2003,..",)))
    raw = write(tmp_path)
    (raw / wgi.STABILITY).write_text("Country,Code,country_code,year,estimate,rank\n")
    with pytest.raises(ChangedColumns, match="Country/Territory"):
        wgi.parse(raw)
