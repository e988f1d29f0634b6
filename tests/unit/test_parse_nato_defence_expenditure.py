"""NATO core expenditure: odd codes, aggregates, absent equipment shares. Invented figures."""

from __future__ import annotations

from pathlib import Path

import pytest

from etl.errors import BadValue, ChangedColumns, UnmatchedCountry
from etl.parsers import nato_defence_expenditure as nato

HEADER = (
    "nato_code,iso3,country,year,is_estimate,core_share_gdp_pct,core_usd_current_m,"
    "equipment_share_pct"
)


def write(folder: Path, *rows: str, header: str = HEADER) -> Path:
    (folder / nato.FILE).write_text("\n".join([header, *rows, ""]), encoding="utf-8")
    return folder


def test_allies_get_iso_codes_and_aggregates_keep_their_own(tmp_path: Path) -> None:
    raw = write(
        tmp_path,
        "EL,GRC,Greece,2024,0,3.10,7000,31.5",
        'NATO_EUR_CAN,,NATO Europe and Canada,2026,1,2.20,"700,000",',
        "UK,GBR,United Kingdom,2026,1,2.40,90000,30",
    )
    frame = nato.parse(raw)["nato_defence"]
    assert list(frame["member"]) == ["GRC", "NATO_EUR_CAN", "GBR"]
    assert list(frame["is_estimate"]) == [False, True, True]
    assert list(frame["core_usd_m"]) == [7000.0, 700000.0, 90000.0]
    assert list(frame["equipment_share_pct"].isna()) == [False, True, False]


def test_a_new_aggregate_stops_the_parser(tmp_path: Path) -> None:
    with pytest.raises(UnmatchedCountry):
        nato.parse(write(tmp_path, "NATO_EAST,,NATO East,2024,0,3.1,7000,31.5"))


def test_an_unknown_estimate_mark_is_named(tmp_path: Path) -> None:
    with pytest.raises(BadValue, match="line 2: is_estimate = 'e'"):
        nato.parse(write(tmp_path, "PL,POL,Poland,2026,e,4,50000,50"))


def test_changed_columns_are_named(tmp_path: Path) -> None:
    with pytest.raises(ChangedColumns, match="core_share_gdp_pct"):
        nato.parse(write(tmp_path, header=HEADER.replace("core_share", "share")))
