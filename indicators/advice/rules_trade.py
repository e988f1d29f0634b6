"""Trade: counter-pressure, agreements among middle powers, shared information technology."""

from __future__ import annotations

from collections.abc import Sequence

from indicators.advice.answering import (
    WARNING,
    cost_of_use,
    falls,
    met_of,
    nearest,
    rises,
    strength_of,
    try_role,
    undecided,
)
from indicators.advice.model import (
    Decision,
    MissingAgreement,
    Outcome,
    Subject,
    Threshold,
    any_met,
    any_surely_met,
    missing,
)
from indicators.advice.phrases import UNION, closest, dollars_in_words, phrases, possessive
from indicators.numbers import listed, sentence_case

MOST_PARTNERS = 3
_MISSING = {
    "tariff_level": "no average US tariff on its goods is held",
    "export_dependence": "no total of its goods exports is held, so the shares that go to the two "
    "powers are unknown",
    "export_exposure_gdp": "its goods sales to the two powers are not held",
}


def tariff_counter_pressure(subject: Subject, thresholds: Sequence[Threshold]) -> Decision:
    """T1: exposed to US tariffs and holding something the United States would miss."""
    exposed_tests = try_role(subject, thresholds, "exposed")
    exposed = any_surely_met(exposed_tests)
    holder = subject.union or subject
    holds_tests = try_role(holder, thresholds, "holds")
    holds = any_met(holds_tests)
    tests = exposed_tests + holds_tests
    if exposed is None and holds is not False:
        return undecided(subject, "whether it is exposed to US tariffs", exposed_tests, tests)
    if exposed is False:
        near = nearest(exposed_tests, subject)
        sentence = f"{subject.title} is not much exposed to US tariffs: {near}."
        return Decision("less_relevant", sentence, rises(exposed_tests, subject), tests)
    met = met_of(exposed_tests)
    said = f"{subject.title} is exposed to US tariffs: {phrases(met, subject)}." if exposed else (
        f"How exposed {subject.name} is to US tariffs is not fully known: "
        f"{_known_and_missing(exposed_tests, subject)}.")  # fmt: skip
    if not holds:
        sentence = f"{said} {_holds_little(holder, holds_tests)}"
        return Decision("less_relevant", sentence, rises(holds_tests, holder), tests)
    sentence = f"{said} {_asset(subject, holder, met_of(holds_tests))} {cost_of_use(subject)}"
    return Decision("act", sentence, falls(met, subject), tests, strength_of(met))


def _holds_little(holder: Subject, tests: Sequence[Outcome]) -> str:
    near = phrases(closest(tests), holder)
    if not near:
        return "No figure held here shows a supply that the United States would miss."
    return f"It holds little that the United States would miss: it {near}."


def _asset(subject: Subject, holder: Subject, met: Sequence[Outcome]) -> str:
    held = phrases(met, holder)
    if subject.union is None:
        return f"It {held}."
    return f"Trade measures are the European Union's to take; the Union {held}."


def _known_and_missing(tests: Sequence[Outcome], subject: Subject) -> str:
    known = closest(tests)
    unknown = list(dict.fromkeys(o.threshold.indicator_id for o in missing(tests)))
    parts = [_MISSING[one] for one in unknown if one in _MISSING]
    return "; ".join(part for part in (phrases(known, subject), listed(parts)) if part)


def middle_power_trade(subject: Subject, thresholds: Sequence[Threshold]) -> Decision:
    """T2: agreements with few middle powers, or sales that lean on a great power."""
    lacks_tests = try_role(subject, thresholds, "lacks")
    leans_tests = try_role(subject, thresholds, "concentrated")
    tests = lacks_tests + leans_tests
    lacks, leans = any_surely_met(lacks_tests), any_surely_met(leans_tests)
    if lacks is None:
        return undecided(subject, "with whom it has trade agreements", lacks_tests, tests)
    held = f"{subject.title} {phrases(lacks_tests, subject)}."
    through = " It concludes agreements through the European Union." if subject.union else ""
    named = _partners_without(subject)
    if not (lacks or leans):
        said = " ".join([f"{held}{through}", _leaning(subject, leans_tests, leans), named])
        return Decision("in_place", said.strip(), _would_lack(lacks_tests, leans_tests), tests)
    reason = _leaning(subject, leans_tests, leans)
    said = " ".join(part for part in (f"{held}{through}", reason, named, WARNING) if part)
    met = met_of(tests)
    return Decision("act", said, _would_suffice(met, subject), tests, strength_of(met))


