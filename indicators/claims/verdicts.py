"""One small function a claim: from its numbers and limits to a verdict with its reason.

The rule of each stands in words in ``data/reference/claims.csv``, its limits with their reasons in
``data/reference/claim_limits.csv``.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from indicators.claims.model import Checked, ClaimFigure, Limits, Verdict, single, unchecked
from indicators.claims.verdicts_over_time import free_riding, relative_decline, trade_surplus
from indicators.numbers import NBSP, counted, dollars, fixed, listed, percent

Figures = Sequence[ClaimFigure]
Judge = Callable[[Figures, Limits], Checked]
NAMED_SPENDERS: Final = {"DEU", "POL"}
NAMED_BUILDERS: Final = {"GBR", "ITA", "JPN"}


def canadian_exports(figures: Figures, limits: Limits) -> Checked:
    """Claim 1: the shares of the two great powers in Canada's goods exports."""
    us, cn = single(figures, "USA"), single(figures, "CHN")
    if us is None or cn is None:
        return unchecked("No shares of the two great powers in Canada's exports are held.")
    fits_us = abs(us.value - limits["us_share.stated"]) <= limits["us_share.tolerance"]
    fits_cn = cn.value < limits["cn_share.most"]
    said = (
        f"In {us.year}, {percent(us.value)} of Canada's goods exports went to the United States "
        f"and {percent(cn.value)} to China"
    )
    if fits_us and fits_cn:
        reason = (
            f"{said}, close to the text's figures; those count services too, which are not held by "
            "partner."
        )
        return Checked("partly", reason, us.value, "pct", us.year)
    which = "one of the two figures fits" if fits_us or fits_cn else "neither figure fits"
    verdict: Verdict = "partly" if fits_us or fits_cn else "not_supported"
    return Checked(verdict, f"{said}: {which}.", us.value, "pct", us.year)


def bases_in_europe(figures: Figures, limits: Limits) -> Checked:
    """Claim 2: US sites in Europe on the list of about 2018."""
    sites = [one for one in figures if one.series == "sites" and one.label == "Europe"]
    if not sites:
        return unchecked("No list of US bases in Europe is held.")
    found, stated = sites[0], limits["sites.stated"]
    troops = single(figures, "troops")
    hosted = f" (with {counted(troops.value, 'service member')} in {troops.year})" if troops else ""
    said = f"A list of about {found.year} has {counted(found.value, 'US site')} in Europe{hosted}"
    if found.value <= stated:
        reason = f"{said}: not more than {stated:.0f}."
        return Checked("not_supported", reason, found.value, "count", found.year)
    reason = (
        f"{said}, more than the {stated:.0f} bases of the text by a wider definition; whether the "
        "Middle East could be reached without them is not measured."
    )
    return Checked("partly", reason, found.value, "count", found.year)


def defence_spenders(figures: Figures, limits: Limits) -> Checked:
    """Claim 4: European Allies at four per cent of GDP or more."""
    if not figures:
        return unchecked("No estimates of the Allies' core defence spending are held.")
    least, year = limits["spending.least"], figures[0].year
    reached = [one for one in figures if one.value >= least]
    ids = {one.series for one in reached}
    named = listed([_share(one) for one in reached])
    said = f"By NATO's estimates for {year}, " + (
        f"{named} of GDP reach {least:.0f}{NBSP}% or more on core defence"
        if reached else f"no European Ally reaches {least:.0f}{NBSP}% of GDP on core defence"
    )  # fmt: skip
    others = [one for one in figures if one.series in NAMED_SPENDERS - ids]
    behind = "".join(f"; {one.label} is at {fixed(one.value, 2)}{NBSP}%" for one in others)
    reason = f"{said}{behind}. What is expected for later years is not held."
    if ids == NAMED_SPENDERS:
        verdict: Verdict = "supported"
    else:
        verdict = "partly" if ids > NAMED_SPENDERS else "not_supported"
    return Checked(verdict, reason, float(len(reached)), "count", year)


def _share(one: ClaimFigure) -> str:
    return f"{one.label} with {fixed(one.value, 2)}{NBSP}%"


