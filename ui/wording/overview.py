"""Sentences of the overview: who leads, by how sure a margin, and how to read the scores."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from ui.wording.numbers import POWER_NAMES, counted, fixed, listed, sentence_case
from ui.wording.score_phrases import ScoreLike, coloured, score_words

HEADING = "Who holds leverage, and who is exposed?"
BORDERS = "Borders, names and groupings imply no view on the status of any territory."
TOTAL = "All domains together"
SCORES_LINK = "Try other weights: how robust is the ranking?"


def leader_sentence(
    power: str, lens: str, leader: tuple[str, ScoreLike], rivals: Sequence[str], of: int
) -> str:
    """Say who scores highest in a lens and whose bands reach first place too; Markdown.

    Parameters
    ----------
    power, lens : str
        The great power, and the side of the ledger.
    leader : tuple
        Name in text and score of the country that scores highest.
    rivals : sequence of str
        Names in text of the others whose rank bands include first place.
    of : int
        Number of ranked countries.
    """
    name, score = leader
    verb = {
        "leverage": f"scores highest in **{coloured('leverage', 'leverage')}** over",
        "exposure": f"is the most **{coloured('exposure', 'exposed')}** to",
    }[lens]
    first = f"**{sentence_case(name)}** {verb} {POWER_NAMES[power]} ({score_words(score, of)})"
    return f"{first}{rivals_clause(rivals)}."


def rivals_clause(rivals: Sequence[str]) -> str:
    """Say whose bands reach first place too; empty for none."""
    if not rivals:
        return ""
    if len(rivals) > 3:
        others = counted(len(rivals), "other country", "other countries")
        return f"; the bands of {others} also reach 1st place"
    band = "the band of" if len(rivals) == 1 else "the bands of"
    reach = "reaches" if len(rivals) == 1 else "reach"
    return f"; {band} {listed(list(rivals))} also {reach} 1st place"


def holders_sentence(power: str, names: Sequence[str]) -> str:
    """Say who holds much while exposed little."""
    if not names:
        whom = POWER_NAMES[power]
        return f"None of the countries shown holds much over {whom} while exposed little."
    if len(names) <= 4:
        verb = "holds" if len(names) == 1 else "hold"
        return f"{sentence_case(listed(list(names)))} {verb} much while exposed little."
    shown = listed(list(names[:3]))
    count = counted(len(names), "country", "countries")
    return f"{count} hold much while exposed little, {shown} among them."


def domain_choice(name: str, n_indicators: int) -> str:
    """Write a domain as a choice: "Trade and markets (2 indicators)"."""
    return f"{name} ({counted(n_indicators, 'indicator')})"


def domain_not_scored(domain: str, lens: str, power: str) -> str:
    """Say that a domain has no scores on this side, so that the total stands instead."""
    towards = "over" if lens == "leverage" else "to"
    return (
        f"{domain} is not scored for {lens} {towards} {POWER_NAMES[power]} in this edition; "
        "all domains together are shown."
    )


def reading_rules(
    power: str, domains: Mapping[str, Sequence[tuple[str, int]]], size: float, lenses: float
) -> list[str]:
    """Return how the scores may be read, one line each.

    Parameters
    ----------
    domains : mapping
        By lens: name and number of indicators of each domain held.
    size, lenses : float
        Spearman's correlation of leverage with GDP and with exposure.
    """
    made_of = "; ".join(
        f"{lens} from " + listed([f"{name[:1].lower()}{name[1:]} ({n})" for name, n in parts])
        for lens, parts in domains.items()
    )
    return [
        f"What enters (number of indicators): {made_of}.",
        "Leverage and exposure have different scales and are never subtracted from one another.",
        "Leverage over the United States and over China has different domains: totals for the two "
        "powers are never compared or subtracted.",
        _correlation_line(power, size, lenses),
        "Leverage is not willingness: a score says what is held, not what a government would do.",
    ]


def _correlation_line(power: str, size: float, lenses: float) -> str:
    if math.isnan(size) or math.isnan(lenses):
        return "Larger economies tend to score higher in leverage."
    return (
        f"Larger economies hold more: among the ranked, leverage over {POWER_NAMES[power]} goes "
        f"with GDP (rank correlation {fixed(size, 2)}) and with exposure to it "
        f"({fixed(lenses, 2)})."
    )


def profile_link(name: str) -> str:
    """Label of the link to a profile."""
    return f"Open the profile: {name}"
