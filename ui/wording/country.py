"""Words at the top of a profile: tags, the three opening sentences, the lines on asymmetry."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from ui.views.country_panes import Pane
from ui.views.figures import Figure
from ui.wording.country_phrases import EXPOSURES, HOLDS, phrase, span
from ui.wording.numbers import (
    POWER_NAMES,
    POWER_SHORT,
    percent,
    sentence_case,
)

TIER_TAGS: Final = {
    "named_in_brief": "named in the brief",
    "named_in_oped": "named in the op-ed",
    "g20": "G20 member named in neither text",
    "middle_power": "middle power by size or role",
    "pivotal": "pivotal state, not ranked",
    "reference": "not ranked",
    "actor": "shown apart, not ranked",
}
# Chinese imports are valued with freight and insurance, 3 to 6 % more than US imports, as the
# caveat of the indicator says: a smaller difference between the two powers means nothing.
VALUATION_MARGIN: Final = 1.06


def possessive(name: str) -> str:
    """Write the possessive of a name: "South Korea's", "the Netherlands'"."""
    return f"{name}'" if name.endswith("s") else f"{name}'s"


def tags(
    clubs: Sequence[str], *, is_ally: bool, is_union_member: bool, tier: str, kind: str
) -> tuple[str, ...]:
    """Return the marks under the heading: alliance, Union, clubs, place in the roster."""
    place = TIER_TAGS.get(tier, "territory, not ranked" if kind == "territory" else "not ranked")
    alliances = [
        word for word, holds in (("NATO member", is_ally), ("EU member", is_union_member)) if holds
    ]
    return (*alliances, *clubs, place)


def roster_sentence(name: str, tier: str, tier_reason: str) -> str:
    """Say where the country stands in the roster and why."""
    reason = f" {tier_reason}" if tier_reason else ""
    if tier in ("", "pivotal", "reference", "actor"):
        whom = "It" if tier_reason else sentence_case(name)
        return f"{whom} is scored where data allow, but not ranked among the middle powers.{reason}"
    return tier_reason


def pane_heading(lens: str, power: str, name: str) -> str:
    """Say what a pane is about: "what the US needs from South Korea"."""
    whom = {"USA": "the US"}.get(power, POWER_NAMES[power])
    if lens == "leverage":
        return f"what {whom} needs from {name}"
    return f"what {name} needs from {whom}"


def opening(
    name: str, leverage: Pane, exposure: Pane, sales: Mapping[str, Figure | None]
) -> tuple[str, ...]:
    """Write the opening sentences: strongest hold, greatest exposure, the two powers compared.

    Parameters
    ----------
    name : str
        As inside a sentence.
    leverage, exposure : Pane
        Of the great power that opens first.
    sales : mapping of power to Figure or None
        Sales to each great power as a share of the country's GDP.
    """
    sentences = (
        hold_sentence(name, leverage),
        exposure_sentence(exposure),
        powers_sentence(name, sales),
    )
    return tuple(sentence for sentence in sentences if sentence)


def hold_sentence(name: str, pane: Pane) -> str:
    """Say the country's strongest hold on a great power, or plainly that there is none."""
    row, power = pane.strongest, POWER_NAMES[pane.power]
    if row is None and not _has_values(pane):
        return f"There are no data on what {power} needs from {name}."
    if row is None:
        return f"Nothing measured here gives {name} a hold on {power}."
    said = phrase(HOLDS, row, pane)
    if pane.stands_out:
        return f"{possessive(sentence_case(name))} strongest hold on {power} is {said}."
    return f"{sentence_case(name)} has no strong hold on {power}; the nearest to one is {said}."


def exposure_sentence(pane: Pane) -> str:
    """Say what the country is most exposed through, or plainly that it is little exposed."""
    row, power = pane.strongest, POWER_NAMES[pane.power]
    if row is None and not _has_values(pane):
        return f"There are no data on its exposure to {power}."
    if row is None:
        return f"Nothing measured here makes it exposed to {power}."
    said = phrase(EXPOSURES, row, pane)
    if pane.stands_out:
        return f"It is most exposed through {said}."
    return f"Nothing stands out in its exposure to {power}; most comes through {said}."


