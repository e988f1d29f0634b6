"""Classes of maps, room for labels, round ticks, and the map's traces."""

from __future__ import annotations

import pytest

from ui.charts.geo import COUNTRIES_URL
from ui.charts.labels import Box, place_labels
from ui.charts.overview import quadrant_chart, score_map
from ui.charts.ticks import round_ticks, year_ticks
from ui.charts.trend import trend
from ui.charts.world_map import MapClass, breaks, class_colours, class_of, config, world_map
from ui.views.indicator import Band, Point
from ui.views.overview import load_outlines, load_overview
from ui.warehouse import Warehouse


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ([5, 20, 40, 60, 95], (20, 40, 60, 80)),
        ([0, 0.1, 2, 3, 66], (2, 5, 10, 20, 50)),
        ([1, 2, 3, 50, 9_000, 54_000], (1, 10, 100, 1_000, 10_000)),
        ([0, 0], ()),
        ([], ()),
        ([3, 3], ()),
    ],
)
def test_breaks_are_round_and_part_the_values(values: list[float], expected: tuple[float]) -> None:
    assert breaks(values) == expected


def test_a_value_at_a_break_belongs_to_the_upper_class() -> None:
    assert [class_of(value, (2, 5)) for value in (1.9, 2, 4.9, 5, 80)] == [0, 1, 1, 2, 2]


@pytest.mark.parametrize("count", range(1, 7))
def test_every_class_has_a_colour_of_its_own(count: int) -> None:
    for lens in ("leverage", "exposure", "agency"):
        assert len(set(class_colours(lens, count, dark=False))) == count


def test_the_map_draws_no_data_beneath_and_names_every_class() -> None:
    classes = [MapClass("under 2", "#D5F0EC", [("JPN", "Japan")]), MapClass("empty", "#000000", [])]
    figure = world_map(
        classes, [("JPN", "Japan"), ("IND", "India")], no_data="no data", dark=False, chosen="JPN"
    )
    names = [trace.name for trace in figure.data]
    assert names == ["no data", "under 2", None]
    assert [trace.showlegend for trace in figure.data] == [True, True, False]
    assert list(figure.data[0].locations) == ["JPN", "IND"]
    assert {trace.geojson for trace in figure.data} == {COUNTRIES_URL}


def test_one_value_for_many_countries_has_no_borders_inside() -> None:
    union = MapClass("EU", "#123456", [("DEU", ""), ("FRA", "")], is_one_area=True)
    line = world_map([union], [], no_data="no data", dark=False).data[1].marker.line
    assert set(line.color) == {"#123456"}


def test_maps_fetch_nothing_from_elsewhere() -> None:
    settings = config("map")
    assert settings["topojsonURL"] == "app/static/topojson/"
    assert not COUNTRIES_URL.startswith(("http", "/"))


def test_labels_never_cover_a_mark_or_one_another() -> None:
    marks = [(50.0, 50.0), (62.0, 50.0), (50.0, 66.0)]
    frame = Box(0, 200, 0, 100)
    placed = place_labels(marks, ["Japan", "Korea", "India"], [0, 1, 2], frame=frame)
    assert placed[0] != "middle right"  # Korea's mark stands there
    assert placed[1] == "middle right"
    crowd = [(float(x), float(y)) for x in range(40, 160, 12) for y in range(20, 90, 12)]
    assert place_labels(crowd, ["Switzerland"] * len(crowd), [25], frame=frame) == {}


def test_ticks_are_round() -> None:
    assert round_ticks(81.3) == [0, 20, 40, 60, 80]
    assert round_ticks(0.7) == [0, 0.2, 0.4, 0.6]
    assert year_ticks([2000, 2012, 2024]) == [2004, 2009, 2014, 2019, 2024]
    assert year_ticks([]) == []


def test_names_at_the_ends_of_lines_stand_apart() -> None:
    lines = {"AAA": (Point(2023, 10, "ok"), Point(2024, 10, "ok")),
             "BBB": (Point(2023, 9, "ok"), Point(2024, 10, "low_coverage"))}  # fmt: skip
    figure = trend(
        lines, {"AAA": "Aland", "BBB": "Beland"}, [Band(2023, 1, 2, 3), Band(2024, 1, 2, 3)],
        lens="exposure", unit="pct", chosen="AAA", dark=False, words="Median",
    )  # fmt: skip
    first, second = figure.layout.annotations
    assert abs((first.yshift or 0) - (second.yshift or 0)) >= 14
    weak = next(trace for trace in figure.data if trace.y and trace.y[0] == 9)
    assert list(weak.marker.symbol) == ["circle", "circle-open"]


@pytest.mark.parametrize("dark", [False, True])
def test_charts_of_the_overview_hold_every_ranked_country(warehouse: Warehouse, dark: bool) -> None:
    overview = load_overview(warehouse, "USA")
    members = warehouse.roster
    marks = {
        data[0] for trace in quadrant_chart(overview, members, chosen="KOR", dark=dark).data
        for data in (trace.customdata if trace.customdata is not None else ())
    }  # fmt: skip
    assert set(members) <= marks
    assert {"EUU", "CHN"} <= marks
    outlines = load_outlines(warehouse)
    figure = score_map(
        overview, members, outlines, lens="leverage", domain="", chosen="KOR", dark=dark
    )
    drawn = [iso3 for trace in figure.data[1:-1] for iso3 in trace.locations]
    assert len(drawn) == len(set(drawn))
    assert set(drawn) == {iso3 for iso3, _ in outlines}
