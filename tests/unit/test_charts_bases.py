"""Labels, lines and marks of the charts on bases and spending."""

from __future__ import annotations

import pytest

from tests.unit.test_views_bases import host, world
from ui.charts.bases import host_map, years_chart
from ui.charts.bases_defence import effort_chart, effort_ranking
from ui.charts.geo import COUNTRIES_URL
from ui.views.bases import Report
from ui.views.bases_defence import EFFORT, Cell, Spender, Target
from ui.views.bases_ties import EffortPoint

TARGETS = (Target(2.0, ""), Target(3.5, ""))


def _spender(iso3: str, value: float, status: str = "ok") -> Spender:
    cell = Cell(value, "pct", "2025", status, "", "")
    return Spender(iso3, iso3.title(), iso3.title(), False, {EFFORT: cell}, None, None)


def test_labels_of_small_numbers_stay_above_the_axis_and_apart() -> None:
    lines = {
        iso3: [Report(2017, 9, 40_000.0), Report(2017, 12, float(last))]
        for iso3, last in (("AAA", 0), ("BBB", 5), ("CCC", 10), ("DDD", 15))
    }
    figure = years_chart(
        lines, {iso3: iso3 for iso3 in lines}, chosen="AAA", first_year=2017, dark=False
    )
    heights = [one.yshift for one in figure.layout.annotations if one.yshift is not None]
    assert min(heights) >= 0
    assert all(after - before > 15 for before, after in zip(heights, heights[1:], strict=False))


def test_reports_before_the_break_are_dotted() -> None:
    lines = {"AAA": [Report(2016, 12, 5.0), Report(2017, 9, 6.0), Report(2017, 12, 7.0)]}
    figure = years_chart(lines, {"AAA": "Aaa"}, chosen="AAA", first_year=2017, dark=True)
    assert [(list(one.y), one.line.dash) for one in figure.data] == [
        ([5.0, 6.0], "dot"), ([7.0], "solid"),
    ]  # fmt: skip


def test_the_map_names_classes_theatres_and_what_has_no_number() -> None:
    held = world(
        host("DEU", "Europe", 36_000, 44), host("BHR", "Middle East", 3_300, 4),
        host("MEX", "", 85, None),
    )  # fmt: skip
    outlines = [(one, one) for one in ("DEU", "BHR", "MEX", "USA", "IRN")]
    figure = host_map(
        held, outlines, {"BHR": (50.5, 26.0)}, ("USA",), layer="personnel", chosen="DEU", dark=False
    )
    names = [one.name for one in figure.data if one.type == "choropleth" and one.showlegend]
    assert names == [
        "not in the report", "under 300", "1,000 to 10,000", "10,000 or more", "United States",
    ]  # fmt: skip
    dots, theatres = figure.data[-2:]
    assert list(dots.customdata) == ["BHR"]
    assert [text.rsplit("<br>", 1)[0] for text in theatres.text] == [
        "<b>Europe</b>", "<b>Middle<br>East</b>",
    ]  # fmt: skip
    assert {one.geojson for one in figure.data if one.type == "choropleth"} == {COUNTRIES_URL}


def test_two_definitions_are_two_lines_and_estimates_are_open() -> None:
    sipri = [EffortPoint(2024, 1.8, False, False), EffortPoint(2025, 2.3, False, False)]
    core = [EffortPoint(2025, 2.2, True, False), EffortPoint(2026, 2.7, True, False)]
    figure = effort_chart(sipri, core, TARGETS, dark=False)
    assert [list(one.y) for one in figure.data] == [[2.2, 2.7], [1.8, 2.3]]
    assert list(figure.data[0].marker.symbol) == ["square-open", "square-open"]
    assert [one.y0 for one in figure.layout.shapes] == [2.0, 3.5]


def test_a_value_beyond_the_axis_is_an_arrow_with_its_number() -> None:
    rows = [_spender("AAA", 40.0), _spender("BBB", 9.0), _spender("CCC", 1.0, "low_coverage")]
    figure = effort_ranking(rows, [_spender("USA", 3.0)], TARGETS, chosen="BBB", dark=False)
    marks = figure.data[0]
    assert list(marks.marker.symbol) == [
        "triangle-right", "circle", "circle-open", "square-open",
    ]  # fmt: skip
    assert max(marks.x) == pytest.approx(10.0)
    assert "40.0\u00a0%" in [one.text for one in figure.layout.annotations]
