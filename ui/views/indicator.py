"""One measure in full: every country's value, the standing of the roster, the years before."""

from __future__ import annotations

from collections.abc import Collection, Hashable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from typing import Any

import pandas as pd

from indicators.catalog import BY_MEASURE, MEASURES
from indicators.model import Indicator, Measure
from ui.views.figures import MONEY_IN_MUSD, OLDER_AFTER_YEARS
from ui.warehouse import Warehouse

EU = "EUU"
# A median over fewer than half of the best year's countries would compare different groups.
BAND_NEEDS = 0.5


@dataclass(frozen=True)
class Row:
    """One country's value of the measure, or the reason there is none.

    Attributes
    ----------
    rank, n_ranked : int or None, int
        Place among the ranked middle powers that have a value (1 = highest) and their number.
    amount_musd : float or None
        The numerator in million US dollars, where it is money.
    group : str
        ``roster``, ``pivotal``, ``reference``, ``actor`` or ``other``.
    """

    iso3: str
    name: str
    name_in_text: str
    is_eu_member: bool
    group: str
    value: float | None
    unit: str
    year: int
    period: str
    status: str
    bound: str
    note: str
    source_ids: str
    rank: int | None
    n_ranked: int
    amount_musd: float | None
    is_older: bool


@dataclass(frozen=True)
class Point:
    """One year of one country."""

    year: int
    value: float
    status: str


@dataclass(frozen=True)
class Band:
    """The ranked middle powers in one year: lower quartile, median, upper quartile."""

    year: int
    low: float
    middle: float
    high: float


@dataclass(frozen=True)
class Reason:
    """Why a number of countries have no value."""

    status: str
    text: str
    count: int


@dataclass(frozen=True)
class MeasurePage:
    """One measure over one great power (or none), for all countries.

    Attributes
    ----------
    power : str
        ``"USA"``, ``"CHN"`` or empty where the measure is not dyadic.
    rows : mapping
        By ISO3, in order of name.
    with_years : frozenset of str
        ISO3 of the countries with more than one year.
    band : tuple of Band
        Years in which at least half of the best-covered year's countries have a value.
    """

    measure: Measure
    indicator: Indicator
    power: str
    rows: Mapping[str, Row]
    with_years: frozenset[str]
    band: tuple[Band, ...]

    @cached_property
    def one_area(self) -> frozenset[str]:
        """EU members that carry the Union's value as their own: one value for all of them."""
        union = self.rows.get(EU)
        if union is None or not union.value:
            return frozenset()
        alike = {
            row.iso3 for row in self.rows.values()
            if row.is_eu_member and row.value == union.value and row.status == "low_coverage"
        }  # fmt: skip
        return frozenset(alike if len(alike) > 1 else ())

    def ranked(self, members: Collection[str]) -> tuple[Row, ...]:
        """Return the members with a value of their own, highest first."""
        wanted = frozenset(members) - self.one_area
        found = [row for row in self.rows.values() if row.iso3 in wanted and row.value is not None]
        return tuple(sorted(found, key=lambda row: -(row.value or 0.0)))

    def beside(self, members: Collection[str]) -> tuple[Row, ...]:
        """Return the yardsticks with a value: the European Union and the other great power."""
        found = [
            row for row in self.rows.values()
            if row.group in ("actor", "reference") and row.iso3 not in members
            and row.value is not None and row.iso3 != "RUS"
        ]  # fmt: skip
        return tuple(sorted(found, key=lambda row: row.iso3 != EU))

    def count(self, members: Collection[str], status: str) -> int:
        """Count the members with a status."""
        return sum(row.status == status for row in self._of(members))

    def reasons(self, members: Collection[str]) -> tuple[Reason, ...]:
        """Return why members have no value, the most frequent reason first.

        A note that names its country counts as one reason with "the country" in its place.
        """
        told = sorted(
            (row.status, row.note.replace(row.name_in_text, "the country"))
            for row in self._of(members)
            if row.value is None
        )
        grouped = [Reason(*key, len(list(group))) for key, group in groupby(told)]
        return tuple(sorted(grouped, key=lambda one: -one.count))

    def _of(self, members: Collection[str]) -> list[Row]:
        wanted = frozenset(members)
        return [row for row in self.rows.values() if row.iso3 in wanted]


def effective_power(measure_id: str, asked: str) -> str:
    """Return the great power a measure is shown for: the one asked, the only one, or none."""
    powers = BY_MEASURE[measure_id].powers
    if not powers:
        return ""
    return asked if asked in powers else powers[0]


