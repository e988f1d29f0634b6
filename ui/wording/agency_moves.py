"""Words of the largest moves of restraint over the years."""

from __future__ import annotations

from typing import Final

from ui.views.agency import AgencyPage
from ui.views.agency_years import Move
from ui.wording.numbers import fixed, listed, sentence_case
from ui.wording.score_phrases import whole

MOVES_NOTE: Final = (
    "Each year is scored as today: the measures of restraint on their scale from 0 to 100, "
    "averaged with the weights of the index tree. Only ranked middle powers with all "
    "measures in both years are compared. Rank bands exist for today’s score alone."
)


def moves_title(page: AgencyPage) -> str:
    """State who fell and who rose most."""
    if not page.falls or not page.rises:
        return "Restraint over the years"
    year = page.falls[0].first.year
    return (
        f"Since {year} restraint fell most in {page.falls[0].name_in_text} and rose most in "
        f"{page.rises[0].name_in_text}"
    )


def moves_sentence(page: AgencyPage) -> str:
    """List the moves in both directions."""
    parts = [
        f"{verb} most in {listed([_move(move) for move in moves])}"
        for verb, moves in (("fell", page.falls), ("rose", page.rises))
        if moves
    ]
    return f"Restraint {'; it '.join(parts)}." if parts else "No country moved."


def _move(move: Move) -> str:
    return f"{move.name_in_text} ({whole(move.first.score)} to {whole(move.last.score)})"


def moves_note(page: AgencyPage) -> str:
    """Say how the moves were worked out and who is left out."""
    left = listed(list(page.not_compared))
    verb = "is" if len(page.not_compared) == 1 else "are"
    return f"{MOVES_NOTE} {sentence_case(left)} {verb} left out." if left else MOVES_NOTE


def move_label(move: Move) -> str:
    """Name a row of the chart of moves."""
    return f"{move.name} {signed(move.change)}"


def move_hover(move: Move) -> str:
    """Text of a move's marks."""
    return (
        f"<b>{move.name}</b><br>{move.first.year}: {whole(move.first.score)}<br>"
        f"{move.last.year}: {whole(move.last.score)}"
    )


def signed(change: float) -> str:
    """Write a change with its sign: "+42", "−46"."""
    return f"+{fixed(change, 0)}" if change > 0 else fixed(change, 0)


def move_row(move: Move) -> dict[str, str]:
    """Write one move as a row of the table."""
    return {
        "Country": move.name,
        str(move.first.year): whole(move.first.score),
        str(move.last.year): whole(move.last.score),
        "Change": signed(move.change),
    }


def moves_alt(title: str) -> str:
    """Describe the chart of moves."""
    return f"Rows from an open mark (first year) to a full one (last year). {title}."


def moves_caption(page: AgencyPage) -> str:
    """Say what the marks are."""
    moves = [*page.falls, *page.rises]
    if not moves:
        return ""
    first, last = moves[0].first.year, moves[0].last.year
    return f"Open mark: {first}; full mark: {last}. Scale from 0 to 100."
