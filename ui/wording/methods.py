"""Every sentence of the methods page."""

from __future__ import annotations

import re
from typing import Final

from indicators.numbers import counted, fixed, sentence_case
from ui.views.figures import fill_power
from ui.views.methods import Branch, Correlations, Coverage, Measured, Member, Source
from ui.wording.methods_text import NO_CHANGELOG
from ui.wording.provenance import LICENCE_SHORT, LICENCE_WORDS

TITLE: Final = "Methods and sources"
SECTIONS: Final = {
    "short": "In short",
    "scores": "Scores",
    "validation": "Validation",
    "indicators": "Indicators",
    "coverage": "Coverage",
    "sources": "Sources",
    "roster": "Countries",
    "thresholds": "Thresholds",
    "changes": "Changes and citing",
}
POWER_SIDES: Final = {"USA": "United States", "CHN": "China", "": "world"}
TIERS: Final = {
    "named_in_brief": "named in the brief",
    "named_in_oped": "named in the op-ed",
    "g20": "member of the G20",
    "middle_power": "middle power by size, position or resources",
    "pivotal": "pivotal state, shown but not ranked",
    "actor": "acts for its members in trade, shown apart",
    "reference": "great power or yardstick, never ranked",
}
LIVE_WORDS: Final = {
    "same_layout": "downloaded in the publisher's own layout",
    "adapter": "downloaded and brought into our layout",
    "manual": "entered by hand from the pages cited",
}


def size_sentence(found: Correlations | None) -> str:
    """Say how the leverage score goes with size and with exposure."""
    if found is None:
        return ""
    return (
        "Size matters: over the United States the leverage score goes with the country's gross "
        f"domestic product (rank correlation {fixed(found.with_gdp, 2)}) and with its exposure "
        f"({fixed(found.with_exposure, 2)}; {counted(found.n_countries, 'middle power')}). A high "
        "score partly says “large”."
    )


def index_summary(branches: tuple[Branch, ...]) -> str:
    """Say how much of the index is held so far."""
    held = sum(one.is_held for one in branches)
    coming = len(branches) - held
    return (
        f"Of {len(branches)} places for indicators in the index, {held} {_are(held)} held and "
        f"{coming} {_are(coming)} to come."
    )


def _are(count: int) -> str:
    return "is" if count == 1 else "are"


def branch_row(one: Branch) -> dict[str, str]:
    """Write one place of the index."""
    return {
        "Indicator": fill_power(one.title, one.power) or _plain_name(one.indicator_id),
        "State": "held" if one.is_held else "to come",
        "Domain": f"{one.domain} ({_weight(one.domain_weight)})",
        "Weight": _weight(one.weight),
        "Goalposts": f"{_weight(one.low)} to {_weight(one.high)}",
        "Missing": one.absent,
        "Reason for the goalposts": one.reason,
    }


def branch_heading(lens: str, power: str) -> str:
    """Head one lens towards one power: "Leverage over the United States"."""
    sides = {
        "leverage": {"USA": "Leverage over the United States", "CHN": "Leverage over China"},
        "exposure": {"USA": "Exposure to the United States", "CHN": "Exposure to China"},
    }
    return sides.get(lens, {}).get(power, lens.capitalize())


def _weight(value: float) -> str:
    return f"{value:g}"


def _plain_name(indicator_id: str) -> str:
    return sentence_case(indicator_id.replace("_", " "))


def measure_row(one: Measured) -> dict[str, str]:
    """Write one measure of the catalogue."""
    return {
        "Id": f"indicators?id={one.indicator_id}",
        "Measure": fill_power(one.title, ""),
        "Lens": one.lens,
        "Domain": one.domain,
        "Unit": UNITS.get(one.unit, one.unit),
        "Formula": one.formula,
        "Sources": one.source_ids.replace(";", ", "),
    }


