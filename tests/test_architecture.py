"""The codebase keeps its own rules: who imports whom, lengths, names."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
CODE = ("etl", "indicators", "ui", "pages", "bench")
LAYERS = ("etl", "indicators", "ui", "pages", "bench", "tests")
STANDARD = set(sys.stdlib_module_names) | {"__future__"}

# Parts of ui that know nothing of Streamlit.
PURE_UI = ("ui.views", "ui.charts", "ui.wording", "ui.exports", "ui.warehouse", "ui.notices",
           "ui.parameters")  # fmt: skip

# What a layer may import beside the standard library; the first prefix that fits a file decides.
ALLOWED: dict[str, set[str]] = {
    "etl/build.py": {"etl", "pandas", "duckdb", "indicators.engine"},
    "etl/__main__.py": {"etl", "duckdb", "tqdm", "indicators.engine"},  # shows its errors
    "etl/": {"etl", "pandas", "numpy", "duckdb", "requests", "pycountry"},
    "indicators/": {"indicators", "numpy", "pandas", "duckdb"},
    "ui/views/": {"indicators", "pandas", *PURE_UI},
    "ui/charts/": {"indicators", "pandas", "plotly", *PURE_UI},
    "ui/wording/": {"indicators", "pandas", *PURE_UI},
    "ui/exports/": {"indicators", "pandas", "pyarrow", "xlsxwriter", *PURE_UI},
    "ui/warehouse.py": {"indicators", "pandas", "duckdb"},
    "ui/notices.py": set(PURE_UI),
    "ui/parameters.py": set(PURE_UI),
    "ui/": {"indicators", "pandas", "streamlit", "ui"},
    "pages/": {"ui", "streamlit"},
    "app.py": {"ui", "streamlit"},
}  # fmt: skip

BANNED_NAMES = {"utils", "util", "helpers", "helper", "common", "misc", "stuff"}
LONGEST = {"app.py": 40, "pages/": 60, "ui/wording/bases": 530}
LONGEST_FUNCTION = 50
LONGEST_MODULE = 300
# Declarations are data: their length says nothing.
DECLARATIONS = ("etl/sources/", "indicators/catalog/", "ui/wording/data_columns.py")


def code_files() -> list[str]:
    """Return all Python files of the product, relative to its folder."""
    found = [path for layer in CODE for path in (ROOT / layer).rglob("*.py")]
    return ["app.py", *sorted(path.relative_to(ROOT).as_posix() for path in found)]


def tree_of(file: str) -> ast.Module:
    """Parse one file."""
    return ast.parse((ROOT / file).read_text(encoding="utf-8"))


def imports(tree: ast.Module) -> Iterator[str]:
    """Yield the full names a module imports, also inside functions."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def forbidden(file: str, names: Iterator[str]) -> list[str]:
    """Return the imports of a file that its layer may not have."""
    allowed = next((ok for prefix, ok in ALLOWED.items() if file.startswith(prefix)), None)
    if allowed is None:
        return []
    return [
        name
        for name in names
        if name.split(".")[0] not in STANDARD
        and not any(name == ok or name.startswith(f"{ok}.") for ok in allowed)
    ]


def lines_of_code(node: ast.AST) -> int:
    """Count a function's lines without its docstring."""
    assert isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    body = node.body
    has_words = isinstance(body[0], ast.Expr) and isinstance(body[0].value, ast.Constant)
    first = body[1] if has_words and len(body) > 1 else body[0]
    return (node.end_lineno or 0) - first.lineno + 1


@pytest.mark.parametrize("file", code_files())
def test_layer_imports_only_what_it_may(file: str) -> None:
    assert forbidden(file, imports(tree_of(file))) == []


def test_the_import_rule_can_fail() -> None:
    tree = ast.parse("import duckdb\nfrom plotly import graph_objects\nfrom ui import nav")
    assert forbidden("pages/x.py", imports(tree)) == ["duckdb", "plotly.graph_objects"]
    assert forbidden("indicators/x.py", imports(tree)) == ["plotly.graph_objects", "ui.nav"]
    assert forbidden("etl/parsers/x.py", imports(ast.parse("import indicators.engine"))) == [
        "indicators.engine"
    ]


@pytest.mark.parametrize("file", code_files())
def test_functions_fit_on_a_screen(file: str) -> None:
    functions = [
        node
        for node in ast.walk(tree_of(file))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]
    assert [f.name for f in functions if lines_of_code(f) > LONGEST_FUNCTION] == []


@pytest.mark.parametrize("file", code_files())
def test_modules_are_short(file: str) -> None:
    lines = len((ROOT / file).read_text(encoding="utf-8").splitlines())
    limit = next((most for prefix, most in LONGEST.items() if file.startswith(prefix)), None)
    if limit is None and file.startswith(DECLARATIONS):
        return
    assert lines <= (limit or LONGEST_MODULE)


def test_nothing_is_called_after_its_shelf() -> None:
    named = [
        path.relative_to(ROOT).as_posix()
        for layer in LAYERS
        for path in (ROOT / layer).rglob("*")
        if path.stem in BANNED_NAMES
    ]
    assert named == []


def test_pages_hold_no_sql() -> None:
    for file in code_files():
        if file.startswith("pages/"):
            texts = [
                node.value
                for node in ast.walk(tree_of(file))
                if isinstance(node, ast.Constant) and isinstance(node.value, str)
            ]
            assert [text for text in texts if text.lstrip().upper().startswith("SELECT ")] == []


def test_every_page_hands_over_to_the_router_first() -> None:
    for file in code_files():
        if file.startswith("pages/"):
            calls = [
                ast.unparse(node.value)
                for node in tree_of(file).body
                if isinstance(node, ast.Expr) and isinstance(node.value, ast.Call)
            ]
            assert calls[:1] == ["nav.routed()"], file
