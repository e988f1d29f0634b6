"""The order of rules: coalitions, mutual dependence, voice, coherence, resources (the op-ed)."""

from __future__ import annotations

from collections.abc import Sequence

from indicators.advice.answering import (
    BY_NAME,
    WARNING,
    falls,
    met_of,
    nearest,
    rise_all,
    rises,
    strength_of,
    try_role,
    undecided,
    unmet_of,
)
from indicators.advice.model import (
    Decision,
    Outcome,
    Subject,
    Threshold,
    all_met,
    any_met,
    any_surely_met,
    missing,
)
from indicators.advice.phrases import closest, phrases
from indicators.numbers import POWER_NAMES, listed, sentence_case

_SIDES = {"us": "USA", "cn": "CHN"}


def rule_binding_coalitions(subject: Subject, thresholds: Sequence[Threshold]) -> Decision:
    """Z1: in few clubs, or with agreements with few middle powers."""
    tests = try_role(subject, thresholds, "meets")
    enough = all_met(tests)
    if enough is None:
        return undecided(subject, "how far it is tied into coalitions", tests, tests)
    known = [one for one in tests if one.met is not None]
    said = f"it {phrases(known, subject)}. {WARNING}"
    if enough:
        change = "It left clubs or agreements so that one of the two fell below its threshold."
        return Decision("in_place", f"{subject.title} is tied into coalitions: {said}", change,
                        tests)  # fmt: skip
    lacking = unmet_of(tests)
    sentence = f"{subject.title} has ties still to build: {said}"
    return Decision("act", sentence, rise_all(lacking, subject), tests, shortfall(lacking))


def shortfall(unmet: Sequence[Outcome]) -> float:
    """Return how far the furthest test lies below its limit, 0 to 1."""
    gaps = [
        1 - (one.reading.value or 0.0) / one.limit
        for one in unmet
        if one.reading is not None and one.limit
    ]
    return min(1.0, max([0.0, *gaps]))


def mutual_restraint(subject: Subject, thresholds: Sequence[Threshold]) -> Decision:
    """Z2: with one great power, each depends on the other."""
    tests: tuple[Outcome, ...] = ()
    mutual: list[tuple[str, tuple[Outcome, ...]]] = []
    one_sided: list[Outcome] = []
    is_unknown = False
    for side, power in _SIDES.items():
        needs = try_role(subject, thresholds, f"needs_{side}")
        needed = try_role(subject, thresholds, f"needed_{side}")
        tests += needs + needed
        is_unknown |= bool(missing(needs))
        if met_of(needs) and met_of(needed):
            mutual.append((POWER_NAMES[power], met_of(needs) + met_of(needed)))
        elif met_of(needs):
            one_sided += met_of(needs)
    if mutual:
        return _mutual(subject, mutual, tests)
    asked = tuple(one for one in tests if one.threshold.role.startswith("needs_"))
    if is_unknown:
        return undecided(subject, "how far it depends on the two great powers", asked, tests)
    if one_sided:
        return _one_sided(subject, one_sided, tests)
    said = f"{subject.title} depends little on either great power: {nearest(asked, subject)}."
    return Decision("less_relevant", said, rises(asked, subject), tests)


def _one_sided(subject: Subject, needs: Sequence[Outcome], tests: tuple[Outcome, ...]) -> Decision:
    """Answer a country that depends on a great power without being needed in return."""
    said = (
        f"{subject.title} depends on a great power that hardly depends on it: "
        f"{phrases(needs, subject)}, while it takes or supplies less than the thresholds in "
        "return. Restraint is then the other side's to show."
    )
    needed = [one for one in tests if one.threshold.role.startswith("needed_")]
    return Decision("less_relevant", said, rises(needed, subject), tests)


def _mutual(
    subject: Subject,
    mutual: Sequence[tuple[str, tuple[Outcome, ...]]],
    tests: tuple[Outcome, ...],
) -> Decision:
    parts = []
    for _, met in mutual:
        needs = [one for one in met if one.threshold.role.startswith("needs_")]
        needed = [one for one in met if not one.threshold.role.startswith("needs_")]
        said = sentence_case(phrases(needs, subject))
        parts.append(f"{said}, and it {phrases(needed, subject)}.")
    names = listed([name for name, _ in mutual])
    said = f"{subject.title} and {names} depend on each other. {' '.join(parts)}"
    deciding = [one for _, met in mutual for one in met if one.threshold.role.startswith("needs_")]
    return Decision("act", said, falls(deciding, subject), tests, strength_of(deciding))


