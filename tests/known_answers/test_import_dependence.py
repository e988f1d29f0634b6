"""Known answers of import_dependence, worked by hand on invented importers.

XAA  imports from China 30 billion USD, China's share 20 % -> all imports 150,000 million.
     US exports to it: 14,000 (2022) and 16,000 (2023) million, mean 15,000 -> USA 10 %, CHN 20 %.
     Rounding: 20 +- 0.5 -> CHN 19.5 to 20.5 %, USA 10 x (1 -+ 0.5/20) = 9.75 to 10.25 %.
XBB  imports from China 4 billion, share 8 % -> all imports 50,000 million; US exports 500 and
     1,500, mean 1,000 -> USA 2 %. A share of 8 % or less is too coarse: low coverage.
XGG  as XBB with a share of 9 %: 4.5 billion -> 50,000 million; mean 100 -> USA 0.2 %, ok.
XHH  imports from China 50 billion, share 40 % -> all imports 125,000 million; US exports 1,875
     -> 1.5 %, and 1.5 x (1 -+ 0.5/40) = 1.48125 to 1.51875 %: two digits behind the point differ.
XII  as XHH with US exports of 160 -> 0.128 %: 0.1264 to 0.1296 %: both "0.13" with two digits.
XJJ  as XHH with US exports of 300 -> 0.24 %: 0.237 to 0.243 %, both "0.24" with two digits.
XKK  as XHH with US exports of 0 -> 0 %: no range.
CAN  imports from China 10 billion, share 10 % -> 100,000 million; US exports 60,000 -> 60 %.
"""

from __future__ import annotations

import pytest

from tests.conftest import World


def basket(importer: str, billion: float, share: float) -> dict[str, object]:
    """Return imports from China and China's share."""
    return {
        "importer": importer, "period": "2022-23", "value_busd": billion, "share_pct": share,
        "source_id": "baci_imports_from_china",
    }  # fmt: skip


def us_export(partner: str, year: int, million: float) -> dict[str, object]:
    """Return goods exports of the United States."""
    return {
        "reporter": "USA", "partner": partner, "flow": "exports", "year": year,
        "value_musd": million, "source_id": "census_us_partner_trade",
    }  # fmt: skip


@pytest.fixture
def trade(world: World) -> World:
    """Build importers with a fine and a coarse share, with one year only, and with none."""
    for code in ("XAA", "XBB", "XCC", "XDD", "XFF", "XGG", "XHH", "XII", "XJJ", "XKK", "CAN"):
        world.countries({"iso3": code})
    world.insert("fact_imports_from_china", [
        basket("XAA", 30, 20), basket("XBB", 4, 8), basket("XCC", 1, 25), basket("XFF", 0.3, 0),
        basket("XGG", 4.5, 9), basket("CAN", 10, 10), basket("USA", 500, 16),
        basket("EUU", 400, 20),
        *(basket(code, 50, 40) for code in ("XHH", "XII", "XJJ", "XKK")),
    ])  # fmt: skip
    return world.insert("fact_goods_trade", [
        us_export("XAA", 2022, 14_000), us_export("XAA", 2023, 16_000),
        us_export("XAA", 2024, 90_000), us_export("XAA", 2021, 90_000),
        us_export("XBB", 2022, 500), us_export("XBB", 2023, 1_500),
        us_export("XCC", 2023, 700), us_export("XDD", 2022, 5), us_export("XDD", 2023, 5),
        us_export("XFF", 2022, 5), us_export("XFF", 2023, 5),
        us_export("XGG", 2022, 100), us_export("XGG", 2023, 100),
        us_export("CAN", 2022, 60_000), us_export("CAN", 2023, 60_000),
        *(us_export(code, year, million) for year in (2022, 2023) for code, million in
          (("XHH", 1_875), ("XII", 160), ("XJJ", 300), ("XKK", 0))),
        us_export("CHN", 2022, 150_000), us_export("CHN", 2023, 150_000),
        us_export("EUU", 2022, 300_000), us_export("EUU", 2023, 300_000),
        {**us_export("XAA", 2022, 77_777), "flow": "imports"},
        {**us_export("XAA", 2022, 88_888), "reporter": "CHN"},
    ])  # fmt: skip


