"""What a rule reads and what it answers."""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from indicators.numbers import sentence_case

State = Literal["act", "in_place", "less_relevant", "no_data"]
Key = tuple[str, str]

BRIDGES = ("MIKTA", "IBSA")

OPERATORS: dict[str, Callable[[float, float], bool]] = {
    ">=": operator.ge, ">": operator.gt, "<": operator.lt, "<=": operator.le,
}  # fmt: skip


@dataclass(frozen=True)
class Reading:
    """One row of ``out_indicator``; ``value`` is None where there is no number.

    ``is_withheld`` where that is so because a source is absent from this build: then nothing is
    known, not even that the number is small.
    """

    indicator_id: str
    power: str
    value: float | None
    unit: str
    year: int
    period: str
    status: str
    note: str
    source_ids: str
    is_withheld: bool = False


@dataclass(frozen=True)
class MineralShare:
    """A country's share of the world's mining and refining of one mineral, percent.

    Attributes
    ----------
    refining_pct : float or None
        None where the table of refiners does not name the country.
    least_named_pct : float or None
        Smallest share above zero in the table of refiners: a refiner it leaves out is taken to
        refine at most this. None where no such table is held.
    """

    mineral: str
    mine_pct: float
    refining_pct: float | None
    least_named_pct: float | None = None
    period: str = ""
    source_ids: str = ""

    @property
    def is_compared(self) -> bool:
        """Whether the mineral has a table of miners and one of refiners."""
        return self.least_named_pct is not None

    @property
    def widest_gap(self) -> float:
        """Mined less refined share, points, if a refiner that is not named refines nothing."""
        return self.mine_pct - (self.refining_pct or 0.0)

    @property
    def narrowest_gap(self) -> float:
        """Mined less refined share, points, if a refiner not named just escapes the table."""
        refines = self.least_named_pct if self.refining_pct is None else self.refining_pct
        return self.mine_pct - (refines or 0.0)


@dataclass(frozen=True)
class MissingAgreement:
    """A middle power with which no trade agreement is in force, and the goods trade at stake.

    Attributes
    ----------
    trade_musd : float or None
        Both directions, million US dollars; None where the source lists neither.
    is_eu_member : bool
        It concludes agreements through the Union.
    """

    name: str
    trade_musd: float | None
    year: int | None = None
    is_eu_member: bool = False


@dataclass(frozen=True)
class Subject:
    """A country with its readings, its clubs and, for a member, the EU as the actor in trade.

    Attributes
    ----------
    readings : mapping of (indicator_id, power) to Reading
        All current values and statuses.
    minerals : tuple of MineralShare
        Minerals it mines, largest share first.
    clubs : frozenset of str
        Clubs it is a member of.
    missing_agreements : tuple of MissingAgreement
        Middle powers without a common trade agreement, most trade first.
    institutions : tuple of str
        Its listed development-finance institutions.
    named_in : frozenset of str
        Recommendations whose text names it.
    """

    iso3: str
    name: str
    is_eu_member: bool
    is_ally: bool
    is_european: bool
    readings: Mapping[Key, Reading]
    minerals: tuple[MineralShare, ...] = ()
    clubs: frozenset[str] = frozenset()
    union: Subject | None = None
    missing_agreements: tuple[MissingAgreement, ...] = ()
    institutions: tuple[str, ...] = ()
    named_in: frozenset[str] = frozenset()
    continent: str = ""

    @property
    def bridge_clubs(self) -> tuple[str, ...]:
        """The clubs of middle powers across regions that the brief names."""
        return tuple(club for club in BRIDGES if club in self.clubs)

    def number(self, indicator_id: str, power: str = "") -> float | None:
        """Return a value, or None where there is none."""
        reading = self.readings.get((indicator_id, power))
        return reading.value if reading else None

    @property
    def title(self) -> str:
        """Name at the start of a sentence ("The Netherlands")."""
        return sentence_case(self.name)

    def reading(self, indicator_id: str, power: str) -> Reading | None:
        """Return a reading, or None where the database holds none."""
        return self.readings.get((indicator_id, power))

    def withheld_notes(self, *indicator_ids: str) -> tuple[str, ...]:
        """Return the reasons why world measures are withheld; empty where none is."""
        found = (self.reading(indicator_id, "") for indicator_id in indicator_ids)
        return tuple(dict.fromkeys(r.note for r in found if r is not None and r.is_withheld))


