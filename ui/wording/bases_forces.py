"""Words on what the Factbook says of foreign forces."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ui.views.bases import Force, Host, Hosting
from ui.wording.bases import NO_DATA
from ui.wording.numbers import counted, listed

ONE_POWER: Final = (
    "Hosting is counted for the United States: no source held here counts Chinese forces abroad."
)
FACTBOOK_NOTE: Final = (
    "Another source, with its own dates, in our words: the CIA's World Factbook in its final "
    "edition (February 2026). It is not a list of record: Germany, Spain, the United Kingdom and "
    "Jordan are hosts without a word on it. Its numbers are rounded, count forces on rotation too, "
    "and are not to be added to the DMDC counts."
)
FORCES_TABLE: Final = "All that the Factbook's final edition says of forces abroad"


def forces_title(name: str, forces: Sequence[Force]) -> str:
    """Say whose forces the Factbook names."""
    guests = list(dict.fromkeys(one.guest_in_text for one in forces))
    if not guests:
        return f"Other forces: the Factbook names none in {name}"
    return f"Foreign forces in {name}, as the Factbook has them: those of {listed(guests)}"


def force_sentence(force: Force) -> str:
    """Write one statement with its owner and year; Markdown."""
    year = str(force.year) if force.year is not None else "no year given"
    return f"**{force.guest_name}** ({year}): {force.fact}"


def sent_sentence(force: Force) -> str:
    """Write where a state's own forces are; Markdown."""
    year = str(force.year) if force.year is not None else "no year given"
    return f"**In {force.host_in_text}** ({year}): {force.fact}"


def sent_title(name: str) -> str:
    """Head the list of a state's own forces abroad."""
    return f"Forces of {name} abroad, as the Factbook has them:"


def beside_dmdc(hosting: Hosting, forces: Sequence[Force], host: Host | None) -> str:
    """Set the Factbook's words on US forces beside the count of the report."""
    theirs = [one for one in forces if one.guest == "USA"]
    if not theirs:
        return ""
    if host is None or host.persons is None:
        return f"Beside it, the DMDC report of {hosting.period} does not list the place."
    number = persons_text(theirs[0])
    says = f"The Factbook says {number}; the" if number else "The"
    return (
        f"{says} DMDC report of {hosting.period} has {counted(host.persons, 'person')} permanently "
        "assigned. Different source, date and rule: no change over time."
    )


def persons_text(force: Force) -> str:
    """Write the Factbook's number: "about 28,000", "10,000 to 12,000"; empty where it has none."""
    low, high = force.persons_low, force.persons_high
    if low is None or high is None:
        return ""
    return f"about {low:,.0f}" if low == high else f"{low:,.0f} to {high:,.0f}"


def china_sentence(forces: Sequence[Force]) -> str:
    """Say where the Factbook names Chinese forces: the other great power as a yardstick."""
    theirs = [one for one in forces if one.guest == "CHN"]
    if not theirs:
        return f"{ONE_POWER} The Factbook names none."
    places = [
        f"{one.host_in_text}" + (f" ({number})" if (number := persons_text(one)) else "")
        for one in theirs
    ]
    return f"{ONE_POWER} The Factbook's final edition names them in {listed(places)} only."


def force_row(force: Force) -> dict[str, str]:
    """Write one row of the table of foreign forces."""
    return {
        "Host": force.host_name,
        "Forces of": force.guest_name,
        "Persons": persons_text(force) or NO_DATA,
        "Year": str(force.year) if force.year is not None else NO_DATA,
        "What the Factbook says, in our words": force.fact,
    }
