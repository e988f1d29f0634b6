"""Words on who pays: spending against the lines, the ranking, arms, ties, warheads."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from typing import Final

from indicators.catalog import MEASURES
from ui.views.bases_defence import (
    ARMS,
    CORE,
    EFFORT,
    GAP,
    GAP_MUSD,
    Alliance,
    Cell,
    Defence,
    EffortPoint,
    Personnel,
    Spender,
    Target,
    Tie,
    Warheads,
)
from ui.views.figures import Figure, fill_power
from ui.wording.country_phrases import span
from ui.wording.figures import STATUS_WORDS, rank_text
from ui.wording.numbers import (
    NBSP,
    POWER_NAMES,
    counted,
    dollars,
    fixed,
    listed,
    percent,
    plain,
    quantity,
    sentence_case,
)

SIPRI: Final = "SIPRI"
NATO_CORE: Final = "NATO core"
NO_DATA: Final = STATUS_WORDS["not_reported"]
NOT_APPLICABLE: Final = STATUS_WORDS["not_applicable"]
SPENDING_TITLE: Final = "Who pays?"
TIES_TITLE: Final = "Ties"
WARHEADS_TITLE: Final = "Nuclear warheads by holder"
TABLE_TITLE: Final = "All ranked middle powers"
FIGURES_TITLE: Final = "Arms, forces and burden"
OPEN_NUMBER: Final = "Open a number: formula, terms, source, licence"
TWO_SERIES: Final = (
    "SIPRI counts military expenditure, NATO core defence expenditure: two definitions, never "
    "joined into one line. Open marks are NATO's estimates (2025 and 2026) or weak figures. "
)
LINES: Final = (
    "The lines: 2 % is NATO's guideline of 2014; 3.5 % is the target for core defence that Allies "
    "agreed in 2025 for 2035. Neither binds a country outside NATO: there they are yardsticks. A "
    "line does not measure need."
)
# What is said of the chosen country, in order; effort, core and gap stand in sentences above.
SAID: Final = (
    "equipment_share", "allied_burden_share", "ally_defence_share", "us_arms_customer_share", ARMS,
    "f35_dependence_ordered", "f35_dependence_delivered", "force_reliance",
)  # fmt: skip
TIE_STATE: Final = {
    "in_force": "in force",
    "suspended": "suspended",
    "unclear": "status unclear",
    "designated": "designated",
    "treated_as_designated": "treated as designated",
}
NO_TIES: Final = (
    "No treaty of alliance with the United States and no designation as a major non-NATO ally is "
    "on the list (January 2026). Agreements on the status of forces are not on it."
)


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
    if personnel is None:
        return f"**Active personnel: {NO_DATA}.** The Factbook has no number for {name}."
    if personnel.force_status == "no_forces":
        return f"**Active personnel: none.** {sentence_case(name)} has no armed forces of its own."
    number = personnel_text(personnel)
    if not number:
        note = personnel.note or f"The Factbook has no usable number for {name}."
        return f"**Active personnel: {NO_DATA}.** {note}"
    year = f", {personnel.year}" if personnel.year else ""
    note = f" {personnel.note}" if personnel.note else ""
    return f"**{sentence_case(number)} active personnel** (rounded, CIA Factbook{year}).{note}"


def personnel_text(personnel: Personnel | None) -> str:
    """Write the number or the range: "185,000", "40,000 to 45,000"; empty where there is none."""
    if personnel is None or personnel.low is None or personnel.high is None:
        return ""
    if personnel.low == personnel.high:
        return f"{personnel.low:,.0f}"
    return f"{personnel.low:,.0f} to {personnel.high:,.0f}"


# --- spending by year --------------------------------------------------------------------------


def series_title(name: str, sipri: Sequence[EffortPoint], core: Sequence[EffortPoint]) -> str:
    """State how spending moved, by SIPRI's series where there is one."""
    points, source = (sipri, SIPRI) if sipri else (core, NATO_CORE)
    if not points:
        return f"No series of defence spending for {name}"
    first, last = points[0], points[-1]
    if first is last:
        return f"{sentence_case(name)}: {percent(last.value)} of GDP in {last.year} ({source})"
    return (
        f"{sentence_case(name)}: {percent(first.value)} of GDP in {first.year}, "
        f"{percent(last.value)} in {last.year} ({source})"
    )


def series_alt(title: str, core: Sequence[EffortPoint]) -> str:
    """Alternative text of the chart of years."""
    beside = (
        f" NATO core: {percent(core[0].value)} in {core[0].year}, {percent(core[-1].value)} in "
        f"{core[-1].year}."
        if core
        else ""
    )
    return f"Lines by year against 2 % and 3.5 % of GDP. {title}.{beside}".replace(NBSP, " ")


def series_caption(is_ally: bool, has_core: bool) -> str:
    """Explain the chart of years."""
    apart = TWO_SERIES if has_core else "SIPRI's series held here begins in 2021. "
    none = (
        "NATO prints no core figure for it: Iceland has no armed forces. "
        if is_ally and not has_core
        else ""
    )
    return f"{apart}{none}{LINES}"