def european_purchases(figures: Figures, limits: Limits) -> Checked:
    """Claim 5: US goods sold to Europe against the stated sum of goods and services."""
    goods, digital = single(figures, "goods"), single(figures, "digital")
    if goods is None:
        return unchecked("US goods exports to Europe are not held.")
    stated = limits["purchases.stated"]
    said = f"Europe bought US goods worth {dollars(goods.value)} in {goods.year}"
    if goods.value >= stated * limits["purchases.supported"] / 100:
        reason = f"{said}, which by itself comes to the sum the text states."
        return Checked("supported", reason, goods.value, "musd", goods.year)
    inputs = (
        f"; of services only those of information and communication used as inputs are held, "
        f"{dollars(digital.value)} in {digital.year}" if digital else "; services are not held"
    )  # fmt: skip
    reason = f"{said}{inputs}, so the sum of goods and services cannot be checked."
    return Checked("cannot_be_checked", reason, goods.value, "musd", goods.year)


def european_technology(figures: Figures, limits: Limits) -> Checked:
    """Claim 6: Europe's share of US imports in four technologies."""
    if not figures:
        return unchecked("No shares of Europe in US imports of these technologies are held.")
    least = limits["share.least"]
    high = [one for one in figures if one.value >= least]
    low = [one for one in figures if one.value < least]
    mean = sum(one.value for one in figures) / len(figures)
    reason = f"European suppliers' share of US imports in {figures[0].year} was " + (
        listed([f"{percent(one.value)} in {_lower(one.label)}" for one in figures])
    )
    if not low:
        return Checked("supported", f"{reason}.", mean, "pct", figures[0].year)
    verdict: Verdict = "partly" if high else "not_supported"
    tail = f"; the text fits all but {listed([_lower(one.label) for one in low])}" if high else ""
    return Checked(verdict, f"{reason}{tail}.", mean, "pct", figures[0].year)


def _lower(label: str) -> str:
    return label[:1].lower() + label[1:]


def mineral_allies(figures: Figures, limits: Limits) -> Checked:
    """Claim 7: allies' part of US mineral needs against China's."""
    allies, china = single(figures, "allies"), single(figures, "china")
    if allies is None or china is None:
        return unchecked("The parts of allies and China in US mineral needs are not held.")
    others = single(figures, "others")
    rest = f", others {percent(others.value)}" if others else ""
    reason = (
        f"Averaged over the minerals with data, treaty allies cover {percent(allies.value)} of US "
        f"needs, China {percent(china.value)}{rest} (net imports of {allies.year})."
    )
    if allies.value > china.value:
        verdict: Verdict = "supported"
    else:
        is_half = allies.value >= china.value * limits["allies.partly"] / 100
        verdict = "partly" if is_half else "not_supported"
    return Checked(verdict, reason, allies.value, "pct", allies.year)


def arms_from_the_us(figures: Figures, limits: Limits) -> Checked:
    """Claim 8: the US share of arms imports of the Union's members, Britain and Japan."""
    if not figures:
        return unchecked("No shares of the United States in arms imports are held.")
    least = limits["share.least"]
    high = [one for one in figures if one.value >= least]
    named = listed([f"{percent(one.value)} of {_whose(one)}" for one in figures])
    end = figures[0].year
    reason = f"Of arms imports in {end - 4}\u2013{end % 100}, {named} came from the United States."
    if len(high) == len(figures):
        verdict: Verdict = "supported"
    else:
        verdict = "partly" if high else "not_supported"
    union = single(figures, "EUU") or figures[0]
    return Checked(verdict, reason, union.value, "pct", union.year)


def _whose(one: ClaimFigure) -> str:
    names = {"EUU": "the EU members' together", "GBR": "the United Kingdom's", "JPN": "Japan's"}
    return names.get(one.series, one.label)


def instrument_unused(figures: Figures, limits: Limits) -> Checked:
    """Claim 10: no data can check it."""
    del figures, limits
    return unchecked("No dataset held records whether the instrument has been used.")


