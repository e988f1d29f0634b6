"""What made the figures of the validation, country by country."""

from __future__ import annotations

import math
from dataclasses import dataclass

import pandas as pd

from indicators.scores.pipeline import rank_scores
from ui.views.correlation import Correlation, correlation_of
from ui.views.validation import Validation


@dataclass(frozen=True)
class Places:
    """One country beside a yardstick.

    Attributes
    ----------
    place, yardstick_place : int
        Among the `count` countries that have both, 1 = highest; equals share the best place.
    """

    score: float
    yardstick: float
    year: int
    place: int
    yardstick_place: int
    count: int


@dataclass(frozen=True)
class SizeFit:
    """The straight line of the score on the natural logarithm of GDP, least squares."""

    constant: float
    slope: float
    count: int

    def predicted(self, gdp: float) -> float:
        """Return the score that a GDP predicts."""
        return self.constant + self.slope * math.log(gdp)


def beside_correlation(check: Validation, yardstick: str) -> Correlation | None:
    """Correlate the ranks of the scores with a yardstick."""
    both = _both(check, yardstick)
    return correlation_of(
        (check.names[str(iso3)], float(row["score"]), float(row["yardstick"]))
        for iso3, row in both.iterrows()
    )


def pair_correlation(check: Validation, first: str, second: str) -> Correlation | None:
    """Correlate the ranks of two indicators' points."""
    return correlation_of(_points(check, check.points[first], check.points[second]))


def follow_correlation(check: Validation, indicator_id: str) -> Correlation | None:
    """Correlate an indicator's points with the scores (Pearson)."""
    points = check.points.loc[check.scores.index, indicator_id]
    return correlation_of(_points(check, points, check.scores), by_place=False)


def _points(
    check: Validation, first: pd.Series, second: pd.Series
) -> list[tuple[str, float, float]]:  # fmt: skip
    return [
        (check.names[str(iso3)], float(one), float(other))
        for iso3, one, other in zip(first.index, first, second, strict=True)
    ]


def places_of(check: Validation, yardstick: str, iso3: str) -> Places:
    """Return the places of one country beside a yardstick."""
    both = _both(check, yardstick)
    ranks = both.apply(rank_scores).loc[iso3]
    return Places(
        float(both.at[iso3, "score"]), float(both.at[iso3, "yardstick"]),
        int(check.sizes.at[iso3, f"{yardstick}_year"]),
        int(ranks["score"]), int(ranks["yardstick"]), len(both),
    )  # fmt: skip


def size_fit(check: Validation) -> SizeFit:
    """Fit the score on the natural logarithm of GDP."""
    both = _both(check, "gdp")
    both = both[both["yardstick"] > 0]
    logs = both["yardstick"].map(math.log)
    slope = float(logs.cov(both["score"]) / logs.var())
    constant = float(both["score"].mean()) - slope * float(logs.mean())
    return SizeFit(constant, slope, len(both))


def _both(check: Validation, yardstick: str) -> pd.DataFrame:
    sizes = check.sizes[yardstick].reindex(check.scores.index)
    return pd.DataFrame({"score": check.scores, "yardstick": sizes}).dropna()
