"""Who hosts: places with US personnel or sites, theatres, other states' forces, years."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

MOST_BESIDE: Final = 3
# A report that stands this far above both its neighbours is named, so that nobody reads a trend.
ODD_STEP: Final = 1.25
ODD_FROM: Final = 5000
QUARTER: Final = 0.26
UNION: Final = "EUU"


@dataclass(frozen=True)
class Host:
    """One place that the newest report or the list of sites names.

    Attributes
    ----------
    theatre : str
        Of the list of sites; empty for a place that the list does not name.
    persons : float or None
        US active-duty personnel permanently assigned; None where the report does not list it.
    sites : int or None
        US base sites, the sum of the three types; None where the list does not name the place.
    ties : tuple of (instrument, status)
        Treaties and designations between the place and the United States.
    """

    iso3: str
    name: str
    name_in_text: str
    theatre: str
    persons: float | None
    status: str
    note: str
    bases: int
    small_sites: int
    funded_sites: int
    sites: int | None
    ties: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Theatre:
    """The hosts of one theatre together; ``name`` is empty for places without a site."""

    name: str
    persons: float
    sites: int
    hosts: tuple[Host, ...]


@dataclass(frozen=True)
class Force:
    """What the Factbook says of foreign forces in a host.

    Attributes
    ----------
    guest, guest_name, guest_in_text : str
        ISO3 and names of the state; ``NATO`` for the alliance.
    year : int or None
        Of the statement; None where the entry gives none.
    """

    host: str
    host_name: str
    host_in_text: str
    guest: str
    guest_name: str
    guest_in_text: str
    year: int | None
    persons_low: float | None
    persons_high: float | None
    fact: str


@dataclass(frozen=True)
class Benchmark:
    """Another count of US bases abroad; both numbers are floors."""

    report: str
    published: str
    bases: int
    countries: int


@dataclass(frozen=True)
class Hosting:
    """The world of hosts of one build.

    Attributes
    ----------
    hosts : tuple of Host
        Most personnel first, places without a number last.
    ties : mapping
        By ISO3, instruments between a country and the United States with their states.
    period : str
        Of the newest report ("Dec 2025").
    sites_period : str
        Of the list of sites ("about 2018").
    hosting_from : float
        Persons from which hosting counts in the recommendations.
    first_comparable_year : int
        Reports from December of this year on leave out forces deployed to wars.
    """

    hosts: tuple[Host, ...]
    forces: tuple[Force, ...]
    benchmark: Benchmark | None
    ties: Mapping[str, tuple[tuple[str, str], ...]]
    period: str
    sites_period: str
    hosting_from: float
    first_comparable_year: int

    @cached_property
    def by_iso3(self) -> Mapping[str, Host]:
        """Hosts by ISO3."""
        return {one.iso3: one for one in self.hosts}

    @cached_property
    def persons(self) -> float:
        """All personnel abroad."""
        return sum(one.persons or 0.0 for one in self.hosts)

    @cached_property
    def sites(self) -> int:
        """All sites on the list."""
        return sum(one.sites or 0 for one in self.hosts)

    @cached_property
    def listed(self) -> tuple[Host, ...]:
        """Places that the report lists."""
        return tuple(one for one in self.hosts if one.persons is not None)

    @cached_property
    def with_sites(self) -> tuple[Host, ...]:
        """Places that the list of sites names, most sites first."""
        named = [one for one in self.hosts if one.sites]
        return tuple(sorted(named, key=lambda one: -(one.sites or 0)))

    @cached_property
    def theatres(self) -> tuple[Theatre, ...]:
        """The theatres, most personnel first; places without a site last."""
        names = {one.theatre for one in self.hosts}
        found = [self._theatre(name) for name in sorted(names)]
        return tuple(sorted(found, key=lambda one: (not one.name, -one.persons)))

    def _theatre(self, name: str) -> Theatre:
        hosts = tuple(one for one in self.hosts if one.theatre == name)
        persons = sum(one.persons or 0.0 for one in hosts)
        return Theatre(name, persons, sum(one.sites or 0 for one in hosts), hosts)

    def theatre_of(self, iso3: str) -> Theatre | None:
        """Return the theatre of a place; None where the list of sites does not name it."""
        host = self.by_iso3.get(iso3)
        name = host.theatre if host else ""
        return next((one for one in self.theatres if name and one.name == name), None)

    def place(self, host: Host) -> int:
        """Return the place of a host by personnel (1 = most)."""
        return 1 + sum((one.persons or 0.0) > (host.persons or 0.0) for one in self.hosts)

    def is_host(self, iso3: str) -> bool:
        """Whether a place counts as a host: a site, or personnel from the threshold on."""
        host = self.by_iso3.get(iso3)
        return host is not None and bool(
            host.sites or (host.persons or 0.0) >= self.hosting_from > 0
        )

    def beside(self, iso3: str, members: Collection[str] = ()) -> tuple[str, ...]:
        """Return the largest hosts to draw beside a place: of its theatre, else of the world.

        Parameters
        ----------
        members : collection of str
            Members of the European Union, left out where the Union itself is chosen.
        """
        theatre = self.theatre_of(iso3)
        left_out = {iso3, *(members if iso3 == UNION else ())}
        field = theatre.hosts if theatre else self.hosts
        return tuple(one.iso3 for one in field if one.iso3 not in left_out and one.persons)[
            :MOST_BESIDE
        ]

    def hosted_by(self, iso3: str) -> tuple[Force, ...]:
        """Return what the Factbook says of foreign forces in a place."""
        return tuple(one for one in self.forces if one.host == iso3)

    def sent_by(self, iso3: str) -> tuple[Force, ...]:
        """Return where the Factbook names a state's own forces abroad."""
        return tuple(one for one in self.forces if one.guest == iso3)


@dataclass(frozen=True)
class Report:
    """Personnel in one place in one report; None where the report does not list the place."""

    year: int
    month: int
    persons: float | None

    @property
    def at(self) -> float:
        """Place on an axis of years: the report's last day."""
        return self.year + self.month / 12


def odd_reports(reports: Sequence[Report]) -> tuple[Report, ...]:
    """Return reports that stand far above the quarters before and after.

    >>> held = [Report(2015, 9, 5000), Report(2015, 12, 7000), Report(2016, 3, 4000)]
    >>> [one.month for one in odd_reports(held)]
    [12]
    """
    return tuple(
        one
        for before, one, after in zip(reports, reports[1:], reports[2:], strict=False)
        if _stands_out(one, before) and _stands_out(one, after)
    )


def _stands_out(one: Report, beside: Report) -> bool:
    if not one.persons or not beside.persons or abs(one.at - beside.at) > QUARTER:
        return False
    return one.persons >= ODD_FROM and one.persons >= ODD_STEP * beside.persons
