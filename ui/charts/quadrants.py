"""Scatter of leverage against exposure, cut into four named quadrants."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import plotly.graph_objects as go

from ui.charts.config import bare_layout
from ui.charts.labels import Box, place_labels
from ui.charts.palette import Palette, palette

HEIGHT: Final = 560
MARGIN: Final = (34, 10, 34, 46)
# Narrowest screen the labels are placed for: a phone of 390 pixels less page margins.
PHONE_WIDTH: Final = 352
TICKS: Final = (0, 1, 5, 10, 20, 30, 40, 60, 80, 100)
ROOM: Final = 1.04
LABEL_SIZE: Final = 12


@dataclass(frozen=True)
class Mark:
    """One country of the scatter.

    Attributes
    ----------
    kind : str
        A quadrant of a ranked country (``holder``, ``mutual``, ``exposed``, ``little``), or
        ``yardstick`` or ``unranked``.
    hover : str
        Text under the pointer.
    importance : float
        The larger, the sooner it gets its label; 0 for no label.
    """

    iso3: str
    name: str
    leverage: float
    exposure: float
    kind: str
    hover: str
    importance: float


@dataclass(frozen=True)
class Texts:
    """Words of the scatter: axis titles, names of the quadrants."""

    across: str
    up: str
    quadrants: Mapping[str, str]


def scatter(
    marks: Sequence[Mark], cut: tuple[float, float], texts: Texts, *, dark: bool, chosen: str = ""
) -> go.Figure:
    """Build the scatter.

    Parameters
    ----------
    marks : sequence of Mark
        Countries with both scores.
    cut : tuple of float
        Medians of leverage and exposure.
    texts : Texts
        Words on the chart.
    dark : bool
        The reader's theme.
    chosen : str
        ISO3 of the country to ring; empty for none.
    """
    colours = palette(dark)
    top = max([math.sqrt(max(m.leverage, m.exposure)) for m in marks], default=10.0) * ROOM
    where = _label_positions(marks, top)
    return go.Figure(
        data=[
            *(_trace(kind, marks, where, colours) for kind in _kinds(marks)),
            *_ring(marks, chosen, colours),
        ],
        layout=_layout(top, cut, texts, colours, dark),
    )


def _kinds(marks: Sequence[Mark]) -> list[str]:
    present = {mark.kind for mark in marks}
    order = ("unranked", "little", "exposed", "mutual", "holder", "yardstick")
    return [kind for kind in order if kind in present]


def _style(kind: str, colours: Palette) -> dict[str, Any]:
    """Return colour and shape: leverage is a circle, exposure a diamond, open is not ranked."""
    styles = {
        "holder": (colours.leverage, "circle", 11),
        "exposed": (colours.exposure, "diamond", 11),
        "mutual": (colours.muted, "square", 9),
        "little": (colours.context, "circle", 7),
        "yardstick": (colours.text, "circle-open", 13),
        "unranked": (colours.context, "circle-open", 7),
    }
    colour, symbol, size = styles[kind]
    edge = {"width": 2 if kind == "yardstick" else 1}
    return {"color": colour, "symbol": symbol, "size": size, "line": edge}


def _trace(
    kind: str, marks: Sequence[Mark], where: Mapping[str, str], colours: Palette
) -> go.Scatter:
    own = [mark for mark in marks if mark.kind == kind]
    return go.Scatter(
        x=[math.sqrt(mark.leverage) for mark in own],
        y=[math.sqrt(mark.exposure) for mark in own],
        mode="markers+text",
        marker=_style(kind, colours),
        text=[mark.name if mark.iso3 in where else "" for mark in own],
        textposition=[where.get(mark.iso3, "middle right") for mark in own],
        textfont={"size": LABEL_SIZE, "color": colours.text},
        hovertext=[mark.hover for mark in own],
        hovertemplate="%{hovertext}<extra></extra>",
        customdata=[[mark.iso3] for mark in own],
        cliponaxis=False,
        selected={"marker": {"opacity": 1}},
        unselected={"marker": {"opacity": 1}},
    )


def _ring(marks: Sequence[Mark], chosen: str, colours: Palette) -> list[go.Scatter]:
    found = [mark for mark in marks if mark.iso3 == chosen]
    return [
        go.Scatter(
            x=[math.sqrt(mark.leverage)],
            y=[math.sqrt(mark.exposure)],
            mode="markers",
            marker={
                "symbol": "circle-open", "size": 21, "color": colours.text, "line": {"width": 2},
            },
            hoverinfo="skip",
            cliponaxis=False,
        )
        for mark in found
    ]  # fmt: skip


def _label_positions(marks: Sequence[Mark], top: float) -> dict[str, str]:
    left, right, above, below = MARGIN
    width, height = PHONE_WIDTH - left - right, HEIGHT - above - below
    centres = [
        (math.sqrt(m.leverage) / top * width, math.sqrt(m.exposure) / top * height) for m in marks
    ]
    wanted = sorted(
        (place for place, mark in enumerate(marks) if mark.importance > 0),
        key=lambda place: -marks[place].importance,
    )
    # The names of the quadrants stand along the upper and the lower edge.
    taken = [Box(0, width, height - 18, height), Box(0, width, 0, 18)]
    placed = place_labels(
        centres,
        [mark.name for mark in marks],
        wanted,
        frame=Box(-8, width + 6, 0, height),
        taken=taken,
    )
    return {marks[place].iso3: position for place, position in placed.items()}


def _layout(
    top: float, cut: tuple[float, float], texts: Texts, colours: Palette, dark: bool
) -> go.Layout:
    layout = bare_layout(HEIGHT, dark, margin=MARGIN)
    shown = [tick for tick in TICKS if math.sqrt(tick) <= top]
    axis = {
        "range": [-0.25, top],
        "tickvals": [math.sqrt(tick) for tick in shown],
        "ticktext": [str(tick) for tick in shown],
        "showticklabels": True,
        "showline": True,
    }
    layout.update(
        xaxis=axis, yaxis=axis, clickmode="event+select",
        shapes=_cuts(cut, top, colours), annotations=_annotations(texts, colours),
    )  # fmt: skip
    return layout


def _cuts(cut: tuple[float, float], top: float, colours: Palette) -> list[dict[str, Any]]:
    x, y = (math.sqrt(value) for value in cut)
    line = {"color": colours.faint, "width": 1.5, "dash": "dot"}
    return [
        {"type": "line", "x0": x, "x1": x, "y0": -0.25, "y1": top, "line": line, "layer": "below"},
        {"type": "line", "x0": -0.25, "x1": top, "y0": y, "y1": y, "line": line, "layer": "below"},
    ]


def _annotations(texts: Texts, colours: Palette) -> list[dict[str, Any]]:
    corners = {
        "exposed": (0, 1, "left", "top"),
        "mutual": (1, 1, "right", "top"),
        "little": (0, 0, "left", "bottom"),
        "holder": (1, 0, "right", "bottom"),
    }
    named = [
        _note(f"<i>{texts.quadrants[key]}</i>", place, colours.muted)
        for key, place in corners.items()
    ]
    return [
        *named,
        {**_note(texts.across, (1, 0, "right", "top"), colours.leverage), "yshift": -22},
        {**_note(texts.up, (0, 1, "left", "bottom"), colours.exposure), "xshift": -26, "yshift": 6},
    ]


def _note(text: str, place: tuple[float, float, str, str], colour: str) -> dict[str, Any]:
    x, y, across, up = place
    return {
        "text": text, "x": x, "y": y, "xref": "paper", "yref": "paper", "xanchor": across,
        "yanchor": up, "showarrow": False, "font": {"size": 12, "color": colour},
    }  # fmt: skip
