"""Whether an index agrees with what is known otherwise, and each part counts as it should."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from indicators.scores.diagnostics import correlations, residual_on_log
from indicators.scores.lens_readings import lens_tree
from indicators.scores.pipeline import rank_scores
from indicators.scores.tree import effective_weights


@dataclass(frozen=True)
class Agreement:
    """An index beside an outside yardstick, over the units that have both.

    Attributes
    ----------
    correlation
        Spearman's; NaN with fewer than three units.
    gaps
        Unit to places by which the index puts it higher (positive) or lower than the yardstick,
        both ranked among the units that have both; largest first, ties by code.
    """

    correlation: float
    gaps: pd.Series

    @property
    def count(self) -> int:
        """Number of units that have both."""
        return len(self.gaps)


def agreement(scores: pd.Series, yardstick: pd.Series) -> Agreement:
    """Compare the ranks of an index with those of a yardstick.

    Parameters
    ----------
    scores, yardstick
        Unit to number, higher = more; matched by code.
    """
    both = pd.DataFrame({"index": scores, "yardstick": yardstick}).dropna().sort_index()
    ranks = both.apply(rank_scores)
    gaps = (ranks["yardstick"] - ranks["index"]).astype(int)
    found = correlations(both[["index"]], both[["yardstick"]], method="spearman").iloc[0, 0]
    return Agreement(float(found), gaps.sort_values(ascending=False, kind="stable"))


def strongest_pairs(points: pd.DataFrame, *, method: str = "spearman") -> pd.DataFrame:
    """Return every pair of columns with its correlation, the strongest first.

    Parameters
    ----------
    points
        Units x indicators.
    method
        As for `correlations`.

    Returns
    -------
    pandas.DataFrame
        ``first``, ``second``, ``correlation``; pairs without a correlation are left out.
    """
    matrix = correlations(points, method=method).to_numpy()
    above = np.triu_indices(matrix.shape[0], k=1)
    names = np.asarray(points.columns)
    pairs = pd.DataFrame(
        {"first": names[above[0]], "second": names[above[1]], "correlation": matrix[above]}
    ).dropna()
    order = pairs["correlation"].abs().sort_values(ascending=False, kind="stable").index
    return pairs.loc[order].reset_index(drop=True)


def weights_in_practice(
    points: pd.DataFrame, scores: pd.Series, rows: pd.DataFrame
) -> pd.DataFrame:
    """Return how much each indicator should count and how far the score goes with it.

    Parameters
    ----------
    points
        Units x indicators, 0-100.
    scores
        Unit to the score of the lens.
    rows
        The index with its weights, one lens and power.

    Returns
    -------
    pandas.DataFrame
        Index = indicator; ``weight`` (within the domain), ``share_pct`` (effective weight: its
        part of the whole index when nothing is missing, 0-100), ``correlation`` (Pearson, with
        the score).
    """
    tree = lens_tree(rows)
    codes = list(rows["indicator_id"])
    shares = effective_weights(tree)
    found = correlations(points[codes], scores.reindex(points.index).to_frame("score"))
    return pd.DataFrame(
        {
            "weight": rows.set_index("indicator_id")["weight"][codes],
            "share_pct": 100 * shares.reindex(codes),
            "correlation": found["score"],
        }
    )


def for_its_size(scores: pd.Series, size: pd.Series) -> pd.Series:
    """Return how far each score lies above what the unit's size predicts, largest first."""
    return residual_on_log(scores, size).dropna().sort_values(ascending=False, kind="stable")
