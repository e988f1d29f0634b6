"""Rules that hold across the whole built database."""

from __future__ import annotations

import re

import duckdb
import pytest

from indicators.catalog import INDICATORS, MEASURES

Con = duckdb.DuckDBPyConnection


def _count(con: Con, sql: str) -> int:
    return int(con.execute(f"SELECT count(*) FROM ({sql})").fetchall()[0][0])


def _value(con: Con, iso3: str, power: str, indicator_id: str) -> float:
    return float(
        con.execute(
            "SELECT value FROM out_indicator WHERE iso3 = ? AND power = ? AND indicator_id = ?",
            [iso3, power, indicator_id],
        ).fetchall()[0][0]
    )


def test_the_database_answers_the_first_questions(built: Con) -> None:
    """Canada sends about 76 % of its exports to the US, under 5 % to China; Japan hosts 54,288."""
    assert _value(built, "CAN", "USA", "export_dependence") == pytest.approx(76.4, abs=0.1)
    assert 0 < _value(built, "CAN", "CHN", "export_dependence") < 5
    assert _value(built, "JPN", "USA", "us_troops_hosted") == 54288


def test_every_profiled_country_has_a_row_for_every_measure_and_power(built: Con) -> None:
    profiled = [
        row[0] for row in built.execute("SELECT iso3 FROM dim_country WHERE tier <> ''").fetchall()
    ]
    assert len(profiled) == 75
    for indicator in INDICATORS:
        for measure_id in indicator.measure_ids:
            for power in indicator.powers or ("",):
                have = {row[0] for row in built.execute(
                    "SELECT iso3 FROM out_indicator WHERE indicator_id = ? AND power = ?",
                    [measure_id, power]).fetchall()}  # fmt: skip
                assert not set(profiled) - have, (measure_id, power)


def test_a_missing_value_always_has_its_reason(built: Con) -> None:
    assert (
        _count(built, "SELECT 1 FROM out_indicator WHERE status <> 'ok' AND length(note) < 15") == 0
    )
    assert (
        _count(built, "SELECT 1 FROM out_indicator WHERE (value IS NULL) <> (status LIKE 'not%')")
        == 0
    )


def test_notes_are_sentences(built: Con) -> None:
    bad = built.execute(
        "SELECT DISTINCT indicator_id, note FROM out_indicator WHERE note <> '' "
        r"AND (note NOT LIKE '%.' OR note LIKE '%  %' "
        r"OR regexp_matches(note, '\b(nan|None|null)\b') "
        "OR left(note, 1) <> upper(left(note, 1)))"
    ).fetchall()
    assert bad == []


def test_every_value_shows_the_numbers_that_made_it(built: Con) -> None:
    without = built.execute(
        "SELECT DISTINCT indicator_id FROM out_indicator o WHERE value IS NOT NULL "
        # A member of no club has nothing to list.
        "AND NOT (indicator_id = 'club_memberships' AND value = 0) AND NOT EXISTS "
        "(FROM out_component c WHERE c.iso3 = o.iso3 AND c.power = o.power "
        "AND c.indicator_id = o.indicator_id)"
    ).fetchall()
    assert without == []


def test_a_share_is_its_numerator_over_its_denominator(built: Con) -> None:
    """Where a share has one numerator and one denominator in one unit, the division gives it."""
    wrong = built.execute(
        """
        WITH parts AS (
            SELECT iso3, power, indicator_id,
                   max(value) FILTER (WHERE role = 'numerator') AS over,
                   max(value) FILTER (WHERE role = 'denominator') AS under,
                   count(*) FILTER (WHERE role = 'numerator') AS n_over,
                   count(*) FILTER (WHERE role = 'denominator') AS n_under,
                   count(DISTINCT unit) FILTER (WHERE role <> 'term') AS n_units
            FROM out_component GROUP BY ALL
        )
        SELECT indicator_id, iso3, power, o.value, 100 * over / under
        FROM parts JOIN out_indicator o USING (iso3, power, indicator_id)
        WHERE n_over = 1 AND n_under = 1 AND n_units = 1 AND o.unit = 'pct' AND o.bound <> 'ceiling'
          AND abs(o.value - 100 * over / under) > 1e-6 * greatest(1, o.value)
          AND NOT (o.note ILIKE '%cap%')
        """
    ).fetchall()
    assert wrong == []


