"""Words of an indicator's map, ranking and distribution."""

from __future__ import annotations

from collections.abc import Sequence

from ui.wording.indicator import NO_DATA, Reading, amount, mark_text, when
from ui.wording.numbers import counted, dollars, fixed, listed, quantity


def spread(unit: str, low: float, middle: float, high: float, n: int, decimals: int = 1) -> str:
    """Say how the values are spread."""
    if n < 4:
        has = "has" if n == 1 else "have"
        return f"Only {counted(n, 'country', 'countries')} shown {has} a value."
    return (
        f"Half of the {counted(n, 'country', 'countries')} with a value lie between "
        f"{amount(low, unit, decimals)} and {amount(high, unit, decimals)}; the middle one has "
        f"{amount(middle, unit, decimals)}."
    )


def distribution_title(
    unit: str, middle: float, top: Reading | None, n: int, decimals: int = 1
) -> str:
    """State the finding of the distribution."""
    if top is None or top.value is None or n < 4:
        return "How the values are spread"
    if middle <= 0:
        return f"For at least half of the {counted(n, 'country', 'countries')} the value is 0"
    ratio = top.value / middle
    if ratio < 2:
        return f"Values lie close together around {amount(middle, unit, decimals)}"
    times = f"{ratio:,.0f}" if ratio >= 10 else fixed(ratio, 1)
    return f"The highest value is {times} times the middle one ({amount(middle, unit, decimals)})"


def ranking_title(n_shown: int, n_total: int, chosen_added: str) -> str:
    """Head the ranking."""
    if n_total == 0:
        return "No country shown has a value"
    if n_shown >= n_total:
        head = (
            "The only country with a value"
            if n_total == 1
            else f"All {n_total} countries with a value"
        )
    else:
        head = f"The {n_shown} highest of {n_total} countries with a value"
    return f"{head}, and {chosen_added}" if chosen_added else head


def ranking_caption(has_weak: bool, has_bound: bool, has_area: bool, beside: Sequence[str]) -> str:
    """Say what the marks of the ranking mean."""
    parts = ["Filled marks are firm numbers."]
    if has_weak:
        parts.append("Open marks are weak: the note in the table says why.")
    if has_bound:
        parts.append("≥ marks a floor: the true value may be higher.")
    if has_area:
        parts.append("EU members carry the Union’s value and stand as one line for the Union.")
    if beside:
        parts.append(f"Squares are yardsticks, not ranked: {listed(list(beside))}.")
    return " ".join(parts)


def hover(row: Reading, decimals: int) -> str:
    """Text of a country under the pointer (Plotly's line breaks)."""
    lines = [f"<b>{row.name}</b>", f"{mark_text(row, decimals)} ({when(row)})"]
    if row.amount_musd is not None and row.unit in ("pct", "points"):
        lines.append(dollars(row.amount_musd))
    if row.status == "low_coverage":
        lines.append("weak number")
    return "<br>".join(lines)


def hover_no_data(name: str) -> str:
    """Text of a country without a value."""
    return f"<b>{name}</b><br>{NO_DATA}"


def hover_hidden(name: str) -> str:
    """Text of a country that the filter leaves out."""
    return f"<b>{name}</b><br>outside the countries shown"


def hover_union(row: Reading, decimals: int) -> str:
    """Text of an EU member that carries the Union's value."""
    return (
        f"<b>{row.name}</b><br>European Union as a whole: {mark_text(row, decimals)} ({when(row)})"
    )


def map_alt(title: str, n: int) -> str:
    """Alternative text of the map."""
    return (
        f"World map, {counted(n, 'country', 'countries')} with a value. {title}. The table below "
        "holds the same values."
    )


def ranking_alt(title: str) -> str:
    """Alternative text of the ranking."""
    return f"Ranking by value. {title}. The table below holds the same values."


def distribution_alt(title: str) -> str:
    """Alternative text of the distribution."""
    return f"Each country as a dot along one scale. {title}. The table below holds the same values."


def median_label(value: float, unit: str) -> str:
    """Mark the median."""
    return f"median {quantity(value, unit)}"
