"""US bases: hosts by name, not by the file's code; each site once. Sites are invented."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from etl.countries import REFERENCE
from etl.errors import BadValue, BrokenContract, ChangedColumns, UnmatchedCountry
from etl.parsers import vine_us_bases as vine

HEADER = ",".join(vine.COLUMNS)


def write(folder: Path, *rows: str, header: str = HEADER) -> Path:
    (folder / vine.FILE).write_text("\n".join([header, *rows, ""]), encoding="utf-8")
    return folder


def sites(raw: Path) -> dict[str, tuple[str, str, int, int, int, int]]:
    frame = vine.parse(raw)["us_bases"]
    return {
        r.iso3: (r.host, r.theatre, r.n_base, r.n_lilypad, r.n_funded, r.n_sites)
        for r in frame.itertuples()
    }


def test_misspelt_hosts_join_their_country(tmp_path: Path) -> None:
    raw = write(
        tmp_path,
        "Niger,436,NER,Site A,1,2,0,1,0",
        "NIger,436,NER,Site B,1,2,1,0,0",
        "Georigia,372,GEO,Site C,1,2,0,1,0",
    )
    assert sites(raw) == {
        "NER": ("Niger", "Africa", 1, 1, 0, 2),
        "GEO": ("Georgia", "Europe", 0, 1, 0, 1),
    }


def test_wrong_codes_in_the_file_are_ignored(tmp_path: Path) -> None:
    raw = write(
        tmp_path,
        '"Congo, Democratic Republic",484,COG,Site A,1,2,0,1,0',
        "Kosovo,347,KSV,Site B,1,2,1,0,0",
        "Greenland,390,DNK,Site C,1,2,1,0,0",
        "Denmark,390,DNK,Site D,1,2,0,1,0",
        "Ascension Island,200,GBR,Site E,1,2,1,0,0",
        "BR Indian Ocean Territory,200,GBR,Site F,1,2,1,0,0",
        "Netherlands Antilles,210,NLD,Site G,1,2,0,1,0",
        "Hong Kong,710,CHN,Site H,1,2,0,1,0",
    )
    assert set(sites(raw)) == {"COD", "XKX", "GRL", "DNK", "SHN", "IOT", "ANT", "HKG"}


def test_us_soil_and_antarctica_are_no_hosts(tmp_path: Path) -> None:
    raw = write(
        tmp_path,
        *(f"{place},2,USA,Site,1,2,1,0,0" for place in vine.NOT_HOSTS),
        "Japan,740,JPN,Site A,1,2,1,0,0",
    )
    assert set(sites(raw)) == {"JPN"}


def test_the_site_flagged_twice_counts_once_as_funded(tmp_path: Path) -> None:
    raw = write(
        tmp_path,
        'Peru,135,PER,"IMF Santa Rosa, Iquitos",1,2,0,1,1',
        "Peru,135,PER,Site B,1,2,0,1,0",
    )
    assert sites(raw)["PER"] == ("Peru", "Americas", 0, 1, 1, 2)


def test_nothing_but_counts_leaves_the_parser(tmp_path: Path) -> None:
    raw = write(tmp_path, "Japan,740,JPN,Secret Site,12.3,45.6,1,0,0")
    frame = vine.parse(raw)["us_bases"]
    assert not {"lat", "lon", "basename"} & set(frame.columns)
    assert "Secret Site" not in frame.to_csv()


def test_errors_name_what_changed(tmp_path: Path) -> None:
    with pytest.raises(ChangedColumns, match="lilypad"):
        vine.parse(write(tmp_path, header=HEADER.replace("lilypad", "lily_pad")))
    with pytest.raises(UnmatchedCountry, match="Ruritania"):
        vine.parse(write(tmp_path, "Ruritania,1,RUR,Site A,1,2,1,0,0"))
    with pytest.raises(UnmatchedCountry, match=r"base_theatres\.csv: VAT"):
        vine.parse(write(tmp_path, "Vatican City,327,VAT,Site A,1,2,1,0,0"))
    with pytest.raises(BadValue, match="base = ''"):
        vine.parse(write(tmp_path, "Japan,740,JPN,Site A,1,2,,0,0"))


@pytest.mark.parametrize("flags", ["0,0,0", "1,1,0", "2,0,0", "1,1,-1"])
def test_a_site_needs_exactly_one_flag(tmp_path: Path, flags: str) -> None:
    with pytest.raises(BrokenContract, match="line 2: 'Site A'"):
        vine.parse(write(tmp_path, f"Japan,740,JPN,Site A,1,2,{flags}"))


def test_every_theatre_row_is_a_place_once() -> None:
    theatres = pd.read_csv(REFERENCE / vine.THEATRES, dtype=str, keep_default_na=False)
    assert list(theatres.columns) == ["host", "iso3", "theatre"]
    assert theatres["iso3"].is_unique
    assert theatres["host"].is_unique
    placed = dict(zip(theatres["iso3"], theatres["theatre"], strict=True))
    assert {placed[c] for c in ("ISL", "GRL", "TUR", "XKX", "GEO")} == {"Europe"}
    assert {placed[c] for c in ("AFG", "PAK", "AUS", "IOT", "MHL")} == {"Indo-Pacific"}
    assert {placed[c] for c in ("EGY", "ISR")} == {"Middle East"}
    assert {placed[c] for c in ("LBY", "TUN", "SHN")} == {"Africa"}
