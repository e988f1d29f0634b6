"""Words of the dialogs behind personalism by type of regime: medians, explained part, overlap."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from statistics import mean
from typing import Final

from ui.views.agency_regimes import AUTOCRACIES, DEMOCRACIES, Personalism, Regime
from ui.views.country_world import Placed
from ui.views.facts import Fact
from ui.views.figures import Component
from ui.wording.agency_regimes import REGIME_PLURALS
from ui.wording.claim_facts import FORMULAS
from ui.wording.numbers import NBSP, counted, fixed, percent, sentence_case
from ui.wording.spread_facts import RULE, numbered, place_words, score_writer

VDEM: Final = "vdem"
UNIT: Final = "of 100"
WHAT: Final = "impersonal legitimation"
MEDIAN_OF: Final = FORMULAS["13.median"]
EXPLAINED: Final = FORMULAS["13.explained"]
CROSSED: Final = (
    "100 x pairs of an autocracy and a democracy in which the autocracy has the higher value / all "
    "such pairs; a tie counts half"
)
SHARE_BELOW: Final = "Democracies below the median of the autocracies, counted"
SHARE_ABOVE: Final = "Autocracies above the median of the democracies, counted"
TYPES: Final = (
    "Types after V-Dem's Regimes of the World; the ranked middle powers with both ratings in the "
    "year. Higher means that rule is told as less personal."
)


def regime_labels(personalism: Personalism) -> dict[str, str]:
    """Name the numbers of the section, then each country's value."""
    labels = {
        f"type.{one.code}": f"{sentence_case(REGIME_PLURALS[one.code])}: median "
        f"{fixed(one.middle, 0)}, quartiles {fixed(one.low, 0)} and {fixed(one.high, 0)}"
        for one in personalism.regimes
    }
    if len(personalism.regimes) > 1:
        labels["explained"] = f"Part accounted for: {percent(personalism.explained_pct)}"
        labels["crossed"] = f"Pairs the other way round: {percent(personalism.crossed_pct)}"
        labels["below"] = (
            f"Democracies under the median of the autocracies: {len(personalism.below_autocracies)}"
        )
        labels["above"] = (
            f"Autocracies over the median of the democracies: {len(personalism.above_democracies)}"
        )
    for regime in personalism.regimes:
        for one in regime.placed:
            labels[f"country.{one.iso3}"] = f"{sentence_case(one.name)}: {fixed(one.value, 0)}"
    return labels


def regime_fact(key: str, personalism: Personalism) -> Fact:
    """Explain one number of the section that is no country's own."""
    kind, _, code = key.partition(".")
    if kind == "type":
        found = next(one for one in personalism.regimes if one.code == int(code))
        return _type_fact(found, personalism.year)
    made = {"explained": _explained, "crossed": _crossed, "below": _below, "above": _above}
    return made[kind](personalism)


def _fact(
    key: str, personalism: Personalism, heading: str, value: str, formula: str,
    components: Sequence[Component], definition: str = TYPES,
) -> Fact:  # fmt: skip
    n = personalism.n_democracies + personalism.n_autocracies
    return Fact(
        key=f"regimes.{key}",
        label=f"{heading}: {value}",
        heading=heading,
        value_text=value,
        facts=(str(personalism.year), counted(n, "country", "countries")),
        note="",
        formula=formula,
        components=tuple(components),
        source_ids=(VDEM,),
        definition=definition,
    )


def _type_fact(regime: Regime, year: int) -> Fact:
    terms = [_term(one, year) for one in regime.placed]
    quarter = [place_words(kind, terms) for kind in ("low", "high")]
    name = REGIME_PLURALS[regime.code]
    low, middle, high = (score_writer(one) for one in (regime.low, regime.middle, regime.high))
    return Fact(
        key=f"regimes.{regime.code}",
        label=f"{sentence_case(name)}: median {middle}",
        heading=f"Median and quartiles of {WHAT}, {name}",
        value_text=f"median {middle}",
        facts=(str(year), f"quartiles {low} and {high}", counted(len(terms), "country",
               "countries")),
        note="",
        formula=f"{MEDIAN_OF}. {place_words('middle', terms)} Lower quartile: {quarter[0]} Upper "
        f"quartile: {quarter[1]}",
        components=numbered(terms),
        source_ids=(VDEM,),
        definition=f"{RULE} {TYPES}",
    )  # fmt: skip


def _term(one: Placed, year: int) -> Component:
    return Component("term", one.name, one.value, UNIT, str(year), VDEM)


