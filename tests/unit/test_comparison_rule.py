"""Which countries may stand side by side: at most four, each once, no Union beside a member."""

from __future__ import annotations

from functools import partial

from hypothesis import given
from hypothesis import strategies as st

from ui.notices import refusal_sentence
from ui.parameters import Parameter, read
from ui.views.comparison_rule import MOST, comparable

NAMES = {
    "JPN": "Japan", "KOR": "South Korea", "AUS": "Australia", "CAN": "Canada", "MEX": "Mexico",
    "DEU": "Germany", "FRA": "France", "EUU": "European Union",
}  # fmt: skip
MEMBERS = {"DEU", "FRA"}
RULE = partial(comparable, names=NAMES, union_members=MEMBERS)
SETTING = Parameter("iso", "country", ("KOR", "JPN", "AUS"), NAMES, RULE)


def said(raw: str) -> tuple[tuple[str, ...], list[str]]:
    """Return value and sentences of one address."""
    value, refusals = read(SETTING, raw)
    assert isinstance(value, tuple)
    return value, [refusal_sentence(one) for one in refusals]


def test_countries_stay_in_the_order_of_the_link() -> None:
    assert said("JPN,KOR,AUS") == (("JPN", "KOR", "AUS"), [])


def test_a_fifth_country_is_left_out_by_name() -> None:
    value, sentences = said("JPN,KOR,AUS,CAN,MEX")
    assert value == ("JPN", "KOR", "AUS", "CAN")
    assert sentences == ["`MEX` was left out: at most four countries stand side by side."]


def test_a_doubled_country_stands_once_and_is_named() -> None:
    value, sentences = said("JPN,KOR,jpn")
    assert value == ("JPN", "KOR")
    assert sentences == ["`JPN` was left out: Japan is named twice."]


def test_the_union_never_stands_beside_a_member_whichever_comes_first() -> None:
    assert said("DEU,EUU,KOR") == (
        ("DEU", "KOR"),
        ["`EUU` was left out: the European Union never stands beside a member, here Germany."],
    )
    assert said("EUU,DEU,KOR,FRA") == (
        ("EUU", "KOR"),
        [
            "`DEU` was left out: Germany is a member of the European Union, which already stands "
            "here.",
            "`FRA` was left out: France is a member of the European Union, which already stands "
            "here.",
        ],
    )


def test_an_unknown_country_is_named_and_the_others_stay() -> None:
    value, sentences = said("JPN,ZZZ,KOR")
    assert value == ("JPN", "KOR")
    assert sentences == [
        "`ZZZ` is not a country we hold; the page shows Japan, South Korea instead."
    ]


def test_nothing_known_falls_back_to_the_example() -> None:
    value, sentences = said("ZZZ")
    assert value == ("KOR", "JPN", "AUS")
    assert len(sentences) == 1


@given(st.lists(st.sampled_from(sorted(NAMES)), max_size=9))
def test_what_stands_always_keeps_the_rules(asked: list[str]) -> None:
    kept, refusals = RULE(asked)
    assert len(kept) + len(refusals) == len(asked)
    assert len(kept) <= MOST
    assert len(set(kept)) == len(kept)
    assert not ("EUU" in kept and MEMBERS & set(kept))
    assert all(one.why for one in refusals)
    assert RULE(kept) == (kept, [])
