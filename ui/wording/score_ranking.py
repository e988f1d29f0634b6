"""Words of the ranking in tiers: the chart of bands, its table, the countries beside it."""

from __future__ import annotations

from typing import Final, Protocol

from ui.wording.numbers import NBSP, counted, sentence_case
from ui.wording.score_drivers import FACTORS
from ui.wording.score_phrases import ScoreLike, band_words, reason_text, score_words, whole
from ui.wording.scores import ranked_noun, side

SAME_AS_TABLE: Final = "The same as a table"


class PlaceLike(ScoreLike, Protocol):
    """What the sentences need of a country in the ranking."""

    @property
    def name(self) -> str: ...  # noqa: D102
    @property
    def name_in_text(self) -> str: ...  # noqa: D102
    @property
    def reason(self) -> str: ...  # noqa: D102
    @property
    def driver(self) -> str: ...  # noqa: D102
    @property
    def score_low(self) -> float | None: ...  # noqa: D102
    @property
    def score_high(self) -> float | None: ...  # noqa: D102


def chart_title(lens: str, power: str, country_set: str, n: int) -> str:
    """Head the chart of bands."""
    return f"{sentence_case(side(lens, power))}: places of {ranked_noun(country_set, n)}, in tiers"


def chart_caption(lens: str, is_changed: bool) -> str:
    """Say what dot, line and shading are."""
    sign = {"leverage": "Circle", "exposure": "Diamond"}.get(lens, "Square")
    default = " Grey bar: the place under the default weights." if is_changed else ""
    return (
        f"{sign}: the place with these weights. Line: where the place falls in 90{NBSP}% of 10,000 "
        "recalculations with other scales, means and weights and with one indicator left out. "
        f"Shaded blocks: tiers.{default}"
    )


def chart_cut(drawn: int, of: int) -> str:
    """Say that the chart shows the first places only."""
    return f"The chart shows the first {drawn} of {of}; the table below it holds all of them."


def chart_alt(title: str) -> str:
    """Alternative text of the chart."""
    return (
        f"{title}. One row a country, grouped by tier; a mark for its place and a line for its "
        "band. The table below it holds the same."
    )


def hover(place: PlaceLike, of: int) -> str:
    """Text of a mark (Plotly's line breaks)."""
    return f"<b>{place.name}</b><br>{score_words(place, of)}"


def tier_label(tier: int) -> str:
    """Name a block of the chart."""
    return f"tier{NBSP}{tier}"


def axis_title(of: int) -> str:
    """Title of the axis of places."""
    return f"Place among {of} (1 = highest)"


def place_row(place: PlaceLike, of: int) -> dict[str, object]:
    """Write one row of the table behind the chart."""
    return {
        "Country": place.name,
        "Tier": place.tier,
        "Score": None if place.score is None else round(place.score),
        "Place": band_words(place.rank_low, place.rank_high, of),
        "Score in the draws": score_band(place),
        "Moved most by": FACTORS.get(place.driver, ""),
        "Note": place.reason,
    }


def score_band(place: PlaceLike) -> str:
    """Write the band of the score: "28 to 37"."""
    if place.score_low is None or place.score_high is None:
        return ""
    low, high = whole(place.score_low), whole(place.score_high)
    return low if low == high else f"{low} to {high}"


def beside_heading(count: int) -> str:
    """Head the list of those without a place."""
    return f"Shown, not ranked: {counted(count, 'country or actor', 'countries and actors')}"


def beside_row(place: PlaceLike, power: str) -> dict[str, object]:
    """Write a country without a place, with the reason."""
    return {
        "Country": place.name,
        "Score": whole(place.score),
        "Why no place": reason_text(place.reason, power),
    }
