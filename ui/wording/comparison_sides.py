"""Words of one side of the comparison: who holds more, how firmly, and its chart by domain."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations, groupby
from typing import Final

from ui.views.comparison import DomainLines, Side, any_bands_meet
from ui.views.country_world import ScoreLine
from ui.warehouse import Country
from ui.wording.country_scores import reason_text, score_number, score_text
from ui.wording.numbers import POWER_NAMES, counted, fixed, listed, sentence_case
from ui.wording.score_phrases import COLOURS, SIGNS

LENS_OF: Final = {"leverage": "Leverage over", "exposure": "Exposure to"}
LONGEST_NAME: Final = 18
ALL_DOMAINS: Final = "All domains"
OPEN_SCORE: Final = "Open a score: its measures, goalposts and weights"


def side_name(power: str, lens: str) -> str:
    """Name a side: "Leverage over the United States"."""
    return f"{LENS_OF[lens]} {POWER_NAMES[power]}"


def side_heading(power: str, lens: str) -> str:
    """Head a side with its sign in the lens colour; Markdown."""
    return f":{COLOURS[lens]}[{SIGNS[lens]}] {side_name(power, lens)}"


def lead_sentence(side: Side) -> str:
    """Say who holds most, or is most exposed, and whether that order is firm; Markdown."""
    head = f":{COLOURS[side.lens]}[{SIGNS[side.lens]} {side_name(side.power, side.lens)}]:"
    ranking = side.total.ranking
    if not ranking:
        return f"{head} none of these countries has a score."
    if len(ranking) == 1:
        only, line = ranking[0]
        return f"{head} only {only.name_in_text} has a score ({score_number(line)})."
    return f"{head} {_order(side.lens, ranking)}. {_firmness(ranking)}"


def _order(lens: str, ranking: Sequence[tuple[Country, ScoreLine]]) -> str:
    """List the countries from the highest score down, those that print alike together."""
    groups = [
        (score, [country.name_in_text for country, _ in group])
        for score, group in groupby(ranking, key=lambda pair: score_number(pair[1]))
    ]
    (score, first), rest = groups[0], groups[1:]
    if not rest:
        return f"{listed(first)} score alike ({score} each)"
    if len(first) == 1:
        verb = "holds most" if lens == "leverage" else "is most exposed"
        lead = f"{first[0]} {verb} ({score})"
    else:
        verb = "hold most" if lens == "leverage" else "are most exposed"
        lead = f"{listed(first)} {verb} ({score} each)"
    then = [
        f"{listed(names)} ({value}{' each' if len(names) > 1 else ''})" for value, names in rest
    ]
    return f"{lead}, then {listed(then)}"


def _firmness(ranking: Sequence[tuple[Country, ScoreLine]]) -> str:
    """Say whether the rank bands keep the countries apart, and who has no rank."""
    ranked = [pair for pair in ranking if pair[1].rank is not None]
    apart = [country.name_in_text for country, line in ranking if line.rank is None]
    said = ""
    if len(ranked) > 1:
        pairs = any_bands_meet(ranked)
        said = "Their rank bands do not overlap, so the order is firm."
        if len(ranked) < len(ranking):
            said = "The rank bands of those ranked do not overlap."
        if pairs:
            said = _overlap(pairs, [country for country, _ in ranked])
    if apart:
        verb = "is" if len(apart) == 1 else "are"
        said += f" {sentence_case(listed(apart))} {verb} scored apart, without a rank."
    return said.strip()


def _overlap(pairs: Sequence[tuple[Country, Country]], ranked: Sequence[Country]) -> str:
    """Say which rank bands overlap, or which do not where those are fewer."""
    apart = [pair for pair in combinations(ranked, 2) if pair not in pairs]
    if not apart:
        which = "Their rank bands overlap" if len(ranked) == 2 else "Their rank bands all overlap"
        return f"{which}: the order is not firm."
    named = _pairs(apart)
    if len(apart) < len(pairs):
        return f"Only the rank bands of {', of '.join(named)} do not overlap: the rest is not firm."
    named = _pairs(pairs)
    those = "that order is" if len(pairs) == 1 else "those orders are"
    return f"The rank bands of {', of '.join(named)} overlap: {those} not firm."


def _pairs(pairs: Sequence[tuple[Country, Country]]) -> list[str]:
    return [f"{one.name_in_text} and {other.name_in_text}" for one, other in pairs]


def total_line(country: Country, line: ScoreLine | None, n_ranked: int) -> str:
    """Write a country's score with tier and band: "**Japan** 61 · tier 1 · between ..."."""
    if line is None or line.score is None:
        return f"**{country.name}**: {no_score(line)}"
    return f"**{country.name}** {score_number(line)} · {score_text(line, n_ranked)}"


def domain_name(domain: str) -> str:
    """Name a domain; the empty one is the lens as a whole."""
    return domain or ALL_DOMAINS


def short_name(name: str) -> str:
    """Break a long name over two lines of a chart."""
    if len(name) <= LONGEST_NAME:
        return name
    words = name.split()
    half = max(1, (len(words) + 1) // 2)
    return f"{' '.join(words[:half])}<br>{' '.join(words[half:])}" if len(words) > 1 else name


def score_cell(line: ScoreLine | None) -> str:
    """Write a score as a whole number, or a dash."""
    return score_number(line)


def no_score(line: ScoreLine | None) -> str:
    """Say why there is no score: a great power towards itself, or too little data."""
    return "no score: too little data" if line is not None else "no ties to itself"


def mark_hover(name: str, line: ScoreLine) -> str:
    """Text of a compared country's mark."""
    what = domain_name(line.domain)
    return f"<b>{name}</b><br>{what}: {score_number(line)} of 100"


def dot_hover(name: str, score: float) -> str:
    """Text of another middle power's dot."""
    return f"{sentence_case(name)} {fixed(score, 0)}"


def chart_alt(side: Side, names: Sequence[str]) -> str:
    """Describe the chart of one side."""
    return (
        f"Rows of dots by domain: {side_name(side.power, side.lens)}, {listed(list(names))} on one "
        f"axis from 0 to 100, the other ranked middle powers in grey. {_order_plain(side)}"
    )


def _order_plain(side: Side) -> str:
    ranking = side.total.ranking
    if len(ranking) < 2:
        return "The table below the chart holds the scores."
    return f"All domains: {sentence_case(_order(side.lens, ranking))}."


def domain_row(side: Side, domain: DomainLines) -> dict[str, str]:
    """Write one domain as a row of the table: a column a country."""
    cells = {
        country.name: score_number(line)
        if line is not None and line.score is not None else no_score(line)
        for country, line in domain.lines
    }  # fmt: skip
    return {"Domain": domain_name(domain.domain), **cells}


def side_notes(side: Side) -> list[str]:
    """Say what weakens the scores: data missing, values beyond the goalposts."""
    found: dict[tuple[str, str], str] = {}
    for domain in (*side.domains, side.total):
        for country, line in domain.lines:
            reason = reason_text(line.reason, side.power) if line is not None else ""
            if reason and (not domain.domain or "not ranked" not in reason):
                # The total repeats what its domains say.
                found.setdefault((country.name, reason), domain_name(domain.domain).lower())
    return [f"{name}, {domain}: {reason}" for (name, reason), domain in found.items()]


def notes_heading(count: int) -> str:
    """Head the notes on scores."""
    return f"{counted(count, 'note')} on these scores"


def score_pill(country: Country, side: Side) -> str:
    """Name a score on its pill: "Japan ● US"."""
    return f"{country.name} {SIGNS[side.lens]} {'US' if side.power == 'USA' else 'China'}"
