"""The pipeline over any table and any tree: structure, order of steps, refusals, diagnostics."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indicators.scores import composite, correlations, effective_weights, pca_weights
from indicators.scores import residual_on_log as for_its_size

NAN = float("nan")


def table(**rows):
    """Build a tree from ``node=(parent, weight)``."""
    frame = pd.DataFrame.from_dict(rows, orient="index", columns=["parent", "weight"])
    return frame.assign(direction=1)


UNEVEN = table(
    a=("trade", 1), b=("trade", 3), c=("index", 2), trade=("index", 1), index=(None, None)
)
VALUES = pd.DataFrame(
    {"a": [0.0, 5, 10], "b": [0.0, 10, 5], "c": [10.0, 0, NAN]}, index=["x", "y", "z"]
)


def test_a_tree_with_indicators_at_different_depths():
    result = composite(VALUES, UNEVEN, normalise="minmax")
    assert list(result.scores.columns) == ["trade", "index"]
    np.testing.assert_allclose(result.scores["trade"], [0, 87.5, 62.5])
    np.testing.assert_allclose(result.scores["index"], [200 / 3, 87.5 / 3, 62.5])
    assert result.ranks("index").tolist() == [1, 3, 2]
    assert effective_weights(UNEVEN).round(9).to_dict() == {
        "a": round(1 / 12, 9),
        "b": 0.25,
        "c": round(2 / 3, 9),
    }


def test_weights_override_the_tree_and_other_columns_are_ignored():
    result = composite(
        VALUES.assign(other="text"), UNEVEN, normalise="minmax", weights={"trade": 0}
    )
    np.testing.assert_allclose(result.scores["index"], [100, 0, NAN])
    assert list(result.unranked) == ["z"]


def test_the_stages_are_kept_in_order():
    tree = UNEVEN.assign(denominator=[None, None, "people", None, None])
    people = pd.DataFrame({"people": [2.0, 1, 1]}, index=list("xyz"))
    groups = pd.Series(["g", "g", "g"], index=list("xyz"))
    result = composite(
        VALUES, tree, denominators=people, groups=groups, impute="group_mean", normalise="minmax"
    )
    assert list(result.stages) == [
        "denominated",
        "imputed",
        "treated",
        "normalised",
        "aggregated",
    ]
    assert result.stages["denominated"]["c"].fillna(-1).tolist() == [5, 0, -1]
    assert result.stages["imputed"]["c"].tolist() == [5, 0, 2.5]
    assert result.stages["normalised"]["c"].tolist() == [100, 0, 50]
    assert list(result.stages["aggregated"].columns) == ["a", "b", "c", "trade", "index"]


def test_screened_units_leave_and_units_without_data_stay_unranked():
    values = pd.DataFrame(
        {"a": [1.0, NAN, 3], "b": [1.0, NAN, NAN], "c": [1.0, NAN, NAN]}, index=list("xyz")
    )
    screened = composite(values, UNEVEN, normalise="percentile_rank", screen=0.5)
    assert list(screened.scores.index) == ["x"]
    assert screened.unranked["z"].startswith("low_coverage: 1 of 3")
    kept = composite(values, UNEVEN, normalise="borda")
    assert kept.unranked == {"y": "no_data: not one indicator is present"}
    assert np.isnan(kept.ranks("index")["y"])


def test_ties_share_the_smallest_rank():
    values = pd.DataFrame({"a": [1.0, 2, 2, 3]})
    tree = table(a=("index", 1), index=(None, 1))
    assert composite(values, tree, normalise="minmax").ranks("index").tolist() == [4, 2, 2, 1]


def test_goalposts_of_a_logged_indicator_are_logged_with_it():
    values = pd.DataFrame({"a": [0.0] * 30 + [1, 2, 4, 8, 16, 500]})
    tree = table(a=("index", 1), index=(None, 1)).assign(low=[0, None], high=[500, None])
    result = composite(values, tree, treat="winsorise_log", winsor_max=2)
    top = result.scores["index"]
    assert result.treatments["a"].method == "logged"
    expected = 100 * np.log((values["a"] + 5) / 5) / np.log(505 / 5)
    np.testing.assert_allclose(top, expected, atol=1e-9)


@pytest.mark.parametrize(
    ("tree", "words"),
    [
        (table(a=("index", 1), b=("nowhere", 1), index=(None, 1)), "unknown parent 'nowhere'"),
        (table(a=("p", 1), p=("q", 1), q=("p", 1)), "cycle"),
        (table(a=("a", 1)), "cycle"),
        (table(a=("index", 0), b=("index", 0), index=(None, 1)), "sum to zero"),
        (table(a=("index", -1), b=("index", 2), index=(None, 1)), "negative"),
        (table(a=("index", NAN), index=(None, 1)), "is not a number"),
        (table(a=("index", "much"), index=(None, 1)), "is not a number"),
        (table(a=("index", 1), missing=("index", 1), index=(None, 1)), "no column of values"),
        (table(a=("index", 1), b=(None, 1), index=(None, 1)), "without a parent"),
        (table(a=(None, 1)), "without a parent"),
        (pd.concat([UNEVEN, UNEVEN.loc[["a"]]]), "listed twice"),
        (UNEVEN.drop(columns="parent"), "'parent' is missing"),
        (UNEVEN.assign(direction=[1, 0, 1, NAN, NAN]), "direction"),
    ],
)
def test_impossible_trees_are_refused(tree, words):
    with pytest.raises(ValueError, match=words):
        composite(VALUES, tree, normalise="minmax")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ({"weights": {"nowhere": 1}}, "unknown nodes"),
        ({"weights": {"trade": 0, "c": 0}}, "sum to zero"),
        ({"weights": {"trade": float("inf")}}, "is not a number"),
        ({"impute": "median"}, "unknown method"),
        ({"impute": "group_mean"}, "needs the groups"),
        ({"treat": "cut"}, "unknown method"),
        ({"treat": "winsorise_log", "winsor_max": -1}, "cannot be -1"),
        ({"normalise": "ranks"}, "unknown method"),
        ({"normalise": "goalposts"}, "low < high"),
        ({"aggregate": "geometric"}, "trade: aggregate: the geometric mean"),
        ({"screen": 2}, "within 0 and 1"),
    ],
)
def test_impossible_requests_are_refused(arguments, words):
    with pytest.raises(ValueError, match=words):
        composite(VALUES, UNEVEN, **({"normalise": "minmax"} | arguments))


def test_text_and_duplicates_in_the_values_are_refused():
    with pytest.raises(ValueError, match="'a' holds something that is no number"):
        composite(VALUES.assign(a="much"), UNEVEN, normalise="minmax")
    with pytest.raises(ValueError, match="unit listed twice"):
        composite(pd.concat([VALUES, VALUES]), UNEVEN, normalise="minmax")


def test_principal_component_loadings_may_have_signs():
    result = composite(VALUES, UNEVEN, normalise="minmax", weights={"a": -0.6, "b": 0.8})
    np.testing.assert_allclose(result.scores["trade"], [0, 250, -100])


@settings(deadline=None, max_examples=30)
@given(st.permutations(["x", "y", "z"]), st.permutations(["a", "b", "c", "trade", "index"]))
def test_the_order_of_units_and_nodes_does_not_matter(units, nodes):
    base = composite(VALUES, UNEVEN, normalise="minmax").scores["index"]
    moved = composite(VALUES.loc[units], UNEVEN.loc[nodes], normalise="minmax").scores["index"]
    pd.testing.assert_series_equal(moved.loc[base.index], base)


def test_correlations_use_the_pairs_both_have():
    frame = pd.DataFrame({"a": [1.0, 2, 3, 4, NAN], "b": [1.0, 4, 9, 16, 25], "k": [2.0] * 5})
    assert correlations(frame).loc["a", "b"] == pytest.approx(0.984374, abs=1e-6)
    assert correlations(frame, method="spearman").loc["a", "b"] == pytest.approx(1)
    assert np.isnan(correlations(frame).loc["a", "k"])
    swapped = pd.DataFrame({"u": [1.0, 2, 3, 4], "v": [2.0, 1, 4, 3]})
    assert correlations(swapped, method="kendall").loc["u", "v"] == pytest.approx(1 / 3)
    assert correlations(frame, swapped[["u"]]).shape == (3, 1)
    with pytest.raises(ValueError, match="unknown method"):
        correlations(frame, method="cosine")


def test_pca_weights_are_unit_loadings_by_group():
    values = pd.DataFrame({"a": [1.0, 2, 3, 4], "b": [2.0, 4, 6, 8], "c": [4.0, 1, 3, 2]})
    loadings = pca_weights(values, UNEVEN)
    np.testing.assert_allclose(loadings, [np.sqrt(0.5), np.sqrt(0.5), 1])
    assert (pca_weights(values) ** 2).sum() == pytest.approx(1)
    with pytest.raises(ValueError, match="not in the index tree"):
        pca_weights(values.rename(columns={"a": "unknown"}), UNEVEN)


def test_the_residual_on_size_is_zero_for_scores_size_explains():
    size = pd.Series([1.0, 10, 100, 1000, -5], index=list("abcde"))
    scores = pd.Series([0.0, 10, 20, 30, 40], index=list("abcde"))
    np.testing.assert_allclose(for_its_size(scores, size)[:4], 0, atol=1e-9)
    assert np.isnan(for_its_size(scores, size)["e"])
