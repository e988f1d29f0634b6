"""Validation of the index: its indicators among themselves, and against size and capability."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from indicators.scores.reweighting import domain_scores, lens_totals
from indicators.scores.validation import (
    Agreement,
    agreement,
    for_its_size,
    strongest_pairs,
    weights_in_practice,
)
from ui.views.overview import LENSES
from ui.views.scores import Inputs, load_inputs
from ui.warehouse import Warehouse
from ui.wording.validation import HIGH

POWERS = ("USA", "CHN")
YARDSTICKS = ("gdp", "cinc")
MOST_PAIRS = 10
MOST_NAMED = 5


@dataclass(frozen=True)
class Gap:
    """A country with a signed number: places, or points."""

    name_in_text: str
    amount: float
    iso3: str = ""


@dataclass(frozen=True)
class Beside:
    """The index beside one yardstick.

    Attributes
    ----------
    yardstick : str
        ``gdp`` (billion US dollars) or ``cinc`` (share of world capability).
    higher, lower : tuple of Gap
        Countries that the index puts highest above, and lowest below, the yardstick, in places.
    """

    yardstick: str
    correlation: float
    count: int
    higher: tuple[Gap, ...]
    lower: tuple[Gap, ...]


@dataclass(frozen=True)
class Pair:
    """Two indicators and Spearman's correlation over the ranked middle powers."""

    first: str
    second: str
    is_same_domain: bool
    correlation: float
    first_id: str = ""
    second_id: str = ""


@dataclass(frozen=True)
class Part:
    """One indicator: what it should count, and how far the score goes with it.

    Attributes
    ----------
    siblings_weight : float
        Sum of the weights in its domain.
    domain_weight, domains_weight : float
        Weight of its domain, and of all domains together.
    """

    name: str
    domain: str
    weight: float
    share_pct: float
    correlation: float | None
    indicator_id: str = ""
    siblings_weight: float = 0.0
    domain_weight: float = 0.0
    domains_weight: float = 0.0


@dataclass(frozen=True)
class Validation:
    """One lens over one power, checked.

    Attributes
    ----------
    more, less : tuple of Gap
        Countries with the most and the least of it for the size of their economy, in points.
    close : tuple of Pair
        All pairs of indicators that go together closely, the closest first.
    scores : pandas.Series
        Score by ISO3, ranked middle powers.
    points : pandas.DataFrame
        Ranked middle powers x indicators, 0 to 100.
    sizes : pandas.DataFrame
        By ISO3, the yardsticks and the years they are of (``gdp_year``, ``cinc_year``).
    names : mapping
        By ISO3, names inside a sentence.
    source_ids : tuple of str
        Sources of the indicators.
    """

    lens: str
    power: str
    besides: tuple[Beside, ...]
    more: tuple[Gap, ...]
    less: tuple[Gap, ...]
    pairs: tuple[Pair, ...]
    close: tuple[Pair, ...]
    parts: tuple[Part, ...]
    scores: pd.Series
    points: pd.DataFrame
    sizes: pd.DataFrame
    names: Mapping[str, str]
    source_ids: tuple[str, ...]

    @property
    def n_close(self) -> int:
        """Number of pairs of indicators that go together closely."""
        return len(self.close)


def load_validation(warehouse: Warehouse) -> tuple[Validation, ...]:
    """Check every lens over both powers, over the ranked middle powers."""
    sizes = warehouse.query(_SIZES).set_index("iso3")
    return tuple(
        _validation(warehouse, load_inputs(warehouse, power, lens), sizes)
        for power in POWERS
        for lens in LENSES
    )


def _validation(warehouse: Warehouse, inputs: Inputs, sizes: pd.DataFrame) -> Validation:
    points, rows = inputs.data.points.loc[list(warehouse.roster)], inputs.data.rows
    scores = lens_totals(domain_scores(points, rows), rows).dropna()
    pairs = strongest_pairs(points)
    residuals = for_its_size(scores, sizes["gdp"])
    return Validation(
        inputs.lens,
        inputs.power,
        tuple(
            _beside(warehouse, one, agreement(scores, sizes[one].reindex(scores.index)))
            for one in YARDSTICKS
        ),
        _gaps(warehouse, residuals.head(MOST_NAMED)),
        _gaps(warehouse, residuals.tail(MOST_NAMED).iloc[::-1]),
        _pairs(inputs, pairs.head(MOST_PAIRS)),
        _pairs(inputs, pairs[pairs["correlation"].abs() >= HIGH]),
        _parts(inputs, points, scores),
        scores,
        points,
        sizes,
        {iso3: warehouse.countries[iso3].name_in_text for iso3 in warehouse.roster},
        inputs.source_ids,
    )


def _beside(warehouse: Warehouse, yardstick: str, found: Agreement) -> Beside:
    gaps = found.gaps
    return Beside(
        yardstick, found.correlation, found.count,
        _gaps(warehouse, gaps[gaps > 0].head(MOST_NAMED)),
        _gaps(warehouse, gaps[gaps < 0].tail(MOST_NAMED).iloc[::-1]),
    )  # fmt: skip


def _gaps(warehouse: Warehouse, numbers: pd.Series) -> tuple[Gap, ...]:
    return tuple(
        Gap(warehouse.countries[str(iso3)].name_in_text, float(amount), str(iso3))
        for iso3, amount in numbers.items()
    )


def _pairs(inputs: Inputs, pairs: pd.DataFrame) -> tuple[Pair, ...]:
    nodes = {one.key: one for one in inputs.weights.nodes}
    return tuple(
        Pair(nodes[row.first].name, nodes[row.second].name,
             nodes[row.first].parent == nodes[row.second].parent, float(row.correlation),
             str(row.first), str(row.second))
        for row in pairs.itertuples()
    )  # fmt: skip


def _parts(inputs: Inputs, points: pd.DataFrame, scores: pd.Series) -> tuple[Part, ...]:
    table = weights_in_practice(points.loc[scores.index], scores, inputs.data.rows)
    domains = {one.key: one for one in inputs.weights.domains}
    siblings: dict[str, float] = {}
    for one in inputs.weights.nodes:
        if one.parent:
            siblings[one.parent] = siblings.get(one.parent, 0.0) + one.default
    every = sum(one.default for one in domains.values())
    return tuple(
        Part(
            one.name, domains[one.parent].name, one.default,
            float(table.at[one.key, "share_pct"]),
            None if pd.isna(table.at[one.key, "correlation"])
            else float(table.at[one.key, "correlation"]),
            one.key, siblings[one.parent], domains[one.parent].default, every,
        )
        for one in inputs.weights.nodes if one.parent
    )  # fmt: skip


_SIZES = """
SELECT coalesce(g.iso3, c.iso3) AS iso3, g.gdp, g.gdp_year, c.cinc, c.cinc_year
FROM (SELECT economy AS iso3, arg_max(value, year) AS gdp, max(year) AS gdp_year FROM fact_macro
      WHERE measure = 'gdp_busd' AND NOT is_estimate GROUP BY economy) g
FULL JOIN (SELECT iso3, arg_max(share_pct, year) AS cinc, max(year) AS cinc_year
           FROM fact_national_capability GROUP BY iso3) c USING (iso3)
ORDER BY 1
"""
