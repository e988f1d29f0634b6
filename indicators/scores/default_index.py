"""The default index: leverage, exposure, agency and restraint, with ranks and bands.

Rules: an indicator scores ``clip((x - low)/(high - low), 0, 1) x 100``; a domain is the weighted
arithmetic mean of its indicators, a lens that of its domains. A value that is absent enters as 0
where the table says ``zero`` (a publisher names whoever is large) and is left out where it says
``drop``.
A domain needs half of its weight, a lens half of its domains' weight.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import compress

import numpy as np
import numpy.typing as npt
import pandas as pd

from indicators.scores.aggregation import aggregate
from indicators.scores.index_table import held_part
from indicators.scores.lens_readings import Readings, lens_readings, lens_tree
from indicators.scores.normalisation import normalise
from indicators.scores.pipeline import rank_scores
from indicators.scores.rank_bands import uncertainty
from indicators.scores.reasons import Gaps, Labels, label_of, reason

COLUMNS = (
    "iso3", "power", "lens", "domain", "score", "score_p05", "score_p95", "rank", "rank_p05",
    "rank_p95", "tier", "driver", "n_indicators", "n_clipped", "status", "reason",
)  # fmt: skip
MIN_SHARE = 0.5
EU = "EUU"
SCORE_DECIMALS = 9
WHOLE = ("rank", "rank_p05", "rank_p95", "tier", "n_indicators", "n_clipped")
# Levers substitute for one another and zeros are common in leverage and exposure, so their means
# vary in how far they compensate; agency and restraint compare full and no compensation.
AGGREGATIONS: Mapping[str, tuple[str | float, ...]] = {
    "leverage": (1.0, 0.5, 2.0),
    "exposure": (1.0, 0.5, 2.0),
    "agency": ("arithmetic", "geometric"),
    "restraint": ("arithmetic", "geometric"),
}


@dataclass(frozen=True)
class _Parts:
    """What a score is made of: domains of a lens or indicators of a domain.

    ``present`` holds units x parts; ``weights`` and ``names`` follow its columns. Plain arrays,
    because they are read once for every country, lens and domain.
    """

    noun: str
    present: npt.NDArray[np.bool_]
    weights: npt.NDArray[np.float64]
    names: Sequence[str]

    def share(self, row: int) -> float:
        """Return the part of the weight that is present in one unit, 0-1."""
        return float(self.weights[self.present[row]].sum() / self.weights.sum())

    def missing(self, row: int) -> list[str]:
        """Return the names of the parts that one unit lacks."""
        return list(compress(self.names, ~self.present[row]))


@dataclass(frozen=True)
class _Zeros:
    """Where an absent value counts as 0, units x indicators, and what each is called."""

    unnamed: npt.NDArray[np.bool_]
    inapplicable: npt.NDArray[np.bool_]
    names: Sequence[str]


def score_default_index(
    indicators: pd.DataFrame,
    tree: pd.DataFrame,
    roster: Collection[str],
    *,
    held: Collection[str],
    labels: Labels | None = None,
    draws: int = 10_000,
    seed: int = 20261122,
) -> pd.DataFrame:
    """Return the rows of ``out_score``.

    Parameters
    ----------
    indicators
        Rows of ``out_indicator``: ``iso3``, ``power`` ('' where it does not apply),
        ``indicator_id``, ``value``, ``status``.
    tree
        The default index, as `load_index_tree` returns it.
    roster
        Countries that are ranked; the others are scored only. A great power is never scored
        over itself, the EU never ranked.
    held
        Ids of the indicators the product holds; the others leave the index.
    labels
        Indicator id and power to what readers call it, for the reasons; the id by default.
    draws, seed
        Of the Monte-Carlo bands.

    Returns
    -------
    pandas.DataFrame
        One row a country, lens, power and domain (``domain`` '' = the lens): score 0-100, its
        5th and 95th percentile, rank among the roster (1 = highest, ties share the smallest)
        with its band, tier and driver (lens rows only), the number of indicators that entered
        and of those clipped at a goalpost, and a status: ``ok``, ``unranked`` (scored, not in
        the roster) or ``low_coverage`` (too little data, no score), with the reason. Sorted;
        the same input gives the same bytes. ``attrs["left_out"]`` lists what is not held.

    Raises
    ------
    ValueError
        For a country with two rows of one indicator and power.
    """
    _refuse_duplicates(indicators)
    kept, left_out = held_part(tree, held)
    tables = [
        _score_lens(indicators, rows, frozenset(roster), labels, draws, seed)
        for _, rows in kept.groupby(["lens", "power"], sort=False)
    ]
    scored = [table for table in tables if len(table)]
    result = pd.concat(scored, ignore_index=True) if scored else pd.DataFrame(columns=COLUMNS)
    result = _typed(result)
    result.attrs["left_out"] = [
        f"{row.lens}/{row.power}/{row.indicator_id}" for row in left_out.itertuples()
    ]
    return result


def _score_lens(
    indicators: pd.DataFrame,
    rows: pd.DataFrame,
    roster: frozenset[str],
    labels: Labels | None,
    draws: int,
    seed: int,
) -> pd.DataFrame:
    readings = lens_readings(indicators, rows, roster)
    if readings.values.empty:
        return pd.DataFrame(columns=COLUMNS)
    posts = rows.set_index("indicator_id")
    points = normalise(readings.values, low=posts["low"], high=posts["high"])
    members = {
        name: list(part["indicator_id"]) for name, part in rows.groupby("domain", sort=False)
    }
    domains = pd.DataFrame(
        {
            name: aggregate(points[codes], posts["weight"], min_share=MIN_SHARE)
            for name, codes in members.items()
        }
    )
    weights = rows.drop_duplicates("domain").set_index("domain")["domain_weight"]
    total = aggregate(domains, weights, min_share=MIN_SHARE)
    entered = _entered(readings.values, domains, members)
    power = rows["power"].iloc[0]
    called = {code: label_of(labels, code, power) for code in rows["indicator_id"]}
    whole = _Parts("domains", domains.notna().to_numpy(), weights.to_numpy(), list(members))
    head = _rows(readings, entered, "", whole, total, roster, called)
    head = head.join(_bands(readings.values.where(entered), rows, total, roster, draws, seed))
    parts = [head]
    for name, codes in members.items():
        known = readings.values[codes].notna()
        heavy = posts["weight"][codes].to_numpy()
        held = _Parts("indicators", known.to_numpy(), heavy, [called[code] for code in codes])
        parts.append(_rows(readings, known, name, held, domains[name], roster, called))
    result = pd.concat([part.rename_axis("iso3").reset_index() for part in parts])
    return result.assign(lens=rows["lens"].iloc[0], power=power)


def _rows(
    readings: Readings,
    entered: pd.DataFrame,
    domain: str,
    parts: _Parts,
    score: pd.Series,
    roster: frozenset[str],
    called: Mapping[str, str],
) -> pd.DataFrame:
    """Return the rows of one lens or domain, without bands."""
    result = _counts(readings, entered, score)
    result["domain"] = domain
    result["status"] = _status(score, roster)
    result["rank"] = _ranks(score, roster)
    zeros = _zeros(readings, entered, called)
    result["reason"] = [
        reason(status, _gaps(row, parts, zeros), is_eu=unit == EU)
        for row, (unit, status) in enumerate(result["status"].items())
    ]
    return result


def _zeros(readings: Readings, entered: pd.DataFrame, called: Mapping[str, str]) -> _Zeros:
    """Return where a zero that entered stands for an absent value."""
    codes = entered.columns
    zero = (entered & readings.below_cut[codes]).to_numpy()
    outside = zero & readings.inapplicable[codes].to_numpy()
    return _Zeros(zero & ~outside, outside, [called[code] for code in codes])


def _gaps(row: int, parts: _Parts, zeros: _Zeros) -> Gaps:
    """Return what the score of one unit lacks, in words."""
    return Gaps(
        parts.noun,
        parts.share(row),
        missing=parts.missing(row),
        unnamed=list(compress(zeros.names, zeros.unnamed[row])),
        inapplicable=list(compress(zeros.names, zeros.inapplicable[row])),
    )


def _counts(readings: Readings, entered: pd.DataFrame, score: pd.Series) -> pd.DataFrame:
    codes = entered.columns
    return pd.DataFrame(
        {
            "score": score.round(SCORE_DECIMALS),
            "n_indicators": entered.sum(axis=1),
            "n_clipped": (readings.clipped[codes] & entered).sum(axis=1),
        }
    )


def _status(score: pd.Series, roster: frozenset[str]) -> list[str]:
    return [
        "low_coverage" if np.isnan(value) else "ok" if _is_ranked(unit, roster) else "unranked"
        for unit, value in score.items()
    ]


def _ranks(score: pd.Series, roster: frozenset[str]) -> pd.Series:
    return rank_scores(score[[_is_ranked(unit, roster) for unit in score.index]])


def _is_ranked(unit: object, roster: frozenset[str]) -> bool:
    return unit in roster and unit != EU


def _entered(
    values: pd.DataFrame, domains: pd.DataFrame, members: Mapping[str, list[str]]
) -> pd.DataFrame:
    """Return where a value entered the lens: present, in a domain with enough data."""
    entered = values.notna()
    for name, codes in members.items():
        entered.loc[domains[name].isna(), codes] = False
    return entered


def _bands(
    values: pd.DataFrame,
    rows: pd.DataFrame,
    total: pd.Series,
    roster: frozenset[str],
    draws: int,
    seed: int,
) -> pd.DataFrame:
    """Return score and rank bands, tier and driver of the countries with a score."""
    scored = values[total.notna()]
    ranked = tuple(unit for unit in scored.index if _is_ranked(unit, roster))
    options = {"aggregations": AGGREGATIONS[rows["lens"].iloc[0]], "ranked": ranked}
    names = ["score_p05", "score_p95", "rank_p05", "rank_p95", "tier", "driver"]
    if not ranked:
        return pd.DataFrame(columns=names, index=values.index)
    bands = uncertainty(scored, lens_tree(rows), draws=draws, seed=seed, options=options).table
    bands["rank_p05"] = np.floor(bands["rank_p05"])
    bands["rank_p95"] = np.ceil(bands["rank_p95"])
    return bands[names].round({"score_p05": SCORE_DECIMALS, "score_p95": SCORE_DECIMALS})


def _refuse_duplicates(indicators: pd.DataFrame) -> None:
    keys = indicators[["iso3", "power", "indicator_id"]]
    if keys.duplicated().any():
        twice = keys[keys.duplicated()].iloc[0].tolist()
        raise ValueError(f"out_indicator: two rows for {'/'.join(map(str, twice))}")


def _typed(result: pd.DataFrame) -> pd.DataFrame:
    result = result.reindex(columns=list(COLUMNS))
    for name in WHOLE:
        result[name] = pd.to_numeric(result[name]).round().astype("Int64")
    for name in ("score", "score_p05", "score_p95"):
        result[name] = result[name].astype(float)
    for name in ("iso3", "power", "lens", "domain", "driver", "status", "reason"):
        result[name] = result[name].fillna("").astype("str")
    return result.sort_values(["lens", "power", "domain", "iso3"], ignore_index=True)
