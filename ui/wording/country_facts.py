"""Words of the dialogs behind the tables and lines of a profile that are no indicators."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from typing import Final

from indicators.catalog import BY_MEASURE
from ui.views.country_cards import Supplier
from ui.views.country_detail import ImportSource, MineralLine
from ui.views.country_products import ProductLine, Products
from ui.views.facts import Fact
from ui.views.figures import Component, Figure
from ui.views.mineral_reliance import Reliance
from ui.views.mineral_trade import NamedSource
from ui.views.minerals import Atlas, Holder
from ui.wording.country_detail import mineral_label, supplier_name
from ui.wording.country_phrases import span
from ui.wording.country_products import product_value
from ui.wording.figures import BOUND_WORDS, STATUS_WORDS, exact_text
from ui.wording.mineral_facts import holder_fact
from ui.wording.mineral_phrases import bar_value
from ui.wording.mineral_trade_facts import reliance_fact, source_fact
from ui.wording.numbers import (
    NBSP,
    counted,
    dollars,
    fixed,
    percent,
    plain,
)
from ui.wording.provenance import OLDER, heading

MUSD: Final = "million USD"
LABEL_LETTERS: Final = 60
PRODUCT_FORMULA: Final = (
    "100 x US imports from the country / US imports from all listed partners, of this subheading"
)
PRODUCT_SUM: Final = (
    "Sum over the product lines of which the country supplies half or more of US imports"
)
ARMS_FORMULA: Final = (
    "100 x deliveries from the supplier / deliveries from all suppliers, five years, by "
    "trend-indicator value"
)
ARMS_SHARES: Final = (
    "Worked out by us from the register; only shares are shipped, as SIPRI's terms ask: neither "
    "trend-indicator values nor rows of the register."
)
OWN_SHARES: Final = "worked out by us from the register"
ARMS_UNIT: Final = "percent of deliveries by TIV"


def definition(figure: Figure) -> str:
    """Write what an indicator counts, whom it covers and what weakens it; Markdown."""
    return _definition(figure.indicator_id)


@cache
def _definition(measure_id: str) -> str:
    """Write it once: hundreds of entries of a list share one text."""
    told = BY_MEASURE[measure_id]
    caveats = "\n".join(f"- {caveat.text}" for caveat in told.caveats)
    covered = f"**Who is covered.** {told.coverage_rule}"
    return "\n\n".join((told.definition, covered, caveats, f"Reference: {told.reference}"))


def figure_fact(figure: Figure, label: str) -> Fact:
    """Explain one country's value of a measure as one entry of a list.

    Parameters
    ----------
    label : str
        In the list: whose or what it is; the value is added.
    """
    value = plain(figure.value or 0.0, figure.unit, figure.measure.decimals)
    return Fact(
        key=figure.key,
        label=f"{label}: {STATUS_WORDS[figure.status] if figure.value is None else value}",
        heading=heading(figure.country, figure.title),
        value_text=exact_text(figure),
        facts=(
            span(figure.period),
            STATUS_WORDS[figure.status],
            BOUND_WORDS[figure.bound],
            OLDER if figure.is_older else "",
        ),
        note=figure.note,
        formula=figure.formula,
        components=figure.components,
        source_ids=figure.source_ids,
        definition=definition(figure),
    )


def mineral_facts(iso3: str, lines: Sequence[MineralLine], atlas: Atlas) -> list[Fact]:
    """Explain a country's shares of the world, with all others of the same table."""
    found = []
    for line in lines:
        holders = atlas.of(line.mineral, line.stage)
        own = next((one for one in holders if one.iso3 == iso3), None)
        if own is not None:
            fact = holder_fact(own)
            others = tuple(_held(one) for one in holders if one is not own and one.quantity)
            label = f"{mineral_label(line)}: {bar_value(own)}"
            found.append(replace(fact, label=label, components=(*fact.components, *others)))
    return found


def _held(one: Holder) -> Component:
    return Component("term", one.name, one.quantity, one.unit, str(one.year), one.source_id)


def source_facts(iso3: str, rows: Sequence[ImportSource], reliance: Reliance) -> list[Fact]:
    """Explain shares of US imports and US reliance, mineral by mineral."""
    found = []
    for row in rows:
        whole = reliance.of(row.mineral)
        own = next((one for one in whole.sources if one.iso3 == iso3), None) if whole else None
        if whole is None or own is None:
            continue
        fact = source_fact(own, row.mineral, whole)
        others = tuple(_other_source(one) for one in whole.sources if one is not own)
        label = f"{row.mineral}, share of US imports: {fact.value_text}"
        parts = (_other_source(own), *fact.components[1:], *others)
        found.append(replace(fact, label=label, components=parts))
        found.append(reliance_fact(whole))
    return found


