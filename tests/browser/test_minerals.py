"""The minerals page in a real browser: a click on a cell goes on to its mineral."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.steps import open_link

WIDTHS = [1440, 390]


@pytest.mark.parametrize("width", WIDTHS)
def test_a_click_on_the_matrix_chooses_mineral_and_country(
    new_page: Callable[..., Page], app_url: str, width: int
) -> None:
    page = new_page(width)
    open_link(page, app_url, "/minerals?mineral=gallium")
    # The number of a cell: Brazil mines 93 percent of the world's niobium.
    cell = page.locator(".js-plotly-plot .textpoint text").filter(has_text="93").first
    expect(cell).to_be_visible()
    cell.scroll_into_view_if_needed()
    box = cell.bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    expect(page.get_by_role("heading", level=1)).to_contain_text("Brazil mines 93")
    expect(page.get_by_role("link", name="Open the profile: Brazil")).to_be_visible()
    page.wait_for_url(re.compile("mineral=niobium"))
    page.wait_for_url(re.compile("iso=BRA"))
    fits = page.evaluate(
        "() => { const main = document.querySelector('[data-testid=stMain]');"
        " return main.scrollWidth <= main.clientWidth; }"
    )
    assert fits
