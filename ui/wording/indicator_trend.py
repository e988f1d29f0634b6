"""Words of an indicator over the years."""

from __future__ import annotations

from collections.abc import Sequence

from indicators.model import Measure
from ui.wording.indicator import NO_DATA, amount, filled
from ui.wording.numbers import listed, plain, quantity, sentence_case

MEDIAN_LINE = "Median of the ranked middle powers"


def trend_alt(title: str) -> str:
    """Alternative text of the trend."""
    return f"Lines by year. {title}. The table under the chart holds the same values."


def trend_title(
    measure: Measure,
    power: str,
    name: str,
    first: tuple[int, float] | None,
    last: tuple[int, float] | None,
) -> str:
    """State how a country moved: "South Korea: from 14 % in 2019 to 19 % in 2024".

    Parameters
    ----------
    first, last : tuple or None
        Year and value at both ends of its line; None where there is no line.
    """
    if first is None or last is None:
        return f"{sentence_case(filled(measure.label, power))} over the years"
    unit, decimals = measure.unit, measure.decimals
    begin, end = (f"{amount(value, unit, decimals)} in {year}" for year, value in (first, last))
    return f"{name}: from {begin} to {end}"


def trend_caption(has_band: bool, one_year: Sequence[str]) -> str:
    """Say what the grey band is, and who has no line."""
    parts = []
    if has_band:
        parts.append(
            "Grey: the middle half of the ranked middle powers and their median (dotted), in the "
            "years for which enough of them have a value."
        )
    if one_year:
        verb = "has" if len(one_year) == 1 else "have"
        parts.append(f"{sentence_case(listed(list(one_year)))} {verb} no earlier years here.")
    return " ".join(parts)


def no_trend(periods: Sequence[str]) -> str:
    """Say why there is no trend."""
    if len(periods) == 1:
        return (
            f"No trend is drawn: the source gives one period ({periods[0]}) that can be used, or "
            "its earlier years were counted in another way."
        )
    return (
        "No trend is drawn: the source gives one usable period for each country, or its earlier "
        "years were counted in another way."
    )


def lines_help(most: int) -> str:
    """Explain the choice of lines."""
    return f"Up to {most} countries; empty shows the chosen country and the three highest."


def trend_hover(name: str, year: int, value: float, unit: str, status: str) -> str:
    """Text of a point of a trend (Plotly's line breaks)."""
    weak = "<br>weak number" if status == "low_coverage" else ""
    return f"<b>{name}</b><br>{quantity(value, unit)} ({year}){weak}"


def cell(value: float | None, unit: str, decimals: int) -> str:
    """Write a number of a table of years, or that there is none."""
    return NO_DATA if value is None else plain(value, unit, decimals)
