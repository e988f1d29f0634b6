"""The real WTO list: known agreements, bloc members, agreement with DESTA."""

from __future__ import annotations

from datetime import date
from itertools import combinations
from pathlib import Path

import duckdb
import pandas as pd
import pytest

from etl import contracts
from etl.parsers import desta_agreements
from etl.parsers.wto_rta import REFERENCE, parse

pytestmark = pytest.mark.needs_raw
SOURCE = "wto_rta"
# Free trade partners of the United States as its Trade Representative lists them: 20 countries.
US_PARTNERS = {
    "AUS", "BHR", "CAN", "CHL", "COL", "CRI", "DOM", "SLV", "GTM", "HND", "ISR", "JOR", "KOR",
    "MAR", "MEX", "NIC", "OMN", "PAN", "PER", "SGP",
}  # fmt: skip
ASEAN = {"BRN", "KHM", "IDN", "LAO", "MYS", "MMR", "PHL", "SGP", "THA", "VNM"}


@pytest.fixture(scope="module")
def parsed(raw_dir: Path) -> dict[str, pd.DataFrame]:
    """Return the parsed tables."""
    return parse(raw_dir / SOURCE)


@pytest.fixture(scope="module")
def agreements(parsed: dict[str, pd.DataFrame]) -> pd.DataFrame:
    """Return agreements by id."""
    return parsed["trade_agreement"].set_index("agreement_id")


@pytest.fixture(scope="module")
def parties(parsed: dict[str, pd.DataFrame]) -> dict[str, set[str]]:
    """Return parties by agreement."""
    table = parsed["trade_agreement_member"]
    return {key: set(rows["iso3"]) for key, rows in table.groupby("agreement_id")}


def partners(parties: dict[str, set[str]], iso3: str) -> set[str]:
    """Return everyone who shares an agreement with a country."""
    shared = [mine for mine in parties.values() if iso3 in mine]
    return set().union(*shared) - {iso3}


@pytest.mark.parametrize("table", ["trade_agreement", "trade_agreement_member"])
def test_every_row_keeps_the_rules_of_its_table(
    parsed: dict[str, pd.DataFrame], table: str
) -> None:
    con = duckdb.connect(":memory:")
    contracts.create_all(con)
    schema = contracts.schema_of(con, f"fact_{table}")
    contracts.check_frame(con, parsed[table].assign(source_id=SOURCE, vintage="x"), schema)


def test_every_agreement_has_at_least_two_parties(
    agreements: pd.DataFrame, parties: dict[str, set[str]]
) -> None:
    assert len(agreements) == 374
    assert set(agreements.index) == set(parties)
    assert min(len(mine) for mine in parties.values()) >= 2


def test_the_united_states_has_its_20_partners(parties: dict[str, set[str]]) -> None:
    assert partners(parties, "USA") == US_PARTNERS


def test_china_has_its_partners_and_japan_only_through_rcep(parties: dict[str, set[str]]) -> None:
    """As the Chinese ministry of commerce lists agreements in force."""
    china = partners(parties, "CHN")
    assert ASEAN | {"AUS", "CHE", "CHL", "CRI", "ECU", "GEO", "HKG", "ISL", "KOR", "MAC", "MDV",
                    "MUS", "NIC", "NZL", "PAK", "PER", "SRB", "JPN"} == china  # fmt: skip
    shared = {key for key, mine in parties.items() if {"CHN", "JPN"} <= mine}
    assert shared == {"RCEP"}


def test_rcep_is_added_with_its_15_members(
    agreements: pd.DataFrame, parties: dict[str, set[str]]
) -> None:
    assert parties["RCEP"] == ASEAN | {"AUS", "CHN", "JPN", "KOR", "NZL"}
    assert agreements.loc["RCEP", "in_force_date"] == date(2022, 1, 1)
    assert agreements["name"].str.contains("Regional Comprehensive Economic").sum() == 1


