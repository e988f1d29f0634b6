"""Textbook vectors and properties of the single verbs."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from indicators.scores import (
    aggregate,
    denominate,
    impute,
    kurtosis,
    normalise,
    screen,
    skewness,
    treat,
    winsorise,
)

NAN = float("nan")
columns = arrays(
    float, st.integers(3, 12), elements=st.floats(-1e6, 1e6, allow_subnormal=False), unique=True
)


def spread(values):
    """Keep vectors whose range is not lost in rounding."""
    assume(np.ptp(values) > 1e-3)
    return values


@pytest.mark.parametrize(
    ("method", "expected"),
    [
        ("minmax", [0, 25, 25, NAN, 100]),
        ("percentile_rank", [0, 100 / 3, 100 / 3, NAN, 100]),
        ("borda", [0, 1, 1, NAN, 3]),
        ("zscore", [-1.0, -0.2, -0.2, NAN, 1.4]),
        ("distance_to_reference", [0, 25, 25, NAN, 100]),
    ],
)
def test_each_normalisation_gives_the_textbook_values(method, expected):
    values = np.array([1.0, 2.0, 2.0, NAN, 5.0])
    if method == "zscore":
        mean, sd = 2.5, np.sqrt(3)
        expected = [(x - mean) / sd for x in values]
    np.testing.assert_allclose(normalise(values, method), expected)


def test_goalposts_clip_and_turn_round():
    values = np.array([-5.0, 0.0, 2.5, 10.0, 99.0])
    np.testing.assert_allclose(normalise(values, low=0, high=10), [0, 0, 25, 100, 100])
    turned = normalise(values, low=0, high=10, direction=-1, bounds=(1, 101))
    np.testing.assert_allclose(turned, [101, 101, 76, 1, 1])


def test_a_reference_scores_the_upper_bound_and_may_be_exceeded():
    values = np.array([0.0, 4.0, 8.0])
    expected = [0, 100, 200]
    np.testing.assert_allclose(normalise(values, "distance_to_reference", reference=4), expected)


def test_parameters_in_a_series_are_matched_by_name():
    frame = pd.DataFrame({"a": [1.0, 2.0], "b": [10.0, 20.0]})
    high = pd.Series({"b": 40.0, "a": 4.0})
    np.testing.assert_allclose(normalise(frame, low=0, high=high), [[25, 25], [50, 50]])


def test_a_column_without_spread_has_no_relative_score():
    assert np.isnan(normalise(np.array([3.0, 3.0]), "minmax")).all()
    assert np.isnan(normalise(np.array([0.1] * 10), "zscore")).all()


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ({"method": "magic"}, "unknown method"),
        ({"method": "goalposts"}, "low < high"),
        ({"low": 3, "high": 3}, "low < high"),
        ({"method": "minmax", "direction": 0}, "direction"),
        ({"method": "minmax", "bounds": (5, 5)}, "bounds"),
        ({"low": [1, 2], "high": 3}, "2 parameters for 1 columns"),
    ],
)
def test_impossible_normalisations_are_refused(arguments, words):
    with pytest.raises(ValueError, match=words):
        normalise(np.array([1.0, 2.0]), **arguments)


@settings(deadline=None, max_examples=50)
@given(columns)
def test_minmax_gives_0_and_100_and_direction_flips_it(values):
    spread(values)
    scores = normalise(values, "minmax")
    assert scores.min() == 0
    assert scores.max() == pytest.approx(100)
    np.testing.assert_allclose(normalise(values, "minmax", direction=-1), 100 - scores, atol=1e-6)


@settings(deadline=None, max_examples=50)
@given(columns, st.permutations(range(12)))
def test_the_order_of_units_does_not_matter(values, order):
    order = [place for place in order if place < len(values)]
    for method in ("minmax", "zscore", "percentile_rank", "borda"):
        once = normalise(values, method)[order]
        np.testing.assert_allclose(normalise(values[order], method), once, atol=1e-6)


@settings(deadline=None, max_examples=50)
@given(columns, st.floats(-1e6, 1e6))
def test_another_country_moves_nobody_under_goalposts(values, newcomer):
    before = normalise(values, low=-10, high=10)
    after = normalise(np.append(values, newcomer), low=-10, high=10)
    np.testing.assert_array_equal(after[:-1], before)


def test_skewness_and_kurtosis_are_those_of_spreadsheets():
    # Microsoft's documented examples for SKEW and KURT.
    values = np.array([3.0, 4, 5, 2, 3, 4, 5, 6, 4, 7])
    assert skewness(values) == pytest.approx(0.359543, abs=1e-6)
    assert kurtosis(values) == pytest.approx(-0.151799637, abs=1e-9)


def test_winsorising_moves_one_extreme_at_a_time():
    values = np.array([1.0, 2, 3, 4, 5, 6, 7, 8, 9, 10, 30, 100])
    kept, points = winsorise(values, 5)
    assert points == 1
    assert kept.tolist() == [*range(1, 11), 30, 30]
    np.testing.assert_array_equal(treat(values), kept)


def test_winsorising_follows_the_side_of_the_skew():
    values = -np.array([1.0, 2, 3, 4, 5, 6, 7, 8, 9, 10, 30, 100])
    assert winsorise(values, 5)[0].min() == -30


def test_a_column_winsorising_cannot_tame_is_logged_from_its_original_values():
    values = np.array([0.0] * 30 + [1, 2, 4, 8, 16, 500])
    np.testing.assert_allclose(treat(values, winsor_max=2), np.log(values + 5))
    np.testing.assert_allclose(treat(values, winsor_max=0), np.log(values + 5))


def test_treatment_skips_gaps_constants_and_short_columns():
    frame = pd.DataFrame({"constant": [1.0, 1, 1, 1], "short": [NAN, 1, 2, 900]})
    pd.testing.assert_frame_equal(treat(frame), frame)


def test_imputation_takes_the_mean_of_the_group_and_leaves_the_rest():
    values = pd.DataFrame({"x": [1.0, 3.0, NAN, NAN, NAN]}, index=list("abcde"))
    groups = pd.Series(["n", "n", "n", "s", None], index=list("abcde"))
    assert impute(values, groups)["x"].tolist()[:3] == [1, 3, 2]
    assert impute(values, groups)["x"].isna().tolist() == [False] * 3 + [True] * 2
    with pytest.raises(ValueError, match=r"no group given for \['e'\]"):
        impute(values, groups.drop("e"))


def test_denominating_divides_and_makes_division_by_zero_missing():
    values = pd.DataFrame({"x": [10.0, 10, 10], "y": [1.0, 2, 3]}, index=list("abc"))
    sizes = pd.DataFrame({"people": [5.0, 0]}, index=list("ab"))
    result = denominate(values, sizes, {"x": "people"})
    assert result["x"].fillna(-1).tolist() == [2, -1, -1]
    assert result["y"].tolist() == [1, 2, 3]
    with pytest.raises(ValueError, match="area"):
        denominate(values, sizes, {"x": "area"})


def test_screening_keeps_the_share_itself_and_says_why_others_go():
    values = pd.DataFrame({"x": [1.0, NAN], "y": [NAN, NAN]}, index=["a", "b"])
    kept, dropped = screen(values, 0.5)
    assert list(kept.index) == ["a"]
    assert dropped == {"b": "low_coverage: 0 of 2 indicators, 50% are needed"}
    with pytest.raises(ValueError, match="within 0 and 1"):
        screen(values, 1.2)


@pytest.mark.parametrize(
    ("method", "expected"),
    [
        ("arithmetic", (1 * 2 + 2 * 8) / 3),
        ("geometric", (2 * 8 * 8) ** (1 / 3)),
        ("harmonic", 3 / (1 / 2 + 2 / 8)),
        ("power_mean", np.sqrt((4 + 2 * 64) / 3)),
        (("power_mean", 0.5), ((np.sqrt(2) + 2 * np.sqrt(8)) / 3) ** 2),
    ],
)
def test_each_mean_gives_the_textbook_value(method, expected):
    scores = pd.DataFrame({"x": [2.0, 5.0, NAN], "y": [8.0, NAN, NAN]})
    result = aggregate(scores, {"y": 2, "x": 1}, method)
    np.testing.assert_allclose(result, [expected, 5, NAN])


def test_copeland_counts_weighted_wins_and_halves_ties():
    scores = pd.DataFrame({"x": [3.0, 2, 1], "y": [1.0, 1, 2]})
    # first beats second on x, ties on y: 2/3 + 1/6; beats third on x: 2/3
    expected = [2 / 3 + 1 / 6 + 2 / 3, 1 / 6 + 2 / 3, 1 / 3 + 1 / 3]
    np.testing.assert_allclose(aggregate(scores, [2, 1], "copeland"), expected)


def test_copeland_does_not_depend_on_order_when_values_are_missing():
    scores = pd.DataFrame({"x": [3.0, NAN, 1, NAN], "y": [1.0, 4, NAN, NAN]}, index=list("abcd"))
    forward = aggregate(scores, None, "copeland")
    backward = aggregate(scores[::-1], None, "copeland")[::-1]
    pd.testing.assert_series_equal(forward, backward)
    assert forward.isna().tolist() == [False, False, False, True]


def test_a_unit_with_too_little_weight_has_no_score():
    scores = pd.DataFrame({"x": [10.0, NAN], "y": [NAN, 20.0]})
    np.testing.assert_array_equal(aggregate(scores, [1, 3], min_share=0.5), [NAN, 20])
    np.testing.assert_array_equal(aggregate(scores, [1, 1], min_share=0.5), [10, 20])


@pytest.mark.parametrize(
    ("scores", "weights", "method", "words"),
    [
        ([[0.0, 1]], None, "geometric", "geometric mean needs positive scores"),
        ([[-1.0, 1]], None, "harmonic", "harmonic mean needs positive scores"),
        ([[-1.0, 1]], None, "power_mean", "power mean of the negative score"),
        ([[1.0, 1]], None, ("power_mean", 0), "other than 0"),
        ([[1.0, 1]], None, "median", "unknown method"),
        ([[1.0, 1]], [0, 0], "arithmetic", "sum to zero"),
        ([[1.0, 1]], [1, NAN], "arithmetic", "no number"),
        ([[1.0, 1]], [2, -1], "arithmetic", "negative"),
        ([[1.0, 1]], [1, 1, 1], "arithmetic", "3 weights for 2 columns"),
    ],
)
def test_impossible_aggregations_are_refused(scores, weights, method, words):
    with pytest.raises(ValueError, match=words):
        aggregate(pd.DataFrame(scores), weights, method)


@settings(deadline=None, max_examples=50)
@given(
    arrays(float, (4, 3), elements=st.floats(1, 100)),
    arrays(float, 3, elements=st.floats(0.1, 10)),
    st.floats(0.01, 100),
)
def test_only_the_ratio_of_weights_matters_and_means_are_ordered(scores, weights, factor):
    means = {
        method: aggregate(scores, weights, method).to_numpy()
        for method in ("harmonic", "geometric", "arithmetic", "power_mean")
    }
    for method, mean in means.items():
        np.testing.assert_allclose(aggregate(scores, weights * factor, method), mean)
    ordered = np.column_stack(list(means.values()))
    assert (np.diff(ordered, axis=1) > -1e-9).all()
