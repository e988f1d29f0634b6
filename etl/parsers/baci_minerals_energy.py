"""CEPII BACI, HS92: bilateral trade in 74 codes of ores, metals, compounds, coal, oil and gas."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from etl.countries import to_iso3
from etl.errors import EtlError
from etl.reading import read_table, to_number

FLOW_FILES = (
    "baci_hs92_minerals_energy_2015_2019.csv.gz",
    "baci_hs92_minerals_energy_2020_2024.csv.gz",
)
HISTORY_FILES = (
    "baci_hs92_minerals_energy_1995_1999.csv.gz",
    "baci_hs92_minerals_energy_2000_2004.csv.gz",
    "baci_hs92_minerals_energy_2005_2009.csv.gz",
    "baci_hs92_minerals_energy_2010_2014.csv.gz",
    FLOW_FILES[0],
)
# The great powers' BACI codes.
POWERS = {"842": "USA", "156": "CHN"}
COUNTRY_FILE = "country_codes_baci.csv"
PRODUCT_FILE = "product_codes_hs92_subset.csv"
FIRST_YEAR = 2018
PRODUCTS = Path(__file__).resolve().parents[2] / "data" / "reference" / "mineral_products.csv"
ALIASES = PRODUCTS.with_name("aliases_baci_minerals_energy.csv")
KEY = ["year", "exporter", "importer", "hs6"]


def parse(raw: Path) -> dict[str, pd.DataFrame]:
    """Read the folder of the source.

    Returns
    -------
    dict of str to pandas.DataFrame
        ``mineral_trade``: thousand current US dollars, free on board, per year, exporter,
        importer and HS92 code, from 2018; a pair without trade has no row.
        ``mineral_import_history``: the same before 2018 for the great powers as importers,
        suppliers in the borders of their time.
        ``mineral_product``: the 74 codes, their short names and the set each belongs to.

    Raises
    ------
    EtlError
        If a code of a flow stands in no code table, or our product names and the publisher's
        code table do not hold the same codes.
    """
    products = mineral_product(raw / PRODUCT_FILE, PRODUCTS)
    countries = read_table(
        raw / COUNTRY_FILE, ("country_code", "country_name", "country_iso2", "country_iso3")
    )
    flows = pd.concat([_flows(raw / name) for name in FLOW_FILES], ignore_index=True)
    _require_known(flows, "k", set(products["hs6"]), PRODUCT_FILE)
    past = pd.concat([_history(raw / name) for name in HISTORY_FILES], ignore_index=True)
    _require_known(past, "k", set(products["hs6"]), PRODUCT_FILE)
    return {
        "mineral_trade": mineral_trade(flows, countries),
        "mineral_import_history": import_history(past, countries),
        "mineral_product": products,
    }


def mineral_product(publisher: Path, ours: Path) -> pd.DataFrame:
    """Return the product codes with our short names, checked against the publisher's table."""
    codes = read_table(publisher, ("code", "description"))
    names = read_table(ours, ("hs6", "product", "product_set", "reason"))
    differing = sorted(set(codes["code"]) ^ set(names["hs6"]))
    if differing:
        raise EtlError(f"{publisher.name} and {ours.name} differ in: {', '.join(differing)}")
    return names[["hs6", "product", "product_set", "line", "file"]]


def mineral_trade(flows: pd.DataFrame, countries: pd.DataFrame) -> pd.DataFrame:
    """Return flows by ISO3; several BACI codes of one country (Germany, Sudan) are added."""
    codes = _country_codes(flows, countries)
    coded = flows.assign(
        year=flows["t"].astype("int64"),
        exporter=flows["i"].map(codes),
        importer=flows["j"].map(codes),
        hs6=flows["k"],
        value_kusd=to_number(flows, "v", missing=()),
    )
    return coded.groupby(KEY, as_index=False).agg(
        value_kusd=("value_kusd", "sum"), line=("line", "first"), file=("file", "first")
    )


def import_history(flows: pd.DataFrame, countries: pd.DataFrame) -> pd.DataFrame:
    """Return the great powers' imports by supplier before the years of ``mineral_trade``.

    Dissolved states stand under the successor named in the alias table, which adds their trade
    to nobody else's: Serbia and Montenegro under Serbia, the Southern African Customs Union
    under South Africa.
    """
    renamed = countries.assign(
        country_iso3=countries["country_iso3"].map(_successors()).fillna(countries["country_iso3"])
    )
    trade = mineral_trade(flows, renamed).rename(columns={"importer": "power"})
    return trade[trade["exporter"] != trade["power"]]


def _successors() -> dict[str, str]:
    aliases = read_table(ALIASES, ("scheme", "alias", "iso3"))
    return dict(zip(aliases["alias"], aliases["iso3"], strict=True))


def _history(path: Path) -> pd.DataFrame:
    """Flows of one file to the great powers before the first year of all flows."""
    table = read_table(path, ("t", "i", "j", "k", "v", "q"))
    before = to_number(table, "t", missing=()) < FIRST_YEAR
    return table[before & table["j"].isin(list(POWERS))]


def _flows(path: Path) -> pd.DataFrame:
    """Flows of one file since the first year; i is the exporter, j the importer."""
    table = read_table(path, ("t", "i", "j", "k", "v", "q"))
    return table[to_number(table, "t", missing=()) >= FIRST_YEAR]


def _country_codes(flows: pd.DataFrame, countries: pd.DataFrame) -> dict[str, str]:
    """BACI code -> ISO3 for the codes that trade; historic codes without flows need no match."""
    for column in ("i", "j"):
        _require_known(flows, column, set(countries["country_code"]), COUNTRY_FILE)
    trading = set(flows["i"]) | set(flows["j"])
    used = countries[countries["country_code"].isin(list(trading))]
    return dict(
        zip(used["country_code"], to_iso3(used, "country_iso3", scheme="iso3"), strict=True)
    )


def _require_known(flows: pd.DataFrame, column: str, known: set[str], table: str) -> None:
    strange = flows[~flows[column].isin(list(known))]
    if not strange.empty:
        first = strange.iloc[0]
        raise EtlError(
            f"{first['file']}, line {first['line']}: {column} = {first[column]!r} is not in "
            f"{table} ({len(strange)} such rows)"
        )