def _leaning(subject: Subject, tests: Sequence[Outcome], leans: bool | None) -> str:
    """Say whether its sales lean on a great power."""
    met = met_of(tests)
    if leans:
        both = len({o.threshold.power for o in met}) > 1
        on = "both great powers" if both else "one great power"
        return f"Its sales lean on {on}: {phrases(met, subject)}."
    if leans is None:
        return "How far its sales lean on one great power is not fully known."
    return f"Its sales do not lean on one great power: {nearest(tests, subject)}."


def _partners_without(subject: Subject) -> str:
    """Name the partners without an agreement with which the most trade is at stake."""
    if not subject.missing_agreements:
        return ""
    traded = [one for one in _grouped(subject.missing_agreements) if one.trade_musd]
    if not traded:
        return (
            "The trade at stake with those without an agreement is not held: the source lists only "
            "the largest flows of those who report."
        )
    named = [
        f"{one.name} ({dollars_in_words(one.trade_musd or 0.0)})" for one in traded[:MOST_PARTNERS]
    ]
    years = sorted({one.year for one in traded[:MOST_PARTNERS] if one.year})
    period = f"{years[0]}\u2013{years[-1] % 100}" if len(years) > 1 else "".join(map(str, years))
    who = "its members" if subject.iso3 == UNION else "it"
    return (
        f"Among those with which {who} {'have' if subject.iso3 == UNION else 'has'} no agreement "
        f"in force, the most goods trade listed is with {listed(named)}, in {period}."
    )


def _grouped(pairs: Sequence[MissingAgreement]) -> list[MissingAgreement]:
    """Sum the members of the Union, which concludes agreements for them."""
    members = [one for one in pairs if one.is_eu_member and one.trade_musd]
    others = [one for one in pairs if not one.is_eu_member]
    if members:
        total = sum(one.trade_musd or 0.0 for one in members)
        year = max(one.year or 0 for one in members)
        name = "members of the European Union" if len(members) > 1 else members[0].name
        others.append(MissingAgreement(name, total, year))
    return sorted(others, key=lambda one: -(one.trade_musd or 0.0))


def _would_lack(lacks: Sequence[Outcome], leans: Sequence[Outcome]) -> str:
    share = f"{lacks[0].limit:.0f}\u00a0%"
    return (
        f"It shared agreements with fewer than {share} of the other middle powers, or its sales "
        "came to lean on one great power."
    )


def _would_suffice(met: Sequence[Outcome], subject: Subject) -> str:
    lacking = [o for o in met if o.threshold.role == "lacks"]
    leaning = [o for o in met if o.threshold.role != "lacks"]
    parts = [
        *([f"it shared agreements with {lacking[0].limit:.0f}\u00a0% or more of the other middle "
           "powers"] if lacking else []),
        *([falls(leaning, subject).rstrip(".")] if leaning else []),
    ]  # fmt: skip
    lower = [part[:1].lower() + part[1:] for part in parts]
    return f"{sentence_case(', and '.join(lower))}."


def shared_technology(subject: Subject, thresholds: Sequence[Threshold]) -> Decision:
    """T3: depends on a great power for digital services, or has computing to share."""
    depends = try_role(subject, thresholds, "depends")
    shares = try_role(subject, thresholds, "can_share")
    tests = depends + shares
    need, offer = met_of(depends), met_of(shares)
    if need or offer:
        said = _need_and_offer(subject, need, offer, depends)
        return Decision("act", said, falls(need + offer, subject), tests, strength_of(need + offer))
    if missing(depends):
        what = "how far its digital services depend on the two great powers"
        return undecided(subject, what, depends, tests)
    said = (
        f"{possessive(subject.title)} digital services depend little on either great power: "
        f"{nearest(depends, subject)}."
    )
    return Decision("less_relevant", said, rises(tests, subject), tests)


def _need_and_offer(
    subject: Subject,
    need: Sequence[Outcome],
    offer: Sequence[Outcome],
    depends: Sequence[Outcome],
) -> str:
    parts = []
    if need:
        parts.append(
            f"{subject.title} depends on others for digital services: {phrases(need, subject)}."
        )
    if offer:
        who = "It" if need else subject.title
        parts.append(f"{who} has computing that it could share: it {phrases(offer, subject)}.")
    if not need and any_met(depends) is not None:
        parts.append(f"Its own dependence is lower: {nearest(depends, subject)}.")
    return " ".join(parts)
