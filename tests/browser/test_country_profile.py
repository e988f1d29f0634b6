"""The profile in a real browser: sections open on demand, stand in the link, fit a phone."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Page, expect

from tests.browser.steps import settled

PHONE = {"width": 390, "height": 844}


def test_a_section_opens_stands_in_the_link_and_survives_a_reload(
    app_url: str, browser_page: Page
) -> None:
    page = browser_page
    page.goto(f"{app_url}/country?iso=BRA")
    settled(page)
    expect(page.get_by_text("next: Mexico")).to_have_count(0)
    page.get_by_text("Hard to replace: the US buys half or more").click()
    page.wait_for_url(re.compile("show=products"))
    settled(page)
    chart = page.get_by_test_id("stPlotlyChart").filter(has_text="next:")
    expect(chart).to_be_visible()
    page.reload()
    settled(page)
    expect(page.get_by_test_id("stPlotlyChart").filter(has_text="next:")).to_be_visible()
    page.get_by_text("Hard to replace: the US buys half or more").click()
    expect(page.get_by_test_id("stPlotlyChart").filter(has_text="next:")).to_have_count(0)
    assert "show" not in parse_qs(urlsplit(page.url).query)


def test_the_profile_fits_a_phone_with_sections_open(app_url: str, browser_page: Page) -> None:
    page = browser_page
    page.set_viewport_size(PHONE)
    page.goto(f"{app_url}/country?iso=KOR&show=products,inputs,peers")
    settled(page)
    widths = page.evaluate(
        "() => { const m = document.querySelector('[data-testid=stMain]');"
        " return [m.scrollWidth, m.clientWidth] }"
    )
    assert widths[0] <= widths[1]
    expect(page.get_by_text("Not measured here:")).to_be_attached()


def test_the_statement_is_copied(app_url: str, browser_page: Page) -> None:
    page = browser_page
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(f"{app_url}/country?iso=KOR")
    settled(page)
    page.get_by_role("button", name="Copy the statement").click()
    expect(page.get_by_role("button", name="Statement copied")).to_be_visible()
    copied = page.evaluate("() => navigator.clipboard.readText()")
    assert copied.startswith("What South Korea contributes to the United States")
    assert "South Korea hosts 23,495\u00a0US service members" in copied
    assert "?iso=KOR" in copied
