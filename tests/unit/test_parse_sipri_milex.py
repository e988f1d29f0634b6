"""Military expenditure: fractions, glyphs, the EU's own budget. Figures are invented."""

from __future__ import annotations

from pathlib import Path

import pytest

from etl.errors import BadValue, ChangedColumns, UnmatchedCountry
from etl.parsers import sipri_milex

HEADER = "sipri_country,sipri_region,year,current_usd_m,share_gdp,sipri_colour_flag_current_usd"


def write(folder: Path, *rows: str, header: str = HEADER) -> Path:
    (folder / sipri_milex.FILE).write_text("\n".join([header, *rows, ""]), encoding="utf-8")
    return folder


def test_a_fraction_of_gdp_becomes_percent(tmp_path: Path) -> None:
    raw = write(tmp_path, '"Korea, South",East Asia,2024,500.5,0.0325,estimate')
    row = sipri_milex.parse(raw)["military_expenditure"].iloc[0]
    assert (row["iso3"], row["year"], row["flag"]) == ("KOR", 2024, "estimate")
    assert row["current_usd_m"] == pytest.approx(500.5)
    assert row["share_gdp_pct"] == pytest.approx(3.25)


def test_the_eu_budget_and_regional_headings_are_dropped(tmp_path: Path) -> None:
    raw = write(
        tmp_path,
        "European Union,Western Europe,2024,900,,",
        "World,,2024,2000000,0.02,",
        "Central Europe,,2024,5000,0.02,",
        "Austria,Western Europe,2024,40,0.008,",
    )
    assert list(sipri_milex.parse(raw)["military_expenditure"]["iso3"]) == ["AUT"]


@pytest.mark.parametrize("glyph", ["", "...", ". .", "…", "xxx"])
def test_a_country_year_without_figures_has_no_row(tmp_path: Path, glyph: str) -> None:
    raw = write(
        tmp_path,
        f"United Arab Emirates,Middle East,2024,{glyph},{glyph},",
        f"Qatar,Middle East,2024,77,{glyph},",
    )
    frame = sipri_milex.parse(raw)["military_expenditure"]
    assert list(frame["iso3"]) == ["QAT"]
    assert frame["share_gdp_pct"].isna().all()


def test_a_printed_zero_stays_a_zero(tmp_path: Path) -> None:
    raw = write(tmp_path, "Iceland,Western Europe,2025,0,0,")
    row = sipri_milex.parse(raw)["military_expenditure"].iloc[0]
    assert (row["current_usd_m"], row["share_gdp_pct"]) == (0.0, 0.0)


def test_errors_name_what_changed(tmp_path: Path) -> None:
    with pytest.raises(ChangedColumns, match="share_gdp"):
        sipri_milex.parse(write(tmp_path, header=HEADER.replace("share_gdp", "share_of_gdp")))
    with pytest.raises(UnmatchedCountry, match="Ruritania"):
        sipri_milex.parse(write(tmp_path, "Ruritania,Western Europe,2024,1,0.1,"))
    with pytest.raises(BadValue, match=r"line 3.*n\.a\."):
        sipri_milex.parse(
            write(tmp_path, "Chile,South America,2024,1,0.1,", "Peru,South America,2024,n.a.,0.1,")
        )
