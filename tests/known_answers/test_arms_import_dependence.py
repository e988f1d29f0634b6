"""Known answers for ``arms_import_dependence``.

The shares are given by the fact table; what is tested is who gets which status. AAA: United States
60, China 10, unknown 30. BBB, a small recipient: France 100. The EU: United States 55, others 45.
"""

from __future__ import annotations

import pandas as pd
import pytest

from tests.conftest import World

ID = "arms_import_dependence"


def share(recipient: str, supplier: str, pct: float, small: bool = False) -> dict:
    return {
        "recipient": recipient, "supplier": supplier, "period": "2020-24", "share_pct": pct,
        "supplier_share_pct": None, "small_recipient": small,
    }  # fmt: skip


@pytest.fixture
def filled(world: World) -> World:
    world.countries({"iso3": "AAA"}, {"iso3": "BBB"}, {"iso3": "DDD"}, {"iso3": "FRA"})
    return world.insert(
        "fact_arms_share",
        [
            share("AAA", "USA", 60.0),
            share("AAA", "CHN", 10.0),
            share("AAA", "UNK", 30.0),
            share("BBB", "FRA", 100.0, small=True),
            share("EUU", "USA", 55.0),
            share("EUU", "FRA", 45.0),
            share("USA", "FRA", 100.0),
        ],
    )


def test_the_share_keeps_unknown_suppliers_in_the_denominator(filled: World) -> None:
    row = filled.value(filled.run(ID), "AAA", "USA")
    assert (row["value"], row["year"], row["period"]) == (60.0, 2024, "2020-24")
    assert (row["status"], row["bound"]) == ("ok", "floor")
    assert row["coverage"] == pytest.approx(0.7)
    assert "Unknown suppliers account for 30.0 %" in row["note"]
    assert filled.value(filled.run(ID), "AAA", "CHN")["value"] == 10.0


def test_an_absent_supplier_of_a_recipient_is_a_true_zero(filled: World) -> None:
    row = filled.value(filled.run(ID), "EUU", "CHN")
    assert (row["value"], row["status"], row["bound"]) == (0.0, "ok", "")


def test_a_small_recipient_is_marked(filled: World) -> None:
    row = filled.value(filled.run(ID), "BBB", "USA")
    assert (row["value"], row["status"]) == (0.0, "low_coverage")
    assert "a single order" in row["note"]


def test_the_eu_has_its_own_row(filled: World) -> None:
    assert filled.value(filled.run(ID), "EUU", "USA")["value"] == 55.0


def test_a_country_without_deliveries_is_not_applicable(filled: World) -> None:
    row = filled.value(filled.run(ID), "DDD", "CHN")
    assert row["status"] == "not_applicable"
    assert pd.isna(row["value"])
    assert "no deliveries of major arms to Ddd" in row["note"]


def test_a_power_is_not_compared_with_itself_but_with_the_other(filled: World) -> None:
    frame = filled.run(ID)
    assert filled.value(frame, "USA", "USA")["status"] == "not_applicable"
    assert filled.value(frame, "USA", "CHN")["value"] == 0.0


def test_components_give_the_value_again(filled: World) -> None:
    numerator, denominator = filled.value(filled.run(ID), "AAA", "USA")["components"]
    assert (numerator["role"], denominator["role"]) == ("numerator", "denominator")
    assert denominator["value"] == pytest.approx(100.0)
    assert 100 * numerator["value"] / denominator["value"] == pytest.approx(60.0)
