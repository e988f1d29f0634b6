"""The maps and the scatter in a real browser: countries are drawn, and a click chooses one."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

# Height and centre of each drawn outline in pixels, by ISO3; the whole chart's height under "".
OUTLINES = """() => {
    const found = {};
    document.querySelectorAll('.choroplethlayer path').forEach(path => {
        const box = path.getBoundingClientRect();
        const height = Math.max(box.height, (found[path.__data__.loc] || [0])[0]);
        found[path.__data__.loc] = [height, box.x + box.width / 2, box.y + box.height / 2];
    });
    const map = document.querySelector('.js-plotly-plot .geolayer');
    found[''] = [map ? map.closest('.js-plotly-plot').getBoundingClientRect().height : 0, 0, 0];
    return found;
}"""


def _outlines(page: Page) -> dict[str, list[float]]:
    expect(page.locator(".choroplethlayer path").first).to_be_attached()
    found: dict[str, list[float]] = page.evaluate(OUTLINES)
    return found


@pytest.mark.parametrize("path", ["/", "/indicators?id=export_dependence"])
def test_countries_are_drawn_and_none_fills_the_globe(
    new_page: Callable[..., Page], app_url: str, path: str
) -> None:
    page = new_page()
    page.goto(app_url + path)
    found = _outlines(page)
    whole = found.pop("")[0]
    assert len(found) > 200
    assert found["JPN"][0] > 10
    # Chile and the United States reach over the most degrees of latitude: under half of the map.
    assert [iso3 for iso3, (height, *_) in found.items() if height > whole * 0.6] == []


def test_a_click_on_the_map_chooses_the_country(
    new_page: Callable[..., Page], app_url: str
) -> None:
    page = new_page()
    page.goto(app_url)
    page.locator(".choroplethlayer path").first.scroll_into_view_if_needed()
    _, x, y = _outlines(page)["BRA"]
    page.mouse.move(x, y)
    page.mouse.click(x, y)
    expect(page.get_by_role("link", name="Open the profile: Brazil")).to_be_visible()
    page.wait_for_url(re.compile("iso=BRA"))
