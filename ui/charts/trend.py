"""Lines by year: the chosen country, others, and the band of the ranked middle powers."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any, Final

import plotly.graph_objects as go

from ui.charts.config import bare_layout
from ui.charts.palette import Palette, palette
from ui.charts.ticks import round_ticks, year_ticks
from ui.views.indicator import Band, Point
from ui.wording import indicator as indicator_words
from ui.wording import indicator_trend as say

TREND_HEIGHT: Final = 380
LABEL_GAP: Final = 15.0
DASHES: Final = ("solid", "dash", "dot", "dashdot", "longdash")


def trend(
    lines: Mapping[str, Sequence[Point]], names: Mapping[str, str], band: Sequence[Band], *,
    lens: str, unit: str, chosen: str, dark: bool, words: str,
) -> go.Figure:  # fmt: skip
    """Build the trend: the chosen country in the lens colour, others in grey dashes, the band.

    Parameters
    ----------
    lines : mapping
        By ISO3, the years of each country.
    names : mapping
        Name of each country.
    band : sequence of Band
        Quartiles of the ranked middle powers by year.
    words : str
        Label of the median.
    """
    colours = palette(dark)
    highest = [point.value for points in lines.values() for point in points]
    top = max([*highest, *(one.high for one in band)], default=1.0) or 1.0
    years = sorted({point.year for points in lines.values() for point in points})
    ticks = round_ticks(top)
    layout = bare_layout(TREND_HEIGHT, dark, margin=(52, 112, 12, 28))
    layout.update(
        xaxis={
            "range": [years[0] - 0.3, years[-1] + 0.3] if years else [0, 1],
            "tickvals": year_ticks(years),
            "showticklabels": True,
            "showline": True,
        },
        yaxis={
            "range": [0, top * 1.05],
            "tickvals": ticks,
            "ticktext": [indicator_words.tick(tick, unit) for tick in ticks],
            "showticklabels": True,
            "showgrid": True,
        },
    )
    figure = go.Figure(layout=layout)
    shown = [one for one in band if years and years[0] <= one.year <= years[-1]]
    figure.add_traces(_band(shown, colours, unit, words))
    in_order = sorted(lines.items(), key=lambda one: one[0] != chosen)
    for place, (iso3, points) in enumerate(in_order):
        pen = _pen(iso3 == chosen, place, lens, colours)
        figure.add_trace(_line(points, names[iso3], unit, pen))
    _end_labels(figure, lines, names, chosen, top, lens, colours)
    return figure


def _pen(is_chosen: bool, place: int, lens: str, colours: Palette) -> dict[str, Any]:
    if is_chosen:
        return {"color": colours.lens(lens), "width": 3, "dash": "solid"}
    return {"color": colours.muted, "width": 1.8, "dash": DASHES[place % len(DASHES)]}


def _line(points: Sequence[Point], name: str, unit: str, pen: dict[str, Any]) -> go.Scatter:
    return go.Scatter(
        x=[point.year for point in points],
        y=[point.value for point in points],
        mode="lines+markers",
        line=pen,
        marker={
            "size": 5,
            "color": pen["color"],
            "symbol": ["circle" if p.status == "ok" else "circle-open" for p in points],
        },
        hovertext=[say.trend_hover(name, p.year, p.value, unit, p.status) for p in points],
        hovertemplate="%{hovertext}<extra></extra>",
        cliponaxis=False,
    )


def _band(band: Sequence[Band], colours: Palette, unit: str, words: str) -> list[go.Scatter]:
    if not band:
        return []
    years = [one.year for one in band]
    area = go.Scatter(
        x=[*years, *reversed(years)],
        y=[*(one.high for one in band), *(one.low for one in reversed(band))],
        fill="toself",
        fillcolor=colours.line,
        mode="none",
        hoverinfo="skip",
    )
    middle = go.Scatter(
        x=years,
        y=[one.middle for one in band],
        mode="lines",
        line={"color": colours.context, "width": 1.5, "dash": "dot"},
        hovertext=[say.trend_hover(words, one.year, one.middle, unit, "ok") for one in band],
        hovertemplate="%{hovertext}<extra></extra>",
    )
    return [area, middle]


def _end_labels(
    figure: go.Figure, lines: Mapping[str, Sequence[Point]], names: Mapping[str, str], chosen: str,
    top: float, lens: str, colours: Palette,
) -> None:  # fmt: skip
    """Write each name at the end of its line, moved apart where lines end close together."""
    ends = sorted(((points[-1].value, iso3) for iso3, points in lines.items()), reverse=True)
    scale = (TREND_HEIGHT - 40) / (top * 1.05)
    floor = math.inf
    for value, iso3 in ends:
        wanted = min(value * scale, floor - LABEL_GAP)
        floor = wanted
        figure.add_annotation(
            text=f"<b>{names[iso3]}</b>" if iso3 == chosen else names[iso3],
            x=1, xref="paper", xanchor="left", xshift=6,
            y=value, yanchor="middle", yshift=wanted - value * scale,
            showarrow=False,
            font={"size": 12, "color": colours.lens(lens) if iso3 == chosen else colours.muted},
        )  # fmt: skip
