"""Words of the dialogs behind the validation: correlations, places, weights in practice."""

from __future__ import annotations

from typing import Final

from ui.views.correlation import Correlation
from ui.views.facts import Fact
from ui.views.figures import Component
from ui.views.validation import Gap, Pair, Part, Validation
from ui.views.validation_numbers import (
    Places,
    SizeFit,
    beside_correlation,
    follow_correlation,
    pair_correlation,
    places_of,
    size_fit,
)
from ui.wording.correlation_facts import Sides, correlation_fact
from ui.wording.numbers import NBSP, counted, fixed, percent, sentence_case
from ui.wording.quadrant_facts import HOW_SCORED, SCORE_UNIT, SCORES
from ui.wording.validation import HIGH, SHORT_YARDSTICKS, YARDSTICKS, tab

POINTS: Final = "out_indicator"
SOURCES: Final = {"gdp": "imf_weo", "cinc": "cow_national_capabilities"}
UNITS: Final = {"gdp": "billion USD", "cinc": "percent of the world"}
NOTES: Final = {
    "gdp": "GDP: newest year of the World Economic Outlook that is no estimate; it differs by "
    "country.",
    "cinc": f"Yardstick: {YARDSTICKS['cinc']}.",
}
SHARE_RULE: Final = (
    "100 x weight / sum of the weights in its domain x weight of the domain / sum of the weights "
    "of the domains"
)
PLACES_RULE: Final = (
    "place by the yardstick - place by the score, both among the countries that have both; equals "
    "share the best place"
)
SIZE_RULE: Final = (
    "score - predicted score; predicted = {constant} {slope} x natural logarithm of GDP in "
    "billion USD, the straight line of least squares over {count}"
)
POINTS_MEANING: Final = (
    "An indicator's points run from 0 to 100 between its goalposts, which the section Scores lists "
    "with their reasons."
)


def outside_labels(check: Validation) -> dict[str, str]:
    """Name the correlations with size and capability, the places and the points for size."""
    labels = {
        f"beside.{one.yardstick}": f"{_beside_heading(check, one.yardstick)}: "
        f"{fixed(one.correlation, 2)}"
        for one in check.besides
        if one.correlation == one.correlation
    }
    for one in check.besides:
        for gap in (*one.higher, *one.lower):
            labels[f"gap.{one.yardstick}.{gap.iso3}"] = _gap_label(gap, one.yardstick)
    for gap in (*check.more, *check.less):
        labels[f"size.{gap.iso3}"] = f"{_name(gap)} for its size: {_signed(gap.amount, 0)}"
    return labels


def _beside_heading(check: Validation, yardstick: str) -> str:
    return f"{tab(check.lens, check.power)}: rank correlation with {SHORT_YARDSTICKS[yardstick]}"


def _gap_label(gap: Gap, yardstick: str) -> str:
    way = "up" if gap.amount > 0 else "down"
    places = counted(abs(gap.amount), "place")
    return f"{_name(gap)} beside {SHORT_YARDSTICKS[yardstick]}: {places} {way}"


def _name(gap: Gap) -> str:
    return sentence_case(gap.name_in_text)


def _signed(amount: float, decimals: int) -> str:
    text = fixed(amount, decimals)
    return f"+{text}" if amount > 0 and text.strip("0.") else text


def outside_fact(key: str, check: Validation, period: str) -> Fact | None:
    """Explain one number beside size or capability.

    Parameters
    ----------
    key : str
        As in `outside_labels`.
    period : str
        The build, which the scores are of.
    """
    kind, _, rest = key.partition(".")
    if kind == "beside":
        return _beside(rest, check, period)
    if kind == "gap":
        yardstick, _, iso3 = rest.partition(".")
        gaps = [gap for one in check.besides if one.yardstick == yardstick
                for gap in (*one.higher, *one.lower)]  # fmt: skip
        gap = next(one for one in gaps if one.iso3 == iso3)
        return _gap(gap, yardstick, places_of(check, yardstick, iso3), check, period)
    gap = next(one for one in (*check.more, *check.less) if one.iso3 == rest)
    return _size(gap, places_of(check, "gdp", rest), size_fit(check), check, period)


def _beside(yardstick: str, check: Validation, period: str) -> Fact | None:
    sides = Sides(
        "score", SHORT_YARDSTICKS[yardstick], period, SCORES,
        (*check.source_ids, SOURCES[yardstick]), second_unit=f" {UNITS[yardstick]}",
    )  # fmt: skip
    return _correlation(
        beside_correlation(check, yardstick), sides, f"beside.{yardstick}",
        _beside_heading(check, yardstick), NOTES[yardstick],
    )  # fmt: skip


def _correlation(
    found: Correlation | None, sides: Sides, key: str, heading: str, note: str = ""
) -> Fact | None:
    if found is None:
        return None
    return correlation_fact(found, sides, key=key, heading=heading, note=note)


def _gap(gap: Gap, yardstick: str, places: Places, check: Validation, period: str) -> Fact:
    short, year = SHORT_YARDSTICKS[yardstick], str(places.year)
    source = SOURCES[yardstick]
    return Fact(
        key=f"gap.{yardstick}.{gap.iso3}",
        label=_gap_label(gap, yardstick),
        heading=f"{_name(gap)}, {tab(check.lens, check.power)} beside {short}",
        value_text=f"{_signed(gap.amount, 0)} {'place' if abs(gap.amount) == 1 else 'places'}",
        facts=(period, f"of {counted(places.count, 'country', 'countries')}"),
        note="",
        formula=PLACES_RULE,
        components=(
            Component("term", f"place by {short}", float(places.yardstick_place), "", year, source),
            Component("term", "place by the score", float(places.place), "", period, SCORES),
            Component("term", short, places.yardstick, UNITS[yardstick], year, source),
            Component("term", "score", places.score, SCORE_UNIT, period, SCORES),
        ),
        source_ids=(*check.source_ids, source),
        definition=HOW_SCORED,
    )


