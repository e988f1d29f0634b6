"""Security: European spending, posts in NATO, nuclear coordination, joint weapons."""

from __future__ import annotations

from collections.abc import Sequence

from indicators.advice.answering import (
    BY_NAME,
    MISSING_DATA,
    falls,
    met_of,
    rises,
    strength_of,
    try_role,
    undecided,
)
from indicators.advice.model import (
    Decision,
    Outcome,
    State,
    Subject,
    Threshold,
    any_met,
    any_surely_met,
)
from indicators.advice.phrases import UNION, apart, is_close, phrases, possessive
from indicators.numbers import NBSP, counted, fixed, percent

TOTAL_ONLY = "The figure is total spending, not air defence, logistics or munitions alone."
JOINT_FIGHTER = "It takes part in the joint fighter of the United Kingdom, Japan and Italy."
JOINT_UNKNOWN = "Whether it takes part in a joint programme is not known."
WEAK_SHARE = "The share is weak: its imports are so small that a single order decides it."
WIDENED = "The advice were widened beyond the European members of NATO."
# With a hyphen that does not break.
F35 = "F\u201135"
POSTS_UNKNOWN = "Which posts it holds in NATO is not held here."


def is_addressed(subject: Subject) -> bool:
    """Whether advice to Europe's members of NATO is for it."""
    return subject.is_ally and subject.is_european


def not_addressed(subject: Subject) -> str:
    """Say why advice to Europe's members of NATO is not for it."""
    if subject.iso3 == UNION:
        return (
            "The European Union is not itself a member of NATO; the advice is addressed to its "
            "members that are."
        )
    if subject.is_ally:
        return f"{subject.title} is a member of NATO outside Europe; the advice is for Europe."
    return f"{subject.title} is not a European member of NATO, to which the advice is addressed."


def european_defence(subject: Subject, thresholds: Sequence[Threshold]) -> Decision:
    """S1: a European Ally below the 3.5 % of GDP agreed for 2035."""
    if not is_addressed(subject):
        return Decision("less_relevant", not_addressed(subject), WIDENED)
    tests = try_role(subject, thresholds, "gap")
    short = any_met(tests)
    if short is None:
        return undecided(subject, "what it spends on core defence", tests, tests)
    said = f"{_core_spending(subject, tests[0])} {TOTAL_ONLY}{_equipment(subject)}"
    if short:
        change = f"Its core defence spending reached 3.5{NBSP}% of GDP."
        return Decision("act", said, change, tests, _gap_strength(tests[0]))
    change = f"Its core defence spending fell below 3.5{NBSP}% of GDP."
    return Decision("in_place", said, change, tests)


def _equipment(subject: Subject) -> str:
    share = subject.reading("equipment_share", "")
    if share is None or share.value is None:
        return ""
    return f" Equipment of all kinds takes {percent(share.value)} of it."


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


def _gap_strength(outcome: Outcome) -> float:
    """Order by the gap; two points of GDP or more count in full."""
    value = outcome.reading.value if outcome.reading else None
    return min(1.0, (value or 0.0) / 2)


def nato_posts(subject: Subject, thresholds: Sequence[Threshold]) -> Decision:
    """S2: a European Ally that carries an even share of the spending or more."""
    if not is_addressed(subject):
        return Decision("less_relevant", not_addressed(subject), WIDENED)
    tests = try_role(subject, thresholds, "carries")
    carries = any_met(tests)
    if carries is None:
        return undecided(subject, "how much of European defence spending it carries", tests, tests)
    said = f"{subject.title} {phrases(tests, subject)}{_hosted(subject)}. {POSTS_UNKNOWN}"
    if carries:
        return Decision("act", said, falls(met_of(tests), subject), tests, strength_of(tests))
    return Decision("less_relevant", said, rises(tests, subject), tests)


def _hosted(subject: Subject) -> str:
    troops = subject.reading("us_troops_hosted", "USA")
    if troops is None or troops.value is None:
        return ""
    who = counted(troops.value, "US active-duty person", "US active-duty personnel")
    return f" and hosts {who} ({troops.period})"


def nuclear_coordination(subject: Subject, thresholds: Sequence[Threshold]) -> Decision:
    """S3: the two European nuclear powers; other Europeans could one day benefit."""
    tests = try_role(subject, thresholds, "holds")
    if "S3" in subject.named_in:
        held = f" It {phrases(met_of(tests), subject)}." if met_of(tests) else ""
        said = (
            f"{subject.title} is one of the two European nuclear powers that the brief asks to go "
            f"on coordinating.{held} How closely they coordinate is not measured."
        )
        return Decision("act", said, "It gave up its nuclear weapons.", tests, BY_NAME)
    if is_addressed(subject):
        said = (
            f"{subject.title} has no part in the coordination itself; the brief sees an extension "
            "of British and French protection to other European states as a later possibility."
        )
        return Decision("less_relevant", said, "Such an extension were on offer.", tests)
    held = f" It {phrases(met_of(tests), subject)} of its own." if met_of(tests) else ""
    said = (
        f"{subject.title} is not addressed: the advice is for the United Kingdom and France.{held}"
    )
    return Decision("less_relevant", said, "The advice were widened beyond Europe.", tests)


def joint_weapons(subject: Subject, thresholds: Sequence[Threshold]) -> Decision:
    """S4: half or more of arms imports come from the United States."""
    tests = try_role(subject, thresholds, "depends")
    depends = any_surely_met(tests)
    if depends is None:
        return undecided(subject, "where its arms imports come from", tests, tests)
    joint = "GCAP" in subject.clubs
    weak = any(o.reading and o.reading.status == "low_coverage" for o in tests)
    said = " ".join([
        f"{_buyer(subject)} {phrases(tests, subject)}.", *_fighters(subject),
        *([WEAK_SHARE] if weak else []), *([JOINT_FIGHTER] if joint else []),
    ])  # fmt: skip
    if depends:
        return Decision("act", said, falls(tests, subject), tests, strength_of(tests))
    unknown = subject.withheld_notes("club_memberships")
    if unknown and not joint:
        return Decision("no_data", " ".join([said, JOINT_UNKNOWN, *unknown]), MISSING_DATA, tests)
    state: State = "in_place" if joint else "less_relevant"
    return Decision(state, said, rises(tests, subject), tests)


def _buyer(subject: Subject) -> str:
    """Name the buyer of arms: the Union's members buy, not the Union."""
    if subject.iso3 == UNION:
        return "The members of the European Union together"
    return subject.title


def _fighters(subject: Subject) -> list[str]:
    """Say the F-35s ordered, where there are any."""
    ordered = subject.reading("f35_dependence_ordered", "USA")
    if ordered is None or not ordered.value:
        return []
    who = "They have" if subject.iso3 == UNION else "It has"
    delivered = subject.number("f35_dependence_delivered", "USA")
    came = f", of which {round(delivered or 0):,} were delivered" if delivered else ""
    return [f"{who} ordered {counted(ordered.value, F35)}{came} ({ordered.period})."]
