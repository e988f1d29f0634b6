"""Known answers of export_exposure_gdp, worked by hand on invented countries.

XAA  GDP 2024: 50 billion USD. US imports from it 2024: 6,000 million; Chinese: 1,500 million.
     USA: 100 x 6,000 / 50,000 = 12 %.  CHN: 100 x 1,500 / 50,000 = 3 %.
     2023: GDP 40 billion, US imports 2,000 million -> 5 %.
XEE, XFF  the only two members of the union; Chinese imports 300 + 500 = 800 million;
     the union's printed row for the USA is 1,000 million. GDP of the union: 20 billion USD.
     USA: 100 x 1,000 / 20,000 = 5 %.  CHN: 100 x 800 / 20,000 = 4 %.
"""

from __future__ import annotations

import pytest

from tests.conftest import World


def bought(reporter: str, partner: str, year: int, million: float) -> dict[str, object]:
    """Return goods imports of a great power."""
    source = {"USA": "census_us_partner_trade", "CHN": "imf_imts"}[reporter]
    return {
        "reporter": reporter, "partner": partner, "flow": "imports", "year": year,
        "value_musd": million, "source_id": source,
    }  # fmt: skip


def gdp(economy: str, year: int, billion: float, *, estimate: bool = False) -> dict[str, object]:
    """Return gross domestic product at current prices."""
    return {
        "economy": economy, "measure": "gdp_busd", "year": year, "value": billion,
        "is_estimate": estimate, "source_id": "imf_weo",
    }  # fmt: skip


@pytest.fixture
def trade(world: World) -> World:
    """Build one full country, one without GDP, one not listed, a union of two."""
    world.countries(
        {"iso3": "XAA"}, {"iso3": "XBB"}, {"iso3": "XCC"},
        {"iso3": "XEE", "is_eu_member": True}, {"iso3": "XFF", "is_eu_member": True},
    )  # fmt: skip
    world.insert("fact_goods_trade", [
        bought("USA", "XAA", 2024, 6_000), bought("USA", "XAA", 2023, 2_000),
        bought("USA", "XAA", 1990, 30),
        bought("CHN", "XAA", 2024, 1_500),
        bought("USA", "XBB", 2024, 70), bought("USA", "EUU", 2024, 1_000),
        bought("USA", "XEE", 2024, 250), bought("USA", "XFF", 2024, 350),
        bought("CHN", "XEE", 2024, 300), bought("CHN", "XFF", 2024, 500),
        bought("CHN", "XEE", 2023, 280),
        bought("USA", "CHN", 2024, 900), bought("CHN", "CHN", 2024, 44),
        bought("USA", "WLD", 2024, 20_000), bought("CHN", "WLD", 2024, 10_000),
        {**bought("USA", "XAA", 2024, 99_999), "flow": "exports"},
    ])  # fmt: skip
    return world.insert("fact_macro", [
        gdp("XAA", 2024, 50), gdp("XAA", 2023, 40), gdp("XAA", 2025, 55, estimate=True),
        gdp("XCC", 2024, 10), gdp("XEE", 2024, 8, estimate=True), gdp("XEE", 2023, 7),
        gdp("EUU", 2024, 20, estimate=True), gdp("EUU", 2023, 19), gdp("CHN", 2024, 18_000),
        {**gdp("XAA", 2024, 80), "measure": "gdp_ppp_bintl"},
    ])  # fmt: skip


def test_sales_are_divided_by_gdp_of_the_same_year(trade: World) -> None:
    frame = trade.run("export_exposure_gdp")
    to_usa = trade.value(frame, "XAA", "USA")
    assert (to_usa["value"], to_usa["year"], to_usa["status"]) == (12.0, 2024, "ok")
    assert to_usa["note"] == ""
    assert to_usa["source_ids"] == "census_us_partner_trade;imf_weo"
    assert trade.value(frame, "XAA", "CHN")["value"] == 3.0
    assert trade.value(frame, "CHN", "USA")["value"] == pytest.approx(0.005)


def test_components_reproduce_the_value(trade: World) -> None:
    row = trade.value(trade.run("export_exposure_gdp"), "XAA", "USA")
    top, bottom = row["components"]
    assert (top["role"], top["value"], top["label"]) == (
        "numerator", 6000.0, "goods imports of Usa from Xaa",
    )  # fmt: skip
    assert (bottom["role"], bottom["value"], bottom["source_id"]) == (
        "denominator", 50000.0, "imf_weo",
    )  # fmt: skip
    assert 100 * top["value"] / bottom["value"] == row["value"]


def test_the_trend_goes_back_and_never_beyond_the_trade_year(trade: World) -> None:
    frame = trade.run("export_exposure_gdp")
    years = frame[(frame["iso3"] == "XAA") & (frame["power"] == "USA")]
    assert dict(zip(years["year"], years["value"], strict=True)) == {2023: 5.0, 2024: 12.0}


def test_the_union_is_its_printed_row_else_the_sum_of_all_members(trade: World) -> None:
    frame = trade.run("export_exposure_gdp")
    assert trade.value(frame, "EUU", "USA")["value"] == 5.0
    china = trade.value(frame, "EUU", "CHN")
    assert china["value"] == 4.0
    assert "sum" in china["note"]
    # In 2023 only one of the two members is listed: no sum is made of a part.
    assert 2023 not in set(frame[(frame["iso3"] == "EUU") & (frame["power"] == "CHN")]["year"])


def test_an_estimated_gdp_is_said(trade: World) -> None:
    row = trade.value(trade.run("export_exposure_gdp"), "XEE", "CHN")
    assert row["value"] == pytest.approx(3.75)
    assert row["status"] == "ok"
    assert row["note"] == (
        "The IMF's table does not mark the gross domestic product of 2024 as an actual figure; it "
        "may be an estimate."
    )
    # Of the Union the IMF says nothing either way.
    union = trade.value(trade.run("export_exposure_gdp"), "EUU", "CHN")
    assert union["note"] == "Imports are the sum of the 27 members."


def test_missing_trade_and_missing_gdp_have_their_own_reason(trade: World) -> None:
    frame = trade.run("export_exposure_gdp")
    no_gdp = trade.value(frame, "XBB", "USA")
    assert (no_gdp["status"], no_gdp["year"]) == ("not_reported", 2024)
    assert "gross domestic product" in no_gdp["note"]
    no_trade = trade.value(frame, "XCC", "USA")
    assert no_trade["status"] == "not_reported"
    assert "list no goods imports" in no_trade["note"]
    assert no_trade["value"] != no_trade["value"]


def test_a_power_is_not_compared_with_itself(trade: World) -> None:
    frame = trade.run("export_exposure_gdp")
    own = frame[(frame["iso3"] == "CHN") & (frame["power"] == "CHN")]
    assert list(own["status"]) == ["not_applicable"]
    assert own["value"].isna().all()


def test_every_subject_has_one_row_a_power_and_year(trade: World) -> None:
    frame = trade.run("export_exposure_gdp")
    assert not frame.duplicated(["iso3", "power", "year"]).any()
    assert len(frame.drop_duplicates(["iso3", "power"])) == 2 * 8
