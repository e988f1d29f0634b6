"""Every sentence of the comparison and of "Actor or terrain", for every ranked middle power."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from tests.contracts.test_wording_of_profiles import FAULTS, HARMLESS
from ui.views.agency import LENSES, AgencyPage, load_agency
from ui.views.comparison import HEADLINES, Comparison, build_comparison, complete
from ui.views.country import Profile
from ui.views.country_groups import GROUP_MEASURES
from ui.views.country_world import UNION, World
from ui.views.figures import load_figures
from ui.warehouse import Warehouse
from ui.wording import agency
from ui.wording import agency_country as country_words
from ui.wording import agency_moves as move_words
from ui.wording import agency_quadrants as quadrant_words
from ui.wording import agency_regimes as regime_words
from ui.wording import agency_years as year_words
from ui.wording import comparison as compare
from ui.wording import comparison_groups as group_words
from ui.wording import comparison_measures as measure_words
from ui.wording import comparison_sides as side_words

APART = ("EUU", "USA", "CHN", "NAM", "GRL", "XKX")


@pytest.fixture(scope="module")
def page(warehouse: Warehouse) -> AgencyPage:
    """Return both scores of every country."""
    return load_agency(warehouse)


@pytest.fixture(scope="module")
def comparisons(
    warehouse: Warehouse, world: World, profile_of: Callable[[str], Profile]
) -> list[Comparison]:
    """Return every ranked middle power and the special cases, each beside its companions."""
    profiles = {iso3: profile_of(iso3) for iso3 in (*warehouse.roster, *APART)}
    found = []
    for iso3, profile in profiles.items():
        added = complete([iso3], profile, ("KOR", "JPN", "AUS"))
        found.append(build_comparison(world, [profile, *(profiles[one] for one in added)], added))
    return found


def said_of(shown: Comparison) -> Iterator[str]:
    """Yield every text of a comparison."""
    names = [one.name for one in shown.countries]
    yield compare.heading(names)
    if shown.companions:
        yield compare.companions_note(shown.countries[0], shown.companions, True)
        yield compare.companions_note(shown.countries[0], shown.companions, False)
    for power in ("USA", "CHN"):
        yield from compare.finding(shown, power)
    for side in shown.sides:
        yield from (side_words.total_line(c, line, side.n_ranked) for c, line in side.total.lines)
        yield from side_words.side_notes(side)
        yield side_words.chart_alt(side, names)
        for domain in (side.total, *side.domains):
            yield from side_words.domain_row(side, domain).values()
    for key in shown.measures():
        yield from measure_words.catalogue_row(shown, *key).values()
    for key in HEADLINES:
        yield from measure_words.measure_row(shown, *key).values()
        yield from (measure_words.pill(f) for f in shown.figures(*key) if f is not None)
    for key in GROUP_MEASURES:
        figures = dict(zip(names, shown.figures(*key), strict=True))
        yield from group_words.group_row(shown.groups, key, figures).values()


def faults(texts: Iterator[str]) -> list[str]:
    """Return the texts in which a template left something behind.

    A share of points may be negative; spans of years are written as the source prints them.
    """
    return [
        text for text in texts
        if text and FAULTS.search(HARMLESS.sub("x", _bare(text)))
    ]  # fmt: skip


def _bare(text: str) -> str:
    return text.replace("\u00a0", " ").replace("F-35", "F35").removeprefix("−")


def test_no_comparison_leaves_a_slot_open(comparisons: list[Comparison]) -> None:
    for shown in comparisons:
        assert faults(said_of(shown)) == [], shown.countries[0].iso3


def test_the_union_and_a_member_share_no_dots_groups_or_companions(
    comparisons: list[Comparison], world: World
) -> None:
    for shown in comparisons:
        isos = {one.iso3 for one in shown.countries}
        if UNION not in isos:
            assert all(
                UNION not in {d.iso3 for d in x.dots} for s in shown.sides for x in s.domains
            )
            continue
        assert not isos & world.union_members
        assert shown.groups == ()
        dots = {dot.iso3 for side in shown.sides for x in side.domains for dot in x.dots}
        assert dots
        assert not dots & world.union_members


def said_of_all(page: AgencyPage) -> Iterator[str]:
    """Yield the texts of "Actor or terrain" that do not depend on a country."""
    yield agency.argument()
    yield from quadrant_words.finding(page)
    yield quadrant_words.scatter_title(page)
    for quadrant in quadrant_words.QUADRANTS:
        yield quadrant_words.card_heading(quadrant, len(page.in_quadrant(quadrant)))
        yield from quadrant_words.card_names(page, quadrant)
    yield regime_words.regimes_title(page.personalism)
    yield from regime_words.regimes_finding(page.personalism)
    for regime in page.personalism.regimes:
        yield from regime_words.regime_row(regime).values()
    yield move_words.moves_title(page)
    yield move_words.moves_sentence(page)
    yield move_words.moves_note(page)
    yield from (move_words.move_label(move).replace("−", "") for move in (*page.falls, *page.rises))


def said_of_one(warehouse: Warehouse, page: AgencyPage, iso3: str) -> Iterator[str]:
    """Yield the texts of "Actor or terrain" on one country."""
    name = warehouse.countries[iso3].name_in_text
    trail = page.history.get(iso3, ())
    yield year_words.trail_title(name, trail)
    yield year_words.trail_caption(trail, page.n_measures)
    yield quadrant_words.scatter_caption(page, name, trail)
    yield regime_words.regime_line(name, page.personalism, iso3)
    place = page.places.get(iso3)
    if place is not None:
        yield from (country_words.panel_line(page, place, lens) for lens in LENSES)
        yield country_words.panel_quadrant(page, place)
        yield from country_words.panel_reasons(place)
        yield quadrant_words.hover(page, place)
        yield from (str(cell) for cell in quadrant_words.place_row(page, place).values())
    for figure in load_figures(warehouse, iso3, power=""):
        if figure.indicator.lens in LENSES:
            yield from country_words.measure_row(figure).values()
            yield country_words.pill(figure)


def test_no_sentence_on_agency_leaves_a_slot_open(warehouse: Warehouse, page: AgencyPage) -> None:
    assert faults(said_of_all(page)) == []
    for iso3 in (*warehouse.roster, *APART, "GIN", "PSE"):
        assert faults(said_of_one(warehouse, page, iso3)) == [], iso3


def test_the_last_year_of_restraint_is_the_score_of_today(
    warehouse: Warehouse, page: AgencyPage
) -> None:
    scored = warehouse.rows(
        "SELECT iso3, score FROM out_score WHERE lens = 'restraint' AND domain = '' "
        "AND score IS NOT NULL"
    )
    assert len(scored) > 150
    for row in scored:
        assert page.history[row["iso3"]][-1].score == pytest.approx(row["score"]), row["iso3"]


def test_every_ranked_middle_power_stands_in_one_quadrant(
    warehouse: Warehouse, page: AgencyPage
) -> None:
    named = [one.iso3 for key in quadrant_words.QUADRANTS for one in page.in_quadrant(key)]
    assert sorted(named) == sorted(warehouse.roster)
