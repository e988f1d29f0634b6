"""Words of the dialogs behind quadrants cut at medians: who is counted, with both scores."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from ui.views.facts import Fact
from ui.views.figures import Component
from ui.wording.numbers import counted, fixed

SCORES: Final = "out_score"
SCORE_UNIT: Final = "of 100"
HOW_SCORED: Final = (
    "A score is the weighted mean of its domains, a domain that of its indicators' points; an "
    "indicator's points run from 0 to 100 between its goalposts. Each country's score opens from "
    "its name on this page."
)


@dataclass(frozen=True)
class Quadrant:
    """One quadrant.

    Attributes
    ----------
    name : str
        As on its card.
    rule : str
        Which side of both medians it takes.
    rows : sequence of (name, first score, second score)
        Its countries.
    """

    key: str
    name: str
    rule: str
    rows: Sequence[tuple[str, float, float]]


@dataclass(frozen=True)
class Cut:
    """Both scores of a scatter and the medians that cut it."""

    first: str
    second: str
    first_median: float
    second_median: float
    total: int
    period: str
    source_ids: tuple[str, ...]


def quadrant_label(one: Quadrant, total: int) -> str:
    """Name a quadrant's count in the list of numbers."""
    return f"{one.name}: {len(one.rows)} of {total}"


def quadrant_fact(one: Quadrant, cut: Cut) -> Fact:
    """Explain how many countries stand in a quadrant."""
    where = (cut.period, SCORES)
    members = sorted(one.rows, key=lambda row: -row[1])
    return Fact(
        key=one.key,
        label=quadrant_label(one, cut.total),
        heading=f"{one.name}: number of countries",
        value_text=counted(len(one.rows), "country", "countries"),
        facts=(cut.period, f"of {counted(cut.total, 'country', 'countries')} with both scores"),
        note="",
        formula=f"Countries counted: {one.rule}. At the median counts as above it.",
        components=(
            Component("term", f"median {cut.first}", cut.first_median, SCORE_UNIT, *where),
            Component("term", f"median {cut.second}", cut.second_median, SCORE_UNIT, *where),
            *(Component("term", f"{name}: {cut.first}; {cut.second} {fixed(second, 2)}", first,
                        SCORE_UNIT, *where) for name, first, second in members),
        ),
        source_ids=cut.source_ids,
        definition=HOW_SCORED,
    )  # fmt: skip


def score_terms(rows: Sequence[tuple[str, float]], period: str) -> list[Component]:
    """Write scores as the terms of a median."""
    return [Component("term", name, value, SCORE_UNIT, period, SCORES) for name, value in rows]
