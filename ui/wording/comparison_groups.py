"""Words of the groups that stand beside the compared countries for reference."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from indicators.catalog import MEASURES
from ui.views.country_groups import Group
from ui.views.country_world import Key
from ui.views.figures import Figure
from ui.wording.comparison_measures import label
from ui.wording.country_groups import GROUP_NAMES
from ui.wording.figures import STATUS_WORDS
from ui.wording.numbers import plain

GROUPS_TITLE: Final = "Groups for reference"
NO_GROUPS: Final = (
    "No groups stand here: their members include states of the European Union, which is never set "
    "beside its own members."
)
GROUPS_NOTE: Final = (
    "Median of the members, their number in brackets; a cell names the number with data where "
    "it is smaller. The great powers and the European Union’s own values never enter."
)


def group_row(
    groups: Sequence[Group], key: Key, figures: Mapping[str, Figure | None]
) -> dict[str, str]:
    """Write one measure of the table of groups: the countries, then the groups' medians."""
    indicator_id, power = key
    measure = MEASURES[indicator_id]
    row = {"Measure": label(indicator_id, power)}
    for name, figure in figures.items():
        has_value = figure is not None and figure.value is not None
        row[name] = (
            plain(figure.value or 0.0, measure.unit, measure.decimals)
            if has_value and figure is not None else STATUS_WORDS["not_reported"]
        )  # fmt: skip
    for group in groups:
        middle, n = group.middle(key), len(group.values.get(key, ()))
        row[_group_name(group)] = (
            plain(middle, measure.unit, measure.decimals)
            + (f" ({n})" if n < group.n_members else "")
            if middle is not None else STATUS_WORDS["not_reported"]
        )  # fmt: skip
    return row


def _group_name(group: Group) -> str:
    return f"{GROUP_NAMES.get(group.name, group.name)} ({group.n_members})"


def groups_alt() -> str:
    """Describe the table of groups."""
    return "Values of the compared countries beside the medians of the EU members, NATO and others"
