"""Numbers that rules read from the fact tables and that are no indicator of the catalogue.

They decide single recommendations of the brief and say nothing about leverage or exposure.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import duckdb

from indicators.advice.model import Reading


@dataclass(frozen=True)
class SideMeasure:
    """What a number beside the catalogue is called and measured in."""

    id: str
    label: str
    unit: str
    power: str = ""


SIDE_MEASURES: Final = {
    one.id: one
    for one in (
        SideMeasure("us_medicine_supply", "Share of US imports of pharmaceuticals", "pct", "USA"),
        SideMeasure("solar_from_china", "Solar cells, wafers and panels bought from China", "musd",
                    "CHN"),
        SideMeasure("nuclear_warheads", "Nuclear warheads", "count"),
        SideMeasure("bridge_clubs", "Memberships in MIKTA and IBSA", "count"),
        SideMeasure("development_finance", "Listed development-finance institutions", "count"),
    )
}  # fmt: skip


def side_readings(con: duckdb.DuckDBPyConnection) -> dict[str, list[Reading]]:
    """Read the side measures of every profiled country, by ISO3."""
    found: dict[str, list[Reading]] = {}
    for iso3, indicator_id, value, year, period, source_ids in con.execute(_READINGS).fetchall():
        one = SIDE_MEASURES[indicator_id]
        reading = Reading(one.id, one.power, value, one.unit, year, period, "ok", "", source_ids)
        found.setdefault(iso3, []).append(reading)
    return found


# The Union has no warheads, clubs or institutions of its own; solar equipment its members buy.
_READINGS: Final = """
WITH profiled AS (
    SELECT iso3 FROM dim_country WHERE is_roster OR tier IN ('pivotal', 'actor')
), medicine AS (
    SELECT year, iso3, value_usd,
           sum(value_usd) FILTER (iso3 <> 'EUU') OVER (PARTITION BY year) AS world_usd, source_id
    FROM fact_us_imports_hs2 WHERE chapter = '30'
), whole_year AS (
    SELECT max(year) AS year FROM fact_solar_exports WHERE months_covered = 12
)
SELECT iso3, 'us_medicine_supply', 100 * value_usd / world_usd, year, CAST(year AS VARCHAR),
       source_id
FROM medicine SEMI JOIN profiled USING (iso3)
WHERE year = (SELECT max(year) FROM medicine)
UNION ALL
SELECT p.whole, 'solar_from_china', sum(s.value_usd) / 1e6, s.year, CAST(s.year AS VARCHAR),
       any_value(s.source_id)
FROM fact_solar_exports s
JOIN whole_year USING (year)
JOIN dim_part p ON p.part = s.iso3
SEMI JOIN profiled ON profiled.iso3 = p.whole
GROUP BY p.whole, s.year
UNION ALL
SELECT p.iso3, 'nuclear_warheads', coalesce(w.total, 0), y.year, CAST(y.year AS VARCHAR),
       y.source_id
FROM profiled p
CROSS JOIN (SELECT max(year) AS year, any_value(source_id) AS source_id
            FROM fact_nuclear_warheads HAVING count(*) > 0) y
LEFT JOIN fact_nuclear_warheads w ON w.iso3 = p.iso3 AND w.year = y.year
WHERE p.iso3 <> 'EUU'
UNION ALL
SELECT p.iso3, 'bridge_clubs', count(DISTINCT m.club), o.year, CAST(o.year AS VARCHAR),
       o.source_ids
FROM profiled p
JOIN (SELECT year, source_ids FROM out_indicator
      WHERE indicator_id = 'club_memberships' AND value IS NOT NULL LIMIT 1) o ON TRUE
LEFT JOIN fact_membership m
    ON m.iso3 = p.iso3 AND m.role = 'member' AND m.club IN ('MIKTA', 'IBSA')
WHERE p.iso3 <> 'EUU'
GROUP BY p.iso3, o.year, o.source_ids
UNION ALL
SELECT f.iso3, 'development_finance', count(*), max(CAST(f.year AS INTEGER)),
       CAST(max(f.year) AS VARCHAR), ''
FROM ref_development_finance f SEMI JOIN profiled USING (iso3)
GROUP BY f.iso3
"""
