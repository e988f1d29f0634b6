"""Sentences of the comparison on hand-made scores."""

from __future__ import annotations

import pytest

from ui.views.comparison import DomainLines, Side, bands_meet, complete
from ui.views.country_world import ScoreLine
from ui.warehouse import Country
from ui.wording import comparison_sides as say


def country(iso3: str, name: str) -> Country:
    """Return a country by name."""
    return Country(iso3, name, name, "", "", "country", "middle_power", "", True)


JPN, KOR, AUS = country("JPN", "Japan"), country("KOR", "South Korea"), country("AUS", "Australia")
USA = country("USA", "United States")


def line(score: float | None, low: int | None = None, high: int | None = None,
         domain: str = "", reason: str = "") -> ScoreLine:  # fmt: skip
    """Return a score with its rank band."""
    status = "ok" if score is not None else "low_coverage"
    return ScoreLine("", "USA", "leverage", domain, score, low, low, high, 1 if low else None, 3, 0,
                     status, reason)  # fmt: skip


def side(*lines: tuple[Country, ScoreLine | None], lens: str = "leverage") -> Side:
    """Return one side with nothing but its total."""
    return Side("USA", lens, 57, DomainLines("", lines, ()), ())


def test_a_firm_order_is_said_to_be_firm() -> None:
    said = say.lead_sentence(side((KOR, line(33.4, 3, 6)), (JPN, line(61.2, 1, 2))))
    assert said == (
        ":green[● Leverage over the United States]: Japan holds most (61), then South Korea (33). "
        "Their rank bands do not overlap, so the order is firm."
    )


def test_overlapping_bands_are_named() -> None:
    lines = ((JPN, line(61, 1, 3)), (KOR, line(33, 3, 6)), (AUS, line(13, 8, 18)))
    assert say.lead_sentence(side(*lines)).endswith(
        "The rank bands of Japan and South Korea overlap: that order is not firm."
    )
    both = ((JPN, line(61, 1, 9)), (KOR, line(33, 3, 10)), (AUS, line(13, 8, 18)))
    assert say.lead_sentence(side(*both)).endswith(
        "Their rank bands all overlap: the order is not firm."
    )


def test_the_few_that_keep_apart_are_named_where_most_overlap() -> None:
    lines = ((JPN, line(61, 1, 6)), (KOR, line(33, 3, 9)), (AUS, line(13, 8, 18)))
    assert say.lead_sentence(side(*lines)).endswith(
        "Only the rank bands of Japan and Australia do not overlap: the rest is not firm."
    )


def test_scores_that_print_alike_stand_together() -> None:
    alike = ((JPN, line(36.4, 4, 16)), (KOR, line(35.9, 7, 19)), (AUS, line(20, 30, 40)))
    said = say.lead_sentence(side(*alike, lens="exposure"))
    assert "Japan and South Korea are most exposed (36 each), then Australia (20)" in said
    assert ":orange[◆ Exposure to the United States]" in said
    same = say.lead_sentence(side(*alike[:2]))
    assert "Japan and South Korea score alike (36 each)." in same


def test_the_unranked_and_the_unscored_are_said_to_be_so() -> None:
    said = say.lead_sentence(side((JPN, line(61, 1, 2)), (KOR, line(3))))
    assert said.endswith("South Korea is scored apart, without a rank.")
    assert "only Japan has a score (61)" in say.lead_sentence(
        side((JPN, line(61, 1, 2)), (KOR, line(None)), (USA, None))
    )
    assert say.lead_sentence(side((KOR, line(None)))).endswith(
        "none of these countries has a score."
    )


def test_a_missing_score_has_its_reason() -> None:
    assert say.no_score(None) == "no ties to itself"
    assert say.no_score(line(None)) == "no score: too little data"
    assert say.total_line(JPN, line(61, 1, 2), 57) == (
        "**Japan** 61 · tier\u00a01 · between 1st and 2nd of 57"
    )


@pytest.mark.parametrize(
    ("one", "other", "meet"),
    [((1, 3), (3, 6), True), ((1, 2), (3, 6), False), ((4, 9), (1, 4), True)],
)
def test_bands_meet_where_they_share_a_rank(
    one: tuple[int, int], other: tuple[int, int], meet: bool
) -> None:
    assert bands_meet(line(1, *one), line(1, *other)) is meet
    assert bands_meet(line(1, *one), line(1)) is None


def test_the_gap_is_between_the_highest_and_the_lowest_known() -> None:
    lines = ((JPN, line(61)), (KOR, line(None)), (AUS, line(13)))
    assert DomainLines("", lines, ()).gap == 48
    assert DomainLines("", lines[:2], ()).gap == 0


def test_several_countries_need_no_companions() -> None:
    assert complete(["JPN", "KOR"], None, ("KOR", "JPN", "AUS")) == []
    assert complete([], None, ("KOR",)) == []


@pytest.mark.parametrize(
    ("name", "broken"),
    [("Japan", "Japan"), ("United Arab Emirates", "United Arab<br>Emirates"),
     ("Democratic Republic of the Congo", "Democratic Republic of<br>the Congo")],
)  # fmt: skip
def test_long_names_break_over_two_lines(name: str, broken: str) -> None:
    assert say.short_name(name) == broken
