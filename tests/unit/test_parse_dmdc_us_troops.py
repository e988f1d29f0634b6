"""US troops: territories, dissolved places, withheld figures, empty reports. Invented figures."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from etl.errors import BadValue, BrokenContract, ChangedColumns, UnmatchedCountry
from etl.parsers import dmdc_us_troops as dmdc

QUARTER = {"March": 1, "June": 2, "September": 3, "December": 4}


def row(location: str, report: str, active: str, iso3: str = "", ccode: str = "") -> str:
    month, year = report.split()
    cells = [report, year, month, QUARTER[month], f'"{location}"', "", "", iso3, ccode, "", "", ""]
    return ",".join(map(str, [*cells, active, *[""] * 9]))


def write(folder: Path, *rows: str, header: str = ",".join(dmdc.COLUMNS)) -> Path:
    text = "\n".join([header, *rows, ""])
    with gzip.open(folder / dmdc.FILE, "wt", encoding="utf-8") as file:
        file.write(text)
    return folder


def test_places_without_an_iso_code_get_one_and_territories_are_not_abroad(tmp_path: Path) -> None:
    report = "December 2024"
    places = {
        "United States": ("USA", False), "GUAM": ("GUM", False), "PUERTO RICO": ("PRI", False),
        "NORTHERN MARIANA ISLANDS": ("MNP", False), "VIRGIN ISLANDS, U.S.": ("VIR", False),
        "AMERICAN SAMOA": ("ASM", False), "WAKE ISLAND": ("XWK", False),
        "KOSOVO": ("XKX", True), "NETHERLANDS ANTILLES": ("ANT", True),
        "GREENLAND": ("GRL", True), "BURMA": ("MMR", True), "KOREA, SOUTH": ("KOR", True),
        "CONGO (KINSHASA)": ("COD", True), "SERBIA (2008 - PRESENT)": ("SRB", True),
    }  # fmt: skip
    raw = write(tmp_path, *(row(place, report, "7.0") for place in places))
    frame = dmdc.parse(raw)["us_troops"]
    found = {r.location: (r.iso3, r.is_abroad) for r in frame.itertuples()}
    assert found == places
    assert set(frame["month"]) == {12}
    assert set(frame["year"]) == {2024}


def test_reports_with_the_us_row_only_are_left_out(tmp_path: Path) -> None:
    raw = write(
        tmp_path,
        row("United States", "March 2023", "900.0"),
        row("United States", "June 2024", "950.0"),
        row("ITALY", "June 2024", "12.0"),
    )
    assert set(dmdc.parse(raw)["us_troops"]["report"]) == {"June 2024"}


def test_a_further_report_with_a_single_location_stops_the_parser(tmp_path: Path) -> None:
    raw = write(tmp_path, row("United States", "March 2026", "900.0"))
    with pytest.raises(BrokenContract, match="March 2026"):
        dmdc.parse(raw)


def test_withheld_figures_are_missing_and_printed_zeros_stay(tmp_path: Path) -> None:
    raw = write(
        tmp_path,
        row("IRAQ*", "September 2021", "0.0"),
        row("SYRIA*", "September 2021", "0.0"),
        row("ICELAND", "September 2021", "0.0"),
        row("ITALY", "September 2021", "12.0"),
    )
    frame = dmdc.parse(raw)["us_troops"]
    assert dict(zip(frame["iso3"], frame["active_duty"], strict=True)) == {"ISL": 0.0, "ITA": 12.0}


def test_a_footnote_mark_in_another_report_is_not_swallowed(tmp_path: Path) -> None:
    raw = write(tmp_path, row("IRAQ*", "June 2024", "0.0"), row("ITALY", "June 2024", "12.0"))
    with pytest.raises(UnmatchedCountry, match="IRAQ"):
        dmdc.parse(raw)


def test_only_the_listed_repeat_is_tolerated(tmp_path: Path) -> None:
    twice = [row("ZIMBABWE", "September 2013", "8.0")] * 2
    frame = dmdc.parse(write(tmp_path, *twice))["us_troops"]
    assert list(frame["active_duty"]) == [8.0]
    with pytest.raises(BrokenContract, match=r"line 2: ZAMBIA, June 2024 = 8; line 3"):
        dmdc.parse(write(tmp_path, *[row("ZAMBIA", "June 2024", "8.0")] * 2))


def test_one_place_under_two_names_in_a_report_stops_the_parser(tmp_path: Path) -> None:
    raw = write(
        tmp_path,
        row("CZECHIA", "June 2024", "8.0"),
        row("CZECH REPUBLIC", "June 2024", "9.0"),
    )
    with pytest.raises(BrokenContract, match="CZECH REPUBLIC"):
        dmdc.parse(raw)


def test_errors_name_what_changed(tmp_path: Path) -> None:
    italy = row("ITALY", "June 2024", "12.0")
    header = ",".join(dmdc.COLUMNS).replace("Total Active Duty", "Active Duty Total")
    with pytest.raises(ChangedColumns, match="Active Duty Total"):
        dmdc.parse(write(tmp_path, italy, header=header))
    with pytest.raises(UnmatchedCountry, match="OVERSEAS, UNDISTRIBUTED"):
        dmdc.parse(write(tmp_path, italy, row("OVERSEAS, UNDISTRIBUTED", "June 2024", "5.0")))
    with pytest.raises(BadValue, match="'NA'"):
        dmdc.parse(write(tmp_path, italy, row("SPAIN", "June 2024", "NA")))
