"""World map by classes: countries in classes of one measure, no data in grey, nothing fetched.

Outlines come from a file this server serves itself; each class is one trace, so the legend names
every class and "no data" like any other. Decision: docs/decisions/0003.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

import plotly.graph_objects as go

from ui.charts.config import chart_config
from ui.charts.geo import CONFIG, COUNTRIES_URL
from ui.charts.palette import FONT, TRANSPARENT, Palette, palette

HEIGHT: Final = 425
# Antarctica and the empty south are cut off: nobody has a value there.
LATITUDES: Final = (-56, 84)
OUTLINE_WIDTH: Final = 0.4
# The source draws Russia in bands cut along parallels; lines in the fill's colour close the seams.
DRAWN_IN_BANDS: Final = frozenset({"RUS"})
SEAM_WIDTH: Final = 1.6
ENTRY_WIDTH: Final = 92
# Share of the largest value from which on the middle value calls for even classes.
EVEN_FROM: Final = 0.25


@dataclass(frozen=True)
class MapClass:
    """Countries drawn in one colour under one entry of the legend.

    Attributes
    ----------
    label : str
        Entry in the legend.
    colour : str
        Fill.
    places : sequence of (iso3, hover text)
        The countries.
    is_one_area : bool
        Draw without borders between them: one value for all (the European Union).
    """

    label: str
    colour: str
    places: Sequence[tuple[str, str]]
    is_one_area: bool = False


def class_colours(lens: str, count: int, dark: bool) -> tuple[str, ...]:
    """Return that many colours from pale to strong, the strongest always among them."""
    colours = palette(dark)
    scale = colours.scale(lens) if lens in ("leverage", "exposure") else _greys(colours)
    if count >= len(scale):
        return scale
    if count == 1:
        return scale[-2:-1]
    step = (len(scale) - 1) / (count - 1)
    return tuple(scale[round(place * step)] for place in range(count))


def world_map(
    classes: Sequence[MapClass],
    everywhere: Sequence[tuple[str, str]],
    *,
    no_data: str,
    dark: bool,
    chosen: str = "",
    height: int = HEIGHT,
) -> go.Figure:
    """Build the map.

    Parameters
    ----------
    classes : sequence of MapClass
        What lies over the grey ground, in the order of the legend.
    everywhere : sequence of (iso3, hover text)
        All outlines, drawn in grey beneath: the ground, named in the legend.
    no_data : str
        The ground's entry in the legend.
    dark : bool
        The reader's theme.
    chosen : str
        ISO3 of a country to outline; empty for none.
    """
    colours = palette(dark)
    ground = MapClass(no_data, colours.faint, everywhere)
    figure = go.Figure(
        data=[
            _trace(ground, colours, rank=1000),
            *(_trace(one, colours, rank=place) for place, one in enumerate(classes) if one.places),
            *([_outline(chosen, colours)] if chosen else []),
        ],
        layout=_layout(colours, height),
    )
    return figure


def config(filename: str) -> dict[str, Any]:
    """Return Plotly's settings for a map on a page that scrolls: the wheel scrolls the page."""
    return {**chart_config(filename), **CONFIG, "scrollZoom": False, "doubleClick": "reset"}


def _trace(one: MapClass, colours: Palette, rank: int) -> go.Choropleth:
    return go.Choropleth(
        geojson=COUNTRIES_URL,
        locations=[iso3 for iso3, _ in one.places],
        z=[1] * len(one.places),
        zmin=0,
        zmax=1,
        colorscale=[[0, one.colour], [1, one.colour]],
        showscale=False,
        name=one.label,
        showlegend=True,
        legendrank=rank,
        text=[text for _, text in one.places],
        hovertemplate="%{text}<extra></extra>",
        customdata=[iso3 for iso3, _ in one.places],
        marker={"line": _lines(one, colours)},
        # A chosen country must not fade the others.
        selected={"marker": {"opacity": 1}},
        unselected={"marker": {"opacity": 1}},
    )


def _lines(one: MapClass, colours: Palette) -> dict[str, Any]:
    seamless = [one.is_one_area or iso3 in DRAWN_IN_BANDS for iso3, _ in one.places]
    if not any(seamless):
        return {"width": OUTLINE_WIDTH, "color": colours.context}
    return {
        "width": [SEAM_WIDTH if without else OUTLINE_WIDTH for without in seamless],
        "color": [one.colour if without else colours.context for without in seamless],
    }


