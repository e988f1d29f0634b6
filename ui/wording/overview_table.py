"""Words of the ranked table of the overview, and of the countries without a place."""

from __future__ import annotations

from collections.abc import Sequence

from ui.wording.numbers import POWER_NAMES, counted, sentence_case
from ui.wording.score_phrases import (
    LENS_NAMES,
    NO_SCORE,
    SIGNS,
    Placed,
    ScoreLike,
    reason_text,
    whole,
)


def table_title(lens: str, domain: str, n: int) -> str:
    """Head the table."""
    what = f"{lens} in {domain[:1].lower()}{domain[1:]}" if domain else lens
    return f"{sentence_case(counted(n, 'ranked middle power', 'ranked middle powers'))}, by {what}"


def apart_sentence(country: Placed, power: str, leverage: ScoreLike | None,
                   exposure: ScoreLike | None) -> str:  # fmt: skip
    """Say how a yardstick scores and why it has no place; Markdown."""
    reasons = {
        "actor": "one actor made of states that are ranked, so it is shown apart and never ranked "
        "beside its members",
        "reference": "a yardstick, not a middle power",
        "pivotal": "a pivotal state outside the roster: scored, not ranked",
    }
    scores = " and ".join(
        f"{lens} {whole(score.score) if score else NO_SCORE}"
        for lens, score in (("leverage", leverage), ("exposure", exposure))
    )
    why = reasons.get(country.group, "outside the roster: scored, not ranked")
    return f"**{country.name}**: {scores}; {why}."


def unranked_summary(pivotal: int, others: int, no_score: int) -> str:
    """Say how many of the countries shown have no place, and why."""
    parts = []
    if pivotal:
        verb = "is" if pivotal == 1 else "are"
        parts.append(
            f"{counted(pivotal, 'pivotal state')} {verb} scored where data allow and not ranked"
        )
    if others:
        verb = "lies" if others == 1 else "lie"
        parts.append(
            f"{counted(others, 'country or territory', 'countries and territories')} {verb} "
            "outside the roster: scored where data allow, not ranked"
        )
    if no_score:
        verb = "has" if no_score == 1 else "have"
        parts.append(f"{no_score} of them {verb} too little data for a score")
    if not parts:
        return "Every country shown has a place."
    return sentence_case("; ".join(parts)) + "."


def table_alt(lens: str, power: str) -> str:
    """Alternative text of the ranked table."""
    return (
        f"Ranked middle powers by {lens}, with scores, tiers and rank bands of both lenses beside "
        f"{POWER_NAMES[power]}; the name opens the profile"
    )


def table_caption(domain: str) -> str:
    """Stand under the ranked table."""
    band = (
        "Places are bands, out of the ranked middle powers, for all domains together; single "
        "domains have none: with two to five indicators, leaving one out makes another domain of "
        "it. " if domain else ""
    )  # fmt: skip
    return f"{band}Choose a name to open its profile. This table holds what chart and map show."


def place_heading(lens: str, of: int) -> str:
    """Head the column of places: "● Tier and place of 57"."""
    return f"{SIGNS[lens]} Tier and place of {of}"


def indicators_heading(lens: str) -> str:
    """Head the column with the number of indicators."""
    return f"{SIGNS[lens]} Indicators"


def row_note(reasons: Sequence[tuple[str, str]], power: str) -> str:
    """Join the stored reasons of both lenses; an equal reason is said once."""
    told = [(lens, reason_text(reason, power)) for lens, reason in reasons if reason]
    if len(told) == 2 and told[0][1] == told[1][1]:
        return told[0][1]
    return " ".join(f"{LENS_NAMES[lens]}: {reason}" for lens, reason in told)


def unranked_heading(count: int) -> str:
    """Head the list of those without a place."""
    return f"{sentence_case(counted(count, 'country', 'countries'))} without a place"