def test_every_source_named_is_declared(built: Con) -> None:
    unknown = built.execute(
        "SELECT DISTINCT s FROM "
        "(SELECT unnest(string_split(source_ids, ';')) AS s FROM out_indicator "
        "UNION SELECT source_id FROM out_component UNION SELECT source_id FROM out_mineral_share) "
        "WHERE s <> '' AND s NOT IN (SELECT source_id FROM meta_source)"
    ).fetchall()
    assert unknown == []


def test_a_component_without_a_source_says_where_it_comes_from(built: Con) -> None:
    """Targets and thresholds come from no data set: the label cites them."""
    rows = built.execute(
        "SELECT DISTINCT role, label FROM out_component WHERE source_id = ''"
    ).fetchall()
    assert {role for role, _ in rows} == {"term"}
    cited = ("at The Hague in June 2025", "in Wales in September 2014", "(own definition)")
    assert [label for _, label in rows if not any(one in label for one in cited)] == []
    assert {one for one in cited if any(one in label for _, label in rows)} == set(cited)


def test_a_capped_mirror_has_no_earlier_points(built: Con) -> None:
    capped = (
        "SELECT iso3, power FROM out_indicator "
        "WHERE indicator_id = 'export_dependence' AND bound = 'ceiling'"
    )
    assert _count(built, capped) >= 5
    assert (
        _count(
            built,
            f"SELECT 1 FROM out_trend t JOIN ({capped}) USING (iso3, power) "
            "JOIN out_indicator o USING (iso3, power, indicator_id) "
            "WHERE indicator_id = 'export_dependence' AND t.year < o.year",
        )
        == 0
    )


def test_a_range_has_two_ends(built: Con) -> None:
    ends = r"regexp_extract(note, 'lies between (\S+) and (\S+) %', "
    ranges = (
        f"SELECT {ends}1) AS low, {ends}2) AS high FROM out_indicator "
        "WHERE note LIKE '%lies between%'"
    )
    assert _count(built, ranges) > 300
    assert _count(built, f"SELECT 1 FROM ({ranges}) WHERE low = high OR low = ''") == 0


def test_measures_made_for_states_leave_territories_out_alike(built: Con) -> None:
    for measure_id in ("club_memberships", "defence_effort", "defence_gap_points"):
        statuses = built.execute(
            "SELECT DISTINCT status FROM out_indicator JOIN dim_country USING (iso3) "
            "WHERE kind = 'territory' AND indicator_id = ?",
            [measure_id],
        ).fetchall()
        assert statuses == [("not_applicable",)], measure_id


def test_no_text_for_readers_shows_an_id_or_a_second_spelling(built: Con) -> None:
    texts = (
        "SELECT note AS text FROM out_indicator UNION SELECT note FROM out_mineral_share "
        "UNION SELECT reason FROM out_score UNION SELECT label FROM out_component"
    )
    bad = built.execute(
        rf"SELECT text FROM ({texts}) WHERE regexp_matches(text, '[a-z]_[a-z]|[Aa]luminum')"
    ).fetchall()
    assert bad == []


def test_reasons_are_sentences_with_a_space_before_the_percent_sign(built: Con) -> None:
    rows = built.execute("SELECT DISTINCT reason FROM out_score WHERE reason <> ''").fetchall()
    reasons = [text for (text,) in rows]
    assert len(reasons) > 20
    assert [text for text in reasons if not text.endswith(".") or "  " in text] == []
    # The space is one that does not break.
    assert [text for text in reasons if re.search(r"\d ?%", text)] == []
    missing = built.execute("SELECT DISTINCT reason FROM out_score WHERE score IS NULL").fetchall()
    assert missing
    assert all(text.startswith("Not scored") for (text,) in missing)


