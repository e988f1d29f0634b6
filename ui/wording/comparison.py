"""Sentences and numbers of the comparison: who holds more, who is more exposed, where most."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations, groupby
from typing import Final, Protocol

from indicators.catalog import BY_MEASURE, MEASURES
from indicators.model import DOMAINS
from ui.views.comparison import Comparison, DomainLines, Side, any_bands_meet
from ui.views.country_groups import Group
from ui.views.country_world import POWERS, Key, ScoreLine
from ui.views.figures import Figure
from ui.warehouse import Country
from ui.wording.country_groups import GROUP_NAMES
from ui.wording.country_labels import measure_label
from ui.wording.country_phrases import span
from ui.wording.country_scores import reason_text, score_number, score_text
from ui.wording.country_strip import row_period, row_value
from ui.wording.figures import STATUS_WORDS
from ui.wording.numbers import (
    NBSP,
    POWER_NAMES,
    counted,
    fixed,
    listed,
    percent,
    plain,
    quantity,
    sentence_case,
)

TAB: Final = "Compare"
SIGNS: Final = {"leverage": "●", "exposure": "◆"}
COLOURS: Final = {"leverage": "green", "exposure": "orange"}
LENS_OF: Final = {"leverage": "Leverage over", "exposure": "Exposure to"}
LONGEST_NAME: Final = 18
ALL_DOMAINS: Final = "All domains"
CHOOSE_MORE: Final = "Choose two to four countries above to set them side by side."
SAME_AS_TABLE: Final = "The same as a table"
MEASURES_TITLE: Final = "Headline measures, aligned"
EVERY_MEASURE: Final = "Every measure of the catalogue, by domain"
OPEN_SCORE: Final = "Open a score: its measures, goalposts and weights"
OPEN_NUMBERS: Final = "Open a number: formula, terms, source, licence"
DATA_LINK: Final = "These figures on the data page, with export"
TREND_TITLE: Final = "Over the years"
TREND_MEASURE: Final = "Measure"
GROUPS_TITLE: Final = "Groups for reference"
NO_GROUPS: Final = (
    "No groups stand here: their members include states of the European Union, which is never set "
    "beside its own members."
)
GROUPS_NOTE: Final = (
    "Median of the members, their number in brackets; a cell names the number with data where "
    "it is smaller. The great powers and the European Union’s own values never enter."
)
MEASURES_NOTE: Final = (
    "Value, and amount where the measure is money or a count. The period stands beside the "
    "measure, or in the cell where it differs. “Weak” marks numbers with a stated weakness, "
    "“older” those more than three years before this edition."
)
READING: Final = (
    "All rows run from 0 to 100 on the same axis; grey dots are the other ranked middle powers. "
    "Scores place a country between stated goalposts and carry a rank band; leverage and exposure "
    "have different scales, so one is never taken off the other, and totals for the two great "
    "powers do not compare, since leverage over the United States is built from more domains. "
    "Leverage is not willingness to use it."
)


def measures_note(n_countries: int) -> str:
    """Say how to read the table of measures; four countries are wider than a phone."""
    if n_countries < 4:
        return MEASURES_NOTE
    return f"{MEASURES_NOTE} On a narrow screen the fourth country is reached by moving the table."


def heading(names: Sequence[str]) -> str:
    """Head the page with the countries: "Japan, South Korea and Australia"."""
    return listed(list(names)) if names else TAB


def companions_note(chosen: Country, companions: Sequence[Country], are_peers: bool) -> str:
    """Say who was set beside a single country, and how to choose others."""
    near = listed([one.name_in_text for one in companions])
    are = "is" if len(companions) == 1 else "are"
    why = (
        "nearest in scores among the ranked middle powers"
        if are_peers else "as an example: it has no peers among the middle powers"
    )  # fmt: skip
    return f"Beside {chosen.name_in_text} {are} {near}, {why}. Choose others above."


def side_name(power: str, lens: str) -> str:
    """Name a side: "Leverage over the United States"."""
    return f"{LENS_OF[lens]} {POWER_NAMES[power]}"


def side_heading(power: str, lens: str) -> str:
    """Head a side with its sign in the lens colour; Markdown."""
    return f":{COLOURS[lens]}[{SIGNS[lens]}] {side_name(power, lens)}"


def power_heading(power: str) -> str:
    """Head a great power's part of the page."""
    return f"Towards {POWER_NAMES[power]}"


