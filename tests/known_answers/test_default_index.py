"""The default index on an invented example that can be worked out on paper."""

from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from indicators.scores import held_part, load_index_tree, score_default_index
from indicators.scores.index_table import COLUMNS

NBSP = "\u00a0"
ROOT = Path(__file__).resolve().parents[2]
NAN = float("nan")
TREE = pd.DataFrame(
    [
        ("leverage", "USA", "Trade", 1, "a", 1, 0, 10, "zero", "", "a_apportioned"),
        ("leverage", "USA", "Trade", 1, "b", 1, 0, 10, "drop", "", ""),
        ("leverage", "USA", "Minerals", 1, "m", 1, 0, 6, "zero", "", ""),
        ("leverage", "USA", "Minerals", 1, "n", 1, 0, 20, "drop", "", ""),
        ("leverage", "USA", "Minerals", 1, "k", 2, 0, 10, "drop", "", ""),
        ("leverage", "USA", "Finance", 0.5, "t", 1, 0, 10, "drop", "", ""),
        ("leverage", "USA", "Finance", 0.5, "not_held", 9, 0, 10, "zero", "", ""),
        ("agency", "", "Means", 1, "d", 1, 1, 3, "drop", "", ""),
    ],
    columns=list(COLUMNS),
)
HELD = ("a", "a_apportioned", "b", "m", "n", "k", "t", "d")
ROSTER = ("AAA", "BBB", "CCC", "DDD", "EEE", "FFF")
#                a    b    m    n    k    t
VALUES = {
    "AAA": (5.0, 2.0, 12.0, 10.0, NAN, 4.0),
    "BBB": (NAN, 4.0, NAN, NAN, 5.0, NAN),
    "CCC": (10.0, NAN, NAN, NAN, NAN, 8.0),
    "DDD": (NAN, NAN, NAN, NAN, NAN, NAN),
    "FFF": (NAN, 3.0, 3.0, 5.0, 2.0, 1.0),
    "EUU": (10.0, 10.0, 6.0, 20.0, 10.0, 10.0),
    "ZZZ": (1.0, 1.0, 0.6, 2.0, 1.0, 1.0),
    "USA": (9.0, 9.0, 9.0, 9.0, 9.0, 9.0),
}
# Worked out by hand. AAA: trade (50 + 20)/2; minerals (100 clipped + 50)/2 with k, half the
# weight, missing; finance 40; total (35 + 75 + 0.5 x 40)/2.5. BBB: a and m below the cut = 0;
# trade (0 + 40)/2; minerals (0 + 2 x 50)/3; no finance; total (20 + 33.3)/2. CCC: minerals has a
# quarter of its weight; total (100 + 0.5 x 80)/1.5. DDD: trade alone, 0.4 of the weight. FFF: a
# is an EU member's apportioned 3; trade 30, minerals (50 + 25 + 2 x 20)/4, finance 10.
SCORES = {
    "AAA": {"Trade": 35, "Minerals": 75, "Finance": 40, "": 52},
    "BBB": {"Trade": 20, "Minerals": 100 / 3, "Finance": NAN, "": 80 / 3},
    "CCC": {"Trade": 100, "Minerals": NAN, "Finance": 80, "": 280 / 3},
    "DDD": {"Trade": 0, "Minerals": NAN, "Finance": NAN, "": NAN},
    "EEE": {"Trade": NAN, "Minerals": NAN, "Finance": NAN, "": NAN},
    "FFF": {"Trade": 30, "Minerals": 28.75, "Finance": 10, "": (30 + 28.75 + 5) / 2.5},
    "EUU": {"Trade": 100, "Minerals": 100, "Finance": 100, "": 100},
    "ZZZ": {"Trade": 10, "Minerals": 10, "Finance": 10, "": 10},
}