def _explained(personalism: Personalism) -> Fact:
    values = [one.value for regime in personalism.regimes for one in regime.placed]
    centre, year = mean(values), str(personalism.year)
    whole = sum((value - centre) ** 2 for value in values)
    terms = [_between(regime, centre, year) for regime in personalism.regimes]
    between = sum(one.value or 0.0 for one in terms)
    parts = [
        Component("numerator", "sum over the types, below", between, "", year, VDEM),
        Component("denominator", f"sum over the countries of (value - {fixed(centre, 2)}) squared",
                  whole, "", year, VDEM),
        *terms,
        *(replace(_term(one, personalism.year),
                  label=f"{one.name}, {REGIME_PLURALS[regime.code]}")
          for regime in personalism.regimes for one in regime.placed),
    ]  # fmt: skip
    value = f"{fixed(personalism.explained_pct, 2)}{NBSP}%"
    return _fact("explained", personalism, f"Differences in {WHAT} that the type of regime "
                 "accounts for", value, EXPLAINED, parts)  # fmt: skip


def _between(regime: Regime, centre: float, year: str) -> Component:
    middle, n = mean([one.value for one in regime.placed]), len(regime.placed)
    label = (
        f"{REGIME_PLURALS[regime.code]}: {n} x (mean {fixed(middle, 2)} - mean of all "
        f"{fixed(centre, 2)}) squared"
    )
    return Component("term", label, n * (middle - centre) ** 2, "", year, VDEM)


def _half(personalism: Personalism, codes: Sequence[int]) -> list[Placed]:
    return [one for regime in personalism.regimes if regime.code in codes for one in regime.placed]


def _crossed(personalism: Personalism) -> Fact:
    autocracies = _half(personalism, AUTOCRACIES)
    democracies = _half(personalism, DEMOCRACIES)
    year = str(personalism.year)
    under = {
        one.iso3: sum(
            1.0 if one.value > other.value else 0.5 if one.value == other.value else 0.0
            for other in democracies
        )
        for one in autocracies
    }
    parts = [
        Component("numerator", "pairs in which the autocracy has the higher value",
                  sum(under.values()), "count", year, VDEM),
        Component("denominator", f"{len(autocracies)} autocracies x {len(democracies)} democracies",
                  float(len(autocracies) * len(democracies)), "count", year, VDEM),
        *(Component("term", f"{one.name} ({fixed(one.value, 2)}): democracies with a lower value",
                    under[one.iso3], "", year, VDEM) for one in autocracies),
        *(replace(_term(one, personalism.year), label=f"{one.name}, democracy")
          for one in democracies),
    ]  # fmt: skip
    value = f"{fixed(personalism.crossed_pct, 2)}{NBSP}%"
    return _fact("crossed", personalism, "Pairs in which the autocracy is the less personal one",
                 value, CROSSED, parts)  # fmt: skip


def _below(personalism: Personalism) -> Fact:
    return _beyond(personalism, "below", SHARE_BELOW, personalism.below_autocracies,
                   ("autocracies", personalism.autocracies_middle),
                   ("democracies", personalism.n_democracies))  # fmt: skip


def _above(personalism: Personalism) -> Fact:
    return _beyond(personalism, "above", SHARE_ABOVE, personalism.above_democracies,
                   ("democracies", personalism.democracies_middle),
                   ("autocracies", personalism.n_autocracies))  # fmt: skip


def _beyond(
    personalism: Personalism, key: str, formula: str, found: Sequence[Placed],
    cut: tuple[str, float], whole: tuple[str, int],
) -> Fact:  # fmt: skip
    year = str(personalism.year)
    codes: Mapping[str, Sequence[int]] = {"autocracies": AUTOCRACIES, "democracies": DEMOCRACIES}
    others = _half(personalism, codes[cut[0]])
    parts = [
        Component("numerator", "counted", float(len(found)), "count", year, VDEM),
        Component("denominator", f"{whole[0]} rated", float(whole[1]), "count", year, VDEM),
        Component("term", f"median of the {cut[0]}", cut[1], UNIT, year, VDEM),
        *(replace(_term(one, personalism.year), label=f"counted: {one.name}") for one in found),
        *(replace(_term(one, personalism.year), label=f"behind the median: {one.name}")
          for one in others),
    ]  # fmt: skip
    value = f"{len(found)} of {counted(whole[1], *_forms(whole[0]))}"
    return _fact(key, personalism, formula.removesuffix(", counted"), value, formula, parts)


def _forms(plural: str) -> tuple[str, str]:
    return f"{plural.removesuffix('ies')}y", plural
