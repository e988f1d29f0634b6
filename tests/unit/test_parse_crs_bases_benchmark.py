"""One report, two totals. Values are invented."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from etl.errors import ChangedColumns
from etl.parsers import crs_bases_benchmark as crs

ENTRY: dict[str, object] = {
    "publisher": "p", "report": "R1, A Title", "date": "2020-01-02", "statement": "s",
    "bases_at_least": 90, "countries_at_least": 30, "source": "s", "note": "n",
}  # fmt: skip


def write(folder: Path, entry: dict[str, object]) -> Path:
    (folder / crs.FILE).write_text(json.dumps(entry), encoding="utf-8")
    return folder


def test_one_row_with_both_totals(tmp_path: Path) -> None:
    frame = crs.parse(write(tmp_path, ENTRY))["us_base_benchmark"]
    assert len(frame) == 1
    row = frame.iloc[0]
    assert (row["report"], row["published"]) == ("R1", "2020-01-02")
    assert (row["bases_at_least"], row["countries_at_least"]) == (90, 30)


def test_another_key_is_named(tmp_path: Path) -> None:
    entry = {k: v for k, v in ENTRY.items() if k != "note"} | {"remark": "n"}
    with pytest.raises(ChangedColumns, match=r"\['note', 'remark'\]"):
        crs.parse(write(tmp_path, entry))
