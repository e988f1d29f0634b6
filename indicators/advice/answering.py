"""What the rules share: tests by role, what would change an answer, answers without data."""

from __future__ import annotations

from collections.abc import Sequence

from indicators.advice.model import (
    Decision,
    Outcome,
    Subject,
    Threshold,
    any_met,
    try_threshold,
)
from indicators.advice.phrases import closest, limits, phrases
from indicators.numbers import NBSP, sentence_case

# Strength where a name or a yes decides and nothing can be far or near: the middle.
BY_NAME = 0.5
MISSING_DATA = "The missing figures were published."
# Said wherever a text asks for coalitions or for ties among middle powers.
WARNING = (
    "The brief warns that ad hoc coalitions may fragment the order further; the op-ed asks for "
    "coalitions."
)


def try_role(subject: Subject, thresholds: Sequence[Threshold], role: str) -> tuple[Outcome, ...]:
    """Try the tests of one role ("exposed", "holds") on a country."""
    return tuple(try_threshold(subject, t) for t in thresholds if t.role == role)


def met_of(tests: Sequence[Outcome]) -> tuple[Outcome, ...]:
    """Return the tests that are met."""
    return tuple(outcome for outcome in tests if outcome.met)


def unmet_of(tests: Sequence[Outcome]) -> tuple[Outcome, ...]:
    """Return the tests that are known not to be met."""
    return tuple(outcome for outcome in tests if outcome.met is False)


def strength_of(met: Sequence[Outcome]) -> float:
    """Return how far the furthest test lies beyond its limit, 0 to 1."""
    return max((outcome.excess for outcome in met), default=0.0)


def nearest(tests: Sequence[Outcome], subject: Subject) -> str:
    """Say the two readings nearest to their threshold, or that all are near zero."""
    return phrases(closest(tests), subject) or phrases(
        [o for o in tests if o.met is not None][:1], subject
    )


def rises(tests: Sequence[Outcome], subject: Subject) -> str:
    """Say that one of these numbers would have to rise."""
    return f"{sentence_case(limits(tests, 'rose to', subject))}."


def falls(met: Sequence[Outcome], subject: Subject) -> str:
    """Say that each of these numbers would have to fall."""
    return f"{sentence_case(limits(met, 'fell below', subject))}."


def rise_all(unmet: Sequence[Outcome], subject: Subject) -> str:
    """Say that each of these numbers would have to rise."""
    return f"{sentence_case(limits(unmet, 'all rose to', subject))}."


def undecided(
    subject: Subject, what: str, unknown: Sequence[Outcome], tests: tuple[Outcome, ...]
) -> Decision:
    """Say what cannot be decided, what is known and why the rest is missing."""
    known = phrases(closest(unknown), subject)
    notes = dict.fromkeys(
        sentence_case(o.reading.note.rstrip(".")) + "."
        for o in unknown if o.met is None and o.reading and o.reading.note)  # fmt: skip
    said = f"The data do not say, for {subject.name}, {what}" + (
        f": {known}, but not all that decides is held." if known else "."
    )
    return Decision("no_data", " ".join([said, *notes]), MISSING_DATA, tests)


def holding(
    subject: Subject, tests: tuple[Outcome, ...], yes: str, no: str, *, after: str = ""
) -> Decision:
    """Answer a recommendation for those who have at least one of several things.

    Parameters
    ----------
    yes, no : str
        What it has or lacks, after the name ("has contributions to show").
    after : str
        A sentence to add where it has.
    """
    has, met = any_met(tests), met_of(tests)
    if has is None:
        return undecided(subject, "what it holds, hosts or supplies", tests, tests)
    if has:
        said = f"{subject.title} {yes}: it {phrases(met, subject)}. {after}".rstrip()
        return Decision("act", said, falls(met, subject), tests, strength_of(met))
    near = phrases(closest(tests), subject)
    sentence = f"{subject.title} {no}" + (f": it {near}." if near else ".")
    return Decision("less_relevant", sentence, rises(tests, subject), tests)


def cost_of_use(subject: Subject) -> str:
    """Say what using leverage would put at risk, and that leverage is not willingness."""
    share, sales = (
        subject.reading(measure, "USA") for measure in ("export_dependence", "export_exposure_gdp")
    )
    said = "Leverage is not willingness, and"
    if share is not None and share.value:
        whole = max(1, round(share.value))
        return (
            f"{said} using it would put at risk the {whole}{NBSP}% of its goods exports that go "
            f"to the United States ({share.period})."
        )
    if sales is not None and sales.value and sales.value >= 0.05:
        return (
            f"{said} using it would put at risk its goods sales to the United States, "
            f"{sales.value:.1f}{NBSP}% of its GDP ({sales.period})."
        )
    return f"{said} using it has a cost that the data do not show."
