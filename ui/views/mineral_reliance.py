"""Which minerals the great powers buy abroad, and which camp covers it: all minerals at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from ui.views.mineral_trade import UNNAMED, NamedSource, load_us_sources
from ui.views.minerals import CHINA
from ui.warehouse import Warehouse

# Drawn in this order, from the left.
US_CAMPS: Final = ("allies", "china", "others", "unnamed")
CHINESE_CAMPS: Final = ("allies", "russia", "others")


@dataclass(frozen=True)
class UsReliance:
    """US net import reliance on one mineral, or the reason why there is none.

    Attributes
    ----------
    nir_pct : float or None
        Net imports in percent of consumption; a bound enters as its number.
    nir_bound : str
        ``floor``, ``ceiling``, ``net_exporter`` or empty.
    nir_text : str
        As USGS prints it.
    camps : mapping of str to float
        Reliance in percent of consumption by camp (`US_CAMPS`): reliance x share of imports.
    sources : tuple of NamedSource
        Named sources of imports, the largest first.
    reason : str
        Why there is no figure; empty where there is one.
    """

    mineral: str
    year: int | None
    nir_pct: float | None
    nir_bound: str
    nir_text: str
    camps: Mapping[str, float]
    sources: tuple[NamedSource, ...]
    reason: str
    source_id: str = "usgs_mcs"


@dataclass(frozen=True)
class ChineseImports:
    """China's imports of the codes of one mineral in the newest year.

    Attributes
    ----------
    imports_musd, exports_musd : float
        Million US dollars.
    camps : mapping of str to float
        Share of the imports in percent by camp (`CHINESE_CAMPS`); allies include the United States.
    camps_musd : mapping of str to float
        The same in million US dollars.
    largest, largest_share_pct, largest_musd : str, float, float
        The largest supplier.
    """

    mineral: str
    year: int
    imports_musd: float
    exports_musd: float
    camps: Mapping[str, float]
    camps_musd: Mapping[str, float]
    largest: str
    largest_share_pct: float
    largest_musd: float
    source_id: str

    @property
    def is_net_importer(self) -> bool:
        """Whether China buys more under these codes than it sells."""
        return self.imports_musd > self.exports_musd


@dataclass(frozen=True)
class Reliance:
    """Both great powers over all minerals.

    Attributes
    ----------
    united_states : tuple of UsReliance
        The highest reliance first, minerals without a figure last.
    china : tuple of ChineseImports
        Minerals with imports under a code that holds them, the largest first.
    without_flows : tuple of str
        Minerals without a code that is held, or without flows under it.
    """

    united_states: tuple[UsReliance, ...]
    china: tuple[ChineseImports, ...]
    without_flows: tuple[str, ...]

    def of(self, mineral: str) -> UsReliance | None:
        """Return US reliance on one mineral."""
        return next((one for one in self.united_states if one.mineral == mineral), None)

    def chinese(self, mineral: str) -> ChineseImports | None:
        """Return China's imports of one mineral."""
        return next((one for one in self.china if one.mineral == mineral), None)


def load_reliance(warehouse: Warehouse) -> Reliance:
    """Load US reliance and Chinese imports of every mineral."""
    sources = load_us_sources(warehouse)
    us = [_us(row, sources.get(row["mineral"], ())) for row in warehouse.rows(_US)]
    us.sort(key=lambda one: (one.nir_pct is None, -(one.nir_pct or 0.0), -_from_china(one)))
    china = [_chinese(row) for row in warehouse.rows(_CHINA)]
    bought = {one.mineral for one in china}
    without = sorted(one.mineral for one in us if one.mineral not in bought)
    return Reliance(tuple(us), tuple(china), tuple(without))


def _from_china(one: UsReliance) -> float:
    return one.camps.get("china", 0.0)


def _us(row: Mapping[str, Any], sources: Sequence[NamedSource]) -> UsReliance:
    reliance = row["nir_pct"]
    camps = dict.fromkeys(US_CAMPS, 0.0)
    for one in sources if reliance else ():
        camps[_camp(one)] += reliance * one.share_pct / 100
    return UsReliance(
        mineral=row["mineral"],
        year=None if row["year"] is None else int(row["year"]),
        nir_pct=reliance,
        nir_bound=row["nir_bound"] or "",
        nir_text=row["nir_text"] or "",
        camps=camps,
        sources=tuple(sources),
        reason=row["reason"],
    )


def _camp(source: NamedSource) -> str:
    if source.iso3 == UNNAMED:
        return "unnamed"
    if source.iso3 == CHINA:
        return "china"
    return "allies" if source.is_ally else "others"


def _chinese(row: Mapping[str, Any]) -> ChineseImports:
    total = float(row["imports_musd"])
    amounts = {name: float(row[f"{name}_musd"]) for name in CHINESE_CAMPS}
    return ChineseImports(
        mineral=row["mineral"],
        year=int(row["year"]),
        imports_musd=total,
        exports_musd=float(row["exports_musd"]),
        camps={name: 100 * amount / total for name, amount in amounts.items()},
        camps_musd=amounts,
        largest=row["largest"],
        largest_share_pct=100 * float(row["largest_musd"]) / total,
        largest_musd=float(row["largest_musd"]),
        source_id=row["source_id"],
    )


_US = """
SELECT m.mineral_group AS mineral, r.year, r.nir_pct, r.nir_bound, r.nir_text,
       m.excluded_because AS reason
FROM ref_mineral m LEFT JOIN fact_us_mineral_reliance r ON r.mineral = m.mineral_group
"""
_CHINA = """
WITH flow AS (
    SELECT l.mineral_group AS mineral, t.exporter, t.importer, t.year, t.value_kusd / 1000 AS musd,
           t.source_id
    FROM fact_mineral_trade t JOIN ref_mineral_line l USING (hs6)
    WHERE t.year = (SELECT max(year) FROM fact_mineral_trade)
      AND (t.importer = 'CHN' OR t.exporter = 'CHN') AND t.exporter <> t.importer
), bought AS (
    SELECT mineral, exporter, any_value(year) AS year, any_value(source_id) AS source_id,
           sum(musd) AS musd
    FROM flow WHERE importer = 'CHN' GROUP BY ALL
), sold AS (
    SELECT mineral, sum(musd) AS musd FROM flow WHERE exporter = 'CHN' GROUP BY ALL
), camp AS (
    SELECT b.*, d.name_in_text AS name,
           CASE WHEN b.exporter = 'USA' OR a.value = 1 THEN 'allies'
                WHEN b.exporter = 'RUS' THEN 'russia' ELSE 'others' END AS camp
    FROM bought b JOIN dim_country d ON d.iso3 = b.exporter
    LEFT JOIN out_indicator a ON a.iso3 = b.exporter AND a.indicator_id = 'us_treaty_ally'
)
SELECT c.mineral, any_value(c.year) AS year, any_value(c.source_id) AS source_id,
       sum(c.musd) AS imports_musd, coalesce(any_value(s.musd), 0) AS exports_musd,
       coalesce(sum(c.musd) FILTER (camp = 'allies'), 0) AS allies_musd,
       coalesce(sum(c.musd) FILTER (camp = 'russia'), 0) AS russia_musd,
       coalesce(sum(c.musd) FILTER (camp = 'others'), 0) AS others_musd,
       arg_max(c.name, c.musd) AS largest, max(c.musd) AS largest_musd
FROM camp c LEFT JOIN sold s USING (mineral)
GROUP BY c.mineral ORDER BY imports_musd DESC, c.mineral
"""