def _other_source(one: NamedSource) -> Component:
    label = f"share of US imports from {one.name_in_text}"
    return Component("term", label, one.share_pct, "percent", one.period, one.source_id)


def product_facts(name: str, products: Products) -> list[Fact]:
    """Explain the sum of a country's product lines, then every line on show."""
    if not products.lines:
        return []
    return [_product_sum(name, products), *(_product(name, one) for one in products.lines)]


def _product_sum(name: str, products: Products) -> Fact:
    lines, first = products.lines, products.lines[0]
    year, source = str(first.year), first.source_id
    rest = products.count - len(lines)
    parts = [
        Component("term", f"{one.hs6} {one.product}", one.value_musd, MUSD, year, source)
        for one in lines
    ]
    if rest:
        left = products.value_musd - sum(one.value_musd for one in lines)
        parts.append(Component("term", f"the other {counted(rest, 'line')}, in sum", left, MUSD,
                               year, source))  # fmt: skip
    said = f"{counted(products.count, 'line')}, {dollars(products.value_musd)}"
    return Fact(
        key="all",
        label=f"All product lines: {said}",
        heading=f"US imports from {name} in product lines of which it supplies half or more",
        value_text=f"${fixed(products.value_musd)}{NBSP}m",
        facts=(year, counted(products.count, "line"), "worked out from the lines"),
        note="",
        formula=PRODUCT_SUM + ". Every line stands in the table out_product_line of the data page.",
        components=tuple(parts),
        source_ids=(source,),
    )


def _product(name: str, one: ProductLine) -> Fact:
    year = str(one.year)
    parts = [
        Component("numerator", f"US imports from {name}, HS {one.hs6}", one.value_musd, MUSD, year,
                  one.source_id),
        Component("denominator", f"US imports from all listed partners, HS {one.hs6}",
                  one.us_imports_musd, MUSD, year, one.source_id),
    ]  # fmt: skip
    if one.next_name:
        following = f"next supplier, {one.next_name} ({percent(one.next_share_pct)}), HS {one.hs6}"
        parts.append(Component("term", following, one.next_musd, MUSD, year, one.source_id))
    return Fact(
        key=one.hs6,
        label=f"{one.hs6}, {product_value(one)}: {_short(one.product)}",
        heading=f"Share of {name} in US imports of HS {one.hs6}: {one.product}",
        value_text=f"{fixed(one.share_pct, 2)}{NBSP}%",
        facts=(dollars(one.value_musd), year, STATUS_WORDS["low_coverage" if one.note else "ok"],
               BOUND_WORDS["ceiling" if one.note else ""]),
        note=one.note,
        formula=PRODUCT_FORMULA,
        components=tuple(parts),
        source_ids=(one.source_id,),
    )  # fmt: skip


def _short(text: str) -> str:
    return text if len(text) <= LABEL_LETTERS else f"{text[: LABEL_LETTERS - 1].rstrip(' ,;(')} …"


def arms_facts(name: str, suppliers: Sequence[Supplier]) -> list[Fact]:
    """Explain each supplier's share of a country's arms imports."""
    return [_arms(name, one) for one in suppliers]


def _arms(name: str, one: Supplier) -> Fact:
    who = supplier_name(one.name)
    return Fact(
        key=f"arms.{one.name}",
        label=f"Arms from {who}: {plain(one.share_pct, 'pct')}",
        heading=f"Share of {who} in deliveries of major arms to {name}",
        value_text=f"{fixed(one.share_pct, 2)}{NBSP}%",
        facts=(span(one.period), STATUS_WORDS["low_coverage"] if one.is_weak else OWN_SHARES),
        note="Little was delivered in these years: a single order decides the share."
        if one.is_weak else "",
        formula=f"{ARMS_FORMULA}. {ARMS_SHARES}",
        components=(
            Component("term", f"deliveries of major arms from {who} to {name}", one.share_pct,
                      ARMS_UNIT, one.period, one.source_id),
            Component("term", f"deliveries of major arms from all suppliers to {name}",
                      round(one.all_pct, 6), ARMS_UNIT, one.period, one.source_id),
        ),
        source_ids=(one.source_id,),
    )  # fmt: skip
