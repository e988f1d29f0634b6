"""What a verdict reads and what it answers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

Verdict = Literal["supported", "partly", "not_supported", "cannot_be_checked"]
Limits = Mapping[str, float]


@dataclass(frozen=True)
class ClaimFigure:
    """One number beside a claim.

    Attributes
    ----------
    series : str
        What it belongs to; for the verdict, not for readers.
    label : str
        What it is called in a chart.
    unit : str
        ``pct``, ``points``, ``musd``, ``count``, ``persons`` or ``member``.
    """

    series: str
    label: str
    value: float
    unit: str
    year: int
    source_id: str


@dataclass(frozen=True)
class Checked:
    """A verdict with the number that stands for it.

    Attributes
    ----------
    value : float or None
        None where nothing that decides is held.
    reason : str
        One sentence, with numbers and years.
    """

    verdict: Verdict
    reason: str
    value: float | None = None
    unit: str = ""
    year: int | None = None


def of_series(figures: Sequence[ClaimFigure], series: str) -> list[ClaimFigure]:
    """Return the figures of one series, in their order."""
    return [one for one in figures if one.series == series]


def single(figures: Sequence[ClaimFigure], series: str) -> ClaimFigure | None:
    """Return the only figure of a series, or the last one; None where there is none."""
    found = of_series(figures, series)
    return found[-1] if found else None


def unchecked(reason: str) -> Checked:
    """Say that the data held cannot check a claim."""
    return Checked("cannot_be_checked", reason)
