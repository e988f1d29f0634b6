"""The parser of US imports by HS code on invented files of the same layout."""

from __future__ import annotations

import gzip
from pathlib import Path

import pandas as pd
import pytest

from etl.errors import BadValue, ChangedColumns, EtlError, UnmatchedCountry
from etl.parsers import census_us_imports_hs
from etl.parsers.census_us_imports_hs import CHAPTER_COLUMNS, CHAPTERS, LINE_COLUMNS, LINES, parse

CHAPTER_ROWS = (
    "31,900.0,1.0,EUROPEAN UNION,0003,15.0,0.1",
    "31,700.0,1.0,GERMANY,4280,15.0,0.1",
    "31,200.0,0.0,SLOVAKIA,4359,15.0,0.0",
    "31,10.0,0.0,GAZA STRIP ADMINISTERED BY ISRAEL,5082,10.0,0.0",
    "31,30.0,0.0,WEST BANK ADMINISTERED BY ISRAEL,5083,10.0,0.0",
    "98,5.0,0.0,CANADA,1220,0.0,0.0",
)
LINE_ROWS = (
    "1220,CANADA,310420,80.0,0.0",
    "0003,EUROPEAN UNION,310420,20.0,0.0",
    "4359,SLOVAKIA,310420,7.0,0.0",
    "5880,JAPAN,848620,40.0,0.0",
    "0003,EUROPEAN UNION,848620,30.0,0.0",
    "1220,CANADA,848620,30.0,0.0",
    "1220,CANADA,851761,6.0,0.0",
    "5880,JAPAN,851761,6.0,0.0",
    "1220,CANADA,010121,1.0,0.0",
    "5880,JAPAN,010121,1.5,0.0",
    "5700,CHINA,010121,1.5,0.0",
    "1220,CANADA,980100,500.0,0.0",
)
REFERENCE = {
    "bloc_expansions.csv": (
        "wto_label,bloc,iso3,note,source",
        "European Union,EU,EUU,,invented",
        "European Union,EU,DEU,,invented",
        "European Union,EU,SVK,,invented",
    ),
    "product_names_hs2022.csv": (
        "hs6,product,source",
        "310420,Invented salt,invented",
        "848620,Invented machine,invented",
        "851761,Invented mast,invented",
        "999999,Not in the file,invented",
    ),
    "technology_lines.csv": (
        "technology_group,hs_prefix,reason,source",
        "chip_machines,8486,invented,invented",
        "telecoms,851761,invented,invented",
    ),
}


