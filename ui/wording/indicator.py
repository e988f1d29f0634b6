"""Sentences of the indicators page: the finding, the standing of a country, what is covered."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from indicators.catalog import BY_MEASURE
from indicators.model import DOMAINS, Measure
from ui.wording.figures import BOUND_WORDS, STATUS_WORDS
from ui.wording.numbers import (
    NBSP,
    POWER_NAMES,
    counted,
    dollars,
    fixed,
    listed,
    ordinal,
    plain,
    quantity,
    sentence_case,
)

# {who} the leading country, {power} the great power, {value} the number. A measure that is not
# listed gets a plain sentence with its label, so a new indicator needs nothing here.
FINDINGS = {
    "oda_effort": "{who} gives the largest share of its income as development assistance: {value}",
    "ukraine_support_gdp": (
        "{who} has given Ukraine most for the size of its economy: {value} of GDP"
    ),
    "input_dependence": "{who} takes the largest share of all its inputs from {power}: {value}",
    "digital_input_dependence": (
        "{who} takes the largest share of its digital services from {power}: {value}"
    ),
    "input_supply": "{who} supplies the largest share of the foreign inputs of {power}: {value}",
    "advanced_input_supply": (
        "{who} supplies the largest share of the advanced foreign inputs of {power}: {value}"
    ),
    "technology_supply": (
        "{who} supplies the largest share of the technology imports of {power}: {value}"
    ),
    "irreplaceable_supply_50_pct": (
        "{who} supplies most in lines where it is hard to replace: {value} of the imports of "
        "{power}"
    ),
    "energy_supply": "{who} supplies the largest share of the fuel imports of {power}: {value}",
    "reserve_share": (
        "{who} holds the largest share of the world’s mineral reserves: {value} on average"
    ),
    "compute_share_top500": (
        "{who} has the largest share of the listed supercomputers’ power: {value}"
    ),
    "un_alignment": "{who} votes most often with {power} in the UN General Assembly: {value}",
    "ally_defence_share": "{who} has the largest share of allied defence spending: {value}",
    "us_arms_customer_share": "{who} buys the largest share of US arms exports: {value}",
    "export_dependence": "{who} sends the largest share of its goods exports to {power}: {value}",
    "export_exposure_gdp": (
        "{who} sells most to {power} for the size of its economy: {value} of GDP"
    ),
    "import_dependence": "{who} buys the largest share of its goods imports from {power}: {value}",
    "import_supply_share": (
        "{who} supplies the largest share of the goods imports of {power}: {value}"
    ),
    "export_market_share": "{who} buys the largest share of the goods exports of {power}: {value}",
    "tariff_level": (
        "{who} faces the highest average tariff in {power}: {value} of the goods’ value"
    ),
    "us_mineral_reliance": (
        "{who} meets the largest share of US critical-mineral needs: {value} on average"
    ),
    "mine_share": (
        "{who} mines the largest share of the world’s critical minerals: {value} on average"
    ),
    "chokepoint_minerals": (
        "{who} has the most mining chokepoints, minerals of which it mines at least a fifth "
        "of the world’s output: {value}"
    ),
    "refining_share": (
        "{who} refines the largest share of the world’s critical minerals: {value} on average"
    ),
    "chokepoint_refining": (
        "{who} has the most refining chokepoints, minerals of which it refines at least a "
        "fifth of the world’s output: {value}"
    ),
    "mineral_supply": "{who} supplies the largest share of the mineral imports of {power}: {value}",
    "mineral_lines_over_50": (
        "{who} supplies more than half of what {power} imports in the largest number of "
        "mineral products: {value}"
    ),
    "mineral_import_dependence": (
        "{who} buys the largest share of its mineral imports from {power}: {value}"
    ),
    "us_troops_hosted": "{who} hosts the most US active-duty personnel: {value}",
    "us_troops_hosted_pct": (
        "{who} hosts the largest share of US active-duty personnel abroad: {value}"
    ),
    "us_bases_hosted": "{who} hosts the most US base sites: {value}",
    "us_bases_hosted_theatre_pct": (
        "{who} hosts the largest share of the US base sites of its theatre: {value}"
    ),
    "defence_effort": "{who} spends the largest share of its GDP on its military: {value}",
    "defence_effort_nato_core": (
        "{who} spends the largest share of its GDP on core defence: {value}"
    ),
    "defence_gap_points": (
        "{who} is furthest below its defence target for the size of its economy: {value} of GDP"
    ),
    "defence_gap_musd": "{who} is furthest below its defence target in dollars: {value}",
    "arms_import_dependence": (
        "{who} buys the largest share of its imported major arms from {power}: {value}"
    ),
    "treasury_holdings": "{who} holds the largest share of foreign-held US Treasuries: {value}",
    "club_memberships": "{who} belongs to the most clubs: {value} of 18",
}
UNIT_WORDS = {
    "pct": "%",
    "points": "percentage points",
    "persons": "persons",
    "count": "number",
    "musd": "million US dollars",
    "busd": "billion US dollars",
}
LENS_NAMES = {
    "leverage": "Leverage",
    "exposure": "Exposure",
    "agency": "Agency",
    "restraint": "Restraint",
    "context": "Context",
}
LENS_SIGNS = {"leverage": "●", "exposure": "◆"}
CAVEAT_WORDS = {
    "age": "Age",
    "coverage": "Coverage",
    "definition": "Definition",
    "proxy": "Stands for something else",
    "bias": "Known bias",
    "licence": "Licence",
}
GROUP_WORDS = {
    "roster": "middle power",
    "pivotal": "pivotal state",
    "reference": "reference country",
    "actor": "actor made of states",
    "other": "other",
}
NOT_RANKED = "not ranked"
NO_DATA = "no data"
SAME_AS_TABLE = "The same as a table"
OPEN_NUMBER = "Open a number: how it was made, its source and licence"
STATES = {"value": "With a value", "weak": "Weak", "none": "No data"}


class Reading(Protocol):
    """What the sentences need of a row."""

    @property
    def name(self) -> str: ...  # noqa: D102
    @property
    def name_in_text(self) -> str: ...  # noqa: D102
    @property
    def group(self) -> str: ...  # noqa: D102
    @property
    def value(self) -> float | None: ...  # noqa: D102
    @property
    def unit(self) -> str: ...  # noqa: D102
    @property
    def period(self) -> str: ...  # noqa: D102
    @property
    def status(self) -> str: ...  # noqa: D102
    @property
    def bound(self) -> str: ...  # noqa: D102
    @property
    def note(self) -> str: ...  # noqa: D102
    @property
    def rank(self) -> int | None: ...  # noqa: D102
    @property
    def n_ranked(self) -> int: ...  # noqa: D102
    @property
    def amount_musd(self) -> float | None: ...  # noqa: D102
    @property
    def is_older(self) -> bool: ...  # noqa: D102


def filled(text: str, power: str) -> str:
    """Put the great power's name into a title or label."""
    return text.replace("{power}", POWER_NAMES.get(power, "the great power"))


