"""What every profile is read against: all countries' values, goalposts, scores, clubs, sizes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from statistics import median
from typing import Any, Final

import pandas as pd

from ui.warehouse import Country, Warehouse

POWERS: Final = ("USA", "CHN")
LENSES: Final = ("leverage", "exposure")
UNION: Final = "EUU"


@dataclass(frozen=True)
class Placed:
    """One country's value of a measure.

    Attributes
    ----------
    name : str
        As inside a sentence ("the Netherlands").
    is_weak : bool
        Whether the status is ``low_coverage``.
    """

    iso3: str
    name: str
    value: float
    is_weak: bool = False


@dataclass(frozen=True)
class Goalpost:
    """An indicator of the default index with its scale.

    Attributes
    ----------
    low, high : float
        Values that score 0 and 100, in the measure's unit.
    member_indicator_id : str
        What stands for it for members of the European Union; empty where nothing does.
    """

    lens: str
    power: str
    domain: str
    indicator_id: str
    member_indicator_id: str
    low: float
    high: float

    def score(self, value: float) -> float:
        """Score a value from 0 to 100, clipped at the goalposts."""
        return 100 * min(1.0, max(0.0, (value - self.low) / (self.high - self.low)))


@dataclass(frozen=True)
class ScoreLine:
    """A score of one country, lens, power and domain; an empty domain is the lens as a whole."""

    iso3: str
    power: str
    lens: str
    domain: str
    score: float | None
    rank: int | None
    rank_p05: int | None
    rank_p95: int | None
    tier: int | None
    n_indicators: int
    n_clipped: int
    status: str
    reason: str

    @property
    def rank_low(self) -> int | None:
        """Best place of the band."""
        return self.rank_p05

    @property
    def rank_high(self) -> int | None:
        """Worst place of the band."""
        return self.rank_p95


Key = tuple[str, str]


@dataclass(frozen=True)
class World:
    """Everything on all countries that a profile compares with, of one build.

    Attributes
    ----------
    values : mapping of (indicator_id, power) to tuple of Placed
        Every country's value, highest first.
    goalposts : mapping of (lens, power) to tuple of Goalpost
        Indicators of the default index that the build holds, in its order.
    scores : mapping of iso3 to tuple of ScoreLine
        Leverage and exposure.
    clubs : mapping of club to frozenset of iso3
        Full members.
    gdp_musd : mapping of iso3 to float
        Gross domestic product behind the sales shares, million US dollars.
    subregions, theatres : mapping of iso3 to str
        Part of the world, and theatre of the list of US bases.
    """

    countries: Mapping[str, Country]
    roster: frozenset[str]
    union_members: frozenset[str]
    values: Mapping[Key, tuple[Placed, ...]]
    goalposts: Mapping[Key, tuple[Goalpost, ...]]
    scores: Mapping[str, tuple[ScoreLine, ...]]
    clubs: Mapping[str, frozenset[str]]
    gdp_musd: Mapping[str, float]
    subregions: Mapping[str, str]
    theatres: Mapping[str, str]

    def ranked_count(self, power: str, lens: str) -> int:
        """Count the countries that have a rank under one lens."""
        return sum(
            line.rank is not None
            for lines in self.scores.values()
            for line in lines
            if (line.power, line.lens, line.domain) == (power, lens, "")
        )

    def roster_values(self, indicator_id: str, power: str) -> tuple[Placed, ...]:
        """Return the ranked middle powers' values, highest first."""
        found = self.values.get((indicator_id, power), ())
        return tuple(placed for placed in found if placed.iso3 in self.roster)

    def value(self, iso3: str, indicator_id: str, power: str) -> Placed | None:
        """Return one country's value, or None."""
        found = self.values.get((indicator_id, power), ())
        return next((placed for placed in found if placed.iso3 == iso3), None)

    def usual(self, indicator_id: str, power: str) -> float:
        """Return the roster's median of a measure."""
        values = [placed.value for placed in self.roster_values(indicator_id, power)]
        return median(values) if values else 0.0

    def usual_best(self, lens: str, power: str) -> float:
        """Return the roster's median of each country's best dyadic score under a lens."""
        best: dict[str, float] = {}
        for post in self.goalposts.get((lens, power), ()):
            if self.measure_key(post)[1] != power:
                continue
            for placed in self.roster_values(*self.measure_key(post)):
                best[placed.iso3] = max(best.get(placed.iso3, 0.0), post.score(placed.value))
        return median(best.values()) if best else 0.0

    def measure_key(self, post: Goalpost) -> Key:
        """Return where a goalpost's values stand: under its power, or under none."""
        dyadic = (post.indicator_id, post.power)
        return dyadic if dyadic in self.values else (post.indicator_id, "")


