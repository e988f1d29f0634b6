"""Words of the data page on one row: what it is called in a list, and what it holds."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final, Protocol

import pandas as pd

from ui.wording.data_filters import STATUS_CHOICES
from ui.wording.data_table import UNIT_WORDS
from ui.wording.numbers import NBSP, POWER_NAMES, fixed, significant

OPEN_ROW: Final = "Open a row: what it holds, formula, terms, source, licence"
ONE_ROW: Final = "**What one row is.** "
OWN_ROW: Final = (
    "No outside source: the project itself states what is in this row. Where it rests on a "
    "publication, the row cites it."
)
EMPTY: Final = "no data"
YES_NO: Final = {True: "yes", False: "no"}
MOST_PARTS: Final = 5
LONGEST_PART: Final = 60
DECIMALS: Final = 4
LARGE: Final = 1000
# Columns that say nothing about which row it is.
BESIDE_THE_POINT: Final = frozenset({
    "source_ids", "source_id", "vintage", "licence", "build_id", "note", "unit", "status", "bound",
    "coverage", "citation", "reason", "position", "month", "role", "sentence",
    "would_change_if", "evidence",
})  # fmt: skip
WITHOUT_UNIT: Final = frozenset({"number", "place", "month", "see measure", "unit of the measure"})
SCALES: Final = ("scale", "share", "0 to 1")
CODES: Final = frozenset({"country", "measure", "product", "us_product"})
MARKDOWN: Final = re.compile(r"([\\`*_{}\[\]<>#|$~:])")


class Noted(Protocol):
    """What the sentences need of a column."""

    @property
    def name(self) -> str: ...  # noqa: D102
    @property
    def unit(self) -> str: ...  # noqa: D102
    @property
    def kind(self) -> str: ...  # noqa: D102


def is_missing(value: object) -> bool:
    """Whether a cell is empty."""
    return value is None or value == "" or bool(pd.isna(value))


def row_label(columns: Sequence[Noted], row: Mapping[str, object], place: int) -> str:
    """Name a row in a list: "South Korea · Export dependence on China · 2024 · 19.5 percent".

    Parameters
    ----------
    columns : sequence of column notes
        Of the rows on screen, in order.
    row : mapping
        Cells by column.
    place : int
        Of the row in the list, counted from 1, for a row without words.
    """
    parts = [text for one in columns if (text := _naming(one, row))][:MOST_PARTS]
    parts += [f"{row['year']}"] if "year" in row and not is_missing(row["year"]) else []
    number = _first_number(columns, row)
    return " · ".join([*parts, *([number] if number else [])]) or f"Row {place}"


def _naming(column: Noted, row: Mapping[str, object]) -> str:
    """Return a cell's words if they tell which row it is; empty otherwise."""
    value = row[column.name]
    if column.name in BESIDE_THE_POINT or column.kind in CODES or is_missing(value):
        return ""
    if column.kind == "power":
        return "" if "indicator_id" in row else POWER_NAMES.get(str(value), "")
    if column.name == "period" and "year" in row:
        return ""
    return str(value) if column.kind == "text" and len(str(value)) <= LONGEST_PART else ""


def _first_number(columns: Sequence[Noted], row: Mapping[str, object]) -> str:
    """Write the first figure of a row, or its state where a measure has none."""
    numbers = [one for one in columns if one.kind in ("number", "integer")]
    numbers = [one for one in numbers if one.name not in BESIDE_THE_POINT and one.unit != "year"]
    for one in numbers:
        if not is_missing(row[one.name]):
            return cell_text(one, row)
    return STATUS_CHOICES.get(str(row.get("status", "")), "") if numbers else ""


def cell_text(column: Noted, row: Mapping[str, object]) -> str:
    """Write a cell with its unit, exactly enough to be recomputed."""
    value = row[column.name]
    if is_missing(value):
        return EMPTY
    if column.kind == "flag":
        return YES_NO[bool(value)]
    if column.kind in ("number", "integer"):
        return _with_unit(float(str(value)), _unit(column, row))
    return str(value)


def _with_unit(value: float, unit: str) -> str:
    if unit == "year":
        return f"{value:.0f}"
    if unit.startswith(SCALES):
        return f"{_number(value)} ({unit})"
    return f"{_number(value)}{NBSP}{unit}".strip().strip(NBSP)


def _number(value: float) -> str:
    if value.is_integer():
        return f"{value:,.0f}"
    return fixed(value, 1) if abs(value) >= LARGE else significant(value, DECIMALS)


def _unit(column: Noted, row: Mapping[str, object]) -> str:
    if column.unit == "see unit":
        unit = str(row.get("unit", ""))
        return "" if unit == "count" else UNIT_WORDS.get(unit, unit)
    return "" if column.unit in WITHOUT_UNIT else column.unit


def row_line(label: str, text: str) -> str:
    """Write one cell of a row; Markdown."""
    return f"**{plain_text(label)}:** {plain_text(text)}"


def plain_text(text: str) -> str:
    """Write a publisher's words so that Markdown leaves every sign as it is."""
    return MARKDOWN.sub(r"\\\1", text.replace("\n", " "))


def list_note(shown: int, found: int) -> str:
    """Say that the list holds the first rows only; empty where it holds all."""
    if shown >= found:
        return ""
    return (
        f"The list opens the first {shown:,} rows: filter or order the {found:,} to bring others "
        "into it."
    )
