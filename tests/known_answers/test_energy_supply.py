"""Known answers of energy_supply, worked by hand.

US imports in each of 2022, 2023 and 2024, thousand USD: crude oil from AAA 300, BBB 100; liquefied
gas from BBB 50, CCC 50. Over three years 1,500: AAA 900 = 60 %, the Union (BBB, CCC) 600 = 40 %.
In 2021 there is crude oil from BBB alone, 400. Copper ore and gold are not energy.
"""

from __future__ import annotations

import pandas as pd
import pytest

from tests.conftest import World

ID = "energy_supply"
YEARLY = [("AAA", "270900", 300), ("BBB", "270900", 100), ("BBB", "271111", 50),
          ("CCC", "271111", 50), ("AAA", "260300", 9000), ("AAA", "710812", 9000)]  # fmt: skip


def flow(year: int, exporter: str, importer: str, hs6: str, value: float) -> dict[str, object]:
    """Return one flow."""
    return {
        "year": year, "exporter": exporter, "importer": importer, "hs6": hs6, "value_kusd": value,
        "source_id": "baci_minerals_energy",
    }  # fmt: skip


@pytest.fixture
def fuels(world: World) -> World:
    """Build the flows of the docstring."""
    world.countries(
        {"iso3": "AAA"}, {"iso3": "EEE"}, {"iso3": "FFF", "kind": "territory"},
        {"iso3": "BBB", "is_eu_member": True}, {"iso3": "CCC", "is_eu_member": True},
    )  # fmt: skip
    world.insert("fact_mineral_product", [
        {"hs6": "260300", "product": "Copper ore", "product_set": "minerals"},
        {"hs6": "270900", "product": "Crude oil", "product_set": "energy"},
        {"hs6": "271111", "product": "Liquefied natural gas", "product_set": "energy"},
        {"hs6": "710812", "product": "Gold", "product_set": "apart"},
    ])  # fmt: skip
    return world.insert("fact_mineral_trade", [
        *(flow(year, exporter, "USA", hs6, value)
          for year in (2022, 2023, 2024) for exporter, hs6, value in YEARLY),
        flow(2021, "BBB", "USA", "270900", 400.0), flow(2024, "EEE", "CHN", "270900", 10.0),
        flow(2024, "BBB", "CCC", "270900", 7000.0),
    ])  # fmt: skip


@pytest.mark.parametrize(("iso3", "share"), [("AAA", 60), ("BBB", 30), ("CCC", 10), ("EUU", 40)])
def test_three_years_of_fuel_over_all_fuel(fuels: World, iso3: str, share: float) -> None:
    row = fuels.value(fuels.run(ID), iso3, "USA")
    assert row["value"] == pytest.approx(share)
    assert (row["status"], row["year"], row["period"]) == ("ok", 2024, "2022-24")


def test_the_note_names_the_largest_product(fuels: World) -> None:
    # The Union: crude oil 300, gas 300 of 600; BBB: crude oil 300 of 450.
    frame = fuels.run(ID)
    assert fuels.value(frame, "BBB", "USA")["note"] == "Largest product: Crude oil (67 % of it)."
    assert fuels.value(frame, "EUU", "USA")["note"].startswith("Sum of the members. ")


def test_an_absent_pair_is_a_true_zero_and_an_unlisted_place_unknown(fuels: World) -> None:
    frame = fuels.run(ID)
    zero = fuels.value(frame, "EEE", "USA")
    assert (zero["value"], zero["status"]) == (0.0, "ok")
    unknown = fuels.value(frame, "FFF", "USA")
    assert (unknown["status"], pd.isna(unknown["value"])) == ("not_reported", True)


def test_a_power_is_not_compared_with_itself(fuels: World) -> None:
    frame = fuels.run(ID)
    assert fuels.value(frame, "USA", "USA")["status"] == "not_applicable"
    assert fuels.value(frame, "USA", "CHN")["value"] == 0.0


def test_earlier_windows_are_the_trend(fuels: World) -> None:
    # 2021-23, AAA: 600 of 2 x 500 + 400 = 1,400.
    row = fuels.value(fuels.run(ID), "AAA", "USA", year=2023)
    assert row["value"] == pytest.approx(100 * 600 / 1400)
    assert row["period"] == "2021-23"


def test_components_give_the_share_again(fuels: World) -> None:
    over, under = fuels.value(fuels.run(ID), "AAA", "USA")["components"]
    assert (over["value"], under["value"]) == pytest.approx((0.9, 1.5))
    assert over["label"] == "imports of Usa from Aaa, 2 energy codes"
