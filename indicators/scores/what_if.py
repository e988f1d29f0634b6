"""What would have to change for a country to enter the top places: one indicator at a time."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

import numpy as np
import pandas as pd

from indicators.scores.reweighting import domain_scores, lens_totals
from indicators.scores.tables import FloatArray

TOP = 5
TOLERANCE = 1e-9


@dataclass(frozen=True)
class Needed:
    """What one country would need to reach a score by one indicator alone.

    Attributes
    ----------
    indicator_id
        The indicator that is moved; the others, and the other countries, stay as they are.
    points_now, points_needed
        0-100; ``points_now`` is NaN where the value is unknown, ``points_needed`` where even
        100 points would not do.
    value_needed
        The same in the indicator's unit.
    """

    indicator_id: str
    points_now: float
    points_needed: float
    value_needed: float

    @property
    def would_do(self) -> bool:
        """Whether this one change would be enough."""
        return not np.isnan(self.points_needed)


def score_to_reach(
    scores: pd.Series, ranked: Collection[str], unit: str, *, top: int = TOP
) -> float:
    """Return the score with which a country would stand among the `top` highest.

    It is the score of the country in the last of these places among the others: whoever draws
    level shares that place.

    Parameters
    ----------
    scores
        Country to score.
    ranked
        Countries with a rank.
    unit
        The country that asks.
    top
        Number of places.

    Returns
    -------
    float
        NaN where there are fewer than `top` other ranked countries.
    """
    others = scores[[one for one in ranked if one != unit]].dropna().sort_values(ascending=False)
    return float(others.iloc[top - 1]) if len(others) >= top else float("nan")


def needed_values(points: pd.Series, rows: pd.DataFrame, target: float) -> tuple[Needed, ...]:
    """Return, indicator by indicator, the value that would lift one country to a score.

    With the other indicators fixed, the total is linear in the points of one indicator, so two
    evaluations, at 0 and at 100 points, give the answer. An unknown value is taken as known at
    the level looked for, so that the weights of its domain count in full.

    Parameters
    ----------
    points
        The country's points, 0-100 by indicator; NaN = unknown.
    rows
        The index with its weights, one lens and power.
    target
        Score to reach.

    Returns
    -------
    tuple of Needed
        In the order of `rows`.
    """
    codes = list(rows["indicator_id"])
    now = points[codes].to_numpy(dtype=float)
    at_ends = [_totals_at(now, rows, level) for level in (0.0, 100.0)]
    posts = rows.set_index("indicator_id")
    found = []
    for place, code in enumerate(codes):
        needed = _points_needed(at_ends[0][place], at_ends[1][place], target)
        low, high = float(posts["low"][code]), float(posts["high"][code])
        value = low + (high - low) * needed / 100
        found.append(Needed(code, float(now[place]), needed, value))
    return tuple(found)


def _totals_at(now: FloatArray, rows: pd.DataFrame, level: float) -> FloatArray:
    """Return the total with each indicator in turn at one level."""
    variants = np.tile(now, (len(now), 1))
    np.fill_diagonal(variants, level)
    frame = pd.DataFrame(variants, columns=list(rows["indicator_id"]))
    totals = lens_totals(domain_scores(frame, rows), rows)
    return np.asarray(totals, dtype=float)


def _points_needed(at_zero: float, at_full: float, target: float) -> float:
    if np.isnan(at_full) or np.isnan(target) or at_full < target - TOLERANCE:
        return float("nan")
    if at_zero >= target or at_full - at_zero < TOLERANCE:
        return 0.0
    return float(min(100 * (target - at_zero) / (at_full - at_zero), 100.0))
