"""Steps that browser tests share: open a link, wait until the page stands."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Page, expect

from ui.nav import SCREENS


def open_link(page: Page, server: str, link: str) -> None:
    """Open a page by its link; its heading, the frame around it and the address are as they are."""
    page.goto(server + link)
    settled(page)
    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile(r"\w"))
    links = page.get_by_test_id("stSidebar").get_by_role("link")
    expect(links).to_have_count(len(SCREENS))
    expect(page.get_by_test_id("stAppDeployButton")).to_have_count(0)
    expect(page.get_by_test_id("stMainMenu")).to_have_count(0)
    asked = urlsplit(link)
    wait_for_address(page, asked.path, parse_qs(asked.query))


def settled(page: Page) -> None:
    """Wait until Streamlit has run the page and drawn its footer."""
    expect(page.get_by_text("How to cite:")).to_be_visible()
    expect(page.get_by_test_id("stStatusWidget")).to_have_count(0)


def expect_heading(page: Page, text: str | re.Pattern[str]) -> None:
    """Wait for the page's heading."""
    expect(page.get_by_role("heading", level=1)).to_have_text(text)


def wait_for_address(page: Page, path: str, settings: dict[str, list[str]]) -> None:
    """Wait until the address is this one: the browser gets it a moment after the page."""

    def arrived(address: str) -> bool:
        parts = urlsplit(address)
        return (parts.path, parse_qs(parts.query)) == (path, settings)

    page.wait_for_url(arrived)
