"""Charts of the profile: rows of dots, one a measure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Final

import plotly.graph_objects as go

from ui.charts.config import KeptFigure, bare_layout
from ui.charts.palette import LENS_SYMBOLS, Palette, palette
from ui.views.country_panes import Pane, StripRow
from ui.wording import country_scores
from ui.wording import country_strip as say
from ui.wording.country_labels import row_label

# Heights in pixels: a heading, a row of dots, a line of text where there is no number.
HEADING: Final = 32
ROW: Final = 58
TEXT_LINE: Final = 17
LABEL_TO_DOTS: Final = 21


@dataclass
class Texts:
    """Texts of a chart at their places, drawn as one trace a kind."""

    x: list[float] = field(default_factory=list)
    y: list[float] = field(default_factory=list)
    text: list[str] = field(default_factory=list)

    def add(self, x: float, y: float, text: str) -> None:
        """Add one text."""
        self.x.append(x)
        self.y.append(y)
        self.text.append(text)

    def trace(self, position: str, size: int, colour: str) -> dict[str, Any]:
        """Return all texts as one trace."""
        return {
            "type": "scatter", "mode": "text", "x": self.x, "y": self.y, "text": self.text,
            "textposition": position, "textfont": {"size": size, "color": colour},
            "hoverinfo": "skip", "cliponaxis": False,
        }  # fmt: skip


@dataclass
class _Strip:
    """What the rows of a strip chart add up to, in pixels from the top."""

    headings: Texts = field(default_factory=Texts)
    labels: Texts = field(default_factory=Texts)
    values: Texts = field(default_factory=Texts)
    missing: Texts = field(default_factory=Texts)
    marks_left: Texts = field(default_factory=Texts)
    marks_right: Texts = field(default_factory=Texts)
    dots: dict[str, list[Any]] = field(default_factory=lambda: {"x": [], "y": [], "text": []})
    own: dict[str, list[Any]] = field(
        default_factory=lambda: {"x": [], "y": [], "text": [], "weak": []}
    )
    rails: list[float] = field(default_factory=list)
    ticks: list[tuple[float, float]] = field(default_factory=list)


def strip_chart(pane: Pane, dark: bool, *, is_whole: bool = True) -> go.Figure:
    """Draw a pane: per measure one row, the roster as grey dots, the country as a big mark.

    Each row has its own scale from 0 to its ``top``; labels stand above the dots, so that the
    chart reads the same on a phone.

    Parameters
    ----------
    pane : Pane
        The measures of one lens towards one great power.
    dark : bool
        The reader's theme.
    is_whole : bool
        Whether all scored measures are drawn, or only those of a first look.
    """
    colours = palette(dark)
    strip, y, domain = _Strip(), 0.0, None
    by_domain = {line.domain: line for line in pane.domains}
    for row in pane.drawn if is_whole else pane.main:
        if row.domain != domain:
            domain = row.domain
            heading = country_scores.domain_heading(domain, by_domain.get(domain))
            strip.headings.add(0, y + 16, f"<b>{heading}</b>")
            y += HEADING
        y += _add_row(strip, row, pane.power, y)
    # A pane without any value still has a height.
    layout = bare_layout(max(int(y), 2) + 8, dark, margin=(2, 12, 2, 4))
    layout.xaxis.update(range=[-0.015, 1.015])
    layout.yaxis.update(range=[y, 0])
    return KeptFigure(
        {"data": _strip_traces(strip, pane.lens, colours), "layout": layout}, skip_invalid=False
    )


def _add_row(strip: _Strip, row: StripRow, power: str, y: float) -> float:
    """Add one row at ``y`` and return its height."""
    figure = row.figure
    label = row_label(figure, power)
    period = say.row_period(figure)
    strip.labels.add(0, y + 8, label)
    strip.values.add(1, y + 8, f"<b>{say.row_value(figure)}</b>")
    if figure.value is None:
        lines = say.missing_lines(figure)
        for place, line in enumerate(lines):
            strip.missing.add(0, y + 8 + TEXT_LINE * (place + 1), line)
        return ROW - LABEL_TO_DOTS + TEXT_LINE * max(0, len(lines) - 1) + 10
    track = y + 8 + LABEL_TO_DOTS
    strip.rails.append(track)
    for dot in row.dots:
        strip.dots["x"].append(dot.value / row.top)
        strip.dots["y"].append(track)
        strip.dots["text"].append(say.dot_text(dot.name, dot.value, figure))
    strip.own["x"].append(figure.value / row.top)
    strip.own["y"].append(track)
    strip.own["text"].append(f"{label}: {say.row_value(figure)}, {period}")
    strip.own["weak"].append(figure.status == "low_coverage")
    _add_yardstick(strip, row, track, period)
    return ROW


def _add_yardstick(strip: _Strip, row: StripRow, track: float, period: str) -> None:
    """Mark the other great power's value and name it; beyond the row's end it stands at the end."""
    strip.marks_left.add(0, track + 15, period)
    if row.yardstick is None or not say.is_marked(row):
        return
    place = row.yardstick.value / row.top
    beyond = " ▸" if place > 1 else ""
    strip.ticks.append((min(place, 1.0), track))
    strip.marks_right.add(1, track + 15, say.yardstick_text(row) + beyond)


def _strip_traces(strip: _Strip, lens: str, colours: Palette) -> list[dict[str, Any]]:
    colour = colours.lens(lens)
    return [
        segments([((0, y), (1, y)) for y in strip.rails], colours.line, 1),
        points(strip.dots, 7, colours.context, "circle", opacity=0.55),
        segments([((x, y - 8), (x, y + 8)) for x, y in strip.ticks], colours.muted, 2),
        _own_marks(strip, lens, colour, colours),
        strip.headings.trace("middle right", 13, colours.text),
        strip.labels.trace("middle right", 13, colours.text),
        strip.values.trace("middle left", 13, colour),
        strip.missing.trace("middle right", 12, colours.muted),
        strip.marks_left.trace("middle right", 11, colours.muted),
        strip.marks_right.trace("middle left", 11, colours.muted),
    ]


def _own_marks(strip: _Strip, lens: str, colour: str, colours: Palette) -> dict[str, Any]:
    symbol = LENS_SYMBOLS[lens]
    weak = strip.own.pop("weak")
    trace = points(strip.own, 15, colour, symbol)
    trace["marker"] |= {
        "color": [colours.surface if one else colour for one in weak],
        "line": {"width": 2.5, "color": [colour if one else colours.surface for one in weak]},
    }
    return trace


def segments(
    ends: Sequence[tuple[tuple[float, float], tuple[float, float]]], colour: str, width: float
) -> dict[str, Any]:
    """Draw many short lines as one trace."""
    x: list[float | None] = []
    y: list[float | None] = []
    for (x0, y0), (x1, y1) in ends:
        x += [x0, x1, None]
        y += [y0, y1, None]
    return {
        "type": "scatter", "mode": "lines", "x": x, "y": y, "hoverinfo": "skip",
        "line": {"color": colour, "width": width}, "cliponaxis": False,
    }  # fmt: skip


def points(
    places: dict[str, list[Any]], size: float, colour: str, symbol: str, opacity: float = 1.0
) -> dict[str, Any]:
    """Draw marks of one kind as one trace."""
    return {
        "type": "scatter", "mode": "markers", "x": places["x"], "y": places["y"],
        "text": places["text"], "hovertemplate": "%{text}<extra></extra>", "cliponaxis": False,
        "marker": {"size": size, "color": colour, "symbol": symbol, "opacity": opacity,
                   "line": {"width": 0}},
    }  # fmt: skip
