"""Restraint year by year, scored as the index scores it today, and who moved."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from ui.views.indicator import Band, quartiles
from ui.warehouse import Country


@dataclass(frozen=True)
class YearScore:
    """The restraint score of one year.

    Attributes
    ----------
    n_measures : int
        How many of the measures have a value in that year.
    """

    year: int
    score: float
    n_measures: int


@dataclass(frozen=True)
class Move:
    """How a country's restraint moved between the first and the last year held."""

    iso3: str
    name: str
    name_in_text: str
    first: YearScore
    last: YearScore

    @property
    def change(self) -> float:
        """Points gained; negative where restraint fell."""
        return self.last.score - self.first.score


def restraint_years(
    values: Iterable[Mapping[str, Any]], tree: Sequence[Mapping[str, Any]]
) -> dict[str, tuple[YearScore, ...]]:
    """Score restraint year by year as the index tree scores it today.

    The points of a measure run from 0 to 100 between its goalposts; a domain is their weighted
    mean, the score the weighted mean of the domains. A domain needs half of its measures' weight,
    the score half of its domains'; a measure without a value is left out.

    Parameters
    ----------
    values : iterable of mapping
        ``iso3``, ``year``, ``indicator_id``, ``value``, in order of country and year.
    tree : sequence of mapping
        ``domain``, ``domain_weight``, ``indicator_id``, ``weight``, ``low``, ``high``.
    """
    posts = {row["indicator_id"]: row for row in tree}
    found: dict[str, list[YearScore]] = {}
    for (iso3, year), group in groupby(values, key=lambda row: (row["iso3"], row["year"])):
        points = {
            row["indicator_id"]: points_of(row["value"], posts[row["indicator_id"]])
            for row in group
            if row["indicator_id"] in posts
        }
        score = _score(points, tree)
        if score is not None:
            found.setdefault(iso3, []).append(YearScore(int(year), score, len(points)))
    return {iso3: tuple(years) for iso3, years in found.items()}


def moves_of(
    history: Mapping[str, Sequence[YearScore]],
    countries: Sequence[Country],
    tree: Sequence[Mapping[str, Any]],
) -> tuple[list[Move], tuple[str, ...]]:
    """Return how countries moved, the deepest fall first, and the names of those not compared.

    Only countries with every measure both in the first and in the last year held: a score that
    lacks a measure would move for want of it.
    """
    years = [one.year for line in history.values() for one in line]
    first, last = min(years, default=0), max(years, default=0)
    moves, left_out = [], []
    for country in countries:
        by_year = {one.year: one for one in history.get(country.iso3, ())}
        ends = [by_year.get(year) for year in (first, last)]
        known = [end for end in ends if end is not None and end.n_measures == len(tree)]
        if len(known) == 2:
            names = (country.name, country.name_in_text)
            moves.append(Move(country.iso3, *names, known[0], known[1]))
        else:
            left_out.append(country.name_in_text)
    return sorted(moves, key=lambda move: move.change), tuple(left_out)


def band_of(history: Mapping[str, Sequence[YearScore]], roster: Sequence[str]) -> tuple[Band, ...]:
    """Return the quartiles of the ranked middle powers by year."""
    by_year: dict[int, list[float]] = {}
    for iso3 in roster:
        for one in history.get(iso3, ()):
            by_year.setdefault(one.year, []).append(one.score)
    return tuple(Band(year, *quartiles(scores)) for year, scores in sorted(by_year.items()))


def points_of(value: float, post: Mapping[str, Any]) -> float:
    """Return the points of a value, 0 to 100 between the goalposts of its measure."""
    low, high = float(post["low"]), float(post["high"])
    return 100 * min(max((value - low) / (high - low), 0.0), 1.0)


def _score(points: Mapping[str, float], tree: Sequence[Mapping[str, Any]]) -> float | None:
    domains = []
    for _, group in groupby(tree, key=lambda row: row["domain"]):
        rows = list(group)
        weighed = [(points.get(row["indicator_id"]), row["weight"]) for row in rows]
        domains.append((_half_mean(weighed), rows[0]["domain_weight"]))
    return _half_mean(domains)


def _half_mean(weighed: Sequence[tuple[float | None, float]]) -> float | None:
    """Return the weighted mean of what is known, or None under half of the weight."""
    known = [(value, weight) for value, weight in weighed if value is not None]
    held, whole = sum(weight for _, weight in known), sum(weight for _, weight in weighed)
    if not held or held * 2 < whole:
        return None
    return sum(value * weight for value, weight in known) / held
