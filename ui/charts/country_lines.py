"""Lines over time on the profile, labelled at their ends."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

import plotly.graph_objects as go

from ui.charts.config import KeptFigure, bare_layout
from ui.charts.palette import LENS_SYMBOLS, TRANSPARENT, Palette, palette
from ui.views.country_detail import Series
from ui.wording import country_trends as words

LINE_HEIGHT: Final = 250
DASHES: Final = {"USA": "solid", "CHN": "dash"}


def lines_chart(
    lines: Sequence[Series], lens: str, dark: bool, *, height: int = LINE_HEIGHT
) -> go.Figure:
    """Draw measures over time, labelled at their ends; dashes tell the two great powers apart.

    Parameters
    ----------
    lines : sequence of Series
        At least one, each with at least one point.
    lens : str
        Colour and end mark of the lines.
    """
    colours = palette(dark)
    top = max(value for line in lines for _, value, _ in line.points) or 1.0
    heights = _apart([line.points[-1][1] / top for line in lines], least=18 / (height - 50))
    data = []
    is_counted = lines[0].unit == "persons"
    margin = (52, 64, 10, 30) if is_counted else (38, 150, 10, 30)
    layout = bare_layout(height, dark, margin=margin)
    first = min(line.points[0][0] for line in lines)
    last = max(line.points[-1][0] for line in lines)
    for line, place in zip(lines, heights, strict=True):
        data += _line_traces(line, place * top, lens, colours)
    layout.xaxis.update(
        range=[first - 0.4, last + 0.4], showticklabels=True, tickvals=_year_ticks(first, last),
        ticks="outside", ticklen=6, tickcolor=TRANSPARENT,
    )  # fmt: skip
    unit = "" if is_counted else " %"
    layout.yaxis.update(
        range=[0, top * 1.08], showticklabels=True, showgrid=True, nticks=4, ticksuffix=unit,
        tickformat=",~g",
    )  # fmt: skip
    return KeptFigure({"data": data, "layout": layout})


def _line_traces(line: Series, label_y: float, lens: str, colours: Palette) -> list[dict[str, Any]]:
    years = [year for year, _, _ in line.points]
    values = [value for _, value, _ in line.points]
    colour = colours.lens(lens)
    width = 1.1 if line.indicator_id == "export_market_share" else 2.4
    unit = "" if line.unit == "persons" else " %"
    shape = {"color": colour, "width": width}
    return [
        {
            "type": "scatter", "mode": "lines", "x": years, "y": values,
            "line": {**shape, "dash": DASHES.get(line.power, "solid")},
            "hovertemplate": f"%{{x}}: %{{y:,.3~g}}{unit}<extra></extra>"
            if unit else "%{x}: %{y:,.0f}<extra></extra>",
        },
        {
            "type": "scatter", "mode": "markers", "x": [years[-1]], "y": [values[-1]],
            "marker": {"size": 9, "color": shape["color"],
                       "symbol": LENS_SYMBOLS[lens]},
            "hoverinfo": "skip", "cliponaxis": False,
        },
        {
            "type": "scatter", "mode": "text", "x": [years[-1]], "y": [label_y],
            "text": [f"  {words.series_label(line)}"], "textposition": "middle right",
            "textfont": {"size": 12, "color": shape["color"]}, "hoverinfo": "skip",
            "cliponaxis": False,
        },
    ]  # fmt: skip


def _apart(places: Sequence[float], least: float) -> list[float]:
    """Move labels apart so that neighbours are at least ``least`` from one another.

    >>> [round(one, 2) for one in _apart([0.5, 0.52], least=0.1)]
    [0.5, 0.6]
    """
    moved = list(places)
    floor = 0.0
    for place in sorted(range(len(places)), key=lambda one: places[one]):
        moved[place] = max(places[place], floor)
        floor = moved[place] + least
    return moved


def _year_ticks(first: int, last: int) -> list[int]:
    """Return the first and the last year, and one between where there is room."""
    if last - first < 8:
        return [first, last]
    return [first, (first + last) // 2, last]
