"""Words of what would have to change for a country to enter the top five."""

from __future__ import annotations

from typing import Final, Protocol

from ui.wording.numbers import fixed, plain, sentence_case
from ui.wording.score_phrases import score_words, whole
from ui.wording.score_ranking import PlaceLike

TOP: Final = 5
TOP_WORDS: Final = "top five"
WHAT_IF_HEADING: Final = "What would have to change to enter the top five"
NOTHING_DOES: Final = "All indicators, with the most that each could bring"
WHAT_IF_CAPTION: Final = (
    "Illustrative arithmetic, no forecast and no advice: one indicator moves, all else stays, also "
    "the other countries, though a share one country gains another must lose. A value beyond the "
    "upper goalpost brings no more points."
)


class ChangeLike(Protocol):
    """What the sentences need of one change that is asked about."""

    @property
    def name(self) -> str: ...  # noqa: D102
    @property
    def unit(self) -> str: ...  # noqa: D102
    @property
    def value_now(self) -> float | None: ...  # noqa: D102
    @property
    def is_absent(self) -> bool: ...  # noqa: D102
    @property
    def needed(self) -> float | None: ...  # noqa: D102
    @property
    def high(self) -> float: ...  # noqa: D102


def what_if_sentence(
    name: str, place: PlaceLike | None, of: int, target: tuple[float, str] | None
) -> str:
    """Say where a country stands and what the fifth place takes; Markdown.

    Parameters
    ----------
    name : str
        The country, inside a sentence.
    place : PlaceLike or None
        Its place; None where it is not on the page.
    of : int
        Number of ranked countries.
    target : tuple of (float, str) or None
        Score and name in text of the country in fifth place.
    """
    who = sentence_case(name)
    if place is None:
        return f"{who} is not among the countries shown: choose another set of countries above."
    if place.rank is None:
        return f"{who} has no place. {place.reason}".strip()
    stands = f"**{who}** scores {score_words(place, of)}"
    if place.rank <= TOP:
        return f"{stands}: with these weights it already stands in the {TOP_WORDS}."
    if target is None:
        return f"{stands}. Fewer than {TOP} other countries are ranked, so there is no fifth place."
    score, fifth = target
    gap = fixed(score - (place.score or 0.0), 1)
    return (
        f"{stands}. Fifth place is held by {fifth} with {whole(score)}: {gap} points more. "
        "With everything else unchanged:"
    )


def what_if_answer(name: str, n_enough: int, n_all: int) -> str:
    """Say how many single changes would be enough."""
    if n_enough == 0:
        return (
            f"**No single change would do:** not one of the {n_all} indicators, even at its upper "
            f"goalpost, would bring {name} into the {TOP_WORDS}."
        )
    if n_enough == 1:
        return (
            f"**One change alone**, of {n_all} looked at, would bring {name} into the {TOP_WORDS}."
        )
    if n_enough == n_all:
        return f"**Each of the {n_all} changes**, alone, would bring {name} into the {TOP_WORDS}."
    return (
        f"**{n_enough} of {n_all} changes**, each alone, would bring {name} into the {TOP_WORDS}."
    )


def change_row(change: ChangeLike, domain: str) -> dict[str, str]:
    """Write one change: the value now, and the value that would be needed."""
    return {
        "Domain": domain,
        "Indicator": change.name,
        "Now": _now(change),
        "Needed for the top five": _needed(change),
    }


def _now(change: ChangeLike) -> str:
    if change.value_now is None:
        return "unknown, left out"
    if change.is_absent:
        return "no figure published, counts as 0"
    return plain(change.value_now, change.unit, _decimals(change.value_now))


def _needed(change: ChangeLike) -> str:
    if change.needed is None:
        return f"not enough, even at {plain(change.high, change.unit, _decimals(change.high))}"
    return f"{plain(change.needed, change.unit, _decimals(change.needed))}"


def _decimals(value: float) -> int:
    return 2 if 0 < abs(value) < 1 else 1


def what_if_alt(name: str) -> str:
    """Alternative text of the table of changes."""
    return f"Indicator by indicator: the value of {name} now, and the value the top five would take"
