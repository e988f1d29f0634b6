"""Words on what a country spends: the lines, the gap, arms, forces and burden."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from indicators.catalog import MEASURES
from ui.views.bases_defence import (
    ARMS,
    CORE,
    EFFORT,
    GAP,
    GAP_MUSD,
    Cell,
    Personnel,
    Spender,
    Target,
)
from ui.views.figures import Figure, fill_power
from ui.wording.bases import NO_DATA
from ui.wording.country_phrases import span
from ui.wording.figures import STATUS_WORDS, rank_text
from ui.wording.numbers import (
    NBSP,
    POWER_NAMES,
    counted,
    dollars,
    fixed,
    listed,
    plain,
    quantity,
    sentence_case,
)

FIGURES_TITLE: Final = "Arms, forces and burden"
# What is said of the chosen country, in order; effort, core and gap stand in sentences above.
SAID: Final = (
    "equipment_share", "allied_burden_share", "ally_defence_share", "us_arms_customer_share", ARMS,
    "f35_dependence_ordered", "f35_dependence_delivered", "force_reliance",
)  # fmt: skip
_PHRASES: Final[Mapping[str, Callable[[str], str]]] = {
    "equipment_share": lambda v: f"{v} of its defence expenditure goes to equipment",
    "allied_burden_share": lambda v: f"{v} of what NATO Europe and Canada spend on core defence",
    "ally_defence_share": lambda v: f"{v} of what all treaty allies of the United States spend",
    "us_arms_customer_share": lambda v: f"took {v} of US deliveries of major arms, by volume",
    ARMS: lambda v: f"{v} of its imports of major arms came from the United States",
    "f35_dependence_ordered": lambda v: f"F-35 ordered: {v}",
    "f35_dependence_delivered": lambda v: f"F-35 delivered: {v}",
    "force_reliance": lambda v: f"US personnel stationed there against its own active forces: {v}",
}


def effort_sentences(name: str, spender: Spender | None, targets: Sequence[Target]) -> list[str]:
    """Say spending against the lines, NATO's own figure and the gap."""
    if spender is None:
        return [f"{sentence_case(name)}: no figures on defence are held."]
    said = [_effort_sentence(name, spender, targets)]
    core = spender.cells.get(CORE)
    if core is not None and core.value is not None:
        said.append(
            f"NATO's own figure, core defence expenditure on another definition, is "
            f"{plain(core.value, 'pct', 2)} of GDP ({span(core.period)})."
        )
    gap = _gap_sentence(spender) if spender.value(EFFORT) is not None else ""
    return [*said, *([gap] if gap else [])]


def _effort_sentence(name: str, spender: Spender, targets: Sequence[Target]) -> str:
    effort = spender.cells.get(EFFORT)
    if effort is None or effort.value is None:
        reason = effort.note if effort else ""
        return f"{sentence_case(name)}: no figure for military expenditure. {reason}".strip()
    money = f", {dollars(spender.spent_musd)}" if spender.spent_musd else ""
    weak = f" {effort.note}" if effort.note else ""
    is_union = spender.iso3 == "EUU"
    verb = "'s members together spend" if is_union else " spends"
    lines = "" if is_union else f": {_against(effort.value, targets)} of GDP"
    return (
        f"{sentence_case(name)}{verb} {plain(effort.value, 'pct', 2)} of GDP on the military"
        f"{money} (SIPRI, {span(effort.period)}){lines}.{weak}"
    )


def _against(value: float, targets: Sequence[Target]) -> str:
    """Set a share against the lines: "above 2 % and below 3.5 %", "below 2 % and 3.5 %"."""
    sides = [_side(value, one) for one in targets]
    if len(set(sides)) == 1:
        return f"{sides[0]} {listed([percent_line(one.value) for one in targets])}"
    pairs = zip(sides, targets, strict=True)
    return listed([f"{side} {percent_line(one.value)}" for side, one in pairs])


