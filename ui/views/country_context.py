"""Around a country: its clubs, peers, and what the brief advises."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from math import log
from statistics import mean
from typing import Any, Final

from ui.views.country_world import UNION, World
from ui.views.figures import Figure
from ui.warehouse import Warehouse

PEERS: Final = 3
TAG_CLUBS: Final = (
    "G7", "G20", "MIKTA", "IBSA", "BRICS", "Quad", "AUKUS", "GCAP", "ASEAN", "AU", "GCC",
    "MERCOSUR", "OTS", "SCO", "CPTPP", "RCEP", "OECD",
)  # fmt: skip


@dataclass(frozen=True)
class Peer:
    """A country near this one in some respect.

    Attributes
    ----------
    respect : str
        ``profile`` (scores), ``size`` (gross domestic product) or ``region``.
    distance : float or None
        Mean distance of the domain scores in points, for ``profile``.
    gdp_musd : float or None
        Of the peer, million US dollars.
    """

    iso3: str
    name: str
    name_in_text: str
    respect: str
    distance: float | None
    gdp_musd: float | None


@dataclass(frozen=True)
class Evidence:
    """One number a recommendation was decided with."""

    indicator_id: str
    power: str
    operator: str
    limit: float | None
    met: bool | None
    value: float | None
    unit: str
    period: str


@dataclass(frozen=True)
class Advice:
    """What one recommendation means for the country; ``state`` is empty where no rule decides yet.

    Attributes
    ----------
    strength : float
        0 to 1, for the order within a state; it is no score.
    """

    recommendation_id: str
    title: str
    gist: str
    state: str
    strength: float
    sentence: str
    would_change_if: str
    caution: str
    evidence: tuple[Evidence, ...]


def load_advice(warehouse: Warehouse, iso3: str) -> tuple[Advice, ...]:
    """Load every recommendation: decided ones that bite first, then the undecided."""
    return tuple(_advice(row) for row in warehouse.rows(_ADVICE, [iso3]))


def held_clubs(world: World, iso3: str) -> tuple[str, ...]:
    """Return the clubs worth a tag that the country is a full member of."""
    if iso3 == UNION:
        return ()
    return tuple(club for club in TAG_CLUBS if iso3 in world.clubs.get(club, frozenset()))


def find_peers(world: World, iso3: str) -> tuple[Peer, ...]:
    """Find the ranked middle powers nearest in scores, in size and in region.

    The Union has none: it never stands beside its members.
    """
    if iso3 == UNION:
        return ()
    others = [one for one in sorted(world.roster) if one != iso3]
    return (
        *_nearest(world, others, "profile", {one: _score_gap(world, iso3, one) for one in others}),
        *_nearest(world, others, "size", {one: _size_gap(world, iso3, one) for one in others}),
        *_nearest(world, _same_region(world, iso3, others), "region",
                  {one: _size_gap(world, iso3, one) or 0.0 for one in others}),
    )  # fmt: skip


def used_source_ids(figures: Sequence[Figure]) -> tuple[str, ...]:
    """Return the sources of the figures shown, in order of first use."""
    return tuple(dict.fromkeys(one for figure in figures for one in figure.source_ids))


def _nearest(
    world: World, others: Sequence[str], respect: str, gaps: dict[str, float | None]
) -> list[Peer]:
    near = sorted((gap, one) for one in others if (gap := gaps.get(one)) is not None)
    return [
        Peer(
            iso3=one,
            name=world.countries[one].name,
            name_in_text=world.countries[one].name_in_text,
            respect=respect,
            distance=gap if respect == "profile" else None,
            gdp_musd=world.gdp_musd.get(one),
        )
        for gap, one in near[:PEERS]
    ]


def _score_gap(world: World, one: str, other: str) -> float | None:
    """Mean distance of the domain scores both have, in points of 0-100."""
    mine, theirs = domain_scores(world, one), domain_scores(world, other)
    shared = mine.keys() & theirs.keys()
    if not shared or len(shared) * 2 < len(mine):
        return None
    return mean(abs(mine[key] - theirs[key]) for key in shared)


def domain_scores(world: World, iso3: str) -> dict[tuple[str, str, str], float]:
    """Return a country's scores by great power, lens and domain."""
    return {
        (line.power, line.lens, line.domain): line.score
        for line in world.scores.get(iso3, ())
        if line.domain and line.power and line.score is not None
    }


def _size_gap(world: World, one: str, other: str) -> float | None:
    mine, theirs = world.gdp_musd.get(one), world.gdp_musd.get(other)
    return abs(log(mine / theirs)) if mine and theirs else None


def _same_region(world: World, iso3: str, others: Sequence[str]) -> list[str]:
    """Return the others of the same subregion, or of the same continent where there are none."""
    subregion, region = world.subregions.get(iso3), world.countries[iso3].region
    near = [one for one in others if subregion and world.subregions.get(one) == subregion]
    return near or [one for one in others if region and world.countries[one].region == region]


def _advice(row: dict[str, Any]) -> Advice:
    evidence = json.loads(row.pop("evidence") or "[]")
    return Advice(evidence=tuple(_evidence(one) for one in evidence), **row)


def _evidence(one: dict[str, Any]) -> Evidence:
    names = ("indicator_id", "power", "operator", "limit", "met", "value", "unit", "period")
    return Evidence(**{name: one[name] for name in names})


_ADVICE = """
SELECT r.id AS recommendation_id, r.title, r.gist, coalesce(o.state, '') AS state,
       coalesce(o.strength, 0) AS strength, coalesce(o.sentence, '') AS sentence,
       coalesce(o.would_change_if, '') AS would_change_if, r.caution, o.evidence
FROM ref_recommendation r
LEFT JOIN (SELECT * FROM out_recommendation WHERE iso3 = ?) o ON o.recommendation_id = r.id
ORDER BY o.state IS NULL,
         list_position(['act', 'in_place', 'less_relevant', 'no_data'], o.state),
         o.strength DESC, r.rowid
"""
