"""Open a page of the product in process, as a deep link would."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

ROOT = Path(__file__).resolve().parent.parent.parent
SLOWEST_RUN_S = 20


@pytest.fixture
def open_page(database: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., AppTest]:
    """Return a function ``open_page("country", iso="DEU")`` that gives the page after its run.

    The page is the first of its session, as on a deep link: no other page runs before it.
    """
    monkeypatch.setenv("LEVERAGE_DB", str(database))

    def open_one(path: str, **settings: str) -> AppTest:
        app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=SLOWEST_RUN_S)
        for name, value in settings.items():
            app.query_params[name] = value
        # The overview stands at "/" itself.
        return (app if path == "overview" else app.switch_page(f"pages/{path}.py")).run()

    return open_one
