"""Words on facts around a profile that no score uses."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ui.views.country_background import Fact
from ui.wording.country import possessive
from ui.wording.country_phrases import span
from ui.wording.numbers import (
    NBSP,
    dollars,
    fixed,
    listed,
    percent,
    plain,
    sentence_case,
    significant,
)

FUELS: Final = {"coal": "coal", "oil": "oil", "gas": "natural gas"}
NOTE: Final = (
    "For orientation only: none of these numbers enters a score on this page, and a line is left "
    "out where none is held. Emissions are those on the territory, from fossil fuels and industry, "
    "without land use. Fuels are counted in terawatt-hours (TWh) for about 75 producers; a fuel "
    "that is not named is not covered, which is not zero. Aid is counted for the donors of the "
    "OECD's Development Assistance Committee, at prices of 2025."
)


def title(facts: Sequence[Fact]) -> str:
    """Say the first fact as a heading."""
    first = facts[0]
    if first.kind == "openness":
        said = f"trade in goods and services equals {percent(first.value)} of GDP"
    elif first.kind == "emissions":
        said = f"{_tonnes(first.value)} of carbon dioxide a year"
    else:
        return "Context: facts that no score uses"
    return f"Context: {said} ({period_text(first)})"


def lines(name: str, facts: Sequence[Fact], *, is_union: bool = False) -> list[str]:
    """Write one line for each kind of fact held; Markdown."""
    fuels = [fact for fact in facts if fact.kind in FUELS]
    said = []
    for fact in facts:
        if fact.kind == "openness":
            said.append(_openness(name, fact))
        elif fact.kind == "emissions":
            said.append(_emissions(name, fact))
        elif fuels and fact is fuels[0]:
            said.append(_fuels(name, fuels))
        elif fact.kind == "aid":
            said.append(_aid(name, fact, is_union=is_union))
        elif fact.kind == "chokepoint":
            said.append(_chokepoint(fact))
    return said


def _openness(name: str, fact: Fact) -> str:
    whose = sentence_case(possessive(name))
    return (
        f"**Openness.** {whose} exports and imports of goods and services together equal "
        f"{percent(fact.value)} of GDP {_source(fact)}."
    )


def _emissions(name: str, fact: Fact) -> str:
    whose = sentence_case(possessive(name))
    share = f", {percent(fact.share_pct)} of the world's" if fact.share_pct is not None else ""
    return (
        f"**Emissions.** {whose} emissions of carbon dioxide are {_tonnes(fact.value)} a year"
        f"{share} {_source(fact)}."
    )


def _fuels(name: str, fuels: Sequence[Fact]) -> str:
    ordered = sorted(fuels, key=lambda fact: -fact.value)
    named = [f"{significant(one.value)}{NBSP}TWh of {FUELS[one.kind]}" for one in ordered]
    return (
        f"**Own fuels.** {sentence_case(name)} produces {listed(named)}, by energy content "
        f"{_source(ordered[0])}."
    )


def _aid(name: str, fact: Fact, *, is_union: bool) -> str:
    giver = "The Union's own institutions give" if is_union else f"{sentence_case(name)} gives"
    share = ""
    if fact.share_pct is not None:
        share = f", {plain(fact.share_pct, 'pct', 2)} of gross national income"
    apart = "; what its members give, and as what share of income, is counted under each"
    return (
        f"**Aid given.** {giver} {dollars(fact.value)} in official development assistance"
        f"{share} {_source(fact)}{apart if is_union else ''}."
    )


def _chokepoint(fact: Fact) -> str:
    shared = f", shared with {listed(list(fact.others))}," if fact.others else ""
    return (
        f"**Oil at its coast.** Through the {fact.name}{shared} pass "
        f"{fixed(fact.value)} million barrels of oil a day {_source(fact)}."
    )


def _tonnes(million: float) -> str:
    return f"{significant(million)}{NBSP}million tonnes"


def _source(fact: Fact) -> str:
    return f"({period_text(fact)}; source: [{fact.source.publisher}]({fact.source.url}))"


def period_text(fact: Fact) -> str:
    """Write a year, and whether it is preliminary or older."""
    period = span(fact.period).replace("Jan-Jun", "January to June")
    first = ", preliminary" if f"{fact.period} preliminary" in fact.source.vintage else ""
    return f"{period}{first}{', older' if fact.is_older else ''}"
