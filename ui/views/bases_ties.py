"""Ties of one country to the great powers, and its spending by year."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ui.views.bases_defence import CORE, EFFORT
from ui.warehouse import Warehouse


@dataclass(frozen=True)
class EffortPoint:
    """One year of a spending series, in percent of GDP."""

    year: int
    value: float
    is_estimate: bool
    is_weak: bool


@dataclass(frozen=True)
class Tie:
    """A treaty or designation between a country and the United States.

    Attributes
    ----------
    since : str
        Date of the treaty's text, or of the designation where it is held; empty where not.
    is_amended : bool
        Whether the row was entered by hand beside the compiled list.
    vintage : str
        Of the list ("January 2026").
    """

    title: str
    kind: str
    status: str
    counts_as_treaty_ally: bool
    since: str
    note: str
    citation: str
    is_amended: bool = False
    vintage: str = ""


@dataclass(frozen=True)
class Alliance:
    """What the Alliance Treaty Obligations data code between a country and a great power."""

    power: str
    year: int
    defence: bool
    non_aggression: bool
    consultation: bool


@dataclass(frozen=True)
class CountryTies:
    """Ties and spending series of one country."""

    sipri: tuple[EffortPoint, ...]
    nato_core: tuple[EffortPoint, ...]
    ties: tuple[Tie, ...]
    alliances: tuple[Alliance, ...]


def load_country_ties(warehouse: Warehouse, iso3: str) -> CountryTies:
    """Load spending by year and ties to the great powers of one country."""
    series: dict[str, list[EffortPoint]] = {EFFORT: [], CORE: []}
    for row in warehouse.rows(_SERIES, [iso3, [EFFORT, CORE]]):
        point = EffortPoint(
            int(row["year"]), row["value"], bool(row["is_estimate"]), bool(row["is_weak"])
        )
        series[row["indicator_id"]].append(point)
    return CountryTies(
        sipri=tuple(series[EFFORT]),
        nato_core=tuple(series[CORE]),
        ties=tuple(Tie(**row) for row in warehouse.rows(_TIES, [iso3])),
        alliances=tuple(_alliance(row) for row in warehouse.rows(_ALLIANCES, [iso3])),
    )


def _alliance(row: dict[str, Any]) -> Alliance:
    flags = ("defence", "non_aggression", "consultation")
    return Alliance(
        **{**row, "year": int(row["year"]), **{name: bool(row[name]) for name in flags}}
    )


_SERIES = """
SELECT indicator_id, year, value, ends_with(period, 'e') AS is_estimate,
       status = 'low_coverage' AS is_weak
FROM out_trend WHERE iso3 = ? AND list_contains(?, indicator_id) ORDER BY indicator_id, year
"""
_TIES = """
SELECT title, kind, status, counts_as_treaty_ally, coalesce(since, '') AS since,
       coalesce(note, '') AS note, citation, is_amended, vintage
FROM fact_us_security_tie WHERE iso3 = ? ORDER BY counts_as_treaty_ally DESC, kind DESC, title
"""
_ALLIANCES = """
SELECT power, year, defence, non_aggression, consultation FROM fact_alliance
WHERE iso3 = ? ORDER BY power DESC
"""
