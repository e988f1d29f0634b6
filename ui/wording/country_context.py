"""Words around a country: advice of the brief, contribution statement, peers, groups, sources."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from indicators.catalog import MEASURES
from ui.views.country_context import Advice, Group, Peer, Spread
from ui.views.figures import Figure, SourceCard
from ui.wording.country_phrases import amount_text, service_members, span
from ui.wording.country_strip import row_label
from ui.wording.numbers import (
    counted,
    listed,
    percent,
    plain,
    sentence_case,
)
from ui.wording.provenance import LICENCE_SHORT
from ui.wording.recommendation_words import TO_COME

ADVICE_TITLE: Final = "What the brief advises here"
# Glyph, words and badge colour of a state; the glyph repeats what the colour says.
STATES: Final[Mapping[str, tuple[str, str, str]]] = {
    "act": ("▲", "acts here", "orange"),
    "in_place": ("✓", "in place", "green"),
    "less_relevant": ("–", "less relevant here", "gray"),
    "no_data": ("?", "no data", "gray"),
    "": ("…", "not decided", "gray"),
}
BITING_NOTE: Final = (
    "Recommendations are the brief's and the op-ed's, set against the data by stated thresholds. "
    "They are checked here, not endorsed."
)
NO_ADVICE: Final = (
    "The recommendations are decided for the ranked middle powers, the pivotal states and the "
    "European Union; this country is none of them."
)
STATEMENT_TITLE: Final = "Contribution statement"
STATEMENT_NOTE: Final = (
    "A first version of what the brief calls making contributions visible: what the country buys "
    "from, holds of, hosts for and supplies to the United States. Press the copy sign to take it "
    "along. Numbers under the middle powers' median are left out."
)
UNION_APART: Final = (
    "The European Union is made of countries that are ranked, so it stands apart: no peers and no "
    "groups."
)
PEER_HEADINGS: Final = {
    "profile": "Nearest in scores (mean distance over the domains of both lenses and powers)",
    "size": "Nearest in size (gross domestic product)",
    "region": "Same part of the world",
}
GROUPS_NOTE: Final = (
    "Median / mean of the members with data, the great powers left out. The European Union's own "
    "values never stand in these columns."
)
GROUP_NAMES: Final = {"EU": "EU members"}


def state_badge(state: str) -> tuple[str, str]:
    """Return text and colour of a state's badge: ("▲ acts here", "orange")."""
    glyph, words, colour = STATES[state]
    return f"{glyph} {words}", colour


def advice_summary(advice: Sequence[Advice]) -> str:
    """Say how many recommendations act here, are in place, and are undecided."""
    biting = sum(one.state == "act" for one in advice)
    in_place = sum(one.state == "in_place" for one in advice)
    decided = sum(bool(one.state) for one in advice)
    if not decided:
        return NO_ADVICE
    waiting = len(advice) - decided
    done = f", {in_place} {'is' if in_place == 1 else 'are'} in place" if in_place else ""
    return (
        f"Of {counted(decided, 'recommendation')} that the data can decide, {biting} "
        f"{'acts' if biting == 1 else 'act'} here{done}; {waiting} "
        f"{'is' if waiting == 1 else 'are'} not decided."
    )


def change_condition(advice: Advice) -> str:
    """Say what would change the state."""
    condition = advice.would_change_if
    return f"Would change if: {condition[:1].lower()}{condition[1:]}" if condition else ""


def to_come(advice: Advice) -> str:
    """Say which evidence an undecided recommendation waits for."""
    ids = [one for one in advice.evidence_to_come if one not in MEASURES]
    if not ids:
        return "No measure held decides it."
    return f"Waits for: {listed([TO_COME.get(one, one) for one in ids])}."


Statement = Callable[[Figure], str]
_STATEMENTS: Final[Mapping[str, Statement]] = {
    "export_market_share": lambda f: (
        f"buys {amount_text(f)} of US goods a year, {percent(f.value or 0)} of US goods exports"
    ),
    "import_supply_share": lambda f: (
        f"supplies {amount_text(f)} of goods a year, {percent(f.value or 0)} of US goods imports"
    ),
    "treasury_holdings": lambda f: (
        f"holds {amount_text(f)} of US Treasury securities, {percent(f.value or 0)} of all held "
        "abroad, custody for others included"
    ),
    "us_troops_hosted_pct": lambda f: (
        f"hosts {service_members(f)}, {percent(f.value or 0)} of all permanently stationed abroad"
    ),
    "us_bases_hosted_theatre_pct": lambda f: (
        f"hosts {amount_text(f).replace('site', 'US base site')}, {percent(f.value or 0)} of those "
        "in its theatre, small sites included"
    ),
    "us_mineral_reliance": lambda f: (
        f"supplies critical minerals that meet {'at least ' if f.bound == 'floor' else ''}"
        f"{percent(f.value or 0)} of US needs, on average over the minerals counted"
    ),
    "mineral_supply": lambda f: (
        f"supplies {amount_text(f)} of ores, concentrates and selected metals over three years, "
        f"{percent(f.value or 0)} of US imports of them"
    ),
    "energy_supply": lambda f: (
        f"supplies {amount_text(f)} of coal, crude oil and gas over three years, "
        f"{percent(f.value or 0)} of US imports of them"
    ),
    "technology_supply": lambda f: (
        f"supplies {percent(f.value or 0)} of US imports of technology goods, on average over "
        "five groups of goods"
    ),
    "ally_defence_share": lambda f: (
        f"spends {amount_text(f)} on its armed forces, {percent(f.value or 0)} of what all treaty "
        "allies of the United States spend"
    ),
    "us_arms_customer_share": lambda f: (
        f"took {percent(f.value or 0)} of US deliveries of major arms, by volume"
    ),
    "ukraine_support_gdp": lambda f: (
        f"allocated aid worth {percent(f.value or 0)} of its GDP of 2021 to Ukraine"
    ),
    "arms_import_dependence": lambda f: (
        f"took {percent(f.value or 0)} of its imports of major arms from the United States"
    ),
    "defence_effort": lambda f: f"spends {percent(f.value or 0)} of its GDP on its own defence",
}
STATEMENT_ORDER: Final = tuple(_STATEMENTS)


