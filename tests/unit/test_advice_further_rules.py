"""The rules beyond tariffs, minerals, spending and arms, on hand-made countries.

Each is tried where it bites, where it does not, without data, and exactly on its threshold.
"""

from __future__ import annotations

from dataclasses import replace

import pytest

from indicators.advice.model import Decision, MissingAgreement, Reading, Subject, Threshold
from indicators.advice.rules import RULES

Numbers = dict[tuple[str, str], float | None]
TESTS = {
    "T2": [("T2.lacks.agreements", "middle_power_agreements_pct", "", "<", "50", "pct"),
           ("T2.concentrated.us", "export_dependence", "USA", ">=", "20", "pct")],
    "T3": [("T3.depends.us", "digital_input_dependence", "USA", ">=", "5", "pct"),
           ("T3.can_share.clusters", "compute_share_epoch", "", ">=", "1", "pct")],
    "C1": [("C1.party.paris", "paris_party", "", ">=", "1", "count"),
           ("C1.finances.oda", "oda_effort", "", ">=", "0.7", "pct")],
    "C2": [("C2.holds.mining", "mine_share", "", ">=", "1", "pct"),
           ("C2.buys.solar", "solar_from_china", "CHN", ">=", "1000", "musd")],
    "D1": [("D1.bridges.clubs", "bridge_clubs", "", ">=", "1", "count")],
    "D2": [("D2.has.institution", "development_finance", "", ">=", "1", "count"),
           ("D2.gives.oda", "oda_effort", "", ">", "0", "pct")],
    "D3": [("D3.gives.oda", "oda_effort", "", ">", "0", "pct")],
    "D4": [("D4.supplies.medicine", "us_medicine_supply", "USA", ">=", "2", "pct")],
    "S2": [("S2.carries.burden", "allied_burden_share", "USA", ">=", "3", "pct")],
    "S3": [("S3.holds.warheads", "nuclear_warheads", "", ">=", "1", "count")],
    "Z1": [("Z1.meets.clubs", "club_memberships", "", ">=", "3", "count"),
           ("Z1.meets.agreements", "middle_power_agreements_pct", "", ">=", "50", "pct")],
    "Z2": [("Z2.needs_us.sales", "export_exposure_gdp", "USA", ">=", "5", "pct of GDP"),
           ("Z2.needed_us.supply", "import_supply_share", "USA", ">=", "2", "pct"),
           ("Z2.needs_cn.sales", "export_exposure_gdp", "CHN", ">=", "5", "pct of GDP"),
           ("Z2.needed_cn.supply", "import_supply_share", "CHN", ">=", "2", "pct")],
    "Z3": [("Z3.has.voice", "voice_seats", "", ">=", "1", "count")],
    "Z4": [("Z4.autonomy.votes", "equidistance", "", ">=", "50", "points"),
           ("Z4.coalition.clubs", "club_memberships", "", ">=", "3", "count"),
           ("Z4.restraint.courts", "judicial_constraints", "", ">=", "50", "pct")],
    "Z5": [("Z5.holds.mining", "mine_share", "", ">=", "1", "pct"),
           ("Z5.deals.controls", "export_controls", "", ">=", "1", "count"),
           ("Z5.rules.courts", "judicial_constraints", "", ">=", "50", "pct")],
}  # fmt: skip


def country(numbers: Numbers, **changes: object) -> Subject:
    """Make a country with these values; None stands for "not reported"."""
    readings = {
        key: Reading(*key, value, "pct", 2024, "2024", "ok" if value is not None else
                     "not_reported", "" if value is not None else "The source leaves it out.", "x")
        for key, value in numbers.items()
    }  # fmt: skip
    base = Subject("RUR", "Ruritania", False, False, True, readings)
    return replace(base, **changes)  # type: ignore[arg-type]


def decide(rule: str, numbers: Numbers, **changes: object) -> Decision:
    tests = [Threshold(*fields, "reason") for fields in TESTS[rule]]
    made = RULES[rule](country(numbers, **changes), tests)
    for text in (made.sentence, made.would_change_if):
        assert text.endswith(".")
        assert ".." not in text
        assert "  " not in text
    assert 0 <= made.strength <= 1
    return made