def _size(gap: Gap, places: Places, fit: SizeFit, check: Validation, period: str) -> Fact:
    return Fact(
        key=f"size.{gap.iso3}",
        label=f"{_name(gap)} for its size: {_signed(gap.amount, 0)}",
        heading=f"{_name(gap)}: {tab(check.lens, check.power)} for the size of its economy",
        value_text=f"{_signed(gap.amount, 2)} points of 100",
        facts=(period, f"of {counted(fit.count, 'country', 'countries')}"),
        note="",
        formula=SIZE_RULE.format(
            constant=fixed(fit.constant, 3),
            slope=f"{'+' if fit.slope >= 0 else '−'} {fixed(abs(fit.slope), 4)}",
            count=counted(fit.count, "country", "countries"),
        ),
        components=(
            Component("term", "score", places.score, SCORE_UNIT, period, SCORES),
            Component("term", "predicted score", fit.predicted(places.yardstick), SCORE_UNIT,
                      period, SCORES),
            Component("term", "gross domestic product", places.yardstick, UNITS["gdp"],
                      str(places.year), SOURCES["gdp"]),
        ),
        source_ids=(*check.source_ids, SOURCES["gdp"]),
        definition=HOW_SCORED,
    )  # fmt: skip


def pair_labels(check: Validation) -> dict[str, str]:
    """Name the pairs of the table, and how many go together closely."""
    labels = {f"pair.{place}": _pair_label(one) for place, one in enumerate(check.pairs)}
    return {"close": f"{_close_heading()}: {check.n_close}", **labels}


def _close_heading() -> str:
    return f"Pairs of indicators that go together at {fixed(HIGH, 1)} or more"


def _pair_label(pair: Pair) -> str:
    return f"{pair.first} with {pair.second}: {fixed(pair.correlation, 2)}"


def pair_fact(key: str, check: Validation, period: str, source_ids: tuple[str, ...]) -> Fact | None:
    """Explain one pair of indicators, or the count of close ones."""
    if key == "close":
        return _close(check, period)
    pair = check.pairs[int(key.removeprefix("pair."))]
    sides = Sides(
        f"{pair.first},", f"{pair.second},", period, POINTS, source_ids, " points", " points"
    )
    found = pair_correlation(check, pair.first_id, pair.second_id)
    heading = f"Rank correlation: {pair.first} with {pair.second}"
    return _correlation(found, sides, key, heading, POINTS_MEANING)


def _close(check: Validation, period: str) -> Fact:
    n = check.points.shape[1]
    return Fact(
        key="close",
        label=f"{_close_heading()}: {check.n_close}",
        heading=f"{tab(check.lens, check.power)}: {_close_heading().lower()}",
        value_text=counted(check.n_close, "pair"),
        facts=(period, f"of {counted(n * (n - 1) / 2, 'pair')} of {counted(n, 'indicator')}"),
        note="",
        formula=f"Pairs counted whose rank correlation is {fixed(HIGH, 1)} or more, or "
        f"{fixed(-HIGH, 1)} or less.",
        components=tuple(
            Component("term", f"{one.first} with {one.second}", one.correlation, "", period, POINTS)
            for one in check.close
        ),
        source_ids=check.source_ids,
        definition=POINTS_MEANING,
    )


def part_labels(check: Validation) -> dict[str, str]:
    """Name both numbers of every indicator: its part of the index, and how the score follows."""
    labels = {}
    for place, one in enumerate(check.parts):
        labels[f"share.{place}"] = f"{one.name}, part of the index: {percent(one.share_pct)}"
        if one.correlation is not None:
            follows = fixed(one.correlation, 2)
            labels[f"follows.{place}"] = f"{one.name}, goes with the score: {follows}"
    return labels


def part_fact(key: str, check: Validation, period: str, source_ids: tuple[str, ...]) -> Fact | None:
    """Explain one number of an indicator's weight in practice."""
    kind, _, place = key.partition(".")
    part = check.parts[int(place)]
    if kind == "share":
        return _share(key, part, period, source_ids)
    sides = Sides("points", "score", period, POINTS, source_ids)
    found = follow_correlation(check, part.indicator_id)
    heading = f"{part.name}: correlation of its points with the score"
    return _correlation(found, sides, key, heading, POINTS_MEANING)


def _share(key: str, part: Part, period: str, source_ids: tuple[str, ...]) -> Fact:
    where = (period, "ref_index_tree")
    return Fact(
        key=key,
        label=f"{part.name}, part of the index: {percent(part.share_pct)}",
        heading=f"{part.name}: part of the index when nothing is missing",
        value_text=f"{fixed(part.share_pct, 2)}{NBSP}%",
        facts=(period, "declared in the index"),
        note="",
        formula=SHARE_RULE,
        components=(
            Component("numerator", "weight of the indicator", part.weight, "", *where),
            Component("denominator", f"weights in its domain, {part.domain}", part.siblings_weight,
                      "", *where),
            Component("numerator", f"weight of the domain, {part.domain}", part.domain_weight, "",
                      *where),
            Component("denominator", "weights of all domains", part.domains_weight, "", *where),
        ),
        source_ids=source_ids,
        definition=POINTS_MEANING,
    )  # fmt: skip
