"""Words on US personnel by report."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ui.views.bases import Report
from ui.wording.bases import NOT_IN_REPORT
from ui.wording.numbers import NBSP, counted, listed

BREAK_LABEL: Final = "deployed forces counted too"


def first_comparable(reports: Sequence[Report], first_year: int) -> Report | None:
    """Return the first report that leaves out forces deployed to wars: December of the year."""
    later = [one for one in reports if (one.year, one.month) >= (first_year, 12)]
    return later[0] if later else None


def month_words(report: Report) -> str:
    """Write the month of a report: "Dec 2025"."""
    names = {3: "Mar", 6: "Jun", 9: "Sep", 12: "Dec"}
    return f"{names[report.month]} {report.year}"


def years_title(name: str, reports: Sequence[Report], first_year: int) -> str:
    """State how the numbers moved since reports count alike."""
    known = [
        one for one in reports
        if one.persons is not None and (one.year, one.month) >= (first_year, 12)
    ]  # fmt: skip
    if not known:
        return f"No report since December {first_year} gives a number for {name}"
    first, last = known[0], known[-1]
    if first is last:
        return f"US personnel in {name}: {last.persons:,.0f} in {month_words(last)}"
    return (
        f"US personnel in {name}: {first.persons:,.0f} in {month_words(first)}, "
        f"{last.persons:,.0f} in {month_words(last)}"
    )


def years_absent(name: str) -> str:
    """Say why there is no line."""
    return f"No line for {name}: no report since 2008 lists it."


def years_hover(name: str, report: Report) -> str:
    """Write one report under the pointer."""
    return f"<b>{name}</b><br>{month_words(report)}: {report.persons or 0:,.0f} persons"


def years_alt(title: str, names: Sequence[str]) -> str:
    """Alternative text of the chart."""
    beside = f" Beside it: {listed(list(names))}." if names else ""
    return f"Lines by report, 2008 to 2025. {title}.{beside}".replace(NBSP, " ")


def odd_sentence(name: str, odd: Sequence[Report]) -> str:
    """Name reports that stand far above their neighbours."""
    if not odd:
        return ""
    said = listed([f"{one.persons or 0:,.0f} in {month_words(one)}" for one in odd])
    return f"{name} stands out with {said}, shown as the report prints it."


def years_caption(theatre: str, names: Sequence[str], missing: int, is_union: bool) -> str:
    """Explain the chart: which hosts stand beside, and the breaks in the series."""
    where = f"of the theatre {theatre}" if theatre else "of the world"
    apart = " outside the Union" if is_union else ""
    beside = f"Beside it the largest hosts {where}{apart}: {listed(list(names))}. " if names else ""
    gaps = (
        f" {counted(missing, 'report')} since 2008 "
        f"{'does' if missing == 1 else 'do'} not list the place: the line breaks there. That is no "
        "zero, and it says nothing of forces deployed there."
        if missing
        else ""
    )
    return (
        f"{beside}Yearly reports (September) to 2013, quarterly from December 2013. Dotted: "
        "reports before December 2017, which also count forces deployed to wars and do not compare "
        "with later ones. The reports of December 2022 to June 2023 hold the United States only "
        f"and leave a gap.{gaps} Forces on rotation are in none of them."
    )


def report_row(names: dict[str, str], reports: dict[str, Report], at: Report) -> dict[str, str]:
    """Write one report as a row of the table: every place with its number or state."""
    row = {"Report": month_words(at)}
    for iso3, name in names.items():
        persons = reports[iso3].persons if iso3 in reports else None
        row[name] = NOT_IN_REPORT if persons is None else f"{persons:,.0f}"
    return row