def contribution_lines(
    name: str, figures: Sequence[Figure], sources: Sequence[SourceCard]
) -> list[str]:
    """Write one sentence for each contribution with a number, period and source.

    Parameters
    ----------
    name : str
        As inside a sentence.
    figures : sequence of Figure
        What may be stated: figures with a value, towards the United States or the country's own.
    """
    held = {figure.indicator_id: figure for figure in figures}
    publishers = {card.source_id: card.publisher for card in sources}
    lines = []
    for measure_id in STATEMENT_ORDER:
        figure = held.get(measure_id)
        if figure is not None:
            names = dict.fromkeys(publishers.get(one, one) for one in figure.source_ids)
            lines.append(
                f"{sentence_case(name)} {_STATEMENTS[measure_id](figure)} ({span(figure.period)}; "
                f"source: {listed(list(names))})."
            )
    return lines


def contribution_text(name: str, lines: Sequence[str], build_id: str, address: str) -> str:
    """Write the whole statement, ready to be pasted."""
    title = f"What {name} contributes to the United States"
    return "\n".join([title, "", *lines, "", f"Build {build_id} · {address}"])


def no_contribution(name: str) -> str:
    """Say that there is nothing to state."""
    return (
        f"No number reaches the middle powers' median, so no contribution of {name} to the United "
        "States is stated."
    )


def peers_line(respect: str, peers: Sequence[Peer], links: Mapping[str, str]) -> str:
    """List the peers of one respect with links; Markdown."""
    named = [f"[{peer.name}]({links[peer.iso3]})" for peer in peers if peer.respect == respect]
    if not named:
        return f"**{PEER_HEADINGS[respect]}:** none, for want of data."
    return f"**{PEER_HEADINGS[respect]}:** {', '.join(named)}."


def groups_table(
    groups: Sequence[Group], figures: Sequence[Figure], name: str
) -> list[dict[str, str]]:
    """Write the table of groups: a row a measure, the country first, then its groups."""
    own = {(f.indicator_id, f.power): f for f in figures}
    if not groups:
        return []
    rows = []
    for place, spread in enumerate(groups[0].spreads):
        figure = own.get((spread.indicator_id, spread.power))
        if figure is None:
            continue
        value = (
            plain(figure.value, figure.unit, figure.measure.decimals)
            if figure.value is not None
            else "no data"
        )
        rows.append(
            {"Measure": _measure(figure), name: value}
            | {_group(group): _cell(group.spreads[place], figure) for group in groups}
        )
    return rows


def _measure(figure: Figure) -> str:
    return row_label(figure, figure.power) if figure.power else figure.label


def _group(group: Group) -> str:
    return f"{GROUP_NAMES.get(group.name, group.name)} ({group.n_members})"


def _cell(spread: Spread, figure: Figure) -> str:
    if spread.mean is None or spread.median is None:
        return "no data"
    decimals = figure.measure.decimals
    return " / ".join(plain(one, figure.unit, decimals) for one in (spread.median, spread.mean))


def groups_title(name: str, groups: Sequence[Group]) -> str:
    """Head the table of groups."""
    names = listed([GROUP_NAMES.get(group.name, group.name) for group in groups])
    return f"{sentence_case(name)} beside {names}"


def source_item(card: SourceCard) -> str:
    """List one source with link and licence; Markdown."""
    return (
        f"- [{card.publisher}]({card.url}), {card.title}, {card.vintage} "
        f"({LICENCE_SHORT[card.licence_class]})"
    )


def corrections_note(link: str) -> str:
    """Say where corrections and methods stand; Markdown."""
    return (
        "A number looks wrong? Every number opens its formula and source; definitions, limits and "
        f"corrections stand under [methods and sources]({link})."
    )
