"""The page of scores: default, a link with weights, refused weights, against the database."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from ui.warehouse import Warehouse

Open = Callable[..., AppTest]
STORED = """
SELECT c.name, s.score, s.rank, s.rank_p05, s.rank_p95, s.tier
FROM out_score s JOIN dim_country c USING (iso3)
WHERE s.power = ? AND s.lens = ? AND s.domain = '' AND c.is_roster ORDER BY s.rank
"""


def _said(app: AppTest) -> str:
    return "\n".join(str(one.value) for one in (*app.markdown, *app.caption, *app.subheader))


def _places(app: AppTest) -> dict[str, dict[str, object]]:
    frame = next(one.value for one in app.dataframe if "Moved most by" in one.value.columns)
    return {row["Country"]: row for row in frame.to_dict("records")}


def _slider(app: AppTest, key: str) -> float:
    return float(next(one for one in app.slider if one.key == f"weight_{key}").value)


@pytest.mark.parametrize(
    ("power", "lens"),
    [
        ("USA", "leverage"), ("CHN", "exposure"), ("CHN", "leverage"), ("", "agency"),
        ("", "restraint"),
    ],
)  # fmt: skip
def test_the_default_repeats_the_database(
    open_page: Open, warehouse: Warehouse, power: str, lens: str
) -> None:
    app = open_page("scores", lens=lens, **({"power": power} if power else {}))
    assert not app.exception
    assert not app.warning
    stored, shown = warehouse.rows(STORED, [power, lens]), _places(app)
    assert len(shown) == len(stored) == len(warehouse.roster)
    for row in stored:
        place = shown[row["name"]]
        assert place["Score"] == round(row["score"])
        assert place["Tier"] == row["tier"]
        for end in (row["rank_p05"], row["rank_p95"]):
            assert str(end) in str(place["Place"])
    top = stored[0]
    assert f"({round(top['score'])} · tier {top['tier']} ·".replace(" ", "") in _said(app).replace(
        " ", ""
    )
    assert "These are the **default weights**" in _said(app)
    assert "Single domains have a score and no band" in _said(app)


def test_a_link_with_weights_moves_sliders_and_ranking(
    open_page: Open, warehouse: Warehouse
) -> None:
    link = "trade:0,technology:0,minerals:0,defence:0,treasury_holdings:2"
    app = open_page("scores", w=link, iso="IND")
    assert not app.exception
    assert not app.warning
    assert _slider(app, "trade") == 0
    assert _slider(app, "finance") == 0.5
    # Only Treasuries are left, so the score is their goalpost score: 0 to 10 %.
    values = warehouse.rows(
        "SELECT c.name, o.value FROM out_indicator o JOIN dim_country c USING (iso3) "
        "WHERE indicator_id = 'treasury_holdings' AND power = 'USA' AND c.is_roster"
    )
    shown = _places(app)
    for row in values:
        expected = round(10 * min(row["value"] or 0.0, 10.0))
        assert shown[row["name"]]["Score"] == expected
    assert "Trade and markets left out" in _said(app)
    assert "change place" in _said(app)


def test_the_same_link_shows_the_same_again(open_page: Open) -> None:
    link = "trade:2.5,us_mineral_reliance:3"
    first = _places(open_page("scores", w=link))
    assert first == _places(open_page("scores", w="us_mineral_reliance:3.0,TRADE:2.50"))
    assert first != _places(open_page("scores"))


@pytest.mark.parametrize(
    ("link", "said"),
    [
        ("trade:-1", "has a negative weight"),
        ("trade:nan", "has no weight that is a number"),
        ("oil:2", "names no domain or indicator of leverage over the United States"),
        ("trade:2,trade:3", "gives more than once"),
        ("trade:0,technology:0,minerals:0,defence:0,finance:0", "leaves every weight at zero"),
        ("trade:2," * 1000, "begins a list of weights of 8,000 signs"),
        ("x" * 1_048_576, "too long to be read"),
        ("'; DROP TABLE out_score; --", "names no domain or indicator"),
    ],
)
def test_hostile_weights_are_refused_and_the_default_stands(
    open_page: Open, link: str, said: str
) -> None:
    app = open_page("scores", w=link)
    assert not app.exception
    assert said in app.warning[0].value
    assert len(app.warning[0].value) < 600
    assert "These are the **default weights**" in _said(app)


def test_the_rest_of_a_link_is_used(open_page: Open) -> None:
    app = open_page("scores", w="trade:-1,finance:2,us_mineral_reliance:1")
    assert "`trade:-1` has a negative weight; its default weight stands." in app.warning[0].value
    assert (_slider(app, "trade"), _slider(app, "finance")) == (1, 2)


def test_every_weight_moved_still_fits_into_the_link(open_page: Open) -> None:
    app = open_page("scores")
    link = ",".join(f"{one.key.removeprefix('weight_')}:3.125" for one in app.slider)
    assert len(link) > 400
    moved = open_page("scores", w=link)
    assert not moved.warning
    assert {one.value for one in moved.slider} == {3.125}


def test_a_slider_writes_the_link_and_the_button_resets_it(open_page: Open) -> None:
    app = open_page("scores")
    next(one for one in app.slider if one.key == "weight_minerals").set_value(2.0).run()
    assert app.query_params["w"] == ["minerals:2"] or app.query_params["w"] == "minerals:2"
    assert "Minerals and energy 2 (default 1)" in _said(app)
    next(one for one in app.button if one.key == "reset_weights").click().run()
    assert not app.query_params.get("w")
    assert _slider(app, "minerals") == 1
    assert not app.warning


def test_weights_the_other_side_does_not_have_are_left_behind(open_page: Open) -> None:
    app = open_page("scores", w="trade:2,finance:2")
    next(one for one in app.segmented_control if one.key == "power").set_value("CHN").run()
    assert not app.exception
    assert not app.warning
    assert "were taken out of the link" in _said(app)
    assert _slider(app, "trade") == 2
    app.run()
    assert not app.warning
    assert "were taken out of the link" not in _said(app)


def test_the_question_of_the_top_five_for_a_country_outside(
    open_page: Open, warehouse: Warehouse
) -> None:
    app = open_page("scores", iso="AUS", power="CHN", lens="exposure")
    row = next(
        one for one in warehouse.rows(STORED, ["CHN", "exposure"]) if one["name"] == "Australia"
    )
    said = _said(app)
    assert f"**Australia** scores {round(row['score'])} · tier" in said.replace("\u00a0", " ")
    assert "change" in said
    table = next(one.value for one in app.table if "Needed for the top five" in one.value.columns)
    assert len(table) == 7
    open_page("scores", iso="CHN", power="CHN")


def test_other_sets_of_countries_are_ranked_among_themselves(
    open_page: Open, warehouse: Warehouse
) -> None:
    app = open_page("scores", set="brief")
    named = [one for one in warehouse.countries.values() if one.tier == "named_in_brief"]
    assert len(_places(app)) == len(named)
    assert f"of {len(named)}" in _said(app)
    assert "European Union" in str([one.value for one in app.dataframe])


def test_validation_says_how_the_index_goes_with_size(
    open_page: Open, warehouse: Warehouse
) -> None:
    app = open_page("methods", section="validation")
    assert not app.exception
    rho = warehouse.query(
        """
        WITH pair AS (
            SELECT s.iso3, s.score, (SELECT arg_max(value, year) FROM fact_macro m
                WHERE m.economy = s.iso3 AND measure = 'gdp_busd' AND NOT is_estimate) AS gdp
            FROM out_score s JOIN dim_country c USING (iso3)
            WHERE s.power = 'USA' AND lens = 'leverage' AND domain = '' AND is_roster
        ), ranked AS (
            SELECT rank() OVER (ORDER BY score) AS a, rank() OVER (ORDER BY gdp) AS b FROM pair
            WHERE gdp IS NOT NULL
        )
        SELECT corr(a, b) AS rho FROM ranked
        """
    )["rho"][0]
    assert f"gross domestic product: rank correlation {rho:.2f}" in _said(app)
    assert "Known limits" in _said(app)


def test_a_long_ranking_is_cut_in_the_chart_and_whole_in_the_table(open_page: Open) -> None:
    app = open_page("scores", set="all", power="CHN", lens="exposure")
    assert not app.exception
    shown = _places(app)
    assert len(shown) > 80
    assert f"The chart shows the first 80 of {len(shown)}" in _said(app)
    assert "no score: too little data" in str([one.value.to_dict() for one in app.dataframe])


def test_the_chosen_countrys_score_opens_with_the_readers_weights(open_page: Open) -> None:
    app = open_page("scores", lens="leverage", power="USA", iso="KOR", w="trade:3")
    app.button(key="made.scores").click().run()
    assert not app.exception
    parts = next(one.value for one in app.table if "0 to 100 points" in one.value.columns)
    assert any("Trade and markets (weight\u00a03)" in one for one in parts["Domain"])
    assert "With the weights of this link" in _said(app)
    shown = _places(app)["South Korea"]["Score"]
    together = re.search(r"; together ([\d.]+)\.", _said(app))
    assert together is not None
    assert round(float(together[1])) == shown
