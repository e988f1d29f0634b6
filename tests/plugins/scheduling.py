"""The order of a run on several processes (``pytest -n``), so that none is left waiting.

Browser tests come first and stay together: a browser, its server and the process that asks use
both cores of a small machine by themselves, and one server serves them all. Many short files come
last, which even out when the processes end.
"""

from __future__ import annotations

from typing import Any

import pytest

# Files that read the same profiles of all countries: whoever loads them runs both.
TOGETHER = {
    "tests/contracts/test_wording_of_comparisons.py": "profiles",
    "tests/contracts/test_wording_of_country_facts.py": "profiles",
    "tests/contracts/test_wording_of_profiles.py": "profiles",
}
BROWSER = "tests/browser/"


def scope_of(nodeid: str) -> str:
    """Return what a test must share a process with: its file, unless files belong together."""
    file = nodeid.split("::", 1)[0]
    return BROWSER if file.startswith(BROWSER) else TOGETHER.get(file, file)


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put browser tests first, then what loads all profiles; the rest stays in its order."""
    order = {BROWSER: 0, "profiles": 1}
    items.sort(key=lambda item: order.get(scope_of(item.nodeid), 2))


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Any:
    """Hand out whole files in the order above, where ``--dist loadfile`` is asked for."""
    if config.getvalue("dist") != "loadfile":
        return None
    from xdist.scheduler import LoadFileScheduling

    class InOrder(LoadFileScheduling):
        def _split_scope(self, nodeid: str) -> str:
            return scope_of(nodeid)

    config.option.loadscopereorder = False
    return InOrder(config, log)
