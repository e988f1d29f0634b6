"""Words of the world map of scores."""

from __future__ import annotations

from collections.abc import Sequence

from ui.wording.numbers import POWER_NAMES, counted, listed, sentence_case
from ui.wording.overview import BORDERS
from ui.wording.score_phrases import whole

OUTSIDE_AREA = "not shown"
NO_DATA_AREA = "no data"


def map_title(power: str, lens: str, domain: str, leaders: Sequence[tuple[str, float]]) -> str:
    """State the finding of the map.

    Parameters
    ----------
    domain : str
        Name of the domain; empty for the total.
    leaders : sequence of (name in text, score)
        The highest scores shown, best first.
    """
    what = {
        "leverage": f"leverage over {POWER_NAMES[power]}",
        "exposure": f"exposure to {POWER_NAMES[power]}",
    }[lens]
    if not leaders:
        return f"No country shown has a score: {what}"
    named = listed([f"{name} ({whole(score)})" for name, score in leaders])
    verb = "scores" if len(leaders) == 1 else "score"
    where = f"In {domain[:1].lower()}{domain[1:]}, " if domain else ""
    names = named if domain else sentence_case(named)
    return f"{where}{names} {verb} highest in {what}"


def great_power_area(power: str) -> str:
    """Name the great power's own area in the legend."""
    return sentence_case(POWER_NAMES[power].removeprefix("the "))


def score_class(at: Sequence[float], place: int) -> str:
    """Name a class of the map: "under 2", "2 to 5", "50 and more"."""
    if not at:
        return "score"
    if place == 0:
        return f"under {at[0]:g}"
    if place == len(at):
        return f"{at[-1]:g} and more"
    return f"{at[place - 1]:g} to {at[place]:g}"


def map_self(name: str) -> str:
    """Text of the great power on its own map."""
    return f"<b>{name}</b><br>not scored over itself"


def map_outside(name: str) -> str:
    """Text of a country that the filter leaves out."""
    return f"<b>{name}</b><br>outside the countries shown"


def map_no_data(name: str) -> str:
    """Text of a country without a score."""
    return f"<b>{name}</b><br>no data"


def map_hover(name: str, what: str, words: str) -> str:
    """Text of a country on the map (Plotly's line breaks)."""
    return f"<b>{name}</b><br>{what}: {words}"


def map_alt(title: str, n: int) -> str:
    """Alternative text of the map."""
    return (
        f"World map of {counted(n, 'country', 'countries')}. {title}. The table below holds the "
        "same scores."
    )


def map_caption() -> str:
    """Stand under the map."""
    return f"{BORDERS} Choose a country on the map or in the list below to outline it."
