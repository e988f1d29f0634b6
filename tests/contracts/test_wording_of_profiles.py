"""Every sentence of the profile, rendered for all profiled countries and both great powers."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest

from ui.views.country import CONDUCT, Profile
from ui.views.country_groups import GROUP_MEASURES
from ui.views.country_world import UNION
from ui.warehouse import Warehouse
from ui.wording import country as opening
from ui.wording import country_cards as cards
from ui.wording import country_conduct as conduct
from ui.wording import country_context as around
from ui.wording import country_detail as detail
from ui.wording import country_groups as groups
from ui.wording import country_limits as limits
from ui.wording import country_products as products
from ui.wording import country_scores as scores
from ui.wording import country_statement as statement
from ui.wording import country_strip as strip
from ui.wording import country_trends as trends
from ui.wording.country_labels import row_label

# What a careless template leaves behind: slots, nulls, "1 countries", "by -3", doubled words.
FAULTS = re.compile(
    r"\b(?:None|nan|NaN|null|inf)\b|[{}]|\(\)|\(\s|\s[,.;:)]|\.\.|,,|: \.|  |[-−]\d|%%|\$\s"
    r"|[a-z]_[a-z]"
    r"|(?<![.,\d])1 (?:countries|minerals|sites|bases|persons|points|indicators|members|places)\b"
    r"|\b([A-Za-z]+) \1\b|'s'|\b1st highest\b"
)
# Ranges of years, and a timber (meranti bakau) before which the nomenclature prints no comma.
HARMLESS = re.compile(r"\b\d{4}-\d{2,4}\b|\bCOVID-19\b|\bF-35\b|\bmeranti bakau\b")


def sentences(profile: Profile) -> Iterator[str]:
    """Yield every text of a profile's page."""
    yield from _top(profile)
    yield from _cards(profile)
    yield from _detail(profile)
    yield from _around(profile)


def _top(profile: Profile) -> Iterator[str]:
    name, country = profile.country.name_in_text, profile.country
    yield opening.roster_sentence(name, country.tier, country.tier_reason)
    yield from opening.tags(
        profile.clubs, is_ally=profile.is_ally, is_union_member=profile.is_union_member,
        tier=country.tier, kind=country.kind,
    )  # fmt: skip
    for power in profile.powers("USA"):
        leverage, exposure = profile.pane(power, "leverage"), profile.pane(power, "exposure")
        assert leverage is not None
        assert exposure is not None
        sales = {one: profile.figure("export_exposure_gdp", one) for one in profile.powers(power)}
        said = opening.opening(name, leverage, exposure, sales)
        assert len(said) >= 2
        yield from said
        yield opening.asymmetry(
            name, profile.figure("export_exposure_gdp", power),
            profile.figure("import_supply_share", power), profile.figure("trade_asymmetry", power),
        )  # fmt: skip
        for pane in (leverage, exposure):
            yield opening.pane_heading(pane.lens, power, name)
            yield scores.score_text(pane.total, pane.n_ranked)
            yield scores.total_note(pane.total)
            yield strip.strip_alt(pane, name, pane.drawn)
            yield strip.strip_caption(pane, pane.main)
            yield strip.all_measures(pane)
            yield strip.changes_line(pane)
            yield from scores.domain_notes([pane])
            for row in pane.rows:
                yield from strip.table_row(row, power).values()
                yield strip.row_value(row.figure)
                yield " ".join(strip.missing_lines(row.figure))


def _cards(profile: Profile) -> Iterator[str]:
    for card in (*profile.assets, *profile.weak_points):
        yield cards.kicker(card)
        yield cards.facts(card)
        yield cards.headline(card)
        yield cards.changes_sentence(card.figure)
        yield cards.weakness_sentence(card.figure)
        yield cards.source_line(card.figure, profile.sources)
        if card.lens == "leverage":
            yield cards.place_sentence(card)
            yield cards.price_sentence(card)
        else:
            yield cards.standing_sentence(card)
            yield cards.alternatives_sentence(card)


def _detail(profile: Profile) -> Iterator[str]:
    name, found = profile.country.name_in_text, profile.detail
    yield detail.minerals_title(name, found.minerals, is_union=profile.is_union)
    yield detail.no_minerals_sentence(name, is_union=profile.is_union)
    yield detail.sources_title(name, found.import_sources, is_union=profile.is_union)
    for line in found.minerals:
        yield from detail.mineral_row(line).values()
    for source in found.import_sources:
        yield from detail.source_row(source).values()
    troops = profile.figure("us_troops_hosted", "USA")
    yield detail.bases_title(name, troops, found.sites)
    share = profile.figure("us_troops_hosted_pct", "USA")
    yield detail.troops_sentence(troops, share, found.hosting_from)
    yield detail.sites_sentence(name, found.sites, profile.figure("us_bases_hosted", "USA"))
    yield detail.defence_title(profile.figure("defence_effort"))
    yield from detail.defence_sentences(
        profile.figure("defence_effort"), profile.figure("defence_effort_nato_core"),
        profile.figure("defence_gap_points", "USA"), profile.figure("defence_gap_musd", "USA"),
    )  # fmt: skip
    yield detail.suppliers_title(name, found, profile.figure("arms_import_dependence", "USA"))
    for measure, write in (
        ("export_exposure_gdp", trends.sales_title), ("import_supply_share", trends.shares_title),
    ):  # fmt: skip
        yield write(name, [one for one in found.series if one.indicator_id == measure])


