"""Words of the minerals page: names, the finding, shares of the world, the matrix, alternatives."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final
from urllib.parse import quote

from ui.views.minerals import Alternatives, Atlas, Holder, Matrix, Mineral
from ui.wording.numbers import NBSP, counted, fixed, listed, percent, sentence_case

TAB: Final = "Minerals"
QUESTION: Final = "Where are the chokepoints?"
TABLE_TWIN: Final = "The same as a table"
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
GROUP_WORDS: Final = {
    "middle": "middle power",
    "pivotal": "pivotal state",
    "reference": "great power or Russia",
    "other": "other country",
}
US_LIST_TAG: Final = "US list of critical minerals 2025"
EU_TAGS: Final = {
    "strategic": "EU strategic raw material 2024",
    "critical": "EU critical raw material 2024",
}
DATA_SHARES: Final = "Shares as data, with export"
DATA_OUTPUT: Final = "Quantities as data, with export"
DATA_CONTROLS: Final = "Export controls as data, with export"
NO_ALTERNATIVES: Final = (
    "No publisher held prints mining, refining or reserves of this mineral by country, so nothing "
    "can be said about other suppliers of the world. The sources of US imports above are the "
    "nearest there is, where USGS prints them."
)
ALTERNATIVE_PARTS: Final = {
    "largest": "largest supplier",
    "middle": "other middle powers",
    "others": "other named countries",
    "unnamed": "countries not named",
}
ALTERNATIVES_CAPTION: Final = (
    "Shares of the world add up to 100 %. Where a producer’s figure is withheld, it is missing "
    "from the world, and the shares of the others are upper bounds."
)
SHARES_CAPTION: Final = (
    "● Teal: middle powers and pivotal states. ■ Grey: the great powers, Russia and all others. "
    "Hollow: an upper bound or an incomplete figure. Bars run from 0 to 100 %. The largest "
    "supplier is in bold."
)


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


def named_share(holder: Holder) -> str:
    """Write "Chile 23 %" with its bound."""
    return f"{holder.name_in_text} {share_text(holder)}"


def no_table(stage: str) -> str:
    """Say that there is no table of one stage."""
    kind = {"mine": "mine output", "refining": "refined output", "reserve": "reserves"}[stage]
    return f"No world table of {kind} by country is held."


def note_sentence(mineral: Mineral) -> str:
    """Say what the figures of the mineral count, where that needs saying."""
    parts = [part for part in (mineral.note, listed_sentence(mineral)) if part]
    return f"Note: {' '.join(parts)}" if parts else ""


def alternatives_sentence(found: Alternatives, n_middle: int) -> str:
    """Say what is left outside the largest supplier, who comes next, what middle powers hold."""
    stage, top = found.stage, found.largest
    noun = {"mine": "mine output", "refining": "refined output", "reserve": "reserves"}[stage]
    outside = f"Outside {top.name_in_text}: {outside_text(found)} of world {noun}"
    following = (
        f"; next {'come' if len(found.next) > 1 else 'comes'} "
        f"{listed([named_share(one) for one in found.next])}"
        if found.next
        else "; no other country is named"
    )
    return (
        f"**{STAGE_CHOICES[stage]} ({top.year}).** {outside}{following}. "
        f"{_middle_powers(found, n_middle)}"
    )


def outside_text(found: Alternatives) -> str:
    """Write what the others hold; where the largest share is an upper bound, a lower one."""
    bound = f"at least{NBSP}" if found.largest.is_weak else ""
    return f"{bound}{percent(found.outside_pct)}"


def middle_text(found: Alternatives, pct: float) -> str:
    """Write what middle powers hold together, as sure as the stage's table is."""
    if found.unknown_middle:
        return f"about{NBSP}{percent(pct)}"
    return f"at most{NBSP}{percent(pct)}" if found.largest.is_weak and pct else percent(pct)


def _middle_powers(found: Alternatives, n_middle: int) -> str:
    if not found.middle_pct:
        return f"None of the {n_middle} middle powers is named with any."
    together = (
        f"The {n_middle} middle powers together {STAGE_VERBS_MANY[found.stage]} "
        f"{middle_text(found, found.middle_pct)}"
    )
    missing = list(found.unknown_middle)
    unknown = f" (no firm figure for {listed(missing)})" if missing else ""
    if found.largest.group != "middle":
        return f"{together}{unknown}."
    without = middle_text(found, found.other_middle_pct)
    return f"{together}, {without} without {found.largest.name_in_text}{unknown}."


