"""Scores, ranks and how sure they are: pure functions on tables, one verb each.

``composite`` turns any table and any index tree into scores; ``uncertainty`` redoes the index
under many assumptions; ``score_default_index`` applies the index tree of this product. Method:
OECD/JRC Handbook on Constructing Composite Indicators (2008); see docs/methods.md.
"""

from indicators.scores.aggregation import aggregate
from indicators.scores.default_index import score_default_index
from indicators.scores.diagnostics import correlations, pca_weights, residual_on_log
from indicators.scores.index_table import held_part, load_index_tree
from indicators.scores.normalisation import normalise
from indicators.scores.options import UncertaintyOptions
from indicators.scores.pipeline import Composite, composite, rank_scores
from indicators.scores.preparation import denominate, impute, screen
from indicators.scores.rank_bands import RankBands, tiers, uncertainty
from indicators.scores.reweighting import (
    LensInputs,
    LensScores,
    influences,
    lens_inputs,
    reweighted,
    score_lens,
)
from indicators.scores.sensitivity import sobol, sobol_indices
from indicators.scores.treatment import kurtosis, skewness, treat, winsorise
from indicators.scores.tree import IndexTree, effective_weights, read_tree
from indicators.scores.what_if import Needed, needed_values, score_to_reach

__all__ = [
    "Composite",
    "IndexTree",
    "LensInputs",
    "LensScores",
    "Needed",
    "RankBands",
    "UncertaintyOptions",
    "aggregate",
    "composite",
    "correlations",
    "denominate",
    "effective_weights",
    "held_part",
    "impute",
    "influences",
    "kurtosis",
    "lens_inputs",
    "load_index_tree",
    "needed_values",
    "normalise",
    "pca_weights",
    "rank_scores",
    "read_tree",
    "residual_on_log",
    "reweighted",
    "score_default_index",
    "score_lens",
    "score_to_reach",
    "screen",
    "skewness",
    "sobol",
    "sobol_indices",
    "tiers",
    "treat",
    "uncertainty",
    "winsorise",
]
