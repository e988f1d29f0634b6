"""The page on bases in a real browser: map, switch of layers, choice by click, a dialog by keys."""

from __future__ import annotations

import re
from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.browser.steps import open_link


def test_hosts_are_drawn_chosen_and_opened(new_page: Callable[..., Page], app_url: str) -> None:
    page = new_page(height=1400)
    open_link(page, app_url, "/bases?iso=DEU")
    expect(page.get_by_text("Germany hosts 36,436")).to_be_visible()
    expect(page.locator(".choroplethlayer path").first).to_be_attached()
    expect(page.locator(".scattergeo text", has_text="Indo-Pacific").first).to_be_attached()
    page.get_by_role("radio", name="US base sites (about 2018)").click()
    expect(page.get_by_text("of the 382 US sites abroad")).to_be_visible()
    expect(page).to_have_url(re.compile("layer=sites"))
    pill = page.get_by_role("radio", name="US base sites hosted: 44")
    pill.focus()
    page.keyboard.press("Space")
    expect(page.get_by_role("dialog").get_by_text("major bases in Germany")).to_be_visible()


def test_a_click_on_a_host_chooses_it_and_a_phone_scrolls_down_only(
    new_page: Callable[..., Page], app_url: str
) -> None:
    page = new_page(height=1400)
    page.goto(f"{app_url}/bases?iso=DEU")
    outline = page.locator(".choroplethlayer path")
    expect(outline.first).to_be_attached()
    x, y = page.evaluate(
        "() => { const found = [...document.querySelectorAll('.choroplethlayer path')]"
        ".find(path => path.__data__.loc === 'AUS' && path.getBoundingClientRect().width > 20)"
        ".getBoundingClientRect(); "
        "return [found.x + found.width / 2, found.y + found.height / 2]; }"
    )
    page.mouse.move(x, y)
    page.mouse.click(x, y)
    expect(page.get_by_text("Australia hosts 313")).to_be_visible()
    expect(page).to_have_url(re.compile("iso=AUS"))
    page.set_viewport_size({"width": 390, "height": 844})
    expect(page.get_by_text("How to cite:")).to_be_attached()
    page.wait_for_function(
        "document.querySelector('[data-testid=stMain]').scrollWidth <= window.innerWidth"
    )
