"""The op-ed's test: agency against restraint, the years behind, personalism by type of regime."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby
from statistics import median
from typing import Any, Final

import pandas as pd

from ui.views.agency_regimes import Personalism, personalism_of
from ui.views.agency_years import Move, YearScore, band_of, moves_of, restraint_years
from ui.views.indicator import Band
from ui.views.overview import Score
from ui.warehouse import Country, Warehouse

AGENCY: Final = "agency"
RESTRAINT: Final = "restraint"
LENSES: Final = (AGENCY, RESTRAINT)
PERSONALISM: Final = "impersonal_legitimation"
MOVERS: Final = 5


@dataclass(frozen=True)
class Place:
    """A country with its two scores.

    Attributes
    ----------
    group : str
        ``roster``, ``pivotal``, ``reference``, ``actor`` or ``other``.
    scores : mapping
        By lens; a lens may be missing or hold no number.
    """

    iso3: str
    name: str
    name_in_text: str
    group: str
    scores: Mapping[str, Score]

    def value(self, lens: str) -> float | None:
        """Return a score, or None."""
        found = self.scores.get(lens)
        return found.score if found else None

    @property
    def has_both(self) -> bool:
        """Whether both scores are known."""
        return all(self.value(lens) is not None for lens in LENSES)


@dataclass(frozen=True)
class AgencyPage:
    """What the page shows of all countries.

    Attributes
    ----------
    places : mapping
        By ISO3, in order of name.
    medians, n_ranked : mapping
        Of the ranked middle powers, by lens.
    correlation : float
        Spearman's rank correlation of both scores, ranked middle powers.
    history : mapping
        Restraint scores by year, by ISO3.
    band : tuple of Band
        Quartiles of the ranked middle powers' restraint by year.
    n_measures : int
        Number of measures of restraint.
    falls, rises : tuple of Move
        Ranked middle powers that moved most, the furthest first.
    not_compared : tuple of str
        Names in text of those left out: a measure is missing in the first or the last year.
    measure_ids : mapping
        Ids of the measures of both scores, by lens.
    """

    places: Mapping[str, Place]
    medians: Mapping[str, float]
    n_ranked: Mapping[str, int]
    correlation: float
    history: Mapping[str, tuple[YearScore, ...]]
    band: tuple[Band, ...]
    n_measures: int
    falls: tuple[Move, ...]
    rises: tuple[Move, ...]
    not_compared: tuple[str, ...]
    personalism: Personalism
    measure_ids: Mapping[str, tuple[str, ...]]

    def quadrant(self, place: Place) -> str:
        """Return ``coherent``, ``broker``, ``bystander``, ``terrain``, or empty without scores.

        At or above the median of the ranked middle powers counts as much.
        """
        agency, restraint = (place.value(lens) for lens in LENSES)
        if agency is None or restraint is None:
            return ""
        if agency >= self.medians[AGENCY]:
            return "coherent" if restraint >= self.medians[RESTRAINT] else "broker"
        return "bystander" if restraint >= self.medians[RESTRAINT] else "terrain"

    def is_near_cut(self, place: Place) -> bool:
        """Whether the rank band of either score reaches over the middle rank."""
        return any(self._crosses(place.scores.get(lens), self.n_ranked[lens]) for lens in LENSES)

    def in_quadrant(self, quadrant: str) -> tuple[Place, ...]:
        """Return the ranked middle powers of a quadrant, the highest agency first."""
        found = [
            one for one in self.places.values()
            if one.group == "roster" and one.has_both and self.quadrant(one) == quadrant
        ]  # fmt: skip
        return tuple(sorted(found, key=lambda one: -(one.value(AGENCY) or 0.0)))

    def _crosses(self, score: Score | None, of: int) -> bool:
        if score is None or score.rank_low is None or score.rank_high is None:
            return True
        return score.rank_low <= (of + 1) / 2 <= score.rank_high


def load_agency(warehouse: Warehouse) -> AgencyPage:
    """Load both scores of every country, the years of restraint, personalism by regime."""
    rows = warehouse.rows(_SCORES)
    places = {
        iso3: _place(warehouse.countries[iso3], list(group))
        for iso3, group in groupby(rows, key=lambda row: row["iso3"])
    }
    ranked = [one for one in places.values() if one.group == "roster"]
    totals = {lens: [v for one in ranked if (v := one.value(lens)) is not None] for lens in LENSES}
    tree = warehouse.rows(_TREE, [RESTRAINT])
    history = restraint_years(warehouse.rows(_YEARS), tree)
    moves, left_out = moves_of(history, [warehouse.countries[i] for i in warehouse.roster], tree)
    return AgencyPage(
        places=places,
        medians={lens: median(values) if values else 0.0 for lens, values in totals.items()},
        n_ranked={lens: len(values) for lens, values in totals.items()},
        correlation=_spearman([(one.value(AGENCY), one.value(RESTRAINT)) for one in ranked]),
        history=history,
        band=band_of(history, warehouse.roster),
        n_measures=len(tree),
        falls=tuple(move for move in moves[:MOVERS] if move.change < 0),
        rises=tuple(move for move in reversed(moves[-MOVERS:]) if move.change > 0),
        not_compared=left_out,
        personalism=personalism_of(warehouse.rows(_PERSONALISM, [PERSONALISM])),
        measure_ids={
            lens: tuple(row["indicator_id"] for row in warehouse.rows(_TREE, [lens]))
            for lens in LENSES
        },
    )


def _place(country: Country, rows: list[dict[str, Any]]) -> Place:
    scores = {}
    for row in rows:
        values = {name: value for name, value in row.items() if name != "iso3"}
        scores[row["lens"]] = Score(domain="", **values)
    group = "roster" if country.is_roster else country.tier
    named = group if group in ("roster", "pivotal", "reference", "actor") else "other"
    return Place(country.iso3, country.name, country.name_in_text, named, scores)


def _spearman(pairs: list[tuple[float | None, float | None]]) -> float:
    known = pd.DataFrame(pairs, columns=["first", "second"], dtype=float).dropna().rank()
    return float(known["first"].corr(known["second"])) if len(known) > 2 else float("nan")


_SCORES = """
SELECT s.iso3, s.lens, s.score, s.rank, s.rank_p05 AS rank_low, s.rank_p95 AS rank_high, s.tier,
       s.n_indicators, s.status, s.reason
FROM out_score s JOIN dim_country c USING (iso3)
WHERE s.power = '' AND s.domain = '' AND s.lens IN ('agency', 'restraint')
ORDER BY c.name, s.iso3
"""
_TREE = """
SELECT domain, domain_weight, indicator_id, weight, low, high
FROM ref_index_tree WHERE lens = ? AND power = '' ORDER BY rowid
"""
_YEARS = """
SELECT t.iso3, t.year, t.indicator_id, t.value FROM out_trend t
SEMI JOIN (SELECT indicator_id FROM ref_index_tree WHERE lens = 'restraint') USING (indicator_id)
WHERE t.power = '' ORDER BY t.iso3, t.year, t.indicator_id
"""
_PERSONALISM = """
SELECT o.iso3, c.name_in_text AS name, o.value, d.regime_type, o.year
FROM out_indicator o
JOIN dim_country c ON c.iso3 = o.iso3 AND c.is_roster
JOIN fact_democracy d ON d.iso3 = o.iso3 AND d.year = o.year
WHERE o.indicator_id = ? AND o.value IS NOT NULL AND d.regime_type IS NOT NULL
ORDER BY o.iso3
"""
