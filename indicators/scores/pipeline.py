"""From a table of indicator values and an index tree to scores, every stage kept.

The steps and their order: OECD/JRC Handbook on Constructing Composite Indicators (2008).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from indicators.scores import normalisation, preparation
from indicators.scores.aggregation import Method
from indicators.scores.aggregation import aggregate as combine
from indicators.scores.tables import matrix_of
from indicators.scores.treatment import (
    Treatment,
    apply_treatment,
    treated_post,
    treatment_table,
)
from indicators.scores.tree import IndexTree, read_tree

RANK_DECIMALS = 9


@dataclass(frozen=True)
class Composite:
    """Scores of one composite index.

    Attributes
    ----------
    scores
        Units x aggregate nodes, in the order of the tree; NaN where a unit has no data.
    stages
        The table after each step: ``denominated``, ``imputed``, ``treated``, ``normalised``
        (units x indicators) and ``aggregated`` (units x indicators and aggregates).
    unranked
        Unit to the reason why it has no score: ``low_coverage: ...`` for a unit that was
        screened out (it has no row in `scores`), ``no_data: ...`` for one whose score is NaN.
    treatments
        Indicator to what was done about its outliers.
    """

    scores: pd.DataFrame
    stages: Mapping[str, pd.DataFrame]
    unranked: Mapping[str, str]
    treatments: Mapping[str, Treatment]

    def ranks(self, node: str) -> pd.Series:
        """Return ranks on a node: 1 = highest, ties share the smallest, NaN without a score.

        Raises
        ------
        ValueError
            For a node that is not an aggregate of the tree.
        """
        if node not in self.scores.columns:
            raise ValueError(f"ranks: no node {node!r}, only {list(self.scores.columns)}")
        return rank_scores(self.scores[node])


def composite(
    values: pd.DataFrame,
    tree: pd.DataFrame,
    *,
    denominators: pd.DataFrame | None = None,
    groups: pd.Series | None = None,
    impute: str = "none",
    screen: float | None = None,
    treat: str = "none",
    winsor_max: int = 5,
    normalise: str = "goalposts",
    bounds: tuple[float, float] = (0, 100),
    aggregate: Method = "arithmetic",
    weights: Mapping[str, float] | pd.Series | None = None,
) -> Composite:
    """Compute a composite index: any table, any tree.

    Order: denominate, impute, screen, treat, direction and normalise, aggregate level by level.

    Parameters
    ----------
    values
        Index = unit code, columns = indicator codes, NaN = missing. Columns the tree does not
        name are ignored.
    tree
        Index = node code (indicators and aggregates); columns ``parent`` (missing at the top),
        ``weight``, ``direction`` (1 or -1), ``denominator``, ``low``, ``high`` and, for the
        distance to a reference, ``reference``. Columns without a use may be left out.
    denominators
        Units x measures of size; without it nothing is divided.
    groups
        Unit to group name, for `impute`.
    impute
        ``none`` or ``group_mean``.
    screen
        Drop units with less than this share of the indicators; ``None`` keeps all.
    treat
        ``none`` or ``winsorise_log``; goalposts of a logged indicator are logged with it.
    winsor_max
        Stop winsorising an indicator once this many points are treated.
    normalise, bounds
        Method and range, see `indicators.scores.normalise`.
    aggregate
        Method, see `indicators.scores.aggregate`.
    weights
        Node code to weight; overrides the tree's.

    Returns
    -------
    Composite

    Raises
    ------
    ValueError
        For requests that cannot be met: unknown method, node, parent, denominator or group, a
        cycle, weights that are missing, negative or sum to zero, goalposts that are missing, a
        geometric or harmonic mean of scores that are not positive.
    """
    structure = read_tree(tree, weights=weights, columns=values.columns)
    table = preparation.numeric_table(values, structure.indicators)
    denominated = _denominated(table, structure, denominators)
    imputed = _imputed(denominated, impute, groups)
    kept, dropped = (imputed, {}) if screen is None else preparation.screen(imputed, screen)
    treatments = find_treatments(kept, treat, winsor_max)
    treated = apply_treatments(kept, treatments)
    normalised = normalise_indicators(treated, structure, treatments, normalise, bounds)
    aggregated = aggregate_levels(normalised, structure, aggregate)
    order = [code for code in tree.index if code in structure.children]
    stages = {
        "denominated": denominated,
        "imputed": imputed,
        "treated": treated,
        "normalised": normalised,
        "aggregated": aggregated[[*structure.indicators, *order]],
    }
    scores = aggregated[order]
    return Composite(scores, stages, dropped | _without_score(scores, structure), treatments)


def rank_scores(scores: pd.Series) -> pd.Series:
    """Return ranks, 1 = highest, ties (to nine decimals) share the smallest, NaN stays."""
    return scores.round(RANK_DECIMALS).rank(method="min", ascending=False)


def find_treatments(values: pd.DataFrame, treat: str, winsor_max: int) -> dict[str, Treatment]:
    """Return each indicator's treatment under ``none`` or ``winsorise_log``.

    Raises
    ------
    ValueError
        For another name, or a negative `winsor_max`.
    """
    if treat not in ("none", "winsorise_log"):
        raise ValueError(f"treat: unknown method {treat!r}")
    if winsor_max < 0:
        raise ValueError(f"treat: the number of points cannot be {winsor_max}")
    if treat == "none":
        return dict.fromkeys(values.columns, Treatment())
    return treatment_table(values, winsor_max)


def apply_treatments(values: pd.DataFrame, treatments: Mapping[str, Treatment]) -> pd.DataFrame:
    """Return the values with each indicator's treatment applied."""
    return pd.DataFrame(
        {
            code: apply_treatment(values[code].to_numpy(), treatments[code])
            for code in values.columns
        },
        index=values.index,
        columns=values.columns,
    )


