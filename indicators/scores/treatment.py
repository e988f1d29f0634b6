"""Tame outliers before normalising: winsorise a few points, else take a shifted log.

Rule: OECD/JRC Handbook (2008), step 4, with the thresholds and conventions of COINr 1.1: a column
passes when its absolute skewness is below 2 or its kurtosis below 3.5, both sample-corrected
(Joanes and Gill, 1998, type 2, as in spreadsheets); a log is taken of the original values.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from indicators.scores.tables import FloatArray, Table, matrix_of, same_kind

SKEWNESS_LIMIT = 2.0
KURTOSIS_LIMIT = 3.5
LOG_OFFSET = 0.01


@dataclass(frozen=True)
class Treatment:
    """What was done to one indicator, so that it can be said, shown and applied again.

    Attributes
    ----------
    method
        ``none``, ``winsorised`` or ``logged``.
    points
        Number of winsorised points.
    low, high
        Smallest and largest value kept by winsorising, in the indicator's units.
    shift, offset
        The log is ``log(x - shift + offset)``.
    """

    method: str = "none"
    points: int = 0
    low: float = np.nan
    high: float = np.nan
    shift: float = np.nan
    offset: float = np.nan


def treat(values: Table, *, winsor_max: int = 5) -> Table:
    """Return the values with outliers treated, column by column; missing stays missing.

    Parameters
    ----------
    values
        Units in rows, one column an indicator.
    winsor_max
        Stop winsorising once this many points are treated.

    Returns
    -------
    same type as `values`
        Winsorised columns keep their unit, logged ones do not.
    """
    matrix = matrix_of(values)
    done = [apply_treatment(column, find_treatment(column, winsor_max)) for column in matrix.T]
    result: Table = same_kind(np.column_stack(done) if done else matrix, values)
    return result


def find_treatment(column: FloatArray, winsor_max: int = 5) -> Treatment:
    """Return the treatment one indicator needs.

    Parameters
    ----------
    column
        Values of one indicator over the units, NaN = missing.
    winsor_max
        Stop winsorising once this many points are treated.
    """
    known = column[~np.isnan(column)]
    if passes(known):
        return Treatment()
    kept, points = winsorise(known, winsor_max)
    if np.ptp(kept) > 0 and passes(kept):
        return Treatment("winsorised", points, low=float(kept.min()), high=float(kept.max()))
    return Treatment("logged", shift=float(known.min()), offset=LOG_OFFSET * float(np.ptp(known)))


def apply_treatment(column: FloatArray, treatment: Treatment) -> FloatArray:
    """Return values after a treatment; values beyond those it was found on go to the nearest."""
    if treatment.method == "winsorised":
        return np.clip(column, treatment.low, treatment.high)
    if treatment.method == "logged":
        return np.asarray(np.log(np.maximum(column - treatment.shift, 0) + treatment.offset))
    return column


def passes(known: FloatArray) -> bool:
    """Return whether a column needs no treatment (too few or equal values never do)."""
    if known.size < 4 or np.ptp(known) == 0:
        return True
    return abs(skewness(known)) < SKEWNESS_LIMIT or kurtosis(known) < KURTOSIS_LIMIT


def winsorise(known: FloatArray, winsor_max: int) -> tuple[FloatArray, int]:
    """Replace the extreme on the side of the skew by its neighbour until the column passes.

    Values tied at the extreme move together and each counts as a point.

    Returns
    -------
    tuple
        The values and the number of points treated.
    """
    kept = known.copy()
    at_top = at_bottom = 0
    while at_top + at_bottom < winsor_max and not passes(kept):
        high_side = skewness(kept) >= 0
        extreme = kept.max() if high_side else kept.min()
        tied = kept == extreme
        rest = kept[~tied]
        kept[tied] = rest.max() if high_side else rest.min()
        if high_side:
            at_top = int(tied.sum())
        else:
            at_bottom = int(tied.sum())
    return kept, at_top + at_bottom


def skewness(known: FloatArray) -> float:
    """Return the sample-corrected skewness (G1) of at least three values."""
    n = known.size
    centred = known - known.mean()
    plain = np.sqrt(n) * np.sum(centred**3) / np.sum(centred**2) ** 1.5
    return float(plain * np.sqrt(n * (n - 1)) / (n - 2))


def kurtosis(known: FloatArray) -> float:
    """Return the sample-corrected excess kurtosis (G2) of at least four values."""
    n = known.size
    centred = known - known.mean()
    plain = n * np.sum(centred**4) / np.sum(centred**2) ** 2 - 3
    return float(((n + 1) * plain + 6) * (n - 1) / ((n - 2) * (n - 3)))


def treatment_table(values: pd.DataFrame, winsor_max: int = 5) -> dict[str, Treatment]:
    """Return indicator code to the treatment it needs, for the methods page."""
    matrix = matrix_of(values)
    return {
        code: find_treatment(matrix[:, place], winsor_max)
        for place, code in enumerate(values.columns)
    }


def treated_post(post: float, treatment: Treatment) -> float:
    """Return a goalpost on the scale of a treated indicator.

    A post below the smallest value of a logged indicator counts as that value.
    """
    if treatment.method != "logged":
        return post
    return float(apply_treatment(np.array([post]), treatment)[0])
