"""For whom a recommendation bites most: its deciding numbers over the middle powers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from ui.views.recommendations import UNION, Board, Evidence, Threshold

# Where the Union acts for its members, they carry its number.
UNION_TESTS: Final = ("T1.exposed.tariff", "T1.holds.")
# Yes or no for each country, or that nothing can be compared: nothing to rank.
UNRANKED: Final = (
    "C3.uncompared.chokepoint", "C1.party.paris", "D1.bridges.clubs", "D2.has.institution",
)  # fmt: skip


@dataclass(frozen=True)
class Mark:
    """One country's deciding number on the chart.

    Attributes
    ----------
    value : float or None
        None without data: listed in the table, absent from the chart.
    is_apart : bool
        Outside the ranking: the Union, or a chosen country outside the roster.
    """

    iso3: str
    name: str
    value: float | None
    met: bool | None
    status: str
    item: str = ""
    is_apart: bool = False


@dataclass(frozen=True)
class Ranking:
    """A deciding number over the middle powers: largest first, smallest where less decides.

    Attributes
    ----------
    marks : tuple of Mark
        Every country the test was tried on.
    n_common : int
        Members of the Union whose number is the Union's and that its one mark stands for.
    """

    threshold: Threshold
    marks: tuple[Mark, ...]
    n_common: int = 0

    def shown(self, chosen: str, *, below: int = 5) -> tuple[Mark, ...]:
        """Return the marks for the chart: all that meet the test, the next few, and the chosen."""
        known = [one for one in self.marks if one.value is not None]
        met = sum(bool(one.met) for one in known)
        return tuple(
            one for place, one in enumerate(known) if place < met + below or one.iso3 == chosen
        )


def rank(board: Board, threshold_id: str, chosen: str) -> Ranking:
    """Rank the roster on one deciding number, with the chosen country even if it is not ranked.

    Members of the Union whose number is the Union's own are drawn as one.
    """
    threshold = board.thresholds[threshold_id]
    union = _best(board, threshold, UNION)
    found = {one: _best(board, threshold, one) for one in dict.fromkeys((*board.roster, chosen))}
    common = {
        iso3
        for iso3, evidence in found.items()
        if evidence and iso3 in board.union_members and _is_the_unions(evidence, union)
    }
    marks = [
        _mark(board, iso3, evidence)
        for iso3, evidence in found.items()
        if evidence and iso3 not in common
    ]
    if common and union and chosen != UNION:
        marks.append(_mark(board, UNION, union))
    sign = 1 if threshold.is_upper_limit else -1
    marks.sort(key=lambda one: (one.value is None, sign * (one.value or 0.0), one.name))
    return Ranking(threshold, tuple(marks), len(common))


def _is_the_unions(evidence: Evidence, union: Evidence | None) -> bool:
    """Whether a member's number is that of the Union acting for it."""
    return (
        evidence.threshold_id.startswith(UNION_TESTS)
        and union is not None
        and evidence.value is not None
        and evidence.value == union.value
    )


def _mark(board: Board, iso3: str, found: Evidence) -> Mark:
    apart = board.groups.get(iso3) != "middle power"
    return Mark(iso3, board.names[iso3], found.value, found.met, found.status, found.item, apart)


def _best(board: Board, threshold: Threshold, iso3: str) -> Evidence | None:
    """Return the country's number on a threshold: the largest where there are several minerals."""
    answer = board.answers.get((threshold.recommendation_id, iso3))
    tried = [one for one in answer.evidence if one.threshold_id == threshold.id] if answer else []
    return max(tried, key=lambda one: one.value or 0.0) if tried else None


def deciding(board: Board, recommendation_id: str, chosen: str, power: str) -> tuple[str, ...]:
    """Return the ids of the thresholds that can be ranked, the country's own decider first.

    Parameters
    ----------
    power : str
        Where several decide alike, numbers towards this great power come first.
    """
    held = {
        one.threshold_id
        for (rec, _), answer in board.answers.items()
        if rec == recommendation_id
        for one in answer.evidence
        if one.value is not None
    }
    known = [one.id for one in board.thresholds_of(recommendation_id) if one.id not in UNRANKED]
    # Where a source is absent no number may be held: the list of countries then gives the reason.
    ids = [one for one in known if one in held] or known
    answer = board.answers.get((recommendation_id, chosen))
    roles = list(dict.fromkeys(_role(one) for one in ids))
    weights = {
        one.threshold_id: _weight(one, power, roles.index(_role(one.threshold_id)))
        for one in (answer.evidence if answer else ())
        if one.threshold_id in ids
    }
    return tuple(sorted(ids, key=lambda one: weights.get(one, (1, 1, len(roles), 0.0))))


def _role(threshold_id: str) -> str:
    return threshold_id.split(".")[1]


def _weight(one: Evidence, power: str, order: int) -> tuple[int, int, int, float]:
    """Order the numbers of one country: met first, then the chosen power, then by distance."""
    share = (one.value or 0.0) / one.limit if one.limit else float(bool(one.value))
    return (0 if one.met else 1, 0 if one.power in ("", power) else 1, order, -share)
