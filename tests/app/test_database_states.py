"""What a reader sees when the database is missing, damaged, or older than the product."""

from __future__ import annotations

import shutil
from pathlib import Path

import duckdb
import pytest
from streamlit.testing.v1 import AppTest

ROOT = Path(__file__).resolve().parent.parent.parent
SLOWEST_BUILD_S = 120


@pytest.fixture
def open_with(monkeypatch: pytest.MonkeyPatch):  # noqa: ANN201
    """Return a function that opens the product on a database at some path."""
    monkeypatch.delenv("LEVERAGE_ANY_BUILD", raising=False)

    def open_one(path: Path) -> AppTest:
        monkeypatch.setenv("LEVERAGE_DB", str(path))
        return AppTest.from_file(str(ROOT / "app.py"), default_timeout=SLOWEST_BUILD_S).run()

    return open_one


def _assert_helps(app: AppTest, heading: str) -> None:
    assert not app.exception
    assert [title.value for title in app.title] == [heading]
    assert [code.value for code in app.code] == ["python -m etl build"]


def test_missing_database_is_built_first(open_with, tmp_path: Path) -> None:
    path = tmp_path / "new.duckdb"
    app = open_with(path)
    assert not app.exception
    assert path.is_file()
    assert "How to cite" in " ".join(str(one.value) for one in app.caption)


def test_build_that_fails_says_why_and_what_to_run(open_with, tmp_path: Path) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.write_text("no folder")
    app = open_with(in_the_way / "leverage.duckdb")
    _assert_helps(app, "The database is not there yet")
    assert "The build did not finish" in app.error[0].value


def test_damaged_database_gives_the_command(open_with, tmp_path: Path) -> None:
    path = tmp_path / "damaged.duckdb"
    path.write_bytes(b"not a database" * 1000)
    _assert_helps(open_with(path), "The database cannot be read")


def test_database_of_older_code_gives_the_command(
    open_with, database: Path, tmp_path: Path
) -> None:
    path = Path(shutil.copy(database, tmp_path / "older.duckdb"))
    with duckdb.connect(str(path)) as con:
        con.execute("UPDATE meta_build SET value = '000000000000' WHERE key = 'build_id'")
    _assert_helps(open_with(path), "The database is older than the product")