def _around(profile: Profile) -> Iterator[str]:
    name = profile.country.name_in_text
    yield around.advice_summary(profile.advice)
    for advice in profile.advice:
        yield advice.sentence
        yield around.change_condition(advice)
    yield around.others_title(profile.advice)
    parts = statement.parts(name, profile.contributions, profile.sources)
    yield from statement.paragraphs(parts)
    yield statement.left_out_note(profile.left_out, profile.contributions)
    for reading in profile.sizes:
        yield conduct.size_sentence(reading)
    for lens in CONDUCT:
        yield conduct.conduct_line(lens, profile.conduct, profile.n_conduct)
    yield limits.title(profile.panes)
    yield from limits.weak_lines(profile.panes)
    yield from limits.missing_lines(profile.panes)
    yield from _trade(profile)
    yield from _peers(profile)


def _trade(profile: Profile) -> Iterator[str]:
    name, lines = profile.country.name_in_text, profile.products
    share = profile.figure("irreplaceable_supply_50_pct", "USA")
    apart = profile.figure("irreplaceable_supply_50_pct_apportioned", "USA")
    yield products.products_title(name, lines, share)
    yield products.products_sentence(lines, share, apart)
    for line in lines.lines:
        yield from products.product_row(line).values()
        yield f"{products.product_value(line)}; {products.product_next(line)}"
    inputs = [f for f in profile.figures if f.indicator_id == "input_dependence"]
    yield products.inputs_title(profile.country.name, inputs)
    for measure in products.INPUT_MEASURES:
        found = [f for f in profile.figures if f.indicator_id == measure]
        yield from products.input_row(measure, found).values()


def _peers(profile: Profile) -> Iterator[str]:
    name = profile.country.name_in_text
    yield groups.title(name, profile.peers)
    links = {peer.iso3: f"country?iso={peer.iso3}" for peer in profile.peers}
    for respect in groups.PEER_HEADINGS:
        yield groups.peers_line(respect, profile.peers, links, profile.subregion)
    for key in GROUP_MEASURES:
        figure = profile.figure(*key)
        if figure is not None:
            yield groups.groups_title(name, profile.groups, figure)
            yield from groups.own_row(name, figure).values()
            for group in profile.groups:
                yield from groups.group_row(group, figure).values()
                yield groups.group_members(group, figure)


@pytest.fixture(scope="module")
def profiles(warehouse: Warehouse, profile_of: Callable[[str], Profile]) -> list[Profile]:
    """Profiles of the roster, the pivotal states, the Union and one country of no set."""
    chosen = [
        c.iso3
        for c in warehouse.countries.values()
        if c.is_roster or c.tier in ("pivotal", "actor", "reference") or c.iso3 in ("LUX", "GRL")
    ]
    return [profile_of(iso3) for iso3 in chosen]


def test_no_sentence_shows_a_slip_of_its_template(profiles: list[Profile]) -> None:
    assert len(profiles) > 70
    faulty = []
    for profile in profiles:
        for text in sentences(profile):
            seen = HARMLESS.sub("2000", text.replace("\u00a0", " "))
            fault = FAULTS.search(seen)
            if fault:
                faulty.append(f"{profile.country.iso3}: {fault.group()!r} in {text!r}")
    assert not faulty, "\n".join(faulty[:40])


def test_labels_and_values_leave_room_for_each_other_on_a_phone(profiles: list[Profile]) -> None:
    # The chart is 340 pixels wide on a phone of 390; a sign takes about 6.9 of them, bold 7.7.
    too_long = {
        f"{label} | {value}"
        for profile in profiles
        for pane in profile.panes
        for row in pane.rows
        for label in [row_label(row.figure, pane.power)]
        for value in [strip.row_value(row.figure)]
        if 6.9 * len(label) + 7.7 * len(value) > 340
    }
    assert not too_long


def test_the_sentences_carry_the_numbers_of_the_database(
    profiles: list[Profile], warehouse: Warehouse
) -> None:
    korea = next(profile for profile in profiles if profile.country.iso3 == "KOR")
    stored = warehouse.rows(
        "SELECT value FROM out_indicator WHERE iso3 = 'KOR' AND power = 'USA' "
        "AND indicator_id = 'us_troops_hosted'"
    )[0]["value"]
    assert any(f"{round(stored):,} US service members" in text.replace("\u00a0", " ")
               for text in sentences(korea))  # fmt: skip


def test_no_peer_set_and_no_group_holds_the_union_and_a_member(profiles: list[Profile]) -> None:
    for profile in profiles:
        assert all(peer.iso3 != UNION for peer in profile.peers)
        for group in profile.groups:
            assert all(p.iso3 != UNION for field in group.values.values() for p in field)
        for pane in profile.panes:
            dots = {dot.iso3 for row in pane.rows for dot in row.dots}
            assert UNION not in dots
    union = next(profile for profile in profiles if profile.is_union)
    members = {row.iso3 for row in union.panes[0].rows[0].dots}
    assert not union.peers
    assert not union.groups
    assert not union.sizes
    assert "DEU" not in members


def test_labels_of_bars_leave_room_for_their_values_on_a_phone(profiles: list[Profile]) -> None:
    # Inside a section of a phone the chart is 320 pixels wide; a small sign takes 5.6 of them.
    too_long = set()
    for profile in profiles:
        for line in profile.products.lines:
            value, note = products.product_value(line), products.product_next(line)
            if 7.7 * len(value) + 5.6 * len(note) > 320:
                too_long.add(f"{value} | {note}")
            label = products.product_label(line)
            too_long |= {one for one in label.split("<br>") if 6.9 * len(one) > 320}
    assert not too_long


def test_every_profile_says_what_its_strongest_assets_would_cost(profiles: list[Profile]) -> None:
    told = [
        cards.price_sentence(card) != cards.PRICE_UNKNOWN
        for profile in profiles
        for card in profile.assets
    ]
    assert sum(told) > 0.7 * len(told)
