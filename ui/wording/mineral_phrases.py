"""How minerals, stages and shares of the world are written."""

from __future__ import annotations

from typing import Final

from ui.views.minerals import Holder
from ui.wording.numbers import NBSP, fixed, percent, sentence_case

STAGE_CHOICES: Final = {"mine": "Mining", "refining": "Refining", "reserve": "Reserves"}
STAGE_NOUNS: Final = {"mine": "mining", "refining": "refining", "reserve": "reserves"}
STAGE_VERBS: Final = {"mine": "mines", "refining": "refines", "reserve": "holds"}
# One after another, as a plural.
STAGE_VERBS_MANY: Final = {"mine": "mine", "refining": "refine", "reserve": "hold"}
NAMES: Final = {"Aluminum": "Aluminium", "Cesium": "Caesium"}
# What a table counts, where it is not the mineral by its own name.
STAGE_NAMES: Final = {
    ("Aluminum", "mine"): "bauxite",
    ("Aluminum", "reserve"): "bauxite",
    ("Arsenic", "refining"): "arsenic trioxide",
    ("Graphite", "mine"): "natural graphite",
    ("Graphite", "refining"): "battery-grade graphite",
    ("Graphite", "reserve"): "natural graphite",
    ("Magnesium", "refining"): "magnesium metal",
    ("Platinum", "reserve"): "platinum-group metals",
    ("Rare earths", "refining"): "magnet rare earths",
    ("Silicon", "refining"): "silicon metal",
    ("Titanium", "mine"): "titanium minerals",
    ("Titanium", "reserve"): "titanium minerals",
    ("Titanium", "refining"): "titanium sponge",
    ("Zirconium", "mine"): "zirconium minerals",
    ("Zirconium", "reserve"): "zirconium minerals",
}
RESERVE_NAMES: Final = {
    "Platinum": "platinum-group metal",
    "Rare earths": "rare-earth",
    "Titanium": "titanium mineral",
    "Zirconium": "zirconium mineral",
}
VALUE_STATES: Final = {
    "withheld": "withheld by the publisher",
    "not_available": "not available",
}


def mineral_name(mineral: str) -> str:
    """Write a mineral's name as a heading: "Aluminium", "Phosphate rock"."""
    return NAMES.get(mineral, sentence_case(mineral.lower()))


def in_text(mineral: str, stage: str = "") -> str:
    """Write a mineral inside a sentence, as the stage's table counts it: "bauxite"."""
    return STAGE_NAMES.get((mineral, stage), mineral_name(mineral).lower())


def world_of(mineral: str, stage: str) -> str:
    """Say what a share is a share of: "the world's bauxite", "the world's lithium reserves"."""
    if stage == "reserve":
        return f"the world’s {RESERVE_NAMES.get(mineral, in_text(mineral, stage))} reserves"
    return f"the world’s {in_text(mineral, stage)}"


def bound_words(holder: Holder) -> str:
    """Say how sure a share is, as it stands before the number: "at most "."""
    if not holder.is_weak:
        return ""
    if holder.value_status != "floor":
        return f"at most{NBSP}"
    return f"about{NBSP}" if "world total is incomplete" in holder.note else f"at least{NBSP}"


def share_text(holder: Holder) -> str:
    """Write a share in prose, or its state: "at most 32 %", "withheld by the publisher"."""
    if holder.share_pct is None:
        return VALUE_STATES[holder.value_status]
    return f"{bound_words(holder)}{percent(holder.share_pct)}"


def named_share(holder: Holder) -> str:
    """Write "Chile 23 %" with its bound."""
    return f"{holder.name_in_text} {share_text(holder)}"


def no_table(stage: str) -> str:
    """Say that there is no table of one stage."""
    kind = {"mine": "mine output", "refining": "refined output", "reserve": "reserves"}[stage]
    return f"No world table of {kind} by country is held."


def bar_value(holder: Holder) -> str:
    """Write a bar's label: "≤ 31.9 %", "withheld"."""
    if holder.share_pct is None:
        return {"withheld": "withheld", "not_available": "not available"}[holder.value_status]
    sign = {"at most": "≤", "at least": "≥", "about": "≈"}.get(bound_words(holder).rstrip(NBSP), "")
    return f"{sign}{NBSP if sign else ''}{fixed(holder.share_pct, 1)}{NBSP}%"


def state_words(holder: Holder) -> str:
    """Say whether the number is firm."""
    if holder.share_pct is None:
        return "no data"
    return "weak: read the note" if holder.is_weak else "reported"
