"""Charts of defence spending: years against the lines, ranking of the middle powers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

import plotly.graph_objects as go

from ui.charts.config import KeptFigure, bare_layout
from ui.charts.palette import Palette, palette
from ui.charts.ticks import round_ticks, year_ticks
from ui.views.bases_defence import EFFORT, Spender, Target
from ui.views.bases_ties import EffortPoint
from ui.wording import bases_ranking as ranking_words
from ui.wording import bases_series as series_words
from ui.wording import bases_spending as pay

SERIES_HEIGHT: Final = 320
ROW_HEIGHT: Final = 22
NAME_WIDTH: Final = 148
LABEL_GAP: Final = 16.0


def effort_chart(
    sipri: Sequence[EffortPoint],
    core: Sequence[EffortPoint],
    targets: Sequence[Target],
    *,
    dark: bool,
) -> go.Figure:
    """Build spending by year: SIPRI solid, NATO core dashed, never joined; the lines dotted.

    Parameters
    ----------
    sipri, core : sequence of EffortPoint
        Either may be empty, not both.
    """
    colours = palette(dark)
    points = [*sipri, *core]
    top = max([*(one.value for one in points), *(one.value for one in targets)])
    years = sorted({one.year for one in points})
    ticks = round_ticks(top)
    layout = bare_layout(SERIES_HEIGHT, dark, margin=(44, 92, 12, 28))
    layout.update(
        xaxis={
            "range": [years[0] - 0.4, years[-1] + 0.4], "tickvals": year_ticks(years),
            "showticklabels": True, "showline": True,
        },
        yaxis={
            "range": [0, top * 1.1], "tickvals": ticks,
            "ticktext": [pay.percent_line(tick) for tick in ticks], "showticklabels": True,
        },
        shapes=[_level(one, colours) for one in targets],
    )  # fmt: skip
    figure = go.Figure(layout=layout)
    marks = [
        (f"{pay.percent_line(one.value)} line", one.value, colours.muted, False) for one in targets
    ]
    if core:
        pen = {"color": colours.muted, "width": 2, "dash": "dash"}
        figure.add_trace(_series(core, series_words.NATO_CORE, pen, "square"))
        marks.append((series_words.NATO_CORE, core[-1].value, colours.muted, True))
    if sipri:
        pen = {"color": colours.text, "width": 3, "dash": "solid"}
        figure.add_trace(_series(sipri, series_words.SIPRI, pen, "circle"))
        marks.append((series_words.SIPRI, sipri[-1].value, colours.text, True))
    _labels(figure, marks, top)
    return KeptFigure(figure)


def _level(target: Target, colours: Palette) -> dict[str, Any]:
    return {
        "type": "line", "x0": 0, "x1": 1, "xref": "paper", "y0": target.value, "y1": target.value,
        "line": {"color": colours.context, "width": 1.5, "dash": "dot"},
    }  # fmt: skip


def _series(
    points: Sequence[EffortPoint], name: str, pen: dict[str, Any], symbol: str
) -> go.Scatter:
    return go.Scatter(
        x=[one.year for one in points],
        y=[one.value for one in points],
        mode="lines+markers",
        line=pen,
        marker={
            "size": 8,
            "color": pen["color"],
            "line": {"width": 2},
            "symbol": [
                f"{symbol}-open" if one.is_estimate or one.is_weak else symbol for one in points
            ],
        },
        hovertext=[series_words.point_hover(name, one) for one in points],
        hovertemplate="%{hovertext}<extra></extra>",
        cliponaxis=False,
    )


def _labels(figure: go.Figure, marks: Sequence[tuple[str, float, str, bool]], top: float) -> None:
    """Write names at the right edge, moved apart where they would meet."""
    scale, floor = (SERIES_HEIGHT - 40) / (top * 1.1), float("-inf")
    for text, value, colour, is_series in sorted(marks, key=lambda one: one[1]):
        wanted = max(value * scale, floor + LABEL_GAP)
        floor = wanted
        figure.add_annotation(
            text=f"<b>{text}</b>" if is_series else text, x=1, xref="paper", xanchor="left",
            xshift=6, y=value, yanchor="middle", yshift=wanted - value * scale, showarrow=False,
            font={"size": 12, "color": colour},
        )  # fmt: skip


def effort_ranking(
    ranked: Sequence[Spender],
    beside: Sequence[Spender],
    targets: Sequence[Target],
    *,
    chosen: str,
    dark: bool,
) -> go.Figure:
    """Build the ranking by share of GDP, highest on top, unranked countries as squares below.

    Parameters
    ----------
    ranked : sequence of Spender
        With a value, highest first.
    """
    colours = palette(dark)
    rows = [*ranked, *beside]
    values = [one.value(EFFORT) or 0.0 for one in rows]
    places = list(range(len(rows), 0, -1))
    end = ranking_words.axis_end(values)
    layout = bare_layout(ROW_HEIGHT * len(rows) + 34, dark, margin=(NAME_WIDTH, 58, 26, 8))
    layout.update(
        xaxis={"range": [0, end]},
        yaxis={
            "range": [0.3, len(rows) + 0.7],
            "tickvals": places,
            "ticktext": [_strong(one.name, one.iso3 == chosen) for one in rows],
            "showticklabels": True,
            "tickfont": {"size": 13, "color": colours.text},
        },
        shapes=[
            *_stems([min(value, end) for value in values], places, colours),
            *(_upright(one, colours) for one in targets),
        ],
        annotations=[
            *(
                _upright_name(one, len(rows) + 0.7, "left" if place else "right", colours)
                for place, one in enumerate(targets)
            ),
            *(
                _value(one, place, one.iso3 == chosen, colours)
                for one, place in zip(rows, places, strict=True)
            ),
        ],
    )
    return KeptFigure(go.Figure(_marks(rows, len(ranked), places, end, chosen, colours), layout))


def _marks(
    rows: Sequence[Spender], n_ranked: int, places: Sequence[int], end: float, chosen: str,
    colours: Palette,
) -> go.Scatter:  # fmt: skip
    is_chosen = [one.iso3 == chosen for one in rows]
    return go.Scatter(
        x=[min(one.value(EFFORT) or 0.0, end) for one in rows],
        y=list(places),
        mode="markers",
        marker={
            "symbol": [_symbol(one, place >= n_ranked, end) for place, one in enumerate(rows)],
            "size": [13 if own else 9 for own in is_chosen],
            "color": [colours.text if own else colours.muted for own in is_chosen],
            "line": {"width": 2},
            "opacity": 1,
        },
        hovertext=[ranking_words.ranking_hover(one) for one in rows],
        hovertemplate="%{hovertext}<extra></extra>",
        customdata=[[one.iso3] for one in rows],
        cliponaxis=False,
    )


def _symbol(spender: Spender, is_beside: bool, end: float) -> str:
    if (spender.value(EFFORT) or 0.0) > end:
        return "triangle-right"
    shape = "square" if is_beside else "circle"
    is_weak = spender.cells[EFFORT].status != "ok"
    return f"{shape}-open" if is_beside or is_weak else shape


def _strong(text: str, is_chosen: bool) -> str:
    return f"<b>{text}</b>" if is_chosen else text


def _stems(ends: Sequence[float], places: Sequence[int], colours: Palette) -> list[dict[str, Any]]:
    return [
        {
            "type": "line", "x0": 0, "x1": value, "y0": place, "y1": place, "layer": "below",
            "line": {"color": colours.faint, "width": 1.5},
        }
        for value, place in zip(ends, places, strict=True)
    ]  # fmt: skip


def _value(spender: Spender, place: int, is_chosen: bool, colours: Palette) -> dict[str, Any]:
    """Write a value in a column of its own at the right, clear of the lines."""
    return {
        "text": _strong(ranking_words.ranking_mark(spender), is_chosen), "x": 1, "xref": "paper",
        "xanchor": "right", "xshift": 54, "y": place, "yanchor": "middle", "showarrow": False,
        "font": {"size": 12, "color": colours.text},
    }  # fmt: skip


def _upright(target: Target, colours: Palette) -> dict[str, Any]:
    return {
        "type": "line", "x0": target.value, "x1": target.value, "y0": 0, "y1": 1, "yref": "paper",
        "layer": "below", "line": {"color": colours.muted, "width": 1.5, "dash": "dot"},
    }  # fmt: skip


def _upright_name(target: Target, at: float, side: str, colours: Palette) -> dict[str, Any]:
    """Name a line at its head; the two names lean apart, so that they do not meet on a phone."""
    return {
        "text": pay.percent_line(target.value), "x": target.value, "y": at, "yanchor": "bottom",
        "xanchor": side, "showarrow": False, "font": {"size": 12, "color": colours.muted},
    }  # fmt: skip
