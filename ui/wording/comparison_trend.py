"""Words of the compared countries over the years."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, Protocol

from ui.wording.numbers import POWER_NAMES, quantity

TREND_TITLE: Final = "Over the years"
TREND_MEASURE: Final = "Measure"


def trend_heading(title: str, power: str) -> str:
    """Head one chart of the trend with its great power."""
    return f"Towards {POWER_NAMES[power]} · {title}" if power else title


def no_lines() -> str:
    """Say that no country has several years of the chosen measure."""
    return "None of these countries has several years of this measure."


class YearValue(Protocol):
    """What the sentences need of one year of a line."""

    @property
    def year(self) -> int: ...  # noqa: D102
    @property
    def value(self) -> float: ...  # noqa: D102


def trend_summary(lines: Sequence[tuple[str, YearValue, YearValue]], unit: str) -> str:
    """Say where each line begins and ends: "Japan 12 % in 2000, 9.1 % in 2024; ..."."""
    parts = [
        f"{name} {quantity(first.value, unit)} in {first.year}, "
        f"{quantity(last.value, unit)} in {last.year}"
        for name, first, last in lines
    ]
    return f"{'; '.join(parts)}."
