"""Words of how far the great powers rely on imports of minerals, and on whose."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ui.views.mineral_reliance import ChineseImports, UsReliance
from ui.views.mineral_trade import UNNAMED, NamedSource
from ui.views.minerals import Mineral
from ui.wording.country_phrases import span
from ui.wording.mineral_phrases import in_text, mineral_name
from ui.wording.mineral_trade import money, source_value
from ui.wording.numbers import NBSP, counted, fixed, listed, percent, sentence_case

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
DATA_RELIANCE: Final = "US reliance as data, with export"
TRADED_NAMES: Final = {"Metallurgical coal": "Bituminous coal, every use"}
RANKING_HEADING: Final = "Which minerals do the great powers buy abroad, and who covers it?"
US_USE: Final = "US use"
CHINESE_IMPORTS: Final = "China’s imports"
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
