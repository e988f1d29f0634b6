"""Words of one country's agency and restraint: its panel, its scores and their measures."""

from __future__ import annotations

from typing import Final

from ui.views.agency import LENSES, AgencyPage, Place
from ui.views.figures import Figure
from ui.wording.agency import LENS_NAMES
from ui.wording.agency_quadrants import QUADRANTS
from ui.wording.country_labels import measure_label
from ui.wording.country_scores import reason_text
from ui.wording.country_strip import row_period
from ui.wording.figures import STATUS_WORDS, change_text, value_text
from ui.wording.numbers import NBSP, plain, sentence_case
from ui.wording.score_phrases import TIER_NAMES, score_words

OPEN_NUMBERS: Final = "Open a number: formula, terms, source, licence"
DATA_LINK: Final = "The figures on the data page, with export"


def panel_line(page: AgencyPage, place: Place, lens: str) -> str:
    """Write a score of the chosen country with tier and band; Markdown."""
    words = score_words(place.scores.get(lens), page.n_ranked[lens])
    return f"**{LENS_NAMES[lens]}** {words}"


def panel_quadrant(page: AgencyPage, place: Place) -> str:
    """Say where the chosen country stands, how surely, or why nowhere."""
    quadrant = page.quadrant(place)
    if not quadrant:
        return "Without both scores it has no place in the scatter."
    if place.group != "roster":
        what = TIER_NAMES[place.group]
        return f"Shown as a yardstick, in no quadrant: {what}, not ranked."
    near = (
        " One of its rank bands reaches over the middle, so another method could move it."
        if page.is_near_cut(place) else ""
    )  # fmt: skip
    return f"Among the ranked middle powers: **{QUADRANTS[quadrant]}**.{near}"


def panel_reasons(place: Place) -> list[str]:
    """Say what weakens the scores of the chosen country."""
    found = [
        f"{LENS_NAMES[lens]}: {reason_text(score.reason, 'USA')}"
        for lens in LENSES
        if (score := place.scores.get(lens)) is not None and score.reason
    ]
    missing = [LENS_NAMES[lens] for lens in LENSES if lens not in place.scores]
    return found + [f"{name}: no score." for name in missing]


def measures_title(name: str) -> str:
    """Head the table of the chosen country's measures."""
    return f"What both scores of {name} are made of"


def measure_row(figure: Figure) -> dict[str, str]:
    """Write one measure of the chosen country."""
    moves = [
        change_text(
            figure.unit, change.years, change.earlier_year, change.earlier_value, figure.value or 0
        )
        for change in figure.changes
    ]
    value = (
        f"{plain(figure.value, figure.unit, figure.measure.decimals)} · {row_period(figure)}"
        if figure.value is not None else STATUS_WORDS[figure.status]
    )  # fmt: skip
    said = "; ".join(moves)
    if figure.value is None or figure.status == "low_coverage":
        said = " ".join(part for part in (figure.note, said) if part)
    return {
        "Measure": measure_label(figure.indicator_id, "USA"),
        "Value": value,
        "Change, or why there is no number": sentence_case(said) or "no earlier years held",
    }


def pill(figure: Figure) -> str:
    """Name a figure on its pill."""
    return f"{measure_label(figure.indicator_id, 'USA')}: {value_text(figure)}".replace(NBSP, " ")
