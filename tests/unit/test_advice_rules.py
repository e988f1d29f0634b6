"""Rules of the recommendations on hand-made countries: bites, does not bite, no data, exactly on the threshold."""

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
        Threshold("T2.concentrated.us", "export_dependence", "USA", ">=", "20", "pct", "r"),
        Threshold("T2.concentrated.cn", "export_dependence", "CHN", ">=", "20", "pct", "r"),
    ],
    "C3": [
        Threshold("C3.mines.share", "mine_share", "", ">=", "0.5", "pct", "r"),
        Threshold("C3.gap.refining", "refining_share", "", "<", "mine_share", "pct", "r"),
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
        "Ruritania is exposed: the average US tariff on its goods is 15\u00a0% (announced policy, 2024). "
        "It supplies 4.0\u00a0% of US goods imports (2024)."
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
        reading("tariff_level", "USA", 12.0), reading("import_supply_share", "USA", 0.1)))  # fmt: skip
    assert bare.state == "less_relevant"
    assert "holds little" in bare.sentence


def test_t1_for_a_member_uses_what_the_union_holds() -> None:
    union = subject(reading("import_supply_share", "USA", 18.6), iso3="EUU", name="the European Union")
    made = decide("T1", subject(
        reading("tariff_level", "USA", 12.0), reading("import_supply_share", "USA", 0.1),
        is_eu_member=True, union=union,
    ))  # fmt: skip
    assert made.state == "act"
    assert "the European Union's to take" in made.sentence
    assert "19\u00a0%" in made.sentence


def test_exactly_on_the_threshold_counts_as_met() -> None:
    assert decide("T2", subject(reading("export_dependence", "CHN", 20.0))).state == "act"
    assert decide("T2", subject(reading("export_dependence", "CHN", 19.999))).state == "less_relevant"
    assert decide("S4", subject(reading("arms_import_dependence", "USA", 50.0))).state == "act"
    assert decide("X2", subject(reading("us_troops_hosted", "USA", 300))).state == "act"
    assert decide("X2", subject(reading("us_troops_hosted", "USA", 299))).state == "less_relevant"


@pytest.mark.parametrize(
    ("rule", "indicator_id"),
    [("T1", "tariff_level"), ("T2", "export_dependence"), ("S4", "arms_import_dependence"),
     ("X1", "treasury_holdings"), ("X2", "us_troops_hosted")],
)  # fmt: skip
def test_without_a_number_the_answer_is_no_data_with_the_reason(rule: str, indicator_id: str) -> None:
    made = decide(rule, subject(reading(indicator_id, "USA", None, "The source does not list it.")))
    assert made.state == "no_data"
    assert "The source does not list it." in made.sentence
    assert made.strength == 0


def test_c3_bites_where_mining_leads_refining_and_names_the_widest_gap() -> None:
    made = decide("C3", subject(
        reading("mine_share", "", 4.0), reading("refining_share", "", 1.0),
        minerals=(MineralShare("Cobalt", 70.0, None), MineralShare("Copper", 10.0, 8.0)),
    ))  # fmt: skip
    assert made.state == "act"
    # 1 - 0.5/4.
    assert made.strength == pytest.approx(0.875)
    assert "cobalt: it mines 70\u00a0% and is not named as a refiner of it" in made.sentence


def test_c3_is_in_place_where_refining_keeps_up_and_less_relevant_without_mines() -> None:
    even = decide("C3", subject(reading("mine_share", "", 1.0), reading("refining_share", "", 1.0)))
    assert even.state == "in_place"
    poor = decide("C3", subject(reading("mine_share", "", 0.4), reading("refining_share", "", 0.0)))
    assert poor.state == "less_relevant"
    unnamed = decide("C3", subject(reading("mine_share", "", None, "Named in no table.")))
    assert unnamed.state == "less_relevant"
    assert "named in no table" in unnamed.sentence


def test_c3_treats_a_miner_that_no_table_names_as_refiner_as_a_gap() -> None:
    made = decide("C3", subject(reading("mine_share", "", 2.0), reading("refining_share", "", None, "x")))
    assert made.state == "act"
    assert "named in no table of refiners" in made.sentence


@pytest.mark.parametrize(
    ("gap", "state", "words"),
    [(0.5, "act", "0.5\u00a0points of GDP short of the 3.5\u00a0%"), (0.0, "in_place", "meets the 3.5\u00a0%")],
)
def test_s1_asks_allies_below_the_target(gap: float, state: str, words: str) -> None:
    made = decide("S1", subject(reading("defence_gap_points", "USA", gap), is_ally=True))
    assert made.state == state
    assert words in made.sentence


def test_s1_is_not_addressed_to_others() -> None:
    assert decide("S1", subject(reading("defence_gap_points", "USA", 1.0))).state == "less_relevant"
    canada = subject(reading("defence_gap_points", "USA", 1.0), is_ally=True, is_european=False)
    assert decide("S1", canada).state == "less_relevant"


def test_s4_is_in_place_for_a_partner_of_the_joint_fighter_below_half() -> None:
    made = decide("S4", subject(reading("arms_import_dependence", "USA", 20.0), clubs=frozenset({"GCAP"})))
    assert made.state == "in_place"
    assert "joint fighter" in made.sentence


def test_x1_lists_what_there_is_to_show() -> None:
    made = decide("X1", subject(reading("us_troops_hosted", "USA", 600), reading("treasury_holdings", "USA", 0.2)))
    assert made.state == "act"
    assert "600" in made.sentence
    assert "0.2" not in made.sentence
    assert made.strength == pytest.approx(0.5)


def _sentences(decisions: Sequence[Decision]) -> list[str]:
    return [text for d in decisions for text in (d.sentence, d.would_change_if)]


def test_every_sentence_ends_with_one_full_stop() -> None:
    who = subject(*(reading(t.indicator_id, t.power, 60.0) for ts in THRESHOLDS.values() for t in ts))
    for text in _sentences([decide(rule, who) for rule in RULES]):
        assert text.endswith(".")
        assert ".." not in text
        assert "  " not in text
