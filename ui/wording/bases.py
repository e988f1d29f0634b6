"""Words of the page on bases: what its sections share, and the finding on the hosts."""

from __future__ import annotations

from typing import Final

from ui.views.bases import Host, Hosting
from ui.views.figures import Figure
from ui.wording.country_phrases import span
from ui.wording.figures import change_text
from ui.wording.numbers import counted, listed, ordinal, percent, sentence_case

TITLE: Final = "Who hosts and who pays?"
TAB: Final = "Bases and defence"
SAME_AS_TABLE: Final = "The same as a table"
LAYERS: Final = {"personnel": "US personnel", "sites": "US base sites (about 2018)"}
ALL_THEATRES: Final = "all"
NO_THEATRE: Final = "No site on the list"
THEATRE_IDS: Final = {
    ALL_THEATRES: "All theatres",
    "europe": "Europe",
    "indo-pacific": "Indo-Pacific",
    "middle-east": "Middle East",
    "americas": "Americas",
    "africa": "Africa",
    "none": NO_THEATRE,
}
PERSON: Final = "US service member"
NO_DATA: Final = "no data"
NOT_IN_REPORT: Final = "not in the report"
NOT_ON_LIST: Final = "not on the list"
OPEN_NUMBER: Final = "Open a number: formula, terms, source, licence"
PERMANENT: Final = (
    "Active-duty personnel permanently assigned, as the Defense Manpower Data Center (DMDC) "
    "reports them. Forces on rotation are not in it: Poland, Qatar, Kuwait and Romania are "
    "commonly reported as hosting far more."
)
NO_REPORT: Final = "No report on US forces abroad is held in this build"


def theatre_id(name: str) -> str:
    """Return the id of a theatre in a link: "Middle East" becomes "middle-east"."""
    return name.lower().replace(" ", "-") or "none"


def world_sentence(hosting: Hosting) -> str:
    """Say how many persons are abroad and who hosts most of them."""
    if not hosting.persons:
        return NO_REPORT
    first = [f"{one.name_in_text} {percent(_of_all(hosting, one))}" for one in hosting.listed[:3]]
    share = sum(_of_all(hosting, one) for one in hosting.listed[:3])
    return (
        f"In the world, {counted(hosting.persons, PERSON)} are permanently stationed abroad "
        f"({hosting.period}): {listed(first)} of them, together {percent(share)}."
    )


def _of_all(hosting: Hosting, host: Host) -> float:
    return 100 * (host.persons or 0.0) / hosting.persons if hosting.persons else 0.0


def hosting_sentences(hosting: Hosting, name: str, troops: Figure | None, iso3: str) -> list[str]:
    """Say what the country hosts, or that it hosts nothing to speak of, and then the world.

    Parameters
    ----------
    name : str
        As inside a sentence.
    troops : Figure or None
        ``us_troops_hosted`` of the country: value or reason.
    """
    if troops is None or troops.status == "not_applicable":
        return [f"{sentence_case(name)}: {_why_none(iso3, troops)}", world_sentence(hosting)]
    host = hosting.by_iso3.get(iso3)
    if iso3 == "EUU":
        return [_union_sentence(hosting, troops), world_sentence(hosting)]
    if host is None or not hosting.is_host(iso3):
        return [_no_host_sentence(hosting, name, troops), world_sentence(hosting)]
    said = [_host_sentence(hosting, host, name)]
    if troops.value is not None and troops.note:
        said.append(troops.note)
    moved = _moved(hosting, troops)
    return [*said, *([moved] if moved else []), sites_sentence(hosting, host)]


def _why_none(iso3: str, troops: Figure | None) -> str:
    if iso3 == "USA":
        return "the forces counted here are its own; at home nobody hosts them."
    return "no figure on hosting is held." if troops is None else troops.note


def _union_sentence(hosting: Hosting, troops: Figure) -> str:
    share = 100 * (troops.value or 0.0) / hosting.persons if hosting.persons else 0.0
    return (
        f"The members of the European Union together host {counted(troops.value or 0, PERSON)}, "
        f"{percent(share)} of all abroad ({span(troops.period)}); each member grants access for "
        "itself."
    )


def _host_sentence(hosting: Hosting, host: Host, name: str) -> str:
    if host.persons is None:
        return (
            f"The report of {hosting.period} does not list {name}: nobody is permanently assigned "
            "there, or the figure is withheld."
        )
    place = hosting.place(host)
    rank = "the most" if place == 1 else ordinal(place)
    return (
        f"{sentence_case(name)} hosts {counted(host.persons, PERSON)}, "
        f"{percent(_of_all(hosting, host))} of all {hosting.persons:,.0f} permanently stationed "
        f"abroad ({hosting.period}), {rank} of the {len(hosting.listed)} places in the report."
    )


def _no_host_sentence(hosting: Hosting, name: str, troops: Figure) -> str:
    sites = f"the list of {hosting.sites_period} names no US site in it"
    if troops.value is None:
        return (
            f"{sentence_case(name)} hosts no US forces that the sources show: the report of "
            f"{hosting.period} does not list it, so nobody is permanently assigned there or the "
            f"figure is withheld, and {sites}."
        )
    few = (
        f"the {counted(troops.value, PERSON)} in the report of {hosting.period} "
        f"{'is' if round(troops.value) == 1 else 'are'} under the {hosting.hosting_from:,.0f} from "
        "which hosting counts here (fewer are guards, attachés and trainers)"
        if troops.value
        else f"the report of {hosting.period} lists it with 0 persons"
    )
    return f"{sentence_case(name)} hosts no US forces to speak of: {few}, and {sites}."


def _moved(hosting: Hosting, troops: Figure) -> str:
    """Say the change over years that the reports count alike."""
    moves = [
        change_text(troops.unit, c.years, c.earlier_year, c.earlier_value, troops.value or 0.0)
        for c in troops.changes
        if c.earlier_year >= hosting.first_comparable_year
    ]
    return f"{sentence_case('; '.join(moves))}." if moves else ""


def sites_sentence(hosting: Hosting, host: Host) -> str:
    """Say the sites by type and their share in the theatre."""
    theatre = hosting.theatre_of(host.iso3)
    if theatre is None or not host.sites:
        return f"The list of {hosting.sites_period} names no US site in {host.name_in_text}."
    parts = [
        counted(host.bases, "major base"),
        counted(host.small_sites, "small site"),
        counted(host.funded_sites, "site of the host that the United States pays for",
                "sites of the host that the United States pays for"),
    ]  # fmt: skip
    return (
        f"The list of {hosting.sites_period}, older than the other numbers here, has "
        f"{counted(host.sites, 'US site')} ({listed(parts)}), "
        f"{percent(100 * host.sites / theatre.sites)} of the {theatre.sites} in the theatre "
        f"{theatre.name}."
    )
