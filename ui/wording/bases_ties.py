"""Words on treaties, coded obligations and warheads."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ui.views.bases_defence import Warheads
from ui.views.bases_ties import Alliance, Tie
from ui.wording.numbers import POWER_NAMES, counted, listed, sentence_case

TIES_TITLE: Final = "Ties"
WARHEADS_TITLE: Final = "Nuclear warheads by holder"
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


def tie_sentence(tie: Tie) -> str:
    """Write one treaty or designation with state, year and citation; Markdown.

    The year of a treaty is that of its text: a later party joined later.
    """
    dated = ", treaty of " if tie.kind == "treaty" else ", since "
    since = f"{dated}{tie.since[:4]}" if tie.since else ""
    ally = "" if tie.kind != "treaty" or tie.counts_as_treaty_ally else (
        "; does not make a treaty ally here"
    )  # fmt: skip
    note = f" {tie.note}" if tie.note else ""
    return f"**{tie.title}** ({TIE_STATE[tie.status]}{since}{ally}).{note} {tie.citation}."


def obligations(alliance: Alliance) -> str:
    """Name the obligations that are coded: "defence and consultation"."""
    kinds = [
        words
        for words, holds in (
            ("defence", alliance.defence),
            ("non-aggression", alliance.non_aggression),
            ("consultation", alliance.consultation),
        )
        if holds
    ]
    return listed(kinds) if kinds else "no such obligation"


def alliance_sentence(alliance: Alliance) -> str:
    """Say what the alliance data code for one great power."""
    return f"With {POWER_NAMES[alliance.power]}: {obligations(alliance)} ({alliance.year}, older)."


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
    year = holders[0].dated if holders else ""
    return (
        f"By the Federation of American Scientists' estimates of {year}: "
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
        f"Total ({one.dated})": f"{one.total:,}",
    }