def _has_values(pane: Pane) -> bool:
    return any(row.figure.power and row.figure.value is not None for row in pane.rows)


def powers_sentence(name: str, sales: Mapping[str, Figure | None]) -> str:
    """Compare what sales to the two great powers weigh in the country's economy."""
    held = {power: f for power, f in sales.items() if f is not None and f.value is not None}
    if len(held) < 2:
        return ""
    larger, smaller = sorted(held, key=lambda power: -(held[power].value or 0.0))
    most, least = held[larger].value or 0.0, held[smaller].value or 0.0
    years = _years([held[larger], held[smaller]])
    shares = f"{percent(most)} of GDP against {percent(least)} {years}"
    if most <= least * VALUATION_MARGIN:
        return (
            f"Its goods sales to {POWER_NAMES[larger]} and to {POWER_NAMES[smaller]} weigh about "
            f"the same in its economy: {percent(most)} and {percent(least)} of GDP {years}."
        )
    return (
        f"Its goods sales to {POWER_NAMES[larger]} weigh more in its economy than those to "
        f"{POWER_NAMES[smaller]}: {shares}."
    )


def asymmetry_sentence(name: str, sales: Figure | None, supplied: Figure | None) -> str:
    """Set the two ends of the same trade side by side, or say which end has no number."""
    if sales is None or supplied is None:
        return ""
    power = POWER_NAMES[supplied.power]
    if sales.value is None or supplied.value is None:
        lacking = sales if sales.value is None else supplied
        return f"Towards {power} there is no comparison: {lacking.note}"
    return (
        f"Goods sales to {power} are {percent(sales.value)} of {possessive(name)} GDP; the same "
        f"goods are {percent(supplied.value)} of {_POSSESSIVES[supplied.power]} imports "
        f"{_years([sales, supplied])}."
    )


HOW_BOTH_WAYS: Final = "How both ways are counted"
POWER_IN_LINE: Final = {"USA": "the US", "CHN": "China"}
SECTIONS: Final = (
    ("Assets", "assets"),
    ("Weak points", "weak-points"), ("The brief", "advice"), ("Contributions", "statement"),
    ("Actor or terrain", "agency"), ("In detail", "detail"), ("Limits", "limits"),
)  # fmt: skip


def contents_line(powers: Sequence[str]) -> str:
    """List the sections below with links, the great powers in their order; Markdown."""
    towards = [(f"Towards {POWER_IN_LINE[power]}", power.lower()) for power in powers]
    links = [f"[{name}](#{anchor})" for name, anchor in (*towards, *SECTIONS)]
    return f"On this page: {' · '.join(links)}"


def asymmetry(name: str, sales: Figure | None, supplied: Figure | None, both: Figure | None) -> str:
    """Say in a line who depends more on the same trade: sales one way, then trade both ways."""
    said = (asymmetry_sentence(name, sales, supplied), both_ways_sentence(both))
    return " ".join(sentence for sentence in said if sentence)


def both_ways_sentence(asymmetry: Figure | None) -> str:
    """Say what all goods trade, both ways, is of either economy; empty without a number."""
    if asymmetry is None or asymmetry.value is None or not asymmetry.note:
        return ""
    said = asymmetry.note
    return f"Counted both ways, {said[:1].lower()}{said[1:]}"


def union_sentence(name: str) -> str:
    """Say that a member acts in trade through the Union."""
    return (
        f"In trade policy {name} acts through the European Union, which sets its tariffs and "
        "decides on counter-measures."
    )


def power_profile_sentence(name: str) -> str:
    """Say what the profile of a great power is good for."""
    return (
        f"{sentence_case(name)} is one of the powers against which leverage and exposure are "
        "measured. Only its ties to the other one are shown, as a yardstick; it is never ranked."
    )


def _years(figures: Sequence[Figure]) -> str:
    periods = list(dict.fromkeys(span(figure.period) for figure in figures))
    return f"({' and '.join(periods)})"


_POSSESSIVES: Final = {"USA": "US", "CHN": "China's"}


def power_title(power: str) -> str:
    """Head the section on one great power: "Towards the United States"."""
    return f"Towards {POWER_NAMES[power]}"


def short_power(power: str) -> str:
    """Name a great power on a chart: "US", "China"."""
    return POWER_SHORT[power]
