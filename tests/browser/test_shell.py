"""The frame of the product in a real browser: routes, history, links, search, quiet network."""

from __future__ import annotations

import re
from collections.abc import Callable
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect

from ui.nav import SCREENS
from ui.warehouse import Warehouse

DEEP_LINKS = {
    "overview": "/",
    "country": "/country?iso=DEU&power=CHN",
    "compare": "/compare?iso=DEU,JPN",
    "agency": "/agency?iso=DEU",
    "indicators": "/indicators?id=export_dependence",
    "minerals": "/minerals?mineral=lithium",
    "recommendations": "/recommendations?rec=T2&iso=DEU",
    "bases": "/bases?iso=DEU",
    "scores": "/scores?lens=exposure&w=security:2",
    "claims": "/claims?claim=4",
    "data": "/data?table=out_indicator",
    "methods": "/methods",
}
# A server that nobody has opened at "/" yet is slow to start: three pages stand for all. The page
# of data is opened on one in test_data_export.
COLD = ["overview", "country", "indicators"]


def _expect_heading(page: Page, text: str | re.Pattern[str]) -> None:
    """Wait for the page's heading."""
    expect(page.get_by_role("heading", level=1)).to_have_text(text)


def _settled(page: Page) -> None:
    """Wait until Streamlit has run the page and drawn its footer."""
    expect(page.get_by_text("How to cite:")).to_be_visible()
    expect(page.get_by_test_id("stStatusWidget")).to_have_count(0)


def _wait_for_address(page: Page, path: str, settings: dict[str, list[str]]) -> None:
    """Wait until the address is this one: the browser gets it a moment after the page."""

    def arrived(address: str) -> bool:
        parts = urlsplit(address)
        return (parts.path, parse_qs(parts.query)) == (path, settings)

    page.wait_for_url(arrived)


def test_every_page_has_a_deep_link() -> None:
    assert set(DEEP_LINKS) == {screen.path for screen in SCREENS}


def _open_deep_link(browser_page: Page, server: str, path: str) -> None:
    """Open a page by its link; its heading, the frame around it and the address are as they are."""
    browser_page.goto(server + DEEP_LINKS[path])
    _settled(browser_page)
    _expect_heading(browser_page, re.compile(r"\w"))
    links = browser_page.get_by_test_id("stSidebar").get_by_role("link")
    expect(links).to_have_count(len(SCREENS))
    expect(browser_page.get_by_test_id("stAppDeployButton")).to_have_count(0)
    expect(browser_page.get_by_test_id("stMainMenu")).to_have_count(0)
    expected = urlsplit(DEEP_LINKS[path])
    _wait_for_address(browser_page, expected.path, parse_qs(expected.query))


@pytest.mark.parametrize("path", COLD)
def test_deep_link_opens_on_a_cold_server(cold_server: str, browser_page: Page, path: str) -> None:
    _open_deep_link(browser_page, cold_server, path)


@pytest.mark.parametrize("path", [path for path in DEEP_LINKS if path not in COLD])
def test_deep_link_opens(app_url: str, browser_page: Page, path: str) -> None:
    _open_deep_link(browser_page, app_url, path)


def test_deep_link_shows_what_it_says(app_url: str, browser_page: Page) -> None:
    browser_page.goto(f"{app_url}/country?iso=DEU&power=CHN")
    _settled(browser_page)
    _expect_heading(browser_page, "Germany")
    chosen = browser_page.get_by_role("radio", name="China")
    expect(chosen).to_have_attribute("aria-checked", "true")


