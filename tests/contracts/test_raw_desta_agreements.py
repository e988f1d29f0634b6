"""The real DESTA file: counts, known pairs, codes and names."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pandas as pd
import pycountry
import pytest

from etl import contracts
from etl.countries import to_iso3
from etl.parsers.desta_agreements import COLUMNS, DYADS, parse
from etl.reading import read_table

pytestmark = pytest.mark.needs_raw
SOURCE = "desta_agreements"


@pytest.fixture(scope="module")
def pairs(raw_dir: Path) -> pd.DataFrame:
    """Return the parsed table."""
    return parse(raw_dir / SOURCE)["agreement_pair"]


@pytest.fixture(scope="module")
def dyads(raw_dir: Path) -> pd.DataFrame:
    """Return the raw dyads."""
    return read_table(raw_dir / SOURCE / DYADS, COLUMNS)


def test_every_row_keeps_the_rules_of_the_table(pairs: pd.DataFrame) -> None:
    con = duckdb.connect(":memory:")
    contracts.create_all(con)
    schema = contracts.schema_of(con, "fact_agreement_pair")
    contracts.check_frame(con, pairs.assign(source_id=SOURCE, vintage="x"), schema)


def test_row_count(pairs: pd.DataFrame) -> None:
    assert len(pairs) == 7292


def test_canada_and_the_united_states_since_1989(pairs: pd.DataFrame) -> None:
    """The Canada-US agreement entered into force on 1 January 1989, NAFTA and USMCA followed."""
    row = pairs.set_index(["iso3", "partner_iso3"]).loc[("CAN", "USA")]
    assert row["agreements"] >= 3
    assert row["first_in_force_year"] <= 1989


def test_cptpp_is_55_pairs_of_11(dyads: pd.DataFrame) -> None:
    cptpp = dyads[dyads["name"].str.contains("Comprehensive and Progressive")]
    assert len(cptpp) == 55


def test_rcep_is_incomplete(dyads: pd.DataFrame) -> None:
    """15 members make 105 pairs; intra-ASEAN and other older pairs are left out."""
    rcep = dyads[dyads["name"].str.contains("Regional Comprehensive Economic")]
    assert len(rcep) == 50
    assert set(rcep["entryforceyear"]) == {"2021.0"}


def test_names_and_numeric_codes_lead_to_the_same_country(dyads: pd.DataFrame) -> None:
    numeric = {c.numeric: c.alpha_3 for c in pycountry.countries}
    for name, code in (("country1", "iso1"), ("country2", "iso2")):
        rows = dyads.drop_duplicates(name)
        by_code = rows[code].str.zfill(3).map(numeric)
        by_name = to_iso3(rows, name)
        differing = rows[(by_code != by_name) & by_code.notna()]
        assert differing.empty, differing[[name, code]]
