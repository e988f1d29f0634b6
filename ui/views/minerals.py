"""Critical minerals: who mines, refines and holds them, for all minerals at once and for one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

STAGES: Final = ("mine", "refining", "reserve")
CHINA: Final = "CHN"
COUNTRIES_IN_MATRIX: Final = 10
NEXT_NAMED: Final = 2


@dataclass(frozen=True)
class Mineral:
    """One mineral group of the US list of critical minerals.

    Attributes
    ----------
    id : str
        As USGS writes it.
    slug : str
        Id in a link ("rare-earths").
    listed : tuple of str
        Entries of the US list of 2025 that it stands for.
    excluded_because, note : str
        Why there is no figure on US reliance; what the figures measure.
    eu_list : str
        ``strategic`` or ``critical`` on the European Union's list of 2024, or empty.
    """

    id: str
    slug: str
    listed: tuple[str, ...]
    excluded_because: str
    note: str
    eu_list: str


@dataclass(frozen=True)
class Holder:
    """One country's output or reserves of one mineral.

    Attributes
    ----------
    group : str
        ``middle`` (on the roster), ``pivotal``, ``reference`` (a great power or Russia), ``other``.
    share_pct : float or None
        Share of the world; None where the publisher gives no figure.
    status, note : str
        As in ``out_mineral_share``; ``not_reported`` without a figure.
    value_status : str
        ``reported``, ``zero``, ``floor``, ``withheld`` or ``not_available``.
    """

    iso3: str
    name: str
    name_in_text: str
    group: str
    mineral: str
    stage: str
    year: int
    share_pct: float | None
    status: str
    note: str
    value_status: str
    quantity: float | None
    world_quantity: float
    unit: str
    detail: str
    source_id: str

    @property
    def is_weak(self) -> bool:
        """Whether the share rests on an incomplete table."""
        return self.status == "low_coverage"

    @property
    def size(self) -> float:
        """The share, 0 where it is unknown: for sorting and drawing only."""
        return self.share_pct or 0.0


@dataclass(frozen=True)
class Alternatives:
    """What one stage leaves outside its largest supplier.

    Attributes
    ----------
    outside_pct : float
        Share of all others, unnamed countries included.
    next : tuple of Holder
        The next two.
    middle_pct : float
        Share of the roster's countries together, the largest supplier included where it is one.
    other_middle_pct : float
        The same without the largest supplier.
    unknown_middle : tuple of str
        Roster countries that the table names without a firm figure.
    """

    stage: str
    largest: Holder
    outside_pct: float
    next: tuple[Holder, ...]
    middle_pct: float
    other_middle_pct: float
    unknown_middle: tuple[str, ...]


@dataclass(frozen=True)
class Matrix:
    """Shares of one stage, mineral by country.

    Attributes
    ----------
    minerals : tuple of str
        The most concentrated first.
    countries : tuple of (iso3, name)
        The largest holders across minerals, then the chosen country.
    cells : mapping
        Holder by (mineral, iso3); a pair that the source does not name is absent.
    chokepoints : tuple of (name, count)
        By the number of minerals of which the country holds the threshold or more.
    """

    stage: str
    minerals: tuple[str, ...]
    countries: tuple[tuple[str, str], ...]
    cells: Mapping[tuple[str, str], Holder]
    threshold_pct: float
    chokepoints: tuple[tuple[str, int], ...]


@dataclass(frozen=True)
class Atlas:
    """Every mineral with its holders, of one build.

    Attributes
    ----------
    minerals : mapping of str to Mineral
        By slug, in order of name.
    holders : mapping
        By (mineral, stage), the largest first, those without a figure last.
    threshold_pct : float
        Share from which the catalogue counts a chokepoint.
    n_middle : int
        Number of middle powers on the roster.
    """

    minerals: Mapping[str, Mineral]
    holders: Mapping[tuple[str, str], tuple[Holder, ...]]
    threshold_pct: float
    n_middle: int

    def of(self, mineral: str, stage: str) -> tuple[Holder, ...]:
        """Return the holders of one mineral at one stage; empty without a table."""
        return self.holders.get((mineral, stage), ())

    def largest(self, mineral: str, stage: str) -> Holder | None:
        """Return the country with the largest share, or None without a table."""
        known = [one for one in self.of(mineral, stage) if one.share_pct]
        return known[0] if known else None

    def alternatives(self, mineral: str, stage: str) -> Alternatives | None:
        """Return what the stage leaves outside its largest supplier."""
        largest = self.largest(mineral, stage)
        if largest is None:
            return None
        others = [one for one in self.of(mineral, stage)[1:] if one.share_pct]
        middle = [one for one in (largest, *others) if one.group == "middle"]
        together = sum(one.size for one in middle)
        own = largest.size if largest.group == "middle" else 0.0
        return Alternatives(
            stage=stage,
            largest=largest,
            outside_pct=max(0.0, 100.0 - largest.size),
            next=tuple(others[:NEXT_NAMED]),
            middle_pct=together,
            other_middle_pct=together - own,
            unknown_middle=_without_figure(self.of(mineral, stage)),
        )

    def matrix(self, stage: str, chosen: str = "") -> Matrix:
        """Return the shares of a stage by mineral and country.

        Parameters
        ----------
        chosen : str
            ISO3 of a country to add as the last column, where the source names it.
        """
        minerals = [mineral for mineral, at in self.holders if at == stage]
        minerals.sort(key=lambda one: (-self._top(one, stage), one))
        cells = {
            (mineral, one.iso3): one for mineral in minerals for one in self.of(mineral, stage)
        }
        countries = _largest_holders(cells.values())
        wanted = list(countries.items())[:COUNTRIES_IN_MATRIX]
        if chosen in countries and chosen not in dict(wanted):
            wanted.append((chosen, countries[chosen]))
        return Matrix(
            stage=stage,
            minerals=tuple(minerals),
            countries=tuple(wanted),
            cells=cells,
            threshold_pct=self.threshold_pct,
            chokepoints=_chokepoints(cells.values(), self.threshold_pct),
        )

    def _top(self, mineral: str, stage: str) -> float:
        largest = self.largest(mineral, stage)
        return largest.size if largest else 0.0


def _largest_holders(holders: Iterable[Holder]) -> dict[str, str]:
    """Return ISO3 and name, by the sum of shares over all minerals."""
    sums: dict[tuple[str, str], float] = {}
    for one in holders:
        sums[one.iso3, one.name] = sums.get((one.iso3, one.name), 0.0) + one.size
    return dict(sorted(sums, key=lambda key: (-sums[key], key[1])))


def _without_figure(holders: Iterable[Holder]) -> tuple[str, ...]:
    firm = ("reported", "zero")
    return tuple(
        one.name_in_text for one in holders
        if one.group == "middle" and one.value_status not in firm
    )  # fmt: skip


def _chokepoints(holders: Iterable[Holder], threshold_pct: float) -> tuple[tuple[str, int], ...]:
    counts: dict[str, int] = {}
    for one in holders:
        if one.size >= threshold_pct:
            counts[one.name_in_text] = counts.get(one.name_in_text, 0) + 1
    return tuple(sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])))


def slug_of(mineral: str) -> str:
    """Return a mineral's id in a link."""
    return mineral.lower().replace(" ", "-")


def group_of(iso3: str, tier: str, is_roster: bool) -> str:
    """Return the group a country is drawn in."""
    if is_roster:
        return "middle"
    return tier if tier in ("pivotal", "reference") else "other"
