"""Words of the dialogs behind deciding numbers that are no indicators: counts, minerals, trade."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from indicators.advice.phrases import mined, refined
from ui.views.facts import Fact
from ui.views.figures import Component
from ui.views.minerals import Holder
from ui.views.recommendation_parts import Comparison
from ui.views.recommendations import UNION, Evidence, Threshold
from ui.wording.country_phrases import span
from ui.wording.figures import STATUS_WORDS
from ui.wording.mineral_facts import SHARE_FORMULA, holder_fact
from ui.wording.numbers import NBSP, dollars, fixed, sentence_case, significant
from ui.wording.provenance import heading
from ui.wording.recommendation_numbers import amount, limit_text, measure_label
from ui.wording.recommendation_words import MET

# Under this a share keeps its significant digits.
SMALL: Final = 0.1
STATUSES: Final = {
    "nuclear_warheads": "estimate of the publisher",
    "bridge_clubs": "counted in the lists of members",
    "development_finance": "counted in a list",
}
SOURCES: Final = {
    "us_medicine_supply": "census_us_imports_hs",
    "solar_from_china": "ember_solar_exports",
    "nuclear_warheads": "fas_nuclear",
    "bridge_clubs": "bloc_memberships",
    "development_finance": "data/reference/development_finance.csv",
}
FORMULAS: Final = {
    "us_medicine_supply": "100 x US imports of pharmaceuticals from the country / US imports of "
    "pharmaceuticals from all partners (for consumption, customs value)",
    "solar_from_china": "Sum over solar cells, wafers and panels of China’s exports to the "
    "country, in the newest year held in full; for the European Union the sum of its members",
    "nuclear_warheads": "Warheads deployed + in reserve + retired; a country that the list of "
    "holders does not name counts as holding none",
    "bridge_clubs": "Number of the two clubs of which the country is a member",
    "development_finance": "Institutions that the list names for the country, counted",
}
DEFINITIONS: Final = {
    "us_medicine_supply": "Chapter 30 of the Harmonised System. The sum over all partners counts "
    "the members of the European Union one by one; the Union’s own row repeats them.",
    "solar_from_china": "Value of the exports that China’s customs report. A port of transit "
    "counts as the buyer, so that the Netherlands buy in part for others.",
    "nuclear_warheads": "The newest year of the list, which names the holders of nuclear weapons.",
    "bridge_clubs": "Full members only, by the lists of members of the two clubs.",
    "development_finance": "A list put together by the project from the publications named with "
    "each institution; it covers Europe and Canada, and its silence elsewhere says nothing.",
}
# Where no publisher stands behind the list as a whole.
OWN_LISTS: Final = {
    "development_finance": "The list is the project’s own, with its code and under the same "
    "licence; the publication named with each institution is the source.",
}
# Why there is no number; for the Union, and for a country.
MISSING: Final = {
    "us_medicine_supply": "The source lists no US imports of pharmaceuticals from {name}, so that "
    "no share is worked out.",
    "solar_from_china": "The source lists no exports of solar equipment from China to {name}.",
    "nuclear_warheads": "No list of holders is held in this build.",
    "bridge_clubs": "No list of members is held in this build.",
    "development_finance": "The list, which covers Europe and Canada, names no institution of "
    "{name}; elsewhere its silence does not say that there is none.",
}
MISSING_FOR_UNION: Final = {
    "nuclear_warheads": "The European Union has no warheads of its own; France, a member, has.",
    "bridge_clubs": "The European Union as such is a member of neither club.",
    "development_finance": "The list names institutions of states; those of the members stand "
    "with the members.",
}
SUM_OF_MEMBERS: Final = f"Sum over the members of {SHARE_FORMULA}"
GAP_FORMULA: Final = (
    "share of the world’s mining - share of the world’s refining, each 100 x quantity / world "
    "quantity of its table"
)


def side_fact(
    evidence: Evidence, threshold: Threshold, where: tuple[str, str, str],
    parts: Sequence[Component],
) -> Fact:  # fmt: skip
    """Explain a deciding number beside the catalogue.

    Parameters
    ----------
    where : tuple of str
        ISO3 and name of the country, and its name inside a sentence.
    parts : sequence of Component
        Numerator and denominator, or terms; empty where nothing is listed.
    """
    iso3, name, name_in_text = where
    measure = evidence.indicator_id
    label = measure_label(measure, evidence.power)
    is_known = evidence.value is not None
    note = OWN_LISTS.get(measure, "") if is_known else _missing(measure, iso3, name_in_text)
    return Fact(
        key=f"{iso3}.{measure}",
        label=f"{label}: {_amount(evidence)}",
        heading=heading(name, label),
        value_text=_exact(evidence),
        facts=(span(evidence.period), STATUSES.get(measure, "reported") if is_known else "no data",
               _test(evidence, threshold)),
        note=note,
        formula=FORMULAS[measure],
        components=tuple(parts) if is_known else (),
        source_ids=_sources(evidence, parts),
        definition=f"{DEFINITIONS[measure]}\n\n{_reason(threshold)}",
    )  # fmt: skip


def _missing(measure: str, iso3: str, name: str) -> str:
    if iso3 == UNION and measure in MISSING_FOR_UNION:
        return MISSING_FOR_UNION[measure]
    return MISSING[measure].format(name=name)


def _amount(evidence: Evidence) -> str:
    if evidence.value is None:
        return "no data"
    return amount(evidence.value, evidence.unit, evidence.limit)


def _exact(evidence: Evidence) -> str:
    """Write the value so that it can be worked out again from its parts."""
    value = evidence.value
    if value is None:
        return "no data"
    if evidence.unit == "musd":
        return f"{fixed(value, 1)}{NBSP}million USD · {dollars(value)}"
    if evidence.unit == "count":
        return f"{value:,.0f}"
    return f"{_share(value)}{NBSP}%"


def _share(value: float) -> str:
    return significant(value, 3) if 0 < abs(value) < SMALL else fixed(value, 2)


def _test(evidence: Evidence, threshold: Threshold) -> str:
    return f"test {limit_text(threshold)}: {MET[evidence.met]}"


def _reason(threshold: Threshold) -> str:
    return f"**Threshold: {limit_text(threshold)}.** {threshold.reason} *{threshold.source}.*"


def _sources(evidence: Evidence, parts: Sequence[Component]) -> tuple[str, ...]:
    named = (*evidence.source_ids, *(one.source_id for one in parts))
    return tuple(dict.fromkeys(named)) or (SOURCES[evidence.indicator_id],)


def mine_fact(one: Comparison, test: str = "", reason: str = "") -> Fact:
    """Explain a country's share of the world's mining of one mineral."""
    return _stage_fact(one, one.mines, "mine", test, reason)


def refining_fact(one: Comparison) -> Fact:
    """Explain a country's share of the world's refining of one mineral."""
    return _stage_fact(one, one.refines, "refining", "", "")


def _stage_fact(
    one: Comparison, holders: Sequence[Holder], stage: str, test: str, reason: str
) -> Fact:
    is_mine = stage == "mine"
    what = mined(one.mineral) if is_mine else refined(one.mineral)
    title = f"{sentence_case(what)}: share of world {'mining' if is_mine else 'output'}"
    value = sum(holder.size for holder in holders)
    base = holder_fact(holders[0])
    if one.iso3 != UNION:
        fact = base
    else:
        weak = any(holder.is_weak for holder in holders)
        fact = replace(
            base,
            value_text=f"{fixed(value, 2)}{NBSP}%",
            facts=(_years(holders), STATUS_WORDS["low_coverage" if weak else "ok"]),
            note=" ".join(dict.fromkeys(h.note for h in holders if h.note)),
            formula=SUM_OF_MEMBERS,
            components=_shares_and_quantities(holders),
        )
    return replace(
        fact,
        key=f"{one.iso3}.{one.mineral}.{stage}",
        heading=f"{one.name}: share of the world’s {'mining of ' if is_mine else ''}{what}",
        label=f"{title}: {amount(value, 'pct')}",
        facts=(*fact.facts, *([test] if test else [])),
        definition=reason,
    )


def _years(holders: Sequence[Holder]) -> str:
    return ", ".join(str(year) for year in sorted({one.year for one in holders}))


def _shares_and_quantities(holders: Sequence[Holder]) -> tuple[Component, ...]:
    """Return each share with the quantities that made it."""
    found: list[Component] = []
    for one in holders:
        found.append(
            Component("term", f"share of {one.name_in_text}: {_stage(one)}", one.share_pct,
                      "percent", str(one.year), one.source_id)
        )  # fmt: skip
        found += holder_fact(one).components
    return tuple(found)


def _stage(one: Holder) -> str:
    return mined(one.mineral) + " mined" if one.stage == "mine" else refined(one.mineral)


def gap_fact(one: Comparison, test: str = "", reason: str = "") -> Fact:
    """Explain how far a country's share of mining stands above its share of refining."""
    label = measure_label("refining_share", "", one.mineral, is_gap=True)
    bound = "" if one.refines else f"up to{NBSP}"
    holders = (*one.mines, *one.refines)
    weak = not one.refines or any(holder.is_weak for holder in holders)
    notes = [*([] if one.refines else [_unnamed(one)]),
             *dict.fromkeys(holder.note for holder in holders if holder.note)]  # fmt: skip
    return Fact(
        key=f"{one.iso3}.{one.mineral}.gap",
        label=f"{label}: {bound}{amount(one.gap, 'points')}",
        heading=f"{one.name}, {label[:1].lower()}{label[1:]}",
        value_text=f"{bound}{fixed(one.gap, 2)}{NBSP}points",
        facts=(_years(holders), STATUS_WORDS["low_coverage" if weak else "ok"],
               *([test] if test else [])),
        note=" ".join(notes),
        formula=GAP_FORMULA + ("; the members’ shares added up" if one.iso3 == UNION else ""),
        components=_shares_and_quantities(holders),
        source_ids=tuple(dict.fromkeys(holder.source_id for holder in holders)),
        definition=reason,
    )  # fmt: skip


def _unnamed(one: Comparison) -> str:
    """Say between what and what the gap lies where the refiner is not named."""
    least = one.least_named_pct or 0.0
    return (
        f"The table of refiners does not name {one.name_in_text}. The smallest share it prints is "
        f"{fixed(least, 2)}{NBSP}%, so that the gap lies between "
        f"{fixed(one.mine_pct - least, 2)} and {fixed(one.mine_pct, 2)}{NBSP}points; the value "
        "shown takes it to refine nothing."
    )


def item_fact(evidence: Evidence, threshold: Threshold, one: Comparison) -> Fact:
    """Explain a number that was tried mineral by mineral: a share of mining, or a gap."""
    write = gap_fact if evidence.unit == "points" else mine_fact
    return write(one, _test(evidence, threshold), _reason(threshold))
