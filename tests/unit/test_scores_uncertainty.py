"""The draws: the vectorised engine against the pipeline, bands, tiers, drivers, Sobol indices."""

import numpy as np
import pandas as pd
import pytest

from indicators.scores import (
    UncertaintyOptions,
    aggregate,
    composite,
    normalise,
    sobol,
    sobol_indices,
    tiers,
    uncertainty,
)
from indicators.scores.monte_carlo import (
    draw_design,
    nominal_design,
    prepare_model,
    rank_draws,
    top_scores,
)
from indicators.scores.options import read_options

NAN = float("nan")


@pytest.fixture(scope="module")
def world():
    """Return 20 units, six indicators on three levels, some gaps, one skewed indicator."""
    rng = np.random.default_rng(4)
    values = pd.DataFrame(rng.lognormal(0, 1, (20, 6)), columns=list("abcdef"))
    values.index = [f"U{place:02d}" for place in range(20)]
    values["f"] **= 4
    values = values.mask(rng.random(values.shape) < 0.1)
    parents = ["one", "one", "two", "two", "two", "top", "top", "sub", "top", None]
    nodes = ["a", "b", "c", "d", "e", "f", "one", "two", "sub", "top"]
    tree = pd.DataFrame({"parent": parents, "weight": [1, 2, 1, 1, 3, 1, 2, 1, 1, None]}, nodes)
    tree["direction"] = [1, -1, 1, 1, 1, 1, None, None, None, None]
    tree["low"], tree["high"] = 0.0, 4.0
    return values, tree


@pytest.mark.parametrize(
    "aggregations", [(1.0, 0.5, 2.0), ("arithmetic", "geometric"), ("harmonic",)]
)
def test_every_draw_equals_the_pipeline_run_on_its_own(world, aggregations):
    values, tree = world
    model = prepare_model(values, tree, read_options({"aggregations": aggregations}))
    design = draw_design(model, 40, np.random.default_rng(0))
    scores = top_scores(model, design)
    names = model.options.normalisations
    lowest = model.floor
    for draw in range(40):
        weights = dict(zip(model.nodes, design.weights[draw], strict=True))
        left_out = design.left_out_indicator[draw]
        if left_out < 6:
            weights["abcdef"[left_out]] = 0.0
        if weights["a"] + weights["b"] == 0 or weights["c"] + weights["d"] + weights["e"] == 0:
            continue
        method = names[design.normalisation[draw]]
        if method == "zscore":
            continue
        how = aggregations[design.aggregation[draw]]
        expected = composite(
            values,
            tree,
            treat=model.options.treatments[design.treatment[draw]],
            normalise=method,
            bounds=(lowest, 100),
            aggregate=("power_mean", how) if isinstance(how, float) else how,
            weights=weights,
        ).scores["top"]
        moved = (expected - lowest) / (1 - lowest / 100)
        np.testing.assert_allclose(scores[draw], moved, atol=1e-8)


def test_the_nominal_draw_is_the_plain_index(world):
    values, tree = world
    model = prepare_model(values, tree, read_options(None))
    plain = composite(values, tree).scores["top"]
    np.testing.assert_allclose(top_scores(model, nominal_design(model))[0], plain, atol=1e-8)


def test_z_scores_enter_as_fifty_plus_ten_z(world):
    values, _ = world
    tree = pd.DataFrame({"parent": ["top", "top", None], "weight": [1, 3, 1]}, ["a", "c", "top"])
    model = prepare_model(values, tree, read_options({"normalisations": ("zscore",)}))
    points = 50 + 10 * normalise(values[["a", "c"]], "zscore")
    expected = aggregate(points, [1, 3])
    np.testing.assert_allclose(top_scores(model, nominal_design(model))[0], expected, atol=1e-8)


def test_bands_have_the_published_columns_and_the_seed_decides(world):
    values, tree = world
    bands = uncertainty(values, tree, draws=400, seed=1)
    wanted = {"score_median", "rank_median", "rank_p05", "rank_p95", "tier", "driver"}
    assert wanted <= set(bands.table.columns)
    table = bands.table
    assert (table["rank_p05"] <= table["rank_median"]).all()
    assert (table["rank_median"] <= table["rank_p95"]).all()
    assert table["rank_p05"].min() >= 1
    assert table["rank_p95"].max() <= 20
    pd.testing.assert_frame_equal(table, uncertainty(values, tree, draws=400, seed=1).table)
    assert not table.equals(uncertainty(values, tree, draws=400, seed=2).table)
    assert set(bands.drivers.index) == {
        "normalisation",
        "aggregation",
        "weights",
        "treatment",
        "left_out_indicator",
    }
    assert bands.drivers.between(0, 1).all()


def test_a_unit_best_everywhere_is_first_in_every_draw(world):
    values, tree = world
    values = values.copy()
    values.loc["U00"] = [4.0, 0.0, 4.0, 4.0, 4.0, 4.0]
    values = values.clip(upper=4)
    best = uncertainty(values, tree, draws=300, seed=0).table.loc["U00"]
    assert best[["rank_median", "rank_p05", "rank_p95", "tier"]].tolist() == [1, 1, 1, 1]
    assert best["driver"] == "none"


def test_missing_goalposts_leave_the_draw_set(world):
    values, tree = world
    bands = uncertainty(values, tree.drop(columns=["low", "high"]), draws=50, seed=0)
    assert bands.options.normalisations == ("minmax", "zscore", "percentile_rank")


