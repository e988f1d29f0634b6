"""The parts that made the numbers of a claim, and how firm each is: what its dialog shows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from ui.views.figures import Component
from ui.warehouse import Warehouse

# Claim, series and year; where a series has several numbers of one year, "series: label".
PartKey = tuple[str, str, int]
# Claims and series whose numbers of one year are told apart by their label.
BY_LABEL: Final = frozenset({("2", "sites"), ("13", "median"), ("15", "f35")})


@dataclass(frozen=True)
class Standing:
    """How firm a number is.

    Attributes
    ----------
    status : str
        ``ok``, ``low_coverage`` (as of an indicator) or ``estimate`` (of the publisher).
    note : str
        What weakens it; empty when nothing does.
    """

    status: str
    note: str = ""


def part_key(claim_id: str, series: str, label: str, year: int) -> PartKey:
    """Return where the parts of a number are found."""
    named = f"{series}: {label}" if (claim_id, series) in BY_LABEL else series
    return (claim_id, named, year)


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


def load_standings(warehouse: Warehouse) -> Mapping[PartKey, Standing]:
    """Load how firm the numbers are that rest on indicators or on a publisher's estimates."""
    return {
        (row["claim_id"], row["series"], int(row["year"])): Standing(row["status"], row["note"])
        for row in warehouse.rows(_STANDINGS)
    }


