"""Dialogs behind the numbers of a profile: nothing missing, nothing twice, sums that add up."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest

from ui.views.country import Profile, World
from ui.views.country_background import load_background
from ui.views.country_context import domain_scores
from ui.views.country_stakes import Stake
from ui.views.country_world import Key
from ui.views.facts import Fact
from ui.views.figures import Component
from ui.views.measure_figures import load_compared, load_outputs
from ui.views.mineral_atlas import load_atlas
from ui.views.mineral_reliance import Reliance, load_reliance
from ui.views.minerals import Atlas
from ui.warehouse import Warehouse
from ui.wording import country_beside as beside
from ui.wording import country_facts as words
from ui.wording.country_background_facts import background_facts
from ui.wording.country_points import point_labels

BROKEN = re.compile(
    r"\bnan\b|\bNone\b|\{|\}|  |\(\)|: $|(?<![\d.,])1\s(?:countries|lines|members|domains|points)\b"
)
FITS_A_PHONE = 15  # letters of the large number of a dialog, at 390 pixels
# Rich, thin, a member of the Union, the Union, a great power, a territory; then the whole roster.
MORE = ("EUU", "USA", "CHN", "GRL", "LUX")


@pytest.fixture(scope="module")
def profiles(warehouse: Warehouse, profile_of: Callable[[str], Profile]) -> list[Profile]:
    return [profile_of(iso3) for iso3 in (*warehouse.roster, *MORE)]


@pytest.fixture(scope="module")
def minerals(warehouse: Warehouse) -> tuple[Atlas, Reliance]:
    return load_atlas(warehouse), load_reliance(warehouse)


def text(fact: Fact) -> str:
    parts = [f"{one.label} {one.value} {one.unit} ({one.period})" for one in fact.components]
    lines = [fact.label, fact.heading, fact.value_text, *fact.facts, fact.note, fact.formula]
    return "\n".join([*lines, *parts])


def lists(
    warehouse: Warehouse, world: World, profile: Profile, minerals: tuple[Atlas, Reliance]
) -> Iterator[list[Fact]]:
    iso3, name = profile.country.iso3, profile.country.name_in_text
    yield words.mineral_facts(iso3, profile.detail.minerals, minerals[0])
    yield words.source_facts(iso3, profile.detail.import_sources, minerals[1])
    yield words.product_facts(name, profile.products)
    yield words.arms_facts(name, profile.detail.suppliers)
    yield background_facts(name, load_background(warehouse, iso3))
    near = [iso3, *(peer.iso3 for peer in profile.peers)]
    scores = {one: domain_scores(world, one) for one in near}
    yield beside.peer_facts(iso3, profile.peers, scores, load_outputs(warehouse, near))
    for pane in profile.panes:
        rows = [row for row in pane.rows if row.yardstick is not None]
        wanted = {(r.figure.indicator_id, r.figure.power): [r.yardstick.iso3] for r in rows}
        yield beside.yardstick_facts(pane.power, load_compared(warehouse, wanted))
    cards = (*profile.assets, *profile.weak_points)
    named: dict[Key, list[str]] = {}
    for card in cards:
        key = (card.figure.indicator_id, card.figure.power)
        named.setdefault(key, []).extend(beside.named_countries(card))
    compared = load_compared(
        warehouse, {key: list(dict.fromkeys(one)) for key, one in named.items()}
    )
    for card in cards:
        others = compared[card.figure.indicator_id, card.figure.power]
        yield beside.card_facts(card, others, name)
    for key in (("import_supply_share", "USA"), ("us_troops_hosted_pct", "USA")):
        figure = profile.figure(*key)
        if figure is not None:
            members = {p.iso3 for one in profile.groups for p in one.values.get(key, ())}
            found = load_compared(warehouse, {key: sorted(members)})[key]
            yield beside.group_facts(profile.groups, figure, found)


def test_no_dialog_has_an_empty_slot_and_no_list_a_key_twice(
    warehouse: Warehouse,
    world: World,
    profiles: list[Profile],
    minerals: tuple[Atlas, Reliance],
) -> None:
    n = 0
    for profile in profiles:
        for facts in lists(warehouse, world, profile, minerals):
            n += len(facts)
            assert [text(one) for one in facts if BROKEN.search(text(one))] == []
            assert len({one.key for one in facts}) == len(facts)
            assert [one.value_text for one in facts if len(one.value_text) > FITS_A_PHONE] == []
            assert [one.label for one in facts if not one.components] == []
    assert n > 5000


def test_shares_follow_from_their_parts(profiles: list[Profile]) -> None:
    checked = 0
    for profile in profiles:
        for fact in words.product_facts(profile.country.name_in_text, profile.products)[1:]:
            sold, whole, *following = [one.value or 0.0 for one in fact.components]
            assert fact.value_text == f"{100 * sold / whole:.2f}\u00a0%"
            assert all(one <= whole - sold + 1e-6 for one in following)
            checked += 1
    assert checked > 250


def test_the_sum_of_the_lines_is_the_sum_of_its_terms(profiles: list[Profile]) -> None:
    for profile in profiles:
        whole = words.product_facts(profile.country.name_in_text, profile.products)[:1]
        for fact in whole:
            terms = sum(one.value or 0.0 for one in fact.components)
            assert terms == pytest.approx(profile.products.value_musd)


def test_every_mineral_and_source_of_the_tables_has_a_dialog(
    profiles: list[Profile], minerals: tuple[Atlas, Reliance]
) -> None:
    atlas, reliance = minerals
    for profile in profiles:
        iso3, detail = profile.country.iso3, profile.detail
        assert len(words.mineral_facts(iso3, detail.minerals, atlas)) == len(detail.minerals)
        sources = words.source_facts(iso3, detail.import_sources, reliance)
        assert len(sources) == 2 * len(detail.import_sources)


def test_what_is_at_stake_follows_from_its_parts() -> None:
    # 300 in three years are 100 a year, of exports of 800: 12.5 %.
    parts = (
        Component("numerator", "imports of ores", 300.0, "million USD", "2022-24", "one"),
        Component("denominator", "goods exports", 800.0, "million USD", "2024", "two"),
    )
    stake = Stake("exports_part", 12.5, 100.0, "2022-24", "USA", parts=parts, years=3)
    fact = beside.stake_fact(stake)
    assert fact.value_text.replace("\u00a0", " ") == "12.50 %"
    assert fact.facts[0].replace("\u00a0", " ") == "$100 m"
    assert fact.formula == (
        "100 x amount of a year / goods exports; the amount of a year is the numerator / 3, as it "
        "is a sum over years"
    )
    assert (fact.source_ids, fact.note) == (("one", "two"), "")
    ceiling = beside.stake_fact(Stake("exports_at_most", 19.0, 5.0, "2024", "CHN"))
    assert ceiling.note == beside.CEILING


def test_points_of_a_line_are_listed_newest_first(profiles: list[Profile]) -> None:
    (korea,) = [one for one in profiles if one.country.iso3 == "KOR"]
    labels = point_labels("KOR", "import_supply_share", korea.detail.series)
    years = [year for _, _, year in labels]
    assert years == sorted(years, reverse=True)
    assert {power for _, power, _ in labels} == {"USA", "CHN"}
    assert labels["KOR", "USA", 2024].startswith("2024, US imports: 4.0")
    troops = point_labels("KOR", "us_troops_hosted", korea.detail.series)
    assert troops["KOR", "USA", 2025].replace("\u00a0", " ") == "2025: 23,495"
