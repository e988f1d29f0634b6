"""The page of checked claims in a real browser: chart, filter, table twin, quiet network."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.steps import open_link


def test_a_claim_opens_with_its_chart_and_numbers(app_url: str, browser_page: Page) -> None:
    open_link(browser_page, app_url, "/claims?claim=4")
    expect(browser_page.get_by_role("heading", name="4. Who reaches")).to_be_visible()
    expect(browser_page.get_by_test_id("stPlotlyChart")).to_have_count(1)
    expect(browser_page.locator(".js-plotly-plot")).to_be_visible()
    browser_page.get_by_text("Numbers, rule and sources").click()
    expect(browser_page.get_by_role("cell", name="Lithuania")).to_be_visible()


def test_all_recommendations_of_a_country_open_one(app_url: str, browser_page: Page) -> None:
    open_link(browser_page, app_url, "/recommendations?view=country&iso=POL")
    browser_page.get_by_role("button", name="S2 NATO posts in full").click()
    expect(browser_page.get_by_role("heading", name="The numbers that decide")).to_be_visible()
