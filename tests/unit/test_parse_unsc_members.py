"""Terms and permanent seats. Members are invented."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from etl.errors import ChangedColumns, UnmatchedCountry
from etl.parsers import unsc_members as unsc

HEADER = ",".join(unsc.COLUMNS)


def write(folder: Path, *rows: str, header: str = HEADER) -> Path:
    (folder / unsc.FILE).write_text("\n".join([header, *rows, ""]), encoding="utf-8")
    return folder


def test_elected_terms_have_years_and_permanent_seats_have_none(tmp_path: Path) -> None:
    raw = write(
        tmp_path, "KEN,2029-01-01,2030-12-31,elected,a page", "FRA,,,permanent,another page"
    )
    frame = unsc.parse(raw)["security_council_term"].set_index("iso3")
    assert frame.loc["KEN", ["term", "first_year", "last_year"]].tolist() == ["2029-30", 2029, 2030]
    assert frame.loc["FRA", "term"] == "permanent"
    assert pd.isna(frame.loc["FRA", "first_year"])
    assert frame.loc["FRA", "citation"] == "another page"


def test_errors_name_what_changed(tmp_path: Path) -> None:
    with pytest.raises(UnmatchedCountry, match="QQQ"):
        unsc.parse(write(tmp_path, "QQQ,2029-01-01,2030-12-31,elected,a page"))
    with pytest.raises(ChangedColumns, match="term_end"):
        unsc.parse(write(tmp_path, header=HEADER.replace("term_end", "until")))
