"""State numbers of the Correlates of War, printed as "2.0". Values are invented."""

from __future__ import annotations

from pathlib import Path

import pytest

from etl.errors import BadValue, ChangedColumns, UnmatchedCountry
from etl.parsers import cow_national_capabilities as cow

HEADER = ",".join(cow.COLUMNS)


@pytest.fixture(autouse=True)
def _plain_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cow, "FILE", "cow.csv")


def write(folder: Path, *rows: str, header: str = HEADER) -> Path:
    (folder / cow.FILE).write_text("\n".join([header, *rows, ""]), encoding="utf-8")
    return folder


def test_latest_year_only_in_percent(tmp_path: Path) -> None:
    raw = write(
        tmp_path, "2.0,2021.0,1,1,1,1,1,1,0.5", "2.0,2022.0,1,1,1,1,1,1,0.25",
        "345.0,2022.0,1,1,1,1,1,1,0.001",
    )  # fmt: skip
    frame = cow.parse(raw)["national_capability"].set_index("iso3")
    assert frame["share_pct"].to_dict() == pytest.approx({"USA": 25, "SRB": 0.1})
    assert set(frame.columns) == {"year", "share_pct", "line", "file"}


@pytest.mark.parametrize(
    ("number", "iso3"),
    [("20", "CAN"), ("255", "DEU"), ("732", "KOR"), ("731", "PRK"), ("713", "TWN"),
     ("347", "XKX"), ("816", "VNM"), ("560", "ZAF"), ("565", "NAM")],
)  # fmt: skip
def test_numbers_known_from_the_projects_code_book(tmp_path: Path, number: str, iso3: str) -> None:
    frame = cow.parse(write(tmp_path, f"{number}.0,2022.0,1,1,1,1,1,1,0.1"))["national_capability"]
    assert list(frame["iso3"]) == [iso3]


def test_errors_name_what_changed(tmp_path: Path) -> None:
    with pytest.raises(UnmatchedCountry, match="'999'"):
        cow.parse(write(tmp_path, "999.0,2022.0,1,1,1,1,1,1,0.1"))
    with pytest.raises(BadValue, match="cinc"):
        cow.parse(write(tmp_path, "2.0,2022.0,1,1,1,1,1,1,-"))
    with pytest.raises(ChangedColumns, match="cinc"):
        cow.parse(write(tmp_path, header=HEADER.replace("cinc", "index")))
