"""A point of a line, worked out anew: the stored value with its parts."""

from __future__ import annotations

import pytest

from ui.views.trend_figures import load_year
from ui.warehouse import Warehouse


def test_an_earlier_year_has_its_own_numerator_and_denominator(warehouse: Warehouse) -> None:
    # The facts of that year, read past the indicator's statement.
    facts = warehouse.rows(
        "SELECT importer, value_kusd / 1000 AS musd FROM fact_exports_reported "
        "WHERE exporter = 'CAN' AND year = 2022 AND importer IN ('USA', 'WLD')"
    )
    musd = {row["importer"]: row["musd"] for row in facts}
    figure = load_year(warehouse, "export_dependence", "CAN", "USA", 2022)
    assert figure is not None
    assert figure.value == pytest.approx(100 * musd["USA"] / musd["WLD"])
    assert [(one.role, one.value) for one in figure.components] == [
        ("numerator", pytest.approx(musd["USA"])),
        ("denominator", pytest.approx(musd["WLD"])),
    ]
    assert (figure.year, figure.rank) == (2022, None)


def test_an_earlier_year_is_compared_with_years_before_it(warehouse: Warehouse) -> None:
    figure = load_year(warehouse, "import_supply_share", "KOR", "USA", 2019)
    assert figure is not None
    assert [one.earlier_year for one in figure.changes] == [2014, 2009]


def test_every_trend_can_be_worked_out_anew(warehouse: Warehouse) -> None:
    points = warehouse.rows(
        "SELECT indicator_id, iso3, power, year, value FROM out_trend WHERE value > 0 "
        "QUALIFY row_number() OVER (PARTITION BY indicator_id ORDER BY hash(iso3, power, year)) = 1"
    )
    assert len(points) > 20
    for one in points:
        key = (one["indicator_id"], one["iso3"], one["power"], one["year"])
        figure = load_year(warehouse, *key)
        assert figure is not None
        assert figure.value == pytest.approx(one["value"]), key
        assert figure.components, key


def test_a_point_that_is_not_held_gives_none(warehouse: Warehouse) -> None:
    assert load_year(warehouse, "export_dependence", "CAN", "USA", 1900) is None
