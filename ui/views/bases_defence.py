"""Who pays: spending, arms and warheads, of one country and of the ranked middle powers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final

from ui.views.figures import OLDER_AFTER_YEARS
from ui.warehouse import Warehouse

EFFORT: Final = "defence_effort"
CORE: Final = "defence_effort_nato_core"
GAP: Final = "defence_gap_points"
GAP_MUSD: Final = "defence_gap_musd"
ARMS: Final = "arms_import_dependence"
MEASURES: Final = (
    EFFORT, CORE, GAP, GAP_MUSD, "equipment_share", "allied_burden_share", "ally_defence_share",
    "us_arms_customer_share", ARMS, "f35_dependence_ordered", "f35_dependence_delivered",
    "force_reliance",
)  # fmt: skip
YARDSTICKS: Final = ("USA", "CHN")


@dataclass(frozen=True)
class Cell:
    """One value or the reason there is none."""

    value: float | None
    unit: str
    period: str
    status: str
    bound: str
    note: str


@dataclass(frozen=True)
class Personnel:
    """Active personnel as the Factbook has them; a range where it prints one."""

    low: float | None
    high: float | None
    force_status: str
    year: int | None
    note: str


@dataclass(frozen=True)
class Spender:
    """One country with its measures of defence.

    Attributes
    ----------
    cells : mapping
        By measure; those towards the United States where a measure has a great power.
    spent_musd : float or None
        Military expenditure in current US dollars in the year of ``defence_effort``.
    """

    iso3: str
    name: str
    name_in_text: str
    is_ally: bool
    cells: Mapping[str, Cell]
    spent_musd: float | None
    personnel: Personnel | None

    def value(self, measure_id: str) -> float | None:
        """Return the value of a measure, or None."""
        cell = self.cells.get(measure_id)
        return cell.value if cell else None


@dataclass(frozen=True)
class Target:
    """A line that spending is held against, in percent of GDP."""

    value: float
    period: str


@dataclass(frozen=True)
class Warheads:
    """Estimated nuclear warheads of one holder."""

    iso3: str
    name: str
    name_in_text: str
    year: int
    deployed: int
    reserve: int
    retired: int
    total: int
    is_older: bool = False

    @property
    def dated(self) -> str:
        """Return the year, and that it is older where it is."""
        return f"{self.year}, older" if self.is_older else str(self.year)


@dataclass(frozen=True)
class Defence:
    """Spending of all countries of one build.

    Attributes
    ----------
    roster : tuple of str
        ISO3 of the ranked middle powers.
    targets : tuple of Target
        From low to high.
    """

    spenders: Mapping[str, Spender]
    roster: tuple[str, ...]
    targets: tuple[Target, ...]
    warheads: tuple[Warheads, ...]

    @cached_property
    def ranked(self) -> tuple[Spender, ...]:
        """Ranked middle powers with military expenditure, highest share of GDP first."""
        held = [self.spenders[iso3] for iso3 in self.roster if iso3 in self.spenders]
        known = [one for one in held if one.value(EFFORT) is not None]
        return tuple(sorted(known, key=lambda one: (-(one.value(EFFORT) or 0.0), one.name)))

    @cached_property
    def without_figure(self) -> tuple[Spender, ...]:
        """Ranked middle powers without military expenditure."""
        held = [self.spenders[iso3] for iso3 in self.roster if iso3 in self.spenders]
        return tuple(one for one in held if one.value(EFFORT) is None)

    def beside(self, iso3: str) -> tuple[Spender, ...]:
        """Return what is drawn beside the ranking: the great powers, a chosen country unranked.

        The European Union never stands beside its members.
        """
        wanted = [*YARDSTICKS]
        if iso3 not in (*self.roster, *YARDSTICKS, "EUU"):
            wanted.append(iso3)
        return tuple(
            self.spenders[one]
            for one in wanted
            if one in self.spenders and self.spenders[one].value(EFFORT) is not None
        )

    def reaching(self, line: float) -> int:
        """Count the ranked middle powers that spend at least this share of GDP."""
        return sum((one.value(EFFORT) or 0.0) >= line for one in self.ranked)


def load_defence(warehouse: Warehouse) -> Defence:
    """Load spending, arms and warheads of every country."""
    cells: dict[str, dict[str, Cell]] = {}
    for row in warehouse.rows(_CELLS, [list(MEASURES)]):
        iso3, measure_id = row.pop("iso3"), row.pop("indicator_id")
        cells.setdefault(iso3, {})[measure_id] = Cell(**row)
    spenders = {
        row["iso3"]: _spender(row, cells.get(row["iso3"], {})) for row in warehouse.rows(_SPENDERS)
    }
    return Defence(
        spenders=spenders,
        roster=warehouse.roster,
        targets=tuple(Target(**row) for row in warehouse.rows(_TARGETS)),
        warheads=tuple(
            _warheads(row, int(warehouse.build.built_at[:4])) for row in warehouse.rows(_WARHEADS)
        ),
    )


def _spender(row: dict[str, Any], cells: Mapping[str, Cell]) -> Spender:
    personnel = None
    if row["force_status"] is not None:
        year = None if row["personnel_year"] is None else int(row["personnel_year"])
        personnel = Personnel(
            row["persons_low"], row["persons_high"], row["force_status"], year,
            row["personnel_note"] or "",
        )  # fmt: skip
    return Spender(
        iso3=row["iso3"],
        name=row["name"],
        name_in_text=row["name_in_text"],
        is_ally=bool(row["is_ally"]),
        cells=cells,
        spent_musd=row["spent_musd"],
        personnel=personnel,
    )


def _warheads(row: dict[str, Any], build_year: int) -> Warheads:
    numbers = {name: int(row[name]) for name in ("year", "deployed", "reserve", "retired", "total")}
    is_older = build_year - numbers["year"] > OLDER_AFTER_YEARS
    return Warheads(**{**row, **numbers}, is_older=is_older)


_CELLS = """
SELECT iso3, indicator_id, value, unit, period, status, bound, note FROM out_indicator
WHERE list_contains(?, indicator_id) AND power IN ('', 'USA')
"""
_SPENDERS = """
WITH spent AS (
    SELECT o.iso3, sum(m.current_usd_m) AS spent_musd
    FROM out_indicator o
    JOIN dim_part p ON p.whole = o.iso3
    JOIN fact_military_expenditure m ON m.iso3 = p.part AND m.year = o.year
    WHERE o.indicator_id = 'defence_effort' AND o.value IS NOT NULL GROUP BY o.iso3
)
SELECT c.iso3, c.name, c.name_in_text, c.is_nato_member AS is_ally, s.spent_musd, a.persons_low,
       a.persons_high, a.force_status, a.year AS personnel_year, a.note AS personnel_note
FROM dim_country c
LEFT JOIN spent s USING (iso3)
LEFT JOIN fact_active_personnel a USING (iso3)
WHERE c.kind <> 'map_only'
"""
_TARGETS = """
SELECT DISTINCT value, period FROM out_component
WHERE indicator_id = 'defence_gap_points' AND position = 1 AND source_id IS NOT DISTINCT FROM ''
ORDER BY value
"""
_WARHEADS = """
SELECT w.iso3, c.name, c.name_in_text, w.year,
       w.deployed_strategic + w.deployed_nonstrategic AS deployed,
       w.reserve, w.retired, w.total
FROM fact_nuclear_warheads w JOIN dim_country c USING (iso3) ORDER BY w.total DESC
"""
