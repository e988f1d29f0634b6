"""Deciding numbers in words: tests, thresholds, the ranking over the middle powers."""

from __future__ import annotations

from collections.abc import Sequence

from indicators.advice.beside import SIDE_MEASURES
from indicators.advice.phrases import apart, is_close, mined, refined
from indicators.catalog import BY_MEASURE, MEASURES
from indicators.numbers import (
    NBSP,
    counted,
    dollars,
    fixed,
    listed,
    sentence_case,
)
from ui.views.figures import Figure, fill_power
from ui.views.recommendation_ranking import Mark, Ranking
from ui.views.recommendations import Evidence, Threshold
from ui.wording.country_phrases import span
from ui.wording.recommendation_words import (
    MEMBER_NUMBER,
    MET,
)


def markdown(text: str) -> str:
    """Make a plain sentence safe for Markdown: a dollar sign would start a formula."""
    return text.replace("$", r"\$")


def said(text: str) -> str:
    """Write a sentence of the build for the page: periods with an en dash, safe for Markdown."""
    return markdown(span(text))


def measure_label(indicator_id: str, power: str, item: str = "", *, is_gap: bool = False) -> str:
    """Name a deciding number; mineral by mineral where it was tried so."""
    if item and is_gap:
        return f"{sentence_case(mined(item))}: share mined less share of {refined(item)}"
    if item:
        return f"{sentence_case(mined(item))}: share of world mining"
    if indicator_id in SIDE_MEASURES:
        return SIDE_MEASURES[indicator_id].label
    if indicator_id in MEASURES:
        return fill_power(MEASURES[indicator_id].label, power)
    return sentence_case(indicator_id.replace("_", " "))


def number_name(threshold: Threshold) -> str:
    """Name the number a threshold tests, for lists."""
    if threshold.recommendation_id == "C3" and threshold.indicator_id != "chokepoint_minerals":
        gap = "Share of mining less share of refining (widest gap)"
        mines = "Share of world mining (largest of the minerals compared)"
        return gap if threshold.unit == "points" else mines
    return measure_label(threshold.indicator_id, threshold.power)


def amount(value: float, unit: str, limit: float = 0.0) -> str:
    """Write a number of a test, with decimals enough to tell it from a threshold close by."""
    if unit in ("persons", "count"):
        return f"{round(value):,}"
    if unit == "musd":
        return dollars(value)
    decimals = 2 if 0 < abs(value) < 0.1 else 1
    number = apart(value, limit) if is_close(value, limit) else fixed(value, decimals)
    if unit.startswith("points"):
        return f"{number}{NBSP}{'point' if value == 1 else 'points'}"
    return f"{number}{NBSP}%"


def limit_text(threshold: Threshold) -> str:
    """Write a threshold: "10 % or more"."""
    frames = {">=": "{} or more", ">": "more than {}", "<": "less than {}", "<=": "{} or less"}
    if threshold.unit == "musd":
        return frames[threshold.operator].format(dollars(threshold.value))
    whole = threshold.value.is_integer()
    value = f"{threshold.value:,.0f}" if whole else fixed(threshold.value, 1)
    unit = {"pct": f"{NBSP}%", "pct of GDP": f"{NBSP}% of GDP"}.get(threshold.unit, "")
    if threshold.unit.startswith("points"):
        unit = f"{NBSP}point{'' if threshold.value == 1 else 's'}"
    return frames[threshold.operator].format(value + unit)


def line_text(threshold: Threshold) -> str:
    """Label the line of the chart: "threshold: 10 % or more"."""
    return f"threshold: {limit_text(threshold)}"


def evidence_row(
    evidence: Evidence, threshold: Threshold, figure: Figure | None, publishers: Sequence[str]
) -> dict[str, str]:
    """Write one row of the table of deciding numbers."""
    label = measure_label(
        evidence.indicator_id, evidence.power, evidence.item, is_gap=evidence.unit == "points"
    )
    notes = [
        span(evidence.period),
        listed(list(dict.fromkeys(one.split(",")[0] for one in publishers))),
    ]
    if figure is not None and figure.iso3 == "EUU":
        notes.append(MEMBER_NUMBER)
    if evidence.status == "low_coverage":
        notes.append("weak, open the number for the reason")
    return {
        "Number": f"**{label}**  \n{' · '.join(part for part in notes if part)}",
        "Value": markdown(_value(evidence, figure)),
        "Test": markdown(f"{MET[evidence.met]}: {limit_text(threshold)}"),
    }


