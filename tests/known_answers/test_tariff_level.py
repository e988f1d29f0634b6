"""Known answers of tariff_level, worked by hand on invented partners.

XAA  base 2 %, increase 10 points on 22 July 2026 and 13 on 19 August 2026 -> 15 % now, 12 % then.
EUU  base 1 %, increase 8 and 9 points -> 10 % now, 9 % then. XEE and SVK are members; the file
     has a row of its own for SVK (2 + 20 = 22 %) that must not be used.
The column called "effective tariff" by the tracker is the increase: 13 alone would be wrong.
"""

from __future__ import annotations

import pytest

from tests.conftest import World


def rate(iso3: str, date: str, base: float, increase: float) -> dict[str, object]:
    """Return one partner at one policy date."""
    return {
        "iso3": iso3, "date": date, "base_pct": base, "increase_pct": increase,
        "imports_usd": 1e9, "source_id": "us_tariff_tracker",
    }  # fmt: skip


@pytest.fixture
def tariffs(world: World) -> World:
    """Build a partner, the union with two members, a partner without a row."""
    world.countries(
        {"iso3": "XAA"}, {"iso3": "XBB"},
        {"iso3": "XEE", "is_eu_member": True}, {"iso3": "SVK", "is_eu_member": True},
    )  # fmt: skip
    return world.insert("fact_us_tariff", [
        rate("XAA", "2025-04-09", 2, 80), rate("XAA", "2026-07-22", 2, 10),
        rate("XAA", "2026-07-31", 2, 11), rate("XAA", "2026-08-19", 2, 13),
        rate("EUU", "2026-07-22", 1, 8), rate("EUU", "2026-08-19", 1, 9),
        rate("SVK", "2026-07-22", 2, 19), rate("SVK", "2026-08-19", 2, 20),
    ])  # fmt: skip


def test_the_level_is_base_plus_increase_at_the_latest_date(tariffs: World) -> None:
    row = tariffs.value(tariffs.run("tariff_level"), "XAA", "USA")
    assert (row["value"], row["status"]) == (15.0, "ok")
    assert (row["year"], row["period"]) == (2026, "19 Aug 2026")


def test_the_note_gives_the_rate_at_the_last_date_up_to_the_update(tariffs: World) -> None:
    note = tariffs.value(tariffs.run("tariff_level"), "XAA", "USA")["note"]
    assert "announced for 19 August 2026" in note
    assert "on 22 July 2026" in note
    assert "the rate was 12.0 %" in note


def test_components_add_up_to_the_value(tariffs: World) -> None:
    row = tariffs.value(tariffs.run("tariff_level"), "XAA", "USA")
    base, increase = row["components"]
    assert (base["value"], base["period"], base["unit"]) == (2.0, "2024", "percent")
    assert (increase["value"], increase["unit"]) == (13.0, "percentage points")
    assert base["value"] + increase["value"] == row["value"]


@pytest.mark.parametrize("member", ["XEE", "SVK"])
def test_members_carry_the_rate_of_the_union(tariffs: World, member: str) -> None:
    row = tariffs.value(tariffs.run("tariff_level"), member, "USA")
    assert (row["value"], row["status"]) == (10.0, "low_coverage")
    assert "European Union as a whole" in row["note"]


def test_the_row_of_slovakia_is_named_but_not_used(tariffs: World) -> None:
    frame = tariffs.run("tariff_level")
    assert "(22.0 %), not used" in tariffs.value(frame, "SVK", "USA")["note"]
    assert "not used" not in tariffs.value(frame, "XEE", "USA")["note"]


def test_the_union_itself_is_ok(tariffs: World) -> None:
    row = tariffs.value(tariffs.run("tariff_level"), "EUU", "USA")
    assert (row["value"], row["status"]) == (10.0, "ok")


def test_other_partners_are_not_reported_and_the_us_not_applicable(tariffs: World) -> None:
    frame = tariffs.run("tariff_level")
    other = tariffs.value(frame, "XBB", "USA")
    assert (other["status"], other["year"]) == ("not_reported", 2026)
    assert other["value"] != other["value"]
    assert "no row for Xbb" in other["note"]
    assert tariffs.value(frame, "USA", "USA")["status"] == "not_applicable"
    assert len(frame) == 7