def _side(value: float, target: Target) -> str:
    rounded = round(value, 2)
    if rounded == target.value:
        return "at"
    return "above" if rounded > target.value else "below"


def percent_line(value: float) -> str:
    """Write a line's share of GDP: "2 %", "3.5 %"."""
    return f"{value:g}{NBSP}%"


def _gap_sentence(spender: Spender) -> str:
    gap, money = spender.cells.get(GAP), spender.value(GAP_MUSD)
    if gap is None:
        return ""
    if gap.value is None:
        return f"No gap is worked out. {gap.note}"
    if gap.value == 0:
        return f"No gap. {gap.note}"
    short = "under 0.01" if gap.value < 0.005 else fixed(gap.value, 2)
    amount = f", {dollars(money)}" if money else ""
    return f"Gap: {short}{NBSP}points of GDP{amount} ({span(gap.period)}). {gap.note}"


def effort_pill(figure: Figure) -> str:
    """Name a figure on its pill: what it is and its value."""
    return f"{figure.label}: {value_words(figure.indicator_id, _cell(figure))}"


def _cell(figure: Figure) -> Cell:
    return Cell(figure.value, figure.unit, figure.period, figure.status, figure.bound, figure.note)


def value_words(measure_id: str, cell: Cell | None) -> str:
    """Write a value with its unit for prose, or its state."""
    if cell is None:
        return NO_DATA
    if cell.value is None:
        return STATUS_WORDS[cell.status]
    if measure_id.startswith("f35"):
        return counted(cell.value, "aircraft", "aircraft")
    if measure_id in (EFFORT, CORE):
        return plain(cell.value, "pct", 2)
    if measure_id == GAP:
        return plain(cell.value, "points", 2)
    return quantity(cell.value, cell.unit)


def figure_line(figure: Figure) -> str:
    """Write a measure of the chosen country as a line: value, period, place, note; Markdown."""
    title = fill_power(MEASURES[figure.indicator_id].label, figure.power)
    if figure.value is None:
        note = figure.note or STATUS_WORDS[figure.status]
        return f"**{title}: {STATUS_WORDS[figure.status]}.** {note}"
    what = _PHRASES[figure.indicator_id](value_words(figure.indicator_id, _cell(figure)))
    if figure.power == "CHN":
        what = what.replace(POWER_NAMES["USA"], POWER_NAMES["CHN"])
    place = rank_text(figure) if figure.value else ""
    facts = "; ".join(part for part in (span(figure.period), place) if part)
    older = " Older." if figure.is_older else ""
    note = f" {figure.note}" if figure.note else ""
    return f"**{sentence_case(what)}** ({facts}).{older}{note}"


def personnel_line(name: str, personnel: Personnel | None) -> str:
    """Say the active personnel as the Factbook has it; Markdown."""
    number = personnel_text(personnel)
    if personnel is None or not number:
        has_none = personnel is not None and personnel.force_status == "no_forces"
        state = "none" if has_none else NO_DATA
        return f"**Active personnel: {state}.** {personnel_reason(name, personnel)}"
    year = f", {personnel.year}" if personnel.year else ""
    note = f" {personnel.note}" if personnel.note else ""
    return f"**{sentence_case(number)} active personnel** (rounded, CIA Factbook{year}).{note}"


def personnel_reason(name: str, personnel: Personnel | None) -> str:
    """Say why no number of active personnel is shown."""
    if personnel is None:
        return f"The Factbook has no number for {name}."
    if personnel.force_status == "no_forces":
        return f"{sentence_case(name)} has no armed forces of its own. {personnel.note}".strip()
    return personnel.note or f"The Factbook has no usable number for {name}."


def personnel_text(personnel: Personnel | None) -> str:
    """Write the number or the range: "185,000", "40,000 to 45,000"; empty where there is none."""
    if personnel is None or personnel.low is None or personnel.high is None:
        return ""
    if personnel.low == personnel.high:
        return f"{personnel.low:,.0f}"
    return f"{personnel.low:,.0f} to {personnel.high:,.0f}"
