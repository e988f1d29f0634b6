"""What is said of weights in a link that cannot be used; each follows the quoted text."""

from __future__ import annotations

from typing import Final

from indicators.numbers import fixed

STANDS: Final = "its default weight stands"
DOUBLED: Final = f"names a weight that the link gives more than once; {STANDS}"
NO_NUMBER: Final = f"has no weight that is a number (written as name:2); {STANDS}"
NEGATIVE: Final = f"has a negative weight; {STANDS}"
ALL_ZERO: Final = (
    "leaves every weight at zero, so no index would be left; the default weights stand"
)
MOVED_AWAY: Final = (
    "Weights of domains and indicators that this side does not have were taken out of the link."
)


def unknown(side: str) -> str:
    """Say that a name is no part of this side of the index."""
    return f"names no domain or indicator of {side} and was left out"


def too_heavy(heaviest: float) -> str:
    """Say that a weight is beyond the scale."""
    return f"has a weight above {fixed(heaviest, 0)}; {STANDS}"


def too_long(found: int, longest: int) -> str:
    """Say that a text is longer than any set of weights."""
    return (
        f"begins a list of weights of {found:,} signs; all weights of this side fit into "
        f"{longest:,}, so the default weights stand"
    )
