"""Words of the minerals page on trade: suppliers, reliance of the great powers, export controls."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final
from urllib.parse import quote

from ui.views.mineral_controls import Control
from ui.views.mineral_reliance import ChineseImports, UsReliance
from ui.views.mineral_trade import (
    UNNAMED,
    Earlier,
    LineSupply,
    MineralTrade,
    NamedSource,
    Purchases,
    Supplier,
)
from ui.views.minerals import Mineral
from ui.wording.country_phrases import span
from ui.wording.minerals import in_text, mineral_name
from ui.wording.numbers import (
    NBSP,
    POWER_NAMES,
    counted,
    dollars,
    fixed,
    listed,
    percent,
    points,
    sentence_case,
    significant,
)

NAMED_IN_TEXT: Final = 4
SPAN_WORDS: Final = {5: "five", 10: "ten"}
US_CAMP_WORDS: Final = {
    "allies": "US treaty allies",
    "china": "China",
    "others": "other named countries",
    "unnamed": "countries not named",
}
CHINESE_CAMP_WORDS: Final = {
    "allies": "the United States and its treaty allies",
    "russia": "Russia",
    "others": "all others",
}
DATA_SOURCES: Final = "US import sources as data, with export"
DATA_TRADE: Final = "Trade flows as data, with export"
DATA_RELIANCE: Final = "US reliance as data, with export"
NO_DOLLARS: Final = "Imports in dollars are measured for neither great power here."
UNNAMED_LABEL: Final = "Countries not named"
BUYERS: Final = {"USA": "United States", "CHN": "China"}
TRADED_NAMES: Final = {"Metallurgical coal": "Bituminous coal, every use"}
LINES_TABLE: Final = "Code by code"
RANKING_HEADING: Final = "Which minerals do the great powers buy abroad, and who covers it?"
US_USE: Final = "US use"
CHINESE_IMPORTS: Final = "China’s imports"
CONTROLS_NOTE: Final = (
    "As the US Geological Survey lists them in table 4 of its Mineral Commodity Summaries 2026: "
    "what its authors found up to 21 November 2025. Controls lifted by then are left out; "
    "suspensions are not told apart, and the list makes no claim to be complete."
)
US_SOURCES_NOTE: Final = (
    "Shares of US imports by country of last processing, which need not be the country of the "
    "mine. USGS prints main sources only; for some minerals it counts Hong Kong with China. USGS "
    "prints no dollars and no earlier years of this series."
)
US_RANKING_NOTE: Final = (
    "Length: US net import reliance in percent of consumption (2025). Parts: the reliance times "
    "each camp’s share of US imports in 2021–24. Allies are the states with a mutual-defence "
    "treaty with the United States. Bounds enter as their number (over 75 % as 75 %)."
)
CHINESE_RANKING_NOTE: Final = (
    "No publisher prints China’s net import reliance by mineral. Shown instead: who China’s "
    "imports come from, over the traded codes that hold the mineral, by value. Allies are the "
    "states with a mutual-defence treaty with the United States."
)


def money(musd: float) -> str:
    """Write an amount; what is under a million in dollars: "$128,000"."""
    return dollars(musd) if musd >= 1 else f"${significant(musd * 1e6)}"


def nir_words(one: UsReliance) -> str:
    """Write net import reliance: "100 %", "over 75 %", "net exporter", "no data"."""
    if one.nir_pct is None:
        return "no data"
    if one.nir_bound == "net_exporter":
        return "net exporter"
    bound = {"floor": "over ", "ceiling": "under "}.get(one.nir_bound, "")
    return f"{bound}{fixed(one.nir_pct, 0)}{NBSP}%"


def reliance_sentence(one: UsReliance | None, mineral: Mineral) -> str:
    """Say how far the United States relies on imports of the mineral, and on whose."""
    if one is None or one.nir_pct is None:
        reason = one.reason if one is not None else mineral.excluded_because
        return f"**US reliance.** No figure: {reason}"
    name = in_text(mineral.id)
    if one.nir_bound == "net_exporter":
        lead = f"The United States is a net exporter of {name} ({one.year})"
    else:
        lead = (
            f"Net imports cover {nir_words(one)} of the {name} the United States uses ({one.year})"
        )
    return f"**US reliance.** {lead}{_from_whom(one.sources)}."


def _from_whom(sources: Sequence[NamedSource]) -> str:
    named = [one for one in sources if one.iso3 != UNNAMED]
    if not named:
        return ""
    parts = [f"{one.name_in_text} {source_value(one)}" for one in named]
    return f"; its imports in {span(named[0].period)} came from {listed(parts)}"


def source_value(one: NamedSource) -> str:
    """Write a share of US imports with its bound."""
    bound = {"floor": f"over{NBSP}", "ceiling": f"under{NBSP}"}.get(one.bound, "")
    return f"{bound}{fixed(one.share_pct, 0)}{NBSP}%"


def china_sentence(trade: MineralTrade, mineral: Mineral) -> str:
    """Say what China imports of the mineral and from whom, or why that is not known."""
    bought = trade.purchases.get("CHN")
    if bought is None:
        return f"**China’s suppliers.** Not measured. {no_trade(trade, 'CHN')}"
    parts = [f"{s.name_in_text} {percent(s.share_pct)}" for s in bought.suppliers[:NAMED_IN_TEXT]]
    what = f"{in_text(mineral.id)} in the {forms_held(trade)} that the trade data hold"
    if len(trade.lines) == 1:
        product = trade.lines[0].product
        what = f"{product[:1].lower()}{product[1:]}"
    return (
        f"**China’s suppliers.** China imported {money(bought.total_musd)} of {what} "
        f"({bought.year}): {listed(parts)}."
    )


def forms_held(trade: MineralTrade) -> str:
    """Name the forms that the codes hold: "ores and compounds"."""
    plural = {"ore": "ores", "compound": "compounds", "alloy": "alloys"}
    forms = dict.fromkeys(plural.get(line.form, line.form) for line in trade.lines)
    return listed(list(forms))


def no_trade(trade: MineralTrade, power: str) -> str:
    """Say why there are no figures on a great power's suppliers."""
    if trade.no_line:
        return trade.no_line
    codes = listed([line.hs6 for line in trade.lines])
    notes = " ".join(line.note for line in trade.lines if line.note)
    return (
        f"BACI records no imports of {POWER_NAMES[power]} under HS {codes} in the newest year. "
        f"{notes}"
    ).strip()


