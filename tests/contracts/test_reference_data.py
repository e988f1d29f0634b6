"""Roster, names, recommendations, thresholds and published figures: consistent and complete."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pandas as pd
import pycountry
import pytest

from etl.countries import BEYOND_ISO, to_iso3
from indicators.advice.beside import SIDE_MEASURES
from indicators.advice.rules import RULES
from indicators.catalog import BY_MEASURE, MEASURES
from tests.conftest import ROOT

REFERENCE = ROOT / "data" / "reference"
ROSTER_TIERS = {"named_in_brief", "named_in_oped", "g20", "middle_power"}
OTHER_TIERS = {"pivotal", "reference", "actor"}
# Rules name them; their answer is "no data" where the catalogue lacks them.
OPTIONAL = {"oda_effort", "paris_party"}
TEXTS = {
    "Deborah Welch Larson": "larson_2026_policy_brief.txt",
    "Miras Zhiyenbayev": "zhiyenbayev_op_ed.txt",
}
STRUCTURES = ("fact_", "out_")


def read(path: Path) -> pd.DataFrame:
    """Read a reference table as text; "NA" is Namibia, never missing."""
    return pd.read_csv(path, dtype=str, keep_default_na=False)


def split(ids: str) -> list[str]:
    """Split a semicolon list."""
    return [part for part in ids.split(";") if part]


COUNTRIES = read(REFERENCE / "countries.csv")
ALIASES = read(REFERENCE / "country_aliases.csv")
ROSTER = read(REFERENCE / "roster.csv")
RECOMMENDATIONS = read(REFERENCE / "recommendations.csv")
THRESHOLDS = read(REFERENCE / "thresholds.csv")
CLAIMS = read(REFERENCE / "claims.csv")
PUBLISHED = read(ROOT / "tests" / "known_answers" / "published.csv")
KNOWN = set(COUNTRIES["iso3"])


def repeated(values: pd.Series) -> list[str]:
    """Return values that occur more than once."""
    return [value for value, n in Counter(values).items() if n > 1]


def test_every_iso_country_is_listed_with_its_iso_codes() -> None:
    ours = dict(zip(COUNTRIES["iso3"], COUNTRIES["iso2"], strict=True))
    iso = {country.alpha_3: country.alpha_2 for country in pycountry.countries}
    assert iso.items() <= ours.items()
    assert set(ours) - set(iso) == {"XKX", "EUU", "XNC", "XSL"}


def test_countries_have_one_name_each_and_a_region() -> None:
    assert repeated(COUNTRIES["iso3"]) == []
    assert repeated(COUNTRIES["name"]) == []
    assert (COUNTRIES[["name", "name_in_text", "region"]] != "").all(axis=None)
    assert set(COUNTRIES.loc[COUNTRIES["subregion"] == "", "iso3"]) == {"EUU"}


def test_kinds_count_the_193_members_of_the_un_and_four_more() -> None:
    counts = COUNTRIES["kind"].value_counts().to_dict()
    assert counts == {"country": 197, "territory": 53, "map_only": 2, "actor": 1}


def test_no_display_name_is_an_iso_formality() -> None:
    formal = COUNTRIES["name"].str.contains("Republic of|State of|Province|Federation|, ")
    assert set(COUNTRIES.loc[formal, "iso3"]) == {"BES", "SHN"}


def test_name_in_text_is_the_name_with_or_without_article() -> None:
    bare = COUNTRIES["name_in_text"].str.removeprefix("the ")
    assert bare.equals(COUNTRIES["name"])


def test_the_roster_has_57_countries_in_known_tiers() -> None:
    assert set(ROSTER["tier"]) == ROSTER_TIERS | OTHER_TIERS
    assert ROSTER["tier"].isin(ROSTER_TIERS).sum() == 57
    assert list(ROSTER.loc[ROSTER["tier"] == "actor", "iso3"]) == ["EUU"]
    assert sorted(ROSTER.loc[ROSTER["tier"] == "reference", "iso3"]) == ["CHN", "RUS", "USA"]


def test_every_roster_row_is_a_known_country_once_with_reason_source_and_adjective() -> None:
    assert repeated(ROSTER["iso3"]) == []
    assert set(ROSTER["iso3"]) <= KNOWN
    assert ROSTER["reason"].str.fullmatch(r"[A-Z0-9].{20,}\.").all()
    assert (ROSTER["source"] != "").all()
    profiled = COUNTRIES[COUNTRIES["iso3"].isin(ROSTER["iso3"])]
    assert (profiled["adjective"] != "").all()


def test_aliases_are_unique_per_scheme_and_name_known_countries() -> None:
    keys = ALIASES["scheme"] + "|" + ALIASES["alias"].str.casefold()
    assert repeated(keys) == []
    assert set(ALIASES["iso3"]) <= KNOWN | set(BEYOND_ISO)
    assert set(ALIASES["scheme"]) == {"name", "iso3"}
    assert (ALIASES["alias"] == ALIASES["alias"].str.strip()).all()


@pytest.mark.parametrize("scheme", ["name", "iso3"])
def test_every_alias_resolves_to_its_own_country(scheme: str) -> None:
    """An alias folded like another country's name, or overruled by a source's table, shows here."""
    mine = ALIASES[ALIASES["scheme"] == scheme].reset_index(drop=True)
    assert to_iso3(mine, "alias", scheme=scheme).to_list() == mine["iso3"].to_list()


def test_no_alias_takes_the_display_name_of_another_country() -> None:
    resolved = to_iso3(COUNTRIES, "name")
    assert resolved.to_list() == COUNTRIES["iso3"].to_list()


@pytest.mark.parametrize(
    ("typed", "iso3"),
    [
        ("Holland", "NLD"), ("UAE", "ARE"), ("Korea, South", "KOR"), ("Rep. of Korea", "KOR"),
        ("Korea, North", "PRK"), ("Viet Nam", "VNM"), ("Burma", "MMR"), ("Congo (Kinshasa)", "COD"),
        ("Congo (Brazzaville)", "COG"), ("Cote d'Ivoire", "CIV"), ("Côte d’Ivoire", "CIV"),
        ("Turkey", "TUR"), ("turkiye", "TUR"), ("Swaziland", "SWZ"), ("Great Britain", "GBR"),
        ("UK", "GBR"), ("USA", "USA"), ("China, Mainland", "CHN"), ("Namibia", "NAM"),
        ("Niger", "NER"), ("Guinea", "GIN"), ("Papua New Guinea", "PNG"), ("Macau", "MAC"),
    ],
)  # fmt: skip
def test_names_readers_and_publishers_use_are_found(typed: str, iso3: str) -> None:
    assert to_iso3(pd.DataFrame({"typed": [typed]}), "typed").to_list() == [iso3]


def test_recommendations_are_the_21_of_the_two_texts() -> None:
    assert RECOMMENDATIONS["id"].to_list() == [
        "T1", "T2", "T3", "C1", "C2", "C3", "D1", "D2", "D3", "D4", "S1", "S2", "S3", "S4",
        "X1", "X2", "Z1", "Z2", "Z3", "Z4", "Z5",
    ]  # fmt: skip
    filled = RECOMMENDATIONS.drop(columns=["actors_named", "indicators_used"])
    assert (filled != "").all(axis=None)
    assert (RECOMMENDATIONS["title"].str.len() <= 60).all()
    assert set(RECOMMENDATIONS["author"]) == set(TEXTS)


def test_quotes_are_a_few_words() -> None:
    words = RECOMMENDATIONS["quote"].str.split().str.len()
    assert words.between(1, 12).all()


def test_recommendations_name_known_countries_and_indicators() -> None:
    for row in RECOMMENDATIONS.itertuples():
        assert set(split(row.actors_named)) <= KNOWN, row.id
        assert set(split(row.indicators_used)) <= {*MEASURES, *SIDE_MEASURES, *OPTIONAL}, row.id


def test_the_tension_between_the_texts_is_said_where_coalitions_are_asked_for() -> None:
    coalitions = RECOMMENDATIONS.set_index("id").loc[["T2", "D1", "Z1", "Z4"], "caution"]
    assert coalitions.str.contains("ad hoc coalitions").all()


def test_every_recommendation_has_a_rule_and_thresholds() -> None:
    assert repeated(THRESHOLDS["id"]) == []
    assert set(THRESHOLDS["recommendation_id"]) == set(RECOMMENDATIONS["id"]) == set(RULES)
    for row in THRESHOLDS.itertuples():
        assert re.fullmatch(rf"{row.recommendation_id}\.[a-z_]+\.[a-z_]+", row.id), row.id
        assert row.operator in {">=", ">", "<=", "<"}, row.id
        assert row.reason.endswith("."), row.id
        assert row.source, row.id


def test_a_threshold_tests_a_used_indicator_against_a_number_or_another_used_indicator() -> None:
    used = RECOMMENDATIONS.set_index("id")["indicators_used"].map(split)
    for row in THRESHOLDS.itertuples():
        mine = used[row.recommendation_id]
        assert row.indicator_id in mine, row.id
        assert row.value in mine or float(row.value) >= 0, row.id
        if row.indicator_id in SIDE_MEASURES:
            assert row.power == SIDE_MEASURES[row.indicator_id].power, row.id
        elif row.indicator_id in BY_MEASURE:
            assert row.power in (BY_MEASURE[row.indicator_id].powers or {""}), row.id


def test_published_figures_are_many_spread_and_well_formed() -> None:
    assert repeated(PUBLISHED["id"]) == []
    assert len(PUBLISHED) >= 30
    assert (PUBLISHED.drop(columns="note") != "").all(axis=None)
    assert (PUBLISHED["date_read"] == "2026-11-22").all()
    assert (PUBLISHED["tolerance"].astype(float) >= 0).all()
    assert PUBLISHED["expected"].astype(float).notna().all()
    named = set(PUBLISHED["indicator_or_table"])
    indicators = {name for name in named if not name.startswith(STRUCTURES)}
    assert indicators <= set(MEASURES)
    assert len(indicators) >= 12
    assert len(set(PUBLISHED["document"])) >= 12


def test_published_figures_query_one_value_from_the_table_they_name() -> None:
    for row in PUBLISHED.itertuples():
        assert re.match(r"SELECT |WITH ", row.query), row.id
        assert ";" not in row.query, row.id
        table = row.indicator_or_table if row.indicator_or_table.startswith(STRUCTURES) else ""
        assert (table or f"'{row.indicator_or_table}'") in row.query, row.id


@pytest.mark.needs_raw
def test_quotes_stand_word_for_word_in_the_texts(raw_dir: Path) -> None:
    folder = raw_dir.parents[1] / "brief"
    if not folder.is_dir():
        pytest.skip("the two texts do not lie beside the raw files")
    for row in (*RECOMMENDATIONS.itertuples(), *CLAIMS.itertuples()):
        text = (folder / TEXTS[row.author]).read_text(encoding="utf-8")
        assert row.quote in text, row.id
        last = row.section.split("; ")[-1].removeprefix("Policy recommendations, ")
        assert last.casefold() in text.casefold(), row.id
