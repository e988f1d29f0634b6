"""The parser of Treasury holders on an invented file of the same layout."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from etl.errors import BadValue, ChangedColumns, UnmatchedCountry
from etl.parsers.us_tic_treasury_holders import HOLDERS, parse

TITLE = "\t\t\tMAJOR FOREIGN HOLDERS OF TREASURY SECURITIES\t\n\t\t\t\t(in billions of dollars)\n"
NEW_BLOCK = """\
\tDec\tNov\t
Country\t2025\t2025\t
\t------\t------\t
Japan\t50\t49.5\t
"China, Mainland"\t30.1\t30.2\t
"Korea, South "\t1,005.5\t*\t
All Other\t20\t20.3\t
Grand Total\t1105.6\t100\t
\t\t\t
Of which:\t\t\t
  For. Official\t60\t61\t
    Treasury Bills\t10\t11\t
    T-Bonds & Notes\t50\t50\t
\t\t\t
"""
OLD_BLOCK = """\
\t\tSeries 7/\tSeries\t
\t\tIII\tII\t
\tJul\tJun\tJun\tMay
Country\t2002\t2002\t2002\t2002
\t------\t------\t------\t------
United Kingdom 2/\t9\t8\t7\t6
Oil Exporters 3/\t4\t4\t4\t4
Carib Bnkng Ctrs 4/\t4\t4\t4\t4
Luxembourg\t2.2\t2.1\tn.a.\tn.a.
Belgium  5/\t1.2\t1.1\t3.5\t3.4
Belgium-Luxembourg \t1\t1\t1\t1
All Other\t1\t1\t1\t1
Grand Total\t20\t19\t18\t17
\t\t\t\t
"""
FOOT = """\
Department of the Treasury/Federal Reserve Board\t\t
3/18/26\t\t
"(2025 revised March 18, 2026)"\t\t
*     Less than $50 million.\t\t
"""


def parsed(folder: Path, text: str = TITLE + NEW_BLOCK + OLD_BLOCK + FOOT) -> pd.DataFrame:
    """Write the file as the publisher lays it out and parse it."""
    (folder / HOLDERS).write_text(text, encoding="utf-8")
    return parse(folder)["treasury_holding"]


def series(table: pd.DataFrame, iso3: str) -> dict[tuple[int, int], float]:
    """Return (year, month) -> value of one holder."""
    rows = table[table["iso3"] == iso3]
    return {(r.year, r.month): r.value_busd for r in rows.itertuples()}


def test_each_block_is_read_under_its_own_months(tmp_path: Path) -> None:
    table = parsed(tmp_path)
    assert series(table, "JPN") == {(2025, 12): 50.0, (2025, 11): 49.5}
    assert series(table, "CHN") == {(2025, 12): 30.1, (2025, 11): 30.2}
    assert series(table, "WLD")[2025, 12] == 1105.6


def test_groups_and_memorandum_lines_are_left_out(tmp_path: Path) -> None:
    table = parsed(tmp_path)
    assert set(table["iso3"]) == {"JPN", "CHN", "KOR", "GBR", "LUX", "BEL", "WLD"}


def test_a_footnote_mark_is_no_part_of_the_name(tmp_path: Path) -> None:
    assert series(parsed(tmp_path), "GBR")[2002, 7] == 9.0


def test_of_a_month_printed_twice_the_newest_series_is_kept(tmp_path: Path) -> None:
    table = parsed(tmp_path)
    assert series(table, "GBR") == {(2002, 7): 9.0, (2002, 6): 8.0, (2002, 5): 6.0}
    assert series(table, "WLD")[2002, 6] == 19.0


def test_belgium_starts_where_luxembourg_is_no_longer_inside(tmp_path: Path) -> None:
    table = parsed(tmp_path)
    assert series(table, "BEL") == {(2002, 7): 1.2, (2002, 6): 1.1}
    assert series(table, "LUX") == {(2002, 7): 2.2, (2002, 6): 2.1}


def test_a_month_without_a_value_has_no_row(tmp_path: Path) -> None:
    assert series(parsed(tmp_path), "KOR") == {(2025, 12): 1005.5}


def test_the_line_is_that_of_the_file(tmp_path: Path) -> None:
    table = parsed(tmp_path)
    assert set(table.loc[table["iso3"] == "JPN", "line"]) == {6}


def test_an_unknown_holder_is_named_with_its_file(tmp_path: Path) -> None:
    text = TITLE + NEW_BLOCK.replace("Japan", "Gulf Funds") + FOOT
    with pytest.raises(UnmatchedCountry, match=rf"{HOLDERS}.*'Gulf Funds' \(2 rows\)"):
        parsed(tmp_path, text)


@pytest.mark.parametrize("cell", ["", "about 50"])
def test_a_cell_that_is_no_number_is_named_with_its_line(tmp_path: Path, cell: str) -> None:
    with pytest.raises(BadValue, match=f"line 6: holding = '{cell}'"):
        parsed(tmp_path, TITLE + NEW_BLOCK.replace("Japan\t50", f"Japan\t{cell}") + FOOT)


@pytest.mark.parametrize(
    ("old", "new"), [("\tDec\tNov\t", "\tQ4\tQ3\t"), ("Country\t2025\t2025", "Country\t2025\t")]
)
def test_a_changed_heading_is_named(tmp_path: Path, old: str, new: str) -> None:
    with pytest.raises(ChangedColumns, match="line 4: column [23] is headed"):
        parsed(tmp_path, TITLE + NEW_BLOCK.replace(old, new) + FOOT)


def test_another_file_in_its_place_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ChangedColumns, match="no line begins with 'Country'"):
        parsed(tmp_path, "<html><body>Service unavailable</body></html>\n")
