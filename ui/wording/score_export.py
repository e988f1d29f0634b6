"""Words of the file of scores: columns and parameters."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ui.wording.numbers import NBSP, POWER_NAMES, fixed
from ui.wording.scores import ranked_noun

POINTS: Final = "points, 0 to 100"
DESCRIPTION: Final = (
    "One row a country: its score with the weights listed under the filters, its place among the "
    "ranked countries with the band of that place, and the same under the default weights."
)
ORDER: Final = "by tier and place, then the countries without a place"
COLUMNS: Final = [
    ("iso3", "ISO 3166 alpha-3 code; EUU is the European Union.", "", "country"),
    ("country", "Name.", "", "text"),
    ("power", "Great power: USA or CHN; empty for agency and restraint.", "", "power"),
    ("lens", "leverage over the power, exposure to it, agency or restraint.", "", "text"),
    ("score", "Weighted mean of the domains.", POINTS, "number"),
    ("score_p05", "5th percentile of the score in the draws.", POINTS, "number"),
    ("score_p95", "95th percentile of the score in the draws.", POINTS, "number"),
    ("rank", "Place among the ranked countries, 1 = highest; ties share the smallest. To be quoted "
     "with its band only.", "place", "integer"),
    ("rank_p05", "5th percentile of the place in the draws.", "place", "integer"),
    ("rank_p95", "95th percentile of the place in the draws.", "place", "integer"),
    ("tier", "Group of countries that the draws do not tell apart, 1 = highest.", "", "integer"),
    ("driver", "Assumption that moves the country's place most: normalisation, aggregation, "
     "weights, treatment, left_out_indicator or none.", "", "text"),
    ("n_indicators", "Number of indicators that entered.", "number", "integer"),
    ("default_score", "Score under the default weights.", POINTS, "number"),
    ("default_rank", "Place under the default weights.", "place", "integer"),
    ("default_rank_p05", "5th percentile of that place.", "place", "integer"),
    ("default_rank_p95", "95th percentile of that place.", "place", "integer"),
    ("status", "ok; unranked: scored, but outside the ranking; low_coverage: too little data.", "",
     "status"),
    ("reason", "Why there is no score or place, or what the score leaves out.", "", "text"),
]  # fmt: skip


def title(side: str) -> str:
    """Title of the file: "Scores: leverage over China"."""
    return f"Scores: {side}"


def domain_score(name: str) -> str:
    """Describe the column of a domain."""
    return f"Score of the domain {name}; missing where less than half of its weight is known."


def settings(lens: str, power: str, country_set: str, n_ranked: int) -> list[tuple[str, str]]:
    """Say side, power and set of countries."""
    return [
        ("Side of the ledger", lens),
        ("Great power", POWER_NAMES.get(power, "none: about the country alone")),
        ("Ranked countries", ranked_noun(country_set, n_ranked).replace(NBSP, " ")),
    ]


def weight_of(key: str, name: str, is_indicator: bool) -> str:
    """Name a weight."""
    return f"Weight of {key}" if is_indicator else f"Weight of domain {key} ({name})"


def weight(value: float, default: float, share: float) -> str:
    """Write a weight with its default and its part of the index."""
    return f"{value:g} (default {default:g}); {fixed(share, 2)} % of the index"


def goalposts(low: float, high: float, absent: str) -> str:
    """Write the goalposts of an indicator and what an absent value means."""
    return f"; 0 points at {low:g}, 100 at {high:g}; absent value: {absent}"


def draw_settings(
    draws: int, seed: int, min_share: float, exponents: Sequence[str]
) -> list[tuple[str, str]]:
    """Say what the draws varied."""
    return [
        ("Draws", f"{draws:,}"),
        ("Seed of the draws", str(seed)),
        ("Scales drawn", "goalposts, minmax, zscore, percentile_rank"),
        ("Exponents of the mean drawn", ", ".join(exponents)),
        ("Weights drawn", "each times a factor between 0.75 and 1.25"),
        ("Treatments drawn", "none, winsorise_log (at most 5 points)"),
        ("Left out in a draw", "no indicator or any one"),
        ("Least part of the weight known", f"{fixed(100 * min_share, 0)} % of a domain, and of the "
         "domains"),
    ]  # fmt: skip
