"""The rules: one small function a recommendation, from readings to a decision.

Each takes a country and the thresholds of its recommendation (``data/reference/thresholds.csv``).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from indicators.advice.model import (
    Decision,
    MineralShare,
    Outcome,
    Subject,
    Threshold,
    any_met,
    try_threshold,
)
from indicators.advice.phrases import closest, limits, phrase, phrases
from indicators.numbers import listed, percent, sentence_case

Rule = Callable[[Subject, Sequence[Threshold]], Decision]
MISSING_DATA = "The missing figures were published."


def tariff_counter_pressure(subject: Subject, thresholds: Sequence[Threshold]) -> Decision:
    """T1: exposed to US tariffs and holding something the United States would miss."""
    exposed, exposed_tests = _side(subject, thresholds, "exposed")
    holder = subject.union or subject
    holds, holds_tests = _side(holder, thresholds, "holds")
    tests = exposed_tests + holds_tests
    name = sentence_case(subject.name)
    if exposed is None:
        return _no_data(subject, "how exposed it is to US tariffs", exposed_tests)
    if not exposed:
        limit = limits([o.threshold for o in exposed_tests], "rose to")
        sentence = f"{name} is not much exposed to US tariffs: {closest(exposed_tests)}."
        return Decision("less_relevant", sentence, _if(limit), tests)
    said = f"{name} is exposed: {phrases(_met(exposed_tests))}."
    if not holds:
        limit = limits([o.threshold for o in holds_tests], "rose to")
        rest = closest(holds_tests)
        tail = f" It holds little that the United States would miss: {rest}." if rest else (
            " No figure shows a holding that the United States would miss.")  # fmt: skip
        return Decision("less_relevant", said + tail, _if(limit), tests)
    asset = phrases(_met(holds_tests))
    if subject.union is not None:
        asset = f"trade measures are the European Union's to take, and {asset}"
    change = _all_fall(_met(exposed_tests))
    return Decision(
        "act", f"{said} {sentence_case(asset)}.", change, tests, _strength(_met(exposed_tests))
    )


def middle_power_trade(subject: Subject, thresholds: Sequence[Threshold]) -> Decision:
    """T2: sales concentrated on one great power, so other markets matter most."""
    concentrated, tests = _side(subject, thresholds, "concentrated")
    if concentrated is None:
        return _no_data(subject, "where its exports go", tests)
    name = sentence_case(subject.name)
    to_come = "How many agreements it already has is evidence to come."
    if not concentrated:
        sentence = f"{name}'s sales are not concentrated on one great power: {closest(tests)}. {to_come}"
        return Decision("less_relevant", sentence, _if(limits(_thresholds(tests), "rose to")), tests)
    met = _met(tests)
    through = " It concludes agreements through the European Union." if subject.union else ""
    sentence = f"{name}'s sales lean on one great power: {phrases(met)}.{through} {to_come}"
    return Decision("act", sentence, _all_fall(met), tests, _strength(met))


def process_own_minerals(subject: Subject, thresholds: Sequence[Threshold]) -> Decision:
    """C3: mines more of the world's minerals than it refines."""
    rich, mined = _side(subject, thresholds, "mines")
    _, refined = _side(subject, thresholds, "gap")
    name = sentence_case(subject.name)
    grow = _if(limits(_thresholds(mined), "rose to"))
    if rich is None:
        sentence = f"{name} is named in no table of world mine output held here, so its mines are small."
        return Decision("less_relevant", sentence, grow, mined + refined)
    if not rich:
        sentence = f"{name} is not rich in critical minerals: {phrases(mined)}."
        return Decision("less_relevant", sentence, grow, mined + refined)
    refining = refined[0].reading if refined else None
    known = refining is not None and refining.value is not None
    tail = phrase(refining) if refining is not None and known else "it is named in no table of refiners"
    said = f"{name} is rich in minerals: {phrases(mined)}, and {tail}.{_largest_gap(subject.minerals)}"
    if known and not refined[0].met:
        change = "Its mean share of refining fell below its mean share of mining."
        return Decision("in_place", said, change, mined + refined)
    change = "Its mean share of refining reached its mean share of mining."
    return Decision("act", said, change, mined + refined, _strength(mined))


def _largest_gap(minerals: Sequence[MineralShare]) -> str:
    """Name the mineral where mining leads refining most; the two means cover different minerals."""
    gaps = [m for m in minerals if m.mine_pct >= 1 and m.mine_pct > (m.refining_pct or 0)]
    if not gaps:
        return ""
    largest = max(gaps, key=lambda m: m.mine_pct - (m.refining_pct or 0))
    refines = (
        "is not named as a refiner of it"
        if largest.refining_pct is None
        else f"refines {percent(largest.refining_pct)}"
    )
    return f" The widest gap is {largest.mineral.lower()}: it mines {percent(largest.mine_pct)} and {refines}."


