"""Norwegian columns, institutions that are no state, two files. All values invented."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from etl.errors import BadValue, ChangedColumns, UnmatchedCountry
from etl.parsers import kiel_ukraine_support as kiel

SUMMARY = ("Turkiye,2", "EU (Commission and Council),50")
BY_YEAR = (
    "Turkiye,2022,1.5,0.25",
    "Turkiye,2026,0.25,0.125",
    "EU (Commission and Council),2023,40,0.5",
    "European Investment Bank,2023,10,",
    "European Peace Facility,2023,0,0",
)


def write(
    folder: Path, summary: tuple[str, ...] = SUMMARY, years: tuple[str, ...] = BY_YEAR
) -> Path:
    """Fill the columns that are read; the others get a number that must not leak (77)."""
    lines = [",".join(kiel.SUMMARY_COLUMNS)]
    for row in summary:
        land, total = row.split(",")
        lines.append(f"{land},False,True,77,77,77,{total},77,77,77,77")
    (folder / kiel.SUMMARY).write_text("\n".join([*lines, ""]), encoding="utf-8")
    lines = [",".join(kiel.BY_YEAR_COLUMNS)]
    for row in years:
        land, year, total, share = row.split(",")
        lines.append(f"{land},{year},77,77,77,{total},77,77,77,77,77,{share}")
    (folder / kiel.BY_YEAR).write_text("\n".join([*lines, ""]), encoding="utf-8")
    return folder


def test_totals_by_donor(tmp_path: Path) -> None:
    frame = kiel.parse(write(tmp_path))["ukraine_support"].set_index("donor")
    assert frame["total_allocation_bn_eur"].to_dict() == {"TUR": 2, "EU_INSTITUTIONS": 50}
    assert set(frame["period"]) == {"Jan 2022 - Feb 2026"}


def test_years_keep_the_bank_apart_and_give_it_no_gdp(tmp_path: Path) -> None:
    frame = kiel.parse(write(tmp_path))["ukraine_support_year"].set_index(["donor", "year"])
    assert frame.loc[("TUR", 2022)].tolist()[:1] == [1.5]
    assert frame.loc[("TUR", 2026), "share_gdp_2021_pct"] == 0.125
    assert frame.loc[("EIB", 2023), "total_allocation_bn_eur"] == 10
    assert pd.isna(frame.loc[("EIB", 2023), "share_gdp_2021_pct"])
    # GDP of 2021 in billion EUR = 100 x 1.75 / 0.375 = 466.67.
    turkey = frame.loc["TUR"]
    gdp = 100 * turkey["total_allocation_bn_eur"].sum() / turkey["share_gdp_2021_pct"].sum()
    assert gdp == pytest.approx(466.6667, rel=1e-6)


def test_the_peace_facility_is_left_out_and_no_other_column_leaks(tmp_path: Path) -> None:
    frames = kiel.parse(write(tmp_path))
    years = frames["ukraine_support_year"]
    assert set(years["donor"]) == {"TUR", "EU_INSTITUTIONS", "EIB"}
    for frame in frames.values():
        assert not (frame == 77).any(axis=None)


def test_errors_name_what_changed(tmp_path: Path) -> None:
    with pytest.raises(UnmatchedCountry, match="Ruritania"):
        kiel.parse(write(tmp_path, summary=("Ruritania,2",)))
    with pytest.raises(UnmatchedCountry, match="Some Bank"):
        kiel.parse(write(tmp_path, years=("Some Bank,2022,1,",)))
    with pytest.raises(BadValue, match=r"line 2: total_allocation = '-'"):
        kiel.parse(write(tmp_path, summary=("Turkiye,-",)))
    raw = write(tmp_path)
    path = raw / kiel.BY_YEAR
    path.write_text(path.read_text().replace("andel_bnp_pct", "share_gdp_pct"))
    with pytest.raises(ChangedColumns, match="andel_bnp_pct"):
        kiel.parse(raw)
