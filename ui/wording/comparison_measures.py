"""Words of the tables of measures, country beside country."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from indicators.catalog import BY_MEASURE
from indicators.model import DOMAINS
from ui.views.comparison import Comparison
from ui.views.country_world import POWERS
from ui.views.figures import Figure
from ui.wording.country_labels import measure_label
from ui.wording.country_phrases import span
from ui.wording.country_strip import row_period, row_value
from ui.wording.figures import STATUS_WORDS
from ui.wording.numbers import NBSP, counted, listed
from ui.wording.score_phrases import SIGNS

MEASURES_TITLE: Final = "Headline measures, aligned"
EVERY_MEASURE: Final = "Every measure of the catalogue, by domain"
OPEN_NUMBERS: Final = "Open a number: formula, terms, source, licence"
DATA_LINK: Final = "These figures on the data page, with export"
MEASURES_NOTE: Final = (
    "Value, and amount where the measure is money or a count. The period stands beside the "
    "measure, or in the cell where it differs. “Weak” marks numbers with a stated weakness, "
    "“older” those more than three years before this edition."
)


def measures_note(n_countries: int) -> str:
    """Say how to read the table of measures; four countries are wider than a phone."""
    if n_countries < 4:
        return MEASURES_NOTE
    return f"{MEASURES_NOTE} On a narrow screen the fourth country is reached by moving the table."


def label(indicator_id: str, power: str) -> str:
    """Name a measure in few words."""
    # A world measure or a country's own has no great power in its name.
    return measure_label(indicator_id, power or POWERS[0])


def cell(figure: Figure | None, period: str = "") -> str:
    """Write value, amount and period: "4.0 % · $132 bn · 2024"; else the state.

    The period is left out where it is the one that stands beside the measure's name.
    """
    if figure is None:
        return STATUS_WORDS["not_applicable"]
    if figure.value is None:
        return STATUS_WORDS[figure.status]
    when = row_period(figure)
    if period and figure.period == period:
        when = when.removeprefix(span(period)).removeprefix(" · ")
    return " · ".join(part for part in (row_value(figure), when) if part)


def measure_row(comparison: Comparison, indicator_id: str, power: str) -> dict[str, str]:
    """Write one measure as a row of the table: a column a country."""
    figures = comparison.figures(indicator_id, power)
    periods = {f.period for f in figures if f is not None and f.value is not None}
    period = periods.pop() if len(periods) == 1 else ""
    name = label(indicator_id, power) + (f", {span(period)}" if period else "")
    cells = zip(comparison.countries, figures, strict=True)
    return {"Measure": name} | {c.name: cell(f, period) for c, f in cells}


def catalogue_row(comparison: Comparison, indicator_id: str, power: str) -> dict[str, str]:
    """Write one measure as a row of the long table, with domain and great power."""
    row = measure_row(comparison, indicator_id, power)
    indicator = BY_MEASURE[indicator_id]
    sign = f"{SIGNS[indicator.lens]}{NBSP}" if indicator.lens in SIGNS else ""
    return {
        "Domain": DOMAINS[indicator.domain],
        "Towards": {"USA": "US", "CHN": "China"}.get(power, "–"),
        "Measure": f"{sign}{row.pop('Measure')}",
        **row,
    }


def missing_lines(comparison: Comparison, keys: Sequence[tuple[str, str]]) -> list[str]:
    """Say why numbers are missing: one line a reason, with the measures it leaves empty."""
    found: dict[tuple[str, str], list[str]] = {}
    for key in keys:
        for country, figure in zip(comparison.countries, comparison.figures(*key), strict=True):
            if figure is not None and figure.value is None:
                place = (country.name, figure.note.rstrip("."))
                found.setdefault(place, []).append(label(*key))
    return [
        f"- **{name}**, {listed(_lower(names))}: {note}." for (name, note), names in found.items()
    ]


def _lower(names: Sequence[str]) -> list[str]:
    return [one if one[1:2].isupper() else f"{one[:1].lower()}{one[1:]}" for one in names]


def missing_heading(count: int) -> str:
    """Head the reasons for missing numbers."""
    return f"Why entries above are empty: {counted(count, 'reason')}"


def pill(figure: Figure) -> str:
    """Name a figure on its pill."""
    towards = {"USA": " (US)", "CHN": " (China)"}.get(figure.power, "")
    value = STATUS_WORDS[figure.status] if figure.value is None else row_value(figure)
    return f"{label(figure.indicator_id, figure.power)}{towards}: {value}"


def measures_alt(names: Sequence[str]) -> str:
    """Describe the table of measures."""
    return f"Measures by row, {listed(list(names))} by column"
