"""Words on who hosts: the finding, map, theatres, hosts, years, other states' forces."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ui.views.bases import Benchmark, Force, Host, Hosting, Report, Theatre
from ui.views.figures import Figure
from ui.wording.country_phrases import span
from ui.wording.figures import change_text
from ui.wording.indicator import class_label
from ui.wording.numbers import (
    NBSP,
    counted,
    listed,
    ordinal,
    percent,
    sentence_case,
)
from ui.wording.overview import BORDERS

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
US_SOIL: Final = "United States"
OPEN_NUMBER: Final = "Open a number: formula, terms, source, licence"
ONE_POWER: Final = (
    "Hosting is counted for the United States: no source held here counts Chinese forces abroad."
)
PERMANENT: Final = (
    "Active-duty personnel permanently assigned, as the Defense Manpower Data Center (DMDC) "
    "reports them. Forces on rotation are not in it: Poland, Qatar, Kuwait and Romania are "
    "commonly reported as hosting far more."
)
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
FACTBOOK_NOTE: Final = (
    "Another source, with its own dates, in our words: the CIA's World Factbook in its final "
    "edition (February 2026). It is not a list of record: Germany, Spain, the United Kingdom and "
    "Jordan are hosts without a word on it. Its numbers are rounded, count forces on rotation too, "
    "and are not to be added to the DMDC counts."
)
BREAK_LABEL: Final = "deployed forces counted too"
NO_REPORT: Final = "No report on US forces abroad is held in this build"
HOSTS_TITLE: Final = "The hosts"
FORCES_TABLE: Final = "All that the Factbook's final edition says of forces abroad"


def theatre_id(name: str) -> str:
    """Return the id of a theatre in a link: "Middle East" becomes "middle-east"."""
    return name.lower().replace(" ", "-") or "none"


# --- the finding -------------------------------------------------------------------------------


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


# --- map and theatres --------------------------------------------------------------------------


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


# --- the table of hosts ------------------------------------------------------------------------


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


# --- troops over time --------------------------------------------------------------------------


def first_comparable(reports: Sequence[Report], first_year: int) -> Report | None:
    """Return the first report that leaves out forces deployed to wars: December of the year."""
    later = [one for one in reports if (one.year, one.month) >= (first_year, 12)]
    return later[0] if later else None


def month_words(report: Report) -> str:
    """Write the month of a report: "Dec 2025"."""
    names = {3: "Mar", 6: "Jun", 9: "Sep", 12: "Dec"}
    return f"{names[report.month]} {report.year}"


def years_title(name: str, reports: Sequence[Report], first_year: int) -> str:
    """State how the numbers moved since reports count alike."""
    known = [
        one for one in reports
        if one.persons is not None and (one.year, one.month) >= (first_year, 12)
    ]  # fmt: skip
    if not known:
        return f"No report since December {first_year} gives a number for {name}"
    first, last = known[0], known[-1]
    if first is last:
        return f"US personnel in {name}: {last.persons:,.0f} in {month_words(last)}"
    return (
        f"US personnel in {name}: {first.persons:,.0f} in {month_words(first)}, "
        f"{last.persons:,.0f} in {month_words(last)}"
    )


def years_absent(name: str) -> str:
    """Say why there is no line."""
    return f"No line for {name}: no report since 2008 lists it."


def years_hover(name: str, report: Report) -> str:
    """Write one report under the pointer."""
    return f"<b>{name}</b><br>{month_words(report)}: {report.persons or 0:,.0f} persons"


def years_alt(title: str, names: Sequence[str]) -> str:
    """Alternative text of the chart."""
    beside = f" Beside it: {listed(list(names))}." if names else ""
    return f"Lines by report, 2008 to 2025. {title}.{beside}".replace(NBSP, " ")


def odd_sentence(name: str, odd: Sequence[Report]) -> str:
    """Name reports that stand far above their neighbours."""
    if not odd:
        return ""
    said = listed([f"{one.persons or 0:,.0f} in {month_words(one)}" for one in odd])
    return f"{name} stands out with {said}, shown as the report prints it."


def years_caption(theatre: str, names: Sequence[str], missing: int, is_union: bool) -> str:
    """Explain the chart: which hosts stand beside, and the breaks in the series."""
    where = f"of the theatre {theatre}" if theatre else "of the world"
    apart = " outside the Union" if is_union else ""
    beside = f"Beside it the largest hosts {where}{apart}: {listed(list(names))}. " if names else ""
    gaps = (
        f" {counted(missing, 'report')} since 2008 "
        f"{'does' if missing == 1 else 'do'} not list the place: the line breaks there. That is no "
        "zero, and it says nothing of forces deployed there."
        if missing
        else ""
    )
    return (
        f"{beside}Yearly reports (September) to 2013, quarterly from December 2013. Dotted: "
        "reports before December 2017, which also count forces deployed to wars and do not compare "
        "with later ones. The reports of December 2022 to June 2023 hold the United States only "
        f"and leave a gap.{gaps} Forces on rotation are in none of them."
    )


# --- the Factbook ------------------------------------------------------------------------------


def forces_title(name: str, forces: Sequence[Force]) -> str:
    """Say whose forces the Factbook names."""
    guests = list(dict.fromkeys(one.guest_in_text for one in forces))
    if not guests:
        return f"Other forces: the Factbook names none in {name}"
    return f"Foreign forces in {name}, as the Factbook has them: those of {listed(guests)}"


def force_sentence(force: Force) -> str:
    """Write one statement with its owner and year; Markdown."""
    year = str(force.year) if force.year is not None else "no year given"
    return f"**{force.guest_name}** ({year}): {force.fact}"


def sent_sentence(force: Force) -> str:
    """Write where a state's own forces are; Markdown."""
    year = str(force.year) if force.year is not None else "no year given"
    return f"**In {force.host_in_text}** ({year}): {force.fact}"


