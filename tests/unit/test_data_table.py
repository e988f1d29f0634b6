"""Which rows a selection finds, on a small database made by hand."""

from __future__ import annotations

from collections.abc import Iterator

import duckdb
import pandas as pd
import pytest

from ui.views import data_export, data_table
from ui.views.data_query import (
    ColumnFilter,
    Selection,
    merged,
    read_column_filter,
    write_column_filter,
)
from ui.views.data_table import Table
from ui.warehouse import Warehouse
from ui.wording import data_columns, data_exports, data_filters
from ui.wording import data_table as words

SCRIPT = """
CREATE TABLE meta_build (key VARCHAR, value VARCHAR);
INSERT INTO meta_build VALUES ('build_id', '0123456789ab'), ('built_at', '2026-01-02 03:04 UTC');
CREATE TABLE dim_country (iso3 VARCHAR, name VARCHAR, name_in_text VARCHAR, adjective VARCHAR,
    region VARCHAR, kind VARCHAR, tier VARCHAR, tier_reason VARCHAR, is_roster BOOLEAN);
INSERT INTO dim_country VALUES
    ('CIV', 'Côte d’Ivoire', 'Côte d’Ivoire', '', '', 'country', '', '', false),
    ('JPN', 'Japan', 'Japan', '', '', 'country', 'g20', '', true),
    ('KOR', 'South Korea', 'South Korea', '', '', 'country', 'g20', '', true);
CREATE TABLE meta_indicator (indicator_id VARCHAR, title VARCHAR, label VARCHAR);
INSERT INTO meta_indicator VALUES
    ('sales', 'Goods sold to {power}', 'Sales to {power}'), ('clubs', 'Clubs joined', 'Clubs');
CREATE TABLE meta_source (source_id VARCHAR, publisher VARCHAR, title VARCHAR, vintage VARCHAR,
    url VARCHAR, download_url VARCHAR, licence VARCHAR, licence_class VARCHAR, our_use VARCHAR,
    citation VARCHAR, caveats VARCHAR);
INSERT INTO meta_source VALUES
    ('a', 'A', 'Table A', '2025', 'https://a', 'https://a/f', 'free', 'open', 'all', 'Cite A.', ''),
    ('b', 'B', 'Table B', '2025', 'https://b', 'https://b/f', '?', 'unverified', '', 'Cite B.', '');
CREATE TABLE out_indicator (iso3 VARCHAR, power VARCHAR, year INTEGER, period VARCHAR,
    indicator_id VARCHAR, value DOUBLE, unit VARCHAR, status VARCHAR, note VARCHAR,
    source_ids VARCHAR);
INSERT INTO out_indicator VALUES
    ('JPN', 'USA', 2024, '2024', 'sales', 20.0, 'pct', 'ok', '', 'a'),
    ('JPN', 'CHN', 2023, '2023', 'sales', 22.5, 'pct', 'low_coverage', 'Half is covered.', 'a;b'),
    ('KOR', 'USA', 2024, '2024', 'sales', 18.75, 'pct', 'ok', '', 'a'),
    ('KOR', 'CHN', 2024, '2024', 'sales', 19.5, 'pct', 'ok', '100% sure_', 'b'),
    ('KOR', '', 2025, '2025', 'clubs', 9, 'count', 'ok', '', 'b'),
    ('CIV', 'USA', 2024, '2024', 'sales', NULL, 'pct', 'not_reported', 'No total.', 'a');
CREATE TABLE ref_index_tree (lens VARCHAR, power VARCHAR, domain VARCHAR, indicator_id VARCHAR,
    eu_member_indicator_id VARCHAR, absent VARCHAR);
INSERT INTO ref_index_tree VALUES
    ('exposure', 'USA', 'Markets', 'sales', '', 'drop'),
    ('exposure', 'USA', 'Clubs', 'clubs', '', 'drop');
CREATE TABLE out_score (iso3 VARCHAR, power VARCHAR, lens VARCHAR, domain VARCHAR, score DOUBLE);
INSERT INTO out_score VALUES
    ('KOR', 'USA', 'exposure', '', 40.0), ('KOR', 'USA', 'exposure', 'Markets', 50.0),
    ('CIV', 'USA', 'exposure', 'Markets', NULL);
CREATE TABLE out_recommendation (iso3 VARCHAR, recommendation_id VARCHAR, evidence VARCHAR);
INSERT INTO out_recommendation VALUES
    ('KOR', 'T1', '[{"source_ids": "b;a"}, {"source_ids": ""}, {"source_ids": "a"}]'),
    ('JPN', 'T1', '[]');
CREATE TABLE fact_mineral_trade (exporter VARCHAR, importer VARCHAR, year INTEGER, hs6 VARCHAR,
    value_kusd DOUBLE, is_estimate BOOLEAN, date DATE, source_id VARCHAR);
INSERT INTO fact_mineral_trade VALUES
    ('KOR', 'JPN', 2020, '283691', 10, false, DATE '2025-04-02', 'a'),
    ('JPN', 'WLD', 2021, '260400', 30, true, DATE '2025-04-05', 'a'),
    ('CIV', 'KOR', 2022, '283691', 20, false, DATE '2025-04-05', 'a');
CREATE TABLE fact_mineral_product (hs6 VARCHAR, product VARCHAR, source_id VARCHAR);
INSERT INTO fact_mineral_product VALUES
    ('283691', 'Lithium carbonate', 'a'), ('260400', 'Nickel ore', 'a');
CREATE TABLE secret (password VARCHAR);
"""


