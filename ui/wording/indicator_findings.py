"""Sentences of an indicator's finding: who leads, who stands above, where a country stands."""

from __future__ import annotations

from collections.abc import Sequence

from indicators.model import Measure
from ui.wording.figures import STATUS_WORDS
from ui.wording.indicator import NOT_RANKED, Reading, filled, value_words, when
from ui.wording.numbers import POWER_NAMES, counted, dollars, listed, ordinal, sentence_case

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
