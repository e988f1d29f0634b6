"""The parser of trade agreements on an invented file of the same layout."""

from __future__ import annotations

import gzip
from datetime import date
from pathlib import Path

import pytest

from etl.errors import BadValue, ChangedColumns, UnmatchedCountry
from etl.parsers import wto_rta
from etl.parsers.wto_rta import COLUMNS, MEMBERS, parse

# rta_id, name, coverage, type, status, signed, goods, services, inactive, composition, ..., member
BIG = "7,Big - Korea,Goods & Services,FTA & EIA,In Force,,2011-07-01,2015-12-13,,Bilateral,current"
OLD = "8,Old pact,Goods,CU,Inactive,,1990-01-01,,2004-05-01,Bilateral,current"
ROWS = (
    f'{BIG},"Korea, Republic of"',
    f"{BIG},European Union",
    f"{OLD},Chile",
    f'{OLD},"Yugoslavia, Socialist Federal Republic of"',
    "9,Few goods,Goods,PSA,In Force,,2000-01-01,,,Bilateral,current,Chile",
    "10,Services only,Services,EIA,In Force,,,2000-01-01,,Bilateral,current,Chile",
    "11,Not yet,,,Early announcement-Signed ,,,,,Bilateral,current,Chile",
    "12,Accession  of  the  Isle ,Goods,FTA,In force for at least one Party,,2024-12-15,,,P,"
    "current,Chile",
    "12,Accession  of  the  Isle ,Goods,FTA,In force for at least one Party,,2024-12-15,,,P,"
    "current,Chinese Taipei",
    "13,Members and bloc,Goods,CU,In Force,,1971-01-01,,,Plurilateral,current,Germany",
    "13,Members and bloc,Goods,CU,In Force,,1971-01-01,,,Plurilateral,current,European Union",
)
REFERENCE = {
    "bloc_expansions.csv": (
        "wto_label,bloc,iso3,note,source",
        "European Union,EU,EUU,,invented",
        "European Union,EU,DEU,,invented",
        "European Union,EU,FRA,,invented",
    ),
    "added_trade_agreements.csv": (
        "agreement_id,name,type,coverage,status,in_force_date,url,iso3,party_since,note,source",
        "X,Unlisted pact,FTA,Goods,In Force,2022-01-01,https://example.org/,JPN,2022-01-01,,invented",
        "X,Unlisted pact,FTA,Goods,In Force,2022-01-01,https://example.org/,CHN,2022-01-01,,invented",
    ),
}


@pytest.fixture(autouse=True)
def reference(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Put invented reference tables in the place of the real ones."""
    folder = tmp_path / "reference"
    folder.mkdir()
    for name, rows in REFERENCE.items():
        (folder / name).write_text("\n".join(rows) + "\n", encoding="utf-8")
    monkeypatch.setattr(wto_rta, "REFERENCE", folder)
    return folder


def write(folder: Path, *rows: str, header: str = ",".join(COLUMNS)) -> Path:
    """Write the list as the file lays it out."""
    with gzip.open(folder / MEMBERS, "wt", encoding="utf-8") as stream:
        stream.write("\n".join([header, *rows]) + "\n")
    return folder


def parties(folder: Path, agreement: str) -> dict[str, str]:
    """Return party -> bloc it is a party through."""
    table = parse(folder)["trade_agreement_member"]
    mine = table[table["agreement_id"] == agreement]
    return dict(zip(mine["iso3"], mine["through"], strict=True))


def test_only_agreements_in_force_that_free_trade_in_goods_are_kept(tmp_path: Path) -> None:
    table = parse(write(tmp_path, *ROWS))["trade_agreement"]
    assert list(table["agreement_id"]) == ["7", "12", "13", "X"]


def test_an_agreement_has_its_date_and_its_page(tmp_path: Path) -> None:
    first = parse(write(tmp_path, *ROWS))["trade_agreement"].iloc[0]
    assert first["in_force_date"] == date(2011, 7, 1)
    assert first["url"] == "https://rtais.wto.org/UI/PublicShowRTAIDCard.aspx?rtaid=7"


def test_in_force_for_at_least_one_party_counts_and_spaces_go(tmp_path: Path) -> None:
    table = parse(write(tmp_path, *ROWS))["trade_agreement"].set_index("agreement_id")
    assert table.loc["12", "name"] == "Accession of the Isle"
    assert parties(tmp_path, "12") == {"CHL": "", "TWN": ""}


def test_the_union_is_a_party_and_so_are_its_members_through_it(tmp_path: Path) -> None:
    assert parties(write(tmp_path, *ROWS), "7") == {"KOR": "", "EUU": "", "DEU": "EU", "FRA": "EU"}


def test_a_member_listed_by_name_and_through_its_bloc_counts_once(tmp_path: Path) -> None:
    assert parties(write(tmp_path, *ROWS), "13") == {"DEU": "", "EUU": "", "FRA": "EU"}


def test_an_agreement_never_notified_is_added(tmp_path: Path) -> None:
    assert parties(write(tmp_path, *ROWS), "X") == {"JPN": "", "CHN": ""}


def test_a_new_bloc_without_expansion_stops_the_harvest(tmp_path: Path) -> None:
    row = f"{BIG.replace('7', '20', 1)},Southern Common Market (MERCOSUR)"
    with pytest.raises(UnmatchedCountry, match="MERCOSUR"):
        parse(write(tmp_path, *ROWS, row))


def test_an_unknown_status_stops_the_harvest(tmp_path: Path) -> None:
    row = "21,New,Goods,FTA,Suspended,,2020-01-01,,,Bilateral,current,Chile"
    with pytest.raises(BadValue, match="line 13: status = 'Suspended' is not known"):
        parse(write(tmp_path, *ROWS, row))


def test_an_unknown_type_stops_the_harvest(tmp_path: Path) -> None:
    row = "21,New,Goods,FTZ,In Force,,2020-01-01,,,Bilateral,current,Chile"
    with pytest.raises(BadValue, match="type = 'FTZ' is not known"):
        parse(write(tmp_path, *ROWS, row))


def test_a_date_that_is_none_is_named(tmp_path: Path) -> None:
    row = "21,New,Goods,FTA,In Force,,soon,,,Bilateral,current,Chile"
    with pytest.raises(BadValue, match="line 13: 'New' entered into force on 'soon'"):
        parse(write(tmp_path, *ROWS, row))


def test_a_changed_column_is_named(tmp_path: Path) -> None:
    header = ",".join(COLUMNS).replace("rta_name", "title")
    with pytest.raises(ChangedColumns, match="rta_name.*title"):
        parse(write(tmp_path, *ROWS, header=header))
