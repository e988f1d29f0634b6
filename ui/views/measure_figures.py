"""Measures of several countries with what made each value: what a sentence compares with."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ui.views.country_world import Key
from ui.views.figures import Component, Figure, figure_of
from ui.warehouse import Warehouse

Compared = dict[Key, dict[str, Figure]]


def load_compared(warehouse: Warehouse, wanted: Mapping[Key, Sequence[str]]) -> Compared:
    """Load measures of the countries that have a value.

    Parameters
    ----------
    warehouse : Warehouse
        The open database.
    wanted : mapping of (measure, power) to sequence of str
        ISO3 of the countries, by measure.

    Returns
    -------
    dict
        By measure and ISO3; without rank and changes, which a comparison does not print.
    """
    triples = [(*key, iso3) for key, countries in wanted.items() for iso3 in countries]
    columns = [[one[place] for one in triples] for place in range(3)]
    parts: dict[tuple[str, str, str], list[dict[str, object]]] = {}
    for row in warehouse.query(_PARTS, columns).to_dict("records"):
        parts.setdefault((row["indicator_id"], row["power"], row["iso3"]), []).append(row)
    found: Compared = {key: {} for key in wanted}
    for row in warehouse.query(_FIGURES, columns).to_dict("records"):
        measure, power, iso3 = row["indicator_id"], row["power"], row["iso3"]
        own = {(power, measure): parts.get((measure, power, iso3), [])}
        found[measure, power][iso3] = figure_of(row, own, {})
    return found


def load_outputs(warehouse: Warehouse, countries: Sequence[str]) -> dict[str, Component]:
    """Load the gross domestic product of some countries, as it stands under their sales shares."""
    found = warehouse.query(_OUTPUTS, [list(countries)]).to_dict("records")
    return {str(row.pop("iso3")): Component(**row) for row in found}


_WANTED = "SELECT unnest(?) AS indicator_id, unnest(?) AS power, unnest(?) AS iso3"
_FIGURES = f"""
SELECT o.*, c.name, NULL AS rank, 0 AS n_ranked,
       (SELECT CAST(left(value, 4) AS INTEGER) FROM meta_build WHERE key = 'built_at')
           AS build_year
FROM ({_WANTED}) JOIN out_indicator o USING (indicator_id, power, iso3)
JOIN dim_country c USING (iso3)
WHERE o.value IS NOT NULL
"""
_PARTS = f"""
SELECT indicator_id, power, iso3, role, label, value, unit, period, source_id
FROM ({_WANTED}) JOIN out_component USING (indicator_id, power, iso3)
ORDER BY indicator_id, power, iso3, position
"""
# As in ui.views.country_world: the larger of the two great powers' denominators.
_OUTPUTS = """
SELECT iso3, role, label, value, unit, period, source_id FROM out_component
WHERE indicator_id = 'export_exposure_gdp' AND role = 'denominator' AND list_contains(?, iso3)
  AND value IS NOT NULL
QUALIFY row_number() OVER (PARTITION BY iso3 ORDER BY value DESC, power) = 1
"""
