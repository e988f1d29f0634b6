"""Dialogs behind deciding numbers that are no indicators: for every country that gets advice."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from indicators.advice.beside import SIDE_MEASURES
from ui.views.facts import Fact
from ui.views.mineral_atlas import load_atlas
from ui.views.recommendation_detail import (
    AgreementPair,
    Supplier,
    load_defence_gaps,
    load_pairs,
    load_suppliers,
)
from ui.views.recommendation_parts import (
    Comparison,
    SideParts,
    compare_minerals,
    load_pair_parts,
    load_parts_of_union,
    load_side_parts,
)
from ui.views.recommendations import Board, Evidence, load_board
from ui.warehouse import Warehouse
from ui.wording import recommendation_facts as words
from ui.wording import recommendation_table_facts as tables
from ui.wording.provenance import part_line
from ui.wording.recommendation_numbers import said

UNREADABLE = re.compile(
    r"\bnan\b|\bNone\b|\{|\}|  (?!\n)|(?<![\d.,])1\u00a0(countries|points)|%\s*%|\.\.|,,|``"
)


def unreadable(fact: Fact) -> list[str]:
    texts = [fact.label, fact.heading, fact.value_text, fact.formula, fact.note, fact.definition]
    texts += [*fact.facts, *(part_line(part, "") for part in fact.components)]
    assert all((fact.label, fact.heading, fact.value_text, fact.formula, fact.source_ids))
    return [text for text in texts if UNREADABLE.search(text)]


@pytest.fixture(scope="module")
def board(warehouse: Warehouse) -> Board:
    """Load all answers."""
    return load_board(warehouse)


@pytest.fixture(scope="module")
def parts(warehouse: Warehouse) -> SideParts:
    """Load what made the numbers beside the catalogue."""
    return load_side_parts(warehouse)


@pytest.fixture(scope="module")
def compared(warehouse: Warehouse, board: Board) -> dict[tuple[str, str], Comparison]:
    """Load mining beside refining of every country that gets advice."""
    atlas, members = load_atlas(warehouse), load_parts_of_union(warehouse)
    countries = [warehouse.countries[iso3] for iso3 in board.names]
    return {
        (one.iso3, one.mineral): one
        for each in countries
        for one in compare_minerals(atlas, each.iso3, each.name, each.name_in_text, members)
    }


def evidence_of(board: Board) -> list[tuple[str, Evidence]]:
    return [(iso3, each) for (_, iso3), answer in board.answers.items() for each in answer.evidence]


def test_every_number_beside_the_catalogue_is_made_by_its_parts(
    board: Board, parts: SideParts, warehouse: Warehouse
) -> None:
    checked: Counter[str] = Counter()
    for iso3, each in evidence_of(board):
        if each.indicator_id not in SIDE_MEASURES:
            continue
        checked[each.indicator_id] += 1
        country = warehouse.countries[iso3]
        held = parts.get((each.indicator_id, iso3), ())
        where = (iso3, country.name, country.name_in_text)
        fact = words.side_fact(each, board.thresholds[each.threshold_id], where, held)
        assert unreadable(fact) == []
        if each.value is None:
            assert fact.note
            assert fact.value_text == "no data"
            continue
        values = [part.value or 0.0 for part in fact.components]
        if each.indicator_id == "us_medicine_supply":
            assert 100 * values[0] / values[1] == pytest.approx(each.value)
        elif each.value:
            assert sum(values) == pytest.approx(each.value)
        assert fact.components
    assert set(checked) == set(SIDE_MEASURES)
    assert min(checked.values()) == len(board.names)


def test_every_minerals_number_is_the_one_that_decided(
    board: Board, compared: dict[tuple[str, str], Comparison]
) -> None:
    items = [(iso3, each) for iso3, each in evidence_of(board) if each.item]
    assert len(items) > 60
    for iso3, each in items:
        one = compared[iso3, each.item]
        value = one.gap if each.unit == "points" else one.mine_pct
        assert value == pytest.approx(each.value), (iso3, each)
        fact = words.item_fact(each, board.thresholds[each.threshold_id], one)
        assert unreadable(fact) == []
        assert f"{abs(value):.2f}" in fact.value_text
        assert fact.key.startswith(f"{iso3}.{each.item}.")
        if each.status == "low_coverage":
            assert "does not name" in fact.note


def test_a_refiner_that_is_not_named_leaves_the_gap_between_two_bounds(
    compared: dict[tuple[str, str], Comparison],
) -> None:
    one = compared["AUS", "Cobalt"]
    fact = words.gap_fact(one)
    low, high = one.mine_pct - (one.least_named_pct or 0.0), one.mine_pct
    bounds = f"between {low:.2f} and {high:.2f}\u00a0points".replace("-", "\u2212")
    assert bounds in fact.note
    assert fact.value_text.startswith("up to\u00a0")
    assert "weak: read the note" in fact.facts


def test_the_unions_minerals_are_the_sum_of_its_members(
    compared: dict[tuple[str, str], Comparison],
) -> None:
    fact = words.gap_fact(compared["EUU", "Copper"])
    mined = [p.value or 0.0 for p in fact.components if p.label.endswith("copper mined")]
    refined = [p.value or 0.0 for p in fact.components if p.label.endswith("refined copper")]
    assert len(refined) > 1
    assert fact.value_text == f"{sum(mined) - sum(refined):.2f}\u00a0points".replace("-", "\u2212")


def test_partners_and_suppliers_read_well_for_every_country(
    board: Board, warehouse: Warehouse
) -> None:
    for iso3, name in board.names.items():
        pairs, parts = load_pairs(warehouse, iso3), load_pair_parts(warehouse, [iso3])
        facts = tables.pair_facts(pairs, parts)
        together = tables.members_fact(pairs)
        suppliers = tables.supplier_facts(name, load_suppliers(warehouse, iso3))
        for fact in (*facts, *suppliers, *([together] if together else ())):
            assert unreadable(fact) == [], iso3
        for pair, fact in zip(pairs, facts, strict=True):
            if pair.trade_musd is not None:
                made = sum(part.value or 0.0 for part in fact.components)
                assert made == pytest.approx(pair.trade_musd), (iso3, pair)


def test_a_pair_with_one_direction_is_a_floor() -> None:
    one = AgreementPair("Alland", "Borduria", "BBB", 10.0, True, 2024, "AAA", "Only one listed.")
    fact = tables.pair_facts([one], {})[0]
    assert fact.label == "Alland and Borduria: $10.0\u00a0m or more"
    assert fact.facts == ("2024", "weak: read the note",
                          "A floor: the true value may be higher.")  # fmt: skip
    assert tables.members_fact([one]) is None


def test_suppliers_that_the_table_sums_up_are_terms_of_one_number() -> None:
    suppliers = [Supplier(f"S{place}", 20.0 - place, "2020-24") for place in range(8)]
    facts = tables.supplier_facts("Alland", suppliers)
    assert len(facts) == 9
    # 20 - 6 and 20 - 7.
    assert facts[-1].value_text == "27.00\u00a0%"
    assert [part.value for part in facts[-1].components] == [14.0, 13.0]
    assert facts[0].components[1].value == 100.0


def test_the_sum_of_the_gaps_names_every_ally(warehouse: Warehouse) -> None:
    gaps = load_defence_gaps(warehouse)
    fact = tables.gap_total_fact(gaps)
    assert unreadable(fact) == []
    assert len(fact.components) == len(gaps) > 10
    assert fact.value_text == f"{sum(one.gap_musd for one in gaps):,.1f}\u00a0million USD a year"


def test_periods_stand_with_an_en_dash() -> None:
    assert said("It bought $3 (2021-24) of F-35s.") == "It bought \\$3 (2021\u201324) of F-35s."
