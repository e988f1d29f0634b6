"""C3, mineral by mineral: the share of the world's mining against that of its refining.

Only minerals with a table of miners and a table of refiners can be compared (eight groups in the
USGS and IEA tables). A table of refiners names the largest only, so a miner that it leaves out
refines somewhere between nothing and the smallest share it prints.
"""

from __future__ import annotations

from collections.abc import Sequence

from indicators.advice.model import Decision, MineralShare, Outcome, Reading, Subject, Threshold
from indicators.advice.phrases import mined, refined
from indicators.numbers import NBSP, fixed, listed, percent, sentence_case

MOST_NAMED = 3


def process_own_minerals(subject: Subject, thresholds: Sequence[Threshold]) -> Decision:
    """C3: mines a larger share of the world's output of a mineral than it refines."""
    unknown = subject.withheld_notes("mine_share", "refining_share")
    if unknown:
        said = f"The data do not say, for {subject.name}, whether it refines what it mines."
        change = "The missing figures were published."
        return Decision("no_data", " ".join([said, *unknown]), change)
    by_role = {threshold.role: threshold for threshold in thresholds}
    from_share, from_gap = float(by_role["mines"].value), float(by_role["gap"].value)
    rich = [m for m in subject.minerals if m.is_compared and m.mine_pct >= from_share]
    tests = tuple(one for m in rich for one in _evidence(m, by_role["mines"], by_role["gap"]))
    gaps = [m for m in rich if m.narrowest_gap >= from_gap]
    unclear = [m for m in rich if m.narrowest_gap < from_gap <= m.widest_gap]
    if gaps:
        return _act(subject, gaps, from_gap, tests)
    if unclear:
        return _unclear(subject, unclear[0], tests)
    uncompared = _chokepoints(subject, by_role["uncompared"])
    if uncompared.met and subject.minerals and not rich:
        return _uncompared(subject, uncompared, tests)
    if rich:
        return _in_place(subject, rich, from_gap, tests)
    return _less_relevant(subject, from_share, (uncompared,))


def _act(
    subject: Subject, gaps: Sequence[MineralShare], limit: float, tests: tuple[Outcome, ...]
) -> Decision:
    ordered = sorted(gaps, key=lambda m: -m.narrowest_gap)
    named = listed([_compared(m) for m in ordered[:MOST_NAMED]])
    left = len(ordered) - MOST_NAMED
    more = (
        f" The same holds for {listed([mined(m.mineral) for m in ordered[MOST_NAMED:]])}."
        if left > 0
        else ""
    )
    sentence = f"{subject.title} mines more than it refines: it {named} ({_period(ordered)}).{more}"
    which = (
        "its share of refining"
        if len(gaps) == 1
        else "in each of these minerals its share of refining"
    )
    change = f"{sentence_case(which)} came within {_points(limit)} of its share of mining."
    widest = ordered[0].narrowest_gap
    return Decision("act", sentence, change, tests, 1 - limit / widest)


def _compared(mineral: MineralShare) -> str:
    """Say both shares: "mines 23 % of the world's copper and makes 5.9 % of its refined copper"."""
    mines = f"mines {percent(mineral.mine_pct)} of the world's {mined(mineral.mineral)}"
    product = refined(mineral.mineral)
    if mineral.refining_pct is None:
        return f"{mines} without being named as a maker of {product}"
    share = f"under 0.1{NBSP}%" if mineral.refining_pct == 0 else percent(mineral.refining_pct)
    return f"{mines} against {share} of its {product}"


def _in_place(
    subject: Subject, rich: Sequence[MineralShare], limit: float, tests: tuple[Outcome, ...]
) -> Decision:
    named = listed([_compared(m) for m in rich[:MOST_NAMED]])
    sentence = f"{subject.title} refines about what it mines or more: it {named} ({_period(rich)})."
    change = f"Its share of refining fell {_points(limit)} or more below its share of mining."
    return Decision("in_place", sentence, change, tests)


def _unclear(subject: Subject, mineral: MineralShare, tests: tuple[Outcome, ...]) -> Decision:
    sentence = (
        f"{subject.title} {_compared(mineral)} ({_period([mineral])}); refiners below "
        f"{percent(mineral.least_named_pct or 0.0)} of the world are not named, so that the gap is "
        "unknown."
    )
    return Decision("no_data", sentence, "A figure of its refining were published.", tests)


def _uncompared(subject: Subject, test: Outcome, tests: tuple[Outcome, ...]) -> Decision:
    count = round(test.reading.value) if test.reading and test.reading.value else 0
    names = listed([mined(m.mineral) for m in subject.minerals[:count]])
    largest = percent(subject.minerals[0].mine_pct)
    shares = (
        f"{largest} of the world's {names}"
        if count == 1
        else f"a fifth or more of the world's {names}"
    )
    sentence = (
        f"{subject.title} mines {shares} ({_period(subject.minerals[:count])}), but no table of "
        "refiners is held to compare with."
    )
    return Decision("no_data", sentence, "A table of refiners were held.", (*tests, test))


def _less_relevant(subject: Subject, limit: float, tests: tuple[Outcome, ...]) -> Decision:
    change = (
        f"It mined {_percent(limit)} or more of the world's output of one of the minerals compared."
    )
    largest = next((m for m in subject.minerals if m.mine_pct >= limit), None)
    said = (
        f"{subject.title} is not named with {_percent(limit)} or more of the world's output "
        "of any mineral whose mining and refining can be compared."
    )
    if largest is not None:
        said += (
            f" Among the others its largest share is {percent(largest.mine_pct)} of the world's "
            f"{mined(largest.mineral)} ({_period([largest])}), for which no table of refiners is "
            "held."
        )
    return Decision("less_relevant", said, change, tests)


def _evidence(mineral: MineralShare, mines: Threshold, gap: Threshold) -> tuple[Outcome, Outcome]:
    """Try one mineral twice: enough mined, and more mined than refined."""
    share, limit = float(mines.value), float(gap.value)
    is_gap = None
    if mineral.narrowest_gap >= limit or mineral.widest_gap < limit:
        is_gap = mineral.narrowest_gap >= limit
    shown = mineral.widest_gap
    return (
        Outcome(mines, _reading(mineral, mines, mineral.mine_pct, "pct", "ok"), share,
                mineral.mine_pct >= share, mineral.mineral),
        Outcome(gap, _reading(mineral, gap, shown, "points", _status(mineral)), limit, is_gap,
                mineral.mineral),
    )  # fmt: skip


def _status(mineral: MineralShare) -> str:
    return "low_coverage" if mineral.refining_pct is None else "ok"


def _reading(
    mineral: MineralShare, test: Threshold, value: float, unit: str, status: str
) -> Reading:
    note = "" if status == "ok" else "Not named as a refiner, so counted as refining nothing."
    return Reading(
        test.indicator_id, "", value, unit, 0, mineral.period, status, note, mineral.source_ids
    )


def _chokepoints(subject: Subject, threshold: Threshold) -> Outcome:
    reading = subject.reading(threshold.indicator_id, "")
    limit = float(threshold.value)
    value = reading.value if reading else None
    return Outcome(threshold, reading, limit, None if value is None else value >= limit)


def _period(minerals: Sequence[MineralShare]) -> str:
    return listed(sorted({m.period for m in minerals if m.period}))


def _points(value: float) -> str:
    return (
        f"{fixed(value, 0 if value.is_integer() else 1)}{NBSP}{'point' if value == 1 else 'points'}"
    )


def _percent(value: float) -> str:
    return f"{fixed(value, 0 if value.is_integer() else 1)}{NBSP}%"
