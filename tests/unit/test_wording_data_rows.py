"""How a row of the data page is called, and what its cells say."""

from __future__ import annotations

import re

import pytest

from ui.exports import ColumnNote, with_provenance
from ui.views import data_export, data_table
from ui.views.data_query import Selection
from ui.views.data_rows import figure_of_row, score_of_row
from ui.warehouse import Warehouse
from ui.wording import data_rows as words

BROKEN = re.compile(r"\bnan\b|\bNone\b|<NA>|· ·|· $|^ ·|  ")
COLUMNS = [
    ColumnNote("iso3", "", "", "country"),
    ColumnNote("country", "", "", "text"),
    ColumnNote("power", "", "", "power"),
    ColumnNote("hs6", "", "", "product"),
    ColumnNote("value", "", "see unit", "number"),
    ColumnNote("n", "", "number", "integer"),
    ColumnNote("is_open", "", "true or false", "flag"),
    ColumnNote("note", "", "", "text"),
]
ROW = {
    "iso3": "KOR", "country": "South Korea", "power": "CHN", "hs6": "260300", "value": 19.5,
    "unit": "pct", "year": 2024, "n": 12345, "is_open": True, "note": "A note.",
}  # fmt: skip


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


def test_a_row_is_called_by_its_words_year_and_first_figure() -> None:
    assert plain(words.row_label(COLUMNS, ROW, 1)) == "South Korea · China · 2024 · 19.50 percent"
    without = ROW | {"value": None, "n": None, "status": "not_reported", "year": float("nan")}
    assert words.row_label(COLUMNS, without, 1) == "South Korea · China · no data"
    assert words.row_label([COLUMNS[0]], {"iso3": "KOR"}, 7) == "Row 7"


def test_cells_keep_their_unit_and_exactness() -> None:
    said = {one.name: plain(words.cell_text(one, ROW)) for one in COLUMNS}
    assert said["value"] == "19.50 percent"
    assert said["n"] == "12,345"
    assert said["is_open"] == "yes"
    assert words.cell_text(COLUMNS[4], ROW | {"value": float("nan")}) == "no data"
    scale = ColumnNote("value", "", "scale, about −2.5 to 2.5", "number")
    assert plain(words.cell_text(scale, ROW)) == "19.50 (scale, about −2.5 to 2.5)"
    start = ColumnNote("n", "", "year", "integer")
    assert words.cell_text(start, ROW | {"n": 2026}) == "2026"
    musd = ROW | {"value": 131549.84, "unit": "musd"}
    assert plain(words.cell_text(COLUMNS[4], musd)) == "131,549.8 million USD"


def test_signs_of_a_publisher_stay_signs() -> None:
    assert words.row_line("Note", "$1 to $2, [see] *all*") == (
        r"**Note:** \$1 to \$2, \[see\] \*all\*"
    )


def test_a_list_says_what_it_leaves_out() -> None:
    assert words.list_note(300, 23092) == (
        "The list opens the first 300 rows: filter or order the 23,092 to bring others into it."
    )
    assert words.list_note(12, 12) == ""


@pytest.fixture(scope="module")
def tables(warehouse: Warehouse) -> dict[str, data_table.Table]:
    return data_table.open_tables(warehouse)


def test_every_table_names_its_rows(
    warehouse: Warehouse, tables: dict[str, data_table.Table]
) -> None:
    broken = []
    for table in tables.values():
        selection = Selection(table.name)
        found = data_table.answer(warehouse, table, selection)
        context = data_export.export_context(warehouse, table, selection, found, "")
        frame = with_provenance(data_table.rows(warehouse, table, selection, 20), context)
        for at, row in enumerate(frame.to_dict("records")):
            label = words.row_label(context.columns, row, at + 1)
            cells = [words.cell_text(one, row) for one in context.columns]
            if BROKEN.search(label) or any(re.search(r"^(nan|None|<NA>)", one) for one in cells):
                broken.append((table.name, label, cells))
    assert broken[:3] == []


def test_rows_of_measures_are_their_figures(warehouse: Warehouse) -> None:
    for table in ("out_indicator", "out_component", "out_trend"):
        rows = warehouse.rows(f"SELECT * FROM {table} USING SAMPLE 15 ROWS (reservoir, 7)")
        for row in rows:
            figure = figure_of_row(warehouse, table, row)
            assert figure is not None
            assert (figure.iso3, figure.power) == (row["iso3"], row["power"])
            assert figure.indicator_id == row["indicator_id"]
            if table == "out_trend":
                assert figure.value == pytest.approx(row["value"])
                assert figure.year == row["year"]


def test_a_domain_opens_the_score_of_its_lens(warehouse: Warehouse) -> None:
    row = warehouse.rows(
        "SELECT * FROM out_score WHERE iso3 = 'KOR' AND power = 'CHN' AND lens = 'exposure' "
        "AND domain <> '' LIMIT 1"
    )[0]
    total = warehouse.rows(
        "SELECT * FROM out_score WHERE iso3 = 'KOR' AND power = 'CHN' AND lens = 'exposure' "
        "AND domain = ''"
    )[0]
    found = score_of_row(warehouse, "out_score", row)
    assert found is not None
    assert found.score == total["score"]
    assert found.rank == total["rank"]
    assert found.of == len(warehouse.roster)
