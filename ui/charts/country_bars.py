"""Bars of the profile (minerals, product lines) and the rows of groups."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

import plotly.graph_objects as go

from ui.charts.config import KeptFigure, bare_layout
from ui.charts.country import Texts, points, segments
from ui.charts.palette import LENS_SYMBOLS, palette
from ui.views.country_detail import MineralLine
from ui.views.country_groups import Group
from ui.views.country_products import ProductLine
from ui.views.figures import Figure
from ui.wording import country_detail as mineral_words
from ui.wording import country_groups as group_words
from ui.wording import country_products as product_words

# Pixels: a row, a row with a line of small text under it, from a label down to its bar.
ROW: Final = 46
ROW_WITH_NOTE: Final = 62
LABEL_TO_BAR: Final = 17
LABEL_LINE: Final = 16


@dataclass(frozen=True)
class Bar:
    """One row: label above a bar from 0 to ``place``, its value above it or beside a note below.

    Attributes
    ----------
    place, tick : float, float or None
        Ends of the bar and of the thin mark, 0 to 1.
    """

    label: str
    value: str
    place: float
    is_weak: bool
    tick: float | None = None
    note: str = ""
    hover: str = ""


def minerals_chart(lines: Sequence[MineralLine], dark: bool) -> go.Figure:
    """Draw shares of world output, one row a mineral and stage; weak shares hollow."""
    top = max(line.share_pct for line in lines)
    return bars_chart(
        [
            Bar(mineral_words.mineral_label(line), mineral_words.mineral_value(line),
                line.share_pct / top, line.is_weak)
            for line in lines
        ],
        dark,
    )  # fmt: skip


def products_chart(lines: Sequence[ProductLine], dark: bool) -> go.Figure:
    """Draw shares of US imports from 0 to 100 %, the next supplier as a thin mark."""
    return bars_chart(
        [
            Bar(product_words.product_label(line), product_words.product_value(line),
                line.share_pct / 100, bool(line.note),
                line.next_share_pct / 100 if line.next_name else None,
                product_words.product_next(line), product_words.product_hover(line))
            for line in lines
        ],
        dark,
    )  # fmt: skip


def bars_chart(bars: Sequence[Bar], dark: bool) -> go.Figure:
    """Draw rows of bars, labels above them, so that the chart reads the same on a phone."""
    colours = palette(dark)
    labels, values, below, notes, y = Texts(), Texts(), Texts(), Texts(), 0.0
    tracks: list[float] = []
    for bar in bars:
        y += LABEL_LINE * bar.label.count("<br>")
        labels.add(0, y + 8 - LABEL_LINE / 2 * bar.label.count("<br>"), bar.label)
        tracks.append(y + 8 + LABEL_TO_BAR)
        if bar.note:
            below.add(0, y + 8 + LABEL_TO_BAR + 15, f"<b>{bar.value}</b>")
            notes.add(1, y + 8 + LABEL_TO_BAR + 15, bar.note)
        else:
            values.add(1, y + 8, f"<b>{bar.value}</b>")
        y += ROW_WITH_NOTE if bar.note else ROW
    pairs = list(zip(bars, tracks, strict=True))
    lines = [((0.0, track), (bar.place, track)) for bar, track in pairs]
    ticks = [
        ((bar.tick, track - 7), (bar.tick, track + 7))
        for bar, track in pairs
        if bar.tick is not None
    ]
    data = [
        segments([((0, track), (1, track)) for track in tracks], colours.line, 1),
        segments(lines, colours.leverage, 3),
        segments(ticks, colours.muted, 2),
        _ends(pairs, colours.leverage, colours.surface),
        labels.trace("middle right", 13, colours.text),
        values.trace("middle left", 13, colours.leverage),
        below.trace("middle right", 13, colours.leverage),
        notes.trace("middle left", 11, colours.muted),
    ]
    return _figure(data, y, dark)


def _ends(pairs: Sequence[tuple[Bar, float]], colour: str, surface: str) -> dict[str, Any]:
    places: dict[str, list[Any]] = {
        "x": [bar.place for bar, _ in pairs],
        "y": [track for _, track in pairs],
        "text": [bar.hover or f"{bar.label}: {bar.value}" for bar, _ in pairs],
    }
    trace = points(places, 12, colour, LENS_SYMBOLS["leverage"])
    trace["marker"] |= {
        "color": [surface if bar.is_weak else colour for bar, _ in pairs],
        "line": {"width": 2.5, "color": colour},
    }
    return trace


def groups_chart(groups: Sequence[Group], figure: Figure, dark: bool) -> go.Figure:
    """Draw one row a group: members as dots, their median, and the country on each row."""
    colours = palette(dark)
    key = (figure.indicator_id, figure.power)
    top = max(
        [p.value for g in groups for p in g.values.get(key, ())] + [figure.value or 0.0, 1e-9]
    )
    labels, values, notes, y = Texts(), Texts(), Texts(), 0.0
    dots: dict[str, list[Any]] = {"x": [], "y": [], "text": []}
    own: dict[str, list[Any]] = {"x": [], "y": [], "text": []}
    rails, ticks = [], []
    for group in groups:
        track = y + 8 + LABEL_TO_BAR + 2
        labels.add(0, y + 8, group_words.group_name(group))
        values.add(1, y + 8, f"<b>{group_words.group_value(group, figure)}</b>")
        notes.add(0, track + 14, group_words.group_members(group, figure))
        rails.append(((0.0, track), (1.0, track)))
        for placed in group.values.get(key, ()):
            _add(dots, placed.value / top, track, group_words.member_text(placed, figure))
        middle = group.middle(key)
        if middle is not None:
            ticks.append(((middle / top, track - 8), (middle / top, track + 8)))
        if figure.value is not None:
            _add(own, figure.value / top, track, group_words.own_text(figure))
        y += ROW_WITH_NOTE
    lens = figure.indicator.lens
    data = [
        segments(rails, colours.line, 1),
        points(dots, 7, colours.context, "circle", opacity=0.55),
        segments(ticks, colours.text, 2),
        points(own, 12, colours.lens(lens), LENS_SYMBOLS.get(lens, "square")),
        labels.trace("middle right", 13, colours.text),
        values.trace("middle left", 13, colours.text),
        notes.trace("middle right", 11, colours.muted),
    ]
    return _figure(data, y, dark)


def _add(places: dict[str, list[Any]], x: float, y: float, text: str) -> None:
    places["x"].append(x)
    places["y"].append(y)
    places["text"].append(text)


def _figure(data: list[dict[str, Any]], height: float, dark: bool) -> go.Figure:
    layout = bare_layout(int(height) + 8, dark, margin=(2, 12, 2, 4))
    layout.xaxis.update(range=[-0.015, 1.015])
    layout.yaxis.update(range=[height, 0])
    return KeptFigure({"data": data, "layout": layout}, skip_invalid=False)
