"""Words on the map of hosts and the theatres."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ui.views.bases import Benchmark, Host, Hosting, Theatre
from ui.wording.bases import NO_REPORT, NO_THEATRE, NOT_IN_REPORT, NOT_ON_LIST, PERSON, _of_all
from ui.wording.indicator import class_label
from ui.wording.numbers import NBSP, counted, listed, percent, sentence_case
from ui.wording.overview import BORDERS

US_SOIL: Final = "United States"


def map_title(hosting: Hosting, layer: str) -> str:
    """State the map's finding."""
    if not (hosting.sites if layer == "sites" else hosting.persons):
        return NO_REPORT
    if layer == "sites":
        first = hosting.with_sites[:3]
        total = sum(one.sites or 0 for one in first)
        return (
            f"{sentence_case(listed([one.name_in_text for one in first]))} had "
            f"{percent(100 * total / hosting.sites)} of the {hosting.sites} US sites abroad "
            f"({hosting.sites_period})"
        )
    first = hosting.listed[:3]
    share = sum(_of_all(hosting, one) for one in first)
    return (
        f"{sentence_case(listed([one.name_in_text for one in first]))} host {percent(share)} of US "
        f"personnel abroad ({hosting.period})"
    )


def map_class(at: Sequence[float], place: int) -> str:
    """Name a class of the map: "under 300", "5 to 10", a single number as itself."""
    if 0 < place < len(at) and at[place] == at[place - 1] + 1:
        return f"{at[place - 1]:,.0f}"
    # The legend of a narrow map has no room for more.
    return class_label(at, place, "count").replace(" and more", " or more")


def map_hover(hosting: Hosting, host: Host) -> str:
    """Write what a place shows under the pointer."""
    persons = (
        f"{counted(host.persons, PERSON)}, {hosting.period}"
        if host.persons is not None
        else f"personnel: {NOT_IN_REPORT}"
    )
    sites = (
        f"{counted(host.sites, 'US site')}, {hosting.sites_period}, theatre {host.theatre}"
        if host.sites
        else f"sites: {NOT_ON_LIST}"
    )
    return f"<b>{host.name}</b><br>{persons}<br>{sites}"


def map_hover_none(name: str, layer: str) -> str:
    """Write what a place without a number shows."""
    return f"<b>{name}</b><br>{no_data_label(layer)}"


def map_hover_soil(name: str) -> str:
    """Write what the United States and its territories show."""
    return f"<b>{name}</b><br>US soil: nobody hosts US forces here"


def no_data_label(layer: str) -> str:
    """Name the ground of the map."""
    return NOT_ON_LIST if layer == "sites" else NOT_IN_REPORT


def theatre_mark(theatre: Theatre, layer: str) -> str:
    """Write a theatre's name and number on the map, narrow enough for a phone."""
    number = theatre.sites if layer == "sites" else theatre.persons
    name = theatre.name.replace(" ", "<br>").replace("-", "-<br>")
    return f"<b>{name}</b><br>{number:,.0f}"


def map_alt(hosting: Hosting, layer: str, title: str) -> str:
    """Alternative text of the map."""
    parts = [
        f"{one.name} {one.sites if layer == 'sites' else round(one.persons):,}"
        for one in hosting.theatres
        if one.name
    ]
    return f"World map of hosts. {title}. By theatre: {', '.join(parts)}.".replace(NBSP, " ")


def map_caption(hosting: Hosting, layer: str) -> str:
    """Stand under the map: what is counted, what has no number, that borders imply no view."""
    if layer == "sites":
        counts = (
            f"Sites per host on David Vine's list, {hosting.sites_period}: older. Counts only, "
            "never the place of a site; theatres follow the list."
        )
        ground = "Grey: not on the list."
    else:
        counts = (
            f"Personnel per host, {hosting.period}; numbers on the map are sums by theatre. Under "
            f"{hosting.hosting_from:,.0f} are guards, attachés and trainers, or hosts whose forces "
            "mostly rotate."
        )
        ground = (
            "Grey: the report does not list the place, so nobody is permanently assigned there or "
            "the figure is withheld."
        )
    return (
        f"{counts} {ground} A dot stands for a host too small to see. {BORDERS} Choose a country "
        "on the map or in the list above."
    )


def theatre_row(hosting: Hosting, theatre: Theatre) -> dict[str, str]:
    """Write one row of the table of theatres."""
    largest = [f"{one.name} ({one.persons:,.0f})" for one in theatre.hosts[:2] if one.persons]
    return {
        "Theatre": theatre.name or NO_THEATRE,
        f"US personnel ({hosting.period})": f"{theatre.persons:,.0f}",
        "Share of all": percent(100 * theatre.persons / (hosting.persons or 1)),
        f"US sites ({hosting.sites_period}, older)": f"{theatre.sites:,}" if theatre.name else "0",
        "Places": f"{len(theatre.hosts):,}",
        "Most personnel": ", ".join(largest),
    }


def benchmark_sentence(hosting: Hosting, benchmark: Benchmark | None) -> str:
    """Set the list of sites beside the Congressional Research Service's count."""
    held = (
        f"Vine's list of {hosting.sites_period} has {hosting.sites} sites in "
        f"{len(hosting.with_sites)} places, small sites included, US territories left out."
    )
    if benchmark is None:
        return held
    return (
        f"{held} The Congressional Research Service counted at least {benchmark.bases} bases in at "
        f"least {benchmark.countries} countries on {benchmark.published} (report "
        f"{benchmark.report}), by another rule: the two do not show a change over time, and no "
        "count per country was at hand."
    )
