"""Words of the dialogs behind the context of a profile, which no score uses."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ui.views.country_background import Fact as Background
from ui.views.facts import Fact
from ui.views.figures import Component
from ui.wording.country_background import FUELS, period_text
from ui.wording.country_background import NOTE as BACKGROUND_NOTE
from ui.wording.country_facts import MUSD
from ui.wording.numbers import NBSP, dollars, fixed, listed, sentence_case, significant
from ui.wording.provenance import OLDER

AS_PRINTED: Final = "As printed by the publisher; nothing is worked out."
EMISSIONS_FORMULA: Final = "Share: 100 x emissions of the country / emissions of the world"
AID_FORMULA: Final = (
    "Amount and share of gross national income as printed by the publisher; nothing is worked out."
)
UNITS: Final = {"openness": "percent", "emissions": "million tonnes of CO2", "aid": MUSD,
                "chokepoint": "million barrels a day"}  # fmt: skip


def background_facts(name: str, facts: Sequence[Background]) -> list[Fact]:
    """Explain every number of the context that no score uses."""
    return [_background(name, one) for one in facts]


def _background(name: str, one: Background) -> Fact:
    label, heading_text = _background_words(name, one)
    value, beside = _background_value(one)
    return Fact(
        key=f"{one.kind}.{one.name}",
        label=f"{label}: {value}",
        heading=heading_text,
        value_text=value,
        facts=(beside, period_text(one), "reported", OLDER if one.is_older else ""),
        note="",
        formula=_background_formula(one),
        components=_background_parts(name, one),
        source_ids=(one.source.source_id,),
        definition=BACKGROUND_NOTE,
    )


def _background_words(name: str, one: Background) -> tuple[str, str]:
    """Return the name in the list and the heading."""
    if one.kind == "openness":
        return "Trade, share of GDP", f"Exports and imports of goods and services of {name}"
    if one.kind == "emissions":
        return "Emissions of carbon dioxide", f"Emissions of carbon dioxide of {name}"
    if one.kind == "aid":
        return "Aid given", f"Official development assistance of {name}"
    if one.kind in FUELS:
        made = f"Production of {FUELS[one.kind]}"
        return made, f"{made}: {sentence_case(name)}"
    shared = f", shared with {listed(list(one.others))}" if one.others else ""
    return f"Oil through the {one.name}", f"Oil through the {one.name}{shared}"


def _background_value(one: Background) -> tuple[str, str]:
    """Return the value, short enough for a phone and exact enough to be checked, and more."""
    if one.kind == "openness":
        return f"{fixed(one.value, 2)}{NBSP}%", "of gross domestic product"
    if one.kind == "emissions":
        share = "" if one.share_pct is None else f"{fixed(one.share_pct, 2)}{NBSP}% of the world; "
        return f"{significant(one.value, 5)}{NBSP}Mt", f"{share}million tonnes (Mt)"
    if one.kind == "aid":
        income = "of gross national income"
        share = "" if one.share_pct is None else f"{fixed(one.share_pct, 3)}{NBSP}% {income}"
        return dollars(one.value), share
    if one.kind in FUELS:
        return f"{significant(one.value, 5)}{NBSP}TWh", ""
    return f"{fixed(one.value)}{NBSP}million", "barrels a day"


def _background_formula(one: Background) -> str:
    if one.kind == "emissions" and one.world:
        return EMISSIONS_FORMULA
    return AID_FORMULA if one.kind == "aid" else AS_PRINTED


def _background_parts(name: str, one: Background) -> tuple[Component, ...]:
    """Return the numbers of the table, as they stand there."""
    source, unit = one.source.source_id, UNITS.get(one.kind, "TWh")
    if one.kind == "emissions" and one.world:
        return (
            Component("numerator", f"emissions of {name}", one.value, unit, one.period, source),
            Component("denominator", "emissions of the world", one.world, unit, one.period, source),
        )
    parts = [Component("term", "as printed", one.value, unit, one.period, source)]
    if one.kind == "aid" and one.share_pct is not None:
        parts.append(Component("term", "as printed: share of gross national income", one.share_pct,
                               "percent", one.period, source))  # fmt: skip
    return tuple(parts)