def institutional_voice(subject: Subject, thresholds: Sequence[Threshold]) -> Decision:
    """Z3: without a seat where the great powers meet."""
    tests = try_role(subject, thresholds, "has")
    has = any_surely_met(tests)
    if has is None:
        return undecided(subject, "which seats it holds", tests, tests)
    said = f"{subject.title} {phrases(tests, subject)}"
    if has:
        change = "It lost its seats."
        sentence = f"{said}: it has a voice, which the op-ed would have it widen to others."
        return Decision("in_place", sentence, change, tests)
    return Decision(
        "act", f"{said}: reform would give it a voice.", rises(tests, subject), tests, BY_NAME
    )


def coherent_power(subject: Subject, thresholds: Sequence[Threshold]) -> Decision:
    """Z4: room between the powers, spread markets, clubs and restraint, all of them."""
    tests = tuple(
        one
        for role in ("autonomy", "coalition", "restraint")
        for one in try_role(subject, thresholds, role)
    )
    coherent, lacking = all_met(tests), unmet_of(tests)
    if coherent is None:
        return undecided(subject, "whether it joins autonomy, coalitions and restraint", tests,
                         tests)  # fmt: skip
    if coherent:
        said = f"{subject.title} passes each test of coherence used here: {_each(tests, subject)}."
        return Decision("in_place", said, "One of these numbers fell below its threshold.", tests)
    said = f"{subject.title} falls short on {_count(lacking, tests)}: {_each(lacking, subject)}."
    strength = len(lacking) / max(1, len(tests))
    return Decision("act", said, rise_all(lacking, subject), tests, strength)


def _each(tests: Sequence[Outcome], subject: Subject) -> str:
    """Say readings of which some have a subject of their own."""
    said = []
    for one in tests:
        text = phrases([one], subject)
        said.append(f"it {text}" if one.threshold.role == "coalition" else text)
    return listed(said)


def _count(lacking: Sequence[Outcome], tests: Sequence[Outcome]) -> str:
    known = sum(one.met is not None for one in tests)
    return f"{len(lacking)} of {known} tests of coherence held here"


def ruled_resources(subject: Subject, thresholds: Sequence[Threshold]) -> Decision:
    """Z5: holds minerals, and controls exports or has weak checks on its government."""
    holds = try_role(subject, thresholds, "holds")
    deals = try_role(subject, thresholds, "deals")
    rules = try_role(subject, thresholds, "rules")
    tests = holds + deals + rules
    if not any_met(holds):
        said = f"{subject.title} mines or refines too little of the world's critical minerals for "
        near = phrases(closest(holds), subject)
        tail = f"the advice to bite: it {near}." if near else "the advice to bite."
        return Decision("less_relevant", said + tail, rises(holds, subject), tests)
    held = f"{subject.title} {phrases(met_of(holds), subject)}."
    if met_of(deals) or unmet_of(rules):
        parts = [f"It {phrases([one], subject)}" for one in met_of(deals)]
        weak = unmet_of(rules)
        if weak:
            weakness = phrases(weak, subject)
            parts.append(f"Checks are weak: {weakness}")
        change = _fewer_controls(met_of(deals), weak, subject)
        strength = max(shortfall(weak), 0.5 if met_of(deals) else 0.0)
        return Decision("act", f"{held} {'. '.join(parts)}.", change, tests, strength)
    if missing(deals + rules):
        return undecided(subject, "by which rules it governs its resources", deals + rules, tests)
    said = f"{held} It {phrases(deals, subject)}"
    checks = f", and {phrases(rules, subject)}" if any_met(rules) else ""
    change = "It came to control exports, or a check on its government weakened."
    return Decision("in_place", f"{said}{checks}.", change, tests)


def _fewer_controls(deals: Sequence[Outcome], weak: Sequence[Outcome], subject: Subject) -> str:
    parts = [
        *(["It lifted its controls on exports"] if deals else []),
        *([rise_all(weak, subject).rstrip(".")] if weak else []),
    ]
    tail = [part[:1].lower() + part[1:] for part in parts[1:]]
    return f"{', and '.join([*parts[:1], *tail])}."