def rows():
    """Return the invented rows of ``out_indicator``."""
    found = [
        (country, "" if code == "m" else "USA", code, value)
        for country, values in VALUES.items()
        for code, value in zip("abmnkt", values, strict=True)
    ]
    found += [("FFF", "USA", "a_apportioned", 3.0), ("AAA", "", "d", 2.0), ("CHN", "", "d", 9.0)]
    frame = pd.DataFrame(found, columns=["iso3", "power", "indicator_id", "value"])
    frame["status"] = np.where(frame["value"].notna(), "ok", "not_reported")
    # BBB has no case of a, and a mineral figure m that nobody publishes.
    no_case = (frame["iso3"] == "BBB") & (frame["indicator_id"] == "a")
    frame.loc[no_case, "status"] = "not_applicable"
    return frame


LABELS = {
    ("m", "USA"): "share of tin",
    ("a", "USA"): "arms from the United States",
    ("a", ""): "another power's label",
}


@pytest.fixture(scope="module")
def scored():
    """Return the rows of ``out_score``."""
    return score_default_index(rows(), TREE, ROSTER, held=HELD, labels=LABELS, draws=500)


@pytest.fixture(scope="module")
def leverage(scored):
    """Return the leverage rows by country and domain."""
    return scored[scored["lens"] == "leverage"].set_index(["iso3", "domain"])


@pytest.mark.parametrize("country", SCORES)
def test_scores_are_those_worked_out_by_hand(leverage, country):
    for domain, expected in SCORES[country].items():
        assert leverage.at[(country, domain), "score"] == pytest.approx(expected, nan_ok=True)


def test_ranks_are_among_the_roster_only(leverage):
    totals = leverage.xs("", level="domain")
    ranks = totals["rank"].dropna().astype(int).to_dict()
    assert ranks == {"CCC": 1, "AAA": 2, "BBB": 3, "FFF": 4}
    trade = leverage.xs("Trade", level="domain")["rank"].dropna().astype(int).to_dict()
    assert trade == {"CCC": 1, "AAA": 2, "FFF": 3, "BBB": 4, "DDD": 5}


def test_every_country_says_where_it_stands(leverage):
    totals = leverage.xs("", level="domain")
    assert totals["status"].to_dict() == {
        "AAA": "ok",
        "BBB": "ok",
        "CCC": "ok",
        "DDD": "low_coverage",
        "EEE": "low_coverage",
        "EUU": "unranked",
        "FFF": "ok",
        "ZZZ": "unranked",
    }
    reasons = totals["reason"]
    assert reasons["AAA"] == ""
    assert reasons["BBB"] == (
        "Scored without: Finance. Counted as 0, because no figure is published and whoever is not "
        "named is known to be small: share of tin. Counted as 0, because it does not apply: arms "
        "from the United States."
    )
    # A domain says only what entered it.
    assert leverage.at[("BBB", "Trade"), "reason"] == (
        "Counted as 0, because it does not apply: arms from the United States."
    )
    assert reasons["CCC"] == "Scored without: Minerals."
    assert reasons["DDD"] == (
        f"Not scored: there are data for 40{NBSP}% of the weight of its domains and half is "
        "needed. Missing: Minerals, Finance."
    )
    assert reasons["EUU"].startswith("Scored, not ranked: the EU is one actor")
    assert leverage.at[("CCC", "Minerals"), "status"] == "low_coverage"
    # m counts as 0, n and k have no label and are named by their ids.
    assert leverage.at[("CCC", "Minerals"), "reason"] == (
        f"Not scored: there are data for 25{NBSP}% of the weight of its indicators and half is "
        "needed. Missing: n, k."
    )


def test_clipped_and_entered_indicators_are_counted(leverage):
    assert leverage.at[("AAA", ""), "n_clipped"] == 1
    assert leverage.at[("AAA", "Minerals"), "n_clipped"] == 1
    assert leverage.at[("AAA", ""), "n_indicators"] == 5
    assert leverage.at[("CCC", ""), "n_indicators"] == 2
    assert leverage["n_clipped"].sum() == 2