def european_defence(subject: Subject, thresholds: Sequence[Threshold]) -> Decision:
    """S1: a European Ally below the 3.5 % of GDP agreed for 2035."""
    name = sentence_case(subject.name)
    if not (subject.is_ally and subject.is_european):
        sentence = f"{name} is not a European Ally, and the advice is addressed to Europe's Allies."
        return Decision("less_relevant", sentence, "It joined NATO as a European Ally.")
    short, tests = _side(subject, thresholds, "gap")
    if short is None:
        return _no_data(subject, "its core defence spending", tests)
    said = f"{name}: {phrases(tests)}. The figure is total spending, not air defence or munitions alone."
    if short:
        change = f"Its core spending reached 3.5{chr(160)}% of GDP."
        return Decision("act", said, change, tests, _gap_strength(tests[0]))
    return Decision("in_place", said, f"Its core spending fell below 3.5{chr(160)}% of GDP.", tests)


def joint_weapons(subject: Subject, thresholds: Sequence[Threshold]) -> Decision:
    """S4: half or more of arms imports come from the United States."""
    depends, tests = _side(subject, thresholds, "depends")
    if depends is None:
        return _no_data(subject, "where its arms imports come from", tests)
    name = sentence_case(subject.name)
    joint = (
        " It takes part in the joint fighter of the United Kingdom, Japan and Italy."
        if "GCAP" in subject.clubs
        else ""
    )
    said = f"{name}: {phrases(tests)}.{joint}"
    if depends:
        change = _if(limits(_thresholds(tests), "fell below"))
        return Decision("act", said, change, tests, _strength(tests))
    state = "in_place" if joint else "less_relevant"
    return Decision(state, said, _if(limits(_thresholds(tests), "rose to")), tests)


def visible_contributions(subject: Subject, thresholds: Sequence[Threshold]) -> Decision:
    """X1: has contributions to the United States that can be shown in numbers."""
    shows, tests = _side(subject, thresholds, "shows")
    return _assets(subject, shows, tests, "has contributions to show",
                   "has no contribution above the thresholds used here")  # fmt: skip


def bargaining_assets(subject: Subject, thresholds: Sequence[Threshold]) -> Decision:
    """X2: hosts US forces or supplies minerals the United States needs."""
    has, tests = _side(subject, thresholds, "asset")
    return _assets(subject, has, tests, "holds assets the United States needs",
                   "holds no base or mineral asset above the thresholds used here")  # fmt: skip


def _assets(
    subject: Subject, has: bool | None, tests: tuple[Outcome, ...], yes: str, no: str
) -> Decision:
    if has is None:
        return _no_data(subject, "what it holds, hosts or supplies", tests)
    name, met = sentence_case(subject.name), _met(tests)
    if not has:
        sentence = f"{name} {no}: {closest(tests)}."
        return Decision("less_relevant", sentence, _if(limits(_thresholds(tests), "rose to")), tests)
    change = _all_fall(met)
    return Decision("act", f"{name} {yes}: {phrases(met)}.", change, tests, _strength(met))


def _side(
    subject: Subject, thresholds: Sequence[Threshold], role: str
) -> tuple[bool | None, tuple[Outcome, ...]]:
    tests = tuple(try_threshold(subject, t) for t in thresholds if t.role == role)
    return any_met(tests), tests


def _met(tests: tuple[Outcome, ...]) -> tuple[Outcome, ...]:
    return tuple(outcome for outcome in tests if outcome.met)


def _thresholds(tests: Sequence[Outcome]) -> list[Threshold]:
    return [outcome.threshold for outcome in tests]


def _strength(met: Sequence[Outcome]) -> float:
    return max((outcome.excess for outcome in met), default=0.0)


def _gap_strength(outcome: Outcome) -> float:
    """A gap of two points of GDP or more counts in full."""
    value = outcome.reading.value if outcome.reading else None
    return min(1.0, (value or 0.0) / 2)


def _if(clause: str) -> str:
    return f"{sentence_case(clause)}."


def _all_fall(met: Sequence[Outcome]) -> str:
    return _if(limits(_thresholds(met), "fell below", ", and "))


def _no_data(subject: Subject, what: str, tests: tuple[Outcome, ...]) -> Decision:
    notes = listed(list(dict.fromkeys(
        o.reading.note.rstrip(".") for o in tests if o.reading and o.reading.note)))  # fmt: skip
    reason = f" {sentence_case(notes)}." if notes else ""
    sentence = f"No figure held here says, for {subject.name}, {what}.{reason}"
    return Decision("no_data", sentence, MISSING_DATA, tests)


RULES: dict[str, Rule] = {
    "T1": tariff_counter_pressure,
    "T2": middle_power_trade,
    "C3": process_own_minerals,
    "S1": european_defence,
    "S4": joint_weapons,
    "X1": visible_contributions,
    "X2": bargaining_assets,
}