def _outline(iso3: str, colours: Palette) -> go.Choropleth:
    return go.Choropleth(
        geojson=COUNTRIES_URL,
        locations=[iso3],
        z=[1],
        colorscale=[[0, TRANSPARENT], [1, TRANSPARENT]],
        showscale=False,
        showlegend=False,
        hoverinfo="skip",
        marker={"line": {"width": 2.2, "color": colours.text}},
    )


def _layout(colours: Palette, height: int) -> go.Layout:
    return go.Layout(
        height=height,
        margin={"l": 0, "r": 0, "t": 0, "b": 0, "pad": 0},
        paper_bgcolor=TRANSPARENT,
        dragmode=False,
        font={"family": FONT, "size": 13, "color": colours.text},
        hoverlabel={
            "bgcolor": colours.surface,
            "bordercolor": colours.line,
            "font": {"family": FONT, "size": 13, "color": colours.text},
        },
        legend={
            "orientation": "h",
            "x": 0,
            "xanchor": "left",
            "y": -0.02,
            "yanchor": "top",
            "font": {"size": 12, "color": colours.muted},
            "entrywidth": ENTRY_WIDTH,
            "entrywidthmode": "pixels",
            "itemclick": False,
            "itemdoubleclick": False,
            "bgcolor": TRANSPARENT,
        },
        geo={
            "scope": "world",
            "resolution": 110,
            "visible": False,
            "bgcolor": TRANSPARENT,
            # Turned so that the map ends in the Bering Strait; Plotly must not turn it to fit.
            "fitbounds": False,
            "projection": {"type": "natural earth", "rotation": {"lon": 11, "lat": 0, "roll": 0}},
            "lataxis": {"range": list(LATITUDES)},
            "showframe": False,
        },
    )


def _greys(colours: Palette) -> tuple[str, ...]:
    """Return six greys from the context grey to the text colour, none of them that of no data."""
    ends = [
        [int(colour[place : place + 2], 16) for place in (1, 3, 5)]
        for colour in (colours.context, colours.text)
    ]
    steps = [
        [round(low + (high - low) * step / 5) for low, high in zip(*ends, strict=True)]
        for step in range(6)
    ]
    return tuple("#{:02X}{:02X}{:02X}".format(*step) for step in steps)


def breaks(values: Sequence[float], most: int = 5) -> tuple[float, ...]:
    """Return where the classes of a map begin: round numbers that part the values well.

    Even steps where the middle value is large beside the largest. Else steps of 1, 2, 5, 10, 20, 50
    ... below the largest value; where most values would fall into the lowest class, steps of ten
    times are taken instead, so that small values can be told apart.

    Parameters
    ----------
    values : sequence of float
        The values on the map; zero and more.
    most : int
        At most this many breaks (classes less one).

    Returns
    -------
    tuple of float
        Ascending; empty where there is nothing to part.
    """
    known = sorted(value for value in values if value > 0)
    if not known or known[0] == known[-1]:
        return ()
    top, middle = known[-1], known[len(known) // 2]
    if middle >= top * EVEN_FROM:
        return _even(top, most)
    fine = _ladder(top, (1, 2, 5), most)
    return fine if not fine or middle >= fine[0] else _ladder(top, (1,), most)


def class_of(value: float, at: Sequence[float]) -> int:
    """Return the place of a value's class: 0 below the first break."""
    return sum(value >= one for one in at)


def _even(top: float, most: int) -> tuple[float, ...]:
    sizes = [float(f"{step}e{exponent}") for exponent in range(-6, 16) for step in (1, 2, 5)]
    step = next(size for size in sizes if math.ceil(top / size) - 1 <= most)
    return tuple(float(f"{step * place:g}") for place in range(1, most + 1) if step * place < top)


def _ladder(top: float, steps: tuple[int, ...], most: int) -> tuple[float, ...]:
    exponents = range(-6, 16)
    rungs = [float(f"{step}e{exponent}") for exponent in exponents for step in steps]
    return tuple([rung for rung in rungs if rung < top][-most:])
