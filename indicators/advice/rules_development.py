"""Development and health: bridges between clubs, finance, learning, expertise."""

from __future__ import annotations

from collections.abc import Sequence

from indicators.advice.answering import (
    BY_NAME,
    MISSING_DATA,
    falls,
    met_of,
    strength_of,
    try_role,
    undecided,
)
from indicators.advice.model import Decision, Outcome, Subject, Threshold, any_met
from indicators.advice.phrases import UNION, closest, phrases
from indicators.numbers import listed

# The list of institutions covers these; elsewhere its silence says nothing.
LISTED_CONTINENTS = ("Europe",)
LISTED_BEYOND = ("CAN",)
SPECIALITIES = {
    "AUS": "its work on the environment", "KOR": "vaccines", "IND": "vaccines",
}  # fmt: skip
NOT_HELD = "what share of its income it gives in official aid"


def bridging_clubs(subject: Subject, thresholds: Sequence[Threshold]) -> Decision:
    """D1: a member of MIKTA or IBSA, the clubs the brief names as bridges."""
    tests = try_role(subject, thresholds, "bridges")
    clubs = listed(list(subject.bridge_clubs))
    if subject.bridge_clubs:
        said = (
            f"{subject.title} is a member of {clubs}, which the brief names as a bridge between "
            f"donors and recipients.{_as_donor(subject)}"
        )
        return Decision("act", said, f"It left {clubs}.", tests, BY_NAME)
    unknown = subject.withheld_notes("club_memberships")
    if unknown:
        said = f"The data do not say whether {subject.name} is a member of MIKTA or IBSA."
        return Decision("no_data", " ".join([said, *unknown]), MISSING_DATA, tests)
    said = (
        f"{subject.title} is a member of neither MIKTA nor IBSA, the clubs the brief names as "
        f"bridges.{_as_donor(subject)}"
    )
    return Decision("less_relevant", said, "It joined a club of that kind.", tests)


def _as_donor(subject: Subject) -> str:
    aid = subject.reading("oda_effort", "")
    if aid is None or aid.value is None:
        return ""
    return (
        f" It gives {aid.value:.2f}\u00a0% of its national income as official development "
        f"assistance ({aid.period})."
    )


def development_finance(subject: Subject, thresholds: Sequence[Threshold]) -> Decision:
    """D2: has a listed institution, or gives aid without one."""
    has = try_role(subject, thresholds, "has")
    gives = try_role(subject, thresholds, "gives")
    tests = has + gives
    if subject.institutions:
        said = (
            f"{subject.title} has a development-finance institution that can draw in private "
            f"money: {listed(list(subject.institutions))}.{_as_donor(subject)}"
        )
        change = "Its institution were closed or left the list."
        return Decision("in_place", said, change, tests)
    if not any_met(gives):
        return undecided(subject, NOT_HELD, gives, tests)
    return _donor_without(subject, gives, tests)


def _donor_without(
    subject: Subject, gives: Sequence[Outcome], tests: tuple[Outcome, ...]
) -> Decision:
    """Answer a donor without a listed institution, if the list reaches its continent."""
    aid = phrases(gives, subject)
    if subject.continent in LISTED_CONTINENTS or subject.iso3 in LISTED_BEYOND:
        said = (
            f"{subject.title} {aid}, but has no bilateral development-finance institution on the "
            "list of 2022\u201323."
        )
        return Decision("act", said, "It had such an institution.", tests, BY_NAME)
    said = (
        f"{subject.title} {aid}; the list of institutions held covers Europe and Canada only, so "
        "whether it has one is not decided here."
    )
    return Decision("no_data", said, "A list of its institutions were held.", tests)


def learning_from_aid(subject: Subject, thresholds: Sequence[Threshold]) -> Decision:
    """D3: donors are asked to learn from those who receive."""
    gives = try_role(subject, thresholds, "gives")
    if not any_met(gives):
        return undecided(subject, NOT_HELD, gives, gives)
    said = (
        f"{subject.title} {phrases(gives, subject)}, so the advice to learn from those who receive "
        "aid is for it; no measure of such learning is held."
    )
    return Decision("act", said, "It stopped giving aid.", gives, min(1.0, _value(gives)))


def _value(tests: Sequence[Outcome]) -> float:
    reading = tests[0].reading
    return (reading.value or 0.0) if reading else 0.0


def specialised_expertise(subject: Subject, thresholds: Sequence[Threshold]) -> Decision:
    """D4: named in the brief, or a main supplier of pharmaceuticals."""
    tests = try_role(subject, thresholds, "supplies")
    met = met_of(tests)
    named = "D4" in subject.named_in
    if named or met:
        parts = []
        if named:
            parts.append(f"is named in the brief for {SPECIALITIES.get(subject.iso3, 'its work')}")
        if met:
            parts.append(phrases(met, subject))
        change = falls(met, subject) if met else "The brief did not name it."
        strength = max(strength_of(met), BY_NAME if named else 0.0)
        return Decision("act", f"{subject.title} {' and '.join(parts)}.", change, tests, strength)
    near = phrases(closest(tests), subject)
    tail = f"; it {near}." if near else "."
    who = "The European Union" if subject.iso3 == UNION else subject.title
    said = f"{who} is not among the countries the brief names for a speciality{tail}"
    change = "It became a main supplier of pharmaceuticals, the one speciality measured here."
    return Decision("less_relevant", said, change, tests)
