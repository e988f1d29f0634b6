"""Known answers for ``mine_share``, ``chokepoint_minerals`` and the table of shares per mineral.

Two minerals in 2025. Cobalt: AAA 20, BBB 30, GGG 10, other countries 40: the world is 100, not the
printed 90. Tin: CCC 10, AAA a dash, the United States withheld, GGG not available: the known world
is 10. In 2024 there is cobalt alone: AAA 199.9 of 1,000.
"""

from __future__ import annotations

import pandas as pd
import pytest

from indicators.engine import create_tables
from indicators.side_tables import fill_side_table
from tests.conftest import World

ID = "mine_share"
CHOKE = "chokepoint_minerals"


def output(
    mineral: str, iso3: str, quantity: float | None, status: str = "reported", year: int = 2025,
    stage: str = "mine", source_id: str = "usgs_mcs",
) -> dict:  # fmt: skip
    return {
        "mineral": mineral, "stage": stage, "iso3": iso3, "year": year, "quantity": quantity,
        "unit": "metric tons", "value_status": status, "detail": "", "source_id": source_id,
    }  # fmt: skip


@pytest.fixture
def filled(world: World) -> World:
    world.countries(
        {"iso3": "AAA"},
        {"iso3": "BBB", "is_eu_member": True},
        {"iso3": "CCC", "is_eu_member": True},
        {"iso3": "DDD"},
        {"iso3": "GGG"},
    )
    world.insert(
        "fact_mineral_output",
        [
            output("Cobalt", "AAA", 20.0),
            output("Cobalt", "BBB", 30.0),
            output("Cobalt", "GGG", 10.0),
            output("Cobalt", "OTH", 40.0),
            output("Cobalt", "WLD", 90.0),
            output("Tin", "AAA", 0.0, "zero"),
            output("Tin", "CCC", 10.0),
            output("Tin", "USA", None, "withheld"),
            output("Tin", "GGG", None, "not_available"),
            output("Tin", "WLD", 500.0),
            output("Cobalt", "AAA", 199.9, year=2024),
            output("Cobalt", "OTH", 800.1, year=2024),
            output("Cobalt", "AAA", 5.0, "floor", stage="reserve"),
            output("Cobalt", "BBB", 15.0, stage="reserve"),
            output("Cobalt", "CCC", None, "not_available", stage="reserve"),
        ],
    )
    world.insert(
        "fact_critical_mineral",
        [
            {"mineral": name, "mineral_group": name, "applications": ""}
            for name in ("Cobalt", "Tin", "Boron", "Zinc")
        ],
    )
    return world


def test_the_world_is_the_sum_of_the_rows_and_not_the_printed_total(filled: World) -> None:
    # AAA: cobalt 20 / 100, tin 0 / 10: (20 + 0) / 2 = 10.
    row = filled.value(filled.run(ID), "AAA", measure=ID)
    assert row["value"] == pytest.approx(10.0)
    assert (row["status"], row["bound"], row["period"]) == ("ok", "", "2025")
    assert row["coverage"] == pytest.approx(2 / 4)
    assert row["source_ids"] == "usgs_mcs"


def test_withheld_output_of_others_is_left_out_of_the_world(filled: World) -> None:
    # CCC: tin 10 / 10 = 100, no cobalt: 100 / 2 = 50.
    assert filled.value(filled.run(ID), "CCC", measure=ID)["value"] == pytest.approx(50.0)


def test_own_output_that_is_not_published_makes_a_floor(filled: World) -> None:
    # GGG: cobalt 10 / 100, tin unknown: 10 / 2 = 5.
    row = filled.value(filled.run(ID), "GGG", measure=ID)
    assert row["value"] == pytest.approx(5.0)
    assert (row["status"], row["bound"]) == ("low_coverage", "floor")
    assert "not published for: tin" in row["note"]


def test_a_fifth_of_the_world_is_a_chokepoint_and_a_rounded_fifth_is_not(filled: World) -> None:
    frame = filled.run(ID)
    # 2025: exactly 20 %. 2024: 19.99 %.
    assert filled.value(frame, "AAA", measure=CHOKE)["value"] == 1.0
    assert filled.value(frame, "AAA", measure=CHOKE, year=2024)["value"] == 0.0


def test_the_eu_is_the_sum_of_its_members(filled: World) -> None:
    # Cobalt 30 %, tin 100 %: 130 / 2 = 65, and two chokepoints.
    frame = filled.run(ID)
    assert filled.value(frame, "EUU", measure=ID)["value"] == pytest.approx(65.0)
    assert filled.value(frame, "EUU", measure=CHOKE)["value"] == 2.0


@pytest.mark.parametrize(
    ("iso3", "words"), [("DDD", "none of the 2 minerals"), ("USA", "without publishing a figure")]
)
def test_named_nowhere_or_without_a_figure_is_not_reported(
    filled: World, iso3: str, words: str
) -> None:
    frame = filled.run(ID)
    for measure in (ID, CHOKE):
        row = filled.value(frame, iso3, measure=measure)
        assert row["status"] == "not_reported"
        assert pd.isna(row["value"])
        assert words in row["note"]
        assert len(row["components"]) == 0


def test_the_year_before_has_its_own_minerals(filled: World) -> None:
    frame = filled.run(ID)
    assert filled.value(frame, "AAA", measure=ID, year=2024)["value"] == pytest.approx(19.99)
    before = frame[frame["year"] == 2024]
    assert set(before["iso3"]) == {"AAA"}


