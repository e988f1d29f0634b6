"""Words of leverage against exposure: the scatter, the quadrants, the chosen country's panel."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ui.wording.numbers import POWER_NAMES, POWER_SHORT, counted, listed, sentence_case
from ui.wording.score_phrases import (
    LENS_NAMES,
    ScoreLike,
    coloured,
    score_words,
    signed,
    whole,
)

QUADRANTS = {
    "holder": "holds much, exposed little",
    "mutual": "mutual dependence",
    "exposed": "exposed",
    "little": "little tied",
}


def quadrant_card(quadrant: str, names: Sequence[str], shown: int = 6) -> str:
    """List the countries of a quadrant: "South Africa, Brazil, India and 4 more"."""
    if not names:
        return "None of the countries shown."
    if len(names) <= shown + 1:
        return sentence_case(listed(list(names))) + "."
    left = len(names) - shown
    return f"{sentence_case(', '.join(names[:shown]))} and {left} more."


def quadrant_heading(quadrant: str, count: int) -> str:
    """Head a quadrant's card: "Mutual dependence · 22 countries"."""
    return f"{sentence_case(QUADRANTS[quadrant])} · {counted(count, 'country', 'countries')}"


def quadrant_explained(quadrant: str, power: str) -> str:
    """Say what a quadrant means."""
    short = POWER_SHORT[power]
    return {
        "holder": f"Leverage over {short} at or above the median, exposure below it.",
        "mutual": "Leverage and exposure both at or above the median.",
        "exposed": "Exposure at or above the median, leverage below it.",
        "little": "Leverage and exposure both below the median.",
    }[quadrant].replace("over US", "over the US")


def scatter_title(power: str, holders: int, exposed: int, n: int) -> str:
    """State the finding of the scatter."""
    hold = "holds" if holders == 1 else "hold"
    are = "is" if exposed == 1 else "are"
    return (
        f"Of {counted(n, 'country', 'countries')}, {holders} {hold} much over {POWER_NAMES[power]} "
        f"while exposed little; {exposed} {are} exposed while holding little"
    )


def scatter_caption(power: str, medians: Mapping[str, float]) -> str:
    """Say how the quadrants are cut and what the outlined marks are."""
    return (
        f"Lines: medians of the ranked middle powers (leverage {whole(medians['leverage'])}, "
        f"exposure {whole(medians['exposure'])}). Scales are stretched near zero (square root), so "
        "that small scores can be told apart. Open marks are yardsticks, never ranked: the "
        "European Union, the other great power and Russia. Choose a mark to see the country below."
    )


def hover(name: str, leverage: str, exposure: str, quadrant: str) -> str:
    """Text of a mark of the scatter (Plotly's line breaks)."""
    lines = [f"<b>{name}</b>", f"● leverage {leverage}", f"◆ exposure {exposure}"]
    return "<br>".join([*lines, QUADRANTS[quadrant]] if quadrant else lines)


def axis_title(lens: str, power: str) -> str:
    """Title of an axis, with the lens sign and an arrow towards more."""
    towards, arrow = ("over", "→") if lens == "leverage" else ("to", "↑")
    return f"{signed(lens, LENS_NAMES[lens])} {towards} {POWER_NAMES[power]} {arrow}"


def scatter_alt(title: str) -> str:
    """Alternative text of the scatter."""
    return (
        "Scatter of leverage (across) against exposure (up), cut into four named quadrants. "
        f"{title}. The table below holds the same scores."
    )


def panel_line(lens: str, power: str, score: ScoreLike | None, of: int) -> str:
    """Write one lens of the chosen country; Markdown."""
    towards = "over" if lens == "leverage" else "to"
    words = score_words(score, of)
    side = coloured(lens, signed(lens, LENS_NAMES[lens]))
    return f"{side} {towards} {POWER_NAMES[power]}: **{words}**"


def panel_quadrant(quadrant: str, group: str) -> str:
    """Say in which quadrant the chosen country lies, or why in none."""
    if group == "self":
        return "A great power is not scored over itself."
    if not quadrant:
        return "Too little data for both lenses, so it lies in no quadrant."
    if group != "roster":
        return (
            f"Not ranked. Beside the ranked middle powers it would lie in “{QUADRANTS[quadrant]}”."
        )
    return f"Quadrant: {QUADRANTS[quadrant]}."


def score_button(lens: str) -> str:
    """Label of the button that opens the dialog behind a score."""
    return f"How the {lens} score was made"
