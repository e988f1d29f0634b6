"""Words of what the places depend on: the assumptions behind the draws."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from ui.wording.numbers import NBSP, fixed, listed, sentence_case
from ui.wording.scores import ALONE

DRIVERS_HEADING: Final = "What the places depend on"
FACTORS: Final[Mapping[str, str]] = {
    "normalisation": "the scale indicators are put on",
    "aggregation": "how far a strong domain makes up for a weak one",
    "weights": "the weights, each moved by up to a quarter",
    "treatment": "the treatment of outliers",
    "left_out_indicator": "which indicator is left out",
    "none": "nothing: the place never changes",
}
FACTOR_LEVELS: Final[Mapping[str, str]] = {
    "normalisation": "goalposts; smallest to largest; distance from the mean; percentile rank",
    "aggregation": "power means with exponent 1, 0.5 and 2",
    "weights": "each weight times 0.75 to 1.25",
    "treatment": "none; extremes drawn in, else a logarithm",
    "left_out_indicator": "none or any one",
}
MEANS_ALONE: Final = "arithmetic and geometric mean"


def driver_sentence(sobol: Mapping[str, tuple[float, float]]) -> str:
    """Say which assumption moves the ranks most, from Sobol indices (alone, with the others)."""
    if not sobol:
        return "Nothing was varied that moves a place."
    name, (alone, total) = max(sobol.items(), key=lambda one: one[1][1])
    return (
        f"Over all countries, places depend most on **{FACTORS[name]}**: alone it explains "
        f"{_part(alone)} of how far places move, together with the other assumptions "
        f"{_part(total)} (Sobol indices of the mean change of place)."
    )


def _part(index: float) -> str:
    return f"{fixed(100 * min(max(index, 0.0), 1.0), 0)}{NBSP}%"


def country_drivers_sentence(counts: Mapping[str, int], of: int) -> str:
    """Say for how many countries each assumption matters most (one at a time, eta squared)."""
    said = [
        f"{FACTORS[name]} for {count}"
        for name, count in sorted(counts.items(), key=lambda one: (-one[1], one[0]))
        if count
    ]
    if not said:
        return ""
    return (
        f"Country by country, taking one assumption at a time over the same 10,000 draws, the "
        f"largest part of the movement comes from {listed(said)} of {of}."
    )


def driver_row(name: str, alone: float, total: float, lens: str = "leverage") -> dict[str, str]:
    """Write one assumption with its influence."""
    levels = MEANS_ALONE if name == "aggregation" and lens in ALONE else FACTOR_LEVELS[name]
    return {
        "Assumption": f"{sentence_case(FACTORS[name])} ({levels})",
        "Alone": _part(alone),
        "With the others": _part(total),
    }
