"""Charts of the minerals page: the matrix of shares, bars of shares, bars split by camp."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import plotly.graph_objects as go

from ui.charts.config import KeptFigure, bare_layout
from ui.charts.palette import LENS_SYMBOLS, Palette, palette
from ui.views.minerals import Matrix, slug_of
from ui.wording import mineral_matrix as say
from ui.wording.mineral_phrases import mineral_name

CELL_HEIGHT: Final = 25
HEAD: Final = 30
LABELS: Final = 106
# From this share on a cell is so strong that its number needs the page's colour.
STRONG_FROM: Final = {False: 45.0, True: 55.0}
BAR_ROW: Final = 38
NOTE_ROW: Final = 15
CAMP_ROW: Final = 37
LEGEND_LINE: Final = 19
TRANSPARENT: Final = "rgba(0,0,0,0)"


@dataclass(frozen=True)
class Bar:
    """One row of bars: label and value above, the bar below.

    Attributes
    ----------
    size : float or None
        0 to 100; None draws no bar.
    is_holder : bool
        Teal with a round end: the leverage of a middle power or pivotal state.
    is_weak : bool
        Hollow end.
    note : str
        Under the bar, small; empty for none.
    """

    label: str
    value: str
    size: float | None
    is_holder: bool
    is_weak: bool
    is_first: bool
    hover: str
    note: str = ""


@dataclass(frozen=True)
class CampRow:
    """One row of bars split by camp.

    Attributes
    ----------
    parts : sequence of (camp, size, hover)
        In the order drawn; sizes on a scale of 0 to 100.
    slug : str
        What a click chooses; empty for nothing.
    """

    label: str
    value: str
    parts: Sequence[tuple[str, float, str]]
    slug: str = ""
    is_chosen: bool = False


def matrix_chart(matrix: Matrix, mineral: str, iso3: str, dark: bool) -> go.Figure:
    """Draw shares by mineral and country; the chosen row and column have bold names.

    Parameters
    ----------
    mineral, iso3 : str
        The chosen mineral (as USGS writes it) and country.
    """
    colours = palette(dark)
    rows = len(matrix.minerals)
    layout = _layout(HEAD + 66 + CELL_HEIGHT * rows, dark, (LABELS, 4, HEAD, 4))
    names = [_strong(name, one == iso3) for one, name in matrix.countries]
    layout["xaxis"].update(
        side="top", tickvals=list(range(len(names))), ticktext=names, showticklabels=True,
        autotickangles=[0, -90], automargin=True, ticks="",
        tickfont={"size": 12, "color": colours.text}, range=[-0.5, len(names) - 0.5],
    )  # fmt: skip
    layout["yaxis"].update(
        tickvals=list(range(rows)), showticklabels=True, ticks="", ticklabelstandoff=5,
        range=[rows - 0.5, -0.5],
        ticktext=[_strong(mineral_name(one), one == mineral) for one in matrix.minerals],
        tickfont={"size": 12, "color": colours.text},
    )  # fmt: skip
    layout.update(clickmode="event+select", shapes=_chosen_row(matrix, mineral, colours))
    data = [_heat(matrix, colours), _numbers(matrix, colours, dark)]
    return _figure(data, layout)


def _layout(height: int, dark: bool, margin: tuple[int, int, int, int]) -> dict[str, Any]:
    """Return the bare layout as a plain dictionary."""
    layout: dict[str, Any] = bare_layout(height, dark, margin=margin).to_plotly_json()
    return layout


def _figure(data: list[dict[str, Any]], layout: dict[str, Any]) -> go.Figure:
    """Make a figure of parts that Plotly need not check one by one, which is most of the time."""
    return KeptFigure({"data": data, "layout": layout}, _validate=False)


def _strong(text: str, is_chosen: bool) -> str:
    return f"<b>{text}</b>" if is_chosen else text


def _chosen_row(matrix: Matrix, mineral: str, colours: Palette) -> list[dict[str, Any]]:
    if mineral not in matrix.minerals:
        return []
    y = matrix.minerals.index(mineral)
    return [
        {
            "type": "rect", "x0": -0.5, "x1": len(matrix.countries) - 0.5, "y0": y - 0.5,
            "y1": y + 0.5, "line": {"color": colours.text, "width": 2},
        }
    ]  # fmt: skip


def _heat(matrix: Matrix, colours: Palette) -> dict[str, Any]:
    scale = colours.leverage_scale
    steps = [(place / (len(scale) - 1), colour) for place, colour in enumerate(scale)]
    z = [
        [
            cell.share_pct if (cell := matrix.cells.get((mineral, iso3))) else None
            for iso3, _ in matrix.countries
        ]
        for mineral in matrix.minerals
    ]
    return {
        "type": "heatmap", "z": z, "zmin": 0, "zmax": 100, "colorscale": steps, "showscale": False,
        "hoverinfo": "skip", "xgap": 2, "ygap": 2, "hoverongaps": False,
    }  # fmt: skip


def _numbers(matrix: Matrix, colours: Palette, dark: bool) -> dict[str, Any]:
    """Write the numbers as invisible marks, which a click can choose (a heat map's cell cannot)."""
    points: dict[str, list[Any]] = {"x": [], "y": [], "text": [], "hover": [], "id": [], "ink": []}
    for y, mineral in enumerate(matrix.minerals):
        for x, (iso3, name) in enumerate(matrix.countries):
            cell = matrix.cells.get((mineral, iso3))
            is_strong = cell is not None and cell.size >= STRONG_FROM[dark]
            points["x"].append(x)
            points["y"].append(y)
            points["text"].append(say.matrix_cell(cell) if cell else "")
            points["hover"].append(
                say.matrix_hover(cell)
                if cell
                else say.matrix_empty_hover(name, mineral, matrix.stage)
            )
            points["id"].append([slug_of(mineral), iso3])
            points["ink"].append(colours.surface if is_strong else colours.text)
    return {
        "type": "scatter", "mode": "markers+text", "x": points["x"], "y": points["y"],
        "text": points["text"], "textposition": "middle center", "customdata": points["id"],
        "textfont": {"size": 11, "color": points["ink"]},
        "hovertext": points["hover"], "hovertemplate": "%{hovertext}<extra></extra>",
        "marker": {"size": 23, "symbol": "square", "color": TRANSPARENT},
        "selected": {"marker": {"opacity": 1}}, "unselected": {"marker": {"opacity": 1}},
    }  # fmt: skip


def bars(rows: Sequence[Bar], dark: bool) -> go.Figure:
    """Draw one row a country on a scale of 0 to 100 percent, label and value above the bar."""
    colours = palette(dark)
    texts: list[dict[str, Any]] = []
    shapes: list[dict[str, Any]] = []
    ends: dict[str, list[Any]] = {"x": [], "y": [], "text": [], "colour": [], "fill": [],
                                  "symbol": []}  # fmt: skip
    y = 0.0
    for row in rows:
        ink = colours.leverage if row.is_holder else colours.muted
        track = y + 27
        texts.append(_text(0, y + 10, _strong(row.label, row.is_first), "left", colours.text))
        texts.append(_text(100, y + 10, _strong(row.value, True), "right", ink))
        if row.note:
            texts.append(_text(0, y + 40, row.note, "left", colours.muted, 11))
        shapes.append(_stroke(100, track, colours.line, 1))
        if row.size is not None:
            shapes.append(_stroke(row.size, track, ink, 4))
            _add_end(ends, row, track, ink, colours)
        y += BAR_ROW + (NOTE_ROW if row.note else 0)
    layout = _layout(int(y) + 6, dark, (2, 10, 2, 2))
    layout["xaxis"].update(range=[-1.5, 101.5])
    layout["yaxis"].update(range=[y, 0])
    layout.update(annotations=texts, shapes=shapes)
    return _figure([_ends(ends)], layout)


def _add_end(
    ends: dict[str, list[Any]], row: Bar, track: float, ink: str, colours: Palette
) -> None:
    symbol = LENS_SYMBOLS["leverage"] if row.is_holder else "square"
    values = {"x": row.size, "y": track, "text": row.hover, "colour": ink, "symbol": symbol,
              "fill": colours.surface if row.is_weak else ink}  # fmt: skip
    for name, value in values.items():
        ends[name].append(value)


def _ends(ends: dict[str, list[Any]]) -> dict[str, Any]:
    return {
        "type": "scatter", "mode": "markers", "x": ends["x"], "y": ends["y"], "text": ends["text"],
        "hovertemplate": "%{text}<extra></extra>", "cliponaxis": False,
        "marker": {"size": 11, "symbol": ends["symbol"], "color": ends["fill"], "opacity": 1,
                   "line": {"width": 2.2, "color": ends["colour"]}},
    }  # fmt: skip


def _stroke(size: float, y: float, colour: str, width: float) -> dict[str, Any]:
    return {
        "type": "line", "x0": 0, "x1": size, "y0": y, "y1": y, "layer": "below",
        "line": {"color": colour, "width": width},
    }  # fmt: skip


def _text(x: float, y: float, text: str, side: str, colour: str, size: int = 13) -> dict[str, Any]:
    return {
        "x": x, "y": y, "text": text, "xanchor": side, "yanchor": "middle", "showarrow": False,
        "font": {"size": size, "color": colour}, "align": side,
    }  # fmt: skip


def camp_colours(dark: bool) -> dict[str, str]:
    """Return the colour of each camp: teal for allies and middle powers, greys for the others."""
    colours = palette(dark)
    return {
        "allies": colours.leverage,
        "middle": colours.leverage,
        "largest": colours.text,
        "china": colours.text,
        "russia": colours.text,
        "others": colours.context,
        "unnamed": colours.faint,
    }


def camps(rows: Sequence[CampRow], words: Mapping[str, str], dark: bool) -> go.Figure:
    """Draw one bar a row, split by camp, on a scale of 0 to 100 percent.

    Parameters
    ----------
    words : mapping of str to str
        Camps in the order of the legend, each in words.
    """
    colours, inks = palette(dark), camp_colours(dark)
    head = LEGEND_LINE * ((len(words) + 1) // 2) + 8
    layout = _layout(int(head + CAMP_ROW * len(rows)) + 6, dark, (2, 10, head, 2))
    layout["xaxis"].update(range=[0, 100])
    layout["yaxis"].update(range=[CAMP_ROW * len(rows), 0])
    texts = [_legend(words, inks, head, colours)]
    for place, row in enumerate(rows):
        y = CAMP_ROW * place + 9
        texts.append(_text(0, y, _strong(row.label, row.is_chosen), "left", colours.text))
        texts.append(_text(100, y, _strong(row.value, row.is_chosen), "right", colours.muted, 12))
    layout.update(
        annotations=texts, barmode="stack", bargap=0, clickmode="event+select",
        shapes=[_stroke(100, CAMP_ROW * place + 24, colours.line, 1) for place in range(len(rows))],
    )  # fmt: skip
    data = [_camp_trace(rows, camp, inks[camp], colours) for camp in words]
    return _figure(data, layout)


def _legend(
    words: Mapping[str, str], inks: Mapping[str, str], head: int, colours: Palette
) -> dict[str, Any]:
    items = [
        f'<span style="color:{inks[camp]}">■</span> {text[:1].upper()}{text[1:]}'
        for camp, text in words.items()
    ]
    lines = ["   ".join(items[place : place + 2]) for place in range(0, len(items), 2)]
    legend = _text(0, 1, "<br>".join(lines), "left", colours.muted, 12)
    return {**legend, "xref": "paper", "yref": "paper", "yanchor": "top", "yshift": head}


def _camp_trace(
    rows: Sequence[CampRow], camp: str, colour: str, colours: Palette
) -> dict[str, Any]:
    x, y, text, chosen = [], [], [], []
    for place, row in enumerate(rows):
        for name, size, hover in row.parts:
            if name == camp and size > 0:
                x.append(size)
                y.append(CAMP_ROW * place + 24)
                text.append(hover)
                chosen.append([row.slug])
    return {
        "type": "bar", "orientation": "h", "x": x, "y": y, "width": 10, "hovertext": text,
        "hovertemplate": "%{hovertext}<extra></extra>", "customdata": chosen,
        "marker": {"color": colour, "line": {"width": 1, "color": colours.surface}},
        "selected": {"marker": {"opacity": 1}}, "unselected": {"marker": {"opacity": 1}},
    }  # fmt: skip
