"""How a score is written: number, tier and band, its side of the ledger, why there is none."""

from __future__ import annotations

import re
from typing import Protocol

from indicators.catalog import MEASURES
from ui.wording.numbers import NBSP, POWER_NAMES, ordinal

LENS_NAMES = {"leverage": "Leverage", "exposure": "Exposure"}
SIGNS = {"leverage": "●", "exposure": "◆"}
COLOURS = {"leverage": "green", "exposure": "orange"}
TIER_NAMES = {
    "pivotal": "pivotal state",
    "reference": "reference country",
    "actor": "actor made of states",
    "other": "outside the roster",
}
NOT_RANKED = "not ranked"
NO_SCORE = "no score: too little data"
UNDER_ONE = "under 1"


class ScoreLike(Protocol):
    """What the sentences need of a score."""

    @property
    def score(self) -> float | None: ...  # noqa: D102
    @property
    def rank(self) -> int | None: ...  # noqa: D102
    @property
    def rank_low(self) -> int | None: ...  # noqa: D102
    @property
    def rank_high(self) -> int | None: ...  # noqa: D102
    @property
    def tier(self) -> int | None: ...  # noqa: D102


class Placed(Protocol):
    """What the sentences need of a country."""

    @property
    def name(self) -> str: ...  # noqa: D102
    @property
    def name_in_text(self) -> str: ...  # noqa: D102
    @property
    def group(self) -> str: ...  # noqa: D102


def whole(score: float | None) -> str:
    """Write a score as a whole number; a trace above nothing is "under 1".

    >>> whole(40.3), whole(0.2), whole(0.0), whole(None)
    ('40', 'under 1', '0', 'no score: too little data')
    """
    if score is None:
        return NO_SCORE
    return UNDER_ONE if 0 < score < 0.5 else f"{round(score)}"


def band_words(low: int | None, high: int | None, of: int) -> str:
    """Write a rank band: "between 4th and 7th of 57"; empty where there is none."""
    if low is None or high is None:
        return ""
    if low == high:
        return f"steadily {ordinal(low)} of {of}"
    return f"between {ordinal(low)} and {ordinal(high)} of {of}"


def place_words(score: ScoreLike | None, of: int) -> str:
    """Write tier and band: "tier 2 · between 4th and 7th of 57", or why there is none."""
    if score is None or score.score is None:
        return NO_SCORE
    if score.rank is None:
        return NOT_RANKED
    tier = f"tier {score.tier}" if score.tier is not None else ""
    band = band_words(score.rank_low, score.rank_high, of)
    return " · ".join(part for part in (tier, band) if part)


def short_place(score: ScoreLike | None, of: int) -> str:
    """Write tier and band where a heading says out of how many: "between 4th and 7th"."""
    return place_words(score, of).removesuffix(f" of {of}")


def score_words(score: ScoreLike | None, of: int) -> str:
    """Write a score in full: "33 · tier 2 · between 4th and 7th of 57"."""
    if score is None or score.score is None:
        return NO_SCORE
    place = place_words(score, of)
    return f"{whole(score.score)} · {place}" if place else whole(score.score)


def coloured(lens: str, text: str) -> str:
    """Return Markdown in a lens colour; the words themselves must name the lens."""
    return f":{COLOURS[lens]}[{text}]"


def signed(lens: str, text: str) -> str:
    """Put the lens sign before a text, so that colour never stands alone."""
    return f"{SIGNS[lens]} {text}"


def band_explained() -> str:
    """Say what a band is."""
    return (
        "A score is a whole number from 0 to 100 against fixed goalposts. The band is where the "
        "country's place falls in 90 % of 10,000 recalculations with other weights, goalposts, "
        "averages and one indicator left out; overlapping bands mean that the order is not settled."
    )


def reason_text(reason: str, power: str) -> str:
    """Put the names of measures where a stored reason has their ids."""

    def named(match: re.Match[str]) -> str:
        measure = MEASURES.get(match.group())
        if measure is None:
            return match.group()
        return measure.label.replace("{power}", POWER_NAMES.get(power, "the great power"))

    text = re.sub(r"\b[a-z][a-z0-9]*(?:_[a-z0-9]+)+\b", named, reason)
    return re.sub(r"(\d+)%", rf"\1{NBSP}%", text)
