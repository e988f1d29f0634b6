"""Charts of "Actor or terrain" in rows: types of regime, moves since the first year."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

import plotly.graph_objects as go

from ui.charts.agency import HIGH, LOW, TICKS
from ui.charts.config import KeptFigure, bare_layout
from ui.charts.palette import Palette, palette
from ui.views.agency_regimes import Personalism, Regime
from ui.views.agency_years import Move
from ui.wording import agency_moves as move_words
from ui.wording import agency_regimes as regime_words

# Heights in pixels: a type of regime, a move.
ROW: Final = 62
MOVE_ROW: Final = 44


def regimes_chart(personalism: Personalism, chosen: str, dark: bool) -> go.Figure:
    """Draw a row of dots with its box for each type of regime."""
    colours = palette(dark)
    height = ROW * len(personalism.regimes) + 24
    layout = bare_layout(height, dark, margin=(8, 12, 0, 22))
    layout.xaxis.update(range=[LOW, HIGH], tickvals=TICKS, showticklabels=True)
    layout.yaxis.update(range=[ROW * len(personalism.regimes), 0])
    rows = list(enumerate(personalism.regimes))
    layout.shapes = [shape for place, one in rows for shape in _box(one, place, colours)]
    layout.annotations = [note for place, one in rows for note in _row_notes(one, place, colours)]
    return KeptFigure(data=_regime_dots(personalism, chosen, colours), layout=layout)


def _track(place: int) -> float:
    return ROW * place + 38


def _box(regime: Regime, place: int, colours: Palette) -> list[dict[str, Any]]:
    y = _track(place)
    return [
        {"type": "rect", "x0": regime.low, "x1": regime.high, "y0": y - 9, "y1": y + 9,
         "fillcolor": colours.line, "line": {"width": 0}, "layer": "below"},
        {"type": "line", "x0": regime.middle, "x1": regime.middle, "y0": y - 11, "y1": y + 11,
         "line": {"color": colours.muted, "width": 2}, "layer": "below"},
    ]  # fmt: skip


def _row_notes(regime: Regime, place: int, colours: Palette) -> list[dict[str, Any]]:
    y = ROW * place + 12
    texts = ((f"<b>{regime_words.regime_label(regime)}</b>", 0, "left", colours.text),
             (regime_words.regime_median(regime), 1, "right", colours.muted))  # fmt: skip
    return [
        {"text": text, "x": x, "xref": "paper", "xanchor": anchor, "y": y, "yanchor": "middle",
         "showarrow": False, "font": {"size": 13, "color": colour}}
        for text, x, anchor, colour in texts
    ]  # fmt: skip


def _regime_dots(personalism: Personalism, chosen: str, colours: Palette) -> list[dict[str, Any]]:
    dots = [
        (one, _track(place))
        for place, regime in enumerate(personalism.regimes)
        for one in regime.placed
    ]
    own = [pair for pair in dots if pair[0].iso3 == chosen]
    return [
        _dots([pair for pair in dots if pair[0].iso3 != chosen], 8, colours.muted, 0.6),
        _dots(own, 15, colours.text, 1.0),
    ]


def _dots(places: Sequence[tuple[Any, float]], size: int, colour: str, opacity: float) -> Any:
    return {
        "type": "scatter", "mode": "markers",
        "x": [one.value for one, _ in places], "y": [y for _, y in places],
        "hovertext": [regime_words.regime_hover(one.name, one.value) for one, _ in places],
        "hovertemplate": "%{hovertext}<extra></extra>", "cliponaxis": False,
        "marker": {"size": size, "color": colour, "opacity": opacity, "line": {"width": 0}},
    }  # fmt: skip


def moves_chart(moves: Sequence[Move], dark: bool) -> go.Figure:
    """Draw each move as a line from an open mark to a full one; labels stand above the rows."""
    colours = palette(dark)
    layout = bare_layout(MOVE_ROW * len(moves) + 26, dark, margin=(8, 12, 0, 22))
    layout.xaxis.update(range=[LOW, HIGH], tickvals=TICKS, showticklabels=True)
    layout.yaxis.update(range=[MOVE_ROW * len(moves), 0])
    tracks = [MOVE_ROW * place + 30 for place in range(len(moves))]
    layout.annotations = [
        {"text": move_words.move_label(move), "x": 0, "xref": "paper", "xanchor": "left",
         "y": y - 18, "yanchor": "middle", "showarrow": False,
         "font": {"size": 13, "color": colours.text}}
        for move, y in zip(moves, tracks, strict=True)
    ]  # fmt: skip
    return KeptFigure(
        data=[_move(move, y, colours) for move, y in zip(moves, tracks, strict=True)],
        layout=layout,
    )


def _move(move: Move, y: float, colours: Palette) -> dict[str, Any]:
    return {
        "type": "scatter", "mode": "lines+markers", "x": [move.first.score, move.last.score],
        "y": [y, y], "line": {"color": colours.muted, "width": 2}, "cliponaxis": False,
        "marker": {"size": 11, "color": colours.text, "symbol": ["circle-open", "circle"],
                   "line": {"width": 2}},
        "hovertext": [move_words.move_hover(move)] * 2,
        "hovertemplate": "%{hovertext}<extra></extra>",
    }  # fmt: skip
