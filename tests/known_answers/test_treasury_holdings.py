"""Known answers of treasury_holdings, worked by hand on invented holders.

December 2025: all foreign holders 8,000 billion USD; XAA 1,000 -> 12.5 %; XEE 400 and XFF 240 are
the members of the union that are named -> 640 / 8,000 = 8 %, a floor; the smallest holder named is
XBB with 40 -> 0.5 %. XCC and the member XGG are not named.
December 2020: total 5,000, XAA 500 -> 10 %, XCC 50 -> 1 %.  November never counts.
"""

from __future__ import annotations

import pytest

from tests.conftest import World


def held(iso3: str, year: int, month: int, billion: float) -> dict[str, object]:
    """Return holdings at the end of a month."""
    return {
        "iso3": iso3, "year": year, "month": month, "value_busd": billion,
        "source_id": "us_tic_treasury_holders",
    }  # fmt: skip


@pytest.fixture
def debt(world: World) -> World:
    """Build six holders named, two not."""
    world.countries(
        {"iso3": "XAA"}, {"iso3": "XBB"}, {"iso3": "XCC"}, {"iso3": "GBR"},
        {"iso3": "XEE", "is_eu_member": True}, {"iso3": "XFF", "is_eu_member": True},
        {"iso3": "XGG", "is_eu_member": True},
    )  # fmt: skip
    return world.insert("fact_treasury_holding", [
        held("WLD", 2025, 12, 8_000), held("XAA", 2025, 12, 1_000), held("XBB", 2025, 12, 40),
        held("XEE", 2025, 12, 400), held("XFF", 2025, 12, 240), held("GBR", 2025, 12, 800),
        held("CHN", 2025, 12, 600),
        held("WLD", 2025, 11, 9_000), held("XAA", 2025, 11, 4_500), held("XCC", 2025, 11, 45),
        held("WLD", 2020, 12, 5_000), held("XAA", 2020, 12, 500), held("XCC", 2020, 12, 50),
        held("XEE", 2020, 12, 100), held("XAA", 2019, 12, 480),
    ])  # fmt: skip


def test_the_share_is_of_the_grand_total_in_december(debt: World) -> None:
    frame = debt.run("treasury_holdings")
    row = debt.value(frame, "XAA", "USA")
    assert (row["value"], row["year"], row["period"]) == (12.5, 2025, "Dec 2025")
    assert (row["status"], row["bound"]) == ("ok", "")
    assert debt.value(frame, "CHN", "USA")["value"] == 7.5


def test_components_reproduce_the_value(debt: World) -> None:
    row = debt.value(debt.run("treasury_holdings"), "XAA", "USA")
    top, bottom = row["components"]
    assert (top["value"], bottom["value"], top["unit"]) == (1000.0, 8000.0, "billion USD")
    assert 100 * top["value"] / bottom["value"] == row["value"]


def test_the_trend_needs_the_grand_total_of_that_december(debt: World) -> None:
    frame = debt.run("treasury_holdings")
    years = frame[frame["iso3"] == "XAA"]
    assert dict(zip(years["year"], years["value"], strict=True)) == {2020: 10.0, 2025: 12.5}


def test_a_holder_no_longer_named_is_bounded_not_zero(debt: World) -> None:
    frame = debt.run("treasury_holdings")
    now = debt.value(frame, "XCC", "USA")
    assert (now["year"], now["status"], now["bound"]) == (2025, "not_reported", "ceiling")
    assert now["value"] != now["value"]
    assert "0.50 % (Xbb)" in now["note"]
    assert debt.value(frame, "XCC", "USA", year=2020)["value"] == 1.0


def test_the_union_is_the_sum_of_the_members_named_and_a_floor(debt: World) -> None:
    frame = debt.run("treasury_holdings")
    row = debt.value(frame, "EUU", "USA")
    assert (row["value"], row["status"], row["bound"]) == (8.0, "low_coverage", "floor")
    assert "2 members" in row["note"]
    assert "Xee, Xff" in row["note"]
    # Who is named changes: no earlier years for the union.
    assert list(frame[frame["iso3"] == "EUU"]["year"]) == [2025]


def test_a_custody_centre_is_said(debt: World) -> None:
    row = debt.value(debt.run("treasury_holdings"), "GBR", "USA")
    assert (row["value"], row["status"]) == (10.0, "ok")
    assert "custody" in row["note"]


def test_a_power_is_not_compared_with_itself(debt: World) -> None:
    rows = debt.run("treasury_holdings").query("iso3 == 'USA'")
    assert list(rows["status"]) == ["not_applicable"]
