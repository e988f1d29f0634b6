"""Which countries may stand side by side, and why another may not."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Final

from ui.notices import Refusal

MOST: Final = 4
UNION: Final = "EUU"


def comparable(
    ids: Sequence[str], names: Mapping[str, str], union_members: Collection[str]
) -> tuple[tuple[str, ...], list[Refusal]]:
    """Choose from the countries a reader asked for those that may stand side by side.

    At most four, each once; the European Union and one of its members never together: whichever
    was named first stays.

    Parameters
    ----------
    ids : sequence of str
        ISO3 in the reader's order.
    names : mapping
        Name of each.
    union_members : collection of str
        ISO3 of the members of the European Union.

    Returns
    -------
    tuple
        The countries that stand, and a refusal with its reason for each of the others.
    """
    kept: list[str] = []
    refusals = []
    for one in ids:
        reason = _reason(one, kept, names, union_members)
        if reason:
            refusals.append(Refusal("country", one, why=f"was left out: {reason}"))
        else:
            kept.append(one)
    return tuple(kept), refusals


def _reason(
    one: str, kept: Sequence[str], names: Mapping[str, str], union_members: Collection[str]
) -> str:
    """Say why a country may not join those kept; empty where it may."""
    if one in kept:
        return f"{names[one]} is named twice"
    if len(kept) >= MOST:
        return "at most four countries stand side by side"
    if one == UNION:
        inside = next((names[other] for other in kept if other in union_members), "")
        return f"the European Union never stands beside a member, here {inside}" if inside else ""
    if one in union_members and UNION in kept:
        return f"{names[one]} is a member of the European Union, which already stands here"
    return ""
