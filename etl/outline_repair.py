"""Make flat outlines safe to draw on a globe.

The publisher's light file cuts some shapes for a flat map: rings jump over the 180th meridian, and
edges run straight along a parallel for a hundred degrees and more. On a globe an edge is the
shortest way, over the Arctic for Russia, and a ring that jumps can be read inside out, which fills
every ocean with its colour. Both are cured without moving any point of the source.
"""

from __future__ import annotations

import math
from typing import Any

Point = tuple[float, float]
Ring = list[Point]

HALF_TURN = 180.0
LONGEST_EDGE = 2.0
"""Degrees; a longer edge gets points in between, so that it keeps to its parallel."""
DECIMALS = 3


def globe_ready(geometry: dict[str, Any]) -> dict[str, Any]:
    """Return a polygon or multipolygon whose rings a globe draws as a flat map does.

    Parameters
    ----------
    geometry : dict
        GeoJSON ``Polygon`` or ``MultiPolygon``, longitude and latitude in degrees.

    Returns
    -------
    dict
        The same shape: outer rings clockwise (as d3-geo reads them), holes the other way; rings
        over the 180th meridian in longitudes beyond 180.
    """
    is_single = geometry["type"] == "Polygon"
    polygons = [geometry["coordinates"]] if is_single else geometry["coordinates"]
    ready = [
        [_ready(ring, clockwise=place == 0) for place, ring in enumerate(polygon)]
        for polygon in polygons
    ]
    return {"type": geometry["type"], "coordinates": ready[0] if is_single else ready}


def _ready(ring: list[list[float]], *, clockwise: bool) -> list[list[float]]:
    points = _refined(_unwrapped([(x, y) for x, y, *_ in ring]))
    if (_signed_area(points) < 0) != clockwise:
        points.reverse()
    return [[round(x, DECIMALS), round(y, DECIMALS)] for x, y in points]


def _unwrapped(ring: Ring) -> Ring:
    """Continue a ring beyond 180 degrees east instead of jumping back to 180 degrees west."""
    jumps = any(abs(a[0] - b[0]) > HALF_TURN for a, b in zip(ring, ring[1:], strict=False))
    return [(x + 2 * HALF_TURN, y) if jumps and x < 0 else (x, y) for x, y in ring]


def _refined(ring: Ring) -> Ring:
    """Put points on long edges, evenly in degrees."""
    points = ring[:1]
    for (x0, y0), (x1, y1) in zip(ring, ring[1:], strict=False):
        parts = max(1, math.ceil(abs(x1 - x0) / LONGEST_EDGE))
        points += [
            (x0 + (x1 - x0) * part / parts, y0 + (y1 - y0) * part / parts)
            for part in range(1, parts + 1)
        ]
    return points


def _signed_area(ring: Ring) -> float:
    """Return the area in square degrees, negative for a clockwise ring."""
    edges = zip(ring, ring[1:], strict=False)
    return sum(x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in edges) / 2
