"""One lens scored anew: with other weights, or for another set of ranked countries.

With the weights of the default index and the roster, the result is that of
`score_default_index`, to the last digit: same rules, same seed, same draws.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import compress
from math import isfinite

import numpy as np
import pandas as pd

from indicators.scores.aggregation import aggregate
from indicators.scores.default_index import AGGREGATIONS, EU, MIN_SHARE, SCORE_DECIMALS
from indicators.scores.lens_readings import Readings, lens_readings, lens_tree
from indicators.scores.normalisation import normalise
from indicators.scores.pipeline import rank_scores
from indicators.scores.rank_bands import RankBands, uncertainty
from indicators.scores.reasons import Gaps, Labels, label_of, reason
from indicators.scores.sensitivity import sobol

DRAWS = 10_000
SEED = 20261122
SOBOL_DRAWS = 1_024
BANDS = ("score_p05", "score_p95", "rank_median", "rank_p05", "rank_p95", "tier", "driver")


@dataclass(frozen=True)
class LensInputs:
    """What a lens over one power is scored from; it does not depend on the weights.

    Attributes
    ----------
    rows
        Rows of the default index with this lens and power, indicators held only.
    readings
        Countries x indicators with the rule for absent values applied.
    points
        The same on 0-100 between the goalposts.
    """

    rows: pd.DataFrame
    readings: Readings
    points: pd.DataFrame


@dataclass(frozen=True)
class LensScores:
    """One lens over one power, scored.

    Attributes
    ----------
    table
        Index = country; ``score``, ``rank``, `BANDS`, ``n_indicators``, ``status`` (``ok``,
        ``unranked``, ``low_coverage``) and ``reason``.
    domains
        Countries x domains: scores 0-100.
    rows
        The index with the weights that were used.
    ranked
        Countries with a rank.
    bands
        What the draws say; None where nobody is ranked.
    """

    table: pd.DataFrame
    domains: pd.DataFrame
    rows: pd.DataFrame
    ranked: tuple[str, ...]
    bands: RankBands | None


def lens_inputs(
    indicators: pd.DataFrame, rows: pd.DataFrame, roster: Collection[str]
) -> LensInputs:
    """Read the values of one lens and put them between their goalposts.

    Parameters
    ----------
    indicators
        Rows of ``out_indicator``.
    rows
        Rows of the default index with one lens and power, as `held_part` keeps them.
    roster
        Countries that get a row even when nothing is known of them.
    """
    readings = lens_readings(indicators, rows, roster)
    posts = rows.set_index("indicator_id")
    return LensInputs(
        rows, readings, normalise(readings.values, low=posts["low"], high=posts["high"])
    )


def reweighted(
    rows: pd.DataFrame,
    domains: Mapping[str, float] | None = None,
    indicators: Mapping[str, float] | None = None,
) -> pd.DataFrame:
    """Return the index with other weights; a weight of 0 takes a domain or indicator out.

    Parameters
    ----------
    rows
        Rows of the default index with one lens and power.
    domains, indicators
        Domain name, or indicator id, to its new relative weight; the others keep theirs.

    Raises
    ------
    ValueError
        For a name the lens does not have, a weight that is negative or no number, or weights
        that leave nothing.
    """
    changed = rows.copy()
    for column, key, weights in (
        ("domain_weight", "domain", domains or {}), ("weight", "indicator_id", indicators or {}),
    ):  # fmt: skip
        if unknown := sorted(set(weights) - set(rows[key])):
            raise ValueError(f"weights: not in this lens: {unknown}")
        if bad := {name: w for name, w in weights.items() if not isfinite(w) or w < 0}:
            raise ValueError(f"weights: negative or no number: {bad}")
        found = changed[key].map(dict(weights))
        changed[column] = found.where(found.notna(), changed[column]).astype(float)
    changed = changed[(changed["weight"] > 0) & (changed["domain_weight"] > 0)]
    if changed.empty:
        raise ValueError("weights: every weight is zero")
    return changed.reset_index(drop=True)


def domain_scores(points: pd.DataFrame, rows: pd.DataFrame) -> pd.DataFrame:
    """Return units x domains, NaN where less than half of a domain's weight is present."""
    weights = rows.set_index("indicator_id")["weight"]
    return pd.DataFrame(
        {
            name: aggregate(
                points[list(part["indicator_id"])], weights, min_share=MIN_SHARE
            )
            for name, part in rows.groupby("domain", sort=False)
        }
    )  # fmt: skip


def lens_totals(domains: pd.DataFrame, rows: pd.DataFrame) -> pd.Series:
    """Return each unit's total, NaN where less than half of the domains' weight is present."""
    weights = rows.drop_duplicates("domain").set_index("domain")["domain_weight"]
    return aggregate(domains, weights, min_share=MIN_SHARE)


