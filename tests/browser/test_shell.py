"""The frame of the product in a real browser: routes, history, links, search, quiet network."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.steps import expect_heading, open_link, settled, wait_for_address
from ui.nav import SCREENS
from ui.warehouse import Warehouse

# A server that nobody has opened at "/" yet is slow to start: three pages stand for all. The page
# of data is opened on one in test_data_export.
COLD = {
    "overview": "/",
    "country": "/country?iso=DEU&power=CHN",
    "indicators": "/indicators?id=export_dependence",
}
BROWSER_TESTS = Path(__file__).resolve().parent


@pytest.mark.parametrize("path", COLD)
def test_deep_link_opens_on_a_cold_server(cold_server: str, browser_page: Page, path: str) -> None:
    open_link(browser_page, cold_server, COLD[path])
    if path == "country":
        expect_heading(browser_page, "Germany")
        chosen = browser_page.get_by_role("radio", name="China")
        expect(chosen).to_have_attribute("aria-checked", "true")


def test_every_other_page_is_opened_by_its_link_in_a_test_of_its_own() -> None:
    written = "\n".join(one.read_text(encoding="utf-8") for one in BROWSER_TESTS.glob("test_*.py"))
    opened = set(re.findall(r'open_link\(\w+, \w+, f?"/(\w+)', written)) | {*COLD, "data"}
    assert opened == {screen.path for screen in SCREENS}


def test_back_forward_and_reload_keep_the_view(app_url: str, browser_page: Page) -> None:
    page = browser_page
    page.goto(f"{app_url}/country?iso=DEU")
    settled(page)
    page.get_by_role("radio", name="China").click()
    page.wait_for_url(re.compile("power=CHN"))
    settled(page)
    page.get_by_test_id("stSidebar").get_by_role("link", name="Methods and sources").click()
    page.wait_for_url(re.compile("/methods"))
    settled(page)
    expect_heading(page, "Methods and sources")
    wait_for_address(page, "/methods", {"iso": ["DEU"], "power": ["CHN"]})

    page.go_back()
    expect(page.get_by_role("heading", level=1)).to_have_text("Germany")
    expect(page.get_by_role("radio", name="China")).to_have_attribute("aria-checked", "true")
    page.go_back()
    expect(page.get_by_role("radio", name="United States")).to_have_attribute(
        "aria-checked", "true"
    )
    wait_for_address(page, "/country", {"iso": ["DEU"]})
    page.go_forward()
    expect(page.get_by_role("radio", name="China")).to_have_attribute("aria-checked", "true")
    page.reload()
    settled(page)
    expect_heading(page, "Germany")
    expect(page.get_by_role("radio", name="China")).to_have_attribute("aria-checked", "true")


def test_opening_a_page_adds_nothing_to_the_history(app_url: str, browser_page: Page) -> None:
    browser_page.goto("about:blank")
    browser_page.goto(f"{app_url}/country")
    settled(browser_page)
    browser_page.go_back()
    assert browser_page.url == "about:blank"


def test_refused_setting_is_shown_and_harmless(app_url: str, browser_page: Page) -> None:
    browser_page.goto(f"{app_url}/country?iso=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E&power=MARS")
    settled(browser_page)
    notice = browser_page.get_by_role("alert")
    expect(notice).to_contain_text("<img src=x onerror=alert(1)>")
    expect(notice).to_contain_text("MARS is not a great power we hold")
    expect_heading(browser_page, "South Korea")


def test_search_by_another_name_opens_the_country(app_url: str, browser_page: Page) -> None:
    open_link(browser_page, app_url, "/methods")
    search = browser_page.get_by_test_id("stSidebar").get_by_role("combobox")
    search.click()
    search.fill("holland")
    search.press("Enter")
    expect(browser_page.get_by_role("heading", level=1)).to_have_text("Netherlands")
    wait_for_address(browser_page, "/country", {"iso": ["NLD"]})


def test_copied_link_replays_the_view(
    app_url: str, new_page: Callable[..., Page], warehouse: Warehouse
) -> None:
    page = new_page(permissions=["clipboard-read", "clipboard-write"])
    page.goto(f"{app_url}/country?iso=JPN&power=CHN")
    settled(page)
    page.get_by_role("button", name="Copy link").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Link copied")).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == (
        f"{app_url}/country?iso=JPN&power=CHN&set=roster&build={warehouse.build.build_id}"
    )
    other = new_page(width=390, height=844, has_touch=True, is_mobile=True)
    other.goto(copied)
    settled(other)
    expect_heading(other, "Japan")
    expect(other.get_by_role("radio", name="China")).to_have_attribute("aria-checked", "true")
    expect(other.get_by_role("alert")).to_have_count(0)


def test_link_is_copied_without_a_secure_connection(
    app_url: str, new_page: Callable[..., Page]
) -> None:
    page = new_page(width=390, height=844, has_touch=True, is_mobile=True)
    page.add_init_script("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    page.add_init_script("document.execCommand = () => false")
    page.goto(f"{app_url}/country?iso=JPN")
    settled(page)
    page.get_by_role("button", name="Copy link").tap()
    by_hand = page.get_by_role("textbox", name="Copy link")
    expect(by_hand).to_be_visible()
    assert "/country?iso=JPN&power=USA&set=roster&build=" in by_hand.input_value()
