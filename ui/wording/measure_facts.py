"""Words of the dialogs behind one measure's spread: what is ranked, and the ratio in the title."""

from __future__ import annotations

from typing import Final, Protocol

from indicators.model import Measure
from ui.views.facts import Fact
from ui.views.figures import Component, fill_power
from ui.views.terms import UNITS
from ui.wording.numbers import counted, fixed

RATIO: Final = "ratio"
CLOSE: Final = 2
FEWEST: Final = 4


class Top(Protocol):
    """What the sentences need of the highest row."""

    @property
    def name_in_text(self) -> str: ...  # noqa: D102
    @property
    def value(self) -> float | None: ...  # noqa: D102
    @property
    def period(self) -> str: ...  # noqa: D102
    @property
    def source_ids(self) -> str: ...  # noqa: D102


def spread_of(measure: Measure, power: str, whom: str) -> str:
    """Name what is spread: "share of US goods imports (the countries shown)"."""
    title = fill_power(measure.title, power)
    start = title[:1].lower() if title[1:2].islower() else title[:1]
    return f"{start}{title[1:]} ({whom})"


def has_ratio(top: Top, middle: float, n: int) -> bool:
    """Whether the title of the distribution states a ratio."""
    return n >= FEWEST and middle > 0 and (top.value or 0.0) / middle >= CLOSE


def ratio_label(top: Top, middle: float) -> str:
    """Name the ratio in the list of numbers."""
    return f"Highest value over the median: {fixed((top.value or 0.0) / middle, 2)}"


def ratio_fact(top: Top, middle: float, n: int, measure: Measure, power: str) -> Fact:
    """Explain how many times the median the highest firm value is."""
    unit, source_id = UNITS[measure.unit], top.source_ids.split(";")[0]
    return Fact(
        key=RATIO,
        label=ratio_label(top, middle),
        heading=f"Highest value over the median: {spread_of(measure, power, 'countries shown')}",
        value_text=fixed((top.value or 0.0) / middle, 2),
        facts=(top.period, counted(n, "value")),
        note="",
        formula="highest value that is not weak / median of all values",
        components=(
            Component("numerator", top.name_in_text, top.value, unit, top.period, source_id),
            Component("denominator", "median, which opens in the same list", middle, unit,
                      top.period, source_id),
        ),
        source_ids=tuple(one for one in top.source_ids.split(";") if one),
    )  # fmt: skip
