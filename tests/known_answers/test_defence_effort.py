"""Known answers for ``defence_effort`` and ``defence_effort_nato_core``, worked by hand.

The EU has two members here, BBB (300 million USD) and CCC (100 million USD); its GDP is 20 billion
USD: 400 / 20,000 = 2 %. SIPRI's own row for the European Union (the EU budget) never enters.
"""

from __future__ import annotations

import pandas as pd
import pytest

from tests.conftest import World

ID = "defence_effort"
CORE = "defence_effort_nato_core"


def spent(iso3: str, year: int, share: float | None, musd: float, flag: str = "") -> dict:
    return {
        "iso3": iso3, "year": year, "current_usd_m": musd, "share_gdp_pct": share, "flag": flag,
    }  # fmt: skip


def core(member: str, year: int, share: float, estimate: bool) -> dict:
    return {
        "member": member, "year": year, "core_share_gdp_pct": share, "core_usd_m": 100.0,
        "equipment_share_pct": 20.0, "is_estimate": estimate,
    }  # fmt: skip


@pytest.fixture
def filled(world: World) -> World:
    world.countries(
        {"iso3": "AAA", "is_nato_member": True},
        {"iso3": "BBB", "is_eu_member": True},
        {"iso3": "CCC", "is_eu_member": True},
        {"iso3": "DDD"},
        {"iso3": "EEE"},
        {"iso3": "FFF"},
        {"iso3": "ISL", "is_nato_member": True},
        {"iso3": "TTT", "kind": "territory"},
    )
    world.insert(
        "fact_military_expenditure",
        [
            spent("AAA", 2024, 2.0, 900.0),
            spent("AAA", 2025, 2.5, 1000.0),
            spent("BBB", 2025, 3.0, 300.0),
            spent("CCC", 2025, 1.0, 100.0),
            spent("EUU", 2025, None, 9999.0),
            spent("DDD", 2022, 6.5, 500.0),
            spent("EEE", 2025, 4.0, 500.0, "highly_uncertain"),
            spent("ISL", 2025, 0.0, 0.0),
        ],
    )
    world.insert(
        "fact_macro",
        [
            {
                "economy": "EUU", "measure": "gdp_busd", "year": 2025, "value": 20.0,
                "is_estimate": True,
            }
        ],
    )  # fmt: skip
    return world.insert(
        "fact_nato_defence",
        [
            core("AAA", 2014, 1.0, False),
            core("AAA", 2025, 2.0, True),
            core("AAA", 2026, 2.2, True),
            core("NATO_TOTAL", 2026, 2.8, True),
        ],
    )


def test_the_newest_share_of_gdp_with_the_year_before_as_trend(filled: World) -> None:
    frame = filled.run(ID)
    row = filled.value(frame, "AAA", measure=ID)
    assert (row["value"], row["year"], row["status"], row["note"]) == (2.5, 2025, "ok", "")
    assert filled.value(frame, "AAA", measure=ID, year=2024)["value"] == 2.0


def test_nato_core_stands_beside_it_and_is_never_chained(filled: World) -> None:
    frame = filled.run(ID)
    row = filled.value(frame, "AAA", measure=CORE)
    assert (row["value"], row["year"], row["period"]) == (2.2, 2026, "2026e")
    assert filled.value(frame, "AAA", measure=CORE, year=2014)["period"] == "2014"
    own = frame[(frame["iso3"] == "AAA") & (frame["indicator_id"] == ID)]
    assert set(own["year"]) == {2024, 2025}


def test_the_eu_is_its_members_spending_over_its_gdp(filled: World) -> None:
    row = filled.value(filled.run(ID), "EUU", measure=ID)
    assert row["value"] == pytest.approx(2.0)
    assert (row["status"], row["coverage"]) == ("ok", 1.0)
    assert row["source_ids"] == "sipri_milex;imf_weo"
    assert row["note"] == "Sum of the members; the EU's own budget is not added."
    money, gdp = row["components"]
    assert (money["value"], gdp["value"]) == (400.0, 20000.0)


@pytest.mark.parametrize(
    ("printed", "said"),
    [("October 2025", "The IMF's GDP of 2025 is a projection of October 2025."), ("May 2026", "")],
)
def test_gdp_of_a_year_that_was_not_over_is_called_a_projection(
    filled: World, printed: str, said: str
) -> None:
    filled.con.execute("UPDATE fact_macro SET vintage = ?", [printed])
    note = filled.value(filled.run(ID), "EUU", measure=ID)["note"]
    assert note == f"Sum of the members; the EU's own budget is not added. {said}".strip()


def test_a_member_without_a_figure_makes_the_eu_a_floor(filled: World) -> None:
    filled.countries({"iso3": "GGG", "is_eu_member": True})
    row = filled.value(filled.run(ID), "EUU", measure=ID)
    # Two of three members.
    assert (row["status"], row["bound"]) == ("low_coverage", "floor")
    assert row["coverage"] == pytest.approx(2 / 3)


def test_a_printed_zero_is_a_true_zero(filled: World) -> None:
    row = filled.value(filled.run(ID), "ISL", measure=ID)
    assert (row["value"], row["status"]) == (0.0, "ok")
    assert "true zero" in row["note"]


@pytest.mark.parametrize(
    ("iso3", "value", "year", "words"),
    [("DDD", 6.5, 2022, "no newer figure than that of 2022"), ("EEE", 4.0, 2025, "uncertain")],
)
def test_old_or_uncertain_figures_are_marked(
    filled: World, iso3: str, value: float, year: int, words: str
) -> None:
    row = filled.value(filled.run(ID), iso3, measure=ID)
    assert (row["value"], row["year"], row["status"]) == (value, year, "low_coverage")
    assert words in row["note"]


@pytest.mark.parametrize(
    ("iso3", "measure", "status", "words"),
    [
        ("FFF", ID, "not_reported", "no figure for Fff"),
        ("TTT", ID, "not_applicable", "is a territory"),
        ("DDD", CORE, "not_applicable", "Not a member of NATO"),
        ("ISL", CORE, "not_applicable", "NATO prints no defence expenditure for Isl"),
        ("EUU", CORE, "not_applicable", "not a member of NATO"),
    ],
)
def test_no_number_has_a_reason(
    filled: World, iso3: str, measure: str, status: str, words: str
) -> None:
    row = filled.value(filled.run(ID), iso3, measure=measure)
    assert row["status"] == status
    assert pd.isna(row["value"])
    assert words in row["note"]
    assert len(row["components"]) == 0


def test_the_first_component_is_the_value(filled: World) -> None:
    frame = filled.run(ID)
    for measure, value, period in ((ID, 2.5, "2025"), (CORE, 2.2, "2026e")):
        first = filled.value(frame, "AAA", measure=measure)["components"][0]
        assert (first["value"], first["unit"], first["period"]) == (value, "percent of GDP", period)


def test_what_was_spent_stands_beside_the_share(filled: World) -> None:
    _, spent = filled.value(filled.run(ID), "AAA", measure=ID)["components"]
    assert (spent["value"], spent["unit"], spent["period"]) == (1000.0, "million USD", "2025")