def finding(comparison: Comparison, power: str) -> list[str]:
    """Say for one great power who holds more, who is more exposed, and where they differ most."""
    said = [
        lead_sentence(comparison.side(power, "leverage")),
        lead_sentence(comparison.side(power, "exposure")),
        widest_sentence(comparison, power),
        sales_sentence(comparison, power),
    ]
    return [one for one in said if one]


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


def widest_sentence(comparison: Comparison, power: str) -> str:
    """Say in which domains the countries lie furthest apart."""
    parts = [
        f"{SIGNS[side.lens]}{NBSP}{domain_name(domain.domain).lower()} "
        f"({side.lens}: {_ends(domain)})"
        for side, domain in comparison.widest(power)
    ]
    if not parts:
        return ""
    return f"Towards {POWER_NAMES[power]} they lie furthest apart in {listed(parts)}."


def _ends(domain: DomainLines) -> str:
    (top, high), (bottom, low) = domain.ranking[0], domain.ranking[-1]
    return (
        f"{top.name_in_text} {score_number(high)} against {bottom.name_in_text} {score_number(low)}"
    )


def sales_sentence(comparison: Comparison, power: str) -> str:
    """Say what goods sales to a great power weigh in each economy."""
    pairs = zip(comparison.countries, comparison.figures("export_exposure_gdp", power), strict=True)
    known = [(c, f) for c, f in pairs if f is not None and f.value is not None]
    if len(known) < 2:
        return ""
    known.sort(key=lambda pair: -(pair[1].value or 0.0))
    years = sorted({f.period for _, f in known})
    shares = [
        f"{percent(f.value or 0.0)} of GDP in {c.name_in_text}" if not place else
        f"{percent(f.value or 0.0)} in {c.name_in_text}"
        for place, (c, f) in enumerate(known)
    ]  # fmt: skip
    return f"Goods sales to {POWER_NAMES[power]} equal {listed(shares)} ({listed(years)})."


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


def label(indicator_id: str, power: str) -> str:
    """Name a measure in few words."""
    # A world measure or a country's own has no great power in its name.
    return measure_label(indicator_id, power or POWERS[0])


def cell(figure: Figure | None, period: str = "") -> str:
    """Write value, amount and period: "4.0 % · $132 bn · 2024"; else the state.

    The period is left out where it is the one that stands beside the measure's name.
    """
    if figure is None:
        return STATUS_WORDS["not_applicable"]
    if figure.value is None:
        return STATUS_WORDS[figure.status]
    when = row_period(figure)
    if period and figure.period == period:
        when = when.removeprefix(span(period)).removeprefix(" · ")
    return " · ".join(part for part in (row_value(figure), when) if part)


def measure_row(comparison: Comparison, indicator_id: str, power: str) -> dict[str, str]:
    """Write one measure as a row of the table: a column a country."""
    figures = comparison.figures(indicator_id, power)
    periods = {f.period for f in figures if f is not None and f.value is not None}
    period = periods.pop() if len(periods) == 1 else ""
    name = label(indicator_id, power) + (f", {span(period)}" if period else "")
    cells = zip(comparison.countries, figures, strict=True)
    return {"Measure": name} | {c.name: cell(f, period) for c, f in cells}


def catalogue_row(comparison: Comparison, indicator_id: str, power: str) -> dict[str, str]:
    """Write one measure as a row of the long table, with domain and great power."""
    row = measure_row(comparison, indicator_id, power)
    indicator = BY_MEASURE[indicator_id]
    sign = f"{SIGNS[indicator.lens]}{NBSP}" if indicator.lens in SIGNS else ""
    return {
        "Domain": DOMAINS[indicator.domain],
        "Towards": {"USA": "US", "CHN": "China"}.get(power, "–"),
        "Measure": f"{sign}{row.pop('Measure')}",
        **row,
    }