def test_cptpp_has_12_members_with_the_united_kingdom_since_2024(
    agreements: pd.DataFrame, parties: dict[str, set[str]]
) -> None:
    named = agreements[agreements["name"].str.contains(r"\(CPTPP\)")]
    assert len(named) == 2
    for key in named.index:
        assert parties[key] == {"AUS", "BRN", "CAN", "CHL", "GBR", "JPN", "MEX", "MYS", "NZL",
                                "PER", "SGP", "VNM"}  # fmt: skip
    assert max(named["in_force_date"]) == date(2024, 12, 15)


@pytest.mark.parametrize(
    ("one", "other", "day"),
    [("AUS", "ARE", date(2025, 10, 1)), ("NZL", "ARE", date(2025, 8, 28))],
)
def test_the_newest_agreements_are_there(
    agreements: pd.DataFrame, parties: dict[str, set[str]], one: str, other: str, day: date
) -> None:
    shared = [key for key, mine in parties.items() if {one, other} <= mine]
    assert agreements.loc[shared, "in_force_date"].to_list() == [day]


def test_members_of_the_union_have_what_the_union_has(
    parsed: dict[str, pd.DataFrame], parties: dict[str, set[str]]
) -> None:
    table = parsed["trade_agreement_member"]
    union = {key for key, mine in parties.items() if "EUU" in mine}
    assert all({"DEU", "POL", "HRV"} <= parties[key] for key in union)
    assert all("GBR" not in parties[key] or len(parties[key]) == 29 for key in union)
    assert {"CAN", "JPN", "KOR", "MEX", "SGP", "VNM", "NZL", "CHL", "KEN"} <= partners(
        parties, "EUU"
    )
    assert not {"USA", "CHN", "RUS", "AUS", "IND", "IDN", "BRA", "THA"} & partners(parties, "EUU")
    assert set(table.loc[table["through"] != "", "through"]) == {
        "EU", "EFTA", "AFTA", "GCC", "EAEU", "SACU", "MERCOSUR", "CACM",
    }  # fmt: skip


def test_partial_scope_agreements_do_not_count(parties: dict[str, set[str]]) -> None:
    """India and Thailand, Brazil and Mexico: partial scope only, so no partners."""
    assert "THA" in partners(parties, "IND")  # through ASEAN and India, a full agreement
    assert "MEX" not in partners(parties, "BRA")
    assert "CHE" not in partners(parties, "IND")  # EFTA and India: an early announcement still


def test_bloc_members_are_those_the_wto_lists_for_the_blocs_own_agreement(
    parties: dict[str, set[str]],
) -> None:
    blocs = pd.read_csv(REFERENCE / "bloc_expansions.csv", keep_default_na=False)
    for (bloc, source), rows in blocs.groupby(["bloc", "source"]):
        founding = source.split("rtaid=")[1]
        assert set(rows["iso3"]) - {"EUU"} == parties[founding], bloc
    assert blocs.groupby("bloc").size().to_dict() == {
        "AFTA": 10, "CACM": 6, "EAEU": 5, "EFTA": 4, "EU": 28, "GCC": 6, "MERCOSUR": 4, "SACU": 5,
    }  # fmt: skip


def test_pairs_of_the_roster_before_2021_stand_in_desta_too(
    raw_dir: Path, agreements: pd.DataFrame, parties: dict[str, set[str]]
) -> None:
    """DESTA, compiled apart, holds every older pair but those the UK joined through CPTPP."""
    roster = pd.read_csv(REFERENCE / "roster.csv", keep_default_na=False)
    ranked = set(roster.loc[~roster["tier"].isin(["pivotal", "reference", "actor"]), "iso3"])
    old = agreements.index[agreements["in_force_date"] < date(2021, 1, 1)]
    ours = {pair for key in old for pair in combinations(sorted(parties[key] & ranked), 2)}
    table = desta_agreements.parse(raw_dir / "desta_agreements")["agreement_pair"]
    theirs = set(zip(table["iso3"], table["partner_iso3"], strict=True))
    assert len(ours) > 600
    assert ours - theirs == {("GBR", "NZL"), ("GBR", "MYS")}
