"""Lists that open the numbers of a profile that are no indicators of its own.

What a list holds is put together once per build and country, then shared by all readers.
"""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from ui.blocks.country_data import (
    KEPT_PROFILES,
    SERIES,
    background_of,
    profile_of,
    world_of,
)
from ui.provenance import year_select
from ui.provenance_facts import fact_select
from ui.views.country import Profile
from ui.views.country_context import domain_scores
from ui.views.country_world import Key
from ui.views.facts import Fact
from ui.views.figures import Figure
from ui.views.measure_figures import Compared, load_compared, load_outputs
from ui.views.mineral_atlas import load_atlas
from ui.views.mineral_reliance import Reliance, load_reliance
from ui.views.minerals import Atlas
from ui.views.trend_figures import YearKey
from ui.warehouse import Warehouse
from ui.wording import country_background_facts as context
from ui.wording import country_beside as beside
from ui.wording import country_facts as words
from ui.wording import country_points as points
from ui.wording.provenance import OPEN_MANY

KEPT_LISTS = 1200


@st.fragment
def numbers(warehouse: Warehouse, iso3: str, name: str) -> None:
    """Draw the list that opens the numbers of one table or chart, as a fragment of its own."""
    number_list(warehouse, iso3, name)


def number_list(warehouse: Warehouse, iso3: str, name: str, label: str = OPEN_MANY) -> None:
    """Draw the list that opens the numbers of one table, chart or card inside a fragment.

    Parameters
    ----------
    warehouse : Warehouse
        The build on show.
    iso3 : str
        The country.
    name : str
        One of `LISTS`; some say of which card, pane or measure ("card.leverage.0",
        "yardsticks.USA.exposure", "groups.import_supply_share.USA").
    """
    facts = _facts(warehouse.build.build_id, iso3, name, warehouse)
    fact_select(facts, f"numbers.{iso3}.{name}", label=label)


@st.fragment
def years(warehouse: Warehouse, iso3: str, name: str) -> None:
    """Draw the lists that open the points of a chart of lines, one for each of its measures."""
    held = [one for one in SERIES[name] if _points(warehouse.build.build_id, iso3, one, warehouse)]
    for column, one in zip(st.columns(len(held) or 1), held, strict=False):
        with column:
            labels = _points(warehouse.build.build_id, iso3, one, warehouse)
            year_select(labels, f"years.{iso3}.{one}", one, label=points.OPEN[one])


@st.cache_resource(max_entries=KEPT_LISTS, show_spinner=False)
def _points(build_id: str, iso3: str, measure_id: str, _warehouse: Warehouse) -> dict[YearKey, str]:
    del build_id  # it is the key of the cache
    return points.point_labels(iso3, measure_id, profile_of(_warehouse, iso3).detail.series)


@st.cache_resource(max_entries=KEPT_LISTS, show_spinner=False)
def _facts(build_id: str, iso3: str, name: str, _warehouse: Warehouse) -> list[Fact]:
    del build_id  # it is the key of the cache
    kind, _, rest = name.partition(".")
    return LISTS[kind](_warehouse, profile_of(_warehouse, iso3), rest)


@st.cache_resource(max_entries=2, show_spinner=False)
def _minerals(build_id: str, _warehouse: Warehouse) -> tuple[Atlas, Reliance]:
    del build_id  # it is the key of the cache
    return load_atlas(_warehouse), load_reliance(_warehouse)


@st.cache_resource(max_entries=KEPT_PROFILES, show_spinner=False)
def _compared(build_id: str, iso3: str, _warehouse: Warehouse) -> Compared:
    """Return what the cards of a country compare with, of all its cards at once."""
    del build_id  # it is the key of the cache
    profile = profile_of(_warehouse, iso3)
    wanted: dict[Key, list[str]] = {}
    for card in (*profile.assets, *profile.weak_points):
        key = (card.figure.indicator_id, card.figure.power)
        wanted.setdefault(key, []).extend(beside.named_countries(card))
    return load_compared(_warehouse, {key: list(dict.fromkeys(one)) for key, one in wanted.items()})


