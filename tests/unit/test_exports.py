"""The three files hold exactly the rows on show, and everything needed to quote them."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import math
import zipfile
from datetime import date, datetime
from typing import Any

import openpyxl
import pandas as pd
import pyarrow.parquet as pq
import pytest

from ui import exports
from ui.exports import ColumnNote, ExportContext
from ui.views.figures import SourceCard

# Texts that break a careless writer: comma, quote, both line ends, formula signs, other scripts.
TEXTS = ['plain', 'a, b', 'said "no"', "two\nlines", "two\r\nlines", "=1+1", "+1", "-1", "@SUM(A1)",
         "Côte d’Ivoire", "大韓民國", "Ελλάς", "", "https://example.org", "0123", "NA"]  # fmt: skip
VALUES = [1.5, 0.1 + 0.2, math.nan, -2.25, 0.0, 1e-9, 123456789.125, 5.0, 6.0, 7.0, 8.0, 9.0,
          10.0, 11.0, 12.0, math.nan]  # fmt: skip
SOURCES = ["a", "a;b", "b", "a", "", "c", "c;b;a", *(["a"] * 8), "unheard_of"]
# By hand from the classes of the cards below.
LICENCES = ["open", "open; unverified", "unverified", "open", "own", "non_commercial",
            "open; non_commercial; unverified", *(["open"] * 8), "unverified"]  # fmt: skip


def card(source_id: str, licence_class: str) -> SourceCard:
    return SourceCard(
        source_id, f"Publisher {source_id}", f"Title {source_id}", "2025", "https://example.org",
        "https://example.org/file", "Terms, with a comma", licence_class, "All of it",
        f"Cite {source_id} “so”.", "None.",
    )  # fmt: skip


@pytest.fixture
def rows() -> pd.DataFrame:
    count = len(TEXTS)
    return pd.DataFrame(
        {
            "iso3": [f"C{place:02d}" for place in range(count)],
            "country": TEXTS,
            "value": VALUES,
            "unit": "pct",
            "year": pd.array([2020 + place % 5 for place in range(count)], dtype="int32"),
            "rank": pd.array([*range(count - 1), None], dtype="Int64"),
            "is_estimate": [place % 2 == 0 for place in range(count)],
            "date": [date(2025, 4, 2)] * count,
            "period": "2020-24",
            "status": "ok",
            "source_ids": SOURCES,
        }
    )


@pytest.fixture
def context(rows: pd.DataFrame) -> ExportContext:
    kinds = {"value": "number", "year": "year", "rank": "integer", "is_estimate": "flag",
             "date": "date"}  # fmt: skip
    units = {"value": "percent"}
    return ExportContext(
        table="out_indicator", title="Indicators", description="One row a figure.",
        filters=(("Countries", "Côte d’Ivoire (CIV)"), ("Years", "2020 to 2024")),
        order="As stored", rows_in_table=99, build_id="0123456789ab",
        built_at="2026-01-02 03:04 UTC", link="http://localhost/data?table=out_indicator&q=a,b",
        citation="Middle-Power Leverage (2026).",
        columns=tuple(
            ColumnNote(name, f"About {name}.", units.get(name, ""), kinds.get(name, "text"))
            for name in rows.columns
        ),
        sources=(card("a", "open"), card("b", "unverified"), card("c", "non_commercial")),
    )  # fmt: skip


def unzipped(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def read_csv(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8"), newline=""), strict=True))


def test_zip_holds_the_table_and_its_metadata(rows: pd.DataFrame, context: ExportContext) -> None:
    parts = unzipped(exports.csv_zip(rows, context))
    assert list(parts) == ["out_indicator.csv", "out_indicator.metadata.json"]


def test_csv_gives_back_every_text_and_number(rows: pd.DataFrame, context: ExportContext) -> None:
    found = read_csv(unzipped(exports.csv_zip(rows, context))["out_indicator.csv"])
    head, body = found[0], found[1:]
    assert head == [*rows.columns, "licence", "build_id"]
    assert [line[head.index("country")] for line in body] == TEXTS
    assert [line[head.index("iso3")] for line in body] == list(rows["iso3"])
    numbers = [line[head.index("value")] for line in body]
    assert [number == "" for number in numbers] == [math.isnan(value) for value in VALUES]
    assert [float(number) for number in numbers if number] == [v for v in VALUES if v == v]


def test_csv_holds_unit_year_period_status_sources_licence_and_build(
    rows: pd.DataFrame, context: ExportContext
) -> None:
    found = read_csv(unzipped(exports.csv_zip(rows, context))["out_indicator.csv"])
    first = dict(zip(found[0], found[1], strict=True))
    assert first["unit"] == "pct"
    assert first["year"] == "2020"
    assert first["period"] == "2020-24"
    assert first["status"] == "ok"
    assert first["is_estimate"] == "true"
    assert first["date"] == "2025-04-02"
    assert first["build_id"] == "0123456789ab"
    place = found[0].index("licence")
    assert [line[place] for line in found[1:]] == LICENCES


def test_csv_is_clean_rfc_4180() -> None:
    text = exports.csv_text(pd.DataFrame({"a": ["x", 'q"q', "c,c"], "b": [1, 2, 3]}))
    assert text == b'a,b\r\nx,1\r\n"q""q",2\r\n"c,c",3\r\n'


def test_csv_has_no_comment_line_and_no_byte_order_mark(
    rows: pd.DataFrame, context: ExportContext
) -> None:
    text = unzipped(exports.csv_zip(rows, context))["out_indicator.csv"]
    assert text.startswith(b"iso3,country,")
    assert text.endswith(b"\r\n")


def test_metadata_beside_the_csv_is_complete(rows: pd.DataFrame, context: ExportContext) -> None:
    told = json.loads(unzipped(exports.csv_zip(rows, context))["out_indicator.metadata.json"])
    assert told["rows"] == len(rows)
    assert told["rows_in_table"] == 99
    assert told["filters"] == [
        {"what": "Countries", "chosen": "Côte d’Ivoire (CIV)"},
        {"what": "Years", "chosen": "2020 to 2024"},
    ]
    assert told["link"] == context.link
    assert told["citation"] == context.citation
    assert told["build_id"] == "0123456789ab"
    assert told["built_at"] == "2026-01-02 03:04 UTC"
    names = [column["name"] for column in told["columns"]]
    assert names == [*rows.columns, "licence", "build_id"]
    assert {c["name"]: c["unit"] for c in told["columns"]}["value"] == "percent"
    assert all(column["description"] for column in told["columns"])
    assert {s["source_id"]: s["licence_class"] for s in told["sources"]} == {
        "a": "open", "b": "unverified", "c": "non_commercial",
    }  # fmt: skip
    assert told["sources"][0]["citation"] == "Cite a “so”."
    assert list(told["licences"]) == ["open", "non_commercial", "unverified"]


def sheet_rows(data: bytes, name: str) -> list[list[Any]]:
    book = openpyxl.load_workbook(io.BytesIO(data))
    return [[cell.value for cell in line] for line in book[name].iter_rows()]


def test_workbook_gives_back_every_text_and_number(
    rows: pd.DataFrame, context: ExportContext
) -> None:
    found = sheet_rows(exports.excel(rows, context), "Data")
    head, body = found[0], found[1:]
    assert head == [*rows.columns, "licence", "build_id"]
    texts = [line[head.index("country")] or "" for line in body]
    # A cell keeps a line feed only.
    assert [text.replace("\r\n", "\n").replace("_x000D_", "") for text in texts] == [
        text.replace("\r\n", "\n") for text in TEXTS
    ]
    numbers = [line[head.index("value")] for line in body]
    assert [number is None for number in numbers] == [math.isnan(value) for value in VALUES]
    assert [n for n in numbers if n is not None] == pytest.approx([v for v in VALUES if v == v])
    assert body[0][head.index("is_estimate")] is True
    assert body[0][head.index("date")] == datetime(2025, 4, 2)
    assert body[-1][head.index("rank")] is None
    assert [line[head.index("licence")] for line in body] == LICENCES


def test_workbook_holds_no_formula_and_no_link(rows: pd.DataFrame, context: ExportContext) -> None:
    book = openpyxl.load_workbook(io.BytesIO(exports.excel(rows, context)))
    cells = [cell for line in book["Data"].iter_rows() for cell in line]
    by_text = {cell.value: cell for cell in cells}
    for text in ("=1+1", "+1", "-1", "@SUM(A1)", "https://example.org", "0123"):
        assert by_text[text].data_type == "s"
    assert not [cell for cell in cells if cell.data_type == "f" or cell.hyperlink]


def test_workbook_is_made_for_reading(rows: pd.DataFrame, context: ExportContext) -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(exports.excel(rows, context)))["Data"]
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == f"A1:M{len(rows) + 1}"
    assert sheet["E2"].number_format == "0"  # years carry no thousands separator
    assert sheet["F2"].number_format == "#,##0"
    assert sheet.column_dimensions["B"].width > 10


def test_sheet_about_tells_what_the_json_tells(rows: pd.DataFrame, context: ExportContext) -> None:
    lines = sheet_rows(exports.excel(rows, context), "About")
    facts: dict[str, str] = {}
    for line in lines:
        facts.setdefault(line[0], line[1])  # a column may be called like a fact further up
    assert facts["link"] == context.link
    assert facts["citation"] == context.citation
    assert facts["build_id"] == "0123456789ab"
    assert facts["Countries"] == "Côte d’Ivoire (CIV)"
    assert facts["value"] == "About value."
    assert facts["b"] == "Publisher b"
    assert facts["unverified"].startswith("Unverified")


def test_workbook_cuts_what_no_cell_can_hold(context: ExportContext) -> None:
    long = pd.DataFrame({"country": ["x" * 40_000]})
    cell = sheet_rows(exports.excel(long, context), "Data")[1][0]
    assert len(cell) == 32_767
    assert cell.endswith("CSV and Parquet hold all]")


def test_workbook_refuses_what_would_take_too_long(context: ExportContext) -> None:
    with pytest.raises(ValueError, match="50001 rows, a workbook holds at most 50000"):
        exports.excel(pd.DataFrame({"year": range(50_001)}), context)


def test_parquet_gives_back_the_same_frame(rows: pd.DataFrame, context: ExportContext) -> None:
    table = pq.read_table(io.BytesIO(exports.parquet(rows, context)))
    assert table.column_names == [*rows.columns, "licence", "build_id"]
    found = table.to_pydict()
    assert found["country"] == TEXTS
    assert [v is None or v != v for v in found["value"]] == [v != v for v in VALUES]
    assert [v for v in found["value"] if v is not None and v == v] == [v for v in VALUES if v == v]
    assert found["rank"][-1] is None
    assert found["is_estimate"][:2] == [True, False]
    assert found["date"][0] == date(2025, 4, 2)
    assert found["licence"] == LICENCES


def test_parquet_carries_the_metadata_in_its_schema(
    rows: pd.DataFrame, context: ExportContext
) -> None:
    schema = pq.read_schema(io.BytesIO(exports.parquet(rows, context)))
    told = json.loads(schema.metadata[exports.PARQUET_KEY])
    assert told == exports.metadata(len(rows), context)
    assert schema.field("value").metadata[b"unit"] == b"percent"


def test_same_rows_give_the_same_bytes(rows: pd.DataFrame, context: ExportContext) -> None:
    for write in (exports.csv_zip, exports.excel, exports.parquet):
        first, second = (hashlib.sha256(write(rows, context)).digest() for _ in range(2))
        assert first == second, write.__name__


def test_writing_leaves_the_rows_alone(rows: pd.DataFrame, context: ExportContext) -> None:
    before = rows.copy(deep=True)
    for write in (exports.csv_zip, exports.excel, exports.parquet):
        write(rows, context)
    pd.testing.assert_frame_equal(rows, before)


def test_own_tables_say_so_and_the_terms_of_sources_stay(context: ExportContext) -> None:
    own = exports.with_provenance(pd.DataFrame({"iso3": ["KOR"]}), context)
    assert list(own["licence"]) == ["own"]
    sources = exports.with_provenance(
        pd.DataFrame({"source_id": ["a"], "licence": ["Terms of a"]}), context
    )
    assert list(sources["licence"]) == ["Terms of a"]


def test_file_name_tells_table_and_build(context: ExportContext) -> None:
    name = exports.file_name(context, "zip")
    assert name == "middle-power-leverage_out_indicator_0123456789ab.zip"