def point_hover(source: str, point: EffortPoint) -> str:
    """Write one year under the pointer."""
    weak = ", estimate" if point.is_estimate else (", weak" if point.is_weak else "")
    return f"<b>{source}</b><br>{point.year}{weak}: {plain(point.value, 'pct', 2)} of GDP"


def series_rows(sipri: Sequence[EffortPoint], core: Sequence[EffortPoint]) -> list[dict[str, str]]:
    """Write the years as a table, newest first."""
    by_source = {
        "Military expenditure, % of GDP (SIPRI)": {one.year: one for one in sipri},
        "Core defence, % of GDP (NATO)": {one.year: one for one in core},
    }
    years = sorted({year for points in by_source.values() for year in points}, reverse=True)
    return [
        {"Year": str(year)}
        | {name: _year_text(points.get(year)) for name, points in by_source.items()}
        for year in years
    ]


def _year_text(point: EffortPoint | None) -> str:
    if point is None:
        return NO_DATA
    return plain(point.value, "pct", 2) + (" (estimate)" if point.is_estimate else "")


# --- the ranking -------------------------------------------------------------------------------


def ranking_title(defence: Defence) -> str:
    """State the ranking's finding: how many reach the lines."""
    n = len(defence.ranked)
    reached = [
        f"{defence.reaching(one.value)} reach {percent_line(one.value)}" for one in defence.targets
    ]
    return f"Of {counted(n, 'middle power')} with a SIPRI figure, {listed(reached)} of GDP"


def ranking_caption(defence: Defence, beyond: Sequence[Spender], beside: Sequence[Spender]) -> str:
    """Explain the ranking: marks, what lies beyond the axis, who has no figure."""
    parts = ["Military expenditure as a share of GDP, SIPRI, newest year from 2021 to 2025."]
    if any(_is_weak(one) for one in defence.ranked):
        parts.append("Open circles: weak or older figures.")
    for one in beyond:
        parts.append(
            f"The axis ends before {one.name_in_text} ({percent(one.value(EFFORT) or 0)}), which "
            "is marked by an arrow."
        )
    if beside:
        names = listed([one.name_in_text for one in beside])
        parts.append(f"Squares, not ranked: {names}.")
    if defence.without_figure:
        reasons = " ".join(_no_figure(one) for one in defence.without_figure)
        parts.append(f"{sentence_case(NO_DATA)}: {reasons}")
    return " ".join(parts)


def _is_weak(spender: Spender) -> bool:
    cell = spender.cells.get(EFFORT)
    return cell is not None and cell.status != "ok"


def _no_figure(spender: Spender) -> str:
    cell = spender.cells.get(EFFORT)
    return cell.note if cell and cell.note else f"{spender.name}."


def ranking_alt(title: str, defence: Defence) -> str:
    """Alternative text of the ranking."""
    first = listed([f"{one.name} {percent(one.value(EFFORT) or 0)}" for one in defence.ranked[:3]])
    return f"Ranking by share of GDP. {title}. Highest: {first}.".replace(NBSP, " ")


def ranking_hover(spender: Spender) -> str:
    """Write one country of the ranking under the pointer."""
    cell = spender.cells[EFFORT]
    money = f"<br>{dollars(spender.spent_musd)}" if spender.spent_musd else ""
    note = f"<br>{cell.note}" if cell.note else ""
    return (
        f"<b>{spender.name}</b><br>{plain(cell.value or 0, 'pct', 2)} of GDP "
        f"({span(cell.period)}){money}{note}"
    )


def ranking_mark(spender: Spender) -> str:
    """Write the value beside a mark."""
    return plain(spender.value(EFFORT) or 0, "pct", 1)


def axis_end(values: Sequence[float]) -> float:
    """Return where the axis ends: before a value more than twice the next one.

    >>> axis_end([39.6, 8.8, 7.8]), axis_end([4.5, 3.5])
    (10.0, 5.0)
    """
    known = sorted(values, reverse=True)
    if not known:
        return 1.0
    top = known[1] if len(known) > 1 and known[0] > 2 * known[1] else known[0]
    return float(math.ceil(top * 1.1))


# --- tables ------------------------------------------------------------------------------------


TABLE_COLUMNS: Final = {
    EFFORT: "% of GDP (SIPRI)",
    CORE: "NATO core, % of GDP (2026e)",
    GAP: "Gap, points of GDP",
    GAP_MUSD: "Gap, million USD",
    "equipment_share": "Equipment, % of defence (2026e)",
    "us_arms_customer_share": "Share of US arms deliveries, % (2020-24)",
    ARMS: "Arms imports from the US, % (2020-24)",
    "f35_dependence_ordered": "F-35 ordered (to 2024)",
    "f35_dependence_delivered": "F-35 delivered (to 2024)",
    "allied_burden_share": "Share of NATO Europe and Canada, % (2026e)",
    "ally_defence_share": "Share of all US treaty allies, %",
    "force_reliance": "US troops per 100 own",
}
SPENT: Final = "Spent, million USD"
TABLE_DECIMALS: Final = {
    EFFORT: 2,
    CORE: 2,
    GAP: 2,
    GAP_MUSD: 0,
    "f35_dependence_ordered": 0,
    "f35_dependence_delivered": 0,
}


