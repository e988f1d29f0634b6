"""Ranking, choice of the deciding number, and filters, on a hand-made board."""

from __future__ import annotations

from ui.views.recommendation_ranking import deciding, rank
from ui.views.recommendations import (
    Answer,
    Board,
    Evidence,
    Recommendation,
    Threshold,
    filter_countries,
)

TARIFF = Threshold("T1.exposed.tariff", "T1", "tariff_level", "USA", ">=", 10.0, "pct", "r.", "s")
SALES = Threshold(
    "T1.exposed.sales", "T1", "export_exposure_gdp", "USA", ">=", 5.0, "pct of GDP", "r.", "s"
)
MARKET = Threshold(
    "T1.holds.market", "T1", "import_supply_share", "USA", ">=", 2.0, "pct", "r.", "s"
)
ADVICE = Recommendation(
    "T1", "trade", "Answer", "Gist.", "Argument.", "States", (), "Author", "Work", "Section", "few",
    (), "Caution.",
)  # fmt: skip


def evidence(test: Threshold, value: float | None) -> Evidence:
    met = None if value is None else value >= test.value
    status = "not_reported" if met is None else "ok"
    return Evidence(
        test.id, test.indicator_id, test.power, "", value, "pct", test.value, met, "2024", status,
        ("source",),
    )  # fmt: skip


def answer(iso3: str, state: str, *found: Evidence) -> Answer:
    return Answer(iso3, "T1", state, 0.0, "Sentence.", "Change.", found)


def board() -> Board:
    answers = [
        answer("AAA", "act", evidence(TARIFF, 20.0), evidence(SALES, 4.0), evidence(MARKET, 3.0)),
        answer("BBB", "act", evidence(TARIFF, 11.0), evidence(SALES, 8.0), evidence(MARKET, 18.0)),
        answer("CCC", "act", evidence(TARIFF, 11.0), evidence(SALES, 2.0), evidence(MARKET, 18.0)),
        answer("DDD", "no_data", evidence(TARIFF, None), evidence(SALES, 1.0)),
        answer("PPP", "less_relevant", evidence(TARIFF, 5.0)),
        answer("EUU", "act", evidence(TARIFF, 11.0), evidence(SALES, 3.0), evidence(MARKET, 18.0)),
    ]
    names = {"AAA": "Alland", "BBB": "Borduria", "CCC": "Carpania", "DDD": "Dorne", "PPP": "Pivot",
             "EUU": "European Union"}  # fmt: skip
    groups = dict.fromkeys(("AAA", "BBB", "CCC", "DDD"), "middle power")
    return Board(
        recommendations={"T1": ADVICE},
        thresholds={one.id: one for one in (TARIFF, SALES, MARKET)},
        answers={("T1", one.iso3): one for one in answers},
        names=names,
        groups={**groups, "PPP": "pivotal", "EUU": "shown apart"},
        union_members=frozenset({"BBB", "CCC"}),
        clubs={"Club": frozenset({"AAA", "PPP"}), "Other": frozenset({"CCC"})},
        publishers={"source": "Publisher"},
    )


def test_members_that_carry_the_unions_number_are_drawn_as_one() -> None:
    ranking = rank(board(), "T1.exposed.tariff", "AAA")
    assert [one.iso3 for one in ranking.marks] == ["AAA", "EUU", "DDD"]
    assert ranking.n_common == 2
    assert ranking.marks[1].is_apart


def test_a_members_own_number_keeps_its_own_mark() -> None:
    ranking = rank(board(), "T1.exposed.sales", "AAA")
    assert [one.iso3 for one in ranking.marks] == ["BBB", "AAA", "CCC", "DDD"]
    assert ranking.n_common == 0


def test_a_chosen_country_outside_the_roster_stands_apart_in_the_ranking() -> None:
    ranking = rank(board(), "T1.exposed.tariff", "PPP")
    pivot = next(one for one in ranking.marks if one.iso3 == "PPP")
    assert pivot.is_apart
    assert not pivot.met


def test_chart_keeps_all_that_meet_the_test_the_next_few_and_the_chosen() -> None:
    ranking = rank(board(), "T1.exposed.sales", "AAA")
    assert [one.iso3 for one in ranking.shown("DDD", below=1)] == ["BBB", "AAA", "DDD"]
    # A country without a value is listed in the table only.
    tariffs = rank(board(), "T1.exposed.tariff", "AAA")
    assert [one.iso3 for one in tariffs.shown("DDD")] == ["AAA", "EUU"]


def test_the_countrys_own_decider_comes_first() -> None:
    # Borduria: tariff 1.1 times and sales 1.6 times the threshold; exposure before holdings.
    assert deciding(board(), "T1", "BBB", "USA") == (
        "T1.exposed.sales", "T1.exposed.tariff", "T1.holds.market",
    )  # fmt: skip
    assert deciding(board(), "T1", "AAA", "USA")[0] == "T1.exposed.tariff"


def test_count_takes_the_roster_only() -> None:
    counts = board().count("T1")
    assert counts == {"act": 3, "in_place": 0, "less_relevant": 0, "no_data": 1}


def test_filters_narrow_together_and_an_empty_filter_lets_all_pass() -> None:
    whole = board()
    assert filter_countries(whole, columns=["T1"]) == tuple(whole.names)
    assert filter_countries(whole, columns=["T1"], clubs=("Club",)) == ("AAA", "PPP")
    assert filter_countries(whole, columns=["T1"], clubs=("Club", "Other"), states=("act",)) == (
        "AAA", "CCC",
    )  # fmt: skip
    assert filter_countries(whole, columns=["T1"], countries=("DDD",), states=("act",)) == ()


def test_those_it_bites_for_come_strongest_first() -> None:
    whole = board()
    assert [one.iso3 for one in whole.biting("T1")] == ["AAA", "BBB", "CCC"]
    assert [one.recommendation_id for one in whole.of_country("DDD")] == ["T1"]
    assert whole.of_country("XXX") == ()


def test_where_less_decides_the_smallest_comes_first() -> None:
    upper = Threshold("T1.exposed.tariff", "T1", "tariff_level", "USA", "<", 15.0, "pct", "r.", "s")
    turned = board()
    turned.thresholds["T1.exposed.tariff"] = upper  # type: ignore[index]
    ranking = rank(turned, "T1.exposed.tariff", "AAA")
    assert [one.iso3 for one in ranking.marks] == ["EUU", "AAA", "DDD"]