def choice(measure: Measure) -> str:
    """Write a measure as a choice: "◆ Exports to a great power, % of exports · Export markets"."""
    indicator = BY_MEASURE[measure.id]
    sign = LENS_SIGNS.get(indicator.lens, LENS_NAMES[indicator.lens] + ":")
    label = measure.label.replace("{power}", "a great power")
    domain = DOMAINS[indicator.domain]
    return (
        f"{sign} {label}" if domain == LENS_NAMES[indicator.lens] else f"{sign} {label} · {domain}"
    )


def value_words(row: Reading, decimals: int = 1) -> str:
    """Write a value with bound: "81 %", "at least 4.8 %", or its state."""
    if row.value is None:
        return STATUS_WORDS[row.status]
    bound = {"floor": "at least ", "ceiling": "at most "}.get(row.bound, "")
    return bound + amount(row.value, row.unit, decimals)


def amount(value: float, unit: str, decimals: int = 1) -> str:
    """Write a value for prose, with the measure's decimals where one would say too little.

    Development assistance lies between 0.1 and 1 % of income: one decimal would make equals of
    countries that differ.
    """
    is_finer = decimals > 1 and unit in ("pct", "points")
    if not is_finer or round(value, decimals) == 0 or abs(value) >= 10:
        return quantity(value, unit)
    return f"{fixed(value, decimals)}{NBSP}{'%' if unit == 'pct' else 'points'}"


def when(row: Reading) -> str:
    """Write the period, marked where it is older than three years."""
    return f"{row.period}, older" if row.is_older else row.period


