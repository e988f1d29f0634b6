"""Ties are cited to the law; amendments replace and add rows. Members are invented."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from etl.errors import BadValue, ChangedColumns, UnmatchedCountry
from etl.parsers import us_security_ties as ties

HEADER = ",".join(ties.COLUMNS)
LISTED = (
    "MNNA,KEN,designated,,a wiki,",
    "MNNA,TWN,de facto (treated as),,a wiki,",
    "MNNA,MAR,announced 2025-11-18,2025-11-18,a paper,",
    "North Atlantic Treaty (1949),NOR,member,,a wiki,",
    "ANZUS (1951),AUS,member,1951,a wiki,",
    "ANZUS (1951),NZL,member,1951,a wiki,check",
    "Rio Treaty (1947),CHL,member,1947,a wiki,",
    "Rio Treaty (1947),VEN,unclear,1947,a wiki,mixed",
)
AMENDED = (
    "major_non_nato_ally,MAR,designated,2026-01,Designated later.,Determination 1 of 2026,late",
    "major_non_nato_ally,GHA,designated,2026-02,,Determination 2 of 2026,later than the list",
    "anzus,NZL,suspended,1951,Suspended.,the treaty and a statement,list is silent",
)


def write(
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    listed: tuple[str, ...] = LISTED,
    amended: tuple[str, ...] = AMENDED,
    header: str = HEADER,
) -> Path:
    """Write the list and invented amendments beside the real table of instruments."""
    instruments = (ties.REFERENCE / ties.INSTRUMENTS).read_text(encoding="utf-8")
    (folder / ties.INSTRUMENTS).write_text(instruments, encoding="utf-8")
    rows = [",".join(ties.AMENDMENT_COLUMNS), *amended, ""]
    (folder / ties.AMENDMENTS).write_text("\n".join(rows), encoding="utf-8")
    (folder / ties.FILE).write_text("\n".join([header, *listed, ""]), encoding="utf-8")
    monkeypatch.setattr(ties, "REFERENCE", folder)
    return folder


@pytest.fixture
def frame(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> pd.DataFrame:
    raw = write(tmp_path, monkeypatch)
    return ties.parse(raw)["us_security_tie"].set_index(["instrument", "iso3"])


def test_a_treaty_in_force_makes_an_ally_and_a_designation_does_not(frame: pd.DataFrame) -> None:
    allies = frame[frame["counts_as_treaty_ally"]]
    assert set(allies.index) == {("north_atlantic_treaty", "NOR"), ("anzus", "AUS")}
    assert (frame.loc["major_non_nato_ally", "kind"] == "designation").all()


def test_the_rio_treaty_is_shown_but_makes_no_ally(frame: pd.DataFrame) -> None:
    assert frame.loc[("rio_treaty", "CHL"), "status"] == "in_force"
    assert frame.loc[("rio_treaty", "VEN"), "status"] == "unclear"
    assert not frame.loc["rio_treaty", "counts_as_treaty_ally"].any()


def test_amendments_replace_and_add_rows_and_say_so(frame: pd.DataFrame) -> None:
    assert frame.loc[("anzus", "NZL"), "status"] == "suspended"
    assert not frame.loc[("anzus", "NZL"), "counts_as_treaty_ally"]
    assert frame.loc[("major_non_nato_ally", "MAR"), "since"] == "2026-01"
    assert set(frame[frame["is_amended"]].index) == {
        ("anzus", "NZL"), ("major_non_nato_ally", "MAR"), ("major_non_nato_ally", "GHA"),
    }  # fmt: skip
    assert len(frame) == len(LISTED) + 1


def test_every_row_cites_the_law_and_none_the_secondary_page(frame: pd.DataFrame) -> None:
    assert "22 CFR 120.23" in frame.loc[("major_non_nato_ally", "KEN"), "citation"]
    assert "63 Stat. 2241" in frame.loc[("north_atlantic_treaty", "NOR"), "citation"]
    assert not frame["citation"].str.contains("wiki|paper").any()


def test_taiwan_is_treated_as_designated(frame: pd.DataFrame) -> None:
    assert frame.loc[("major_non_nato_ally", "TWN"), "status"] == "treated_as_designated"


def test_an_announcement_needs_its_confirmation(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    raw = write(tmp_path, monkeypatch, amended=AMENDED[1:])
    with pytest.raises(BadValue, match="line 4: MAR is announced only"):
        ties.parse(raw)


@pytest.mark.parametrize(
    ("row", "error", "words"),
    [("SEATO,THA,member,,a wiki,", BadValue, "instrument 'SEATO' is not known"),
     ("MNNA,KEN,rumoured,,a wiki,", BadValue, "status 'rumoured' is not known"),
     ("MNNA,QQQ,designated,,a wiki,", UnmatchedCountry, "QQQ")],
)  # fmt: skip
def test_the_unknown_stops_the_harvest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, row: str, error: type[Exception], words: str
) -> None:
    raw = write(tmp_path, monkeypatch, listed=(row,))
    with pytest.raises(error, match=words):
        ties.parse(raw)


def test_changed_columns_are_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    raw = write(tmp_path, monkeypatch, header=HEADER.replace("status", "state"))
    with pytest.raises(ChangedColumns, match="status"):
        ties.parse(raw)
