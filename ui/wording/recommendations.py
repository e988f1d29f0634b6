"""Every sentence of the recommendations page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from indicators.advice.phrases import mined, refined
from indicators.numbers import (
    NBSP,
    POWER_NAMES,
    counted,
    dollars,
    fixed,
    listed,
    percent,
    sentence_case,
)
from ui.views.figures import Figure
from ui.views.recommendation_detail import MineralRow, Supplier
from ui.views.recommendations import Answer, Recommendation
from ui.wording.country_phrases import span
from ui.wording.recommendation_numbers import amount
from ui.wording.recommendation_words import (
    BITES_FOR_NONE,
    NO_SUPPLIERS,
    NOT_PROFILED,
    SHORT_TITLES,
    STATE_MEANING,
    STATES,
    THEMES,
)


def state_text(state: str) -> str:
    """Write a state with its glyph: "▲ acts here"."""
    glyph, words, _ = STATES[state]
    return f"{glyph} {words}"


def states_legend() -> str:
    """Say what each state means, in one paragraph."""
    return " ".join(f"**{state_text(one)}**: {text}." for one, text in STATE_MEANING.items())


def option(recommendation: Recommendation) -> str:
    """Name a recommendation in a list: theme first."""
    return f"{THEMES[recommendation.theme]}: {recommendation.title}"


def open_label(recommendation: Recommendation) -> str:
    """Label the way into a recommendation, short enough for a phone: "T1 Pressure in full"."""
    return f"{recommendation.id} {SHORT_TITLES[recommendation.id]} in full"


def answer_heading(name: str, state: str) -> str:
    """Head the answer for a country: "▲ Acts here: South Korea"."""
    glyph, words, _ = STATES[state]
    return f"{glyph} {sentence_case(words)}: {name}"


def change_condition(answer: Answer) -> str:
    """Say what would change the state."""
    condition = span(answer.would_change_if)
    return f"**Would change if** {condition[:1].lower()}{condition[1:]}"


def source_line(one: Recommendation) -> str:
    """Say who wrote it, where, and quote a few words."""
    return f"{one.author}, {one.work}, section “{one.section}”: “{one.quote}”."


def named_sentence(one: Recommendation, iso3: str, names: Mapping[str, str]) -> str:
    """Say whom the text names, and whether the chosen country is among them.

    Parameters
    ----------
    names : mapping of str to str
        Names inside a sentence by ISO3.
    """
    if not one.actors_named:
        return "The text names no country."
    all_named = listed([names[actor] for actor in one.actors_named])
    among = iso3 in one.actors_named and len(one.actors_named) > 1
    also = f" {sentence_case(names[iso3])} is one of them." if among else ""
    return f"The text names {all_named}.{also}"


def count_sentence(counts: Mapping[str, int]) -> str:
    """Count the roster by state: "It bites for 21 of 57 middle powers, is in place in 2, ..."."""
    total = sum(counts.values())
    parts = [f"bites for {counts['act']} of {counted(total, 'middle power')}"]
    if counts["in_place"]:
        parts.append(f"is in place in {counts['in_place']}")
    if counts["less_relevant"]:
        parts.append(f"is less relevant for {counts['less_relevant']}")
    if counts["no_data"]:
        parts.append(f"is undecided for {counts['no_data']} for want of data")
    return f"It {listed(parts)}."


def stake_sentence(name: str, sales: Sequence[Figure]) -> str:
    """Say the trade at stake in dollars, power by power."""
    parts = [
        f"goods worth {dollars(one.amount_musd)} went to {POWER_NAMES[one.power]} in "
        f"{span(one.period)}, {percent(one.value)} of GDP"
        for one in sales
        if one.value is not None and one.amount_musd is not None
    ]
    if not parts:
        return ""
    return f"**At stake for {name}:** {listed(parts)}."


def defence_sentence(name: str, points_gap: Figure | None, dollars_gap: Figure | None) -> str:
    """Say the defence gap in points and in dollars."""
    if not points_gap or not points_gap.value or not dollars_gap or not dollars_gap.value:
        return ""
    gap = fixed(points_gap.value, 2 if points_gap.value < 0.1 else 1)
    return (
        f"**The gap of {name} in money:** {gap}{NBSP}points of GDP are "
        f"{dollars(dollars_gap.value)} a year ({span(dollars_gap.period)})."
    )


def mineral_rows(rows: Sequence[MineralRow], from_pct: float) -> list[dict[str, str]]:
    """Write the minerals that can be compared and are mined in weight, widest gap first."""
    known = [row for row in rows if row.has_refiners and row.mine_pct >= from_pct]
    known.sort(key=lambda row: (row.refining_pct or 0.0) - row.mine_pct)
    return [
        {
            "Mined": f"{sentence_case(mined(row.mineral))}: {_share(row.mine_pct)}",
            "Refined": f"{sentence_case(refined(row.mineral))}: {_share(row.refining_pct)}",
            "Difference": _difference(row),
        }
        for row in known
    ]


def other_minerals(rows: Sequence[MineralRow], from_pct: float) -> str:
    """Name what is mined without a table of refiners to compare with."""
    others = [row for row in rows if not row.has_refiners and row.mine_pct >= from_pct]
    if not others:
        return ""
    named = listed([f"{mined(row.mineral)} ({_share(row.mine_pct)})" for row in others])
    return f"Mined too, without a table of refiners to compare with: {named}."


def _share(value: float | None) -> str:
    if value is None:
        return "not named"
    return f"under 0.1{NBSP}%" if value == 0 else percent(value)


def _difference(row: MineralRow) -> str:
    if row.refining_pct is None:
        return f"up to {amount(row.mine_pct, 'points')}"
    gap = row.mine_pct - row.refining_pct
    text = amount(abs(gap), "points")
    return text if gap >= 0 else f"refines {text} more"


def supplier_rows(suppliers: Sequence[Supplier], most: int = 6) -> list[dict[str, str]]:
    """Write the suppliers of arms, the smaller ones summed up."""
    rows = [{"Supplier": one.name, "Share": percent(one.share_pct)} for one in suppliers[:most]]
    rest = suppliers[most:]
    if rest:
        count = counted(len(rest), "other supplier")
        rows.append({"Supplier": count, "Share": percent(sum(one.share_pct for one in rest))})
    return rows


def supplier_sentence(name: str, suppliers: Sequence[Supplier]) -> str:
    """Say who else delivers arms."""
    others = [one for one in suppliers if one.name != "United States"][:3]
    period = span(suppliers[0].period) if suppliers else "2020–24"
    if not suppliers:
        return NO_SUPPLIERS.format(name=name)
    if not others:
        return f"No other supplier of major arms to {name} is named for {period}."
    named = listed([f"{one.name} ({percent(one.share_pct)})" for one in others])
    return f"Other suppliers of {name} in {period}: {named}."


def matrix_summary(shown: int, total: int, columns: int) -> str:
    """Say how much of the matrix is on show."""
    countries = counted(shown, "country", "countries")
    kept = f"{countries} of {total:,}" if shown != total else countries
    return f"{kept} beside {counted(columns, 'recommendation')}."


def matrix_row(
    name: str, group: str, states: Mapping[str, str], *, is_short: bool = False
) -> dict[str, str]:
    """Write one country of the matrix; the signs alone where there are many columns."""
    write = state_sign if is_short else state_text
    return {"Country": name, **{key: write(state) for key, state in states.items()},
            "Group": group}  # fmt: skip


def state_sign(state: str) -> str:
    """Write the sign of a state alone."""
    return STATES[state][0]


def column_title(one: Recommendation) -> str:
    """Head a column of the matrix: "T1 Counter-pressure"."""
    return f"{one.id} {SHORT_TITLES[one.id]}"


def not_profiled(name: str) -> str:
    """Say why there is no answer: a country that gets no advice."""
    return NOT_PROFILED.format(name=name)


def count_line(one: Recommendation, counts: Mapping[str, int]) -> str:
    """Count one recommendation's states behind its title."""
    return f"**{one.id} {one.title}.** {count_sentence(counts)}"


def country_summary(name: str, states: Sequence[str]) -> str:
    """Count one country's answers: "Of 21 recommendations, 9 act in Poland, ..."."""
    parts = [
        (states.count("act"), "acts", "act", f"for {name}"),
        (states.count("in_place"), "is", "are", "in place"),
        (states.count("less_relevant"), "is", "are", "less relevant"),
        (states.count("no_data"), "lacks", "lack", "the data to decide"),
    ]
    said = [
        f"{count} {one if count == 1 else many} {rest}" for count, one, many, rest in parts if count
    ]
    return f"Of {counted(len(states), 'recommendation')}, {listed(said)}."


def biting_sentence(names: Sequence[str]) -> str:
    """Name those for whom a recommendation bites, strongest first."""
    if not names:
        return BITES_FOR_NONE
    return f"**Strongest first:** {listed(list(names))}."


def answer_row(name: str, group: str, answer: Answer) -> dict[str, str]:
    """Write one country's answer as a row of the table of all answers."""
    return {"Country": name, "State": state_text(answer.state), "Answer": span(answer.sentence),
            "Would change if": span(answer.would_change_if), "Group": group}  # fmt: skip
