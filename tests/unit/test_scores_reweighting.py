"""Scores with a reader's own weights, and what would lift a country into the top places."""

import numpy as np
import pandas as pd
import pytest

from indicators.scores import (
    influences,
    lens_inputs,
    needed_values,
    reweighted,
    score_default_index,
    score_lens,
    score_to_reach,
)

NAN = float("nan")
DRAWS = 200


def index_rows():
    """Two domains: A with two indicators (weights 1 and 3), B with one; goalposts 0-10, 0-50."""
    return pd.DataFrame(
        {
            "lens": "leverage",
            "power": "USA",
            "domain": ["A", "A", "B"],
            "domain_weight": [1.0, 1.0, 1.0],
            "indicator_id": ["a1", "a2", "b1"],
            "weight": [1.0, 3.0, 1.0],
            "low": 0.0,
            "high": [10.0, 10.0, 50.0],
            "absent": ["zero", "drop", "drop"],
            "reason": "",
            "eu_member_indicator_id": "",
        }
    )


def indicator_rows():
    """Return seven countries and the EU; NOR lacks b1, POL lacks nearly everything."""
    values = {
        "AUS": (10, 10, 50), "BRA": (8, 8, 40), "CAN": (6, 6, 30), "DEU": (5, 5, 25),
        "IND": (4, 4, 20), "KOR": (2, 2, 10), "NOR": (2, 2, NAN), "POL": (NAN, NAN, NAN),
        "EUU": (9, 9, 45),
    }  # fmt: skip
    return pd.DataFrame(
        [
            (iso3, "USA", code, value, "not_reported" if np.isnan(value) else "ok")
            for iso3, numbers in values.items()
            for code, value in zip(("a1", "a2", "b1"), numbers, strict=True)
        ],
        columns=["iso3", "power", "indicator_id", "value", "status"],
    )


ROSTER = ("AUS", "BRA", "CAN", "DEU", "IND", "KOR", "NOR", "POL")


@pytest.fixture(scope="module")
def inputs():
    """Return the values of the invented lens."""
    return lens_inputs(indicator_rows(), index_rows(), ROSTER)


def scored(inputs, rows, ranked=ROSTER):
    return score_lens(inputs, rows, units=[*ROSTER, "EUU"], ranked=ranked, draws=DRAWS)


def test_the_default_weights_give_the_default_index(inputs):
    """Every column, bands and reasons included, is that of the default index."""
    found = scored(inputs, reweighted(index_rows())).table
    default = score_default_index(
        indicator_rows(), index_rows(), ROSTER, held=["a1", "a2", "b1"], draws=DRAWS
    )
    default = default[default["domain"] == ""].set_index("iso3")
    names = ["score", "score_p05", "score_p95", "rank", "rank_p05", "rank_p95", "tier"]
    for name in [*names, "n_indicators"]:
        np.testing.assert_array_equal(
            found[name].astype(float), default.loc[found.index, name].astype(float), name
        )
    assert found["reason"].tolist() == default.loc[found.index, "reason"].tolist()
    assert found["status"].tolist() == default.loc[found.index, "status"].tolist()
    placed = found["rank"].notna()
    assert (
        found.loc[placed, "driver"].tolist() == default.loc[found.index[placed], "driver"].tolist()
    )


def test_weights_worked_out_by_hand(inputs):
    """KOR: a1 = a2 = 20 points, b1 = 20; CAN all 60. NOR has no domain B: its total is A alone."""
    table = scored(inputs, reweighted(index_rows())).table
    assert table.loc["KOR", "score"] == pytest.approx(20)
    assert table.loc["NOR", "score"] == pytest.approx(20)
    # With B weighing 3 and A 1, NOR has only a quarter of the weight: no score.
    heavy = scored(inputs, reweighted(index_rows(), {"B": 3})).table
    assert heavy.loc["NOR", "status"] == "low_coverage"
    assert "25\u00a0%" in heavy.loc["NOR", "reason"]
    assert np.isnan(heavy.loc["NOR", "rank"])


def test_a_weight_of_zero_takes_a_part_out(inputs):
    rows = reweighted(index_rows(), indicators={"a2": 0})
    assert list(rows["indicator_id"]) == ["a1", "b1"]
    assert list(reweighted(index_rows(), {"B": 0})["domain"]) == ["A", "A"]
    # a2 of POL is unknown and dropped, a1 counts as 0: A is 0 once a2 is out.
    assert scored(inputs, rows).table.loc["POL", "score"] == pytest.approx(0)


