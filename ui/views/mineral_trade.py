"""Who sells one mineral to a great power: USGS import sources, and traded codes in dollars."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from ui.views.mineral_controls import Control, load_controls
from ui.views.minerals import group_of
from ui.warehouse import Warehouse

SPANS: Final = (5, 10)
LINE_SUPPLIERS: Final = 2
UNNAMED: Final = "OTH"


@dataclass(frozen=True)
class Line:
    """A traded code that holds the mineral, or the reason why none does.

    Attributes
    ----------
    hs6 : str
        Code of the Harmonized System of 1992; empty where there is none.
    form : str
        ``ore``, ``coal``, ``compound``, ``alloy`` or ``metal``.
    """

    hs6: str
    product: str
    form: str
    note: str


@dataclass(frozen=True)
class Earlier:
    """How a supplier stood some years before."""

    span: int
    year: int
    share_pct: float
    musd: float


@dataclass(frozen=True)
class Supplier:
    """A country that a great power buys the mineral from, over all its codes.

    Attributes
    ----------
    musd, share_pct : float
        In the newest year: million US dollars, and share of all imports of these codes.
    earlier : tuple of Earlier
        Five and ten years before, where held and anything was imported.
    """

    iso3: str
    name: str
    name_in_text: str
    group: str
    musd: float
    share_pct: float
    earlier: tuple[Earlier, ...]


@dataclass(frozen=True)
class LineSupply:
    """One code: what was imported, and from whom.

    Attributes
    ----------
    first : tuple of (name, percent)
        The largest suppliers with their shares.
    suppliers : tuple of (name, million US dollars)
        All, the largest first.
    """

    line: Line
    musd: float
    first: tuple[tuple[str, float], ...]
    suppliers: tuple[tuple[str, float], ...]


@dataclass(frozen=True)
class Purchases:
    """A great power's imports of one mineral.

    Attributes
    ----------
    year, first_year : int
        Newest and oldest year held.
    total_musd : float
        Over all codes.
    earlier_total : mapping of int to float
        Total in million US dollars by span (5, 10), where held.
    """

    power: str
    year: int
    first_year: int
    total_musd: float
    earlier_total: Mapping[int, float]
    suppliers: tuple[Supplier, ...]
    lines: tuple[LineSupply, ...]
    source_id: str


@dataclass(frozen=True)
class NamedSource:
    """A country that USGS names as a source of US imports.

    Attributes
    ----------
    iso3 : str
        ``OTH`` for all countries that are not named.
    bound : str
        ``floor``, ``ceiling`` or empty.
    """

    iso3: str
    name: str
    name_in_text: str
    group: str
    is_ally: bool
    share_pct: float
    bound: str
    period: str
    source_id: str


@dataclass(frozen=True)
class MineralTrade:
    """Everything on trade in one mineral.

    Attributes
    ----------
    lines : tuple of Line
        Codes that hold it; empty where none does.
    no_line : str
        Why there is no code; empty where there is one.
    """

    lines: tuple[Line, ...]
    no_line: str
    purchases: Mapping[str, Purchases]
    us_sources: tuple[NamedSource, ...]
    controls: tuple[Control, ...]


def load_trade(warehouse: Warehouse, mineral: str, powers: Sequence[str]) -> MineralTrade:
    """Load suppliers and controls of one mineral.

    Parameters
    ----------
    mineral : str
        As USGS writes it.
    powers : sequence of str
        ISO3 of the great powers whose imports are wanted.
    """
    found = [Line(**row) for row in warehouse.rows(_LINES, [mineral])]
    lines = tuple(one for one in found if one.hs6)
    codes = [one.hs6 for one in lines]
    flows = warehouse.query(_FLOWS, [codes, list(powers), [0, *SPANS]]).to_dict("records")
    purchases = {power: _purchases(power, flows, lines) for power in powers} if lines else {}
    return MineralTrade(
        lines=lines,
        no_line="" if lines else " ".join(one.note for one in found),
        purchases={power: one for power, one in purchases.items() if one is not None},
        us_sources=load_us_sources(warehouse, mineral).get(mineral, ()),
        controls=load_controls(warehouse, mineral),
    )


def load_us_sources(
    warehouse: Warehouse, mineral: str | None = None
) -> dict[str, tuple[NamedSource, ...]]:
    """Load the sources of US imports that USGS names, the largest first, unnamed ones last."""
    found: dict[str, list[NamedSource]] = {}
    for row in warehouse.rows(_US_SOURCES, [mineral, mineral]):
        group = group_of(row["iso3"], row.pop("tier") or "", bool(row.pop("is_roster")))
        name = row.pop("mineral")
        is_ally = bool(row.pop("is_ally"))
        found.setdefault(name, []).append(NamedSource(**row, group=group, is_ally=is_ally))
    return {name: tuple(sources) for name, sources in found.items()}


def _purchases(
    power: str, flows: Sequence[Mapping[str, Any]], lines: Sequence[Line]
) -> Purchases | None:
    """Add up one great power's imports; None where none are recorded in the newest year."""
    own = [row for row in flows if row["importer"] == power]
    year = max((int(row["year"]) for row in flows), default=0)
    now = [row for row in own if row["year"] == year]
    if not now:
        return None
    totals = _sums(own, "year")
    return Purchases(
        power=power,
        year=year,
        first_year=int(now[0]["first_year"]),
        total_musd=totals[year],
        earlier_total={s: totals[year - s] for s in SPANS if year - s in totals},
        suppliers=_suppliers(own, year, totals),
        lines=tuple(_line_supply(now, line) for line in lines),
        source_id=str(now[0]["source_id"]),
    )


