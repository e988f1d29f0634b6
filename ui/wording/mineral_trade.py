"""Words of who sells a mineral to the United States and to China."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ui.views.mineral_reliance import UsReliance
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
from ui.wording.mineral_phrases import in_text
from ui.wording.numbers import (
    NBSP,
    POWER_NAMES,
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
DATA_SOURCES: Final = "US import sources as data, with export"
DATA_TRADE: Final = "Trade flows as data, with export"
NO_DOLLARS: Final = "Imports in dollars are measured for neither great power here."
UNNAMED_LABEL: Final = "Countries not named"
BUYERS: Final = {"USA": "United States", "CHN": "China"}
LINES_TABLE: Final = "Code by code"
US_SOURCES_NOTE: Final = (
    "Shares of US imports by country of last processing, which need not be the country of the "
    "mine. USGS prints main sources only; for some minerals it counts Hong Kong with China. USGS "
    "prints no dollars and no earlier years of this series."
)


def money(musd: float) -> str:
    """Write an amount; what is under a million in dollars: "$128,000"."""
    return dollars(musd) if musd >= 1 else f"${significant(musd * 1e6)}"


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
