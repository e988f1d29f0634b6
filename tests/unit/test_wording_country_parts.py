"""Sentences of the profile's parts: statement, limits, size, agency, groups, product lines."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.unit.test_views_country import FIGURES, WORLD, figure
from ui.views.country_context import Peer
from ui.views.country_groups import build_groups
from ui.views.country_panes import build_pane
from ui.views.country_products import ProductLine, Products
from ui.views.country_size import SizeReading
from ui.views.country_world import ScoreLine
from ui.views.figures import Component, SourceCard
from ui.wording import country as opening
from ui.wording import country_conduct as conduct
from ui.wording import country_groups as groups
from ui.wording import country_limits as limits
from ui.wording import country_products as products
from ui.wording import country_statement as statement

SIPRI = "Stockholm International Peace Research Institute (SIPRI)"


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


def card(source_id: str, publisher: str) -> SourceCard:
    return SourceCard(source_id, publisher, "", "", "", "", "", "open", "", "", "")


def test_a_part_names_the_country_once_and_the_publisher_in_short() -> None:
    arms = replace(figure("arms_import_dependence", "USA", 86.9), period="2020-24")
    planes = replace(figure("f35_dependence_ordered", "USA", 60.0), unit="count", period="to 2024")
    part = statement.parts("Korea", [arms, planes], [card("one", SIPRI)])[3]
    assert plain(statement.part_line(part)) == (
        "**Arms.** Korea took 87 % of its imports of major arms from the United States (2020–24; "
        "source: SIPRI). It has ordered 60 F-35 aircraft (to 2024; source: SIPRI)."
    )


def test_aid_to_ukraine_is_stated_in_euros() -> None:
    euros = Component("numerator", "aid", 25.3, "billion EUR", "Jan 2022 - Feb 2026", "one")
    aid = replace(
        figure("ukraine_support_gdp", "USA", 0.7), components=(euros,), period="Jan 2022 - Feb 2026"
    )
    (said,) = statement.paragraphs(statement.parts("Aaa", [aid], [card("one", "Kiel Institute")]))
    assert plain(said) == (
        "Aaa allocated €25.3 bn of aid to Ukraine, 0.7 % of its GDP of 2021 (Jan 2022 – Feb 2026; "
        "source: Kiel Institute)."
    )


def test_what_is_not_stated_is_named_with_its_reason() -> None:
    low = figure("treasury_holdings", "USA", 0.4)
    missing = figure("ukraine_support_gdp", "USA", None)
    base = figure("technology_supply", "USA", None)
    estimated = figure("technology_supply_apportioned", "USA", 2.0)
    assert plain(statement.left_out_note([low, missing, base], [estimated])) == (
        "Not stated, under the middle powers' median: foreign-held Treasuries (0.4 %). Not stated, "
        "no data: aid to Ukraine."
    )
    assert statement.left_out_note([], []) == ""


@pytest.mark.parametrize(
    ("publisher", "short"),
    [
        ("US Census Bureau, Foreign Trade Division", "US Census Bureau"),
        (SIPRI, "SIPRI"),
        ("US Treasury, Capital Flows (TIC)", "US Treasury"),
        ("CEPII", "CEPII"),
    ],
)  # fmt: skip
def test_publishers_are_shortened_to_what_is_known(publisher: str, short: str) -> None:
    assert statement.short_publisher(publisher) == short


def test_weak_numbers_are_counted_and_say_why() -> None:
    weak = replace(FIGURES[0], status="low_coverage", note="Mirror data.")
    older = FIGURES[4]
    missing = replace(FIGURES[1], value=None, status="not_reported", note="Not in the list.")
    pane = build_pane(WORLD, "AAA", "USA", "leverage", [weak, missing, older])
    assert limits.title([pane]) == (
        "Which numbers are weak, and why: 1 weak, 1 older and 1 missing among 3\u00a0scored numbers"
    )
    first, aged = limits.weak_lines([pane])
    assert plain(first) == "**Share of US imports, 4.0 %** (2024). Weak: Mirror data."
    assert (
        aged
        == "**More than three years older than this build:** Share of theatre's US sites (2024)."
    )
    assert limits.missing_lines([pane]) == ["**US exports bought: no data.** Not in the list."]


@pytest.mark.parametrize(
    ("score", "expected", "said"),
    [
        (33.4, 23.3, "For its size: 10 points more than the 23 expected of a GDP of $1.88 tn"),
        (15.0, 16.0, "For its size: 1 point less than the 16 expected of a GDP of $1.88 tn"),
        (20.0, 20.2, "For its size: as much as the 20 expected of a GDP of $1.88 tn"),
        (7.0, 0.0, "For its size: a score of 0 would be expected of a GDP of $1.88 tn"),
    ],
)
def test_leverage_for_its_size_says_how_it_is_worked_out(
    score: float, expected: float, said: str
) -> None:
    text = plain(conduct.size_sentence(SizeReading("USA", score, expected, 1_880_000.0, 57)))
    assert text == f"{said} (straight line of 57 scores on the logarithm of GDP)."


def test_agency_is_said_with_tier_band_and_parts() -> None:
    def score(domain: str, value: float) -> ScoreLine:
        return ScoreLine("AAA", "", "agency", domain, value, 6, 2, 10, 1, 3, 0, "ok", "")

    lines = (score("", 67.8), score("Own means", 49.6), score("Room for manoeuvre", 81.9))
    assert plain(conduct.conduct_line("agency", lines, {"agency": 57})) == (
        "**Agency**, what lets it act rather than be acted upon: **68** of 100 · tier 1 · between "
        "2nd and 10th of 57. It is made of own means 50 and room for manoeuvre 82."
    )
    assert conduct.conduct_line("restraint", lines, {}).endswith("no score.")


def test_both_ways_repeats_the_numbers_of_the_measure() -> None:
    both = replace(
        figure("trade_asymmetry", "USA", -9.8), note="The trade equals 10.5 % of the output of Aaa."
    )
    assert opening.both_ways_sentence(both) == (
        "Counted both ways, the trade equals 10.5 % of the output of Aaa."
    )
    assert opening.both_ways_sentence(None) == ""


def test_peers_say_by_what_they_are_near() -> None:
    peers = (
        Peer("BBB", "Bbb", "the Bbb", "profile", 6.1, 400.0),
        Peer("CCC", "Ccc", "Ccc", "region", None, 4_020_000.0),
    )
    links = {"BBB": "country?iso=BBB", "CCC": "country?iso=CCC"}
    assert plain(groups.peers_line("profile", peers, links)) == (
        "**Nearest in scores:** [Bbb](country?iso=BBB) (6.1 points apart)."
    )
    assert plain(groups.peers_line("region", peers, links, "Eastern Asia")) == (
        "**Same part of the world (Eastern Asia):** [Ccc](country?iso=CCC) ($4.02 tn)."
    )
    assert groups.title("Aaa", peers).endswith("Aaa is nearest to the Bbb")


def test_groups_are_headed_by_where_the_country_stands() -> None:
    found = build_groups(WORLD, "AAA")
    own = figure("import_supply_share", "USA", 4.0)
    assert plain(groups.groups_title("Aaa", found, own)) == (
        "Share of US imports (2024): Aaa 4.0 %, above the median of EU members and NATO"
    )
    assert groups.groups_title("Aaa", found[:2], own).endswith("above the median of each group")
    low = replace(own, value=1.0)
    assert groups.groups_title("Aaa", found, low).endswith("not above the median of any group")
    assert groups.group_members(found[1], own).endswith("includes this country")


LINE = ProductLine("852492", "Flat panel display modules, of organic light-emitting diodes", 75.1,
                   194.6, "the United Kingdom", 19.7, 2024, "")  # fmt: skip


def test_product_lines_name_share_value_and_next_supplier() -> None:
    assert products.product_label(LINE) == (
        "852492 Flat panel display modules, of<br>organic light-emitting diodes"
    )
    longer = replace(LINE, product=" ".join(["panels,"] * 20))
    assert products.product_label(longer).count("<br>") == 1
    assert products.product_label(longer).endswith("panels …")
    assert plain(products.product_value(LINE)) == "75 % · $195 m"
    assert plain(products.product_next(LINE)) == "next: United Kingdom 20 %"
    assert products.product_next(replace(LINE, next_name="")) == "no other listed supplier"
    share = figure("irreplaceable_supply_50_pct", "USA", 0.06)
    found = Products((LINE,), 1, 194.6)
    assert plain(products.products_title("Aaa", found, share)) == (
        "Hard to replace: the US buys half or more from Aaa in 1 product line, $195 m (2024)"
    )


def test_inputs_are_headed_by_the_larger_dependence() -> None:
    found = [figure("input_dependence", "CHN", 4.9), figure("input_dependence", "USA", 2.7)]
    assert plain(products.inputs_title("Aaa", found)) == (
        "Inputs of industries: 4.9 % from China and 2.7 % from the United States (2024)"
    )
    assert "not among the economies" in products.inputs_title("Aaa", [])
