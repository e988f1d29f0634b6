"""Leverage for its size: what a middle power of the same output would be expected to hold."""

from __future__ import annotations

from dataclasses import dataclass
from math import log
from statistics import linear_regression
from typing import Final

from ui.views.country_world import POWERS, UNION, World

LEAST_COUNTRIES: Final = 3


@dataclass(frozen=True)
class SizeReading:
    """A country's leverage score beside the score its size predicts.

    Attributes
    ----------
    score, expected : float
        0 to 100; ``expected`` lies on a straight line of the ranked middle powers' scores on the
        natural logarithm of their gross domestic product.
    gdp_musd : float
        Million US dollars.
    n : int
        Middle powers the line was drawn through.
    """

    power: str
    score: float
    expected: float
    gdp_musd: float
    n: int


def read_sizes(world: World, iso3: str) -> tuple[SizeReading, ...]:
    """Set a country's leverage over each great power against its size.

    The Union has none: it would stand on a line drawn through its own members.
    """
    if iso3 == UNION or not world.gdp_musd.get(iso3):
        return ()
    readings = (_reading(world, iso3, power) for power in POWERS if power != iso3)
    return tuple(one for one in readings if one is not None)


def _reading(world: World, iso3: str, power: str) -> SizeReading | None:
    score = _leverage(world, iso3, power)
    points = [
        (log(gdp), found)
        for one in sorted(world.roster)
        if (gdp := world.gdp_musd.get(one)) and (found := _leverage(world, one, power)) is not None
    ]
    if score is None or len({x for x, _ in points}) < LEAST_COUNTRIES:
        return None
    line = linear_regression([x for x, _ in points], [y for _, y in points])
    gdp = world.gdp_musd[iso3]
    expected = line.intercept + line.slope * log(gdp)
    return SizeReading(power, score, min(100.0, max(0.0, expected)), gdp, len(points))


def _leverage(world: World, iso3: str, power: str) -> float | None:
    lines = world.scores.get(iso3, ())
    return next(
        (s.score for s in lines if (s.power, s.lens, s.domain) == (power, "leverage", "")), None
    )
