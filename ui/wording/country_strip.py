"""Words of the panes: the rows of dots and their table."""

from __future__ import annotations

from collections.abc import Sequence
from textwrap import wrap
from typing import Final

from ui.views.country_panes import Pane, StripRow
from ui.views.figures import Figure
from ui.wording.country_labels import row_label
from ui.wording.country_phrases import amount_text, span
from ui.wording.country_scores import LENS_SIGNS
from ui.wording.figures import BOUND_WORDS, STATUS_WORDS, change_text, rank_text, value_text
from ui.wording.numbers import (
    NBSP,
    POWER_NAMES,
    POWER_SHORT,
    counted,
    plain,
)

REASON_WIDTH: Final = 46
REASON_LINES: Final = 3
MOVES_TOLD: Final = 2
# Shares print with one decimal.
LEAST_MOVE: Final = 0.05
SCALE_NOTE: Final = (
    "Each row runs from 0 to the highest middle power, or to this country where it is higher, so "
    "rows do not compare by length. Scores do: they run between stated goalposts."
)


def row_period(figure: Figure) -> str:
    """Write period and weakness under a label: "2024", "about 2018 · older"."""
    weak = " · weak" if figure.status == "low_coverage" else ""
    return f"{span(figure.period)}{' · older' if figure.is_older else ''}{weak}"


def row_value(figure: Figure) -> str:
    """Write value and amount at the end of a row: "4.0 % · $132 bn", "no data"."""
    if figure.value is None:
        return STATUS_WORDS[figure.status]
    bound = {"floor": f"≥{NBSP}", "ceiling": f"≤{NBSP}"}.get(figure.bound, "")
    bound = bound if figure.value else ""
    value = plain(figure.value, figure.unit, figure.measure.decimals)
    if figure.unit == "pct" and 0 < figure.value < 0.05:
        value = value_text(figure)
    amount = amount_text(figure) if figure.unit == "pct" and figure.value else ""
    amount = amount.removesuffix(f"{NBSP}persons").removesuffix(f"{NBSP}person")
    is_worth_it = amount and not amount.startswith("under")
    return bound + value + (f" · {amount}" if is_worth_it else "")


def yardstick_text(row: StripRow) -> str:
    """Name the other great power and its value: "China 10.9 %"."""
    if not is_marked(row) or row.yardstick is None:
        return ""
    unit, decimals = row.figure.unit, row.figure.measure.decimals
    name = POWER_SHORT[row.yardstick.iso3]
    return f"{name} {plain(row.yardstick.value, unit, decimals)}"


def is_marked(row: StripRow) -> bool:
    """Whether the other great power has a value worth a mark: one that does not print as zero."""
    if row.yardstick is None:
        return False
    return round(row.yardstick.value, row.figure.measure.decimals) > 0


def missing_lines(figure: Figure) -> list[str]:
    """Break the reason for a missing value into lines that fit a phone."""
    lines = wrap(figure.note, REASON_WIDTH)
    if len(lines) > REASON_LINES:
        lines = [*lines[: REASON_LINES - 1], lines[REASON_LINES - 1].rstrip(" ,;.") + " …"]
    return lines


def dot_text(name: str, value: float, figure: Figure) -> str:
    """Write what a grey dot says on touch: "Japan: 35.1 %"."""
    return f"{name}: {plain(value, figure.unit, figure.measure.decimals)}"


def strip_alt(pane: Pane, name: str, rows: Sequence[StripRow]) -> str:
    """Describe a pane's chart for those who do not see it."""
    held = [row for row in rows if row.figure.value is not None]
    parts = [f"{row_label(row.figure, pane.power)} {row_value(row.figure)}" for row in held]
    missing = len(rows) - len(held)
    tail = f" No data for {counted(missing, 'measure')}." if missing else ""
    listing = "; ".join(parts).replace(NBSP, " ") or "No value at all"
    return (
        f"{pane.lens.capitalize()} of {name} towards {POWER_NAMES[pane.power]}, one row a measure "
        f"with the other middle powers as grey dots. {listing}.{tail}"
    )


def strip_caption(pane: Pane, rows: Sequence[StripRow]) -> str:
    """Explain the marks of a pane's chart."""
    sign = LENS_SIGNS[pane.lens]
    hollow = {"leverage": "○", "exposure": "◇"}[pane.lens]
    weak = any(row.figure.status == "low_coverage" for row in rows)
    yardsticks = [row.yardstick.iso3 for row in rows if row.yardstick and is_marked(row)]
    parts = [f"{sign} this country{f', {hollow} where the number is weak' if weak else ''}"]
    bounds = {row.figure.bound for row in rows if row.figure.value}
    if "floor" in bounds:
        parts.append("≥ a floor: the true value may be higher")
    if "ceiling" in bounds:
        parts.append("≤ a ceiling: the true value may be lower")
    if yardsticks:
        parts.append(f"thin mark: {POWER_NAMES[yardsticks[0]]}, as a yardstick")
    return f"{'; '.join(parts)}; grey dots: the other ranked middle powers."


def changes_line(pane: Pane) -> str:
    """Say how the first measures of a pane moved over five and ten years; empty without history."""
    moved = [row.figure for row in pane.main if _has_moved(row.figure)][:MOVES_TOLD]
    parts = []
    for figure in moved:
        moves = [
            change_text(figure.unit, c.years, c.earlier_year, c.earlier_value, figure.value or 0.0)
            for c in figure.changes
        ]
        parts.append(f"{row_label(figure, pane.power)} {'; '.join(moves)}.")
    return " ".join(parts)


def _has_moved(figure: Figure) -> bool:
    """Whether a change is large enough to print as one."""
    return any(abs(change.difference) >= LEAST_MOVE for change in figure.changes)


def all_measures(pane: Pane) -> str:
    """Head the section with every measure of a pane."""
    more = len(pane.rows) - len(pane.drawn)
    unscored = f" and {more} not scored" if more else ""
    return (
        f"Every number's source: all {counted(len(pane.drawn), 'scored measure')}{unscored}, with "
        "chart and table"
    )


def table_row(row: StripRow, power: str) -> dict[str, str]:
    """Write one row of the table that says the same as the chart."""
    figure = row.figure
    changes = {
        change.years: change_text(
            figure.unit, change.years, change.earlier_year, change.earlier_value, figure.value or 0
        )
        for change in figure.changes
    }
    return {
        "Measure": row_label(figure, power),
        "Value": value_text(figure) if figure.value is None
        else plain(figure.value, figure.unit, figure.measure.decimals),
        "Amount": amount_text(figure) if figure.value is not None else "",
        "Period": row_period(figure),
        "Rank": rank_text(figure),
        "Five years": changes.get(5, ""),
        "Ten years": changes.get(10, ""),
        "On its scale": scale_text(row),
        "Status": status_text(figure),
    }  # fmt: skip


def scale_text(row: StripRow) -> str:
    """Write the place between the goalposts, or that the measure is not scored."""
    if not row.domain:
        return "not scored"
    return "" if row.goal_score is None else f"{round(row.goal_score)} of 100"


def status_text(figure: Figure) -> str:
    """Write status, bound and note in one cell."""
    parts = [STATUS_WORDS[figure.status], BOUND_WORDS[figure.bound], figure.note]
    return ". ".join(part.rstrip(".") for part in parts if part)
