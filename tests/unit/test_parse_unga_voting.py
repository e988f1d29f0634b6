"""Votes by session; Serbia under an old code. Values are invented."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from etl.errors import BadValue, ChangedColumns, UnmatchedCountry
from etl.parsers import unga_voting as unga

HEADER = ",".join("" if c.startswith("Unnamed") else c for c in unga.COLUMNS)


@pytest.fixture(autouse=True)
def _plain_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unga, "FILE", "unga.csv")


def row(code: str, session: str, votes: str, us: str, china: str, ideal: str = "0.5") -> str:
    return f'"1",9,{session},{votes},{ideal},9,9,9,9,9,9,9,"{code}","Name",{us},9,9,{china},9,9'


def write(folder: Path, *rows: str, header: str = HEADER) -> Path:
    (folder / unga.FILE).write_text("\n".join([header, *rows, ""]), encoding="utf-8")
    return folder


def parsed(raw: Path) -> pd.DataFrame:
    return unga.parse(raw)["un_votes"].set_index(["iso3", "session"])


def test_shares_and_year_of_the_session(tmp_path: Path) -> None:
    frame = parsed(write(tmp_path, row("TUR", "77", "85", "0.54", "0.55", "-0.25")))
    assert frame.loc[("TUR", 77), ["year", "votes", "us_agree", "china_agree"]].tolist() == [
        2022, 85, 0.54, 0.55,
    ]  # fmt: skip
    assert frame.loc[("TUR", 77), "ideal_point"] == -0.25


def test_a_session_with_few_votes_keeps_its_number_of_votes(tmp_path: Path) -> None:
    frame = parsed(write(tmp_path, row("TUR", "78", "2", "0", "1")))
    assert frame.loc[("TUR", 78), "votes"] == 2


def test_serbia_begins_with_session_61_and_others_with_55(tmp_path: Path) -> None:
    rows = [row("YUG", s, "70", "0.4", "0.5") for s in ("55", "60", "61", "78")]
    frame = parsed(
        write(tmp_path, *rows, row("KOR", "54", "70", "1", "0"), row("KOR", "55", "70", "1", "0"))
    )
    assert set(frame.index) == {("SRB", 61), ("SRB", 78), ("KOR", 55)}


def test_errors_name_what_changed(tmp_path: Path) -> None:
    with pytest.raises(UnmatchedCountry, match="QQQ"):
        unga.parse(write(tmp_path, row("QQQ", "78", "70", "1", "0")))
    with pytest.raises(BadValue, match="USAgree"):
        unga.parse(write(tmp_path, row("KOR", "78", "70", "NA", "0")))
    with pytest.raises(ChangedColumns, match="ChinaAgree"):
        unga.parse(write(tmp_path, header=HEADER.replace("ChinaAgree", "CHNAgree")))
