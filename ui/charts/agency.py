"""Charts of "Actor or terrain": the scatter with its quadrants and a trail."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

import plotly.graph_objects as go

from ui.charts.config import KeptFigure, bare_layout
from ui.charts.labels import Box, place_labels
from ui.charts.palette import Palette, palette
from ui.charts.quadrants import PHONE_WIDTH
from ui.views.agency import AGENCY, RESTRAINT, AgencyPage, Place
from ui.wording import agency_quadrants as say
from ui.wording import agency_years as year_words
from ui.wording.numbers import NBSP

HEIGHT: Final = 560
MARGIN: Final = (34, 10, 34, 46)
TICKS: Final = (0, 20, 40, 60, 80, 100)
LOW: Final = -2
HIGH: Final = 102
# The chosen country is named first, then yardsticks, then who lies far from the medians.
CHOSEN_FIRST: Final = 1000.0
YARDSTICK_FIRST: Final = 200.0
YARDSTICKS: Final = ("actor", "reference")


def agency_scatter(page: AgencyPage, chosen: str, dark: bool) -> go.Figure:
    """Build the scatter of the ranked middle powers and the yardsticks, with one trail.

    Parameters
    ----------
    page : AgencyPage
        Scores, medians, years.
    chosen : str
        ISO3 of the country that is ringed and whose years are drawn.
    dark : bool
        The reader's theme.
    """
    colours = palette(dark)
    shown = [
        one for one in page.places.values()
        if one.has_both and (one.group in ("roster", *YARDSTICKS) or one.iso3 == chosen)
    ]  # fmt: skip
    where = _label_positions(page, shown, chosen)
    kinds = {one.iso3: _kind(page, one) for one in shown}
    order = ("yardstick", "terrain", "bystander", "broker", "coherent")
    traces = [
        _marks(
            page, [one for one in shown if kinds[one.iso3] == kind], kind, where, chosen, colours
        )
        for kind in order
    ]
    place = page.places.get(chosen)
    trail = _trail(page, place, colours) if place is not None and place.has_both else []
    return KeptFigure(data=[*trail, *traces], layout=_layout(page, colours, dark))


def _kind(page: AgencyPage, place: Place) -> str:
    return page.quadrant(place) if place.group == "roster" else "yardstick"


def _style(kind: str, colours: Palette) -> dict[str, Any]:
    """Return colour and shape: neither lens colour, so the shape tells the quadrant."""
    styles = {
        "coherent": (colours.text, "square", 10),
        "broker": (colours.muted, "triangle-up", 11),
        "bystander": (colours.muted, "circle", 9),
        "terrain": (colours.context, "triangle-down", 10),
        "yardstick": (colours.muted, "circle-open", 12),
    }
    colour, symbol, size = styles[kind]
    return {"color": colour, "symbol": symbol, "size": size, "line": {"width": 1.2}}


def _marks(
    page: AgencyPage, places: Sequence[Place], kind: str, where: Mapping[str, str], chosen: str,
    colours: Palette,
) -> dict[str, Any]:  # fmt: skip
    return {
        "type": "scatter", "mode": "markers+text",
        "x": [one.value(AGENCY) for one in places], "y": [one.value(RESTRAINT) for one in places],
        "marker": _style(kind, colours),
        "text": [_label(one, where, chosen) for one in places],
        "textposition": [where.get(one.iso3, "middle right") for one in places],
        "textfont": {"size": 12, "color": colours.text},
        "hovertext": [say.hover(page, one) for one in places],
        "hovertemplate": "%{hovertext}<extra></extra>",
        "customdata": [[one.iso3] for one in places],
        "cliponaxis": False,
        "selected": {"marker": {"opacity": 1}}, "unselected": {"marker": {"opacity": 1}},
    }  # fmt: skip


def _label(place: Place, where: Mapping[str, str], chosen: str) -> str:
    """Name a country; the ring around the chosen one keeps its name at a distance."""
    if place.iso3 not in where:
        return ""
    gap = NBSP * 2 if place.iso3 == chosen else ""
    return f"{gap}{place.name}{gap}"


def _trail(page: AgencyPage, place: Place, colours: Palette) -> list[dict[str, Any]]:
    """Draw the chosen country's restraint since the first year as a line, and its ring."""
    agency, years = place.value(AGENCY), page.history.get(place.iso3, ())
    ring = {
        "type": "scatter", "mode": "markers", "x": [agency], "y": [place.value(RESTRAINT)],
        "marker": {"symbol": "circle-open", "size": 22, "color": colours.text,
                   "line": {"width": 2}},
        "hoverinfo": "skip", "cliponaxis": False,
    }  # fmt: skip
    if len(years) < 2:
        return [ring]
    line = {
        "type": "scatter", "mode": "lines+markers", "x": [agency] * len(years),
        "y": [one.score for one in years],
        "line": {"color": colours.text, "width": 1.5},
        "marker": {"size": [8] + [3] * (len(years) - 1), "color": colours.text,
                   "symbol": ["circle-open"] + ["circle"] * (len(years) - 1)},
        "hovertext": [year_words.year_hover(place.name, one) for one in years],
        "hovertemplate": "%{hovertext}<extra></extra>", "cliponaxis": False,
    }  # fmt: skip
    first = {
        "type": "scatter", "mode": "text", "x": [agency], "y": [years[0].score],
        "text": [str(years[0].year)],
        "textposition": "top center" if years[0].score > years[-1].score else "bottom center",
        "textfont": {"size": 11, "color": colours.muted}, "hoverinfo": "skip", "cliponaxis": False,
    }  # fmt: skip
    return [line, first, ring]


