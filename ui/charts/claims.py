"""Small charts beside claims: bars against what the text states, or lines over years."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

import plotly.graph_objects as go

from ui.charts.config import bare_axis, bare_layout
from ui.charts.palette import Palette, palette

ROW: Final = 40
HEAD: Final = 30
FOOT: Final = 8
BAR: Final = 9
LINE_HEIGHT: Final = 200
NAME: Final = 18
# A full line and a dashed one.
SIGNS: Final = ("━", "╌")
ROOM: Final = 1.02


@dataclass(frozen=True)
class Bar:
    """One bar: its label stands above it, its value behind the label."""

    label: str
    value: float
    text: str
    is_strong: bool = True


@dataclass(frozen=True)
class Line:
    """One line over years with the text of its last value."""

    label: str
    years: Sequence[int]
    values: Sequence[float]
    texts: Sequence[str]


def claim_bars(
    bars: Sequence[Bar], limit: float | None, limit_text: str, *, dark: bool
) -> go.Figure:
    """Draw one bar per number, labels above the bars, with the text's number as a line.

    Parameters
    ----------
    bars : sequence of Bar
        From top to bottom.
    limit : float or None
        Where the line stands; None for no line.
    """
    colours = palette(dark)
    count = len(bars)
    head = HEAD if limit is not None else FOOT
    figure = go.Figure(
        layout=bare_layout(head + FOOT + ROW * count, dark, margin=(2, 8, head, FOOT))
    )
    rows = [count - 1 - place for place in range(count)]
    figure.add_trace(
        go.Bar(
            x=[one.value for one in bars],
            y=rows,
            orientation="h",
            width=BAR / ROW,
            marker={"color": [colours.text if one.is_strong else colours.context for one in bars]},
            customdata=[f"{one.label}: {one.text}" for one in bars],
            hovertemplate="%{customdata}<extra></extra>",
        )  # fmt: skip
    )
    top = max([one.value for one in bars] + [limit or 0.0]) * ROOM or 1.0
    figure.update_layout(
        xaxis={**bare_axis(dark), "range": [min(0.0, *[one.value for one in bars]), top]},
        yaxis={**bare_axis(dark), "range": [-0.5, count - 0.2]},
        annotations=_labels(bars, rows, colours),
    )
    if limit is not None:
        _limit(figure, limit, limit_text, top, colours)
    return figure


def _labels(bars: Sequence[Bar], rows: Sequence[int], colours: Palette) -> list[dict[str, Any]]:
    return [
        {
            "x": 0, "xref": "paper", "y": row, "yref": "y", "xanchor": "left", "yanchor": "bottom",
            "yshift": 5, "showarrow": False, "text": f"{one.label} <b>{one.text}</b>",
            "font": {"size": 13, "color": colours.text}, "align": "left",
            "bgcolor": colours.surface, "borderpad": 0,
        }
        for one, row in zip(bars, rows, strict=True)
    ]  # fmt: skip


def _limit(figure: go.Figure, limit: float, text: str, top: float, colours: Palette) -> None:
    figure.add_vline(x=limit, line={"color": colours.text, "width": 1.5, "dash": "dot"})
    is_right = limit > top / 2
    figure.add_annotation(
        x=limit, y=1, yref="paper", yshift=13, text=text, showarrow=False,
        xanchor="right" if is_right else "left", font={"size": 12, "color": colours.muted},
    )  # fmt: skip


def claim_lines(
    lines: Sequence[Line], limit: float | None, limit_text: str, *, dark: bool
) -> go.Figure:
    """Draw lines over years, named above the chart, with the text's number as a level."""
    colours = palette(dark)
    head = 10 + NAME * len(lines)
    figure = go.Figure(layout=bare_layout(LINE_HEIGHT + head, dark, margin=(22, 22, head, 26)))
    shades = (colours.text, colours.context)
    for place, one in enumerate(lines):
        figure.add_trace(
            go.Scatter(
                x=list(one.years),
                y=list(one.values),
                mode="lines",
                line={
                    "color": shades[place % 2],
                    "width": 2.2,
                    "dash": "solid" if place == 0 else "dash",
                },
                customdata=[
                    f"{one.label}, {year}: {text}"
                    for year, text in zip(one.years, one.texts, strict=True)
                ],
                hovertemplate="%{customdata}<extra></extra>",
            )  # fmt: skip
        )
        _name_line(figure, one, place, colours)
    ends = [year for one in lines for year in one.years]
    values = [value for one in lines for value in one.values] + [limit or 0.0, 0.0]
    figure.update_xaxes(
        showticklabels=True,
        tickvals=[min(ends), max(ends)],
        range=[min(ends) - 0.3, max(ends) + 0.5],
    )
    low, high = min(values), max(values)
    figure.update_yaxes(range=[low, high * 1.12])
    if limit is not None:
        figure.add_hline(y=limit, line={"color": colours.muted, "width": 1.2, "dash": "dot"})
        figure.add_annotation(
            x=0, xref="paper", xanchor="left", y=limit, yshift=9, text=limit_text, showarrow=False,
            font={"size": 12, "color": colours.muted},
        )  # fmt: skip
    return figure


def _name_line(figure: go.Figure, one: Line, place: int, colours: Palette) -> None:
    """Write name and last value of a line above the chart, one below the other."""
    figure.add_annotation(
        x=0, xref="paper", xanchor="left", y=1, yref="paper", yanchor="bottom",
        yshift=4 + NAME * place, showarrow=False,
        text=f"{SIGNS[place % 2]} {one.label} <b>{one.texts[-1]}</b> ({one.years[-1]})",
        font={"size": 12, "color": colours.text},
    )  # fmt: skip