def test_the_newest_point_of_a_trend_is_the_current_value(built: Con) -> None:
    differing = built.execute(
        "SELECT o.indicator_id, o.iso3, o.power FROM out_indicator o JOIN out_trend t "
        "USING (iso3, power, indicator_id, year) WHERE o.value IS DISTINCT FROM t.value"
    ).fetchall()
    assert differing == []
    beyond = built.execute(
        "SELECT DISTINCT indicator_id FROM out_trend t "
        "JOIN out_indicator o USING (iso3, power, indicator_id) "
        "WHERE t.year > o.year"
    ).fetchall()
    assert beyond == []


def test_no_power_is_compared_with_itself(built: Con) -> None:
    assert (
        _count(built, "SELECT 1 FROM out_indicator WHERE iso3 = power AND value IS NOT NULL") == 0
    )


def test_the_eu_and_the_great_powers_are_never_ranked(built: Con) -> None:
    ranked = "SELECT DISTINCT iso3 FROM out_score WHERE rank IS NOT NULL"
    outsiders = built.execute(
        f"SELECT iso3 FROM ({ranked}) JOIN dim_country USING (iso3) WHERE NOT is_roster"
    ).fetchall()
    assert outsiders == []
    assert (
        _count(built, f"SELECT 1 FROM ({ranked}) WHERE iso3 IN ('EUU', 'USA', 'CHN', 'RUS')") == 0
    )


def test_no_rank_is_beyond_the_roster(built: Con) -> None:
    assert _count(built, "SELECT 1 FROM dim_country WHERE is_roster") == 57
    assert _count(built, "SELECT 1 FROM out_score WHERE rank NOT BETWEEN 1 AND 57") == 0


def test_an_unranked_country_says_why(built: Con) -> None:
    assert _count(built, "SELECT 1 FROM out_score WHERE score IS NULL AND length(reason) < 15") == 0


def test_shares_of_one_mineral_never_exceed_the_world(built: Con) -> None:
    """IEA nickel is the named exception: its countries exceed its printed total by Canada's."""
    over = built.execute(
        "SELECT mineral, stage, sum(share_pct) AS total FROM out_mineral_share GROUP BY ALL "
        "HAVING total > 100.001 ORDER BY ALL"
    ).fetchall()
    assert [(mineral, stage) for mineral, stage, _ in over] in ([], [("Nickel", "refining")])
    assert all(total < 104 for *_, total in over)


def test_the_catalogue_in_the_database_is_the_catalogue_in_the_code(built: Con) -> None:
    rows = dict(built.execute("SELECT indicator_id, unit FROM meta_indicator").fetchall())
    assert rows == {measure.id: measure.unit for measure in MEASURES.values()}
    units = built.execute(
        "SELECT DISTINCT indicator_id, unit FROM out_indicator ORDER BY ALL"
    ).fetchall()
    assert dict(units) == rows


def test_no_coordinates_of_bases_and_no_arms_volumes_are_held(built: Con) -> None:
    """Licence limits: hosts and shares only."""
    columns = {row[0] for row in built.execute(
        "SELECT column_name FROM duckdb_columns() "
            "WHERE table_name IN ('fact_us_bases', 'fact_arms_share')"
    ).fetchall()}  # fmt: skip
    assert not columns & {"lat", "lon", "latitude", "longitude", "tiv", "tiv_million_approx"}
    years = built.execute("SELECT min(year), max(year) FROM fact_military_expenditure").fetchall()[
        0
    ]
    assert years == (2021, 2025)


@pytest.mark.parametrize("reporter", ["USA", "CHN"])
def test_partners_add_up_to_the_printed_world_total(built: Con, reporter: str) -> None:
    """Census partners equal the world row; China's imports leave about 120 bn to no partner."""
    rows = built.execute(
        "SELECT flow, sum(value_musd) FILTER (WHERE partner NOT IN ('WLD', 'EUU')) / "
        "max(value_musd) FILTER (WHERE partner = 'WLD') AS covered FROM fact_goods_trade "
        "WHERE reporter = ? AND year = 2024 GROUP BY flow",
        [reporter],
    ).fetchall()
    covered = dict(rows)
    lowest = {("CHN", "imports"): 0.95}
    for flow, share in covered.items():
        assert lowest.get((reporter, flow), 0.999) < share < 1.001, (reporter, flow, share)
