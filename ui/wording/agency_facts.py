"""Words of the dialogs behind the finding on agency and restraint: cuts, quadrants, correlation."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ui.views.agency import AGENCY, LENSES, RESTRAINT, AgencyPage, Place
from ui.views.correlation import correlation_of
from ui.views.facts import Fact
from ui.views.figures import Component
from ui.wording.agency import LENS_NAMES
from ui.wording.agency_quadrants import PLURALS
from ui.wording.correlation_facts import Sides, correlation_fact
from ui.wording.numbers import counted, fixed
from ui.wording.quadrant_facts import (
    HOW_SCORED,
    SCORE_UNIT,
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
    "coherent": "agency at or above its median and restraint at or above its median",
    "broker": "agency at or above its median and restraint below its median",
    "bystander": "agency below its median and restraint at or above its median",
    "terrain": "agency and restraint both below their medians",
}
NEAR: Final = "Near a cut (a rank band reaches over the middle rank)"
CLEAR: Final = "Coherent middle powers clear of both cuts"
NEAR_RULE: Final = (
    "Countries counted in whose band of ranks, by agency or by restraint, the middle rank lies, "
    "which is (number ranked + 1) / 2. Bands: from the 5th to the 95th percentile of the ranks "
    "when weights, goalposts and averages are drawn anew"
)
CLEAR_RULE: Final = "Countries of the quadrant counted that are not near a cut. " + NEAR_RULE
CORRELATION: Final = "Rank correlation of agency and restraint"


def finding_labels(page: AgencyPage) -> dict[str, str]:
    """Name the numbers of the finding and of the scatter."""
    total = len(_both(page))
    labels = {key: quadrant_label(_quadrant(page, key), total) for key in PLURALS}
    labels["clear"] = f"{CLEAR}: {len(_clear(page))}"
    labels["near"] = f"{NEAR}: {len(_near(page))}"
    labels |= {lens: f"Median {lens}: {whole(page.medians[lens])}" for lens in LENSES}
    if page.correlation == page.correlation:
        labels["correlation"] = f"{CORRELATION}: {fixed(page.correlation, 2)}"
    return labels


def finding_fact(key: str, page: AgencyPage, period: str, source_ids: tuple[str, ...]) -> Fact:
    """Explain one number of the finding.

    Parameters
    ----------
    key : str
        As in `finding_labels`.
    period : str
        The build, which the scores are of.
    source_ids : tuple of str
        Sources of the indicators of both scores.
    """
    if key in LENSES:
        return _median(key, page, period, source_ids)
    if key == "correlation":
        return _correlation(page, period, source_ids)
    if key in ("near", "clear"):
        return _bands(key, page, period, source_ids)
    medians = (page.medians[AGENCY], page.medians[RESTRAINT])
    cut = Cut(AGENCY, RESTRAINT, *medians, len(_both(page)), period, source_ids)
    return quadrant_fact(_quadrant(page, key), cut)


def _both(page: AgencyPage) -> list[Place]:
    return [one for one in page.places.values() if one.group == "roster" and one.has_both]


def _near(page: AgencyPage) -> list[Place]:
    return [one for one in _both(page) if page.is_near_cut(one)]


def _clear(page: AgencyPage) -> list[Place]:
    return [one for one in page.in_quadrant("coherent") if not page.is_near_cut(one)]


def _quadrant(page: AgencyPage, key: str) -> Quadrant:
    rows = [
        (one.name_in_text, one.value(AGENCY) or 0.0, one.value(RESTRAINT) or 0.0)
        for one in page.in_quadrant(key)
    ]
    return Quadrant(key, PLURALS[key], RULES[key], rows)


def _median(lens: str, page: AgencyPage, period: str, source_ids: tuple[str, ...]) -> Fact:
    scored = [
        (one.name_in_text, value)
        for one in page.places.values()
        if one.group == "roster" and (value := one.value(lens)) is not None
    ]
    what = f"the {lens} scores of the ranked middle powers"
    (fact,) = spread_facts(lens, what, score_terms(scored, period), score_writer, wanted=["middle"])
    return with_sources(fact, source_ids)


def with_sources(fact: Fact, source_ids: tuple[str, ...]) -> Fact:
    """Name the sources behind the scores of a fact."""
    return Fact(**{**vars(fact), "source_ids": source_ids})


def _correlation(page: AgencyPage, period: str, source_ids: tuple[str, ...]) -> Fact:
    found = correlation_of(
        (one.name_in_text, one.value(AGENCY), one.value(RESTRAINT)) for one in _both(page)
    )
    if found is None:
        raise ValueError("a correlation that is not shown was asked for")
    sides = Sides(AGENCY, RESTRAINT, period, SCORES, source_ids)
    return correlation_fact(found, sides, key="correlation", heading=CORRELATION)


def _bands(key: str, page: AgencyPage, period: str, source_ids: tuple[str, ...]) -> Fact:
    found = _near(page) if key == "near" else _clear(page)
    whole_set: Sequence[Place] = _both(page) if key == "near" else page.in_quadrant("coherent")
    where = (period, SCORES)
    return Fact(
        key=key,
        label=f"{NEAR if key == 'near' else CLEAR}: {len(found)}",
        heading=NEAR if key == "near" else CLEAR,
        value_text=f"{len(found)} of {counted(len(whole_set), 'country', 'countries')}",
        facts=(period,),
        note="",
        formula=NEAR_RULE if key == "near" else CLEAR_RULE,
        components=(
            Component("numerator", "counted", float(len(found)), "count", *where),
            Component("denominator", "all", float(len(whole_set)), "count", *where),
            *(Component("term", f"{LENS_NAMES[lens]}: middle rank of {page.n_ranked[lens]}",
                        (page.n_ranked[lens] + 1) / 2, "", *where) for lens in LENSES),
            *(Component("term", f"{one.name_in_text}: agency; {_band_words(one)}",
                        one.value(AGENCY), SCORE_UNIT, *where) for one in found),
        ),
        source_ids=source_ids,
        definition=HOW_SCORED,
    )  # fmt: skip


def _band_words(place: Place) -> str:
    """Write both rank bands: "ranks 4 to 9 by agency, 12 to 20 by restraint"."""
    bands = [
        f"{score.rank_low} to {score.rank_high} by {lens}"
        for lens in LENSES
        if (score := place.scores.get(lens)) is not None and score.rank_low is not None
    ]
    return f"ranks {', '.join(bands)}" if bands else "no rank"
