"""The ASEM example that COINr ships (MIT): published results at two decimals."""

import os
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from indicators.scores import (
    composite,
    correlations,
    effective_weights,
    pca_weights,
    uncertainty,
)

pytestmark = pytest.mark.needs_raw
ROOT = Path(__file__).resolve().parents[2]
PUBLISHED = {
    "CHE": (68.38, 62.79, 73.98),
    "NLD": (64.82, None, None),
    "DNK": (64.80, None, None),
    "IND": (39.79, 28.60, 50.99),
}
PILLARS = ["Environ", "Social", "SusEcFin", "Physical", "ConEcFin", "Political", "Instit", "P2P"]


def raw_folder():
    """Return the folder of the example, where it is present."""
    named = os.environ.get("LEVERAGE_RAW")
    base = Path(named) if named else ROOT.parent / "shared" / "data" / "raw"
    return base / "asem_known_answer_input"


@pytest.fixture(scope="module")
def asem():
    """Return values, tree, denominators and groups."""
    folder = raw_folder()
    if not folder.is_dir():
        pytest.skip(f"{folder} is not present: set LEVERAGE_RAW")
    data = pd.read_csv(folder / "asem_iData.csv").set_index("uCode")
    meta = pd.read_csv(folder / "asem_iMeta.csv").set_index("iCode")
    tree = meta[meta["Type"].isin(["Indicator", "Aggregate"])]
    tree = tree[["Parent", "Weight", "Direction", "Denominator"]].rename(columns=str.lower)
    values = data[meta.index[meta["Type"] == "Indicator"]]
    sizes = data[meta.index[meta["Type"] == "Denominator"]]
    return values, tree, sizes, data["EurAsia_group"]


@pytest.fixture(scope="module")
def published(asem):
    """Return the index as published."""
    values, tree, sizes, groups = asem
    return composite(
        values,
        tree,
        denominators=sizes,
        groups=groups,
        impute="group_mean",
        treat="winsorise_log",
        normalise="minmax",
    )


@pytest.mark.parametrize("unit", PUBLISHED)
def test_published_scores_at_two_decimals(published, unit):
    found = published.scores.loc[unit, ["Index", "Conn", "Sust"]].round(2)
    for value, expected in zip(found, PUBLISHED[unit], strict=True):
        assert expected is None or value == pytest.approx(expected, abs=1e-9)


def test_published_ranks(published):
    ranks = published.ranks("Index")
    assert (ranks["CHE"], ranks["IND"]) == (1, 45)
    assert ranks["NLD"] < ranks["DNK"]


def test_every_stage_has_all_units(published):
    assert {name: stage.shape for name, stage in published.stages.items()} == {
        "denominated": (51, 49),
        "imputed": (51, 49),
        "treated": (51, 49),
        "normalised": (51, 49),
        "aggregated": (51, 60),
    }
    assert published.stages["imputed"].notna().all().all()
    assert published.stages["normalised"].min().eq(0).all()


def test_no_indicator_needs_the_log_at_five_points(published):
    methods = pd.Series({code: found.method for code, found in published.treatments.items()})
    assert methods.value_counts().to_dict() == {"none": 34, "winsorised": 15}


def test_loadings_of_the_pillars_are_eigenvectors_of_their_correlations(asem, published):
    found = pca_weights(published.scores[PILLARS], asem[1])
    for pillars in (PILLARS[:3], PILLARS[3:]):
        matrix = published.scores[pillars].corr().to_numpy()
        largest = np.linalg.eigvalsh(matrix)[-1]
        np.testing.assert_allclose(matrix @ found[pillars], largest * found[pillars], atol=1e-9)
        assert (found[pillars] ** 2).sum() == pytest.approx(1)
    assert found["Social"] < 0 < found["Environ"]


def test_signed_loadings_can_be_used_as_weights(asem, published):
    tree = asem[1]
    loadings = pca_weights(published.scores[PILLARS], tree).round(4)
    result = composite(
        published.stages["treated"], tree, normalise="minmax", weights=loadings.to_dict()
    )
    conn = published.scores[PILLARS[3:]] @ (loadings[PILLARS[3:]] / loadings[PILLARS[3:]].sum())
    np.testing.assert_allclose(result.scores["Conn"], conn)


def test_screening_before_treatment_on_data_with_gaps(asem):
    values, tree, sizes, _ = asem
    result = composite(
        values, tree, denominators=sizes, screen=0.9, treat="winsorise_log", normalise="minmax"
    )
    present = result.stages["denominated"].notna().mean(axis=1)
    assert set(result.unranked) == set(present.index[present < 0.9])
    assert result.scores.notna().all().all()
    assert len(result.scores) + len(result.unranked) == 51


def test_dropping_a_pillar_and_every_aggregation(asem):
    values, tree, sizes, groups = asem
    rest = tree[(tree["parent"] != "P2P") & (tree.index != "P2P")]
    assert effective_weights(rest).sum() == pytest.approx(1)
    for method in ("arithmetic", "geometric", "harmonic", "power_mean", "copeland"):
        result = composite(
            values,
            rest,
            denominators=sizes,
            groups=groups,
            impute="group_mean",
            normalise="minmax",
            bounds=(1, 100),
            aggregate=method,
        )
        assert "P2P" not in result.scores
        assert result.ranks("Index").notna().all()


def test_effective_weights_are_equal_within_a_pillar(asem):
    weights = effective_weights(asem[1])
    assert weights.sum() == pytest.approx(1)
    assert weights["LPI"] == pytest.approx(1 / 2 / 5 / 8)
    assert weights["NEET"] == pytest.approx(1 / 2 / 3 / 5)


def test_switzerland_stays_near_the_top_in_the_draws(asem, published):
    denominated = published.stages["denominated"]
    bands = uncertainty(denominated, asem[1], draws=2000, seed=7).table
    assert bands.loc["CHE", "rank_median"] <= 3
    assert bands.loc["CHE", "tier"] == 1
    assert bands.loc["IND", "rank_median"] > 35
    assert bands["rank_median"].corr(published.ranks("Index")) > 0.95


def test_a_pillar_of_weight_zero_is_a_pillar_left_out(asem, published):
    values, tree, sizes, groups = asem
    options = {
        "denominators": sizes, "groups": groups, "impute": "group_mean",
        "treat": "winsorise_log", "normalise": "minmax",
    }  # fmt: skip
    rest = tree[(tree["parent"] != "P2P") & (tree.index != "P2P")]
    zero = composite(values, tree, weights={"P2P": 0}, **options)
    gone = composite(values, rest, **options)
    np.testing.assert_allclose(zero.scores["Index"], gone.scores["Index"])
    assert not np.allclose(zero.scores["Index"], published.scores["Index"])


@pytest.mark.parametrize("method", ["pearson", "spearman", "kendall"])
def test_correlations_with_gaps_are_those_of_pandas(asem, method):
    values = asem[0]
    np.testing.assert_allclose(correlations(values, method=method), values.corr(method=method))
