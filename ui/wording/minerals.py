"""Words of the whole page of minerals: the lists a mineral is on, the finding."""

from __future__ import annotations

from typing import Final
from urllib.parse import quote

from ui.views.minerals import Atlas, Mineral
from ui.wording.mineral_phrases import (
    STAGE_CHOICES,
    STAGE_VERBS,
    mineral_name,
    named_share,
    no_table,
    share_text,
    world_of,
)
from ui.wording.numbers import counted, listed, sentence_case

TAB: Final = "Minerals"
TABLE_TWIN: Final = "The same as a table"
US_LIST_TAG: Final = "US list of critical minerals 2025"
EU_TAGS: Final = {
    "strategic": "EU strategic raw material 2024",
    "critical": "EU critical raw material 2024",
}


def tags(mineral: Mineral) -> tuple[str, ...]:
    """Return the lists the mineral is on."""
    listed_as = f"{US_LIST_TAG}: {len(mineral.listed)} entries" if len(mineral.listed) > 1 else ""
    return tuple(one for one in (listed_as or US_LIST_TAG, EU_TAGS.get(mineral.eu_list, "")) if one)


def listed_sentence(mineral: Mineral) -> str:
    """Say which entries of the US list share the figures; empty for one."""
    if len(mineral.listed) == 1:
        return ""
    names = listed([one.lower() for one in mineral.listed])
    entries = counted(len(mineral.listed), "entry", "entries")
    return f"{mineral_name(mineral.id)} stand for {entries} of the US list: {names}."


def headline(atlas: Atlas, mineral: Mineral) -> str:
    """State the tightest stage of one mineral; empty where no table names a producer."""
    found = [atlas.largest(mineral.id, stage) for stage in ("mine", "refining")]
    known = [one for one in found if one is not None]
    if not known:
        return ""
    top = max(known, key=lambda one: one.size)
    return (
        f"{sentence_case(top.name_in_text)} {STAGE_VERBS[top.stage]} {share_text(top)} of "
        f"{world_of(mineral.id, top.stage)} ({top.year})"
    )


def stage_sentence(atlas: Atlas, mineral: Mineral, stage: str) -> str:
    """Say who leads one stage and who follows, or that no table is printed."""
    alternatives = atlas.alternatives(mineral.id, stage)
    label = f"**{STAGE_CHOICES[stage]}.**"
    if alternatives is None:
        return f"{label} {no_table(stage)}"
    top, following = alternatives.largest, alternatives.next
    lead = (
        f"{sentence_case(top.name_in_text)} {STAGE_VERBS[stage]} {share_text(top)} of "
        f"{world_of(mineral.id, stage)} ({top.year})"
    )
    if not following:
        return f"{label} {lead}; no other country is named."
    return f"{label} {lead}, then {listed([named_share(one) for one in following])}."


def note_sentence(mineral: Mineral) -> str:
    """Say what the figures of the mineral count, where that needs saying."""
    parts = [part for part in (mineral.note, listed_sentence(mineral)) if part]
    return f"Note: {' '.join(parts)}" if parts else ""


def filter_text(value: str, column: str = "mineral") -> str:
    """Write a filter of the data page as its link carries it."""
    return f"{column}:{quote(value, safe=' ')}"
