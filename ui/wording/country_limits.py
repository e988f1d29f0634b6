"""Words on limits: what is not measured, which numbers are weak and why, corrections."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ui.views.country_panes import Pane, StripRow
from ui.views.figures import Figure
from ui.wording.country_cards import weakness_sentence
from ui.wording.country_labels import row_label
from ui.wording.country_phrases import span
from ui.wording.country_strip import row_value
from ui.wording.numbers import counted, listed

LIMITS: Final = (
    "Leverage is not willingness to use it. A high share is not leverage where substitutes abound, "
    "and withholding also costs the one who withholds."
)
NOT_MEASURED: Final = (
    "intelligence sharing", "most services by partner country",
    "capital flows other than US Treasuries",
    "export licences for goods other than minerals", "how fast a supply could be substituted",
)  # fmt: skip
NO_WEAKNESS: Final = "No scored number here has a stated weakness."
INDEPENDENCE: Final = (
    "Independent of the brief's and the op-ed's authors and publishers, and of every government "
    "named: their claims are checked against published data, not endorsed."
)


def not_measured_sentence() -> str:
    """List what the profile leaves out."""
    return f"**Not measured here:** {listed(list(NOT_MEASURED))}. {LIMITS}"


def corrections_note(link: str) -> str:
    """Say how to report an error, where corrections stand, and who stands behind it; Markdown."""
    return (
        "**Corrections.** A number looks wrong? Every number opens its formula and source; how to "
        f"report an error, and what has been corrected, stand under [methods and sources]({link})."
    )


def scored_rows(panes: Sequence[Pane]) -> list[tuple[StripRow, str]]:
    """Return each scored measure once, with the great power of its pane."""
    found: dict[str, tuple[StripRow, str]] = {}
    for pane in panes:
        for row in pane.drawn:
            found.setdefault(row.figure.key, (row, pane.power))
    return list(found.values())


def is_weak(figure: Figure) -> bool:
    """Whether a number has a stated weakness: status, bound or age."""
    has_bound = bool(figure.bound) and bool(figure.value)
    return figure.value is not None and (
        figure.status == "low_coverage" or has_bound or figure.is_older
    )


def title(panes: Sequence[Pane]) -> str:
    """Count the scored numbers that are weak, bounds, older or missing, as a heading."""
    rows = [row.figure for row, _ in scored_rows(panes)]
    weak = sum(f.status == "low_coverage" for f in rows)
    bounds = sum(bool(f.bound) and bool(f.value) for f in rows)
    older = sum(f.is_older and f.value is not None for f in rows)
    missing = sum(f.value is None for f in rows)
    parts = [
        text
        for number, text in (
            (weak, f"{weak} weak"), (bounds, f"{counted(bounds, 'bound')}"),
            (older, f"{older} older"), (missing, f"{missing} missing"),
        )
        if number
    ]  # fmt: skip
    among = f"{listed(parts) or 'none'} among {counted(len(rows), 'scored number')}"
    return f"Which numbers are weak, and why: {among}"


def weak_lines(panes: Sequence[Pane]) -> list[str]:
    """Write one line a weak number: what it is, its value, its weakness; Markdown."""
    weak = [(row.figure, power) for row, power in scored_rows(panes) if is_weak(row.figure)]
    aged = [(figure, power) for figure, power in weak if _is_only_older(figure)]
    lines = [
        f"**{row_label(figure, power)}, {row_value(figure)}** ({span(figure.period)}). "
        f"{_why(figure)}"
        for figure, power in weak
        if not _is_only_older(figure)
    ]
    if aged:
        named = [f"{row_label(figure, power)} ({span(figure.period)})" for figure, power in aged]
        lines.append(f"**More than three years older than this build:** {listed(named)}.")
    return lines


def _is_only_older(figure: Figure) -> bool:
    return figure.is_older and figure.status == "ok" and not figure.bound


def _why(figure: Figure) -> str:
    reason = weakness_sentence(figure)
    return reason if reason.endswith(".") else f"{reason}."


def missing_lines(panes: Sequence[Pane]) -> list[str]:
    """Write one line a missing number with its reason; Markdown."""
    return [
        f"**{row_label(row.figure, power)}: {row_value(row.figure)}.** {row.figure.note}"
        for row, power in scored_rows(panes)
        if row.figure.value is None
    ]
