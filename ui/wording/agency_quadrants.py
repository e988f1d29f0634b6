"""Words of agency against restraint: the finding, the scatter, the cards of the quadrants."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from ui.views.agency import AGENCY, LENSES, RESTRAINT, AgencyPage, Place
from ui.views.agency_years import YearScore
from ui.wording.agency import LENS_NAMES
from ui.wording.numbers import counted, fixed, listed
from ui.wording.score_phrases import score_words, whole

QUADRANTS: Final[Mapping[str, str]] = {
    "coherent": "coherent middle power",
    "broker": "broker",
    "bystander": "bystander",
    "terrain": "terrain",
}
PLURALS: Final[Mapping[str, str]] = {
    "coherent": "Coherent middle powers",
    "broker": "Brokers",
    "bystander": "Bystanders",
    "terrain": "Terrain",
}
EXPLAINED: Final[Mapping[str, str]] = {
    "coherent": (
        "Agency and restraint both at or above the median: able to act, and bound by rules at "
        "home. The op-ed expects an order of bargains to serve these."
    ),
    "broker": (
        "Agency at or above the median, restraint below it: able to act, with fewer checks on its "
        "leaders. The op-ed says that a bargaining order “elevates brokers”."
    ),
    "bystander": (
        "Restraint at or above the median, agency below it: bound by rules, with fewer means to "
        "act. The op-ed fears “a hierarchy of brokers and bystanders”."
    ),
    "terrain": (
        "Both below the median: on these measures the likeliest to be negotiated about. A place "
        "beside the other middle powers, not a verdict on a government."
    ),
}
NAMES_NOTE: Final = (
    "The four names are words of the op-ed; the scores, the cut at the medians and the assignment "
    "are this product’s. With a cut at medians about half of the countries lie below by "
    "construction."
)
AXES: Final = {AGENCY: "Agency →", RESTRAINT: "Restraint ↑"}


def finding(page: AgencyPage) -> list[str]:
    """Say how many countries stand in each quadrant, how surely, and whether both go together."""
    found = {key: page.in_quadrant(key) for key in QUADRANTS}
    total = sum(len(places) for places in found.values())
    clear = [one.name_in_text for one in found["coherent"] if not page.is_near_cut(one)]
    n_coherent = len(found["coherent"])
    said = [
        f"Of {counted(total, 'ranked middle power')}, {n_coherent} "
        f"{'joins' if n_coherent == 1 else 'join'} agency with restraint; {len(found['broker'])} "
        f"{'has' if len(found['broker']) == 1 else 'have'} agency with less restraint, "
        f"{len(found['bystander'])} the reverse, and {len(found['terrain'])} "
        f"{'lies' if len(found['terrain']) == 1 else 'lie'} below both medians.",
        _correlation(page.correlation),
    ]
    if clear:
        said.insert(
            1,
            f"{len(clear)} of these {n_coherent} {'stands' if len(clear) == 1 else 'stand'} clear "
            f"of both cuts, with rank bands that do not reach over the middle: {listed(clear)}.",
        )
    return said


def _correlation(value: float) -> str:
    together = "tend to go together" if value > 0 else "do not go together"
    return (
        f"Agency and restraint {together} (rank correlation {fixed(value, 2)}), but not so that "
        "one stands for the other."
    )


def scatter_title(page: AgencyPage) -> str:
    """State the finding of the scatter."""
    near = [
        one for key in QUADRANTS for one in page.in_quadrant(key) if page.is_near_cut(one)
    ]  # fmt: skip
    total = sum(len(page.in_quadrant(key)) for key in QUADRANTS)
    is_near = "lies" if len(near) == 1 else "lie"
    return (
        f"{len(page.in_quadrant('coherent'))} of {total} join agency with restraint; "
        f"{len(near)} {is_near} so near a cut that another method could move them over it"
    )


def scatter_caption(page: AgencyPage, name: str, trail: Sequence[YearScore]) -> str:
    """Say how the quadrants are cut, what the open marks and the line are."""
    text = (
        f"Lines: medians of the ranked middle powers (agency {whole(page.medians[AGENCY])}, "
        f"restraint {whole(page.medians[RESTRAINT])}). Open circles are yardsticks, never ranked."
    )
    if len(trail) > 1:
        text += (
            f" The vertical line is {name} since {trail[0].year}: restraint by year, at today’s "
            "agency, which has no earlier score."
        )
    return text


def scatter_alt(title: str) -> str:
    """Describe the scatter."""
    return (
        f"Scatter of agency (across) against restraint (up), 0 to 100, cut into four quadrants at "
        f"the medians. {title}. The table below holds the scores."
    )


def hover(page: AgencyPage, place: Place) -> str:
    """Text of a country's mark (Plotly's line breaks)."""
    lines = [f"<b>{place.name}</b>"]
    lines += [
        f"{LENS_NAMES[lens]} {score_words(place.scores.get(lens), page.n_ranked[lens])}"
        for lens in LENSES
    ]
    if place.group == "roster":
        lines.append(f"<i>{QUADRANTS[page.quadrant(place)]}</i>")
    return "<br>".join(lines)


def card_heading(quadrant: str, count: int) -> str:
    """Head a quadrant's card: "Brokers · 9"."""
    return f"{PLURALS[quadrant]} · {count}"


def card_names(page: AgencyPage, quadrant: str) -> list[str]:
    """List a quadrant's countries: those clear of the cuts, then those near one; Markdown."""
    places = page.in_quadrant(quadrant)
    clear = [one.name for one in places if not page.is_near_cut(one)]
    near = [one.name for one in places if page.is_near_cut(one)]
    lines = [f"**Clear of the cuts:** {', '.join(clear) or 'none'}."]
    if near:
        lines.append(f"**Near a cut:** {', '.join(near)}.")
    return lines


def place_row(page: AgencyPage, place: Place) -> dict[str, object]:
    """Write one country of the table of the scatter."""
    agency, restraint = (place.scores.get(lens) for lens in LENSES)
    quadrant = page.quadrant(place) if place.group == "roster" else ""
    return {
        "Country": place.name,
        "Quadrant": QUADRANTS.get(quadrant, "not ranked"),
        "Near a cut": ("yes" if page.is_near_cut(place) else "no") if quadrant else "–",
        "Agency": score_words(agency, page.n_ranked[AGENCY]),
        "Restraint": score_words(restraint, page.n_ranked[RESTRAINT]),
    }
