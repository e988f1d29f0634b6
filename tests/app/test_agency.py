"""The page "Actor or terrain" in process: figures and sentences against the database."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from tests.app.dialogs import values_of
from ui.warehouse import Warehouse

Open = Callable[..., AppTest]


def words(app: AppTest) -> str:
    """Return all texts of the page in one line, no-break spaces as spaces."""
    blocks = (*app.title, *app.header, *app.subheader, *app.markdown, *app.caption)
    return " ".join(str(block.value) for block in blocks).replace("\u00a0", " ")


MEASURES = "('judicial_constraints', 'legislative_constraints', 'impersonal_legitimation')"


def test_the_page_repeats_the_database(open_page: Open, warehouse: Warehouse) -> None:
    app = open_page("agency")
    assert not app.exception
    assert app.title[0].value == "Actor or terrain?"
    page = words(app)
    for lens in ("agency", "restraint"):
        (row,) = warehouse.rows(
            "SELECT score, tier, rank_p05 AS low FROM out_score WHERE iso3 = 'KOR' AND lens = ? "
            "AND domain = ''",
            [lens],
        )
        assert f"**{lens.title()}** {round(row['score'])} · tier {row['tier']} · between " in page
    (cut,) = warehouse.rows(
        "SELECT median(score) FILTER (lens = 'agency') AS agency, "
        "median(score) FILTER (lens = 'restraint') AS restraint "
        "FROM out_score s JOIN dim_country c USING (iso3) WHERE c.is_roster AND domain = ''"
    )
    assert f"(agency {round(cut['agency'])}, restraint {round(cut['restraint'])})" in page
    (count,) = warehouse.rows(
        "SELECT count(*) AS n FROM out_score a JOIN out_score r USING (iso3) JOIN dim_country c "
        "USING (iso3) WHERE c.is_roster AND a.lens = 'agency' AND r.lens = 'restraint' "
        "AND a.domain = '' AND r.domain = '' AND a.score >= ? AND r.score >= ?",
        [cut["agency"], cut["restraint"]],
    )
    assert f"Of 57 ranked middle powers, {count['n']} join agency with restraint;" in page


def test_who_moved_most_repeats_the_trends(open_page: Open, warehouse: Warehouse) -> None:
    moves = warehouse.rows(
        f"""
        WITH scored AS (
            SELECT iso3, year, avg(value) AS score FROM out_trend
            WHERE indicator_id IN {MEASURES} GROUP BY iso3, year HAVING count(*) = 3
        )
        SELECT c.name_in_text AS name, a.score AS first, b.score AS last
        FROM scored a JOIN scored b USING (iso3) JOIN dim_country c USING (iso3)
        WHERE c.is_roster AND a.year = 2000 AND b.year = 2023 ORDER BY b.score - a.score
        """
    )
    page = words(open_page("agency"))
    said = [f"{row['name']} ({round(row['first'])} to {round(row['last'])})" for row in moves]
    assert f"Restraint fell most in {', '.join(said[:4])} and {said[4]}; it rose most in " in page
    assert f"it rose most in {', '.join(said[:-5:-1])} and {said[-5]}." in page


def test_personalism_by_regime_repeats_the_database(open_page: Open, warehouse: Warehouse) -> None:
    medians = warehouse.rows(
        "SELECT d.regime_type AS code, median(o.value) AS middle FROM out_indicator o "
        "JOIN fact_democracy d USING (iso3, year) JOIN dim_country c USING (iso3) "
        "WHERE c.is_roster AND o.indicator_id = 'impersonal_legitimation' "
        "GROUP BY d.regime_type ORDER BY d.regime_type"
    )
    app = open_page("agency", iso="TUR")
    closed, electoral, democracies, liberal = (f"{row['middle']:.0f}" for row in medians)
    assert (
        f"is {closed} in closed autocracies, {electoral} in electoral autocracies, {democracies} "
        f"in electoral democracies and {liberal} in liberal democracies (2023, ranked middle "
        "powers)"
    ) in words(app)
    assert "V-Dem classes Türkiye as an electoral autocracy (2023)." in words(app)


def test_a_country_has_its_trail(open_page: Open, warehouse: Warehouse) -> None:
    ends = warehouse.rows(
        f"SELECT year, avg(value) AS score FROM out_trend WHERE iso3 = 'HUN' "
        f"AND indicator_id IN {MEASURES} AND year IN (2000, 2023) GROUP BY year ORDER BY year"
    )
    first, last = (round(row["score"]) for row in ends)
    app = open_page("agency", iso="HUN")
    assert f"Hungary: restraint {first} in 2000, {last} in 2023" in words(app)


@pytest.mark.parametrize("iso3", ["EUU", "USA", "GIN", "GRL", "PAK", "TWN", "PRK", "SOM"])
def test_unusual_subjects_open(open_page: Open, iso3: str) -> None:
    app = open_page("agency", iso=iso3)
    assert not app.exception
    assert app.selectbox(key="iso").value == iso3
    assert "None" not in words(app)


def test_missing_scores_have_their_reasons(open_page: Open) -> None:
    page = words(open_page("agency", iso="EUU"))
    assert "**Restraint** no score: too little data" in page
    assert "Without both scores it has no place in the scatter." in page
    assert "V-Dem gives no measures of restraint for the European Union" in page
    assert "Not scored: there are data for 0 % of the weight" in page


def test_a_refused_country_shows_the_default_and_says_so(open_page: Open) -> None:
    app = open_page("agency", iso="XXX")
    assert not app.exception
    assert app.selectbox(key="iso").value == "KOR"
    assert "`XXX` is not a country we hold" in str(app.warning[0].value)


def test_choosing_a_country_reaches_the_address(open_page: Open) -> None:
    app = open_page("agency")
    app.selectbox(key="iso").set_value("PER").run()
    assert app.query_params["iso"] == "PER"
    assert "Peru: restraint" in words(app)


def test_a_score_opens_its_parts(open_page: Open, warehouse: Warehouse) -> None:
    app = open_page("agency", iso="KOR")
    app.button(key="made.restraint").click().run()
    assert not app.exception
    (parts,) = [one.value for one in app.table if "Weight" in one.value.columns]
    held = warehouse.rows("SELECT 1 FROM ref_index_tree WHERE lens = 'restraint'")
    assert len(parts) == len(held)


def test_a_number_opens_its_source(open_page: Open) -> None:
    app = open_page("agency", iso="KOR")
    app.button_group(key="pick.agency").set_value("KOR.world.judicial_constraints").run()
    assert not app.exception
    assert "**Formula.**" in words(app)
    assert "V-Dem" in words(app)


def choose(app: AppTest, key: str, option: str) -> str:
    """Choose in a list that opens a dialog; return the words then on the page."""
    app.selectbox(key=key).set_value(option).run()
    assert not app.exception
    return words(app)


def values(app: AppTest) -> set[str]:
    """Return the large numbers on show, no-break spaces as spaces."""
    return values_of(app)


def test_a_year_of_restraint_opens_its_measures_and_ratings(
    open_page: Open, warehouse: Warehouse
) -> None:
    app = open_page("agency", iso="HUN")
    page = choose(app, "pick.trail.HUN", "2012")
    (row,) = warehouse.rows(
        "SELECT judicial_constraints AS courts, legislative_constraints AS parliament, "
        "leader_legitimation AS person FROM fact_democracy WHERE iso3 = 'HUN' AND year = 2012"
    )
    points = [100 * row["courts"], 100 * row["parliament"], 100 * (4 - row["person"]) / 8]
    assert f"{sum(points) / 3:.2f} of 100" in values(app)
    for one in points:
        assert f"points of the value {one:.2f} (goalposts 0 and 100), weight 1" in page
    assert f"**Term: {row['courts']:.4f} index from 0 to 1**" in page
    assert "Cite as:" in page
    assert "V-Dem" in page


def test_a_median_of_restraint_and_an_equal_distance_open(
    open_page: Open, warehouse: Warehouse
) -> None:
    app = open_page("agency", iso="PER")
    page = choose(app, "pick.trail.PER", "median.2012")
    assert "Median of the ranked middle powers' restraint scores, 2012" in page
    page = choose(app, "pick.equidistance.PER", "PER.2012")
    (row,) = warehouse.rows(
        "SELECT value FROM out_trend WHERE iso3 = 'PER' AND year = 2012 "
        "AND indicator_id = 'equidistance'"
    )
    assert f"{row['value']:.2f} %" in values(app)
    assert "agreement of Peru with China in recorded votes" in page


def test_a_move_opens_both_years(open_page: Open, warehouse: Warehouse) -> None:
    app = open_page("agency", iso="PER")
    page = choose(app, "pick.moves", "TUR")
    ends = warehouse.rows(
        f"SELECT year, avg(value) AS score FROM out_trend WHERE iso3 = 'TUR' "
        f"AND indicator_id IN {MEASURES} AND year IN (2000, 2023) GROUP BY year ORDER BY year"
    )
    first, last = (row["score"] for row in ends)
    assert f"\u2212{first - last:.2f} points of 100" in values(app)
    assert page.count("rated: ") == 6


def test_the_regimes_open_median_spread_and_each_country(
    open_page: Open, warehouse: Warehouse
) -> None:
    app = open_page("agency", iso="PER")
    rated = warehouse.rows(
        "SELECT o.iso3, o.value, d.regime_type AS code FROM out_indicator o "
        "JOIN fact_democracy d USING (iso3, year) JOIN dim_country c USING (iso3) "
        "WHERE c.is_roster AND o.indicator_id = 'impersonal_legitimation'"
    )
    liberal = sorted(row["value"] for row in rated if row["code"] == 3)
    page = choose(app, "pick.regimes", "type.3")
    middle = (liberal[(len(liberal) - 1) // 2] + liberal[len(liberal) // 2]) / 2
    assert f"median {middle:.2f} of 100" in values(app)
    assert f" · {len(liberal)} countries" in page
    page = choose(app, "pick.regimes", "explained")
    centre = sum(row["value"] for row in rated) / len(rated)
    whole = sum((row["value"] - centre) ** 2 for row in rated)
    assert f"**Denominator: {whole:,.1f}** · sum over the countries" in page
    page = choose(app, "pick.regimes", "country.MEX")
    assert "legitimation by the person of the leader, Mexico" in page


def test_the_finding_opens_cuts_and_correlation(open_page: Open, warehouse: Warehouse) -> None:
    app = open_page("agency", iso="PER")
    page = choose(app, "pick.finding", "correlation")
    (held,) = warehouse.rows(
        "WITH placed AS (SELECT iso3, rank() OVER (ORDER BY max(score) FILTER (lens = 'agency')) "
        "AS a, rank() OVER (ORDER BY max(score) FILTER (lens = 'restraint')) AS r FROM out_score "
        "JOIN dim_country USING (iso3) WHERE is_roster AND domain = '' AND power = '' "
        "AND lens IN ('agency', 'restraint') GROUP BY iso3) SELECT corr(a, r) AS both FROM placed"
    )
    assert f"{held['both']:.3f}" in values(app)
    assert page.count("**Term: ") == 57
    page = choose(app, "pick.finding", "terrain")
    assert "Countries counted: agency and restraint both below their medians." in page
    choose(app, "pick.finding", "restraint")
    (cut,) = warehouse.rows(
        "SELECT median(score) AS middle FROM out_score JOIN dim_country USING (iso3) "
        "WHERE is_roster AND lens = 'restraint' AND domain = ''"
    )
    assert f"{cut['middle']:.2f} of 100" in values(app)
