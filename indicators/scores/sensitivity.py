"""Which assumption matters: explained variance of the draws, and Sobol indices."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import numpy as np
import numpy.typing as npt
import pandas as pd

from indicators.scores.monte_carlo import (
    Design,
    Model,
    RankArray,
    draw_design,
    nominal_design,
    prepare_model,
    rank_draws,
    top_scores,
)
from indicators.scores.options import UncertaintyOptions, read_options
from indicators.scores.tables import FloatArray

FACTORS = ("normalisation", "aggregation", "weights", "treatment", "left_out_indicator")


def factors_of(model: Model) -> tuple[str, ...]:
    """Return the factors the draws vary."""
    options = model.options
    varied = {
        "normalisation": len(options.normalisations or ()) > 1,
        "aggregation": len(model.exponents) > 1,
        "weights": options.weight_law != "fixed",
        "treatment": len(options.treatments) > 1,
        "left_out_indicator": options.leave_one_out,
    }
    return tuple(name for name in FACTORS if varied[name])


def explained(model: Model, design: Design, ranks: RankArray) -> tuple[pd.DataFrame, pd.Series]:
    """Return how much of the ranks' variance each factor explains (eta squared).

    Between-level over total sum of squares; for the weights, which are continuous, the share a
    linear fit on all weights explains. Both are corrected for the number of levels (Kelley's
    epsilon squared), so that a factor without effect stands near 0 even in few draws.

    Parameters
    ----------
    model, design
        What was drawn.
    ranks
        Draws x ranked units; 0 = no rank in that draw.

    Returns
    -------
    tuple
        Ranked units x factors; and factor to the share over all units, largest first.
    """
    known = (ranks > 0).astype(float)
    count = known.sum(axis=0)
    mean = np.divide(ranks.sum(axis=0), count, out=np.zeros(len(count)), where=count > 0)
    centred = (ranks - mean) * known
    total = (centred**2).sum(axis=0)
    each, pooled = {}, {}
    for name in factors_of(model):
        levels = getattr(design, name)
        part, degrees = (
            _fitted(levels, centred) if name == "weights" else _between(levels, centred, known)
        )
        each[name] = _share(part, total, degrees, len(ranks))
        pooled[name] = _share(
            part.sum(keepdims=True), total.sum(keepdims=True), degrees, len(ranks)
        )[0]
    overall = pd.Series(pooled, name="eta_squared", dtype=float)
    units = pd.DataFrame(each, index=model.units[model.ranked], dtype=float)
    return units, overall.sort_values(ascending=False, kind="stable")


def strongest(shares: pd.DataFrame, nothing: str) -> pd.Series:
    """Return the factor that explains most of each unit's rank, or `nothing`."""
    if shares.empty:
        return pd.Series(nothing, index=shares.index, dtype="str")
    return shares.idxmax(axis=1).where(shares.max(axis=1) > 0, nothing)


def sobol(
    values: pd.DataFrame,
    tree: pd.DataFrame,
    *,
    draws: int,
    seed: int,
    options: UncertaintyOptions | Mapping[str, object] | None = None,
) -> pd.DataFrame:
    """Return Sobol indices of the mean absolute rank change against the nominal index.

    Design and estimators: Saltelli et al. (2010), as in COINr: two samples A and B of `draws`
    variants, and for each factor a copy of A that takes this factor from B; all weights are one
    factor. ``draws * (factors + 2)`` variants are computed.

    Parameters
    ----------
    values, tree, seed, options
        As for `uncertainty`.
    draws
        Size of each sample.

    Returns
    -------
    pandas.DataFrame
        Index = factor; ``first_order`` (alone) and ``total`` (with all interactions). Estimates
        from few draws can lie slightly below 0.

    Raises
    ------
    ValueError
        As `uncertainty`.
    """
    if draws < 2:
        raise ValueError(f"sobol: at least two draws are needed, not {draws}")
    model = prepare_model(values, tree, read_options(options))
    generator = np.random.default_rng(seed)
    sample_a = draw_design(model, draws, generator)
    sample_b = draw_design(model, draws, generator)
    names = factors_of(model)
    changed = [_rank_change(model, _swap(sample_a, sample_b, name)) for name in names]
    first, total = sobol_indices(
        _rank_change(model, sample_a),
        _rank_change(model, sample_b),
        np.column_stack(changed) if changed else np.empty((draws, 0)),
    )
    return pd.DataFrame(
        {"first_order": first, "total": total}, index=pd.Index(names, name="factor")
    )