def _sums(rows: Sequence[Mapping[str, Any]], *keys: str) -> dict[Any, float]:
    """Add up dollars by the columns named."""
    sums: dict[Any, float] = {}
    for row in rows:
        key = row[keys[0]] if len(keys) == 1 else tuple(row[one] for one in keys)
        sums[key] = sums.get(key, 0.0) + float(row["musd"])
    return sums


def _suppliers(
    own: Sequence[Mapping[str, Any]], year: int, totals: Mapping[int, float]
) -> tuple[Supplier, ...]:
    sums = _sums(own, "exporter", "year")
    countries = {row["exporter"]: row for row in own if row["year"] == year}
    found = [_supplier(row, year, sums, totals) for row in countries.values()]
    return tuple(sorted(found, key=lambda one: (-one.musd, one.name)))


def _supplier(
    row: Mapping[str, Any],
    year: int,
    sums: Mapping[tuple[str, int], float],
    totals: Mapping[int, float],
) -> Supplier:
    iso3 = str(row["exporter"])
    musd = sums[iso3, year]
    then = {s: sums.get((iso3, year - s), 0.0) for s in SPANS if totals.get(year - s)}
    return Supplier(
        iso3=iso3,
        name=row["name"],
        name_in_text=row["name_in_text"],
        group=group_of(iso3, row["tier"], bool(row["is_roster"])),
        musd=musd,
        share_pct=100 * musd / totals[year],
        earlier=tuple(
            Earlier(span, year - span, 100 * amount / totals[year - span], amount)
            for span, amount in then.items()
        ),
    )


def _line_supply(now: Sequence[Mapping[str, Any]], line: Line) -> LineSupply:
    flows = sorted(
        (row for row in now if row["hs6"] == line.hs6), key=lambda row: -float(row["musd"])
    )
    total = sum(float(row["musd"]) for row in flows)
    suppliers = tuple((str(row["name_in_text"]), float(row["musd"])) for row in flows)
    first = tuple((name, 100 * musd / total) for name, musd in suppliers[:LINE_SUPPLIERS])
    return LineSupply(line, total, first, suppliers)


_LINES = """
SELECT l.hs6, coalesce(p.product, '') AS product, l.form, l.note
FROM ref_mineral_line l LEFT JOIN fact_mineral_product p USING (hs6)
WHERE l.mineral_group = ? ORDER BY l.hs6
"""
_FLOWS = """
WITH bought AS (
    SELECT importer, exporter, hs6, year, value_kusd, source_id FROM fact_mineral_trade
    UNION ALL
    SELECT power, exporter, hs6, year, value_kusd, source_id FROM fact_mineral_import_history
),
span AS (SELECT min(year) AS first_year, max(year) AS last_year FROM bought),
flow AS MATERIALIZED (
    SELECT importer, exporter, hs6, year, value_kusd / 1000 AS musd, source_id
    FROM bought WHERE list_contains(?, hs6) AND list_contains(?, importer)
)
SELECT f.*, d.name, d.name_in_text, d.tier, d.is_roster, span.first_year
FROM flow f CROSS JOIN span JOIN dim_country d ON d.iso3 = f.exporter
WHERE f.exporter <> f.importer AND list_contains(?, span.last_year - f.year)
"""
_US_SOURCES = """
SELECT s.mineral, s.iso3, coalesce(d.name, 'Not named') AS name,
       coalesce(d.name_in_text, 'countries not named') AS name_in_text, d.tier,
       coalesce(d.is_roster, FALSE) AS is_roster, a.value = 1 AS is_ally, s.share_pct,
       s.share_bound AS bound, s.period, s.source_id
FROM fact_us_mineral_source s
LEFT JOIN dim_country d USING (iso3)
LEFT JOIN out_indicator a ON a.iso3 = s.iso3 AND a.indicator_id = 'us_treaty_ally'
WHERE CAST(? AS VARCHAR) IS NULL OR s.mineral = ?
ORDER BY s.mineral, s.iso3 = 'OTH', s.share_pct DESC, s.iso3
"""
