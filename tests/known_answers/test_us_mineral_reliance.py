"""Known answers for ``us_mineral_reliance``, worked by hand.

Four minerals have both series (the divisor is 4): cobalt (reliance 80), zinc ("<25"), lithium
(">50") and boron (net exporter, counted as 0). Hafnium has no sources and tin no reliance: both
stay out. The US list of the invented world has eight groups, so the coverage is 4 / 8 = 0.5.
"""

from __future__ import annotations

import pandas as pd
import pytest

from tests.conftest import World

ID = "us_mineral_reliance"


def reliance(mineral: str, pct: float, text: str, bound: str = "", year: int = 2025) -> dict:
    return {
        "mineral": mineral, "year": year, "nir_pct": pct, "nir_bound": bound, "nir_text": text,
    }  # fmt: skip


def supplied(mineral: str, iso3: str, pct: float, bound: str = "") -> dict:
    return {
        "mineral": mineral, "iso3": iso3, "period": "2021-24", "share_pct": pct,
        "share_bound": bound,
    }  # fmt: skip


@pytest.fixture
def filled(world: World) -> World:
    world.countries(
        {"iso3": "AAA"},
        {"iso3": "BBB", "is_eu_member": True},
        {"iso3": "CCC", "is_eu_member": True},
        {"iso3": "DDD"},
    )
    world.insert(
        "fact_us_mineral_reliance",
        [
            reliance("Cobalt", 10.0, "10", year=2024),
            reliance("Cobalt", 80.0, "80"),
            reliance("Zinc", 25.0, "<25", "ceiling"),
            reliance("Lithium", 50.0, ">50", "floor"),
            reliance("Boron", 0.0, "E", "net_exporter"),
            reliance("Hafnium", 90.0, "90"),
        ],
    )
    world.insert(
        "fact_us_mineral_source",
        [
            supplied("Cobalt", "AAA", 50.0),
            supplied("Cobalt", "BBB", 10.0),
            supplied("Cobalt", "CCC", 20.0),
            supplied("Cobalt", "OTH", 20.0),
            supplied("Zinc", "AAA", 40.0),
            supplied("Zinc", "OTH", 60.0),
            supplied("Lithium", "BBB", 99.0, "floor"),
            supplied("Boron", "AAA", 100.0),
            supplied("Tin", "AAA", 100.0),
        ],
    )
    world.insert(
        "fact_critical_mineral",
        [
            {"mineral": name, "mineral_group": name, "applications": ""}
            for name in ("Cobalt", "Zinc", "Lithium", "Boron", "Hafnium", "Tin", "Gallium", "Lead")
        ],
    )
    return world


def test_reliance_times_share_is_averaged_over_the_minerals_with_both_series(filled: World) -> None:
    # AAA: cobalt 80 x 50 % = 40, zinc 25 x 40 % = 10, boron 0: (40 + 10 + 0) / 4 = 12.5.
    row = filled.value(filled.run(ID), "AAA", "USA")
    assert row["value"] == pytest.approx(12.5)
    assert (row["status"], row["year"], row["period"]) == ("ok", 2025, "2025, imports 2021-24")
    assert row["coverage"] == pytest.approx(0.5)


def test_an_upper_bound_inside_the_value_takes_the_floor_mark_away(filled: World) -> None:
    row = filled.value(filled.run(ID), "AAA", "USA")
    assert row["bound"] == ""
    assert "upper bound: zinc" in row["note"]


def test_a_net_export_of_the_united_states_says_why_it_counts_as_zero(filled: World) -> None:
    """EEE is named for boron alone; AAA for boron beside others."""
    filled.countries({"iso3": "EEE"})
    filled.insert("fact_us_mineral_source", [supplied("Boron", "EEE", 25.0)])
    frame = filled.run(ID)
    row = filled.value(frame, "EEE", "USA")
    assert (row["value"], row["status"]) == (0.0, "ok")
    assert row["note"].endswith(
        "USGS names Eee only for what the United States exports more of than it imports, so the "
        "value is 0: boron."
    )
    other = filled.value(frame, "AAA", "USA")["note"]
    also = "Also counted as 0, because the United States exports more of it than it imports: boron."
    assert also in other
    assert "so the value is 0" not in other
    assert "exports more" not in filled.value(frame, "BBB", "USA")["note"]


def test_names_of_minerals_are_in_our_spelling(filled: World) -> None:
    filled.insert("fact_us_mineral_reliance", [reliance("Aluminum", 50.0, ">50", "floor")])
    filled.insert("fact_us_mineral_source", [supplied("Aluminum", "AAA", 10.0)])
    row = filled.value(filled.run(ID), "AAA", "USA")
    assert "Printed as a lower bound: aluminium." in row["note"]
    assert any(part["label"].startswith("Aluminium: US net") for part in row["components"])


def test_lower_bounds_enter_as_their_number_and_make_a_floor(filled: World) -> None:
    # BBB: cobalt 80 x 10 % = 8, lithium 50 x 99 % = 49.5: 57.5 / 4 = 14.375.
    row = filled.value(filled.run(ID), "BBB", "USA")
    assert row["value"] == pytest.approx(14.375)
    assert row["bound"] == "floor"
    assert "lower bound: lithium" in row["note"]


def test_the_eu_is_the_sum_of_its_members(filled: World) -> None:
    # Cobalt 80 x 30 % = 24, lithium 49.5: 73.5 / 4 = 18.375.
    assert filled.value(filled.run(ID), "EUU", "USA")["value"] == pytest.approx(18.375)


def test_a_country_usgs_does_not_name_has_zero_as_a_floor(filled: World) -> None:
    row = filled.value(filled.run(ID), "DDD", "USA")
    assert (row["value"], row["status"], row["bound"]) == (0.0, "low_coverage", "floor")
    assert "none of the 4 minerals" in row["note"]


def test_the_united_states_is_not_compared_with_itself(filled: World) -> None:
    row = filled.value(filled.run(ID), "USA", "USA")
    assert row["status"] == "not_applicable"
    assert pd.isna(row["value"])
    assert len(row["components"]) == 0


def test_components_give_the_value_again(filled: World) -> None:
    parts = filled.value(filled.run(ID), "BBB", "USA")["components"]
    terms = [p["value"] for p in parts if p["role"] == "numerator"]
    divisor = [p["value"] for p in parts if p["role"] == "denominator"]
    assert terms == pytest.approx([49.5, 8.0])
    assert divisor == [4.0]
    assert sum(terms) / divisor[0] == pytest.approx(14.375)
    assert parts[0]["label"] == (
        "Lithium: US net import reliance (>50 %) x share of US imports from Bbb (>99 %)"
    )