@dataclass(frozen=True)
class Threshold:
    """One test of a rule: an indicator against a number."""

    id: str
    indicator_id: str
    power: str
    operator: str
    value: str
    unit: str
    reason: str

    @property
    def role(self) -> str:
        """Middle part of the id: what the test decides ("exposed" in T1.exposed.tariff)."""
        return self.id.split(".")[1]


@dataclass(frozen=True)
class Outcome:
    """A test tried on a country: met, not met, or None without data.

    Attributes
    ----------
    item : str
        What the test was tried on where one indicator has many parts: a mineral. Else empty.
    """

    threshold: Threshold
    reading: Reading | None
    limit: float | None
    met: bool | None
    item: str = ""

    @property
    def excess(self) -> float:
        """How far beyond the limit, 0 (just met) to 1; 0 when not met."""
        if not self.met or self.reading is None or self.reading.value is None:
            return 0.0
        if not self.limit:
            return 1.0
        if self.threshold.operator in ("<", "<="):
            return max(0.0, 1 - self.reading.value / self.limit)
        return max(0.0, 1 - self.limit / self.reading.value) if self.reading.value else 0.0


@dataclass(frozen=True)
class Decision:
    """What a recommendation means for a country.

    Attributes
    ----------
    strength : float
        0 to 1, for ordering within the state ``act``; it is no score.
    sentence, would_change_if : str
        Full sentences with the deciding numbers and years.
    outcomes : tuple of Outcome
        The tests that decided.
    """

    state: State
    sentence: str
    would_change_if: str
    outcomes: tuple[Outcome, ...] = field(default=())
    strength: float = 0.0


def try_threshold(subject: Subject, threshold: Threshold) -> Outcome:
    """Try one test on a country.

    Raises
    ------
    KeyError
        For an operator that is not one of ``>=``, ``>``, ``<``, ``<=``.
    """
    reading = subject.reading(threshold.indicator_id, threshold.power)
    limit = float(threshold.value)
    if reading is None or reading.value is None:
        return Outcome(threshold, reading, limit, None)
    return Outcome(threshold, reading, limit, OPERATORS[threshold.operator](reading.value, limit))


def any_met(outcomes: Sequence[Outcome]) -> bool | None:
    """Answer where a missing number is known to be small: the publisher names everyone of weight.

    True if one test is met, False if none of those with data is, None without any data or where
    a number is withheld because its source is absent.
    """
    if not any(outcome.met for outcome in outcomes) and any(map(_is_withheld, outcomes)):
        return None
    known = [outcome.met for outcome in outcomes if outcome.met is not None]
    return any(known) if known else None


def _is_withheld(outcome: Outcome) -> bool:
    return outcome.reading is not None and outcome.reading.is_withheld


def any_surely_met(outcomes: Sequence[Outcome]) -> bool | None:
    """Answer where a missing number may be large: None unless one is met or none is missing."""
    if any(outcome.met for outcome in outcomes):
        return True
    return None if not outcomes or missing(outcomes) else False


def all_met(outcomes: Sequence[Outcome]) -> bool | None:
    """Answer where every test must be met: None while one is missing and none has failed."""
    asked = [
        one
        for one in outcomes
        if one.reading is None or one.met is not None or one.reading.status != "not_applicable"
    ]
    if any(one.met is False for one in asked):
        return False
    return None if not asked or missing(asked) else True


def missing(outcomes: Sequence[Outcome]) -> tuple[Outcome, ...]:
    """Return the tests whose number should exist but is not held."""
    return tuple(
        outcome
        for outcome in outcomes
        if outcome.met is None
        and (outcome.reading is None or outcome.reading.status != "not_applicable")
    )
