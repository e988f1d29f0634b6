"""What stands behind single recommendations: minerals, suppliers of arms."""

from __future__ import annotations

from dataclasses import dataclass

from ui.warehouse import Warehouse


@dataclass(frozen=True)
class MineralRow:
    """A country's share of mining and refining of one mineral, percent."""

    mineral: str
    mine_pct: float
    refining_pct: float | None
    has_refiners: bool
    years: str


@dataclass(frozen=True)
class Supplier:
    """A supplier's share of a country's arms imports, percent."""

    name: str
    share_pct: float
    period: str


def load_minerals(warehouse: Warehouse, iso3: str) -> tuple[MineralRow, ...]:
    """Load a country's shares of mining and refining, mineral by mineral, largest mines first."""
    return tuple(MineralRow(**row) for row in warehouse.rows(_MINERALS, [iso3]))


def load_suppliers(warehouse: Warehouse, iso3: str) -> tuple[Supplier, ...]:
    """Load who supplied a country's arms imports, largest first; none for the Union."""
    return tuple(Supplier(**row) for row in warehouse.rows(_SUPPLIERS, [iso3]))


# The Union is the sum of its members that the tables name.
_MINERALS = """
WITH share AS (
    SELECT s.mineral, s.stage, sum(s.share_pct) AS share_pct, max(s.year) AS year
    FROM out_mineral_share s JOIN dim_part p ON p.part = s.iso3
    WHERE p.whole = ? AND s.stage IN ('mine', 'refining')
    GROUP BY s.mineral, s.stage
), refiners AS (
    SELECT mineral, max(year) AS year FROM out_mineral_share WHERE stage = 'refining' GROUP BY 1
)
SELECT m.mineral, m.share_pct AS mine_pct, r.share_pct AS refining_pct,
       t.mineral IS NOT NULL AS has_refiners,
       CASE WHEN t.year < m.year THEN t.year || '-' || right(CAST(m.year AS VARCHAR), 2)
            ELSE CAST(m.year AS VARCHAR) END AS years
FROM share m
LEFT JOIN refiners t USING (mineral)
LEFT JOIN share r ON r.mineral = m.mineral AND r.stage = 'refining'
WHERE m.stage = 'mine'
ORDER BY m.share_pct DESC, m.mineral
"""
_SUPPLIERS = """
SELECT coalesce(c.name, a.supplier) AS name, a.share_pct, a.period
FROM fact_arms_share a LEFT JOIN dim_country c ON c.iso3 = a.supplier
WHERE a.recipient = ? AND a.share_pct > 0
ORDER BY a.share_pct DESC, name
"""
