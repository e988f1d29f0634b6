"""Words of an indicator's table, coverage and method."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ui.views.facts import Fact
from ui.views.figures import Component
from ui.wording.figures import BOUND_WORDS, STATUS_WORDS
from ui.wording.indicator import LENS_NAMES, LENS_SIGNS, NO_DATA, NOT_RANKED, Reading
from ui.wording.numbers import counted

UNIT_WORDS = {
    "pct": "%",
    "points": "percentage points",
    "persons": "persons",
    "count": "number",
    "musd": "million US dollars",
    "busd": "billion US dollars",
}
CAVEAT_WORDS = {
    "age": "Age",
    "coverage": "Coverage",
    "definition": "Definition",
    "proxy": "Stands for something else",
    "bias": "Known bias",
    "licence": "Licence",
}
STATES = {"value": "With a value", "weak": "Weak", "none": "No data"}


def table_heading(n: int, total: int) -> str:
    """Head the table: "57 of 251 countries, territories and actors"."""
    if n == total:
        return f"All {total} countries, territories and actors"
    return f"{n} of {total} countries, territories and actors"


def table_caption(n: int, total: int) -> str:
    """Stand under the table."""
    rest = " Choose “All countries and territories” above to see the others." if n < total else ""
    return f"Rows without a number say why.{rest}"


def place(row: Reading) -> str:
    """Write the place among the ranked middle powers: "12 of 42"."""
    if row.rank is None:
        return NO_DATA if row.value is None and row.group == "roster" else NOT_RANKED
    return f"{row.rank} of {row.n_ranked}"


def status_words(row: Reading) -> str:
    """Write a row's state, with its age."""
    words = STATUS_WORDS[row.status]
    return f"{words}; older" if row.is_older and row.value is not None else words


def bound_words(row: Reading) -> str:
    """Write a row's bound: "floor: the true value may be higher"."""
    return BOUND_WORDS[row.bound] or "none"


def coverage_counts(firm: int, weak: int, missing: int, not_applicable: int) -> str:
    """Say how many of the countries shown have a value."""
    total = firm + weak + missing + not_applicable
    parts = [f"{firm + weak} of {counted(total, 'country shown', 'countries shown')} have a value"]
    if weak:
        parts.append(f"{weak} of them {'is' if weak == 1 else 'are'} weak")
    if missing:
        parts.append(f"{missing} without data")
    if not_applicable:
        parts.append(f"for {not_applicable} the measure does not apply")
    return ", ".join(parts) + "."


def coverage_fact(counts: Mapping[str, int], title: str, sources: Sequence[str]) -> Fact:
    """Explain how many of the countries shown have a value: rows counted by their state.

    Parameters
    ----------
    counts : mapping
        Number of countries shown by status.
    title : str
        Title of the measure.
    sources : sequence of str
        Where the measure comes from.
    """
    with_value = counts["ok"] + counts["low_coverage"]
    return Fact(
        key="coverage",
        label=f"Countries shown with a value: {with_value}",
        heading=f"Countries shown with a value: {title}",
        value_text=f"{with_value} of {sum(counts.values())}",
        facts=("the newest period of each country", "counted from the rows above"),
        note="",
        formula="rows of the table above with a value / rows of the table above",
        components=tuple(
            Component("term", f"countries: {STATUS_WORDS[status]}", float(count), "count",
                      "newest period", source)
            for status, count in counts.items()
            for source in sources[:1]
        ),
        source_ids=tuple(sources),
    )  # fmt: skip


def reason_line(status: str, text: str, count: int) -> str:
    """Write one reason for missing values: "14 without data: ..."."""
    state = {"not_reported": "without data", "not_applicable": "to which it does not apply"}[status]
    return f"{counted(count, 'country', 'countries')} {state}: {text}"


def more_reasons(count: int) -> str:
    """Say that further reasons stand in the table."""
    return f"{counted(count, 'further reason')} in the table."


def data_link() -> str:
    """Label of the link to the data page."""
    return "Open these rows on the data page, with export"


def side(lens: str, domain: str) -> str:
    """Name side and domain: "◆ Exposure, export markets"."""
    sign = f"{LENS_SIGNS[lens]} " if lens in LENS_SIGNS else ""
    name = LENS_NAMES[lens]
    return f"{sign}{name}" if name == domain else f"{sign}{name}, {domain[:1].lower()}{domain[1:]}"