def sobol_indices(
    outcome_a: FloatArray, outcome_b: FloatArray, outcome_swapped: FloatArray
) -> tuple[FloatArray, FloatArray]:
    """Return first-order and total Sobol indices.

    ``S_i = mean(y_B (y_ABi - y_A)) / V``, ``S_Ti = sum((y_A - y_ABi)^2) / (2 N V)`` with V the
    sample variance of ``y_A`` and ``y_B`` together (Saltelli et al., 2010; Jansen, 1999).

    Parameters
    ----------
    outcome_a, outcome_b
        The outcome in N draws of two independent samples.
    outcome_swapped
        N x factors: the outcome in sample A with one factor taken from B.

    Returns
    -------
    tuple
        One number a factor each; all 0 when the outcome never changes.
    """
    variance = np.var(np.concatenate([outcome_a, outcome_b]), ddof=1)
    if variance == 0:
        nothing = np.zeros(outcome_swapped.shape[1])
        return nothing, nothing.copy()
    change = outcome_swapped - outcome_a[:, None]
    first = (outcome_b[:, None] * change).mean(axis=0) / variance
    total = (change**2).sum(axis=0) / (2 * len(outcome_a) * variance)
    return first, total


def _between(
    levels: npt.NDArray[np.intp], centred: FloatArray, known: FloatArray
) -> tuple[FloatArray, int]:
    """Return the sum of squares between the levels of a factor, and its degrees of freedom."""
    found = np.unique(levels)
    squares = np.zeros(centred.shape[1])
    for level in found:
        chosen = levels == level
        sums, counts = centred[chosen].sum(axis=0), known[chosen].sum(axis=0)
        squares += np.divide(sums**2, counts, out=np.zeros_like(sums), where=counts > 0)
    return squares, len(found) - 1


def _fitted(weights: FloatArray, centred: FloatArray) -> tuple[FloatArray, int]:
    """Return the sum of squares a linear fit on the weights explains, and its parameters."""
    varied = weights[:, np.ptp(weights, axis=0) > 0]
    if not varied.shape[1]:
        return np.zeros(centred.shape[1]), 0
    scaled = (varied - varied.mean(axis=0)) / varied.std(axis=0)
    square, cross = scaled.T @ scaled, scaled.T @ centred
    slopes = np.linalg.pinv(square, hermitian=True) @ cross
    rank = int(np.linalg.matrix_rank(square, hermitian=True))
    return np.maximum((slopes * cross).sum(axis=0), 0), rank


def _share(part: FloatArray, total: FloatArray, degrees: int, draws: int) -> FloatArray:
    left = draws - 1 - degrees
    if left <= 0:
        return np.zeros(len(total))
    raw = np.divide(part, total, out=np.zeros(len(total)), where=total > 1e-9)
    corrected = 1 - (1 - raw) * (draws - 1) / left
    return np.where(total > 1e-9, np.clip(corrected, 0, 1), 0.0)


def _swap(sample_a: Design, sample_b: Design, factor: str) -> Design:
    swapped: dict[str, npt.NDArray[np.float64] | npt.NDArray[np.intp]] = {
        factor: getattr(sample_b, factor)
    }
    return replace(sample_a, **swapped)  # type: ignore[arg-type]


def _rank_change(model: Model, design: Design) -> FloatArray:
    nominal = _ranks(model, nominal_design(model))
    return np.asarray(np.nanmean(np.abs(_ranks(model, design) - nominal), axis=1))


def _ranks(model: Model, design: Design) -> FloatArray:
    ranks = rank_draws(top_scores(model, design)[:, model.ranked])
    return np.where(ranks > 0, ranks, np.nan)
