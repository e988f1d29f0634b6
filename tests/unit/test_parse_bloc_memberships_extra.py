"""Clubs, second list: Namibia's "NA", members that are no state."""

from __future__ import annotations

from pathlib import Path

import pytest

from etl.errors import ChangedColumns, UnmatchedCountry
from etl.parsers import bloc_memberships_extra as extra

HEADER = "bloc,iso3,source_id,status,source"


def write(folder: Path, *rows: str, header: str = HEADER) -> Path:
    (folder / extra.FILE).write_text("\n".join([header, *rows, ""]), encoding="utf-8")
    return folder


def test_namibia_is_not_a_missing_value(tmp_path: Path) -> None:
    raw = write(tmp_path, 'Club,NAM,NA,party,"a page, verified"')
    row = extra.parse(raw)["membership"].iloc[0]
    assert (row["iso3"], row["role"], row["citation"]) == ("NAM", "party", "a page, verified")
    assert row["since"] == ""


def test_the_eu_is_an_actor_and_the_african_union_is_left_out(tmp_path: Path) -> None:
    raw = write(
        tmp_path,
        "G20,,european-union,member,a page",
        "G20,,african-union,member,a page",
        "G20,ZAF,ZA,member,a page",
    )
    assert list(extra.parse(raw)["membership"]["iso3"]) == ["EUU", "ZAF"]


def test_another_member_without_a_code_stops_the_parser(tmp_path: Path) -> None:
    with pytest.raises(UnmatchedCountry, match="arab-league"):
        extra.parse(write(tmp_path, "G20,,arab-league,observer,a page"))


def test_the_compilers_key_does_not_shadow_our_source_id(tmp_path: Path) -> None:
    frame = extra.parse(write(tmp_path, "Club,NAM,NA,party,a page"))["membership"]
    assert "source_id" not in frame.columns


def test_changed_columns_are_named(tmp_path: Path) -> None:
    with pytest.raises(ChangedColumns, match="role"):
        extra.parse(write(tmp_path, header=HEADER.replace("status", "role")))
