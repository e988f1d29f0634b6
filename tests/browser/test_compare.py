"""The comparison and "Actor or terrain" in a real browser: the way there, the way back, a click."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.steps import open_link, settled


def _heading(page: Page, text: str) -> None:
    """Wait until Streamlit has drawn the page under this heading."""
    expect(page.get_by_role("heading", level=1, name=text, exact=True)).to_be_visible()
    settled(page)


@pytest.mark.browser
def test_several_countries_go_and_come_back(browser_page: Page, app_url: str) -> None:
    page = browser_page
    open_link(page, app_url, "/compare?iso=JPN,KOR,AUS")
    _heading(page, "Japan, South Korea and Australia")
    expect(page.locator(".js-plotly-plot .main-svg").first).to_be_visible()
    page.get_by_role("link", name="Country profile").click()
    _heading(page, "Japan")
    page.wait_for_url(re.compile("iso=JPN"))
    page.go_back()
    _heading(page, "Japan, South Korea and Australia")
    page.get_by_role("button", name=re.compile("Remove South Korea|South Korea, close")).or_(
        page.locator('[data-baseweb="tag"]', has_text="South Korea").get_by_role("presentation")
    ).first.click()
    _heading(page, "Japan and Australia")
    expect(page).to_have_url(re.compile(r"iso=JPN(,|%2C)AUS"))


@pytest.mark.browser
def test_actor_or_terrain_draws_its_charts(browser_page: Page, app_url: str) -> None:
    page = browser_page
    open_link(page, app_url, "/agency?iso=TUR")
    _heading(page, "Actor or terrain?")
    expect(page.get_by_test_id("stPlotlyChart")).to_have_count(5)
    expect(page.locator(".js-plotly-plot .main-svg").first).to_be_visible()
    page.get_by_role("button", name="How the restraint score was made").click()
    expect(page.get_by_role("dialog")).to_contain_text("Judicial constraints")
