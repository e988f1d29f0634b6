"""The data page: tables, filters of a link, refusals, empty results, and the words around them."""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from ui.blocks.data_table import MOST_ROWS_ON_SCREEN
from ui.views import data_export, data_table
from ui.views.data_query import Selection
from ui.warehouse import Warehouse
from ui.wording import data_columns
from ui.wording import data_tables as words

Open = Callable[..., AppTest]


def shown(app: AppTest) -> pd.DataFrame:
    assert not app.exception
    assert len(app.dataframe) == 1
    return app.dataframe[0].value


def texts(app: AppTest) -> str:
    blocks = (*app.markdown, *app.caption, *app.info)
    return " ".join(str(block.value) for block in blocks).replace("\xa0", " ")


def copied_link(app: AppTest) -> str:
    """Return the link in the citation, which is the one that the page copies."""
    return next(word for block in app.code for word in block.value.split() if "&build=" in word)


def test_default_opens_all_current_values(open_page: Open, warehouse: Warehouse) -> None:
    app = open_page("data")
    total = warehouse.rows("SELECT count(*) AS n FROM out_indicator")[0]["n"]
    assert f"All {total:,} rows" in texts(app)
    assert app.selectbox(key="table").value == "out_indicator"
    assert len(shown(app)) == min(total, MOST_ROWS_ON_SCREEN)
    assert [button.label for button in app.get("download_button")] == ["CSV", "Excel", "Parquet"]
    assert not app.warning
    assert dict(app.query_params) == {}


def test_deep_link_shows_the_rows_that_sql_finds(open_page: Open, warehouse: Warehouse) -> None:
    app = open_page(
        "data", table="out_indicator", country="KOR,JPN", side="USA",
        ind="export_dependence,us_troops_hosted", years="2020-2030", status="ok",
    )  # fmt: skip
    expected = warehouse.query(
        "SELECT o.iso3, c.name, o.value, o.source_ids FROM out_indicator o JOIN dim_country c "
        "USING (iso3) WHERE o.iso3 IN ('KOR', 'JPN') AND power = 'USA' AND status = 'ok' "
        "AND indicator_id IN ('export_dependence', 'us_troops_hosted') AND year >= 2020 "
        "ORDER BY o.rowid"
    )
    rows = shown(app)
    assert len(rows) == 4
    assert list(rows["value"]) == list(expected["value"])
    assert list(rows["country"]) == list(expected["name"])
    assert list(rows["source_ids"]) == list(expected["source_ids"])
    assert list(rows.columns[-2:]) == ["licence", "build_id"]
    assert set(rows["build_id"]) == {warehouse.build.build_id}
    total = warehouse.rows("SELECT count(*) AS n FROM out_indicator")[0]["n"]
    assert f"4 of {total:,} rows" in texts(app)
    assert not app.warning


def test_column_filters_and_order_come_from_the_link(open_page: Open, warehouse: Warehouse) -> None:
    app = open_page(
        "data", table="out_mineral_share", f="stage:mine,share_pct:10..80", q="cobalt",
        sort="-share_pct",
    )  # fmt: skip
    expected = warehouse.query(
        "SELECT iso3, share_pct FROM out_mineral_share WHERE stage = 'mine' AND mineral = 'Cobalt' "
        "AND share_pct BETWEEN 10 AND 80 ORDER BY share_pct DESC"
    )
    rows = shown(app)
    assert len(rows) > 0
    assert list(rows["iso3"]) == list(expected["iso3"])
    assert list(rows["share_pct"]) == list(expected["share_pct"])
    assert app.multiselect(key="columns_of_out_mineral_share").value == ["stage", "share_pct"]
    assert app.number_input(key="low_of_out_mineral_share_share_pct").value == 10