def controls_sentence(controls: Sequence[Control], mineral: Mineral) -> str:
    """Say who controls exports of the mineral, and since when."""
    if not controls:
        return (
            f"**Export controls.** The USGS list of November 2025 names no control on "
            f"{in_text(mineral.id)}."
        )
    years: dict[str, list[str]] = {}
    for one in controls:
        years.setdefault(one.name_in_text, []).append(str(one.since_year or "no year"))
    who = [f"{name} ({', '.join(dict.fromkeys(since))})" for name, since in years.items()]
    return f"**Export controls.** On the USGS list, with the year they began: {listed(who)}."


def control_line(one: Control) -> str:
    """Write one control in full, with its announcement; Markdown."""
    since = f"since {one.since_year}" if one.since_year else "no year printed"
    kind = f"{one.control_type[:1].lower()}{one.control_type[1:]}"
    commodity = f"{one.commodity[:1].lower()}{one.commodity[1:]}"
    return f"**{one.country}**: {kind}, {commodity}, {since} · [announcement]({_address(one.url)})"


def _address(url: str) -> str:
    """Write an address so that Markdown takes all of it."""
    return quote(url, safe="%:/?#&=~,;+@!$'*")


def controls_title(controls: Sequence[Control], mineral: Mineral) -> str:
    """Head the section on controls."""
    if not controls:
        return f"Export controls: none listed on {in_text(mineral.id)}"
    count = len({one.name_in_text for one in controls})
    who = counted(count, "country", "countries")
    verb = "restricts" if count == 1 else "restrict"
    return f"Export controls: {who} {verb} exports of {in_text(mineral.id)}"


def us_sources_title(sources: Sequence[NamedSource], mineral: Mineral) -> str:
    """State the first source of US imports."""
    named = [one for one in sources if one.iso3 != UNNAMED]
    if not named:
        return f"To the United States: USGS prints no sources of {in_text(mineral.id)}"
    top = named[0]
    return (
        f"To the United States: {top.name} first with {source_value(top)} of imports "
        f"({span(top.period)})"
    )


def source_row(one: NamedSource, reliance: UsReliance | None) -> dict[str, str]:
    """Write one row of the table of US sources."""
    points_of_use = ""
    if reliance is not None and reliance.nir_pct is not None:
        points_of_use = f"{fixed(reliance.nir_pct * one.share_pct / 100, 1)}{NBSP}%"
    return {
        "Country": one.name,
        "Share of US imports": source_value(one),
        "Reliance x share, of US use": points_of_use or "no data",
        "US treaty ally": "yes" if one.is_ally else ("not named" if one.iso3 == UNNAMED else "no"),
        "Period": span(one.period),
    }


def purchases_title(bought: Purchases | None, trade: MineralTrade, power: str) -> str:
    """State what a great power buys, in which forms, and from whom first."""
    name = sentence_case(POWER_NAMES[power])
    if bought is None:
        return f"{name}: imports in dollars not measured"
    top = bought.suppliers[0]
    return (
        f"{name} bought {money(bought.total_musd)} in {forms_held(trade)} ({bought.year}), "
        f"{percent(top.share_pct)} of it from {top.name_in_text}"
    )


