"""Every sentence of advice in the built database can be read aloud."""

from __future__ import annotations

import json
import re
from typing import Any

import duckdb
import pytest

from indicators.advice.beside import SIDE_MEASURES
from indicators.advice.model import OPERATORS
from indicators.advice.rules import RULES

# What a slot left empty, a doubled unit or a careless number looks like.
UNREADABLE = {
    "a missing value": r"\bnan\b|\bNone\b|\bnull\b|\binf\b",
    "two spaces": r"  |\u00a0 | \u00a0",
    "an empty slot": r" [.,;:)]|\( |\(\)|\{|\}|^$",
    "a doubled unit": r"%\s*%|points\s+points|points of points|GDP of GDP|USD USD",
    "a doubled mark": r"\.\.|,,|;;|::",
    "one in the plural": r"(?<![\d.,])1\u00a0(?!point\b|critical mineral\b|%)\w+s\b",
    "zero as an asset": r"\b0\u00a0critical|\b0\.0\u00a0(points|%)",
    "a wrong possessive": r"s's\b",
    "markup": r"[$*_`<>\[\]]",
}


Row = dict[str, Any]


def select(built: duckdb.DuckDBPyConnection, sql: str) -> list[Row]:
    """Run a query; missing values are None."""
    found = built.execute(sql)
    names = [column[0] for column in found.description or ()]
    return [dict(zip(names, row, strict=True)) for row in found.fetchall()]


@pytest.fixture
def advice(built: duckdb.DuckDBPyConnection) -> list[Row]:
    """Every row of out_recommendation with the country's name inside a sentence."""
    return select(
        built,
        "SELECT r.*, c.name_in_text FROM out_recommendation r JOIN dim_country c USING (iso3) "
        "ORDER BY recommendation_id, iso3",
    )


def test_every_profiled_country_has_an_answer_to_each_recommendation(
    built: duckdb.DuckDBPyConnection, advice: list[Row]
) -> None:
    profiled = {
        row["iso3"]
        for row in select(
            built,
            "SELECT iso3 FROM dim_country WHERE is_roster OR tier = 'pivotal' OR iso3 = 'EUU'",
        )
    }
    assert len(profiled) == 72
    answered = {(row["iso3"], row["recommendation_id"]) for row in advice}
    assert answered == {(iso3, one) for iso3 in profiled for one in RULES}


@pytest.mark.parametrize("fault", UNREADABLE)
def test_no_sentence_shows(advice: list[Row], fault: str) -> None:
    pattern = re.compile(UNREADABLE[fault])
    bad = [
        (row["iso3"], row["recommendation_id"], text)
        for row in advice
        for text in (row["sentence"], row["would_change_if"])
        if pattern.search(text)
    ]
    assert bad == []


def test_sentences_begin_with_a_capital_and_end_with_one_full_stop(
    advice: list[Row],
) -> None:
    for row in advice:
        for text in (row["sentence"], row["would_change_if"]):
            assert re.fullmatch(r"[A-Z].*[^.]\.", text, re.DOTALL), text


def test_every_sentence_names_its_country(advice: list[Row]) -> None:
    for row in advice:
        assert row["name_in_text"].removeprefix("the ") in row["sentence"], row


def test_evidence_repeats_the_values_held_and_says_truly_what_is_met(
    built: duckdb.DuckDBPyConnection, advice: list[Row]
) -> None:
    held = {
        (row["iso3"], row["indicator_id"], row["power"]): row["value"]
        for row in select(built, "SELECT iso3, indicator_id, power, value FROM out_indicator")
    }
    compared = 0
    for row in advice:
        for one in json.loads(row["evidence"]):
            if one["item"] or one["indicator_id"] in SIDE_MEASURES:
                continue
            value = one["value"]
            holders = (row["iso3"], "EUU")
            assert value in [held.get((h, one["indicator_id"], one["power"])) for h in holders], one
            if value is None:
                assert one["met"] is None
            else:
                assert one["met"] == OPERATORS[one["operator"]](value, one["limit"]), one
                compared += 1
    assert compared > 1000


def test_a_country_with_a_gap_in_one_mineral_is_not_excused_by_another(
    built: duckdb.DuckDBPyConnection,
) -> None:
    """Peru mines an eighth of the world's copper, refines far less, and refines arsenic besides."""
    row = select(
        built,
        "SELECT state, sentence FROM out_recommendation "
        "WHERE iso3 = 'PER' AND recommendation_id = 'C3'",
    )[0]
    shares = {
        one["stage"]: one["share_pct"]
        for one in select(
            built,
            "SELECT stage, share_pct FROM out_mineral_share "
            "WHERE iso3 = 'PER' AND mineral = 'Copper'",
        )
    }
    assert shares["mine"] - shares["refining"] > 1
    assert row["state"] == "act"
    assert "copper" in row["sentence"]


def test_a_value_near_its_threshold_says_so(built: duckdb.DuckDBPyConnection) -> None:
    rows = select(
        built,
        "SELECT r.sentence, o.value FROM out_recommendation r JOIN out_indicator o USING (iso3) "
        "WHERE r.iso3 = 'EUU' AND r.recommendation_id = 'T1' AND o.indicator_id = 'tariff_level'",
    )
    assert 10 < rows[0]["value"] < 11
    assert "just above the threshold of 10\u00a0%" in rows[0]["sentence"]
