"""The country profile: everything the page shows of one country, for both great powers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from ui.views.country_cards import Card, build_cards
from ui.views.country_context import (
    Advice,
    Peer,
    find_peers,
    held_clubs,
    load_advice,
    used_source_ids,
)
from ui.views.country_detail import Detail, load_detail
from ui.views.country_groups import Group, build_groups
from ui.views.country_panes import Pane, build_pane
from ui.views.country_products import Products, load_products
from ui.views.country_size import SizeReading, read_sizes
from ui.views.country_world import LENSES, POWERS, UNION, ScoreLine, World, load_world
from ui.views.figures import Figure, SourceCard, load_figures, load_sources
from ui.warehouse import Country, Warehouse

CONDUCT: Final = ("agency", "restraint")

__all__ = ["Profile", "World", "load_profile", "load_world"]


@dataclass(frozen=True)
class Profile:
    """One country as the page shows it.

    Attributes
    ----------
    country : Country
        Names and place in the roster.
    clubs : tuple of str
        Clubs worth a tag, full members only.
    figures : tuple of Figure
        Every measure of the catalogue.
    panes : tuple of Pane
        Leverage and exposure for each great power (a great power has none towards itself).
    assets, weak_points : tuple of Card
        Up to three each, strongest first, over both great powers.
    sizes : tuple of SizeReading
        Leverage over each great power against the country's size.
    conduct : tuple of ScoreLine
        Agency and restraint, totals and domains; ``n_conduct`` counts the ranked by lens.
    subregion : str
        Part of the world that regional peers share.
    contributions, left_out : tuple of Figure
        What may stand in the contribution statement (at or above the roster's median), and what
        may not.
    """

    country: Country
    is_union: bool
    is_union_member: bool
    is_ally: bool
    clubs: tuple[str, ...]
    figures: tuple[Figure, ...]
    panes: tuple[Pane, ...]
    assets: tuple[Card, ...]
    weak_points: tuple[Card, ...]
    detail: Detail
    products: Products
    sizes: tuple[SizeReading, ...]
    conduct: tuple[ScoreLine, ...]
    n_conduct: Mapping[str, int]
    advice: tuple[Advice, ...]
    peers: tuple[Peer, ...]
    groups: tuple[Group, ...]
    subregion: str
    contributions: tuple[Figure, ...]
    left_out: tuple[Figure, ...]
    sources: tuple[SourceCard, ...]

    def figure(self, indicator_id: str, power: str = "") -> Figure | None:
        """Return one figure, or None where the catalogue has none for this power."""
        return next(
            (f for f in self.figures if (f.indicator_id, f.power) == (indicator_id, power)), None
        )

    def pane(self, power: str, lens: str) -> Pane | None:
        """Return one pane, or None for a great power towards itself."""
        return next((p for p in self.panes if (p.power, p.lens) == (power, lens)), None)

    def powers(self, first: str) -> tuple[str, ...]:
        """Return the great powers the country stands towards, the chosen one first."""
        ordered = [first, *(power for power in POWERS if power != first)]
        return tuple(power for power in ordered if power != self.country.iso3)


def load_profile(warehouse: Warehouse, world: World, iso3: str) -> Profile:
    """Load one country's profile.

    Parameters
    ----------
    warehouse : Warehouse
        The open database.
    world : World
        What the country is read against, from `load_world` of the same build.
    iso3 : str
        A country, territory or the European Union.
    """
    figures = load_figures(warehouse, iso3)
    detail = load_detail(warehouse, iso3)
    panes = [
        build_pane(world, iso3, power, lens, figures)
        for power in POWERS
        if power != iso3
        for lens in LENSES
    ]
    towards_us = [figure for figure in figures if figure.power in ("USA", "")]
    return Profile(
        country=world.countries[iso3],
        is_union=iso3 == UNION,
        is_union_member=iso3 in world.union_members,
        is_ally=iso3 in world.clubs.get("NATO", frozenset()),
        clubs=held_clubs(world, iso3),
        figures=tuple(figures),
        panes=tuple(panes),
        assets=_cards(world, iso3, panes, "leverage", figures, detail),
        weak_points=_cards(world, iso3, panes, "exposure", figures, detail),
        detail=detail,
        products=load_products(warehouse, iso3),
        sizes=read_sizes(world, iso3),
        conduct=tuple(line for line in world.scores.get(iso3, ()) if not line.power),
        n_conduct={lens: world.ranked_count("", lens) for lens in CONDUCT},
        advice=load_advice(warehouse, iso3),
        peers=find_peers(world, iso3),
        groups=build_groups(world, iso3),
        subregion=world.subregions.get(iso3, ""),
        contributions=tuple(f for f in towards_us if _is_contribution(world, f, detail)),
        left_out=tuple(f for f in towards_us if not _is_contribution(world, f, detail)),
        sources=tuple(load_sources(warehouse, used_source_ids(figures))),
    )


def _is_contribution(world: World, figure: Figure, detail: Detail) -> bool:
    """Whether a figure is large enough to be stated: at or above the roster's median."""
    if not figure.value:
        return False
    if figure.indicator_id == "us_troops_hosted_pct":
        # Guards and attachés are no hosting: the recommendations name the least number of persons.
        persons = (part.value for part in figure.components if part.role == "numerator")
        return (next(persons, None) or 0.0) >= detail.hosting_from
    return figure.value >= world.usual(figure.indicator_id, figure.power)


def _cards(
    world: World,
    iso3: str,
    panes: Sequence[Pane],
    lens: str,
    figures: Sequence[Figure],
    detail: Detail,
) -> tuple[Card, ...]:
    of_lens = [pane for pane in panes if pane.lens == lens]
    return build_cards(world, iso3, of_lens, figures, detail.suppliers)
