"""Words on the ranking by share of GDP."""

from __future__ import annotations

import math
from collections.abc import Sequence

from ui.views.bases_defence import EFFORT, Defence, Spender
from ui.wording.bases import NO_DATA
from ui.wording.bases_spending import percent_line
from ui.wording.country_phrases import span
from ui.wording.numbers import NBSP, counted, dollars, listed, percent, plain, sentence_case


def ranking_title(defence: Defence) -> str:
    """State the ranking's finding: how many reach the lines."""
    n = len(defence.ranked)
    reached = [
        f"{defence.reaching(one.value)} reach {percent_line(one.value)}" for one in defence.targets
    ]
    return f"Of {counted(n, 'middle power')} with a SIPRI figure, {listed(reached)} of GDP"


def ranking_caption(defence: Defence, beyond: Sequence[Spender], beside: Sequence[Spender]) -> str:
    """Explain the ranking: marks, what lies beyond the axis, who has no figure."""
    parts = ["Military expenditure as a share of GDP, SIPRI, newest year from 2021 to 2025."]
    if any(_is_weak(one) for one in defence.ranked):
        parts.append("Open circles: weak or older figures.")
    for one in beyond:
        parts.append(
            f"The axis ends before {one.name_in_text} ({percent(one.value(EFFORT) or 0)}), which "
            "is marked by an arrow."
        )
    if beside:
        names = listed([one.name_in_text for one in beside])
        parts.append(f"Squares, not ranked: {names}.")
    if defence.without_figure:
        reasons = " ".join(_no_figure(one) for one in defence.without_figure)
        parts.append(f"{sentence_case(NO_DATA)}: {reasons}")
    return " ".join(parts)


def _is_weak(spender: Spender) -> bool:
    cell = spender.cells.get(EFFORT)
    return cell is not None and cell.status != "ok"


def _no_figure(spender: Spender) -> str:
    cell = spender.cells.get(EFFORT)
    return cell.note if cell and cell.note else f"{spender.name}."


def ranking_alt(title: str, defence: Defence) -> str:
    """Alternative text of the ranking."""
    first = listed([f"{one.name} {percent(one.value(EFFORT) or 0)}" for one in defence.ranked[:3]])
    return f"Ranking by share of GDP. {title}. Highest: {first}.".replace(NBSP, " ")


def ranking_hover(spender: Spender) -> str:
    """Write one country of the ranking under the pointer."""
    cell = spender.cells[EFFORT]
    money = f"<br>{dollars(spender.spent_musd)}" if spender.spent_musd else ""
    note = f"<br>{cell.note}" if cell.note else ""
    return (
        f"<b>{spender.name}</b><br>{plain(cell.value or 0, 'pct', 2)} of GDP "
        f"({span(cell.period)}){money}{note}"
    )


def ranking_mark(spender: Spender) -> str:
    """Write the value beside a mark."""
    return plain(spender.value(EFFORT) or 0, "pct", 1)


def axis_end(values: Sequence[float]) -> float:
    """Return where the axis ends: before a value more than twice the next one.

    >>> axis_end([39.6, 8.8, 7.8]), axis_end([4.5, 3.5])
    (10.0, 5.0)
    """
    known = sorted(values, reverse=True)
    if not known:
        return 1.0
    top = known[1] if len(known) > 1 and known[0] > 2 * known[1] else known[0]
    return float(math.ceil(top * 1.1))
