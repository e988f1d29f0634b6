"""How sure a rank is: bands, tiers and the assumption that moves it most."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd

from indicators.scores import sensitivity
from indicators.scores.monte_carlo import (
    CHUNK,
    Design,
    Model,
    RankArray,
    draw_design,
    prepare_model,
    rank_draws,
    top_scores,
)
from indicators.scores.options import UncertaintyOptions, read_options
from indicators.scores.tables import FloatArray

NO_DRIVER = "none"


@dataclass(frozen=True)
class RankBands:
    """What the draws say about each unit.

    Attributes
    ----------
    table
        Index = unit; ``score_median``, ``score_p05``, ``score_p95`` (over the draws in the
        nominal normalisation, since scores of different normalisations are on different
        scales), ``rank_median``, ``rank_p05``, ``rank_p95`` (over all draws; percentiles
        interpolated), ``tier`` (1 = highest) and ``driver`` (the factor that explains most of
        the unit's rank; ``none`` when the rank never changes). Units that are only scored, and
        units without data, have no rank.
    drivers
        Factor to the share of all units' rank variance it explains (eta squared), largest
        first.
    shares
        The same per unit: units x factors.
    options
        The options the draws used, with the normalisations filled in.
    """

    table: pd.DataFrame
    drivers: pd.Series
    shares: pd.DataFrame
    options: UncertaintyOptions


def uncertainty(
    values: pd.DataFrame,
    tree: pd.DataFrame,
    *,
    draws: int,
    seed: int,
    options: UncertaintyOptions | Mapping[str, object] | None = None,
) -> RankBands:
    """Redo an index under many assumptions and return bands, tiers and drivers.

    Parameters
    ----------
    values
        Units x indicators, already denominated; missing values are left out and the weights
        rescaled.
    tree
        Index tree as for `composite`; the column ``denominator`` is ignored.
    draws
        Number of variants.
    seed
        Seed of the generator: the same seed gives the same result.
    options
        Factors and levels, as `UncertaintyOptions` or a mapping of its fields.

    Returns
    -------
    RankBands

    Raises
    ------
    ValueError
        For fewer than two draws, an unknown option, or as `composite`.
    """
    if draws < 2:
        raise ValueError(f"uncertainty: at least two draws are needed, not {draws}")
    model = prepare_model(values, tree, read_options(options))
    design = draw_design(model, draws, np.random.default_rng(seed))
    scores, ranks = _run(model, design)
    shares, overall = sensitivity.explained(model, design, ranks)
    table = _score_columns(model, scores).join(_rank_columns(model, ranks))
    table["tier"] = tiers(table)
    table["driver"] = sensitivity.strongest(shares, NO_DRIVER).reindex(table.index)
    return RankBands(table, overall, shares, model.options)


def tiers(table: pd.DataFrame) -> pd.Series:
    """Group units whose ranks cannot be told apart.

    In the order of the median rank, a new tier starts at the first unit whose 5th percentile
    lies above (is worse than) the 95th percentile of the unit that leads the current tier.

    Parameters
    ----------
    table
        Index = unit; ``rank_median``, ``rank_p05``, ``rank_p95``; units without rank are NaN.

    Returns
    -------
    pandas.Series
        1 = highest tier; missing where there is no rank.
    """
    ranked = table.dropna(subset="rank_median").sort_values(
        ["rank_median", "rank_p05", "rank_p95"], kind="stable"
    )
    found: dict[str, int] = {}
    tier, limit = 0, -np.inf
    for unit, low, high in zip(ranked.index, ranked["rank_p05"], ranked["rank_p95"], strict=True):
        if low > limit:
            tier, limit = tier + 1, high
        found[unit] = tier
    return pd.Series(found, dtype="Int64", name="tier").reindex(table.index)


def _run(model: Model, design: Design) -> tuple[FloatArray, RankArray]:
    """Return the scores in the nominal normalisation, and the ranks in all draws."""
    draws = len(design.normalisation)
    ranks = np.empty((draws, int(model.ranked.sum())), dtype=np.int16)
    nominal: list[FloatArray] = []
    for start in range(0, draws, CHUNK):
        chunk = slice(start, min(start + CHUNK, draws))
        part = design.part(chunk)
        scores = top_scores(model, part)
        ranks[chunk] = rank_draws(scores[:, model.ranked])
        nominal.append(scores[part.normalisation == 0])
    return np.concatenate(nominal), ranks


def _score_columns(model: Model, scores: FloatArray) -> pd.DataFrame:
    names = ["score_median", "score_p05", "score_p95"]
    return pd.DataFrame(_percentiles(scores), index=model.units, columns=names)


def _rank_columns(model: Model, ranks: RankArray) -> pd.DataFrame:
    names = ["rank_median", "rank_p05", "rank_p95"]
    if (ranks > 0).all():
        columns = _percentiles(ranks)
    else:
        columns = _percentiles(np.where(ranks > 0, ranks, np.nan))
    return pd.DataFrame(columns, index=model.units[model.ranked], columns=names)


def _percentiles(draws: FloatArray | RankArray) -> FloatArray:
    """Return units x (median, 5th, 95th percentile), leaving out draws without a value."""
    wanted = [50, 5, 95]
    result = np.full((draws.shape[1], 3), np.nan)
    if not len(draws):
        return result
    whole = ~np.isnan(draws).any(axis=0)
    result[whole] = np.percentile(draws[:, whole], wanted, axis=0).T
    for unit in np.flatnonzero(~whole):
        known = draws[~np.isnan(draws[:, unit]), unit]
        if known.size:
            result[unit] = np.percentile(known, wanted)
    return result
