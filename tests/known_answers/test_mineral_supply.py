"""Known answers for ``mineral_supply`` and ``mineral_lines_over_50``, worked by hand.

Yearly US imports 2022, 2023 and 2024, thousand USD: copper ore (260300) from AAA 200, BBB 70,
CCC 30; nickel ore (260400) from AAA 100, BBB 120, CCC 80. Over three years copper ore is 900,
nickel ore 900, all 1,800. In 2021 there is copper ore from BBB alone, 300. BBB and CCC are the EU.
China bought copper ore in 2024 only: AAA 500, BBB 500.
"""

from __future__ import annotations

import pandas as pd
import pytest

from tests.conftest import World

ID = "mineral_supply"
LINES = "mineral_lines_over_50"
YEARLY = {
    ("AAA", "260300"): 200.0, ("BBB", "260300"): 70.0, ("CCC", "260300"): 30.0,
    ("AAA", "260400"): 100.0, ("BBB", "260400"): 120.0, ("CCC", "260400"): 80.0,
    # Crude oil and gold are not among the minerals.
    ("AAA", "270900"): 9000.0, ("CCC", "710812"): 9000.0,
}  # fmt: skip


def flow(year: int, exporter: str, importer: str, hs6: str, value: float) -> dict:
    return {
        "year": year, "exporter": exporter, "importer": importer, "hs6": hs6, "value_kusd": value,
    }  # fmt: skip


@pytest.fixture
def filled(world: World) -> World:
    world.countries(
        {"iso3": "AAA"},
        {"iso3": "BBB", "is_eu_member": True},
        {"iso3": "CCC", "is_eu_member": True},
        {"iso3": "EEE"},
        {"iso3": "FFF", "kind": "territory"},
    )
    world.insert(
        "fact_mineral_product",
        [
            {"hs6": "260300", "product": "Copper ore", "product_set": "minerals"},
            {"hs6": "260400", "product": "Nickel ore", "product_set": "minerals"},
            {"hs6": "270900", "product": "Crude oil", "product_set": "energy"},
            {"hs6": "710812", "product": "Gold", "product_set": "apart"},
        ],
    )
    world.insert(
        "fact_mineral_trade",
        [
            flow(year, exporter, "USA", hs6, value)
            for year in (2022, 2023, 2024)
            for (exporter, hs6), value in YEARLY.items()
        ]
        + [
            flow(2021, "BBB", "USA", "260300", 300.0),
            flow(2024, "AAA", "CHN", "260300", 500.0),
            flow(2024, "BBB", "CHN", "260300", 500.0),
            # Sales inside the EU and to third countries do not enter.
            flow(2023, "BBB", "CCC", "260300", 7000.0),
            flow(2023, "AAA", "EEE", "260300", 10.0),
        ],
    )
    return world


def test_three_years_of_imports_over_three_years_of_all_imports(filled: World) -> None:
    # AAA: 3 x (200 + 100) = 900 of 1,800 = 50 %. BBB: 3 x (70 + 120) = 570 of 1,800 = 31.67 %.
    frame = filled.run(ID)
    row = filled.value(frame, "AAA", "USA", ID)
    assert row["value"] == pytest.approx(50.0)
    assert (row["year"], row["period"], row["status"]) == (2024, "2022-24", "ok")
    assert filled.value(frame, "BBB", "USA", ID)["value"] == pytest.approx(570 / 18)


def test_lines_count_where_the_share_is_over_half(filled: World) -> None:
    # AAA: copper ore 600 / 900 = 67 % counts, nickel ore 300 / 900 does not.
    frame = filled.run(ID)
    assert filled.value(frame, "AAA", "USA", LINES)["value"] == 1.0
    assert filled.value(frame, "BBB", "USA", LINES)["value"] == 0.0


def test_exactly_half_of_a_line_does_not_count(filled: World) -> None:
    frame = filled.run(ID)
    assert filled.value(frame, "AAA", "CHN", ID)["value"] == pytest.approx(50.0)
    assert filled.value(frame, "AAA", "CHN", LINES)["value"] == 0.0


def test_the_eu_is_the_sum_of_its_members_also_within_a_line(filled: World) -> None:
    # BBB + CCC: 570 + 330 = 900 of 1,800 = 50 %; nickel ore 360 + 240 = 600 of 900 counts.
    frame = filled.run(ID)
    assert filled.value(frame, "EUU", "USA", ID)["value"] == pytest.approx(50.0)
    assert filled.value(frame, "EUU", "USA", LINES)["value"] == 1.0