_ORDER: Final = " ORDER BY claim_id, series, year, place, value DESC, label"
# Ratings of personal rule (13): spread, middle of each type, overlap, countries by type.
_RATINGS: Final = """
SELECT * FROM (
    WITH rated AS (
        SELECT iso3, regime_type, 100 * (4 - leader_legitimation) / 8 AS impersonal, year, source_id
        FROM fact_democracy
        WHERE regime_type IS NOT NULL AND leader_legitimation IS NOT NULL
    ), newest AS (
        SELECT r.*, g.label, c.name_in_text,
               avg(impersonal) OVER (PARTITION BY regime_type) AS group_mean,
               avg(impersonal) OVER () AS whole_mean,
               count(*) OVER (PARTITION BY regime_type) AS n,
               row_number() OVER (PARTITION BY regime_type ORDER BY impersonal, iso3) AS place
        FROM rated r
        JOIN dim_country c USING (iso3)
        JOIN (VALUES (0, 'Closed autocracies'), (1, 'Electoral autocracies'),
                     (2, 'Electoral democracies'), (3, 'Liberal democracies'))
            AS g (regime_type, label) USING (regime_type)
        WHERE year = (SELECT max(year) FROM rated)
    ), whole AS (
        SELECT year, any_value(source_id) AS source_id,
               sum((group_mean - whole_mean) ** 2) AS between_types,
               sum((impersonal - whole_mean) ** 2) AS of_all,
               (SELECT median(impersonal) FROM newest WHERE regime_type >= 2) AS middle
        FROM newest GROUP BY year
    ), kept AS (
        SELECT count(*) FILTER (regime_type <= 1 AND impersonal > middle) AS beyond,
               count(*) FILTER (regime_type <= 1) AS autocracies
        FROM newest CROSS JOIN whole
    )
    SELECT '13' AS claim_id, 'explained' AS series, year, 1 AS place, 'numerator' AS role,
           'sum over countries of the squared distance of the mean of their type from the mean of '
               || 'all' AS label,
           between_types AS value, 'squared points' AS unit, CAST(year AS VARCHAR) AS period,
           source_id
    FROM whole
    UNION ALL
    SELECT '13', 'explained', year, 2, 'denominator',
           'sum over countries of the squared distance of their rating from the mean of all',
           of_all, 'squared points', CAST(year AS VARCHAR), source_id
    FROM whole
    UNION ALL
    SELECT '13', 'explained', year, 3, 'term', 'mean of ' || n || ' ' || lower(label),
           any_value(group_mean), 'points of 100', CAST(year AS VARCHAR), any_value(source_id)
    FROM newest GROUP BY year, n, label
    UNION ALL
    SELECT '13', 'median: ' || label, year, 1, 'term',
           'rating of ' || name_in_text || ', in the middle of ' || n, impersonal, 'points of 100',
           CAST(year AS VARCHAR), source_id
    FROM newest WHERE place IN ((n + 1) // 2, (n + 2) // 2)
    UNION ALL
    SELECT '13', 'overlap', year, 1, 'numerator',
           'autocracies rated above ' || round(middle, 1) || ' of 100, the median of democracies',
           beyond, 'count', CAST(year AS VARCHAR), source_id
    FROM whole CROSS JOIN kept
    UNION ALL
    SELECT '13', 'overlap', year, 2, 'denominator', 'autocracies rated', autocracies, 'count',
           CAST(year AS VARCHAR), source_id
    FROM whole CROSS JOIN kept
    UNION ALL
    SELECT '13', 'rated', year, 1, 'term', lower(label), any_value(n), 'count',
           CAST(year AS VARCHAR), any_value(source_id)
    FROM newest GROUP BY year, label
)
"""
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
    # Sites (2): host by host; troops in the European hosts with a site.
    """
SELECT '2', 'sites: ' || b.theatre, 2018, 1, 'term',
       'sites in ' || coalesce(c.name_in_text, b.host), b.n_sites, 'sites', b.vintage, b.source_id
FROM fact_us_bases b LEFT JOIN dim_country c USING (iso3)
""",
    """
SELECT '2', 'troops', max(t.year) OVER (), 1, 'term', 'assigned to ' || c.name_in_text, t.value,
       'persons', t.period, 'dmdc_us_troops'
FROM out_indicator t JOIN dim_country c ON c.iso3 = t.iso3 AND c.kind <> 'actor'
WHERE t.indicator_id = 'us_troops_hosted' AND t.power = 'USA' AND t.value IS NOT NULL
  AND t.iso3 IN (SELECT iso3 FROM fact_us_bases WHERE theatre = 'Europe')
""",
    # Purchases (5): goods and services, country by country.
    """
SELECT '5', 'goods', g.year, 1, 'term', 'US goods exports to ' || c.name_in_text, g.value_musd,
       'million USD', CAST(g.year AS VARCHAR), g.source_id
FROM fact_goods_trade g JOIN dim_country c ON c.iso3 = g.partner
WHERE g.reporter = 'USA' AND g.flow = 'exports' AND (c.region = 'Europe' OR c.is_eu_member)
  AND c.iso3 NOT IN ('RUS', 'BLR', 'EUU')
""",
    """
SELECT '5', 'digital', f.year, 1, 'term', 'used as inputs in ' || c.name_in_text, f.value_musd,
       'million USD', CAST(f.year AS VARCHAR), f.source_id
FROM fact_icio_flow f JOIN dim_country c ON c.iso3 = f.using_iso3
WHERE f.source_iso3 = 'USA' AND f.sector_group = 'information_communication'
  AND (c.region = 'Europe' OR c.is_eu_member) AND c.iso3 NOT IN ('RUS', 'BLR', 'EUU')
""",
    # Controls (12), each with country and what it covers.
    """
SELECT '12', 'controls', e.since_year, 1, 'term',
       coalesce(c.name, e.iso3) || ': ' || e.control_type || ', ' || e.commodity, 1, 'count',
       'since ' || e.since_year, e.source_id
FROM fact_export_control e LEFT JOIN dim_country c USING (iso3)
WHERE e.since_year IS NOT NULL
""",
    _RATINGS,
    # Agreements (14): those of each, and those of both.
    """
SELECT '14', 'agreements', o.year, k.place, 'term',
       'agreements on goods in force that list ' || k.label,
       CASE k.place WHEN 1 THEN r.german WHEN 2 THEN r.brazilian ELSE r.common END, 'count',
       CAST(o.year AS VARCHAR), 'wto_rta'
FROM (SELECT max(year) AS year FROM out_indicator WHERE indicator_id = 'middle_power_agreements'
      HAVING count(value) > 0) o
CROSS JOIN (SELECT count(*) FILTER (german) AS german, count(*) FILTER (brazilian) AS brazilian,
                   count(*) FILTER (german AND brazilian) AS common
            FROM (SELECT agreement_id, bool_or(iso3 = 'DEU') AS german,
                         bool_or(iso3 = 'BRA') AS brazilian
                  FROM fact_trade_agreement_member GROUP BY agreement_id)) r
CROSS JOIN (VALUES (1, 'Germany'), (2, 'Brazil'), (3, 'both')) AS k (place, label)
""",
    # F-35s (15): ordered, and delivered of these.
    """
SELECT '15', 'f35: ' || c.name, o.year, 1, 'term', 'aircraft in all orders to the end of the year',
       f.aircraft_ordered, 'count', 'to ' || f.year, f.source_id
FROM fact_f35_orders f JOIN dim_country c ON c.iso3 = f.recipient
JOIN out_indicator o ON o.iso3 = f.recipient AND o.indicator_id = 'f35_dependence_ordered'
""",
)
_STANDINGS: Final = """
SELECT '1' AS claim_id, power AS series, year, status, note FROM out_indicator
WHERE indicator_id = 'export_dependence' AND iso3 = 'CAN'
UNION ALL
SELECT '8', iso3, year, status, note FROM out_indicator
WHERE indicator_id = 'arms_import_dependence' AND power = 'USA' AND iso3 IN ('EUU', 'GBR', 'JPN')
UNION ALL
SELECT '2', 'troops', max(t.year), max(CASE t.status WHEN 'ok' THEN '' ELSE t.status END),
       coalesce(string_agg(t.note, ' ' ORDER BY t.iso3) FILTER (t.status <> 'ok'), '')
FROM out_indicator t
WHERE t.indicator_id = 'us_troops_hosted' AND t.power = 'USA' AND t.value IS NOT NULL
  AND t.iso3 IN (SELECT iso3 FROM fact_us_bases WHERE theatre = 'Europe')
HAVING count(*) FILTER (t.status <> 'ok') > 0
UNION ALL
SELECT '15', 'f35: ' || c.name, o.year, o.status, o.note
FROM out_indicator o JOIN dim_country c USING (iso3)
WHERE o.indicator_id = 'f35_dependence_ordered' AND o.value > 0
UNION ALL
SELECT '4', member, year, CASE WHEN is_estimate THEN 'estimate' ELSE 'ok' END, ''
FROM fact_nato_defence
UNION ALL
SELECT '9', member, year, CASE WHEN is_estimate THEN 'estimate' ELSE 'ok' END, ''
FROM fact_nato_defence
UNION ALL
SELECT '11', measure, year, CASE WHEN is_estimate THEN 'estimate' ELSE 'ok' END, ''
FROM fact_macro WHERE economy = 'USA' AND measure IN ('gdp_busd', 'gdp_ppp_bintl')
"""
