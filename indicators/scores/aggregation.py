"""Combine scores into one: weighted means and the Copeland count.

Formulas: OECD/JRC Handbook on Constructing Composite Indicators (2008), chapter 6.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pandas as pd

from indicators.scores.tables import FloatArray, matrix_of
from indicators.scores.tree import refuse_weights

EXPONENTS = {"arithmetic": 1.0, "geometric": 0.0, "harmonic": -1.0, "power_mean": 2.0}
METHODS = (*EXPONENTS, "copeland")
Method = str | tuple[str, float]


def aggregate(
    scores: pd.DataFrame | FloatArray,
    weights: Mapping[str, float] | pd.Series | FloatArray | None = None,
    method: Method = "arithmetic",
    *,
    min_share: float = 0.0,
) -> pd.Series:
    """Combine columns of scores into one score a unit.

    Parameters
    ----------
    scores
        Units in rows, one column a component. Missing components are left out and the weights
        of the others rescaled.
    weights
        One a column, relative; equal when not given.
    method
        ``arithmetic``, ``geometric``, ``harmonic``, ``power_mean`` or ``copeland``. The power
        mean ``(sum w x^p / sum w)^(1/p)`` has p = 2 unless given as ``("power_mean", p)``.
        Copeland counts, over all pairs of units, the weight on which a unit beats the other,
        ties half; a pair is compared on the components both have.
    min_share
        A unit with less than this share of the weight present has no score.

    Returns
    -------
    pandas.Series
        One score a unit; NaN where nothing is present.

    Raises
    ------
    ValueError
        For an unknown method, weights that do not fit, are negative or sum to zero, a geometric
        or harmonic mean of scores that are not positive, or a power mean of negative scores.
    """
    frame = scores if isinstance(scores, pd.DataFrame) else pd.DataFrame(matrix_of(scores))
    matrix = matrix_of(frame)
    shares = _shares(frame, weights)
    if method == "copeland":
        combined = copeland(matrix, shares)
    else:
        combined = power_mean(matrix, shares, exponent_of(method))
    present = (~np.isnan(matrix)) @ shares
    combined = np.where(present >= min_share - 1e-12, combined, np.nan)
    return pd.Series(combined, index=frame.index, dtype=float)


def exponent_of(method: Method) -> float:
    """Return the exponent of the power mean a method stands for (0 = geometric).

    Raises
    ------
    ValueError
        For a name that is not a mean, or a power mean with exponent 0 or none.
    """
    name, exponent = (method, None) if isinstance(method, str) else method
    if name not in EXPONENTS or (exponent is not None and name != "power_mean"):
        raise ValueError(f"aggregate: unknown method {method!r}")
    if exponent is None:
        return EXPONENTS[name]
    if not np.isfinite(exponent) or exponent == 0:
        raise ValueError("aggregate: a power mean needs an exponent other than 0 (see geometric)")
    return float(exponent)


def power_mean(matrix: FloatArray, shares: FloatArray, exponent: float) -> FloatArray:
    """Return the weighted power mean of each row, missing components left out."""
    refuse_scores(matrix, exponent)
    present = ~np.isnan(matrix)
    raised = np.where(present, to_power(matrix, exponent), 0.0)
    total = present @ shares
    usable = present.any(axis=1) & (np.abs(total) > 1e-12)
    mean = np.full(len(matrix), np.nan)
    np.divide(raised @ shares, total, out=mean, where=usable)
    return from_power(mean, exponent)


def to_power(matrix: FloatArray, exponent: float) -> FloatArray:
    """Return x to the exponent, or its log when the exponent is 0."""
    if exponent == 1:
        return matrix
    return np.asarray(np.log(matrix) if exponent == 0 else matrix**exponent, dtype=float)


def from_power(mean: FloatArray, exponent: float) -> FloatArray:
    """Undo `to_power`."""
    if exponent == 1:
        return mean
    return np.asarray(np.exp(mean) if exponent == 0 else mean ** (1 / exponent), dtype=float)


def refuse_scores(matrix: FloatArray, exponent: float) -> None:
    """Raise ``ValueError`` for scores the mean with this exponent is not defined on."""
    if exponent == 1 or not np.isfinite(matrix).any():
        return
    smallest = np.nanmin(matrix)
    if exponent <= 0 and smallest <= 0:
        name = {0.0: "geometric", -1.0: "harmonic"}.get(exponent, f"power ({exponent:g})")
        raise ValueError(
            f"aggregate: the {name} mean needs positive scores, the smallest is {smallest:g}; "
            "normalise to bounds above 0, for instance 1 to 100"
        )
    if smallest < 0:
        raise ValueError(f"aggregate: a power mean of the negative score {smallest:g}")


def copeland(matrix: FloatArray, shares: FloatArray) -> FloatArray:
    """Return each row's wins over all other rows, as shares of the weight, ties half."""
    present = ~np.isnan(matrix)
    filled = np.where(present, matrix, 0.0)
    known = present.any(axis=1)
    wins = np.zeros(len(matrix))
    for unit in np.flatnonzero(known):
        both = present[unit] & present
        gain = np.where(filled[unit] > filled, 1.0, np.where(filled[unit] == filled, 0.5, 0.0))
        weight = both @ shares
        share = np.full(len(matrix), 0.5)
        np.divide((gain * both) @ shares, weight, out=share, where=weight > 0)
        share[unit] = 0.0
        wins[unit] = share[known].sum()
    return np.where(known, wins, np.nan)


def _shares(
    frame: pd.DataFrame, weights: Mapping[str, float] | pd.Series | FloatArray | None
) -> FloatArray:
    if weights is None:
        given = np.ones(frame.shape[1])
    elif isinstance(weights, (pd.Series, Mapping)):
        lookup = dict(weights.items())
        if lacking := [code for code in frame.columns if code not in lookup]:
            raise ValueError(f"aggregate: no weight for {lacking}")
        given = np.array([lookup[code] for code in frame.columns], dtype=float)
    else:
        given = np.asarray(weights, dtype=float)
    if given.shape != (frame.shape[1],):
        raise ValueError(f"aggregate: {given.size} weights for {frame.shape[1]} columns")
    if not np.isfinite(given).all():
        raise ValueError(f"aggregate: a weight is no number: {given.tolist()}")
    refuse_weights("one node", dict(zip(frame.columns, given.tolist(), strict=True)))
    return np.asarray(given / given.sum(), dtype=float)