def test_bands_hold_the_rank_and_units_only_scored_have_no_tier(leverage):
    totals = leverage.xs("", level="domain")
    ranked = totals[totals["status"] == "ok"]
    assert (ranked["rank_p05"] <= ranked["rank_p95"]).all()
    assert (ranked["score_p05"] <= ranked["score_p95"]).all()
    assert totals.at["CCC", "tier"] == 1
    unranked = totals[totals["status"] != "ok"]
    assert unranked[["rank", "rank_p05", "rank_p95", "tier"]].isna().all().all()
    assert (unranked["driver"] == "").all()
    assert totals.at["EUU", "score_p95"] == pytest.approx(100)


def test_a_lens_without_power_reads_the_rows_without_power(scored):
    agency = scored[(scored["lens"] == "agency") & (scored["domain"] == "")].set_index("iso3")
    assert set(agency["power"]) == {""}
    assert agency.at["AAA", "score"] == pytest.approx(50)
    assert agency.at["CHN", "status"] == "unranked"
    assert agency.at["CHN", "n_clipped"] == 1


def test_what_is_not_held_leaves_the_index_and_is_listed(scored):
    assert scored.attrs["left_out"] == ["leverage/USA/not_held"]
    kept, left_out = held_part(TREE, [code for code in HELD if code != "a_apportioned"])
    assert left_out["indicator_id"].tolist() == ["not_held"]
    # Without the measure for members an absent value is unknown, not small.
    assert kept.set_index("indicator_id").at["a", "absent"] == "drop"


def test_the_same_input_in_any_order_gives_the_same_bytes(scored):
    shuffled = rows().sample(frac=1, random_state=3)
    again = score_default_index(
        shuffled, TREE, ROSTER[::-1], held=HELD[::-1], labels=LABELS, draws=500
    )
    pd.testing.assert_frame_equal(again, scored, check_exact=True)
    assert scored.to_csv() == again.to_csv()


def test_another_country_moves_no_score_under_goalposts(leverage):
    more = pd.concat([rows(), rows().query("iso3 == 'AAA'").assign(iso3="GGG", value=999.0)])
    wider = score_default_index(more, TREE, [*ROSTER, "GGG"], held=HELD, draws=50)
    wider = wider[wider["lens"] == "leverage"].set_index(["iso3", "domain"])
    pd.testing.assert_series_equal(wider["score"].loc[leverage.index], leverage["score"])


def test_a_country_listed_twice_is_refused():
    with pytest.raises(ValueError, match="two rows for AAA/USA/a"):
        score_default_index(pd.concat([rows(), rows()]), TREE, ROSTER, held=HELD, draws=10)


def test_the_committed_table_is_sound_and_complete():
    table = load_index_tree(ROOT / "data" / "reference" / "index_tree.csv")
    sizes = table.groupby(["lens", "power"], sort=False).size().to_dict()
    assert sizes == {
        ("leverage", "USA"): 17,
        ("leverage", "CHN"): 8,
        ("exposure", "USA"): 8,
        ("exposure", "CHN"): 7,
        ("agency", ""): 7,
        ("restraint", ""): 3,
    }
    assert table.loc[table["absent"] == "drop", "indicator_id"].nunique() == 19
    assert (table["reason"] != "").all()


@pytest.mark.parametrize(
    ("column", "value", "words"),
    [
        ("absent", "maybe", "line 2: absent is 'maybe'"),
        ("power", "RUS", "line 2: power is 'RUS'"),
        ("weight", -1, "line 2: a: a weight is not positive"),
        ("high", 0, "line 2: a: low 0.0 high 0.0"),
        ("domain_weight", 3, "two weights for the domain leverage/USA/Trade"),
        ("indicator_id", "b", "listed twice: leverage/USA/b"),
    ],
)
def test_a_table_with_a_mistake_is_refused_with_its_line(tmp_path, column, value, words):
    broken = TREE.astype(object)
    broken.loc[0, column] = value
    broken.to_csv(tmp_path / "tree.csv", index=False)
    with pytest.raises(ValueError, match=words):
        load_index_tree(tmp_path / "tree.csv")
