"""The EU's raw materials and our minerals. Rows are invented."""

from __future__ import annotations

from pathlib import Path

import pytest

from etl.errors import BadValue, ChangedColumns
from etl.parsers import eu_crma_lists as crma

HEADER = ",".join(crma.COLUMNS)


def write(folder: Path, monkeypatch: pytest.MonkeyPatch, *rows: str, header: str = HEADER) -> Path:
    ours = [",".join(crma.MINERALS_COLUMNS), "a,Copper;Zinc,", "b,,none of ours", ""]
    (folder / crma.MINERALS).write_text("\n".join(ours), encoding="utf-8")
    (folder / crma.FILE).write_text("\n".join([header, *rows, ""]), encoding="utf-8")
    monkeypatch.setattr(crma, "REFERENCE", folder)
    return folder


def test_strategic_scope_and_our_minerals(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    raw = write(tmp_path, monkeypatch, "a,Brass,Messing,Y,brass - fine grade", "b,Chalk,Kreide,N,")
    frame = crma.parse(raw)["eu_raw_material"].set_index("annex_ii_point")
    assert frame.loc["a", ["material", "strategic_scope", "minerals"]].tolist() == [
        "Brass", "brass - fine grade", "Copper;Zinc",
    ]  # fmt: skip
    assert frame["is_strategic"].to_dict() == {"a": True, "b": False}
    assert frame.loc["b", "minerals"] == ""


def test_errors_name_what_changed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(BadValue, match=r"line 2: point 'z' \(Ether\)"):
        crma.parse(write(tmp_path, monkeypatch, "z,Ether,Äther,Y,ether"))
    with pytest.raises(BadValue, match="neither Y nor N"):
        crma.parse(write(tmp_path, monkeypatch, "a,Brass,Messing,maybe,"))
    with pytest.raises(ChangedColumns, match="is_strategic_annex_i"):
        crma.parse(
            write(tmp_path, monkeypatch, header=HEADER.replace("is_strategic_annex_i", "strategic"))
        )
