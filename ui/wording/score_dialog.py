"""Words of the dialog behind a score: its indicators, goalposts, points and domains."""

from __future__ import annotations

from ui.wording.numbers import NBSP, POWER_NAMES, fixed, listed, plain
from ui.wording.score_phrases import NO_SCORE, ScoreLike, whole

SCORE_FORMULA = (
    "Points = 100 x (value − low) / (high − low), cut at 0 and 100. A domain is the weighted mean "
    "of its indicators, the score the weighted mean of its domains; what is unknown is left out "
    "and the weights are scaled up, as long as half of the weight is known."
)


def part_row(label: str, power: str) -> str:
    """Name an indicator inside a score."""
    return label.replace("{power}", POWER_NAMES.get(power, "the great power"))


def part_value(value: float | None, unit: str, counts_as_zero: bool) -> str:
    """Write an indicator's value inside a score, or what its absence means."""
    if value is not None:
        return plain(value, unit, 2 if 0 < abs(value) < 0.1 else 1)
    return "below the published cut, counts as 0" if counts_as_zero else "unknown, left out"


def points_words(points: float | None) -> str:
    """Write the points of an indicator."""
    return "left out" if points is None else fixed(points, 1)


def score_made(name: str, lens: str, power: str, words: str) -> str:
    """Head the dialog behind a score."""
    towards = "over" if lens == "leverage" else "to"
    return f"{name}: {lens} {towards} {POWER_NAMES[power]} {words}"


def goalposts(low: float, high: float, unit: str) -> str:
    """Write the goalposts of an indicator: "0 to 10 %"."""
    suffix = f"{NBSP}%" if unit == "pct" else ""
    return f"{low:g} to {high:g}{suffix}"


def domain_line(name: str, score: ScoreLike | None) -> str:
    """Write one domain's score: "finance 15"."""
    return f"{name[:1].lower()}{name[1:]} {whole(score.score) if score else NO_SCORE}"


def domains_sentence(domains: list[str]) -> str:
    """List the scores of the domains."""
    return f"Domains: {listed(domains)}." if domains else ""


def parts_alt(name: str) -> str:
    """Alternative text of the table behind a score."""
    return f"Indicators in the score of {name}, with value, goalposts, weight and points"