def score_lens(
    inputs: LensInputs,
    rows: pd.DataFrame,
    *,
    units: Collection[str],
    ranked: Collection[str],
    labels: Labels | None = None,
    draws: int = DRAWS,
    seed: int = SEED,
) -> LensScores:
    """Score one lens with the weights of `rows`.

    Parameters
    ----------
    inputs
        Values and points of the lens.
    rows
        The index with its weights, from `reweighted`.
    units
        Countries to score.
    ranked
        Those of them that are ranked against each other; the EU never is.
    labels
        As for `score_default_index`.
    draws, seed
        Of the bands.

    Raises
    ------
    ValueError
        As `uncertainty`.
    """
    wanted = sorted(({*units} | {*ranked}) & {*inputs.points.index})
    codes = list(rows["indicator_id"])
    domains = domain_scores(inputs.points.loc[wanted, codes], rows)
    total = lens_totals(domains, rows)
    entered = _entered(inputs.readings.values.loc[wanted, codes], domains, rows)
    allowed = frozenset(ranked) - {EU}
    is_placed = [unit in allowed and not np.isnan(value) for unit, value in total.items()]
    placed = tuple(str(unit) for unit in total.index[is_placed])
    table = pd.DataFrame({"score": total.round(SCORE_DECIMALS)})
    table["rank"] = rank_scores(total[list(placed)])
    table["n_indicators"] = entered.notna().sum(axis=1)
    table["status"] = _statuses(total, allowed)
    table["reason"] = _reasons(inputs, rows, table["status"], domains, entered, labels)
    bands = None
    if placed:
        bands = uncertainty(
            entered[total.notna()], lens_tree(rows), draws=draws, seed=seed,
            options=_options(rows, placed),
        )  # fmt: skip
    return LensScores(table.join(_band_columns(bands)), domains, rows, placed, bands)


def influences(
    inputs: LensInputs, scores: LensScores, *, draws: int = SOBOL_DRAWS, seed: int = SEED
) -> pd.DataFrame:
    """Return Sobol indices of the ranks: which assumption moves them, see `sobol`."""
    codes = list(scores.rows["indicator_id"])
    values = inputs.readings.values.loc[list(scores.ranked), codes]
    values = _entered(values, scores.domains.loc[list(scores.ranked)], scores.rows)
    options = _options(scores.rows, scores.ranked)
    return sobol(values, lens_tree(scores.rows), draws=draws, seed=seed, options=options)


def _options(rows: pd.DataFrame, ranked: Sequence[str]) -> dict[str, object]:
    return {
        "aggregations": AGGREGATIONS[rows["lens"].iloc[0]],
        "ranked": tuple(ranked),
        # Without its only indicator an index says nothing.
        "leave_one_out": len(rows) > 1,
    }


def _entered(values: pd.DataFrame, domains: pd.DataFrame, rows: pd.DataFrame) -> pd.DataFrame:
    """Return the values that entered: those in a domain with enough data."""
    of = rows.set_index("indicator_id")["domain"]
    known = pd.DataFrame({code: domains[of[code]].notna() for code in values.columns})
    return values.where(known)


def _statuses(total: pd.Series, ranked: Collection[str]) -> list[str]:
    return [
        "low_coverage" if np.isnan(value) else "ok" if unit in ranked else "unranked"
        for unit, value in total.items()
    ]


def _reasons(
    inputs: LensInputs,
    rows: pd.DataFrame,
    statuses: pd.Series,
    domains: pd.DataFrame,
    entered: pd.DataFrame,
    labels: Labels | None,
) -> list[str]:
    """Return for each unit why it has no score or rank, or what its score leaves out."""
    power = str(rows["power"].iloc[0])
    called = [label_of(labels, code, power) for code in entered.columns]
    weights = rows.drop_duplicates("domain").set_index("domain")["domain_weight"].to_numpy()
    present = domains.notna().to_numpy()
    place = list(entered.columns)
    zero = (inputs.readings.below_cut.loc[entered.index, place] & entered.notna()).to_numpy()
    outside = zero & inputs.readings.inapplicable.loc[entered.index, place].to_numpy()
    return [
        reason(
            status,
            Gaps(
                "domains",
                float(weights[present[row]].sum() / weights.sum()),
                missing=list(compress(domains.columns, ~present[row])),
                unnamed=list(compress(called, zero[row] & ~outside[row])),
                inapplicable=list(compress(called, outside[row])),
            ),
            is_eu=unit == EU,
        )
        for row, (unit, status) in enumerate(statuses.items())
    ]


def _band_columns(bands: RankBands | None) -> pd.DataFrame:
    if bands is None:
        return pd.DataFrame(columns=list(BANDS))
    table = bands.table[list(BANDS)].copy()
    table["rank_p05"] = np.floor(table["rank_p05"])
    table["rank_p95"] = np.ceil(table["rank_p95"])
    return table.round({"score_p05": SCORE_DECIMALS, "score_p95": SCORE_DECIMALS})