def resource_chips(figures: Figures, limits: Limits) -> Checked:
    """Claim 12: how many controls on exports of minerals are recent."""
    total = sum(one.value for one in figures)
    if not total:
        return unchecked("No controls on exports of minerals with a year are held.")
    since = int(limits["recent.since"])
    recent = sum(one.value for one in figures if one.year >= since)
    last = max(one.year for one in figures)
    share = 100 * recent / total
    said = (
        f"Of {counted(total, 'control')} on exports of minerals that USGS lists with a year, "
        f"{recent:.0f} began in {since} or later"
    )
    if share < limits["recent.least"]:
        reason = f"{said}: most are older than the order the text describes."
        return Checked("not_supported", reason, share, "pct", last)
    reason = f"{said}; whether they served deals between leaders is not recorded."
    return Checked("partly", reason, share, "pct", last)


def personal_rule(figures: Figures, limits: Limits) -> Checked:
    """Claim 13: how much the type of regime explains of how personal rule is."""
    explained, overlap = single(figures, "explained"), single(figures, "overlap")
    if explained is None:
        return unchecked("No ratings of personal rule by type of regime are held.")
    rated = single(figures, "rated")
    whom = counted(rated.value, "country", "countries") if rated else ""
    among = f"Among the {whom} V-Dem rated in" if rated else "In"
    tail = (
        f"; {percent(overlap.value)} of the autocracies rest less on their leader's person than "
        "the median democracy" if overlap else ""
    )  # fmt: skip
    reason = (
        f"{among} {explained.year}, the type of regime explained {percent(explained.value)} of the "
        f"differences in how far rule rests on the leader's person{tail}."
    )
    if explained.value <= limits["between.supported"]:
        verdict: Verdict = "supported"
    else:
        verdict = "partly" if explained.value <= limits["between.partly"] else "not_supported"
    return Checked(verdict, reason, explained.value, "pct", explained.year)


def union_and_mercosur(figures: Figures, limits: Limits) -> Checked:
    """Claim 14: an agreement in force that lists both."""
    del limits
    found = single(figures, "agreements")
    if found is None:
        return unchecked("No register of trade agreements is held.")
    if found.value:
        reason = f"The WTO's register of {found.year} lists an agreement in force between them."
        return Checked("supported", reason, found.value, "count", found.year)
    reason = (
        f"The WTO's register of agreements in force ({found.year}) lists none between them, and "
        "whether one was signed is not in the data."
    )
    return Checked("cannot_be_checked", reason, found.value, "count", found.year)


def joint_fighter(figures: Figures, limits: Limits) -> Checked:
    """Claim 15: the members of the joint programme, and Allies with F-35s on order."""
    del limits
    builders = [one for one in figures if one.unit == "member"]
    buyers = [one for one in figures if one.series == "f35"]
    if not builders:
        return unchecked("The members of the joint programme are not held.")
    ids, last = {one.series for one in builders}, max(one.year for one in builders)
    planes = sum(one.value for one in buyers)
    said = f"Members of the programme are {listed([_in_text(one) for one in builders])} ({last})"
    flown = (
        f"; {counted(len(buyers), 'NATO member')} besides the United States ordered {planes:,.0f} "
        f"F\u201135s to {buyers[0].year}" if buyers else "; no F\u201135 of a NATO member is held"
    )  # fmt: skip
    if ids == NAMED_BUILDERS and buyers:
        verdict: Verdict = "supported"
    else:
        verdict = "partly" if ids >= NAMED_BUILDERS or ids & NAMED_BUILDERS else "not_supported"
    return Checked(verdict, f"{said}{flown}.", float(len(builders)), "count", last)


def _in_text(one: ClaimFigure) -> str:
    return f"the {one.label}" if one.series == "GBR" else one.label


VERDICTS: Final[dict[str, Judge]] = {
    "1": canadian_exports,
    "2": bases_in_europe,
    "3": trade_surplus,
    "4": defence_spenders,
    "5": european_purchases,
    "6": european_technology,
    "7": mineral_allies,
    "8": arms_from_the_us,
    "9": free_riding,
    "10": instrument_unused,
    "11": relative_decline,
    "12": resource_chips,
    "13": personal_rule,
    "14": union_and_mercosur,
    "15": joint_fighter,
}