def test_components_give_the_values_again(filled: World) -> None:
    frame = filled.run(ID)
    parts = filled.value(frame, "AAA", measure=ID)["components"]
    shares = [p["value"] for p in parts if p["role"] == "numerator"]
    minerals = [p["value"] for p in parts if p["role"] == "denominator"]
    assert sum(shares) / minerals[0] == pytest.approx(10.0)
    parts = filled.value(frame, "AAA", measure=CHOKE)["components"]
    threshold = [p["value"] for p in parts if p["role"] == "term"]
    shares = [p["value"] for p in parts if p["role"] == "numerator"]
    assert sum(share >= threshold[0] for share in shares) == 1


def test_the_table_of_shares_holds_the_newest_year_of_every_stage(filled: World) -> None:
    create_tables(filled.con)
    fill_side_table(filled.con, "mineral_share")
    table = filled.con.execute("SELECT * FROM out_mineral_share").df()
    share = {(r.iso3, r.mineral, r.stage): r for r in table.itertuples()}
    assert share["AAA", "Cobalt", "mine"].share_pct == pytest.approx(20.0)
    newest = share["AAA", "Cobalt", "mine"]
    assert (newest.year, newest.status, newest.note) == (2025, "ok", "")
    assert share["AAA", "Tin", "mine"].share_pct == 0.0
    # Reserves: AAA ">5" enters as 5, BBB 15: 5 / 20 = 25 %.
    floor = share["AAA", "Cobalt", "reserve"]
    assert floor.share_pct == pytest.approx(25.0)
    assert floor.status == "low_coverage"
    # CCC's reserves are not available, so the world is not whole either.
    assert floor.note.startswith("The country's figure is printed as a lower bound.")
    assert floor.note.endswith("missing or lower bounds for: Ccc.")
    # Only countries with a figure: neither totals nor withheld output.
    assert set(table["iso3"]) == {"AAA", "BBB", "CCC", "GGG"}
    assert ("GGG", "Tin", "mine") not in share


def test_a_share_of_an_incomplete_world_is_called_an_upper_bound(filled: World) -> None:
    """Tin: US and GGG unknown, so CCC's share is at most 100 %. AAA digs none, cobalt is whole."""
    frame = filled.run(ID)
    said = "are upper bounds, because another producer's output is not published: tin."
    assert filled.value(frame, "CCC", measure=ID)["note"].endswith(said)
    assert filled.value(frame, "EUU", measure=ID)["note"].endswith(said)
    assert filled.value(frame, "CCC", measure=ID)["status"] == "ok"
    for iso3 in ("AAA", "BBB", "GGG"):
        assert "upper bound" not in filled.value(frame, iso3, measure=ID)["note"]


def test_a_floor_that_holds_upper_bounds_is_no_floor(filled: World) -> None:
    # GGG digs zinc, whose other producer is unknown: its own tin is unknown as well.
    filled.insert(
        "fact_mineral_output",
        [output("Zinc", "GGG", 10.0), output("Zinc", "USA", None, "withheld")],
    )
    row = filled.value(filled.run(ID), "GGG", measure=ID)
    assert (row["status"], row["bound"]) == ("low_coverage", "")
    assert "counted as 0. Some shares are upper bounds" in row["note"]
    assert row["note"].endswith(": zinc.")


def test_the_threshold_cites_no_data_set(filled: World) -> None:
    parts = filled.value(filled.run(ID), "AAA", measure=CHOKE)["components"]
    (threshold,) = [part for part in parts if part["role"] == "term"]
    assert (threshold["source_id"], "own definition" in threshold["label"]) == ("", True)


def test_names_of_minerals_are_in_our_spelling(filled: World) -> None:
    filled.insert("fact_mineral_output", [output("Aluminum", "AAA", 10.0),
                                          output("Phosphate Rock", "AAA", 10.0)])  # fmt: skip
    labels = [p["label"] for p in filled.value(filled.run(ID), "AAA", measure=ID)["components"]]
    assert "Aluminium (bauxite): share of world mine production" in labels
    assert "Phosphate rock: share of world mine production" in labels


def test_a_partly_unknown_sum_is_not_called_a_printed_bound(filled: World) -> None:
    """Titanium: AAA's 30 is rutile alone, its ilmenite is not available; BBB 60, others ">10"."""
    sums = output("Titanium", "AAA", 30.0, "floor", stage="reserve")
    sums["detail"] = "Reserves: Ilmenite (NA) + Reserves: Rutile"
    other = output("Titanium", "OTH", 10.0, "floor", stage="reserve")
    other["detail"] = "Reserves (>10)"
    filled.insert(
        "fact_mineral_output", [sums, output("Titanium", "BBB", 60.0, stage="reserve"), other]
    )
    create_tables(filled.con)
    fill_side_table(filled.con, "mineral_share")
    notes = dict(
        filled.con.execute(
            "SELECT iso3, note FROM out_mineral_share WHERE mineral = 'Titanium'"
        ).fetchall()
    )
    assert notes["AAA"] == (
        "The country's figure is incomplete: the source gives none for ilmenite. The world total "
        "is incomplete as well, so the true share may be higher or lower; figures are missing or "
        "lower bounds for: other countries."
    )
    assert notes["BBB"].endswith("missing or lower bounds for: Aaa, other countries.")


def test_the_table_names_who_is_missing_from_the_world_total(filled: World) -> None:
    create_tables(filled.con)
    fill_side_table(filled.con, "mineral_share")
    status, note = filled.con.execute(
        "SELECT status, note FROM out_mineral_share WHERE iso3 = 'CCC' AND mineral = 'Tin'"
    ).fetchall()[0]
    assert status == "low_coverage"
    assert note.startswith("An upper bound")
    assert "Ggg, Usa" in note