UNITS: Final = {
    "pct": "percent", "points": "percentage points", "persons": "persons", "count": "number",
    "musd": "million US dollars", "busd": "billion US dollars",
}  # fmt: skip


def coverage_row(one: Coverage) -> dict[str, str | int]:
    """Write how far the roster is covered by one measure."""
    return {
        "Measure": fill_power(one.title, one.power),
        "With a value": one.valued,
        "Towards": POWER_SIDES[one.power],
        "of which weak": one.weak,
        "No data": one.missing,
        "Does not apply": one.not_applicable,
        "Period": one.periods or "none",
    }


def coverage_summary(rows: tuple[Coverage, ...], n_roster: int) -> str:
    """Say how complete the measures are over the roster."""
    full = sum(one.valued + one.not_applicable == n_roster for one in rows)
    return (
        f"{full} of {len(rows)} series (a measure towards one power) have a value for every one of "
        f"the {n_roster} middle powers to which the question applies."
    )


LEFT_OUT_WORDS = {
    "unavailable": "**Not in this build.** It was not available when the data were gathered.",
    "licence": "**Not in this build,** which holds openly licensed sources only.",
}


def source_heading(one: Source) -> str:
    """Head a source in the list: publisher, title, vintage, licence class."""
    card = one.card
    absent = " · not in this build" if one.left_out else ""
    return (
        f"{card.publisher} · {card.title} · {card.vintage} · "
        f"{LICENCE_SHORT[card.licence_class]}{absent}"
    )


def source_text(one: Source) -> str:
    """Write everything a reader may ask of a source; Markdown."""
    card = one.card
    lines = [
        LEFT_OUT_WORDS.get(one.left_out, ""),
        f"[Open the publisher's page]({card.url})",
        f"**Vintage.** {card.vintage}. **Years.** {_stop(one.years)}",
        f"**Licence.** {LICENCE_WORDS[card.licence_class]} {_stop(card.licence)}",
        f"**Our use.** {_stop(card.our_use)}",
        f"**Grain.** {_stop(one.grain[:1].upper() + one.grain[1:])}",
        f"**Weaknesses.** {_stop(card.caveats)}" if card.caveats else "",
        f"**How it comes.** {_stop(LIVE_WORDS.get(one.live, one.live).capitalize())}",
        f"**Cite as.** {_stop(card.citation)}",
        f"Id `{card.source_id}`, tables {_tables(one.tables)}.",
    ]
    return "\n\n".join(line.replace("$", r"\$") for line in lines if line)


def _stop(text: str) -> str:
    return text if text.endswith(".") else f"{text}."


def _tables(tables: str) -> str:
    return ", ".join(f"`fact_{name}`" for name in tables.split(";") if name) or "none of its own"


def sources_summary(shown: int, total: int) -> str:
    """Say how many sources are on show."""
    return f"{shown} of {counted(total, 'source')}" if shown != total else counted(total, "source")


def member_row(one: Member) -> dict[str, str]:
    """Write one country of the roster."""
    return {
        "Country": one.name,
        "Ranked": "yes" if one.is_roster else "no",
        "Why it is here": TIERS.get(one.tier, one.tier),
        "Reason": one.reason,
    }


def roster_summary(members: tuple[Member, ...]) -> str:
    """Count ranked and other countries."""
    ranked = sum(one.is_roster for one in members)
    return (
        f"{counted(ranked, 'middle power')} are ranked; {len(members) - ranked} countries and "
        "actors stand beside them without a rank."
    )


def build_sentence(build_id: str, built_at: str, sources: int) -> str:
    """Name the build on show."""
    return f"You see build `{build_id}` of {built_at}, made from {counted(sources, 'source')}."


def changelog(text: str) -> str:
    """Write the changelog for a page: its headings become bold lines."""
    lines = [
        re.sub(r"^#{2,}\s+(.*)$", r"**\1**", line)
        for line in text.splitlines()
        if not line.startswith("# ")
    ]
    return "\n".join(lines).strip() or NO_CHANGELOG
