"""The parser of imports from China on an invented index of the same layout."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from etl.errors import BadValue, ChangedColumns, UnmatchedCountry
from etl.parsers.baci_imports_from_china import INDEX, parse


def entry(iso: str, **changes: object) -> dict[str, object]:
    """Return one invented entry."""
    base = {"iso": iso, "name": iso, "china_bn": 7.25, "n": 10, "nA": 1, "nU": 1, "share": 12}
    return base | {"pci_coverage": 97.0} | changes


def write(folder: Path, *entries: dict[str, object]) -> Path:
    """Write the index as the publisher lays it out."""
    (folder / INDEX).write_text(json.dumps(entries), encoding="utf-8")
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
