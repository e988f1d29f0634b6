"""Known answers of export_dependence, worked by hand on invented exporters.

Figures of the exporters are in thousand USD (source: OECD), those of the mirror in million USD.

XAA  2024: 1,000,000 thousand in all, 250,000 to the USA, 40,000 to China -> 25 % and 4 %.
     2023:   800,000 in all, 160,000 to the USA -> 20 %.  2022: total without a pair -> no trend.
XBB  2024: 2,000,000 in all; ten listed flows of 200,000 down to 20,000 (the tenth: 1 %).
     USA not listed, US imports 15 million = 15,000 thousand -> 0.75 %, below the cap.
     China not listed, Chinese imports 90 million = 90,000 thousand -> 4.5 %, capped at 1 %.
     2023: the same ten flows of 2,000,000; Chinese imports 80 million, capped again: no trend.
           US imports 10 million -> 0.5 %, not capped either year: a trend.
XEE  2023: 100,000 in all, no pair listed; US imports 5 million -> 5 %. No total for 2024.
"""

from __future__ import annotations

import pytest

from tests.conftest import World

OTHERS = [f"Q{letter}{letter}" for letter in "ABCDEFGHIJ"]


def export(exporter: str, importer: str, year: int, thousand: float) -> dict[str, object]:
    """Return one row as the exporter reports it."""
    return {
        "exporter": exporter, "importer": importer, "year": year, "value_kusd": thousand,
        "source_id": "oecd_btige",
    }  # fmt: skip


def mirror(reporter: str, partner: str, year: int, million: float) -> dict[str, object]:
    """Return one row as the great power reports its imports."""
    source = {"USA": "census_us_partner_trade", "CHN": "imf_imts"}[reporter]
    return {
        "reporter": reporter, "partner": partner, "flow": "imports", "year": year,
        "value_musd": million, "source_id": source,
    }  # fmt: skip


@pytest.fixture
def trade(world: World) -> World:
    """Build three exporters with a total, one without, and the two known bad returns."""
    for code in ("XAA", "XBB", "XCC", "XDD", "XEE", "ARE", "RUS"):
        world.countries({"iso3": code})
    world.insert("fact_exports_reported", [
        export("XAA", "WLD", 2024, 1_000_000), export("XAA", "USA", 2024, 250_000),
        export("XAA", "CHN", 2024, 40_000),
        export("XAA", "WLD", 2023, 800_000), export("XAA", "USA", 2023, 160_000),
        export("XAA", "WLD", 2022, 700_000),
        export("XBB", "WLD", 2024, 2_000_000),
        *(export("XBB", other, 2024, 200_000 - 20_000 * n) for n, other in enumerate(OTHERS)),
        export("XBB", "WLD", 2023, 2_000_000),
        *(export("XBB", other, 2023, 200_000 - 20_000 * n) for n, other in enumerate(OTHERS)),
        export("XCC", "WLD", 2024, 500_000), export("XEE", "WLD", 2023, 100_000),
        export("XDD", "USA", 2024, 10_000),
        export("ARE", "WLD", 2023, 500_000), export("ARE", "USA", 2023, 10_000),
        export("ARE", "WLD", 2024, 400_000), export("ARE", "USA", 2024, 30_000),
        export("RUS", "WLD", 2021, 400_000), export("RUS", "CHN", 2021, 60_000),
        export("RUS", "WLD", 2023, 100_000), export("RUS", "CHN", 2023, 90_000),
        export("CHN", "WLD", 2024, 3_000_000), export("CHN", "USA", 2024, 600_000),
        export("USA", "WLD", 2024, 2_000_000),
    ])  # fmt: skip
    return world.insert("fact_goods_trade", [
        mirror("USA", "XBB", 2024, 15), mirror("CHN", "XBB", 2024, 90),
        mirror("USA", "XBB", 2023, 10), mirror("CHN", "XBB", 2023, 80),
        mirror("USA", "XEE", 2023, 5), mirror("USA", "XCC", 2023, 5),
        mirror("CHN", "XAA", 2023, 70),
        mirror("USA", "XDD", 2024, 11), mirror("USA", "CHN", 2024, 500),
        mirror("USA", "USA", 2024, 9),
    ])  # fmt: skip


def test_a_listed_flow_is_divided_by_the_exporters_own_total(trade: World) -> None:
    frame = trade.run("export_dependence")
    to_usa = trade.value(frame, "XAA", "USA")
    assert (to_usa["value"], to_usa["year"], to_usa["status"]) == (25.0, 2024, "ok")
    assert to_usa["source_ids"] == "oecd_btige"
    assert trade.value(frame, "XAA", "CHN")["value"] == 4.0
    assert trade.value(frame, "CHN", "USA")["value"] == 20.0


def test_components_reproduce_the_value(trade: World) -> None:
    frame = trade.run("export_dependence")
    for code, power in (("XAA", "USA"), ("XBB", "USA"), ("XBB", "CHN")):
        row = trade.value(frame, code, power)
        part = {c["role"]: c for c in row["components"]}
        again = 100 * part["numerator"]["value"] / part["denominator"]["value"]
        assert again == pytest.approx(row["value"])
        assert {c["unit"] for c in row["components"]} == {"million USD"}


