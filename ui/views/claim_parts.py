"""The parts that made the numbers of a claim: what its dialog shows as arithmetic."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from ui.views.figures import Component
from ui.warehouse import Warehouse

# Claim, series and year.
PartKey = tuple[str, str, int]


def load_parts(warehouse: Warehouse) -> Mapping[PartKey, tuple[Component, ...]]:
    """Load numerators, denominators and terms of the numbers that are worked out.

    Numbers that stand as printed, or that are counts of rows, have none.
    """
    found: dict[PartKey, list[Component]] = {}
    for row in warehouse.rows(" UNION ALL ".join(_PARTS) + _ORDER):
        key = (row.pop("claim_id"), row.pop("series"), int(row.pop("year")))
        del row["place"]
        found.setdefault(key, []).append(Component(**row))
    return {key: tuple(parts) for key, parts in found.items()}


_ORDER: Final = " ORDER BY claim_id, series, year, place, value DESC, label"
_PARTS: Final = (
    # Shares of Canada's exports (1) and of arms imports (8): the parts of the measure itself.
    """
SELECT CASE c.indicator_id WHEN 'export_dependence' THEN '1' ELSE '8' END AS claim_id,
       CASE c.indicator_id WHEN 'export_dependence' THEN c.power ELSE c.iso3 END AS series,
       o.year, c.position AS place, c.role, c.label, c.value, c.unit, c.period, c.source_id
FROM out_component c JOIN out_indicator o USING (iso3, power, indicator_id)
WHERE (c.indicator_id = 'export_dependence' AND c.iso3 = 'CAN')
   OR (c.indicator_id = 'arms_import_dependence' AND c.power = 'USA'
       AND c.iso3 IN ('EUU', 'GBR', 'JPN'))
""",
    # China's surplus (3): exports and imports of the year.
    """
SELECT '3', 'surplus', year, CASE flow WHEN 'exports' THEN 1 ELSE 2 END, 'term',
       'goods ' || flow || ' of China, all partners', value_musd, 'million USD',
       CAST(year AS VARCHAR), source_id
FROM fact_goods_trade WHERE reporter = 'CHN' AND partner = 'WLD'
""",
    # European suppliers of technology (6), each with its share.
    """
SELECT '6', o.indicator_id, o.year, 1, 'term',
       'share of US imports from ' || c.name_in_text, o.value, 'percent',
       CAST(o.year AS VARCHAR), 'census_us_imports_hs'
FROM out_indicator o JOIN dim_country c USING (iso3)
WHERE o.indicator_id IN ('technology_supply_chip_machines', 'technology_supply_optics',
                         'technology_supply_aircraft', 'technology_supply_telecoms')
  AND o.power = 'USA' AND o.value > 0
  AND (c.iso3 = 'EUU'
       OR (c.region = 'Europe' AND NOT c.is_eu_member AND c.iso3 NOT IN ('RUS', 'BLR')))
""",
    # Parts of US mineral needs (7), country by country.
    """
SELECT '7',
       CASE WHEN r.iso3 = 'CHN' THEN 'china' WHEN a.value = 1 THEN 'allies' ELSE 'others' END,
       max(r.year) OVER (), 1, 'term', 'part covered by ' || c.name_in_text, r.value, 'percent',
       CAST(r.year AS VARCHAR), 'usgs_mcs'
FROM out_indicator r JOIN dim_country c USING (iso3)
LEFT JOIN out_indicator a ON a.iso3 = r.iso3 AND a.indicator_id = 'us_treaty_ally'
WHERE r.indicator_id = 'us_mineral_reliance' AND r.value > 0 AND r.iso3 <> 'EUU'
""",
    # World output (11): the United States and the sum of all economies held.
    """
SELECT '11', m.measure, m.year, p.place, p.role, p.label,
       CASE p.place WHEN 1 THEN max(m.value) FILTER (m.economy = 'USA') ELSE sum(m.value) END,
       CASE m.measure WHEN 'gdp_busd' THEN 'billion USD' ELSE 'billion international dollars' END,
       CAST(m.year AS VARCHAR), any_value(m.source_id)
FROM fact_macro m
JOIN dim_country c ON c.iso3 = m.economy AND c.iso3 <> 'EUU'
CROSS JOIN (VALUES (1, 'numerator', 'output of the United States'),
                   (2, 'denominator', 'output of all economies held')) AS p (place, role, label)
WHERE m.measure IN ('gdp_busd', 'gdp_ppp_bintl')
GROUP BY m.measure, m.year, p.place, p.role, p.label
""",
)
