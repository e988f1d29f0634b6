"""Words of the dialogs behind the numbers of the minerals page."""

from __future__ import annotations

from typing import Final

from ui.views.facts import Fact
from ui.views.figures import Component
from ui.views.mineral_controls import Control
from ui.views.mineral_reliance import ChineseImports, UsReliance
from ui.views.mineral_trade import NamedSource, Purchases, Supplier
from ui.views.minerals import Holder
from ui.wording.country_phrases import span
from ui.wording.mineral_controls import CONTROLS_NOTE
from ui.wording.mineral_phrases import (
    STAGE_CHOICES,
    bar_value,
    bound_words,
    in_text,
    mineral_name,
    state_words,
    world_of,
)
from ui.wording.mineral_reliance import nir_words
from ui.wording.mineral_trade import money, source_value
from ui.wording.numbers import NBSP, POWER_NAMES, fixed, sentence_case

IEA: Final = "iea_critical_minerals"
SHARE_FORMULA: Final = "100 x the country’s quantity / the world’s quantity of the same table"
WORLD_SUM: Final = "World: the sum of the printed rows, other countries included"
WORLD_PRINTED: Final = "World total as the publisher prints it"
NOT_PUBLISHED: Final = "The publisher gives no figure for this country."
AS_PRINTED: Final = "As printed by USGS; nothing is worked out."
RELIANCE_FORMULA: Final = (
    "As printed by USGS: (imports - exports + changes in stocks) / apparent consumption x 100"
)


def holder_fact(one: Holder) -> Fact:
    """Explain a country's share of the world."""
    what = f"{one.name}: share of {world_of(one.mineral, one.stage)}"
    value = NOT_PUBLISHED if one.share_pct is None else f"{fixed(one.share_pct, 2)}{NBSP}%"
    printed = one.detail.removeprefix("Refining, ")
    parts = (
        Component("numerator", f"{one.name}: {printed}", one.quantity, one.unit, str(one.year),
                  one.source_id),
        Component("denominator", WORLD_PRINTED if one.source_id == IEA else WORLD_SUM,
                  one.world_quantity, one.unit, str(one.year), one.source_id),
    )  # fmt: skip
    bound = bound_words(one).strip().strip(NBSP)
    return Fact(
        key=f"{one.mineral}.{one.stage}.{one.iso3}",
        label=f"{STAGE_CHOICES[one.stage]}, {one.name}: {bar_value(one)}",
        heading=what,
        value_text="no data" if one.share_pct is None else value,
        facts=(str(one.year), state_words(one), f"read as: {bound}" if bound else ""),
        note=NOT_PUBLISHED if one.share_pct is None else one.note,
        formula=SHARE_FORMULA,
        components=parts,
        source_ids=(one.source_id,),
    )


def source_fact(one: NamedSource, mineral: str) -> Fact:
    """Explain a share of US imports that USGS prints."""
    name = in_text(mineral)
    return Fact(
        key=f"source.{mineral}.{one.iso3}",
        label=f"US imports from {one.name_in_text}: {source_value(one)}",
        heading=f"Share of US imports of {name} from {one.name_in_text}",
        value_text=source_value(one),
        facts=(span(one.period), "reported", "a bound, as printed" if one.bound else ""),
        note="",
        formula=AS_PRINTED,
        components=(
            Component("term", f"share of US imports of {name}", one.share_pct, "percent",
                      one.period, one.source_id),
        ),
        source_ids=(one.source_id,),
    )  # fmt: skip