def t2(share: float | None, sales: float | None) -> Numbers:
    return {("middle_power_agreements_pct", ""): share, ("export_dependence", "USA"): sales}


@pytest.mark.parametrize(
    ("share", "sales", "state"),
    [(49.9, 3.0, "act"), (50.0, 3.0, "in_place"), (50.0, 20.0, "act"), (60.0, 19.9, "in_place"),
     (10.0, None, "act"), (60.0, None, "in_place"), (None, 40.0, "no_data")],
)  # fmt: skip
def test_t2_asks_agreements_first_and_then_leaning(
    share: float | None, sales: float | None, state: str
) -> None:
    assert decide("T2", t2(share, sales)).state == state


def test_t2_names_partners_by_trade_and_sums_the_members_of_the_union() -> None:
    pairs = (
        MissingAgreement("India", 9000.0, 2024), MissingAgreement("Germany", 8000.0, 2025, True),
        MissingAgreement("Italy", 3000.0, 2025, True), MissingAgreement("Kenya", None),
    )  # fmt: skip
    made = decide("T2", t2(10.0, 3.0), missing_agreements=pairs)
    # 8 + 3 billion for the members together, ahead of India's 9.
    assert (
        "members of the European Union (11.0\u00a0billion US dollars) and India "
        "(9.00\u00a0billion US dollars), in 2024\u201325" in made.sentence
    )
    assert "ad hoc coalitions" in made.sentence
    # 1 - 10/50.
    assert made.strength == pytest.approx(0.8)


def test_t2_says_where_no_trade_is_listed() -> None:
    made = decide("T2", t2(10.0, 3.0), missing_agreements=(MissingAgreement("Kenya", None),))
    assert "is not held" in made.sentence


@pytest.mark.parametrize(
    ("depends", "computes", "state"),
    [(5.0, 0.0, "act"), (4.99, 0.99, "less_relevant"), (0.5, 1.0, "act"), (None, 0.2, "no_data"),
     (None, 3.0, "act"), (2.0, None, "less_relevant")],
)  # fmt: skip
def test_t3(depends: float | None, computes: float | None, state: str) -> None:
    made = decide("T3", {("digital_input_dependence", "USA"): depends,
                         ("compute_share_epoch", ""): computes})  # fmt: skip
    assert made.state == state


@pytest.mark.parametrize(
    ("party", "aid", "state"),
    [(1.0, 0.7, "in_place"), (1.0, 0.69, "act"), (0.0, 0.9, "less_relevant"),
     (None, 0.9, "no_data"), (1.0, None, "no_data")],
)  # fmt: skip
def test_c1(party: float | None, aid: float | None, state: str) -> None:
    made = decide("C1", {("paris_party", ""): party, ("oda_effort", ""): aid})
    assert made.state == state


def test_c1_leaves_out_who_cannot_join() -> None:
    reading = Reading("paris_party", "", None, "count", 2023, "2023", "not_applicable",
                      "Parties are states.", "x")  # fmt: skip
    who = country({}, readings={("paris_party", ""): reading})
    made = RULES["C1"](who, [Threshold(*fields, "reason") for fields in TESTS["C1"]])
    assert made.state == "less_relevant"
    assert made.sentence.endswith("on which the advice builds. Parties are states.")


def test_c1_and_aid_rules_have_no_data_while_the_measures_are_not_held() -> None:
    for rule in ("C1", "D2", "D3"):
        made = decide(rule, {})
        assert made.state == "no_data"
        assert made.sentence.startswith("The data do not say, for Ruritania,")


@pytest.mark.parametrize(
    ("mines", "solar", "state"),
    [(1.0, 0.0, "act"), (0.99, 999.9, "less_relevant"), (None, 1000.0, "act"),
     (None, None, "no_data"), (0.0, None, "no_data")],
)  # fmt: skip
def test_c2(mines: float | None, solar: float | None, state: str) -> None:
    numbers = {("mine_share", ""): mines, ("solar_from_china", "CHN"): solar}
    assert decide("C2", numbers).state == state


