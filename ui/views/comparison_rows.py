"""One measure across the compared countries, a figure a country."""

from __future__ import annotations

from dataclasses import dataclass

from ui.views.comparison import Comparison
from ui.views.figures import Figure


@dataclass(frozen=True)
class Column(Figure):
    """A figure beside those of other countries: its country tells it apart, not its measure."""

    @property
    def label(self) -> str:
        """Name of the country."""
        return self.country


def columns_of(comparison: Comparison, indicator_id: str, power: str) -> tuple[Column, ...]:
    """Return one measure for each country that the catalogue has a row for, in order."""
    held = comparison.figures(indicator_id, power)
    return tuple(Column(**vars(figure)) for figure in held if figure is not None)
