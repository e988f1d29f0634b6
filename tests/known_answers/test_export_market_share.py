"""Known answers of export_market_share, worked by hand on invented countries.

US exports 2024: 4,000 million USD in all, 300 to XAA -> 7.5 %; 1,000 to the union -> 25 %.
US exports 1990: 500 in all, 20 to XAA -> 4 %.  1989: no world total -> no trend.
Chinese exports 2024: 2,000 in all, 50 to XAA -> 2.5 %; 60 + 100 to XEE and XFF -> 8 % to the union.
Assigned to partners: USA (300 + 350 + 350 + 1,400) / 4,000 = 0.6;
                      China (50 + 60 + 100 + 1,390) / 2,000 = 0.8.
"""

from __future__ import annotations

import pytest

from tests.conftest import World


def traded(
    reporter: str, partner: str, year: int, million: float, flow: str = "exports"
) -> dict[str, object]:
    """Return goods exports of a great power."""
    source = {"USA": "census_us_partner_trade", "CHN": "imf_imts"}[reporter]
    return {
        "reporter": reporter, "partner": partner, "flow": flow, "year": year,
        "value_musd": million, "source_id": source,
    }  # fmt: skip


@pytest.fixture
def trade(world: World) -> World:
    """Build two great powers that trade with one country and with a union of two members."""
    world.countries(
        {"iso3": "XAA"}, {"iso3": "XBB"},
        {"iso3": "XEE", "is_eu_member": True}, {"iso3": "XFF", "is_eu_member": True},
    )  # fmt: skip
    return world.insert("fact_goods_trade", [
        traded("USA", "WLD", 2024, 4_000), traded("USA", "XAA", 2024, 300),
        traded("USA", "EUU", 2024, 1_000), traded("USA", "XEE", 2024, 350),
        traded("USA", "XFF", 2024, 350), traded("USA", "CHN", 2024, 1_400),
        traded("USA", "WLD", 1990, 500), traded("USA", "XAA", 1990, 20),
        traded("USA", "XAA", 1989, 10),
        traded("CHN", "WLD", 2024, 2_000), traded("CHN", "XAA", 2024, 50),
        traded("CHN", "XEE", 2024, 60), traded("CHN", "XFF", 2024, 100),
        traded("CHN", "USA", 2024, 1_390),
        traded("CHN", "WLD", 2001, 1_000), traded("CHN", "XEE", 2001, 5),
        traded("USA", "XAA", 2024, 3_999, "imports"), traded("USA", "WLD", 2024, 9_999, "imports"),
    ])  # fmt: skip


def test_the_share_is_of_the_printed_world_total(trade: World) -> None:
    frame = trade.run("export_market_share")
    usa = trade.value(frame, "XAA", "USA")
    assert (usa["value"], usa["year"], usa["status"], usa["period"]) == (7.5, 2024, "ok", "2024")
    assert usa["source_ids"] == "census_us_partner_trade"
    china = trade.value(frame, "XAA", "CHN")
    assert (china["value"], china["source_ids"]) == (2.5, "imf_imts")


def test_coverage_is_the_part_assigned_to_partners(trade: World) -> None:
    frame = trade.run("export_market_share")
    # The union's printed row must not be counted beside its members.
    assert trade.value(frame, "XAA", "USA")["coverage"] == pytest.approx(0.6)
    assert trade.value(frame, "XAA", "CHN")["coverage"] == pytest.approx(0.8)


def test_components_reproduce_the_value(trade: World) -> None:
    row = trade.value(trade.run("export_market_share"), "XAA", "USA")
    top, bottom = row["components"]
    assert (top["label"], top["value"]) == ("goods exports of Usa to Xaa", 300.0)
    assert (bottom["label"], bottom["value"]) == ("goods exports of Usa to the world", 4000.0)
    assert (top["role"], bottom["role"]) == ("numerator", "denominator")
    assert 100 * top["value"] / bottom["value"] == row["value"]


def test_the_trend_needs_a_world_total_of_the_same_year(trade: World) -> None:
    frame = trade.run("export_market_share")
    years = frame[(frame["iso3"] == "XAA") & (frame["power"] == "USA")]
    assert dict(zip(years["year"], years["value"], strict=True)) == {1990: 4.0, 2024: 7.5}


def test_the_union_is_its_printed_row_else_the_sum_of_all_members(trade: World) -> None:
    frame = trade.run("export_market_share")
    assert trade.value(frame, "EUU", "USA")["value"] == 25.0
    china = frame[(frame["iso3"] == "EUU") & (frame["power"] == "CHN")]
    # In 2001 one member is missing: no sum is made of a part.
    assert dict(zip(china["year"], china["value"], strict=True)) == {2024: 8.0}
    assert list(china["note"]) == ["Sum of the 27 members."]


def test_a_partner_that_is_not_listed_is_not_zero(trade: World) -> None:
    row = trade.value(trade.run("export_market_share"), "XBB", "USA")
    assert (row["status"], row["year"]) == ("not_reported", 2024)
    assert row["value"] != row["value"]
    assert "list no goods exports to Xbb" in row["note"]
    assert len(row["components"]) == 0


def test_a_power_is_not_compared_with_itself(trade: World) -> None:
    trade.insert("fact_goods_trade", [traded("CHN", "CHN", 2024, 100)])
    frame = trade.run("export_market_share")
    own = frame[(frame["iso3"] == "CHN") & (frame["power"] == "CHN")]
    assert list(own["status"]) == ["not_applicable"]
    assert own["value"].isna().all()
