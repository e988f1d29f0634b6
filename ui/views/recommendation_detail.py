"""What stands behind single recommendations: minerals, suppliers of arms, partners, gaps."""

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
    """A supplier's share of a country's arms imports, percent.

    Attributes
    ----------
    is_weak : bool
        The country's deliveries are so few that one order decides the share.
    """

    name: str
    share_pct: float
    period: str
    is_weak: bool = False


@dataclass(frozen=True)
class AgreementPair:
    """Two states without a common trade agreement in force, with their goods trade.

    Attributes
    ----------
    note : str
        Why a number is missing or a floor.
    trade_musd : float or None
        Both directions, million US dollars; None where the source lists neither.
    is_partial : bool
        Only one direction is listed: a floor.
    """

    name: str
    partner: str
    partner_iso3: str
    trade_musd: float | None
    is_partial: bool
    year: int | None
    iso3: str = ""
    note: str = ""
    partner_is_member: bool = False


@dataclass(frozen=True)
class DefenceGap:
    """A European Ally's distance from the target for 2035."""

    iso3: str
    name: str
    core_pct: float
    gap_points: float
    gap_musd: float
    period: str


@dataclass(frozen=True)
class ArmsBuyer:
    """A state's dependence on US arms: share of its imports, F-35s ordered and delivered."""

    iso3: str
    name: str
    share_pct: float
    ordered: int
    delivered: int
    period: str


def load_pairs(warehouse: Warehouse, iso3: str) -> tuple[AgreementPair, ...]:
    """Load with whom a country has no trade agreement, most trade first."""
    return tuple(AgreementPair(**row) for row in warehouse.rows(_PAIRS, [iso3, iso3]))


def load_widest_pairs(warehouse: Warehouse, most: int = 15) -> tuple[AgreementPair, ...]:
    """Load the pairs of middle powers without an agreement that trade most with each other."""
    return tuple(AgreementPair(**row) for row in warehouse.rows(_WIDEST, [most]))


def load_defence_gaps(warehouse: Warehouse) -> tuple[DefenceGap, ...]:
    """Load the gaps of Europe's Allies among those profiled, most dollars first."""
    return tuple(DefenceGap(**row) for row in warehouse.rows(_GAPS))


def load_arms_buyers(warehouse: Warehouse) -> tuple[ArmsBuyer, ...]:
    """Load the middle powers that buy half their arms or more, or F-35s, from the United States."""
    return tuple(ArmsBuyer(**row) for row in warehouse.rows(_BUYERS))


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
SELECT coalesce(c.name, a.supplier) AS name, a.share_pct, a.period,
       a.small_recipient AS is_weak
FROM fact_arms_share a LEFT JOIN dim_country c ON c.iso3 = a.supplier
WHERE a.recipient = ? AND a.share_pct > 0
ORDER BY a.share_pct DESC, name
"""
# The Union trades through its members.
_PAIRS = """
WITH pair AS (
    SELECT iso3, partner_iso3, trade_musd,
           exports_musd IS NULL OR imports_musd IS NULL AS is_partial,
           greatest(exports_year, imports_year) AS year, note
    FROM out_missing_agreement WHERE iso3 = ? AND iso3 <> 'EUU'
    UNION ALL
    SELECT 'EUU', u.partner_iso3, sum(m.trade_musd), TRUE,
           max(greatest(m.exports_year, m.imports_year)), any_value(u.note)
    FROM out_missing_agreement u
    LEFT JOIN out_missing_agreement m ON m.partner_iso3 = u.partner_iso3
        AND m.iso3 IN (SELECT iso3 FROM dim_country WHERE is_eu_member AND is_roster)
    WHERE u.iso3 = 'EUU' AND ? = 'EUU'
    GROUP BY u.partner_iso3
)
SELECT c.name, p.name AS partner, pair.partner_iso3, pair.trade_musd, pair.is_partial, pair.year,
       pair.iso3, pair.note, p.is_eu_member AS partner_is_member
FROM pair
JOIN dim_country c ON c.iso3 = pair.iso3
JOIN dim_country p ON p.iso3 = pair.partner_iso3
ORDER BY pair.trade_musd DESC NULLS LAST, partner
"""
_WIDEST = """
SELECT c.name, p.name AS partner, o.partner_iso3, o.trade_musd,
       o.exports_musd IS NULL OR o.imports_musd IS NULL AS is_partial,
       greatest(o.exports_year, o.imports_year) AS year, o.iso3, o.note,
       p.is_eu_member AS partner_is_member
FROM out_missing_agreement o
JOIN dim_country c ON c.iso3 = o.iso3 AND c.is_roster
JOIN dim_country p ON p.iso3 = o.partner_iso3 AND p.is_roster
WHERE o.trade_musd IS NOT NULL AND o.iso3 < o.partner_iso3
ORDER BY o.trade_musd DESC, c.name
LIMIT ?
"""
_GAPS = """
SELECT c.iso3, c.name, core.value AS core_pct, gap.value AS gap_points, cost.value AS gap_musd,
       core.period
FROM dim_country c
JOIN out_indicator gap ON gap.iso3 = c.iso3 AND gap.indicator_id = 'defence_gap_points'
JOIN out_indicator cost ON cost.iso3 = c.iso3 AND cost.indicator_id = 'defence_gap_musd'
JOIN out_indicator core ON core.iso3 = c.iso3 AND core.indicator_id = 'defence_effort_nato_core'
WHERE c.is_nato_member AND c.iso3 NOT IN ('USA', 'CAN') AND (c.is_roster OR c.tier = 'pivotal')
  AND gap.value > 0 AND core.value IS NOT NULL
ORDER BY gap_musd DESC, c.name
"""
_BUYERS = """
SELECT c.iso3, c.name, s.value AS share_pct, CAST(o.value AS INTEGER) AS ordered,
       CAST(coalesce(d.value, 0) AS INTEGER) AS delivered, s.period
FROM dim_country c
JOIN out_indicator s ON s.iso3 = c.iso3 AND s.indicator_id = 'arms_import_dependence'
    AND s.power = 'USA'
JOIN out_indicator o ON o.iso3 = c.iso3 AND o.indicator_id = 'f35_dependence_ordered'
LEFT JOIN out_indicator d ON d.iso3 = c.iso3 AND d.indicator_id = 'f35_dependence_delivered'
WHERE c.is_roster AND s.value IS NOT NULL AND o.value IS NOT NULL
  AND (s.value >= 50 OR o.value > 0)
ORDER BY s.value DESC, c.name
"""
