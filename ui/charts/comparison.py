"""Scores of a few countries by domain: aligned rows on one axis, the roster behind."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Final

import plotly.graph_objects as go

from ui.charts.config import KeptFigure, bare_layout
from ui.charts.palette import LENS_SYMBOLS, TRANSPARENT, Palette, palette
from ui.views.comparison import DomainLines, Side
from ui.wording import comparison_sides as words

# Heights in pixels: a domain's heading, one country's row, the space after a domain.
HEADING: Final = 24
ROW: Final = 25
AFTER: Final = 10
LETTER: Final = 6.6
WIDEST_NAMES: Final = 118
TICKS: Final = (0, 50, 100)
# Room beside the axis, so that no mark touches a name or a number.
BEYOND: Final = 4


@dataclass
class _Rows:
    """What the rows add up to, in pixels from the top."""

    headings: list[tuple[float, str]] = field(default_factory=list)
    names: list[tuple[float, str]] = field(default_factory=list)
    values: list[tuple[float, str]] = field(default_factory=list)
    missing: list[tuple[float, str]] = field(default_factory=list)
    marks: list[tuple[float, float, str]] = field(default_factory=list)
    dots: list[tuple[float, float, str]] = field(default_factory=list)


def domains_chart(side: Side, dark: bool) -> go.Figure:
    """Draw one side: per domain a row for each country, all on the same axis from 0 to 100."""
    colours = palette(dark)
    rows, y = _Rows(), 0.0
    for domain in (side.total, *side.domains):
        y = _add_domain(rows, domain, y)
    widest = max((len(text) for _, text in rows.names), default=0)
    left = int(min(widest * LETTER, WIDEST_NAMES)) + 14
    layout = bare_layout(int(y) + 26, dark, margin=(left, 58, 0, 22))
    layout.xaxis.update(
        range=[-BEYOND, 100 + BEYOND], tickvals=TICKS, showticklabels=True, showgrid=True,
        ticklen=4, ticks="outside", tickcolor=TRANSPARENT,
    )  # fmt: skip
    layout.yaxis.update(range=[y, 0])
    layout.annotations = [_heading(at, text, left, colours) for at, text in rows.headings]
    return KeptFigure(
        {"data": _traces(rows, side.lens, colours), "layout": layout}, skip_invalid=False
    )


def _add_domain(rows: _Rows, domain: DomainLines, y: float) -> float:
    """Add one domain at ``y`` and return where the next begins."""
    rows.headings.append((y + HEADING / 2, f"<b>{words.domain_name(domain.domain)}</b>"))
    y += HEADING
    for country, line in domain.lines:
        middle = y + ROW / 2
        rows.names.append((middle, words.short_name(country.name)))
        rows.values.append((middle, f"<b>{words.score_cell(line)}</b>"))
        if line is None or line.score is None:
            rows.missing.append((middle, words.no_score(line)))
        else:
            hover = words.mark_hover(country.name, line)
            rows.marks.append((line.score, middle, hover))
            rows.dots += [(d.value, middle, words.dot_hover(d.name, d.value)) for d in domain.dots]
        y += ROW
    return y + AFTER


def _traces(rows: _Rows, lens: str, colours: Palette) -> list[dict[str, Any]]:
    colour = colours.lens(lens)
    dots = _points(rows.dots, 6, colours.context, "circle", 0.4)
    marks = _points(rows.marks, 14, colour, LENS_SYMBOLS[lens], 1.0)
    marks["marker"]["line"] = {"width": 1.5, "color": colours.surface}
    return [
        dots,
        marks,
        _texts(rows.names, -BEYOND, "middle left", 12, colours.text),
        _texts(rows.values, 100 + BEYOND, "middle right", 13, colour),
        _texts(rows.missing, 0, "middle right", 12, colours.muted),
    ]


def _heading(at: float, text: str, left: int, colours: Palette) -> dict[str, Any]:
    """Write a domain's name from the left edge: the longest fit no phone beside the names."""
    return {
        "text": text, "x": 0, "xref": "paper", "xanchor": "left", "xshift": 2 - left, "y": at,
        "yanchor": "middle", "showarrow": False, "font": {"size": 13, "color": colours.text},
    }  # fmt: skip


def _points(
    places: list[tuple[float, float, str]], size: float, colour: str, symbol: str, opacity: float
) -> dict[str, Any]:
    return {
        "type": "scatter", "mode": "markers",
        "x": [x for x, _, _ in places], "y": [y for _, y, _ in places],
        "text": [text for _, _, text in places],
        "hovertemplate": "%{text}<extra></extra>", "cliponaxis": False,
        "marker": {"size": size, "color": colour, "symbol": symbol, "opacity": opacity,
                   "line": {"width": 0}},
    }  # fmt: skip


def _texts(
    places: list[tuple[float, str]], x: float, position: str, size: int, colour: str
) -> dict[str, Any]:
    return {
        "type": "scatter", "mode": "text", "x": [x] * len(places), "y": [y for y, _ in places],
        "text": [text for _, text in places], "textposition": position,
        "textfont": {"size": size, "color": colour}, "hoverinfo": "skip", "cliponaxis": False,
    }  # fmt: skip
