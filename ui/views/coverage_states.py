"""Which ranked middle powers are counted in each state of a series."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ui.views.terms import distinct
from ui.warehouse import Warehouse


@dataclass(frozen=True)
class States:
    """The ranked middle powers of one measure towards one power, by state.

    Attributes
    ----------
    names : mapping of str to tuple of str
        Names inside a sentence by status: ``ok``, ``low_coverage``, ``not_reported``,
        ``not_applicable``.
    source_ids : tuple of str
        Sources of the values.
    """

    names: Mapping[str, tuple[str, ...]]
    source_ids: tuple[str, ...]


def load_states(warehouse: Warehouse, indicator_id: str, power: str) -> States:
    """Load which countries stand in which state."""
    rows = warehouse.rows(_STATES, [indicator_id, power])
    names: dict[str, tuple[str, ...]] = {}
    for row in rows:
        names[row["status"]] = (*names.get(row["status"], ()), row["name"])
    return States(names, distinct([str(row["source_ids"]) for row in rows]))


_STATES = """
SELECT c.name_in_text AS name, o.status, o.source_ids
FROM out_indicator o JOIN dim_country c USING (iso3)
WHERE c.is_roster AND o.indicator_id = ? AND o.power = ? ORDER BY c.name
"""
