"""Export controls on one mineral, as USGS lists them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ui.warehouse import Warehouse


@dataclass(frozen=True)
class Control:
    """An export control on the mineral that USGS lists."""

    country: str
    name_in_text: str
    control_type: str
    commodity: str
    since_year: int | None
    url: str
    mineral_groups: str


def load_controls(warehouse: Warehouse, mineral: str) -> tuple[Control, ...]:
    """Load the controls that name a mineral (as USGS writes it), the oldest first."""
    return tuple(_control(row) for row in warehouse.rows(_CONTROLS, [mineral]))


def _control(row: dict[str, Any]) -> Control:
    year = row["since_year"]
    return Control(**{**row, "since_year": None if year is None else int(year)})


_CONTROLS = """
SELECT d.name AS country, d.name_in_text, x.control_type, x.commodity, x.since_year,
       x.announcement_url AS url, x.mineral_groups
FROM fact_export_control x JOIN dim_country d USING (iso3)
WHERE list_contains(string_split(x.mineral_groups, ';'), ?)
ORDER BY x.since_year, d.name, x.commodity
"""