@st.cache_resource(max_entries=32, show_spinner=False)
def _members(
    build_id: str, measure: str, power: str, members: tuple[str, ...], _warehouse: Warehouse
) -> dict[str, Figure]:
    """Return the values of the groups' members, which are the same beside every country."""
    del build_id  # it is the key of the cache
    return load_compared(_warehouse, {(measure, power): members})[measure, power]


def _mineral_facts(warehouse: Warehouse, profile: Profile, _rest: str) -> list[Fact]:
    atlas, _ = _minerals(warehouse.build.build_id, warehouse)
    return words.mineral_facts(profile.country.iso3, profile.detail.minerals, atlas)


def _source_facts(warehouse: Warehouse, profile: Profile, _rest: str) -> list[Fact]:
    _, reliance = _minerals(warehouse.build.build_id, warehouse)
    return words.source_facts(profile.country.iso3, profile.detail.import_sources, reliance)


def _product_facts(_warehouse: Warehouse, profile: Profile, _rest: str) -> list[Fact]:
    return words.product_facts(profile.country.name_in_text, profile.products)


def _arms_facts(_warehouse: Warehouse, profile: Profile, _rest: str) -> list[Fact]:
    return words.arms_facts(profile.country.name_in_text, profile.detail.suppliers)


def _context_facts(warehouse: Warehouse, profile: Profile, _rest: str) -> list[Fact]:
    held = background_of(warehouse, profile.country.iso3)
    return context.background_facts(profile.country.name_in_text, held)


def _card_facts(warehouse: Warehouse, profile: Profile, rest: str) -> list[Fact]:
    lens, place = rest.split(".")
    cards = profile.assets if lens == "leverage" else profile.weak_points
    card = cards[int(place)]
    compared = _compared(warehouse.build.build_id, profile.country.iso3, warehouse)
    others = compared[card.figure.indicator_id, card.figure.power]
    return beside.card_facts(card, others, profile.country.name_in_text)


def _yardstick_facts(warehouse: Warehouse, profile: Profile, rest: str) -> list[Fact]:
    power, lens = rest.split(".")
    pane = profile.pane(power, lens)
    rows = pane.rows if pane else ()
    keys = {(row.figure.indicator_id, row.figure.power): row.yardstick for row in rows}
    wanted = {key: [held.iso3] for key, held in keys.items() if held is not None}
    return beside.yardstick_facts(power, load_compared(warehouse, wanted))


def _group_facts(warehouse: Warehouse, profile: Profile, rest: str) -> list[Fact]:
    measure, _, power = rest.partition(".")
    figure = profile.figure(measure, power)
    if figure is None:
        return []
    members = {p.iso3 for one in profile.groups for p in one.values.get((measure, power), ())}
    figures = _members(warehouse.build.build_id, measure, power, tuple(sorted(members)), warehouse)
    return beside.group_facts(profile.groups, figure, figures)


def _peer_facts(warehouse: Warehouse, profile: Profile, _rest: str) -> list[Fact]:
    own, world = profile.country.iso3, world_of(warehouse)
    near = [own, *dict.fromkeys(peer.iso3 for peer in profile.peers)]
    scores = {one: domain_scores(world, one) for one in near}
    return beside.peer_facts(own, profile.peers, scores, load_outputs(warehouse, near))


LISTS: dict[str, Callable[[Warehouse, Profile, str], list[Fact]]] = {
    "minerals": _mineral_facts,
    "import_sources": _source_facts,
    "products": _product_facts,
    "suppliers": _arms_facts,
    "context": _context_facts,
    "card": _card_facts,
    "yardsticks": _yardstick_facts,
    "groups": _group_facts,
    "peers": _peer_facts,
}
