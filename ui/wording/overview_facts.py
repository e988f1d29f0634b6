"""Words of the dialogs behind the overview's medians, quadrants and correlations."""

from __future__ import annotations

import math
from collections.abc import Collection, Sequence
from typing import Final

from ui.views.correlation import correlation_of
from ui.views.facts import Fact
from ui.views.overview import LENSES, Overview, Standing
from ui.views.terms import Scored
from ui.wording.correlation_facts import Sides, correlation_fact
from ui.wording.numbers import POWER_NAMES, fixed, sentence_case
from ui.wording.overview_quadrants import QUADRANTS
from ui.wording.quadrant_facts import (
    SCORES,
    Cut,
    Quadrant,
    quadrant_fact,
    quadrant_label,
    score_terms,
)
from ui.wording.score_phrases import whole
from ui.wording.spread_facts import score_writer, spread_facts

RULES: Final = {
    "holder": "leverage at or above its median and exposure below its median",
    "mutual": "leverage and exposure both at or above their medians",
    "exposed": "leverage below its median and exposure at or above its median",
    "little": "leverage and exposure both below their medians",
}
GDP_UNIT: Final = " billion USD"
GDP: Final = "imf_weo"
GDP_NOTE: Final = (
    "GDP: newest year of the World Economic Outlook that is no estimate; it differs by country."
)
WITH: Final = {"size": "gross domestic product", "lenses": "exposure"}


def cut_labels(overview: Overview, members: Collection[str]) -> dict[str, str]:
    """Name the counts of the quadrants and the medians that cut them."""
    found = {key: quadrant(overview, members, key) for key in QUADRANTS}
    total = sum(len(one.rows) for one in found.values())
    labels = {key: quadrant_label(one, total) for key, one in found.items()}
    return labels | {
        lens: f"Median {lens}, ranked middle powers: {whole(overview.medians[lens])}"
        for lens in LENSES
    }


def quadrant(overview: Overview, members: Collection[str], key: str) -> Quadrant:
    """Return a quadrant with both scores of its countries."""
    rows = [
        (one.name_in_text, one.value("leverage") or 0.0, one.value("exposure") or 0.0)
        for one in overview.in_quadrant(members, key)
    ]
    return Quadrant(key, sentence_case(QUADRANTS[key]), RULES[key], rows)


def cut_fact(
    key: str, overview: Overview, members: Collection[str], period: str,
    source_ids: tuple[str, ...],
) -> Fact:  # fmt: skip
    """Explain the count of a quadrant or a median.

    Parameters
    ----------
    key : str
        As in `cut_labels`.
    period : str
        The build, which the scores are of.
    source_ids : tuple of str
        Sources of the indicators of both lenses.
    """
    if key in LENSES:
        return _median(key, overview, period, source_ids)
    total = sum(len(quadrant(overview, members, one).rows) for one in QUADRANTS)
    medians = (overview.medians["leverage"], overview.medians["exposure"])
    cut = Cut("leverage", "exposure", *medians, total, period, source_ids)
    return quadrant_fact(quadrant(overview, members, key), cut)


def _median(lens: str, overview: Overview, period: str, source_ids: tuple[str, ...]) -> Fact:
    ranked: list[Standing] = [o for o in overview.standings.values() if o.group == "roster"]
    scored = [(o.name_in_text, v) for o in ranked if (v := o.value(lens)) is not None]
    towards = {"leverage": "over", "exposure": "to"}[lens]
    what = f"the ranked middle powers' {lens} {towards} {POWER_NAMES[overview.power]}"
    (fact,) = spread_facts(lens, what, score_terms(scored, period), score_writer, wanted=["middle"])
    return Fact(**{**vars(fact), "source_ids": source_ids})


def correlation_labels(power: str, size: float, lenses: float) -> dict[str, str]:
    """Name both correlations of leverage; those that cannot be worked out are left out."""
    held = {"size": size, "lenses": lenses}
    return {
        key: f"{correlation_heading(power, key)}: {fixed(value, 2)}"
        for key, value in held.items()
        if not math.isnan(value)
    }


def correlation_heading(power: str, key: str) -> str:
    """Name a correlation in full."""
    return f"Rank correlation of leverage over {POWER_NAMES[power]} with {WITH[key]}"


def leverage_correlation(
    key: str, power: str, rows: Sequence[Scored], period: str, source_ids: tuple[str, ...]
) -> list[Fact]:
    """Explain how leverage goes with size or with exposure; empty where it cannot be said."""
    by_size = key == "size"
    found = correlation_of(
        (one.name, one.first, one.gdp if by_size else one.second) for one in rows
    )
    if found is None:
        return []
    sides = Sides(
        "leverage", "GDP" if by_size else "exposure", period, SCORES,
        (*source_ids, GDP) if by_size else source_ids,
        second_unit=GDP_UNIT if by_size else "",
    )  # fmt: skip
    note = GDP_NOTE if by_size else ""
    return [
        correlation_fact(found, sides, key=key, heading=correlation_heading(power, key), note=note)
    ]
