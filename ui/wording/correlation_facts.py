"""Words of the dialogs behind correlations: every country with both numbers and its product."""

from __future__ import annotations

from dataclasses import dataclass

from ui.views.correlation import Correlation, Paired
from ui.views.facts import Fact
from ui.views.figures import Component
from ui.wording.numbers import counted, fixed, significant

SPEARMAN = (
    "Spearman's rank correlation. For each country: (place by the one number - mean place {first}) "
    "x (place by the other - {second}). The sum of these products / the root of (sum of the "
    "squared distances from the mean place by the one x the same by the other). Equals share the "
    "mean of their places"
)
PEARSON = (
    "Pearson's correlation. For each country: (the one number - its mean {first}) x (the other - "
    "its mean {second}). The sum of these products / the root of (sum of the squared distances "
    "from the mean of the one x the same of the other)"
)
MEANING = (
    "From -1 (the one always falls as the other rises) over 0 (no common order) to 1 (the same "
    "order throughout). Only countries with both numbers count."
)


@dataclass(frozen=True)
class Sides:
    """What is correlated.

    Attributes
    ----------
    first, second : str
        Names of both numbers, as inside a sentence.
    first_unit, second_unit : str
        Written after the numbers; empty for scores.
    period : str
        Of both.
    table : str
        Table of this build, or source, that holds the numbers.
    source_ids : tuple of str
        Where the numbers come from in the end.
    """

    first: str
    second: str
    period: str
    table: str
    source_ids: tuple[str, ...]
    first_unit: str = ""
    second_unit: str = ""


def correlation_fact(
    found: Correlation, sides: Sides, *, key: str, heading: str, note: str = ""
) -> Fact:
    """Explain a correlation."""
    rule = SPEARMAN if found.by_place else PEARSON
    digits = 3 if found.by_place else 4
    means = {
        "first": significant(found.first_mean, digits),
        "second": significant(found.second_mean, digits),
    }
    where = (sides.period, sides.table)
    return Fact(
        key=key,
        label=f"{heading}: {fixed(found.value, 2)}",
        heading=heading,
        value_text=fixed(found.value, 3),
        facts=(sides.period, counted(len(found.rows), "country", "countries")),
        note=note,
        formula=rule.format(**means),
        components=(
            Component("numerator", "sum of the products below", found.numerator, "", *where),
            Component("denominator", "root of the product of both sums of squares",
                      found.denominator, "", *where),
            *(Component("term", _pair(one, sides, found.by_place), one.product, "", *where)
              for one in found.rows),
        ),
        source_ids=sides.source_ids,
        definition=MEANING,
    )  # fmt: skip


def _pair(one: Paired, sides: Sides, by_place: bool) -> str:
    first, second = f"{one.first_place:g}", f"{one.second_place:g}"
    places = (f", place {first}", f", place {second}") if by_place else ("", "")
    return (
        f"{one.name}: {sides.first} {significant(one.first, 4)}{sides.first_unit}{places[0]}; "
        f"{sides.second} {significant(one.second, 4)}{sides.second_unit}{places[1]}"
    )
