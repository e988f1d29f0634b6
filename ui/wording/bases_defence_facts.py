"""Words of the dialogs behind personnel, treaties and coded obligations: no indicators."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ui.views.bases_defence import Personnel, Spender
from ui.views.bases_ties import Alliance, EffortPoint, Tie
from ui.views.facts import Fact
from ui.views.figures import Component
from ui.wording.bases import NO_DATA
from ui.wording.bases_series import NATO_CORE, SIPRI
from ui.wording.bases_spending import personnel_reason, personnel_text
from ui.wording.bases_ties import TIE_STATE, obligations
from ui.wording.numbers import POWER_NAMES, plain, sentence_case

FACTBOOK: Final = "cia_factbook"
TIES: Final = "us_security_ties"
ATOP: Final = "atop_alliances"
OPEN_TIE: Final = "Open a tie: citation, year, status, codes, source"
ONE_NUMBER: Final = "As the Factbook prints it, rounded by the publisher; nothing is worked out."
A_RANGE: Final = (
    "As the Factbook prints it: a range, rounded by the publisher. Nothing is worked out here; US "
    "troops per 100 own persons take its middle."
)
NO_NUMBER: Final = "No arithmetic: the Factbook prints no number that could be shown."
PERSONNEL_COUNTS: Final = (
    "Active military personnel, estimated by the CIA. Reservists and paramilitary forces are "
    "counted or left out as the country's entry says; where it says so, the note repeats it."
)
TREATY_TEXT: Final = "No arithmetic: read from the text of the treaty or statute that is cited."
IS_ALLY: Final = "In this product it makes a treaty ally of the United States."
IS_NO_ALLY: Final = "In this product it does not by itself make a treaty ally."
WHAT_COUNTS: Final = (
    "A tie is a mutual-defence treaty with the United States or a designation as a major non-NATO "
    "ally. A designation brings privileges in defence trade, no promise of defence. The date of a "
    "treaty is that of its signature; when a later party acceded is not held here."
)
ENTERED: Final = "Entered by hand beside the compiled list, with the reason given here."
CODED: Final = (
    "As coded: 1 where at least one treaty in force in the year holds the clause, 0 where none "
    "does. Nothing is worked out."
)
NOT_CODED: Final = "No treaty with a clause of defence, non-aggression or consultation is coded."
OBLIGATIONS: Final = (
    "Obligations by every treaty of alliance between the two states that the Alliance Treaty "
    "Obligations and Provisions project holds, the Rio Treaty included. A cross-check of the "
    "treaties listed above, not a list of record; it ends in 2018."
)
CODE_NAMES: Final = {
    "defence": "defence (ATOP: defense)",
    "non_aggression": "non-aggression (ATOP: nonagg)",
    "consultation": "consultation (ATOP: consul)",
}
MONTHS: Final = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip


def year_label(point: EffortPoint, *, is_core: bool) -> str:
    """Name a point of the chart of years: "2026, NATO core: 2.90 % (estimate)"."""
    estimate = " (estimate)" if point.is_estimate else ""
    source = NATO_CORE if is_core else SIPRI
    return f"{point.year}, {source}: {plain(point.value, 'pct', 2)} of GDP{estimate}"


def personnel_label(name: str, personnel: Personnel | None) -> str:
    """Name the number of a country's forces in a list."""
    return f"{name}, active personnel: {personnel_value(personnel)}"


def personnel_pill(personnel: Personnel | None) -> str:
    """Name the number of the chosen country's forces on its pill."""
    return f"Active personnel: {personnel_value(personnel)}"


def personnel_value(personnel: Personnel | None) -> str:
    """Write the number, the range, or the state."""
    if personnel is not None and personnel.force_status == "no_forces":
        return "none"
    return personnel_text(personnel) or NO_DATA


