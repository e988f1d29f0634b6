"""A correlation with everything that made it: a reader can add it up again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import sqrt

import pandas as pd

FEWEST = 3


@dataclass(frozen=True)
class Paired:
    """One unit of a correlation.

    Attributes
    ----------
    first, second : float
        Its two numbers.
    first_place, second_place : float
        Places among the units that have both, 1 = highest; equals share the mean of their places.
    product : float
        Product of both distances from the mean, of places or of numbers.
    """

    name: str
    first: float
    second: float
    first_place: float
    second_place: float
    product: float


@dataclass(frozen=True)
class Correlation:
    """A correlation over the units that have both numbers.

    Attributes
    ----------
    by_place : bool
        Spearman's (of the places) or Pearson's (of the numbers).
    first_mean, second_mean : float
        What the distances are taken from.
    numerator, denominator : float
        Sum of the products; root of the product of both sums of squares.
    rows : tuple of Paired
        Highest first number first.
    """

    by_place: bool
    first_mean: float
    second_mean: float
    numerator: float
    denominator: float
    rows: tuple[Paired, ...]

    @property
    def value(self) -> float:
        """The correlation, -1 to 1."""
        return self.numerator / self.denominator


def correlation_of(
    rows: Iterable[tuple[str, float | None, float | None]], *, by_place: bool = True
) -> Correlation | None:
    """Correlate two numbers.

    Parameters
    ----------
    rows : iterable of (name, first, second)
        Units with one of the numbers missing are left out.
    by_place : bool
        Spearman's by default, else Pearson's.

    Returns
    -------
    Correlation or None
        None with fewer than three units, or where one number is the same for all.
    """
    frame = pd.DataFrame(list(rows), columns=["name", "first", "second"]).dropna()
    numbers = frame[["first", "second"]].astype(float)
    places = numbers.rank(ascending=False)
    used = places if by_place else numbers
    off = used - used.mean()
    denominator = sqrt(float((off**2).sum().prod())) if len(frame) >= FEWEST else 0.0
    if not denominator:
        return None
    products = off["first"] * off["second"]
    columns = (frame["name"], numbers["first"], numbers["second"], places["first"],
               places["second"], products)  # fmt: skip
    paired = [Paired(str(name), *map(float, rest)) for name, *rest in zip(*columns, strict=True)]
    return Correlation(
        by_place, float(used["first"].mean()), float(used["second"].mean()),
        float(products.sum()), denominator,
        tuple(sorted(paired, key=lambda one: (-one.first, one.name))),
    )  # fmt: skip
