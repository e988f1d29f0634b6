"""Two to four countries side by side: scores by domain, measures, groups."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Final

from ui.views.country import Profile
from ui.views.country_groups import Group, world_groups
from ui.views.country_world import LENSES, POWERS, UNION, Placed, ScoreLine, World
from ui.views.figures import Figure
from ui.warehouse import Country, Warehouse

# What a reader compares first, as (measure, great power); an empty power is a country's own.
HEADLINES: Final = (
    ("import_supply_share", "USA"), ("import_supply_share", "CHN"),
    ("export_market_share", "USA"), ("export_market_share", "CHN"),
    ("us_mineral_reliance", "USA"), ("mineral_supply", "CHN"),
    ("technology_supply", "USA"), ("advanced_input_supply", "CHN"),
    ("us_troops_hosted_pct", "USA"), ("treasury_holdings", "USA"),
    ("export_exposure_gdp", "USA"), ("export_exposure_gdp", "CHN"),
    ("import_dependence", "USA"), ("import_dependence", "CHN"),
    ("tariff_bill_gdp", "USA"), ("arms_import_dependence", "USA"),
    ("defence_effort", ""), ("club_memberships", ""),
)  # fmt: skip
WIDEST: Final = 3


@dataclass(frozen=True)
class DomainLines:
    """One domain of one side: the compared countries' scores and the roster behind them.

    Attributes
    ----------
    domain : str
        As the index writes it; empty for the lens as a whole.
    lines : tuple of (Country, ScoreLine or None)
        In the reader's order; a great power has none towards itself.
    dots : tuple of Placed
        Scores of the other ranked middle powers.
    """

    domain: str
    lines: tuple[tuple[Country, ScoreLine | None], ...]
    dots: tuple[Placed, ...]

    @property
    def ranking(self) -> tuple[tuple[Country, ScoreLine], ...]:
        """The countries with a score, the highest first."""
        known = [(c, line) for c, line in self.lines if line is not None and line.score is not None]
        return tuple(sorted(known, key=lambda pair: -(pair[1].score or 0.0)))

    @property
    def gap(self) -> float:
        """Distance between the highest and the lowest score; 0 with fewer than two scores."""
        scores = [line.score or 0.0 for _, line in self.ranking]
        return max(scores) - min(scores) if len(scores) > 1 else 0.0


@dataclass(frozen=True)
class Side:
    """One lens of one great power for all compared countries.

    Attributes
    ----------
    total : DomainLines
        The lens as a whole.
    domains : tuple of DomainLines
        In the order of the index.
    """

    power: str
    lens: str
    n_ranked: int
    total: DomainLines
    domains: tuple[DomainLines, ...]


@dataclass(frozen=True)
class Comparison:
    """What the page shows.

    Attributes
    ----------
    profiles : tuple of Profile
        The countries in the reader's order.
    companions : tuple of Country
        Those that were added because the reader named a single country.
    groups : tuple of Group
        Medians of groups for reference; none beside the European Union, whose members they hold.
    """

    profiles: tuple[Profile, ...]
    companions: tuple[Country, ...]
    sides: tuple[Side, ...]
    groups: tuple[Group, ...]

    @property
    def countries(self) -> tuple[Country, ...]:
        """The compared countries in order."""
        return tuple(profile.country for profile in self.profiles)

    @property
    def has_union(self) -> bool:
        """Whether the European Union is one of them."""
        return any(country.iso3 == UNION for country in self.countries)

    def side(self, power: str, lens: str) -> Side:
        """Return one side."""
        return next(one for one in self.sides if (one.power, one.lens) == (power, lens))

    def measures(self) -> tuple[tuple[str, str], ...]:
        """Return every measure and power that one of the countries has a row for, in order."""
        keys = [(f.indicator_id, f.power) for profile in self.profiles for f in profile.figures]
        return tuple(dict.fromkeys(keys))

    def figures(self, indicator_id: str, power: str) -> tuple[Figure | None, ...]:
        """Return one measure for each country; None where the catalogue has no row."""
        return tuple(profile.figure(indicator_id, power) for profile in self.profiles)

    def widest(self, power: str) -> tuple[tuple[Side, DomainLines], ...]:
        """Return the domains in which the countries lie furthest apart, widest first."""
        found = [
            (side, domain)
            for side in self.sides
            if side.power == power
            for domain in side.domains
            if domain.gap >= 1
        ]
        return tuple(sorted(found, key=lambda pair: -pair[1].gap)[:WIDEST])


def complete(chosen: Sequence[str], profile: Profile | None, defaults: Sequence[str]) -> list[str]:
    """Return the countries beside which a single one is set: its nearest in scores, else others.

    Parameters
    ----------
    chosen : sequence of str
        What the reader named; with two or more, or none, nothing is added.
    profile : Profile or None
        Of the single country.
    defaults : sequence of str
        Who stands in for a country without peers.
    """
    if len(chosen) != 1 or profile is None:
        return []
    near = [peer.iso3 for peer in profile.peers if peer.respect == "profile"][:2]
    return near or [one for one in defaults if one not in chosen][:2]


def build_comparison(
    world: World, profiles: Sequence[Profile], companions: Sequence[str] = ()
) -> Comparison:
    """Put the comparison together.

    Parameters
    ----------
    world : World
        What countries are read against.
    profiles : sequence of Profile
        Two to four, in the reader's order.
    companions : sequence of str
        ISO3 of those that the reader did not name.
    """
    countries = [profile.country for profile in profiles]
    has_union = any(country.iso3 == UNION for country in countries)
    return Comparison(
        profiles=tuple(profiles),
        companions=tuple(world.countries[one] for one in companions),
        sides=tuple(
            _side(world, countries, power, lens) for power in POWERS for lens in LENSES
        ),
        groups=() if has_union else world_groups(world),
    )  # fmt: skip


def bands_meet(one: ScoreLine, other: ScoreLine) -> bool | None:
    """Whether the rank bands of two scores overlap; None where one of them has no rank."""
    bands = (one.rank_p05, one.rank_p95, other.rank_p05, other.rank_p95)
    if any(end is None for end in bands):
        return None
    low, high, other_low, other_high = (end or 0 for end in bands)
    return low <= other_high and other_low <= high


def any_bands_meet(ranking: Sequence[tuple[Country, ScoreLine]]) -> list[tuple[Country, Country]]:
    """Return the pairs of countries whose rank bands overlap."""
    return [
        (first[0], second[0])
        for first, second in combinations(ranking, 2)
        if bands_meet(first[1], second[1])
    ]


def trend_measures(warehouse: Warehouse) -> Mapping[str, str]:
    """Return the measures with several years: id and title."""
    rows = warehouse.rows(_WITH_YEARS)
    held = {row["indicator_id"] for row in rows}
    return {one: title for one, title in warehouse.indicator_titles.items() if one in held}


def _side(world: World, countries: Sequence[Country], power: str, lens: str) -> Side:
    names = [post.domain for post in world.goalposts.get((lens, power), ())]
    return Side(
        power=power,
        lens=lens,
        n_ranked=world.ranked_count(power, lens),
        total=_domain(world, countries, power, lens, ""),
        domains=tuple(
            _domain(world, countries, power, lens, name) for name in dict.fromkeys(names)
        ),
    )


def _domain(
    world: World, countries: Sequence[Country], power: str, lens: str, domain: str
) -> DomainLines:
    key = (power, lens, domain)
    found = {
        iso3: line
        for iso3, lines in world.scores.items()
        for line in lines
        if (line.power, line.lens, line.domain) == key
    }
    chosen = {country.iso3 for country in countries}
    # The Union's members are inside its score: beside it they are no background.
    hidden = chosen | (world.union_members if UNION in chosen else frozenset())
    dots = [
        Placed(iso3, world.countries[iso3].name_in_text, line.score)
        for iso3, line in sorted(found.items())
        if iso3 in world.roster - hidden and line.score is not None
    ]
    return DomainLines(
        domain, tuple((country, found.get(country.iso3)) for country in countries), tuple(dots)
    )


_WITH_YEARS = """
SELECT indicator_id FROM out_trend GROUP BY indicator_id, iso3, power HAVING count(*) > 1
"""
