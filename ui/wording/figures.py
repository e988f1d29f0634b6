"""Sentences about one figure: what it is, how it changed, how sure it is."""

from __future__ import annotations

from typing import Protocol

from ui.wording.numbers import counted, ordinal, percent, plain, points, quantity

STATUS_WORDS = {
    "ok": "reported",
    "low_coverage": "weak: read the note",
    "not_reported": "no data",
    "not_applicable": "does not apply",
}
BOUND_WORDS = {
    "": "",
    "floor": "A floor: the true value may be higher.",
    "ceiling": "A ceiling: the true value may be lower.",
}
YEARS_WORDS = {5: "five years earlier", 10: "ten years earlier"}


class Reading(Protocol):
    """What the sentences need of a figure."""

    @property
    def value(self) -> float | None: ...  # noqa: D102
    @property
    def unit(self) -> str: ...  # noqa: D102
    @property
    def period(self) -> str: ...  # noqa: D102
    @property
    def note(self) -> str: ...  # noqa: D102
    @property
    def status(self) -> str: ...  # noqa: D102
    @property
    def rank(self) -> int | None: ...  # noqa: D102
    @property
    def n_ranked(self) -> int: ...  # noqa: D102


def value_text(figure: Reading) -> str:
    """Write the value with unit, or its state: "15 %", "no data"."""
    if figure.value is None:
        return STATUS_WORDS[figure.status]
    return quantity(figure.value, figure.unit)


def exact_text(figure: Reading, decimals: int = 2) -> str:
    """Write the value with fixed decimals for labels and tables, or its state."""
    if figure.value is None:
        return STATUS_WORDS[figure.status]
    return plain(figure.value, figure.unit, decimals)


def rank_text(figure: Reading) -> str:
    """Say the place among the roster: "3rd of 57 middle powers with data"."""
    if figure.rank is None:
        return ""
    return f"{ordinal(figure.rank)} of {counted(figure.n_ranked, 'middle power')} with data"


def change_text(unit: str, years: int, earlier_year: int, earlier: float, now: float) -> str:
    """Say how a measure moved: "up 0.9 points from 3.1 % in 2019 (five years earlier)"."""
    span = YEARS_WORDS[years]
    if unit == "pct":
        if abs(now - earlier) < 0.05:
            return f"unchanged from {percent(earlier)} in {earlier_year} ({span})"
        moved = "up" if now > earlier else "down"
        return f"{moved} {points(now - earlier)} from {percent(earlier)} in {earlier_year} ({span})"
    if round(now) == round(earlier) and unit in ("persons", "count"):
        return f"unchanged from {quantity(earlier, unit)} in {earlier_year} ({span})"
    moved = "up" if now > earlier else "down"
    return f"{moved} from {quantity(earlier, unit)} in {earlier_year} ({span})"
