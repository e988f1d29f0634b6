"""What the methods page says about an index: correlations, PCA weights, the pull of size."""

from __future__ import annotations

import numpy as np
import pandas as pd

from indicators.scores.tables import FloatArray
from indicators.scores.tree import read_tree


def correlations(
    frame: pd.DataFrame, other: pd.DataFrame | None = None, *, method: str = "pearson"
) -> pd.DataFrame:
    """Return correlations between columns over the units that have both.

    Parameters
    ----------
    frame
        Units in rows.
    other
        Columns to correlate with; default `frame` itself. Units are matched by code.
    method
        ``pearson``, ``spearman`` (ties share the mean rank) or ``kendall`` (tau-b).

    Returns
    -------
    pandas.DataFrame
        Columns of `frame` x columns of `other`; NaN with fewer than three units or no spread.

    Raises
    ------
    ValueError
        For an unknown method.
    """
    measures = {"pearson": _pearson, "spearman": _spearman, "kendall": _kendall}
    if method not in measures:
        raise ValueError(f"correlations: unknown method {method!r}")
    right = frame if other is None else other.reindex(frame.index)
    left_values = frame.to_numpy(dtype=float)
    right_values = right.to_numpy(dtype=float)
    table = [[_pair(x, y, measures[method]) for y in right_values.T] for x in left_values.T]
    return pd.DataFrame(table, index=frame.columns, columns=right.columns, dtype=float)


def pca_weights(values: pd.DataFrame, tree: pd.DataFrame | None = None) -> pd.Series:
    """Return the loadings of the first principal component as weights.

    Columns are standardised (sample standard deviation) and units with a gap are left out,
    within each group; COINr does the same. A component has no sign of its own: it is turned so
    that its loadings sum to a positive number. Loadings can still be negative, which says that
    the group does not measure one thing; they are a diagnosis, not a recommendation.

    Parameters
    ----------
    values
        Units x indicators (or aggregates of one level).
    tree
        Index tree; the columns are grouped by parent. Without it all columns are one group.

    Returns
    -------
    pandas.Series
        Column to loading; the squares of a group sum to 1.

    Raises
    ------
    ValueError
        When a column is not in the tree, has no spread, or fewer than two units are complete.
    """
    parents = pd.Series("all", index=values.columns)
    if tree is not None:
        read_tree(tree)
        if lacking := [code for code in values.columns if code not in tree.index]:
            raise ValueError(f"pca_weights: not in the index tree: {lacking}")
        parents = tree["parent"].reindex(values.columns).astype(object).fillna("all")
    loadings = pd.Series(np.nan, index=values.columns, name="loading", dtype=float)
    for _, members in parents.groupby(parents, sort=False):
        loadings[members.index] = _first_component(values[list(members.index)])
    return loadings


def residual_on_log(scores: pd.Series, size: pd.Series) -> pd.Series:
    """Return how far a score lies above what a unit's size predicts.

    Residual of an ordinary least-squares fit of the score on the natural log of size, over the
    units that have both ("leverage for its size" with GDP as size).

    Parameters
    ----------
    scores
        Unit to score.
    size
        Unit to a positive size in any unit; others are left out.

    Returns
    -------
    pandas.Series
        Score points; NaN where either is missing.
    """
    logged = np.log(size.reindex(scores.index).where(lambda known: known > 0).astype(float))
    both = scores.notna() & logged.notna()
    result = pd.Series(np.nan, index=scores.index, name="residual", dtype=float)
    if both.sum() < 3:
        return result
    x, y = logged[both], scores[both].astype(float)
    slope = ((x - x.mean()) * (y - y.mean())).sum() / ((x - x.mean()) ** 2).sum()
    result[both] = y - y.mean() - slope * (x - x.mean())
    return result


def _pair(x: FloatArray, y: FloatArray, measure: object) -> float:
    both = ~np.isnan(x) & ~np.isnan(y)
    x, y = x[both], y[both]
    if x.size < 3 or np.ptp(x) == 0 or np.ptp(y) == 0:
        return float("nan")
    return float(measure(x, y))  # type: ignore[operator]


def _pearson(x: FloatArray, y: FloatArray) -> float:
    return float(np.corrcoef(x, y)[0, 1])


def _spearman(x: FloatArray, y: FloatArray) -> float:
    return _pearson(pd.Series(x).rank().to_numpy(), pd.Series(y).rank().to_numpy())


def _kendall(x: FloatArray, y: FloatArray) -> float:
    signs_x = np.sign(x[:, None] - x)
    signs_y = np.sign(y[:, None] - y)
    spread = np.sqrt(np.abs(signs_x).sum() * np.abs(signs_y).sum())
    return float((signs_x * signs_y).sum() / spread)


def _first_component(group: pd.DataFrame) -> FloatArray:
    complete = group.dropna().to_numpy(dtype=float)
    if len(complete) < 2 or (np.ptp(complete, axis=0) == 0).any():
        raise ValueError(f"pca_weights: too few complete units or no spread in {list(group)}")
    standard = (complete - complete.mean(axis=0)) / complete.std(axis=0, ddof=1)
    loading = np.linalg.svd(standard, full_matrices=False)[2][0]
    return np.asarray(loading if loading.sum() >= 0 else -loading, dtype=float)
