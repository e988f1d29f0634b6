"""Round numbers along an axis."""

from __future__ import annotations

from collections.abc import Sequence


def round_ticks(top: float, most: int = 5) -> list[float]:
    """Return round ticks from 0 up to the largest value, at most `most` above zero."""
    sizes = (float(f"{step}e{exponent}") for exponent in range(-6, 16) for step in (1, 2, 5))
    step = next(size for size in sizes if top / size <= most)
    return [float(f"{step * place:g}") for place in range(int(top / step) + 1)]


def year_ticks(years: Sequence[int], most: int = 5) -> list[int]:
    """Return whole years to label, the last always among them."""
    if not years:
        return []
    span = years[-1] - years[0]
    step = next(one for one in (1, 2, 5, 10, 20, 50) if span / one <= most)
    return sorted(range(years[-1], years[0] - 1, -step))
