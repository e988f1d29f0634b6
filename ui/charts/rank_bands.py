"""Places of countries as marks with bands, grouped into tiers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any, Final

import plotly.graph_objects as go

from ui.charts.config import bare_layout
from ui.charts.palette import LENS_SYMBOLS, Palette, palette

ROW: Final = 21
MARGIN: Final = (128, 44, 34, 8)
MARK: Final = 9
RING: Final = 17


@dataclass(frozen=True)
class BandRow:
    """One country of the chart.

    Attributes
    ----------
    place, low, high : float
        Its place and the ends of its band.
    default_place : float or None
        Place under the default weights, where it is to be drawn.
    """

    iso3: str
    name: str
    tier: int
    place: float
    low: float
    high: float
    default_place: float | None
    hover: str


@dataclass(frozen=True)
class BandTexts:
    """Words of the chart: title of the axis, names of the tiers."""

    axis: str
    tiers: dict[int, str]


def rank_bands(
    rows: Sequence[BandRow], lens: str, texts: BandTexts, *, dark: bool, chosen: str = ""
) -> go.Figure:
    """Build the chart, one row a country, first row on top.

    Parameters
    ----------
    rows : sequence of BandRow
        In the order of tiers.
    lens : str
        ``leverage`` or ``exposure``; decides colour and shape.
    texts : BandTexts
        Words on the chart.
    dark : bool
        The reader's theme.
    chosen : str
        ISO3 of the country to ring.
    """
    colours = palette(dark)
    return go.Figure(
        data=[_bands(rows, lens, colours), *_defaults(rows, colours), _marks(rows, lens, colours),
              *_ring(rows, chosen, colours)],
        layout=_layout(rows, texts, colours, dark),
    )  # fmt: skip


def _bands(rows: Sequence[BandRow], lens: str, colours: Palette) -> go.Scatter:
    """Return all bands as one line with gaps: one trace, however many countries."""
    x: list[float | None] = []
    y: list[float | None] = []
    for place, row in enumerate(rows):
        x += [row.low, row.high, None]
        y += [place, place, None]
    return go.Scatter(
        x=x, y=y, mode="lines", line={"color": colours.lens(lens), "width": 3}, opacity=0.45,
        hoverinfo="skip",
    )  # fmt: skip


def _defaults(rows: Sequence[BandRow], colours: Palette) -> list[go.Scatter]:
    known = [(place, row) for place, row in enumerate(rows) if row.default_place is not None]
    if not known:
        return []
    return [
        go.Scatter(
            x=[row.default_place for _, row in known],
            y=[place for place, _ in known],
            mode="markers",
            marker={
                "symbol": "line-ns", "size": 12, "line": {"width": 3, "color": colours.context},
            },
            hoverinfo="skip",
        )
    ]  # fmt: skip


def _marks(rows: Sequence[BandRow], lens: str, colours: Palette) -> go.Scatter:
    return go.Scatter(
        x=[row.place for row in rows],
        y=list(range(len(rows))),
        mode="markers",
        marker={
            "symbol": LENS_SYMBOLS.get(lens, "square"), "size": MARK, "color": colours.lens(lens),
            "line": {"width": 1, "color": colours.surface},
        },
        hovertext=[row.hover for row in rows],
        hovertemplate="%{hovertext}<extra></extra>",
        customdata=[[row.iso3] for row in rows],
        cliponaxis=False,
    )  # fmt: skip


def _ring(rows: Sequence[BandRow], chosen: str, colours: Palette) -> list[go.Scatter]:
    return [
        go.Scatter(
            x=[row.place], y=[place], mode="markers", hoverinfo="skip", cliponaxis=False,
            marker={
                "symbol": "circle-open", "size": RING, "color": colours.text, "line": {"width": 2},
            },
        )
        for place, row in enumerate(rows)
        if row.iso3 == chosen
    ]  # fmt: skip


def _layout(rows: Sequence[BandRow], texts: BandTexts, colours: Palette, dark: bool) -> go.Layout:
    count = len(rows)
    layout = bare_layout(ROW * count + MARGIN[2] + MARGIN[3], dark, margin=MARGIN)
    last = max([row.high for row in rows] + [float(count)])
    blocks = _blocks(rows)
    layout.update(
        xaxis={
            "range": [0.2, last + 0.8], "side": "top", "showticklabels": True, "showgrid": True,
            "tickvals": _ticks(int(last)), "ticks": "", "zeroline": False,
        },
        yaxis={
            "range": [count - 0.5, -0.5], "showticklabels": True,
            "tickvals": list(range(count)), "ticktext": [row.name for row in rows],
            "tickfont": {"size": 12, "color": colours.text},
        },
        shapes=[_block(start, end, colours) for place, (_, start, end) in enumerate(blocks)
                if place % 2 == 0],
        annotations=[
            *(_tier_name(texts.tiers[tier], start, colours) for tier, start, _ in blocks),
            {"text": texts.axis, "x": 0, "y": 1, "xref": "paper", "yref": "paper",
             "xanchor": "left", "yanchor": "bottom", "yshift": 17, "showarrow": False,
             "font": {"size": 12, "color": colours.muted}},
        ],
    )  # fmt: skip
    return layout


def _blocks(rows: Sequence[BandRow]) -> list[tuple[int, int, int]]:
    """Return each tier with its first and last row."""
    found = []
    for tier, members in groupby(enumerate(rows), key=lambda one: one[1].tier):
        places = [place for place, _ in members]
        found.append((tier, places[0], places[-1]))
    return found


def _block(start: int, end: int, colours: Palette) -> dict[str, Any]:
    return {
        "type": "rect", "xref": "paper", "x0": 0, "x1": 1.2, "y0": start - 0.5, "y1": end + 0.5,
        "fillcolor": colours.no_data, "line": {"width": 0}, "layer": "below",
    }  # fmt: skip


def _tier_name(text: str, start: int, colours: Palette) -> dict[str, Any]:
    return {
        "text": text, "xref": "paper", "x": 1, "y": start, "xanchor": "left", "yanchor": "middle",
        "showarrow": False, "font": {"size": 11, "color": colours.muted},
    }  # fmt: skip


def _ticks(last: int) -> list[int]:
    step = 10 if last > 25 else 5 if last > 12 else 2
    return [1, *range(step, last + 1, step)] if step > 2 else list(range(1, last + 1, step))
