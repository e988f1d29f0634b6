"""Words of one mineral's shares of the world, stage by stage."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ui.views.minerals import Atlas, Holder, Mineral
from ui.wording.mineral_phrases import (
    STAGE_CHOICES,
    STAGE_NOUNS,
    VALUE_STATES,
    bar_value,
    mineral_name,
    share_text,
    state_words,
    world_of,
)
from ui.wording.numbers import NBSP, counted, listed

DATA_SHARES: Final = "Shares as data, with export"
DATA_OUTPUT: Final = "Quantities as data, with export"
SHARES_CAPTION: Final = (
    "● Teal: middle powers and pivotal states. ■ Grey: the great powers, Russia and all others. "
    "Hollow: an upper bound or an incomplete figure. Bars run from 0 to 100 %. The largest "
    "supplier is in bold."
)


def shares_title(atlas: Atlas, mineral: Mineral) -> str:
    """Name the leaders of the stages as a heading."""
    stages: dict[str, list[str]] = {}
    for stage, noun in STAGE_NOUNS.items():
        largest = atlas.largest(mineral.id, stage)
        if largest is not None:
            stages.setdefault(largest.name_in_text, []).append(noun)
    name = mineral_name(mineral.id)
    if not stages:
        return f"{name}: no country’s share of the world is published"
    (first, nouns), *others = stages.items()
    lead = f"{name}: {first} leads in {listed(nouns)}"
    return ", ".join([lead, *(f"{one} in {listed(more)}" for one, more in others)])


def world_note(holders: Sequence[Holder]) -> str:
    """Say what the whole is: "World: 900,000 kilograms (2025)."."""
    one = holders[0]
    return f"World: {amount(one.world_quantity)}{NBSP}{one.unit} ({one.year})."


def panel_title(stage: str, largest: Holder | None) -> str:
    """State a stage's leader above its bars."""
    if largest is None:
        return f"{STAGE_CHOICES[stage]}: no table"
    return f"{STAGE_CHOICES[stage]}: {largest.name} {share_text(largest)} ({largest.year})"


def holder_row(holder: Holder) -> dict[str, str]:
    """Write one row of the table of shares."""
    return {
        "Stage": STAGE_CHOICES[holder.stage],
        "Country": holder.name,
        "Share of the world": bar_value(holder),
        "Quantity": quantity_text(holder),
        "Year": str(holder.year),
        "State": state_words(holder),
        "Note": holder.note,
    }


def quantity_text(holder: Holder) -> str:
    """Write the quantity with its unit, or its state."""
    if holder.quantity is None:
        return VALUE_STATES[holder.value_status]
    return f"{amount(holder.quantity)}{NBSP}{holder.unit}"


def amount(value: float) -> str:
    """Write a quantity: whole from 100 on, else with two decimals."""
    return f"{value:,.0f}" if value >= 100 or float(value).is_integer() else f"{value:,.2f}"


def more_holders(count: int) -> str:
    """Say how many countries stand only in the table."""
    return f"{counted(count, 'more country', 'more countries')} in the table." if count else ""


def shares_alt(mineral: Mineral, stage: str, holders: Sequence[Holder]) -> str:
    """Describe a panel of bars."""
    parts = ", ".join(f"{one.name} {bar_value(one)}" for one in holders)
    return f"Shares of {world_of(mineral.id, stage)}: {parts}.".replace(NBSP, " ")
