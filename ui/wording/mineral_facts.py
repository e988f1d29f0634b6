"""Words of the dialogs behind shares of the world, alternatives and export controls."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ui.views.facts import Fact
from ui.views.figures import Component
from ui.views.mineral_controls import Control
from ui.views.minerals import Alternatives, Holder
from ui.wording.mineral_alternatives import ALTERNATIVE_PARTS, middle_text, outside_text
from ui.wording.mineral_controls import CONTROLS_NOTE
from ui.wording.mineral_phrases import (
    STAGE_CHOICES,
    bar_value,
    bound_words,
    state_words,
    world_of,
)
from ui.wording.numbers import NBSP, counted, fixed, listed

IEA: Final = "iea_critical_minerals"
SHARE_FORMULA: Final = "100 x the country’s quantity / the world’s quantity of the same table"
WORLD_SUM: Final = "World: the sum of the printed rows, other countries included"
WORLD_PRINTED: Final = "World total as the publisher prints it"
NOT_PUBLISHED: Final = "The publisher gives no figure for this country."
OUTSIDE: Final = (
    "100 - the share of the largest supplier. Of it, other middle powers and other named countries "
    "are sums of their shares; countries not named are 100 - the shares of all named"
)
MIDDLE: Final = (
    "Sum over the middle powers on the roster that the table names: 100 x quantity / the world’s "
    "quantity of the same table"
)


def holder_fact(one: Holder) -> Fact:
    """Explain a country's share of the world."""
    what = f"{one.name}: share of {world_of(one.mineral, one.stage)}"
    value = NOT_PUBLISHED if one.share_pct is None else f"{fixed(one.share_pct, 2)}{NBSP}%"
    printed = one.detail.removeprefix("Refining, ")
    parts = (
        Component("numerator", f"{one.name}: {printed}", one.quantity, one.unit, str(one.year),
                  one.source_id),
        _world(one),
    )  # fmt: skip
    bound = bound_words(one).strip().strip(NBSP)
    return Fact(
        key=f"{one.mineral}.{one.stage}.{one.iso3}",
        label=f"{STAGE_CHOICES[one.stage]}, {one.name}: {bar_value(one)}",
        heading=what,
        value_text="no data" if one.share_pct is None else value,
        facts=(str(one.year), state_words(one), f"read as: {bound}" if bound else ""),
        note=NOT_PUBLISHED if one.share_pct is None else one.note,
        formula=SHARE_FORMULA,
        components=parts,
        source_ids=(one.source_id,),
    )


def alternative_facts(found: Alternatives, holders: Sequence[Holder]) -> list[Fact]:
    """Explain one stage: what is left outside the largest supplier, what middle powers hold.

    Parameters
    ----------
    holders : sequence of Holder
        Everybody that the stage's table names.
    """
    return [_outside_fact(found, holders), _middle_fact(found, holders)]


def _outside_fact(found: Alternatives, holders: Sequence[Holder]) -> Fact:
    top = found.largest
    named = sum(one.size for one in holders)
    others = max(0.0, named - top.size - found.other_middle_pct)
    parts = (
        (f"share of {top.name_in_text}", top.size),
        (f"of the rest, {ALTERNATIVE_PARTS['middle']}", found.other_middle_pct),
        (f"of the rest, {ALTERNATIVE_PARTS['others']}", others),
        (f"of the rest, {ALTERNATIVE_PARTS['unnamed']}", max(0.0, 100.0 - named)),
    )
    said = outside_text(found)
    return Fact(
        key=f"outside.{top.mineral}.{found.stage}",
        label=f"{STAGE_CHOICES[found.stage]}, all outside {top.name_in_text}: {said}",
        heading=f"Outside {top.name_in_text}: share of {world_of(top.mineral, found.stage)}",
        value_text=f"{fixed(found.outside_pct, 2)}{NBSP}%",
        facts=(str(top.year), state_words(top), "read as: at least" if top.is_weak else ""),
        note=top.note,
        formula=OUTSIDE,
        components=tuple(
            Component("term", what, size, "percent", str(top.year), top.source_id)
            for what, size in parts
        ),
        source_ids=(top.source_id,),
    )


def _middle_fact(found: Alternatives, holders: Sequence[Holder]) -> Fact:
    top, middle = found.largest, [one for one in holders if one.group == "middle" and one.size]
    with_all, without = (
        middle_text(found, size) for size in (found.middle_pct, found.other_middle_pct)
    )
    unknown = listed(list(found.unknown_middle)) if found.unknown_middle else ""
    apart = f"without the largest {fixed(found.other_middle_pct, 2)}{NBSP}%"
    return Fact(
        key=f"middle.{top.mineral}.{found.stage}",
        label=f"{STAGE_CHOICES[found.stage]}, middle powers together: {with_all}"
        + (f", without the largest {without}" if top.group == "middle" else ""),
        heading=f"Middle powers together: share of {world_of(top.mineral, found.stage)}",
        value_text=f"{fixed(found.middle_pct, 2)}{NBSP}%",
        facts=(
            str(top.year),
            counted(len(middle), "middle power") + " with a share",
            apart if top in middle else "",
        ),
        note=f"Named without a firm figure: {unknown}." if unknown else "",
        formula=MIDDLE,
        components=(*map(_quantity, middle), _world(top)) if middle else (),
        source_ids=(top.source_id,),
    )


def _quantity(one: Holder) -> Component:
    what = f"{one.name}, {fixed(one.size, 2)}{NBSP}% of the world"
    return Component("numerator", what, one.quantity, one.unit, str(one.year), one.source_id)


def _world(one: Holder) -> Component:
    what = WORLD_PRINTED if one.source_id == IEA else WORLD_SUM
    year, source = str(one.year), one.source_id
    return Component("denominator", what, one.world_quantity, one.unit, year, source)


def control_fact(one: Control, place: int) -> Fact:
    """Explain an export control: what is printed, and where."""
    since = str(one.since_year) if one.since_year else "no year printed"
    return Fact(
        key=f"control.{place}",
        label=f"{one.country}, {one.commodity}: since {since}",
        heading=f"{one.country}: {one.control_type} on {one.commodity}",
        value_text=since,
        facts=("as found up to 21 November 2025", "reported"),
        note=CONTROLS_NOTE,
        formula="No arithmetic: read by hand from the running text of table 4 of the Mineral "
        f"Commodity Summaries 2026. Announcement that USGS cites: {one.url}",
        components=(),
        source_ids=("usgs_mcs",),
    )
