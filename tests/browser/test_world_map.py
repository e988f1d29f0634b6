"""The maps and the scatter in a real browser: countries are drawn, and a click chooses one."""

from __future__ import annotations

import re

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


def _giants(found: dict[str, list[float]]) -> list[str]:
    """Return countries drawn over more than 60 % of the map's height.

    Chile and the United States reach over the most degrees of latitude: under half of the map.
    """
    whole = found[""][0]
    return [iso3 for iso3, (height, *_) in found.items() if iso3 and height > whole * 0.6]


def test_the_map_of_an_indicator_draws_the_countries(app_url: str, browser_page: Page) -> None:
    browser_page.goto(f"{app_url}/indicators?id=export_dependence")
    found = _outlines(browser_page)
    assert len(found) > 201  # the map itself and over 200 countries
    assert found["JPN"][0] > 10
    assert _giants(found) == []


def test_a_click_on_the_map_chooses_the_country(app_url: str, browser_page: Page) -> None:
    page = browser_page
    page.goto(app_url)
    page.locator(".choroplethlayer path").first.scroll_into_view_if_needed()
    found = _outlines(page)
    assert len(found) > 201
    assert found["JPN"][0] > 10
    assert _giants(found) == []
    _, x, y = found["BRA"]
    page.mouse.move(x, y)
    page.mouse.click(x, y)
    expect(page.get_by_role("link", name="Open the profile: Brazil")).to_be_visible()
    page.wait_for_url(re.compile("iso=BRA"))


def test_a_score_opens_down_to_numerator_and_denominator(app_url: str, browser_page: Page) -> None:
    browser_page.goto(f"{app_url}/?iso=DEU")
    browser_page.get_by_role("button", name="How the leverage score was made").click()
    dialog = browser_page.get_by_role("dialog")
    expect(dialog.get_by_text("Technology, estimated part of the member")).to_be_visible()
    dialog.get_by_role("combobox").click()
    browser_page.keyboard.type("Share of exports")
    browser_page.keyboard.press("Enter")
    expect(dialog.get_by_text("Numerator: ")).to_be_visible()
    expect(dialog.get_by_text("Denominator: ")).to_be_visible()
    expect(dialog.get_by_text("census_us_partner_trade").first).to_be_visible()