def load_world(warehouse: Warehouse) -> World:
    """Load what profiles compare with; about ten thousand small rows, once per build."""
    values = _values(warehouse)
    held = {indicator_id for indicator_id, _ in values}
    members = warehouse.rows("SELECT iso3 FROM dim_country WHERE is_eu_member")
    return World(
        countries=warehouse.countries,
        roster=frozenset(warehouse.roster),
        union_members=frozenset(row["iso3"] for row in members),
        values=values,
        goalposts=_goalposts(warehouse, held),
        scores=_scores(warehouse),
        clubs=_clubs(warehouse),
        gdp_musd=_by_country(warehouse, _GDP),
        subregions=_by_country(warehouse, "SELECT iso3, subregion AS value FROM dim_country"),
        theatres=_by_country(warehouse, "SELECT iso3, theatre AS value FROM fact_us_bases"),
    )


def whole(value: object) -> int | None:
    """Turn a nullable whole number of a query into an int or None."""
    return None if value is None or pd.isna(value) else int(value)  # type: ignore[call-overload]


def _by_country(warehouse: Warehouse, sql: str) -> dict[str, Any]:
    return {row["iso3"]: row["value"] for row in warehouse.rows(sql) if row["value"] is not None}


def _values(warehouse: Warehouse) -> dict[Key, tuple[Placed, ...]]:
    found: dict[Key, list[Placed]] = {}
    for row in warehouse.query(_VALUES).itertuples(index=False):
        found.setdefault((row.indicator_id, row.power), []).append(
            Placed(row.iso3, row.name, float(row.value), row.status == "low_coverage")
        )
    return {key: tuple(placed) for key, placed in found.items()}


def _goalposts(warehouse: Warehouse, held: Iterable[str]) -> dict[Key, tuple[Goalpost, ...]]:
    known = set(held)
    found: dict[Key, list[Goalpost]] = {}
    for row in warehouse.rows(_TREE):
        if row["indicator_id"] in known:
            found.setdefault((row["lens"], row["power"]), []).append(Goalpost(**row))
    return {key: tuple(posts) for key, posts in found.items()}


def _scores(warehouse: Warehouse) -> dict[str, tuple[ScoreLine, ...]]:
    found: dict[str, list[ScoreLine]] = {}
    for row in warehouse.rows(_SCORES):
        numbers = {name: whole(row[name]) for name in ("rank", "rank_p05", "rank_p95", "tier")}
        found.setdefault(row["iso3"], []).append(ScoreLine(**{**row, **numbers}))
    return {iso3: tuple(lines) for iso3, lines in found.items()}


def _clubs(warehouse: Warehouse) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for row in warehouse.rows("SELECT club, iso3 FROM fact_membership WHERE role = 'member'"):
        found.setdefault(row["club"], set()).add(row["iso3"])
    return {club: frozenset(members) for club, members in found.items()}


_VALUES = """
SELECT o.indicator_id, o.power, o.iso3, c.name_in_text AS name, o.value, o.status
FROM out_indicator o JOIN dim_country c USING (iso3)
WHERE o.value IS NOT NULL ORDER BY o.indicator_id, o.power, o.value DESC, o.iso3
"""
_TREE = """
SELECT lens, power, domain, indicator_id, eu_member_indicator_id AS member_indicator_id, low, high
FROM ref_index_tree WHERE lens IN ('leverage', 'exposure') ORDER BY rowid
"""
_SCORES = """
SELECT iso3, power, lens, domain, score, rank, rank_p05, rank_p95, tier, n_indicators, n_clipped,
       status, reason
FROM out_score ORDER BY ALL
"""
_GDP = """
SELECT iso3, max(value) AS value FROM out_component
WHERE indicator_id = 'export_exposure_gdp' AND role = 'denominator' GROUP BY iso3
"""
