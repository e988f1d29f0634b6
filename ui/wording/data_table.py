"""Words of the data page: how many rows match, what the headings say."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from ui.wording.numbers import NBSP, counted, listed

UNIT_WORDS = {
    "pct": "percent", "points": "percentage points", "persons": "persons", "count": "number",
    "musd": "million USD", "busd": "billion USD",
}  # fmt: skip


def heading(label: str, unit: str) -> str:
    """Head a column on the page: "Share (percent)"; text columns and years have no unit there."""
    said = "" if unit in ("", "year", "date", "true or false", "place", "number") else unit
    return f"{label} ({said})" if said else label


def column_help(column: str, description: str) -> str:
    """Explain a column's heading: its name in the exports, and what it holds."""
    return f"`{column}`. {description}".strip()


def count_sentence(found: int, total: int) -> str:
    """Say how many rows match: "1,234 of 7,890 rows", "All 7,890 rows", "None of 7,890 rows"."""
    if total == 0:
        return "No rows"
    if found == total:
        return "The only row" if total == 1 else f"All {total:,} rows"
    if found == 0:
        return f"None of {total:,} rows" if total != 1 else "Not the one row"
    return f"{found:,} of {counted(total, 'row')}"


def on_screen(shown: int, found: int) -> str:
    """Say that the screen holds only the first rows; nothing where it holds all."""
    if shown >= found:
        return ""
    return f"The first {shown:,} are on screen; an export holds all {found:,}."


def empty_sentence(total: int, loosened: Sequence[tuple[str, int]]) -> str:
    """Say that nothing matches and which filter to loosen.

    Parameters
    ----------
    total : int
        Rows of the table without filters.
    loosened : sequence of (str, int)
        Each filter in use, by its label, with the number of rows without it.
    """
    if total == 0:
        return "This table holds no rows in this build."
    opening = "No row matches all of these filters."
    helpful = [(label, rows) for label, rows in loosened if rows]
    if not helpful:
        return f"{opening} No single filter is the cause: drop two or more, or clear them all."
    ways = [f"without “{label}” there {_are(rows)}" for label, rows in helpful]
    return f"{opening} Loosen one: {listed(ways)}."


def _are(rows: int) -> str:
    return f"{'is' if rows == 1 else 'are'} {counted(rows, 'row')}"


def unused_sentence(labels: Collection[str]) -> str:
    """Say which filters of the link the table has no column for."""
    if not labels:
        return ""
    quoted = listed([f"“{label}”" for label in labels])
    noun = "filter" if len(labels) == 1 else "filters"
    return f"This table has no column for the {noun} {quoted}: left out."


def table_alt(title: str, found: int) -> str:
    """Name the table for a screen reader."""
    return f"{title}: {counted(found, 'row')} with units in the headings".replace(NBSP, " ")
