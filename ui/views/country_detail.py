"""Minerals, bases, arms and trends of one country."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from ui.views.country_cards import Supplier
from ui.warehouse import Warehouse

LEAST_SHARE_PCT: Final = 1.0
MOST_SUPPLIERS: Final = 5
TREND_START: Final = 2000
TREND_MEASURES: Final = (
    "export_exposure_gdp", "import_supply_share", "export_market_share", "us_troops_hosted",
)  # fmt: skip
# Places the list of bases keeps apart from the state they belong to.
TERRITORIES_APART: Final = {
    "DNK": ("GRL",), "GBR": ("IOT", "SHN"), "NLD": ("ABW",), "CHN": ("HKG",),
}  # fmt: skip


@dataclass(frozen=True)
class MineralLine:
    """A country's share of one mineral's world output.

    Attributes
    ----------
    stage : str
        ``mine`` or ``refining``.
    place : int
        Place in the world (1 = largest).
    leader, leader_share_pct : str, float
        The largest producer; the second largest where this country leads.
    """

    mineral: str
    stage: str
    share_pct: float
    year: int
    is_weak: bool
    note: str
    place: int
    leader: str
    leader_share_pct: float
    source_id: str


@dataclass(frozen=True)
class ImportSource:
    """A mineral of which USGS names the country as a source of US imports.

    Attributes
    ----------
    share_bound : str
        ``floor`` where the share is printed as a lower bound.
    reliance_pct : float or None
        US net import reliance; ``reliance_text`` is how USGS prints it.
    leader : str
        The largest source of US imports named.
    """

    mineral: str
    share_pct: float
    share_bound: str
    period: str
    reliance_pct: float | None
    reliance_text: str
    reliance_year: int | None
    place: int
    leader: str
    leader_share_pct: float
    source_id: str


@dataclass(frozen=True)
class Sites:
    """US sites in one country or territory, about 2018, by type."""

    iso3: str
    name: str
    theatre: str
    bases: int
    small_sites: int
    funded_sites: int
    total: int
    vintage: str


@dataclass(frozen=True)
class Series:
    """One measure over time.

    Attributes
    ----------
    points : tuple of (year, value, is_weak)
        Years in order.
    """

    indicator_id: str
    power: str
    unit: str
    points: tuple[tuple[int, float, bool], ...]


@dataclass(frozen=True)
class Detail:
    """Everything below the cards that is read from the fact tables.

    Attributes
    ----------
    hosting_from : float
        Persons from which hosting counts in the recommendations.
    """

    minerals: tuple[MineralLine, ...]
    import_sources: tuple[ImportSource, ...]
    sites: Sites | None
    sites_apart: tuple[Sites, ...]
    suppliers: tuple[Supplier, ...]
    series: tuple[Series, ...]
    hosting_from: float

    def trend(self, indicator_id: str, power: str) -> Series | None:
        """Return one series, or None where the source has no earlier years."""
        return next(
            (s for s in self.series if (s.indicator_id, s.power) == (indicator_id, power)), None
        )


def load_detail(warehouse: Warehouse, iso3: str) -> Detail:
    """Load minerals, import sources, sites, arms suppliers and trends of a country."""
    places = [iso3, *TERRITORIES_APART.get(iso3, ())]
    sites = [Sites(**row) for row in warehouse.rows(_SITES, [places])]
    threshold = warehouse.rows("SELECT value FROM ref_threshold WHERE id = 'X1.shows.troops'")
    return Detail(
        minerals=tuple(_mineral(row) for row in warehouse.rows(_MINERALS, [iso3, LEAST_SHARE_PCT])),
        import_sources=tuple(_source(row) for row in warehouse.rows(_IMPORT_SOURCES, [iso3])),
        sites=next((one for one in sites if one.iso3 == iso3), None),
        sites_apart=tuple(one for one in sites if one.iso3 != iso3),
        suppliers=load_suppliers(warehouse, iso3),
        series=_series(warehouse, iso3),
        hosting_from=float(threshold[0]["value"]) if threshold else 0.0,
    )


def load_suppliers(warehouse: Warehouse, iso3: str) -> tuple[Supplier, ...]:
    """Load the largest suppliers of major arms in the newest five years."""
    rows = warehouse.rows(_SUPPLIERS, [iso3, MOST_SUPPLIERS])
    return tuple(Supplier(**row) for row in rows)


def _mineral(row: dict[str, Any]) -> MineralLine:
    return MineralLine(**{**row, "is_weak": bool(row["is_weak"]), "place": int(row["place"])})


def _source(row: dict[str, Any]) -> ImportSource:
    year = row["reliance_year"]
    return ImportSource(**{**row, "reliance_year": None if year is None else int(year)})


def _series(warehouse: Warehouse, iso3: str) -> tuple[Series, ...]:
    found: dict[tuple[str, str, str], list[tuple[int, float, bool]]] = {}
    rows = warehouse.query(_TRENDS, [iso3, list(TREND_MEASURES), TREND_START])
    for row in rows.itertuples(index=False):
        key = (row.indicator_id, row.power, row.unit)
        found.setdefault(key, []).append((int(row.year), float(row.value), bool(row.is_weak)))
    return tuple(Series(*key, points=tuple(points)) for key, points in found.items())


_MINERALS = """
WITH placed AS (
    SELECT s.*, c.name_in_text AS name,
           rank() OVER (PARTITION BY s.mineral, s.stage ORDER BY s.share_pct DESC) AS place
    FROM out_mineral_share s JOIN dim_country c USING (iso3)
    WHERE s.iso3 <> 'EUU' AND s.stage IN ('mine', 'refining')
), others AS (
    SELECT mineral, stage, arg_max(name, share_pct) AS leader, max(share_pct) AS leader_share_pct
    FROM placed WHERE iso3 <> $1 GROUP BY ALL
)
SELECT s.mineral, s.stage, s.share_pct, s.year, s.status = 'low_coverage' AS is_weak, s.note,
       coalesce(p.place, 0) AS place, coalesce(o.leader, '') AS leader,
       coalesce(o.leader_share_pct, 0) AS leader_share_pct, s.source_id