def table_formats() -> dict[str, str]:
    """Return how each column of numbers is printed, by its title."""
    decimals = {title: TABLE_DECIMALS.get(one, 1) for one, title in TABLE_COLUMNS.items()}
    return {SPENT: "localized"} | {
        title: f"%.{places}f" if places else "localized" for title, places in decimals.items()
    }


def table_row(spender: Spender, hosting: str) -> dict[str, object]:
    """Write one country as a row of numbers; what has none is empty and named in the last cell.

    Parameters
    ----------
    hosting : str
        Ties with the United States in words.
    """
    row: dict[str, object] = {"Country": spender.name}
    for measure_id, title in TABLE_COLUMNS.items():
        value = spender.value(measure_id)
        row[title] = None if value is None else round(value, TABLE_DECIMALS.get(measure_id, 1))
        if measure_id == EFFORT:
            cell = spender.cells.get(EFFORT)
            row["Year"] = span(cell.period) if cell and value is not None else NO_DATA
            row[SPENT] = spender.spent_musd and round(spender.spent_musd)
    row["Active personnel"] = personnel_text(spender.personnel) or _personnel_state(spender)
    row["Ties with the United States"] = hosting
    row["Why a cell is empty or weak"] = table_note(spender)
    return row


def _personnel_state(spender: Spender) -> str:
    forces = spender.personnel
    return "none" if forces is not None and forces.force_status == "no_forces" else NO_DATA


def table_note(spender: Spender) -> str:
    """Give the reasons of empty and weak cells, each once."""
    notes = [
        cell.note
        for measure_id in TABLE_COLUMNS
        if (cell := spender.cells.get(measure_id)) is not None
        and cell.note
        and (cell.value is None or cell.status != "ok")
    ]
    return " ".join(dict.fromkeys(notes))


def table_caption(n: int) -> str:
    """Stand under the table of spenders."""
    return (
        f"{counted(n, 'middle power')}, highest share of GDP first; sort by any column. The gap of "
        "Allies is the distance in 2026 to 3.5 % of GDP in NATO's core figure, that of others the "
        "distance to 2 % in SIPRI's: the two do not compare. Empty cells are no data or do not "
        "apply, never zero; the last column says why."
    )


# --- ties and warheads -------------------------------------------------------------------------


def tie_sentence(tie: Tie) -> str:
    """Write one treaty or designation with state, year and citation; Markdown."""
    since = f", since {tie.since[:4]}" if tie.since else ""
    ally = "" if tie.kind != "treaty" or tie.counts_as_treaty_ally else (
        "; does not make a treaty ally here"
    )  # fmt: skip
    note = f" {tie.note}" if tie.note else ""
    return f"**{tie.title}** ({TIE_STATE[tie.status]}{since}{ally}).{note} {tie.citation}."


def alliance_sentence(alliance: Alliance) -> str:
    """Say what the alliance data code for one great power."""
    kinds = [
        words
        for words, holds in (
            ("defence", alliance.defence),
            ("non-aggression", alliance.non_aggression),
            ("consultation", alliance.consultation),
        )
        if holds
    ]
    what = listed(kinds) if kinds else "no such obligation"
    return f"With {POWER_NAMES[alliance.power]}: {what} ({alliance.year}, older)."


def alliances_sentence(name: str, alliances: Sequence[Alliance]) -> str:
    """Set the Alliance Treaty Obligations data beside the list, for both great powers."""
    note = (
        "A cross-check of 2018 that counts clauses of every treaty, the Rio Treaty included; "
        "Finland and Sweden were not yet in NATO."
    )
    if not alliances:
        return (
            f"The Alliance Treaty Obligations data (ATOP) code no obligation between {name} and "
            f"either great power in 2018. {note}"
        )
    said = " ".join(alliance_sentence(one) for one in alliances)
    missing = [one for one in POWER_NAMES if one not in {held.power for held in alliances}]
    none = "".join(f" With {POWER_NAMES[one]}: none coded." for one in missing)
    return f"Obligations coded by the Alliance Treaty Obligations data (ATOP): {said}{none} {note}"


def warheads_sentence(name: str, iso3: str, holders: Sequence[Warheads]) -> str:
    """Say who holds warheads and whether the chosen country does."""
    first = listed([f"{one.name_in_text} ({one.total:,})" for one in holders[:2]])
    own = next((one for one in holders if one.iso3 == iso3), None)
    mine = f"about {own.total:,}" if own else "none"
    year = holders[0].year if holders else 0
    return (
        f"By the Federation of American Scientists' estimates of {year} (older), "
        f"{counted(len(holders), 'state holds', 'states hold')} nuclear warheads, {first} the "
        f"most, retired ones included. {sentence_case(name)} holds {mine}."
    )


def warheads_row(one: Warheads) -> dict[str, str]:
    """Write one holder as a row."""
    return {
        "Holder": one.name,
        "Deployed": f"{one.deployed:,}",
        "In reserve": f"{one.reserve:,}",
        "Retired": f"{one.retired:,}",
        f"Total ({one.year}, older)": f"{one.total:,}",
    }
