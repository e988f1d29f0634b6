"""Generated documents say what the declarations say."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pytest

from etl import docs

ROOT = Path(__file__).resolve().parent.parent.parent
ADVICE = "run 'python -m etl docs' and commit the result"


def test_the_sources_page_is_current(built: duckdb.DuckDBPyConnection) -> None:
    text = (ROOT / "data" / "README.md").read_text(encoding="utf-8")
    assert text == docs.data_readme(built), ADVICE


def test_the_tables_of_the_methods_page_are_current(built: duckdb.DuckDBPyConnection) -> None:
    path = ROOT / "docs" / "methods.md"
    assert path.read_text(encoding="utf-8") == docs.methods(built, path), ADVICE


def test_a_methods_page_without_its_marks_is_refused(
    built: duckdb.DuckDBPyConnection, tmp_path: Path
) -> None:
    path = tmp_path / "methods.md"
    path.write_text("# Methods\n", encoding="utf-8")
    with pytest.raises(ValueError, match="generated: indicators"):
        docs.methods(built, path)
