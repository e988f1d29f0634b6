"""Known answers of trade_asymmetry, worked by hand.

2024, million USD: the USA buys 300 from AAA and sells it 100, 400 both ways. Output of AAA 2,000:
20 %. Output of the USA 40,000: 1 %. Value 1 - 20 = -19.
2023: 100 + 100 = 200 over 1,000 and 20,000: 1 - 20 = -19 as well. Not the same as 2022, where
AAA has no output.
China prints no row of the Union: DDD 50 + 30 and EEE 10 + 10 add up to 100. Output of the Union
400: 25 %; of China 1,000: 10 %. Value 10 - 25 = -15.
The USA prints the Union: 500 + 500 = 1,000; 250 % and 2.5 %: -247.5.
BBB is listed with imports only.
"""

from __future__ import annotations

import pandas as pd
import pytest

from tests.conftest import World

ID = "trade_asymmetry"
TRADE = [
    ("USA", "AAA", 2024, 300, 100), ("USA", "AAA", 2023, 100, 100), ("USA", "AAA", 2022, 1, 1),
    ("USA", "EUU", 2024, 500, 500), ("USA", "DDD", 2024, 7, 7), ("USA", "WLD", 2024, 9000, 9000),
    ("CHN", "DDD", 2024, 50, 30), ("CHN", "EEE", 2024, 10, 10), ("CHN", "USA", 2024, 5, 5),
    ("USA", "BBB", 2024, 4, None),
]  # fmt: skip
OUTPUT = [
    ("AAA", 2024, 2), ("AAA", 2023, 1), ("USA", 2024, 40), ("USA", 2023, 20), ("USA", 2022, 20),
    ("EUU", 2024, 0.4), ("CHN", 2024, 1), ("BBB", 2024, 1),
]  # fmt: skip


@pytest.fixture
def trade(world: World) -> World:
    """Build trade and outputs of the docstring."""
    world.countries(
        {"iso3": "AAA"}, {"iso3": "BBB"},
        {"iso3": "DDD", "is_eu_member": True}, {"iso3": "EEE", "is_eu_member": True},
    )  # fmt: skip
    world.insert("fact_goods_trade", [
        {"reporter": power, "partner": iso3, "flow": flow, "year": year, "value_musd": value,
         "source_id": "census_us_partner_trade" if power == "USA" else "imf_imts"}
        for power, iso3, year, bought, sold in TRADE
        for flow, value in (("imports", bought), ("exports", sold)) if value is not None
    ])  # fmt: skip
    return world.insert("fact_macro", [
        {"economy": iso3, "measure": "gdp_busd", "year": year, "value": value,
         "is_estimate": False, "source_id": "imf_weo"}
        for iso3, year, value in OUTPUT
    ])  # fmt: skip


@pytest.mark.parametrize(
    ("iso3", "power", "value"),
    [("AAA", "USA", -19.0), ("EUU", "CHN", -15.0), ("EUU", "USA", -247.5)],
)
def test_the_powers_share_less_the_countrys(
    trade: World, iso3: str, power: str, value: float
) -> None:
    row = trade.value(trade.run(ID), iso3, power)
    assert row["value"] == pytest.approx(value)
    assert (row["status"], row["year"]) == ("ok", 2024)


def test_both_shares_are_in_the_note(trade: World) -> None:
    frame = trade.run(ID)
    note = trade.value(frame, "AAA", "USA")["note"]
    assert note == "The trade equals 20.0 % of the output of Aaa and 1.00 % of that of Usa."
    assert "sum of the 27 members" in trade.value(frame, "EUU", "CHN")["note"]
    assert "sum of" not in trade.value(frame, "EUU", "USA")["note"]


def test_between_the_powers_the_reporter_counts(trade: World) -> None:
    # China's trade with the USA: 10 over 40,000 and over 1,000: 1 - 0.025.
    row = trade.value(trade.run(ID), "USA", "CHN")
    assert row["value"] == pytest.approx(0.975)


def test_earlier_years_need_both_outputs(trade: World) -> None:
    frame = trade.run(ID)
    mine = frame[(frame["iso3"] == "AAA") & (frame["power"] == "USA")]
    assert sorted(mine["year"]) == [2023, 2024]
    assert trade.value(frame, "AAA", "USA", year=2023)["value"] == pytest.approx(-19.0)


@pytest.mark.parametrize(
    ("iso3", "power", "status", "words"),
    [
        ("BBB", "USA", "not_reported", "both imports from and exports to Bbb"),
        ("DDD", "CHN", "not_reported", "no gross domestic product of Ddd"),
        ("AAA", "CHN", "not_reported", "do not list"),
        ("USA", "USA", "not_applicable", "not compared with itself"),
        ("CHN", "CHN", "not_applicable", "not compared with itself"),
    ],
)
def test_who_has_no_number_is_told_why(
    trade: World, iso3: str, power: str, status: str, words: str
) -> None:
    row = trade.value(trade.run(ID), iso3, power)
    assert (row["status"], pd.isna(row["value"])) == (status, True)
    assert words in row["note"]


def test_components_give_the_value_again(trade: World) -> None:
    bought, sold, mine, theirs = (
        part["value"] for part in trade.value(trade.run(ID), "AAA", "USA")["components"]
    )
    assert 100 * (bought + sold) * (1 / theirs - 1 / mine) == pytest.approx(-19.0)
