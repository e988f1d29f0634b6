"""Load every critical mineral with its holders."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ui.views.minerals import Atlas, Holder, Mineral, group_of, slug_of
from ui.warehouse import Warehouse


def load_atlas(warehouse: Warehouse) -> Atlas:
    """Load every mineral with its holders."""
    minerals = [_mineral(row) for row in warehouse.rows(_MINERALS)]
    holders: dict[tuple[str, str], list[Holder]] = {}
    for row in warehouse.rows(_HOLDERS):
        holder = _holder(row)
        holders.setdefault((holder.mineral, holder.stage), []).append(holder)
    threshold = warehouse.rows(_THRESHOLD)
    return Atlas(
        minerals={one.slug: one for one in minerals},
        holders={key: tuple(sorted(found, key=_place)) for key, found in holders.items()},
        threshold_pct=float(threshold[0]["value"]) if threshold else 100.0,
        n_middle=len(warehouse.roster),
    )


def _place(one: Holder) -> tuple[bool, float, str]:
    return (one.share_pct is None, -one.size, one.name)


def _mineral(row: Mapping[str, Any]) -> Mineral:
    return Mineral(
        id=row["mineral_group"],
        slug=slug_of(row["mineral_group"]),
        listed=tuple(part.strip() for part in row["listed_minerals"].split(";")),
        excluded_because=row["excluded_because"],
        note=row["note"],
        eu_list=row["eu_list"] or "",
    )


def _holder(row: dict[str, Any]) -> Holder:
    group = group_of(row["iso3"], row.pop("tier"), bool(row.pop("is_roster")))
    return Holder(**{**row, "year": int(row["year"]), "group": group})


_MINERALS = """
WITH european AS (
    SELECT trim(unnest(string_split(minerals, ';'))) AS mineral_group,
           max(CASE WHEN is_strategic THEN 'strategic' ELSE 'critical' END) AS eu_list
    FROM fact_eu_raw_material GROUP BY 1
)
SELECT m.mineral_group, m.listed_minerals, m.excluded_because, m.note, e.eu_list
FROM ref_mineral m LEFT JOIN european e USING (mineral_group) ORDER BY m.mineral_group
"""
# The view holds the rows without a figure too, which have no row in out_mineral_share.
_HOLDERS = """
SELECT c.iso3, d.name, d.name_in_text, d.tier, d.is_roster, c.mineral, c.stage, c.year,
       o.share_pct, coalesce(o.status, 'not_reported') AS status, coalesce(o.note, '') AS note,
       c.value_status, c.quantity, c.world_quantity, c.unit, c.detail, c.source_id
FROM calc_mineral_share c
JOIN dim_country d USING (iso3)
LEFT JOIN out_mineral_share o USING (iso3, mineral, stage)
WHERE c.is_newest
"""
_THRESHOLD = """
SELECT any_value(value) AS value FROM out_component
WHERE indicator_id = 'chokepoint_minerals' AND role = 'term' HAVING count(*) > 0
"""