def missing_lines(comparison: Comparison, keys: Sequence[tuple[str, str]]) -> list[str]:
    """Say why numbers are missing: one line a reason, with the measures it leaves empty."""
    found: dict[tuple[str, str], list[str]] = {}
    for key in keys:
        for country, figure in zip(comparison.countries, comparison.figures(*key), strict=True):
            if figure is not None and figure.value is None:
                place = (country.name, figure.note.rstrip("."))
                found.setdefault(place, []).append(label(*key))
    return [
        f"- **{name}**, {listed(_lower(names))}: {note}." for (name, note), names in found.items()
    ]


def _lower(names: Sequence[str]) -> list[str]:
    return [one if one[1:2].isupper() else f"{one[:1].lower()}{one[1:]}" for one in names]


def missing_heading(count: int) -> str:
    """Head the reasons for missing numbers."""
    return f"Why entries above are empty: {counted(count, 'reason')}"


def pill(figure: Figure) -> str:
    """Name a figure on its pill."""
    towards = {"USA": " (US)", "CHN": " (China)"}.get(figure.power, "")
    value = STATUS_WORDS[figure.status] if figure.value is None else row_value(figure)
    return f"{label(figure.indicator_id, figure.power)}{towards}: {value}"


def score_pill(country: Country, side: Side) -> str:
    """Name a score on its pill: "Japan ● US"."""
    return f"{country.name} {SIGNS[side.lens]} {'US' if side.power == 'USA' else 'China'}"


def group_row(
    groups: Sequence[Group], key: Key, figures: Mapping[str, Figure | None]
) -> dict[str, str]:
    """Write one measure of the table of groups: the countries, then the groups' medians."""
    indicator_id, power = key
    measure = MEASURES[indicator_id]
    row = {"Measure": label(indicator_id, power)}
    for name, figure in figures.items():
        has_value = figure is not None and figure.value is not None
        row[name] = (
            plain(figure.value or 0.0, measure.unit, measure.decimals)
            if has_value and figure is not None else STATUS_WORDS["not_reported"]
        )  # fmt: skip
    for group in groups:
        middle, n = group.middle(key), len(group.values.get(key, ()))
        row[_group_name(group)] = (
            plain(middle, measure.unit, measure.decimals)
            + (f" ({n})" if n < group.n_members else "")
            if middle is not None else STATUS_WORDS["not_reported"]
        )  # fmt: skip
    return row


def _group_name(group: Group) -> str:
    return f"{GROUP_NAMES.get(group.name, group.name)} ({group.n_members})"


def groups_alt() -> str:
    """Describe the table of groups."""
    return "Values of the compared countries beside the medians of the EU members, NATO and others"


def measures_alt(names: Sequence[str]) -> str:
    """Describe the table of measures."""
    return f"Measures by row, {listed(list(names))} by column"


def trend_heading(title: str, power: str) -> str:
    """Head one chart of the trend with its great power."""
    return f"Towards {POWER_NAMES[power]} · {title}" if power else title


def no_lines() -> str:
    """Say that no country has several years of the chosen measure."""
    return "None of these countries has several years of this measure."


class YearValue(Protocol):
    """What the sentences need of one year of a line."""

    @property
    def year(self) -> int: ...  # noqa: D102
    @property
    def value(self) -> float: ...  # noqa: D102


def trend_summary(lines: Sequence[tuple[str, YearValue, YearValue]], unit: str) -> str:
    """Say where each line begins and ends: "Japan 12 % in 2000, 9.1 % in 2024; ..."."""
    parts = [
        f"{name} {quantity(first.value, unit)} in {first.year}, "
        f"{quantity(last.value, unit)} in {last.year}"
        for name, first, last in lines
    ]
    return f"{'; '.join(parts)}."
