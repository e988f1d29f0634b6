"""Sentences of the page of scores: ranking, weights, comparison, what would have to change."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final, Protocol

from ui.wording.numbers import (
    NBSP,
    POWER_NAMES,
    counted,
    fixed,
    listed,
    plain,
    sentence_case,
)
from ui.wording.overview import (
    COLOURS,
    LENS_NAMES,
    ScoreLike,
    band_words,
    place_words,
    reason_text,
    rivals_clause,
    score_words,
    whole,
)

TITLE: Final = "How robust is the ranking?"
# Agency and restraint describe a country alone: no great power enters.
ALONE: Final = {"agency": "Agency", "restraint": "Restraint"}
LENS_CHOICES: Final[Mapping[str, str]] = {**LENS_NAMES, **ALONE}
TOP: Final = 5
TOP_WORDS: Final = "top five"
DRAWS_STATUS: Final = "Recalculating the index 10,000 times under other assumptions …"
WEIGHTS_HEADING: Final = "Your weights"
LAST_WEIGHT: Final = "One weight must stay above zero, so this one was put back."
RESET: Final = "Back to the default weights"
COMPARISON_HEADING: Final = "Compared with the default index"
WHAT_IF_HEADING: Final = "What would have to change to enter the top five"
DRIVERS_HEADING: Final = "What the places depend on"
READING_HEADING: Final = "How to read this page"
MOVE: Final = "Places"
MOVE_HELP: Final = "Places won (above 0) or lost (below 0) against the default weights"
NOTHING_DOES: Final = "All indicators, with the most that each could bring"
SAME_AS_TABLE: Final = "The same as a table"
NO_DOMAIN_BAND: Final = (
    "Single domains have a score and no band: most hold two to five indicators, so leaving one out "
    "makes another domain of it rather than testing this one. How sure a place is, is said of the "
    "total."
)
FACTORS: Final[Mapping[str, str]] = {
    "normalisation": "the scale indicators are put on",
    "aggregation": "how far a strong domain makes up for a weak one",
    "weights": "the weights, each moved by up to a quarter",
    "treatment": "the treatment of outliers",
    "left_out_indicator": "which indicator is left out",
    "none": "nothing: the place never changes",
}
FACTOR_LEVELS: Final[Mapping[str, str]] = {
    "normalisation": "goalposts; smallest to largest; distance from the mean; percentile rank",
    "aggregation": "power means with exponent 1, 0.5 and 2",
    "weights": "each weight times 0.75 to 1.25",
    "treatment": "none; extremes drawn in, else a logarithm",
    "left_out_indicator": "none or any one",
}
MEANS_ALONE: Final = "arithmetic and geometric mean"
SET_NOUNS: Final[Mapping[str, tuple[str, str]]] = {
    "roster": ("middle power", "middle powers"),
    "brief": ("country named in the brief", "countries named in the brief"),
    "pivotal": ("middle power or pivotal state", "middle powers and pivotal states"),
    "all": ("country or territory", "countries and territories"),
}


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


class MoveLike(Protocol):
    """What the sentences need of a change of place."""

    @property
    def before(self) -> PlaceLike: ...  # noqa: D102
    @property
    def after(self) -> PlaceLike: ...  # noqa: D102
    @property
    def places(self) -> int: ...  # noqa: D102
    @property
    def leaves_band(self) -> bool: ...  # noqa: D102


class ChangeLike(Protocol):
    """What the sentences need of one change that is asked about."""

    @property
    def name(self) -> str: ...  # noqa: D102
    @property
    def unit(self) -> str: ...  # noqa: D102
    @property
    def value_now(self) -> float | None: ...  # noqa: D102
    @property
    def is_absent(self) -> bool: ...  # noqa: D102
    @property
    def needed(self) -> float | None: ...  # noqa: D102
    @property
    def high(self) -> float: ...  # noqa: D102


def side(lens: str, power: str) -> str:
    """Name a lens: "leverage over China", "exposure to the United States", "agency"."""
    if lens in ALONE:
        return lens
    return f"{lens} {'over' if lens == 'leverage' else 'to'} {POWER_NAMES[power]}"


def ranked_noun(country_set: str, count: int) -> str:
    """Count the ranked countries of a set: "57 middle powers"."""
    return counted(count, *SET_NOUNS[country_set])


def state_sentence(changed: Sequence[tuple[str, float, float]]) -> str:
    """Say which weights stand: name, weight and default of those that were moved."""
    if not changed:
        return "These are the **default weights**."
    parts = [
        f"{name} {weight:g} (default {default:g})" if weight else f"{name} left out"
        for name, weight, default in changed[:6]
    ]
    left = len(changed) - len(parts)
    more = [counted(left, "other weight", "other weights")] if left else []
    return f"**Your weights:** {listed([*parts, *more])}."


def tiers_sentence(n_tiers: int, first: Sequence[str], country_set: str, n: int) -> str:
    """Say how many tiers can be told apart and who is in the first."""
    who = ranked_noun(country_set, n)
    if n_tiers <= 1:
        return f"The draws do not tell the {who} apart: all stand in one tier."
    inside = (
        sentence_case(listed(list(first)))
        if len(first) <= 5
        else counted(len(first), "country", "countries")
    )
    verb = "stands" if len(first) == 1 else "stand"
    return (
        f"The draws part {who} into {n_tiers} tiers. {inside} {verb} in tier{NBSP}1. Inside a tier "
        "the order is not settled."
    )


def leader_alone(lens: str, leader: tuple[str, ScoreLike], rivals: Sequence[str], of: int) -> str:
    """Say who scores highest in agency or restraint; Markdown.

    Parameters
    ----------
    leader : tuple
        Name in text and score of the country that scores highest.
    rivals : sequence of str
        Names in text of the others whose rank bands include first place.
    of : int
        Number of ranked countries.
    """
    name, score = leader
    first = f"**{sentence_case(name)}** scores highest in **{lens}** ({score_words(score, of)})"
    return f"{first}{rivals_clause(rivals)}."


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


def share_words(share: float) -> str:
    """Write a part of the index: "22 % of the score"."""
    if share == 0:
        return "left out"
    amount = fixed(share, 0) if share >= 9.95 else fixed(share, 1)
    return f"{amount}{NBSP}% of the score"


def indicators_label(count: int, n_changed: int) -> str:
    """Label a domain's expander."""
    moved = f", {n_changed} moved" if n_changed else ""
    return f"{sentence_case(counted(count, 'indicator'))}{moved}"


