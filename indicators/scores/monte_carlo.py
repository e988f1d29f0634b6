"""The Monte-Carlo engine: many variants of one index at once, in NumPy.

A draw picks a level of every factor: a normalisation, a treatment, an exponent of the mean,
perturbed weights, an indicator to leave out. All normalised tables are prepared once; draws that
share table and exponent are then aggregated together by matrix products. Inside a tree a power
mean of power means stays linear in the powers, so the root is taken once, at the top.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import product

import numpy as np
import numpy.typing as npt
import pandas as pd

from indicators.scores.aggregation import Method, exponent_of, from_power, to_power
from indicators.scores.options import UncertaintyOptions
from indicators.scores.pipeline import (
    apply_treatments,
    find_treatments,
    normalise_indicators,
)
from indicators.scores.preparation import numeric_table
from indicators.scores.tables import FloatArray, matrix_of
from indicators.scores.treatment import Treatment
from indicators.scores.tree import IndexTree, read_tree

IntArray = npt.NDArray[np.intp]
RankArray = npt.NDArray[np.int16]
DEFAULT_NORMALISATIONS = ("goalposts", "minmax", "zscore", "percentile_rank")
CHUNK = 2_500
SCORE_DECIMALS = 9


@dataclass(frozen=True)
class Model:
    """Everything that is the same in all draws.

    Attributes
    ----------
    tables
        (normalisation, treatment) to units x indicators on 0-100 or 1-100.
    exponents
        Exponent of the mean, one an aggregation level.
    nodes
        Codes that carry a weight; columns of `Design.weights`.
    ranked
        Which units are ranked.
    floor
        0 or 1: where the scale starts.
    """

    structure: IndexTree
    options: UncertaintyOptions
    units: pd.Index
    tables: Mapping[tuple[int, int], FloatArray]
    exponents: tuple[float, ...]
    nodes: tuple[str, ...]
    ranked: npt.NDArray[np.bool_]
    floor: float


@dataclass(frozen=True)
class Design:
    """The level of each factor in each draw; one entry (or row of weights) a draw."""

    normalisation: IntArray
    aggregation: IntArray
    treatment: IntArray
    left_out_indicator: IntArray
    weights: FloatArray

    def part(self, draws: slice) -> Design:
        """Return some of the draws."""
        return Design(*(getattr(self, name)[draws] for name in self.__dataclass_fields__))


def prepare_model(values: pd.DataFrame, tree: pd.DataFrame, options: UncertaintyOptions) -> Model:
    """Normalise the table in every way the draws can ask for."""
    structure = read_tree(tree, columns=values.columns)
    structure.top()
    table = numeric_table(values, structure.indicators)
    names = options.normalisations or _permitted(structure)
    options = replace(options, normalisations=names)
    exponents = tuple(_exponent(method) for method in options.aggregations)
    floor = 1.0 if min(exponents) <= 0 else 0.0
    ranked = np.ones(len(table), dtype=bool)
    if options.ranked is not None:
        ranked = np.asarray(table.index.isin(options.ranked))
    # What a treatment does depends on the ranked units only, not on the scale that follows.
    treatments = [
        find_treatments(table.loc[ranked], treat, options.winsor_max)
        for treat in options.treatments
    ]
    tables = {
        (place, row): floor + (1 - floor / 100) * _variant(table, structure, ranked, name, found)
        for (place, name), (row, found) in product(enumerate(names), enumerate(treatments))
    }
    nodes = tuple(structure.weights)
    return Model(structure, options, table.index, tables, exponents, nodes, ranked, floor)


def draw_design(model: Model, draws: int, generator: np.random.Generator) -> Design:
    """Draw the levels of all factors, each independently of the others."""
    options = model.options
    count = len(model.structure.indicators)
    left_out = (
        generator.integers(0, count + 1, draws) if options.leave_one_out else np.full(draws, count)
    )
    return Design(
        normalisation=generator.integers(0, len(options.normalisations or ()), draws),
        aggregation=generator.integers(0, len(model.exponents), draws),
        treatment=generator.integers(0, len(options.treatments), draws),
        left_out_indicator=left_out,
        weights=_draw_weights(model, draws, generator),
    )


def nominal_design(model: Model) -> Design:
    """Return the one draw in which nothing is varied."""
    first = np.zeros(1, dtype=np.intp)
    weights = np.array([[model.structure.weights[code] for code in model.nodes]])
    return Design(first, first, first, first + len(model.structure.indicators), weights)


def top_scores(model: Model, design: Design) -> FloatArray:
    """Return draws x units: the score of the top node on 0-100, NaN without data."""
    scores = np.empty((len(design.normalisation), len(model.units)))
    for place, row in model.tables:
        for level, exponent in enumerate(model.exponents):
            chosen = np.flatnonzero(
                (design.normalisation == place)
                & (design.treatment == row)
                & (design.aggregation == level)
            )
            if chosen.size:
                weights = _without_left_out(model, design, chosen)
                raised = to_power(model.tables[place, row], exponent)
                mean = from_power(_roll_up(model, raised, weights), exponent)
                scores[chosen] = (mean - model.floor) / (1 - model.floor / 100)
    return np.round(scores, SCORE_DECIMALS)


def rank_draws(scores: FloatArray) -> RankArray:
    """Return draws x units: 1 = highest, ties share the smallest; 0 where there is no score."""
    order = np.argsort(-scores, axis=1)
    ordered = np.take_along_axis(scores, order, axis=1)
    place = np.arange(scores.shape[1], dtype=np.int16)
    first = np.zeros(ordered.shape, dtype=np.int16)
    first[:, 1:] = np.where(ordered[:, 1:] != ordered[:, :-1], place[1:], 0)
    np.maximum.accumulate(first, axis=1, out=first)
    ranks = np.empty(ordered.shape, dtype=np.int16)
    np.put_along_axis(ranks, order, first + np.int16(1), axis=1)
    ranks[np.isnan(scores)] = 0
    return ranks


def _permitted(structure: IndexTree) -> tuple[str, ...]:
    posts = structure.numbers("low").notna() & structure.numbers("high").notna()
    return DEFAULT_NORMALISATIONS if posts.all() else DEFAULT_NORMALISATIONS[1:]


def _exponent(method: str | float | Method) -> float:
    if isinstance(method, (int, float)):
        return exponent_of(("power_mean", float(method)))
    return exponent_of(method)


def _variant(
    table: pd.DataFrame,
    structure: IndexTree,
    ranked: npt.NDArray[np.bool_],
    method: str,
    treatments: Mapping[str, Treatment],
) -> FloatArray:
    """Return one way to normalise, on 0-100; units that are not ranked only under goalposts."""
    rows = np.ones(len(table), dtype=bool) if method == "goalposts" else ranked
    treated = apply_treatments(table.loc[rows], treatments)
    if method == "borda":
        raise ValueError("uncertainty: borda is percentile_rank on another scale; use that")
    scores = matrix_of(normalise_indicators(treated, structure, treatments, method, (0, 100)))
    if method in ("zscore", "distance_to_reference"):
        scores = np.maximum(50 + 10 * scores if method == "zscore" else scores, 0)
    full = np.full(table.shape, np.nan)
    full[rows] = scores
    return full


def _draw_weights(model: Model, draws: int, generator: np.random.Generator) -> FloatArray:
    options = model.options
    nominal = np.array([model.structure.weights[code] for code in model.nodes])
    if options.weight_law == "fixed":
        return np.broadcast_to(nominal, (draws, nominal.size))
    if options.weight_law == "uniform":
        factor = generator.random((draws, nominal.size))
        factor *= 2 * options.weight_change
        factor += 1 - options.weight_change
        return np.asarray(factor * nominal)
    weights = np.empty((draws, nominal.size))
    for siblings in model.structure.children.values():
        places = [model.nodes.index(code) for code in siblings]
        shares = nominal[places] / nominal[places].sum()
        if (shares < 0).any():
            raise ValueError("uncertainty: a Dirichlet law needs weights that are not negative")
        weights[:, places] = generator.gamma(
            options.concentration * shares, size=(draws, len(places))
        )
    return weights


def _without_left_out(model: Model, design: Design, chosen: IntArray) -> FloatArray:
    weights = design.weights[chosen]
    places = np.array([model.nodes.index(code) for code in model.structure.indicators])
    left_out = design.left_out_indicator[chosen]
    rows = np.flatnonzero(left_out < places.size)
    weights[rows, places[left_out[rows]]] = 0.0
    return weights


def _roll_up(model: Model, raised: FloatArray, weights: FloatArray) -> FloatArray:
    """Return draws x units: the weighted mean of the powers at the top, missing left out."""
    structure = model.structure
    place = {code: spot for spot, code in enumerate(structure.indicators)}
    column = {code: spot for spot, code in enumerate(model.nodes)}
    present = (~np.isnan(raised)).astype(float)
    filled = np.where(present > 0, raised, 0.0)
    means: dict[str, FloatArray] = {}
    for parent in structure.aggregates:
        siblings = structure.children[parent]
        leaves = [code for code in siblings if code in place]
        spots = [place[code] for code in leaves]
        shares = weights[:, [column[code] for code in leaves]]
        above = shares @ filled[:, spots].T
        below = shares @ present[:, spots].T
        for code in siblings:
            if code not in place:
                share = weights[:, [column[code]]]
                known = ~np.isnan(means[code])
                above += share * np.where(known, means[code], 0.0)
                below += share * known
        means[parent] = np.full(above.shape, np.nan)
        np.divide(above, below, out=means[parent], where=np.abs(below) > 1e-12)
    return means[structure.top()]
