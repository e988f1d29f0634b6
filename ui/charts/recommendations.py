"""Ranked dots of a deciding number against its threshold."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

import plotly.graph_objects as go

from ui.charts.config import bare_axis, bare_layout
from ui.charts.palette import Palette, palette

ROW_HEIGHT: Final = 23
HEAD: Final = 44
FOOT: Final = 10
MARK_SIZE: Final = 11
SYMBOLS: Final = {"leverage": "circle", "exposure": "diamond"}
# From this ratio of largest value to threshold a linear axis would press the line to the edge.
LOG_FROM: Final = 30.0
ROOM: Final = 1.06
LETTER: Final = 7
VALUE_ROOM: Final = 72


@dataclass(frozen=True)
class Dot:
    """One row of the chart.

    Attributes
    ----------
    name, value_text, hover : str
        In words.
    is_met : bool
        Filled when the test is met, open when not or unknown.
    is_chosen : bool
        The reader's country: larger and in bold.
    """

    name: str
    value: float
    value_text: str
    hover: str
    is_met: bool
    is_chosen: bool


def ranked_dots(
    dots: Sequence[Dot], limit: float, limit_text: str, lens: str, *, dark: bool
) -> go.Figure:
    """Draw one row per country, largest value on top, with the threshold as a line.

    Parameters
    ----------
    dots : sequence of Dot
        In the order of the rows.
    limit : float
        The threshold in the unit of the values.
    limit_text : str
        Label of the line.
    lens : str
        ``leverage``, ``exposure`` or another name, which is drawn in grey.
    dark : bool
        The reader's theme.
    """
    colours = palette(dark)
    count = len(dots)
    height = HEAD + FOOT + ROW_HEIGHT * count
    figure = go.Figure(
        layout=bare_layout(height, dark, margin=(_name_room(dots), VALUE_ROOM, HEAD, FOOT))
    )
    rows = [count - 1 - place for place in range(count)]
    _stems(figure, dots, rows, limit, colours)
    figure.add_trace(_marks(dots, rows, lens, colours))
    figure.add_vline(x=limit, line={"color": colours.text, "width": 1.5, "dash": "dot"})
    figure.update_layout(
        annotations=[*_labels(dots, rows, colours), _limit_label(dots, limit, limit_text, colours)],
        xaxis=_value_axis(dots, limit, dark),
        yaxis={**bare_axis(dark), "range": [-0.6, count - 0.4]},
    )
    return figure


def _name_room(dots: Sequence[Dot]) -> int:
    """Leave the left margin that the longest name needs, in pixels."""
    return 26 + LETTER * max((len(dot.name) for dot in dots), default=0)


def _is_log(dots: Sequence[Dot], limit: float) -> bool:
    largest = max((dot.value for dot in dots), default=0.0)
    return limit > 0 and largest / limit >= LOG_FROM


def _value_axis(dots: Sequence[Dot], limit: float, dark: bool) -> dict[str, Any]:
    values = [dot.value for dot in dots] + [limit]
    axis = bare_axis(dark)
    if _is_log(dots, limit):
        least = max(min(value for value in values if value > 0), limit / 30)
        ends = [math.log10(least) - 0.1, math.log10(max(values)) + 0.05]
        return {**axis, "type": "log", "range": ends}
    top = max(values) * ROOM or 1.0
    return {**axis, "range": [min(0.0, *values) - 0.02 * top, top]}


def _stems(
    figure: go.Figure, dots: Sequence[Dot], rows: Sequence[int], limit: float, colours: Palette
) -> None:
    """Draw a thin line from the threshold to each mark: how far from it the country stands."""
    x: list[float | None] = []
    y: list[float | None] = []
    for dot, row in zip(dots, rows, strict=True):
        x += [limit, dot.value, None]
        y += [row, row, None]
    figure.add_trace(
        go.Scatter(
            x=x, y=y, mode="lines", hoverinfo="skip", line={"color": colours.faint, "width": 1}
        )
    )


def _marks(dots: Sequence[Dot], rows: Sequence[int], lens: str, colours: Palette) -> go.Scatter:
    shape = SYMBOLS.get(lens, "square")
    colour = colours.lens(lens)
    return go.Scatter(
        x=[dot.value for dot in dots],
        y=list(rows),
        mode="markers",
        marker={
            "size": [MARK_SIZE + 4 if dot.is_chosen else MARK_SIZE for dot in dots],
            "symbol": [shape if dot.is_met else f"{shape}-open" for dot in dots],
            "color": [colour if dot.is_met or dot.is_chosen else colours.context for dot in dots],
            "line": {"width": 1.5},
        },
        customdata=[dot.hover for dot in dots],
        hovertemplate="%{customdata}<extra></extra>",
        cliponaxis=False,
    )


def _labels(dots: Sequence[Dot], rows: Sequence[int], colours: Palette) -> list[dict[str, Any]]:
    """Write the country before its row and the value behind it."""
    return [
        {
            "x": side, "xref": "paper", "y": row, "yref": "y", "showarrow": False,
            "xanchor": "right" if side == 0 else "left", "xshift": -10 if side == 0 else 10,
            "text": f"<b>{text}</b>" if dot.is_chosen else text,
            "font": {"color": colours.text if dot.is_met or dot.is_chosen else colours.muted},
        }
        for dot, row in zip(dots, rows, strict=True)
        for side, text in ((0, dot.name), (1, dot.value_text))
    ]  # fmt: skip


def _limit_label(
    dots: Sequence[Dot], limit: float, limit_text: str, colours: Palette
) -> dict[str, Any]:
    """Write the threshold above its line, turned inwards near the right end."""
    largest = max((dot.value for dot in dots), default=limit)
    near_right = not _is_log(dots, limit) and largest > 0 and limit / largest > 0.4
    return {
        "x": math.log10(limit) if _is_log(dots, limit) else limit,
        "xref": "x", "y": 1, "yref": "paper", "yshift": 14, "showarrow": False,
        "xanchor": "right" if near_right else "left", "xshift": 8 if near_right else -8,
        "text": limit_text, "font": {"size": 12, "color": colours.muted},
    }  # fmt: skip