@pytest.fixture(scope="module")
def warehouse() -> Iterator[Warehouse]:
    con = duckdb.connect(":memory:")
    for statement in duckdb.extract_statements(SCRIPT):
        con.execute(statement)
    con.execute("SET enable_external_access = false")
    yield Warehouse(con)
    con.close()


@pytest.fixture(scope="module")
def tables(warehouse: Warehouse) -> dict[str, Table]:
    return data_table.open_tables(warehouse)


def found(warehouse: Warehouse, selection: Selection) -> pd.DataFrame:
    table = data_table.open_tables(warehouse)[selection.table]
    rows = data_table.rows(warehouse, table, selection)
    assert data_table.answer(warehouse, table, selection).n_found == len(rows)
    return rows


def keys(rows: pd.DataFrame) -> list[str]:
    return [f"{iso3}/{power}" for iso3, power in zip(rows["iso3"], rows["power"], strict=True)]


def test_results_come_first_and_only_tables_meant_for_readers(tables: dict[str, Table]) -> None:
    assert list(tables) == [
        "out_indicator", "out_score", "out_recommendation", "fact_mineral_product",
        "fact_mineral_trade", "dim_country", "ref_index_tree", "meta_indicator", "meta_source",
    ]  # fmt: skip
    assert tables["out_indicator"].n_rows == 6


def test_without_filters_all_rows_stand_in_their_order(warehouse: Warehouse) -> None:
    rows = found(warehouse, Selection("out_indicator"))
    assert keys(rows) == ["JPN/USA", "JPN/CHN", "KOR/USA", "KOR/CHN", "KOR/", "CIV/USA"]


def test_names_stand_beside_codes(warehouse: Warehouse) -> None:
    rows = found(warehouse, Selection("out_indicator"))
    assert list(rows.columns[:5]) == ["iso3", "country", "power", "indicator_id", "indicator"]
    assert list(rows["country"].unique()) == ["Japan", "South Korea", "Côte d’Ivoire"]
    assert rows["indicator"][0] == "Sales to the United States"
    assert rows["indicator"][1] == "Sales to China"
    assert rows["indicator"][4] == "Clubs"


def test_groups_and_products_are_named_too(warehouse: Warehouse) -> None:
    rows = found(warehouse, Selection("fact_mineral_trade"))
    assert list(rows["importer_name"]) == ["Japan", "World total", "South Korea"]
    assert list(rows["product"]) == ["Lithium carbonate", "Nickel ore", "Lithium carbonate"]
    assert str(rows["date"][0]) == "2025-04-02"