def supplier_value(one: Supplier) -> str:
    """Write a supplier's bar label: "78.4 % · $2.03 bn"."""
    return f"{_one_decimal(one.share_pct)} · {money(one.musd)}"


def _one_decimal(share_pct: float) -> str:
    """Write a share for a label; the very small as such."""
    return percent(share_pct) if share_pct < 0.05 else f"{fixed(share_pct, 1)}{NBSP}%"


def supplier_change(one: Supplier) -> str:
    """Say how a supplier's share moved, for the longest span held."""
    return "; ".join(_moved(one.share_pct, then) for then in one.earlier)


def _moved(now: float, then: Earlier) -> str:
    difference = now - then.share_pct
    if abs(difference) < 0.05:
        return f"unchanged since {then.year}"
    return f"{'up' if difference > 0 else 'down'} {points(difference)} since {then.year}"


def total_change(bought: Purchases) -> str:
    """Say how the total moved, and what earlier years are not held."""
    said = [
        f"{money(then)} in {bought.year - years} ({SPAN_WORDS[years]} years earlier)"
        for years, then in bought.earlier_total.items()
    ]
    missing = [years for years in SPAN_WORDS if years not in bought.earlier_total]
    now = f"{money(bought.total_musd)} in {bought.year}"
    line = f"All suppliers: {now}, against {listed(said)}." if said else f"All suppliers: {now}."
    if missing and bought.year - missing[0] < bought.first_year:
        line += (
            f" A change over {SPAN_WORDS[missing[0]]} years is not measured: the first year held "
            f"is {bought.first_year}."
        )
    return line


def supplier_row(one: Supplier) -> dict[str, str]:
    """Write one row of the table of suppliers."""
    row = {
        "Country": one.name,
        "Share of imports": _one_decimal(one.share_pct),
        "US dollars": money(one.musd),
    }
    for then in one.earlier:
        row[f"{then.year}"] = f"{_one_decimal(then.share_pct)} · {money(then.musd)}"
    return row


def line_row(supply: LineSupply) -> dict[str, str]:
    """Write one row of the table of codes."""
    return {
        "HS 1992 code": supply.line.hs6,
        "Product": supply.line.product,
        "Form": supply.line.form,
        "Imports": money(supply.musd) if supply.first else "none recorded",
        "From": ", ".join(f"{name} {percent(share)}" for name, share in supply.first) or "–",
        "Note": supply.line.note,
    }


def lines_sentence(trade: MineralTrade) -> str:
    """Say which codes are added up, that forms are mixed, and what is left out."""
    codes = listed([f"{line.hs6} {line.product} ({line.form})" for line in trade.lines])
    mixed = len({line.form for line in trade.lines}) > 1
    how = (
        "Different forms are added up by value, so a share mixes stages of processing."
        if mixed
        else "Other forms of the mineral are not in it."
    )
    word = "code" if len(trade.lines) == 1 else "codes"
    notes = " ".join(line.note for line in trade.lines if line.note)
    return f"BACI, HS 1992 {word} {codes}. {how} {notes}".strip()


def traded_name(mineral: str) -> str:
    """Name what the codes of a mineral hold, where that is more than the mineral."""
    return TRADED_NAMES.get(mineral, mineral_name(mineral))


def us_ranking_title(rows: Sequence[UsReliance]) -> str:
    """Say for how many minerals the United States relies on imports in full, and on China."""
    known = [one for one in rows if one.nir_pct is not None]
    full = [one for one in known if one.nir_pct == 100]
    china = [one for one in known if one.camps["china"] > one.camps["allies"]]
    return (
        f"Net imports cover all US use of {len(full)} of {len(known)} minerals; of {len(china)}, "
        "China supplies more than the named treaty allies"
    )


def us_ranking_label(one: UsReliance) -> str:
    """Write the value of a row: "100 % · China 70 %", the first named source with its share."""
    named = [source for source in one.sources if source.iso3 != UNNAMED]
    first = f" · {named[0].name} {source_value(named[0])} of imports" if named else ""
    return f"{nir_words(one)}{first}"


def us_ranking_row(one: UsReliance) -> dict[str, str]:
    """Write one row of the table of US reliance."""
    has_parts = one.nir_pct is not None and bool(one.sources)
    return {
        "Mineral": mineral_name(one.mineral),
        "US net import reliance": nir_words(one),
        **{
            sentence_case(words): f"{fixed(one.camps[camp], 1)}{NBSP}%" if has_parts else "no data"
            for camp, words in US_CAMP_WORDS.items()
        },
        "Sources named": ", ".join(
            f"{s.name} {source_value(s)}" for s in one.sources if s.iso3 != UNNAMED
        )
        or "none",
        "Why no figure": one.reason if one.nir_pct is None else "",
    }