def weights_intro(heaviest: float) -> str:
    """Say what a weight does."""
    return (
        f"A weight counts relative to its neighbours; 0 leaves a part out, {heaviest:g} is the "
        "most. The link keeps what you move."
    )


def no_comparison() -> str:
    """Say that nothing was moved."""
    return (
        "These are the default weights, so there is nothing to compare. Move a weight above, and "
        "this part says who moves, and whether further than the default bands allow."
    )


def comparison_sentence(moves: Sequence[MoveLike], of: int) -> str:
    """Say how the ranking differs from the one under the default weights."""
    moved = [one for one in moves if one.places]
    if not moved:
        return "No country changes its place: the ranking does not depend on what you moved."
    outside = sum(one.leaves_band for one in moves)
    changed = f"{counted(len(moved), 'country changes', 'countries change')} place".replace(
        NBSP, " "
    )
    if outside:
        left = counted(outside, "of them leaves", "of them leave").replace(NBSP, " ")
        band = f"{left} the band it has under the default weights"
        band = band.replace("it has", "they have") if outside > 1 else band
    else:
        band = "none leaves the band it has under the default weights"
    largest = sorted(moved, key=lambda one: (-abs(one.places), one.after.name))[:3]
    said = [_move_words(one, of) for one in largest]
    head = "The largest move: " if len(said) == 1 else "The largest moves: "
    return f"{changed}; {band}. {head}{'; '.join(said)}."


def _move_words(move: MoveLike, of: int) -> str:
    way = "up" if move.places > 0 else "down"
    band = band_words(move.after.rank_low, move.after.rank_high, of)
    return f"{move.after.name_in_text} {way} {counted(abs(move.places), 'place')} (now {band})"


def move_row(move: MoveLike, of: int) -> dict[str, object]:
    """Write one row of the comparison."""
    return {
        "Country": move.after.name,
        MOVE: move.places,
        "Place, now": place_words(move.after, of),
        "Place, default": place_words(move.before, of),
        "Score, now": None if move.after.score is None else round(move.after.score),
        "Score, default": None if move.before.score is None else round(move.before.score),
        "Leaves its default band": "yes" if move.leaves_band else "no",
    }


def move_alt(side_words: str) -> str:
    """Alternative text of the comparison."""
    return f"{sentence_case(side_words)}: scores and places under the default and the new weights"


def what_if_sentence(
    name: str, place: PlaceLike | None, of: int, target: tuple[float, str] | None
) -> str:
    """Say where a country stands and what the fifth place takes; Markdown.

    Parameters
    ----------
    name : str
        The country, inside a sentence.
    place : PlaceLike or None
        Its place; None where it is not on the page.
    of : int
        Number of ranked countries.
    target : tuple of (float, str) or None
        Score and name in text of the country in fifth place.
    """
    who = sentence_case(name)
    if place is None:
        return f"{who} is not among the countries shown: choose another set of countries above."
    if place.rank is None:
        return f"{who} has no place. {place.reason}".strip()
    stands = f"**{who}** scores {score_words(place, of)}"
    if place.rank <= TOP:
        return f"{stands}: with these weights it already stands in the {TOP_WORDS}."
    if target is None:
        return f"{stands}. Fewer than {TOP} other countries are ranked, so there is no fifth place."
    score, fifth = target
    gap = fixed(score - (place.score or 0.0), 1)
    return (
        f"{stands}. Fifth place is held by {fifth} with {whole(score)}: {gap} points more. "
        "With everything else unchanged:"
    )


