"""Words of the weights: their controls, and what follows a quoted text that a link gets wrong."""

from __future__ import annotations

from typing import Final

from ui.wording.numbers import NBSP, counted, fixed, sentence_case

WEIGHTS_HEADING: Final = "Your weights"
LAST_WEIGHT: Final = "One weight must stay above zero, so this one was put back."
RESET: Final = "Back to the default weights"
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


def share_words(share: float) -> str:
    """Write a part of the index: "22 % of the score"."""
    if share == 0:
        return "left out"
    amount = fixed(share, 0) if share >= 9.95 else fixed(share, 1)
    return f"{amount}{NBSP}% of the score"


def indicators_label(count: int, n_changed: int) -> str:
    """Label a domain's expander."""
    moved = f", {n_changed} moved" if n_changed else ""
    return f"{sentence_case(counted(count, 'indicator'))}{moved}"


def weights_intro(heaviest: float) -> str:
    """Say what a weight does."""
    return (
        f"A weight counts relative to its neighbours; 0 leaves a part out, {heaviest:g} is the "
        "most. The link keeps what you move."
    )
