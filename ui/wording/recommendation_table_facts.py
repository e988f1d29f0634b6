"""Words of the dialogs behind the tables of partners, suppliers of arms and gaps in defence."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ui.views.facts import Fact
from ui.views.figures import Component
from ui.views.recommendation_detail import AgreementPair, DefenceGap, Supplier
from ui.views.recommendation_parts import PairParts
from ui.views.recommendations import UNION
from ui.wording.country_phrases import span
from ui.wording.figures import STATUS_WORDS
from ui.wording.numbers import NBSP, counted, dollars, fixed

WTO: Final = "wto_rta"
BTIGE: Final = "oecd_btige"
SIPRI: Final = "sipri_arms_transfers"
NATO: Final = "nato_defence_expenditure"
PAIR_FORMULA: Final = (
    "goods exports of the one to the other + goods exports of the other to the one, each as the "
    "exporter reports it; a direction that is not listed adds nothing"
)
UNION_FORMULA: Final = (
    "Sum over the ranked members of their goods trade with the partner, both directions, as far "
    "as it is listed"
)
MEMBERS_FORMULA: Final = (
    "Sum over the partners that are members of the European Union of the goods trade with each"
)
PAIR_DEFINITION: Final = (
    "No agreement on goods in force lists both, by the WTO’s register with RCEP added. The source "
    "of the trade lists only the largest flows of those who report."
)
SUPPLIER_FORMULA: Final = (
    "100 x deliveries from the supplier / deliveries from all suppliers, five years, by SIPRI’s "
    "trend-indicator value"
)
SUPPLIER_DEFINITION: Final = (
    "Major arms delivered. SIPRI’s values are not kept, so that the deliveries stand as percent of "
    "all. Unknown suppliers stay in the denominator; what is made at home is not counted."
)
FEW_DELIVERIES: Final = (
    "Deliveries in five years come to under 100 million in SIPRI’s trend-indicator value: a single "
    "order decides the share."
)
TOTAL_FORMULA: Final = (
    "Sum over the Allies listed of (3.5 - core spending in percent of GDP) / core spending in "
    "percent of GDP x core spending in million US dollars; Allies without a gap left out"
)


def pair_facts(pairs: Sequence[AgreementPair], parts: PairParts) -> list[Fact]:
    """Explain the trade of every pair without an agreement, those without trade listed last."""
    return [_pair_fact(one, parts.get((one.iso3, one.partner_iso3), ())) for one in pairs]


def _pair_fact(one: AgreementPair, parts: Sequence[Component]) -> Fact:
    is_known = one.trade_musd is not None
    shown = _trade(one.trade_musd, is_floor=one.is_partial)
    weak = STATUS_WORDS["low_coverage"] if one.is_partial else STATUS_WORDS["ok"]
    return Fact(
        key=f"pair.{one.iso3}.{one.partner_iso3}",
        label=f"{one.name} and {one.partner}: {shown}",
        heading=f"{one.name} and {one.partner}: goods trade without a trade agreement",
        value_text=f"{fixed(one.trade_musd or 0.0, 1)}{NBSP}million USD" if is_known else shown,
        facts=(str(one.year or ""), weak if is_known else "no data",
               "A floor: the true value may be higher." if is_known and one.is_partial else ""),
        note=one.note,
        formula=UNION_FORMULA if one.iso3 == UNION else PAIR_FORMULA,
        components=tuple(parts) if is_known else (),
        source_ids=(WTO, BTIGE),
        definition=PAIR_DEFINITION,
    )  # fmt: skip


def _trade(value: float | None, *, is_floor: bool) -> str:
    if value is None:
        return "no trade listed"
    return f"{dollars(value)} or more" if is_floor else dollars(value)


def members_fact(pairs: Sequence[AgreementPair]) -> Fact | None:
    """Explain the trade with the members of the European Union together; None with one or none."""
    members = [one for one in pairs if one.partner_is_member and one.trade_musd is not None]
    if len(members) < 2:
        return None
    total = sum(one.trade_musd or 0.0 for one in members)
    is_floor = any(one.is_partial for one in members)
    shown = _trade(total, is_floor=is_floor)
    return Fact(
        key=f"pair.{members[0].iso3}.members",
        label=f"{members[0].name} and members of the European Union: {shown}",
        heading=f"{members[0].name} and {counted(len(members), 'member')} of the European Union: "
        "goods trade without a trade agreement",
        value_text=f"{fixed(total, 1)}{NBSP}million USD",
        facts=(str(max(one.year or 0 for one in members)),
               STATUS_WORDS["low_coverage" if is_floor else "ok"]),
        note="A floor: of some members only one direction is listed." if is_floor else "",
        formula=MEMBERS_FORMULA,
        components=tuple(
            Component("term", f"goods trade with {one.partner}, both directions", one.trade_musd,
                      "million USD", str(one.year), BTIGE)
            for one in members
        ),
        source_ids=(WTO, BTIGE),
        definition=PAIR_DEFINITION,
    )  # fmt: skip


def supplier_facts(name: str, suppliers: Sequence[Supplier], most: int = 6) -> list[Fact]:
    """Explain the share of every supplier of arms, then the smaller ones together.

    Parameters
    ----------
    most : int
        Suppliers that the table names; it sums up the others.
    """
    facts = [_supplier_fact(name, one) for one in suppliers]
    rest = suppliers[most:]
    return [*facts, *([_rest_fact(name, rest)] if len(rest) > 1 else [])]


def _supplier_fact(name: str, one: Supplier) -> Fact:
    share = fixed(one.share_pct, 2)
    return Fact(
        key=f"arms.{name}.{one.name}",
        label=f"Arms imports, from {one.name}: {fixed(one.share_pct, 1)}{NBSP}%",
        heading=f"{name}: share of arms imports that comes from {one.name}",
        value_text=f"{share}{NBSP}%",
        facts=_arms_state(one),
        note=FEW_DELIVERIES if one.is_weak else "",
        formula=SUPPLIER_FORMULA,
        components=(
            Component("numerator", f"deliveries from {one.name}", one.share_pct,
                      "percent of all deliveries", span(one.period), SIPRI),
            Component("denominator", "deliveries from all suppliers", 100.0,
                      "percent of all deliveries", span(one.period), SIPRI),
        ),
        source_ids=(SIPRI,),
        definition=SUPPLIER_DEFINITION,
    )  # fmt: skip


def _arms_state(one: Supplier) -> tuple[str, ...]:
    return (span(one.period), STATUS_WORDS["low_coverage" if one.is_weak else "ok"])


def _rest_fact(name: str, rest: Sequence[Supplier]) -> Fact:
    total = sum(one.share_pct for one in rest)
    who = counted(len(rest), "other supplier")
    return Fact(
        key=f"arms.{name}.rest",
        label=f"Arms imports, from {who}: {fixed(total, 1)}{NBSP}%",
        heading=f"{name}: share of arms imports that comes from {who}",
        value_text=f"{fixed(total, 2)}{NBSP}%",
        facts=_arms_state(rest[0]),
        note=FEW_DELIVERIES if rest[0].is_weak else "",
        formula="Sum of the shares of the suppliers that the table does not name",
        components=tuple(
            Component("term", f"share of {one.name}", one.share_pct, "percent", span(one.period),
                      SIPRI)
            for one in rest
        ),
        source_ids=(SIPRI,),
        definition=SUPPLIER_DEFINITION,
    )  # fmt: skip


def gap_total_fact(gaps: Sequence[DefenceGap]) -> Fact:
    """Explain what closing every gap would cost."""
    total = sum(one.gap_musd for one in gaps)
    return Fact(
        key="gaps.total",
        label=f"All gaps together: {dollars(total)} a year",
        heading=f"The gaps of {counted(len(gaps), 'European Ally', 'European Allies')} together",
        value_text=f"{fixed(total, 1)}{NBSP}million USD a year",
        facts=(", ".join(dict.fromkeys(span(one.period) for one in gaps)), "estimates of NATO"),
        note="",
        formula=TOTAL_FORMULA,
        components=tuple(
            Component("term", f"gap of {one.name}, {fixed(one.gap_points, 2)} points of GDP",
                      one.gap_musd, "million USD", one.period, NATO)
            for one in gaps
        ),
        source_ids=(NATO,),
        definition="European Allies profiled here that spend less than 3.5 % of GDP on core "
        "defence, which Allies agreed to reach by 2035.",
    )  # fmt: skip
