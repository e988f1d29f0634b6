"""Outlines that a globe draws as a flat map does, on invented shapes."""

from __future__ import annotations

from typing import Any

from etl.outline_repair import globe_ready


def _polygon(*ring: tuple[float, float]) -> dict[str, Any]:
    return {"type": "Polygon", "coordinates": [[list(point) for point in ring]]}


def _ring(geometry: dict[str, Any]) -> list[list[float]]:
    ring: list[list[float]] = geometry["coordinates"][0]
    return ring


def test_a_small_clockwise_ring_stays_as_it_is() -> None:
    square = _polygon((0, 0), (0, 1), (1, 1), (1, 0), (0, 0))
    assert globe_ready(square) == square


def test_a_counterclockwise_ring_is_turned_round() -> None:
    ring = _ring(globe_ready(_polygon((0, 0), (1, 0), (1, 1), (0, 1), (0, 0))))
    assert ring == [[0, 0], [0, 1], [1, 1], [1, 0], [0, 0]]


def test_a_ring_over_the_180th_meridian_goes_on_beyond_it() -> None:
    # An island from 179 E to 179 W, written with a jump.
    ring = _ring(globe_ready(_polygon((179, 0), (179, 1), (-179, 1), (-179, 0), (179, 0))))
    assert [x for x, _ in ring] == [179, 179, 181, 181, 179]


def test_a_long_edge_keeps_to_its_parallel() -> None:
    ring = _ring(globe_ready(_polygon((0, 60), (0, 61), (10, 61), (10, 60), (0, 60))))
    assert [point for point in ring if point[1] == 61] == [
        [0, 61], [2, 61], [4, 61], [6, 61], [8, 61], [10, 61],
    ]  # fmt: skip


def test_a_hole_runs_against_its_outer_ring() -> None:
    outer = [[0, 0], [0, 2], [2, 2], [2, 0], [0, 0]]
    hole = [[0.5, 0.5], [0.5, 1], [1, 1], [1, 0.5], [0.5, 0.5]]
    ready = globe_ready({"type": "MultiPolygon", "coordinates": [[outer, hole]]})
    assert ready["type"] == "MultiPolygon"
    assert ready["coordinates"][0] == [outer, hole[::-1]]
