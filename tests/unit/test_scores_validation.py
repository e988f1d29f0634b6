"""Agreement with a yardstick, strongest pairs, weights in practice: worked out by hand."""

import numpy as np
import pandas as pd
import pytest

from indicators.scores.validation import (
    agreement,
    for_its_size,
    strongest_pairs,
    weights_in_practice,
)


def test_gaps_count_places_between_two_rankings():
    """Scores rank A B C D, the yardstick B A D C: two swaps, Spearman 1 - 6*4/(4*15) = 0.6."""
    scores = pd.Series({"A": 90.0, "B": 70, "C": 50, "D": 10, "E": 5})
    size = pd.Series({"A": 3.0, "B": 9, "C": 1, "D": 2, "F": 7})
    found = agreement(scores, size)
    assert found.count == 4
    assert found.correlation == pytest.approx(0.6)
    assert found.gaps.to_dict() == {"A": 1, "C": 1, "B": -1, "D": -1}
    assert list(found.gaps.index) == ["A", "C", "B", "D"]


def test_too_few_countries_have_no_correlation():
    assert np.isnan(agreement(pd.Series({"A": 1.0}), pd.Series({"A": 2.0})).correlation)


def test_the_strongest_pair_comes_first_whatever_its_sign():
    points = pd.DataFrame({"x": [1.0, 2, 3, 4], "y": [8.0, 6, 4, 2], "z": [1.0, 3, 2, 4],
                           "flat": 1.0})  # fmt: skip
    pairs = strongest_pairs(points)
    assert pairs.loc[0, ["first", "second"]].tolist() == ["x", "y"]
    assert pairs.loc[0, "correlation"] == pytest.approx(-1)
    assert pairs["correlation"].iloc[1:].abs().tolist() == pytest.approx([0.8, 0.8])
    assert len(pairs) == 3


def test_effective_weights_stand_beside_what_the_score_follows():
    rows = pd.DataFrame(
        {"domain": ["A", "A", "B"], "domain_weight": [1.0, 1, 3], "indicator_id": list("xyz"),
         "weight": [1.0, 3, 1], "low": 0.0, "high": 1.0}
    )  # fmt: skip
    points = pd.DataFrame({"x": [0.0, 50, 100], "y": [100.0, 50, 0], "z": [20.0, 20, 20]})
    found = weights_in_practice(points, pd.Series([0.0, 1, 2]), rows)
    assert found["share_pct"].tolist() == pytest.approx([6.25, 18.75, 75])
    assert found["correlation"].tolist()[:2] == pytest.approx([1, -1])
    assert np.isnan(found.loc["z", "correlation"])


def test_for_its_size_is_what_a_fit_on_the_log_leaves():
    """Sizes e^1 to e^3, scores 10, 20, 60: the fit is 5, 30, 55 and leaves 5, -10, 5."""
    size = pd.Series(np.exp([1.0, 2, 3]), index=list("ABC"))
    found = for_its_size(pd.Series({"A": 10.0, "B": 20, "C": 60, "D": 1}), size)
    assert found.to_dict() == pytest.approx({"A": 5, "C": 5, "B": -10})
