"""Sentences of the page of scores: its sides and sets of countries, who leads, how to read it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from ui.wording.numbers import NBSP, POWER_NAMES, counted, listed, sentence_case
from ui.wording.overview import rivals_clause
from ui.wording.score_phrases import COLOURS, LENS_NAMES, ScoreLike, score_words

TITLE: Final = "How robust is the ranking?"
# Agency and restraint describe a country alone: no great power enters.
ALONE: Final = {"agency": "Agency", "restraint": "Restraint"}
LENS_CHOICES: Final[Mapping[str, str]] = {**LENS_NAMES, **ALONE}
DRAWS_STATUS: Final = "Recalculating the index 10,000 times under other assumptions …"
READING_HEADING: Final = "How to read this page"
NO_DOMAIN_BAND: Final = (
    "Single domains have a score and no band: most hold two to five indicators, so leaving one out "
    "makes another domain of it rather than testing this one. How sure a place is, is said of the "
    "total."
)
SET_NOUNS: Final[Mapping[str, tuple[str, str]]] = {
    "roster": ("middle power", "middle powers"),
    "brief": ("country named in the brief", "countries named in the brief"),
    "pivotal": ("middle power or pivotal state", "middle powers and pivotal states"),
    "all": ("country or territory", "countries and territories"),
}


def side(lens: str, power: str) -> str:
    """Name a lens: "leverage over China", "exposure to the United States", "agency"."""
    if lens in ALONE:
        return lens
    return f"{lens} {'over' if lens == 'leverage' else 'to'} {POWER_NAMES[power]}"


def ranked_noun(country_set: str, count: int) -> str:
    """Count the ranked countries of a set: "57 middle powers"."""
    return counted(count, *SET_NOUNS[country_set])


def state_sentence(changed: Sequence[tuple[str, float, float]]) -> str:
    """Say which weights stand: name, weight and default of those that were moved."""
    if not changed:
        return "These are the **default weights**."
    parts = [
        f"{name} {weight:g} (default {default:g})" if weight else f"{name} left out"
        for name, weight, default in changed[:6]
    ]
    left = len(changed) - len(parts)
    more = [counted(left, "other weight", "other weights")] if left else []
    return f"**Your weights:** {listed([*parts, *more])}."


def tiers_sentence(n_tiers: int, first: Sequence[str], country_set: str, n: int) -> str:
    """Say how many tiers can be told apart and who is in the first."""
    who = ranked_noun(country_set, n)
    if n_tiers <= 1:
        return f"The draws do not tell the {who} apart: all stand in one tier."
    inside = (
        sentence_case(listed(list(first)))
        if len(first) <= 5
        else counted(len(first), "country", "countries")
    )
    verb = "stands" if len(first) == 1 else "stand"
    return (
        f"The draws part {who} into {n_tiers} tiers. {inside} {verb} in tier{NBSP}1. Inside a tier "
        "the order is not settled."
    )


def leader_alone(lens: str, leader: tuple[str, ScoreLike], rivals: Sequence[str], of: int) -> str:
    """Say who scores highest in agency or restraint; Markdown.

    Parameters
    ----------
    leader : tuple
        Name in text and score of the country that scores highest.
    rivals : sequence of str
        Names in text of the others whose rank bands include first place.
    of : int
        Number of ranked countries.
    """
    name, score = leader
    first = f"**{sentence_case(name)}** scores highest in **{lens}** ({score_words(score, of)})"
    return f"{first}{rivals_clause(rivals)}."


def reading_rules(lens: str, power: str) -> list[str]:
    """Return how this page may be read, one line each."""
    last = (
        "Agency and restraint are about the country alone, so there is no great power to choose; "
        "they are never added up with leverage or exposure. A score is no verdict on a government."
        if lens in ALONE
        else "Leverage and exposure are never subtracted, and totals for the two powers are never "
        "compared. Leverage is not willingness."
    )
    return [
        f"A score is a whole number from 0 to 100 for {side(lens, power)}; the place is a band, "
        "and a tier holds the countries that the draws do not tell apart.",
        "A tier begins with the first country whose band starts below where the band of the "
        "tier's first country ends.",
        NO_DOMAIN_BAND,
        "Weights say what a reader holds to be important; they do not make a measure more exact.",
        last,
    ]


def lens_words(lens: str) -> str:
    """Write a lens as a choice, in its colour and with its sign."""
    if lens in ALONE:
        return f"■ {ALONE[lens]}"
    sign = {"leverage": "●", "exposure": "◆"}[lens]
    return f":{COLOURS[lens]}[{sign} {LENS_NAMES[lens]}]"
