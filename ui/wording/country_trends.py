"""Words on lines over time: titles that state the finding, labels, tables."""

from __future__ import annotations

from collections.abc import Sequence

from ui.views.country_detail import Series
from ui.wording.figures import STATUS_WORDS
from ui.wording.numbers import (
    NBSP,
    POWER_NAMES,
    POWER_POSSESSIVE,
    POWER_SHORT,
    listed,
    percent,
    plain,
    sentence_case,
)


def sales_title(name: str, sales: Sequence[Series]) -> str:
    """Say how sales to the two great powers moved since the first year held."""
    moves = []
    for series in sales:
        (first_year, first, _), (last_year, last, _) = series.points[0], series.points[-1]
        moves.append(
            f"to {POWER_NAMES[series.power]} {percent(first)} of GDP in {first_year}, "
            f"{percent(last)} in {last_year}"
        )
    if not moves:
        return f"Goods sales: no series for {name}"
    return f"Goods sales {'; '.join(moves)}"


def shares_title(name: str, shares: Sequence[Series]) -> str:
    """Say the newest shares of the great powers' imports."""
    supplied = [
        f"{percent(one.points[-1][1])} of {POWER_POSSESSIVE[one.power]} imports in "
        f"{one.points[-1][0]}"
        for one in shares
        if one.indicator_id == "import_supply_share"
    ]
    if not supplied:
        return f"Shares of the great powers' trade: no series for {name}"
    return f"{sentence_case(name)} supplied {listed(supplied)}"


def series_label(series: Series) -> str:
    """Name a line at its end: "to China 9.7 %", "US imports 4.0 %"."""
    last = series.points[-1][1]
    if series.unit == "persons":
        return f"{round(last):,}"
    adjective = POWER_POSSESSIVE[series.power]
    what = {
        "import_supply_share": f"{adjective} imports",
        "export_market_share": f"{adjective} exports",
        "export_exposure_gdp": f"to {POWER_SHORT[series.power]}",
    }[series.indicator_id]
    return f"{what} {percent(last) if last < 0.05 else plain(last, series.unit)}"


def series_alt(title: str, lines: Sequence[Series]) -> str:
    """Describe a chart of lines."""
    parts = [
        f"{series_label(one)} in {one.points[-1][0]}, {plain(one.points[0][1], one.unit)} in "
        f"{one.points[0][0]}"
        for one in lines
    ]
    return f"{title}. Lines: {'; '.join(parts)}.".replace(NBSP, " ")


def troops_title(name: str, series: Series) -> str:
    """Head the chart of US personnel over time."""
    (first_year, first, _), (last_year, last, _) = series.points[0], series.points[-1]
    return (
        f"US personnel in {name}: {round(first):,} in {first_year}, {round(last):,} in {last_year}"
    )


def trend_table(lines: Sequence[Series]) -> list[dict[str, str]]:
    """Write several series as rows of years."""
    years = sorted({year for one in lines for year, _, _ in one.points}, reverse=True)
    held = {
        (one.indicator_id, one.power, year): (value, weak)
        for one in lines
        for year, value, weak in one.points
    }
    return [
        {"Year": f"{year}"}
        | {
            _column(one): _cell(held.get((one.indicator_id, one.power, year)), one.unit)
            for one in lines
        }
        for year in years
    ]


def _column(one: Series) -> str:
    if one.unit == "persons":
        return "US personnel"
    adjective, power = POWER_POSSESSIVE[one.power], {"USA": "US", "CHN": "China"}[one.power]
    return {
        "import_supply_share": f"Share of {adjective} imports",
        "export_market_share": f"Share of {adjective} exports",
        "export_exposure_gdp": f"Sales to {power}, % of GDP",
    }[one.indicator_id]


def _cell(held: tuple[float, bool] | None, unit: str) -> str:
    if held is None:
        return STATUS_WORDS["not_reported"]
    value, weak = held
    return f"{plain(value, unit, 2 if unit == 'pct' else 0)}{' (weak)' if weak else ''}"
