"""The BACI parser on small invented files."""

from __future__ import annotations

import gzip
from pathlib import Path

import pandas as pd
import pytest

from etl.errors import BadValue, ChangedColumns, EtlError, UnmatchedCountry
from etl.parsers import baci_minerals_energy as baci

COUNTRIES = """country_code,country_name,country_iso2,country_iso3
251,France,FR,FRA
276,Germany,DE,DEU
280,Fed. Rep. of Germany (...1990),DE,DEU
490,"Other Asia, nes",N/A,S19
516,Namibia,NA,NAM
697,"Europe EFTA, nes",N/A,R20
711,Southern African Customs Union (...1999),,ZA1
842,USA,US,USA
891,Serbia and Montenegro (...2005),CS,SCG
"""
CODES = "code,description\n260300,Copper ores\n270900,Crude oil\n"
OURS = "hs6,product,product_set,reason\n260300,Copper ore,minerals,\n270900,Crude oil,energy,\n"
EARLY = """t,i,j,k,v,q
2017,251,842,260300,5,1
2018,251,842,260300,7.5,
"""
PAST = """t,i,j,k,v,q
1995,711,842,260300,4,1
1995,251,276,260300,99,1
2004,891,842,260300,2,
2004,251,842,270900,3,
2018,251,842,270900,8,
"""
LATE = """t,i,j,k,v,q
2020,276,842,260300,1.25,3
2020,280,842,260300,2.5,4
2020,516,490,270900,1000,9
"""


def write(folder: Path, **texts: str) -> None:
    content = {
        "early": EARLY, "late": LATE, "past": PAST, "countries": COUNTRIES, "codes": CODES,
    } | texts  # fmt: skip
    for name, text in zip(baci.FLOW_FILES, (content["early"], content["late"]), strict=True):
        with gzip.open(folder / name, "wt", encoding="utf-8") as file:
            file.write(text)
    for name in baci.HISTORY_FILES[:-1]:
        with gzip.open(folder / name, "wt", encoding="utf-8") as file:
            file.write(content["past"] if name == baci.HISTORY_FILES[0] else "t,i,j,k,v,q\n")
    (folder / baci.COUNTRY_FILE).write_text(content["countries"], encoding="utf-8")
    (folder / baci.PRODUCT_FILE).write_text(content["codes"], encoding="utf-8")
    (folder / "ours.csv").write_text(content.get("ours", OURS), encoding="utf-8")


@pytest.fixture
def parsed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Return a function that writes the files, changed as told, and parses them."""
    monkeypatch.setattr(baci, "PRODUCTS", tmp_path / "ours.csv")

    def run(**texts: str) -> dict[str, pd.DataFrame]:
        write(tmp_path, **texts)
        return baci.parse(tmp_path)

    return run


def test_exporter_is_i_and_codes_of_one_country_are_added(parsed) -> None:
    trade = parsed()["mineral_trade"].drop(columns=["line", "file"])
    assert trade.to_numpy().tolist() == [
        [2018, "FRA", "USA", "260300", 7.5],
        [2020, "DEU", "USA", "260300", 3.75],
        [2020, "NAM", "TWN", "270900", 1000.0],
    ]


def test_years_before_the_first_are_left_out(parsed) -> None:
    assert parsed()["mineral_trade"]["year"].min() == 2018


def test_before_the_first_year_only_imports_of_the_powers_are_kept(parsed) -> None:
    past = parsed()["mineral_import_history"].drop(columns=["line", "file"])
    assert past.to_numpy().tolist() == [
        [1995, "ZAF", "USA", "260300", 4.0],
        [2004, "FRA", "USA", "270900", 3.0],
        [2004, "SRB", "USA", "260300", 2.0],
        [2017, "FRA", "USA", "260300", 5.0],
    ]
    assert list(past.columns) == ["year", "exporter", "power", "hs6", "value_kusd"]


def test_a_state_without_a_successor_in_the_table_is_listed(parsed) -> None:
    with pytest.raises(UnmatchedCountry, match="R20"):
        parsed(past=PAST + "2004,697,842,260300,1,\n")


def test_products_carry_our_names_and_sets_and_stay_text(parsed) -> None:
    products = parsed()["mineral_product"].drop(columns=["line", "file"])
    assert products.to_numpy().tolist() == [
        ["260300", "Copper ore", "minerals"],
        ["270900", "Crude oil", "energy"],
    ]


def test_a_trading_code_without_a_country_is_listed(parsed) -> None:
    late = LATE + "2021,697,842,270900,3,1\n"
    with pytest.raises(UnmatchedCountry, match="R20"):
        parsed(late=late)


def test_a_code_missing_in_the_code_table_is_named(parsed) -> None:
    with pytest.raises(EtlError, match=r"line 5: i = '999' is not in country_codes_baci"):
        parsed(late=LATE + "2021,999,842,270900,3,1\n")


def test_a_product_missing_in_the_code_table_is_named(parsed) -> None:
    with pytest.raises(EtlError, match="k = '999999'"):
        parsed(late=LATE + "2021,276,842,999999,3,1\n")


def test_codes_that_differ_from_ours_are_named(parsed) -> None:
    with pytest.raises(EtlError, match="differ in: 280540"):
        parsed(codes=CODES + "280540,Mercury\n")


def test_a_blank_value_is_refused_with_its_line(parsed) -> None:
    with pytest.raises(BadValue, match="line 4: v = ''"):
        parsed(late=LATE.replace("1000", ""))


def test_changed_columns_are_named(parsed) -> None:
    with pytest.raises(ChangedColumns, match=r"missing \['v'\], unexpected \['value'\]"):
        parsed(late=LATE.replace("k,v,q", "k,value,q"))


def test_our_product_table_has_the_three_sets_of_the_method() -> None:
    products = pd.read_csv(baci.PRODUCTS, dtype=str, keep_default_na=False)
    assert products["product_set"].value_counts().to_dict() == {
        "minerals": 63, "energy": 8, "apart": 3,
    }  # fmt: skip
    energy = products["product_set"] == "energy"
    assert (products["hs6"].str.startswith("27") == energy).all()
    apart = products["product_set"] == "apart"
    assert set(products.loc[apart, "hs6"]) == {"710812", "711290", "711510"}
    assert (products.loc[apart, "reason"] != "").all()
    assert products["product"].is_unique
