"""Words of the panes: scores, the rows of dots and their table."""

from __future__ import annotations

import re
from collections.abc import Sequence
from textwrap import wrap
from typing import Final

from indicators.catalog import MEASURES
from ui.views.country_panes import Pane, StripRow
from ui.views.country_world import ScoreLine
from ui.views.figures import Figure, fill_power
from ui.wording.country_phrases import amount_text, span
from ui.wording.figures import BOUND_WORDS, STATUS_WORDS, change_text, rank_text, value_text
from ui.wording.numbers import (
    NBSP,
    POWER_NAMES,
    POWER_POSSESSIVE,
    POWER_SHORT,
    counted,
    ordinal,
    plain,
)

REASON_WIDTH: Final = 46
REASON_LINES: Final = 3
# Row labels that fit a phone; {adj} is "US" or "Chinese", {power} is "US" or "China".
SHORT_LABELS: Final = {
    "import_supply_share": "Share of {adj} imports",
    "export_market_share": "{adj} exports bought",
    "us_mineral_reliance": "US mineral needs met",
    "mineral_supply": "{adj} mineral imports",
    "mine_share": "Share of world mining",
    "refining_share": "Share of world refining",
    "us_troops_hosted_pct": "Share of US troops abroad",
    "us_bases_hosted_theatre_pct": "Share of theatre's US sites",
    "treasury_holdings": "Foreign-held Treasuries",
    "input_supply": "{adj} foreign inputs",
    "technology_supply": "{adj} technology imports",
    "technology_supply_chip_machines": "{adj} chip machine imports",
    "technology_supply_chips": "{adj} imports of chips",
    "technology_supply_optics": "{adj} imports of optics",
    "technology_supply_aircraft": "{adj} imports of aircraft",
    "technology_supply_telecoms": "{adj} imports of telecoms",
    "technology_supply_apportioned": "Technology, part",
    "irreplaceable_supply_50_pct": "Hard-to-replace imports",
    "irreplaceable_supply_70_pct": "Hardest to replace",
    "irreplaceable_supply_50_pct_apportioned": "Hard to replace, part",
    "advanced_input_supply": "{adj} advanced inputs",
    "chip_supply_share": "Share in chip-making inputs",
    "energy_supply": "{adj} imports of fuels",
    "allied_burden_share": "Share of the Allies' burden",
    "ally_defence_share": "Share of allied spending",
    "us_arms_customer_share": "Share of US arms exports",
    "ukraine_support_gdp": "Aid to Ukraine, % of GDP",
    "export_exposure_gdp": "Sales to {power}, % of GDP",
    "export_dependence": "Share of exports to {power}",
    "import_dependence": "Share of imports from {power}",
    "arms_import_dependence": "Share of arms from {power}",
    "mineral_import_dependence": "Minerals from {power}",
    "tariff_bill_gdp": "{adj} tariff bill, % of GDP",
    "input_dependence": "Inputs from {power}",
    "digital_input_dependence": "Digital inputs from {power}",
    "force_reliance": "US troops per 100 own",
    "concentrated_imports_from_china": "Imports China dominates",
}
SCALE_NOTE: Final = (
    "Each row below runs from 0 to the highest middle power, or to this country where it is "
    "higher, so rows do not compare by length. Scores do: they run between stated goalposts."
)
UNDER_ONE: Final = "under 1"
LENS_SIGNS: Final = {"leverage": "●", "exposure": "◆"}


def score_text(line: ScoreLine | None, n_ranked: int) -> str:
    """Write tier and band of a score: "tier 1 · between 3rd and 5th of 57", "not ranked"."""
    if line is None or line.score is None:
        return "no score"
    if line.rank is None:
        return "not ranked"
    return " · ".join(part for part in (tier_text(line), band_text(line, n_ranked)) if part)


def score_number(line: ScoreLine | None) -> str:
    """Write a score as a whole number, or a dash where there is none."""
    if line is None or line.score is None:
        return "–"
    return UNDER_ONE if 0 < line.score < 0.5 else f"{round(line.score)}"


def tier_text(line: ScoreLine) -> str:
    """Write the tier: "tier 2"."""
    return "" if line.tier is None else f"tier{NBSP}{line.tier}"


