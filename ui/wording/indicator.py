"""Words of the whole page of indicators: the choice of a measure, how a number is written."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from indicators.catalog import BY_MEASURE
from indicators.model import DOMAINS, Measure
from ui.wording.figures import STATUS_WORDS
from ui.wording.numbers import NBSP, POWER_NAMES, dollars, fixed, plain, quantity

LENS_NAMES = {
    "leverage": "Leverage",
    "exposure": "Exposure",
    "agency": "Agency",
    "restraint": "Restraint",
    "context": "Context",
}
LENS_SIGNS = {"leverage": "●", "exposure": "◆"}
NOT_RANKED = "not ranked"
NO_DATA = "no data"
SAME_AS_TABLE = "The same as a table"
OPEN_NUMBER = "Open a number: how it was made, its source and licence"


class Reading(Protocol):
    """What the sentences need of a row."""

    @property
    def name(self) -> str: ...  # noqa: D102
    @property
    def name_in_text(self) -> str: ...  # noqa: D102
    @property
    def group(self) -> str: ...  # noqa: D102
    @property
    def value(self) -> float | None: ...  # noqa: D102
    @property
    def unit(self) -> str: ...  # noqa: D102
    @property
    def period(self) -> str: ...  # noqa: D102
    @property
    def status(self) -> str: ...  # noqa: D102
    @property
    def bound(self) -> str: ...  # noqa: D102
    @property
    def note(self) -> str: ...  # noqa: D102
    @property
    def rank(self) -> int | None: ...  # noqa: D102
    @property
    def n_ranked(self) -> int: ...  # noqa: D102
    @property
    def amount_musd(self) -> float | None: ...  # noqa: D102
    @property
    def is_older(self) -> bool: ...  # noqa: D102


def filled(text: str, power: str) -> str:
    """Put the great power's name into a title or label."""
    return text.replace("{power}", POWER_NAMES.get(power, "the great power"))


def choice(measure: Measure) -> str:
    """Write a measure as a choice: "◆ Exports to a great power, % of exports · Export markets"."""
    indicator = BY_MEASURE[measure.id]
    sign = LENS_SIGNS.get(indicator.lens, LENS_NAMES[indicator.lens] + ":")
    label = measure.label.replace("{power}", "a great power")
    domain = DOMAINS[indicator.domain]
    return (
        f"{sign} {label}" if domain == LENS_NAMES[indicator.lens] else f"{sign} {label} · {domain}"
    )


def value_words(row: Reading, decimals: int = 1) -> str:
    """Write a value with bound: "81 %", "at least 4.8 %", or its state."""
    if row.value is None:
        return STATUS_WORDS[row.status]
    bound = {"floor": "at least ", "ceiling": "at most "}.get(row.bound, "")
    return bound + amount(row.value, row.unit, decimals)


def amount(value: float, unit: str, decimals: int = 1) -> str:
    """Write a value for prose, with the measure's decimals where one would say too little.

    Development assistance lies between 0.1 and 1 % of income: one decimal would make equals of
    countries that differ.
    """
    is_finer = decimals > 1 and unit in ("pct", "points")
    if not is_finer or round(value, decimals) == 0 or abs(value) >= 10:
        return quantity(value, unit)
    return f"{fixed(value, decimals)}{NBSP}{'%' if unit == 'pct' else 'points'}"


def when(row: Reading) -> str:
    """Write the period, marked where it is older than three years."""
    return f"{row.period}, older" if row.is_older else row.period


def not_dyadic(powers: Sequence[str]) -> str:
    """Say why there is no switch between the great powers; empty where there is one."""
    if not powers:
        return "This measure is about the country alone, so there is no great power to choose."
    if len(powers) == 1:
        return f"This measure exists for {POWER_NAMES[powers[0]]} only."
    return ""


def mark_text(row: Reading, decimals: int) -> str:
    """Write a value beside its mark, exact to the measure's decimals: "≥ 4.8 %"."""
    if row.value is None:
        return STATUS_WORDS[row.status]
    bound = {"floor": f"≥{NBSP}", "ceiling": f"≤{NBSP}"}.get(row.bound, "")
    return bound + plain(row.value, row.unit, decimals)


def class_label(at: Sequence[float], place: int, unit: str) -> str:
    """Name a class of the map: "under 2 %", "2 to 5 %", "50 % and more"."""
    if not at:
        return "value"
    if place == 0:
        return f"under {_bare(at[0], unit)}{_suffix(unit)}"
    if place == len(at):
        return f"{_bare(at[-1], unit)}{_suffix(unit)} and more"
    return f"{_bare(at[place - 1], unit)} to {_bare(at[place], unit)}{_suffix(unit)}"


def _bare(value: float, unit: str) -> str:
    if unit in ("musd", "busd"):
        return dollars(value * (1000 if unit == "busd" else 1))
    return f"{value:,.0f}" if value >= 10 else f"{value:g}"


def _suffix(unit: str) -> str:
    return {"pct": f"{NBSP}%", "points": f"{NBSP}pts"}.get(unit, "")


def tick(value: float, unit: str) -> str:
    """Write a tick of an axis: "20 %", "$10 bn", "5,000"."""
    if value == 0:
        return "0"
    return f"{_bare(value, unit)}{_suffix(unit)}"


def pill(name: str, words: str) -> str:
    """Label of a pill that opens a number: "Mexico: 81 %"."""
    return f"{name}: {words}"