def what_if_answer(name: str, n_enough: int, n_all: int) -> str:
    """Say how many single changes would be enough."""
    if n_enough == 0:
        return (
            f"**No single change would do:** not one of the {n_all} indicators, even at its upper "
            f"goalpost, would bring {name} into the {TOP_WORDS}."
        )
    if n_enough == 1:
        return (
            f"**One change alone**, of {n_all} looked at, would bring {name} into the {TOP_WORDS}."
        )
    if n_enough == n_all:
        return f"**Each of the {n_all} changes**, alone, would bring {name} into the {TOP_WORDS}."
    return (
        f"**{n_enough} of {n_all} changes**, each alone, would bring {name} into the {TOP_WORDS}."
    )


def change_row(change: ChangeLike, domain: str) -> dict[str, str]:
    """Write one change: the value now, and the value that would be needed."""
    return {
        "Domain": domain,
        "Indicator": change.name,
        "Now": _now(change),
        "Needed for the top five": _needed(change),
    }


def _now(change: ChangeLike) -> str:
    if change.value_now is None:
        return "unknown, left out"
    if change.is_absent:
        return "no figure published, counts as 0"
    return plain(change.value_now, change.unit, _decimals(change.value_now))


def _needed(change: ChangeLike) -> str:
    if change.needed is None:
        return f"not enough, even at {plain(change.high, change.unit, _decimals(change.high))}"
    return f"{plain(change.needed, change.unit, _decimals(change.needed))}"


def _decimals(value: float) -> int:
    return 2 if 0 < abs(value) < 1 else 1


WHAT_IF_CAPTION: Final = (
    "Illustrative arithmetic, no forecast and no advice: one indicator moves, all else stays, also "
    "the other countries, though a share one country gains another must lose. A value beyond the "
    "upper goalpost brings no more points."
)


def what_if_alt(name: str) -> str:
    """Alternative text of the table of changes."""
    return f"Indicator by indicator: the value of {name} now, and the value the top five would take"


def driver_sentence(sobol: Mapping[str, tuple[float, float]]) -> str:
    """Say which assumption moves the ranks most, from Sobol indices (alone, with the others)."""
    if not sobol:
        return "Nothing was varied that moves a place."
    name, (alone, total) = max(sobol.items(), key=lambda one: one[1][1])
    return (
        f"Over all countries, places depend most on **{FACTORS[name]}**: alone it explains "
        f"{_part(alone)} of how far places move, together with the other assumptions "
        f"{_part(total)} (Sobol indices of the mean change of place)."
    )


def _part(index: float) -> str:
    return f"{fixed(100 * min(max(index, 0.0), 1.0), 0)}{NBSP}%"


def country_drivers_sentence(counts: Mapping[str, int], of: int) -> str:
    """Say for how many countries each assumption matters most (one at a time, eta squared)."""
    said = [
        f"{FACTORS[name]} for {count}"
        for name, count in sorted(counts.items(), key=lambda one: (-one[1], one[0]))
        if count
    ]
    if not said:
        return ""
    return (
        f"Country by country, taking one assumption at a time over the same 10,000 draws, the "
        f"largest part of the movement comes from {listed(said)} of {of}."
    )


def driver_row(name: str, alone: float, total: float, lens: str = "leverage") -> dict[str, str]:
    """Write one assumption with its influence."""
    levels = MEANS_ALONE if name == "aggregation" and lens in ALONE else FACTOR_LEVELS[name]
    return {
        "Assumption": f"{sentence_case(FACTORS[name])} ({levels})",
        "Alone": _part(alone),
        "With the others": _part(total),
    }


def reading_rules(lens: str, power: str) -> list[str]:
    """Return how this page may be read, one line each."""
    last = (
        "Agency and restraint are about the country alone, so there is no great power to choose; "
        "they are never added up with leverage or exposure. A score is no verdict on a government."
        if lens in ALONE
        else "Leverage and exposure are never subtracted, and totals for the two powers are never "
        "compared. Leverage is not willingness."
    )
    return [
        f"A score is a whole number from 0 to 100 for {side(lens, power)}; the place is a band, "
        "and a tier holds the countries that the draws do not tell apart.",
        "A tier begins with the first country whose band starts below where the band of the "
        "tier's first country ends.",
        NO_DOMAIN_BAND,
        "Weights say what a reader holds to be important; they do not make a measure more exact.",
        last,
    ]


def lens_words(lens: str) -> str:
    """Write a lens as a choice, in its colour and with its sign."""
    if lens in ALONE:
        return f"■ {ALONE[lens]}"
    sign = {"leverage": "●", "exposure": "◆"}[lens]
    return f":{COLOURS[lens]}[{sign} {LENS_NAMES[lens]}]"
