"""Sentences of the profile: each expected text is written by hand from the numbers beside it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.unit.test_views_country import FIGURES, WORLD, figure
from ui.views.country_cards import Supplier, build_cards
from ui.views.country_context import Advice
from ui.views.country_detail import ImportSource, MineralLine, Series, Sites
from ui.views.country_panes import Pane, build_pane
from ui.views.country_world import Placed, ScoreLine
from ui.views.figures import Change, Component, SourceCard
from ui.wording import country as say
from ui.wording import country_cards as cards
from ui.wording import country_context as around
from ui.wording import country_detail as detail
from ui.wording import country_labels as labels
from ui.wording import country_phrases as phrases
from ui.wording import country_scores as scores
from ui.wording import country_statement as statement
from ui.wording import country_strip as strip
from ui.wording import country_trends as trends

SP = "\u00a0"


def plain(text: str) -> str:
    return text.replace(SP, " ")


def leverage(value: float | None = 4.0) -> Pane:
    return build_pane(
        WORLD, "AAA", "USA", "leverage", [figure("import_supply_share", "USA", value)]
    )


def test_periods_carry_a_proper_dash_and_estimates_say_so() -> None:
    assert phrases.span("2020-24") == "2020–24"
    assert phrases.span("2026e") == "2026, estimate"
    assert phrases.span("Dec 2025") == "Dec 2025"


@pytest.mark.parametrize(
    ("name", "expected"),
    [("South Korea", "South Korea's"), ("the Netherlands", "the Netherlands'")],
)
def test_possessives(name: str, expected: str) -> None:
    assert say.possessive(name) == expected


def test_a_strong_hold_is_named_with_share_amount_and_year() -> None:
    money = Component("numerator", "imports", 131_500.0, "million USD", "2024", "one")
    held = replace(figure("import_supply_share", "USA", 4.0), components=(money,))
    pane = build_pane(WORLD, "AAA", "USA", "leverage", [held])
    assert plain(say.hold_sentence("the Netherlands", pane)) == (
        "The Netherlands' strongest hold on the United States is what it sells: 4.0 % of US goods "
        "imports, $132 bn (2024)."
    )


def test_a_weak_hold_is_called_weak() -> None:
    assert plain(say.hold_sentence("Aaa", leverage(3.0))).startswith(
        "Aaa has no strong hold on the United States; the nearest to one is what it sells: 3.0 %"
    )


def test_zero_and_missing_are_told_apart() -> None:
    assert say.hold_sentence("Aaa", leverage(0.0)) == (
        "Nothing measured here gives Aaa a hold on the United States."
    )
    assert say.hold_sentence("Aaa", leverage(None)) == (
        "There are no data on what the United States needs from Aaa."
    )


def test_troops_and_sites_are_said_in_one_breath() -> None:
    persons = Component("numerator", "persons", 23_495.0, "persons", "Dec 2025", "one")
    troops = replace(
        figure("us_troops_hosted_pct", "USA", 15.2), components=(persons,), period="Dec 2025"
    )
    sites = replace(figure("us_bases_hosted_theatre_pct", "USA", 28.8), period="about 2018")
    pane = build_pane(WORLD, "AAA", "USA", "leverage", [troops, sites])
    assert plain(say.hold_sentence("Aaa", pane)) == (
        "Aaa's strongest hold on the United States is basing: 23,495 US service members, 15 % of "
        "all stationed abroad (Dec 2025), and 29 % of the US base sites in its theatre (about "
        "2018)."
    )


def test_the_two_powers_are_compared_beyond_the_margin_of_valuation() -> None:
    apart = {"USA": figure("export_exposure_gdp", "USA", 7.0),
             "CHN": figure("export_exposure_gdp", "CHN", 9.7)}  # fmt: skip
    assert plain(say.powers_sentence("Aaa", apart)) == (
        "Its goods sales to China weigh more in its economy than those to the United States: "
        "9.7 % of GDP against 7.0 % (2024)."
    )
    near = apart | {"CHN": figure("export_exposure_gdp", "CHN", 7.4)}  # 5.7 % more, by valuation
    assert "weigh about the same" in say.powers_sentence("Aaa", near)
    assert say.powers_sentence("Aaa", {"USA": apart["USA"], "CHN": None}) == ""


def test_asymmetry_sets_both_ends_of_the_trade_side_by_side() -> None:
    sales, supplied = (
        figure("export_exposure_gdp", "CHN", 9.7), figure("import_supply_share", "CHN", 7.0),
    )  # fmt: skip
    assert plain(say.asymmetry_sentence("Aaa", sales, supplied)) == (
        "Goods sales to China are 9.7 % of Aaa's GDP; the same goods are 7.0 % of China's imports "
        "(2024)."
    )
    lacking = figure("export_exposure_gdp", "CHN", None)
    assert "no comparison: Not in the list." in say.asymmetry_sentence("Aaa", lacking, supplied)


def score(**changes: object) -> ScoreLine:
    line = ScoreLine(
        "AAA", "USA", "leverage", "", 40.3, 4, 3, 5, 1, 9, 0, "ok", "",
    )  # fmt: skip
    return replace(line, **changes)  # type: ignore[arg-type]


def test_scores_are_whole_with_tier_and_band() -> None:
    assert plain(scores.score_text(score(), 57)) == "tier 1 · between 3rd and 5th of 57"
    assert scores.score_number(score()) == "40"
    assert scores.score_number(score(score=0.3)) == "under 1"
    assert scores.score_number(score(score=0.0)) == "0"
    assert scores.score_number(None) == "–"


def test_unranked_and_missing_scores_say_so() -> None:
    assert scores.score_text(score(rank=None), 57) == "not ranked"
    assert scores.score_text(score(score=None, rank=None), 57) == "no score"


def test_reasons_speak_of_measures_in_words() -> None:
    text = scores.reason_text("Data for 0% of it. Missing: export_dependence.", "USA")
    assert plain(text) == "Data for 0 % of it. Missing: share of exports to US."


def test_every_short_label_belongs_to_a_measure() -> None:
    from indicators.catalog import MEASURES

    assert not set(labels.SHORT_LABELS) - set(MEASURES)


def test_row_values_show_bounds_weakness_and_missing_data() -> None:
    whole = figure("import_supply_share", "USA", 4.04)
    assert plain(strip.row_value(whole)) == "4.0 %"
    assert plain(strip.row_value(replace(whole, bound="floor"))) == "≥ 4.0 %"
    assert strip.row_period(replace(whole, status="low_coverage")) == "2024 · weak"
    assert plain(strip.row_value(replace(whole, value=0.01))) == "under 0.1 %"
    assert strip.row_value(replace(whole, value=None, status="not_reported")) == "no data"
    assert strip.row_period(replace(whole, is_older=True)) == "2024 · older"


def test_a_missing_value_gives_its_reason_in_short_lines() -> None:
    lines = strip.missing_lines(replace(figure("mine_share", "", None), note="word " * 60))
    assert len(lines) == strip.REASON_LINES
    assert all(len(line) <= strip.REASON_WIDTH + 2 for line in lines)
    assert lines[-1].endswith("…")


def test_a_yardstick_of_nothing_is_not_drawn() -> None:
    row = replace(leverage().rows[0], yardstick=Placed("CHN", "China", 0.04))
    assert strip.yardstick_text(row) == ""
    shown = replace(row, yardstick=Placed("CHN", "China", 10.9))
    assert plain(strip.yardstick_text(shown)) == "China 10.9 %"


def test_a_card_says_place_price_and_change() -> None:
    moved = replace(figure("import_supply_share", "USA", 4.0), changes=(Change(5, 2019, 3.1, 0.9),))
    figures = [moved, figure("export_dependence", "USA", 18.8)]
    pane = build_pane(WORLD, "AAA", "USA", "leverage", figures)
    (card,) = build_cards(WORLD, "AAA", [pane], figures, ())
    assert plain(cards.place_sentence(card)) == (
        "3rd of 5 countries and territories with data, after Chn (13.0 %) and Out (9.0 %); next: "
        "Bbb (2.0 %) and Ccc (1.0 %)."
    )
    assert plain(cards.price_sentence(card)) == (
        "Withholding would touch 19 % of its own goods exports (2024)."
    )
    assert plain(cards.changes_sentence(card.figure)) == (
        "Up 0.9 points from 3.1 % in 2019 (five years earlier)."
    )


def test_a_card_without_price_or_history_says_so() -> None:
    pane = build_pane(WORLD, "AAA", "USA", "leverage", FIGURES[3:4])
    (card,) = build_cards(WORLD, "AAA", [pane], FIGURES[3:4], ())
    assert cards.price_sentence(card) == cards.PRICE_UNKNOWN
    assert cards.changes_sentence(card.figure) == cards.NO_EARLIER
    assert cards.weakness_sentence(card.figure) == ""


def test_the_highest_is_not_the_1st_highest() -> None:
    pane = build_pane(WORLD, "AAA", "USA", "leverage", FIGURES[:1])
    (card,) = build_cards(WORLD, "AAA", [pane], FIGURES[:1], ())
    first = replace(card, place=1, ahead=())
    assert cards.standing_sentence(first).startswith("The highest of 5 ")
    assert cards.place_sentence(first).startswith("First of 5 ")


def test_arms_name_the_next_suppliers_and_not_the_power_itself() -> None:
    pane = build_pane(WORLD, "AAA", "USA", "leverage", FIGURES[:1])
    (card,) = build_cards(WORLD, "AAA", [pane], FIGURES[:1], ())
    suppliers = tuple(
        Supplier(name, share, "2020-24")
        for name, share in (("the United States", 87.0), ("Germany", 9.2), ("Israel", 0.9))
    )
    assert plain(cards.alternatives_sentence(replace(card, suppliers=suppliers))) == (
        "Next suppliers: Germany (9.2 %) and Israel (0.9 %)."
    )


MINE = MineralLine("Fluorspar", "mine", 14.66, 2025, True, "note", 2, "China", 58.6, "usgs_mcs")


def test_minerals_are_headed_by_the_largest_share() -> None:
    assert plain(detail.minerals_title("Mongolia", [MINE])) == (
        "Minerals: Mongolia mines at most 15 % of the world's fluorspar (2025)"
    )
    assert plain(detail.mineral_value(MINE)) == "at most 14.7 % · 2nd"
    assert "names Mongolia" in detail.no_minerals_sentence("Mongolia")


def test_import_sources_are_counted_and_reliance_is_printed_as_published() -> None:
    row = ImportSource(
        "Indium", 25.0, "", "2021-24", 100.0, "100", 2025, 1, "Japan", 22.0, "usgs_mcs"
    )
    assert plain(detail.sources_title("Aaa", [row])) == (
        "The United States buys 1 mineral from Aaa, as USGS names its sources, the first source "
        "for indium (shares of 2021–24)."
    )
    assert plain(detail.reliance_text(row)) == "100 % (2025)"
    assert plain(detail.reliance_text(replace(row, reliance_text=">75"))) == "over 75 % (2025)"
    assert detail.reliance_text(replace(row, reliance_text="E")) == "net exporter (2025)"
    assert detail.reliance_text(replace(row, reliance_pct=None)) == "no data"


def test_sites_are_summed_by_type_in_singular_and_plural() -> None:
    sites = Sites("DNK", "Denmark", "Europe", 0, 1, 0, 1, "about 2018")
    assert plain(detail.sites_sentence("Denmark", sites, None)) == (
        "0 major bases, 1 small site and 0 sites of the host that the United States pays for: "
        "1 site in all, theatre Europe, about 2018."
    )
    apart = replace(sites, name="Greenland")
    assert plain(detail.apart_sentence(apart, "country?iso=GRL")) == (
        "1 US site in Greenland (about 2018) is counted apart: "
        "[open the profile of Greenland](country?iso=GRL)."
    )


def test_few_troops_are_said_to_be_few() -> None:
    troops = replace(figure("us_troops_hosted", "USA", 12.0), unit="persons", period="Dec 2025")
    assert plain(detail.troops_sentence(troops, None, 300.0)) == (
        "12 US service members (Dec 2025). That is under the 300 from which the recommendations "
        "count hosting."
    )


def test_a_gap_is_a_shortfall_with_its_yardstick_or_none() -> None:
    gap = replace(figure("defence_gap_points", "USA", 0.8), unit="points", note="Against 3.5 %.")
    money = replace(figure("defence_gap_musd", "USA", 44_264.0), unit="musd")
    assert plain(detail.defence_sentences(None, None, gap, money)[0]) == (
        "Shortfall of 0.80 points of GDP, $44.3 bn (2024). Against 3.5 %."
    )
    assert detail.defence_sentences(None, None, replace(gap, value=0.0), None) == [
        "No shortfall. Against 3.5 %."
    ]


def test_series_are_titled_by_first_and_last_value() -> None:
    sales = Series("export_exposure_gdp", "CHN", "pct", ((2001, 4.1, False), (2024, 9.7, False)))
    assert plain(trends.sales_title("Aaa", [sales])) == (
        "Goods sales to China 4.1 % of GDP in 2001, 9.7 % in 2024"
    )
    assert plain(trends.series_label(sales)) == "to China 9.7 %"
    table = trends.trend_table([sales])
    assert [row["Year"] for row in table] == ["2024", "2001"]
    assert plain(table[0]["Sales to China, % of GDP"]) == "9.70 %"


def advice(state: str) -> Advice:
    return Advice("T1", "Title", "Gist.", state, 0.5, "Sentence.", "Its share fell.", "", ())


def test_advice_is_counted_in_words() -> None:
    text = around.advice_summary([advice("act"), advice("in_place"), advice("")])
    assert plain(text) == (
        "Of 2 recommendations that the data can decide, 1 acts here, 1 is in place; 1 is not "
        "decided."
    )
    undecided = around.advice_summary([advice("act"), advice("no_data")])
    assert plain(undecided).startswith("Of 1 recommendation that the data can decide, 1 acts here;")
    assert around.advice_summary([advice("")]) == around.NO_ADVICE
    others = [advice("act"), advice("act"), advice("in_place"), advice("no_data")]
    assert plain(around.others_title(others)) == (
        "The other 4 recommendations: 2 act here, 1 in place and 1 without data"
    )
    assert around.change_condition(advice("act")) == "Would change if: its share fell."
    assert around.state_badge("act")[0] == "▲ acts here"


def test_contributions_carry_number_period_and_source() -> None:
    money = Component("numerator", "exports", 65_541.8, "million USD", "2024", "census")
    bought = replace(
        figure("export_market_share", "USA", 3.17), components=(money,), source_ids=("census",)
    )
    card = SourceCard("census", "US Census Bureau", "Trade", "", "", "", "", "open", "", "", "")
    parts = statement.parts("the Netherlands", [bought], [card])
    assert [plain(one) for one in statement.paragraphs(parts)] == [
        "The Netherlands buys $65.5 bn of US goods a year, 3.2 % of US goods exports (2024; "
        "source: US Census Bureau)."
    ]