def band_text(line: ScoreLine, n_ranked: int) -> str:
    """Write the rank as a band, never alone: "between 4th and 7th of 57"."""
    if line.rank_p05 is None or line.rank_p95 is None:
        return ""
    if line.rank_p05 == line.rank_p95:
        return f"about {ordinal(line.rank_p05)} of {n_ranked}"
    return f"between {ordinal(line.rank_p05)} and {ordinal(line.rank_p95)} of {n_ranked}"


def reason_text(reason: str, power: str) -> str:
    """Put the build's reason into a reader's words: measure ids become labels."""
    text = re.sub(r"[a-z]+(?:_[a-z0-9]+)+", lambda found: _label_of(found.group(), power), reason)
    return re.sub(r"(\d)%", rf"\1{NBSP}%", text)


def _label_of(measure_id: str, power: str) -> str:
    if measure_id not in MEASURES:
        return measure_id.replace("_", " ")
    label = measure_label(measure_id, power)
    return label if label[1:2].isupper() else f"{label[:1].lower()}{label[1:]}"


def row_label(figure: Figure, power: str) -> str:
    """Name a row on the chart of one great power: "Share of US imports"."""
    return measure_label(figure.indicator_id, power)


def measure_label(measure_id: str, power: str) -> str:
    """Name a measure in few words, with the great power in its short form."""
    short = SHORT_LABELS.get(measure_id)
    if short is None:
        return fill_power(MEASURES[measure_id].label, power).removesuffix(", %")
    return short.format(adj=POWER_POSSESSIVE[power], power=POWER_SHORT[power])


def row_period(figure: Figure) -> str:
    """Write period and weakness under a label: "2024", "about 2018 · older"."""
    weak = " · weak" if figure.status == "low_coverage" else ""
    return f"{span(figure.period)}{' · older' if figure.is_older else ''}{weak}"


def row_value(figure: Figure) -> str:
    """Write value and amount at the end of a row: "4.0 % · $132 bn", "no data"."""
    if figure.value is None:
        return STATUS_WORDS[figure.status]
    bound = {"floor": f"≥{NBSP}", "ceiling": f"≤{NBSP}"}.get(figure.bound, "")
    bound = bound if figure.value else ""
    value = plain(figure.value, figure.unit, figure.measure.decimals)
    if figure.unit == "pct" and 0 < figure.value < 0.05:
        value = value_text(figure)
    amount = amount_text(figure) if figure.unit == "pct" and figure.value else ""
    amount = amount.removesuffix(f"{NBSP}persons").removesuffix(f"{NBSP}person")
    is_worth_it = amount and not amount.startswith("under")
    return bound + value + (f" · {amount}" if is_worth_it else "")


def yardstick_text(row: StripRow) -> str:
    """Name the other great power and its value: "China 10.9 %"."""
    if not is_marked(row) or row.yardstick is None:
        return ""
    unit, decimals = row.figure.unit, row.figure.measure.decimals
    name = POWER_SHORT[row.yardstick.iso3]
    return f"{name} {plain(row.yardstick.value, unit, decimals)}"


def is_marked(row: StripRow) -> bool:
    """Whether the other great power has a value worth a mark: one that does not print as zero."""
    if row.yardstick is None:
        return False
    return round(row.yardstick.value, row.figure.measure.decimals) > 0


def missing_lines(figure: Figure) -> list[str]:
    """Break the reason for a missing value into lines that fit a phone."""
    lines = wrap(figure.note, REASON_WIDTH)
    if len(lines) > REASON_LINES:
        lines = [*lines[: REASON_LINES - 1], lines[REASON_LINES - 1].rstrip(" ,;.") + " …"]
    return lines


def dot_text(name: str, value: float, figure: Figure) -> str:
    """Write what a grey dot says on touch: "Japan: 35.1 %"."""
    return f"{name}: {plain(value, figure.unit, figure.measure.decimals)}"


def domain_heading(domain: str, line: ScoreLine | None) -> str:
    """Head a group of rows: "Bases and defence · 78"."""
    held = line is not None and line.score is not None
    return f"{domain} · {score_number(line) if held else 'no score'}"


def strip_alt(pane: Pane, name: str) -> str:
    """Describe a pane's chart for those who do not see it."""
    held = [row for row in pane.drawn if row.figure.value is not None]
    parts = [f"{row_label(row.figure, pane.power)} {row_value(row.figure)}" for row in held]
    missing = len(pane.drawn) - len(held)
    tail = f" No data for {counted(missing, 'measure')}." if missing else ""
    listing = "; ".join(parts).replace(NBSP, " ") or "No value at all"
    return (
        f"{pane.lens.capitalize()} of {name} towards {POWER_NAMES[pane.power]}, one row a measure "
        f"with the other middle powers as grey dots. {listing}.{tail}"
    )


