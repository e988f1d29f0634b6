"""The overview: default, deep link, refused link; figures and a sentence against the database."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from ui.warehouse import Warehouse

Open = Callable[..., AppTest]
TOP = """
SELECT c.name_in_text, s.score, s.rank_p05, s.rank_p95, s.tier
FROM out_score s JOIN dim_country c USING (iso3)
WHERE s.power = ? AND s.lens = ? AND s.domain = '' AND c.is_roster
ORDER BY s.score DESC LIMIT 1
"""


def _words(app: AppTest) -> str:
    blocks = (*app.title, *app.subheader, *app.markdown, *app.caption)
    return " ".join(str(block.value) for block in blocks)


def _table(app: AppTest) -> dict[str, dict[str, object]]:
    frame = next(one.value for one in app.dataframe if "leverage_score" in one.value.columns)
    return {row["name"]: row for row in frame.to_dict("records")}


@pytest.mark.parametrize("power", ["USA", "CHN"])
def test_the_finding_repeats_the_database(
    open_page: Open, warehouse: Warehouse, power: str
) -> None:
    app = open_page("overview", power=power)
    assert not app.exception
    for lens, word in (("leverage", "[leverage]"), ("exposure", "[exposed]")):
        top = warehouse.rows(TOP, [power, lens])[0]
        said = next(str(one.value) for one in app.markdown if word in str(one.value))
        assert str(top["name_in_text"]).removeprefix("the ") in said
        assert f"({round(top['score'])} · tier {top['tier']} ·" in said
    assert "Borders, names and groupings imply no view" in _words(app)


def test_the_table_holds_the_scores_of_the_database(open_page: Open, warehouse: Warehouse) -> None:
    rows = _table(open_page("overview"))
    assert len(rows) == len(warehouse.roster)
    stored = warehouse.rows(
        "SELECT c.name, s.lens, s.score, s.n_indicators FROM out_score s "
        "JOIN dim_country c USING (iso3) WHERE s.power = 'USA' AND s.domain = '' "
        "AND s.lens IN ('leverage', 'exposure') AND c.is_roster"
    )
    assert len(stored) >= 2 * len(warehouse.roster) - 2
    for row in stored:
        assert rows[row["name"]][f"{row['lens']}_score"] == round(row["score"])
        assert rows[row["name"]][f"{row['lens']}_indicators"] == row["n_indicators"]


def test_quadrant_counts_are_those_of_a_query(open_page: Open, warehouse: Warehouse) -> None:
    counted = warehouse.rows(
        """
        WITH s AS (
            SELECT l.iso3, l.score AS leverage, e.score AS exposure
            FROM out_score l JOIN out_score e USING (iso3, power, domain)
            JOIN dim_country c USING (iso3)
            WHERE l.power = 'USA' AND domain = '' AND l.lens = 'leverage' AND e.lens = 'exposure'
              AND c.is_roster
        ), m AS (SELECT median(leverage) AS ml, median(exposure) AS me FROM s)
        SELECT count(*) FILTER (leverage >= ml AND exposure < me) AS holder,
               count(*) FILTER (leverage < ml AND exposure >= me) AS exposed, count(*) AS n
        FROM s CROSS JOIN m
        """
    )[0]
    app = open_page("overview")
    sentence = (
        f"Of {counted['n']}\u00a0countries, {counted['holder']} hold much over the United States "
        f"while exposed little; {counted['exposed']} are exposed while holding little"
    )
    assert sentence in [str(one.value) for one in app.subheader]


def test_a_deep_link_opens_domain_set_and_country(open_page: Open, warehouse: Warehouse) -> None:
    app = open_page(
        "overview", power="CHN", lens="exposure", domain="inputs", set="brief", iso="DEU"
    )
    assert not app.exception
    assert not app.warning
    rows = _table(app)
    brief = [c for c in warehouse.countries.values() if c.tier == "named_in_brief"]
    assert set(rows) == {country.name for country in brief}
    score = warehouse.rows(
        "SELECT score FROM out_score WHERE iso3 = 'DEU' AND power = 'CHN' AND lens = 'exposure' "
        "AND domain = 'Imports and inputs'"
    )[0]["score"]
    assert rows["Germany"]["domain"] == round(score)
    assert "exposure to China" in " ".join(str(one.value) for one in app.subheader)


def test_a_domain_the_lens_lacks_shows_the_total_and_says_so(open_page: Open) -> None:
    app = open_page("overview", power="CHN", lens="leverage", domain="finance")
    assert not app.exception
    assert any("Finance is not scored for leverage over China" in str(i.value) for i in app.info)
    assert "domain" not in next(iter(_table(app).values()))


def test_a_hostile_link_opens_and_says_what_it_refused(open_page: Open) -> None:
    app = open_page("overview", lens="<script>", domain="x" * 3000, set="martians", iso="../../etc")
    assert not app.exception
    assert len(app.warning) == 1
    assert "side of the ledger" in str(app.warning[0].value)


def test_changing_the_lens_drops_the_domain(open_page: Open) -> None:
    app = open_page("overview", lens="leverage", domain="minerals")
    app.button_group(key="lens").set_value("exposure").run()
    assert not app.exception
    assert app.session_state["domain"] == "total"
    assert "exposure" in app.query_params["lens"]


def test_the_chosen_power_itself_is_not_scored(open_page: Open) -> None:
    app = open_page("overview", power="USA", iso="USA")
    assert not app.exception
    assert "A great power is not scored over itself." in _words(app)


def test_all_countries_list_those_without_a_place(open_page: Open, warehouse: Warehouse) -> None:
    app = open_page("overview", set="all")
    assert not app.exception
    frame = next(one.value for one in app.dataframe if "Why no place" in one.value.columns)
    assert "Mongolia" in set(frame["Country"])
    assert not frame["Why no place"].eq("").any()


def test_the_score_dialog_adds_up(open_page: Open, warehouse: Warehouse) -> None:
    app = open_page("overview", iso="KOR")
    app.button(key="made.leverage").click().run()
    assert not app.exception
    table = app.table[0].value
    value = warehouse.rows(
        "SELECT value FROM out_indicator WHERE iso3 = 'KOR' AND power = 'USA' "
        "AND indicator_id = 'import_supply_share'"
    )[0]["value"]
    line = table[table["Indicator"].str.contains("import_supply_share")].iloc[0]
    assert line["Value"] == f"{value:.1f}\u00a0%"
    assert float(line["Points"]) == pytest.approx(value * 10, abs=0.051)  # goalposts 0 to 10 %


def test_medians_and_correlations_open_every_country(
    open_page: Callable[..., AppTest], warehouse: Warehouse
) -> None:
    app = open_page("overview", power="CHN")
    app.selectbox(key="pick.cuts.CHN").set_value("exposure").run()
    assert not app.exception
    middle = warehouse.rows(
        "SELECT median(score) AS middle FROM out_score JOIN dim_country USING (iso3) WHERE "
        "is_roster AND lens = 'exposure' AND power = 'CHN' AND domain = ''"
    )[0]["middle"]
    assert f"{middle:.2f} of 100" in {str(one.value) for one in app.metric}
    app.selectbox(key="pick.correlations.CHN").set_value("size").run()
    assert not app.exception
    shown = " ".join(str(one.value) for one in app.markdown).replace("\u00a0", " ")
    gdp = warehouse.rows(
        "SELECT arg_max(value, year) AS gdp FROM fact_macro WHERE economy = 'JPN' "
        "AND measure = 'gdp_busd' AND NOT is_estimate"
    )[0]["gdp"]
    assert f"GDP {float(f'{gdp:.4g}'):,.0f} billion USD" in shown
    app.selectbox(key="pick.cuts.CHN").set_value("holder").run()
    assert not app.exception
    assert "leverage at or above its median and exposure below its median" in " ".join(
        str(one.value) for one in app.markdown
    )