@pytest.fixture(autouse=True)
def reference(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Put invented reference tables in the place of the real ones."""
    folder = tmp_path / "reference"
    folder.mkdir()
    for name, rows in REFERENCE.items():
        (folder / name).write_text("\n".join(rows) + "\n", encoding="utf-8")
    monkeypatch.setattr(census_us_imports_hs, "REFERENCE", folder)
    return folder


def zipped(path: Path, columns: tuple[str, ...], rows: tuple[str, ...]) -> None:
    """Write one compressed file."""
    with gzip.open(path, "wt", encoding="utf-8") as stream:
        stream.write("\n".join([",".join(columns), *rows]) + "\n")


def write(folder: Path, chapters: tuple[str, ...] = (), lines: tuple[str, ...] = ()) -> Path:
    """Write both files, with rows added to the standard ones."""
    zipped(folder / CHAPTERS, CHAPTER_COLUMNS, CHAPTER_ROWS + chapters)
    zipped(folder / LINES, LINE_COLUMNS, LINE_ROWS + lines)
    return folder


def by_chapter(folder: Path) -> dict[tuple[str, str], float]:
    """Return partner and chapter -> value."""
    table = parse(folder)["us_imports_hs2"]
    return {(r.iso3, r.chapter): r.value_usd for r in table.itertuples()}


def by_line(folder: Path) -> pd.Series[float]:
    """Return values by partner and subheading."""
    return parse(folder)["us_imports_hs6"].set_index(["iso3", "hs6"])["value_usd"]


def test_the_union_and_its_members_are_kept_by_chapter(tmp_path: Path) -> None:
    values = by_chapter(write(tmp_path))
    assert values["EUU", "31"] == 900.0
    assert (values["DEU", "31"], values["SVK", "31"]) == (700.0, 200.0)


def test_gaza_and_west_bank_are_added(tmp_path: Path) -> None:
    assert by_chapter(write(tmp_path))["PSE", "31"] == 40.0


def test_chapter_98_is_kept_by_chapter_and_left_out_by_subheading(tmp_path: Path) -> None:
    folder = write(tmp_path)
    assert by_chapter(folder)["CAN", "98"] == 5.0
    assert by_line(folder).index.get_level_values("hs6").max() == "851761"


def test_slovakia_is_dropped_by_subheading_because_the_union_holds_it(tmp_path: Path) -> None:
    values = by_line(write(tmp_path))
    assert set(values.index.get_level_values("iso3")) == {"CAN", "EUU", "JPN", "CHN"}
    assert values.xs("310420", level="hs6").sum() == 100.0


def test_another_member_beside_the_union_is_refused(tmp_path: Path) -> None:
    folder = write(tmp_path, lines=("4280,GERMANY,310420,9.0,0.0",))
    with pytest.raises(BadValue, match="line 14: GERMANY is inside the European Union's row 0003"):
        parse(folder)


def test_leading_zeros_of_codes_survive(tmp_path: Path) -> None:
    assert by_line(write(tmp_path))["CAN", "010121"] == 1.0


def test_lines_with_half_in_one_hand_and_technology_lines_are_named(tmp_path: Path) -> None:
    products = parse(write(tmp_path))["us_import_product"].set_index("hs6")
    # 310420: Canada has 80 of 100. 848620: nobody has half, but it is technology. 010121: neither.
    assert products["product"].to_dict() == {
        "310420": "Invented salt", "848620": "Invented machine", "851761": "Invented mast",
    }  # fmt: skip
    assert products["technology_group"].to_dict() == {
        "310420": "", "848620": "chip_machines", "851761": "telecoms",
    }  # fmt: skip


def test_a_shown_line_without_a_name_is_told(tmp_path: Path) -> None:
    folder = write(tmp_path, lines=("1220,CANADA,310430,9.0,0.0",))
    with pytest.raises(EtlError, match="no name for 1 lines that are shown: 310430"):
        parse(folder)


def test_an_aggregate_that_is_not_known_is_refused(tmp_path: Path) -> None:
    folder = write(tmp_path, chapters=("31,9.0,0.0,CANADA,0010,0.0,0.0",))
    with pytest.raises(BadValue, match="line 8: 0010 CANADA is an aggregate that is not known"):
        parse(folder)


def test_an_unknown_partner_is_named_with_its_file(tmp_path: Path) -> None:
    folder = write(tmp_path, chapters=("31,9.0,0.0,ATLANTIS,9990,0.0,0.0",))
    with pytest.raises(UnmatchedCountry, match=rf"{CHAPTERS}.*'ATLANTIS'"):
        parse(folder)


def test_a_cell_that_is_no_number_is_named_with_its_line(tmp_path: Path) -> None:
    folder = write(tmp_path, lines=("1220,CANADA,310430,(D),0.0",))
    with pytest.raises(BadValue, match=r"line 14: us_imports_2024_usd = '\(D\)'"):
        parse(folder)


def test_a_changed_column_is_named(tmp_path: Path) -> None:
    folder = write(tmp_path)
    zipped(folder / LINES, ("CTY_CODE", "CTY_NAME", "HS10", *LINE_COLUMNS[3:]), LINE_ROWS)
    with pytest.raises(ChangedColumns, match="missing .'HS6'.*unexpected .'HS10'"):
        parse(folder)
