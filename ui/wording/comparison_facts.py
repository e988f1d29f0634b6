"""Words of the ways to the numbers of the comparison: rows of measures, medians of groups."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from indicators.catalog import MEASURES
from ui.views.comparison import Comparison
from ui.views.country_groups import GROUP_MEASURES, Group
from ui.views.country_world import Key
from ui.views.facts import Fact
from ui.views.figures import Component, fill_power
from ui.wording.comparison_measures import label
from ui.wording.country_groups import GROUP_NAMES
from ui.wording.numbers import plain
from ui.wording.spread_facts import spread_facts, unit_writer

OPEN_MEASURE: Final = "Open a row, all countries: formula, terms, source, licence"
OPEN_GROUP: Final = "Open a median of a group: members, rule, source, licence"


def measure_labels(comparison: Comparison) -> dict[str, str]:
    """Name every measure of the long table, by ``"import_supply_share.USA"``."""
    return {
        f"{indicator_id}.{power}": row_label(indicator_id, power)
        for indicator_id, power in comparison.measures()
    }


def row_label(indicator_id: str, power: str) -> str:
    """Name a row with its great power: "Share of US imports (towards the US)"."""
    towards = {"USA": " (towards the US)", "CHN": " (towards China)"}.get(power, "")
    return f"{label(indicator_id, power)}{towards}"


def key_of(text: str) -> Key:
    """Return measure and power of a key in the list."""
    indicator_id, power = text.split(".", 1)
    return indicator_id, power


def group_labels(groups: Sequence[Group]) -> dict[str, str]:
    """Name every median of the table of groups, by ``"2.defence_effort."``."""
    return {
        f"{place}.{indicator_id}.{power}": f"{group_name(group)}, "
        f"{row_label(indicator_id, power)}: {_middle(group, (indicator_id, power))}"
        for indicator_id, power in GROUP_MEASURES
        for place, group in enumerate(groups)
        if group.middle((indicator_id, power)) is not None
    }


def group_name(group: Group) -> str:
    """Name a group as the table heads its column."""
    return str(GROUP_NAMES.get(group.name, group.name))


def _middle(group: Group, key: Key) -> str:
    measure = MEASURES[key[0]]
    return plain(group.middle(key) or 0.0, measure.unit, measure.decimals)


def group_fact(group: Group, key: Key, terms: Sequence[Component]) -> Fact:
    """Explain the median of a group from its members' values."""
    measure = MEASURES[key[0]]
    title = fill_power(measure.title, key[1])
    what = f"the members of {group_name(group)}: {title[:1].lower()}{title[1:]}"
    return spread_facts(f"group.{group.name}", what, terms, unit_writer(measure.unit),
                        wanted=["middle"])[0]  # fmt: skip
