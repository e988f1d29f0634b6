"""The overview: who holds leverage over a great power, and who is exposed to it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from itertools import groupby
from statistics import median
from typing import Any

import pandas as pd

from indicators.model import DOMAINS
from ui.warehouse import Country, Warehouse

LENSES = ("leverage", "exposure")
TOTAL = ""
EU = "EUU"


@dataclass(frozen=True)
class Score:
    """One score of one country, or the reason there is none.

    Attributes
    ----------
    lens, domain : str
        Side of the ledger, and key of `indicators.model.DOMAINS` (empty: the lens total).
    score : float or None
        0 to 100.
    rank, rank_low, rank_high : int or None
        Place among the ranked countries and the band (5th to 95th percentile of the draws).
    tier : int or None
        1 is the highest; lens totals only.
    n_indicators : int
        How many indicators entered.
    status, reason : str
        ``ok``, ``unranked`` or ``low_coverage``, and why in words.
    """

    lens: str
    domain: str
    score: float | None
    rank: int | None
    rank_low: int | None
    rank_high: int | None
    tier: int | None
    n_indicators: int
    status: str
    reason: str


@dataclass(frozen=True)
class Standing:
    """A country with all its scores beside one great power.

    Attributes
    ----------
    group : str
        ``roster``, ``pivotal``, ``reference`` (great powers and Russia), ``actor`` or ``other``.
    scores : mapping
        By lens and domain key.
    """

    iso3: str
    name: str
    name_in_text: str
    group: str
    scores: Mapping[tuple[str, str], Score]

    def get(self, lens: str, domain: str = TOTAL) -> Score | None:
        """Return the score of a lens or domain, or None where there is no row."""
        return self.scores.get((lens, domain))

    def value(self, lens: str, domain: str = TOTAL) -> float | None:
        """Return the number of a score, or None where there is none."""
        found = self.get(lens, domain)
        return found.score if found else None

    @property
    def has_both(self) -> bool:
        """Whether both lens totals are known."""
        return all(self.value(lens) is not None for lens in LENSES)


@dataclass(frozen=True)
class Domain:
    """A domain of a lens over one great power, with the number of indicators held."""

    key: str
    name: str
    n_indicators: int


@dataclass(frozen=True)
class Overview:
    """Every country's scores beside one great power, with the cuts of the quadrants.

    Attributes
    ----------
    standings : mapping
        By ISO3, in order of name; the great power itself is left out.
    medians : mapping
        Of the ranked countries, by lens.
    n_ranked : mapping
        Number of ranked countries by lens.
    domains : mapping
        By lens, those with scores.
    size_correlation, lens_correlation : float
        Spearman's rank correlation of leverage with GDP and with exposure, ranked countries.
    """

    power: str
    standings: Mapping[str, Standing]
    medians: Mapping[str, float]
    n_ranked: Mapping[str, int]
    domains: Mapping[str, tuple[Domain, ...]]
    size_correlation: float
    lens_correlation: float

    def domain_key(self, lens: str, asked: str) -> str:
        """Return the domain asked for, or the total where this lens has no such domain."""
        return asked if asked in {one.key for one in self.domains[lens]} else TOTAL

    def ranked(
        self, members: Collection[str], lens: str, domain: str = TOTAL
    ) -> tuple[Standing, ...]:
        """Return the members that are ranked, highest score first."""
        found = [
            one for one in self._of(members)
            if one.group == "roster" and one.value(lens, domain) is not None
        ]  # fmt: skip
        return tuple(sorted(found, key=lambda one: -(one.value(lens, domain) or 0.0)))

    def unranked(self, members: Collection[str], lens: str) -> tuple[Standing, ...]:
        """Return the members without a place in this lens, in order of name."""
        ranked = {one.iso3 for one in self.ranked(members, lens)}
        return tuple(one for one in self._of(members) if one.iso3 not in ranked)

    def apart(self) -> tuple[Standing, ...]:
        """Return the European Union and the reference countries: yardsticks, never ranked."""
        found = [one for one in self.standings.values() if one.group in ("actor", "reference")]
        return tuple(sorted(found, key=lambda one: one.iso3 != EU))

    def quadrant(self, standing: Standing) -> str:
        """Return the quadrant: ``holder``, ``mutual``, ``exposed``, ``little`` or empty.

        At or above the median of the ranked countries counts as much.
        """
        leverage, exposure = (standing.value(lens) for lens in LENSES)
        if leverage is None or exposure is None:
            return ""
        if leverage >= self.medians["leverage"]:
            return "mutual" if exposure >= self.medians["exposure"] else "holder"
        return "exposed" if exposure >= self.medians["exposure"] else "little"

    def in_quadrant(self, members: Collection[str], quadrant: str) -> tuple[Standing, ...]:
        """Return the ranked members of a quadrant, the most telling first."""
        lens = "exposure" if quadrant == "exposed" else "leverage"
        return tuple(
            one for one in self.ranked(members, lens)
            if one.has_both and self.quadrant(one) == quadrant
        )  # fmt: skip

    def _of(self, members: Collection[str]) -> list[Standing]:
        wanted = frozenset(members)
        return [one for one in self.standings.values() if one.iso3 in wanted]


def domain_key(name: str) -> str:
    """Return the key of a domain from its name, also where the index shortens the name."""
    for key, full in DOMAINS.items():
        if full == name or full.startswith(f"{name} "):
            return key
    raise KeyError(f"no domain is called {name!r}")


def load_overview(warehouse: Warehouse, power: str) -> Overview:
    """Load every country's scores beside one great power.

    Parameters
    ----------
    warehouse : Warehouse
        The open database.
    power : str
        ``"USA"`` or ``"CHN"``.
    """
    rows = warehouse.rows(_SCORES, [power, power])
    standings = {
        iso3: _standing(warehouse.countries[iso3], list(group))
        for iso3, group in groupby(rows, key=lambda row: row["iso3"])
    }
    ranked = [one for one in standings.values() if one.group == "roster"]
    totals = {lens: [v for one in ranked if (v := one.value(lens)) is not None] for lens in LENSES}
    gdp = {row["economy"]: row["gdp"] for row in warehouse.rows(_GDP)}
    return Overview(
        power=power,
        standings=standings,
        medians={lens: median(values) if values else 0.0 for lens, values in totals.items()},
        n_ranked={lens: len(values) for lens, values in totals.items()},
        domains=_domains(warehouse, power),
        size_correlation=_spearman([(one.value("leverage"), gdp.get(one.iso3)) for one in ranked]),
        lens_correlation=_spearman(
            [(one.value("leverage"), one.value("exposure")) for one in ranked]
        ),
    )


def load_outlines(warehouse: Warehouse) -> tuple[tuple[str, str], ...]:
    """Load which areas the map can draw: ISO3 and name."""
    rows = warehouse.rows(
        "SELECT o.iso3, coalesce(c.name, o.name) AS name FROM fact_country_outline o "
        "LEFT JOIN dim_country c USING (iso3) ORDER BY o.iso3"
    )
    return tuple((row["iso3"], row["name"]) for row in rows)


def _standing(country: Country, rows: list[dict[str, Any]]) -> Standing:
    scores = {}
    for row in rows:
        values = {name: value for name, value in row.items() if name != "iso3"}
        values["domain"] = domain_key(row["domain"]) if row["domain"] else TOTAL
        scores[row["lens"], values["domain"]] = Score(**values)
    return Standing(country.iso3, country.name, country.name_in_text, _group(country), scores)


def _group(country: Country) -> str:
    if country.is_roster:
        return "roster"
    return country.tier if country.tier in ("pivotal", "reference", "actor") else "other"


def _domains(warehouse: Warehouse, power: str) -> dict[str, tuple[Domain, ...]]:
    rows = warehouse.rows(_DOMAINS, [power])
    found = {lens: [row for row in rows if row["lens"] == lens] for lens in LENSES}
    order = list(DOMAINS)
    return {
        lens: tuple(
            sorted(
                (Domain(domain_key(r["domain"]), r["domain"], r["n"]) for r in part),
                key=lambda one: order.index(one.key),
            )
        )
        for lens, part in found.items()
    }


def _spearman(pairs: list[tuple[float | None, float | None]]) -> float:
    known = pd.DataFrame(pairs, columns=["first", "second"], dtype=float).dropna().rank()
    return float(known["first"].corr(known["second"])) if len(known) > 2 else float("nan")


_SCORES = """
SELECT s.iso3, s.lens, s.domain, s.score, s.rank, s.rank_p05 AS rank_low, s.rank_p95 AS rank_high,
       s.tier, s.n_indicators, s.status, s.reason
FROM out_score s JOIN dim_country c USING (iso3)
WHERE s.power = ? AND s.lens IN ('leverage', 'exposure') AND s.iso3 <> ?
ORDER BY c.name, s.iso3
"""
_GDP = """
SELECT economy, arg_max(value, year) AS gdp
FROM fact_macro WHERE measure = 'gdp_busd' AND NOT is_estimate GROUP BY economy
"""
_DOMAINS = """
SELECT t.lens, t.domain, count(*) AS n
FROM ref_index_tree t SEMI JOIN meta_indicator m USING (indicator_id)
WHERE t.power = ? AND t.lens IN ('leverage', 'exposure')
GROUP BY t.lens, t.domain
"""