def finding(measure: Measure, power: str, ranked: Sequence[Reading]) -> str:
    """State who leads: "Mexico sends the largest share of its goods exports ...: 81 % (2024)".

    Parameters
    ----------
    measure : Measure
        What is shown.
    power : str
        The great power, or empty.
    ranked : sequence of Reading
        Countries with a value, highest first; firm numbers are preferred to weak ones.
    """
    firm = [row for row in ranked if row.status == "ok"] or list(ranked)
    label = sentence_case(filled(measure.label, power))
    if not firm:
        return f"{label}: no country shown has a value"
    top = [row for row in firm if row.value == firm[0].value]
    if firm[0].value == 0:
        return f"{label}: 0 for every country with a firm value"
    if len(top) > 1:
        return _shared(label, top, measure.decimals)
    template = FINDINGS.get(measure.id, "{who} has the highest value, {label}: {value}")
    said = template.format(
        who=sentence_case(top[0].name_in_text),
        power=POWER_NAMES.get(power, "the great power"),
        value=value_words(top[0], measure.decimals),
        label=label[:1].lower() + label[1:] if label[1:2].islower() else label,
    )
    return f"{said} ({when(top[0])})"


def _shared(label: str, top: Sequence[Reading], decimals: int) -> str:
    names = [row.name_in_text for row in top]
    if len(names) > 4:
        who = f"{counted(len(names), 'country', 'countries')} share"
    else:
        who = f"{sentence_case(listed(names))} share"
    value = value_words(top[0], decimals)
    return f"{label}: {who} the highest value, {value} ({when(top[0])})"


def weaker_above(ranked: Sequence[Reading], decimals: int = 1) -> str:
    """Name weak numbers that stand above the firm ones; empty where there are none."""
    firm = [row.value or 0.0 for row in ranked if row.status == "ok"]
    if not firm:
        return ""
    above = [row for row in ranked if row.status != "ok" and (row.value or 0.0) > max(firm)]
    if not above:
        return ""
    named = listed([f"{row.name_in_text} ({value_words(row, decimals)})" for row in above[:3]])
    more = f" and {len(above) - 3} more" if len(above) > 3 else ""
    verb = "stands" if len(above) == 1 else "stand"
    weak = "a weaker number" if len(above) == 1 else "weaker numbers"
    return f"{sentence_case(named)}{more} {verb} higher with {weak}: read the notes."


def standing(row: Reading, decimals: int = 1) -> str:
    """Say where the chosen country stands; Markdown."""
    if row.value is None:
        return f"**{row.name}**: {STATUS_WORDS[row.status]}. {row.note}".strip()
    parts = [f"**{row.name}**: {value_words(row, decimals)} ({when(row)})"]
    if row.amount_musd is not None and row.unit in ("pct", "points"):
        parts.append(dollars(row.amount_musd))
    if row.rank is not None:
        parts.append(f"{ordinal(row.rank)} of {counted(row.n_ranked, 'middle power')} with data")
    else:
        parts.append(NOT_RANKED)
    if row.status == "low_coverage":
        parts.append("weak number")
    return " · ".join(parts)


def spread(unit: str, low: float, middle: float, high: float, n: int, decimals: int = 1) -> str:
    """Say how the values are spread."""
    if n < 4:
        has = "has" if n == 1 else "have"
        return f"Only {counted(n, 'country', 'countries')} shown {has} a value."
    return (
        f"Half of the {counted(n, 'country', 'countries')} with a value lie between "
        f"{amount(low, unit, decimals)} and {amount(high, unit, decimals)}; the middle one has "
        f"{amount(middle, unit, decimals)}."
    )


def distribution_title(
    unit: str, middle: float, top: Reading | None, n: int, decimals: int = 1
) -> str:
    """State the finding of the distribution."""
    if top is None or top.value is None or n < 4:
        return "How the values are spread"
    if middle <= 0:
        return f"For at least half of the {counted(n, 'country', 'countries')} the value is 0"
    ratio = top.value / middle
    if ratio < 2:
        return f"Values lie close together around {amount(middle, unit, decimals)}"
    times = f"{ratio:,.0f}" if ratio >= 10 else fixed(ratio, 1)
    return f"The highest value is {times} times the middle one ({amount(middle, unit, decimals)})"


def not_dyadic(powers: Sequence[str]) -> str:
    """Say why there is no switch between the great powers; empty where there is one."""
    if not powers:
        return "This measure is about the country alone, so there is no great power to choose."
    if len(powers) == 1:
        return f"This measure exists for {POWER_NAMES[powers[0]]} only."
    return ""