def test_a_flow_that_is_not_listed_is_taken_from_the_mirror_not_from_zero(trade: World) -> None:
    row = trade.value(trade.run("export_dependence"), "XBB", "USA")
    assert row["value"] == pytest.approx(0.75)
    assert (row["status"], row["bound"]) == ("low_coverage", "")
    assert row["note"].startswith("Mirror:")
    assert row["source_ids"] == "oecd_btige;census_us_partner_trade"


def test_the_mirror_is_capped_at_the_tenth_largest_listed_flow(trade: World) -> None:
    row = trade.value(trade.run("export_dependence"), "XBB", "CHN")
    assert row["value"] == pytest.approx(1.0)
    assert (row["status"], row["bound"]) == ("low_coverage", "ceiling")
    assert "uncapped it would be 4.5 %" in row["note"]
    assert [c["value"] for c in row["components"]] == [20.0, 2000.0, 90.0]


def test_a_capped_mirror_makes_no_trend_and_an_uncapped_one_does(trade: World) -> None:
    frame = trade.run("export_dependence")
    capped = frame[(frame["iso3"] == "XBB") & (frame["power"] == "CHN")]
    assert list(capped["year"]) == [2024]
    free = frame[(frame["iso3"] == "XBB") & (frame["power"] == "USA")]
    assert dict(zip(free["year"], free["value"], strict=True)) == {
        2023: pytest.approx(0.5),
        2024: pytest.approx(0.75),
    }


def test_an_old_total_and_a_missing_cap_are_said(trade: World) -> None:
    frame = trade.run("export_dependence")
    row = trade.value(frame, "XEE", "USA")
    assert (row["value"], row["year"], row["bound"]) == (5.0, 2023, "")
    assert row["note"].startswith(
        "The newest total of its goods exports in this source is that of 2023. Mirror:"
    )
    assert row["note"].endswith(
        "No cap can be set, because the source lists no single destination of the exporter."
    )
    assert "cap" not in trade.value(frame, "XBB", "USA")["note"]
    # XAA's figure is of the usual year and needs no word.
    assert trade.value(frame, "XAA", "USA")["note"] == ""


def test_a_flow_that_later_years_lack_says_so(trade: World) -> None:
    # XCC has a total for 2024 and 2023, but US imports for 2023 only.
    trade.insert("fact_exports_reported", [export("XCC", "WLD", 2023, 400_000)])
    row = trade.value(trade.run("export_dependence"), "XCC", "USA")
    assert (row["year"], row["value"]) == (2023, 1.25)
    assert row["note"].startswith("For later years this flow is published by neither side")
    assert "that of 2023" not in row["note"]


def test_the_trend_holds_only_years_of_the_same_kind(trade: World) -> None:
    frame = trade.run("export_dependence")
    usa = frame[(frame["iso3"] == "XAA") & (frame["power"] == "USA")]
    assert dict(zip(usa["year"], usa["value"], strict=True)) == {2023: 20.0, 2024: 25.0}
    # China is listed in 2024; 2023 would rest on the mirror and is left out.
    china = frame[(frame["iso3"] == "XAA") & (frame["power"] == "CHN")]
    assert list(china["year"]) == [2024]


def test_bad_returns_are_not_used(trade: World) -> None:
    frame = trade.run("export_dependence")
    emirates = trade.value(frame, "ARE", "USA")
    assert (emirates["value"], emirates["year"], emirates["status"]) == (2.0, 2023, "ok")
    assert emirates["note"].startswith("The return for 2024 looks incomplete")
    russia = trade.value(frame, "RUS", "CHN")
    assert (russia["value"], russia["year"], russia["status"]) == (15.0, 2021, "low_coverage")
    assert "2021" in russia["note"]


def test_without_a_total_or_a_flow_there_is_a_reason_and_no_number(trade: World) -> None:
    frame = trade.run("export_dependence")
    no_total = trade.value(frame, "XDD", "USA")
    assert (no_total["status"], no_total["year"]) == ("not_reported", 2024)
    assert no_total["value"] != no_total["value"]
    assert "no total" in no_total["note"]
    # The mirror must be of the year of the total: XCC has one for 2023 only.
    no_flow = trade.value(frame, "XCC", "USA")
    assert no_flow["status"] == "not_reported"
    assert "Neither" in no_flow["note"]
    union = trade.value(frame, "EUU", "USA")
    assert (union["status"], len(union["components"])) == ("not_reported", 0)


def test_a_power_is_not_compared_with_itself(trade: World) -> None:
    frame = trade.run("export_dependence")
    own = frame[(frame["iso3"] == "USA") & (frame["power"] == "USA")]
    assert list(own["status"]) == ["not_applicable"]
    assert list(own["note"]) == ["A country is not compared with itself."]


def test_every_subject_has_a_row_for_both_powers(trade: World) -> None:
    frame = trade.run("export_dependence")
    assert len(frame.drop_duplicates(["iso3", "power"])) == 2 * 10
    assert not frame.duplicated(["iso3", "power", "year"]).any()
