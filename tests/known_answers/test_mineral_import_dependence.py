"""Known answers for ``mineral_import_dependence``, worked by hand.

Thousand USD over 2022-24. III buys 60 from China and 140 from AAA. BBB and CCC are the EU: BBB buys
20 from China, 30 from AAA and 100 from CCC; CCC buys 50 from AAA. Gold from China never enters.
"""

from __future__ import annotations

import pandas as pd
import pytest

from tests.conftest import World

ID = "mineral_import_dependence"


def flow(year: int, exporter: str, importer: str, value: float, hs6: str = "260300") -> dict:
    return {
        "year": year, "exporter": exporter, "importer": importer, "hs6": hs6, "value_kusd": value,
    }  # fmt: skip


@pytest.fixture
def filled(world: World) -> World:
    world.countries(
        {"iso3": "AAA"},
        {"iso3": "BBB", "is_eu_member": True},
        {"iso3": "CCC", "is_eu_member": True},
        {"iso3": "III"},
    )
    world.insert(
        "fact_mineral_product",
        [
            {"hs6": "260300", "product": "Copper ore", "product_set": "minerals"},
            {"hs6": "710812", "product": "Gold", "product_set": "apart"},
        ],
    )
    world.insert(
        "fact_mineral_trade",
        [
            flow(2021, "CHN", "III", 160.0),
            flow(2022, "CHN", "III", 40.0),
            flow(2022, "AAA", "III", 100.0),
            flow(2024, "CHN", "III", 20.0),
            flow(2024, "AAA", "III", 40.0),
            flow(2024, "CHN", "III", 5000.0, "710812"),
            flow(2023, "CHN", "BBB", 20.0),
            flow(2023, "AAA", "BBB", 30.0),
            flow(2023, "CCC", "BBB", 100.0),
            flow(2023, "AAA", "CCC", 50.0),
        ],
    )
    return world


def test_three_years_from_china_over_three_years_from_the_world(filled: World) -> None:
    # III: (40 + 20) / (40 + 20 + 100 + 40) = 60 / 200 = 30 %.
    row = filled.value(filled.run(ID), "III", "CHN")
    assert row["value"] == pytest.approx(30.0)
    assert (row["year"], row["period"], row["status"]) == (2024, "2022-24", "ok")


def test_the_eu_counts_imports_from_outside_only(filled: World) -> None:
    frame = filled.run(ID)
    # BBB for itself: 20 / (20 + 30 + 100). The EU: 20 / (20 + 30 + 50) = 20 %.
    assert filled.value(frame, "BBB", "CHN")["value"] == pytest.approx(20 / 1.5)
    assert filled.value(frame, "EUU", "CHN")["value"] == pytest.approx(20.0)


def test_imports_without_chinese_ones_are_a_zero_with_a_note(filled: World) -> None:
    row = filled.value(filled.run(ID), "CCC", "CHN")
    assert (row["value"], row["status"]) == (0.0, "ok")
    assert "No imports from China" in row["note"]


def test_a_country_without_imports_is_not_reported(filled: World) -> None:
    row = filled.value(filled.run(ID), "AAA", "CHN")
    assert row["status"] == "not_reported"
    assert pd.isna(row["value"])
    assert "list no imports" in row["note"]


def test_china_is_not_compared_with_itself(filled: World) -> None:
    assert filled.value(filled.run(ID), "CHN", "CHN")["status"] == "not_applicable"


def test_the_window_before_is_part_of_the_trend(filled: World) -> None:
    # 2021-23: (160 + 40) / (160 + 40 + 100) = 66.7 %.
    row = filled.value(filled.run(ID), "III", "CHN", year=2023)
    assert row["value"] == pytest.approx(200 / 3)
    assert row["period"] == "2021-23"


def test_components_give_the_value_again(filled: World) -> None:
    chinese, everything = filled.value(filled.run(ID), "III", "CHN")["components"]
    assert (chinese["role"], everything["role"]) == ("numerator", "denominator")
    assert (chinese["value"], everything["value"]) == pytest.approx((0.06, 0.2))
    assert 100 * chinese["value"] / everything["value"] == pytest.approx(30.0)
