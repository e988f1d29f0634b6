"""Words on the table of hosts: what it holds, ties, sites by type."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ui.views.bases import Host, Hosting
from ui.wording.bases import NOT_ON_LIST, PERMANENT
from ui.wording.numbers import counted, sentence_case

TIE_NAMES: Final = {
    "north_atlantic_treaty": "North Atlantic Treaty",
    "us_japan_treaty": "treaty with Japan",
    "us_korea_treaty": "treaty with South Korea",
    "us_philippines_treaty": "treaty with the Philippines",
    "anzus": "ANZUS",
    "manila_pact": "Manila Pact",
    "rio_treaty": "Rio Treaty",
    "major_non_nato_ally": "major non-NATO ally",
}
TIE_STATUS: Final = {
    "suspended": "suspended",
    "unclear": "status unclear",
    "treated_as_designated": "treated as one",
}
NO_TIE: Final = "no tie on the list"
HOSTS_TITLE: Final = "The hosts"


def hosts_caption(shown: int, hosting: Hosting) -> str:
    """Say what the table of hosts holds and how it may be read."""
    return (
        f"{counted(shown, 'place')} of {len(hosting.hosts)} that the report of {hosting.period} or "
        f"the list of {hosting.sites_period} names. Click a name to choose it for the page; the "
        "list below opens the numbers of any row with formula and source. Being a host says where "
        f"forces are, not that the host agrees: Cuba and Syria are on the list. {PERMANENT}"
    )


def tie_text(ties: Sequence[tuple[str, str]]) -> str:
    """Write the treaties and designations of a host, each with its state where not in force."""
    parts = [
        TIE_NAMES[instrument] + (f" ({TIE_STATUS[status]})" if status in TIE_STATUS else "")
        for instrument, status in ties
    ]
    return sentence_case("; ".join(parts)) if parts else sentence_case(NO_TIE)


def site_types(host: Host) -> str:
    """Write sites by type: "40 major, 4 small, 0 funded"."""
    if not host.sites:
        return sentence_case(NOT_ON_LIST)
    return f"{host.bases} major, {host.small_sites} small, {host.funded_sites} funded"


def pill(host: Host, layer: str) -> str:
    """Name a host on its pill."""
    return f"{host.name}: {(host.sites if layer == 'sites' else host.persons) or 0:,.0f}"