def strip_caption(pane: Pane) -> str:
    """Explain the marks of a pane's chart."""
    sign = LENS_SIGNS[pane.lens]
    hollow = {"leverage": "○", "exposure": "◇"}[pane.lens]
    weak = any(row.figure.status == "low_coverage" for row in pane.drawn)
    yardsticks = [row.yardstick.iso3 for row in pane.drawn if row.yardstick and is_marked(row)]
    parts = [f"{sign} this country{f', {hollow} where the number is weak' if weak else ''}"]
    bounds = {row.figure.bound for row in pane.drawn if row.figure.value}
    if "floor" in bounds:
        parts.append("≥ a floor: the true value may be higher")
    if "ceiling" in bounds:
        parts.append("≤ a ceiling: the true value may be lower")
    if yardsticks:
        parts.append(f"thin mark: {POWER_NAMES[yardsticks[0]]}, as a yardstick")
    marks = f"{'; '.join(parts)}; grey dots: the other ranked middle powers."
    return f"{marks} {not_scored(pane)}".rstrip()


def not_scored(pane: Pane) -> str:
    """Say how many measures stand in the table alone; empty where all of them are drawn."""
    more = len(pane.rows) - len(pane.drawn)
    if not more:
        return ""
    verb = "stands" if more == 1 else "stand"
    return f"{counted(more, 'more measure')}, not scored, {verb} in the table."


def table_row(row: StripRow, power: str) -> dict[str, str]:
    """Write one row of the table that says the same as the chart."""
    figure = row.figure
    changes = {
        change.years: change_text(
            figure.unit, change.years, change.earlier_year, change.earlier_value, figure.value or 0
        )
        for change in figure.changes
    }
    return {
        "Measure": row_label(figure, power),
        "Value": value_text(figure) if figure.value is None
        else plain(figure.value, figure.unit, figure.measure.decimals),
        "Amount": amount_text(figure) if figure.value is not None else "",
        "Period": row_period(figure),
        "Rank": rank_text(figure),
        "Five years": changes.get(5, ""),
        "Ten years": changes.get(10, ""),
        "On its scale": scale_text(row),
        "Status": status_text(figure),
    }  # fmt: skip


def scale_text(row: StripRow) -> str:
    """Write the place between the goalposts, or that the measure is not scored."""
    if not row.domain:
        return "not scored"
    return "" if row.goal_score is None else f"{round(row.goal_score)} of 100"


def status_text(figure: Figure) -> str:
    """Write status, bound and note in one cell."""
    parts = [STATUS_WORDS[figure.status], BOUND_WORDS[figure.bound], figure.note]
    return ". ".join(part.rstrip(".") for part in parts if part)


def domain_table(panes: Sequence[Pane]) -> list[dict[str, str]]:
    """Write the table of domain scores of one great power."""
    return [_domain_row(line, pane.lens) for pane in panes for line in pane.domains]


def domain_notes(panes: Sequence[Pane]) -> list[str]:
    """Say which domains stand on fewer indicators, zeros below a cut, or clipped values."""
    notes = []
    for pane in panes:
        for line in pane.domains:
            clipped = (
                f"{counted(line.n_clipped, 'indicator')} beyond the goalposts."
                if line.n_clipped
                else ""
            )
            said = " ".join(part for part in (without_rank(line), clipped) if part)
            if said:
                notes.append(f"{LENS_SIGNS[pane.lens]} {line.domain}: {said}")
    return notes


def total_note(line: ScoreLine | None) -> str:
    """Say why a lens has no rank or stands on fewer data; empty where there is nothing to say."""
    return "" if line is None else reason_text(line.reason, line.power)


def without_rank(line: ScoreLine) -> str:
    """Give a domain's reason without what stands above already: that the country is not ranked."""
    return re.sub(r"Scored, not ranked: [^.]*\.\s*", "", reason_text(line.reason, line.power))


def _domain_row(line: ScoreLine, lens: str) -> dict[str, str]:
    return {
        "Side": {"leverage": f"●{NBSP}Leverage", "exposure": f"◆{NBSP}Exposure"}[lens],
        "Domain": line.domain or "All domains",
        "Score": score_number(line),
        "Indicators": f"{line.n_indicators}",
    }
