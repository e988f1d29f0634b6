"""Words of the dialogs behind trade: US sources and reliance, suppliers, codes, totals."""

from __future__ import annotations

from typing import Final

from ui.views.facts import Fact
from ui.views.figures import Component
from ui.views.mineral_reliance import ChineseImports, UsReliance
from ui.views.mineral_trade import LineSupply, NamedSource, Purchases, Supplier
from ui.wording.country_phrases import span
from ui.wording.mineral_phrases import in_text, mineral_name
from ui.wording.mineral_reliance import (
    CHINESE_CAMP_WORDS,
    CHINESE_RANKING_NOTE,
    US_CAMP_WORDS,
    US_RANKING_NOTE,
    nir_words,
    traded_name,
)
from ui.wording.mineral_trade import money, source_value
from ui.wording.numbers import NBSP, POWER_NAMES, counted, fixed, percent, sentence_case

MUSD: Final = "million USD"
TIES: Final = "us_security_ties"
AS_PRINTED: Final = "As printed by USGS; nothing is worked out."
POINTS_OF_USE: Final = (
    "The share of US imports stands as USGS prints it. Reliance x share: US net import reliance x "
    "share of US imports / 100, in percent of US use"
)
RELIANCE_FORMULA: Final = (
    "As printed by USGS: (imports - exports + changes in stocks) / apparent consumption x 100"
)


SHARE_BY_VALUE: Final = "A share: 100 x imports from the country / imports from all, by value"
LINE_SUM: Final = f"Imports: the sum over all suppliers of the code. {SHARE_BY_VALUE}"
TOTAL_SUM: Final = (
    "The sum over all suppliers and over all codes that hold the mineral, in current US dollars; "
    "earlier years are the same sum"
)
CHINESE_SUM: Final = (
    "Imports and exports: the sum over the codes that hold the mineral. A share: 100 x imports "
    "from the camp / imports from all, by value"
)
NONE_RECORDED: Final = "BACI records no imports under the code in the year."


def source_fact(one: NamedSource, mineral: str, reliance: UsReliance | None) -> Fact:
    """Explain a share of US imports that USGS prints, and what it is of US use."""
    name, said, parts = in_text(mineral), "", []
    if reliance is not None and reliance.nir_pct is not None:
        of_use = reliance.nir_pct * one.share_pct / 100
        said = f"reliance x share: {fixed(of_use, 1)}{NBSP}% of US use"
        parts.append(_printed_reliance(reliance))
    return Fact(
        key=f"source.{mineral}.{one.iso3}",
        label=f"US imports from {one.name_in_text}: {source_value(one)}",
        heading=f"Share of US imports of {name} from {one.name_in_text}",
        value_text=source_value(one),
        facts=(span(one.period), "reported", "a bound, as printed" if one.bound else "", said),
        note="",
        formula=POINTS_OF_USE if parts else AS_PRINTED,
        components=(
            Component("term", f"share of US imports of {name}", one.share_pct, "percent",
                      one.period, one.source_id),
            *parts,
        ),
        source_ids=(one.source_id,),
    )  # fmt: skip


def _printed_reliance(one: UsReliance) -> Component:
    what = f"US net import reliance, as printed: {one.nir_text}"
    return Component("term", what, one.nir_pct, "percent", str(one.year or ""), one.source_id)


def reliance_fact(one: UsReliance) -> Fact:
    """Explain US net import reliance on one mineral and its parts by camp."""
    name, has_value = mineral_name(one.mineral), one.nir_pct is not None
    camps = _camp_parts(one) if one.nir_pct and one.sources else []
    return Fact(
        key=f"reliance.{one.mineral}",
        label=f"US net import reliance, {name.lower()}: {nir_words(one)}",
        heading=f"US net import reliance on {in_text(one.mineral)}",
        value_text=nir_words(one),
        facts=(str(one.year or ""), "reported" if has_value else "no data"),
        note=one.reason,
        formula=RELIANCE_FORMULA + "; parts by camp: reliance x share of imports / 100",
        components=(_printed_reliance(one), *_shares(one), *camps) if has_value else (),
        source_ids=(one.source_id, *((TIES,) if camps else ())),
        definition=US_RANKING_NOTE,
    )


def _shares(one: UsReliance) -> list[Component]:
    """Return the share of imports of every named source, treaty allies marked."""
    return [
        Component(
            "term",
            f"share of US imports from {source.name_in_text}"
            + (", a US treaty ally" if source.is_ally else ""),
            source.share_pct, "percent", source.period, source.source_id,
        )
        for source in one.sources
    ]  # fmt: skip


def _camp_parts(one: UsReliance) -> list[Component]:
    return [
        Component("term", f"part of {words}, worked out", one.camps[camp], "percent of US use",
                  str(one.year or ""), one.source_id)
        for camp, words in US_CAMP_WORDS.items()
    ]  # fmt: skip


def supplier_fact(one: Supplier, bought: Purchases, mineral: str) -> Fact:
    """Explain a supplier's share of a great power's imports, in the newest year and before."""
    power = POWER_NAMES[bought.power]
    year, source = str(bought.year), bought.source_id
    share = f"{fixed(one.share_pct, 2)}{NBSP}%"
    return Fact(
        key=f"buys.{bought.power}.{mineral}.{one.iso3}",
        label=f"{sentence_case(power)} from {one.name_in_text}: {fixed(one.share_pct, 1)}{NBSP}%",
        heading=f"Share of {one.name_in_text} in the imports of {in_text(mineral)} of {power}",
        value_text=share,
        facts=(money(one.musd), year, "reported"),
        note=_notes(bought),
        formula="100 x imports from the country / imports from all, over the codes that hold the "
        "mineral, by value; earlier years in the same way",
        components=(
            Component("numerator", f"imports of {power} from {one.name_in_text}, {_codes(bought)}",
                      one.musd, MUSD, year, source),
            Component("denominator", f"imports of {power} from all, {_codes(bought)}",
                      bought.total_musd, MUSD, year, source),
            *_earlier_parts(one, bought),
        ),
        source_ids=(source,),
    )  # fmt: skip