def test_copied_link_replays_the_same_rows(open_page: Open, warehouse: Warehouse) -> None:
    app = open_page("data", table="fact_goods_trade", country="KOR", f="flow:imports",
                    years="2024", sort="-value_musd")  # fmt: skip
    rows = shown(app)
    link = copied_link(app)
    for part in ("table=fact_goods_trade", "country=KOR", "f=flow%3Aimports", "years=2024",
                 "sort=-value_musd", f"build={warehouse.build.build_id}"):  # fmt: skip
        assert part in link
    pairs = [pair.split("=", 1) for pair in link.split("?", 1)[1].split("&")]
    again = open_page("data", **{name: value.replace("%3A", ":") for name, value in pairs})
    pd.testing.assert_frame_equal(shown(again), rows)
    assert not again.warning


def test_refused_settings_are_told_and_the_rest_is_kept(open_page: Open) -> None:
    app = open_page("data", table="out_indicator", country="KOR,XXX", years="soon")
    assert set(shown(app)["iso3"]) == {"KOR"}
    notice = app.warning[0].value
    assert "`XXX` is not a country or group we hold; the page shows South Korea" in notice
    assert "`soon` is not a span of years we hold; the page shows all years instead" in notice


@pytest.mark.parametrize(
    "settings",
    [
        {"table": "meta_build"},
        {"table": "out_indicator; DROP TABLE out_indicator"},
        {"f": "value:1 OR 1=1"},
        {"f": "secret:1"},
        {"sort": "value; DROP TABLE out_indicator"},
        {"q": "x" * 400_000},
        {"country": "K" * 400_000},
        {"f": "note:" + "x" * 400_000},
        {"years": "9" * 400_000},
    ],
    ids=lambda settings: next(iter(settings)) + ":" + str(*settings.values())[:20],
)
def test_hostile_link_is_refused_and_shows_all_rows(
    open_page: Open, warehouse: Warehouse, settings: dict[str, str]
) -> None:
    app = open_page("data", **settings)
    total = warehouse.rows("SELECT count(*) AS n FROM out_indicator")[0]["n"]
    if next(iter(settings.values())).startswith("note:x"):
        assert not app.exception  # an allowed column; its long value is cut and finds nothing
        return
    assert len(shown(app)) == min(total, MOST_ROWS_ON_SCREEN)
    assert len(app.warning) == 1


def test_sql_in_the_free_text_is_only_text(open_page: Open, warehouse: Warehouse) -> None:
    app = open_page("data", q="'; DROP TABLE out_indicator; --")
    assert not app.exception
    assert "No row matches all of these filters." in texts(app)
    assert warehouse.rows("SELECT count(*) AS n FROM out_indicator")[0]["n"] > 0


def test_empty_result_says_what_to_loosen(open_page: Open, warehouse: Warehouse) -> None:
    app = open_page("data", table="fact_population", country="KOR", q="zzz", ind="clubs")
    total = warehouse.rows("SELECT count(*) AS n FROM fact_population")[0]["n"]
    alone = warehouse.rows("SELECT count(*) AS n FROM fact_population WHERE iso3 = 'KOR'")[0]["n"]
    assert not app.exception
    assert not app.dataframe
    assert not app.get("download_button")
    assert f"None of {total:,} rows" in texts(app)
    assert f"without “Words anywhere in a row” there are {alone} rows." in texts(app)


def test_filter_the_table_has_no_column_for_is_named(open_page: Open) -> None:
    app = open_page("data", table="fact_population", country="KOR", ind="export_dependence")
    assert "This table has no column for the filter “Measures”: left out." in texts(app)
    assert set(shown(app)["country"]) == {"South Korea"}


def test_widgets_filter_and_move_the_address(open_page: Open) -> None:
    app = open_page("data")
    app.multiselect(key="country").set_value(["DEU"]).run()
    assert set(shown(app)["iso3"]) == {"DEU"}
    assert app.query_params["country"] == "DEU"
    app.multiselect(key="columns_of_out_indicator").set_value(["unit", "value"]).run()
    app.multiselect(key="values_of_out_indicator_unit").set_value(["pct"]).run()
    app.number_input(key="low_of_out_indicator_value").set_value(10.0).run()
    assert app.query_params["f"] == "unit:pct,value:10.."
    rows = shown(app)
    assert set(rows["unit"]) == {"pct"}
    assert rows["value"].min() >= 10
    app.slider(key="years_of_out_indicator").set_value((2024, 2025)).run()
    assert app.query_params["years"] == "2024-2025"
    assert set(shown(app)["year"]) <= {2024, 2025}


