"""What all charts share: the bar of buttons, the offline base map, bare axes, fonts."""

from __future__ import annotations

from typing import Any, Final

import plotly.graph_objects as go

from ui.charts.geo import TOPOLOGY_URL
from ui.charts.palette import FONT, TRANSPARENT, palette

REMOVED_BUTTONS: Final = (
    "zoom2d", "pan2d", "select2d", "lasso2d", "zoomIn2d", "zoomOut2d", "autoScale2d",
    "resetScale2d",
    "zoomInGeo", "zoomOutGeo", "resetGeo", "hoverClosestGeo", "hoverClosestCartesian",
    "hoverCompareCartesian", "toggleSpikelines",
)  # fmt: skip


def chart_config(filename: str) -> dict[str, Any]:
    """Return Plotly's settings for a chart: only "download as image" is left of the buttons.

    Parameters
    ----------
    filename : str
        Name of the downloaded image, without ending.
    """
    return {
        "displaylogo": False,
        "scrollZoom": False,
        "doubleClick": False,
        "modeBarButtonsToRemove": list(REMOVED_BUTTONS),
        "toImageButtonOptions": {"format": "png", "filename": filename, "scale": 2},
        "topojsonURL": TOPOLOGY_URL,
        "responsive": True,
    }


class KeptFigure(go.Figure):  # type: ignore[misc]  # Plotly ships no types
    """A finished figure that many readers share.

    Streamlit asks a figure for its dictionary at every run, and Plotly copies it deep each time,
    which costs more than all else about a chart. Nobody changes a kept figure, so it is made once.
    """

    def to_dict(self) -> dict[str, Any]:
        """Return the figure as a dictionary, the same at every call."""
        if "_kept" not in self.__dict__:
            self.__dict__["_kept"] = super().to_dict()
        kept: dict[str, Any] = self.__dict__["_kept"]
        return kept


def bare_layout(height: int, dark: bool, *, margin: tuple[int, int, int, int]) -> go.Layout:
    """Return a layout without furniture: no grid, no frame, no legend, transparent.

    Parameters
    ----------
    height : int
        Pixels.
    dark : bool
        The reader's theme.
    margin : tuple of int
        Left, right, top, bottom, in pixels.
    """
    colours = palette(dark)
    left, right, top, bottom = margin
    return go.Layout(
        height=height,
        margin={"l": left, "r": right, "t": top, "b": bottom, "pad": 0},
        paper_bgcolor=TRANSPARENT,
        plot_bgcolor=TRANSPARENT,
        showlegend=False,
        dragmode=False,
        hovermode="closest",
        font={"family": FONT, "size": 13, "color": colours.text},
        hoverlabel={
            "bgcolor": colours.surface,
            "bordercolor": colours.line,
            "font": {"family": FONT, "size": 13, "color": colours.text},
        },
        xaxis=bare_axis(dark),
        yaxis=bare_axis(dark),
    )


def bare_axis(dark: bool) -> dict[str, Any]:
    """Return an axis that draws nothing; charts switch on what they need."""
    colours = palette(dark)
    return {
        "showgrid": False,
        "zeroline": False,
        "showline": False,
        "showticklabels": False,
        "fixedrange": True,
        "linecolor": colours.line,
        "gridcolor": colours.line,
        "tickfont": {"size": 12, "color": colours.muted},
        "automargin": False,
        "title": None,
    }
