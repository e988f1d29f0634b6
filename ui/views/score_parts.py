"""What a score is made of: indicators, goalposts, weights, points."""

from __future__ import annotations

from dataclasses import dataclass

from ui.views.overview import domain_key
from ui.warehouse import Warehouse


@dataclass(frozen=True)
class ScorePart:
    """One indicator inside a score: the value, the goalposts and the points it makes.

    Attributes
    ----------
    low, high : float
        Goalposts in the indicator's unit: 0 and 100 points.
    weight, domain_weight : float
        Relative weights inside the domain and of the domain.
    counts_as_zero : bool
        Whether a missing value means "below the published cut" and enters as 0.
    points : float or None
        0 to 100; None where the value is unknown and left out.
    """

    domain: str
    domain_weight: float
    indicator_id: str
    weight: float
    low: float
    high: float
    value: float | None
    unit: str
    period: str
    note: str
    counts_as_zero: bool

    @property
    def points(self) -> float | None:
        """Points of this indicator."""
        value = 0.0 if self.value is None and self.counts_as_zero else self.value
        if value is None:
            return None
        return 100 * min(max((value - self.low) / (self.high - self.low), 0.0), 1.0)


def load_score_parts(
    warehouse: Warehouse, iso3: str, power: str, lens: str
) -> tuple[ScorePart, ...]:
    """Load the indicators that make one country's score in one lens."""
    rows = warehouse.rows(_PARTS, [iso3, iso3, lens, power])
    return tuple(ScorePart(**{**row, "domain": domain_key(row["domain"])}) for row in rows)


# An indicator that is not dyadic stands under the empty power.
_PARTS = """
SELECT t.domain, t.domain_weight, t.indicator_id, t.weight, t.low, t.high, o.value,
       coalesce(o.unit, m.unit) AS unit, coalesce(o.period, '') AS period,
       coalesce(o.note, '') AS note, t.absent = 'zero' AND o.iso3 IS NOT NULL AS counts_as_zero
FROM ref_index_tree t
JOIN meta_indicator m ON m.indicator_id = t.indicator_id
LEFT JOIN out_indicator o
       ON o.iso3 = ? AND o.power IN (t.power, '') AND o.power <> ?
      AND o.indicator_id = t.indicator_id
WHERE t.lens = ? AND t.power = ?
ORDER BY t.rowid
"""
