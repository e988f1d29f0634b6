"""Charts of the overview: the quadrants and the world map, from scores to marks."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

import plotly.graph_objects as go

from ui.charts.palette import palette
from ui.charts.quadrants import Mark, Texts, scatter
from ui.charts.world_map import MapClass, breaks, class_colours, class_of, world_map
from ui.views.overview import Overview, Standing
from ui.wording import overview_map as map_words
from ui.wording import overview_quadrants as quadrant_words
from ui.wording import score_phrases

# How much sooner a label is wanted: the chosen country, then yardsticks, then outliers; countries
# that are little tied stay unnamed.
CHOSEN_FIRST = 1000.0
YARDSTICK_FIRST = 120.0


def quadrant_chart(
    overview: Overview, members: Collection[str], *, chosen: str, dark: bool
) -> go.Figure:
    """Build the scatter of the members and the yardsticks, the chosen country ringed."""
    yardsticks = {one.iso3 for one in overview.apart()}
    shown = [
        one for one in overview.standings.values()
        if one.has_both and (one.iso3 in members or one.iso3 in yardsticks or one.iso3 == chosen)
    ]  # fmt: skip
    return scatter(
        [_mark(overview, one, chosen) for one in shown],
        (overview.medians["leverage"], overview.medians["exposure"]),
        Texts(
            quadrant_words.axis_title("leverage", overview.power),
            quadrant_words.axis_title("exposure", overview.power),
            quadrant_words.QUADRANTS,
        ),
        dark=dark,
        chosen=chosen,
    )


def _scored(
    overview: Overview, countries: Iterable[str], lens: str, domain: str
) -> dict[str, float]:
    """Return the countries that have a score of the lens or domain, with it."""
    return {
        iso3: value for iso3 in countries
        if (one := overview.standings.get(iso3)) and (value := one.value(lens, domain)) is not None
    }  # fmt: skip


def score_map(
    overview: Overview,
    members: Collection[str],
    outlines: Sequence[tuple[str, str]],
    *,
    lens: str,
    domain: str,
    chosen: str,
    dark: bool,
) -> go.Figure:
    """Build the map of one lens or domain: values for the members, grey for everybody else."""
    colours = palette(dark)
    members = frozenset(members)
    scored = _scored(overview, [iso3 for iso3, _ in outlines if iso3 in members], lens, domain)
    at = breaks(list(scored.values()))
    fills = class_colours(lens, len(at) + 1, dark)
    classes = [
        MapClass(
            map_words.score_class(at, place),
            fills[place],
            [
                (iso3, _hover(overview, overview.standings[iso3], lens, domain))
                for iso3, value in scored.items()
                if class_of(value, at) == place
            ],
        )
        for place in range(len(at) + 1)
    ]
    beside = [
        MapClass(
            map_words.great_power_area(overview.power),
            colours.text,
            [(iso3, map_words.map_self(name)) for iso3, name in outlines if iso3 == overview.power],
        ),
        MapClass(
            map_words.OUTSIDE_AREA,
            colours.no_data,
            [
                (iso3, map_words.map_outside(name))
                for iso3, name in outlines
                if iso3 not in members and iso3 != overview.power
            ],
        ),
    ]
    return world_map(
        [*classes, *beside],
        [(iso3, map_words.map_no_data(name)) for iso3, name in outlines],
        no_data=map_words.NO_DATA_AREA,
        dark=dark,
        chosen=chosen,
    )


def _mark(overview: Overview, one: Standing, chosen: str) -> Mark:
    leverage, exposure = one.value("leverage") or 0.0, one.value("exposure") or 0.0
    quadrant = overview.quadrant(one)
    is_ranked, is_yardstick = one.group == "roster", one.group in ("actor", "reference")
    kind = quadrant if is_ranked else "yardstick" if is_yardstick else "unranked"
    importance = max(leverage, exposure) + (YARDSTICK_FIRST if is_yardstick else 0.0)
    if kind == "holder":
        importance += leverage  # few and telling: they come before equally exposed countries
    if one.iso3 == chosen:
        importance += CHOSEN_FIRST
    return Mark(
        iso3=one.iso3,
        name=one.name,
        leverage=leverage,
        exposure=exposure,
        kind=kind,
        hover=quadrant_words.hover(
            one.name,
            score_phrases.score_words(one.get("leverage"), overview.n_ranked["leverage"]),
            score_phrases.score_words(one.get("exposure"), overview.n_ranked["exposure"]),
            quadrant if is_ranked else "",
        ),
        importance=0.0 if kind in ("unranked", "little") and one.iso3 != chosen else importance,
    )


def _hover(overview: Overview, one: Standing, lens: str, domain: str) -> str:
    words = score_phrases.score_words(one.get(lens, domain), overview.n_ranked[lens])
    return map_words.map_hover(one.name, lens, words)
