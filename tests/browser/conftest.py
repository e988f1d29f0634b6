"""A real Chromium, and a server that nobody has opened before."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Error,
    Page,
    Request,
    expect,
    sync_playwright,
)

from tests.plugins.serving import CHROMIUM_OPTIONS, find_chromium, start_server

SLOWEST_SIGHT_MS = 40_000
FIRST_SIGHT_MS = 60_000
# On a deep link Streamlit's own script asks whether the app lives below the page's path. The
# answer is always 404, which the browser reports by itself.
STREAMLIT_PROBE = re.compile(r"/[^/]+/_stcore/(health|host-config)$")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark every test of this folder as a browser test."""
    for item in items:
        if "tests/browser/" in item.nodeid:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Return one browser for all tests."""
    program = find_chromium()
    if program is None:
        pytest.skip("no Chromium or Chrome found: set CHROMIUM to its path")
    expect.set_options(timeout=SLOWEST_SIGHT_MS)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=list(CHROMIUM_OPTIONS))
        yield browser
        browser.close()


@pytest.fixture
def cold_server(tmp_path: Path, database: Path) -> Iterator[str]:
    """Return the address of a server that nobody has opened at any page."""
    with (tmp_path / "server.log").open("wb") as log:
        process, address = start_server(database, log)
        yield address
        process.terminate()
        process.wait(timeout=20)


@pytest.fixture(scope="session")
def app_url(
    chromium: Browser, database: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    """Return the address of one server for all tests that do not need a cold one.

    It has been opened once, so that the first test does not wait for imports and the database.
    """
    with (tmp_path_factory.mktemp("server") / "server.log").open("wb") as log:
        process, address = start_server(database, log)
        first = chromium.new_page()
        first.goto(address)
        expect(first.get_by_text("How to cite:")).to_be_visible(timeout=FIRST_SIGHT_MS)
        first.close()
        yield address
        process.terminate()
        process.wait(timeout=20)


@dataclass
class Watch:
    """What a browser page did that it should not.

    Attributes
    ----------
    errors : list of str
        Errors in the console and uncaught exceptions.
    outside : list of str
        Addresses asked for outside this machine.
    """

    errors: list[str] = field(default_factory=list)
    outside: list[str] = field(default_factory=list)

    def console(self, message: ConsoleMessage) -> None:
        """Keep an error message, unless it is Streamlit's own question to its server."""
        source = urlsplit(str(message.location.get("url", ""))).path
        if message.type == "error" and not STREAMLIT_PROBE.search(source):
            self.errors.append(f"{message.text} ({source})")

    def request(self, request: Request) -> None:
        """Keep an address that is not this machine's."""
        parts = urlsplit(request.url)
        if parts.scheme not in ("data", "blob", "about") and parts.hostname != "localhost":
            self.outside.append(request.url)

    def follow(self, page: Page) -> None:
        """Start to watch a page."""
        page.on("console", self.console)
        page.on("pageerror", self.uncaught)
        page.on("request", self.request)

    def leave(self, page: Page) -> None:
        """Stop watching a page."""
        page.remove_listener("console", self.console)
        page.remove_listener("pageerror", self.uncaught)
        page.remove_listener("request", self.request)

    def uncaught(self, error: Error) -> None:
        """Keep an exception that nobody caught."""
        self.errors.append(str(error))


@pytest.fixture(scope="session")
def profile(chromium: Browser) -> Iterator[BrowserContext]:
    """Return the browser profile of most tests: it keeps Streamlit's own scripts in its cache."""
    context = chromium.new_context(reduced_motion="reduce")
    yield context
    context.close()


@pytest.fixture(scope="session")
def tab(profile: BrowserContext) -> Page:
    """Return the one tab of most tests: to open a tab costs more than to load a page into it."""
    return profile.new_page()


@pytest.fixture
def new_page(chromium: Browser, tab: Page) -> Iterator[Callable[..., Page]]:
    """Return a function that opens watched pages; the test fails on what they did wrong.

    The first page of a test is the shared tab, unless the test asks for more than a size
    (permissions, colours): that wants a profile of its own.
    """
    watch = Watch()
    contexts: list[BrowserContext] = []
    pages: list[Page] = []

    def open_one(width: int = 1440, height: int = 900, **options: Any) -> Page:
        if options or pages:
            contexts.append(chromium.new_context(**options))
            page = contexts[-1].new_page()
        else:
            page = tab
        pages.append(page)
        page.set_viewport_size({"width": width, "height": height})
        page.set_default_timeout(SLOWEST_SIGHT_MS)
        watch.follow(page)
        return page

    yield open_one
    for context in contexts:
        context.close()
    if tab in pages:
        # Leave the page while it is watched, so that a late error still counts against this test.
        tab.goto("about:blank")
        watch.leave(tab)
        tab.context.clear_cookies()
    assert not watch.outside, f"requests left this machine: {watch.outside}"
    assert not watch.errors, f"errors in the browser's console: {watch.errors}"


@pytest.fixture
def browser_page(new_page: Callable[..., Page]) -> Page:
    """Return one watched page of 1440 x 900."""
    return new_page()
