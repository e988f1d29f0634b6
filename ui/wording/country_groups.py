"""Words on peers and groups of a country."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from ui.views.country_context import Peer
from ui.views.country_groups import Group
from ui.views.country_world import Key, Placed
from ui.views.figures import Figure
from ui.wording.country_labels import measure_label, row_label
from ui.wording.country_phrases import span
from ui.wording.figures import STATUS_WORDS
from ui.wording.numbers import NBSP, counted, dollars, listed, plain, points

UNION_APART: Final = (
    "The European Union is made of countries that are ranked, so it stands apart: no peers and no "
    "groups."
)
PEER_HEADINGS: Final = {
    "profile": "Nearest in scores",
    "size": "Nearest in size",
    "region": "Same part of the world",
}
PEERS_NOTE: Final = (
    "Found by rule among the ranked middle powers. Scores: mean distance over the domains of both "
    "lenses and powers. Size: gross domestic product (IMF). Part of the world: the United Nations' "
    "subregion, else the continent, nearest in size first."
)
GROUPS_NOTE: Final = (
    "Grey dots: members with data; thin mark: their median; the great powers are left out, and the "
    "European Union's own values never stand in these rows."
)
COMPARE: Final = "Compare it with its nearest peers"
GROUP_NAMES: Final = {"EU": "EU members"}


def title(name: str, peers: Sequence[Peer]) -> str:
    """Name the peers nearest in scores as a heading."""
    near = [peer.name_in_text for peer in peers if peer.respect == "profile"]
    if not near:
        return "Peers and groups"
    return f"Peers and groups: by its scores {name} is nearest to {listed(near)}"


def peers_line(
    respect: str, peers: Sequence[Peer], links: Mapping[str, str], subregion: str = ""
) -> str:
    """List the peers of one respect with links and the number that chose them; Markdown."""
    head = PEER_HEADINGS[respect]
    if respect == "region" and subregion:
        head = f"{head} ({subregion})"
    named = [
        f"[{peer.name}]({links[peer.iso3]}){_why(peer)}"
        for peer in peers
        if peer.respect == respect
    ]
    return f"**{head}:** {', '.join(named)}." if named else f"**{head}:** none, for want of data."


def _why(peer: Peer) -> str:
    if peer.distance is not None:
        return f" ({points(peer.distance)} apart)"
    return f" ({dollars(peer.gdp_musd)})" if peer.gdp_musd else ""


def measure_name(key: Key) -> str:
    """Name a measure in the choice above the chart of groups."""
    measure_id, power = key
    return measure_label(measure_id, power) if power else measure_label(measure_id, "USA")


def group_name(group: Group) -> str:
    """Name a group on its row, and say where the country belongs to it."""
    return GROUP_NAMES.get(group.name, group.name)


def group_value(group: Group, figure: Figure) -> str:
    """Write a group's median: "median 2.1 %"."""
    middle = group.middle((figure.indicator_id, figure.power))
    if middle is None:
        return STATUS_WORDS["not_reported"]
    return f"median{NBSP}{plain(middle, figure.unit, figure.measure.decimals)}"


def group_members(group: Group, figure: Figure) -> str:
    """Say how many members have a value, and whether the country is one."""
    held = len(group.values.get((figure.indicator_id, figure.power), ()))
    whole = f"{held} of {counted(group.n_members, 'member')} with data"
    return f"{whole} · includes this country" if group.is_member else whole


def groups_title(name: str, groups: Sequence[Group], figure: Figure) -> str:
    """State what the chart of groups shows: the country's value and where it stands."""
    label = row_label(figure, figure.power or "USA")
    if figure.value is None:
        return f"{label}: {STATUS_WORDS[figure.status]} for {name}"
    key = (figure.indicator_id, figure.power)
    middles = {group_name(g): g.middle(key) for g in groups}
    above = [who for who, middle in middles.items() if middle is not None and middle < figure.value]
    value = plain(figure.value, figure.unit, figure.measure.decimals)
    head = f"{label} ({span(figure.period)}): {name} {value}"
    if not above:
        return f"{head}, not above the median of any group"
    if len(above) == len([m for m in middles.values() if m is not None]):
        return f"{head}, above the median of each group"
    return f"{head}, above the median of {listed(above)}"


def groups_alt(name: str, groups: Sequence[Group], figure: Figure) -> str:
    """Describe the chart of groups."""
    parts = [f"{group_name(one)} {group_value(one, figure)}" for one in groups]
    return f"{groups_title(name, groups, figure)}. {'; '.join(parts)}.".replace(NBSP, " ")


def group_row(group: Group, figure: Figure) -> dict[str, str]:
    """Write one row of the table of groups."""
    field = group.values.get((figure.indicator_id, figure.power), ())
    decimals = figure.measure.decimals
    ends = [f"{p.name} {plain(p.value, figure.unit, decimals)}" for p in (field[:1] + field[-1:])]
    return {
        "Group": group_name(group),
        "Median": group_value(group, figure).removeprefix(f"median{NBSP}"),
        "Highest": ends[0] if ends else "",
        "Lowest": ends[-1] if ends else "",
        "With data": f"{len(field)} of {group.n_members}",
        "Includes this country": "yes" if group.is_member else "no",
    }


def own_row(name: str, figure: Figure) -> dict[str, str]:
    """Write the country's own row of the table of groups."""
    value = (
        STATUS_WORDS[figure.status]
        if figure.value is None
        else plain(figure.value, figure.unit, figure.measure.decimals)
    )
    return {
        "Group": name, "Median": value, "Highest": "", "Lowest": "", "With data": "",
        "Includes this country": "",
    }  # fmt: skip


def member_text(placed: Placed, figure: Figure) -> str:
    """Write what a grey dot says on touch: "Japan: 35.1 %"."""
    return f"{placed.name}: {plain(placed.value, figure.unit, figure.measure.decimals)}"


def own_text(figure: Figure) -> str:
    """Write what the country's own mark says on touch."""
    return f"{figure.country}: {plain(figure.value or 0.0, figure.unit, figure.measure.decimals)}"
