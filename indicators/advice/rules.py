"""The rules: one small function a recommendation, from readings to a decision.

Each takes a country and the thresholds of its recommendation (``data/reference/thresholds.csv``).
A number that is missing decides nothing where it may be large (tariffs, shares of exports and of
arms imports); it counts as "below the threshold" where the publisher names everyone of weight
(holders of Treasuries, hosts of troops and sites, suppliers and miners).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from indicators.advice.model import (
    Decision,
    Outcome,
    State,
    Subject,
    Threshold,
    any_met,
    any_surely_met,
    missing,
    try_threshold,
)
from indicators.advice.phrases import UNION, apart, closest, is_close, limits, phrases, possessive
from indicators.advice.processing import process_own_minerals
from indicators.numbers import NBSP, fixed, listed, sentence_case

Rule = Callable[[Subject, Sequence[Threshold]], Decision]
MISSING_DATA = "The missing figures were published."
AGREEMENTS_APART = "Which trade agreements it already has does not enter this finding."
TOTAL_ONLY = "The figure is total spending, not air defence, logistics or munitions alone."
JOINT_FIGHTER = "It takes part in the joint fighter of the United Kingdom, Japan and Italy."
JOINT_UNKNOWN = "Whether it takes part in a joint programme is not known."
WEAK_SHARE = "The share is weak: its imports are so small that a single order decides it."
_MISSING = {
    "tariff_level": "no average US tariff on its goods is held",
    "export_dependence": "no total of its goods exports is held, so the shares that go to the two "
    "powers are unknown",
    "export_exposure_gdp": "its goods sales to the two powers are not held",
}


def tariff_counter_pressure(subject: Subject, thresholds: Sequence[Threshold]) -> Decision:
    """T1: exposed to US tariffs and holding something the United States would miss."""
    exposed_tests = _try(subject, thresholds, "exposed")
    exposed = any_surely_met(exposed_tests)
    holder = subject.union or subject
    holds_tests = _try(holder, thresholds, "holds")
    holds = any_met(holds_tests)
    tests = exposed_tests + holds_tests
    if exposed is None and holds is not False:
        return _undecided(subject, "whether it is exposed to US tariffs", exposed_tests, tests)
    if exposed is False:
        near = _nearest(exposed_tests, subject)
        sentence = f"{subject.title} is not much exposed to US tariffs: {near}."
        return Decision("less_relevant", sentence, _rises(exposed_tests, subject), tests)
    met = _met(exposed_tests)
    said = f"{subject.title} is exposed to US tariffs: {phrases(met, subject)}." if exposed else (
        f"How exposed {subject.name} is to US tariffs is not fully known: "
        f"{_known_and_missing(exposed_tests, subject)}.")  # fmt: skip
    if not holds:
        sentence = f"{said} {_holds_little(holder, holds_tests)}"
        return Decision("less_relevant", sentence, _rises(holds_tests, holder), tests)
    change = _all_fall(met, subject)
    sentence = f"{said} {_asset(subject, holder, _met(holds_tests))}"
    return Decision("act", sentence, change, tests, _strength(met))


def _holds_little(holder: Subject, tests: Sequence[Outcome]) -> str:
    near = phrases(closest(tests), holder)
    if not near:
        return "No figure held here shows a supply that the United States would miss."
    return f"It holds little that the United States would miss: it {near}."


def _asset(subject: Subject, holder: Subject, met: Sequence[Outcome]) -> str:
    held = phrases(met, holder)
    if subject.union is None:
        return f"It {held}."
    return f"Trade measures are the European Union's to take; the Union {held}."


def middle_power_trade(subject: Subject, thresholds: Sequence[Threshold]) -> Decision:
    """T2: sales concentrated on one great power, so other markets matter most."""
    tests = _try(subject, thresholds, "concentrated")
    concentrated = any_surely_met(tests)
    if concentrated is None:
        return _undecided(subject, "whether its sales lean on one great power", tests, tests)
    if not concentrated:
        sentence = (
            f"{possessive(subject.title)} sales do not lean on one great power: "
            f"{_nearest(tests, subject)}. {AGREEMENTS_APART}"
        )
        return Decision("less_relevant", sentence, _rises(tests, subject), tests)
    met = _met(tests)
    leaned_on = (
        "both great powers" if len({o.threshold.power for o in met}) > 1 else "one great power"
    )
    through = " It concludes agreements through the European Union." if subject.union else ""
    sentence = (
        f"{possessive(subject.title)} sales lean on {leaned_on}: "
        f"{phrases(met, subject)}.{through} {AGREEMENTS_APART}"
    )
    return Decision("act", sentence, _all_fall(met, subject), tests, _strength(met))


def european_defence(subject: Subject, thresholds: Sequence[Threshold]) -> Decision:
    """S1: a European Ally below the 3.5 % of GDP agreed for 2035."""
    if not (subject.is_ally and subject.is_european):
        change = "The advice were widened beyond the European members of NATO."
        return Decision("less_relevant", _not_addressed(subject), change)
    tests = _try(subject, thresholds, "gap")
    short = any_met(tests)
    if short is None:
        return _undecided(subject, "what it spends on core defence", tests, tests)
    said = f"{_core_spending(subject, tests[0])} {TOTAL_ONLY}"
    if short:
        change = f"Its core defence spending reached 3.5{NBSP}% of GDP."
        return Decision("act", said, change, tests, _gap_strength(tests[0]))
    change = f"Its core defence spending fell below 3.5{NBSP}% of GDP."
    return Decision("in_place", said, change, tests)


def _not_addressed(subject: Subject) -> str:
    if subject.iso3 == UNION:
        return (
            "The European Union is not itself a member of NATO; the advice is addressed to its "
            "members that are."
        )
    if subject.is_ally:
        return f"{subject.title} is a member of NATO outside Europe; the advice is for Europe."
    return f"{subject.title} is not a European member of NATO, to which the advice is addressed."


def _core_spending(subject: Subject, gap: Outcome) -> str:
    """Say spending, target, gap in points and in dollars."""
    core = subject.reading("defence_effort_nato_core", "")
    target = f"the 3.5{NBSP}% of GDP that Allies agreed for 2035"
    points_short = gap.reading.value if gap.reading and gap.reading.value else 0.0
    if core is None or core.value is None:
        short = f"is {fixed(points_short)}{NBSP}points short of" if points_short else "meets"
        return f"{possessive(subject.title)} core defence spending {short} {target}."
    limit = core.value + points_short
    spends = apart(core.value, limit) if is_close(core.value, limit) else fixed(core.value)
    period = f"(NATO estimate for {core.period.removesuffix('e')})"
    said = f"{subject.title} spends {spends}{NBSP}% of GDP on core defence {period}"
    if not points_short:
        return f"{said}, at or above {target}."
    just = "just " if is_close(core.value, limit) else ""
    return f"{said}, {just}below {target}: a gap of {_gap(subject, points_short)}."


def _gap(subject: Subject, points_short: float) -> str:
    short = f"{apart(points_short, 0.0)}{NBSP}points of GDP"
    cost = subject.reading("defence_gap_musd", "USA")
    if cost is None or not cost.value:
        return short
    amount = f"{fixed(cost.value / 1000)}{NBSP}billion" if cost.value >= 1000 else (
        f"{fixed(cost.value, 0)}{NBSP}million")  # fmt: skip
    return f"{short}, or {amount} US dollars a year"


def joint_weapons(subject: Subject, thresholds: Sequence[Threshold]) -> Decision:
    """S4: half or more of arms imports come from the United States."""
    tests = _try(subject, thresholds, "depends")
    depends = any_surely_met(tests)
    if depends is None:
        return _undecided(subject, "where its arms imports come from", tests, tests)
    joint = "GCAP" in subject.clubs
    weak = any(o.reading and o.reading.status == "low_coverage" for o in tests)
    said = " ".join([
        f"{_buyer(subject)} {phrases(tests, subject)}.",
        *([WEAK_SHARE] if weak else []), *([JOINT_FIGHTER] if joint else []),
    ])  # fmt: skip
    if depends:
        return Decision("act", said, _all_fall(tests, subject), tests, _strength(tests))
    unknown = subject.withheld_notes("club_memberships")
    if unknown and not joint:
        return Decision("no_data", " ".join([said, JOINT_UNKNOWN, *unknown]), MISSING_DATA, tests)
    state: State = "in_place" if joint else "less_relevant"
    return Decision(state, said, _rises(tests, subject), tests)


def visible_contributions(subject: Subject, thresholds: Sequence[Threshold]) -> Decision:
    """X1: has contributions to the United States that can be shown in numbers."""
    tests = _try(subject, thresholds, "shows")
    no = "has no contribution above the thresholds used here"
    return _assets(subject, tests, "has contributions to show", no)


def bargaining_assets(subject: Subject, thresholds: Sequence[Threshold]) -> Decision:
    """X2: hosts US forces or supplies minerals the United States needs."""
    tests = _try(subject, thresholds, "asset")
    no = "holds no base or mineral asset above the thresholds used here"
    return _assets(subject, tests, "holds assets the United States needs", no)


def _assets(subject: Subject, tests: tuple[Outcome, ...], yes: str, no: str) -> Decision:
    has, met = any_met(tests), _met(tests)
    if has is None:
        return _undecided(subject, "what it holds, hosts or supplies", tests, tests)
    if has:
        sentence = f"{subject.title} {yes}: it {phrases(met, subject)}."
        return Decision("act", sentence, _all_fall(met, subject), tests, _strength(met))
    near = phrases(closest(tests), subject)
    sentence = f"{subject.title} {no}" + (f": it {near}." if near else ".")
    return Decision("less_relevant", sentence, _rises(tests, subject), tests)


def _try(subject: Subject, thresholds: Sequence[Threshold], role: str) -> tuple[Outcome, ...]:
    return tuple(try_threshold(subject, t) for t in thresholds if t.role == role)


def _met(tests: Sequence[Outcome]) -> tuple[Outcome, ...]:
    return tuple(outcome for outcome in tests if outcome.met)


def _strength(met: Sequence[Outcome]) -> float:
    return max((outcome.excess for outcome in met), default=0.0)


def _gap_strength(outcome: Outcome) -> float:
    """Order by the gap; two points of GDP or more count in full."""
    value = outcome.reading.value if outcome.reading else None
    return min(1.0, (value or 0.0) / 2)


def _buyer(subject: Subject) -> str:
    """Name the buyer of arms: the Union's members buy, not the Union."""
    if subject.iso3 == UNION:
        return "The members of the European Union together"
    return subject.title


