"""Groups of countries beside a country: EU, NATO, G7, MIKTA, ASEAN, BRICS."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from statistics import median
from typing import Final

from ui.views.country_world import POWERS, UNION, Key, Placed, World

UNION_MEMBERS: Final = "EU"
# The EU is known by membership, the others as clubs.
GROUP_CLUBS: Final = ("NATO", "G7", "MIKTA", "ASEAN", "BRICS")
GROUP_MEASURES: Final[tuple[Key, ...]] = (
    ("import_supply_share", "USA"), ("import_supply_share", "CHN"),
    ("us_mineral_reliance", "USA"), ("us_troops_hosted_pct", "USA"),
    ("export_exposure_gdp", "USA"), ("export_exposure_gdp", "CHN"),
    ("import_dependence", "USA"), ("import_dependence", "CHN"),
    ("arms_import_dependence", "USA"), ("defence_effort", ""),
)  # fmt: skip


@dataclass(frozen=True)
class Group:
    """A group without the great powers and without the Union's own row.

    Attributes
    ----------
    is_member : bool
        Whether the country belongs to it.
    n_members : int
        Members counted, with data or not.
    values : mapping of (measure, power) to tuple of Placed
        Members with a value, highest first.
    """

    name: str
    is_member: bool
    n_members: int
    values: Mapping[Key, tuple[Placed, ...]]

    def middle(self, key: Key) -> float | None:
        """Return the members' median, or None where none has a value."""
        values = [placed.value for placed in self.values.get(key, ())]
        return median(values) if values else None


def build_groups(world: World, iso3: str) -> tuple[Group, ...]:
    """Put the six groups together; none beside the Union, whose members are in them."""
    return () if iso3 == UNION else world_groups(world, iso3)


def world_groups(world: World, iso3: str = "") -> tuple[Group, ...]:
    """Put the six groups together, marking those a country belongs to."""
    groups = {UNION_MEMBERS: world.union_members}
    groups |= {club: world.clubs.get(club, frozenset()) for club in GROUP_CLUBS}
    return tuple(_group(world, name, members, iso3) for name, members in groups.items() if members)


def _group(world: World, name: str, members: frozenset[str], iso3: str) -> Group:
    counted = frozenset(members) - {*POWERS, UNION}
    values = {
        key: tuple(p for p in world.values.get(key, ()) if p.iso3 in counted)
        for key in GROUP_MEASURES
    }
    return Group(name, iso3 in counted, len(counted), values)