@pytest.mark.parametrize(
    ("chosen", "expected"),
    [
        ({"countries": ("KOR", "CIV")}, ["KOR/USA", "KOR/CHN", "KOR/", "CIV/USA"]),
        ({"powers": ("CHN",)}, ["JPN/CHN", "KOR/CHN"]),
        ({"powers": ("neither",)}, ["KOR/"]),
        ({"powers": ("neither", "CHN")}, ["JPN/CHN", "KOR/CHN", "KOR/"]),
        ({"measures": ("clubs",)}, ["KOR/"]),
        ({"statuses": ("low_coverage", "not_reported")}, ["JPN/CHN", "CIV/USA"]),
        ({"years": (2025, 2025)}, ["KOR/"]),
        ({"years": (2000, 2023)}, ["JPN/CHN"]),
        ({"text": "half COVERED"}, ["JPN/CHN"]),
        ({"text": "cote"}, ["CIV/USA"]),
        ({"text": "Korea clubs"}, ["KOR/"]),
        ({"text": "goods japan"}, ["JPN/USA", "JPN/CHN"]),
        ({"text": "100%"}, ["KOR/CHN"]),
        ({"text": "_"}, ["JPN/CHN", "KOR/CHN", "CIV/USA"]),  # low_coverage, sure_, not_reported
        ({"countries": ("KOR",), "powers": ("USA",), "years": (2024, 2024)}, ["KOR/USA"]),
        ({"columns": (ColumnFilter("value", low=19.5),)}, ["JPN/USA", "JPN/CHN", "KOR/CHN"]),
        ({"columns": (ColumnFilter("value", low=19, high=21),)}, ["JPN/USA", "KOR/CHN"]),
        ({"columns": (ColumnFilter("note", ("No total.",)),)}, ["CIV/USA"]),
        ({"columns": (ColumnFilter("period", ("2023", "2025")),)}, ["JPN/CHN", "KOR/"]),
        ({"columns": (ColumnFilter("no_such_column", ("x",)),), "powers": ("CHN",)},
         ["JPN/CHN", "KOR/CHN"]),
    ],
)  # fmt: skip
def test_filters_find_the_rows_worked_out_by_hand(
    warehouse: Warehouse, chosen: dict[str, object], expected: list[str]
) -> None:
    assert keys(found(warehouse, Selection("out_indicator", **chosen))) == expected  # type: ignore[arg-type]


def test_a_country_matches_on_either_side_of_a_pair(warehouse: Warehouse) -> None:
    rows = found(warehouse, Selection("fact_mineral_trade", countries=("KOR",)))
    assert list(rows["year"]) == [2020, 2022]
    one_side = (ColumnFilter("exporter", ("KOR",)),)
    rows = found(warehouse, Selection("fact_mineral_trade", columns=one_side))
    assert list(rows["year"]) == [2020]


def test_text_is_looked_for_in_names_of_products(warehouse: Warehouse) -> None:
    rows = found(warehouse, Selection("fact_mineral_trade", text="lithium ivoire"))
    assert list(rows["year"]) == [2022]


@pytest.mark.parametrize(
    ("column", "value", "years"),
    [("is_estimate", "true", [2021]), ("date", "2025-04-05", [2021, 2022]), ("hs6", "", [])],
)
def test_flags_and_days_are_filtered_as_they_read(
    warehouse: Warehouse, column: str, value: str, years: list[int]
) -> None:
    chosen = (ColumnFilter(column, (value,)),)
    assert list(found(warehouse, Selection("fact_mineral_trade", columns=chosen))["year"]) == years


def test_order_keeps_missing_values_last_and_ties_in_place(warehouse: Warehouse) -> None:
    up = found(warehouse, Selection("out_indicator", order="value"))
    assert list(up["value"])[:5] == [9, 18.75, 19.5, 20, 22.5]
    down = found(warehouse, Selection("out_indicator", order="-value"))
    assert list(down["value"])[:5] == [22.5, 20, 19.5, 18.75, 9]
    assert pd.isna(list(up["value"])[5])
    assert pd.isna(list(down["value"])[5])
    tied = found(warehouse, Selection("out_indicator", order="-year"))
    assert keys(tied) == ["KOR/", "JPN/USA", "KOR/USA", "KOR/CHN", "CIV/USA", "JPN/CHN"]


def test_limit_takes_the_first_rows_only(warehouse: Warehouse, tables: dict[str, Table]) -> None:
    rows = data_table.rows(warehouse, tables["out_indicator"], Selection("out_indicator"), 2)
    assert keys(rows) == ["JPN/USA", "JPN/CHN"]


