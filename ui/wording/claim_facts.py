"""Words of the dialogs behind the numbers of the checked claims."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from indicators.numbers import NBSP, fixed
from ui.views.claim_parts import Standing, part_key
from ui.views.claims import Checks, Claim, ClaimNumber
from ui.views.facts import Fact
from ui.views.figures import OLDER_AFTER_YEARS, Component
from ui.wording.claims import VALUE_OF, amount, value_text
from ui.wording.figures import STATUS_WORDS
from ui.wording.provenance import OLDER

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
                "persons": "persons", "member": "count", "count": "count"}  # fmt: skip
# Where no status is held: how the numbers of a claim came about.
MADE: Final[Mapping[str, str]] = {
    "2": "counted in the list of the source", "3": "worked out from reported numbers",
    "5": "worked out from reported numbers", "6": "worked out from reported numbers",
    "7": "worked out from reported numbers", "12": "counted in the list of the source",
    "13": "worked out from the ratings of experts", "14": "counted in the register",
    "15": "counted in the list of the source",
}  # fmt: skip
STANDING: Final = {
    "ok": "reported", "estimate": "estimate of the publisher",
    "low_coverage": STATUS_WORDS["low_coverage"],
}  # fmt: skip
# A count by year of beginning grows no older.
NEVER_OLD: Final = ("12",)


def claim_facts(claim: Claim, checks: Checks) -> list[Fact]:
    """Explain every number of a claim, the one of the verdict first.

    Parameters
    ----------
    checks : Checks
        Numerators, denominators, terms and standing by claim, series and year; year of the build.
    """
    numbers = [_number(claim, place, one, checks) for place, one in enumerate(claim.numbers)]
    has_verdict = claim.id in VERDICTS_MADE and claim.numbers
    return [_verdict(claim, checks), *numbers] if has_verdict else numbers


def _number(claim: Claim, place: int, one: ClaimNumber, checks: Checks) -> Fact:
    key = part_key(claim.id, one.series, one.label, one.year)
    held, standing = checks.parts.get(key, ()), checks.standings.get(key)
    return Fact(
        key=f"claim.{claim.id}.{place}",
        label=f"{_name(one)}: {amount(one.value, one.unit)} ({one.year})",
        heading=f"{_name(one)} (claim {claim.id}: {claim.title})",
        value_text=_exact(one.value, one.unit),
        facts=(str(one.year), _status(claim.id, standing), _age(claim, one, checks.build_year)),
        note=standing.note if standing else "",
        formula=formula(claim.id, one),
        components=tuple(held) or (_term(one),),
        source_ids=(one.source_id,),
    )


def _status(claim_id: str, standing: Standing | None) -> str:
    return STANDING[standing.status] if standing else MADE.get(claim_id, STANDING["ok"])


def _age(claim: Claim, one: ClaimNumber, build_year: int) -> str:
    """Say that the newest number of a series is older than three years."""
    newest = max(each.year for each in claim.numbers if each.series == one.series)
    is_old = one.year == newest and build_year - one.year > OLDER_AFTER_YEARS
    return OLDER if is_old and claim.id not in NEVER_OLD else ""


def _verdict(claim: Claim, checks: Checks) -> Fact:
    """Explain the number of the verdict from the numbers of its claim."""
    deciding = [one for one in claim.numbers if claim.id != "15" or one.unit == "member"]
    keys = [part_key(claim.id, one.series, one.label, one.year) for one in deciding]
    held = [checks.standings[key].status for key in keys if key in checks.standings]
    weak = next((one for one in held if one != "ok"), "ok")
    return Fact(
        key=f"claim.{claim.id}.verdict",
        label=f"Our number: {value_text(claim)}",
        heading=f"{VALUE_OF[claim.id]} (claim {claim.id}: {claim.title})",
        value_text=_exact(claim.value or 0.0, claim.unit),
        facts=(str(claim.year or ""), _status(claim.id, Standing(weak) if held else None)),
        note="",
        formula=VERDICTS_MADE[claim.id],
        components=(*_share_of_recent(claim), *(_term(one) for one in deciding)),
        source_ids=claim.source_ids,
    )


def _share_of_recent(claim: Claim) -> tuple[Component, ...]:
    """Return recent and all controls, whose share is the number of claim 12."""
    since = claim.limit("recent.since")
    if claim.id != "12" or since is None:
        return ()
    source = claim.source_ids[0]
    recent = sum(one.value for one in claim.numbers if one.year >= since)
    period = f"{since:.0f} to {claim.year}"
    return (
        Component("numerator", "controls that began in these years", recent, "count", period,
                  source),
        Component("denominator", "controls with a year", sum(one.value for one in claim.numbers),
                  "count", f"to {claim.year}", source),
    )  # fmt: skip


def formula(claim_id: str, one: ClaimNumber) -> str:
    """Say how a number of a claim is worked out."""
    kind = "member" if one.unit == "member" else one.series
    return FORMULAS.get(f"{claim_id}.{kind}") or FORMULAS[claim_id]


def _name(one: ClaimNumber) -> str:
    return f"Controls that began in {one.label}" if one.series == "controls" else one.label


def _term(one: ClaimNumber) -> Component:
    return Component("term", _name(one), one.value, UNITS[one.unit], str(one.year), one.source_id)


def _exact(value: float, unit: str) -> str:
    """Write a value so that it can be worked out again."""
    if unit == "pct":
        return f"{fixed(value, 2)}{NBSP}%"
    if unit == "musd":
        return f"{fixed(value, 1)}{NBSP}million USD"
    return f"{fixed(value, 1)} of 100" if unit == "points" else amount(value, unit)
