"""Scores in a real browser: a slider writes the link, the link replays it, the files come."""

from __future__ import annotations

import io
import json
import re
import zipfile
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.steps import open_link, settled


def test_a_slider_by_keyboard_writes_the_link_and_the_link_replays(
    app_url: str, browser_page: Page
) -> None:
    open_link(browser_page, app_url, "/scores")
    expect(browser_page.get_by_test_id("stPlotlyChart")).to_be_visible()
    slider = browser_page.get_by_role("slider", name="Trade and markets")
    slider.focus()
    slider.press("ArrowRight")
    expect(browser_page.get_by_text("Trade and markets 1.25 (default 1)")).to_be_visible()
    expect(browser_page).to_have_url(re.compile(r"w=trade(:|%3A)1\.25"))
    finding = browser_page.get_by_text("scores highest in").inner_text()
    browser_page.reload()
    settled(browser_page)
    expect(slider).to_have_value("1.25")
    assert browser_page.get_by_text("scores highest in").inner_text() == finding
    browser_page.get_by_role("button", name="Back to the default weights").click()
    expect(browser_page.get_by_text("These are the default weights.")).to_be_visible()
    expect(browser_page).not_to_have_url(re.compile("w="))


def test_the_file_tells_every_weight(app_url: str, browser_page: Page) -> None:
    browser_page.goto(f"{app_url}/scores?w=minerals:2,finance:0")
    settled(browser_page)
    with browser_page.expect_download() as download:
        browser_page.get_by_role("button", name="CSV", exact=True).click()
    assert re.fullmatch(
        r"middle-power-leverage_scores_[0-9a-f]{12}\.zip", download.value.suggested_filename
    )
    archive = zipfile.ZipFile(io.BytesIO(Path(download.value.path()).read_bytes()))
    assert archive.namelist() == ["scores.csv", "scores.metadata.json"]
    described = json.loads(archive.read("scores.metadata.json"))
    chosen = {one["what"]: one["chosen"] for one in described["filters"]}
    assert chosen["Weight of domain minerals (Minerals and energy)"].startswith("2 (default 1)")
    assert chosen["Weight of domain finance (Finance)"].startswith("0 (default 0.5); 0.00 %")
    assert "w=minerals%3A2,finance%3A0" in described["link"]
    header = archive.read("scores.csv").decode().splitlines()[0]
    assert "score_minerals" in header
    assert "score_finance" not in header
