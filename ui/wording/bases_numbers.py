"""Words of the dialogs behind the numbers of the page on bases that are no indicators."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from ui.views.bases import Benchmark, Force, Host, Hosting, Report, Theatre
from ui.views.bases_defence import Warheads
from ui.views.facts import Fact
from ui.views.figures import Component
from ui.wording.bases import NO_THEATRE, NOT_IN_REPORT, PERMANENT
from ui.wording.bases_forces import persons_text
from ui.wording.bases_years import month_words
from ui.wording.numbers import NBSP, counted, fixed

DMDC: Final = "dmdc_us_troops"
VINE: Final = "vine_us_bases"
CRS: Final = "crs_bases_benchmark"
FACTBOOK: Final = "cia_factbook"
FAS: Final = "fas_nuclear"
PERSONS_SUM: Final = (
    "Persons: the sum over the places of the theatre. Share: 100 x persons / persons in all places "
    "of the report"
)
SITES_SUM: Final = (
    "Sites: the sum over the places of the theatre. Share: 100 x sites / sites in all places of "
    "the list"
)
AS_REPORTED: Final = (
    "As the report prints it; a whole of several places is the sum of its parts. Nothing else is "
    "worked out."
)
IN_OUR_WORDS: Final = "As the Factbook's entry says it, in our words; nothing is worked out."
FLOORS: Final = "As the report prints it: two floors, no count per country."
WARHEADS_SUM: Final = "Total: deployed + in reserve + retired"


def theatre_facts(hosting: Hosting) -> list[Fact]:
    """Explain personnel and sites of every theatre, then the other count of bases."""
    facts = [_persons_fact(hosting, one) for one in hosting.theatres]
    facts += [_sites_fact(hosting, one) for one in hosting.theatres if one.sites]
    return [*facts, *([_benchmark_fact(hosting.benchmark)] if hosting.benchmark else [])]


def _persons_fact(hosting: Hosting, theatre: Theatre) -> Fact:
    name = theatre.name or NO_THEATRE
    share = 100 * theatre.persons / (hosting.persons or 1)
    persons = counted(theatre.persons, "person")
    return Fact(
        key=f"persons.{theatre.name}",
        label=f"{name}: {persons}",
        heading=f"US personnel, {name}",
        value_text=f"{persons} · {fixed(share, 2)}{NBSP}% of all",
        facts=(hosting.period, "reported", counted(len(theatre.hosts), "place")),
        note=PERMANENT,
        formula=PERSONS_SUM,
        components=(
            *_terms(theatre.hosts, {h.iso3: h.persons for h in theatre.hosts}, "persons",
                    hosting.period, DMDC),
            Component("denominator", "all places of the report", hosting.persons, "persons",
                      hosting.period, DMDC),
        ),
        source_ids=(DMDC, VINE),
    )  # fmt: skip


def _sites_fact(hosting: Hosting, theatre: Theatre) -> Fact:
    share = 100 * theatre.sites / (hosting.sites or 1)
    sites = counted(theatre.sites, "US site")
    return Fact(
        key=f"sites.{theatre.name}",
        label=f"{theatre.name}: {sites}",
        heading=f"US base sites, {theatre.name}",
        value_text=f"{sites} · {fixed(share, 2)}{NBSP}% of all",
        facts=(f"{hosting.sites_period}, older", "reported"),
        note="",
        formula=SITES_SUM,
        components=(
            *_terms(theatre.hosts, {h.iso3: h.sites for h in theatre.hosts}, "sites",
                    hosting.sites_period, VINE),
            Component("denominator", "all places of the list", hosting.sites, "sites",
                      hosting.sites_period, VINE),
        ),
        source_ids=(VINE,),
    )  # fmt: skip


def _terms(
    hosts: Iterable[Host], values: Mapping[str, float | None], unit: str, period: str, source: str
) -> list[Component]:
    """Return the term of every place that has a number, largest first."""
    known = [one for one in hosts if values[one.iso3] is not None]
    known.sort(key=lambda one: -(values[one.iso3] or 0.0))
    return [
        Component("term", one.name_in_text, values[one.iso3], unit, period, source) for one in known
    ]


def _benchmark_fact(benchmark: Benchmark) -> Fact:
    said = f"at least {benchmark.bases} bases in at least {benchmark.countries} countries"
    return Fact(
        key="benchmark",
        label=f"Congressional Research Service: {said}",
        heading=f"US bases abroad by the Congressional Research Service, report {benchmark.report}",
        value_text=said,
        facts=(benchmark.published, "reported", "read as: at least"),
        note="",
        formula=FLOORS,
        components=(),
        source_ids=(CRS,),
    )


def report_facts(names: Mapping[str, str], lines: Mapping[str, Sequence[Report]]) -> list[Fact]:
    """Explain each report's numbers for the places on show, newest report first.

    Parameters
    ----------
    names : mapping
        By ISO3, names of the places.
    lines : mapping
        By ISO3, every report in order of time; the chosen place first.
    """
    if not lines:
        return []
    chosen = next(iter(lines))
    return [
        _report_fact(names, {iso3: held[at] for iso3, held in lines.items()}, chosen)
        for at in reversed(range(len(lines[chosen])))
    ]


def _report_fact(names: Mapping[str, str], held: Mapping[str, Report], chosen: str) -> Fact:
    own = held[chosen]
    month = month_words(own)
    value = NOT_IN_REPORT if own.persons is None else counted(own.persons, "person")
    return Fact(
        key=f"report.{own.year}.{own.month}",
        label=f"{month}, {names[chosen]}: {value}",
        heading=f"US personnel in {month}: {names[chosen]}",
        value_text=value,
        facts=(month, "not reported" if own.persons is None else "reported"),
        note="",
        formula=AS_REPORTED,
        components=tuple(
            Component("term", names[iso3], one.persons, "persons", month, DMDC)
            for iso3, one in held.items()
            if one.persons is not None
        ),
        source_ids=(DMDC,),
    )


def force_facts(forces: Sequence[Force]) -> list[Fact]:
    """Explain every number that the Factbook gives of forces abroad."""
    numbered = [(place, one) for place, one in enumerate(forces) if persons_text(one)]
    return [_force_fact(one, place) for place, one in numbered]


def _force_fact(one: Force, place: int) -> Fact:
    year = str(one.year) if one.year is not None else "no year given"
    return Fact(
        key=f"force.{place}",
        label=f"{one.guest_name} in {one.host_in_text}: {persons_text(one)}",
        heading=f"{one.host_name}: forces of {one.guest_in_text}",
        value_text=f"{persons_text(one)}{NBSP}persons",
        facts=(year, "reported, rounded by the publisher"),
        note=one.fact,
        formula=IN_OUR_WORDS,
        components=(),
        source_ids=(FACTBOOK,),
    )


def warhead_facts(holders: Sequence[Warheads]) -> list[Fact]:
    """Explain the warheads of every holder."""
    return [_warhead_fact(one) for one in holders]


def _warhead_fact(one: Warheads) -> Fact:
    parts = (("deployed", one.deployed), ("in reserve", one.reserve), ("retired", one.retired))
    return Fact(
        key=f"warheads.{one.iso3}",
        label=f"{one.name}: {one.total:,}",
        heading=f"{one.name}: nuclear warheads",
        value_text=counted(one.total, "warhead"),
        facts=(one.dated, "estimate"),
        note="",
        formula=WARHEADS_SUM,
        components=tuple(
            Component("term", label, float(value), "count", str(one.year), FAS)
            for label, value in parts
        ),
        source_ids=(FAS,),
    )
