"""What a score is made of: indicators, goalposts, weights, points, and the sums of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from indicators.scores.default_index import MIN_SHARE
from ui.views.overview import domain_key
from ui.warehouse import Warehouse


@dataclass(frozen=True)
class ScorePart:
    """One indicator inside a score: the value, the goalposts and the points it makes.

    Attributes
    ----------
    indicator_id, index_name : str
        The measure whose value stands here, and the indicator of the index that it stands for:
        they differ for members of the European Union.
    low, high : float
        Goalposts in the indicator's unit: 0 and 100 points.
    weight, domain_weight : float
        Relative weights inside the domain and of the domain.
    value_power : str
        Great power that the value is about; empty where it is about none.
    counts_as_zero : bool
        Whether a missing value means "below the published cut" and enters as 0.
    points : float or None
        0 to 100; None where the value is unknown and left out.
    """

    domain: str
    domain_weight: float
    indicator_id: str
    index_name: str
    weight: float
    low: float
    high: float
    value_power: str
    value: float | None
    unit: str
    period: str
    status: str
    note: str
    counts_as_zero: bool

    @property
    def points(self) -> float | None:
        """Points of this indicator."""
        value = 0.0 if self.value is None and self.counts_as_zero else self.value
        if value is None:
            return None
        return 100 * min(max((value - self.low) / (self.high - self.low), 0.0), 1.0)


@dataclass(frozen=True)
class DomainPart:
    """One domain inside a score; ``points`` is None where less than half of it is known."""

    key: str
    weight: float
    points: float | None
    parts: tuple[ScorePart, ...]


def domain_parts(parts: Sequence[ScorePart]) -> tuple[DomainPart, ...]:
    """Work out the domains of a score from its indicators."""
    grouped = [(key, tuple(held)) for key, held in groupby(parts, lambda one: one.domain)]
    return tuple(
        DomainPart(key, held[0].domain_weight, _mean((one.weight, one.points) for one in held),
                   held)
        for key, held in grouped
    )  # fmt: skip


def total(domains: Sequence[DomainPart]) -> float | None:
    """Work out a score from its domains; None where less than half of their weight is known."""
    return _mean((one.weight, one.points) for one in domains)


def _mean(weighted: Iterable[tuple[float, float | None]]) -> float | None:
    """Return the weighted mean of what is known, None where that is less than half."""
    pairs = list(weighted)
    known = [(weight, value) for weight, value in pairs if value is not None]
    weight = sum(one for one, _ in known)
    if not weight or weight < MIN_SHARE * sum(one for one, _ in pairs):
        return None
    return sum(one * value for one, value in known) / weight


def reweighted(parts: Sequence[ScorePart], weights: Mapping[str, float]) -> tuple[ScorePart, ...]:
    """Put a reader's weights in place of the default ones; a weight of 0 takes a part out.

    Parameters
    ----------
    parts : sequence of ScorePart
        With the default weights.
    weights : mapping
        By key of the domain and by name of the indicator in the index.
    """
    changed = [
        replace(
            one,
            weight=weights.get(one.index_name, one.weight),
            domain_weight=weights.get(one.domain, one.domain_weight),
        )
        for one in parts
    ]
    return tuple(one for one in changed if one.weight > 0 and one.domain_weight > 0)


def load_score_parts(
    warehouse: Warehouse, iso3: str, power: str, lens: str
) -> tuple[ScorePart, ...]:
    """Load the indicators that make one country's score in one lens, domain by domain."""
    return load_parts_of_many(warehouse, [iso3], power, lens)[iso3]


def load_parts_of_many(
    warehouse: Warehouse, countries: Sequence[str], power: str, lens: str
) -> dict[str, tuple[ScorePart, ...]]:
    """Load the same for several countries, by ISO3."""
    found: dict[str, list[ScorePart]] = {iso3: [] for iso3 in countries}
    for row in warehouse.rows(_PARTS, [list(countries), power, lens]):
        part = {**row, "domain": domain_key(row["domain"])}
        found[part.pop("iso3")].append(ScorePart(**part))
    return {iso3: tuple(parts) for iso3, parts in found.items()}


# An indicator that is not dyadic stands under the empty power. For a member of the European Union
# the estimated part of the Union's figure stands in where there is one.
_PARTS = """
WITH asked AS (SELECT unnest(?::VARCHAR[]) AS iso3, ? AS power, ? AS lens),
own AS (
    SELECT o.*, v.status = 'withheld' AS is_withheld
    FROM out_indicator o
    JOIN calc_score_value v USING (iso3, power, indicator_id)
    SEMI JOIN asked a ON a.iso3 = o.iso3 AND o.power IN (a.power, '') AND o.power <> o.iso3
)
SELECT a.iso3, t.domain, t.domain_weight, coalesce(s.indicator_id, t.indicator_id) AS indicator_id,
       t.indicator_id AS index_name, t.weight, t.low, t.high,
       coalesce(s.power, o.power, t.power) AS value_power, coalesce(s.value, o.value) AS value,
       coalesce(s.unit, o.unit, m.unit) AS unit, coalesce(s.period, o.period, '') AS period,
       coalesce(s.status, o.status, 'not_reported') AS status,
       coalesce(s.note, o.note, '') AS note,
       t.absent = 'zero' AND o.iso3 IS NOT NULL AND NOT o.is_withheld AS counts_as_zero
FROM asked a
JOIN ref_index_tree t ON t.lens = a.lens AND t.power = a.power
JOIN meta_indicator m ON m.indicator_id = t.indicator_id
LEFT JOIN own o ON o.iso3 = a.iso3 AND o.indicator_id = t.indicator_id
LEFT JOIN own s ON s.iso3 = a.iso3 AND s.indicator_id = t.eu_member_indicator_id
               AND s.value IS NOT NULL
ORDER BY a.iso3, min(t.rowid) OVER (PARTITION BY a.iso3, t.domain), t.rowid
"""
