"""Loading of hosts: the newest report, the list of sites, ties, years, outlines."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from ui.views.bases import Benchmark, Force, Host, Hosting, Report
from ui.warehouse import Warehouse


def load_hosting(warehouse: Warehouse) -> Hosting:
    """Load everything about hosts that does not depend on the chosen country."""
    ties = _ties(warehouse)
    hosts = tuple(_host(row, ties) for row in warehouse.rows(_HOSTS))
    fact = warehouse.rows(_FACTS)[0]
    benchmark = warehouse.rows(_BENCHMARK)
    return Hosting(
        hosts=hosts,
        forces=tuple(_force(row) for row in warehouse.rows(_FORCES)),
        benchmark=Benchmark(**benchmark[0]) if benchmark else None,
        ties=ties,
        period=str(fact["period"] or ""),
        sites_period=str(fact["sites_period"] or ""),
        hosting_from=float(fact["hosting_from"] or 0),
        first_comparable_year=int(fact["first_comparable_year"] or 0),
    )


def load_reports(warehouse: Warehouse, places: Sequence[str]) -> dict[str, tuple[Report, ...]]:
    """Load every report of some places in order of time; the Union is the sum of its members."""
    found: dict[str, list[Report]] = {}
    for row in warehouse.rows(_REPORTS, [list(places)]):
        report = Report(int(row["year"]), int(row["month"]), row["persons"])
        found.setdefault(row["iso3"], []).append(report)
    return {iso3: tuple(found[iso3]) for iso3 in places if _has_number(found.get(iso3, []))}


def _has_number(reports: Sequence[Report]) -> bool:
    return any(one.persons is not None for one in reports)


def load_points(warehouse: Warehouse, most_area: float) -> dict[str, tuple[float, float]]:
    """Return the middle (longitude, latitude) of outlines too small to see on a world map.

    The middle of the country's outline, never the place of a site.

    Parameters
    ----------
    most_area : float
        Land area up to which an outline is small, in square degrees.
    """
    points = {}
    for row in warehouse.rows("SELECT iso3, geometry FROM fact_country_outline"):
        rings = list(_rings(json.loads(row["geometry"])["coordinates"]))
        corners = [corner for ring in rings for corner in ring]
        east, west = max(x for x, _ in corners), min(x for x, _ in corners)
        is_across_date_line = east - west > 180
        if not is_across_date_line and sum(_area(ring) for ring in rings) <= most_area:
            north, south = max(y for _, y in corners), min(y for _, y in corners)
            points[row["iso3"]] = ((east + west) / 2, (north + south) / 2)
    return points


def _rings(part: Sequence[Any]) -> Iterator[Sequence[tuple[float, float]]]:
    """Yield every ring of a polygon or of several."""
    if part and isinstance(part[0][0], int | float):
        yield [(corner[0], corner[1]) for corner in part]
        return
    for inner in part:
        yield from _rings(inner)


def _area(ring: Sequence[tuple[float, float]]) -> float:
    following = [*ring[1:], ring[0]]
    turns = (x * v - u * y for (x, y), (u, v) in zip(ring, following, strict=True))
    return abs(sum(turns)) / 2


def _ties(warehouse: Warehouse) -> dict[str, tuple[tuple[str, str], ...]]:
    found: dict[str, list[tuple[str, str]]] = {}
    for row in warehouse.rows(_TIES):
        found.setdefault(row["iso3"], []).append((row["instrument"], row["status"]))
    return {iso3: tuple(ties) for iso3, ties in found.items()}


def _host(row: dict[str, Any], ties: Mapping[str, tuple[tuple[str, str], ...]]) -> Host:
    whole = ("bases", "small_sites", "funded_sites")
    return Host(
        **{
            **row,
            **{name: int(row[name] or 0) for name in whole},
            "sites": None if row["sites"] is None else int(row["sites"]),
            "ties": ties.get(row["iso3"], ()),
        }
    )


def _force(row: dict[str, Any]) -> Force:
    return Force(**{**row, "year": None if row["year"] is None else int(row["year"])})


# The report that the indicators read: December, or September where December is not held.
_HOSTS = """
WITH newest AS (
    SELECT year, month FROM fact_us_troops WHERE is_abroad AND month IN (9, 12)
    ORDER BY year DESC, month DESC LIMIT 1
), troops AS (
    SELECT iso3, location, active_duty FROM fact_us_troops JOIN newest USING (year, month)
    WHERE is_abroad
)
SELECT iso3, coalesce(c.name, b.host, t.location) AS name,
       coalesce(c.name_in_text, b.host, t.location) AS name_in_text,
       coalesce(b.theatre, '') AS theatre, t.active_duty AS persons,
       coalesce(o.status, CASE WHEN t.iso3 IS NULL THEN 'not_reported' ELSE 'ok' END) AS status,
       coalesce(o.note, '') AS note, b.n_base AS bases, b.n_lilypad AS small_sites,
       b.n_funded AS funded_sites, b.n_sites AS sites
FROM troops t
FULL JOIN fact_us_bases b USING (iso3)
LEFT JOIN dim_country c USING (iso3)
LEFT JOIN (SELECT * FROM out_indicator WHERE indicator_id = 'us_troops_hosted') o USING (iso3)
ORDER BY t.active_duty DESC NULLS LAST, b.n_sites DESC NULLS LAST, name
"""
_FACTS = """
SELECT (SELECT max(period) FROM out_indicator
        WHERE indicator_id = 'us_troops_hosted' AND value IS NOT NULL) AS period,
       (SELECT max(vintage) FROM fact_us_bases) AS sites_period,
       (SELECT CAST(max(value) AS DOUBLE) FROM ref_threshold
        WHERE id = 'X1.shows.troops') AS hosting_from,
       (SELECT min(year) FROM out_trend
        WHERE indicator_id = 'us_troops_hosted' AND status = 'ok') AS first_comparable_year
"""
_BENCHMARK = """
SELECT report, strftime(CAST(published AS DATE), '%-d %B %Y') AS published,
       bases_at_least AS bases, countries_at_least AS countries
FROM fact_us_base_benchmark ORDER BY published DESC LIMIT 1
"""
_TIES = """
SELECT iso3, instrument, status FROM fact_us_security_tie
ORDER BY iso3, counts_as_treaty_ally DESC, kind DESC, instrument
"""
_FORCES = """
SELECT f.host, h.name AS host_name, h.name_in_text AS host_in_text, f.guest,
       coalesce(g.name, f.guest) AS guest_name,
       coalesce(g.name_in_text, f.guest) AS guest_in_text, f.year, f.persons_low,
       f.persons_high, f.fact
FROM fact_foreign_forces_hosted f
JOIN dim_country h ON h.iso3 = f.host LEFT JOIN dim_country g ON g.iso3 = f.guest
ORDER BY h.name, g.name NULLS FIRST
"""
_REPORTS = """
WITH report AS (SELECT DISTINCT year, month FROM fact_us_troops WHERE is_abroad),
asked AS (SELECT unnest(?::VARCHAR[]) AS iso3),
counted AS (
    SELECT p.whole AS iso3, t.year, t.month, sum(t.active_duty) AS persons
    FROM asked a JOIN dim_part p ON p.whole = a.iso3 JOIN fact_us_troops t ON t.iso3 = p.part
    WHERE t.is_abroad GROUP BY ALL
)
SELECT a.iso3, r.year, r.month, c.persons
FROM asked a CROSS JOIN report r LEFT JOIN counted c USING (iso3, year, month)
ORDER BY a.iso3, r.year, r.month
"""
