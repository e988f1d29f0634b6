"""Sentences of the whole comparison: who is compared, where they differ most, how to read it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ui.views.comparison import Comparison, DomainLines
from ui.warehouse import Country
from ui.wording.comparison_sides import domain_name, lead_sentence
from ui.wording.country_scores import score_number
from ui.wording.numbers import NBSP, POWER_NAMES, listed, percent
from ui.wording.score_phrases import SIGNS

TAB: Final = "Compare"
CHOOSE_MORE: Final = "Choose two to four countries above to set them side by side."
SAME_AS_TABLE: Final = "The same as a table"
READING: Final = (
    "All rows run from 0 to 100 on the same axis; grey dots are the other ranked middle powers. "
    "Scores place a country between stated goalposts and carry a rank band; leverage and exposure "
    "have different scales, so one is never taken off the other, and totals for the two great "
    "powers do not compare, since leverage over the United States is built from more domains. "
    "Leverage is not willingness to use it."
)


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