def test_d1_is_for_members_of_the_clubs_named() -> None:
    numbers: Numbers = {("bridge_clubs", ""): 1.0}
    inside = decide("D1", numbers, clubs=frozenset({"MIKTA", "G20"}))
    assert inside.state == "act"
    assert "is a member of MIKTA" in inside.sentence
    assert decide("D1", {("bridge_clubs", ""): 0.0}).state == "less_relevant"


def test_d2_is_in_place_with_an_institution_and_open_beyond_the_list() -> None:
    aid: Numbers = {("oda_effort", ""): 0.3}
    assert decide("D2", aid, institutions=("FMO",)).state == "in_place"
    assert decide("D2", aid, continent="Europe").state == "act"
    # The list covers Europe and Canada: elsewhere its silence says nothing.
    assert decide("D2", aid, continent="Asia").state == "no_data"
    unknown = decide("D2", {("oda_effort", ""): None}, continent="Europe")
    assert unknown.state == "no_data"
    assert "The source leaves it out." in unknown.sentence


def test_d3_is_for_donors() -> None:
    assert decide("D3", {("oda_effort", ""): 0.01}).state == "act"
    assert decide("D3", {("oda_effort", ""): None}).state == "no_data"


@pytest.mark.parametrize(
    ("share", "named", "state"),
    [(2.0, False, "act"), (1.99, False, "less_relevant"), (None, True, "act"),
     (None, False, "less_relevant")],
)  # fmt: skip
def test_d4(share: float | None, named: bool, state: str) -> None:
    changes = {"named_in": frozenset({"D4"}) if named else frozenset()}
    assert decide("D4", {("us_medicine_supply", "USA"): share}, **changes).state == state


@pytest.mark.parametrize(
    ("share", "state"), [(3.0, "act"), (2.99, "less_relevant"), (None, "no_data")]
)
def test_s2_asks_allies_that_carry_an_even_share(share: float | None, state: str) -> None:
    numbers = {("allied_burden_share", "USA"): share, ("us_troops_hosted", "USA"): 369.0}
    made = decide("S2", numbers, is_ally=True)
    assert made.state == state
    if share is not None:
        assert "hosts 369\u00a0US active-duty personnel" in made.sentence
        assert "Which posts it holds in NATO is not held here." in made.sentence


def test_s2_is_not_addressed_beyond_europes_allies() -> None:
    numbers: Numbers = {("allied_burden_share", "USA"): 9.0}
    assert decide("S2", numbers).state == "less_relevant"
    assert decide("S2", numbers, is_ally=True, is_european=False).state == "less_relevant"


def test_s3_is_for_the_two_powers_named() -> None:
    numbers: Numbers = {("nuclear_warheads", ""): 290.0}
    named = decide("S3", numbers, named_in=frozenset({"S3"}), is_ally=True)
    assert named.state == "act"
    assert "It holds 290\u00a0nuclear warheads (2024)." in named.sentence
    ally = decide("S3", {("nuclear_warheads", ""): 0.0}, is_ally=True)
    assert ally.state == "less_relevant"
    assert "later possibility" in ally.sentence
    assert "of its own" in decide("S3", numbers).sentence


@pytest.mark.parametrize(
    ("clubs", "share", "state"),
    [(3.0, 50.0, "in_place"), (2.0, 50.0, "act"), (3.0, 49.9, "act"), (3.0, None, "no_data"),
     (1.0, None, "act")],
)  # fmt: skip
def test_z1_wants_clubs_and_agreements(clubs: float, share: float | None, state: str) -> None:
    made = decide("Z1", {("club_memberships", ""): clubs,
                         ("middle_power_agreements_pct", ""): share})  # fmt: skip
    assert made.state == state
    if state != "no_data":
        assert "The brief warns that ad hoc coalitions" in made.sentence
        assert "the op-ed asks for coalitions" in made.sentence


def z2(us: tuple[float | None, float], cn: tuple[float, float]) -> Numbers:
    return {
        ("export_exposure_gdp", "USA"): us[0], ("import_supply_share", "USA"): us[1],
        ("export_exposure_gdp", "CHN"): cn[0], ("import_supply_share", "CHN"): cn[1],
    }  # fmt: skip


