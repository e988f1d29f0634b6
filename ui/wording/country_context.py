"""Words around a country: advice of the brief, sources."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ui.views.country_context import Advice
from ui.views.figures import SourceCard
from ui.wording.numbers import counted, listed
from ui.wording.provenance import LICENCE_SHORT
from ui.wording.recommendation_words import STATES

ADVICE_TITLE: Final = "What the brief advises here"
BITING_NOTE: Final = (
    "Recommendations are the brief's and the op-ed's, set against the data by stated thresholds. "
    "They are checked here, not endorsed."
)
NO_ADVICE: Final = (
    "The recommendations are decided for the ranked middle powers, the pivotal states and the "
    "European Union; this country is none of them."
)
UNDECIDED: Final = "No measure held decides it."


def state_badge(state: str) -> tuple[str, str]:
    """Return text and colour of a state's badge: ("▲ acts here", "orange")."""
    glyph, words, colour = STATES[state]
    return f"{glyph} {words}", colour


def advice_summary(advice: Sequence[Advice]) -> str:
    """Say how many recommendations act here, are in place, and are undecided."""
    if not any(one.state for one in advice):
        return NO_ADVICE
    biting = sum(one.state == "act" for one in advice)
    in_place = sum(one.state == "in_place" for one in advice)
    decided = sum(one.state not in ("", "no_data") for one in advice)
    waiting = len(advice) - decided
    done = f", {in_place} {'is' if in_place == 1 else 'are'} in place" if in_place else ""
    left = f"; {waiting} {'is' if waiting == 1 else 'are'} not decided" if waiting else ""
    return (
        f"Of {counted(decided, 'recommendation')} that the data can decide, {biting} "
        f"{'acts' if biting == 1 else 'act'} here{done}{left}."
    )


def others_title(advice: Sequence[Advice]) -> str:
    """Head the recommendations that are not drawn in full, counted by state."""
    order = ("act", "in_place", "less_relevant", "no_data", "")
    counts = [(sum(one.state == state for one in advice), state) for state in order]
    parts = [f"{number} {_state_words(state, number)}" for number, state in counts if number]
    return f"The other {counted(len(advice), 'recommendation')}: {listed(parts)}"


def _state_words(state: str, number: int) -> str:
    """Write a state behind a count: "8 act here", "1 without data"."""
    if state == "act" and number > 1:
        return "act here"
    return "without data" if state == "no_data" else STATES[state][1]


def change_condition(advice: Advice) -> str:
    """Say what would change the state."""
    condition = advice.would_change_if
    return f"Would change if: {condition[:1].lower()}{condition[1:]}" if condition else ""


def sources_title(sources: Sequence[SourceCard]) -> str:
    """Head the list of sources."""
    return f"Sources on this page: {len(sources)}, each with its licence"


def source_item(card: SourceCard) -> str:
    """List one source with link and licence; Markdown."""
    return (
        f"- [{card.publisher}]({card.url}), {card.title}, {card.vintage} "
        f"({LICENCE_SHORT[card.licence_class]})"
    )
