"""What made the numbers of the recommendations that are no indicators of the catalogue."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from ui.views.figures import Component
from ui.views.minerals import Atlas, Holder
from ui.views.recommendations import UNION
from ui.warehouse import Warehouse

# Measure and country.
SideKey = tuple[str, str]
# Country and partner.
PairKey = tuple[str, str]
SideParts = Mapping[SideKey, tuple[Component, ...]]
PairParts = Mapping[PairKey, tuple[Component, ...]]


# Measure and great power: the number of one country.
MeasureKey = tuple[str, str]


@dataclass(frozen=True)
class Held:
    """A number of the catalogue as a list names it, without what made it."""

    value: float | None
    unit: str
    period: str
    note: str
    status: str
    rank: int | None = None
    n_ranked: int = 0


@dataclass(frozen=True)
class Comparison:
    """What a country mines and refines of one mineral; the Union is the sum of its members.

    Attributes
    ----------
    mines, refines : tuple of Holder
        One each for a country, one for each member that the tables name for the Union.
    least_named_pct : float or None
        Smallest share above zero in the table of refiners; None where there is no such table.
    """

    iso3: str
    name: str
    name_in_text: str
    mineral: str
    mines: tuple[Holder, ...]
    refines: tuple[Holder, ...]
    least_named_pct: float | None

    @property
    def mine_pct(self) -> float:
        """Share of the world's mining."""
        return sum(one.size for one in self.mines)

    @property
    def refining_pct(self) -> float | None:
        """Share of the world's refining; None where the table does not name the country."""
        return sum(one.size for one in self.refines) if self.refines else None

    @property
    def has_refiners(self) -> bool:
        """Whether there is a table of refiners to compare with."""
        return self.least_named_pct is not None

    @property
    def gap(self) -> float:
        """Share mined less share refined, points; a refiner not named counts as refining nothing.

        As ``indicators.advice.model.MineralShare.widest_gap``, which decides.
        """
        return self.mine_pct - (self.refining_pct or 0.0)


def load_held(warehouse: Warehouse) -> Mapping[str, Mapping[MeasureKey, Held]]:
    """Load the numbers of every country that gets advice, in the order of the catalogue."""
    found: dict[str, dict[MeasureKey, Held]] = {}
    for row in warehouse.rows(_HELD):
        iso3, key = row.pop("iso3"), (row.pop("indicator_id"), row.pop("power"))
        found.setdefault(iso3, {})[key] = Held(**row)
    return found


def load_side_parts(warehouse: Warehouse) -> SideParts:
    """Load numerators, denominators and terms of the numbers beside the catalogue.

    See ``indicators.advice.beside``, which works the numbers out from the same rows.
    """
    return _grouped(warehouse, " UNION ALL ".join(_SIDE), [], ("indicator_id", "iso3"))


def load_pair_parts(warehouse: Warehouse, countries: Iterable[str]) -> PairParts:
    """Load the exports both ways of pairs without a trade agreement; the Union's by member."""
    wanted = list(dict.fromkeys(countries))
    by = ("iso3", "partner_iso3")
    of_union = _grouped(warehouse, _PAIRS_OF_UNION, [], by) if UNION in wanted else {}
    return {**_grouped(warehouse, _PAIRS, [wanted], by), **of_union}


def load_parts_of_union(warehouse: Warehouse) -> frozenset[str]:
    """Load the ISO3 of all members of the Union."""
    rows = warehouse.rows("SELECT part FROM dim_part WHERE whole = ?", [UNION])
    return frozenset(row["part"] for row in rows)


def compare_minerals(
    atlas: Atlas, iso3: str, name: str, name_in_text: str, members: frozenset[str]
) -> tuple[Comparison, ...]:
    """Set the mining of a country beside its refining, mineral by mineral, largest mines first.

    Parameters
    ----------
    members : frozenset of str
        ISO3 of the members, for the Union, which is their sum.
    """
    found = []
    minerals = [mineral for mineral, stage in atlas.holders if stage == "mine"]
    parts = members if iso3 == UNION else frozenset({iso3})
    for mineral in minerals:
        mines = _known(atlas.of(mineral, "mine"), parts)
        if mines:
            refiners = atlas.of(mineral, "refining")
            named = [one.share_pct for one in refiners if one.share_pct]
            least = min(named, default=0.0) if refiners else None
            refines = _known(refiners, parts)
            found.append(Comparison(iso3, name, name_in_text, mineral, mines, refines, least))
    return tuple(sorted(found, key=lambda one: (-one.mine_pct, one.mineral)))


