"""The parser of imports from China on an invented index of the same layout."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from etl.errors import BadValue, ChangedColumns, UnmatchedCountry
from etl.parsers.baci_imports_from_china import HEADING_COLUMNS, HEADINGS, INDEX, parse


def entry(iso: str, **changes: object) -> dict[str, object]:
    """Return one invented entry."""
    base = {"iso": iso, "name": iso, "china_bn": 7.25, "n": 10, "nA": 1, "nU": 1, "share": 12}
    return base | {"pci_coverage": 97.0} | changes


def write(
    folder: Path, *entries: dict[str, object], headings: tuple[str, ...] = ("KEN,8517,3.0,5.0",)
) -> Path:
    """Write the index and the headings as the publisher lays them out."""
    (folder / INDEX).write_text(json.dumps(entries), encoding="utf-8")
    text = "\n".join([",".join(HEADING_COLUMNS), *headings, ""])
    (folder / HEADINGS).write_bytes(gzip.compress(text.encode()))
    return folder


def test_value_and_share_are_read_for_each_importer(tmp_path: Path) -> None:
    table = parse(write(tmp_path, entry("KEN"), entry("NAM", china_bn=0.5, share=3)))
    frame = table["imports_from_china"]
    columns = ["importer", "period", "value_busd", "share_pct", "line"]
    assert frame[columns].values.tolist() == [
        ["KEN", "2022-23", 7.25, 12.0, 1],
        ["NAM", "2022-23", 0.5, 3.0, 2],
    ]


def test_s19_is_taiwan(tmp_path: Path) -> None:
    frame = parse(write(tmp_path, entry("S19", name="Other Asia, nes")))["imports_from_china"]
    assert frame["importer"].tolist() == ["TWN"]


def test_an_unknown_importer_is_named_with_its_file(tmp_path: Path) -> None:
    with pytest.raises(UnmatchedCountry, match=rf"{INDEX}.*'Q99'"):
        parse(write(tmp_path, entry("Q99")))


@pytest.mark.parametrize("cell", ["", "n/a", None])
def test_a_share_that_is_no_number_is_named_with_its_place(tmp_path: Path, cell: object) -> None:
    with pytest.raises(BadValue, match=f"{INDEX}, line 2: share = "):
        parse(write(tmp_path, entry("KEN"), entry("NAM", share=cell)))


def test_a_changed_field_is_named_with_its_place(tmp_path: Path) -> None:
    renamed = {("pct" if key == "share" else key): cell for key, cell in entry("NAM").items()}
    with pytest.raises(ChangedColumns, match="entry 2.*missing .'share'.*unexpected .'pct'"):
        parse(write(tmp_path, entry("KEN"), renamed))


def test_headings_become_two_sums_and_half_itself_is_not_over_half(tmp_path: Path) -> None:
    """KEN: 3 of 5 and 0.2 of 0.3 are over half, 5 of 10 is half, 1 of 9 is less: 3.2 of 9.2."""
    folder = write(
        tmp_path, entry("KEN"),
        headings=("KEN,0207,3.0,5.0", "KEN,0208,5.0,10.0", "S19,8517,2.0,2.5", "KEN,8517,1.0,9.0",
                  "KEN,8541,0.2,0.3"),
    )  # fmt: skip
    frame = parse(folder)["imports_from_china_hs4"].set_index("importer")
    wanted = ["period", "headings", "headings_over_half", "value_musd", "value_over_half_musd"]
    assert frame.loc["KEN", wanted].tolist() == ["2022-23", 4, 2, 9.2, 3.2]
    assert frame.loc["TWN", wanted].tolist() == ["2022-23", 1, 1, 2.0, 2.0]


def test_a_heading_without_a_number_is_named_with_its_place(tmp_path: Path) -> None:
    folder = write(tmp_path, entry("KEN"), headings=("KEN,0207,3.0,5.0", "KEN,0208,,10.0"))
    with pytest.raises(BadValue, match=f"{HEADINGS}, line 3: imports_from_china_musd = "):
        parse(folder)


def test_a_renamed_column_of_headings_is_named(tmp_path: Path) -> None:
    folder = write(tmp_path, entry("KEN"))
    (folder / HEADINGS).write_bytes(gzip.compress(b"importer_iso3,hs4,china,world\n"))
    with pytest.raises(ChangedColumns, match=f"{HEADINGS}.*imports_from_china_musd"):
        parse(folder)