def test_back_forward_and_reload_keep_the_view(app_url: str, browser_page: Page) -> None:
    page = browser_page
    page.goto(f"{app_url}/country?iso=DEU")
    _settled(page)
    page.get_by_role("radio", name="China").click()
    page.wait_for_url(re.compile("power=CHN"))
    _settled(page)
    page.get_by_test_id("stSidebar").get_by_role("link", name="Methods and sources").click()
    page.wait_for_url(re.compile("/methods"))
    _settled(page)
    _expect_heading(page, "Methods and sources")
    _wait_for_address(page, "/methods", {"iso": ["DEU"], "power": ["CHN"]})

    page.go_back()
    expect(page.get_by_role("heading", level=1)).to_have_text("Germany")
    expect(page.get_by_role("radio", name="China")).to_have_attribute("aria-checked", "true")
    page.go_back()
    expect(page.get_by_role("radio", name="United States")).to_have_attribute(
        "aria-checked", "true"
    )
    _wait_for_address(page, "/country", {"iso": ["DEU"]})
    page.go_forward()
    expect(page.get_by_role("radio", name="China")).to_have_attribute("aria-checked", "true")
    page.reload()
    _settled(page)
    _expect_heading(page, "Germany")
    expect(page.get_by_role("radio", name="China")).to_have_attribute("aria-checked", "true")


def test_opening_a_page_adds_nothing_to_the_history(app_url: str, browser_page: Page) -> None:
    browser_page.goto("about:blank")
    browser_page.goto(f"{app_url}/country")
    _settled(browser_page)
    browser_page.go_back()
    assert browser_page.url == "about:blank"


def test_refused_setting_is_shown_and_harmless(app_url: str, browser_page: Page) -> None:
    browser_page.goto(f"{app_url}/country?iso=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E&power=MARS")
    _settled(browser_page)
    notice = browser_page.get_by_role("alert")
    expect(notice).to_contain_text("<img src=x onerror=alert(1)>")
    expect(notice).to_contain_text("MARS is not a great power we hold")
    _expect_heading(browser_page, "South Korea")


def test_search_by_another_name_opens_the_country(app_url: str, browser_page: Page) -> None:
    browser_page.goto(f"{app_url}/methods")
    _settled(browser_page)
    search = browser_page.get_by_test_id("stSidebar").get_by_role("combobox")
    search.click()
    search.fill("holland")
    search.press("Enter")
    expect(browser_page.get_by_role("heading", level=1)).to_have_text("Netherlands")
    _wait_for_address(browser_page, "/country", {"iso": ["NLD"]})


def test_copied_link_replays_the_view(
    app_url: str, new_page: Callable[..., Page], warehouse: Warehouse
) -> None:
    page = new_page(permissions=["clipboard-read", "clipboard-write"])
    page.goto(f"{app_url}/country?iso=JPN&power=CHN")
    _settled(page)
    page.get_by_role("button", name="Copy link").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Link copied")).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == (
        f"{app_url}/country?iso=JPN&power=CHN&set=roster&build={warehouse.build.build_id}"
    )
    other = new_page(width=390, height=844, has_touch=True, is_mobile=True)
    other.goto(copied)
    _settled(other)
    _expect_heading(other, "Japan")
    expect(other.get_by_role("radio", name="China")).to_have_attribute("aria-checked", "true")
    expect(other.get_by_role("alert")).to_have_count(0)


def test_link_is_copied_without_a_secure_connection(
    app_url: str, new_page: Callable[..., Page]
) -> None:
    page = new_page(width=390, height=844, has_touch=True, is_mobile=True)
    page.add_init_script("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    page.add_init_script("document.execCommand = () => false")
    page.goto(f"{app_url}/country?iso=JPN")
    _settled(page)
    page.get_by_role("button", name="Copy link").tap()
    by_hand = page.get_by_role("textbox", name="Copy link")
    expect(by_hand).to_be_visible()
    assert "/country?iso=JPN&power=USA&set=roster&build=" in by_hand.input_value()


def test_page_fits_a_phone(app_url: str, new_page: Callable[..., Page]) -> None:
    page = new_page(width=390, height=844, has_touch=True, is_mobile=True)
    page.goto(f"{app_url}/country?iso=KOR")
    _settled(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