def test_china_is_the_published_share_and_the_us_is_derived(trade: World) -> None:
    frame = trade.run("import_dependence")
    china = trade.value(frame, "XAA", "CHN")
    assert (china["value"], china["status"]) == (20.0, "ok")
    assert (china["year"], china["period"]) == (2023, "2022-23")
    assert china["source_ids"] == "baci_imports_from_china"
    usa = trade.value(frame, "XAA", "USA")
    assert usa["value"] == pytest.approx(10.0)
    assert usa["source_ids"] == "census_us_partner_trade;baci_imports_from_china"
    assert trade.value(frame, "USA", "CHN")["value"] == 16.0


def test_the_note_gives_the_range_that_rounding_leaves(trade: World) -> None:
    frame = trade.run("import_dependence")
    assert "between 19.5 and 20.5 %" in trade.value(frame, "XAA", "CHN")["note"]
    assert "between 9.8 and 10.2 %" in trade.value(frame, "XAA", "USA")["note"]
    # Small values keep two digits: 0.2 x (1 -+ 0.5/9) = 0.189 to 0.211.
    assert "between 0.19 and 0.21 %" in trade.value(frame, "XGG", "USA")["note"]


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("XHH", "between 1.48 and 1.52 %."),
        ("XII", "between 0.126 and 0.130 %."),
        ("XJJ", "between 0.237 and 0.243 %."),
        ("XKK", "published in whole percent (40 %)."),
    ],
)
def test_the_two_ends_of_the_range_are_told_apart(trade: World, code: str, words: str) -> None:
    assert trade.value(trade.run("import_dependence"), code, "USA")["note"].endswith(words)


def test_components_reproduce_the_value(trade: World) -> None:
    frame = trade.run("import_dependence")
    row = trade.value(frame, "XAA", "USA")
    top, bottom, from_china, share = (c["value"] for c in row["components"])
    assert bottom == pytest.approx(from_china / share * 100)
    assert 100 * top / bottom == pytest.approx(row["value"])
    published = trade.value(frame, "XAA", "CHN")["components"]
    assert [c["value"] for c in published] == [20.0, 30000.0]


def test_a_share_up_to_eight_percent_is_low_coverage(trade: World) -> None:
    frame = trade.run("import_dependence")
    usa, china = trade.value(frame, "XBB", "USA"), trade.value(frame, "XBB", "CHN")
    assert usa["value"] == pytest.approx(2.0)
    assert china["value"] == 8.0
    assert (usa["status"], china["status"]) == ("low_coverage", "low_coverage")
    assert trade.value(frame, "XGG", "USA")["status"] == "ok"


def test_canada_is_low_coverage_beside_the_us_only(trade: World) -> None:
    frame = trade.run("import_dependence")
    usa = trade.value(frame, "CAN", "USA")
    assert usa["value"] == pytest.approx(60.0)
    assert usa["status"] == "low_coverage"
    assert "re-exported" in usa["note"]
    assert "51 %" in usa["note"]
    assert trade.value(frame, "CAN", "CHN")["status"] == "ok"


@pytest.mark.parametrize(
    ("code", "power", "words"),
    [
        ("XDD", "CHN", "no row for Xdd"),
        ("XDD", "USA", "no row for Xdd"),
        ("XCC", "USA", "lists no goods exports to Xcc"),
        ("CHN", "USA", "China itself"),
        ("EUU", "USA", "inside the Union"),
        ("EUU", "CHN", "inside the Union"),
    ],
)
def test_there_is_a_reason_where_there_is_no_number(
    trade: World, code: str, power: str, words: str
) -> None:
    row = trade.value(trade.run("import_dependence"), code, power)
    assert row["status"] == "not_reported"
    assert row["value"] != row["value"]
    assert words in row["note"]


def test_a_share_printed_as_zero_gives_no_number(trade: World) -> None:
    frame = trade.run("import_dependence")
    assert trade.value(frame, "XFF", "USA")["status"] == "not_reported"
    assert trade.value(frame, "XFF", "CHN")["status"] == "not_reported"


def test_a_power_is_not_compared_with_itself(trade: World) -> None:
    frame = trade.run("import_dependence")
    for power in ("USA", "CHN"):
        assert trade.value(frame, power, power)["status"] == "not_applicable"