def _earlier_parts(one: Supplier, bought: Purchases) -> list[Component]:
    """Return numerator and denominator of each earlier year."""
    parts = []
    for then in one.earlier:
        share = f"{then.span} years earlier, {fixed(then.share_pct, 2)}{NBSP}%"
        pairs = (
            ("numerator", f"from {one.name_in_text}, {share}", then.musd),
            (
                "denominator",
                f"from all, {then.span} years earlier",
                bought.earlier_total[then.span],
            ),
        )
        parts += [
            Component(role, what, value, MUSD, str(then.year), bought.source_id)
            for role, what, value in pairs
        ]
    return parts


def _codes(bought: Purchases) -> str:
    return f"HS {', '.join(supply.line.hs6 for supply in bought.lines)}"


def _notes(bought: Purchases) -> str:
    return " ".join(supply.line.note for supply in bought.lines if supply.line.note)


def total_fact(bought: Purchases, mineral: str) -> Fact:
    """Explain what a great power bought in all, code by code, and what it bought before."""
    power = POWER_NAMES[bought.power]
    parts = [
        Component("term", f"imports from all, HS {supply.line.hs6} {supply.line.product}",
                  supply.musd, MUSD, str(bought.year), bought.source_id)
        for supply in bought.lines
    ]  # fmt: skip
    parts.append(
        Component("term", "all codes", bought.total_musd, MUSD, str(bought.year), bought.source_id)
    )
    parts += [
        Component("term", f"all codes, {years} years earlier", then, MUSD,
                  str(bought.year - years), bought.source_id)
        for years, then in bought.earlier_total.items()
    ]  # fmt: skip
    return Fact(
        key=f"total.{bought.power}.{mineral}",
        label=f"{sentence_case(power)}, all suppliers: {money(bought.total_musd)}",
        heading=f"Imports of {in_text(mineral)} of {power} from all",
        value_text=money(bought.total_musd),
        facts=(str(bought.year), "reported"),
        note=_notes(bought),
        formula=TOTAL_SUM,
        components=tuple(parts),
        source_ids=(bought.source_id,),
    )


def line_fact(supply: LineSupply, bought: Purchases) -> Fact:
    """Explain what stands under one code: imports, and the shares of its first suppliers."""
    line, power = supply.line, POWER_NAMES[bought.power]
    value = money(supply.musd) if supply.first else "none recorded"
    return Fact(
        key=f"line.{bought.power}.{line.hs6}",
        label=f"{sentence_case(power)}, HS {line.hs6} ({line.form}): {value}",
        heading=f"Imports of {power} under HS 1992 code {line.hs6}: {line.product}",
        value_text=value,
        facts=(str(bought.year), "reported" if supply.first else "no data"),
        note=line.note if supply.first else f"{NONE_RECORDED} {line.note}".strip(),
        formula=LINE_SUM,
        components=_line_parts(supply, bought) if supply.first else (),
        source_ids=(bought.source_id,),
    )


def _line_parts(supply: LineSupply, bought: Purchases) -> tuple[Component, ...]:
    """Return the named suppliers, all others together, and the total."""
    named = supply.suppliers[: len(supply.first)]
    rest = supply.suppliers[len(named) :]
    rows = [
        ("numerator", f"imports from {name}, {percent(100 * musd / supply.musd)}", musd)
        for name, musd in named
    ]
    if rest:
        others = counted(len(rest), "other country", "other countries")
        rows.append(("numerator", f"imports from {others}", sum(musd for _, musd in rest)))
    rows.append(("denominator", "imports from all", supply.musd))
    return tuple(
        Component(role, what, musd, MUSD, str(bought.year), bought.source_id)
        for role, what, musd in rows
    )


def chinese_fact(one: ChineseImports) -> Fact:
    """Explain China's imports of one mineral: every camp, the largest supplier, exports."""
    rows = [
        ("numerator", f"imports from {words}, {fixed(one.camps[camp], 1)}{NBSP}%",
         one.camps_musd[camp])
        for camp, words in CHINESE_CAMP_WORDS.items()
    ]  # fmt: skip
    largest = f"{one.largest}, {percent(one.largest_share_pct)}"
    rows += [
        ("numerator", f"imports from the largest supplier, {largest}", one.largest_musd),
        ("denominator", "China’s imports from all", one.imports_musd),
        ("term", "China’s exports to all", one.exports_musd),
    ]
    name = traded_name(one.mineral)
    return Fact(
        key=f"china.{one.mineral}",
        label=f"China’s imports, {name.lower()}: {money(one.imports_musd)}",
        heading=f"China’s imports of {in_text(one.mineral)} under the codes held",
        value_text=money(one.imports_musd),
        facts=(str(one.year), "reported", "buys more than it sells" if one.is_net_importer else
               "sells more than it buys"),
        note="",
        formula=CHINESE_SUM,
        components=tuple(
            Component(role, what, musd, MUSD, str(one.year), one.source_id)
            for role, what, musd in rows
        ),
        source_ids=(one.source_id, TIES),
        definition=CHINESE_RANKING_NOTE,
    )  # fmt: skip