def personnel_fact(spender: Spender) -> Fact:
    """Explain the active personnel of one country."""
    held, number = spender.personnel, personnel_text(spender.personnel)
    is_range = held is not None and held.low != held.high
    year = str(held.year) if held is not None and held.year else ""
    return Fact(
        key=f"personnel.{spender.iso3}",
        label=personnel_label(spender.name, held),
        heading=f"{spender.name}: active military personnel",
        # A phone has no room for "850,000 to 1,000,000".
        value_text=personnel_value(held).replace(" to ", "–"),
        facts=("persons" if number else "", year, _personnel_status(held, is_range)),
        note=(held.note if number and held else personnel_reason(spender.name_in_text, held)),
        formula=(A_RANGE if is_range else ONE_NUMBER) if number else NO_NUMBER,
        components=_personnel_terms(held, year) if held is not None and number else (),
        source_ids=(FACTBOOK,),
        definition=PERSONNEL_COUNTS,
    )


def _personnel_status(held: Personnel | None, is_range: bool) -> str:
    if held is None or held.low is None:
        return "reported: none" if held and held.force_status == "no_forces" else NO_DATA
    return "reported, a range" if is_range else "reported, rounded by the publisher"


def _personnel_terms(held: Personnel, year: str) -> tuple[Component, ...]:
    if held.low == held.high:
        pairs = [("active personnel, as printed", held.low)]
    else:
        pairs = [("lower end, as printed", held.low), ("upper end, as printed", held.high)]
    return tuple(Component("term", what, n, "persons", year, FACTBOOK) for what, n in pairs)


def tie_facts(
    iso3: str, name: str, ties: Sequence[Tie], alliances: Sequence[Alliance]
) -> list[Fact]:
    """Explain every treaty and designation, then what is coded with either great power.

    Parameters
    ----------
    name : str
        Of the country, inside a sentence.
    """
    facts = [_tie_fact(name, one, place) for place, one in enumerate(ties)]
    held = {one.power: one for one in alliances}
    others = [power for power in POWER_NAMES if power != iso3]
    return [*facts, *(_alliance_fact(name, power, held.get(power)) for power in others)]


def _tie_fact(name: str, tie: Tie, place: int) -> Fact:
    state = sentence_case(TIE_STATE[tie.status])
    ally = IS_ALLY if tie.counts_as_treaty_ally else IS_NO_ALLY
    entered = ENTERED if tie.is_amended and tie.note else ""
    return Fact(
        key=f"tie.{place}",
        label=f"{tie.title}: {TIE_STATE[tie.status]}",
        heading=f"{sentence_case(name)} and the United States: {tie.title}",
        value_text=state,
        facts=(_tie_date(tie), "reported", f"list of {tie.vintage}" if tie.vintage else ""),
        note=" ".join(part for part in (tie.note, entered) if part),
        formula=f"{TREATY_TEXT} Cited: {tie.citation}. {ally}",
        components=(),
        source_ids=(TIES,),
        definition=WHAT_COUNTS,
    )


def _tie_date(tie: Tie) -> str:
    """Say what the date is the date of."""
    if not tie.since:
        return "date of designation not held"
    parts = tie.since.split("-")
    text = (
        f"{int(parts[2])} {MONTHS[int(parts[1]) - 1]} {parts[0]}" if len(parts) == 3 else parts[0]
    )
    return f"treaty of {text}" if tie.kind == "treaty" else f"designated {text}"


def _alliance_fact(name: str, power: str, alliance: Alliance | None) -> Fact:
    other = POWER_NAMES[power]
    what = obligations(alliance) if alliance is not None else "no obligation coded"
    year = str(alliance.year) if alliance is not None else "2018"
    state = "reported" if alliance is not None else "no treaty coded"
    held = sum(getattr(alliance, field) for field in CODE_NAMES) if alliance else 0
    return Fact(
        key=f"alliance.{power}",
        label=f"Coded by ATOP with {other}: {what}",
        heading=f"Obligations between {name} and {other} as ATOP codes them: {what}",
        value_text=f"{held} of {len(CODE_NAMES)}",
        facts=("kinds of obligation", f"{year}, older", state),
        note="",
        formula=CODED if alliance is not None else NOT_CODED,
        components=_codes(alliance) if alliance is not None else (),
        source_ids=(ATOP,),
        definition=OBLIGATIONS,
    )


def _codes(alliance: Alliance) -> tuple[Component, ...]:
    return tuple(
        Component("term", name, float(getattr(alliance, field)), "(code)", str(alliance.year), ATOP)
        for field, name in CODE_NAMES.items()
    )
