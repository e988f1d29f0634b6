"""Words of the matrix of minerals by countries, and of the country chosen in it."""

from __future__ import annotations

from collections.abc import Sequence

from ui.views.minerals import Holder, Matrix, Mineral
from ui.wording.mineral_phrases import (
    STAGE_NOUNS,
    STAGE_VERBS,
    VALUE_STATES,
    bar_value,
    in_text,
    no_table,
    share_text,
    world_of,
)
from ui.wording.numbers import NBSP, fixed, listed, sentence_case


def table_cell(holder: Holder | None) -> str:
    """Write a cell of the matrix's table: "73.1 %", "withheld", "not named"."""
    return "not named" if holder is None else bar_value(holder)


def matrix_title(matrix: Matrix) -> str:
    """Say who holds the threshold or more of how many minerals."""
    if not matrix.chokepoints:
        return f"No country {STAGE_VERBS[matrix.stage]} a fifth of any mineral"
    (first, most), *rest = matrix.chokepoints
    verb, total = STAGE_VERBS[matrix.stage], len(matrix.minerals)
    part = f"{fixed(matrix.threshold_pct, 0)}{NBSP}% or more"
    of = " of world reserves" if matrix.stage == "reserve" else ""
    lead = f"{sentence_case(first)} {verb} {part}{of} of {most} of {total} minerals"
    if not rest:
        return f"{lead}; nobody else reaches it"
    second = rest[0][1]
    names = [name for name, count in rest if count == second]
    if second == 1 and len(names) > 2:
        return f"{lead}; {len(names)} other countries reach it once"
    return f"{lead}, {listed(names)} of {second}"


def matrix_caption(stage: str) -> str:
    """Say how to read the matrix."""
    own = {
        "mine": "Mine output of 2025 is estimated by USGS.",
        "refining": "Ten chains are USGS estimates for 2025, five are the IEA’s for 2024.",
        "reserve": "Reserves are what can be mined at a profit today, not all that is in the "
        "ground.",
    }[stage]
    return (
        "Share of the world in percent, the most concentrated mineral on top; every row is on the "
        "US list of critical minerals of 2025. Columns: the countries whose shares add up to the "
        "most, then the chosen country. Empty: the table does not name the country. W: withheld "
        "or not available. Italics: an upper bound, because the world total is incomplete; the "
        f"heading counts it as it stands. {own} "
        "Choose a cell to open its mineral and its country."
    )


def matrix_cell(holder: Holder) -> str:
    """Write a cell: "73", "<1", "0", "W"; an upper bound in italics."""
    if holder.share_pct is None:
        return "W"
    if holder.share_pct == 0:
        return "0"
    number = "<1" if holder.share_pct < 0.5 else fixed(holder.share_pct, 0)
    return f"<i>{number}</i>" if holder.is_weak else number


def matrix_hover(holder: Holder) -> str:
    """Describe a cell."""
    if holder.share_pct is None:
        return (
            f"{holder.name}, {in_text(holder.mineral, holder.stage)}: "
            f"{VALUE_STATES[holder.value_status]} ({holder.year})"
        )
    return (
        f"{holder.name}: {share_text(holder)} of {world_of(holder.mineral, holder.stage)} "
        f"({holder.year})"
    )


def matrix_empty_hover(country: str, mineral: str, stage: str) -> str:
    """Describe an empty cell."""
    return f"{country}: not named in the table of {in_text(mineral, stage)}"


def matrix_alt(matrix: Matrix) -> str:
    """Describe the matrix."""
    size = f"{len(matrix.minerals)} minerals by {len(matrix.countries)} countries"
    return f"Matrix of shares of world {STAGE_NOUNS[matrix.stage]}, {size}. {matrix_title(matrix)}."


def without_table(minerals: Sequence[str], stage: str) -> str:
    """Name the minerals without a table at this stage."""
    if not minerals:
        return ""
    names = listed([in_text(one) for one in minerals])
    return f"Without a world table of {STAGE_NOUNS[stage]} by country: {names}."


def chosen_sentence(
    name: str, holder: Holder | None, mineral: Mineral, stage: str, holders: Sequence[Holder]
) -> str:
    """Say where the chosen country stands in the chosen mineral."""
    what = f"{in_text(mineral.id, stage)} ({STAGE_NOUNS[stage]})"
    if not holders:
        return (
            f"{sentence_case(name)} and {what}: {no_table(stage)[:1].lower()}{no_table(stage)[1:]}"
        )
    if holder is None:
        return f"The table of {what} does not name {name}."
    if holder.share_pct is None:
        return f"{sentence_case(name)}: figure for {what} {VALUE_STATES[holder.value_status]}."
    if holder.share_pct == 0:
        return f"The table of {what} prints none, or under half a unit, for {name} ({holder.year})."
    return (
        f"{sentence_case(name)} {STAGE_VERBS[stage]} {share_text(holder)} of "
        f"{world_of(mineral.id, stage)} ({holder.year})."
    )
