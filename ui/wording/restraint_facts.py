"""Words of the dialogs behind restraint by year and its moves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from ui.views.agency_years import Move, YearScore
from ui.views.facts import Fact
from ui.views.figures import Component
from ui.views.restraint_parts import RestraintPart
from ui.wording.agency_moves import signed
from ui.wording.country_labels import measure_label
from ui.wording.numbers import counted, fixed, sentence_case
from ui.wording.score_phrases import whole
from ui.wording.spread_facts import score_writer, spread_facts
from ui.wording.year_points import MEDIAN, MEDIAN_NAME

VDEM: Final = "vdem"
UNIT: Final = "of 100"
SCORE: Final = (
    "Points of a measure: 100 x (value - low) / (high - low), kept within 0 and 100, between its "
    "goalposts low and high. Score: the mean of the points, each with its weight, over the "
    "measures held (a domain at its own weight)"
)
CHANGE: Final = "score of the last year - score of the first year. " + SCORE
MEANING: Final = (
    "Each year is scored with today's goalposts and weights, without a rank or a band. A measure "
    "without a value is left out; under half of the weight there is no score."
)


def year_labels(
    name: str, trail: Sequence[YearScore], middles: Sequence[tuple[int, float]]
) -> dict[str, str]:
    """Name every year of a country's restraint and the median beside it, newest first."""
    medians = dict(middles)
    labels = {}
    for one in reversed(trail):
        labels[str(one.year)] = f"{sentence_case(name)}, {one.year}: {whole(one.score)}"
        if one.year in medians:
            middle = whole(medians[one.year])
            labels[f"{MEDIAN}.{one.year}"] = f"{MEDIAN_NAME}, {one.year}: {middle}"
    return labels


def year_fact(name: str, one: YearScore, n_measures: int, parts: Sequence[RestraintPart]) -> Fact:
    """Explain the restraint score of one year."""
    missing = one.n_measures < n_measures
    return Fact(
        key=f"restraint.{one.year}",
        label=f"{sentence_case(name)}, {one.year}: {whole(one.score)}",
        heading=f"{sentence_case(name)}: restraint score of {one.year}",
        value_text=score_writer(one.score),
        facts=(str(one.year), "weak: a measure is missing" if missing else "reported",
               f"{one.n_measures} of {counted(n_measures, 'measure')}"),
        note="",
        formula=SCORE,
        components=tuple(line for part in parts for line in _lines(part)),
        source_ids=(VDEM,),
        definition=_definition(parts),
    )  # fmt: skip


def _lines(part: RestraintPart) -> list[Component]:
    name, year = measure_label(part.indicator_id, "USA"), str(part.year)
    points = (
        f"{name}: points of the value {fixed(part.value, 2)} (goalposts {part.low:g} and "
        f"{part.high:g}), weight {part.weight:g}"
    )
    rated = [replace(one, label=f"rated: {one.label}") for one in part.components]
    return [Component("term", points, part.points, UNIT, year, VDEM), *rated]


def _definition(parts: Sequence[RestraintPart]) -> str:
    formulas = {part.indicator_id: part.formula for part in parts}
    lines = [
        f"{measure_label(one, 'USA')}: {formula}".rstrip(".") for one, formula in formulas.items()
    ]
    return "\n\n".join([MEANING, *(f"{line}." for line in lines)])


def median_facts(year: int, rows: Sequence[tuple[str, float]]) -> list[Fact]:
    """Explain the median of the ranked middle powers in one year."""
    terms = [Component("term", name, score, UNIT, str(year), VDEM) for name, score in rows]
    what = f"the ranked middle powers' restraint scores, {year}"
    return spread_facts("restraint", what, terms, score_writer, wanted=["middle"])


def move_labels(moves: Sequence[Move]) -> dict[str, str]:
    """Name every move of the table, by ISO3."""
    return {
        move.iso3: f"{move.name}: {whole(move.first.score)} in {move.first.year}, "
        f"{whole(move.last.score)} in {move.last.year} ({signed(move.change)})"
        for move in moves
    }


def move_fact(move: Move, parts: Sequence[RestraintPart]) -> Fact:
    """Explain how a country's restraint moved, from the measures of both years."""
    ends = [
        Component("term", f"restraint score of {one.year}", one.score, UNIT, str(one.year), VDEM)
        for one in (move.last, move.first)
    ]
    return Fact(
        key=f"move.{move.iso3}",
        label=move_labels([move])[move.iso3],
        heading=f"{move.name}: change of restraint, {move.first.year} to {move.last.year}",
        value_text=f"{'+' if move.change > 0 else ''}{fixed(move.change, 2)} points of 100",
        facts=(f"{move.first.year} to {move.last.year}", "reported"),
        note="",
        formula=CHANGE,
        components=(*ends, *(line for part in parts for line in _lines(part))),
        source_ids=(VDEM,),
        definition=_definition(parts),
    )