def test_an_absent_pair_of_listed_countries_is_a_true_zero(filled: World) -> None:
    row = filled.value(filled.run(ID), "EEE", "USA", ID)
    assert (row["value"], row["status"]) == (0.0, "ok")
    assert "under 1,000 USD" in row["note"]


def test_a_place_the_data_do_not_list_is_not_reported(filled: World) -> None:
    row = filled.value(filled.run(ID), "FFF", "CHN", ID)
    assert row["status"] == "not_reported"
    assert pd.isna(row["value"])
    assert "customs territory" in row["note"]


@pytest.mark.parametrize("power", ["USA", "CHN"])
def test_a_power_is_not_compared_with_itself_but_with_the_other(filled: World, power: str) -> None:
    frame = filled.run(ID)
    assert filled.value(frame, power, power, ID)["status"] == "not_applicable"
    other = {"USA": "CHN", "CHN": "USA"}[power]
    assert filled.value(frame, power, other, ID)["value"] == 0.0


def test_earlier_windows_need_three_years_held(filled: World) -> None:
    # 2021-23, AAA: 2 x 300 = 600 of 2 x 600 + 300 = 1,500: 40 %. No window ends in 2022 or before.
    frame = filled.run(ID)
    row = filled.value(frame, "AAA", "USA", ID, year=2023)
    assert row["value"] == pytest.approx(40.0)
    assert row["period"] == "2021-23"
    assert set(frame["year"]) == {2023, 2024}


def test_components_give_the_values_again(filled: World) -> None:
    frame = filled.run(ID)
    bought, everything = filled.value(frame, "AAA", "USA", ID)["components"]
    assert (bought["value"], everything["value"]) == pytest.approx((0.9, 1.8))
    assert bought["unit"] == "million USD"
    assert bought["label"] == "imports of Usa from Aaa, 2 mineral codes"
    assert 100 * bought["value"] / everything["value"] == pytest.approx(50.0)
    lines = filled.value(frame, "AAA", "USA", LINES)["components"]
    counted = [p for p in lines if p["role"] == "numerator"]
    assert [p["label"] for p in counted] == ["HS 260300, Copper ore: share of imports"]
    assert counted[0]["value"] == pytest.approx(200 / 3)


def test_the_past_reaches_back_to_the_first_window_in_which_the_country_supplied(
    filled: World,
) -> None:
    """US imports of 260300 by year, thousand USD: AAA 30 in 2016, EEE 10 in each of 2016 and 2017.

    Windows: 2016-18 to 2022-24 with 2018-2020 added. 2016-18: AAA 30 of 30 + 20 + 50 = 100: 30 %;
    EEE 20 %; CCC, which sold 50 in 2018: 50 %. BBB had not begun: no row before 2021.
    """
    filled.insert(
        "fact_mineral_import_history",
        [
            {"year": 2016, "power": "USA", "exporter": "AAA", "hs6": "260300", "value_kusd": 30.0},
            {"year": 2016, "power": "USA", "exporter": "EEE", "hs6": "260300", "value_kusd": 10.0},
            {"year": 2017, "power": "USA", "exporter": "EEE", "hs6": "260300", "value_kusd": 10.0},
        ],
    )
    filled.insert(
        "fact_mineral_trade",
        [flow(2018, "CCC", "USA", "260300", 50.0)]
        + [flow(year, "AAA", "CHN", "260300", 1.0) for year in (2019, 2020)],
    )
    frame = filled.run(ID)
    window = frame[(frame["year"] == 2018) & (frame["power"] == "USA")]
    shares = window[window["indicator_id"] == ID].set_index("iso3")["value"]
    assert shares.to_dict() == pytest.approx({"AAA": 30, "EEE": 20, "CCC": 50, "EUU": 50})
    assert filled.value(frame, "CCC", "USA", LINES, year=2018)["value"] == 0.0
    # 2017-19: EEE 10 of 60; AAA sold nothing then, but had begun: a true zero.
    assert filled.value(frame, "EEE", "USA", ID, year=2019)["value"] == pytest.approx(100 / 6)
    assert filled.value(frame, "AAA", "USA", ID, year=2019)["value"] == 0.0
    bbb = frame[(frame["iso3"] == "BBB") & (frame["power"] == "USA") & (frame["year"] < 2020)]
    assert bbb.empty
    # 2016-18 has its own arithmetic: 0.02 of 0.1 million USD.
    parts = filled.value(frame, "EEE", "USA", ID, year=2018)["components"]
    assert [one["value"] for one in parts] == pytest.approx([0.02, 0.1])
    assert {one["period"] for one in parts} == {"2016-18"}
