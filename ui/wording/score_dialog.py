"""Words of the dialog behind a score: its indicators, goalposts, points and domains."""

from __future__ import annotations

from collections.abc import Sequence

from indicators.catalog import MEASURES
from indicators.model import DOMAINS
from ui.wording.numbers import NBSP, POWER_NAMES, fixed, listed, plain
from ui.wording.score_phrases import NO_SCORE

SCORE_FORMULA = (
    "Points = 100 x (value − low) / (high − low), cut at 0 and 100. A domain is the weighted mean "
    "of its indicators, the score the weighted mean of its domains; what is unknown is left out "
    "and the weights are scaled up, as long as half of the weight is known."
)


OPEN_INDICATOR = "Open an indicator: numerator, denominator, source, licence"
READERS_WEIGHTS = "With the weights of this link; the default index weighs otherwise."
NOTHING_HELD = "No row is held for this indicator and country."


def part_label(indicator_id: str, power: str) -> str:
    """Name an indicator inside a score."""
    label = MEASURES[indicator_id].label
    return label.replace("{power}", POWER_NAMES.get(power, "the great power"))


def part_value(value: float | None, unit: str, counts_as_zero: bool) -> str:
    """Write an indicator's value inside a score, or what its absence means."""
    if value is not None:
        if 0 < abs(value) < 0.005:
            return f"under 0.01{NBSP}%" if unit == "pct" else "under 0.01"
        return plain(value, unit, 2 if 0 < abs(value) < 0.1 else 1)
    return "below the published cut, counts as 0" if counts_as_zero else "unknown, left out"


def points_words(points: float | None) -> str:
    """Write the points of an indicator."""
    return "left out" if points is None else fixed(points, 1)


def score_button(lens: str) -> str:
    """Label of the button that opens the dialog behind a score."""
    return f"How the {lens} score was made"


def score_made(name: str, lens: str, power: str, words: str) -> str:
    """Head the dialog behind a score."""
    if not power:
        return f"{name}: {lens}, {words}"
    towards = "over" if lens == "leverage" else "to"
    return f"{name}: {lens} {towards} {POWER_NAMES[power]} {words}"


def goalposts(low: float, high: float, unit: str) -> str:
    """Write the goalposts of an indicator: "0 to 10 %"."""
    suffix = f"{NBSP}%" if unit == "pct" else ""
    return f"{low:g} to {high:g}{suffix}"


def domain_name(key: str, weight: float) -> str:
    """Name a domain with its weight in the score: "Trade (weight 1)"."""
    return f"{DOMAINS[key]} (weight{NBSP}{weight:g})"


def domains_sentence(
    domains: Sequence[tuple[str, float, float | None]], total: float | None
) -> str:
    """List the scores of the domains with their weights, and what they make together."""
    if not domains:
        return ""
    said = [
        f"{DOMAINS[key][:1].lower()}{DOMAINS[key][1:]} {_points(points)} (weight{NBSP}{weight:g})"
        for key, weight, points in domains
    ]
    made = f"together {fixed(total, 1)}" if total is not None else f"together {NO_SCORE}"
    return f"Domains: {listed(said)}; {made}."


def _points(points: float | None) -> str:
    return "left out, under half known" if points is None else fixed(points, 1)


def parts_alt(name: str) -> str:
    """Alternative text of the table behind a score."""
    return f"Indicators in the score of {name}, with value, goalposts, weight and points"
