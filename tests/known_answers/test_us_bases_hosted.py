"""Known answers for ``us_bases_hosted`` and its share of the theatre, worked by hand.

Europe, 20 sites: AAA 4 (2 major, 1 small, 1 funded; EU), Denmark 1 (EU), Greenland 5, BBB 10.
Indo-Pacific, 3 sites: CCC 3, an invented EU member outside Europe.
"""

from __future__ import annotations

import pandas as pd
import pytest

from tests.conftest import World

ID = "us_bases_hosted"
SHARE = "us_bases_hosted_theatre_pct"


def host(iso3: str, theatre: str, base: int, lilypad: int = 0, funded: int = 0) -> dict:
    return {
        "iso3": iso3, "host": iso3, "theatre": theatre, "n_base": base, "n_lilypad": lilypad,
        "n_funded": funded, "n_sites": base + lilypad + funded,
    }  # fmt: skip


@pytest.fixture
def filled(world: World) -> World:
    world.countries(
        {"iso3": "AAA", "is_eu_member": True},
        {"iso3": "BBB"},
        {"iso3": "CCC", "is_eu_member": True},
        {"iso3": "DDD"},
        {"iso3": "DNK", "is_eu_member": True},
        {"iso3": "GRL", "kind": "territory"},
        {"iso3": "GUM", "kind": "territory"},
    )
    return world.insert(
        "fact_us_bases",
        [
            host("AAA", "Europe", 2, 1, 1),
            host("BBB", "Europe", 10),
            host("CCC", "Indo-Pacific", 3),
            host("DNK", "Europe", 0, 1),
            host("GRL", "Europe", 5),
        ],
    )


def test_sites_of_all_kinds_are_summed_and_set_against_their_theatre(filled: World) -> None:
    frame = filled.run(ID)
    sites = filled.value(frame, "AAA", "USA", ID)
    assert (sites["value"], sites["year"], sites["period"]) == (4.0, 2018, "about 2018")
    assert "at least 128 bases in 51 countries in July 2024" in sites["note"]
    # 4 of the 20 in Europe, 3 of the 3 in the Indo-Pacific.
    assert filled.value(frame, "AAA", "USA", SHARE)["value"] == pytest.approx(20.0)
    assert filled.value(frame, "CCC", "USA", SHARE)["value"] == pytest.approx(100.0)


def test_greenland_is_not_added_to_denmark(filled: World) -> None:
    frame = filled.run(ID)
    assert filled.value(frame, "DNK", "USA", ID)["value"] == 1.0
    assert filled.value(frame, "GRL", "USA", ID)["value"] == 5.0
    apart = "Listed apart and not counted here: Greenland."
    assert filled.value(frame, "DNK", "USA", ID)["note"].endswith(apart)
    assert "apart" not in filled.value(frame, "AAA", "USA", ID)["note"]


def test_dependencies_of_others_are_named_too_even_without_a_site_of_their_own(
    filled: World,
) -> None:
    """Sites at Diego Garcia and Ascension (Britain), Hong Kong, and the dissolved Antilles."""
    filled.countries(
        {"iso3": "GBR"}, {"iso3": "CUW", "kind": "territory"},
        {"iso3": "IOT", "kind": "territory"}, {"iso3": "SHN", "kind": "territory"},
    )  # fmt: skip
    filled.insert(
        "fact_us_bases",
        [
            host("GBR", "Europe", 16),
            host("IOT", "Indo-Pacific", 1),
            host("SHN", "Africa", 1),
            host("HKG", "Indo-Pacific", 0, 1),
            host("ANT", "Americas", 0, 1),
        ],
    )
    frame = filled.run(ID)
    britain = filled.value(frame, "GBR", "USA", ID)
    assert britain["value"] == 16.0
    assert britain["note"].endswith("Listed apart and not counted here: Diego Garcia, Ascension.")
    for iso3, place in (("CHN", "Hong Kong"), ("CUW", "the former Netherlands Antilles")):
        row = filled.value(frame, iso3, "USA", SHARE)
        assert row["status"] == "not_reported"
        assert row["note"].endswith(f"Listed apart and not counted here: {place}.")


def test_the_eu_is_its_members_sites_in_europe(filled: World) -> None:
    # AAA 4 + Denmark 1 = 5 of 20; CCC's three lie in another theatre.
    frame = filled.run(ID)
    assert filled.value(frame, "EUU", "USA", ID)["value"] == 5.0
    assert filled.value(frame, "EUU", "USA", SHARE)["value"] == pytest.approx(25.0)


def test_a_country_the_list_does_not_name_has_no_number(filled: World) -> None:
    row = filled.value(filled.run(ID), "DDD", "USA", SHARE)
    assert row["status"] == "not_reported"
    assert pd.isna(row["value"])
    assert "names no US site in Ddd" in row["note"]


@pytest.mark.parametrize(("iso3", "words"), [("USA", "itself"), ("GUM", "US territory")])
def test_the_united_states_hosts_nothing_at_home(filled: World, iso3: str, words: str) -> None:
    row = filled.value(filled.run(ID), iso3, "USA", ID)
    assert row["status"] == "not_applicable"
    assert words in row["note"]


def test_components_give_the_values_again(filled: World) -> None:
    frame = filled.run(ID)
    parts = filled.value(frame, "AAA", "USA", ID)["components"]
    assert [(p["label"], p["value"]) for p in parts] == [
        ("major bases in Aaa", 2.0),
        ("small sites in Aaa", 1.0),
        ("bases of the host country that the United States funds, in Aaa", 1.0),
    ]
    here, theatre = filled.value(frame, "AAA", "USA", SHARE)["components"]
    assert 100 * here["value"] / theatre["value"] == pytest.approx(20.0)
