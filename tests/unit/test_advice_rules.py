"""Rules of the recommendations on hand-made countries: bites, not, no data, on the threshold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from indicators.advice.model import Decision, MineralShare, Reading, Subject, Threshold
from indicators.advice.rules import RULES

THRESHOLDS = {
    "T1": [
        Threshold("T1.exposed.tariff", "tariff_level", "USA", ">=", "10", "pct", "r"),
        Threshold("T1.exposed.sales", "export_exposure_gdp", "USA", ">=", "5", "pct of GDP", "r"),
        Threshold("T1.holds.market", "import_supply_share", "USA", ">=", "2", "pct", "r"),
    ],
    "T2": [
        Threshold("T2.lacks.agreements", "middle_power_agreements_pct", "", "<", "50", "pct", "r"),
        Threshold("T2.concentrated.us", "export_dependence", "USA", ">=", "20", "pct", "r"),
        Threshold("T2.concentrated.cn", "export_dependence", "CHN", ">=", "20", "pct", "r"),
    ],
    "C3": [
        Threshold("C3.mines.share", "mine_share", "", ">=", "1", "pct", "r"),
        Threshold("C3.gap.refining", "refining_share", "", ">=", "1", "points", "r"),
        Threshold("C3.in_place.refining", "refining_share", "", "<", "1", "points", "r"),
        Threshold("C3.uncompared.chokepoint", "chokepoint_minerals", "", ">=", "1", "count", "r"),
    ],
    "S1": [Threshold("S1.gap.points", "defence_gap_points", "USA", ">", "0", "points of GDP", "r")],
    "S4": [Threshold("S4.depends.us", "arms_import_dependence", "USA", ">=", "50", "pct", "r")],
    "X1": [
        Threshold("X1.shows.troops", "us_troops_hosted", "USA", ">=", "300", "persons", "r"),
        Threshold("X1.shows.treasuries", "treasury_holdings", "USA", ">=", "1", "pct", "r"),
    ],
    "X2": [Threshold("X2.asset.troops", "us_troops_hosted", "USA", ">=", "300", "persons", "r")],
}


def reading(indicator_id: str, power: str, value: float | None, note: str = "") -> Reading:
    status = "ok" if value is not None else "not_reported"
    return Reading(indicator_id, power, value, "pct", 2024, "2024", status, note, "invented")


def subject(*readings: Reading, **changes: object) -> Subject:
    table = {(r.indicator_id, r.power): r for r in readings}
    base = Subject("RUR", "Ruritania", False, False, True, table)
    return replace(base, **changes)  # type: ignore[arg-type]


def decide(rule: str, who: Subject) -> Decision:
    return RULES[rule](who, THRESHOLDS[rule])


def test_t1_bites_for_the_exposed_that_hold_something() -> None:
    made = decide("T1", subject(
        reading("tariff_level", "USA", 15.0), reading("export_exposure_gdp", "USA", 3.0),
        reading("import_supply_share", "USA", 4.0),
    ))  # fmt: skip
    assert made.state == "act"
    # The tariff decides: 1 - 10/15.
    assert made.strength == pytest.approx(1 / 3)
    assert made.sentence == (
        "Ruritania is exposed to US tariffs: the average US tariff on its goods is 15\u00a0% "
        "(policy announced for 2024). It supplies 4.0\u00a0% of US goods imports (2024). "
        "Leverage is not willingness, and using it would put at risk its goods sales to the United "
        "States, 3.0\u00a0% of its GDP (2024)."
    )
    assert made.would_change_if == "The average US tariff on its goods fell below 10\u00a0%."


def test_t1_is_less_relevant_without_exposure_or_without_a_holding() -> None:
    calm = decide("T1", subject(
        reading("tariff_level", "USA", 9.9), reading("export_exposure_gdp", "USA", 4.9),
        reading("import_supply_share", "USA", 4.0),
    ))  # fmt: skip
    assert calm.state == "less_relevant"
    assert "not much exposed" in calm.sentence
    bare = decide("T1", subject(
        reading("tariff_level", "USA", 12.0), reading("export_exposure_gdp", "USA", 3.0),
        reading("import_supply_share", "USA", 0.1)))  # fmt: skip
    assert bare.state == "less_relevant"
    assert "holds little" in bare.sentence


def test_t1_for_a_member_uses_what_the_union_holds() -> None:
    union = subject(
        reading("import_supply_share", "USA", 18.6), iso3="EUU", name="the European Union"
    )
    made = decide("T1", subject(
        reading("tariff_level", "USA", 12.0), reading("import_supply_share", "USA", 0.1),
        is_eu_member=True, union=union,
    ))  # fmt: skip
    assert made.state == "act"
    assert "the European Union's to take" in made.sentence
    assert "19\u00a0%" in made.sentence


def test_exactly_on_the_threshold_counts_as_met() -> None:
    held = (reading("middle_power_agreements_pct", "", 50.0),
            reading("export_dependence", "USA", 3.0))  # fmt: skip
    assert decide("T2", subject(*held, reading("export_dependence", "CHN", 20.0))).state == "act"
    below = decide("T2", subject(*held, reading("export_dependence", "CHN", 19.999)))
    assert below.state == "in_place"
    # Enough decimals to tell the value from the threshold.
    where = "(2024; just below the threshold of 20\u00a0%)"
    assert f"19.999\u00a0% of its goods exports go to China {where}" in (
        below.sentence)  # fmt: skip
    assert decide("S4", subject(reading("arms_import_dependence", "USA", 50.0))).state == "act"
    assert decide("X2", subject(reading("us_troops_hosted", "USA", 300))).state == "act"
    assert decide("X2", subject(reading("us_troops_hosted", "USA", 299))).state == "less_relevant"


@pytest.mark.parametrize(
    ("rule", "indicator_id"),
    [("T1", "tariff_level"), ("S4", "arms_import_dependence"), ("X1", "treasury_holdings"),
     ("X2", "us_troops_hosted")],
)  # fmt: skip
def test_without_a_number_the_answer_is_no_data_with_the_reason(
    rule: str, indicator_id: str
) -> None:
    made = decide(rule, subject(reading(indicator_id, "USA", None, "The source does not list it.")))
    assert made.state == "no_data"
    assert "The source does not list it." in made.sentence
    assert made.strength == 0


def c3(*minerals: MineralShare, chokepoints: float | None = None) -> Decision:
    return decide("C3", subject(reading("chokepoint_minerals", "", chokepoints), minerals=minerals))


def test_c3_bites_where_mining_leads_refining_and_names_the_widest_gap_first() -> None:
    made = c3(MineralShare("Copper", 10.0, 8.0, 0.9), MineralShare("Aluminum", 7.5, 1.5, 0.9))
    assert made.state == "act"
    # The widest gap is 7.5 - 1.5 = 6 points: 1 - 1/6.
    assert made.strength == pytest.approx(5 / 6)
    assert (
        "it mines 7.5\u00a0% of the world's bauxite against 1.5\u00a0% of its aluminium metal and"
        in made.sentence
    )
    assert (
        "mines 10\u00a0% of the world's copper against 8.0\u00a0% of its refined copper"
        in made.sentence
    )
    # Two minerals, two tests each: 10 % and 7.5 % mined, gaps of 2 and 6 points.
    assert [(o.item, o.reading.value if o.reading else None, o.met) for o in made.outcomes] == [
        ("Copper", 10.0, True), ("Copper", 2.0, True),
        ("Aluminum", 7.5, True), ("Aluminum", 6.0, True),
    ]  # fmt: skip


def test_c3_counts_a_gap_of_exactly_a_point_and_a_share_of_exactly_one_per_cent() -> None:
    assert c3(MineralShare("Copper", 3.0, 2.0, 0.9)).state == "act"
    assert c3(MineralShare("Copper", 3.0, 2.001, 0.9)).state == "in_place"
    assert c3(MineralShare("Copper", 1.0, 0.0, 0.9)).state == "act"
    assert c3(MineralShare("Copper", 0.999, 0.0, 0.9)).state == "less_relevant"


def test_c3_is_in_place_where_refining_keeps_up_whatever_else_is_refined() -> None:
    made = c3(MineralShare("Copper", 1.8, 1.9, 0.9))
    assert made.state == "in_place"
    assert (
        "mines 1.8\u00a0% of the world's copper against 1.9\u00a0% of its refined copper"
        in made.sentence
    )


def test_c3_takes_a_refiner_that_is_not_named_at_its_largest_before_it_says_gap() -> None:
    # 73 - 0.7 = 72.3 points at least.
    sure = c3(MineralShare("Cobalt", 73.0, None, 0.7))
    assert sure.state == "act"
    assert "without being named as a maker of refined cobalt" in sure.sentence
    # Between 1.3 - 0.9 = 0.4 and 1.3 points: the table does not tell.
    unsure = c3(MineralShare("Aluminum", 1.3, None, 0.9))
    assert unsure.state == "no_data"
    assert unsure.outcomes[1].met is None
    assert "the gap is unknown" in unsure.sentence


def test_c3_has_no_data_on_a_chokepoint_without_a_table_of_refiners() -> None:
    made = c3(MineralShare("Manganese", 25.0, None), chokepoints=1.0)
    assert made.state == "no_data"
    assert "mines 25\u00a0% of the world's manganese" in made.sentence
    small = c3(MineralShare("Potash", 6.2, None), chokepoints=0.0)
    assert small.state == "less_relevant"
    assert "6.2\u00a0% of the world's potash" in small.sentence


def test_c3_without_mines_is_less_relevant() -> None:
    assert c3().state == "less_relevant"


@pytest.mark.parametrize(
    ("value", "limit", "words"),
    [(10.3, "10", "10.3\u00a0% (2024; just above the threshold of 10\u00a0%)"),
     (4.99, "5", "4.99\u00a0% (2024; just below the threshold of 5\u00a0%)"),
     (11.0, "10", "11.0\u00a0% (2024; just above the threshold of 10\u00a0%)"),
     (9.0, "10", "9.0\u00a0% (2024; just below the threshold of 10\u00a0%)"),
     (10.0, "10", "10.0\u00a0% (2024; exactly at the threshold of 10\u00a0%)"),
     (11.1, "10", "11\u00a0% (2024)"), (8.9, "10", "8.9\u00a0% (2024)")],
)  # fmt: skip
def test_a_value_within_a_tenth_of_its_threshold_says_so(
    value: float, limit: str, words: str
) -> None:
    test = Threshold("X1.shows.market", "export_market_share", "USA", ">=", limit, "pct", "r")
    made = RULES["X1"](subject(reading("export_market_share", "USA", value)), [test])
    assert words.replace("% (", "% of US goods exports (") in made.sentence


def test_t1_has_no_data_where_the_tariff_is_missing_and_it_holds_something() -> None:
    known = [reading("tariff_level", "USA", None, "Not in the tracker."),
             reading("export_exposure_gdp", "USA", 0.4)]  # fmt: skip
    holder = decide("T1", subject(*known, reading("import_supply_share", "USA", 3.0)))
    assert holder.state == "no_data"
    assert holder.sentence == (
        "The data do not say, for Ruritania, whether it is exposed to US tariffs: its goods sales "
        "to the United States equal 0.4\u00a0% of its GDP (2024), but not all that decides is "
        "held. "
        "Not in the tracker."
    )
    # Without anything to hold back, the tariff cannot change the answer.
    bare = decide("T1", subject(*known, reading("import_supply_share", "USA", 0.1)))
    assert bare.state == "less_relevant"
    assert "no average US tariff on its goods is held" in bare.sentence


@pytest.mark.parametrize(
    ("gap", "state", "words"),
    [
        (0.5, "act", "0.5\u00a0points short of the 3.5\u00a0%"),
        (0.0, "in_place", "meets the 3.5\u00a0%"),
    ],
)
def test_s1_asks_allies_below_the_target(gap: float, state: str, words: str) -> None:
    made = decide("S1", subject(reading("defence_gap_points", "USA", gap), is_ally=True))
    assert made.state == state
    assert words in made.sentence


def test_s1_gives_spending_gap_and_dollars_and_tells_349_from_35() -> None:
    made = decide("S1", subject(
        reading("defence_gap_points", "USA", 0.01), reading("defence_gap_musd", "USA", 50.0),
        reading("defence_effort_nato_core", "", 3.49), is_ally=True,
    ))  # fmt: skip
    assert made.sentence.startswith(
        "Ruritania spends 3.49\u00a0% of GDP on core defence (NATO estimate for 2024), just below "
        "the 3.5\u00a0% of GDP that Allies agreed for 2035: a gap of 0.01\u00a0points of GDP, or "
        "50\u00a0million US dollars a year."
    )


def test_s1_is_not_addressed_to_others() -> None:
    assert decide("S1", subject(reading("defence_gap_points", "USA", 1.0))).state == "less_relevant"
    canada = subject(reading("defence_gap_points", "USA", 1.0), is_ally=True, is_european=False)
    assert decide("S1", canada).state == "less_relevant"


def test_s4_is_in_place_for_a_partner_of_the_joint_fighter_below_half() -> None:
    made = decide(
        "S4", subject(reading("arms_import_dependence", "USA", 20.0), clubs=frozenset({"GCAP"}))
    )
    assert made.state == "in_place"
    assert "joint fighter" in made.sentence


def test_x1_lists_what_there_is_to_show() -> None:
    made = decide(
        "X1",
        subject(reading("us_troops_hosted", "USA", 600), reading("treasury_holdings", "USA", 0.2)),
    )
    assert made.state == "act"
    assert "600" in made.sentence
    assert "0.2" not in made.sentence
    assert made.strength == pytest.approx(0.5)


def _sentences(decisions: Sequence[Decision]) -> list[str]:
    return [text for d in decisions for text in (d.sentence, d.would_change_if)]


def test_every_sentence_ends_with_one_full_stop() -> None:
    who = subject(
        *(reading(t.indicator_id, t.power, 60.0) for ts in THRESHOLDS.values() for t in ts)
    )
    for text in _sentences([decide(rule, who) for rule in THRESHOLDS]):
        assert text.endswith(".")
        assert ".." not in text
        assert "  " not in text
