"""Words of the table of spenders."""

from __future__ import annotations

from typing import Final

from ui.views.bases_defence import ARMS, CORE, EFFORT, GAP, GAP_MUSD, Spender
from ui.wording.bases import NO_DATA
from ui.wording.bases_spending import personnel_text
from ui.wording.country_phrases import span
from ui.wording.numbers import counted

TABLE_TITLE: Final = "All ranked middle powers"
TABLE_COLUMNS: Final = {
    EFFORT: "% of GDP (SIPRI)",
    CORE: "NATO core, % of GDP (2026e)",
    GAP: "Gap, points of GDP",
    GAP_MUSD: "Gap, million USD",
    "equipment_share": "Equipment, % of defence (2026e)",
    "us_arms_customer_share": "Share of US arms deliveries, % (2020-24)",
    ARMS: "Arms imports from the US, % (2020-24)",
    "f35_dependence_ordered": "F-35 ordered (to 2024)",
    "f35_dependence_delivered": "F-35 delivered (to 2024)",
    "allied_burden_share": "Share of NATO Europe and Canada, % (2026e)",
    "ally_defence_share": "Share of all US treaty allies, %",
    "force_reliance": "US troops per 100 own",
}
SPENT: Final = "Spent, million USD"
TABLE_DECIMALS: Final = {
    EFFORT: 2,
    CORE: 2,
    GAP: 2,
    GAP_MUSD: 0,
    "f35_dependence_ordered": 0,
    "f35_dependence_delivered": 0,
}


def table_formats() -> dict[str, str]:
    """Return how each column of numbers is printed, by its title."""
    decimals = {title: TABLE_DECIMALS.get(one, 1) for one, title in TABLE_COLUMNS.items()}
    return {SPENT: "localized"} | {
        title: f"%.{places}f" if places else "localized" for title, places in decimals.items()
    }


def table_row(spender: Spender, hosting: str) -> dict[str, object]:
    """Write one country as a row of numbers; what has none is empty and named in the last cell.

    Parameters
    ----------
    hosting : str
        Ties with the United States in words.
    """
    row: dict[str, object] = {"Country": spender.name}
    for measure_id, title in TABLE_COLUMNS.items():
        value = spender.value(measure_id)
        row[title] = None if value is None else round(value, TABLE_DECIMALS.get(measure_id, 1))
        if measure_id == EFFORT:
            cell = spender.cells.get(EFFORT)
            row["Year"] = span(cell.period) if cell and value is not None else NO_DATA
            row[SPENT] = spender.spent_musd and round(spender.spent_musd)
    row["Active personnel"] = personnel_text(spender.personnel) or _personnel_state(spender)
    row["Ties with the United States"] = hosting
    row["Why a cell is empty or weak"] = table_note(spender)
    return row


def _personnel_state(spender: Spender) -> str:
    forces = spender.personnel
    return "none" if forces is not None and forces.force_status == "no_forces" else NO_DATA


def table_note(spender: Spender) -> str:
    """Give the reasons of empty and weak cells, each once."""
    notes = [
        cell.note
        for measure_id in TABLE_COLUMNS
        if (cell := spender.cells.get(measure_id)) is not None
        and cell.note
        and (cell.value is None or cell.status != "ok")
    ]
    return " ".join(dict.fromkeys(notes))


def table_caption(n: int) -> str:
    """Stand under the table of spenders."""
    return (
        f"{counted(n, 'middle power')}, highest share of GDP first; sort by any column. The gap of "
        "Allies is the distance in 2026 to 3.5 % of GDP in NATO's core figure, that of others the "
        "distance to 2 % in SIPRI's: the two do not compare. Empty cells are no data or do not "
        "apply, never zero; the last column says why."
    )
