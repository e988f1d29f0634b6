"""What one country would need to enter the top five, indicator by indicator."""

from __future__ import annotations

import math
from dataclasses import dataclass

from indicators.catalog import MEASURES
from indicators.scores import Needed, needed_values, score_to_reach
from ui.views.scores import Place, Ranking


@dataclass(frozen=True)
class Change:
    """One indicator of the country, and the value with which it would enter.

    Attributes
    ----------
    value_now : float or None
        None where the value is unknown.
    is_absent : bool
        Whether no figure is published and the country counts as 0.
    needed : float or None
        None where no value within the goalposts would do.
    """

    indicator_id: str
    name: str
    domain: str
    unit: str
    value_now: float | None
    is_absent: bool
    points_now: float | None
    needed: float | None
    points_needed: float | None
    high: float


@dataclass(frozen=True)
class WhatIf:
    """The question asked for one country.

    Attributes
    ----------
    place : Place or None
        None where the country is not on this page at all.
    target : float or None
        Score of the country in fifth place among the others.
    fifth : Place or None
        That country.
    changes : tuple of Change
        In the order of the index; empty where there is nothing to ask.
    """

    place: Place | None
    target: float | None = None
    fifth: Place | None = None
    changes: tuple[Change, ...] = ()

    @property
    def enough(self) -> tuple[Change, ...]:
        """The changes each of which would be enough alone."""
        return tuple(one for one in self.changes if one.needed is not None)


def what_if(ranking: Ranking, iso3: str, top: int) -> WhatIf:
    """Ask what would lift a country into the top places, one indicator at a time."""
    place = ranking.by_country.get(iso3)
    if place is None or place.rank is None or place.rank <= top:
        return WhatIf(place)
    scores = ranking.scores
    target = score_to_reach(scores.table["score"], scores.ranked, iso3, top=top)
    if math.isnan(target):
        return WhatIf(place)
    points = ranking.inputs.data.points.loc[iso3]
    found = {one.indicator_id: one for one in needed_values(points, scores.rows, target)}
    return WhatIf(
        place,
        target,
        min((one for one in ranking.ranked if (one.rank or 0) <= top),
            key=lambda one: one.score or 0.0),
        tuple(
            _change(ranking, iso3, node.name, node.parent, found[node.key])
            for node in ranking.inputs.weights.nodes
            if node.key in found
        ),
    )  # fmt: skip


def _change(ranking: Ranking, iso3: str, name: str, domain: str, needed: Needed) -> Change:
    readings, code = ranking.inputs.data.readings, needed.indicator_id
    posts = ranking.scores.rows.set_index("indicator_id")
    return Change(
        indicator_id=code,
        name=name,
        domain=domain,
        unit=MEASURES[code].unit,
        value_now=_known(readings.values.at[iso3, code]),
        is_absent=bool(readings.below_cut.at[iso3, code]),
        points_now=_known(needed.points_now),
        needed=_known(needed.value_needed),
        points_needed=_known(needed.points_needed),
        high=float(posts.at[code, "high"]),
    )


def _known(number: float) -> float | None:
    return None if math.isnan(number) else float(number)
