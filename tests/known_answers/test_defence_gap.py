"""Known answers for ``defence_gap_points`` and ``defence_gap_musd``, worked by hand.

Allies against 3.5 % of GDP: AAA spends 2.5 % = 50,000 million USD, so one point is 20,000 million
and the gap is 1.0 point. Others against 2.0 %: BBB spends 1.5 % = 3,000 million USD, so the gap is
0.5 points = 1,000 million.
"""

from __future__ import annotations

import pandas as pd
import pytest

from tests.conftest import World

POINTS = "defence_gap_points"
MUSD = "defence_gap_musd"


def spent(iso3: str, year: int, share: float, musd: float, flag: str = "") -> dict:
    return {
        "iso3": iso3, "year": year, "current_usd_m": musd, "share_gdp_pct": share, "flag": flag,
    }  # fmt: skip


def core(member: str, year: int, share: float, musd: float) -> dict:
    return {
        "member": member, "year": year, "core_share_gdp_pct": share, "core_usd_m": musd,
        "equipment_share_pct": 20.0, "is_estimate": year > 2024,
    }  # fmt: skip


@pytest.fixture
def filled(world: World) -> World:
    world.countries(
        {"iso3": "AAA", "is_nato_member": True},
        {"iso3": "PPP", "is_nato_member": True},
        {"iso3": "ISL", "is_nato_member": True},
        {"iso3": "BBB"},
        {"iso3": "CCC"},
        {"iso3": "DDD"},
        {"iso3": "EEE"},
        {"iso3": "FFF"},
        {"iso3": "GGG"},
        {"iso3": "TTT", "kind": "territory"},
    )
    world.insert(
        "fact_nato_defence",
        [
            core("AAA", 2024, 1.0, 10000.0),
            core("AAA", 2026, 2.5, 50000.0),
            core("PPP", 2026, 4.0, 8000.0),
        ],
    )
    world.insert(
        "fact_military_expenditure",
        [
            spent("AAA", 2025, 2.1, 40000.0),
            spent("ISL", 2025, 0.0, 0.0),
            spent("BBB", 2024, 1.0, 1900.0),
            spent("BBB", 2025, 1.5, 3000.0),
            spent("CCC", 2025, 0.0, 0.0),
            spent("EEE", 2025, 0.0, 0.0),
            spent("FFF", 2022, 1.2, 600.0),
            spent("GGG", 2025, 5.0, 700.0, "highly_uncertain"),
        ],
    )
    return world.insert(
        "fact_macro",
        [
            {
                "economy": "CCC", "measure": "gdp_busd", "year": 2025, "value": 100.0,
                "is_estimate": False,
            }
        ],
    )  # fmt: skip


@pytest.mark.parametrize(
    ("iso3", "points", "musd", "period"),
    [
        ("AAA", 1.0, 20000.0, "2026e"),
        # Spends 4 % and has no gap, never a negative one.
        ("PPP", 0.0, 0.0, "2026e"),
        ("BBB", 0.5, 1000.0, "2025"),
        # Spends nothing: 2 % of a GDP of 100 billion USD.
        ("CCC", 2.0, 2000.0, "2025"),
    ],
)
def test_gap_in_points_and_dollars(
    filled: World, iso3: str, points: float, musd: float, period: str
) -> None:
    frame = filled.run("defence_gap")
    for measure, value in ((POINTS, points), (MUSD, musd)):
        row = filled.value(frame, iso3, "USA", measure)
        assert row["value"] == pytest.approx(value)
        assert (row["status"], row["period"]) == ("ok", period)


def test_the_note_names_the_target(filled: World) -> None:
    frame = filled.run("defence_gap")
    assert (
        "3.5 % of GDP that Allies agreed to reach by 2035"
        in (filled.value(frame, "AAA", "USA", POINTS)["note"])
    )
    assert "does not bind Bbb" in filled.value(frame, "BBB", "USA", POINTS)["note"]


def test_a_country_without_a_figure_has_no_gap_of_zero(filled: World) -> None:
    frame = filled.run("defence_gap")
    for measure in (POINTS, MUSD):
        row = filled.value(frame, "DDD", "USA", measure)
        assert row["status"] == "not_reported"
        assert pd.isna(row["value"])


def test_no_spending_and_no_gdp_leaves_the_dollars_unknown(filled: World) -> None:
    frame = filled.run("defence_gap")
    assert filled.value(frame, "EEE", "USA", POINTS)["value"] == pytest.approx(2.0)
    row = filled.value(frame, "EEE", "USA", MUSD)
    assert row["status"] == "not_reported"
    assert "no GDP" in row["note"]


@pytest.mark.parametrize(
    ("iso3", "value", "words"),
    [("FFF", 0.8, "no newer figure than that of 2022"), ("GGG", 0.0, "highly uncertain")],
)
def test_old_or_uncertain_figures_are_marked(
    filled: World, iso3: str, value: float, words: str
) -> None:
    row = filled.value(filled.run("defence_gap"), iso3, "USA", POINTS)
    assert row["value"] == pytest.approx(value)
    assert row["status"] == "low_coverage"
    assert words in row["note"]


@pytest.mark.parametrize(
    ("iso3", "words"),
    [
        ("USA", "itself"),
        ("EUU", "not for the European Union"),
        ("ISL", "NATO prints no defence expenditure"),
        ("TTT", "territory"),
    ],
)
def test_where_no_target_applies(filled: World, iso3: str, words: str) -> None:
    frame = filled.run("defence_gap")
    for measure in (POINTS, MUSD):
        row = filled.value(frame, iso3, "USA", measure)
        assert row["status"] == "not_applicable"
        assert pd.isna(row["value"])
        assert words in row["note"]


def test_components_give_the_values_again(filled: World) -> None:
    frame = filled.run("defence_gap")
    target, share, money = filled.value(frame, "AAA", "USA", MUSD)["components"]
    assert (target["value"], share["value"], money["value"]) == (3.5, 2.5, 50000.0)
    assert (target["value"] - share["value"]) * money["value"] / share["value"] == 20000.0
    target, share, gdp = filled.value(frame, "CCC", "USA", MUSD)["components"]
    assert (target["value"] - share["value"]) * gdp["value"] / 100 == 2000.0
    assert gdp["source_id"] == "imf_weo"
    note = filled.value(frame, "CCC", "USA", MUSD)["note"]
    assert note.endswith("so the gap is 2 % of the IMF's GDP of 2025.")
    assert "IMF" not in filled.value(frame, "CCC", "USA", POINTS)["note"]
    assert filled.value(frame, "CCC", "USA", MUSD)["source_ids"] == "sipri_milex;imf_weo"


def test_the_dollars_of_who_spends_nothing_rest_on_a_projection(filled: World) -> None:
    filled.con.execute("UPDATE fact_macro SET vintage = 'October 2025'")
    note = filled.value(filled.run("defence_gap"), "CCC", "USA", MUSD)["note"]
    assert note.endswith("2 % of the IMF's GDP of 2025, a projection of October 2025.")


@pytest.mark.parametrize(
    ("iso3", "words", "period"),
    [
        ("AAA", "The Hague in June 2025", "for 2035"),
        ("BBB", "Wales in September 2014", "from 2014"),
    ],
)
def test_a_target_cites_its_declaration_and_no_data_set(
    filled: World, iso3: str, words: str, period: str
) -> None:
    frame = filled.run("defence_gap")
    for measure in (POINTS, MUSD):
        target = filled.value(frame, iso3, "USA", measure)["components"][0]
        assert words in target["label"]
        assert (target["role"], target["source_id"], target["period"]) == ("term", "", period)
