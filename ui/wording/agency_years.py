"""Words of one country's years: its restraint, and its equal distance from both powers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ui.views.agency_years import YearScore
from ui.wording.numbers import listed, percent, plain, sentence_case
from ui.wording.score_phrases import whole

EQUIDISTANCE: Final = "equidistance"


def trail_title(name: str, trail: Sequence[YearScore]) -> str:
    """State how the chosen country's restraint moved."""
    if len(trail) < 2:
        return f"{sentence_case(name)}: no restraint scores by year"
    first, last = trail[0], trail[-1]
    if round(first.score) == round(last.score):
        same = f"{whole(last.score)} in {last.year} as in {first.year}"
        return f"{sentence_case(name)}: restraint {same}"
    return (
        f"{sentence_case(name)}: restraint {whole(first.score)} in {first.year}, "
        f"{whole(last.score)} in {last.year}"
    )


def no_trail(name: str) -> str:
    """Say why there is no trail."""
    return f"V-Dem gives no measures of restraint for {name} over several years."


def trail_caption(trail: Sequence[YearScore], n_measures: int) -> str:
    """Say what the grey band is, and which years lack a measure."""
    thin = [str(one.year) for one in trail if one.n_measures < n_measures]
    text = (
        "Grey: the middle half of the ranked middle powers and their median (dotted). No rank band "
        "is held for earlier years."
    )
    if thin:
        text += f" Open marks: a measure is missing in {_spans(thin)}; the others are averaged."
    return text


def _spans(years: Sequence[str]) -> str:
    """Write years as spans: "2000–02 and 2014"."""
    numbers = [int(year) for year in years]
    spans: list[list[int]] = []
    for year in numbers:
        if spans and year == spans[-1][-1] + 1:
            spans[-1].append(year)
        else:
            spans.append([year])
    return listed([
        f"{span[0]}" if len(span) == 1 else f"{span[0]}–{span[-1] % 100:02d}" for span in spans
    ])  # fmt: skip


def trail_row(one: YearScore, n_measures: int) -> dict[str, str]:
    """Write one year of the restraint score."""
    return {
        "Year": str(one.year),
        "Restraint": whole(one.score),
        "Measures": f"{one.n_measures} of {n_measures}",
    }


def equidistance_title(first: tuple[int, float], last: tuple[int, float]) -> str:
    """State how the one measure of agency with many years moved."""
    return (
        f"Equal distance from both great powers: {percent(first[1])} in {first[0]}, "
        f"{percent(last[1])} in {last[0]}"
    )


def equidistance_caption(name: str) -> str:
    """Say why this measure stands for the years of agency."""
    return (
        f"Of the measures of agency only this one, from UN votes, goes back far; 100 means that "
        f"{name} agrees with both equally often, however often that is."
    )


def no_equidistance(name: str) -> str:
    """Say that the measure has no years here."""
    return f"No measure of agency for {name} goes back several years."


def year_hover(name: str, one: YearScore) -> str:
    """Text of a year on the trail."""
    return f"<b>{name}</b><br>restraint {whole(one.score)} ({one.year})"


def equidistance_row(year: int, value: float) -> dict[str, str]:
    """Write one year of equal distance."""
    return {"Year": str(year), "Equal distance": plain(value, "pct", 1)}


def line_alt(title: str) -> str:
    """Describe a line by year."""
    return f"Line by year, with the middle half of the middle powers in grey. {title}."
