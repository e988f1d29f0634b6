"""View-models of the recommendations: the advice, each country's answer, whom it bites."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from ui.warehouse import Warehouse

STATES: Final = ("act", "in_place", "less_relevant", "no_data")
UNION: Final = "EUU"


@dataclass(frozen=True)
class Recommendation:
    """One recommendation in the project's own words, with its place in the text.

    Attributes
    ----------
    actors_named : tuple of str
        ISO3 of the countries the text names.
    indicators_used : tuple of str
        Measures that bear on it.
    """

    id: str
    theme: str
    title: str
    gist: str
    argument: str
    addressees: str
    actors_named: tuple[str, ...]
    author: str
    work: str
    section: str
    quote: str
    indicators_used: tuple[str, ...]
    caution: str


@dataclass(frozen=True)
class Threshold:
    """A limit of a rule with its reason: the judgement, made visible."""

    id: str
    recommendation_id: str
    indicator_id: str
    power: str
    operator: str
    value: float
    unit: str
    reason: str
    source: str

    @property
    def is_upper_limit(self) -> bool:
        """Whether less than the limit meets the test."""
        return self.operator in ("<", "<=")


@dataclass(frozen=True)
class Evidence:
    """One number that decided, against its threshold.

    Attributes
    ----------
    item : str
        The mineral where the test was tried mineral by mineral; else empty.
    met : bool or None
        None without data.
    """

    threshold_id: str
    indicator_id: str
    power: str
    item: str
    value: float | None
    unit: str
    limit: float
    met: bool | None
    period: str
    status: str
    source_ids: tuple[str, ...]


@dataclass(frozen=True)
class Answer:
    """What a recommendation means for a country."""

    iso3: str
    recommendation_id: str
    state: str
    strength: float
    sentence: str
    would_change_if: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True)
class Board:
    """Everything the page can show.

    Attributes
    ----------
    answers : mapping of (recommendation_id, iso3) to Answer
        For every profiled country and recommendation.
    names : mapping of str to str
        Name of every profiled country by ISO3, in order of name; the Union last.
    groups : mapping of str to str
        ``middle power``, ``pivotal`` or ``shown apart`` by ISO3.
    clubs : mapping of str to frozenset of str
        Members by club.
    publishers : mapping of str to str
        Publisher by source id.
    """

    recommendations: Mapping[str, Recommendation]
    thresholds: Mapping[str, Threshold]
    answers: Mapping[tuple[str, str], Answer]
    names: Mapping[str, str]
    groups: Mapping[str, str]
    union_members: frozenset[str]
    clubs: Mapping[str, frozenset[str]]
    publishers: Mapping[str, str]

    @property
    def roster(self) -> tuple[str, ...]:
        """ISO3 of the ranked middle powers."""
        return tuple(iso3 for iso3, group in self.groups.items() if group == "middle power")

    def thresholds_of(self, recommendation_id: str) -> tuple[Threshold, ...]:
        """Return the thresholds of one recommendation."""
        return tuple(
            one for one in self.thresholds.values() if one.recommendation_id == recommendation_id
        )

    def count(self, recommendation_id: str) -> dict[str, int]:
        """Count the roster's countries by state."""
        states = [self.answers[recommendation_id, iso3].state for iso3 in self.roster]
        return {state: states.count(state) for state in STATES}

    def biting(self, recommendation_id: str) -> tuple[Answer, ...]:
        """Return the roster's countries for which a recommendation bites, strongest first."""
        found = [self.answers[recommendation_id, iso3] for iso3 in self.roster]
        acting = [one for one in found if one.state == "act"]
        return tuple(sorted(acting, key=lambda one: (-one.strength, self.names[one.iso3])))

    def of_country(self, iso3: str) -> tuple[Answer, ...]:
        """Return a country's answers: those that bite first, strongest first; none if it has no."""
        found = [self.answers.get((one, iso3)) for one in self.recommendations]
        known = [one for one in found if one is not None]
        return tuple(sorted(known, key=lambda one: (STATES.index(one.state), -one.strength)))


def load_board(warehouse: Warehouse) -> Board:
    """Load advice, answers, thresholds and clubs."""
    profiled = warehouse.rows(_PROFILED)
    answers = [_answer(row) for row in warehouse.rows("SELECT * FROM out_recommendation")]
    recommendations = [
        _recommendation(row)
        for row in warehouse.rows("SELECT * FROM ref_recommendation ORDER BY rowid")
    ]
    thresholds = [
        Threshold(**{**row, "value": float(row["value"])})
        for row in warehouse.rows("SELECT * FROM ref_threshold ORDER BY rowid")
    ]
    sources = warehouse.rows("SELECT source_id, publisher FROM meta_source")
    return Board(
        recommendations={one.id: one for one in recommendations},
        thresholds={one.id: one for one in thresholds},
        answers={(one.recommendation_id, one.iso3): one for one in answers},
        names={row["iso3"]: row["name"] for row in profiled},
        groups={row["iso3"]: row["country_group"] for row in profiled},
        union_members=frozenset(row["iso3"] for row in profiled if row["is_eu_member"]),
        clubs=_clubs(warehouse),
        publishers={row["source_id"]: row["publisher"] for row in sources},
    )


def _clubs(warehouse: Warehouse) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for row in warehouse.rows(
        "SELECT club, iso3 FROM fact_membership WHERE role IN ('member', 'party') ORDER BY club"
    ):
        found.setdefault(row["club"], set()).add(row["iso3"])
    return {club: frozenset(members) for club, members in found.items()}


def _recommendation(row: dict[str, Any]) -> Recommendation:
    lists = ("actors_named", "indicators_used")
    split = {name: tuple(part for part in row[name].split(";") if part) for name in lists}
    known = {name: row[name] for name in Recommendation.__dataclass_fields__}
    return Recommendation(**{**known, **split})


def _answer(row: dict[str, Any]) -> Answer:
    evidence = tuple(_evidence(one) for one in json.loads(row["evidence"]))
    return Answer(**{**row, "evidence": evidence})


def _evidence(one: dict[str, Any]) -> Evidence:
    sources = tuple(part for part in one["source_ids"].split(";") if part)
    known = {name: one[name] for name in Evidence.__dataclass_fields__ if name != "source_ids"}
    return Evidence(**known, source_ids=sources)


def filter_countries(
    board: Board,
    *,
    states: Iterable[str] = (),
    columns: Sequence[str] = (),
    clubs: Sequence[str] = (),
    countries: Iterable[str] = (),
) -> tuple[str, ...]:
    """Return the countries of the matrix that pass every filter; an empty filter lets all pass.

    Parameters
    ----------
    states : iterable of str
        Keep countries with one of these states in at least one of the columns.
    columns : sequence of str
        Recommendations on show.
    clubs : iterable of str
        Keep members of at least one of these clubs.
    """
    wanted, named = set(states), set(countries)
    members = {iso3 for club in clubs for iso3 in board.clubs.get(club, frozenset())}
    return tuple(
        iso3
        for iso3 in board.names
        if (not named or iso3 in named)
        and (not clubs or iso3 in members)
        and (not wanted or any(board.answers[one, iso3].state in wanted for one in columns))
    )


_PROFILED = """
SELECT iso3, name, is_eu_member,
       CASE WHEN is_roster THEN 'middle power' WHEN iso3 = 'EUU' THEN 'shown apart'
            ELSE 'pivotal' END AS country_group
FROM dim_country JOIN (SELECT DISTINCT iso3 FROM out_recommendation) USING (iso3)
ORDER BY iso3 = 'EUU', name
"""
