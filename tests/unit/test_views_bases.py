"""Hosts, theatres, breaks and rankings of the page on bases, on invented places."""

from __future__ import annotations

import pytest

from ui.charts.bases import _class_limits, _stretches
from ui.views.bases import Host, Hosting, Report, odd_reports
from ui.views.bases_defence import EFFORT, Cell, Defence, Spender, Target
from ui.views.bases_loading import load_hosting, load_points, load_reports
from ui.warehouse import Warehouse


def host(iso3: str, theatre: str, persons: float | None, sites: int | None) -> Host:
    """Return an invented place; all of its sites are major bases."""
    return Host(
        iso3, iso3.title(), iso3.title(), theatre, persons, "ok", "", sites or 0, 0, 0, sites, ()
    )


def world(*hosts: Host) -> Hosting:
    """Return an invented world of hosts."""
    return Hosting(hosts, (), None, {}, "Dec 2025", "about 2018", 300.0, 2017)


def test_a_host_has_a_site_or_persons_from_the_threshold() -> None:
    held = world(
        host("AAA", "Europe", 900, 3), host("BBB", "", 300, None), host("CCC", "", 299, None),
        host("DDD", "Africa", None, 1),
    )  # fmt: skip
    assert [held.is_host(one) for one in ("AAA", "BBB", "CCC", "DDD", "ZZZ")] == [
        True, True, False, True, False,
    ]  # fmt: skip


def test_theatres_add_their_hosts_and_stand_by_personnel() -> None:
    held = world(
        host("AAA", "Europe", 900, 3), host("BBB", "Africa", 2000, 1), host("CCC", "", 5000, None),
        host("DDD", "Europe", None, 4),
    )  # fmt: skip
    assert [(one.name, one.persons, one.sites) for one in held.theatres] == [
        ("Africa", 2000, 1), ("Europe", 900, 7), ("", 5000, 0),
    ]  # fmt: skip
    assert held.theatre_of("CCC") is None
    assert held.place(held.by_iso3["AAA"]) == 3


def test_the_union_never_stands_beside_its_members() -> None:
    held = world(
        host("DEU", "Europe", 900, 3), host("JPN", "Indo-Pacific", 800, 3),
        host("ITA", "Europe", 700, 3), host("GBR", "Europe", 600, 1),
    )  # fmt: skip
    assert held.beside("EUU", ("DEU", "ITA")) == ("JPN", "GBR")
    assert held.beside("DEU") == ("ITA", "GBR")


def test_a_line_breaks_where_reports_do() -> None:
    reports = [
        Report(2016, 9, 9), Report(2017, 9, 8), Report(2017, 12, 7), Report(2018, 3, None),
        Report(2018, 6, 6), Report(2022, 9, 5), Report(2023, 9, 4), Report(2023, 12, 3),
    ]  # fmt: skip
    parts = [[one.persons for one in part] for part in _stretches(reports, 2017)]
    assert parts == [[9, 8], [7], [6], [5], [4, 3]]


def test_a_report_far_above_both_neighbours_is_odd() -> None:
    steady = [Report(2020, 3, 5000), Report(2020, 6, 5200), Report(2020, 9, 5100)]
    jump = [Report(2020, 3, 5000), Report(2020, 6, 6300), Report(2020, 9, 5000)]
    rise = [Report(2020, 3, 5000), Report(2020, 6, 6300), Report(2020, 9, 6200)]
    assert [len(odd_reports(one)) for one in (steady, jump, rise)] == [0, 1, 0]


def test_classes_of_personnel_begin_where_hosting_counts() -> None:
    assert _class_limits(world(), [5, 80, 54_000], "personnel") == (300, 1_000, 10_000)
    assert _class_limits(world(), [1, 2, 44], "sites") == (1, 2, 5, 10, 20)


def _spender(iso3: str, value: float | None) -> Spender:
    cell = Cell(value, "pct", "2025", "ok" if value is not None else "not_reported", "", "")
    return Spender(iso3, iso3.title(), iso3.title(), False, {EFFORT: cell}, None, None)


def test_the_ranking_holds_members_only() -> None:
    shares = {"AAA": 3.5, "BBB": 2.0, "CCC": 1.99, "DDD": None, "USA": 3.1, "XXX": 9.0, "EUU": 2.1}
    held = Defence(
        {iso3: _spender(iso3, value) for iso3, value in shares.items()},
        ("AAA", "BBB", "CCC", "DDD"),
        (Target(2.0, ""), Target(3.5, "")),
        (),
    )
    assert [one.iso3 for one in held.ranked] == ["AAA", "BBB", "CCC"]
    assert [one.iso3 for one in held.without_figure] == ["DDD"]
    assert [held.reaching(one.value) for one in held.targets] == [2, 1]
    assert [one.iso3 for one in held.beside("XXX")] == ["USA", "XXX"]
    assert [one.iso3 for one in held.beside("EUU")] == ["USA"]


def test_every_site_and_every_person_is_in_the_hosts(warehouse: Warehouse) -> None:
    held = load_hosting(warehouse)
    facts = warehouse.rows(
        "SELECT (SELECT sum(n_sites) FROM fact_us_bases) AS sites, "
        "(SELECT count(DISTINCT theatre) FROM fact_us_bases) AS theatres"
    )[0]
    assert held.sites == facts["sites"]
    assert len([one for one in held.theatres if one.name]) == facts["theatres"]
    assert held.persons == warehouse.rows(
        "SELECT value FROM out_component WHERE iso3 = 'DEU' AND role = 'denominator' "
        "AND indicator_id = 'us_troops_hosted_pct'"
    )[0]["value"]  # fmt: skip


def test_small_hosts_have_a_middle_of_their_outline(warehouse: Warehouse) -> None:
    points = load_points(warehouse, 2.0)
    assert "DEU" not in points
    # Bahrain lies at 26 degrees north and 50.5 degrees east.
    assert points["BHR"] == pytest.approx((50.5, 26.0), abs=0.3)


def test_a_report_without_the_place_is_no_zero(warehouse: Warehouse) -> None:
    lines = load_reports(warehouse, ["IRQ", "ZZZ"])
    assert list(lines) == ["IRQ"]
    by_report = {(one.year, one.month): one.persons for one in lines["IRQ"]}
    assert by_report[2008, 9] == 110_793
    assert by_report[2018, 9] is None
