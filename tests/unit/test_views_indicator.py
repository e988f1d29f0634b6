"""Order, yardsticks, reasons and one-value areas of a measure, on invented countries."""

from __future__ import annotations

import pytest

from indicators.catalog import BY_MEASURE, MEASURES
from ui.views.indicator import MeasurePage, Row, _band, effective_power, quartiles


def _row(iso3: str, value: float | None, *, group: str = "roster", status: str = "ok",
         note: str = "", eu: bool = False) -> Row:  # fmt: skip
    return Row(
        iso3, iso3.title(), iso3.title(), eu, group, value, "pct", 2024, "2024", status, "", note,
        "imf_imts", None, 0, None, False,
    )  # fmt: skip


def _page(*rows: Row) -> MeasurePage:
    return MeasurePage(
        MEASURES["tariff_level"], BY_MEASURE["tariff_level"], "USA",
        {row.iso3: row for row in rows}, frozenset(), (),
    )  # fmt: skip


def test_members_that_carry_the_unions_value_are_one_area_and_not_ranked() -> None:
    weak = {"status": "low_coverage", "eu": True}
    page = _page(
        _row("EUU", 10.3, group="actor"), _row("DEU", 10.3, **weak), _row("FRA", 10.3, **weak),
        _row("IND", 12.0), _row("CHE", 10.3, status="low_coverage"),
    )  # fmt: skip
    assert page.one_area == {"DEU", "FRA"}
    assert [row.iso3 for row in page.ranked(("DEU", "FRA", "IND", "CHE"))] == ["IND", "CHE"]


def test_a_union_at_zero_is_no_area() -> None:
    weak = {"status": "low_coverage", "eu": True}
    page = _page(
        _row("EUU", 0.0, group="actor"), _row("DEU", 0.0, **weak), _row("FRA", 0.0, **weak)
    )
    assert page.one_area == frozenset()


def test_yardsticks_are_the_union_and_the_other_power() -> None:
    page = _page(
        _row("CHN", 22.8, group="reference"), _row("RUS", 1.0, group="reference"),
        _row("EUU", 10.3, group="actor"), _row("USA", None, group="reference"), _row("IND", 12.0),
    )  # fmt: skip
    assert [row.iso3 for row in page.beside(("IND",))] == ["EUU", "CHN"]


def test_a_note_that_names_its_country_is_one_reason_for_all() -> None:
    note = "The source publishes no total of the goods exports of {}."
    page = _page(
        _row("AAA", None, status="not_reported", note=note.format("Aaa")),
        _row("BBB", None, status="not_reported", note=note.format("Bbb")),
        _row("CCC", None, status="not_applicable", note="A country is not compared with itself."),
        _row("DDD", 3.0),
    )
    reasons = page.reasons(("AAA", "BBB", "CCC", "DDD"))
    assert [(one.status, one.count) for one in reasons] == [
        ("not_reported", 2),
        ("not_applicable", 1),
    ]
    assert reasons[0].text == note.format("the country")
    assert page.count(("AAA", "BBB", "DDD"), "not_reported") == 2


def test_quartiles_lie_between_values() -> None:
    # Five values: quartiles are the second, third and fourth; four values: linear between.
    assert quartiles([5, 1, 4, 2, 3]) == (2, 3, 4)
    assert quartiles([0, 10, 20, 30]) == (7.5, 15, 22.5)
    assert quartiles([8]) == (8, 8, 8)


def test_years_with_few_countries_leave_the_band() -> None:
    rows = [
        {"year": 2023, "n": 40, "low": 1.0, "middle": 2.0, "high": 3.0},
        {"year": 2024, "n": 20, "low": 1.0, "middle": 2.0, "high": 3.0},
        {"year": 2025, "n": 19, "low": 1.0, "middle": 2.0, "high": 3.0},
    ]
    assert [one.year for one in _band(rows)] == [2023, 2024]
    assert _band([]) == ()


@pytest.mark.parametrize(
    ("measure", "asked", "power"),
    [("export_dependence", "CHN", "CHN"), ("us_troops_hosted", "CHN", "USA"),
     ("mineral_import_dependence", "USA", "CHN"), ("club_memberships", "USA", "")],
)  # fmt: skip
def test_the_power_shown_is_one_the_measure_has(measure: str, asked: str, power: str) -> None:
    assert effective_power(measure, asked) == power
