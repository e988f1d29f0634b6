"""Words on agency and restraint, and on leverage for a country's size."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from ui.views.country_size import SizeReading
from ui.views.country_world import ScoreLine
from ui.wording.country_scores import reason_text, score_number, score_text
from ui.wording.numbers import dollars, listed

CONDUCT_TITLE: Final = "Actor or terrain"
MEANING: Final = {
    "agency": "what lets it act rather than be acted upon",
    "restraint": "institutions that bind its leaders",
}
CONDUCT_NOTE: Final = (
    "The op-ed argues that a bargaining order helps only coherent middle powers, those that turn "
    "autonomy into strategy with restraint. Neither score is leverage or exposure, and neither is "
    "towards one great power."
)


def conduct_line(lens: str, lines: Sequence[ScoreLine], n_ranked: Mapping[str, int]) -> str:
    """Say one score with tier, band and its domains; Markdown."""
    of_lens = [line for line in lines if line.lens == lens]
    total = next((line for line in of_lens if not line.domain), None)
    head = f"**{lens.capitalize()}**, {MEANING[lens]}: "
    if total is None or total.score is None:
        reason = reason_text(total.reason, "USA") if total is not None else ""
        return f"{head}no score. {reason}".rstrip()
    domains = [
        f"{line.domain.lower()} {score_number(line)}"
        for line in of_lens
        if line.domain and line.score is not None
    ]
    of_which = f" It is made of {listed(domains)}." if len(domains) > 1 else ""
    place = score_text(total, n_ranked.get(lens, 0))
    return f"{head}**{score_number(total)}** of 100 · {place}.{of_which}"


def size_sentence(reading: SizeReading) -> str:
    """Set a leverage score beside the score expected of a country of its size, and say how."""
    score, expected = round(reading.score), round(reading.expected)
    difference = score - expected
    method = f"straight line of {reading.n} scores on the logarithm of GDP"
    if not expected:
        return (
            f"For its size: a score of {expected} would be expected of a GDP of "
            f"{dollars(reading.gdp_musd)} ({method})."
        )
    if difference == 0:
        verdict = "as much as"
    else:
        amount = abs(difference)
        unit = "point" if amount == 1 else "points"
        verdict = f"{amount} {unit} {'more' if difference > 0 else 'less'} than"
    return (
        f"For its size: {verdict} the {expected} expected of a GDP of {dollars(reading.gdp_musd)} "
        f"({method})."
    )
