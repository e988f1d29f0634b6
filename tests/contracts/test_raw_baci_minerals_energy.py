"""The BACI parser on the real files."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pandas as pd
import pytest

from etl.parsers import baci_minerals_energy

pytestmark = pytest.mark.needs_raw

FACTS = Path(__file__).resolve().parents[2] / "etl" / "facts"


@pytest.fixture(scope="module")
def tables(raw_dir: Path) -> dict[str, pd.DataFrame]:
    """Return the parsed source."""
    return baci_minerals_energy.parse(raw_dir / "baci_minerals_energy")


@pytest.fixture(scope="module")
def trade(tables: dict[str, pd.DataFrame]) -> pd.DataFrame:
    """Return the flows."""
    return tables["mineral_trade"]


def billions(
    trade: pd.DataFrame,
    year: int,
    codes: tuple[str, ...],
    exporter: str = "",
    importer: str = "",
) -> float:
    rows = trade[(trade["year"] == year) & trade["hs6"].isin(list(codes))]
    for column, iso3 in (("exporter", exporter), ("importer", importer)):
        rows = rows[rows[column] == iso3] if iso3 else rows
    return float(rows["value_kusd"].sum()) / 1e6


def test_every_year_from_2018_to_2024_is_there(trade: pd.DataFrame) -> None:
    assert sorted(trade["year"].unique()) == list(range(2018, 2025))
    assert len(trade) == 356_322


@pytest.mark.parametrize(
    ("year", "codes", "exporter", "importer", "value"),
    [
        # Billion US dollars, as checked against customs figures in the source's documentation.
        (2023, ("270900",), "CAN", "USA", 97.0),
        (2024, ("270900",), "CAN", "USA", 102.3),
        (2023, ("260111", "260112"), "AUS", "CHN", 81.3),
        (2023, ("283691",), "CHL", "CHN", 3.99),
        (2024, ("270900",), "RUS", "CHN", 62.6),
        (2024, ("270900",), "SAU", "CHN", 47.9),
        (2023, ("284690",), "MMR", "CHN", 1.44),
        (2023, ("271111",), "QAT", "CHN", 10.3),
        (2023, ("270900",), "", "", 1348),
        (2023, ("260300",), "", "", 98),
        (2024, ("710812",), "", "", 453),
    ],
)
def test_known_flows(trade, year, codes, exporter, importer, value) -> None:
    assert billions(trade, year, codes, exporter, importer) == pytest.approx(value, rel=0.006)


def test_the_powers_imports_reach_back_to_1995(tables: dict[str, pd.DataFrame]) -> None:
    past = tables["mineral_import_history"]
    assert sorted(past["year"].unique()) == list(range(1995, 2018))
    assert set(past["power"]) == {"USA", "CHN"}
    assert len(past) == 54_254
    assert not past.duplicated(["year", "power", "exporter", "hs6"]).any()
    # Great shifts that are on record: in 1995 China bought next to no crude oil, and Canada sold
    # the United States less than Saudi Arabia did in 1995 and most of all in 2017.
    oil = past[past["hs6"] == "270900"].set_index(["year", "power", "exporter"])["value_kusd"]
    oil = oil.sort_index()
    assert oil.xs((1995, "CHN")).sum() < 0.1 * oil.xs((1995, "USA")).sum()
    assert oil.xs((2017, "USA")).idxmax() == "CAN"
    assert oil.xs((2017, "CHN")).nlargest(2).index.tolist() == ["RUS", "SAU"]


def test_states_that_no_longer_exist_stand_under_one_that_does(tables) -> None:
    past = tables["mineral_import_history"]
    years = past.groupby("exporter")["year"].agg(["min", "max"])
    assert years.loc["ZAF", "min"] == 1995
    assert years.loc["NAM", "min"] >= 2000
    assert years.loc["SRB", "min"] <= 2005 < years.loc["MNE", "min"]
    assert not {"SCG", "ZA1", "S19"} & set(past["exporter"])


def test_cobalt_moves_between_two_codes(trade: pd.DataFrame) -> None:
    oxides = [round(billions(trade, year, ("282200",)), 2) for year in range(2021, 2025)]
    assert oxides == [4.95, 2.05, 4.68, 0.77]


def test_sets_have_63_8_and_3_codes_and_60_of_63_have_flows(tables, trade) -> None:
    sets = tables["mineral_product"].groupby("product_set")["hs6"].agg(set)
    assert {name: len(codes) for name, codes in sets.items()} == {
        "apart": 3, "energy": 8, "minerals": 63,
    }  # fmt: skip
    traded = set(trade.loc[trade["year"] >= 2020, "hs6"])
    assert len(sets["minerals"] & traded) == 60
    assert sets["minerals"] - traded == {"250390", "283030", "811230"}
    assert (sets["energy"] | sets["apart"]) <= traded


def test_codes_of_the_publisher_become_countries(trade: pd.DataFrame) -> None:
    names = set(trade["exporter"]) | set(trade["importer"])
    # USA 842, France 251, India 699, Norway 579, Switzerland 757, Taiwan 490 (S19).
    assert {"USA", "FRA", "IND", "NOR", "CHE", "TWN", "NAM", "BEL", "DEU", "SDN"} <= names
    assert not {"S19", "R20", "XKX", "WLD"} & names
    assert (trade["exporter"] != trade["importer"]).all()


def test_kazakh_uranium_is_all_but_absent(trade: pd.DataFrame) -> None:
    """Kazakhstan ships uranium under 2844, outside the 74 codes: what is here says nothing."""
    kazakh = trade[(trade["hs6"] == "261210") & (trade["exporter"] == "KAZ")]
    # The world's largest producer: 18 thousand dollars in all since 2019.
    assert kazakh.loc[kazakh["year"] >= 2019, "value_kusd"].sum() == pytest.approx(17.781)
    assert not trade["hs6"].str.startswith("2844").any()


def test_the_rows_fit_the_declared_tables(tables: dict[str, pd.DataFrame]) -> None:
    con = duckdb.connect(":memory:")
    for name, table in tables.items():
        con.execute((FACTS / f"{name}.sql").read_text(encoding="utf-8"))
        con.register("parsed", table.drop(columns=["line", "file"]))
        con.execute(
            f"INSERT INTO fact_{name} BY NAME SELECT *, '' AS source_id, '' AS vintage FROM parsed"
        )
        count = con.execute(f"SELECT count(*) FROM fact_{name}").fetchone()
        assert count == (len(table),)
