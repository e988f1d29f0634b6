"""Words of the dialogs behind medians and quartiles: every value in order, and the rule."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from ui.views.facts import Fact
from ui.views.figures import Component
from ui.views.indicator import quartiles
from ui.views.terms import UNITS, has_weak
from ui.wording.numbers import NBSP, counted, fixed, plain

# Share of the way through the values, as `ui.views.indicator.quartiles` gives them.
QUARTILES: Final = {"low": 0.25, "middle": 0.5, "high": 0.75}
NAMES: Final = {"low": "Lower quartile", "middle": "Median", "high": "Upper quartile"}
RULE: Final = (
    "The values stand in order, lowest first. Median, lower and upper quartile are the values "
    "half, a quarter and three quarters of the way from the first to the last; between two places "
    "the value lies in the same proportion between the two. A country without a value does not "
    "count."
)
MONEY: Final = ("musd", "busd")
SHARES: Final = ("pct", "points")
WEAK: Final = "Weak values, bounds among them, count as they stand."


def spread_facts(
    key: str,
    what: str,
    terms: Sequence[Component],
    write: Callable[[float], str],
    *,
    wanted: Sequence[str] = tuple(QUARTILES),
    period: str = "",
) -> list[Fact]:
    """Explain median and quartiles of some values.

    Parameters
    ----------
    key : str
        Unique on the page; the kind of each number is added to it.
    what : str
        What is counted, as the heading goes on after "Median of".
    terms : sequence of Component
        The values, in any order.
    write : callable
        Writes a value exactly enough to be recomputed.
    wanted : sequence of str
        ``low``, ``middle``, ``high``.
    """
    ordered = sorted(terms, key=lambda one: one.value or 0.0)
    if not ordered:
        return []
    found = dict(zip(QUARTILES, quartiles([one.value or 0.0 for one in ordered]), strict=True))
    return [
        _fact(key, kind, what, ordered, write(found[kind]), period or periods(ordered))
        for kind in wanted
    ]


def _fact(
    key: str, kind: str, what: str, ordered: Sequence[Component], value: str, period: str
) -> Fact:
    return Fact(
        key=f"{key}.{kind}",
        label=f"{NAMES[kind]}: {value}",
        heading=f"{NAMES[kind]} of {what}",
        value_text=value,
        facts=(period, counted(len(ordered), "value")),
        note=WEAK if has_weak(ordered) else "",
        formula=place_words(kind, ordered),
        components=numbered(ordered),
        source_ids=tuple(dict.fromkeys(one.source_id for one in ordered)),
        definition=RULE,
    )


def place_words(kind: str, ordered: Sequence[Component]) -> str:
    """Say which of the values in order it is, or between which it lies."""
    n, share = len(ordered), QUARTILES[kind]
    place = 1 + share * (n - 1)
    at = int(place)
    said = f"Place 1 + {share:g} x ({n} - 1) = {place:g} of the {counted(n, 'value')} in order"
    if place == at:
        return f"{said}, lowest first: {ordered[at - 1].label}."
    return (
        f"{said}, lowest first: {ordered[at - 1].label} (place {at}), plus {place - at:g} of the "
        f"distance to {ordered[at].label} (place {at + 1})."
    )


def numbered(ordered: Sequence[Component]) -> tuple[Component, ...]:
    """Write each term's place before its name."""
    return tuple(
        replace(one, label=f"{place}. {one.label}") for place, one in enumerate(ordered, start=1)
    )


def periods(terms: Sequence[Component]) -> str:
    """Name the only period of the terms, or say that they differ."""
    found = sorted({one.period for one in terms})
    return found[0] if len(found) == 1 else f"{found[0]} to {found[-1]}"


def unit_writer(unit: str) -> Callable[[float], str]:
    """Return what writes values of a unit of the catalogue exactly enough to be recomputed.

    A median of whole numbers may lie between two of them.
    """
    if unit in MONEY:
        return lambda value: f"{fixed(value, 1)}{NBSP}{UNITS[unit]}"
    return lambda value: (
        plain(value, unit, 2) if unit in SHARES or value == round(value) else fixed(value, 2)
    )


def score_writer(value: float) -> str:
    """Write a score so that it can be worked out again."""
    return f"{fixed(value, 2)} of 100"