HOSTILE = [
    "'; DROP TABLE out_indicator; --", '" OR 1=1 --', "%' OR '%'='", "\\", "\x00", "{power}",
    "a" * 100_000, "SELECT * FROM secret",
]  # fmt: skip


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_input_finds_nothing_and_harms_nothing(warehouse: Warehouse, text: str) -> None:
    chosen = (ColumnFilter(text, (text,)), ColumnFilter("note", (text,)))
    for selection in (
        Selection("out_indicator", text=text),
        Selection("out_indicator", countries=(text,)),
        Selection("out_indicator", statuses=(text,), measures=(text,)),
        Selection("out_indicator", columns=chosen),
    ):
        assert len(found(warehouse, selection)) == 0
    assert len(found(warehouse, Selection("out_indicator", order=text))) == 6


def test_sources_and_units_are_those_of_the_rows_found(
    warehouse: Warehouse, tables: dict[str, Table]
) -> None:
    table = tables["out_indicator"]
    one = data_table.answer(warehouse, table, Selection("out_indicator", measures=("clubs",)))
    assert (one.n_found, one.source_ids, one.units) == (1, ("b",), ("count",))
    both = data_table.answer(warehouse, table, Selection("out_indicator", countries=("JPN",)))
    assert (both.n_found, both.source_ids, both.units) == (2, ("a", "b"), ("pct",))


def test_scores_and_recommendations_name_the_sources_behind_them(warehouse: Warehouse) -> None:
    scores = found(warehouse, Selection("out_score"))
    # The lens has sales beside the United States (a) and clubs (b); the domain has sales alone.
    # Côte d'Ivoire has no figure for sales, and an absent one is dropped.
    assert list(scores["source_ids"]) == ["a;b", "a", ""]
    recommendations = found(warehouse, Selection("out_recommendation"))
    assert list(recommendations["source_ids"]) == ["a;b", ""]


def test_every_shown_column_is_described_in_order(
    warehouse: Warehouse, tables: dict[str, Table]
) -> None:
    for table in tables.values():
        shown = data_table.rows(warehouse, table, Selection(table.name))
        notes = data_export.shown_columns(table)
        assert [note.name for note in notes] == list(shown.columns)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("period:2023", ColumnFilter("period", ("2023",))),
        ("note:Half%2C or so: yes", ColumnFilter("note", ("Half, or so: yes",))),
        ("note:", ColumnFilter("note", ("",))),
        ("value:10..50", ColumnFilter("value", low=10, high=50)),
        ("value:-1.5..", ColumnFilter("value", low=-1.5)),
        ("value:..50", ColumnFilter("value", high=50)),
        ("value:7", ColumnFilter("value", low=7, high=7)),
        ("value:..", None),
        ("value:many", None),
        ("value:1e5", None),
        ("value", None),
        ("no_such_column:1", None),
        ("", None),
    ],
)
def test_column_filters_are_read_from_a_link(
    tables: dict[str, Table], text: str, expected: ColumnFilter | None
) -> None:
    assert read_column_filter(text, tables["out_indicator"].columns) == expected


@pytest.mark.parametrize(
    "one",
    [
        ColumnFilter("note", ("a, b", "100 %", "")),
        ColumnFilter("value", low=0.1, high=2),
        ColumnFilter("value", high=-3),
    ],
)
def test_column_filters_survive_a_link(tables: dict[str, Table], one: ColumnFilter) -> None:
    texts = write_column_filter(one)
    assert not any("," in text for text in texts)
    read = [read_column_filter(text, tables["out_indicator"].columns) for text in texts]
    assert merged(each for each in read if each) == (one,)


def test_choices_of_a_column_are_listed_unless_too_many(
    warehouse: Warehouse, tables: dict[str, Table], monkeypatch: pytest.MonkeyPatch
) -> None:
    table = tables["out_indicator"]
    assert data_table.distinct_values(warehouse, table, "period") == ("2023", "2024", "2025")
    monkeypatch.setattr(data_table, "MOST_CHOICES", 2)
    assert data_table.distinct_values(warehouse, table, "period") is None
    assert data_table.year_range(warehouse, table) == (2023, 2025)
    assert data_table.year_range(warehouse, tables["dim_country"]) is None


