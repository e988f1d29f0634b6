"""A figure: one number of ``out_indicator`` with everything a reader may ask of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from indicators.catalog import BY_MEASURE, MEASURES
from indicators.model import DOMAINS, Indicator, Measure
from ui.warehouse import Warehouse
from ui.wording.numbers import POWER_NAMES

OLDER_AFTER_YEARS = 3
MONEY_IN_MUSD = {
    "USD": 1e-6, "thousand USD": 1e-3, "million USD": 1.0, "billion USD": 1e3,
}  # fmt: skip


@dataclass(frozen=True)
class Component:
    """A number that entered a figure: what it is, how much, of when and from where."""

    role: str
    label: str
    value: float | None
    unit: str
    period: str
    source_id: str

    @property
    def musd(self) -> float | None:
        """The amount in million US dollars, or None where it is not money."""
        factor = MONEY_IN_MUSD.get(self.unit)
        return None if factor is None or self.value is None else self.value * factor


@dataclass(frozen=True)
class SourceCard:
    """What a reader is told about a source."""

    source_id: str
    publisher: str
    title: str
    vintage: str
    url: str
    download_url: str
    licence: str
    licence_class: str
    our_use: str
    citation: str
    caveats: str


@dataclass(frozen=True)
class Change:
    """How the same measure stood some years before."""

    years: int
    earlier_year: int
    earlier_value: float
    difference: float


@dataclass(frozen=True)
class Figure:
    """One value, or the reason there is none, with its provenance.

    Attributes
    ----------
    value : float or None
        None exactly when ``status`` is ``not_reported`` or ``not_applicable``.
    rank, n_ranked : int or None, int
        Place among the roster countries that have a value (1 = highest) and their number.
    is_older : bool
        More than three years older than the build.
    changes : tuple of Change
        Over five and ten years, where the source has both years.
    """

    iso3: str
    country: str
    power: str
    indicator_id: str
    value: float | None
    unit: str
    year: int
    period: str
    status: str
    bound: str
    note: str
    source_ids: tuple[str, ...]
    rank: int | None
    n_ranked: int
    is_older: bool
    components: tuple[Component, ...]
    changes: tuple[Change, ...]

    @property
    def indicator(self) -> Indicator:
        """Declaration of the indicator."""
        return BY_MEASURE[self.indicator_id]

    @property
    def measure(self) -> Measure:
        """Declaration of the measure."""
        return MEASURES[self.indicator_id]

    @property
    def formula(self) -> str:
        """How the measure is worked out, in words and signs."""
        return self.indicator.formula_of(self.measure)

    @property
    def domain(self) -> str:
        """Name of the domain."""
        return DOMAINS[self.indicator.domain]

    @property
    def title(self) -> str:
        """Full title with the great power's name filled in."""
        return fill_power(self.measure.title, self.power)

    @property
    def label(self) -> str:
        """Short label with the great power's name filled in."""
        return fill_power(self.measure.label, self.power)

    @property
    def amount_musd(self) -> float | None:
        """The numerator in million US dollars, where it is money."""
        amounts = [c.musd for c in self.components if c.role == "numerator"]
        return amounts[0] if len(amounts) == 1 else None

    @property
    def key(self) -> str:
        """Identity within a page: country, power, measure."""
        return f"{self.iso3}.{self.power or 'world'}.{self.indicator_id}"


def fill_power(text: str, power: str) -> str:
    """Put the great power's name into a title or label."""
    return text.replace("{power}", POWER_NAMES.get(power, "the great power"))


def load_figures(
    warehouse: Warehouse, iso3: str, *, measure_ids: Sequence[str] = (), power: str | None = None
) -> list[Figure]:
    """Load a country's figures, in the order of the catalogue.

    Parameters
    ----------
    warehouse : Warehouse
        The open database.
    iso3 : str
        The country.
    measure_ids : sequence of str
        Only these measures; all by default.
    power : str or None
        ``"USA"``, ``"CHN"``, ``""`` for measures that are not dyadic, or None for all.
    """
    rows = warehouse.query(_FIGURES, [iso3, power, power])
    if measure_ids:
        rows = rows[rows["indicator_id"].isin(list(measure_ids))]
    components = _by_key(warehouse.query(_COMPONENTS, [iso3]))
    trends = _by_key(warehouse.query(_TRENDS, [iso3]))
    order = {measure: place for place, measure in enumerate(MEASURES)}
    figures = [figure_of(row, components, trends) for row in rows.to_dict("records")]
    return sorted(figures, key=lambda f: (order[f.indicator_id], f.power))