def test_z2_bites_where_each_depends_on_the_other() -> None:
    both = decide("Z2", z2((5.0, 2.0), (1.0, 9.0)))
    assert both.state == "act"
    assert "Ruritania and the United States depend on each other." in both.sentence
    assert "China" not in both.sentence
    one_sided = decide("Z2", z2((5.0, 1.99), (1.0, 0.1)))
    assert one_sided.state == "less_relevant"
    assert "hardly depends on it" in one_sided.sentence
    assert decide("Z2", z2((4.99, 9.0), (1.0, 9.0))).state == "less_relevant"
    assert decide("Z2", z2((None, 9.0), (1.0, 9.0))).state == "no_data"
    # What is known to be mutual is not undone by what is missing elsewhere.
    assert decide("Z2", z2((None, 9.0), (6.0, 9.0))).state == "act"


@pytest.mark.parametrize(("seats", "state"), [(0.0, "act"), (1.0, "in_place"), (None, "no_data")])
def test_z3(seats: float | None, state: str) -> None:
    made = decide("Z3", {("voice_seats", ""): seats, ("g20_seat", ""): seats})
    assert made.state == state
    if state == "in_place":
        assert "sits in the G20" in made.sentence


@pytest.mark.parametrize(
    ("votes", "clubs", "courts", "state"),
    [(50.0, 3.0, 50.0, "in_place"), (49.9, 3.0, 80.0, "act"), (80.0, 3.0, None, "no_data"),
     (80.0, 1.0, None, "act")],
)  # fmt: skip
def test_z4_wants_every_part(votes: float, clubs: float, courts: float | None, state: str) -> None:
    made = decide("Z4", {("equidistance", ""): votes, ("club_memberships", ""): clubs,
                         ("judicial_constraints", ""): courts})  # fmt: skip
    assert made.state == state


def test_z4_names_what_falls_short() -> None:
    made = decide("Z4", {("equidistance", ""): 30.0, ("club_memberships", ""): 5.0,
                         ("judicial_constraints", ""): 20.0})  # fmt: skip
    assert made.sentence == (
        "Ruritania falls short on 2 of 3 tests of coherence held here: its agreement with the two "
        "great powers in UN votes differs by 70.0\u00a0points (2024) and the courts bind its "
        "government at 20 of 100 (2024)."
    )
    assert made.strength == pytest.approx(2 / 3)


@pytest.mark.parametrize(
    ("mines", "controls", "courts", "state"),
    [(1.0, 1.0, 80.0, "act"), (1.0, 0.0, 50.0, "in_place"), (1.0, 0.0, 49.9, "act"),
     (0.99, 4.0, 10.0, "less_relevant"), (1.0, 0.0, None, "no_data"),
     (None, 0.0, 80.0, "less_relevant")],
)  # fmt: skip
def test_z5(mines: float | None, controls: float, courts: float | None, state: str) -> None:
    made = decide("Z5", {("mine_share", ""): mines, ("export_controls", ""): controls,
                         ("judicial_constraints", ""): courts})  # fmt: skip
    assert made.state == state


def test_use_of_leverage_names_its_cost_to_the_holder() -> None:
    asset = [Threshold("X2.asset.troops", "us_troops_hosted", "USA", ">=", "300", "persons", "r")]
    numbers: Numbers = {("us_troops_hosted", "USA"): 600.0}
    share = RULES["X2"](country({**numbers, ("export_dependence", "USA"): 19.4}), asset)
    assert (
        "Leverage is not willingness, and using it would put at risk the 19\u00a0% of its goods "
        "exports that go to the United States (2024)." in share.sentence
    )
    sales = RULES["X2"](country({**numbers, ("export_exposure_gdp", "USA"): 3.12}), asset)
    assert "3.1\u00a0% of its GDP (2024)" in sales.sentence
    unknown = RULES["X2"](country(numbers), asset)
    assert "a cost that the data do not show" in unknown.sentence