def load_measure(warehouse: Warehouse, measure_id: str, power: str) -> MeasurePage:
    """Load one measure for all countries.

    Parameters
    ----------
    warehouse : Warehouse
        The open database.
    measure_id : str
        Id of a measure of the catalogue.
    power : str
        ``"USA"``, ``"CHN"`` or empty, as `effective_power` returns it.
    """
    amounts = _amounts(warehouse, measure_id, power)
    rows = warehouse.query(_ROWS, [measure_id, power]).to_dict("records")
    ranked = sum(pd.notna(row["rank"]) for row in rows)
    return MeasurePage(
        measure=MEASURES[measure_id],
        indicator=BY_MEASURE[measure_id],
        power=power,
        rows={str(row["iso3"]): _row(row, ranked, amounts.get(str(row["iso3"]))) for row in rows},
        with_years=frozenset(warehouse.query(_WITH_YEARS, [measure_id, power])["iso3"]),
        band=_band(warehouse.rows(_BAND, [measure_id, power])),
    )


def load_lines(
    warehouse: Warehouse, page: MeasurePage, countries: Sequence[str]
) -> dict[str, tuple[Point, ...]]:
    """Load the years of some countries, in the order given; those with one year are left out."""
    wanted = [iso3 for iso3 in dict.fromkeys(countries) if iso3 in page.with_years]
    rows = warehouse.rows(_LINES, [page.measure.id, page.power, wanted])
    found = {
        iso3: tuple(Point(row["year"], row["value"], row["status"]) for row in part)
        for iso3, part in groupby(rows, key=lambda row: row["iso3"])
    }
    return {iso3: found[iso3] for iso3 in wanted}


def quartiles(values: Sequence[float]) -> tuple[float, float, float]:
    """Return lower quartile, median and upper quartile (linear between values)."""
    known = sorted(values)

    def at(share: float) -> float:
        place = share * (len(known) - 1)
        below = int(place)
        above = min(below + 1, len(known) - 1)
        return known[below] + (known[above] - known[below]) * (place - below)

    return at(0.25), at(0.5), at(0.75)


def _row(stored: Mapping[Hashable, Any], ranked: int, amount: float | None) -> Row:
    row: dict[str, Any] = {
        str(name): None if pd.isna(value) else value for name, value in stored.items()
    }
    row["rank"] = None if row["rank"] is None else int(row["rank"])
    age = int(row.pop("build_year")) - int(row["year"])
    group = "roster" if row.pop("is_roster") else row["tier"]
    named = group if group in ("roster", "pivotal", "reference", "actor") else "other"
    del row["tier"]
    return Row(
        **row, group=named, n_ranked=ranked, amount_musd=amount, is_older=age > OLDER_AFTER_YEARS
    )


def _amounts(warehouse: Warehouse, measure_id: str, power: str) -> dict[str, float]:
    """Return the numerator in million US dollars of the countries with exactly one, in money."""
    found = warehouse.query(_NUMERATORS, [measure_id, power])
    return {
        iso3: float(value) * MONEY_IN_MUSD[unit]
        for iso3, value, unit in zip(found["iso3"], found["value"], found["unit"], strict=True)
        if unit in MONEY_IN_MUSD and pd.notna(value)
    }


def _band(rows: list[dict[str, Any]]) -> tuple[Band, ...]:
    most = max((row.get("n", 0) for row in rows), default=0)
    return tuple(
        Band(row["year"], row["low"], row["middle"], row["high"])
        for row in rows
        if row["n"] >= most * BAND_NEEDS
    )


_ROWS = """
SELECT o.iso3, c.name, c.name_in_text, c.is_eu_member, c.is_roster, c.tier, o.value, o.unit,
       o.year, o.period, o.status, o.bound, o.note, o.source_ids,
       CASE WHEN c.is_roster AND o.value IS NOT NULL THEN rank() OVER (
           PARTITION BY c.is_roster AND o.value IS NOT NULL ORDER BY o.value DESC) END AS rank,
       (SELECT CAST(left(value, 4) AS INTEGER) FROM meta_build WHERE key = 'built_at') AS build_year
FROM out_indicator o JOIN dim_country c USING (iso3)
WHERE o.indicator_id = ? AND o.power = ?
ORDER BY c.name, o.iso3
"""
_NUMERATORS = """
SELECT iso3, any_value(value) AS value, any_value(unit) AS unit
FROM out_component
WHERE indicator_id = ? AND power = ? AND role = 'numerator'
GROUP BY iso3 HAVING count(*) = 1
"""
_WITH_YEARS = """
SELECT iso3 FROM out_trend WHERE indicator_id = ? AND power = ?
GROUP BY iso3 HAVING count(*) > 1
"""
_LINES = """
SELECT iso3, year, value, status FROM out_trend
WHERE indicator_id = ? AND power = ? AND list_contains(?, iso3) ORDER BY iso3, year
"""
_BAND = """
SELECT t.year, count(*) AS n, quantile_cont(t.value, 0.25) AS low,
       quantile_cont(t.value, 0.5) AS middle, quantile_cont(t.value, 0.75) AS high
FROM out_trend t JOIN dim_country c USING (iso3)
WHERE t.indicator_id = ? AND t.power = ? AND c.is_roster
GROUP BY t.year ORDER BY t.year
"""