def _value(evidence: Evidence, figure: Figure | None) -> str:
    if evidence.value is None:
        return "no data"
    measure = MEASURES.get(evidence.indicator_id)
    unit = evidence.unit if evidence.item or measure is None else measure.unit
    text = amount(evidence.value, unit, evidence.limit)
    if figure is None or evidence.item or figure.amount_musd is None:
        return text
    return f"{text} · {dollars(figure.amount_musd)}"


def ranking_title(ranking: Ranking) -> str:
    """Head the chart with its finding: who is furthest beyond the threshold."""
    ranked = [one for one in ranking.marks if one.value is not None and not one.is_apart]
    if not ranked:
        return number_name(ranking.threshold)
    first = ranked[0]
    met = sum(bool(one.met) for one in ranked) + ranking.n_common * _common_met(ranking)
    value = mark_value(ranking, first)
    verb = "meets" if met == 1 else "meet"
    who = counted(met, "middle power") if met else "no middle power"
    label = number_name(ranking.threshold)
    end = "lowest" if ranking.threshold.is_upper_limit else "highest"
    return f"{label}: {first.name} stands {end}, at {value}; {who} {verb} the threshold"


def _common_met(ranking: Ranking) -> bool:
    return any(bool(one.met) for one in ranking.marks if one.iso3 == "EUU")


def ranking_note(ranking: Ranking, shown: int) -> str:
    """Say what the marks mean and what the chart leaves out."""
    parts = ["Filled: the test is met. Open: it is not met, or the gap is unknown."]
    if ranking.n_common:
        parts.append(
            "The European Union's mark stands for its "
            f"{counted(ranking.n_common, 'ranked member')}, for whom it acts."
        )
    left = sum(one.value is not None for one in ranking.marks) - shown
    if left > 0:
        others = "country" if left == 1 else "countries"
        parts.append(f"{left:,} more {others} that {_do(left)} not meet it stand in the table.")
    missing = sum(one.value is None for one in ranking.marks)
    if missing:
        parts.append(f"No data for {counted(missing, 'country', 'countries')}.")
    return " ".join(parts)


def _do(count: int) -> str:
    return "does" if count == 1 else "do"


def ranking_alt(ranking: Ranking, shown: Sequence[Mark]) -> str:
    """Describe the chart for those who do not see it."""
    tops = listed([f"{m.name} {mark_value(ranking, m)}" for m in shown[:5]])
    end = "Lowest" if ranking.threshold.is_upper_limit else "Highest"
    return (
        f"Ranked dots: {number_name(ranking.threshold)}, against the threshold of "
        f"{limit_text(ranking.threshold)}. {end}: {tops}."
    )


def mark_value(ranking: Ranking, mark: Mark) -> str:
    """Write a mark's value."""
    if mark.value is None:
        return "no data"
    return amount(mark.value, ranking.threshold.unit, ranking.threshold.value)


def mark_label(ranking: Ranking, mark: Mark) -> str:
    """Write a mark's value short enough for the margin of a chart on a phone."""
    return mark_value(ranking, mark).replace("points", "pts").replace("point", "pt")


def mark_hover(ranking: Ranking, mark: Mark) -> str:
    """Write what appears over a mark."""
    item = f" ({mined(mark.item)})" if mark.item else ""
    weak = "<br>weak figure" if mark.status == "low_coverage" else ""
    return f"<b>{mark.name}</b>{item}<br>{mark_value(ranking, mark)}<br>{MET[mark.met]}{weak}"


def mark_row(ranking: Ranking, mark: Mark) -> dict[str, str]:
    """Write a mark as a row of the table twin."""
    row = {"Country": mark.name, "Value": mark_value(ranking, mark), "Test": MET[mark.met]}
    return row | {"Mineral": mined(mark.item)} if mark.item else row


def threshold_item(threshold: Threshold) -> str:
    """Explain one threshold: number, limit, reason, source; one line of Markdown."""
    return markdown(
        f"- **{number_name(threshold)}: {limit_text(threshold)}.** {threshold.reason} "
        f"*{threshold.source}.*"
    )


def lens_of(threshold: Threshold) -> str:
    """Return the lens whose colour and sign a number carries."""
    declared = BY_MEASURE.get(threshold.indicator_id)
    return declared.lens if declared else "context"