def sent_title(name: str) -> str:
    """Head the list of a state's own forces abroad."""
    return f"Forces of {name} abroad, as the Factbook has them:"


def beside_dmdc(hosting: Hosting, forces: Sequence[Force], host: Host | None) -> str:
    """Set the Factbook's words on US forces beside the count of the report."""
    theirs = [one for one in forces if one.guest == "USA"]
    if not theirs:
        return ""
    if host is None or host.persons is None:
        return f"Beside it, the DMDC report of {hosting.period} does not list the place."
    number = persons_text(theirs[0])
    says = f"The Factbook says {number}; the" if number else "The"
    return (
        f"{says} DMDC report of {hosting.period} has {counted(host.persons, 'person')} permanently "
        "assigned. Different source, date and rule: no change over time."
    )


def persons_text(force: Force) -> str:
    """Write the Factbook's number: "about 28,000", "10,000 to 12,000"; empty where it has none."""
    low, high = force.persons_low, force.persons_high
    if low is None or high is None:
        return ""
    return f"about {low:,.0f}" if low == high else f"{low:,.0f} to {high:,.0f}"


def china_sentence(forces: Sequence[Force]) -> str:
    """Say where the Factbook names Chinese forces: the other great power as a yardstick."""
    theirs = [one for one in forces if one.guest == "CHN"]
    if not theirs:
        return f"{ONE_POWER} The Factbook names none."
    places = [
        f"{one.host_in_text}" + (f" ({number})" if (number := persons_text(one)) else "")
        for one in theirs
    ]
    return f"{ONE_POWER} The Factbook's final edition names them in {listed(places)} only."


def force_row(force: Force) -> dict[str, str]:
    """Write one row of the table of foreign forces."""
    return {
        "Host": force.host_name,
        "Forces of": force.guest_name,
        "Persons": persons_text(force) or NO_DATA,
        "Year": str(force.year) if force.year is not None else NO_DATA,
        "What the Factbook says, in our words": force.fact,
    }


def report_row(names: dict[str, str], reports: dict[str, Report], at: Report) -> dict[str, str]:
    """Write one report as a row of the table: every place with its number or state."""
    row = {"Report": month_words(at)}
    for iso3, name in names.items():
        persons = reports[iso3].persons if iso3 in reports else None
        row[name] = NOT_IN_REPORT if persons is None else f"{persons:,.0f}"
    return row
