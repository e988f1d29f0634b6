"""Facts around a profile that no score uses: openness, emissions, fuels, aid, oil at the coast."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from ui.views.country_world import UNION
from ui.views.figures import OLDER_AFTER_YEARS, SourceCard, load_sources
from ui.warehouse import Warehouse

# The register of aid names the Union's institutions as a donor beside the member states.
UNION_DONOR: Final = "EU_INSTITUTIONS"


@dataclass(frozen=True)
class Fact:
    """One number of a kind, with its year and source.

    Attributes
    ----------
    kind : str
        ``openness`` (percent of GDP), ``emissions`` (million tonnes of CO2), ``coal``, ``oil``,
        ``gas`` (terawatt-hours), ``aid`` (million US dollars) or ``chokepoint`` (million barrels
        of oil a day).
    name : str
        Of the strait or canal; empty otherwise.
    period : str
        As the table has it ("2024", "Jan-Jun 2025").
    share_pct : float or None
        Of the world's emissions, or of gross national income for aid.
    others : tuple of str
        Names of the other states on the same strait.
    is_older : bool
        More than three years before the build.
    world : float or None
        The world's emissions, million tonnes of CO2.
    """

    kind: str
    value: float
    name: str
    period: str
    share_pct: float | None
    others: tuple[str, ...]
    is_older: bool
    source: SourceCard
    world: float | None = None


def load_background(warehouse: Warehouse, iso3: str) -> tuple[Fact, ...]:
    """Load what is held of one country, in the order of the page; what is not held is left out.

    Parameters
    ----------
    warehouse : Warehouse
        The open database.
    iso3 : str
        A country, territory or the European Union.
    """
    donor = UNION_DONOR if iso3 == UNION else iso3
    rows = warehouse.rows(_FACTS, [iso3, donor])
    cards = {one.source_id: one for one in load_sources(warehouse, [r["source_id"] for r in rows])}
    return tuple(_fact(warehouse, iso3, row, cards[row["source_id"]]) for row in rows)


def _fact(warehouse: Warehouse, iso3: str, row: dict[str, Any], source: SourceCard) -> Fact:
    states = [one for one in (row["states"] or "").split(";") if one and one != iso3]
    return Fact(
        kind=row["kind"],
        value=float(row["value"]),
        name=row["name"] or "",
        period=row["period"],
        share_pct=row["share_pct"],
        others=tuple(warehouse.countries[one].name_in_text for one in states),
        is_older=int(warehouse.build.built_at[:4]) - int(row["year"]) > OLDER_AFTER_YEARS,
        source=source,
        world=row["world"],
    )


_FACTS: Final = """
WITH openness AS (
    SELECT * FROM fact_trade_openness WHERE iso3 = $1 AND trade_gdp_pct IS NOT NULL
    ORDER BY year DESC LIMIT 1
), emissions AS (
    SELECT e.*, 100 * e.co2_mt / w.co2_mt AS share_pct, w.co2_mt AS world
    FROM fact_co2_emissions e
    LEFT JOIN fact_co2_emissions w ON w.iso3 = 'WLD' AND w.year = e.year
    WHERE e.iso3 = $1 AND e.co2_mt IS NOT NULL ORDER BY e.year DESC LIMIT 1
), energy AS (
    SELECT * FROM fact_energy WHERE iso3 = $1
    AND coalesce(coal_production_twh, oil_production_twh, gas_production_twh) IS NOT NULL
    ORDER BY year DESC LIMIT 1
), aid AS (
    SELECT * FROM fact_development_aid WHERE donor = $2 AND amount_musd IS NOT NULL
    ORDER BY year DESC LIMIT 1
), found AS (
    SELECT 1 AS place, 'openness' AS kind, trade_gdp_pct AS value, NULL AS name,
           year, year::VARCHAR AS period, NULL::DOUBLE AS share_pct, NULL AS states, source_id,
           NULL::DOUBLE AS world
    FROM openness
    UNION ALL SELECT 2, 'emissions', co2_mt, NULL, year, year::VARCHAR, share_pct, NULL, source_id,
           world FROM emissions
    UNION ALL SELECT 3, 'coal', coal_production_twh, NULL, year, year::VARCHAR, NULL, NULL,
           source_id, NULL FROM energy
    UNION ALL SELECT 4, 'oil', oil_production_twh, NULL, year, year::VARCHAR, NULL, NULL,
           source_id, NULL FROM energy
    UNION ALL SELECT 5, 'gas', gas_production_twh, NULL, year, year::VARCHAR, NULL, NULL,
           source_id, NULL FROM energy
    UNION ALL SELECT 6, 'aid', amount_musd, NULL, year, year::VARCHAR, share_gni_pct, NULL,
           source_id, NULL FROM aid
    UNION ALL SELECT 7, 'chokepoint', oil_mbd, chokepoint, year, period, NULL, coastal_states,
           source_id, NULL FROM fact_oil_chokepoint
    WHERE list_contains(string_split(coastal_states, ';'), $1)
)
SELECT * EXCLUDE (place) FROM found WHERE value IS NOT NULL AND NOT isnan(value)
ORDER BY place, value DESC
"""
