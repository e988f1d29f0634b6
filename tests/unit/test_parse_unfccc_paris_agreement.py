"""Parties, signatories and withdrawals. Dates and figures are invented."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from etl.errors import BadValue, ChangedColumns, UnmatchedCountry
from etl.parsers import unfccc_paris_agreement as paris

HEADER = ",".join(paris.COLUMNS)
LISTED = (
    "KEN,Kenya,2016-05-02,2017-01-02,Ratification,2017-02-01,77,0.5,2001",
    "EUU,European Union,2016-05-02,2017-01-03,Approval,2017-02-02,77,0.5,2001",
    "VAT,Holy See,,2022-09-09,Accession,2022-10-09,,,",
    "YEM,Yemen,2016-06-06,,,,77,0.5,2001",
    "NOR,Norway,2016-05-02,2017-01-02,Acceptance,2017-02-01,77,0.5,2001",
)
WITHDRAWN = "NOR,2024-03-04,2025-03-04,An invented notice,The list is older."


def write(
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    listed: tuple[str, ...] = LISTED,
    withdrawn: tuple[str, ...] = (WITHDRAWN,),
    header: str = HEADER,
) -> Path:
    (folder / paris.FILE).write_text("\n".join([header, *listed, ""]), encoding="utf-8")
    rows = [",".join(paris.WITHDRAWAL_COLUMNS), *withdrawn, ""]
    (folder / paris.WITHDRAWALS).write_text("\n".join(rows), encoding="utf-8")
    monkeypatch.setattr(paris, "REFERENCE", folder)
    return folder


@pytest.fixture
def frame(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> pd.DataFrame:
    return paris.parse(write(tmp_path, monkeypatch))["paris_agreement"].set_index("iso3")


def test_an_instrument_makes_a_party_and_a_signature_does_not(frame: pd.DataFrame) -> None:
    assert frame["is_party"].to_dict() == {
        "KEN": True, "EUU": True, "VAT": True, "YEM": False, "NOR": False,
    }  # fmt: skip
    assert frame.loc["KEN", "in_force_date"] == date(2017, 2, 1)
    assert frame.loc["EUU", "joined_by"] == "approval"
    assert (frame.loc["YEM", "joined_date"], frame.loc["YEM", "joined_by"]) == (None, "")
    assert frame.loc["VAT", "signed_date"] is None


def test_a_withdrawal_is_entered_with_its_day_and_citation(frame: pd.DataFrame) -> None:
    row = frame.loc["NOR"]
    assert row["withdrawal_date"] == row["as_of_date"] == date(2025, 3, 4)
    assert row["citation"] == "An invented notice"
    assert frame.loc["KEN", "as_of_date"] == paris.LIST_READ
    assert frame.loc["KEN", "citation"] == paris.LIST_CITATION


def test_errors_name_what_is_wrong(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    undated = LISTED[0].replace("2017-01-02", "soon")
    with pytest.raises(BadValue, match=r"line 2: Ratification = 'soon' is not a date"):
        paris.parse(write(tmp_path, monkeypatch, (undated,), ()))
    with pytest.raises(BadValue, match="YEM is not a party"):
        paris.parse(write(tmp_path, monkeypatch, withdrawn=(WITHDRAWN.replace("NOR", "YEM"),)))
    with pytest.raises(UnmatchedCountry, match="QQQ"):
        paris.parse(write(tmp_path, monkeypatch, (LISTED[0].replace("KEN", "QQQ"),), ()))
    with pytest.raises(ChangedColumns, match="Kind"):
        paris.parse(write(tmp_path, monkeypatch, header=HEADER.replace("Kind", "Sort")))