def reliance_fact(one: UsReliance) -> Fact:
    """Explain US net import reliance on one mineral."""
    name = mineral_name(one.mineral)
    period = str(one.year or "")
    parts = [
        Component("term", f"as printed: {one.nir_text}", one.nir_pct, "percent", period,
                  one.source_id)
    ]  # fmt: skip
    parts += [
        Component("term", f"share of US imports from {source.name_in_text}", source.share_pct,
                  "percent", source.period, source.source_id)
        for source in one.sources
    ]  # fmt: skip
    return Fact(
        key=f"reliance.{one.mineral}",
        label=f"US net import reliance, {name.lower()}: {nir_words(one)}",
        heading=f"US net import reliance on {in_text(one.mineral)}",
        value_text=nir_words(one),
        facts=(period, "reported" if one.nir_pct is not None else "no data"),
        note=one.reason,
        formula=RELIANCE_FORMULA + "; parts by camp: reliance x share of imports / 100",
        components=tuple(parts) if one.nir_pct is not None else (),
        source_ids=(one.source_id,),
    )


def supplier_fact(one: Supplier, bought: Purchases, mineral: str) -> Fact:
    """Explain a supplier's share of a great power's imports."""
    codes = ", ".join(supply.line.hs6 for supply in bought.lines)
    power, year, source = POWER_NAMES[bought.power], str(bought.year), bought.source_id
    parts = [
        Component("numerator", f"imports of {power} from {one.name_in_text}, HS {codes}", one.musd,
                  "million USD", year, source),
        Component("denominator", f"imports of {power} from all, HS {codes}", bought.total_musd,
                  "million USD", year, source),
    ]  # fmt: skip
    parts += [
        Component("term", f"share {then.span} years earlier ({money(then.musd)})",
                  then.share_pct, "percent", str(then.year), source)
        for then in one.earlier
    ]  # fmt: skip
    share = f"{fixed(one.share_pct, 2)}{NBSP}%"
    return Fact(
        key=f"buys.{bought.power}.{mineral}.{one.iso3}",
        label=f"{sentence_case(power)} from {one.name_in_text}: {fixed(one.share_pct, 1)}{NBSP}%",
        heading=f"Share of {one.name_in_text} in the imports of {in_text(mineral)} of {power}",
        value_text=f"{share} · {money(one.musd)}",
        facts=(year, "reported"),
        note=" ".join(supply.line.note for supply in bought.lines if supply.line.note),
        formula="100 x imports from the country / imports from all, over the codes that hold the "
        "mineral, by value",
        components=tuple(parts),
        source_ids=(source,),
    )


def chinese_fact(one: ChineseImports) -> Fact:
    """Explain China's imports of one mineral."""
    parts = (
        ("China’s imports from all", one.imports_musd, "million USD"),
        ("China’s exports to all", one.exports_musd, "million USD"),
        (f"share of the largest supplier, {one.largest}", one.largest_share_pct, "percent"),
        ("share of the United States and its treaty allies", one.camps["allies"], "percent"),
        ("share of Russia", one.camps["russia"], "percent"),
    )
    return Fact(
        key=f"china.{one.mineral}",
        label=f"China’s imports, {mineral_name(one.mineral).lower()}: {money(one.imports_musd)}",
        heading=f"China’s imports of {in_text(one.mineral)} under the codes held",
        value_text=money(one.imports_musd),
        facts=(str(one.year), "reported"),
        note="",
        formula="sum over the codes that hold the mineral; a share is by value",
        components=tuple(
            Component("term", label, value, unit, str(one.year), one.source_id)
            for label, value, unit in parts
        ),
        source_ids=(one.source_id,),
    )


def control_fact(one: Control, place: int) -> Fact:
    """Explain an export control: what is printed, and where."""
    since = str(one.since_year) if one.since_year else "no year printed"
    return Fact(
        key=f"control.{place}",
        label=f"{one.country}, {one.commodity}: since {since}",
        heading=f"{one.country}: {one.control_type} on {one.commodity}",
        value_text=since,
        facts=("as found up to 21 November 2025", "reported"),
        note=CONTROLS_NOTE,
        formula="No arithmetic: read by hand from the running text of table 4 of the Mineral "
        f"Commodity Summaries 2026. Announcement that USGS cites: {one.url}",
        components=(),
        source_ids=("usgs_mcs",),
    )
