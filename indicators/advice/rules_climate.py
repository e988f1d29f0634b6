"""Climate: finance under the Paris Agreement, joint clean technology (processing stands apart)."""

from __future__ import annotations

from collections.abc import Sequence

from indicators.advice.answering import (
    falls,
    met_of,
    rises,
    strength_of,
    try_role,
    undecided,
)
from indicators.advice.model import Decision, Outcome, Subject, Threshold, any_met
from indicators.advice.phrases import UNION, closest, phrases
from indicators.numbers import NBSP


def climate_finance(subject: Subject, thresholds: Sequence[Threshold]) -> Decision:
    """C1: a party to the Paris Agreement that gives less aid than the UN target."""
    party = try_role(subject, thresholds, "party")
    gives = try_role(subject, thresholds, "finances")
    tests = party + gives
    if party and party[0].reading and party[0].reading.status == "not_applicable":
        said = (
            f"{subject.title} cannot be a party to the Paris Agreement, on which the advice "
            f"builds. {party[0].reading.note}"
        )
        return Decision("less_relevant", said, "It could join the Paris Agreement.", tests)
    if any_met(party) is None:
        return undecided(subject, "whether it is a party to the Paris Agreement", party, tests)
    if not any_met(party):
        said = f"{subject.title} is not a party to the Paris Agreement, on which the advice builds."
        return Decision("less_relevant", said, "It joined the Paris Agreement.", tests)
    if any_met(gives) is None:
        what = (
            "what share of its income it gives in official aid, though it is a party to the Paris "
            "Agreement"
        )
        return undecided(subject, what, gives, tests)
    said = f"{subject.title} is a party to the Paris Agreement"
    target = f"{gives[0].limit:.1f}{NBSP}% of national income"
    aid = f"{said} and {phrases(gives, subject)}"
    if any_met(gives):
        said = f"{aid}, at or above the United Nations target of {target}."
        return Decision("in_place", said, f"Its aid fell below {target}.", tests)
    said = f"{aid}, below the United Nations target of {target}."
    return Decision("act", said, f"Its aid rose to {target}.", tests, _shortfall(gives[0]))


def _shortfall(test: Outcome) -> float:
    value = test.reading.value if test.reading else None
    return max(0.0, 1 - (value or 0.0) / test.limit) if test.limit else 0.0


def clean_technology(subject: Subject, thresholds: Sequence[Threshold]) -> Decision:
    """C2: holds minerals for clean technology, or buys much solar equipment from China."""
    holds = try_role(subject, thresholds, "holds")
    buys = try_role(subject, thresholds, "buys")
    tests = holds + buys
    if any_met(tests) is None or not any_met(holds) and any_met(buys) is None:
        return undecided(subject, "what it would bring to clean technology", tests, tests)
    has, needs = met_of(holds), met_of(buys)
    if not has and not needs:
        near = phrases(closest(tests), subject)
        tail = f": it {near}." if near else "."
        said = (
            f"{subject.title} neither mines nor refines one per cent of the world's critical "
            f"minerals nor buys much solar equipment from China{tail}"
        )
        return Decision("less_relevant", said, rises(tests, subject), tests)
    parts = []
    if has:
        parts.append(f"could bring minerals to a joint effort: it {phrases(has, subject)}")
    if needs:
        verb = "its members" if subject.iso3 == UNION else "it"
        bought = phrases(needs, subject)
        parts.append(f"would gain from a second source: {verb} {bought}")
    said = f"{subject.title} {', and '.join(parts)}."
    return Decision("act", said, falls(has + needs, subject), tests, strength_of(has + needs))
