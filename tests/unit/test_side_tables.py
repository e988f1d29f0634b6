"""Tables that pages list beside an indicator: product lines and missing agreements, by hand."""

from __future__ import annotations

import duckdb
import pandas as pd
import pytest

from indicators.engine import create_tables
from indicators.side_tables import fill_side_table, side_tables
from tests.conftest import World
from tests.known_answers.test_middle_power_agreements import fill


@pytest.fixture
def filled(world: World) -> World:
    """Add the empty tables to an empty world."""
    create_tables(world.con)
    return world


def test_every_statement_has_its_table(filled: World) -> None:
    rows = filled.con.execute("SELECT table_name FROM duckdb_tables()").fetchall()
    tables = {row[0] for row in rows}
    assert {f"out_{name}" for name in side_tables()} <= tables
    assert side_tables() == ("mineral_share", "missing_agreement", "product_line")


def lines(world: World) -> pd.DataFrame:
    """Return the product lines of four US import lines, million USD.

    100110: AAA 70, BBB 20, EUU 10. 100120: AAA and EUU 50 each. 260100: BBB 9 alone, in a chapter
    of which all partners sell 18. 840001: nobody has half.
    """
    world.countries({"iso3": "AAA"}, {"iso3": "BBB"}, {"iso3": "CCC"})
    sold = [("100110", "AAA", 70), ("100110", "BBB", 20), ("100110", "EUU", 10),
            ("100120", "AAA", 50), ("100120", "EUU", 50), ("260100", "BBB", 9),
            ("840001", "AAA", 4), ("840001", "BBB", 3), ("840001", "EUU", 3)]  # fmt: skip
    world.insert("fact_us_imports_hs6", [
        {"year": 2024, "hs6": hs6, "iso3": iso3, "value_usd": million * 1e6}
        for hs6, iso3, million in sold
    ])  # fmt: skip
    world.insert("fact_us_imports_hs2", [
        {"year": 2024, "chapter": chapter, "iso3": iso3, "value_usd": million * 1e6}
        for chapter, iso3, million in (("10", "AAA", 200), ("26", "BBB", 9), ("26", "CCC", 9))
    ])  # fmt: skip
    world.insert("fact_us_import_product", [
        {"hs6": "100110", "product": "Durum wheat", "technology_group": ""},
    ])  # fmt: skip
    fill_side_table(world.con, "product_line")
    return world.con.execute("SELECT * FROM out_product_line ORDER BY hs6, iso3").df()


def test_lines_with_half_or_more_and_who_comes_next(filled: World) -> None:
    table = lines(filled)
    wanted = ["iso3", "hs6", "share_pct", "is_70_or_more", "next_iso3", "next_share_pct"]
    assert table[wanted].values.tolist() == [
        ["AAA", "100110", 70.0, True, "BBB", 20.0],
        ["AAA", "100120", 50.0, False, "EUU", 50.0],
        ["EUU", "100120", 50.0, False, "AAA", 50.0],
        ["BBB", "260100", 100.0, True, "", 0.0],
    ]
    assert table["product"].tolist() == ["Durum wheat", "HS 100120", "HS 100120", "HS 260100"]
    assert table["value_musd"].tolist() == [70, 50, 50, 9]
    assert table["us_imports_musd"].tolist() == [100, 100, 100, 9]


def test_a_line_of_a_thinly_covered_chapter_is_marked(filled: World) -> None:
    table = lines(filled).set_index("hs6")
    assert table.loc["100110", ["status", "note"]].tolist() == ["ok", ""]
    assert table.loc["260100", "status"] == "low_coverage"
    assert "cover only 50 % of US imports in HS chapter 26" in table.loc["260100", "note"]


def missing(world: World) -> pd.DataFrame:
    """Return the missing pairs of the world of middle_power_agreements with some trade.

    BBB reports 5 to DDD (2024), DDD reports 7 to BBB (2023): 12. BBB reports 3 to EEE only.
    """
    fill(world)
    returns = [("BBB", "WLD", 2024, 90), ("BBB", "DDD", 2024, 5), ("BBB", "DDD", 2023, 99),
               ("BBB", "EEE", 2024, 3), ("BBB", "AAA", 2024, 40),
               ("DDD", "WLD", 2023, 80), ("DDD", "BBB", 2023, 7)]  # fmt: skip
    world.insert("fact_exports_reported", [
        {"exporter": exporter, "importer": importer, "year": year, "value_kusd": 1000 * value}
        for exporter, importer, year, value in returns
    ])  # fmt: skip
    fill_side_table(world.con, "missing_agreement")
    table = world.con.execute("SELECT * FROM out_missing_agreement").df()
    return table.set_index(["iso3", "partner_iso3"]).sort_index()


def test_pairs_without_a_common_agreement(filled: World) -> None:
    partners = missing(filled).reset_index().groupby("iso3")["partner_iso3"].agg(list).to_dict()
    # AAA has all four; the Union has AAA of three; PPP has BBB of five; nobody lists PPP.
    assert partners == {
        "BBB": ["DDD", "EEE"], "CCC": ["DDD", "EEE"], "DDD": ["BBB", "CCC"],
        "EEE": ["BBB", "CCC"], "EUU": ["BBB", "CCC"], "PPP": ["AAA", "CCC", "DDD", "EEE"],
    }  # fmt: skip


def test_trade_at_stake_is_both_ways_in_the_newest_year(filled: World) -> None:
    table = missing(filled)
    wanted = ["exports_musd", "exports_year", "imports_musd", "imports_year", "trade_musd"]
    assert table.loc[("BBB", "DDD"), wanted].tolist() == [5, 2024, 7, 2023, 12]
    assert table.loc[("DDD", "BBB"), wanted].tolist() == [7, 2023, 5, 2024, 12]
    assert table.loc[("BBB", "DDD"), "status"] == "ok"


def test_one_listed_direction_is_said_and_none_is_not_zero(filled: World) -> None:
    table = missing(filled)
    one = table.loc[("EEE", "BBB")]
    assert (one["imports_musd"], one["trade_musd"], one["status"]) == (3, 3, "low_coverage")
    assert one["note"] == "Only exports of Bbb to Eee are listed."
    none = table.loc[("CCC", "DDD")]
    assert (none["status"], pd.isna(none["trade_musd"])) == ("not_reported", True)
    assert "one by one" in table.loc[("EUU", "BBB"), "note"]


def test_a_table_is_not_filled_twice(filled: World) -> None:
    lines(filled)
    with pytest.raises(duckdb.ConstraintException):
        fill_side_table(filled.con, "product_line")