def load_sources(warehouse: Warehouse, source_ids: Iterable[str]) -> list[SourceCard]:
    """Load what a reader is told about some sources, in the order given."""
    wanted = list(dict.fromkeys(source_ids))
    rows = warehouse.query(
        "SELECT source_id, publisher, title, vintage, url, download_url, licence, licence_class, "
        "our_use, citation, caveats FROM meta_source WHERE list_contains(?, source_id)",
        [wanted],
    )
    cards = {row["source_id"]: SourceCard(**row) for row in rows.to_dict("records")}
    return [cards[source_id] for source_id in wanted if source_id in cards]


Keyed = dict[tuple[str, str], list[dict[str, Any]]]


def _by_key(rows: pd.DataFrame) -> Keyed:
    grouped: Keyed = {}
    for row in rows.to_dict("records"):
        grouped.setdefault((row.pop("power"), row.pop("indicator_id")), []).append(row)
    return grouped


def figure_of(row: dict[str, Any], components: Keyed, trends: Keyed) -> Figure:
    """Make a figure of a row of ``out_indicator`` with name, rank and year of the build."""
    key = (row["power"], row["indicator_id"])
    value = None if pd.isna(row["value"]) else float(row["value"])
    history = {int(t["year"]): float(t["value"]) for t in trends.get(key, [])}
    return Figure(
        iso3=row["iso3"],
        country=row["name"],
        power=row["power"],
        indicator_id=row["indicator_id"],
        value=value,
        unit=row["unit"],
        year=int(row["year"]),
        period=row["period"],
        status=row["status"],
        bound=row["bound"],
        note=row["note"],
        source_ids=tuple(part for part in row["source_ids"].split(";") if part),
        rank=None if pd.isna(row["rank"]) else int(row["rank"]),
        n_ranked=int(row["n_ranked"]),
        is_older=int(row["build_year"]) - int(row["year"]) > OLDER_AFTER_YEARS,
        components=tuple(_component(c) for c in components.get(key, [])),
        changes=_changes(value, int(row["year"]), history),
    )


def _component(row: dict[str, Any]) -> Component:
    value = None if pd.isna(row["value"]) else float(row["value"])
    return Component(row["role"], row["label"], value, row["unit"], row["period"], row["source_id"])


def _changes(value: float | None, year: int, history: dict[int, float]) -> tuple[Change, ...]:
    if value is None:
        return ()
    return tuple(
        Change(span, year - span, history[year - span], value - history[year - span])
        for span in (5, 10)
        if year - span in history
    )


_FIGURES = """
WITH ranked AS (
    SELECT o.iso3, o.power, o.indicator_id, count(*) OVER standing AS n_ranked,
           rank() OVER (standing ORDER BY o.value DESC) AS rank
    FROM out_indicator o JOIN dim_country c USING (iso3)
    WHERE c.is_roster AND o.value IS NOT NULL
    WINDOW standing AS (PARTITION BY o.power, o.indicator_id)
), sizes AS (
    SELECT power, indicator_id, max(n_ranked) AS n_ranked FROM ranked GROUP BY ALL
), build AS (
    SELECT CAST(left(value, 4) AS INTEGER) AS build_year FROM meta_build WHERE key = 'built_at'
)
SELECT o.*, c.name, r.rank, coalesce(s.n_ranked, 0) AS n_ranked, b.build_year
FROM out_indicator o
JOIN dim_country c USING (iso3)
LEFT JOIN ranked r USING (iso3, power, indicator_id)
LEFT JOIN sizes s USING (power, indicator_id)
CROSS JOIN build b
WHERE o.iso3 = ? AND (CAST(? AS VARCHAR) IS NULL OR o.power = ?)
"""
_COMPONENTS = """
SELECT power, indicator_id, role, label, value, unit, period, source_id
FROM out_component WHERE iso3 = ? ORDER BY power, indicator_id, position
"""
_TRENDS = "SELECT power, indicator_id, year, value FROM out_trend WHERE iso3 = ?"