def ranking_title(n_shown: int, n_total: int, chosen_added: str) -> str:
    """Head the ranking."""
    if n_total == 0:
        return "No country shown has a value"
    if n_shown >= n_total:
        head = (
            "The only country with a value"
            if n_total == 1
            else f"All {n_total} countries with a value"
        )
    else:
        head = f"The {n_shown} highest of {n_total} countries with a value"
    return f"{head}, and {chosen_added}" if chosen_added else head


def ranking_caption(has_weak: bool, has_bound: bool, has_area: bool, beside: Sequence[str]) -> str:
    """Say what the marks of the ranking mean."""
    parts = ["Filled marks are firm numbers."]
    if has_weak:
        parts.append("Open marks are weak: the note in the table says why.")
    if has_bound:
        parts.append("≥ marks a floor: the true value may be higher.")
    if has_area:
        parts.append("EU members carry the Union’s value and stand as one line for the Union.")
    if beside:
        parts.append(f"Squares are yardsticks, not ranked: {listed(list(beside))}.")
    return " ".join(parts)


def mark_text(row: Reading, decimals: int) -> str:
    """Write a value beside its mark, exact to the measure's decimals: "≥ 4.8 %"."""
    if row.value is None:
        return STATUS_WORDS[row.status]
    bound = {"floor": f"≥{NBSP}", "ceiling": f"≤{NBSP}"}.get(row.bound, "")
    return bound + plain(row.value, row.unit, decimals)


def hover(row: Reading, decimals: int) -> str:
    """Text of a country under the pointer (Plotly's line breaks)."""
    lines = [f"<b>{row.name}</b>", f"{mark_text(row, decimals)} ({when(row)})"]
    if row.amount_musd is not None and row.unit in ("pct", "points"):
        lines.append(dollars(row.amount_musd))
    if row.status == "low_coverage":
        lines.append("weak number")
    return "<br>".join(lines)


def hover_no_data(name: str) -> str:
    """Text of a country without a value."""
    return f"<b>{name}</b><br>{NO_DATA}"


def hover_hidden(name: str) -> str:
    """Text of a country that the filter leaves out."""
    return f"<b>{name}</b><br>outside the countries shown"


def hover_union(row: Reading, decimals: int) -> str:
    """Text of an EU member that carries the Union's value."""
    return (
        f"<b>{row.name}</b><br>European Union as a whole: {mark_text(row, decimals)} ({when(row)})"
    )


def class_label(at: Sequence[float], place: int, unit: str) -> str:
    """Name a class of the map: "under 2 %", "2 to 5 %", "50 % and more"."""
    if not at:
        return "value"
    if place == 0:
        return f"under {_bare(at[0], unit)}{_suffix(unit)}"
    if place == len(at):
        return f"{_bare(at[-1], unit)}{_suffix(unit)} and more"
    return f"{_bare(at[place - 1], unit)} to {_bare(at[place], unit)}{_suffix(unit)}"


def _bare(value: float, unit: str) -> str:
    if unit in ("musd", "busd"):
        return dollars(value * (1000 if unit == "busd" else 1))
    return f"{value:,.0f}" if value >= 10 else f"{value:g}"


def _suffix(unit: str) -> str:
    return {"pct": f"{NBSP}%", "points": f"{NBSP}pts"}.get(unit, "")


def tick(value: float, unit: str) -> str:
    """Write a tick of an axis: "20 %", "$10 bn", "5,000"."""
    if value == 0:
        return "0"
    return f"{_bare(value, unit)}{_suffix(unit)}"


def map_alt(title: str, n: int) -> str:
    """Alternative text of the map."""
    return (
        f"World map, {counted(n, 'country', 'countries')} with a value. {title}. The table below "
        "holds the same values."
    )


def ranking_alt(title: str) -> str:
    """Alternative text of the ranking."""
    return f"Ranking by value. {title}. The table below holds the same values."


def distribution_alt(title: str) -> str:
    """Alternative text of the distribution."""
    return f"Each country as a dot along one scale. {title}. The table below holds the same values."


def trend_alt(title: str) -> str:
    """Alternative text of the trend."""
    return f"Lines by year. {title}. The table under the chart holds the same values."


def trend_title(
    measure: Measure,
    power: str,
    name: str,
    first: tuple[int, float] | None,
    last: tuple[int, float] | None,
) -> str:
    """State how a country moved: "South Korea: from 14 % in 2019 to 19 % in 2024".

    Parameters
    ----------
    first, last : tuple or None
        Year and value at both ends of its line; None where there is no line.
    """
    if first is None or last is None:
        return f"{sentence_case(filled(measure.label, power))} over the years"
    unit, decimals = measure.unit, measure.decimals
    begin, end = (f"{amount(value, unit, decimals)} in {year}" for year, value in (first, last))
    return f"{name}: from {begin} to {end}"


