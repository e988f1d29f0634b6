"""The ways to the arithmetic of one measure's lines by year and of how its values are spread."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ui.openings import number_select
from ui.provenance import show_figure
from ui.provenance_facts import show_fact
from ui.views.facts import Fact
from ui.views.indicator import MeasurePage, Point, Row, quartiles
from ui.views.terms import load_terms, load_year_terms
from ui.views.trend_figures import load_year
from ui.warehouse import Warehouse
from ui.wording import measure_facts as words
from ui.wording.provenance import OPEN_YEAR
from ui.wording.spread_facts import NAMES, QUARTILES, spread_facts, unit_writer
from ui.wording.year_points import MEDIAN, point_labels

FEWEST_FOR_QUARTILES = 4


def year_numbers(
    warehouse: Warehouse, page: MeasurePage, lines: Mapping[str, Sequence[Point]], key: str
) -> None:
    """Draw the list of all points of some lines and of the medians beside them.

    Parameters
    ----------
    page : MeasurePage
        The measure.
    lines : mapping
        By ISO3, as on the chart.
    key : str
        Unique on the page.
    """
    names = {iso3: warehouse.countries[iso3].name for iso3 in lines}
    labels = point_labels(names, lines, page.band, page.measure.unit, page.measure.decimals)
    number_select(labels, key, lambda one: _show_year(warehouse, page, one), label=OPEN_YEAR)


def _show_year(warehouse: Warehouse, page: MeasurePage, key: str) -> None:
    who, year = key.rsplit(".", 1)
    measure_id, power = page.measure.id, page.power
    if who == MEDIAN:
        terms = load_year_terms(warehouse, measure_id, power, int(year))
        what = words.spread_of(page.measure, power, f"ranked middle powers, {year}")
        write = unit_writer(page.measure.unit)
        for fact in spread_facts(key, what, terms, write, wanted=["middle"]):
            show_fact(fact)
        return
    figure = load_year(warehouse, measure_id, who, power, int(year))
    if figure is not None:
        show_figure(figure)


def spread_numbers(warehouse: Warehouse, page: MeasurePage, rows: Sequence[Row], key: str) -> None:
    """Draw the list of median, quartiles and the ratio in the title of the distribution.

    Parameters
    ----------
    rows : sequence of Row
        The countries shown that have a value, highest first.
    key : str
        Unique on the page.
    """
    values = [row.value for row in rows if row.value is not None]
    if not values:
        return
    found = dict(zip(QUARTILES, quartiles(values), strict=True))
    kinds = list(QUARTILES) if len(values) >= FEWEST_FOR_QUARTILES else ["middle"]
    write = unit_writer(page.measure.unit)
    labels = {kind: f"{NAMES[kind]}: {write(found[kind])}" for kind in kinds}
    top = next((row for row in rows if row.status == "ok"), rows[0])
    if words.has_ratio(top, found["middle"], len(values)):
        labels[words.RATIO] = words.ratio_label(top, found["middle"])
    number_select(labels, key, lambda kind: show_fact(_spread_fact(warehouse, page, rows, kind)))


def _spread_fact(
    warehouse: Warehouse, page: MeasurePage, rows: Sequence[Row], kind: str
) -> Fact:  # fmt: skip
    if kind == words.RATIO:
        top = next((row for row in rows if row.status == "ok"), rows[0])
        middle = quartiles([row.value for row in rows if row.value is not None])[1]
        return words.ratio_fact(top, middle, len(rows), page.measure, page.power)
    terms = load_terms(warehouse, page.measure.id, page.power, [row.iso3 for row in rows])
    what = words.spread_of(page.measure, page.power, "the countries shown")
    write = unit_writer(page.measure.unit)
    return spread_facts("spread", what, terms, write, wanted=[kind])[0]
