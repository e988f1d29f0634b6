"""Who sells one mineral to a great power: USGS import sources, and traded codes in dollars."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import pandas as pd

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
        ``ore``, ``compound``, ``alloy`` or ``metal``.
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
    """One code: what was imported, and from whom first."""

    line: Line
    musd: float
    first: tuple[tuple[str, float], ...]


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
class Control:
    """An export control on the mineral that USGS lists."""

    country: str
    name_in_text: str
    control_type: str
    commodity: str
    since_year: int | None
    url: str
    mineral_groups: str


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
    flows = warehouse.query(_FLOWS, [codes, list(powers), [0, *SPANS]])
    purchases = {power: _purchases(power, flows, lines) for power in powers} if lines else {}
    return MineralTrade(
        lines=lines,
        no_line="" if lines else " ".join(one.note for one in found),
        purchases={power: one for power, one in purchases.items() if one is not None},
        us_sources=load_us_sources(warehouse, mineral).get(mineral, ()),
        controls=tuple(_control(row) for row in warehouse.rows(_CONTROLS, [mineral])),
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


def _control(row: dict[str, Any]) -> Control:
    year = row["since_year"]
    return Control(**{**row, "since_year": None if year is None else int(year)})


def _purchases(power: str, flows: pd.DataFrame, lines: Sequence[Line]) -> Purchases | None:
    """Add up one great power's imports; None where none are recorded in the newest year."""
    own = flows[flows["importer"] == power]
    if own.empty:
        return None
    year = int(flows["year"].max())
    if year not in set(own["year"]):
        return None
    totals: dict[int, float] = own.groupby("year")["musd"].sum().to_dict()
    return Purchases(
        power=power,
        year=year,
        first_year=int(own["first_year"].min()),
        total_musd=float(totals[year]),
        earlier_total={s: float(totals[year - s]) for s in SPANS if year - s in totals},
        suppliers=_suppliers(own, year, totals),
        lines=tuple(_line_supply(own[own["year"] == year], line) for line in lines),
        source_id=str(own["source_id"].iloc[0]),
    )


def _suppliers(own: pd.DataFrame, year: int, totals: Mapping[int, float]) -> tuple[Supplier, ...]:
    sums = own.groupby(["exporter", "year"])["musd"].sum()
    keys = ["exporter", "name", "name_in_text", "tier", "is_roster"]
    countries = own[own["year"] == year][keys].drop_duplicates()
    found = [_supplier(row, year, sums, totals) for row in countries.itertuples(index=False)]
    return tuple(sorted(found, key=lambda one: (-one.musd, one.name)))


def _supplier(row: Any, year: int, sums: pd.Series, totals: Mapping[int, float]) -> Supplier:
    musd = float(sums[row.exporter, year])
    earlier = []
    for span in SPANS:
        before = year - span
        if totals.get(before):
            then = float(sums.get((row.exporter, before), 0.0))
            earlier.append(Earlier(span, before, 100 * then / totals[before], then))
    return Supplier(
        iso3=row.exporter,
        name=row.name,
        name_in_text=row.name_in_text,
        group=group_of(row.exporter, row.tier, bool(row.is_roster)),
        musd=musd,
        share_pct=100 * musd / totals[year],
        earlier=tuple(earlier),
    )


def _line_supply(own: pd.DataFrame, line: Line) -> LineSupply:
    flows = own[own["hs6"] == line.hs6].sort_values("musd", ascending=False)
    total = float(flows["musd"].sum())
    first = [
        (str(row.name_in_text), 100 * float(row.musd) / total)
        for row in flows.head(LINE_SUPPLIERS).itertuples(index=False)
    ]
    return LineSupply(line, total, tuple(first))


_LINES = """
SELECT l.hs6, coalesce(p.product, '') AS product, l.form, l.note
FROM ref_mineral_line l LEFT JOIN fact_mineral_product p USING (hs6)
WHERE l.mineral_group = ? ORDER BY l.hs6
"""
_FLOWS = """
WITH span AS (SELECT min(year) AS first_year, max(year) AS last_year FROM fact_mineral_trade)
SELECT t.importer, t.exporter, t.hs6, t.year, t.value_kusd / 1000 AS musd, t.source_id,
       d.name, d.name_in_text, d.tier, d.is_roster,
       span.first_year
FROM fact_mineral_trade t JOIN dim_country d ON d.iso3 = t.exporter CROSS JOIN span
WHERE list_contains(?, t.hs6) AND list_contains(?, t.importer) AND t.exporter <> t.importer
  AND list_contains(?, span.last_year - t.year)
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
_CONTROLS = """
SELECT d.name AS country, d.name_in_text, x.control_type, x.commodity, x.since_year,
       x.announcement_url AS url, x.mineral_groups
FROM fact_export_control x JOIN dim_country d USING (iso3)
WHERE list_contains(string_split(x.mineral_groups, ';'), ?)
ORDER BY x.since_year, d.name, x.commodity
"""