def test_empty_result_says_which_filter_to_loosen(
    warehouse: Warehouse, tables: dict[str, Table]
) -> None:
    selection = Selection("out_indicator", countries=("CIV",), powers=("CHN",), text="sales")
    looser = data_export.loosened(warehouse, tables["out_indicator"], selection)
    assert looser == [("Countries", 2), ("Great power", 1), ("Words anywhere in a row", 0)]
    assert words.empty_sentence(6, looser).replace("\xa0", " ") == (
        "No row matches all of these filters. Loosen one: without “Countries” there are 2 rows "
        "and without “Great power” there is 1 row."
    )


def test_filters_without_a_column_are_named_and_do_nothing(
    warehouse: Warehouse, tables: dict[str, Table]
) -> None:
    selection = Selection("fact_mineral_trade", measures=("sales",), statuses=("ok",))
    assert len(found(warehouse, selection)) == 3
    assert data_export.unused(tables["fact_mineral_trade"], selection) == ["Measures", "Status"]
    assert data_export.filters_in_words(warehouse, tables["fact_mineral_trade"], selection) == ()


def test_export_tells_filters_in_words_sources_and_citation(
    warehouse: Warehouse, tables: dict[str, Table]
) -> None:
    table = tables["out_indicator"]
    selection = Selection(
        "out_indicator", countries=("KOR",), powers=("CHN", "neither"), measures=("sales",),
        statuses=("ok",), years=(2020, 2024), text="sure", order="-value",
        columns=(ColumnFilter("value", low=1), ColumnFilter("note", ("", "100% sure_"))),
    )  # fmt: skip
    answer = data_table.answer(warehouse, table, selection)
    context = data_export.export_context(warehouse, table, selection, answer, "http://x/data?a=b")
    assert context.filters == (
        ("Countries", "South Korea (KOR)"),
        ("Great power", "China; Neither"),
        ("Measures", "Sales to a great power (sales)"),
        ("Status", "ok (reported)"),
        ("Years", "2020 to 2024"),
        ("Words anywhere in a row", "sure"),
        ("Column value", "at least 1"),
        ("Column note", "(empty) and 100% sure_"),
    )
    assert context.order == "Value, descending"
    assert context.rows_in_table == 6
    assert [card.source_id for card in context.sources] == ["b"]
    assert context.citation == (
        "Middle-Power Leverage contributors (2026). Middle-Power Leverage, build 0123456789ab. "
        "Table “Indicators: current values” (out_indicator), 1 row. http://x/data?a=b"
    )


@pytest.mark.parametrize(
    ("matching", "total", "sentence"),
    [
        (1234, 7890, "1,234 of 7,890 rows"), (7890, 7890, "All 7,890 rows"),
        (0, 7890, "None of 7,890 rows"), (1, 1, "The only row"), (0, 1, "Not the one row"),
        (1, 2, "1 of 2 rows"), (0, 0, "No rows"),
    ],
)  # fmt: skip
def test_counts_in_words(matching: int, total: int, sentence: str) -> None:
    assert words.count_sentence(matching, total).replace("\xa0", " ") == sentence


def test_sentences_around_the_table() -> None:
    assert words.on_screen(10, 10) == ""
    assert words.on_screen(10_000, 35_845) == (
        "The first 10,000 are on screen; an export holds all 35,845."
    )
    assert words.empty_sentence(0, []) == "This table holds no rows in this build."
    assert words.empty_sentence(9, [("Years", 0)]).endswith("drop two or more, or clear them all.")
    assert words.unused_sentence([]) == ""
    assert data_filters.range_words(10, 50) == "10 to 50"
    assert data_filters.range_words(7, 7) == "exactly 7"
    assert data_filters.range_words(None, 50) == "at most 50"
    assert data_filters.years_words(2024, 2024) == "2024"
    assert data_exports.licence_sentence(["open"]).endswith("open, with attribution.")
    assert "open and non-commercial" in data_exports.licence_sentence(["open", "non_commercial"])


def test_headings_carry_units_where_a_number_needs_one() -> None:
    assert words.heading("Value", "thousand USD") == "Value (thousand USD)"
    assert words.heading("Year", "year") == "Year"
    assert words.heading("Note", "") == "Note"
    assert data_columns.column_words("fact_x", "exporter_name").label == "Exporter, name"
    assert data_columns.column_words("fact_x", "new_thing").label == "New thing"
