"""The warehouse: one SELECT per query, no way out of its copy, right under threads."""

from __future__ import annotations

import os
import shutil
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import duckdb
import pytest

from ui.filters import members
from ui.session import progress_of
from ui.views.search import folded, search_options
from ui.warehouse import DatabaseUnusable, NotOneSelect, Warehouse, open_warehouse


@pytest.fixture
def copy(database: Path, tmp_path: Path) -> Path:
    """Return a private copy of the built database."""
    return Path(shutil.copy(database, tmp_path / "copy.duckdb"))


def test_build_is_known(warehouse: Warehouse) -> None:
    assert len(warehouse.build.build_id) == 12
    assert 1990 < warehouse.build.first_year <= warehouse.build.last_year < 2100
    assert warehouse.build.source_count > 10


@pytest.mark.parametrize(
    "sql",
    [
        "",
        "SELECT 1; SELECT 2",
        "DROP TABLE dim_country",
        "INSERT INTO meta_build VALUES ('a', 'b')",
        "UPDATE dim_country SET name = 'x'",
        "WITH gone AS (DELETE FROM dim_country RETURNING iso3) SELECT * FROM gone",
        "SET threads = 1",
        "ATTACH 'x.duckdb'",
        "COPY dim_country TO 'out.csv'",
        "EXPLAIN SELECT 1",
    ],
)
def test_only_one_reading_select_is_accepted(warehouse: Warehouse, sql: str) -> None:
    with pytest.raises(NotOneSelect):
        warehouse.query(sql)
    assert warehouse.query("SELECT count(*) AS n FROM dim_country")["n"].item() > 200


@pytest.mark.parametrize(
    "sql", ["SELECT * FROM read_text('pyproject.toml')", "SELECT * FROM 'pyproject.toml'"]
)
def test_files_stay_out_of_reach(warehouse: Warehouse, sql: str) -> None:
    with pytest.raises(duckdb.Error, match=r"disabled|does not exist"):
        warehouse.query(sql)


def test_values_go_in_by_parameter(warehouse: Warehouse) -> None:
    hostile = "x' OR '1'='1"
    found = warehouse.query("SELECT * FROM dim_country WHERE iso3 = ?", [hostile])
    assert found.empty


def test_dtypes_at_the_boundary(warehouse: Warehouse) -> None:
    frame = warehouse.query("SELECT iso3, year, value FROM out_indicator LIMIT 50")
    assert [str(kind) for kind in frame.dtypes] == ["str", "int32", "float64"]


def test_rows_have_none_for_missing(warehouse: Warehouse) -> None:
    assert warehouse.rows("SELECT NULL::DOUBLE AS a, 'x' AS b, 1 AS c") == [
        {"a": None, "b": "x", "c": 1}
    ]


def test_threads_get_their_own_rows(warehouse: Warehouse) -> None:
    codes = list(warehouse.countries)[:60] * 4

    def name_of(code: str) -> str:
        found = warehouse.query("SELECT name FROM dim_country WHERE iso3 = ?", [code])
        return str(found["name"].item())

    with ThreadPoolExecutor(8) as pool:
        names = list(pool.map(name_of, codes))
    assert names == [warehouse.countries[code].name for code in codes]


def test_a_rebuild_can_replace_the_file_while_it_serves(copy: Path) -> None:
    serving = open_warehouse(copy)
    before = serving.build
    new = copy.with_suffix(".new")
    new.write_bytes(b"not a database")
    os.replace(new, copy)
    assert serving.query("SELECT count(*) AS n FROM out_indicator")["n"].item() > 0
    assert serving.build == before
    with pytest.raises(DatabaseUnusable, match=r"copy\.duckdb"):
        open_warehouse(copy)


def test_a_database_of_somebody_else_is_unusable(tmp_path: Path) -> None:
    strange = tmp_path / "strange.duckdb"
    with duckdb.connect(str(strange)) as con:
        con.execute("CREATE TABLE a (b INTEGER)")
    with pytest.raises(DatabaseUnusable, match="has no table meta_build"):
        open_warehouse(strange)


def test_a_path_with_a_quote_opens(database: Path, tmp_path: Path) -> None:
    odd = Path(shutil.copy(database, tmp_path / "it's.duckdb"))
    assert open_warehouse(odd).build.build_id


def test_roster_and_sets_of_countries(warehouse: Warehouse) -> None:
    roster = members(warehouse, "roster")
    assert roster == warehouse.roster
    assert {"KOR", "DEU", "CAN"} <= set(members(warehouse, "brief")) <= set(roster)
    assert set(roster) < set(members(warehouse, "pivotal")) < set(members(warehouse, "all"))
    for one in ("roster", "brief", "pivotal", "all"):
        assert {"USA", "CHN", "RUS", "EUU"}.isdisjoint(members(warehouse, one))


@pytest.mark.parametrize(
    ("typed", "iso3"),
    [("Holland", "NLD"), ("UAE", "ARE"), ("Republic of Korea", "KOR"), ("Burma", "MMR"),
     ("Turkey", "TUR"), ("Ivory Coast", "CIV"), ("Britain", "GBR")],
)  # fmt: skip
def test_search_knows_other_names(warehouse: Warehouse, typed: str, iso3: str) -> None:
    name = warehouse.countries[iso3].name
    assert search_options(warehouse)[f"{typed}, see {name}"] == iso3


def test_search_leaves_out_printed_forms(warehouse: Warehouse) -> None:
    options = search_options(warehouse)
    assert options["South Korea"] == "KOR"
    assert not [name for name in options if name.startswith(("Korea, Rep", "Taiwan (", "The "))]
    assert len(options) < 600


def test_folding_drops_accents_and_signs() -> None:
    assert folded("Côte d’Ivoire") == folded("COTE DIVOIRE") == "cotedivoire"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("PROGRESS 3 12 goods_trade", (0.25, "goods_trade")),
        ("PROGRESS 12 12 reference tables", (1.0, "reference tables")),
        ("PROGRESS 13 12 x", (1.0, "x")),
        ("PROGRESS 0 0 x", (0.0, "x")),
        ("PROGRESS a b c", None),
        ("table  rows", None),
        ("", None),
    ],
)
def test_progress_lines_of_the_build(line: str, expected: tuple[float, str] | None) -> None:
    assert progress_of(line) == expected
