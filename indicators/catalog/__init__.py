"""The catalogue: every indicator, declared once, one module a domain."""

from __future__ import annotations

from indicators.catalog import (
    defence,
    development,
    diplomacy,
    finance,
    minerals,
    minerals_detail,
    politics,
    security_detail,
    technology,
    trade,
    trade_detail,
)
from indicators.model import Indicator, Measure

INDICATORS: tuple[Indicator, ...] = (
    *trade.INDICATORS,
    *trade_detail.INDICATORS,
    *technology.INDICATORS,
    *minerals.INDICATORS,
    *minerals_detail.INDICATORS,
    *defence.INDICATORS,
    *security_detail.INDICATORS,
    *finance.INDICATORS,
    *diplomacy.INDICATORS,
    *politics.INDICATORS,
    *development.INDICATORS,
)
BY_ID: dict[str, Indicator] = {indicator.id: indicator for indicator in INDICATORS}
BY_MEASURE: dict[str, Indicator] = {
    measure.id: indicator for indicator in INDICATORS for measure in indicator.measures
}
MEASURES: dict[str, Measure] = {
    measure.id: measure for indicator in INDICATORS for measure in indicator.measures
}