def test_other_ranked_countries_move_ranks_not_scores(inputs):
    rows = reweighted(index_rows())
    few = scored(inputs, rows, ranked=("BRA", "CAN", "KOR", "EUU")).table
    assert few["rank"].dropna().to_dict() == {"BRA": 1, "CAN": 2, "KOR": 3}
    assert few.loc["AUS", "status"] == few.loc["EUU", "status"] == "unranked"
    pd.testing.assert_series_equal(few["score"], scored(inputs, rows).table["score"])


def test_the_same_weights_give_the_same_bands(inputs):
    rows = reweighted(index_rows(), {"A": 2})
    first, second = scored(inputs, rows), scored(inputs, rows)
    pd.testing.assert_frame_equal(first.table, second.table)
    assert first.bands is not None
    indices = influences(inputs, first, draws=32)
    assert "left_out_indicator" in indices.index
    pd.testing.assert_frame_equal(indices, influences(inputs, second, draws=32))


def test_an_index_of_one_indicator_keeps_it_in_every_draw(inputs):
    found = scored(inputs, reweighted(index_rows(), {"B": 0}, {"a2": 0}))
    indices = influences(inputs, found, draws=32)
    assert "left_out_indicator" not in indices.index
    assert indices.notna().all().all()
    assert found.table.loc["AUS", ["rank", "rank_p05", "rank_p95"]].tolist() == [1, 1, 1]


def test_nobody_ranked_is_no_error(inputs):
    found = scored(inputs, reweighted(index_rows()), ranked=())
    assert found.bands is None
    assert found.ranked == ()
    assert found.table["rank"].isna().all()


@pytest.mark.parametrize(
    ("domains", "indicators", "words"),
    [
        ({"C": 1}, {}, "not in this lens"),
        ({}, {"c1": 1}, "not in this lens"),
        ({"A": -1}, {}, "negative or no number"),
        ({}, {"a1": NAN}, "negative or no number"),
        ({"A": 0, "B": 0}, {}, "every weight is zero"),
    ],
)
def test_impossible_weights_are_refused(domains, indicators, words):
    with pytest.raises(ValueError, match=words):
        reweighted(index_rows(), domains, indicators)


def test_the_score_to_reach_is_the_fifth_of_the_others():
    scores = pd.Series({"A": 90.0, "B": 80, "C": 70, "D": 60, "E": 50, "F": 10, "G": NAN})
    assert score_to_reach(scores, list("ABCDEFG"), "F") == 50
    assert score_to_reach(scores, list("ABCDEFG"), "A") == 10
    assert np.isnan(score_to_reach(scores, list("ABCDE"), "A"))
    assert score_to_reach(scores, list("ABCDEF"), "F", top=2) == 80


def test_needed_values_worked_out_by_hand():
    """A = (p1 + 3 p2)/4, total = (A + B)/2; the country has 20 points everywhere.

    Target 50: A + B must be 100. By a1 alone A is at most (100 + 60)/4 = 40: not enough. By a2,
    A = 80 needs p2 = (320 - 20)/3 = 100: just enough. By b1: B = 80, a value of 40 out of 50.
    """
    points = pd.Series({"a1": 20.0, "a2": 20.0, "b1": 20.0})
    first, second, third = needed_values(points, index_rows(), 50.0)
    assert not first.would_do
    assert np.isnan(first.value_needed)
    assert second.points_needed == pytest.approx(100)
    assert second.value_needed == pytest.approx(10)
    assert (third.points_now, third.points_needed) == (20, pytest.approx(80))
    assert third.value_needed == pytest.approx(40)


def test_an_unknown_value_would_count_with_its_whole_weight():
    """B unknown: the total is A = 20. With B known, (20 + B)/2 = 50 needs B = 80, that is 40."""
    points = pd.Series({"a1": 20.0, "a2": 20.0, "b1": NAN})
    found = needed_values(points, index_rows(), 50.0)
    assert np.isnan(found[2].points_now)
    assert found[2].value_needed == pytest.approx(40)
    # By a2 alone, while B stays unknown: 5 + 3 p2 / 4 = 50 needs p2 = 60, a value of 6.
    assert found[1].value_needed == pytest.approx(6)


def test_a_needed_value_reaches_the_target_exactly(inputs):
    rows = reweighted(index_rows(), {"B": 2})
    table = scored(inputs, rows).table
    target = score_to_reach(table["score"], ROSTER, "KOR")
    for one in needed_values(inputs.points.loc["KOR"], rows, target):
        if one.would_do:
            raised = indicator_rows()
            chosen = (raised["iso3"] == "KOR") & (raised["indicator_id"] == one.indicator_id)
            raised.loc[chosen, "value"] = one.value_needed
            again = scored(lens_inputs(raised, index_rows(), ROSTER), rows).table
            assert again.loc["KOR", "score"] == pytest.approx(target)
            assert again.loc["KOR", "rank"] <= 5