def _label_positions(page: AgencyPage, places: Sequence[Place], chosen: str) -> dict[str, str]:
    left, right, above, below = MARGIN
    width, height = PHONE_WIDTH - left - right, HEIGHT - above - below
    span = HIGH - LOW

    def at(value: float | None, size: int) -> float:
        return ((value or 0.0) - LOW) / span * size

    centres = [(at(p.value(AGENCY), width), at(p.value(RESTRAINT), height)) for p in places]
    wanted = sorted(
        range(len(places)), key=lambda place: -_importance(page, places[place], chosen)
    )  # fmt: skip
    taken = [Box(0, width, height - 18, height), Box(0, width, 0, 18)]
    trail = _trail_box(page, places, chosen, at, width, height)
    placed = place_labels(
        centres, [one.name for one in places], wanted,
        frame=Box(-8, width + 6, 0, height), taken=[*taken, *trail],
    )  # fmt: skip
    return {places[place].iso3: position for place, position in placed.items()}


def _trail_box(
    page: AgencyPage, places: Sequence[Place], chosen: str, at: Any, width: int, height: int
) -> list[Box]:
    """Return the ground of the trail and of its first year, which no label may cover."""
    for one in places:
        years = page.history.get(one.iso3, ())
        if one.iso3 == chosen and len(years) > 1:
            x, y = at(one.value(AGENCY), width), at(years[0].score, height)
            low, high = (0, 22) if years[0].score > years[-1].score else (-22, 0)
            heights = [at(year.score, height) for year in years]
            line = Box(x - 3, x + 3, min(heights), max(heights))
            return [Box(x - 16, x + 16, y + low, y + high), line]
    return []


def _importance(page: AgencyPage, place: Place, chosen: str) -> float:
    if place.iso3 == chosen:
        return CHOSEN_FIRST
    if place.group in YARDSTICKS:
        return YARDSTICK_FIRST
    far = [abs((place.value(lens) or 0.0) - page.medians[lens]) for lens in (AGENCY, RESTRAINT)]
    return sum(far)


def _layout(page: AgencyPage, colours: Palette, dark: bool) -> go.Layout:
    layout = bare_layout(HEIGHT, dark, margin=MARGIN)
    axis = {
        "range": [LOW, HIGH], "tickvals": list(TICKS), "showticklabels": True, "showline": True,
    }  # fmt: skip
    x, y = page.medians[AGENCY], page.medians[RESTRAINT]
    line = {"color": colours.faint, "width": 1.5, "dash": "dot"}
    ends = ((x, x, LOW, HIGH), (LOW, HIGH, y, y))
    layout.update(
        xaxis=axis, yaxis=axis, clickmode="event+select",
        shapes=[
            {"type": "line", "x0": x0, "x1": x1, "y0": y0, "y1": y1, "line": line, "layer": "below"}
            for x0, x1, y0, y1 in ends
        ],
        annotations=_names(colours),
    )  # fmt: skip
    return layout


def _names(colours: Palette) -> list[dict[str, Any]]:
    corners = {
        "bystander": (0.01, 1, "left", "top"),
        "coherent": (1, 1, "right", "top"),
        "terrain": (0.01, 0, "left", "bottom"),
        "broker": (1, 0, "right", "bottom"),
    }
    named = [_note(f"<i>{say.QUADRANTS[key]}</i>", place, colours.muted)
             for key, place in corners.items()]  # fmt: skip
    across = _note(say.AXES[AGENCY], (1, 0, "right", "top"), colours.text)
    up = _note(say.AXES[RESTRAINT], (0, 1, "left", "bottom"), colours.text)
    return [*named, {**across, "yshift": -22}, {**up, "xshift": -26, "yshift": 6}]


def _note(text: str, place: tuple[float, float, str, str], colour: str) -> dict[str, Any]:
    x, y, across, up = place
    return {
        "text": text, "x": x, "y": y, "xref": "paper", "yref": "paper", "xanchor": across,
        "yanchor": up, "showarrow": False, "font": {"size": 12, "color": colour},
    }  # fmt: skip
