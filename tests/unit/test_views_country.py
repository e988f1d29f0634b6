"""View-models of the profile on hand-made countries; expected numbers are worked out by hand."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ui.views.country_cards import Supplier, build_cards
from ui.views.country_context import find_peers
from ui.views.country_groups import build_groups
from ui.views.country_panes import build_pane, strongest
from ui.views.country_world import Goalpost, Placed, ScoreLine, World
from ui.views.figures import Figure
from ui.warehouse import Country


def country(iso3: str, *, roster: bool = True) -> Country:
    return Country(iso3, iso3.title(), iso3.title(), "", "Asia", "country", "", "", roster)


def figure(
    indicator_id: str, power: str, value: float | None, *, iso3: str = "AAA", older: bool = False
) -> Figure:
    return Figure(
        iso3=iso3, country=iso3.title(), power=power, indicator_id=indicator_id, value=value,
        unit="pct", year=2024, period="2024", status="ok" if value is not None else "not_reported",
        bound="", note="" if value is not None else "Not in the list.", source_ids=("one",),
        rank=None, n_ranked=0, is_older=older, components=(), changes=(),
    )  # fmt: skip


def placed(**values: float) -> tuple[Placed, ...]:
    found = [Placed(iso3, iso3.title(), value) for iso3, value in values.items()]
    return tuple(sorted(found, key=lambda one: -one.value))


def line(iso3: str, domain: str, score: float) -> ScoreLine:
    return ScoreLine(
        iso3, "USA", "leverage", domain, score, 1, 1, 2, 1, 1, 0, "ok", "",
    )  # fmt: skip


# Three ranked countries, one outside the roster, China as the yardstick.
WORLD = World(
    countries={iso3: country(iso3) for iso3 in ("AAA", "BBB", "CCC", "CHN", "EUU", "OUT")},
    roster=frozenset({"AAA", "BBB", "CCC"}),
    union_members=frozenset({"BBB"}),
    values={
        ("import_supply_share", "USA"): placed(CHN=13.0, OUT=9.0, AAA=4.0, BBB=2.0, CCC=1.0),
        ("export_market_share", "USA"): placed(AAA=1.0, BBB=5.0, CCC=2.0),
        ("us_troops_hosted_pct", "USA"): placed(AAA=2.5, BBB=0.1, CCC=5.0),
        ("us_bases_hosted_theatre_pct", "USA"): placed(AAA=6.0, BBB=12.0, CCC=3.0, OUT=1.0),
        ("mine_share", ""): placed(AAA=6.0, CHN=26.0),
    },
    goalposts={
        ("leverage", "USA"): (
            Goalpost("leverage", "USA", "Trade", "import_supply_share", "", 0, 10),
            Goalpost("leverage", "USA", "Trade", "export_market_share", "", 0, 10),
            Goalpost("leverage", "USA", "Minerals", "mine_share", "", 0, 6),
            Goalpost("leverage", "USA", "Bases", "us_troops_hosted_pct", "", 0, 25),
            Goalpost("leverage", "USA", "Bases", "us_bases_hosted_theatre_pct", "", 0, 30),
        )
    },
    scores={
        "AAA": (line("AAA", "", 40), line("AAA", "Trade", 40), line("AAA", "Bases", 10)),
        "BBB": (line("BBB", "", 20), line("BBB", "Trade", 10), line("BBB", "Bases", 10)),
        "CCC": (line("CCC", "", 35), line("CCC", "Trade", 38), line("CCC", "Bases", 12)),
    },
    clubs={"NATO": frozenset({"AAA", "CCC", "USA"}), "BRICS": frozenset({"AAA", "CHN"})},
    gdp_musd={"AAA": 100.0, "BBB": 400.0, "CCC": 90.0},
    subregions={"AAA": "East", "BBB": "East", "CCC": "West"},
    theatres={"AAA": "Europe", "BBB": "Europe", "CCC": "Africa", "OUT": "Europe"},
)
FIGURES = [
    figure("import_supply_share", "USA", 4.0),
    figure("export_market_share", "USA", 1.0),
    figure("mine_share", "", 6.0),
    figure("us_troops_hosted_pct", "USA", 2.5),
    figure("us_bases_hosted_theatre_pct", "USA", 6.0, older=True),
]


def test_a_row_holds_the_place_between_its_goalposts_and_the_other_great_power() -> None:
    pane = build_pane(WORLD, "AAA", "USA", "leverage", FIGURES)
    row = pane.rows[0]
    assert row.goal_score == 40.0  # 4 on a scale from 0 to 10
    assert [dot.iso3 for dot in row.dots] == ["BBB", "CCC"]  # the country itself is no dot
    assert row.yardstick is not None
    assert row.yardstick.value == 13.0
    assert row.top == 4.0  # its own value is above the others of the roster


def test_a_score_beyond_the_goalposts_is_clipped() -> None:
    post = Goalpost("leverage", "USA", "Trade", "x", "", 0, 10)
    assert [post.score(value) for value in (-1.0, 2.5, 30.0)] == [0.0, 25.0, 100.0]


def test_a_world_measure_is_never_the_strongest_hold() -> None:
    pane = build_pane(WORLD, "AAA", "USA", "leverage", FIGURES)
    world_row = next(row for row in pane.rows if row.figure.indicator_id == "mine_share")
    assert world_row.goal_score == 100.0
    assert pane.strongest is not None
    assert pane.strongest.figure.indicator_id == "import_supply_share"


def test_a_hold_stands_out_from_the_median_of_best_scores_on() -> None:
    # Best dyadic scores: AAA 40, BBB 50 (exports bought), CCC 20; their median is 40.
    assert WORLD.usual_best("leverage", "USA") == 40.0
    assert build_pane(WORLD, "AAA", "USA", "leverage", FIGURES).stands_out
    weaker = [figure("import_supply_share", "USA", 3.9)]
    assert not build_pane(WORLD, "AAA", "USA", "leverage", weaker).stands_out


def test_nothing_is_strongest_where_all_values_are_zero_or_missing() -> None:
    empty = [
        figure("import_supply_share", "USA", 0.0),
        figure("export_market_share", "USA", None),
    ]
    assert strongest(build_pane(WORLD, "AAA", "USA", "leverage", empty).rows) is None


def test_the_union_never_stands_beside_its_members() -> None:
    pane = build_pane(WORLD, "EUU", "USA", "leverage", FIGURES)
    assert [dot.iso3 for dot in pane.rows[0].dots] == ["AAA", "CCC"]
    assert find_peers(WORLD, "EUU") == ()
    assert build_groups(WORLD, "EUU") == ()


def test_cards_show_one_tie_each_and_only_what_is_usual_or_more() -> None:
    pane = build_pane(WORLD, "AAA", "USA", "leverage", FIGURES)
    cards = build_cards(WORLD, "AAA", [pane], FIGURES, ())
    # Exports bought (1 %, median 2 %) are no asset; of the two numbers on bases one is shown.
    assert [card.figure.indicator_id for card in cards] == [
        "mine_share", "import_supply_share", "us_troops_hosted_pct",
    ]  # fmt: skip


def test_a_world_measure_is_one_card_under_domains_of_two_names() -> None:
    pane = build_pane(WORLD, "AAA", "USA", "leverage", FIGURES)
    renamed = replace(
        pane,
        power="CHN",
        rows=tuple(replace(r, domain="Other name") for r in pane.rows if not r.figure.power),
    )
    cards = build_cards(WORLD, "AAA", [pane, renamed], FIGURES, ())
    assert len(renamed.rows) == 1
    assert [card.figure.indicator_id for card in cards].count("mine_share") == 1


def test_only_scored_rows_are_drawn() -> None:
    pane = build_pane(WORLD, "AAA", "USA", "leverage", FIGURES)
    listed = replace(pane, rows=(*pane.rows, replace(pane.rows[0], domain="")))
    assert listed.drawn == pane.drawn
    assert len(listed.rows) == len(listed.drawn) + 1


def test_an_older_number_gives_way_only_to_a_newer_one_nearly_as_strong() -> None:
    # Sites score 20 (6 of 30). Troops of 2.5 % score 10, just half; 2 % score 8, too little.
    weaker = [
        replace(f, value=2.0) if f.indicator_id == "us_troops_hosted_pct" else f for f in FIGURES
    ]
    # A lower median, so that 2 % still counts as an asset.
    world = replace(WORLD, values={**WORLD.values, ("us_troops_hosted_pct", "USA"): placed(
        AAA=2.0, BBB=0.1, CCC=0.2)})  # fmt: skip
    pane = build_pane(world, "AAA", "USA", "leverage", weaker)
    cards = build_cards(world, "AAA", [pane], weaker, ())
    assert cards[-1].figure.indicator_id == "us_bases_hosted_theatre_pct"


def test_a_card_names_who_is_ahead_and_who_comes_next() -> None:
    pane = build_pane(WORLD, "AAA", "USA", "leverage", FIGURES)
    card = build_cards(WORLD, "AAA", [pane], FIGURES, ())[1]
    assert (card.place, card.n_placed) == (3, 5)
    assert [p.iso3 for p in card.ahead] == ["CHN", "OUT"]
    assert [p.iso3 for p in card.behind] == ["BBB", "CCC"]


def test_hosts_of_another_theatre_are_no_alternative() -> None:
    figures = [figure("us_bases_hosted_theatre_pct", "USA", 6.0, older=True)]
    pane = build_pane(WORLD, "AAA", "USA", "leverage", figures)
    (card,) = build_cards(WORLD, "AAA", [pane], figures, ())
    assert [p.iso3 for p in (*card.ahead, *card.behind)] == ["BBB", "OUT"]


@pytest.mark.parametrize(
    ("indicator_id", "expected"),
    [("import_supply_share", "exports"), ("us_troops_hosted_pct", None)],
)
def test_what_withholding_touches_is_known_for_sales_only(
    indicator_id: str, expected: str | None
) -> None:
    figures = [figure(indicator_id, "USA", 9.0), figure("export_dependence", "USA", 18.0)]
    pane = build_pane(WORLD, "AAA", "USA", "leverage", figures)
    (card,) = build_cards(WORLD, "AAA", [pane], figures, (Supplier("Bbb", 5.0, "2020-24"),))
    assert (card.at_stake.kind if card.at_stake else None) == expected
    assert card.suppliers == ()  # only arms have suppliers


def test_peers_are_nearest_in_scores_size_and_region() -> None:
    peers = find_peers(WORLD, "AAA")
    by_respect = {
        respect: [p.iso3 for p in peers if p.respect == respect]
        for respect in ("profile", "size", "region")
    }
    # Scores: CCC is (2 + 2) / 2 = 2 points away, BBB (30 + 0) / 2 = 15. Size: CCC is nearer.
    assert by_respect == {"profile": ["CCC", "BBB"], "size": ["CCC", "BBB"], "region": ["BBB"]}


def test_groups_leave_the_great_powers_out() -> None:
    union, nato, brics = build_groups(WORLD, "AAA")
    assert (nato.name, nato.n_members, nato.is_member) == ("NATO", 2, True)
    assert nato.middle(("import_supply_share", "USA")) == 2.5  # AAA 4, CCC 1
    assert nato.middle(("defence_effort", "")) is None
    assert (brics.name, brics.n_members) == ("BRICS", 1)
    assert (union.name, union.is_member) == ("EU", False)
