"""Sentences of the overview: who leads, by how sure a margin, in which quadrant."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from typing import Protocol

from indicators.catalog import MEASURES
from ui.wording.numbers import (
    NBSP,
    POWER_NAMES,
    POWER_SHORT,
    counted,
    fixed,
    listed,
    ordinal,
    plain,
    sentence_case,
)

HEADING = "Who holds leverage, and who is exposed?"
LENS_NAMES = {"leverage": "Leverage", "exposure": "Exposure"}
SIGNS = {"leverage": "●", "exposure": "◆"}
COLOURS = {"leverage": "green", "exposure": "orange"}
QUADRANTS = {
    "holder": "holds much, exposed little",
    "mutual": "mutual dependence",
    "exposed": "exposed",
    "little": "little tied",
}
TIER_NAMES = {
    "pivotal": "pivotal state",
    "reference": "reference country",
    "actor": "actor made of states",
    "other": "outside the roster",
}
NOT_RANKED = "not ranked"
NO_SCORE = "no score: too little data"
UNDER_ONE = "under 1"
BORDERS = "Borders, names and groupings imply no view on the status of any territory."
TOTAL = "All domains together"
SAME_AS_TABLE = "The same as a table"


class ScoreLike(Protocol):
    """What the sentences need of a score."""

    @property
    def score(self) -> float | None: ...  # noqa: D102
    @property
    def rank(self) -> int | None: ...  # noqa: D102
    @property
    def rank_low(self) -> int | None: ...  # noqa: D102
    @property
    def rank_high(self) -> int | None: ...  # noqa: D102
    @property
    def tier(self) -> int | None: ...  # noqa: D102


class Placed(Protocol):
    """What the sentences need of a country."""

    @property
    def name(self) -> str: ...  # noqa: D102
    @property
    def name_in_text(self) -> str: ...  # noqa: D102
    @property
    def group(self) -> str: ...  # noqa: D102


def whole(score: float | None) -> str:
    """Write a score as a whole number; a trace above nothing is "under 1".

    >>> whole(40.3), whole(0.2), whole(0.0), whole(None)
    ('40', 'under 1', '0', 'no score: too little data')
    """
    if score is None:
        return NO_SCORE
    return UNDER_ONE if 0 < score < 0.5 else f"{round(score)}"


def band_words(low: int | None, high: int | None, of: int) -> str:
    """Write a rank band: "between 4th and 7th of 57"; empty where there is none."""
    if low is None or high is None:
        return ""
    if low == high:
        return f"steadily {ordinal(low)} of {of}"
    return f"between {ordinal(low)} and {ordinal(high)} of {of}"


def place_words(score: ScoreLike | None, of: int) -> str:
    """Write tier and band: "tier 2 · between 4th and 7th of 57", or why there is none."""
    if score is None or score.score is None:
        return NO_SCORE
    if score.rank is None:
        return NOT_RANKED
    tier = f"tier {score.tier}" if score.tier is not None else ""
    band = band_words(score.rank_low, score.rank_high, of)
    return " · ".join(part for part in (tier, band) if part)


def short_place(score: ScoreLike | None, of: int) -> str:
    """Write tier and band where a heading says out of how many: "between 4th and 7th"."""
    return place_words(score, of).removesuffix(f" of {of}")


def score_words(score: ScoreLike | None, of: int) -> str:
    """Write a score in full: "33 · tier 2 · between 4th and 7th of 57"."""
    if score is None or score.score is None:
        return NO_SCORE
    place = place_words(score, of)
    return f"{whole(score.score)} · {place}" if place else whole(score.score)


def coloured(lens: str, text: str) -> str:
    """Return Markdown in a lens colour; the words themselves must name the lens."""
    return f":{COLOURS[lens]}[{text}]"


def signed(lens: str, text: str) -> str:
    """Put the lens sign before a text, so that colour never stands alone."""
    return f"{SIGNS[lens]} {text}"


def leader_sentence(
    power: str, lens: str, leader: tuple[str, ScoreLike], rivals: Sequence[str], of: int
) -> str:
    """Say who scores highest in a lens and whose bands reach first place too; Markdown.

    Parameters
    ----------
    power, lens : str
        The great power, and the side of the ledger.
    leader : tuple
        Name in text and score of the country that scores highest.
    rivals : sequence of str
        Names in text of the others whose rank bands include first place.
    of : int
        Number of ranked countries.
    """
    name, score = leader
    verb = {
        "leverage": f"scores highest in **{coloured('leverage', 'leverage')}** over",
        "exposure": f"is the most **{coloured('exposure', 'exposed')}** to",
    }[lens]
    first = f"**{sentence_case(name)}** {verb} {POWER_NAMES[power]} ({score_words(score, of)})"
    return f"{first}{rivals_clause(rivals)}."


def rivals_clause(rivals: Sequence[str]) -> str:
    """Say whose bands reach first place too; empty for none."""
    if not rivals:
        return ""
    if len(rivals) > 3:
        others = counted(len(rivals), "other country", "other countries")
        return f"; the bands of {others} also reach 1st place"
    band = "the band of" if len(rivals) == 1 else "the bands of"
    reach = "reaches" if len(rivals) == 1 else "reach"
    return f"; {band} {listed(list(rivals))} also {reach} 1st place"


def holders_sentence(power: str, names: Sequence[str]) -> str:
    """Say who holds much while exposed little."""
    if not names:
        whom = POWER_NAMES[power]
        return f"None of the countries shown holds much over {whom} while exposed little."
    if len(names) <= 4:
        verb = "holds" if len(names) == 1 else "hold"
        return f"{sentence_case(listed(list(names)))} {verb} much while exposed little."
    shown = listed(list(names[:3]))
    count = counted(len(names), "country", "countries")
    return f"{count} hold much while exposed little, {shown} among them."


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


def domain_choice(name: str, n_indicators: int) -> str:
    """Write a domain as a choice: "Trade and markets (2 indicators)"."""
    return f"{name} ({counted(n_indicators, 'indicator')})"


def domain_not_scored(domain: str, lens: str, power: str) -> str:
    """Say that a domain has no scores on this side, so that the total stands instead."""
    towards = "over" if lens == "leverage" else "to"
    return (
        f"{domain} is not scored for {lens} {towards} {POWER_NAMES[power]} in this edition; "
        "all domains together are shown."
    )


def hover(name: str, leverage: str, exposure: str, quadrant: str) -> str:
    """Text of a mark of the scatter (Plotly's line breaks)."""
    lines = [f"<b>{name}</b>", f"● leverage {leverage}", f"◆ exposure {exposure}"]
    return "<br>".join([*lines, QUADRANTS[quadrant]] if quadrant else lines)


OUTSIDE_AREA = "not shown"
NO_DATA_AREA = "no data"


def great_power_area(power: str) -> str:
    """Name the great power's own area in the legend."""
    return sentence_case(POWER_NAMES[power].removeprefix("the "))


def axis_title(lens: str, power: str) -> str:
    """Title of an axis, with the lens sign and an arrow towards more."""
    towards, arrow = ("over", "→") if lens == "leverage" else ("to", "↑")
    return f"{signed(lens, LENS_NAMES[lens])} {towards} {POWER_NAMES[power]} {arrow}"


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


def scatter_alt(title: str) -> str:
    """Alternative text of the scatter."""
    return (
        "Scatter of leverage (across) against exposure (up), cut into four named quadrants. "
        f"{title}. The table below holds the same scores."
    )


def table_title(lens: str, domain: str, n: int) -> str:
    """Head the table."""
    what = f"{lens} in {domain[:1].lower()}{domain[1:]}" if domain else lens
    return f"{sentence_case(counted(n, 'ranked middle power', 'ranked middle powers'))}, by {what}"


def band_explained() -> str:
    """Say what a band is."""
    return (
        "A score is a whole number from 0 to 100 against fixed goalposts. The band is where the "
        "country's place falls in 90 % of 10,000 recalculations with other weights, goalposts, "
        "averages and one indicator left out; overlapping bands mean that the order is not settled."
    )


def apart_sentence(country: Placed, power: str, leverage: ScoreLike | None,
                   exposure: ScoreLike | None) -> str:  # fmt: skip
    """Say how a yardstick scores and why it has no place; Markdown."""
    reasons = {
        "actor": "one actor made of states that are ranked, so it is shown apart and never ranked "
        "beside its members",
        "reference": "a yardstick, not a middle power",
        "pivotal": "a pivotal state outside the roster: scored, not ranked",
    }
    scores = " and ".join(
        f"{lens} {whole(score.score) if score else NO_SCORE}"
        for lens, score in (("leverage", leverage), ("exposure", exposure))
    )
    why = reasons.get(country.group, "outside the roster: scored, not ranked")
    return f"**{country.name}**: {scores}; {why}."


def unranked_summary(pivotal: int, others: int, no_score: int) -> str:
    """Say how many of the countries shown have no place, and why."""
    parts = []
    if pivotal:
        verb = "is" if pivotal == 1 else "are"
        parts.append(
            f"{counted(pivotal, 'pivotal state')} {verb} scored where data allow and not ranked"
        )
    if others:
        verb = "lies" if others == 1 else "lie"
        parts.append(
            f"{counted(others, 'country or territory', 'countries and territories')} {verb} "
            "outside the roster: scored where data allow, not ranked"
        )
    if no_score:
        verb = "has" if no_score == 1 else "have"
        parts.append(f"{no_score} of them {verb} too little data for a score")
    if not parts:
        return "Every country shown has a place."
    return sentence_case("; ".join(parts)) + "."


def reason_text(reason: str, power: str) -> str:
    """Put the names of measures where a stored reason has their ids."""

    def named(match: re.Match[str]) -> str:
        measure = MEASURES.get(match.group())
        if measure is None:
            return match.group()
        return measure.label.replace("{power}", POWER_NAMES.get(power, "the great power"))

    text = re.sub(r"\b[a-z][a-z0-9]*(?:_[a-z0-9]+)+\b", named, reason)
    return re.sub(r"(\d+)%", rf"\1{NBSP}%", text)


def reading_rules(
    power: str, domains: Mapping[str, Sequence[tuple[str, int]]], size: float, lenses: float
) -> list[str]:
    """Return how the scores may be read, one line each.

    Parameters
    ----------
    domains : mapping
        By lens: name and number of indicators of each domain held.
    size, lenses : float
        Spearman's correlation of leverage with GDP and with exposure.
    """
    made_of = "; ".join(
        f"{lens} from " + listed([f"{name[:1].lower()}{name[1:]} ({n})" for name, n in parts])
        for lens, parts in domains.items()
    )
    return [
        f"What enters (number of indicators): {made_of}.",
        "Leverage and exposure have different scales and are never subtracted from one another.",
        "Leverage over the United States and over China has different domains: totals for the two "
        "powers are never compared or subtracted.",
        _correlation_line(power, size, lenses),
        "Leverage is not willingness: a score says what is held, not what a government would do.",
    ]


def _correlation_line(power: str, size: float, lenses: float) -> str:
    if math.isnan(size) or math.isnan(lenses):
        return "Larger economies tend to score higher in leverage."
    return (
        f"Larger economies hold more: among the ranked, leverage over {POWER_NAMES[power]} goes "
        f"with GDP (rank correlation {fixed(size, 2)}) and with exposure to it "
        f"({fixed(lenses, 2)})."
    )


SCORES_LINK = "Try other weights: how robust is the ranking?"


def panel_heading(country: Placed) -> str:
    """Head the panel of the chosen country."""
    return country.name


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


def part_row(label: str, power: str) -> str:
    """Name an indicator inside a score."""
    return label.replace("{power}", POWER_NAMES.get(power, "the great power"))


def part_value(value: float | None, unit: str, counts_as_zero: bool) -> str:
    """Write an indicator's value inside a score, or what its absence means."""
    if value is not None:
        return plain(value, unit, 2 if 0 < abs(value) < 0.1 else 1)
    return "below the published cut, counts as 0" if counts_as_zero else "unknown, left out"


def points_words(points: float | None) -> str:
    """Write the points of an indicator."""
    return "left out" if points is None else fixed(points, 1)


def score_made(name: str, lens: str, power: str, words: str) -> str:
    """Head the dialog behind a score."""
    towards = "over" if lens == "leverage" else "to"
    return f"{name}: {lens} {towards} {POWER_NAMES[power]} {words}"


SCORE_FORMULA = (
    "Points = 100 x (value − low) / (high − low), cut at 0 and 100. A domain is the weighted mean "
    "of its indicators, the score the weighted mean of its domains; what is unknown is left out "
    "and the weights are scaled up, as long as half of the weight is known."
)


def goalposts(low: float, high: float, unit: str) -> str:
    """Write the goalposts of an indicator: "0 to 10 %"."""
    suffix = f"{NBSP}%" if unit == "pct" else ""
    return f"{low:g} to {high:g}{suffix}"


def domain_line(name: str, score: ScoreLike | None) -> str:
    """Write one domain's score: "finance 15"."""
    return f"{name[:1].lower()}{name[1:]} {whole(score.score) if score else NO_SCORE}"


def domains_sentence(domains: list[str]) -> str:
    """List the scores of the domains."""
    return f"Domains: {listed(domains)}." if domains else ""


def parts_alt(name: str) -> str:
    """Alternative text of the table behind a score."""
    return f"Indicators in the score of {name}, with value, goalposts, weight and points"


def score_button(lens: str) -> str:
    """Label of the button that opens the dialog behind a score."""
    return f"How the {lens} score was made"


def profile_link(name: str) -> str:
    """Label of the link to a profile."""
    return f"Open the profile: {name}"


def map_caption() -> str:
    """Stand under the map."""
    return f"{BORDERS} Choose a country on the map or in the list below to outline it."


def table_alt(lens: str, power: str) -> str:
    """Alternative text of the ranked table."""
    return (
        f"Ranked middle powers by {lens}, with scores, tiers and rank bands of both lenses beside "
        f"{POWER_NAMES[power]}; the name opens the profile"
    )


def table_caption(domain: str) -> str:
    """Stand under the ranked table."""
    band = (
        "Places are bands, out of the ranked middle powers, for all domains together; single "
        "domains have none: with two to five indicators, leaving one out makes another domain of "
        "it. " if domain else ""
    )  # fmt: skip
    return f"{band}Choose a name to open its profile. This table holds what chart and map show."


def place_heading(lens: str, of: int) -> str:
    """Head the column of places: "● Tier and place of 57"."""
    return f"{SIGNS[lens]} Tier and place of {of}"


def indicators_heading(lens: str) -> str:
    """Head the column with the number of indicators."""
    return f"{SIGNS[lens]} Indicators"


def row_note(reasons: Sequence[tuple[str, str]], power: str) -> str:
    """Join the stored reasons of both lenses; an equal reason is said once."""
    told = [(lens, reason_text(reason, power)) for lens, reason in reasons if reason]
    if len(told) == 2 and told[0][1] == told[1][1]:
        return told[0][1]
    return " ".join(f"{LENS_NAMES[lens]}: {reason}" for lens, reason in told)


def unranked_heading(count: int) -> str:
    """Head the list of those without a place."""
    return f"{sentence_case(counted(count, 'country', 'countries'))} without a place"