def alternatives_title(found: Sequence[Alternatives]) -> str:
    """State the tightest stage as a heading."""
    stages = [one for one in found if one.stage != "reserve"] or list(found)
    if not stages:
        return "Alternatives: no table by country to read them from"
    tight = min(stages, key=lambda one: one.outside_pct)
    noun = STAGE_NOUNS[tight.stage]
    return f"Outside {tight.largest.name_in_text}, {outside_text(tight)} of {noun} is left"


def alternatives_row(found: Alternatives) -> dict[str, str]:
    """Write one row of the table of alternatives."""
    return {
        "Stage": STAGE_CHOICES[found.stage],
        "Largest": named_share(found.largest),
        "All others": outside_text(found),
        "Next": ", ".join(named_share(one) for one in found.next) or "none named",
        "Middle powers together": middle_text(found, found.middle_pct),
        "Without the largest": middle_text(found, found.other_middle_pct),
        "Year": str(found.largest.year),
    }


def stage_and_year(found: Alternatives) -> str:
    """Label a bar of the chart of alternatives: "Refining, 2025"."""
    return f"{STAGE_CHOICES[found.stage]}, {found.largest.year}"


def largest_label(found: Alternatives) -> str:
    """Name the largest supplier beside its bar."""
    return f"{found.largest.name} {share_text(found.largest)}"


def part_hover(found: Alternatives, part: str, size: float) -> str:
    """Describe one part of a bar of alternatives."""
    words = found.largest.name if part == "largest" else ALTERNATIVE_PARTS[part]
    return f"{sentence_case(words)}: {fixed(size, 1)}{NBSP}% of {STAGE_NOUNS[found.stage]}"


def alternatives_alt(found: Sequence[Alternatives]) -> str:
    """Describe the chart of alternatives."""
    parts = [
        f"{stage_and_year(one)}: {largest_label(one)}, other middle powers "
        f"{percent(one.other_middle_pct)}, all others outside the largest "
        f"{percent(one.outside_pct)}"
        for one in found
    ]
    return f"Shares of the world by stage. {'; '.join(parts)}.".replace(NBSP, " ")


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


def filter_text(value: str, column: str = "mineral") -> str:
    """Write a filter of the data page as its link carries it."""
    return f"{column}:{quote(value, safe=' ')}"


def table_cell(holder: Holder | None) -> str:
    """Write a cell of the matrix's table: "73.1 %", "withheld", "not named"."""
    return "not named" if holder is None else bar_value(holder)


def panel_title(stage: str, largest: Holder | None) -> str:
    """State a stage's leader above its bars."""
    if largest is None:
        return f"{STAGE_CHOICES[stage]}: no table"
    return f"{STAGE_CHOICES[stage]}: {largest.name} {share_text(largest)} ({largest.year})"


def bar_value(holder: Holder) -> str:
    """Write a bar's label: "≤ 31.9 %", "withheld"."""
    if holder.share_pct is None:
        return {"withheld": "withheld", "not_available": "not available"}[holder.value_status]
    sign = {"at most": "≤", "at least": "≥", "about": "≈"}.get(bound_words(holder).rstrip(NBSP), "")
    return f"{sign}{NBSP if sign else ''}{fixed(holder.share_pct, 1)}{NBSP}%"


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


def state_words(holder: Holder) -> str:
    """Say whether the number is firm."""
    if holder.share_pct is None:
        return "no data"
    return "weak: read the note" if holder.is_weak else "reported"


def more_holders(count: int) -> str:
    """Say how many countries stand only in the table."""
    return f"{counted(count, 'more country', 'more countries')} in the table." if count else ""


def shares_alt(mineral: Mineral, stage: str, holders: Sequence[Holder]) -> str:
    """Describe a panel of bars."""
    parts = ", ".join(f"{one.name} {bar_value(one)}" for one in holders)
    return f"Shares of {world_of(mineral.id, stage)}: {parts}.".replace(NBSP, " ")


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


def profile_link(name: str) -> str:
    """Label the way to a profile."""
    return f"Open the profile: {name}"


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
