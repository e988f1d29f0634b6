"""Two files of one edition. Values are invented."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from etl.errors import BadValue, BrokenContract, ChangedColumns, UnmatchedCountry
from etl.parsers import vdem

CORE = {
    "v2x_libdem": "0.5", "v2x_polyarchy": "0.6", "v2x_regime": "2", "v2x_jucon": "0.7",
    "v2xlg_legcon": "0.8", "v2exl_legitlead": "-1.25",
}  # fmt: skip
INDICES = {"v2x_libdem": "0.5", "v2x_polyarchy": "0.6"}
Row = tuple[str, str, dict[str, str]]


@pytest.fixture(autouse=True)
def _plain_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(vdem, "INDICES", "indices.csv")


def write(folder: Path, core: list[Row], indices: list[Row]) -> Path:
    """Fill the columns that are read; every other column gets 77, which must not leak."""
    for name, columns, rows in (
        (vdem.CORE, vdem.CORE_COLUMNS, core),
        (vdem.INDICES, vdem.INDICES_COLUMNS, indices),
    ):
        lines = [",".join(columns)]
        for code, year, values in rows:
            cells = {"country_text_id": code, "year": year, **values}
            lines.append(",".join(cells.get(column, "77") for column in columns))
        (folder / name).write_text("\n".join([*lines, ""]), encoding="utf-8")
    return folder


def parsed(raw: Path) -> pd.DataFrame:
    return vdem.parse(raw)["democracy"].set_index(["iso3", "year"])


def test_columns_come_from_the_core_and_the_latest_year_from_the_indices(tmp_path: Path) -> None:
    frame = parsed(
        write(
            tmp_path,
            [("KOR", "2023", CORE)],
            [("KOR", "2023", INDICES), ("KOR", "2024", {**INDICES, "v2x_libdem": "0.25"})],
        )
    )
    row = frame.loc[("KOR", 2023)]
    assert row["judicial_constraints"] == 0.7
    assert row["legislative_constraints"] == 0.8
    assert row["leader_legitimation"] == -1.25
    assert row["regime_type"] == 2
    latest = frame.loc[("KOR", 2024)]
    assert latest["liberal_democracy"] == 0.25
    assert latest[["judicial_constraints", "leader_legitimation", "regime_type"]].isna().all()
    assert len(frame) == 2


def test_na_and_empty_cells_are_missing(tmp_path: Path) -> None:
    core = {**CORE, "v2exl_legitlead": "NA", "v2xlg_legcon": "NA"}
    frame = parsed(write(tmp_path, [("GIN", "2023", core)], []))
    assert frame.loc[("GIN", 2023), ["leader_legitimation", "legislative_constraints"]].isna().all()
    assert frame.loc[("GIN", 2023), "judicial_constraints"] == 0.7


def test_units_that_are_no_actor_and_early_years_are_left_out(tmp_path: Path) -> None:
    core = [(code, "2023", CORE) for code in ("PSE", "PSG", "SML", "ZZB", "XKX")]
    frame = parsed(write(tmp_path, core, [("KOR", "1999", INDICES)]))
    assert set(frame.index) == {("PSE", 2023), ("XKX", 2023)}
    assert not (frame == 77).any(axis=None)


def test_two_editions_are_not_mixed(tmp_path: Path) -> None:
    raw = write(
        tmp_path, [("KOR", "2023", CORE)], [("KOR", "2023", {**INDICES, "v2x_libdem": "0.51"})]
    )
    with pytest.raises(BrokenContract, match=r"line 2: liberal_democracy of KOR in 2023 is 0.5"):
        vdem.parse(raw)


def test_errors_name_what_changed(tmp_path: Path) -> None:
    with pytest.raises(UnmatchedCountry, match="QQQ"):
        vdem.parse(write(tmp_path, [("QQQ", "2023", CORE)], []))
    with pytest.raises(BadValue, match=r"v2x_jucon = '\.'"):
        vdem.parse(write(tmp_path, [("KOR", "2023", {**CORE, "v2x_jucon": "."})], []))
    raw = write(tmp_path, [], [])
    (raw / vdem.CORE).write_text(",".join(vdem.CORE_COLUMNS).replace("v2x_jucon", "jucon") + "\n")
    with pytest.raises(ChangedColumns, match="v2x_jucon"):
        vdem.parse(raw)