def trend_caption(has_band: bool, one_year: Sequence[str]) -> str:
    """Say what the grey band is, and who has no line."""
    parts = []
    if has_band:
        parts.append(
            "Grey: the middle half of the ranked middle powers and their median (dotted), in the "
            "years for which enough of them have a value."
        )
    if one_year:
        verb = "has" if len(one_year) == 1 else "have"
        parts.append(f"{sentence_case(listed(list(one_year)))} {verb} no earlier years here.")
    return " ".join(parts)


def no_trend(periods: Sequence[str]) -> str:
    """Say why there is no trend."""
    if len(periods) == 1:
        return (
            f"No trend is drawn: the source gives one period ({periods[0]}) that can be used, or "
            "its earlier years were counted in another way."
        )
    return (
        "No trend is drawn: the source gives one usable period for each country, or its earlier "
        "years were counted in another way."
    )


def lines_help(most: int) -> str:
    """Explain the choice of lines."""
    return f"Up to {most} countries; empty shows the chosen country and the three highest."


def table_heading(n: int, total: int) -> str:
    """Head the table: "57 of 251 countries, territories and actors"."""
    if n == total:
        return f"All {total} countries, territories and actors"
    return f"{n} of {total} countries, territories and actors"


def table_caption(n: int, total: int) -> str:
    """Stand under the table."""
    rest = " Choose “All countries and territories” above to see the others." if n < total else ""
    return f"Rows without a number say why.{rest}"


def place(row: Reading) -> str:
    """Write the place among the ranked middle powers: "12 of 42"."""
    if row.rank is None:
        return NO_DATA if row.value is None and row.group == "roster" else NOT_RANKED
    return f"{row.rank} of {row.n_ranked}"


def status_words(row: Reading) -> str:
    """Write a row's state, with its age."""
    words = STATUS_WORDS[row.status]
    return f"{words}; older" if row.is_older and row.value is not None else words


def bound_words(row: Reading) -> str:
    """Write a row's bound: "floor: the true value may be higher"."""
    return BOUND_WORDS[row.bound] or "none"


def coverage_counts(firm: int, weak: int, missing: int, not_applicable: int) -> str:
    """Say how many of the countries shown have a value."""
    total = firm + weak + missing + not_applicable
    parts = [f"{firm + weak} of {counted(total, 'country shown', 'countries shown')} have a value"]
    if weak:
        parts.append(f"{weak} of them {'is' if weak == 1 else 'are'} weak")
    if missing:
        parts.append(f"{missing} without data")
    if not_applicable:
        parts.append(f"for {not_applicable} the measure does not apply")
    return ", ".join(parts) + "."


def reason_line(status: str, text: str, count: int) -> str:
    """Write one reason for missing values: "14 without data: ..."."""
    state = {"not_reported": "without data", "not_applicable": "to which it does not apply"}[status]
    return f"{counted(count, 'country', 'countries')} {state}: {text}"


def more_reasons(count: int) -> str:
    """Say that further reasons stand in the table."""
    return f"{counted(count, 'further reason')} in the table."


def pill(name: str, words: str) -> str:
    """Label of a pill that opens a number: "Mexico: 81 %"."""
    return f"{name}: {words}"


def data_link() -> str:
    """Label of the link to the data page."""
    return "Open these rows on the data page, with export"


def trend_hover(name: str, year: int, value: float, unit: str, status: str) -> str:
    """Text of a point of a trend (Plotly's line breaks)."""
    weak = "<br>weak number" if status == "low_coverage" else ""
    return f"<b>{name}</b><br>{quantity(value, unit)} ({year}){weak}"


def median_label(value: float, unit: str) -> str:
    """Mark the median."""
    return f"median {quantity(value, unit)}"


MEDIAN_LINE = "Median of the ranked middle powers"


def cell(value: float | None, unit: str, decimals: int) -> str:
    """Write a number of a table of years, or that there is none."""
    return NO_DATA if value is None else plain(value, unit, decimals)


def side(lens: str, domain: str) -> str:
    """Name side and domain: "◆ Exposure, export markets"."""
    sign = f"{LENS_SIGNS[lens]} " if lens in LENS_SIGNS else ""
    name = LENS_NAMES[lens]
    return f"{sign}{name}" if name == domain else f"{sign}{name}, {domain[:1].lower()}{domain[1:]}"
