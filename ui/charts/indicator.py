"""Charts of the indicators page: map, ranking, distribution."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any, Final

import plotly.graph_objects as go

from ui.charts.config import bare_layout
from ui.charts.palette import LENS_SYMBOLS, Palette, palette
from ui.charts.ticks import round_ticks
from ui.charts.world_map import MapClass, breaks, class_colours, class_of, world_map
from ui.views.indicator import MeasurePage, Row
from ui.wording import indicator as indicator_words
from ui.wording import indicator_charts as say

ROW_HEIGHT: Final = 25
DISTRIBUTION_HEIGHT: Final = 190
NAME_WIDTH: Final = 148


def measure_map(
    page: MeasurePage,
    members: Collection[str],
    outlines: Sequence[tuple[str, str]],
    *,
    chosen: str,
    dark: bool,
) -> go.Figure:
    """Build the map: classes for the members with a value, grey for everybody else."""
    colours = palette(dark)
    drawn = dict(outlines)
    shown = [row for row in page.ranked(members) if row.iso3 in drawn]
    union = _union(page, members, drawn)
    values = [row.value or 0.0 for row in shown] + [row.value or 0.0 for row in union[:1]]
    at = breaks(values)
    fills = class_colours(page.indicator.lens, len(at) + 1, dark)
    decimals = page.measure.decimals
    classes = [
        MapClass(
            indicator_words.class_label(at, place, page.measure.unit),
            fills[place],
            [
                (row.iso3, say.hover(row, decimals))
                for row in shown
                if class_of(row.value or 0.0, at) == place
            ],
        )
        for place in range(len(at) + 1)
    ]
    if union:
        fill = fills[class_of(union[0].value or 0.0, at)]
        places = [(row.iso3, say.hover_union(row, decimals)) for row in union]
        classes.append(MapClass("EU: one value", fill, places, is_one_area=True))
    hidden = [(iso3, say.hover_hidden(name)) for iso3, name in outlines if iso3 not in set(members)]
    classes.append(MapClass("not shown", colours.no_data, hidden))
    return world_map(
        classes,
        [(iso3, say.hover_no_data(name)) for iso3, name in outlines],
        no_data=indicator_words.NO_DATA,
        dark=dark,
        chosen=chosen if chosen in drawn else "",
    )


def _union(page: MeasurePage, members: Collection[str], drawn: Mapping[str, str]) -> list[Row]:
    return [
        row for row in page.rows.values()
        if row.iso3 in page.one_area and row.iso3 in members and row.iso3 in drawn
    ]  # fmt: skip


def ranking(
    ranked: Sequence[Row],
    beside: Sequence[Row],
    *,
    lens: str,
    decimals: int,
    chosen: str,
    dark: bool,
) -> go.Figure:
    """Build the ranking: one line per country, highest on top, yardsticks below.

    Parameters
    ----------
    ranked : sequence of Row
        Countries with a value, highest first.
    beside : sequence of Row
        Yardsticks, drawn as open squares.
    lens : str
        Decides colour and shape.
    decimals : int
        Of the printed values.
    """
    colours = palette(dark)
    rows = [*ranked, *beside]
    places = list(range(len(rows), 0, -1))
    top = max((row.value or 0.0 for row in rows), default=1.0) or 1.0
    layout = bare_layout(ROW_HEIGHT * len(rows) + 12, dark, margin=(NAME_WIDTH, 78, 4, 8))
    layout.update(
        xaxis={"range": [-0.02 * top, top]},
        yaxis={
            "range": [0.3, len(rows) + 0.7],
            "tickvals": places,
            "ticktext": [_strong(row.name, row.iso3 == chosen) for row in rows],
            "showticklabels": True,
            "tickfont": {"size": 13, "color": colours.text},
        },
        shapes=_stems(rows, places, colours),
    )
    symbols = [_symbol(row, lens, place >= len(ranked)) for place, row in enumerate(rows)]
    marks = go.Scatter(
        x=[row.value for row in rows],
        y=places,
        mode="markers+text",
        marker={
            "symbol": symbols,
            "size": [13 if row.iso3 == chosen else 10 for row in rows],
            "color": [
                colours.muted if place >= len(ranked) else colours.lens(lens)
                for place in range(len(rows))
            ],
            "line": {"width": 2},
            "opacity": 1,
        },
        text=[
            " " + _strong(indicator_words.mark_text(row, decimals), row.iso3 == chosen)
            for row in rows
        ],
        textposition="middle right",
        textfont={"size": 12, "color": colours.text},
        hovertext=[say.hover(row, decimals) for row in rows],
        hovertemplate="%{hovertext}<extra></extra>",
        customdata=[[row.iso3] for row in rows],
        cliponaxis=False,
    )
    return go.Figure(data=[marks], layout=layout)


def _strong(text: str, is_chosen: bool) -> str:
    return f"<b>{text}</b>" if is_chosen else text


def _symbol(row: Row, lens: str, is_beside: bool) -> str:
    shape = "square" if is_beside else LENS_SYMBOLS.get(lens, "circle")
    return f"{shape}-open" if is_beside or row.status != "ok" else shape


def _stems(rows: Sequence[Row], places: Sequence[int], colours: Palette) -> list[dict[str, Any]]:
    return [
        {
            "type": "line", "x0": 0, "x1": row.value, "y0": place, "y1": place, "layer": "below",
            "line": {"color": colours.faint, "width": 1.5},
        }
        for row, place in zip(rows, places, strict=True)
    ]  # fmt: skip


def distribution(
    rows: Sequence[Row], middle: float, words: str, *, lens: str, unit: str, decimals: int,
    chosen: str, dark: bool,
) -> go.Figure:  # fmt: skip
    """Build the distribution: each country a dot on one scale, the median a line.

    Parameters
    ----------
    rows : sequence of Row
        Countries with a value.
    middle : float
        The median, marked with `words`.
    """
    colours = palette(dark)
    top = max((row.value or 0.0 for row in rows), default=1.0) or 1.0
    ticks = round_ticks(top)
    layout = bare_layout(DISTRIBUTION_HEIGHT, dark, margin=(12, 24, 26, 30))
    layout.update(
        xaxis={
            "range": [-0.03 * top, top * 1.03],
            "tickvals": ticks,
            "ticktext": [indicator_words.tick(tick, unit) for tick in ticks],
            "showticklabels": True,
            "showline": True,
        },
        yaxis={"range": [-1.1, 1.1]},
        shapes=[
            {
                "type": "line", "x0": middle, "x1": middle, "y0": -1, "y1": 1, "layer": "below",
                "line": {"color": colours.muted, "width": 1.5, "dash": "dot"},
            }
        ],
        annotations=[
            {
                "text": words, "x": middle, "y": 1.08, "yanchor": "bottom", "showarrow": False,
                "xanchor": "left" if middle < top / 2 else "right",
                "font": {"size": 12, "color": colours.muted},
            }
        ],
    )  # fmt: skip
    others = [row for row in rows if row.iso3 != chosen]
    own = [row for row in rows if row.iso3 == chosen]
    heights = stacked([row.value or 0.0 for row in others], top)
    grey = {"color": colours.context, "size": 8, "opacity": 0.75}
    traces = [_dots(others, heights, decimals, grey)]
    mark = {"color": colours.lens(lens), "symbol": LENS_SYMBOLS.get(lens, "circle"), "size": 15}
    traces += [_dots([row], [0.0], decimals, mark) for row in own]
    figure = go.Figure(data=traces, layout=layout)
    for row in own:
        is_left = (row.value or 0.0) < top / 2
        figure.add_annotation(
            text=f"<b>{row.name}</b>", x=row.value, y=-0.92, showarrow=False,
            xanchor="left" if is_left else "right", font={"size": 12, "color": colours.text},
        )  # fmt: skip
    return figure


def _dots(
    rows: Sequence[Row], heights: Sequence[float], decimals: int, marker: dict[str, Any]
) -> go.Scatter:
    return go.Scatter(
        x=[row.value for row in rows],
        y=list(heights),
        mode="markers",
        marker=marker,
        hovertext=[say.hover(row, decimals) for row in rows],
        hovertemplate="%{hovertext}<extra></extra>",
        customdata=[[row.iso3] for row in rows],
        cliponaxis=False,
    )


def stacked(values: Sequence[float], top: float, columns: int = 90) -> list[float]:
    """Return heights in [-1, 1] that part dots which would cover one another.

    Dots in the same narrow column take turns above and below the middle line.
    """
    seen: dict[int, int] = {}
    heights = []
    for value in values:
        column = round(value / top * columns)
        place = seen.get(column, 0)
        seen[column] = place + 1
        step = (place + 1) // 2 * (1 if place % 2 else -1)
        heights.append(max(-1.0, min(1.0, step * 0.16)))
    return heights
