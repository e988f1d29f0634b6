"""Words on defence spending by year."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ui.views.bases_ties import EffortPoint
from ui.wording.bases import NO_DATA
from ui.wording.numbers import NBSP, percent, plain, sentence_case

SIPRI: Final = "SIPRI"
NATO_CORE: Final = "NATO core"
TWO_SERIES: Final = (
    "SIPRI counts military expenditure, NATO core defence expenditure: two definitions, never "
    "joined into one line. Open marks are NATO's estimates (2025 and 2026) or weak figures. "
)
LINES: Final = (
    "The lines: 2 % is NATO's guideline of 2014; 3.5 % is the target for core defence that Allies "
    "agreed in 2025 for 2035. Neither binds a country outside NATO: there they are yardsticks. A "
    "line does not measure need."
)


def series_title(name: str, sipri: Sequence[EffortPoint], core: Sequence[EffortPoint]) -> str:
    """State how spending moved, by SIPRI's series where there is one."""
    points, source = (sipri, SIPRI) if sipri else (core, NATO_CORE)
    if not points:
        return f"No series of defence spending for {name}"
    first, last = points[0], points[-1]
    if first is last:
        return f"{sentence_case(name)}: {percent(last.value)} of GDP in {last.year} ({source})"
    return (
        f"{sentence_case(name)}: {percent(first.value)} of GDP in {first.year}, "
        f"{percent(last.value)} in {last.year} ({source})"
    )


def series_alt(title: str, core: Sequence[EffortPoint]) -> str:
    """Alternative text of the chart of years."""
    beside = (
        f" NATO core: {percent(core[0].value)} in {core[0].year}, {percent(core[-1].value)} in "
        f"{core[-1].year}."
        if core
        else ""
    )
    return f"Lines by year against 2 % and 3.5 % of GDP. {title}.{beside}".replace(NBSP, " ")


def series_caption(is_ally: bool, has_core: bool) -> str:
    """Explain the chart of years."""
    apart = TWO_SERIES if has_core else "SIPRI's series held here begins in 2021. "
    none = (
        "NATO prints no core figure for it: Iceland has no armed forces. "
        if is_ally and not has_core
        else ""
    )
    return f"{apart}{none}{LINES}"


def point_hover(source: str, point: EffortPoint) -> str:
    """Write one year under the pointer."""
    weak = ", estimate" if point.is_estimate else (", weak" if point.is_weak else "")
    return f"<b>{source}</b><br>{point.year}{weak}: {plain(point.value, 'pct', 2)} of GDP"


def series_rows(sipri: Sequence[EffortPoint], core: Sequence[EffortPoint]) -> list[dict[str, str]]:
    """Write the years as a table, newest first."""
    by_source = {
        "Military expenditure, % of GDP (SIPRI)": {one.year: one for one in sipri},
        "Core defence, % of GDP (NATO)": {one.year: one for one in core},
    }
    years = sorted({year for points in by_source.values() for year in points}, reverse=True)
    return [
        {"Year": str(year)}
        | {name: _year_text(points.get(year)) for name, points in by_source.items()}
        for year in years
    ]


def _year_text(point: EffortPoint | None) -> str:
    if point is None:
        return NO_DATA
    return plain(point.value, "pct", 2) + (" (estimate)" if point.is_estimate else "")
