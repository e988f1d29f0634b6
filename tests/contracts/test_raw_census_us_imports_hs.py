"""The real files of US imports by HS code: published totals, known values, traps."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pandas as pd
import pytest

from etl import contracts
from etl.parsers import census_us_partner_trade, us_tariff_tracker
from etl.parsers.census_us_imports_hs import LINE_COLUMNS, LINES, parse
from etl.reading import read_table, to_number

pytestmark = pytest.mark.needs_raw
SOURCE = "census_us_imports_hs"
EU27 = [
    "AUT", "BEL", "BGR", "CYP", "CZE", "DEU", "DNK", "ESP", "EST", "FIN", "FRA", "GRC",
    "HRV", "HUN", "IRL", "ITA", "LTU", "LUX", "LVA", "MLT", "NLD", "POL", "PRT", "ROU",
    "SVK", "SVN", "SWE",
]  # fmt: skip


@pytest.fixture(scope="module")
def parsed(raw_dir: Path) -> dict[str, pd.DataFrame]:
    """Return the parsed tables."""
    return parse(raw_dir / SOURCE)


@pytest.fixture(scope="module")
def chapters(parsed: dict[str, pd.DataFrame]) -> pd.Series[float]:
    """Return values by partner and chapter."""
    return parsed["us_imports_hs2"].set_index(["iso3", "chapter"])["value_usd"].sort_index()


@pytest.fixture(scope="module")
def lines(parsed: dict[str, pd.DataFrame]) -> pd.Series[float]:
    """Return values by partner and subheading."""
    return parsed["us_imports_hs6"].set_index(["iso3", "hs6"])["value_usd"].sort_index()


@pytest.mark.parametrize("table", ["us_imports_hs2", "us_imports_hs6", "us_import_product"])
def test_every_row_keeps_the_rules_of_its_table(
    parsed: dict[str, pd.DataFrame], table: str
) -> None:
    con = duckdb.connect(":memory:")
    contracts.create_all(con)
    schema = contracts.schema_of(con, f"fact_{table}")
    contracts.check_frame(con, parsed[table].assign(source_id=SOURCE, vintage="x"), schema)


def test_row_counts(parsed: dict[str, pd.DataFrame]) -> None:
    # 11,251 printed rows; Gaza and West Bank share one chapter, so two rows become one.
    assert len(parsed["us_imports_hs2"]) == 11250
    assert len(parsed["us_imports_hs6"]) == 87676
    assert parsed["us_imports_hs6"]["hs6"].nunique() == 5479


def test_50_partners_add_up_to_the_stated_total(lines: pd.Series[float]) -> None:
    """The denominator of irreplaceable_supply: 3,084,246.3 million USD in chapters 01-97."""
    assert lines.index.get_level_values("iso3").nunique() == 50
    assert lines.sum() / 1e6 == pytest.approx(3_084_246.3, abs=0.05)


def test_slovakia_is_in_the_union_already(raw_dir: Path, lines: pd.Series[float]) -> None:
    raw = read_table(raw_dir / SOURCE / LINES, LINE_COLUMNS)
    slovakia = raw[raw["CTY_CODE"] == "4359"]
    assert set(slovakia["CTY_NAME"]) == {"SLOVAKIA"}
    union = slovakia["HS6"].map(lines["EUU"])
    inside = union >= to_number(slovakia, "us_imports_2024_usd") - 1
    assert inside[slovakia["HS6"] < "98"].all()
    assert "SVK" not in lines.index.get_level_values("iso3")


def test_the_union_equals_its_27_members_in_every_chapter(chapters: pd.Series[float]) -> None:
    members = chapters[chapters.index.get_level_values("iso3").isin(EU27)]
    total = members.groupby("chapter").sum()
    assert total.index.equals(chapters["EUU"].index)
    assert (total - chapters["EUU"]).abs().max() < 1


def test_subheadings_of_the_union_equal_its_chapters(
    chapters: pd.Series[float], lines: pd.Series[float]
) -> None:
    union = lines["EUU"].groupby(lambda code: code[:2]).sum()
    assert len(union) == 96
    assert (union - chapters["EUU"].drop(["98", "99"])).abs().max() < 1


def test_three_chapters_are_covered_to_less_than_90_percent(
    chapters: pd.Series[float], lines: pd.Series[float]
) -> None:
    world = chapters.drop("EUU", level="iso3").groupby("chapter").sum()
    listed = lines.groupby(lines.index.get_level_values("hs6").str[:2]).sum()
    coverage = (listed / world).dropna()
    assert set(coverage[coverage < 0.9].index) == {"80", "26", "18"}
    assert coverage["80"] == pytest.approx(0.70, abs=0.005)
    products = world.drop(["98", "99"]).sum()
    assert listed.sum() / products == pytest.approx(0.987, abs=0.001)


def test_without_the_union_the_world_is_3251_billion(chapters: pd.Series[float]) -> None:
    """General imports were 3,267 billion: the difference is bonded warehouses and zones."""
    assert chapters.drop("EUU", level="iso3").sum() / 1e9 == pytest.approx(3251.2, abs=0.1)


@pytest.mark.parametrize(
    ("iso3", "chapter", "billion"),
    [("CAN", "27", 124.0), ("IRL", "30", 55.0), ("CHN", "85", 118.7), ("MEX", "87", 135.4),
     ("TWN", "84", 56.8)],
)  # fmt: skip
def test_known_chapters(
    chapters: pd.Series[float], iso3: str, chapter: str, billion: float
) -> None:
    assert chapters[iso3, chapter] / 1e9 == pytest.approx(billion, abs=0.05)


@pytest.mark.parametrize(
    ("iso3", "hs6", "billion"),
    [("TWN", "854231", 7.9), ("MYS", "854231", 7.0), ("JPN", "848620", 2.1),
     ("CAN", "310420", 2.95), ("RUS", "310420", 0.39), ("MEX", "847150", 41.6),
     ("EUU", "284420", 2.5)],
)  # fmt: skip
def test_known_lines(lines: pd.Series[float], iso3: str, hs6: str, billion: float) -> None:
    assert lines[iso3, hs6] / 1e9 == pytest.approx(billion, abs=0.05)


def test_partner_totals_are_those_of_the_tariff_tracker(
    raw_dir: Path, chapters: pd.Series[float]
) -> None:
    """A second publication of the same imports: all 51 partners of its own table."""
    tracker = us_tariff_tracker.parse(raw_dir / "us_tariff_tracker")["us_tariff"]
    theirs = tracker.groupby("iso3")["imports_usd"].first()
    ours = chapters.groupby("iso3").sum()[theirs.index]
    assert len(theirs) == 51
    assert (ours / theirs - 1).abs().max() < 1e-9


def test_consumption_and_general_imports_differ_by_less_than_a_tenth(
    raw_dir: Path, chapters: pd.Series[float]
) -> None:
    trade = census_us_partner_trade.parse(raw_dir / "census_us_partner_trade")["goods_trade"]
    general = trade[(trade["flow"] == "imports") & (trade["year"] == 2024)]
    general = general.set_index("partner")["value_musd"].drop("WLD") * 1e6
    large = general[general > 5e9]
    ratio = chapters.groupby("iso3").sum()[large.index] / large
    assert len(large) > 55
    assert ratio.between(0.93, 1.091).all()
    assert ratio.mean() == pytest.approx(1, abs=0.01)


def test_named_lines_are_those_with_half_in_one_hand_and_the_technology_lines(
    parsed: dict[str, pd.DataFrame], lines: pd.Series[float]
) -> None:
    products = parsed["us_import_product"].set_index("hs6")
    share = lines / lines.groupby("hs6").transform("sum")
    dominated = set(share[share >= 0.5].index.get_level_values("hs6"))
    technology = products[products["technology_group"] != ""]
    assert len(dominated) == 3007
    assert dominated | set(technology.index) == set(products.index)
    assert products["product"].nunique() > 0.98 * len(products)
    assert "potassium chloride" in products.loc["310420", "product"]


def test_technology_lines_are_the_headings_of_the_definition(
    parsed: dict[str, pd.DataFrame],
) -> None:
    products = parsed["us_import_product"]
    technology = products[products["technology_group"] != ""]
    headings = technology.assign(heading=technology["hs6"].str[:4]).groupby("technology_group")
    headings = headings["heading"].agg(lambda codes: sorted(set(codes)))
    assert headings.to_dict() == {
        "aircraft": ["8802", "8807"], "chip_machines": ["8486"], "chips": ["8541", "8542"],
        "optics": ["9001", "9002", "9013"], "telecoms": ["8517"],
    }  # fmt: skip
    telecoms = technology[technology["technology_group"] == "telecoms"]["hs6"]
    assert list(telecoms) == ["851761", "851762", "851769", "851771", "851779"]


def test_smartphones_are_47_percent_of_heading_8517(lines: pd.Series[float]) -> None:
    heading = lines[lines.index.get_level_values("hs6").str.startswith("8517")]
    phones = heading.xs("851713", level="hs6").sum()
    assert 100 * phones / heading.sum() == pytest.approx(47, abs=0.5)