def test_the_column_denominator_is_ignored(world):
    values, tree = world
    named = uncertainty(values, tree.assign(denominator="GDP"), draws=50, seed=0).table
    pd.testing.assert_frame_equal(named, uncertainty(values, tree, draws=50, seed=0).table)


def test_without_varied_assumptions_nothing_moves(world):
    values, tree = world
    options = UncertaintyOptions(
        normalisations=("goalposts",),
        aggregations=(1.0,),
        treatments=("none",),
        weight_law="fixed",
        leave_one_out=False,
    )
    bands = uncertainty(values, tree, draws=20, seed=0, options=options)
    plain = composite(values, tree)
    np.testing.assert_allclose(bands.table["score_median"], plain.scores["top"], atol=1e-8)
    np.testing.assert_array_equal(bands.table["rank_p05"], plain.ranks("top"))
    assert bands.drivers.empty
    assert set(bands.table["driver"]) == {"none"}
    assert sobol(values, tree, draws=10, seed=0, options=options).empty


def test_the_only_varied_assumption_explains_everything(world):
    values, tree = world
    options = {
        "normalisations": ("goalposts", "minmax"),
        "aggregations": (1.0,),
        "treatments": ("none",),
        "weight_law": "fixed",
        "leave_one_out": False,
    }
    bands = uncertainty(values, tree, draws=500, seed=0, options=options)
    assert bands.drivers.to_dict() == {"normalisation": pytest.approx(1)}
    indices = sobol(values, tree, draws=2000, seed=0, options=options)
    np.testing.assert_allclose(indices.loc["normalisation"], 1, atol=0.1)


def test_dirichlet_weights_keep_the_mean_of_each_group(world):
    values, tree = world
    model = prepare_model(values, tree, read_options({"weight_law": "dirichlet"}))
    design = draw_design(model, 4000, np.random.default_rng(0))
    pair = design.weights[:, [model.nodes.index("a"), model.nodes.index("b")]]
    share = pair[:, 0] / pair.sum(axis=1)
    assert share.mean() == pytest.approx(1 / 3, abs=0.005)


def test_uniform_weights_stay_within_a_quarter(world):
    values, tree = world
    model = prepare_model(values, tree, read_options(None))
    design = draw_design(model, 2000, np.random.default_rng(0))
    nominal = np.array([model.structure.weights[code] for code in model.nodes])
    ratio = design.weights / nominal
    assert ratio.min() >= 0.75
    assert ratio.max() <= 1.25


def test_units_that_are_only_scored_move_no_rank(world):
    values, tree = world
    ranked = tuple(values.index[:15])
    both = uncertainty(values, tree, draws=200, seed=3, options={"ranked": ranked}).table
    alone = uncertainty(values.iloc[:15], tree, draws=200, seed=3).table
    pd.testing.assert_frame_equal(both.iloc[:15], alone, check_dtype=False)
    assert both["rank_median"].iloc[15:].isna().all()
    assert both["score_median"].iloc[15:].notna().all()


def test_a_unit_without_data_has_no_rank(world):
    values, tree = world
    values = values.copy()
    values.loc["U03"] = NAN
    table = uncertainty(values, tree, draws=50, seed=0).table
    assert table.loc["U03", ["rank_median", "tier", "score_median"]].isna().all()
    assert table["rank_p95"].max() <= 19


def test_ranks_of_draws_share_the_smallest_and_skip_gaps():
    scores = np.array([[3.0, 5, 5, NAN, 1], [NAN, NAN, NAN, NAN, NAN]])
    assert rank_draws(scores).tolist() == [[3, 1, 1, 0, 4], [0] * 5]


def test_tiers_start_where_the_leader_can_no_longer_be_reached():
    table = pd.DataFrame(
        {
            "rank_median": [1, 2, 4, 6, NAN],
            "rank_p05": [1, 1, 4, 3, NAN],
            "rank_p95": [3, 5, 7, 8, NAN],
        },
        index=list("abcde"),
    )
    assert tiers(table).fillna(0).tolist() == [1, 1, 2, 2, 0]


def test_sobol_indices_of_the_additive_textbook_function():
    # y = x1 + 2 x2 + 3 x3, independent uniform: first = total = 1/14, 4/14, 9/14.
    rng = np.random.default_rng(0)
    sample_a, sample_b = rng.random((200_000, 3)), rng.random((200_000, 3))
    factors = np.array([1.0, 2, 3])
    swapped = []
    for place in range(3):
        mixed = sample_a.copy()
        mixed[:, place] = sample_b[:, place]
        swapped.append(mixed @ factors)
    first, total = sobol_indices(sample_a @ factors, sample_b @ factors, np.column_stack(swapped))
    np.testing.assert_allclose(first, np.array([1, 4, 9]) / 14, atol=0.02)
    np.testing.assert_allclose(total, np.array([1, 4, 9]) / 14, atol=0.02)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ({"draws": 1}, "at least two draws"),
        ({"options": {"shape": 1}}, "unknown options"),
        ({"options": {"weight_law": "wild"}}, "unknown law"),
        ({"options": {"aggregations": ()}}, "at least one level"),
        ({"options": {"aggregations": ("copeland",)}}, "unknown method"),
        ({"options": {"normalisations": ("borda",)}}, "use that"),
        ({"options": {"weight_change": 1.5}}, "within 0 and 1"),
    ],
)
def test_impossible_draws_are_refused(world, arguments, words):
    values, tree = world
    with pytest.raises(ValueError, match=words):
        uncertainty(values, tree, **({"draws": 10, "seed": 0} | arguments))
