"""Words of the dialogs behind the numbers of the checked claims."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from indicators.numbers import NBSP, fixed
from ui.views.claims import Claim, ClaimNumber
from ui.views.facts import Fact
from ui.views.figures import Component
from ui.wording.claims import VALUE_OF, amount, value_text

PRINTED: Final = "As printed by NATO; nothing is worked out."
LISTED: Final = "Counted in the list of the source."
# How the numbers of a claim are worked out; by claim, and by series where they differ.
FORMULAS: Final[Mapping[str, str]] = {
    "1": "100 x goods exports of Canada to the great power / its goods exports to the world",
    "2.sites": "Sum of the sites of the list, by theatre",
    "2.troops": "Sum of active-duty personnel permanently assigned to the European countries with "
    "a site on the list",
    "3": "goods exports of China - goods imports of China, all partners, as China reports them",
    "4": PRINTED,
    "5.goods": "Sum of US goods exports to the European countries, Russia and Belarus left out",
    "5.digital": "Sum of US information and communication services that industries of the "
    "European countries use as inputs",
    "6": "Sum of the shares in US imports of the European Union and the other European countries "
    "on the list of partners",
    "7": "Sum over countries of the mean over minerals of (US net import reliance in percent x "
    "share of US imports from the country in percent / 100)",
    "8": "100 x deliveries from the United States / deliveries from all suppliers, five years, by "
    "trend-indicator value",
    "9": PRINTED,
    "11": "100 x output of the United States / sum of the output of all economies held",
    "12": "Controls that USGS lists with this year of beginning, counted",
    "13.explained": "100 x variance between the means of the four types of regime / variance over "
    "all countries rated, each country counted once",
    "13.median": "Median over the countries of the type of 100 x (4 - legitimation by the person "
    "of the leader) / 8",
    "13.overlap": "100 x autocracies above the median of the democracies / all autocracies",
    "13.rated": "Countries with both ratings in the newest year that has them, counted",
    "14": "Agreements on goods in force that list both Germany and Brazil, counted",
    "15.member": LISTED,
    "15.f35": "Aircraft in all orders up to the end of the year, as listed",
}
# How the number of the verdict comes from those of its claim.
VERDICTS_MADE: Final[Mapping[str, str]] = {
    "4": "European Allies whose printed share reaches the limit, counted",
    "6": "Mean of the European shares in the four technologies",
    "12": "100 x controls that began in the year of the limit or later / all controls with a year",
    "15": "Members of the joint programme, counted",
}
UNITS: Final = {"pct": "percent", "musd": "million USD", "points": "points of 100",
                "persons": "persons", "member": "member"}  # fmt: skip
COUNTED: Final = {"2": "sites", "12": "controls", "13": "countries", "14": "agreements",
                  "15": "aircraft"}  # fmt: skip
DECIDING_PARTS: Final = 12

Parts = Mapping[tuple[str, str, int], Sequence[Component]]


def claim_facts(claim: Claim, parts: Parts) -> list[Fact]:
    """Explain every number of a claim, the one of the verdict first.

    Parameters
    ----------
    parts : mapping
        Numerators, denominators and terms by claim, series and year.
    """
    numbers = [_number(claim, place, one, parts) for place, one in enumerate(claim.numbers)]
    return [_verdict(claim), *numbers] if claim.id in VERDICTS_MADE and claim.numbers else numbers


def _number(claim: Claim, place: int, one: ClaimNumber, parts: Parts) -> Fact:
    held = tuple(parts.get((claim.id, one.series, one.year), ()))
    return Fact(
        key=f"claim.{claim.id}.{place}",
        label=f"{_name(one)}: {amount(one.value, one.unit)} ({one.year})",
        heading=f"{_name(one)} (claim {claim.id}: {claim.title})",
        value_text=_exact(one.value, one.unit),
        facts=(str(one.year),),
        note="",
        formula=formula(claim.id, one),
        components=held or (_term(claim.id, one),),
        source_ids=(one.source_id,),
    )


def _verdict(claim: Claim) -> Fact:
    """Explain the number of the verdict from the numbers of its claim."""
    deciding = [one for one in claim.numbers if claim.id != "15" or one.unit == "member"]
    return Fact(
        key=f"claim.{claim.id}.verdict",
        label=f"Our number: {value_text(claim)}",
        heading=f"{VALUE_OF[claim.id]} (claim {claim.id}: {claim.title})",
        value_text=_exact(claim.value or 0.0, claim.unit),
        facts=(str(claim.year or ""),),
        note="",
        formula=VERDICTS_MADE[claim.id],
        components=tuple(_term(claim.id, one) for one in deciding[:DECIDING_PARTS]),
        source_ids=claim.source_ids,
    )


def formula(claim_id: str, one: ClaimNumber) -> str:
    """Say how a number of a claim is worked out."""
    kind = "member" if one.unit == "member" else one.series
    return FORMULAS.get(f"{claim_id}.{kind}") or FORMULAS[claim_id]


def _name(one: ClaimNumber) -> str:
    return f"Controls that began in {one.label}" if one.series == "controls" else one.label


def _term(claim_id: str, one: ClaimNumber) -> Component:
    unit = UNITS.get(one.unit) or COUNTED.get(claim_id, one.unit)
    return Component("term", _name(one), one.value, unit, str(one.year), one.source_id)


def _exact(value: float, unit: str) -> str:
    """Write a value so that it can be worked out again."""
    if unit == "pct":
        return f"{fixed(value, 2)}{NBSP}%"
    if unit == "musd":
        return f"{fixed(value, 1)}{NBSP}million USD"
    return f"{fixed(value, 1)} of 100" if unit == "points" else amount(value, unit)