FROM out_mineral_share s
LEFT JOIN placed p USING (iso3, mineral, stage)
LEFT JOIN others o USING (mineral, stage)
WHERE s.iso3 = $1 AND s.share_pct >= $2 AND s.stage IN ('mine', 'refining')
ORDER BY s.share_pct DESC, s.mineral
"""
_IMPORT_SOURCES = """
WITH placed AS (
    SELECT s.*, c.name_in_text AS name,
           rank() OVER (PARTITION BY mineral ORDER BY share_pct DESC) AS place
    FROM fact_us_mineral_source s JOIN dim_country c USING (iso3)
), others AS (
    SELECT mineral, arg_max(name, share_pct) AS leader, max(share_pct) AS leader_share_pct
    FROM placed WHERE iso3 <> $1 GROUP BY ALL
)
SELECT p.mineral, p.share_pct, p.share_bound, p.period, r.nir_pct AS reliance_pct,
       coalesce(r.nir_text, '') AS reliance_text, r.year AS reliance_year, p.place,
       coalesce(o.leader, '') AS leader, coalesce(o.leader_share_pct, 0) AS leader_share_pct,
       p.source_id
FROM placed p
LEFT JOIN others o USING (mineral)
LEFT JOIN fact_us_mineral_reliance r USING (mineral)
WHERE p.iso3 = $1 ORDER BY p.share_pct DESC, p.mineral
"""
_SITES = """
SELECT b.iso3, c.name_in_text AS name, b.theatre, b.n_base AS bases, b.n_lilypad AS small_sites,
       b.n_funded AS funded_sites, b.n_sites AS total, b.vintage
FROM fact_us_bases b JOIN dim_country c USING (iso3)
WHERE list_contains(?, b.iso3) ORDER BY b.iso3
"""
_SUPPLIERS = """
SELECT coalesce(c.name_in_text, a.supplier) AS name, a.share_pct, a.period,
       a.small_recipient AS is_weak, a.source_id, sum(a.share_pct) OVER () AS all_pct
FROM fact_arms_share a LEFT JOIN dim_country c ON c.iso3 = a.supplier
WHERE a.recipient = ? AND a.share_pct > 0 ORDER BY a.share_pct DESC, a.supplier LIMIT ?
"""
_TRENDS = """
SELECT indicator_id, power, unit, year, value, status = 'low_coverage' AS is_weak FROM out_trend
WHERE iso3 = ? AND list_contains(?, indicator_id) AND year >= ?
ORDER BY indicator_id, power, year
"""
