"""Charts of hosts: the world map with theatres, personnel by report."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any, Final

import plotly.graph_objects as go

from ui.charts.config import KeptFigure, bare_layout
from ui.charts.palette import Palette, palette
from ui.charts.ticks import round_ticks
from ui.charts.world_map import MapClass, breaks, class_colours, class_of, world_map
from ui.views.bases import Host, Hosting, Report
from ui.wording import bases_map as map_words
from ui.wording import bases_years as year_words

# Land area up to which a host is drawn as a dot, in square degrees: Kuwait and smaller.
DOT_AREA: Final = 2.0
DOT_SIZE: Final = 7
YEARS_HEIGHT: Final = 400
LABEL_GAP: Final = 16.0
# Where a theatre's name stands (longitude, latitude): over water near it.
THEATRE_MARKS: Final = {
    "Europe": (-36.0, 47.0), "Indo-Pacific": (178.0, 16.0), "Middle East": (78.0, -24.0),
    "Americas": (-118.0, 2.0), "Africa": (-13.0, -26.0),
}  # fmt: skip

# The Pacific's name would run over the edge of a narrow map.
THEATRE_SIDES: Final = {"Indo-Pacific": "middle left"}


def host_map(
    hosting: Hosting,
    outlines: Sequence[tuple[str, str]],
    points: Mapping[str, tuple[float, float]],
    soil: Sequence[str],
    *,
    layer: str,
    chosen: str,
    dark: bool,
) -> go.Figure:
    """Build the map: hosts in classes of personnel or sites, dots for small ones, theatres named.

    Parameters
    ----------
    outlines : sequence of (iso3, name)
        What can be drawn.
    points : mapping
        Middle of outlines too small to see.
    soil : sequence of str
        The United States and its territories.
    layer : str
        ``personnel`` or ``sites``.
    """
    colours, drawn = palette(dark), dict(outlines)
    shown = [one for one in hosting.hosts if one.iso3 in drawn and _number(one, layer) is not None]
    at = _class_limits(hosting, [_number(one, layer) or 0.0 for one in shown], layer)
    fills = class_colours("leverage", len(at) + 1, dark)
    by_class = [
        [one for one in shown if class_of(_number(one, layer) or 0.0, at) == place]
        for place in range(len(at) + 1)
    ]
    classes = [
        MapClass(
            map_words.map_class(at, place),
            fills[place],
            [(one.iso3, map_words.map_hover(hosting, one)) for one in held],
        )
        for place, held in enumerate(by_class)
    ]
    at_home = [(iso3, map_words.map_hover_soil(drawn[iso3])) for iso3 in soil if iso3 in drawn]
    classes.append(MapClass(map_words.US_SOIL, colours.context, at_home))
    ground = [(iso3, map_words.map_hover_none(name, layer)) for iso3, name in outlines]
    figure = world_map(
        classes, ground, no_data=map_words.no_data_label(layer), dark=dark,
        chosen=chosen if chosen in drawn else "",
    )  # fmt: skip
    dots = [
        (one, points[one.iso3], fills[place])
        for place, held in enumerate(by_class)
        for one in held
        if one.iso3 in points and hosting.is_host(one.iso3)
    ]
    figure.add_trace(_dots(hosting, dots, chosen, colours))
    figure.add_trace(_theatre_names(hosting, layer, colours))
    return KeptFigure(figure)


def _class_limits(hosting: Hosting, values: Sequence[float], layer: str) -> tuple[float, ...]:
    """Return where classes begin; personnel from the number on from which hosting counts."""
    if layer == "sites":
        return breaks(values)
    tens = (10.0**exponent for exponent in range(1, 7))
    limits = [one for one in tens if hosting.hosting_from < one < max(values, default=0.0)]
    return (hosting.hosting_from, *limits)


def _number(host: Host, layer: str) -> float | None:
    return host.sites if layer == "sites" else host.persons


def _dots(
    hosting: Hosting,
    dots: Sequence[tuple[Host, tuple[float, float], str]],
    chosen: str,
    colours: Palette,
) -> go.Scattergeo:
    return go.Scattergeo(
        lon=[point[0] for _, point, _ in dots],
        lat=[point[1] for _, point, _ in dots],
        mode="markers",
        marker={
            "size": [DOT_SIZE + 4 * (one.iso3 == chosen) for one, _, _ in dots],
            "color": [fill for _, _, fill in dots],
            "line": {"width": 1, "color": colours.text},
            "opacity": 1,
        },
        text=[map_words.map_hover(hosting, one) for one, _, _ in dots],
        hovertemplate="%{text}<extra></extra>",
        customdata=[one.iso3 for one, _, _ in dots],
        selected={"marker": {"opacity": 1}},
        unselected={"marker": {"opacity": 1}},
        showlegend=False,
    )


def _theatre_names(hosting: Hosting, layer: str, colours: Palette) -> go.Scattergeo:
    named = [one for one in hosting.theatres if one.name in THEATRE_MARKS]
    return go.Scattergeo(
        lon=[THEATRE_MARKS[one.name][0] for one in named],
        lat=[THEATRE_MARKS[one.name][1] for one in named],
        mode="text",
        text=[map_words.theatre_mark(one, layer) for one in named],
        textfont={"size": 11, "color": colours.text},
        textposition=[THEATRE_SIDES.get(one.name, "middle center") for one in named],
        hoverinfo="skip",
        showlegend=False,
    )


def years_chart(
    lines: Mapping[str, Sequence[Report]],
    names: Mapping[str, str],
    *,
    chosen: str,
    first_year: int,
    dark: bool,
) -> go.Figure:
    """Build personnel by report: the chosen country in teal, others in grey dashes.

    Parameters
    ----------
    lines : mapping
        By ISO3, every report in order; None where a report does not list the place.
    first_year : int
        Reports before December of this year are dotted: they count deployed forces too.
    """
    colours = palette(dark)
    reports = next(iter(lines.values()))
    known = [one.persons for held in lines.values() for one in held if one.persons is not None]
    top = max(known, default=1.0) or 1.0
    ticks = round_ticks(top)
    layout = bare_layout(YEARS_HEIGHT, dark, margin=(56, 112, 30, 28))
    first, last = reports[0].at, reports[-1].at
    layout.update(
        xaxis={
            "range": [first - 0.3, last + 0.3],
            "tickvals": [year for year in range(2010, reports[-1].year + 1, 5)],
            "showticklabels": True,
            "showline": True,
        },
        yaxis={
            "range": [0, top * 1.05], "tickvals": ticks,
            "ticktext": [f"{tick:,.0f}" for tick in ticks], "showticklabels": True,
            "showgrid": True,
        },
    )  # fmt: skip
    figure = go.Figure(layout=layout)
    _mark_break(figure, reports, first_year, colours)
    in_order = sorted(lines, key=lambda iso3: iso3 == chosen)
    for iso3 in in_order:
        pen = _pen(iso3 == chosen, colours)
        for held in _stretches(lines[iso3], first_year):
            is_before = (held[0].year, held[0].month) < (first_year, 12)
            figure.add_trace(_line(held, names[iso3], pen, is_before, is_chosen=iso3 == chosen))
    _end_labels(figure, lines, names, chosen, top, colours)
    return KeptFigure(figure)


def _stretches(reports: Sequence[Report], first_year: int) -> list[list[Report]]:
    """Part a line where a report does not list the place, where reports are missing, at the break.

    >>> held = [Report(2017, 9, 5), Report(2017, 12, 4), Report(2018, 3, None), Report(2018, 6, 3)]
    >>> [[one.persons for one in part] for part in _stretches(held, 2017)]
    [[5], [4], [3]]
    """
    parts: list[list[Report]] = [[]]
    before: Report | None = None
    for one in reports:
        is_break = before is not None and (before.year, before.month) < (first_year, 12) <= (
            one.year,
            one.month,
        )
        is_gap = before is not None and one.at - before.at > 1.01
        is_late_gap = before is not None and before.year >= first_year and one.at - before.at > 0.3
        if one.persons is None or is_break or is_gap or is_late_gap:
            parts.append([])
        if one.persons is not None:
            parts[-1].append(one)
        before = one
    return [part for part in parts if part]


def _pen(is_chosen: bool, colours: Palette) -> dict[str, Any]:
    if is_chosen:
        return {"color": colours.leverage, "width": 3, "dash": "solid"}
    return {"color": colours.muted, "width": 1.5, "dash": "solid"}


def _line(
    held: Sequence[Report], name: str, pen: dict[str, Any], is_before: bool, *, is_chosen: bool
) -> go.Scatter:
    return go.Scatter(
        x=[one.at for one in held],
        y=[one.persons for one in held],
        mode="lines+markers" if is_chosen or len(held) == 1 else "lines",
        line={**pen, "dash": "dot"} if is_before else pen,
        marker={"size": 4, "color": pen["color"]},
        hovertext=[year_words.years_hover(name, one) for one in held],
        hovertemplate="%{hovertext}<extra></extra>",
        cliponaxis=False,
    )


def _mark_break(
    figure: go.Figure, reports: Sequence[Report], first_year: int, colours: Palette
) -> None:
    """Shade the reports that also count deployed forces and say so at the top."""
    later = year_words.first_comparable(reports, first_year)
    if later is None:
        return
    figure.add_shape(
        type="rect", x0=reports[0].at - 0.3, x1=later.at - 0.12, y0=0, y1=1, yref="paper",
        fillcolor=colours.line, opacity=0.45, line={"width": 0}, layer="below",
    )  # fmt: skip
    figure.add_annotation(
        text=year_words.BREAK_LABEL, x=reports[0].at - 0.2, y=1.0, yref="paper", yanchor="bottom",
        xanchor="left", showarrow=False, font={"size": 12, "color": colours.muted},
    )  # fmt: skip


def _end_labels(
    figure: go.Figure, lines: Mapping[str, Sequence[Report]], names: Mapping[str, str],
    chosen: str, top: float, colours: Palette,
) -> None:  # fmt: skip
    """Write each name at the end of its line, moved apart where lines end close together."""
    last = {
        iso3: next((one.persons for one in reversed(held) if one.persons is not None), 0.0)
        for iso3, held in lines.items()
    }
    scale, floor = (YEARS_HEIGHT - 58) / (top * 1.05), -math.inf
    # From the lowest up: labels of small numbers must not fall below the axis.
    for iso3, value in sorted(last.items(), key=lambda one: one[1] or 0.0):
        wanted = max((value or 0.0) * scale, floor + LABEL_GAP)
        floor = wanted
        figure.add_annotation(
            text=f"<b>{names[iso3]}</b>" if iso3 == chosen else names[iso3],
            x=1, xref="paper", xanchor="left", xshift=6, y=value, yanchor="middle",
            yshift=wanted - (value or 0.0) * scale, showarrow=False,
            font={"size": 12, "color": colours.leverage if iso3 == chosen else colours.muted},
        )  # fmt: skip
