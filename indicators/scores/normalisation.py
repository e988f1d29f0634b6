"""Bring indicators with different units onto one scale.

Formulas: OECD/JRC Handbook on Constructing Composite Indicators (2008), chapter 5. Ties and
ranks follow COINr 1.1: equal values share the smallest rank, counted from the lowest value.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pandas as pd

from indicators.scores.tables import FloatArray, Table, matrix_of, per_column, same_kind

ZERO_TO_HUNDRED = (0.0, 100.0)


def normalise(
    values: Table,
    method: str = "goalposts",
    *,
    direction: object = 1,
    low: object = None,
    high: object = None,
    reference: object = None,
    bounds: tuple[float, float] = ZERO_TO_HUNDRED,
) -> Table:
    """Return the values on a common scale, column by column; missing stays missing.

    Parameters
    ----------
    values
        Units in rows, one column an indicator, in the indicators' own units.
    method
        ``goalposts`` ``(x - low)/(high - low)``, clipped; ``minmax`` the same between the
        smallest and largest value; ``percentile_rank`` ``(rank - 1)/(n - 1)``;
        ``distance_to_reference`` ``(x - min)/(reference - min)``, not clipped (the reference
        defaults to `high`, then to the best value): these four fill `bounds`.
        ``zscore`` has mean 0 and sample standard deviation 1; ``borda`` is ``rank - 1``.
    direction
        1 or -1, one for all or one a column; -1 turns the column (and its posts) round first.
    low, high
        Goalposts in the indicator's own units; `low` is the worse end when direction is 1.
    reference
        The value that scores the upper bound under ``distance_to_reference``.
    bounds
        Scores at 0 and at 1 of the four bounded methods.

    Returns
    -------
    same type as `values`
        A column without spread has no minmax, z-score or distance: all missing.

    Raises
    ------
    ValueError
        For an unknown method, a direction other than 1 and -1, missing or reversed goalposts,
        or bounds that do not increase.
    """
    matrix = matrix_of(values)
    width = matrix.shape[1]
    signs = _signs(per_column(direction, values, width))
    matrix = matrix * signs
    if method == "goalposts":
        posts = _goalposts(
            per_column(low, values, width), per_column(high, values, width), signs, values
        )
        share = np.clip((matrix - posts[0]) / (posts[1] - posts[0]), 0, 1)
    elif method == "distance_to_reference":
        target = per_column(reference, values, width)
        target = np.where(np.isnan(target), per_column(high, values, width), target)
        share = distance_to_reference(matrix, target * signs)
    elif method in METHODS:
        share = METHODS[method](matrix)
    else:
        raise ValueError(f"normalise: unknown method {method!r}")
    result: Table = same_kind(share if method in UNBOUNDED else _scaled(share, bounds), values)
    return result


def minmax(matrix: FloatArray) -> FloatArray:
    """Return ``(x - min)/(max - min)`` of each column; NaN for a column without spread."""
    smallest, largest = _extremes(matrix)
    return _ratio(matrix - smallest, largest - smallest)


def zscore(matrix: FloatArray) -> FloatArray:
    """Return ``(x - mean)/sd`` of each column, sd with n - 1; NaN for a column without spread."""
    frame = pd.DataFrame(matrix)
    smallest, largest = _extremes(matrix)
    spread = np.where(largest > smallest, frame.std(ddof=1).to_numpy(dtype=float), 0.0)
    return _ratio(matrix - frame.mean().to_numpy(dtype=float), spread)


def borda(matrix: FloatArray) -> FloatArray:
    """Return how many units have a lower value in each column (0 = the lowest)."""
    ranks: FloatArray = pd.DataFrame(matrix).rank(method="min").to_numpy(dtype=float)
    return ranks - 1


def percentile_rank(matrix: FloatArray) -> FloatArray:
    """Return ``(rank - 1)/(n - 1)`` over the n units with a value in each column."""
    count = np.sum(~np.isnan(matrix), axis=0)
    return _ratio(borda(matrix), count - 1.0)


def distance_to_reference(matrix: FloatArray, reference: FloatArray) -> FloatArray:
    """Return ``(x - min)/(reference - min)``; a missing reference is the largest value."""
    smallest, largest = _extremes(matrix)
    target = np.where(np.isnan(reference), largest, reference)
    return _ratio(matrix - smallest, target - smallest)


METHODS: dict[str, Callable[[FloatArray], FloatArray]] = {
    "minmax": minmax,
    "zscore": zscore,
    "percentile_rank": percentile_rank,
    "borda": borda,
}
UNBOUNDED = ("zscore", "borda")
NAMES = ("goalposts", *METHODS, "distance_to_reference")


def _signs(signs: FloatArray) -> FloatArray:
    if not np.isin(signs, (-1, 1)).all():
        raise ValueError(f"normalise: a direction is 1 or -1, not {signs.tolist()}")
    return signs


def _goalposts(
    low: FloatArray, high: FloatArray, signs: FloatArray, values: object
) -> tuple[FloatArray, FloatArray]:
    names = values.columns if isinstance(values, pd.DataFrame) else range(len(low))
    bad = [
        f"{name} (low {worst}, high {best})"
        for name, worst, best in zip(names, low, high, strict=True)
        if not worst < best
    ]
    if bad:
        raise ValueError(f"normalise: goalposts need low < high: {', '.join(bad)}")
    turned = signs < 0
    return np.where(turned, -high, low), np.where(turned, -low, high)


def _extremes(matrix: FloatArray) -> tuple[FloatArray, FloatArray]:
    frame = pd.DataFrame(matrix)
    return frame.min().to_numpy(dtype=float), frame.max().to_numpy(dtype=float)


def _ratio(above: FloatArray, below: FloatArray) -> FloatArray:
    return above / np.where(below == 0, np.nan, below)


def _scaled(share: FloatArray, bounds: tuple[float, float]) -> FloatArray:
    floor, ceiling = bounds
    if not floor < ceiling:
        raise ValueError(f"normalise: bounds must increase, not {bounds}")
    return floor + (ceiling - floor) * share
