"""The plain loop that the draws are timed against does the same work: the same ranks."""

import numpy as np
import pandas as pd

from bench.scores import one_draw
from indicators.scores.monte_carlo import draw_design, prepare_model, rank_draws, top_scores
from indicators.scores.options import read_options


def test_the_loop_and_the_draws_give_the_same_ranks():
    rng = np.random.default_rng(5)
    values = pd.DataFrame(rng.lognormal(0, 1, (12, 4)), columns=list("abcd"))
    values.iloc[2, 1] = values.iloc[7, 3] = np.nan
    tree = pd.DataFrame(
        {"parent": ["A", "A", "A", "B", "lens", "lens", ""], "weight": [1, 2, 1, 1, 1, 1, 1.0],
         "low": 0.0, "high": 3.0},
        index=[*"abcd", "A", "B", "lens"],
    )  # fmt: skip
    model = prepare_model(values, tree, read_options(None))
    design = draw_design(model, 120, np.random.default_rng(0))
    ranks = rank_draws(top_scores(model, design)).astype(float)
    ranks[ranks == 0] = np.nan
    for draw in range(120):
        loop = one_draw(values, tree, model, design, draw).to_numpy()
        np.testing.assert_array_equal(loop, ranks[draw], f"draw {draw}")
