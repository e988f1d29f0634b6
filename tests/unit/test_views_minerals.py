"""Shares, alternatives and the matrix of critical minerals, on countries made by hand."""

from __future__ import annotations

import pytest

from ui.views.minerals import Atlas, Holder, group_of, slug_of


def holder(
    iso3: str, share: float | None, *, group: str = "other", mineral: str = "Tin",
    stage: str = "mine", value_status: str = "reported", status: str = "ok",
) -> Holder:  # fmt: skip
    """Return one country's share of a world of 1,000 tons."""
    quantity = None if share is None else 10 * share
    state = "not_reported" if share is None else status
    return Holder(
        iso3, iso3.title(), iso3.title(), group, mineral, stage, 2025, share, state, "",
        value_status, quantity, 1000.0, "metric tons", "Mine production", "usgs_mcs",
    )  # fmt: skip


def atlas(*holders: Holder) -> Atlas:
    """Return an atlas of the holders, which stand in the order given."""
    found: dict[tuple[str, str], tuple[Holder, ...]] = {}
    for one in holders:
        key = (one.mineral, one.stage)
        found[key] = (*found.get(key, ()), one)
    return Atlas(minerals={}, holders=found, threshold_pct=20.0, n_middle=57)


TIN = (
    holder("CHN", 40.0, group="reference"), holder("IDN", 25.0, group="middle"),
    holder("PER", 15.0, group="middle"), holder("COD", 5.0, group="pivotal"),
    holder("USA", None, group="reference", value_status="withheld"),
)  # fmt: skip


def test_alternatives_add_up_what_is_outside_the_largest() -> None:
    found = atlas(*TIN).alternatives("Tin", "mine")
    assert found is not None
    assert found.largest.iso3 == "CHN"
    assert found.outside_pct == pytest.approx(60.0)
    assert [one.iso3 for one in found.next] == ["IDN", "PER"]
    assert found.middle_pct == pytest.approx(40.0)
    assert found.other_middle_pct == pytest.approx(40.0)


def test_a_middle_power_that_leads_is_told_apart_from_the_others() -> None:
    found = atlas(*TIN[1:]).alternatives("Tin", "mine")
    assert found is not None
    assert found.middle_pct == pytest.approx(40.0)
    assert found.other_middle_pct == pytest.approx(15.0)


def test_without_a_table_or_a_figure_there_are_no_alternatives() -> None:
    assert atlas().alternatives("Tin", "mine") is None
    assert atlas(TIN[-1]).alternatives("Tin", "mine") is None


def test_the_matrix_puts_the_most_concentrated_mineral_and_the_largest_holder_first() -> None:
    cobalt = (
        holder("COD", 73.0, group="pivotal", mineral="Cobalt"),
        holder("IDN", 14.0, group="middle", mineral="Cobalt"),
    )
    matrix = atlas(*TIN, *cobalt).matrix("mine")
    assert matrix.minerals == ("Cobalt", "Tin")
    # Sums of shares: 78, 40, 39, 15, and 0 for the withheld one.
    assert [iso3 for iso3, _ in matrix.countries] == ["COD", "CHN", "IDN", "PER", "USA"]
    assert matrix.chokepoints == (("Chn", 1), ("Cod", 1), ("Idn", 1))
    assert ("Cobalt", "CHN") not in matrix.cells


def test_the_chosen_country_is_added_once() -> None:
    many = [holder(f"A{place:02d}", 9.0 - place / 10) for place in range(11)]
    matrix = atlas(*many).matrix("mine", "A10")
    assert [iso3 for iso3, _ in matrix.countries][-1] == "A10"
    assert len(matrix.countries) == 11
    assert len(atlas(*many).matrix("mine", "A00").countries) == 10
    assert len(atlas(*many).matrix("mine", "ZZZ").countries) == 10


def test_ids_in_links_and_groups() -> None:
    assert slug_of("Phosphate Rock") == "phosphate-rock"
    assert group_of("PER", "middle_power", True) == "middle"
    assert group_of("COD", "pivotal", False) == "pivotal"
    assert group_of("RUS", "reference", False) == "reference"
    assert group_of("OTH", "", False) == "other"
