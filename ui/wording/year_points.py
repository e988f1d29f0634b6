"""Names of the points of a line in the list that opens them: country, year, value."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final, Protocol

from ui.wording.numbers import plain

MEDIAN: Final = "median"
MEDIAN_NAME: Final = "Median of the ranked middle powers"


class YearValue(Protocol):
    """What a name needs of one year of a line."""

    @property
    def year(self) -> int: ...  # noqa: D102
    @property
    def value(self) -> float: ...  # noqa: D102


class YearMiddle(Protocol):
    """What a name needs of one year of the band."""

    @property
    def year(self) -> int: ...  # noqa: D102
    @property
    def middle(self) -> float: ...  # noqa: D102


def point_labels(
    names: Mapping[str, str],
    lines: Mapping[str, Sequence[YearValue]],
    band: Sequence[YearMiddle],
    unit: str,
    decimals: int,
) -> dict[str, str]:
    """Name every point of some lines, newest first, then the median of its year.

    Parameters
    ----------
    names : mapping
        By ISO3, of the countries.
    lines : mapping
        By ISO3, in the order of the chart.
    band : sequence
        Medians by year; years without a line are left out.
    unit, decimals : str, int
        Of the measure.

    Returns
    -------
    dict
        By ``"KOR.2019"``, or ``"median.2019"``.
    """
    found = {
        (point.year, place): (f"{iso3}.{point.year}", names[iso3], point.value)
        for place, (iso3, points) in enumerate(lines.items())
        for point in points
    }
    years = {year for year, _ in found}
    found |= {
        (one.year, len(lines)): (f"{MEDIAN}.{one.year}", MEDIAN_NAME, one.middle)
        for one in band
        if one.year in years
    }
    return {
        key: f"{name}, {year}: {plain(value, unit, decimals)}"
        for (year, _), (key, name, value) in sorted(
            found.items(), key=lambda item: (-item[0][0], item[0][1])
        )
    }
