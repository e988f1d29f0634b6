"""Known answers for ``allied_burden_share``, worked by hand.

NATO Europe and Canada spend 200,000 million USD in 2026 (printed line): AAA 50,000 -> 25 %,
BBB 30,000 -> 15 %, CCC 120,000 -> 60 %. EU = AAA + BBB = 80,000 -> 40 % (XEU is a member and no
Ally). 2025: line 100,000 = 40,000 + 10,000 + 50,000. 2014: the line (60,000) leaves out BBB, which
joined later, so the members' sum (70,000) differs and the year is not comparable.
"""

from __future__ import annotations

import pandas as pd
import pytest

from tests.conftest import World

ID = "allied_burden_share"


def core(member: str, year: int, musd: float | None) -> dict[str, object]:
    return {
        "member": member, "year": year, "core_share_gdp_pct": 2.0, "core_usd_m": musd,
        "equipment_share_pct": None, "is_estimate": year > 2024,
    }  # fmt: skip


@pytest.fixture
def filled(world: World) -> World:
    world.countries(
        {"iso3": "AAA", "is_nato_member": True, "is_eu_member": True},
        {"iso3": "BBB", "is_nato_member": True, "is_eu_member": True},
        {"iso3": "CCC", "is_nato_member": True},
        {"iso3": "ISL", "is_nato_member": True, "name_in_text": "Iceland"},
        {"iso3": "XEU", "is_eu_member": True},
        {"iso3": "DDD"},
    )
    spending = {
        2014: {"AAA": 20e3, "BBB": 10e3, "CCC": 40e3, "USA": 500e3, "NATO_EUR_CAN": 60e3},
        2025: {"AAA": 40e3, "BBB": 10e3, "CCC": 50e3, "USA": 800e3, "NATO_EUR_CAN": 100e3},
        # Printed figures are rounded: the line is 2 million off the members' sum.
        2026: {"AAA": 50e3, "BBB": 30e3, "CCC": 120002.0, "USA": 900e3, "NATO_EUR_CAN": 200e3},
    }
    return world.insert(
        "fact_nato_defence",
        [
            core(member, year, musd)
            for year, row in spending.items()
            for member, musd in row.items()
        ],
    )


@pytest.mark.parametrize(("iso3", "share"), [("AAA", 25.0), ("BBB", 15.0), ("EUU", 40.0)])
def test_share_of_the_printed_line(filled: World, iso3: str, share: float) -> None:
    row = filled.value(filled.run(ID), iso3, "USA")
    assert row["value"] == pytest.approx(share)
    assert (row["status"], row["period"], row["year"]) == ("ok", "2026e", 2026)
    assert "NATO's estimate." in row["note"]


def test_the_union_is_its_members_that_are_allies(filled: World) -> None:
    row = filled.value(filled.run(ID), "EUU", "USA")
    assert "Sum of the 2 members that are Allies." in row["note"]


@pytest.mark.parametrize(
    ("iso3", "words"),
    [
        ("USA", "itself"),
        ("DDD", "Not a member of NATO"),
        ("XEU", "Not a member of NATO"),
        ("ISL", "NATO prints no defence expenditure for Iceland"),
    ],
)
def test_where_there_is_no_share(filled: World, iso3: str, words: str) -> None:
    row = filled.value(filled.run(ID), iso3, "USA")
    assert row["status"] == "not_applicable"
    assert pd.isna(row["value"])
    assert words in row["note"]
    assert len(row["components"]) == 0


def test_the_trend_leaves_out_years_whose_line_lacks_members(filled: World) -> None:
    frame = filled.run(ID)
    assert sorted(frame.loc[frame["iso3"] == "AAA", "year"]) == [2025, 2026]
    assert filled.value(frame, "AAA", "USA", year=2025)["value"] == pytest.approx(40.0)
    assert set(frame.loc[frame["iso3"] == "DDD", "year"]) == {2026}


def test_components_give_the_value_again(filled: World) -> None:
    row = filled.value(filled.run(ID), "EUU", "USA")
    over, under = row["components"]
    assert (over["role"], over["value"], under["value"]) == ("numerator", 80e3, 200e3)
    assert 100 * over["value"] / under["value"] == pytest.approx(row["value"])
