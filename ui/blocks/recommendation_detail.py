"""Named partners, gaps and minerals behind single recommendations, drawn."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

import streamlit as st

from ui.blocks.recommendation_data import (
    buyers_of,
    gaps_of,
    minerals_of,
    pair_parts_of,
    pairs_of,
    suppliers_of,
    widest_of,
)
from ui.blocks.recommendation_entries import (
    fact_entries,
    processing_entries,
    row_entries,
)
from ui.openings import open_select
from ui.provenance import row_select
from ui.views.recommendations import Board
from ui.warehouse import Warehouse
from ui.wording import recommendation_table_facts as table_facts
from ui.wording import recommendation_tables as tables
from ui.wording import recommendation_words as fixed
from ui.wording import recommendations as words

Rows = Sequence[dict[str, str]]
GAP_MEASURES: Final = ("defence_effort_nato_core", "defence_gap_points", "defence_gap_musd")
ARMS_MEASURES: Final = (
    "arms_import_dependence", "f35_dependence_ordered", "f35_dependence_delivered",
)  # fmt: skip


def own(warehouse: Warehouse, board: Board, recommendation_id: str, iso3: str) -> None:
    """Draw what stands behind one country's answer."""
    draw = OWN.get(recommendation_id)
    if draw is not None:
        draw(warehouse, board, iso3)


def everyone(warehouse: Warehouse, board: Board, recommendation_id: str) -> None:
    """Draw what stands behind a recommendation for all countries."""
    draw = EVERYONE.get(recommendation_id)
    if draw is not None:
        draw(warehouse, board)


def _table(title: str, rows: Rows, note: str = "") -> None:
    st.markdown(f"**{title}**")
    if rows:
        st.table(list(rows), border="horizontal", hide_index=True, alt=title)
    if note:
        st.caption(note)


def _own_pairs(warehouse: Warehouse, board: Board, iso3: str) -> None:
    del board
    pairs = pairs_of(warehouse, iso3)
    _table(tables.PAIRS_TITLE, tables.pair_rows(pairs))
    left = tables.pairs_left(pairs)
    st.caption(f"{left} {tables.PAIRS_NOTE}".strip())


def _own_minerals(warehouse: Warehouse, board: Board, iso3: str) -> None:
    rows = minerals_of(warehouse, iso3)
    from_pct = board.thresholds["C3.mines.share"].value
    shown = words.mineral_rows(rows, from_pct)
    if shown:
        _table("Mined and refined, share of the world", shown)
    other = words.other_minerals(rows, from_pct)
    if other:
        st.markdown(other)


def _own_suppliers(warehouse: Warehouse, board: Board, iso3: str) -> None:
    del board
    suppliers = suppliers_of(warehouse, iso3)
    name = warehouse.countries[iso3].name_in_text
    st.markdown(words.supplier_sentence(name, suppliers))
    if suppliers:
        _table("Share of arms imports by supplier", words.supplier_rows(suppliers))


def _pairs(warehouse: Warehouse, board: Board) -> None:
    del board
    pairs = widest_of(warehouse)
    _table(tables.WIDEST_TITLE, tables.widest_rows(pairs), tables.PAIRS_NOTE)
    parts = pair_parts_of(warehouse, *(one.iso3 for one in pairs))
    open_select(fact_entries(table_facts.pair_facts(pairs, parts)), "pick.widest")


def _gaps(warehouse: Warehouse, board: Board) -> None:
    del board
    gaps = gaps_of(warehouse)
    _table(tables.GAPS_TITLE, tables.gap_rows(gaps), tables.gap_sentence(gaps))
    if gaps:
        total = fact_entries([table_facts.gap_total_fact(gaps)])
        rows = row_entries(warehouse, {one.iso3: one.name for one in gaps}, GAP_MEASURES)
        open_select({**total, **rows}, "pick.gaps", label=fixed.OPEN_OF_ALLY)


def _buyers(warehouse: Warehouse, board: Board) -> None:
    del board
    buyers = buyers_of(warehouse)
    _table(tables.BUYERS_TITLE, tables.buyer_rows(buyers), tables.ARMS_NOTE)
    row_select({one.iso3: one.name for one in buyers}, "pick.buyers", ARMS_MEASURES, power="USA")


def _processing(warehouse: Warehouse, board: Board) -> None:
    _table(tables.PROCESSING_TITLE, tables.processing_rows(board))
    open_select(processing_entries(warehouse, board), "pick.processing")


def _members(warehouse: Warehouse, board: Board) -> None:
    del warehouse
    _table(tables.MEMBERS_TITLE, tables.member_rows(board))


OWN: Final[dict[str, Callable[[Warehouse, Board, str], None]]] = {
    "T2": _own_pairs, "C3": _own_minerals, "S4": _own_suppliers,
}  # fmt: skip
EVERYONE: Final[dict[str, Callable[[Warehouse, Board], None]]] = {
    "T2": _pairs, "C3": _processing, "S1": _gaps, "S4": _buyers, "D1": _members,
}  # fmt: skip