def test_clear_brings_all_rows_back(open_page: Open, warehouse: Warehouse) -> None:
    app = open_page("data", country="KOR", years="2024", q="exports", f="unit:pct", side="USA")
    assert len(shown(app)) > 0
    app.button(key="clear_filters").click().run()
    total = warehouse.rows("SELECT count(*) AS n FROM out_indicator")[0]["n"]
    assert len(shown(app)) == min(total, MOST_ROWS_ON_SCREEN)
    assert app.text_input(key="q").value == ""
    assert app.slider(key="years_of_out_indicator").value[0] < 2024


def test_other_table_keeps_the_country_and_drops_what_does_not_fit(open_page: Open) -> None:
    app = open_page("data", country="KOR", f="unit:pct", sort="-value")
    app.selectbox(key="table").set_value("fact_population").run()
    assert set(shown(app)["iso3"]) == {"KOR"}
    assert not app.warning
    assert app.query_params["table"] == "fact_population"


def test_long_table_is_shown_in_part_and_says_so(open_page: Open, warehouse: Warehouse) -> None:
    app = open_page("data", table="fact_mineral_trade", sort="-value_kusd")
    total = warehouse.rows("SELECT count(*) AS n, max(value_kusd) AS m FROM fact_mineral_trade")[0]
    rows = shown(app)
    assert len(rows) == 10_000
    assert rows["value_kusd"][0] == total["m"]
    assert f"The first 10,000 are on screen; an export holds all {total['n']:,}." in texts(app)
    excel = next(one for one in app.get("download_button") if one.label == "Excel")
    assert excel.disabled


def test_citation_names_table_rows_build_and_sources(open_page: Open, warehouse: Warehouse) -> None:
    app = open_page("data", table="fact_us_troops", country="JPN")
    cited = next(str(block.value) for block in app.code if "Sources of these rows:" in block.value)
    citation = warehouse.rows(
        "SELECT citation FROM meta_source WHERE source_id = 'dmdc_us_troops'"
    )[0]["citation"]
    assert citation in cited
    assert f"build {warehouse.build.build_id}" in cited
    assert "(fact_us_troops)" in cited


def test_every_table_opens_with_words_for_table_and_columns(warehouse: Warehouse) -> None:
    for table in data_table.open_tables(warehouse).values():
        assert table.name in words.TABLES, f"{table.name} has no title"
        rows = data_table.rows(warehouse, table, Selection(table.name), 3)
        notes = data_export.shown_columns(table)
        assert [note.name for note in notes] == list(rows.columns)
        for note in notes:
            assert note.description, f"{table.name}.{note.name} is not described"
            if note.kind == "number":
                assert note.unit, f"{table.name}.{note.name} has no unit"


def test_no_description_is_of_a_column_that_left(warehouse: Warehouse) -> None:
    columns = warehouse.rows("SELECT table_name, column_name FROM duckdb_columns()")
    added = {"country", "indicator", "source_ids", "build_id"}
    held = {row["column_name"] for row in columns} | added
    exact = {f"{row['table_name']}.{row['column_name']}" for row in columns}
    described = set(data_columns.COLUMNS)
    assert not {one for one in described if "." in one} - exact
    assert not {one for one in described if "." not in one} - held


def test_every_row_with_a_source_gets_a_known_licence(warehouse: Warehouse) -> None:
    known = {row["source_id"] for row in warehouse.rows("SELECT source_id FROM meta_source")}
    for table in data_table.open_tables(warehouse).values():
        found = data_table.answer(warehouse, table, Selection(table.name))
        assert set(found.source_ids) <= known, table.name