def normalise_indicators(
    treated: pd.DataFrame,
    structure: IndexTree,
    treatments: Mapping[str, Treatment],
    method: str,
    bounds: tuple[float, float],
) -> pd.DataFrame:
    """Return units x indicators on the common scale, higher always better."""
    posts = {
        end: [treated_post(post, treatments[code]) for code, post in structure.numbers(end).items()]
        for end in ("low", "high", "reference")
    }
    return normalisation.normalise(
        treated, method, direction=directions(structure), bounds=bounds, **posts
    )


def directions(structure: IndexTree) -> pd.Series:
    """Return 1 or -1 for each indicator; 1 when the tree has no such column.

    Raises
    ------
    ValueError
        When an indicator's direction is something else.
    """
    if "direction" not in structure.table.columns:
        return pd.Series(1.0, index=list(structure.indicators))
    signs = structure.numbers("direction")
    bad = signs[~signs.isin([1, -1])]
    if len(bad):
        raise ValueError(f"index tree: a direction is 1 or -1, not {bad.to_dict()}")
    return signs


def aggregate_levels(
    normalised: pd.DataFrame, structure: IndexTree, method: Method
) -> pd.DataFrame:
    """Return the indicators and all aggregates, children combined before their parents."""
    columns = {code: normalised[code] for code in normalised.columns}
    for parent in structure.aggregates:
        siblings = structure.children[parent]
        scores = pd.DataFrame({code: columns[code] for code in siblings})
        try:
            columns[parent] = combine(scores, structure.weights, method)
        except ValueError as error:
            raise ValueError(f"{parent}: {error}") from error
    return pd.DataFrame(columns, index=normalised.index)


def _denominated(
    table: pd.DataFrame, structure: IndexTree, denominators: pd.DataFrame | None
) -> pd.DataFrame:
    if denominators is None or "denominator" not in structure.table.columns:
        return table
    named = structure.table["denominator"].loc[list(structure.indicators)]
    divide_by = {code: name for code, name in named.items() if isinstance(name, str) and name}
    divided = preparation.denominate(table, denominators, divide_by)
    return pd.DataFrame(matrix_of(divided), index=table.index, columns=table.columns)


def _imputed(table: pd.DataFrame, method: str, groups: pd.Series | None) -> pd.DataFrame:
    if method not in ("none", "group_mean"):
        raise ValueError(f"impute: unknown method {method!r}")
    if method == "none":
        return table
    if groups is None:
        raise ValueError("impute: group_mean needs the groups")
    return preparation.impute(table, groups)


def _without_score(scores: pd.DataFrame, structure: IndexTree) -> dict[str, str]:
    tops = scores[list(structure.tops)]
    return {
        unit: "no_data: not one indicator is present"
        for unit in tops.index[tops.isna().all(axis=1)]
    }