def _known(holders: Iterable[Holder], parts: frozenset[str]) -> tuple[Holder, ...]:
    return tuple(one for one in holders if one.iso3 in parts and one.share_pct is not None)


def _grouped(
    warehouse: Warehouse, sql: str, params: list[object], by: tuple[str, str]
) -> dict[tuple[str, str], tuple[Component, ...]]:
    """Collect the components of a query by two of its columns, in order of ``place``."""
    found: dict[tuple[str, str], list[Component]] = {}
    rows = warehouse.rows(f"SELECT * FROM ({sql}) ORDER BY place, value DESC, label", params)
    for row in rows:
        key = (row.pop(by[0]), row.pop(by[1]))
        del row["place"]
        found.setdefault(key, []).append(Component(**row))
    return {key: tuple(parts) for key, parts in found.items()}


_HELD: Final = """
SELECT iso3, indicator_id, power, value, unit, period, note, status
FROM out_indicator SEMI JOIN (SELECT iso3 FROM out_recommendation) USING (iso3)
"""
_SIDE: Final = (
    # Pharmaceuticals: the row of the country, and all rows but the Union's, which repeats members.
    """
SELECT 'us_medicine_supply' AS indicator_id, m.iso3, 1 AS place, 'numerator' AS role,
       'US imports of pharmaceuticals (HS chapter 30) from ' || c.name_in_text AS label,
       m.value_usd / 1e6 AS value, 'million USD' AS unit, CAST(m.year AS VARCHAR) AS period,
       m.source_id
FROM fact_us_imports_hs2 m JOIN dim_country c USING (iso3)
WHERE m.chapter = '30' AND m.year = (SELECT max(year) FROM fact_us_imports_hs2 WHERE chapter = '30')
""",
    """
SELECT 'us_medicine_supply', m.iso3, 2, 'denominator',
       'US imports of pharmaceuticals (HS chapter 30) from all partners', w.value_usd / 1e6,
       'million USD', CAST(w.year AS VARCHAR), w.source_id
FROM fact_us_imports_hs2 m
JOIN (SELECT year, sum(value_usd) AS value_usd, any_value(source_id) AS source_id
      FROM fact_us_imports_hs2 WHERE chapter = '30' AND iso3 <> 'EUU'
      GROUP BY year ORDER BY year DESC LIMIT 1) w USING (year)
WHERE m.chapter = '30'
""",
    # Solar equipment: by product for a country, by member for the Union.
    """
SELECT 'solar_from_china', s.iso3, 1, 'term',
       'solar ' || s.product || ' from China to ' || c.name_in_text, s.value_usd / 1e6,
       'million USD', CAST(s.year AS VARCHAR), s.source_id
FROM fact_solar_exports s JOIN dim_country c USING (iso3)
WHERE s.year = (SELECT max(year) FROM fact_solar_exports WHERE months_covered = 12)
""",
    """
SELECT 'solar_from_china', p.whole, 1, 'term',
       'solar cells, wafers and panels from China to ' || c.name_in_text, sum(s.value_usd) / 1e6,
       'million USD', CAST(s.year AS VARCHAR), any_value(s.source_id)
FROM fact_solar_exports s
JOIN dim_part p ON p.part = s.iso3 AND p.whole <> p.part
JOIN dim_country c ON c.iso3 = s.iso3
WHERE s.year = (SELECT max(year) FROM fact_solar_exports WHERE months_covered = 12)
GROUP BY p.whole, c.name_in_text, s.year
""",
    """
SELECT 'nuclear_warheads', w.iso3, k.place, 'term', k.label,
       CASE k.place WHEN 1 THEN w.deployed_strategic + w.deployed_nonstrategic
                    WHEN 2 THEN w.reserve ELSE w.retired END,
       'count', CAST(w.year AS VARCHAR), w.source_id
FROM fact_nuclear_warheads w
CROSS JOIN (VALUES (1, 'deployed'), (2, 'in reserve'), (3, 'retired')) AS k (place, label)
WHERE w.year = (SELECT max(year) FROM fact_nuclear_warheads)
""",
    # A country that the list of holders does not name.
    """
SELECT 'nuclear_warheads', c.iso3, 1, 'term',
       'holders that the list names; ' || c.name_in_text || ' is not one of them',
       y.holders, 'count', CAST(y.year AS VARCHAR), y.source_id
FROM dim_country c
CROSS JOIN (SELECT year, count(*) AS holders, any_value(source_id) AS source_id
            FROM fact_nuclear_warheads GROUP BY year ORDER BY year DESC LIMIT 1) y
ANTI JOIN fact_nuclear_warheads w ON w.iso3 = c.iso3 AND w.year = y.year
WHERE c.iso3 <> 'EUU'
""",
    """
SELECT 'bridge_clubs', c.iso3, 1, 'term',
       CASE WHEN m.iso3 IS NULL THEN 'not a member of ' ELSE 'member of ' END || k.club,
       CASE WHEN m.iso3 IS NULL THEN 0 ELSE 1 END, 'clubs', k.vintage, k.source_id
FROM dim_country c
CROSS JOIN (SELECT club, any_value(source_id) AS source_id, any_value(vintage) AS vintage
            FROM fact_membership WHERE club IN ('MIKTA', 'IBSA') GROUP BY club) k
LEFT JOIN fact_membership m ON m.iso3 = c.iso3 AND m.club = k.club AND m.role = 'member'
WHERE c.iso3 <> 'EUU'
""",
    # The list is the project's own, with a citation in each row.
    """
SELECT 'development_finance', iso3, 1, 'term',
       institution || ' (' || abbreviation || '), listed by: ' || citation, 1, 'count',
       CAST(year AS VARCHAR), 'data/reference/development_finance.csv'
FROM ref_development_finance
""",
)
_PAIRS: Final = """
SELECT o.iso3, o.partner_iso3, d.place, 'term' AS role,
       CASE d.place WHEN 1 THEN 'goods exports of ' || c.name_in_text || ' to ' || p.name_in_text
            ELSE 'goods exports of ' || p.name_in_text || ' to ' || c.name_in_text END AS label,
       CASE d.place WHEN 1 THEN o.exports_musd ELSE o.imports_musd END AS value,
       'million USD' AS unit,
       coalesce(CAST(CASE d.place WHEN 1 THEN o.exports_year ELSE o.imports_year END AS VARCHAR),
                'not listed') AS period,
       'oecd_btige' AS source_id
FROM out_missing_agreement o
JOIN dim_country c ON c.iso3 = o.iso3
JOIN dim_country p ON p.iso3 = o.partner_iso3
CROSS JOIN (VALUES (1), (2)) AS d (place)
WHERE list_contains(?, o.iso3) AND o.iso3 <> 'EUU'
"""
_PAIRS_OF_UNION: Final = """
SELECT 'EUU' AS iso3, o.partner_iso3, 1 AS place, 'term' AS role,
       'goods trade of ' || c.name_in_text || ' with ' || p.name_in_text || ', as far as listed'
           AS label,
       o.trade_musd AS value, 'million USD' AS unit,
       CAST(greatest(o.exports_year, o.imports_year) AS VARCHAR) AS period,
       'oecd_btige' AS source_id
FROM out_missing_agreement o
JOIN dim_country c ON c.iso3 = o.iso3 AND c.is_eu_member AND c.is_roster
JOIN dim_country p ON p.iso3 = o.partner_iso3
SEMI JOIN out_missing_agreement u ON u.iso3 = 'EUU' AND u.partner_iso3 = o.partner_iso3
WHERE o.trade_musd IS NOT NULL
"""
