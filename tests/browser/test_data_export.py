"""A file downloaded in a real browser holds the rows that the page counts and SQL finds."""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from ui.warehouse import Warehouse

LINK = (
    "/data?table=out_indicator&country=KOR,JPN,DEU&side=USA&years=2020-2030"
    "&f=unit:pct,value:5..&sort=-value"
)
# A cold server on a busy machine takes its time until the grid is drawn.
FIRST_SIGHT_MS = 60_000
# The same filters, written by hand.
EXPECTED = """
SELECT o.*, c.name AS country FROM out_indicator o JOIN dim_country c USING (iso3)
WHERE o.iso3 IN ('KOR', 'JPN', 'DEU') AND o.power = 'USA' AND o.year BETWEEN 2020 AND 2030
    AND o.unit = 'pct' AND o.value >= 5
ORDER BY o.value DESC, o.rowid
"""


@pytest.mark.browser
def test_csv_of_a_filtered_deep_link_on_a_cold_server(
    cold_server: str, browser_page: Page, warehouse: Warehouse, tmp_path: Path
) -> None:
    browser_page.goto(cold_server + LINK)
    expected = warehouse.rows(EXPECTED)
    total = warehouse.rows("SELECT count(*) AS n FROM out_indicator")[0]["n"]
    assert len(expected) > 5
    count = browser_page.get_by_text(f"{len(expected)} of {total:,} rows")
    expect(count).to_be_visible(timeout=FIRST_SIGHT_MS)
    table = browser_page.get_by_test_id("stDataFrame")
    expect(table).to_be_visible(timeout=FIRST_SIGHT_MS)
    # Screen readers and this test read the grid's own table of cells.
    grid = table.locator("table[role=grid]")
    expect(grid).to_have_attribute("aria-rowcount", str(len(expected) + 1))
    expect(grid.get_by_text(expected[0]["country"]).first).to_be_attached()

    with browser_page.expect_download() as waiting:
        browser_page.get_by_role("button", name="CSV", exact=True).click()
    build_id = warehouse.build.build_id
    name = f"middle-power-leverage_out_indicator_{build_id}.zip"
    assert waiting.value.suggested_filename == name
    waiting.value.save_as(tmp_path / name)

    with zipfile.ZipFile(tmp_path / name) as archive:
        text = archive.read("out_indicator.csv").decode("utf-8")
        told = json.loads(archive.read("out_indicator.metadata.json"))
    found = list(csv.DictReader(io.StringIO(text, newline=""), strict=True))
    assert [row["iso3"] for row in found] == [row["iso3"] for row in expected]
    assert [float(row["value"]) for row in found] == [row["value"] for row in expected]
    for column in ("country", "unit", "period", "status", "source_ids", "note"):
        assert [row[column] for row in found] == [row[column] for row in expected]
    assert {row["build_id"] for row in found} == {build_id}
    assert all(row["licence"] for row in found)

    assert told["rows"] == len(expected)
    assert told["link"].startswith(f"{cold_server}/data?")
    assert f"build={build_id}" in told["link"]
    assert [one["what"] for one in told["filters"]] == [
        "Countries", "Great power", "Years", "Column unit", "Column value",
    ]  # fmt: skip

    # The link in the metadata opens the same rows.
    browser_page.goto(told["link"])
    expect(count).to_be_visible(timeout=FIRST_SIGHT_MS)
    expect(browser_page.get_by_text("could not be followed")).to_have_count(0)


@pytest.mark.browser
@pytest.mark.parametrize(("label", "first_bytes"), [("Excel", b"PK"), ("Parquet", b"PAR1")])
def test_other_files_come_down_too(
    app_url: str, browser_page: Page, tmp_path: Path, label: str, first_bytes: bytes
) -> None:
    browser_page.goto(f"{app_url}/data?table=out_indicator&country=KOR")
    table = browser_page.get_by_test_id("stDataFrame")
    expect(table).to_be_visible(timeout=FIRST_SIGHT_MS)
    with browser_page.expect_download() as waiting:
        browser_page.get_by_role("button", name=label, exact=True).click()
    waiting.value.save_as(tmp_path / "file")
    assert (tmp_path / "file").read_bytes().startswith(first_bytes)


@pytest.mark.browser
def test_choosing_a_country_changes_count_and_address(app_url: str, browser_page: Page) -> None:
    browser_page.goto(f"{app_url}/data?table=fact_population")
    described = browser_page.get_by_text("Mid-year population")
    expect(described).to_be_visible(timeout=FIRST_SIGHT_MS)
    countries = browser_page.get_by_role("combobox", name="Countries")
    countries.click()
    countries.fill("South Korea")
    browser_page.get_by_role("option", name="South Korea (KOR)").click()
    expect(browser_page).to_have_url(re.compile("country=KOR"))
    expect(browser_page.get_by_text("65 of 14,075 rows")).to_be_visible()
