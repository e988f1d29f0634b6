"""Names of the points of a profile's lines, in the lists that open them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ui.views.country_detail import Series
from ui.views.trend_figures import YearKey
from ui.wording.numbers import POWER_POSSESSIVE, POWER_SHORT, plain

OPEN: Final = {
    "us_troops_hosted": "Open a year: terms, source, licence",
    "export_exposure_gdp": "Open a year: formula, terms, source",
    "import_supply_share": "Imports: open a year",
    "export_market_share": "Exports: open a year",
}
WHAT: Final = {
    "import_supply_share": "{adjective} imports",
    "export_market_share": "{adjective} exports",
    "export_exposure_gdp": "sales to {power}",
}


def point_labels(iso3: str, measure_id: str, lines: Sequence[Series]) -> dict[YearKey, str]:
    """Name every point of a measure's lines, newest first: "2024, US imports: 4.03 %".

    Parameters
    ----------
    iso3 : str
        The country that the lines are of.
    lines : sequence of Series
        Of this and other measures.
    """
    points = [
        (-year, place, (iso3, one.power, year), _label(one, year, value))
        for place, one in enumerate(lines)
        if one.indicator_id == measure_id
        for year, value, _ in one.points
    ]
    return {key: label for _, _, key, label in sorted(points)}


def _label(one: Series, year: int, value: float) -> str:
    said = plain(value, one.unit, 2 if one.unit == "pct" else 0)
    what = WHAT.get(one.indicator_id, "")
    if not what:
        return f"{year}: {said}"
    adjective, power = POWER_POSSESSIVE[one.power], POWER_SHORT[one.power]
    return f"{year}, {what.format(adjective=adjective, power=power)}: {said}"