def _nearest(tests: Sequence[Outcome], subject: Subject) -> str:
    """Say the two readings nearest to their threshold, or that all are near zero."""
    return phrases(closest(tests), subject) or phrases(
        [o for o in tests if o.met is not None][:1], subject
    )


def _rises(tests: Sequence[Outcome], subject: Subject) -> str:
    return f"{sentence_case(limits(tests, 'rose to', subject))}."


def _all_fall(met: Sequence[Outcome], subject: Subject) -> str:
    return f"{sentence_case(limits(met, 'fell below', subject))}."


def _known_and_missing(tests: Sequence[Outcome], subject: Subject) -> str:
    known = closest(tests)
    unknown = list(dict.fromkeys(o.threshold.indicator_id for o in missing(tests)))
    parts = [_MISSING[one] for one in unknown if one in _MISSING]
    return "; ".join(part for part in (phrases(known, subject), listed(parts)) if part)


def _undecided(
    subject: Subject, what: str, unknown: Sequence[Outcome], tests: tuple[Outcome, ...]
) -> Decision:
    """Say what cannot be decided, what is known and why the rest is missing."""
    known = phrases(closest(unknown), subject)
    notes = dict.fromkeys(
        sentence_case(o.reading.note.rstrip(".")) + "."
        for o in missing(unknown) if o.reading and o.reading.note)  # fmt: skip
    said = f"The data do not say, for {subject.name}, {what}" + (
        f": {known}, but not all that decides is held." if known else "."
    )
    return Decision("no_data", " ".join([said, *notes]), MISSING_DATA, tests)


RULES: dict[str, Rule] = {
    "T1": tariff_counter_pressure,
    "T2": middle_power_trade,
    "C3": process_own_minerals,
    "S1": european_defence,
    "S4": joint_weapons,
    "X1": visible_contributions,
    "X2": bargaining_assets,
}