def camp_hover(mineral: str, words: str, value: float, of: str) -> str:
    """Describe one part of a bar."""
    return f"{mineral_name(mineral)}, {words}: {fixed(value, 1)}{NBSP}% of {of}"


def chinese_ranking_title(rows: Sequence[ChineseImports]) -> str:
    """Say which imports are largest, and of how many China sells more than it buys."""
    if not rows:
        return "China: no imports recorded"
    top = rows[0]
    sells = sum(not one.is_net_importer for one in rows)
    what = traded_name(top.mineral).lower()
    return (
        f"China spends most on {what} ({money(top.imports_musd)}, {top.year}); of {sells} of "
        f"{len(rows)} minerals it sells more than it buys"
    )


def chinese_ranking_label(one: ChineseImports) -> str:
    """Write the value of a row: "$64.7 bn · Chile 32 %"."""
    return f"{money(one.imports_musd)} · {one.largest} {percent(one.largest_share_pct)}"


def chinese_ranking_row(one: ChineseImports) -> dict[str, str]:
    """Write one row of the table of Chinese imports."""
    return {
        "Mineral": traded_name(one.mineral),
        "Imports": money(one.imports_musd),
        "Exports": money(one.exports_musd),
        "Balance": "buys more" if one.is_net_importer else "sells more",
        **{
            sentence_case(words): f"{fixed(one.camps[camp], 1)}{NBSP}%"
            for camp, words in CHINESE_CAMP_WORDS.items()
        },
        "Largest supplier": f"{sentence_case(one.largest)} {percent(one.largest_share_pct)}",
        "Year": str(one.year),
    }


def without_flows_sentence(minerals: Sequence[str]) -> str:
    """Name the minerals that the trade data cannot show."""
    names = listed([in_text(one) for one in minerals])
    return f"Not measured, for want of a code that is held or of flows under it: {names}."


def ranking_more(count: int) -> str:
    """Say how many minerals stand only in the table."""
    return f"{counted(count, 'more mineral')} in the table." if count > 0 else ""


def suppliers_title(mineral: Mineral) -> str:
    """Head the section on suppliers."""
    return f"Who sells {in_text(mineral.id)} to the United States and to China"


def no_sources(one: UsReliance | None, mineral: Mineral) -> str:
    """Say why USGS prints no sources."""
    reason = one.reason if one is not None else mineral.excluded_because
    return f"Not measured: {reason}"


def sources_alt(sources: Sequence[NamedSource], mineral: Mineral) -> str:
    """Describe the bars of US sources."""
    parts = ", ".join(f"{one.name} {source_value(one)}" for one in sources)
    return f"Sources of US imports of {in_text(mineral.id)}: {parts}.".replace(NBSP, " ")


def suppliers_alt(bought: Purchases, mineral: Mineral, count: int) -> str:
    """Describe the bars of a great power's suppliers."""
    parts = ", ".join(f"{one.name} {supplier_value(one)}" for one in bought.suppliers[:count])
    who = POWER_NAMES[bought.power]
    return (f"Suppliers of {in_text(mineral.id)} to {who}, {bought.year}: {parts}.").replace(
        NBSP, " "
    )


def us_ranking_alt(rows: Sequence[UsReliance]) -> str:
    """Describe the chart of US reliance."""
    parts = ", ".join(f"{mineral_name(one.mineral)} {nir_words(one)}" for one in rows)
    return f"US net import reliance by mineral, split by camp: {parts}.".replace(NBSP, " ")


def chinese_ranking_alt(rows: Sequence[ChineseImports]) -> str:
    """Describe the chart of China's imports."""
    parts = ", ".join(f"{traded_name(one.mineral)} {chinese_ranking_label(one)}" for one in rows)
    return f"China’s imports by mineral, split by camp: {parts}.".replace(NBSP, " ")


def fallback_headline(one: UsReliance | None, mineral: Mineral) -> str:
    """State US reliance where no table names a producer, or that there is no figure at all."""
    name = in_text(mineral.id)
    if one is None or one.nir_pct is None:
        return f"{mineral_name(mineral.id)}: no publisher held prints figures by country"
    if one.nir_bound == "net_exporter":
        return f"The United States is a net exporter of {name} ({one.year})"
    first = next((source for source in one.sources if source.iso3 != UNNAMED), None)
    lead = f"Net imports cover {nir_words(one)} of the {name} the United States uses ({one.year})"
    return f"{lead}; {first.name} is its first source" if first else lead
