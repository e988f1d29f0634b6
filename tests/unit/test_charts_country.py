"""Charts of the profile: what stands where, on hand-made rows."""

from __future__ import annotations

from dataclasses import replace

from tests.unit.test_views_country import FIGURES, WORLD, figure
from ui.charts.country import strip_chart
from ui.charts.country_bars import groups_chart, minerals_chart, products_chart
from ui.charts.country_lines import lines_chart
from ui.charts.palette import DARK, LIGHT
from ui.views.country_detail import MineralLine, Series
from ui.views.country_groups import build_groups
from ui.views.country_panes import build_pane
from ui.views.country_products import ProductLine


def own_marks(chart: object) -> object:
    """Return the trace of the country's own marks: the only one with 15 pixels."""
    return next(t for t in chart.data if t.mode == "markers" and t.marker.size == 15)  # type: ignore[attr-defined]


def test_a_mark_stands_at_its_share_of_the_row() -> None:
    pane = build_pane(WORLD, "AAA", "USA", "leverage", FIGURES)
    marks = own_marks(strip_chart(pane, dark=False))
    # 4 of 4 (own value is the highest), 1 of 5, 6 of 6, 2.5 of 5, 6 of 12.
    assert list(marks.x) == [1.0, 0.2, 1.0, 0.5, 0.5]  # type: ignore[attr-defined]


def test_a_weak_number_is_hollow_and_the_lens_has_its_sign() -> None:
    weak = replace(FIGURES[0], status="low_coverage")
    pane = build_pane(WORLD, "AAA", "USA", "leverage", [weak, FIGURES[1]])
    for dark, colours in ((False, LIGHT), (True, DARK)):
        marks = own_marks(strip_chart(pane, dark=dark))
        assert marks.marker.symbol == "circle"  # type: ignore[attr-defined]
        assert list(marks.marker.color) == [colours.surface, colours.leverage]  # type: ignore[attr-defined]


def test_a_missing_value_has_its_reason_and_no_mark() -> None:
    pane = build_pane(WORLD, "AAA", "USA", "leverage", [figure("import_supply_share", "USA", None)])
    chart = strip_chart(pane, dark=False)
    texts = [text for trace in chart.data if trace.text is not None for text in trace.text]
    assert "Not in the list." in texts
    assert "<b>no data</b>" in texts
    assert not own_marks(chart).x  # type: ignore[attr-defined]


def test_a_kept_figure_gives_the_same_dictionary_each_time() -> None:
    chart = strip_chart(build_pane(WORLD, "AAA", "USA", "leverage", FIGURES), dark=False)
    assert chart.to_dict() is chart.to_dict()


def test_bars_of_minerals_are_shares_of_the_largest() -> None:
    lines = [
        MineralLine("Indium", "refining", 20.0, 2025, False, "", 2, "China", 70.0, "usgs_mcs"),
        MineralLine("Rhenium", "mine", 5.0, 2025, True, "", 6, "Chile", 37.0, "usgs_mcs"),
    ]
    chart = minerals_chart(lines, dark=False)
    marks = next(t for t in chart.data if t.mode == "markers")
    assert list(marks.x) == [1.0, 0.25]


def test_the_two_powers_differ_by_dash_and_labels_keep_their_distance() -> None:
    lines = [
        Series("export_exposure_gdp", power, "pct", ((2000, 1.0, False), (2024, end, False)))
        for power, end in (("USA", 9.0), ("CHN", 9.1))
    ]
    chart = lines_chart(lines, "exposure", dark=False)
    assert [t.line.dash for t in chart.data if t.mode == "lines"] == ["solid", "dash"]
    first, second = (t.y[0] for t in chart.data if t.mode == "text")
    # 18 pixels of the 200 that the chart's lines have, on a scale up to 9.1.
    assert round(second - first, 3) == round(18 / 200 * 9.1, 3)


def test_product_bars_run_to_100_percent_and_mark_the_next_supplier() -> None:
    line = ProductLine("852492", "Flat panels", 75.0, 194.6, "China", 20.0, 2024, "")
    chart = products_chart([line], dark=False)
    marks = next(t for t in chart.data if t.mode == "markers")
    ticks = chart.data[2]
    assert list(marks.x) == [0.75]
    assert list(ticks.x)[:2] == [0.2, 0.2]
    texts = [text for trace in chart.data if trace.text is not None for text in trace.text]
    assert "next: China 20\u00a0%" in texts


def test_a_group_has_its_members_its_median_and_the_country() -> None:
    nato = build_groups(WORLD, "BBB")[1]
    own = figure("import_supply_share", "USA", 2.0, iso3="BBB")
    chart = groups_chart([nato], own, dark=True)
    dots, ticks, mark = chart.data[1], chart.data[2], chart.data[3]
    assert list(dots.x) == [1.0, 0.25]  # AAA 4 and CCC 1 of at most 4
    assert list(ticks.x)[:2] == [0.625, 0.625]  # median 2.5
    assert list(mark.x) == [0.5]


def test_the_first_look_draws_fewer_rows_than_the_whole() -> None:
    pane = build_pane(WORLD, "AAA", "USA", "leverage", FIGURES)
    few = replace(pane, rows=pane.rows[:2])
    assert len(own_marks(strip_chart(few, dark=False, is_whole=False)).x) == 2  # type: ignore[attr-defined]
