"""Known answers of compute_share, worked by hand on two lists.

AI clusters, H100 equivalents: AAA 30 (two clusters, one without a size), DDD 10, EEE 20, no stated
country 40, BBB one cluster without a size. All 100: AAA 30 %, the Union 30 %; 60 % are located.
Supercomputers, teraflops: CHN 8,000, AAA 6,000, DDD 3,000, EEE 3,000. All 20,000: AAA 30 %, the
Union 30 %, CCC a true 0.
"""

from __future__ import annotations

import pandas as pd
import pytest

from tests.conftest import World

ID = "compute_share"
EPOCH, TOP500 = "compute_share_epoch", "compute_share_top500"


@pytest.fixture
def lists(world: World) -> World:
    """Build both lists of the docstring."""
    world.countries(
        {"iso3": "AAA"}, {"iso3": "BBB"}, {"iso3": "CCC"},
        {"iso3": "DDD", "is_eu_member": True}, {"iso3": "EEE", "is_eu_member": True},
    )  # fmt: skip
    clusters = [("AAA", 2, 1, 30), ("DDD", 1, 0, 10), ("EEE", 1, 0, 20), ("UNK", 3, 0, 40),
                ("BBB", 1, 1, 0)]  # fmt: skip
    world.insert("fact_gpu_cluster", [
        {"iso3": iso3, "clusters": n, "clusters_without_size": without, "h100_equivalents": size,
         "source_id": "epoch_gpu_clusters"}
        for iso3, n, without, size in clusters
    ])  # fmt: skip
    systems = [("CHN", 4, 8000), ("AAA", 3, 6000), ("DDD", 1, 3000), ("EEE", 1, 3000)]
    return world.insert("fact_supercomputer", [
        {"iso3": iso3, "year": 2025, "systems": n, "rmax_tflops": rmax, "source_id": "top500"}
        for iso3, n, rmax in systems
    ])  # fmt: skip


@pytest.mark.parametrize("iso3", ["AAA", "EUU"])
@pytest.mark.parametrize("measure", [EPOCH, TOP500])
def test_each_list_gives_its_own_share(lists: World, iso3: str, measure: str) -> None:
    row = lists.value(lists.run(ID), iso3, "", measure)
    assert row["value"] == pytest.approx(30.0)
    assert row["status"] == "ok"
    over, under = row["components"]
    assert 100 * over["value"] / under["value"] == pytest.approx(30.0)


def test_years_and_coverage(lists: World) -> None:
    frame = lists.run(ID)
    epoch, top = (lists.value(frame, "AAA", "", m) for m in (EPOCH, TOP500))
    assert (epoch["period"], top["period"], top["year"]) == ("Mar 2026", "Jun 2025", 2025)
    assert epoch["coverage"] == pytest.approx(0.6)
    assert "2 of 8 listed clusters. One of them has no stated size" in epoch["note"]


def test_absence_is_zero_in_one_list_and_unknown_in_the_other(lists: World) -> None:
    frame = lists.run(ID)
    top = lists.value(frame, "CCC", "", TOP500)
    assert (top["value"], top["status"]) == (0.0, "ok")
    epoch = lists.value(frame, "CCC", "", EPOCH)
    assert (epoch["status"], pd.isna(epoch["value"])) == ("not_reported", True)
    assert "this is not a zero" in epoch["note"]


def test_a_cluster_without_a_size_gives_no_share(lists: World) -> None:
    row = lists.value(lists.run(ID), "BBB", "", EPOCH)
    assert (row["status"], pd.isna(row["value"])) == ("not_reported", True)
    assert "without its size" in row["note"]


def test_chinas_supercomputers_are_a_floor(lists: World) -> None:
    frame = lists.run(ID)
    assert lists.value(frame, "CHN", "", TOP500)["bound"] == "floor"
    assert lists.value(frame, "CHN", "", TOP500)["value"] == pytest.approx(40.0)
    assert lists.value(frame, "AAA", "", TOP500)["bound"] == ""


def test_a_newer_list_replaces_the_older(lists: World) -> None:
    lists.insert("fact_supercomputer", [
        {"iso3": "BBB", "year": 2026, "systems": 1, "rmax_tflops": 9000, "source_id": "top500"},
        {"iso3": "CHN", "year": 2026, "systems": 1, "rmax_tflops": 3000, "source_id": "top500"},
    ])  # fmt: skip
    row = lists.value(lists.run(ID), "BBB", "", TOP500)
    assert (row["value"], row["year"]) == (pytest.approx(75.0), 2026)
